//! The store of records, `records.db`: the session of a member of staff, the hub's cases, operations that wait.
//! Signing out and revocation destroy this store and only this one.

use crux_core::capability::Operation;
use domain::{permission::Role, sync::Change};
use serde_json::Value;

/// Kinds of records that stand on a shelf (`sync/shelf.rs`): there may be thousands, so they are read by pages.
pub const SHELVED: [&str; 2] = [Change::WORKER, Change::SESSION];

/// A session, as it is kept: JSON of `domain::sync::Session`.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSession(pub String);

impl KeptSession {
    fn staff(&self, field: &str) -> Option<String> {
        let read: Value = serde_json::from_str(&self.0).ok()?;
        read.get("staff")?.get(field)?.as_str().map(str::to_owned)
    }

    /// Who is signed in.
    pub fn staff_id(&self) -> Option<String> {
        self.staff("id")
    }

    /// Whether it is a link person's, whose phone must not stay open without contact.
    pub fn is_link_persons(&self) -> bool {
        self.staff("role").as_deref() == Some(Role::LinkPerson.as_str())
    }
}

impl std::fmt::Debug for KeptSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptSession [redacted]")
    }
}

/// A PIN: four to eight digits. It prints nothing and does not stay in memory.
#[derive(Clone, PartialEq, Eq, Default, zeroize::ZeroizeOnDrop)]
pub struct Pin(String);

impl Pin {
    /// Fewest digits.
    pub const SHORTEST: usize = 4;
    /// Most digits.
    pub const LONGEST: usize = 8;

    /// One more digit; nothing where there are as many as may be.
    pub fn push(&mut self, digit: u8) {
        if let Some(digit) = char::from_digit(u32::from(digit), 10).filter(|_| self.0.len() < Self::LONGEST) {
            self.0.push(digit);
        }
    }

    /// One digit less.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// How many digits.
    pub fn digits(&self) -> usize {
        self.0.len()
    }

    /// Whether it is long enough.
    pub fn is_whole(&self) -> bool {
        self.0.len() >= Self::SHORTEST
    }

    /// The digits, for what makes a key of them.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin [redacted]")
    }
}

/// How it stands with wrong PINs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WrongPins {
    /// So many since the last right one.
    pub count: u32,
    /// No PIN is looked at for so long, milliseconds.
    pub wait_ms: u64,
    /// The tenth takes everything away.
    pub wipes: bool,
}

impl WrongPins {
    /// The last that is looked at where wrong ones take everything away.
    pub const LIMIT: u32 = 10;
}

/// The records are there and cannot be read without the PIN.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LockedRecords {
    /// Wrong PINs.
    pub wrong: WrongPins,
    /// How long there was no contact, milliseconds; none where that does not matter.
    pub away_ms: Option<u64>,
    /// Who is signed in, as far as anything was sealed for them: whether they still are is asked without the records.
    pub staff: Option<String>,
    /// The PIN was right, and the records stay closed: there was no contact for too long.
    pub expired: bool,
}

/// Sealed operations of one person, to one key: what one delivery takes.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct SealedBatch {
    /// Who was signed in.
    pub staff: String,
    /// Name of the key.
    pub key_id: String,
    /// Id, order on the device, sealed; the oldest first. None where nothing waits.
    pub operations: Vec<(String, u64, String)>,
}

impl std::fmt::Debug for SealedBatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealedBatch of {} [redacted]", self.operations.len())
    }
}

/// Which sealed operations are needed no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealedGone {
    /// These: the server has them.
    Taken(Vec<String>),
    /// Those of the session that ends: the person lets them go.
    OfSession,
    /// All, with the store itself.
    All,
}

/// A confirmed case as the server sent it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptCase {
    /// Its id.
    pub case_id: String,
    /// Its version.
    pub version: u64,
    /// JSON as it came: fields that this version does not know stay.
    pub record: String,
    /// What the inbox needs of it, JSON; none where this version of the app cannot read the record. Not filled in where
    /// a case is read.
    pub summary: Option<String>,
}

impl std::fmt::Debug for KeptCase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptCase version {} [redacted]", self.version)
    }
}

