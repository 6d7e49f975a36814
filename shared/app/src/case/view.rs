//! The case screen.

use domain::{
    alert::Contact,
    case::{Case, Note},
    ids::CaseId,
    operation::Body,
};

use super::{
    Hindrance, Model, acknowledge_hindrance, actions::actions, allows_call, facts::facts, may_note,
    number_of_person,
};
use crate::{
    around::Around,
    inbox::{refusal, status},
    locale::Words,
    phone::Phone,
    sos::{kind_name, kind_picture},
    sync,
    ui_event::CallTarget,
    view::{ActionButton, CallButton, CaseView, NoteView, Tone},
};

/// How it is safe to reach the person. One report that forbids it stands over all that do not.
fn safe_contact(words: Words, case: &Case) -> (String, Tone) {
    let contact = case.alert.contact.as_ref();
    let forbids = |wanted: Contact| {
        contact
            .is_some_and(|told| told.value == wanted || told.others.iter().any(|(other, _)| *other == wanted))
    };
    if forbids(Contact::None) {
        (words.say("contact-none"), Tone::Urgent)
    } else if forbids(Contact::Sms) {
        (words.say("contact-sms"), Tone::Waiting)
    } else if case.alert.safe_contact() == Contact::Call {
        (words.say("contact-call"), Tone::Quiet)
    } else {
        (words.say("contact-unknown"), Tone::Waiting)
    }
}

impl Model {
    /// The case screen; none where the case is not on this phone.
    pub(crate) fn view(
        &self,
        case_id: CaseId,
        sync: &sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<CaseView> {
        let id = case_id.to_string();
        let records = &sync.records;
        let case = records.shown(&id)?;
        let words = phone.words(around.config);
        let kinds = &phone.basics().kinds;
        let (mut status, tone) = status(words, &case, records);
        if let Some(taken) = &case.taken {
            let since = words.time(taken.at, around.now.wall);
            status = words.tell("case-since", &[("status", status.into()), ("time", since.into())]);
        }
        let (safe_contact, safe_contact_tone) = safe_contact(words, &case);
        let call = number_of_person(&case).filter(|_| allows_call(&case)).map(|number| CallButton {
            target: CallTarget::Person,
            label: words.say("call-person"),
            number: number.spaced(),
            prominent: false,
        });
        let draft = records.drafts.get(&id).cloned().unwrap_or_default();
        Some(CaseView {
            number: case.number.clone(),
            kind_label: kind_name(words, kinds, &case.alert.kind.value),
            icon: kind_picture(kinds, &case.alert.kind.value),
            status,
            tone,
            safe_contact,
            safe_contact_tone,
            call,
            facts: facts(words, kinds, &case, around),
            notes_title: words.say("notes-title"),
            notes: notes(words, &case, sync, around),
            acknowledge: acknowledge(words, &case, sync),
            note_label: words.say("note-label"),
            note_submit: self.note_submit(words, &draft, &id, sync),
            note_draft: draft,
            actions: actions(words, &case, records, around),
        })
    }

    fn note_submit(&self, words: Words, draft: &str, case_id: &str, sync: &sync::Model) -> ActionButton {
        let reason = if !may_note(sync, case_id) {
            Some(words.say("refused-not-allowed"))
        } else if draft.trim().is_empty() {
            Some(words.say("refused-empty-note"))
        } else if draft.trim().chars().count() > Body::NOTE_LIMIT {
            Some(words.tell("refused-note-too-long", &[("limit", Body::NOTE_LIMIT.into())]))
        } else if self.keeping_note.is_some() {
            Some(words.say("being-kept"))
        } else {
            None
        };
        ActionButton { label: words.say("note-submit"), enabled: reason.is_none(), reason }
    }
}

fn acknowledge(words: Words, case: &Case, sync: &sync::Model) -> ActionButton {
    let reason = acknowledge_hindrance(case, &sync.records).map(|hindrance| match hindrance {
        Hindrance::Taken | Hindrance::Yours => status(words, case, &sync.records).0,
        Hindrance::NotAllowed => words.say("refused-not-allowed"),
        Hindrance::Keeping => words.say("being-kept"),
    });
    ActionButton { label: words.say("acknowledge"), enabled: reason.is_none(), reason }
}

/// Notes of the case, and those of this phone that the server did not take.
fn notes(words: Words, case: &Case, sync: &sync::Model, around: &Around<'_>) -> Vec<NoteView> {
    let id = case.id.to_string();
    let now = around.now.wall;
    let own: Vec<_> = sync.records.operations_of(&id).filter(|waiting| waiting.on_disk).collect();
    let note = |note: &Note| {
        let operation_id = note.operation.to_string();
        let waits = own.iter().any(|waiting| waiting.kept.operation_id == operation_id);
        NoteView {
            author: note.author.clone(),
            time: words.time(note.at, now),
            text: note.text.clone(),
            pending: waits.then(|| words.say("mark-waiting")),
        }
    };
    let refused = own.iter().filter(|waiting| waiting.is_refused()).filter_map(|waiting| {
        let operation = waiting.operation.as_ref()?;
        let Body::AddNote { text, .. } = &operation.body else { return None };
        let reason = refusal(words, waiting.reason().as_ref());
        Some(NoteView {
            author: sync.records.staff().map(|staff| staff.name.clone()).unwrap_or_default(),
            time: operation.recorded_at.map(|at| words.time(at, now)).unwrap_or_default(),
            text: text.clone(),
            pending: Some(words.tell("note-refused", &[("reason", reason.into())])),
        })
    });
    case.notes.iter().map(note).chain(refused).collect()
}
