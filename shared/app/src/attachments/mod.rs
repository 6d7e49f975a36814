//! Attachments of cases, and photos of workers and of sessions, on a phone of staff: taken here, with or without a network,
//! attached by an operation, and their content sent in chunks when nothing else waits; looked at on the phone, fetched when
//! somebody opens one, and kept sealed as long as this person may see it. What the person in distress sends along stands in
//! `evidence/`.

mod fetching;
mod owner;
mod photo_view;
mod photos;
mod sending;
mod taking;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    attachment::{AttachmentNote, Owner},
    case::FieldGroup,
    ids::CaseId,
};

pub(crate) use owner::{longest_side, read_owner, text_of};
pub(crate) use photo_view::Look;
pub(crate) use taking::Purpose;
pub(crate) use view::{CAPTION, OF_PAPER, kind};

use crate::{
    around::Around,
    command::{Asked, ask, tell},
    effects::{
        attachment_store::{
            AttachmentName, AttachmentStage, AttachmentStoreOperation, AttachmentStoreOutput, KeptAttachment,
        },
        capture::CaptureOutput,
        http::HttpOutput,
        show::ShowOperation,
    },
    event,
    evidence::News,
    phone::Phone,
    sync::{Draft, Records},
};

/// Which attachment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Which {
    owner: Owner,
    /// SHA-256 of the content, hexadecimal.
    sha256: String,
}

impl Which {
    pub(crate) fn new(owner: impl Into<Owner>, sha256: &str) -> Self {
        Self { owner: owner.into(), sha256: sha256.to_owned() }
    }

    /// Whose it is, and the hash of its content.
    pub(crate) fn parts(&self) -> (Owner, &str) {
        (self.owner, &self.sha256)
    }

    fn name(&self) -> AttachmentName {
        AttachmentName { owner: self.owner, sha256: self.sha256.clone() }
    }

    fn of(name: &AttachmentName) -> Self {
        Self { owner: name.owner, sha256: name.sha256.clone() }
    }

    /// What is typed about it before it is attached.
    fn draft(&self) -> Draft {
        Draft { case_id: self.owner.case(), key: format!("attachment/{}", self.sha256) }
    }

    /// What the case says of it; none where the case is not read, or does not name it.
    fn note<'a>(&self, records: &'a Records) -> Option<&'a AttachmentNote> {
        let case = records.shown(self.owner.case()?)?;
        case.attachments.iter().find(|note| note.sha256 == self.sha256)
    }
}

/// What comes back to the attachments. `life` says in which life of them it was asked: what belongs to a session that is over
/// is of no use.
#[derive(Debug)]
pub enum Event {
    /// The store was read.
    Loaded {
        /// In which life.
        life: u32,
        /// What there is.
        output: AttachmentStoreOutput,
    },
    /// The camera has ended.
    Captured {
        /// In which life.
        life: u32,
        /// For whom or what.
        owner: Owner,
        /// What for.
        purpose: Purpose,
        /// What came of it.
        output: CaptureOutput,
    },
    /// The store has taken a photo over, or not.
    TakenOver {
        /// In which life.
        life: u32,
        /// What for.
        purpose: Purpose,
        /// What came of it.
        output: AttachmentStoreOutput,
    },
    /// The server, or nothing, answered what was sent.
    Answered {
        /// In which life.
        life: u32,
        /// To which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
    /// A chunk was read, to be sent.
    ChunkRead {
        /// In which life.
        life: u32,
        /// For which attempt.
        attempt: u32,
        /// What came.
        output: AttachmentStoreOutput,
    },
    /// The server, or nothing, answered with a chunk.
    Fetched {
        /// In which life.
        life: u32,
        /// Of which.
        which: Which,
        /// First byte of it.
        from: u64,
        /// What came.
        output: HttpOutput,
    },
    /// The store has kept a chunk, or not.
    ChunkKept {
        /// In which life.
        life: u32,
        /// Of which.
        which: Which,
        /// What it said.
        output: AttachmentStoreOutput,
    },
    /// The content was read, to be looked at.
    Read {
        /// In which life.
        life: u32,
        /// Of which.
        which: Which,
        /// What it said.
        output: AttachmentStoreOutput,
    },
}

impl Event {
    fn life(&self) -> u32 {
        match self {
            Self::Loaded { life, .. }
            | Self::Captured { life, .. }
            | Self::TakenOver { life, .. }
            | Self::Answered { life, .. }
            | Self::ChunkRead { life, .. }
            | Self::Fetched { life, .. }
            | Self::ChunkKept { life, .. }
            | Self::Read { life, .. } => *life,
        }
    }
}

/// What the rest of the app has to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wish {
    /// A photo was taken for the case: it is shown, to be attached.
    Review(Which),
    /// A photo was taken for a report, or for a session: it is attached at once.
    Attach(Which),
    /// A photo was taken of a worker: the form that asked names it.
    Fill(Which),
    /// It is attached: the report that is being written names it.
    Tick(Which),
    /// Something to say above the screen.
    Say(News),
}