/// What the inbox needs of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSummary {
    /// Of which case.
    pub case_id: String,
    /// Of which version of it.
    pub version: u64,
    /// JSON; none where the reader could not read the record.
    pub summary: Option<String>,
    /// Version of the app that made the summary; another makes it anew.
    pub reader: String,
    /// The sync from nothing that named the case last.
    pub round: u32,
}

impl std::fmt::Debug for KeptSummary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptSummary version {} [redacted]", self.version)
    }
}

/// A confirmed record of another kind than a case: a roster, or a kind that only a later version knows.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptRecord {
    /// Its kind on the wire.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u64,
    /// JSON as it came.
    pub record: String,
    /// The sync from nothing that named it last.
    pub round: u32,
}

impl std::fmt::Debug for KeptRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptRecord {} version {} [redacted]", self.kind, self.version)
    }
}

/// An operation of this phone that the server has not answered, or refused.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptOperation {
    /// Its id.
    pub operation_id: String,
    /// Order on this device.
    pub device_seq: u64,
    /// Order in which the phone shows what was done: the `device_seq`, or the place of what it stands in for.
    pub place: u64,
    /// JSON as it travels.
    pub operation: String,
    /// JSON of `domain::operation::Refused`, where the server refused it.
    pub refused: Option<String>,
    /// Where the server had accepted it before and it is offered again: when, in milliseconds of the server's time.
    pub sent_at: Option<i64>,
}

impl KeptOperation {
    /// Ids of the cases that it changes, as far as it can be read.
    pub fn case_ids(&self) -> Vec<String> {
        let body =
            |wire: &Value, field: &str| wire.pointer(&format!("/body/{field}"))?.as_str().map(str::to_owned);
        let Ok(wire) = serde_json::from_str::<Value>(&self.operation) else { return Vec::new() };
        ["case_id", "alert_id", "into", "from", "new_case"]
            .iter()
            .filter_map(|field| body(&wire, field))
            .collect()
    }
}

impl std::fmt::Debug for KeptOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptOperation {} [redacted]", self.device_seq)
    }
}

/// Which text that is being typed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftName {
    /// The case that it is about; empty where it is about none.
    pub case_id: String,
    /// `note`, or the name of a form.
    pub key: String,
}

impl std::fmt::Debug for DraftName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DraftName [redacted]")
    }
}

/// What a sync brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settlement {
    /// Operations that the server has answered and that nobody needs any longer.
    pub answered: Vec<String>,
    /// Operations that the server accepted: kept for a while, to be offered again to a server that was restored.
    pub accepted: Vec<String>,
    /// Operations that the server refused; kept with the reason until a person drops them.
    pub refused: Vec<KeptOperation>,
    /// Cases that are new or changed.
    pub cases: Vec<KeptCase>,
    /// Other records that are new or changed.
    pub records: Vec<KeptRecord>,
    /// Cases that left.
    pub removed_cases: Vec<String>,
    /// Other records that left, by kind and id.
    pub removed_records: Vec<(String, String)>,
    /// Where the answer ended.
    pub cursor: String,
    /// The number of this sync from nothing, or of the last one.
    pub round: u32,
    /// Version of this app, which made the summaries.
    pub reader: String,
    /// The session, where the server said that the person's role or hub is another.
    pub session: Option<KeptSession>,
    /// When everything had been sent and received last, by the phone's clock, in milliseconds since 1970.
    pub synced_at: Option<i64>,
    /// Ids of people who agree no longer: what was accepted or refused about them and what is being typed goes, whatever
    /// it says.
    pub erased: Vec<String>,
    /// The newest time of the server's that any record tells, in milliseconds since 1970.
    pub server_time: Option<i64>,
    /// Operations accepted before this time of the server's are not needed any longer.
    pub forget_before: Option<i64>,
    /// The server may have been restored from before what it had accepted: all that is still kept is offered again.
    pub offer_again: bool,
}

