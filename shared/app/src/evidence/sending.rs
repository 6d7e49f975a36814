//! On its way: announced, then chunk by chunk from where the server says that it is. An answer is believed only if it names
//! the alert and the piece.

use chrono::Duration;
use domain::{
    attachment::{AnnounceAttachment, AttachmentState, MediaType},
    ids::AlertId,
};

use super::{Event, Item, Model, clearing::FIRST_MS};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::{
        evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput},
        http::{HttpOperation, HttpOutput, Lane, Method},
    },
    event,
    phone::Phone,
};

/// Milliseconds until a chunk is given up: 256 KiB take a minute on a slow mobile network.
pub(crate) const CHUNK_TIMEOUT_MS: u32 = 3 * 60 * 1000;
/// After so many days it is no longer tried.
const TRIED_FOR_DAYS: i64 = 7;
/// While an alert waits, evidence looks again after so many milliseconds …
const STAND_ASIDE_MS: u64 = 5_000;
/// … and without a network, whose return it is told of, or without an alert of this run, seldom.
const LOOK_SELDOM_MS: u64 = 5 * 60 * 1000;

/// The piece that is on its way.
pub(super) struct UnderWay {
    alert_id: String,
    sha256: String,
    secret: String,
    attempt: u32,
    /// Where the chunk that is being read begins.
    from: u64,
    /// The server has named a place to go on from: what follows must bring it further.
    is_begun: bool,
}

/// The secret of an alert goes into no log.
impl std::fmt::Debug for UnderWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UnderWay {} from {} [redacted]", self.attempt, self.from)
    }
}

/// What the SOS says of an alert: its secret, once the server has it.
pub(crate) trait Received {
    /// The secret of the alert, if the server has the alert.
    fn secret_of_received(&self, alert_id: &str) -> Option<String>;
    /// Whether this phone still knows the alert.
    fn knows(&self, alert_id: &str) -> bool;
    /// An alert, or what belongs to it, is waiting to go out.
    fn has_an_alert_to_send(&self) -> bool;
}

impl Model {
    /// Whether it is still to be sent. A clock that was wrong when it was taken, or is now, does not cost it: it is then
    /// tried as long as this run of the app knows its alert.
    pub(super) fn is_sendable(item: &Item, around: &Around<'_>) -> bool {
        let is_recent = item.kept.taken_at_ms < FIRST_MS
            || item.age_ms(around) < Duration::days(TRIED_FOR_DAYS).num_milliseconds();
        !item.kept.sent && !item.refused && is_recent
    }

    /// How many pieces are still to be sent.
    pub(crate) fn waiting(&self, around: &Around<'_>) -> usize {
        self.items.iter().filter(|item| Self::is_sendable(item, around)).count()
    }

    /// Whether something is still to be sent.
    pub(crate) fn waits(&self, around: &Around<'_>) -> bool {
        self.items.iter().any(|item| Self::is_sendable(item, around))
    }

    /// There may be a network now.
    pub(crate) fn wake(&mut self, around: &Around<'_>) {
        if self.waits(around) {
            self.sending.want_if_idle(around);
        }
    }

    /// Lets go of what is of no use any more, and sends the oldest piece whose alert the server has, if nothing of an alert
    /// waits.
    pub(crate) fn run_due(&mut self, sos: &impl Received, phone: &Phone, around: &Around<'_>) -> Asked {
        Asked::all([self.run_clearing(sos, phone, around), self.run_sending(sos, phone, around)])
    }

    fn run_sending(&mut self, sos: &impl Received, phone: &Phone, around: &Around<'_>) -> Asked {
        if !self.sending.is_due(around) {
            return Asked::done();
        }
        let next = self.items.iter().filter(|item| Self::is_sendable(item, around)).find_map(|item| {
            sos.secret_of_received(&item.kept.alert_id).map(|secret| (item.kept.clone(), secret))
        });
        if self.waits(around) && (next.is_none() || sos.has_an_alert_to_send() || phone.is_offline()) {
            let waits_for_an_alert = sos.has_an_alert_to_send() && !phone.is_offline();
            let pause = if waits_for_an_alert { STAND_ASIDE_MS } else { LOOK_SELDOM_MS };
            self.sending.stand_aside(around, pause);
            return Asked::done();
        }
        let Some((kept, secret)) = next else {
            self.sending.succeeded(around);
            return Asked::done();
        };
        let attempt = self.sending.begin();
        // the store takes no other
        let media_type = MediaType::parse(&kept.media_type).unwrap_or(MediaType::Mp4Audio);
        let announced = AnnounceAttachment { sha256: kept.sha256.clone(), bytes: kept.bytes, media_type };
        let body = serde_json::to_vec(&announced).unwrap_or_default();
        let path = format!("/v1/alerts/{}/attachments", kept.alert_id);
        let asked = request(Method::Post, path, body, &secret, phone.token(), attempt);
        self.under_way = Some(UnderWay {
            alert_id: kept.alert_id,
            sha256: kept.sha256,
            secret,
            attempt,
            from: 0,
            is_begun: false,
        });
        asked
    }