/// What the store has.
#[derive(Debug)]
struct Item {
    media_type: String,
    bytes: u64,
    stage: AttachmentStage,
    taken_at_ms: i64,
    received: u64,
    whole: bool,
}

/// Attachments on this phone.
#[derive(Debug, Default)]
pub(crate) struct Model {
    items: BTreeMap<Which, Item>,
    /// The one that is open, on the screen or behind it.
    open: Option<Which>,
    /// The one that is on the screen.
    shown: Option<Which>,
    fetching: fetching::Fetching,
    sending: sending::Sending,
    /// Operations on their way to the disk that attach something.
    keeping: BTreeMap<String, (Which, Purpose)>,
    /// Photos whose attaching to a session was tried, and is not tried again for the moment.
    tried: BTreeSet<Which>,
    wishes: Vec<Wish>,
    /// Counts sessions: what began in an earlier one is of no use any more.
    life: u32,
}

impl Model {
    pub(crate) fn load(&self) -> Asked {
        let life = self.life;
        ask(AttachmentStoreOperation::Load, move |output| {
            event::Event::Attachments(Event::Loaded { life, output })
        })
    }

    pub(crate) fn update(&mut self, event: Event, phone: &Phone, around: &Around<'_>) -> Asked {
        if event.life() != self.life {
            return match event {
                Event::Captured { output, .. } => Self::discard(output),
                _ => Asked::done(),
            };
        }
        match event {
            Event::Loaded { output, .. } => {
                if let AttachmentStoreOutput::Loaded(list) = output {
                    for kept in list {
                        self.add(&kept);
                    }
                }
                Asked::done()
            }
            Event::Captured { owner, purpose, output, .. } => self.captured(owner, purpose, output, around),
            Event::TakenOver { purpose, output, .. } => self.taken_over(purpose, &output),
            Event::Answered { attempt, output, .. } => self.answered(attempt, &output, around),
            Event::ChunkRead { attempt, output, .. } => self.chunk_read(attempt, output, phone, around),
            Event::Fetched { which, from, output, .. } => self.fetched(which, from, output),
            Event::ChunkKept { which, output, .. } => self.chunk_kept(&which, &output),
            Event::Read { which, output, .. } => self.content_read(which, output),
        }
    }

    pub(crate) fn take_wishes(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }

    fn add(&mut self, kept: &KeptAttachment) -> Which {
        let which = Which::of(&kept.name);
        // of what was not fetched to its end the record of a case tells the length, and nothing else does
        let is_told = kept.whole || which.owner.case().is_some();
        let item = Item {
            media_type: kept.media_type.clone(),
            bytes: if is_told { kept.bytes } else { 0 },
            stage: kept.stage,
            taken_at_ms: kept.taken_at_ms,
            received: kept.received,
            whole: kept.whole,
        };
        self.items.insert(which.clone(), item);
        which
    }