/// What to do. Each is one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordStoreOperation {
    /// Read what is needed at all times, and the cases that an operation is about.
    Load,
    /// Read these cases whole.
    ReadCases {
        /// Which.
        case_ids: Vec<String>,
    },
    /// Read a page of the records of a kind that stands on a shelf (`sync/shelf.rs`), in the order of their ids.
    ReadPage {
        /// The kind.
        kind: String,
        /// The id that the page before ended with; empty at first.
        after: String,
        /// Most records of it.
        most: u32,
    },
    /// Read these records of a kind whole.
    ReadRecords {
        /// The kind.
        kind: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// Somebody signed in: begin with an empty store.
    BeginSession(KeptSession),
    /// Keep operations that wait to be sent. The next `device_seq` is kept with them.
    KeepOperations {
        /// The operations.
        operations: Vec<KeptOperation>,
        /// A refused operation in whose place they stand: it goes.
        replaced: Option<String>,
        /// The draft that they come from: it goes.
        draft: Option<DraftName>,
    },
    /// A person has decided that these operations are not needed.
    DropOperations {
        /// Which.
        operation_ids: Vec<String>,
    },
    /// What a sync brought: results settle operations and changes settle records, with the cursor.
    Settle(Box<Settlement>),
    /// Keep what this version of the app makes of cases that another version kept.
    KeepSummaries(Vec<KeptSummary>),
    /// Keep a text as it is typed; an empty text forgets it.
    KeepDraft {
        /// Which.
        draft: DraftName,
        /// What stands in the field.
        text: String,
    },
    /// Keep which version of a case has been looked at.
    MarkRead {
        /// The case.
        case_id: String,
        /// Its version.
        version: u64,
    },
    /// Destroy the store. What was sealed stays.
    Wipe,
    /// Open the store with the PIN; where it is open, see whether it is the PIN.
    Unlock {
        /// The PIN.
        pin: Pin,
        /// Without contact for so long the store stays closed, milliseconds.
        expires_after_ms: u64,
    },
    /// Close the store: the key leaves the memory, where a PIN brings it back.
    Lock,
    /// Put a PIN before the store, or another than before.
    SetPin {
        /// The PIN.
        pin: Pin,
        /// The tenth wrong one destroys the store.
        wipes: bool,
    },
    /// Take the PIN away.
    RemovePin,
    /// What is recorded from now on is also sealed to this key, base64url.
    SealTo {
        /// Its name.
        key_id: String,
        /// The key.
        key: String,
    },
    /// Read what is sealed, as much as goes in one delivery.
    ReadSealed {
        /// Also what the session that goes on may still send itself: its records cannot be opened.
        of_session_too: bool,
    },
    /// Forget what is sealed.
    ForgetSealed(SealedGone),
    /// The server was heard to say that the account stands.
    NoteContact,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordStoreOutput {
    /// What was there.
    Loaded(Box<LoadedRecords>),
    /// The cases that were asked for and are there.
    Cases(Vec<KeptCase>),
    /// The records of another kind that were asked for and are there.
    Records(Vec<KeptRecord>),
    /// On the disk; and these accepted operations are to be offered again.
    OfferAgain(Vec<KeptOperation>),
    /// The records are there and were not opened.
    Locked(LockedRecords),
    /// The store was destroyed: it was the tenth wrong PIN.
    Wiped,
    /// What is sealed.
    Sealed(Box<SealedBatch>),
    /// On the disk.
    Done,
    /// Not on the disk.
    Failed,
}

/// The content of the store, apart from most cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadedRecords {
    /// The session; none where nobody is signed in.
    pub session: Option<KeptSession>,
    /// Where the last sync ended.
    pub cursor: Option<String>,
    /// The highest `device_seq` ever given on this phone.
    pub last_device_seq: u64,
    /// The number of the last sync from nothing.
    pub round: u32,
    /// When everything had been sent and received last, in milliseconds since 1970.
    pub synced_at: Option<i64>,
    /// The newest time of the server's that any record told, in milliseconds since 1970.
    pub server_time: Option<i64>,
    /// Every case, as far as the inbox needs it.
    pub summaries: Vec<KeptSummary>,
    /// Whole cases: those that an operation is about.
    pub cases: Vec<KeptCase>,
    /// Other records, apart from those that stand on a shelf: these are read by pages.
    pub records: Vec<KeptRecord>,
    /// Operations that wait or were refused, in their order.
    pub operations: Vec<KeptOperation>,
    /// A PIN stands before them.
    pub has_pin: bool,
    /// What an earlier session left sealed waits to be delivered.
    pub sealed_waits: bool,
    /// Texts being typed.
    pub drafts: Vec<(DraftName, String)>,
    /// Which version of a case has been looked at: case id, version.
    pub read: Vec<(String, u64)>,
}

impl Operation for RecordStoreOperation {
    type Output = RecordStoreOutput;
}
