//! Looked at: fetched chunk by chunk where it is not here, checked against its hash, kept, and given to the shell while it
//! is on the screen. What had come before the network went is not fetched again.

use domain::attachment::{AttachmentNote, CHUNK_BYTES, MediaType};

use super::{Event, Item, Model, Which, owner::read_from, photos};
use crate::{
    command::{Asked, ask, tell},
    effects::{
        attachment_store::{AttachmentStage, AttachmentStoreOperation, AttachmentStoreOutput},
        http::{HttpOperation, HttpOutput, Lane, Method},
        show::ShowOperation,
    },
    event,
    evidence::CHUNK_TIMEOUT_MS,
    sync::Records,
};

/// The one that is being looked at.
#[derive(Debug, Default)]
pub(super) struct Fetching {
    /// A chunk of it is on its way, or on its way to the disk.
    under_way: Option<Which>,
    /// It could not be fetched: it is tried again when somebody says so, or there is a network again.
    failed: Option<Which>,
    /// The store is reading it.
    reading: Option<Which>,
    /// The shell holds it.
    held: Option<Which>,
}

impl Fetching {
    pub(super) fn is_failed(&self, which: &Which) -> bool {
        self.failed.as_ref() == Some(which)
    }

    pub(super) fn is_held(&self, which: &Which) -> bool {
        self.held.as_ref() == Some(which)
    }

    pub(super) fn holds_anything(&self) -> bool {
        self.held.is_some()
    }

    pub(super) fn forget_failure(&mut self) {
        self.failed = None;
    }

    /// It is gone from this phone. Whether the shell held it.
    pub(super) fn lets_go_of(&mut self, which: &Which) -> bool {
        self.failed.take_if(|there| there == which);
        self.reading.take_if(|there| there == which);
        self.held.take_if(|there| there == which).is_some()
    }
}

impl Model {
    /// Opens one. Whether there is such a one.
    pub(crate) fn open(&mut self, which: Which, records: &Records) -> bool {
        let is_there = self.items.contains_key(&which)
            || which.note(records).is_some()
            || photos::is_named(&which, records);
        if is_there {
            self.fetching.forget_failure();
            self.open = Some(which);
        }
        is_there
    }

    /// The one that is open.
    pub(crate) fn opened(&self) -> Option<&Which> {
        self.open.as_ref()
    }

    /// Fetches the next chunk of the one on the screen, where it is not here.
    pub(super) fn fetch(&mut self, records: &Records) -> Asked {
        let Some(which) = self.shown.clone().filter(|_| self.fetching.under_way.is_none()) else {
            return Asked::done();
        };
        let is_at_server = match which.owner.case() {
            Some(_) => which.note(records).is_some_and(|note| !note.waits),
            None => photos::is_named(&which, records),
        };
        let item = self.items.get(&which);
        if !is_at_server || item.is_some_and(|item| item.whole) || self.fetching.is_failed(&which) {
            return Asked::done();
        }
        let Some(token) = records.token() else { return Asked::done() };
        let from = item.map_or(0, |item| item.received);
        if item.is_none() {
            self.items.insert(which.clone(), Item::to_fetch(which.note(records)));
        }
        let path = format!("{}/{}?from={from}", read_from(which.owner), which.sha256);
        let operation = HttpOperation {
            lane: Lane::Evidence,
            ..HttpOperation::ordinary(Method::Get, path, Some(token.to_owned()), Vec::new(), CHUNK_TIMEOUT_MS)
        };
        self.fetching.under_way = Some(which.clone());
        let life = self.life;
        ask(operation, move |output| event::Event::Attachments(Event::Fetched { life, which, from, output }))
    }

    /// An answer is believed only where it is exactly as long as the chunk must be; what is in it, the hash decides.
    pub(super) fn fetched(&mut self, which: Which, from: u64, output: HttpOutput) -> Asked {
        let chunk = self.items.get_mut(&which).and_then(|item| {
            let (content, bytes) =
                if item.bytes > 0 { told(output, from, item.bytes) } else { untold(output, from) }?;
            let is_last = from.saturating_add(length(&content)) == bytes;
            item.bytes = if is_last { bytes } else { item.bytes };
            Some((content, bytes, item.media_type.clone()))
        });
        let Some((content, bytes, media_type)) = chunk else {
            self.fetching.under_way = None;
            self.fetching.failed = Some(which);
            return Asked::done();
        };
        let name = which.name();
        let keep = AttachmentStoreOperation::AddChunk { name, media_type, bytes, from, content };
        let life = self.life;
        ask(keep, move |output| event::Event::Attachments(Event::ChunkKept { life, which, output }))
    }