    /// There may be a network now.
    pub(crate) fn wake(&mut self, around: &Around<'_>) {
        self.fetching.forget_failure();
        self.tried.clear();
        self.sending.attempts.want_if_idle(around);
    }

    /// Whose records this needs whole: something of them is still on its way from here.
    pub(crate) fn cases_to_read(&self) -> impl Iterator<Item = CaseId> {
        let local = self.items.iter().filter(|(_, item)| item.stage != AttachmentStage::Fetched);
        local.filter_map(|(which, _)| which.owner.case())
    }

    /// How many are only on this phone.
    pub(crate) fn waiting(&self) -> usize {
        self.items.values().filter(|item| item.stage != AttachmentStage::Fetched).count()
    }

    /// After every event. `shown`: what is on the screen. `stand_aside`: something more important is on its way, or to go.
    pub(crate) fn run_due(
        &mut self,
        shown: Option<Which>,
        stand_aside: bool,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let may_go = !stand_aside && !phone.is_offline();
        if shown != self.shown {
            // whoever looks again wants it tried again
            self.fetching.forget_failure();
            self.shown = shown;
        }
        Asked::all([
            self.forget_what_left(records),
            self.settle(records),
            self.hold(),
            if may_go { self.fetch(records) } else { Asked::done() },
            self.send(may_go, records, around),
        ])
    }

    /// When [`Self::run_due`] has something to do next by itself. What stands aside is called when that is over.
    pub(crate) fn next_due(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        let due = self.sending.attempts.due().filter(|_| !phone.is_offline());
        due.filter(|due| *due > around.now.monotonic_ms)
    }

    /// What this person may see no longer leaves the phone, whatever becomes of it elsewhere.
    fn forget_what_left(&mut self, records: &Records) -> Asked {
        if records.staff().is_none() {
            return Asked::done();
        }
        let cases: BTreeSet<CaseId> = self.items.keys().filter_map(|which| which.owner.case()).collect();
        let left: BTreeSet<CaseId> = cases.into_iter().filter(|id| !may_see(*id, records)).collect();
        let has_left = |which: &&Which| which.owner.case().is_some_and(|id| left.contains(&id));
        let mut gone: Vec<Which> = self.items.keys().filter(has_left).cloned().collect();
        gone.extend(self.unnamed_photos(records));
        if gone.is_empty() { Asked::done() } else { self.forget(&gone) }
    }

    fn forget(&mut self, gone: &[Which]) -> Asked {
        let mut let_go = Asked::done();
        for which in gone {
            self.items.remove(which);
            if self.fetching.lets_go_of(which) {
                let_go = tell(ShowOperation::LetGo);
            }
        }
        let names = gone.iter().map(Which::name).collect();
        Asked::all([let_go, tell(AttachmentStoreOperation::Forget(names))])
    }

    /// A PIN stands before it from now on: nothing stays in memory, and all of it on the disk.
    pub(crate) fn lock(&mut self) -> Asked {
        self.leave_memory(AttachmentStoreOperation::Close)
    }

    /// The session is over: nothing of it stays.
    pub(crate) fn forget_everything(&mut self) -> Asked {
        self.leave_memory(AttachmentStoreOperation::Wipe)
    }

    /// Nothing stays in memory; the store does this with what is on the disk.
    fn leave_memory(&mut self, on_disk: AttachmentStoreOperation) -> Asked {
        let held = if self.fetching.holds_anything() { tell(ShowOperation::LetGo) } else { Asked::done() };
        *self = Self { life: self.life.saturating_add(1), ..Self::default() };
        Asked::all([held, tell(on_disk)])
    }
}

/// Whether this person sees the story of the case, of which its attachments are part.
fn may_see(case_id: CaseId, records: &Records) -> bool {
    if let Some(case) = records.shown(case_id) {
        return !case.is_stub && !case.hidden.contains(&FieldGroup::Story);
    }
    match records.summary(case_id) {
        Some(summary) => !summary.is_stub && !summary.hides_story,
        // it is here and cannot be read for the moment
        None => records.holds(case_id),
    }
}

#[cfg(test)]
mod tests;
