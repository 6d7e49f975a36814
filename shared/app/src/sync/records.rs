//! What `records.db` holds, in memory: the session, the confirmed cases, the operations that wait. What cannot be read is
//! passed over and stays on the disk for a version that can.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    case::{Case, apply},
    operation::{Actor, Body, Operation, Refused, Stamp},
    permission::StaffMember,
    sync::Session,
};
use serde_json::Value;

use crate::effects::record_store::{KeptCase, KeptOperation, LoadedRecords};

/// A confirmed record.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) version: u64,
    /// None where this version of the app cannot read it.
    pub(crate) case: Option<Case>,
}

/// An operation of this phone that waits or was refused.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) kept: KeptOperation,
    /// None where it cannot be read; then it is still sent, and the server says what is wrong.
    pub(crate) operation: Option<Operation>,
    /// It is on the disk; only then does it count and go out.
    pub(crate) on_disk: bool,
}

impl Waiting {
    pub(crate) fn is_refused(&self) -> bool {
        self.kept.refused.is_some()
    }

    /// Why the server did not take it, where this version knows the reason.
    pub(crate) fn reason(&self) -> Option<Refused> {
        self.kept.refused.as_deref().and_then(|reason| serde_json::from_str(reason).ok())
    }

    /// A person did it, so a person is told what becomes of it. Confirming a delivery is the phone's own doing.
    pub(crate) fn is_a_persons(&self) -> bool {
        !matches!(
            self.operation.as_ref().map(|operation| &operation.body),
            Some(Body::ConfirmDelivery { .. })
        )
    }

    pub(crate) fn is_of(&self, case_id: &str) -> bool {
        self.operation.as_ref().is_some_and(|operation| operation.body.case_id().to_string() == case_id)
    }

    /// It changes what the screen shows: on the disk and not refused.
    fn counts(&self) -> bool {
        self.on_disk && !self.is_refused()
    }
}

/// The records of one session.
#[derive(Default)]
pub(crate) struct Records {
    pub(crate) session: Option<Session>,
    pub(crate) cursor: Option<String>,
    pub(crate) last_device_seq: u64,
    pub(crate) cases: BTreeMap<String, Held>,
    /// In their order.
    pub(crate) operations: Vec<Waiting>,
    pub(crate) drafts: BTreeMap<String, String>,
    pub(crate) read: BTreeMap<String, u64>,
}

/// Nothing of them goes into a log.
impl std::fmt::Debug for Records {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Records {{ {} cases, {} operations }}", self.cases.len(), self.operations.len())
    }
}

pub(crate) fn read_case(kept: &KeptCase) -> Held {
    // a record under another's id would be shown twice and change the wrong one
    let case =
        serde_json::from_str::<Case>(&kept.record).ok().filter(|case| case.id.to_string() == kept.case_id);
    Held { version: kept.version, case }
}

impl Records {
    /// What the store had.
    pub(crate) fn from_store(loaded: LoadedRecords, now: DateTime<Utc>) -> Self {
        let session = loaded.session.and_then(|kept| serde_json::from_str(&kept.0).ok());
        let operations = loaded.operations.into_iter().map(|kept| {
            let value: Option<Value> = serde_json::from_str(&kept.operation).ok();
            let operation = value.and_then(|value| Operation::read(&value, now).ok());
            Waiting { kept, operation, on_disk: true }
        });
        let mut records = Self {
            session,
            cursor: loaded.cursor,
            last_device_seq: loaded.last_device_seq,
            cases: loaded.cases.iter().map(|kept| (kept.case_id.clone(), read_case(kept))).collect(),
            operations: operations.collect(),
            drafts: loaded.drafts.into_iter().collect(),
            read: loaded.read.into_iter().collect(),
        };
        records.operations.sort_by_key(|waiting| waiting.kept.device_seq);
        records
    }

    pub(crate) fn staff(&self) -> Option<&StaffMember> {
        self.session.as_ref().map(|session| &session.staff)
    }

    pub(crate) fn token(&self) -> Option<String> {
        self.session.as_ref().map(|session| session.token.clone())
    }

    /// Operations that a person did and that the server has not answered.
    pub(crate) fn waiting(&self) -> usize {
        self.operations.iter().filter(|waiting| waiting.counts() && waiting.is_a_persons()).count()
    }

    /// Records that this version of the app cannot read.
    pub(crate) fn unreadable(&self) -> usize {
        self.cases.values().filter(|held| held.case.is_none()).count()
    }

    /// Operations on this case, in their order.
    pub(crate) fn operations_of<'a>(&'a self, case_id: &'a str) -> impl Iterator<Item = &'a Waiting> {
        self.operations.iter().filter(move |waiting| waiting.is_of(case_id))
    }

    /// The case as this phone shows it: the confirmed record with what this phone did on top.
    pub(crate) fn shown(&self, case_id: &str) -> Option<Cow<'_, Case>> {
        let confirmed = self.cases.get(case_id)?.case.as_ref()?;
        let pending: Vec<&Operation> = self
            .operations_of(case_id)
            .filter(|waiting| waiting.counts())
            .filter_map(|waiting| waiting.operation.as_ref())
            .collect();
        Some(self.on_top(confirmed, &pending))
    }

    /// Every case that can be read, as this phone shows it.
    pub(crate) fn all_shown(&self) -> Vec<Cow<'_, Case>> {
        let touched: BTreeSet<String> = self
            .operations
            .iter()
            .filter(|waiting| waiting.counts())
            .filter_map(|waiting| {
                waiting.operation.as_ref().map(|operation| operation.body.case_id().to_string())
            })
            .collect();
        self.cases
            .iter()
            .filter_map(|(id, held)| {
                if touched.contains(id) { self.shown(id) } else { held.case.as_ref().map(Cow::Borrowed) }
            })
            .collect()
    }

    fn on_top<'a>(&self, confirmed: &'a Case, pending: &[&Operation]) -> Cow<'a, Case> {
        if pending.is_empty() {
            return Cow::Borrowed(confirmed);
        }
        let actor = Actor { device: None, staff: self.staff().cloned(), way: Way::Sync };
        let mut record = Some(confirmed.clone());
        for operation in pending {
            let at = operation.recorded_at.unwrap_or(confirmed.received_at);
            let stamp = Stamp::Pending { actor: actor.clone(), at };
            // what cannot be applied here, the server will refuse and say why
            let _ = apply(&mut record, operation, &stamp);
        }
        record.map_or(Cow::Borrowed(confirmed), Cow::Owned)
    }
}
