//! What a worker agrees to, as a step of its own: the notice in their language, how they agreed, who agrees for a child.

use domain::{
    phone_number::PhoneNumber,
    worker::{Consent, ConsentWay, Guardian, WorkerWork},
};

use super::{one, read};
use crate::{
    locale::{LANGUAGES, Language, Words},
    view::{FieldKind, PageIcon, StaffAction, Tone},
    work::{
        codes::{CONSENT_WAYS, choices},
        form::{About, Asks, Choice, Field, Start, Trouble, Written},
        forms::handling::typed,
    },
};

/// Version of the notice: another wherever its words say something else. The texts of a version stand in all languages.
const NOTICE: u32 = 1;

/// The notice, part by part, as it is shown and read aloud.
pub(in crate::work) const NOTICE_KEYS: [&str; 7] = [
    "consent-notice-who",
    "consent-notice-what",
    "consent-notice-why",
    "consent-notice-shared",
    "consent-notice-kept",
    "consent-notice-free",
    "consent-notice-rights",
];

/// The language in which the notice is shown: the one that was chosen, else the first that the person speaks, else the
/// phone's; of those in which the app has it, which are all that it is written in.
pub(in crate::work) fn notice_language(about: &About<'_>) -> &'static Language {
    let chosen = about.values.get("notice");
    let known = about.worker.map(|worker| worker.fields.languages.value.clone()).unwrap_or_default();
    let spoken = about.values.chosen("languages").map(str::to_owned).chain(known);
    let wanted: Vec<String> = std::iter::once(chosen.to_owned())
        .chain(spoken)
        .chain([about.words.language.tag.to_owned()])
        .collect();
    let of_tag = |tag: &String| LANGUAGES.iter().find(|language| language.tag == *tag);
    wanted.iter().find_map(of_tag).unwrap_or(&LANGUAGES[0])
}

/// Whether they are a child, by what is typed or known.
fn is_child(about: &About<'_>) -> bool {
    let known = about.worker.and_then(|worker| worker.fields.born.value);
    let typed = read::born(about, "age", Some("year")).ok().flatten();
    typed.or(known).is_some_and(|born| born.is_child(about.now()))
}

pub(super) fn start(_: &About<'_>) -> Start {
    Start::default()
}

pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    let language = notice_language(about);
    let theirs = Words::of(language);
    let offered: Vec<Choice> = LANGUAGES.iter().map(|there| Choice::new(there.tag, there.name)).collect();
    let mut chosen =
        Field::new("notice", about.say("consent-language"), PageIcon::Language, Asks::One(offered));
    chosen.standing = Some(language.tag.to_owned());
    let mut fields = vec![chosen];
    fields.extend(NOTICE_KEYS.iter().map(|key| Field::read(theirs.say(key), String::new(), PageIcon::About)));
    let listen = Asks::First(StaffAction::ReadNotice);
    fields.push(Field::new("", about.say("consent-listen"), PageIcon::Listen, listen));
    if is_child(about) {
        fields.extend(guardian(about));
    }
    let mut ways = choices(about.words, "consent-way", &CONSENT_WAYS);
    ways.retain(|choice| choice.value != "on_paper");
    fields.push(Field::new("way", about.say("consent-how"), PageIcon::Done, Asks::One(ways)));
    if about.values.get("way") == "thumb_witnessed" {
        fields.push(typed(about, "witness", "consent-witness", FieldKind::Name));
    }
    fields
}

/// A child is registered only with somebody who agrees for them; helped is everybody.
fn guardian(about: &About<'_>) -> Vec<Field> {
    let child = Field::read(about.say("consent-child"), about.say("consent-child-why"), PageIcon::Safety);
    let help = Asks::First(StaffAction::HelpWithoutRegistration);
    let help = Field::new("", about.say("consent-child-help"), PageIcon::Case, help);
    let child_line = about.phone.basics().numbers.child.clone();
    let call = child_line.map(|number| {
        let title = about.words.tell("consent-child-call", &[("number", number.as_str().into())]);
        Field::new("", title, PageIcon::Call, Asks::First(StaffAction::CallNumber { number }))
    });
    let mut fields = vec![child.with_tone(Tone::Urgent)];
    fields.push(typed(about, "guardian/name", "consent-guardian", FieldKind::Name));
    fields.push(typed(about, "guardian/relation", "worker-relation", FieldKind::Words));
    fields.push(typed(about, "guardian/phone", "form-phone", FieldKind::Phone));
    fields.push(help);
    fields.extend(call);
    fields
}

/// What was agreed.
pub(super) fn read(about: &About<'_>) -> Result<Consent, Trouble> {
    let guardian = if is_child(about) { Some(read_guardian(about)?) } else { None };
    let way = match about.values.get("way") {
        "tapped" => ConsentWay::Tapped,
        "read_aloud" => ConsentWay::ReadAloud,
        "thumb_witnessed" => ConsentWay::ThumbWitnessed { witness: about.required("witness")? },
        _ => return Err(about.missing("way")),
    };
    Ok(Consent { notice: NOTICE, language: notice_language(about).tag.to_owned(), way, guardian })
}

fn read_guardian(about: &About<'_>) -> Result<Guardian, Trouble> {
    let name = about.some_text("guardian/name").ok_or_else(|| {
        let missing = about.say("refused-needs-guardian");
        Trouble { is_missing: true, ..about.trouble("guardian/name", missing) }
    })?;
    let phone = match about.some_text("guardian/phone") {
        None => None,
        Some(text) => Some(
            PhoneNumber::parse(&text)
                .map_err(|_| about.trouble("guardian/phone", about.say("number-wrong")))?,
        ),
    };
    Ok(Guardian { name, relation: about.text("guardian/relation"), phone })
}

pub(super) fn give(about: &About<'_>) -> Written {
    let consent = read(about)?;
    one(about, WorkerWork::GiveConsent { consent })
}
