//! What deciding on an operation asks of the tables.

use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    case::Counts,
    hub::HubId,
    ids::{CaseId, StaffId, WorkerId},
    permission::StaffMember,
    worker::WorkerFields,
};
use rusqlite::params;

use super::{
    rings,
    rows::{damaged, staff_member, stored_case},
    submit::to_version,
    workers,
    writer::Unit,
    wrong,
};
use crate::{
    intake::{Ledger, RaisedBy, case_number, year_in_india},
    storage::{StorageError, StoredCase},
};

/// What deciding asks of the tables.
pub(super) struct Tables<'a, 'u>(pub(super) &'a Unit<'u>);

impl Ledger for Tables<'_, '_> {
    type Error = StorageError;

    fn next_number(&mut self, hub: &HubId, at: DateTime<Utc>) -> Result<String, StorageError> {
        next_number(self.0, hub, at)
    }

    fn counts(&mut self, raised_by: &RaisedBy, at: DateTime<Utc>) -> Result<Counts, StorageError> {
        rings::counts(self.0, raised_by, at)
    }

    fn alerts_without_device(&mut self, way: Way, at: DateTime<Utc>) -> Result<u64, StorageError> {
        rings::alerts_without_device(self.0.connection, way, at)
    }

    fn staff(&mut self, id: StaffId) -> Result<Option<StaffMember>, StorageError> {
        staff_member(self.0.connection, self.0.hubs, &id.to_string())
    }

    fn case(&mut self, id: CaseId) -> Result<Option<StoredCase>, StorageError> {
        stored_case(self.0.connection, id)
    }

    fn worker_of_card(&mut self, card: &str) -> Result<Option<WorkerId>, StorageError> {
        workers::worker_of_card(self.0, card)
    }

    fn registered(&mut self, worker: WorkerId) -> Result<Option<WorkerFields>, StorageError> {
        match workers::stored_worker(self.0.connection, self.0.keys, worker) {
            Err(StorageError::Broken(error)) => {
                // nothing that is wrong with a registration may stop an alert
                tracing::error!(error, "an alert is routed without its registration");
                Ok(None)
            }
            worker => Ok(worker?.map(|worker| worker.fields)),
        }
    }

    fn is_awaited(&mut self, id: CaseId) -> Result<bool, StorageError> {
        self.0
            .connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM parked WHERE alert_id = ?1)
                     OR EXISTS (SELECT 1 FROM attachments WHERE of_kind = 'alert' AND owner = ?1)",
            )
            .and_then(|mut select| select.query_row([id.to_string()], |row| row.get(0)))
            .map_err(wrong)
    }
}

fn next_number(unit: &Unit<'_>, hub: &HubId, at: DateTime<Utc>) -> Result<String, StorageError> {
    let code = unit.hubs.code(hub).ok_or_else(|| damaged("the hub that an alert was routed to"))?;
    let year = year_in_india(at);
    let count: i64 = unit
        .connection
        .prepare_cached(
            "INSERT INTO case_numbers (hub_code, year, last) VALUES (?1, ?2, 1)
             ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        )
        .and_then(|mut count| count.query_row(params![code, year], |row| row.get(0)))
        .map_err(wrong)?;
    Ok(case_number(code, year, to_version(count)?))
}
