//! Texts as they are typed: notes and forms. Each stands in memory at once and soon after on the disk, so that nothing
//! that was typed is lost with the app.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::CaseId;

use super::{Event, Model, Records};
use crate::{
    command::{Asked, ask},
    effects::record_store::{DraftName, RecordStoreOperation, RecordStoreOutput},
    event,
};

/// The key of a note.
const NOTE: &str = "note";

/// Which text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Draft {
    /// The case that it is about, where it is about one.
    pub(crate) case_id: Option<CaseId>,
    /// `note`, or the name of a form.
    pub(crate) key: String,
}

impl Draft {
    /// A note on a case.
    pub(crate) fn note(case_id: CaseId) -> Self {
        Self { case_id: Some(case_id), key: NOTE.to_owned() }
    }

    pub(crate) fn is_note(&self) -> bool {
        self.key == NOTE
    }

    pub(super) fn kept(&self) -> DraftName {
        let case_id = self.case_id.map(|id| id.to_string()).unwrap_or_default();
        DraftName { case_id, key: self.key.clone() }
    }

    /// What the store had; none where it belongs to a case that has no name any more.
    fn read(kept: DraftName) -> Option<Self> {
        let DraftName { case_id, key } = kept;
        let case_id = if case_id.is_empty() { None } else { Some(case_id.parse().ok()?) };
        Some(Self { case_id, key })
    }
}

/// All drafts.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    texts: BTreeMap<Draft, String>,
    /// One is on its way to the store. Newer ones wait for it, so that a fast typist does not fill the queue.
    keeping: bool,
    newer: BTreeSet<Draft>,
    /// What they say is on its way to the disk as operations. The text stands until it is there.
    submitted: BTreeSet<Draft>,
}

impl Drafts {
    pub(super) fn from_store(kept: Vec<(DraftName, String)>) -> Self {
        let read = |(name, text)| Draft::read(name).map(|draft| (draft, text));
        Self { texts: kept.into_iter().filter_map(read).collect(), ..Self::default() }
    }

    /// What is being typed about a record that is no case: its id stands in the draft's key.
    pub(super) fn forget_named(&mut self, id: &str) {
        let is_of_it = |draft: &Draft| draft.case_id.is_none() && draft.key.contains(id);
        self.texts.retain(|draft, _| !is_of_it(draft));
        self.newer.retain(|draft| !is_of_it(draft));
    }

    pub(super) fn forget_case(&mut self, case_id: CaseId) {
        self.texts.retain(|draft, _| draft.case_id != Some(case_id));
        self.newer.retain(|draft| draft.case_id != Some(case_id));
    }
}

impl Records {
    /// The texts of no case whose key begins so, in the order of their keys.
    pub(crate) fn drafts_beginning<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let of_none = self.drafts.texts.iter().filter(|(draft, _)| draft.case_id.is_none());
        of_none.filter_map(move |(draft, text)| Some((draft.key.strip_prefix(key)?, text.as_str())))
    }

    /// All texts that are being typed.
    pub(crate) fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.texts.keys().filter(|draft| !self.is_draft_being_kept(draft))
    }

    /// Whether the operation that says what the draft says is on its way to the disk.
    pub(crate) fn is_draft_being_kept(&self, draft: &Draft) -> bool {
        self.drafts.submitted.contains(draft)
    }

    /// What stands in a field that is being typed.
    pub(crate) fn draft(&self, draft: &Draft) -> Option<&str> {
        self.drafts.texts.get(draft).map(String::as_str)
    }
}

impl Model {
    /// The text as it stands, kept as it is typed; an empty one is forgotten.
    pub(crate) fn draft_typed(&mut self, draft: Draft, text: String) -> Asked {
        let drafts = &mut self.records.drafts;
        if text.is_empty() {
            drafts.texts.remove(&draft);
        } else {
            drafts.texts.insert(draft.clone(), text);
        }
        drafts.newer.insert(draft);
        self.keep_drafts()
    }

    pub(super) fn keep_drafts(&mut self) -> Asked {
        let drafts = &mut self.records.drafts;
        if drafts.keeping {
            return Asked::done();
        }
        let Some(draft) = drafts.newer.pop_first() else { return Asked::done() };
        drafts.keeping = true;
        let text = drafts.texts.get(&draft).cloned().unwrap_or_default();
        let session = self.session;
        let operation = RecordStoreOperation::KeepDraft { draft: draft.kept(), text };
        ask(operation, move |output| event::Event::Sync(Event::DraftKept { session, output }))
    }

    /// The store has answered. What it could not keep stands in memory, and is kept with the next letter.
    pub(super) fn draft_kept(&mut self, _: &RecordStoreOutput) -> Asked {
        self.records.drafts.keeping = false;
        self.keep_drafts()
    }

    /// An operation that says what the draft says is on its way to the disk, and takes the draft along. Returns the text
    /// that it has by then.
    pub(super) fn submit_draft(&mut self, draft: &Draft) -> String {
        self.records.drafts.newer.remove(draft);
        self.records.drafts.submitted.insert(draft.clone());
        self.records.draft(draft).unwrap_or_default().to_owned()
    }

    /// The operation is on the disk and the draft is not; what was typed meanwhile stands.
    pub(super) fn draft_submitted(&mut self, draft: &Draft, text: &str) {
        self.records.drafts.submitted.remove(draft);
        if self.records.draft(draft) == Some(text) {
            self.records.drafts.texts.remove(draft);
        }
    }

    /// The operation is not on the disk: the draft has to be.
    pub(super) fn draft_not_submitted(&mut self, draft: Draft) -> Asked {
        self.records.drafts.submitted.remove(&draft);
        self.records.drafts.newer.insert(draft);
        self.keep_drafts()
    }
}
