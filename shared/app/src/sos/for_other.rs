//! An SOS for somebody else, with or without a registration: the hub calls that person's number first. Whoever presses can
//! be called too, and the position is that of their phone, because they stand beside the person.

use domain::{
    alert::{AlertReport, Subject},
    ids::WorkerId,
    phone_number::PhoneNumber,
};
use serde::{Deserialize, Serialize};

use super::{Model, own_alert::OwnAlert};
use crate::{around::Around, command::Asked, phone::Phone};

/// Whom an alert is for, where that is not the person who presses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ForOther {
    /// Their registration.
    pub worker: Option<WorkerId>,
    /// The text of their card, where this phone read one of somebody whom it does not know.
    pub card: Option<String>,
    /// Their number.
    pub phone: Option<PhoneNumber>,
    /// What was typed as their number and is none: nothing that was said of an emergency is lost.
    pub said: Option<String>,
}

/// Whom the page speaks of, before anything is pressed.
#[derive(Default)]
pub(crate) struct Meant {
    /// Who, as far as the phone knows.
    pub(crate) other: ForOther,
    /// Their name.
    pub(crate) name: Option<String>,
}

/// Names and numbers stay out of logs.
impl std::fmt::Debug for Meant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Meant [redacted]")
    }
}

impl OwnAlert {
    /// The number on which the person in distress can be reached, where one is known.
    pub(super) fn persons_phone(&self) -> Option<&PhoneNumber> {
        self.for_other.as_ref().map_or(self.phone.as_ref(), |other| other.phone.as_ref())
    }

    /// Says in the report whom it is about.
    pub(super) fn tell_subject(&self, report: &mut AlertReport) {
        let Some(other) = &self.for_other else {
            report.subject = Some(Subject::Oneself);
            report.phone.clone_from(&self.phone);
            report.note.clone_from(&self.landmark);
            return;
        };
        report.subject = Some(Subject::Other);
        report.phone.clone_from(&other.phone);
        report.reporter_phone.clone_from(&self.phone);
        report.worker = other.worker;
        report.card.clone_from(&other.card);
        let words: Vec<&str> = self.landmark.iter().chain(&other.said).map(String::as_str).collect();
        report.note = (!words.is_empty()).then(|| words.join(" · "));
    }
}

impl Model {
    /// The page for an SOS for this person is open.
    pub(crate) fn mean(&mut self, meant: Meant) {
        self.meant = Some(meant);
    }

    /// Whom the page speaks of.
    pub(crate) fn meant(&self) -> Option<&Meant> {
        self.meant.as_ref()
    }

    /// The SOS for the person of the page was pressed, with what stands in the field of their number; `None` where nobody
    /// typed. What cannot be read as a number does not stop it.
    pub(crate) fn pressed_for_other(
        &mut self,
        typed: Option<&str>,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let mut other = self.meant.take().unwrap_or_default().other;
        if let Some(text) = typed.map(str::trim) {
            other.phone = PhoneNumber::parse(text).ok();
            other.said = (other.phone.is_none() && !text.is_empty()).then(|| text.to_owned());
        }
        self.pressed_for(Some(other), phone, around)
    }
}
