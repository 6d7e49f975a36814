//! On its way to the server, by the door of evidence: announced, then chunk by chunk from where the server says that it is.
//! Only what the server's own record waits for is sent, so the operation is always there before the content.

use std::collections::BTreeSet;

use domain::attachment::{AnnounceAttachment, MediaType};

use super::{Event, Model, Which, owner::sent_to, photos, taking::is_on_its_way};
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::{
        attachment_store::{AttachmentStage, AttachmentStoreOperation, AttachmentStoreOutput},
        http::{HttpOperation, HttpOutput, Lane, Method},
    },
    event,
    evidence::{CHUNK_TIMEOUT_MS, believed, is_refusal},
    phone::Phone,
    sync::Records,
};

/// What is being sent; one at a time.
#[derive(Debug, Default)]
pub(super) struct Sending {
    pub(super) attempts: Attempts,
    under_way: Option<UnderWay>,
    /// The server has them whole, and its record does not say so here yet.
    sent: BTreeSet<Which>,
    /// The server said that it will not take them. Asked again in the next run of the app.
    refused: BTreeSet<Which>,
}

/// The one that is on its way.
struct UnderWay {
    which: Which,
    token: String,
    attempt: u32,
    /// Where the chunk that is being read begins.
    from: u64,
    /// The server has named a place to go on from: what follows must bring it further.
    is_begun: bool,
}

/// A token goes into no log.
impl std::fmt::Debug for UnderWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UnderWay {} from {} [redacted]", self.attempt, self.from)
    }
}

impl Sending {
    /// How much of it the server has, as far as it has said; none where it is not on its way.
    pub(super) fn sent_of(&self, which: &Which) -> Option<u64> {
        self.under_way.as_ref().filter(|under_way| under_way.which == *which).map(|under_way| under_way.from)
    }

    /// The server will not take it.
    pub(super) fn is_refused(&self, which: &Which) -> bool {
        self.refused.contains(which)
    }
}

impl Model {
    /// What the server's record waits for, and is here; the oldest first.
    fn next_to_send(&self, records: &Records) -> Option<Which> {
        let mut photos = photos::Told::new(records);
        let waiting = self.items.iter().filter(|(which, item)| {
            item.stage == AttachmentStage::Told
                && item.whole
                && !self.sending.sent.contains(*which)
                && !self.sending.refused.contains(*which)
                && if which.owner.case().is_some() {
                    which.note(records).is_some_and(|note| note.waits) && !is_on_its_way(which, records)
                } else {
                    photos.is_recorded(which)
                }
        });
        waiting.min_by_key(|(_, item)| item.taken_at_ms).map(|(which, _)| which.clone())
    }

    pub(super) fn send(&mut self, may_go: bool, records: &Records, around: &Around<'_>) -> Asked {
        let Some((which, token)) = self.next_to_send(records).zip(records.token()) else {
            return Asked::done();
        };
        if self.sending.attempts.due().is_none() {
            self.sending.attempts.want_if_idle(around);
        }
        if !may_go || !self.sending.attempts.is_due(around) {
            return Asked::done();
        }
        let Some(item) = self.items.get(&which) else { return Asked::done() };
        // the store takes no other
        let media_type = MediaType::parse(&item.media_type).unwrap_or(MediaType::Jpeg);
        let announced = AnnounceAttachment { sha256: which.sha256.clone(), bytes: item.bytes, media_type };
        let body = serde_json::to_vec(&announced).unwrap_or_default();
        let path = sent_to(which.owner);
        let attempt = self.sending.attempts.begin();
        let token = token.to_owned();
        let asked = self.request(Method::Post, path, body, token.clone(), attempt);
        self.sending.under_way = Some(UnderWay { which, token, attempt, from: 0, is_begun: false });
        asked
    }

    pub(super) fn answered(&mut self, attempt: u32, output: &HttpOutput, around: &Around<'_>) -> Asked {
        let Some(under_way) = self.sending.under_way.as_mut().filter(|there| there.attempt == attempt) else {
            return Asked::done();
        };
        let (owner, sha256) = (under_way.which.owner.to_string(), under_way.which.sha256.clone());
        let Some(state) = believed(output, &owner, &sha256) else {
            let which = under_way.which.clone();
            if is_refusal(output) {
                // it would say so again: the others are not held up by this one
                self.sending.refused.insert(which);
            }
            return self.given_up(attempt, around);
        };
        if state.complete {
            let which = under_way.which.clone();
            self.sending.under_way = None;
            self.sending.sent.insert(which.clone());
            self.sending.attempts.succeeded(around);
            // of a case the record says that it is there; of nothing else
            let is_of_a_case = which.owner.case().is_some();
            return if is_of_a_case { Asked::done() } else { self.mark(&which, AttachmentStage::Fetched) };
        }
        if std::mem::replace(&mut under_way.is_begun, true) && state.received <= under_way.from {
            // a chunk that brings nothing further, sent again at once, would only cost data
            return self.given_up(attempt, around);
        }
        under_way.from = state.received;
        let read = AttachmentStoreOperation::ReadChunk { name: under_way.which.name(), from: state.received };
        let life = self.life;
        ask(read, move |output| event::Event::Attachments(Event::ChunkRead { life, attempt, output }))
    }

    /// A chunk goes only while there is a network: else it is begun anew, from where the server stands.
    pub(super) fn chunk_read(
        &mut self,
        attempt: u32,
        output: AttachmentStoreOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(under_way) = self.sending.under_way.as_ref().filter(|there| there.attempt == attempt) else {
            return Asked::done();
        };
        match output {
            AttachmentStoreOutput::Content(bytes) if !bytes.is_empty() && !phone.is_offline() => {
                let UnderWay { which, token, from, .. } = under_way;
                let path = format!("{}/{}?from={from}", sent_to(which.owner), which.sha256);
                self.request(Method::Put, path, bytes, token.clone(), attempt)
            }
            _ => self.given_up(attempt, around),
        }
    }

    fn given_up(&mut self, attempt: u32, around: &Around<'_>) -> Asked {
        self.sending.under_way = None;
        self.sending.attempts.failed(attempt, around);
        Asked::done()
    }

    fn request(&self, method: Method, path: String, body: Vec<u8>, token: String, attempt: u32) -> Asked {
        let operation = HttpOperation {
            lane: Lane::Evidence,
            ..HttpOperation::ordinary(method, path, Some(token), body, CHUNK_TIMEOUT_MS)
        };
        let life = self.life;
        ask(operation, move |output| event::Event::Attachments(Event::Answered { life, attempt, output }))
    }
}
