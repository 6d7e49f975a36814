//! The messages of devices, sessions and sync; their shapes stand in the server's `/openapi.json`.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    case::Case,
    hub::Roster,
    ids::DeviceId,
    operation::{Refused, Version},
    permission::StaffMember,
    session::FieldSession,
    worker::Worker,
};

/// Most operations in one sync.
pub const OPERATIONS_LIMIT: usize = 100;
/// Most changes in one answer.
pub const CHANGES_LIMIT: usize = 500;
/// Bytes of changes after which an answer ends, and says that there is more.
pub const CHANGES_BYTES: usize = 256 * 1024;
/// The smallest page that a caller gets by asking for small ones, bytes of changes: of smaller ones the requests would be
/// most of what goes over a line.
pub const CHANGES_BYTES_LEAST: usize = 8 * 1024;

/// Bytes of changes after which the answer ends to a caller who asks for pages of `wanted` bytes, or who does not say.
pub fn page_bytes(wanted: Option<u64>) -> usize {
    let wanted = wanted.map(|wanted| usize::try_from(wanted).unwrap_or(usize::MAX));
    wanted.map_or(CHANGES_BYTES, |wanted| wanted.clamp(CHANGES_BYTES_LEAST, CHANGES_BYTES))
}

/// `POST /v1/devices`. The phone makes its own 256-bit token; the server keeps its SHA-256 on first sight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterDevice {
    /// The installation.
    pub device_id: DeviceId,
    /// `android`, `ios` or another word.
    pub platform: String,
    /// Version of the app.
    pub app_version: String,
    /// Language of the app, BCP 47.
    pub language: String,
}

/// `POST /v1/sessions`: an invite code becomes a token.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenSession {
    /// The one-time code.
    pub code: String,
    /// The device that signs in.
    pub device_id: DeviceId,
}

/// The answer to [`OpenSession`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Bearer token, opaque, 256 bits.
    pub token: String,
    /// Who is signed in.
    pub staff: StaffMember,
}

/// `PUT /v1/push`: where the doorbell reaches the phone of whoever is signed in. It ends with the session.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAddress {
    /// `android` (FCM) or `ios` (APNs).
    pub platform: String,
    /// The address, as Google or Apple name it.
    pub token: String,
}

/// `POST /v1/sync`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SyncRequest {
    /// Where the last answer ended; null at first.
    pub cursor: Option<String>,
    /// At most [`OPERATIONS_LIMIT`], in `device_seq` order, each read for itself.
    #[serde(default)]
    pub operations: Vec<Value>,
    /// Bytes of changes after which the answer is to end, for a slow line; see [`page_bytes`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_bytes: Option<u64>,
}

/// The answer to [`SyncRequest`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SyncResponse {
    /// One for each operation, in their order.
    pub results: Vec<OperationResult>,
    /// What changed for this caller since the cursor.
    pub changes: Vec<Change>,
    /// Where this answer ends.
    pub cursor: String,
    /// Whether there is more now.
    pub more: bool,
    /// Set where the cursor was of no use, because the server was restored or the caller's scopes changed: these
    /// changes begin from nothing. Records that the phone holds and that are not named from the answer that `begins`
    /// to the one without `more` have left its scope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resync: Option<Resync>,
    /// How many cases the changes from nothing bring in all, told where they begin; for a link person, who reads no cases,
    /// how many registrations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<usize>,
    /// Who the caller is now, where a resync begins: a role or a hub may have been given or taken since they signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffMember>,
    /// The server's time when it answered: shifts and quiet hours run by it, also on a phone whose own clock is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server_time: Option<DateTime<Utc>>,
}

/// Where in a resync an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resync {
    /// It is the first.
    Begins,
    /// It is a later one.
    Continues,
}

/// What became of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Applied and stored.
    Accepted,
    /// The same operation was accepted before.
    Repeated,
    /// Its record is not there yet.
    Waiting,
    /// Not applied, for a reason.
    Refused,
}

/// The result of one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationResult {
    /// As it came; null where it had none that could be read.
    pub operation_id: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Its place in the server's order, where it was accepted.
    pub seq: Option<Version>,
    /// Why not, where it was refused.
    pub reason: Option<Refused>,
}

/// One record that changed for the caller.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Kind of record: [`Change::CASE`], [`Change::ROSTER`], [`Change::WORKER`] or [`Change::SESSION`].
    pub kind: String,
    /// Which: the id of the case, or of the roster's hub.
    pub id: String,
    /// Its version.
    pub version: Version,
    /// The record as the caller may see it. Raw, so that one that a phone cannot read does not stop the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Value>,
    /// The record left the caller's scope.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

impl Change {
    /// A case.
    pub const CASE: &str = "case";
    /// Who works at a hub and rings when.
    pub const ROSTER: &str = "roster";
    /// A worker's registration.
    pub const WORKER: &str = "worker";
    /// A session.
    pub const SESSION: &str = "session";

    /// A changed case.
    pub fn of_case(case: &Case) -> Self {
        Self::changed(Self::CASE, case.id.to_string(), case.version, case)
    }

    /// A changed roster.
    pub fn of_roster(roster: &Roster) -> Self {
        Self::changed(Self::ROSTER, roster.hub.as_str().to_owned(), roster.version, roster)
    }

    /// A changed registration.
    pub fn of_worker(worker: &Worker) -> Self {
        Self::changed(Self::WORKER, worker.id.to_string(), worker.version, worker)
    }

    /// A changed session.
    pub fn of_session(session: &FieldSession) -> Self {
        Self::changed(Self::SESSION, session.id.to_string(), session.version, session)
    }

    fn changed(kind: &str, id: String, version: Version, record: &impl Serialize) -> Self {
        let record = serde_json::to_value(record).ok();
        Self { kind: kind.to_owned(), id, version, record, removed: false }
    }

    /// A record that left the caller's scope.
    pub fn removed(kind: &str, id: String, version: Version) -> Self {
        Self { kind: kind.to_owned(), id, version, record: None, removed: true }
    }
}
