//! The case screen.

use domain::{
    case::Note,
    ids::CaseId,
    operation::{Body, Work, WorkKind},
    permission::{Action, may},
};

use super::{Model, look::Look};
use crate::{
    around::Around,
    attachments, inbox,
    locale::Words,
    phone::Phone,
    sos::{kind_name, kind_picture},
    sync::{self, Draft, Summary},
    view::{
        ActionButton, Badge, CaseAction, CaseSection, CaseView, NoteView, PageAction, PageIcon, StaffAction,
        Tone,
    },
    work,
};

impl Model {
    /// The case screen; none where the case is not on this phone.
    pub(crate) fn view(
        &self,
        case_id: CaseId,
        sync: &sync::Model,
        attachments: &attachments::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<CaseView> {
        let Some(case) = sync.records.shown(case_id) else {
            let summary = sync.records.summary(case_id)?;
            return Some(Self::while_read(summary, sync, phone, around));
        };
        let look = Look::new(case, &sync.records, attachments, phone, around);
        let words = look.words;
        let (status, tone) = look.status();
        let (safe_contact, safe_contact_tone) = look.safe_contact();
        let (primary, actions) = look.actions();
        let mut badges = look.badges();
        badges.extend(as_of(words, sync, phone, around));
        Some(CaseView {
            case_id: case_id.to_string(),
            number: inbox::number_of(words, &look.summary()),
            kind_label: kind_name(words, look.kinds, &case.alert.kind.value),
            icon: kind_picture(look.kinds, &case.alert.kind.value),
            status,
            tone,
            badges,
            hidden: look.hidden(),
            safe_contact,
            safe_contact_tone,
            language: look.speaks(),
            call: look.call(),
            message: look.message(),
            conflicts: look.conflicts(),
            refused: look.refused(),
            sections: sections(&look, &primary),
            primary,
            actions,
            actions_label: words.say("case-more"),
            map: self.map(&look),
            notes_title: words.say("notes-title"),
            notes: look.notes(),
            note_label: words.say("note-label"),
            note_draft: sync.records.draft(&Draft::note(case_id)).unwrap_or_default().to_owned(),
            note_submit: self.note_submit(&look),
        })
    }

    /// What is known before the case has come from the disk: nothing on it reaches the person or is pressed.
    fn while_read(summary: &Summary, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> CaseView {
        let words = phone.words(around.config);
        let kinds = &phone.basics().kinds;
        let (status, tone) = inbox::status(words, summary, &sync.records);
        let reading = words.say("case-reading");
        CaseView {
            case_id: summary.id.to_string(),
            number: inbox::number_of(words, summary),
            kind_label: kind_name(words, kinds, &summary.kind),
            icon: kind_picture(kinds, &summary.kind),
            status,
            tone,
            badges: Vec::new(),
            hidden: None,
            safe_contact: words.say("contact-reading"),
            safe_contact_tone: Tone::Waiting,
            language: None,
            call: None,
            message: None,
            conflicts: Vec::new(),
            refused: Vec::new(),
            primary: CaseAction {
                label: reading.clone(),
                icon: PageIcon::Clock,
                enabled: false,
                reason: None,
                action: StaffAction::Acknowledge,
            },
            actions: Vec::new(),
            actions_label: words.say("case-more"),
            map: None,
            sections: Vec::new(),
            notes_title: words.say("notes-title"),
            notes: Vec::new(),
            note_label: words.say("note-label"),
            note_draft: sync.records.draft(&Draft::note(summary.id)).unwrap_or_default().to_owned(),
            note_submit: ActionButton {
                label: words.say("note-submit"),
                enabled: false,
                reason: Some(reading),
            },
        }
    }

    fn note_submit(&self, look: &Look<'_>) -> ActionButton {
        let words = look.words;
        let draft = look.records.draft(&Draft::note(look.case.id)).unwrap_or_default().trim();
        let reason = if !may(look.records.staff(), false, Action::Work(WorkKind::AddNote), look.case) {
            Some(words.say("refused-not-allowed"))
        } else if draft.is_empty() {
            Some(words.say("refused-empty-note"))
        } else if draft.chars().count() > Body::NOTE_LIMIT {
            Some(words.tell("refused-note-too-long", &[("limit", Body::NOTE_LIMIT.into())]))
        } else if self.keeping_note.is_some() {
            Some(words.say("being-kept"))
        } else {
            None
        };
        ActionButton { label: words.say("note-submit"), enabled: reason.is_none(), reason }
    }
}

/// The parts. What the primary button does needs no second button beside a part.
fn sections(look: &Look<'_>, primary: &CaseAction) -> Vec<CaseSection> {
    let mut sections = look.sections();
    let does = PageAction::Staff { action: primary.action.clone() };
    for section in &mut sections {
        section.add.take_if(|add| add.action == does);
    }
    sections.retain(|section| !section.rows.is_empty() || section.add.is_some());
    sections
}

/// The case as it was when the server was last heard, where that is no more now. Nothing old is shown as if it were
/// fresh.
fn as_of(words: Words, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> Option<Badge> {
    if phone.offline_since().is_none() && !sync.fails() {
        return None;
    }
    let text = match sync.last_success {
        Some(at) => words.tell("badge-as-of", &[("time", words.time(at, around.now.wall).into())]),
        None => words.say("badge-not-fresh"),
    };
    Some(Badge { text, tone: Tone::Waiting })
}

impl Look<'_> {
    /// Notes of the case, and those of this phone that the server did not take.
    fn notes(&self) -> Vec<NoteView> {
        let own: Vec<_> =
            self.records.operations_of(self.case.id).filter(|waiting| waiting.on_disk).collect();
        let note = |note: &Note| {
            let operation_id = note.operation.to_string();
            let waits = own.iter().any(|waiting| waiting.kept.operation_id == operation_id);
            NoteView {
                author: note.author.clone(),
                time: self.time(note.at),
                text: note.text.clone(),
                pending: waits.then(|| self.say("mark-waiting")),
            }
        };
        let refused = own.iter().filter(|waiting| waiting.is_refused()).filter_map(|waiting| {
            let operation = waiting.operation.as_ref()?;
            let Some(Work::AddNote { text }) = operation.body.as_work() else { return None };
            let reason = work::refusal(self.words, waiting.reason().as_ref());
            Some(NoteView {
                author: self.records.staff().map(|staff| staff.name.clone()).unwrap_or_default(),
                time: operation.recorded_at.map(|at| self.time(at)).unwrap_or_default(),
                text: text.clone(),
                pending: Some(self.tell("note-refused", "reason", &reason)),
            })
        });
        self.case.notes.iter().map(note).chain(refused).collect()
    }
}
