//! What the server keeps, behind one trait, so that one suite of tests holds every implementation to the same. The
//! rules of what is kept stand in [`crate::intake`] and `domain`; SQL stands in the implementations only.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::Way,
    case::{Case, Stage},
    hub::{Hub, HubId, Roster},
    ids::{CaseId, DeviceId, OperationId, StaffId},
    operation::{Operation, Refused, Version},
    permission::{Role, StaffMember},
    phone_number::PhoneNumber,
    sync::{Change, Outcome, RegisterDevice},
};
use tokio::sync::broadcast;

use crate::token::TokenHash;

mod areas;
mod attachments;
mod clips;
mod imports;
mod inbound;
mod lists;
mod lookups;
mod outbox;
mod page;
mod push;
mod scope;
mod sealed;
pub mod sqlite;

pub use areas::{Areas, StoredAreas};
pub use attachments::{
    Announced, AttachmentRefused, Attachments, LEFTOVER_AFTER, PER_SESSION_LIMIT, PER_WORKER_LIMIT,
    StoredAttachment, UNKNOWN_ALERT_LIMIT, UNKNOWN_ALERTS_LIMIT,
};
pub use clips::{Clips, Withdrawn};
pub use imports::{Import, Imports, Slice};
pub use inbound::{Inbound, StoredGatewayKey, missed_call_kind};
pub use lists::{CentralLists, Duty, Lists, NumberName, Target, Targets};
pub use lookups::{Before, HistoryLine, Lookups};
pub use outbox::{DueMessage, MessageEnd, Outbox, Outgoing};
pub use page::{Page, Record, reads_roster};
pub use push::{BellEnd, Doorbells, DueBell, LookedForNews};
pub use scope::Scope;
pub use sealed::{Delivered, Delivery, SealedDoor, Taking};

/// Why something was not stored or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// Nothing was stored; the same request may be tried again.
    #[error("not stored; try again")]
    Unavailable,
    /// The store answered something that cannot be. The text holds no personal data.
    #[error("the store is damaged or of another version: {0}")]
    Broken(String),
}

/// The server's own number for a device, whether it has said its id or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceKey(pub i64);

/// A device whose token is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownDevice {
    /// The server's number for it.
    pub key: DeviceKey,
    /// The id that it registered with, if it has.
    pub id: Option<DeviceId>,
}

/// Who a token belongs to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Caller {
    /// The device.
    pub device: Option<KnownDevice>,
    /// The member of staff signed in on it.
    pub staff: Option<StaffMember>,
    /// The device that their session was opened on, whether it has registered or not.
    pub session_on: Option<DeviceId>,
}

impl Caller {
    /// Which device acts: what two devices do without knowing of each other is told apart by it.
    pub fn device_id(&self) -> Option<DeviceId> {
        self.session_on.or_else(|| self.device.and_then(|device| device.id))
    }
}

/// What is known of a token.
#[derive(Debug, Clone, PartialEq)]
pub enum Known {
    /// It opens doors.
    Caller(Caller),
    /// It did, until somebody ended it.
    Revoked,
    /// It was never seen.
    Never,
}

/// An operation on its way into the store.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// What was done.
    pub operation: Operation,
    /// The token that came with it. On a raised alert an unknown one is a device seen for the first time.
    pub token: Option<TokenHash>,
    /// The alert's own secret came with it and fits its id.
    pub secret_shown: bool,
    /// The secret of a referral's link came with it and was checked: a partner, who has no account, answers. Nothing that
    /// a device sends sets it.
    pub link_shown: bool,
    /// By which way it came.
    pub way: Way,
    /// When.
    pub received_at: DateTime<Utc>,
}

impl Submission {
    /// What the server makes itself.
    pub fn by_server(operation: Operation, received_at: DateTime<Utc>) -> Self {
        Self { operation, token: None, secret_shown: false, link_shown: false, way: Way::Server, received_at }
    }
}

/// What became of a [`Submission`].
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// What became of it.
    pub outcome: Outcome,
    /// Its place in the order, where it was accepted now or before.
    pub seq: Option<Version>,
    /// Why not, where it was refused.
    pub reason: Option<Refused>,
    /// The case as it is now, where the operation was taken.
    pub case: Option<Case>,
    /// The case did not exist before.
    pub is_new_case: bool,
    /// What became of an update that came before its alert.
    pub parking: Option<Parking>,
}

