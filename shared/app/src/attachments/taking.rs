//! Taken with the camera: kept as a draft at once, then attached by an operation, then on its way. Whatever ends the app in
//! between, a photo that was taken is found again.

use domain::{
    attachment::{AttachmentNote, MediaType, NewAttachment, Owner},
    operation::{Body, Work},
};
use serde::{Deserialize, Serialize};

use super::{Event, Item, Model, Which, Wish, longest_side};
use crate::{
    around::Around,
    command::{Asked, ask, tell},
    effects::{
        attachment_store::{AttachmentStage, AttachmentStoreOperation, AttachmentStoreOutput},
        capture::{CaptureOutput, CapturePhotoOperation},
    },
    event,
    evidence::News,
    sync::{self, Records},
};

/// What a photo is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The case: the person says what it shows before it is attached.
    Case,
    /// The report that is being written: it is attached at once, and ticked there.
    Report,
    /// A worker, in the form that is being filled in; or a session. What becomes of it the drafts and records say, so that it
    /// is the same whatever ends the app in between.
    Photo,
}

/// What was typed about a photo before it is attached.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Said {
    #[serde(default)]
    pub(super) caption: String,
    #[serde(default)]
    pub(super) of_paper: bool,
}

impl Said {
    pub(super) fn of(which: &Which, records: &Records) -> Self {
        records.draft(&which.draft()).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

impl Model {
    /// Opens the camera.
    pub(crate) fn take_photo(&self, owner: impl Into<Owner>, purpose: Purpose) -> Asked {
        let (life, owner) = (self.life, owner.into());
        ask(CapturePhotoOperation { longest_side: longest_side(owner) }, move |output| {
            event::Event::Attachments(Event::Captured { life, owner, purpose, output })
        })
    }

    /// The session ended while the camera was open: what came of it goes too.
    pub(super) fn discard(output: CaptureOutput) -> Asked {
        match output {
            CaptureOutput::Taken { path, .. } => tell(AttachmentStoreOperation::Discard { path }),
            CaptureOutput::Cancelled | CaptureOutput::NotPermitted | CaptureOutput::Failed => Asked::done(),
        }
    }

    pub(super) fn captured(
        &mut self,
        owner: Owner,
        purpose: Purpose,
        output: CaptureOutput,
        around: &Around<'_>,
    ) -> Asked {
        match output {
            CaptureOutput::Taken { path, media_type } => {
                let taken_at_ms = around.now.wall.timestamp_millis();
                let life = self.life;
                let taken = AttachmentStoreOperation::TakeOver { owner, path, media_type, taken_at_ms };
                return ask(taken, move |output| {
                    event::Event::Attachments(Event::TakenOver { life, purpose, output })
                });
            }
            CaptureOutput::Cancelled => {}
            CaptureOutput::NotPermitted => self.wishes.push(Wish::Say(News::NotPermitted)),
            CaptureOutput::Failed => self.wishes.push(Wish::Say(News::NotTaken)),
        }
        Asked::done()
    }

    pub(super) fn taken_over(&mut self, purpose: Purpose, output: &AttachmentStoreOutput) -> Asked {
        match output {
            AttachmentStoreOutput::TakenOver(kept) => {
                let which = self.add(kept);
                match purpose {
                    Purpose::Case => self.wishes.push(Wish::Review(which)),
                    Purpose::Report => self.wishes.push(Wish::Attach(which)),
                    Purpose::Photo => {}
                }
            }
            AttachmentStoreOutput::NotReadable => self.wishes.push(Wish::Say(News::NotTaken)),
            _ => self.wishes.push(Wish::Say(News::NotKept)),
        }
        Asked::done()
    }

    /// Attaches a draft: the operation says what it is, its content follows.
    pub(crate) fn attach(
        &mut self,
        which: Which,
        purpose: Purpose,
        sync: &mut sync::Model,
        around: &Around<'_>,
    ) -> Asked {
        let is_under_way = self.keeping.values().any(|(kept, _)| *kept == which);
        let draft = self.items.get(&which).filter(|item| item.stage == AttachmentStage::Draft);
        let Some(media_type) = draft.and_then(|item| MediaType::parse(&item.media_type)) else {
            return Asked::done();
        };
        if is_under_way {
            return Asked::done();
        }
        let Said { caption, of_paper } = Said::of(&which, &sync.records);
        let (sha256, bytes) = (which.sha256.clone(), draft.map_or(0, |item| item.bytes));
        let attachment = NewAttachment { sha256, media_type, bytes, caption, of_paper };
        let Some(case_id) = which.owner.case() else { return self.attach_to_session(&which, sync, around) };
        let body = Body::work(case_id, Work::Attach { attachment });
        let (asked, operation_id) = sync.record_form(body, &which.draft(), around);
        self.keeping.insert(operation_id, (which, purpose));
        asked
    }

    /// An operation is on the disk.
    pub(crate) fn operation_kept(&mut self, operation_id: &str) {
        if let Some((which, Purpose::Report)) = self.keeping.remove(operation_id) {
            self.wishes.push(Wish::Tick(which));
        }
    }

    /// Something could not be kept: the draft stands as it was.
    pub(crate) fn not_kept(&mut self) {
        self.keeping.clear();
    }

    /// Throws a draft away.
    pub(crate) fn throw_away(&mut self, which: &Which, sync: &mut sync::Model) -> Asked {
        if !self.items.get(which).is_some_and(|item| item.stage == AttachmentStage::Draft) {
            return Asked::done();
        }
        let untyped = sync.draft_typed(which.draft(), String::new());
        Asked::all([untyped, self.forget(std::slice::from_ref(which))])
    }

    /// The text of the caption as it stands now.
    pub(crate) fn typed(which: &Which, text: &str, sync: &mut sync::Model) -> Asked {
        let said = Said { caption: text.to_owned(), ..Said::of(which, &sync.records) };
        Self::say(which, &said, sync)
    }

    /// It is a photographed paper, or it is none.
    pub(crate) fn paper_switched(which: &Which, sync: &mut sync::Model) -> Asked {
        let said = Said::of(which, &sync.records);
        Self::say(which, &Said { of_paper: !said.of_paper, ..said }, sync)
    }

    fn say(which: &Which, said: &Said, sync: &mut sync::Model) -> Asked {
        let text = if *said == Said::default() {
            String::new()
        } else {
            serde_json::to_string(said).unwrap_or_default()
        };
        sync.draft_typed(which.draft(), text)
    }

    /// Brings the store's notes to what the records say: the app may have ended between the two. A note that the store
    /// cannot take is not asked for again and again; the next start finds it missing.
    pub(super) fn settle(&mut self, records: &Records) -> Asked {
        let wanted: Vec<(Which, AttachmentStage)> = self
            .items
            .iter()
            .filter(|(which, item)| {
                item.stage != AttachmentStage::Fetched
                    && which.owner.case().is_some_and(|id| records.shown(id).is_some())
                    && !self.keeping.values().any(|(kept, _)| kept == *which)
            })
            .filter_map(|(which, item)| {
                let stage = stage_of(which, item, records);
                (stage != item.stage).then(|| (which.clone(), stage))
            })
            .collect();
        let wanted = wanted.into_iter().chain(self.photos_told(records));
        Asked::all(wanted.map(|(which, stage)| self.mark(&which, stage)).collect::<Vec<_>>())
    }

    pub(super) fn mark(&mut self, which: &Which, stage: AttachmentStage) -> Asked {
        if let Some(item) = self.items.get_mut(which) {
            item.stage = stage;
        }
        let name = which.name();
        match stage {
            AttachmentStage::Told => tell(AttachmentStoreOperation::MarkTold(name)),
            AttachmentStage::Fetched => tell(AttachmentStoreOperation::MarkSent(name)),
            // the store has it so until it is told otherwise; in memory it can be attached again
            AttachmentStage::Draft => Asked::done(),
        }
    }
}

/// How far one has come by what the records say.
fn stage_of(which: &Which, item: &Item, records: &Records) -> AttachmentStage {
    let has_operation = is_on_its_way(which, records);
    match which.note(records) {
        Some(AttachmentNote { waits: false, .. }) if !has_operation => AttachmentStage::Fetched,
        Some(_) => AttachmentStage::Told,
        None if has_operation => AttachmentStage::Told,
        // the operation was dropped, or never made
        None => match item.stage {
            AttachmentStage::Fetched => AttachmentStage::Fetched,
            AttachmentStage::Draft | AttachmentStage::Told => AttachmentStage::Draft,
        },
    }
}

/// Whether the operation that attaches it to a case is still on this phone: not sent, refused, or accepted and not here yet.
pub(super) fn is_on_its_way(which: &Which, records: &Records) -> bool {
    let Some(case_id) = which.owner.case() else { return false };
    records.operations_of(case_id).any(|waiting| {
        let work = waiting.operation.as_ref().and_then(|operation| operation.body.as_work());
        matches!(work, Some(Work::Attach { attachment }) if attachment.sha256 == which.sha256)
    })
}
