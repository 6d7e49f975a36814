//! What a hub's installation says of its gateway: a small file, because template and entity ids are given by others.

use std::{collections::BTreeMap, fs, path::Path};

use reqwest::{Client, Url};
use serde::{Deserialize, de::DeserializeOwned};

use super::Purpose;
use crate::{
    gateway::GatewayKey,
    https::{NoHttps, Speaks, client, is_safe},
};

/// Longest text of a template: what DLT platforms take.
const TEXT_LIMIT: usize = 2000;
/// Stands for a variable in a template's text, as DLT platforms write it.
const VARIABLE: &str = "{#var#}";

/// Why the file is of no use.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It cannot be read.
    #[error("cannot read the file: {0}")]
    File(#[from] std::io::Error),
    /// It is not TOML, or a field is missing or not known. The text names fields and lines, never the secret.
    #[error("{0}")]
    Form(String),
    /// The address is none, or would carry messages in the clear.
    #[error("url must begin with https:// (plain http:// goes to this machine only)")]
    Url,
    /// The secret is none.
    #[error("secret must have at least 32 characters: head -c 32 /dev/urandom | base64 makes one")]
    Secret,
    /// A template says what it must not, or nothing.
    #[error("the template {0} {1}")]
    Template(String, &'static str),
    /// The system has no TLS.
    #[error(transparent)]
    Https(#[from] NoHttps),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    url: String,
    secret: String,
    entity_id: String,
    sender: String,
    #[serde(default, rename = "template")]
    templates: Vec<TemplateInFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateInFile {
    purpose: String,
    language: String,
    id: String,
    text: String,
}

/// A registered template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template {
    /// Its id on the DLT platform.
    pub(super) id: String,
    text: String,
}

impl Template {
    /// The text with its variables filled, in their order.
    pub(super) fn filled(&self, arguments: &[String]) -> String {
        arguments
            .iter()
            .fold(self.text.clone(), |text, argument| text.replacen(VARIABLE, argument, 1))
            .replace(VARIABLE, "")
    }
}

/// The gateway that carries messages out.
#[derive(Clone)]
pub struct SmsGateway {
    pub(super) client: Client,
    pub(super) url: Url,
    pub(super) key: GatewayKey,
    /// Of the sender, on the DLT platform.
    pub(super) entity_id: String,
    /// The header under which messages arrive, six letters.
    pub(super) sender: String,
    templates: BTreeMap<(Purpose, String), Template>,
}

impl SmsGateway {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// [`ConfigError`], which says what to change.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        Self::parse(&fs::read_to_string(path)?)
    }

    /// Reads the text of such a file.
    ///
    /// # Errors
    /// [`ConfigError`], which says what to change.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let file: File = read_toml(text).map_err(ConfigError::Form)?;
        let url = Url::parse(&file.url).ok().filter(is_safe).ok_or(ConfigError::Url)?;
        let key = GatewayKey::of_text(&file.secret).ok_or(ConfigError::Secret)?;
        let mut templates = BTreeMap::new();
        for template in file.templates {
            let name = format!("{} in {}", template.purpose, template.language);
            let purpose = Purpose::parse(&template.purpose).ok_or_else(|| {
                ConfigError::Template(
                    name.clone(),
                    "has no known purpose: received, question, call_back, where, how_many, duty",
                )
            })?;
            if let Some(why) = why_not(purpose, &template) {
                return Err(ConfigError::Template(name, why));
            }
            let kept = Template { id: template.id, text: template.text };
            templates.insert((purpose, template.language.to_ascii_lowercase()), kept);
        }
        let (client, entity_id, sender) = (client(Speaks::Http1)?, file.entity_id, file.sender);
        Ok(Self { client, url, key, entity_id, sender, templates })
    }

    /// The template for a purpose in a language: else in the language without its region, else in English. A question
    /// that has none becomes the plain answer.
    pub(super) fn template(&self, purpose: Purpose, language: Option<&str>) -> Option<&Template> {
        let language = language.unwrap_or_default().to_ascii_lowercase();
        let general = language.split('-').next().unwrap_or_default().to_owned();
        let of = |purpose| {
            [language.clone(), general.clone(), "en".to_owned()]
                .into_iter()
                .find_map(|language| self.templates.get(&(purpose, language)))
        };
        of(purpose).or_else(|| match purpose {
            Purpose::Question => of(Purpose::Received),
            Purpose::Where => of(Purpose::Question),
            _ => None,
        })
    }
}