/// What became of an update that came before its alert. Its sender keeps it until it hears of its alert: nothing is lost
/// where it is not kept here, and the answer says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parking {
    /// It waits here for its alert.
    pub is_kept: bool,
    /// Older updates of the same alert that were let go to make room for it.
    pub dropped: u64,
}

impl Parking {
    /// Most updates that wait for one alert.
    pub const PER_ALERT: u64 = 64;
    /// Most updates that wait for any alert: ids can be made up.
    pub const IN_ALL: u64 = 10_000;
    /// Largest update that waits, bytes: as much as the alert's own door takes.
    pub const LARGEST: usize = 64 * 1024;
    /// Updates wait so long while there is no more room: phones try for a week.
    pub const WAITS: TimeDelta = TimeDelta::days(8);
}

impl Verdict {
    pub(crate) fn refused(reason: Refused) -> Self {
        Self { reason: Some(reason), ..Self::of(Outcome::Refused) }
    }

    pub(crate) fn waiting(parking: Parking) -> Self {
        Self { parking: Some(parking), ..Self::of(Outcome::Waiting) }
    }

    pub(crate) fn of(outcome: Outcome) -> Self {
        Self { outcome, seq: None, reason: None, case: None, is_new_case: false, parking: None }
    }
}

/// A case that is to ring on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRing {
    /// Which.
    pub case: CaseId,
    /// The stage that is to begin.
    pub stage: Stage,
    /// Since when.
    pub due_at: DateTime<Utc>,
}

/// A case and whose alert it is.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredCase {
    /// The record.
    pub case: Case,
    /// The device that raised the alert, where it is known.
    pub owner: Option<DeviceKey>,
}

/// Which queue a request stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Goes before everything else.
    Alerts,
    /// Everything else.
    Others,
}

/// A new member of staff, or a new code for one.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Hash of the one-time code.
    pub code: TokenHash,
    /// Who.
    pub staff: StaffId,
    /// Their name; kept as it is where they are known already.
    pub name: String,
    /// What they are to be.
    pub role: Role,
    /// Their hub, and further ones in their charge.
    pub hubs: Vec<HubId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it can be used for the first time.
    pub expires_at: DateTime<Utc>,
}

/// A member of staff becomes something else, or works elsewhere.
#[derive(Debug, Clone)]
pub struct Moving {
    /// Who.
    pub staff: StaffId,
    /// What they are from now on.
    pub role: Role,
    /// Their hub from now on, and further ones in their charge.
    pub hubs: Vec<HubId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Somebody shows an invite code.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// Hash of the code.
    pub code: TokenHash,
    /// The device that signs in.
    pub device: DeviceId,
    /// Hash of the token that it gets if the code is good.
    pub token: TokenHash,
    /// When.
    pub at: DateTime<Utc>,
}

/// Why a code opens no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRefused {
    /// Nobody was invited with it.
    Unknown,
    /// It was not used in time.
    Expired,
    /// It was used, by another device or too long ago to be the same sign-in.
    Used,
}

/// Which sessions to end.
#[derive(Debug, Clone, Copy)]
pub enum Ending {
    /// The one of this token.
    Token(TokenHash),
    /// All of a member of staff, or only the ones on one device.
    Staff(StaffId, Option<DeviceId>),
}

/// What became of a device's registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registered {
    /// It is known now.
    New,
    /// It was.
    Again,
    /// Another token registered this id before.
    IdTaken,
}

/// A member of staff as a list shows them.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedStaff {
    /// Who.
    pub staff: StaffMember,
    /// How many sessions they have open.
    pub sessions: u64,
}

/// What a commit did, for those who listen. Sent after the commit, never before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct News {
    /// The last change in each scope that was touched.
    pub scopes: BTreeMap<Scope, Version>,
    /// Somebody may have lost their access: whoever listens asks again.
    pub access_changed: bool,
    /// Something was erased, and its files are to go.
    pub erased: bool,
}

impl News {
    /// Takes over what another part of the same commit did.
    pub fn join(&mut self, other: Self) {
        for (scope, seq) in other.scopes {
            let last = self.scopes.entry(scope).or_insert(seq);
            *last = seq.max(*last);
        }
        self.access_changed |= other.access_changed;
        self.erased |= other.erased;
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        self.scopes.is_empty() && !self.access_changed && !self.erased
    }
}

