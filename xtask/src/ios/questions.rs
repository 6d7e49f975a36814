//! What iOS itself shows in the app's name: its questions for permission, and the line in its list of widgets. They are
//! made of texts that the core's locales have, so that a translator writes each text once.
//!
//! English stands in `ios/project.yml`, at more length: Apple's reviewers read it.

use crate::context::Context;
use crate::run::{Error, Result, write};
use crate::texts::{self, Texts};

/// The language of `project.yml`.
const ENGLISH: &str = "en";
/// Key of what a ringing phone shows; it tells nothing of the person.
const RINGS: &str = "ringing-text";
/// Key of what a phone shows of a case that has a day's time; it tells nothing of the person either.
const WAITS: &str = "notify-case-title";

/// Writes `<tag>.lproj/InfoPlist.strings` for the app and `<tag>.lproj/Localizable.strings` for the app (in the
/// languages that have staff's texts) and for the widget, for every folder of `shared/app/locales`, into `ios/Generated`.
///
/// # Errors
/// When a language lacks one of the texts.
pub(super) fn write_all(context: &Context) -> Result<()> {
    let locales = context.root.join("shared/app/locales");
    let generated = context.root.join("ios/Generated");
    for tag in texts::tags(&locales)? {
        let texts = texts::of_a_worker(&locales.join(&tag))?;
        let of_tag = |text: Result<String>| {
            text.map_err(|error| Error::new(format!("shared/app/locales/{tag}: {error}")))
        };
        let folder = format!("{tag}.lproj");
        if tag != ENGLISH {
            let file = generated.join("Questions").join(&folder).join("InfoPlist.strings");
            write(&file, &of_tag(questions(&texts))?)?;
        }
        // a language without staff's texts rings in English
        let of_staff = texts::of_staff(&locales.join(&tag))?;
        if of_staff.contains_key(RINGS) {
            let file = generated.join("Questions").join(&folder).join("Localizable.strings");
            write(&file, &of_tag(doorbell(&of_staff))?)?;
        }
        let file = generated.join("WidgetWords").join(&folder).join("Localizable.strings");
        write(&file, &of_tag(widget(&texts))?)?;
    }
    Ok(())
}

/// The app's questions. `Alert` is the key of the exact position in `NSLocationTemporaryUsageDescriptionDictionary`.
fn questions(texts: &Texts) -> Result<String> {
    let more = text(texts, "after-title")?;
    let place = text(texts, "permission-location-why")?;
    Ok(strings(&[
        ("NSLocationWhenInUseUsageDescription", place),
        ("Alert", place),
        ("NSCameraUsageDescription", &format!("{more}: {}", text(texts, "after-photo")?)),
        ("NSMicrophoneUsageDescription", &format!("{more}: {}", text(texts, "recording-what")?)),
    ]))
}

/// What the phone shows of what the server tells it while the app does not run: `loc-key` of the server's message to Apple,
/// of a case that rings and of one that waits.
fn doorbell(texts: &Texts) -> Result<String> {
    Ok(strings(&[("doorbell", text(texts, RINGS)?), ("doorbell-waits", text(texts, WAITS)?)]))
}

/// The widget's line.
fn widget(texts: &Texts) -> Result<String> {
    Ok(strings(&[("widget-description", text(texts, "confirm-title")?)]))
}

fn text<'a>(texts: &'a Texts, key: &str) -> Result<&'a str> {
    match texts.get(key) {
        Some(text) if !text.is_empty() && !text.contains(['{', '\n']) => Ok(text),
        _ => Err(Error::new(format!("“{key}” is to be one line without anything to fill in: iOS shows it"))),
    }
}

/// A file of Apple's `.strings`.
fn strings(lines: &[(&str, &str)]) -> String {
    let line = |(key, text): &(&str, &str)| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{key}\" = \"{text}\";\n")
    };
    lines.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worded(texts: &[(&str, &str)]) -> Texts {
        texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_question_is_made_of_the_texts_of_its_language() {
        let file = questions(&worded(&[
            ("after-title", "Tell MAIN more"),
            ("after-photo", "Take a photo"),
            ("recording-what", "Say what happened."),
            ("permission-location-why", "So that help finds you."),
        ]))
        .unwrap();
        assert!(
            file.contains("\"NSLocationWhenInUseUsageDescription\" = \"So that help finds you.\";\n"),
            "{file}"
        );
        assert!(
            file.contains("\"NSCameraUsageDescription\" = \"Tell MAIN more: Take a photo\";\n"),
            "{file}"
        );
        assert_eq!(file.lines().count(), 4);
    }

    #[test]
    fn the_doorbell_rings_in_the_words_of_the_ringing_and_tells_of_what_waits_in_those_of_the_notification() {
        let file = doorbell(&worded(&[
            ("ringing-text", "A case rings at your hub"),
            ("notify-case-title", "A new case waits"),
        ]))
        .unwrap();
        assert_eq!(
            file,
            "\"doorbell\" = \"A case rings at your hub\";\n\"doorbell-waits\" = \"A new case waits\";\n"
        );
    }

    #[test]
    fn what_a_language_lacks_is_named() {
        let error = widget(&worded(&[("other", "Something")])).unwrap_err().to_string();
        assert!(error.contains("confirm-title"), "{error}");
    }

    #[test]
    fn a_text_that_is_filled_in_or_of_several_lines_is_none() {
        assert!(widget(&worded(&[("confirm-title", "Call { $name }?")])).is_err());
        assert!(widget(&worded(&[("confirm-title", "Call\n    MAIN?")])).is_err());
    }

    #[test]
    fn quotes_do_not_end_a_text() {
        assert_eq!(strings(&[("a", "say \"no\"\\")]), "\"a\" = \"say \\\"no\\\"\\\\\";\n");
    }
}