/// Reads a file that may hold secrets. An error says near which line and what is wrong, and nothing of what stands there.
pub(crate) fn read_toml<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    // the message alone: what surrounds it quotes the line, which may be the secret's
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().lines().count());
        format!("near line {line}: {}", error.message())
    })
}

impl std::fmt::Debug for SmsGateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SmsGateway({} templates)", self.templates.len())
    }
}

/// What is wrong with a template. One to a person must not give them away to whoever else reads their phone.
fn why_not(purpose: Purpose, template: &TemplateInFile) -> Option<&'static str> {
    let text = &template.text;
    if template.id.is_empty() || text.is_empty() || text.chars().count() > TEXT_LIMIT {
        return Some("needs an id and a text of at most 2000 characters, as they were registered");
    }
    if !domain::basics::is_language_tag(&template.language) {
        return Some("needs a language tag, such as hi");
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let tells = words.any(|word| word == "MAIN" || word == "SOS" || word.eq_ignore_ascii_case("migrant"));
    (purpose.goes_to_a_person() && tells)
        .then_some("must not name MAIN, SOS or migrants: others may read the phone")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const SECRET: &str = "0123456789abcdef0123456789abcdef";

    fn file(templates: &str) -> String {
        format!(
            "url = \"https://gateway.example/send\"\nsecret = \"{SECRET}\"\nentity_id = \"1201\"\nsender = \"NOTICE\"\n{templates}"
        )
    }

    fn template(purpose: &str, language: &str, text: &str) -> String {
        format!(
            "[[template]]\npurpose = \"{purpose}\"\nlanguage = \"{language}\"\nid = \"{purpose}-{language}\"\ntext = \"{text}\"\n"
        )
    }

    #[rstest]
    #[case(Purpose::Received, Some("hi"), Some("received-hi"))]
    #[case(Purpose::Received, Some("HI-IN"), Some("received-hi"))]
    #[case(Purpose::Received, Some("or"), Some("received-en"))]
    #[case(Purpose::Received, None, Some("received-en"))]
    #[case(Purpose::Question, Some("hi"), Some("received-hi"))]
    #[case(Purpose::Duty, Some("hi"), None)]
    fn a_template_is_found_by_purpose_and_language(
        #[case] purpose: Purpose,
        #[case] language: Option<&str>,
        #[case] id: Option<&str>,
    ) {
        let templates = template("received", "hi", "Mil gaya.") + &template("received", "en", "Received.");
        let gateway = SmsGateway::parse(&file(&templates)).unwrap();
        assert_eq!(gateway.template(purpose, language).map(|template| template.id.as_str()), id);
    }

    #[test]
    fn variables_are_filled_in_order() {
        let template = Template { id: "1".to_owned(), text: "A {#var#}, B {#var#}, C {#var#}.".to_owned() };
        assert_eq!(template.filled(&["x".to_owned(), "y".to_owned()]), "A x, B y, C .");
    }

    #[rstest]
    #[case::in_the_clear(file("").replace("https", "http"), "url must begin with https://")]
    #[case::a_short_secret(file("").replace(SECRET, "short"), "at least 32 characters")]
    #[case::a_purpose(file(&template("advert", "en", "Buy.")), "has no known purpose")]
    #[case::names_main(file(&template("received", "en", "MAIN has it.")), "must not name MAIN")]
    #[case::names_the_matter(file(&template("question", "en", "Your SOS: where?")), "must not name MAIN, SOS")]
    #[case::a_language(file(&template("duty", "everything!", "A new case waits.")), "needs a language tag")]
    #[case::a_field(file("sendr = 1"), "unknown field")]
    #[case::no_toml("url".to_owned(), "near line 1")]
    fn a_file_that_is_of_no_use_says_why(#[case] text: String, #[case] why: &str) {
        let told = SmsGateway::parse(&text).unwrap_err().to_string();
        assert!(told.contains(why) && !told.contains(SECRET), "{told}");
    }

    #[test]
    fn the_secret_does_not_print_and_hindi_words_are_words() {
        let gateway = SmsGateway::parse(&file(&template("received", "hi", "Main aa raha hoon."))).unwrap();
        assert_eq!(format!("{gateway:?}"), "SmsGateway(1 templates)");
    }
}