/// A pull of changes.
#[derive(Debug, Clone)]
pub struct Pull {
    /// For whom: a record is sent as they may see it, and what they may not read as removed.
    pub reader: StaffMember,
    /// From where.
    pub scopes: BTreeSet<Scope>,
    /// Only what came after.
    pub after: Version,
    /// The reader begins from nothing, and began when the order had come so far: what left the scope until then is not told.
    /// What left since may have been named on an earlier page, so it is.
    pub resync: Option<Version>,
    /// Bytes of changes after which the page ends.
    pub page_bytes: usize,
}

/// What a pull found.
#[derive(Debug, Clone, PartialEq)]
pub struct Pulled {
    /// Oldest first.
    pub changes: Vec<Change>,
    /// Where it ends.
    pub last: Version,
    /// There is more.
    pub more: bool,
    /// How many cases there are in all, where these are the first of a pull from nothing.
    pub total: Option<usize>,
}

/// What the server keeps. Everything that changes something is answered only when it is on the disk.
#[async_trait]
pub trait Storage:
    Areas
    + Attachments
    + CentralLists
    + Clips
    + Doorbells
    + Imports
    + Inbound
    + Lookups
    + Outbox
    + SealedDoor
    + Send
    + Sync
    + 'static
{
    /// Name of this life of the store; another after a restore.
    fn epoch(&self) -> &str;

    /// The hubs, in the order of their list, not older than a second.
    fn hubs(&self) -> std::sync::Arc<Vec<Hub>>;

    /// What is committed from now on.
    fn news(&self) -> broadcast::Receiver<std::sync::Arc<News>>;

    /// Enters or clears the number of a hub. Whether there is such a hub.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn set_hub_phone(&self, hub: HubId, phone: Option<PhoneNumber>) -> Result<bool, StorageError>;

    /// Notes an invitation, and the member of staff where they are new.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn invite(&self, invitation: Invitation) -> Result<(), StorageError>;

    /// The members of staff, by name.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn staff(&self) -> Result<Vec<ListedStaff>, StorageError>;

    /// Gives a member of staff another role or other hubs. Their sessions stay; what they may see is another from now on.
    /// Whether there is such a member of staff.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn move_staff(&self, moving: Moving) -> Result<bool, StorageError>;

    /// Takes somebody off the staff: their sessions end, and they leave the rosters. What they did stays under their name.
    /// How many sessions ended; `None` where there is no such member of staff.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn remove_staff(&self, staff: StaffId, at: DateTime<Utc>) -> Result<Option<u64>, StorageError>;

    /// The roster of a hub; `None` where nobody works there yet.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn roster(&self, hub: HubId) -> Result<Option<Roster>, StorageError>;

    /// Opens a session where the code is good. A code is good once; shown again by the same device within ten minutes
    /// it gives a new token and ends the old one, because the first answer may have been lost on the way.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn open_session(&self, opening: Opening) -> Result<Result<StaffMember, CodeRefused>, StorageError>;

    /// Ends sessions. How many.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn end_sessions(&self, which: Ending, at: DateTime<Utc>) -> Result<u64, StorageError>;

    /// Notes a device and what it says of itself.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn register_device(
        &self,
        token: TokenHash,
        device: RegisterDevice,
        at: DateTime<Utc>,
    ) -> Result<Registered, StorageError>;

    /// Who a token belongs to.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn caller(&self, token: TokenHash) -> Result<Known, StorageError>;

    /// Takes operations in this order, a few in one transaction so that an alert comes in between, each judged for itself.
    /// One verdict for each.
    ///
    /// # Errors
    /// [`StorageError`] where one transaction failed. Those before it are stored: sent again they are known.
    async fn submit(&self, lane: Lane, submissions: Vec<Submission>) -> Result<Vec<Verdict>, StorageError>;

    /// When the next case rings on.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn next_ring_at(&self) -> Result<Option<DateTime<Utc>>, StorageError>;

    /// Cases that are to ring on by `now`, the longest due first, `most` of them.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn due_rings(&self, now: DateTime<Utc>, most: usize) -> Result<Vec<DueRing>, StorageError>;

    /// A case.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn case(&self, id: CaseId) -> Result<Option<StoredCase>, StorageError>;

    /// Changes since a version, at most a page of them.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn pull(&self, pull: Pull) -> Result<Pulled, StorageError>;

    /// The last change in any of the scopes; 0 before the first.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn head(&self, scopes: BTreeSet<Scope>) -> Result<Version, StorageError>;

    /// The positions of an alert, oldest first: when, and where.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn track(&self, alert: CaseId) -> Result<Vec<domain::alert::Fix>, StorageError>;

    /// Whether an update of this id waits for its alert.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn is_parked(&self, operation: OperationId) -> Result<bool, StorageError>;
}
