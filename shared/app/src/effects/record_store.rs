//! The store of records, `records.db`: the session of a member of staff, the hub's cases, operations that wait.
//! Signing out and revocation destroy this store and only this one.

use crux_core::capability::Operation;
use serde_json::Value;

/// A session, as it is kept: JSON of `domain::sync::Session`.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSession(pub String);

impl std::fmt::Debug for KeptSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptSession [redacted]")
    }
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
    /// Destroy the store.
    Wipe,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordStoreOutput {
    /// What was there.
    Loaded(Box<LoadedRecords>),
    /// The cases that were asked for and are there.
    Cases(Vec<KeptCase>),
    /// On the disk; and these accepted operations are to be offered again.
    OfferAgain(Vec<KeptOperation>),
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
    /// Other records.
    pub records: Vec<KeptRecord>,
    /// Operations that wait or were refused, in their order.
    pub operations: Vec<KeptOperation>,
    /// Texts being typed.
    pub drafts: Vec<(DraftName, String)>,
    /// Which version of a case has been looked at: case id, version.
    pub read: Vec<(String, u64)>,
}

impl Operation for RecordStoreOperation {
    type Output = RecordStoreOutput;
}