    pub(super) fn answered(&mut self, attempt: u32, output: &HttpOutput, around: &Around<'_>) -> Asked {
        let Some(under_way) = self.under_way.as_mut().filter(|there| there.attempt == attempt) else {
            return Asked::done();
        };
        let Some(state) = believed(output, &under_way.alert_id, &under_way.sha256) else {
            let (alert_id, sha256) = (under_way.alert_id.clone(), under_way.sha256.clone());
            self.under_way = None;
            self.sending.failed(attempt, around);
            if is_refusal(output) {
                // it would say so again: the others are not held up by this one
                if let Some(item) = self.find(&alert_id, &sha256) {
                    item.refused = true;
                }
                self.sending.want(around);
            }
            return Asked::done();
        };
        if !state.complete {
            if std::mem::replace(&mut under_way.is_begun, true) && state.received <= under_way.from {
                // a chunk that brings nothing further, sent again at once, would only cost the person's data
                self.under_way = None;
                self.sending.failed(attempt, around);
                return Asked::done();
            }
            under_way.from = state.received;
            let (sha256, alert_id) = (under_way.sha256.clone(), under_way.alert_id.clone());
            let chunk = EvidenceStoreOperation::ReadChunk { sha256, alert_id, from: state.received };
            return ask(chunk, move |output| event::Event::Evidence(Event::ChunkRead { attempt, output }));
        }
        let (alert_id, sha256) = (under_way.alert_id.clone(), under_way.sha256.clone());
        self.under_way = None;
        self.sending.succeeded(around);
        self.sending.want(around);
        // its content is let go of next
        if let Some(item) = self.find(&alert_id, &sha256) {
            item.kept.sent = true;
        }
        Asked::done()
    }

    pub(super) fn chunk_read(
        &mut self,
        attempt: u32,
        output: EvidenceStoreOutput,
        around: &Around<'_>,
    ) -> Asked {
        let Some(under_way) = self.under_way.as_ref().filter(|there| there.attempt == attempt) else {
            return Asked::done();
        };
        match output {
            EvidenceStoreOutput::Chunk(bytes) if !bytes.is_empty() => {
                let path = format!(
                    "/v1/alerts/{}/attachments/{}?from={}",
                    under_way.alert_id, under_way.sha256, under_way.from
                );
                request(Method::Put, path, bytes, &under_way.secret, None, attempt)
            }
            _ => {
                self.under_way = None;
                self.sending.failed(attempt, around);
                Asked::done()
            }
        }
    }

    pub(super) fn find(&mut self, alert_id: &str, sha256: &str) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.kept.alert_id == alert_id && item.kept.sha256 == sha256)
    }
}

fn request(
    method: Method,
    path: String,
    body: Vec<u8>,
    secret: &str,
    bearer: Option<String>,
    attempt: u32,
) -> Asked {
    let operation = HttpOperation {
        lane: Lane::Evidence,
        method,
        path,
        bearer,
        alert_secret: Some(secret.to_owned()),
        known: None,
        body,
        timeout_ms: CHUNK_TIMEOUT_MS,
    };
    ask(operation, move |output| event::Event::Evidence(Event::Answered { attempt, output }))
}

/// What the server has, where the answer is about this piece of this alert. 409 tells where to go on.
pub(crate) fn believed(output: &HttpOutput, alert_id: &str, sha256: &str) -> Option<AttachmentState> {
    let HttpOutput::Answered { status: 200 | 201 | 202 | 409, body } = output else { return None };
    let alert_id: AlertId = alert_id.parse().ok()?;
    serde_json::from_slice::<AttachmentState>(body)
        .ok()
        .filter(|state| state.alert_id == alert_id && state.sha256 == sha256)
}

/// MAIN itself says that it will never take it: too large, of a type that it does not take, too many.
pub(crate) fn is_refusal(output: &HttpOutput) -> bool {
    let HttpOutput::Answered { status: 413 | 415 | 422, body } = output else { return false };
    serde_json::from_slice::<serde_json::Value>(body)
        .is_ok_and(|said| said.get("type").is_some_and(serde_json::Value::is_string))
}
