//! What a person wrote in their own words. It is always a case; the kind is only a guess.

use serde_json::Value;

use super::{decode::NotEncoded, words};
use crate::{
    alert::{AlertReport, KindCode, Problem, Warning},
    ids::AlertId,
};

/// A text in a person's words, advertisements and a lone "STOP" included: a machine cannot tell who is in need.
#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    /// Guessed by the word list of `words.txt`; `unspecified` where no word tells, which is urgent.
    pub kind: KindCode,
    /// Whether a word told the kind: a cry for help is `unspecified` and told, "hello?" is `unspecified` for want of a
    /// word.
    pub is_told: bool,
    /// Guessed by script and words; none where neither tells. An ISO 639 code.
    pub language: Option<&'static str>,
    /// The text, without blanks around it.
    pub note: String,
    /// Why it is no encoded alert though it looks like one; none for what a person wrote.
    pub problem: Option<NotEncoded>,
}

impl Plain {
    pub(super) fn read(text: &str, problem: NotEncoded) -> Self {
        let guess = words::guess(text);
        Self {
            kind: guess.kind,
            is_told: guess.is_told,
            language: guess.language,
            note: text.trim().to_owned(),
            problem: Some(problem).filter(|problem| *problem != NotEncoded::NoSign),
        }
    }

    /// The alert that the text raises.
    pub fn report(&self, own_id: AlertId) -> AlertReport {
        let mut report = AlertReport {
            kind: self.kind.clone(),
            language: self.language.map(str::to_owned),
            note: Some(self.note.clone()),
            ..AlertReport::new(own_id)
        };
        if self.problem.is_some() {
            report.unreadable.insert("sms".to_owned(), Value::from(self.note.as_str()));
            report.warnings.push(Warning { field: "sms".to_owned(), problem: Problem::Unreadable });
        }
        report
    }
}