    pub(super) fn chunk_kept(&mut self, which: &Which, output: &AttachmentStoreOutput) -> Asked {
        self.fetching.under_way = None;
        let Some(item) = self.items.get_mut(which) else { return Asked::done() };
        match output {
            AttachmentStoreOutput::Received(received) => item.received = *received,
            AttachmentStoreOutput::Whole { gone } => {
                (item.received, item.whole) = (item.bytes, true);
                for name in gone {
                    self.items.remove(&Which::of(name));
                }
            }
            other => {
                // the content was another: it begins anew
                if *other == AttachmentStoreOutput::Wrong {
                    item.received = 0;
                    item.bytes = if which.owner.case().is_some() { item.bytes } else { 0 };
                }
                self.fetching.failed = Some(which.clone());
            }
        }
        Asked::done()
    }

    /// The shell holds what is on the screen, and nothing else.
    pub(super) fn hold(&mut self) -> Asked {
        let wanted = self.shown.clone();
        if self.fetching.held.is_some() && self.fetching.held != wanted {
            self.fetching.held = None;
            return Asked::all([tell(ShowOperation::LetGo), self.hold()]);
        }
        let Some(which) = wanted else {
            self.fetching.reading = None;
            return Asked::done();
        };
        let is_whole = self.items.get(&which).is_some_and(|item| item.whole);
        let is_busy = self.fetching.held.is_some() || self.fetching.reading.as_ref() == Some(&which);
        if !is_whole || is_busy || self.fetching.is_failed(&which) {
            return Asked::done();
        }
        self.fetching.reading = Some(which.clone());
        let life = self.life;
        ask(AttachmentStoreOperation::Read(which.name()), move |output| {
            event::Event::Attachments(Event::Read { life, which, output })
        })
    }

    pub(super) fn content_read(&mut self, which: Which, output: AttachmentStoreOutput) -> Asked {
        if self.fetching.reading.take_if(|reading| *reading == which).is_none() {
            // left meanwhile
            return Asked::done();
        }
        match (output, self.items.get_mut(&which)) {
            (AttachmentStoreOutput::Content(content), Some(item)) => {
                let (name, media_type) = (which.sha256.clone(), item.media_type.clone());
                self.fetching.held = Some(which);
                tell(ShowOperation::Hold { name, media_type, content })
            }
            (AttachmentStoreOutput::NotReadable, Some(item)) if item.stage == AttachmentStage::Fetched => {
                // it is gone from the disk: fetched anew
                (item.whole, item.received) = (false, 0);
                Asked::done()
            }
            _ => {
                self.fetching.failed = Some(which);
                Asked::done()
            }
        }
    }
}

impl Item {
    /// Nothing of it is here yet. Of what no case tells of, it is a photo, and its length shows when all of it has come.
    fn to_fetch(note: Option<&AttachmentNote>) -> Self {
        Self {
            media_type: note.map_or(MediaType::Jpeg, |note| note.media_type).as_str().to_owned(),
            bytes: note.map_or(0, |note| note.bytes),
            stage: AttachmentStage::Fetched,
            taken_at_ms: 0,
            received: 0,
            whole: false,
        }
    }
}

fn length(content: &[u8]) -> u64 {
    u64::try_from(content.len()).unwrap_or(u64::MAX)
}

/// A chunk of what is so long, and how long that is; none where it cannot be one.
fn told(output: HttpOutput, from: u64, bytes: u64) -> Option<(Vec<u8>, u64)> {
    let HttpOutput::Answered { status: 200, body } = output else { return None };
    let wanted = bytes.saturating_sub(from).min(CHUNK_BYTES);
    (wanted > 0 && length(&body) == wanted).then_some((body, bytes))
}

/// The same of what nobody has told the length of: only its last chunk is shorter than others, and behind the last the server
/// has no byte that could be asked for. Until then it is longer than what is there.
fn untold(output: HttpOutput, from: u64) -> Option<(Vec<u8>, u64)> {
    match output {
        HttpOutput::Answered { status: 200, body } if !body.is_empty() && length(&body) <= CHUNK_BYTES => {
            let here = from.saturating_add(length(&body));
            let bytes = if length(&body) < CHUNK_BYTES { here } else { here.saturating_add(1) };
            Some((body, bytes))
        }
        HttpOutput::Answered { status: 422, .. } if from > 0 => Some((Vec::new(), from)),
        _ => None,
    }
}
