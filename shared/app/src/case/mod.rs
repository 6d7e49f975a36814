//! One case, as staff see it: taking it, writing notes. Its order among others stands in `inbox/`, its way to the server
//! in `sync/`.

mod actions;
mod facts;
mod view;

use domain::{
    alert::Contact,
    case::Case,
    ids::CaseId,
    operation::Body,
    permission::{Action, may},
};

pub(crate) use actions::press_action;
pub(crate) use facts::place_text;

use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::{RecordStoreOperation, RecordStoreOutput},
    event,
    inbox::is_acknowledgement,
    sync::{Records, Waiting},
};

/// What comes back to the open case.
#[derive(Debug)]
pub enum Event {
    /// The store has answered for a note being typed.
    DraftKept {
        /// The case.
        case_id: String,
        /// What it said.
        output: RecordStoreOutput,
    },
    /// The store has answered for a case having been looked at.
    MarkedRead(RecordStoreOutput),
}

/// The open case.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// A draft is on its way to the store; a newer one waits for it, so that a fast typist does not fill the queue.
    keeping_draft: bool,
    newer_draft: Option<String>,
    /// The note that is being kept: operation and case. Its draft goes when it is on the disk.
    keeping_note: Option<(String, String)>,
}

/// What may be done with the open case, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hindrance {
    Taken,
    Yours,
    NotAllowed,
    Keeping,
}

/// Why the case cannot be taken by this person now.
fn acknowledge_hindrance(case: &Case, records: &Records) -> Option<Hindrance> {
    let staff = records.staff();
    let id = case.id.to_string();
    let being_kept = |waiting: &Waiting| {
        !waiting.is_refused()
            && waiting.operation.as_ref().is_some_and(|operation| is_acknowledgement(&operation.body))
    };
    match &case.taken {
        Some(taken) if staff.is_some_and(|staff| staff.id == taken.by) => Some(Hindrance::Yours),
        Some(_) => Some(Hindrance::Taken),
        None if records.operations_of(&id).any(being_kept) => Some(Hindrance::Keeping),
        None if !may(staff, false, Action::Acknowledge, case) => Some(Hindrance::NotAllowed),
        None => None,
    }
}

/// Whether the person may be called: never where any report says that the phone must stay quiet.
fn allows_call(case: &Case) -> bool {
    let contact = case.alert.contact.as_ref();
    let said: Vec<Contact> = contact
        .map(|told| std::iter::once(told.value).chain(told.others.iter().map(|(other, _)| *other)).collect())
        .unwrap_or_default();
    !said.iter().any(|contact| matches!(contact, Contact::None | Contact::Sms))
}

/// The number to dial for the person, where calling is allowed.
pub(crate) fn number_of_person(case: &Case) -> Option<&domain::phone_number::PhoneNumber> {
    case.alert.phone.as_ref().map(|told| &told.value).filter(|_| allows_call(case))
}

impl Model {
    /// The version of the case on the screen has been looked at.
    pub(crate) fn looked_at(records: &mut Records, case_id: CaseId) -> Asked {
        let id = case_id.to_string();
        let Some(version) = records.cases.get(&id).map(|held| held.version) else { return Asked::done() };
        if records.read.get(&id).is_some_and(|read| *read >= version) {
            return Asked::done();
        }
        records.read.insert(id.clone(), version);
        ask(RecordStoreOperation::MarkRead { case_id: id, version }, |output| {
            event::Event::Case(Event::MarkedRead(output))
        })
    }

    /// Takes the case.
    pub(crate) fn acknowledge(sync: &mut crate::sync::Model, case_id: CaseId, around: &Around<'_>) -> Asked {
        let free = sync
            .records
            .shown(&case_id.to_string())
            .is_some_and(|case| acknowledge_hindrance(&case, &sync.records).is_none());
        if free { sync.record(Body::Acknowledge { case_id }, around).0 } else { Asked::done() }
    }

    /// The note as it stands, kept as it is typed.
    pub(crate) fn note_typed(&mut self, records: &mut Records, case_id: CaseId, text: String) -> Asked {
        let id = case_id.to_string();
        records.drafts.insert(id.clone(), text);
        self.keep_draft(records, id)
    }

    fn keep_draft(&mut self, records: &Records, case_id: String) -> Asked {
        if self.keeping_draft {
            self.newer_draft = Some(case_id);
            return Asked::done();
        }
        self.keeping_draft = true;
        let text = records.drafts.get(&case_id).cloned().unwrap_or_default();
        let id = case_id.clone();
        ask(RecordStoreOperation::KeepDraft { case_id, text }, move |output| {
            event::Event::Case(Event::DraftKept { case_id: id, output })
        })
    }

    pub(crate) fn update(&mut self, event: Event, records: &Records) -> Asked {
        match event {
            Event::DraftKept { .. } => {
                self.keeping_draft = false;
                self.newer_draft.take().map_or_else(Asked::done, |case_id| self.keep_draft(records, case_id))
            }
            // the mark stands in memory, and is made again when the case is next opened
            Event::MarkedRead(_) => Asked::done(),
        }
    }

    /// Keeps the note on the case. The draft stays until the note is on the disk.
    pub(crate) fn note_submitted(
        &mut self,
        sync: &mut crate::sync::Model,
        case_id: CaseId,
        around: &Around<'_>,
    ) -> Asked {
        let id = case_id.to_string();
        let text = sync.records.drafts.get(&id).map(|draft| draft.trim().to_owned()).unwrap_or_default();
        let fits = !text.is_empty() && text.chars().count() <= Body::NOTE_LIMIT;
        if !fits || self.keeping_note.is_some() || !may_note(sync, &id) {
            return Asked::done();
        }
        let (asked, operation_id) = sync.record(Body::AddNote { case_id, text }, around);
        self.keeping_note = Some((operation_id, id));
        asked
    }

    /// An operation is on the disk; where it is the note, its draft goes.
    pub(crate) fn operation_kept(&mut self, records: &mut Records, operation_id: &str) -> Asked {
        match self.keeping_note.take_if(|(note, _)| note == operation_id) {
            Some((_, case_id)) => {
                records.drafts.remove(&case_id);
                self.keep_draft(records, case_id)
            }
            None => Asked::done(),
        }
    }

    /// Something could not be kept: the draft stands as it was, to be tried again.
    pub(crate) fn not_kept(&mut self) {
        self.keeping_note = None;
    }
}

fn may_note(sync: &crate::sync::Model, case_id: &str) -> bool {
    let case = sync.records.shown(case_id);
    case.is_some_and(|case| may(sync.records.staff(), false, Action::AddNote, &case))
}

#[cfg(test)]
mod tests;
