//! Choosing a kind: for the draft after the SOS, for help that is no siren, and anew for an alert that is on its way.

use domain::{
    alert::{Contact, KindCode},
    ids::AlertId,
};

use super::{
    Model, Underway,
    underway::{DECIDE_MS, LATE_FINGER_MS},
};
use crate::{around::Around, command::Asked, phone::Phone};

/// What a kind is asked for, where no draft waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choosing {
    /// Help or a call back.
    Help,
    /// Another kind for this alert.
    Change(AlertId),
}

impl Model {
    /// The person wants help that is no siren: wages, a question. Nothing counts down, and leaving sends nothing.
    pub(crate) fn help_opened(&mut self) -> Asked {
        if self.draft().is_some() || self.practice_help() {
            return Asked::done();
        }
        self.choosing = Some(Choosing::Help);
        self.look_for_position()
    }

    /// The person wants to say anew what happened.
    pub(crate) fn change_kind(&mut self, around: &Around<'_>) {
        if self.draft().is_none() {
            self.choosing = self.current(around).map(|current| Choosing::Change(current.alert.id));
        }
    }

    /// A kind is asked for that nothing waits for: back leads away from it.
    pub(crate) fn is_choosing(&self) -> bool {
        self.draft().is_none() && (self.choosing.is_some() || self.practice_may_leave_kinds())
    }

    /// Away from a choice that nothing waits for. Whether there was one.
    pub(crate) fn leave_choice(&mut self) -> bool {
        let was_there = self.is_choosing();
        if was_there {
            self.choosing = None;
            self.practice_leaves_kinds();
        }
        was_there
    }

    /// A kind was chosen; one that cannot be a code counts as none.
    pub(crate) fn kind_chosen(&mut self, code: &str, phone: &Phone, around: &Around<'_>) -> Asked {
        let kind = KindCode::parse(code).unwrap_or_else(KindCode::unspecified);
        if self.draft().is_some() {
            return self.decide(kind, phone, around);
        }
        if self.is_practising() {
            return self.practice_chosen(kind, phone, around);
        }
        match self.choosing.take() {
            Some(Choosing::Help) => self.help_chosen(kind, phone, around),
            Some(Choosing::Change(id)) => self.kind_changed(id, kind, phone, around),
            None => self.kind_chosen_late(kind, phone, around),
        }
    }

    /// Help is decided at once: whoever asks for it chose what they need. They may be called, unless they chose silence.
    fn help_chosen(&mut self, kind: KindCode, phone: &Phone, around: &Around<'_>) -> Asked {
        let mut there = Underway::pressed(phone, around);
        there.alert.is_help = true;
        there.alert.contact = there.alert.contact.or(Some(Contact::Call));
        self.give_known_position(&mut there, around);
        self.newly_decided = true;
        let kept = there.decide(kind, phone, around);
        self.alerts.push(there);
        Asked::all([kept, Self::ask_to_be_woken()])
    }

    fn kind_changed(&mut self, id: AlertId, kind: KindCode, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        if there.alert.kind == kind || kind.is_unspecified() {
            return Asked::done();
        }
        there.alert.kind = kind;
        there.want_family(phone);
        let kept = there.revise(around);
        Asked::all([kept, Self::ask_to_be_woken(), self.run_due(phone, around)])
    }

    /// A finger that came down as the time ran out still says what happened: the same alert follows with its kind, which
    /// the server puts in the place of none.
    fn kind_chosen_late(&mut self, kind: KindCode, phone: &Phone, around: &Around<'_>) -> Asked {
        let late = self.current(around).filter(|current| {
            current.alert.kind.is_unspecified() && current.age_ms(around) <= DECIDE_MS + LATE_FINGER_MS
        });
        let Some(id) = late.map(|current| current.alert.id) else { return Asked::done() };
        self.kind_changed(id, kind, phone, around)
    }

    /// The kind of the draft stands.
    pub(super) fn decide(&mut self, kind: KindCode, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(draft) = self.alerts.last_mut().filter(|there| !there.alert.decided) else {
            return Asked::done();
        };
        self.newly_decided = true;
        let kept = draft.decide(kind, phone, around);
        Asked::all([kept, self.run_tracking(phone, around)])
    }
}
