//! What the person adds to or changes in an alert that stands: how it is safe to answer, where they are in their words,
//! their own number. Each raises the alert's revision, and it is told again, by data and by message.

use domain::alert::Contact;

use super::{Model, Underway};
use crate::{around::Around, command::Asked, phone::Phone};

impl Model {
    /// Changes the newest alert, and tells it where that changed anything.
    fn revise(&mut self, phone: &Phone, around: &Around<'_>, change: impl FnOnce(&mut Underway)) -> Asked {
        let Some(there) = self.current_mut(around) else { return Asked::done() };
        let before = there.alert.clone();
        change(there);
        if there.alert == before {
            return Asked::done();
        }
        let kept = there.revise(around);
        Asked::all([kept, Self::ask_to_be_woken(), self.run_due(phone, around)])
    }

    /// How it is safe to answer.
    pub(crate) fn set_contact(&mut self, contact: Contact, phone: &Phone, around: &Around<'_>) -> Asked {
        self.revise(phone, around, |there| there.alert.contact = Some(contact))
    }

    /// Where the person is in their words: the state, and what is near. `None` leaves what was said before.
    pub(crate) fn set_place(
        &mut self,
        state: Option<String>,
        landmark: Option<String>,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        self.revise(phone, around, |there| {
            if state.is_some() {
                there.alert.state = state;
            }
            if let Some(words) = landmark {
                let words = words.trim();
                there.alert.landmark = (!words.is_empty()).then(|| words.to_owned());
            }
        })
    }

    /// The person gave their own number.
    pub(crate) fn own_number_given(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let number = phone.own_number().cloned();
        self.revise(phone, around, |there| there.alert.phone = number)
    }

    /// How the newest alert says that it is safe to answer, where the person said so.
    pub(crate) fn contact_of(&self, around: &Around<'_>) -> Option<Contact> {
        self.current(around)?.alert.contact
    }

    /// The state and the landmark of the newest alert.
    pub(crate) fn place_of(&self, around: &Around<'_>) -> (Option<&str>, Option<&str>) {
        let alert = self.current(around).map(|current| &current.alert);
        (alert.and_then(|alert| alert.state.as_deref()), alert.and_then(|alert| alert.landmark.as_deref()))
    }
}
