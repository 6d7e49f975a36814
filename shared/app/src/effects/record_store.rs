//! The store of records, `records.db`: the session of a member of staff, the hub's cases, operations that wait.
//! Signing out and revocation destroy this store and only this one.

use crux_core::capability::Operation;

/// A session, as it is kept: JSON of `domain::sync::Session`.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSession(pub String);

impl std::fmt::Debug for KeptSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptSession [redacted]")
    }
}

/// A confirmed record as the server sent it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptCase {
    /// Its id.
    pub case_id: String,
    /// Its version.
    pub version: u64,
    /// JSON as it came: fields that this version does not know stay.
    pub record: String,
}

impl std::fmt::Debug for KeptCase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptCase version {} [redacted]", self.version)
    }
}

/// An operation of this phone that the server has not answered, or refused.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptOperation {
    /// Its id.
    pub operation_id: String,
    /// Order on this device.
    pub device_seq: u64,
    /// JSON as it travels.
    pub operation: String,
    /// JSON of `domain::operation::Refused`, where the server refused it.
    pub refused: Option<String>,
}

impl std::fmt::Debug for KeptOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptOperation {} [redacted]", self.device_seq)
    }
}

/// What to do. Each is one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordStoreOperation {
    /// Read everything.
    Load,
    /// Somebody signed in: begin with an empty store.
    BeginSession(KeptSession),
    /// Keep an operation that waits to be sent. The next `device_seq` is kept with it.
    KeepOperation(KeptOperation),
    /// What a sync brought: results settle operations and changes settle records, in one transaction with the cursor.
    Settle {
        /// Operations that the server has answered and that are no longer needed.
        answered: Vec<String>,
        /// Operations that the server refused; kept with the reason until a person drops them.
        refused: Vec<KeptOperation>,
        /// Records that are new or changed.
        cases: Vec<KeptCase>,
        /// Records that left.
        removed: Vec<String>,
        /// Where the answer ended.
        cursor: String,
    },
    /// Keep a note as it is typed; an empty text forgets it.
    KeepDraft {
        /// The case it is for.
        case_id: String,
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
    /// On the disk.
    Done,
    /// Not on the disk.
    Failed,
}

/// The content of the store.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadedRecords {
    /// The session; none where nobody is signed in.
    pub session: Option<KeptSession>,
    /// Where the last sync ended.
    pub cursor: Option<String>,
    /// The highest `device_seq` ever given on this phone.
    pub last_device_seq: u64,
    /// Confirmed records.
    pub cases: Vec<KeptCase>,
    /// Operations that wait or were refused, in their order.
    pub operations: Vec<KeptOperation>,
    /// Notes being typed: case id, text.
    pub drafts: Vec<(String, String)>,
    /// Which version of a case has been looked at: case id, version.
    pub read: Vec<(String, u64)>,
}

impl Operation for RecordStoreOperation {
    type Output = RecordStoreOutput;
}
