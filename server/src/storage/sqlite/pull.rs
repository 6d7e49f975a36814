//! Reading what changed.

use std::collections::BTreeSet;

use domain::{alert::Fix, ids::CaseId, operation::Version};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use super::{
    rows::{damaged, read_case},
    submit::{to_row, to_version},
    wrong,
};
use crate::storage::{Page, Pull, Pulled, Scope, StorageError};

pub(super) fn pull(connection: &mut Connection, pull: &Pull) -> Result<Pulled, StorageError> {
    // one moment for all of it
    let transaction = connection.transaction().map_err(wrong)?;
    let mut page = Page::new(&pull.reader, pull.after, pull.from_nothing);
    {
        // a case that is in two of the scopes is one change: the later one
        let sql = format!(
            "SELECT id, max(seq) AS last FROM changes
             WHERE scope IN ({}) AND kind = 'case' AND seq > ?1 GROUP BY id ORDER BY last",
            places(&pull.scopes, 2)
        );
        let mut select = transaction.prepare_cached(&sql).map_err(wrong)?;
        let mut record =
            transaction.prepare_cached("SELECT record FROM cases WHERE id = ?1").map_err(wrong)?;
        let after = to_row(pull.after)?.to_string();
        let values = std::iter::once(after.as_str()).chain(pull.scopes.iter().map(Scope::as_str));
        let mut rows = select.query(params_from_iter(values)).map_err(wrong)?;
        while let Some(row) = rows.next().map_err(wrong)? {
            let id: String = row.get(0).map_err(wrong)?;
            let seq = to_version(row.get(1).map_err(wrong)?)?;
            let text: Option<String> = record.query_row([&id], |row| row.get(0)).optional().map_err(wrong)?;
            // one record that cannot be read must not keep a hub from all its cases
            let Ok(case) = text.as_deref().map(read_case).transpose() else {
                tracing::error!("a case cannot be read; a sync goes on without it");
                continue;
            };
            let id: CaseId = id.parse().map_err(|_| damaged("the id of a case"))?;
            if !page.add(seq, id, case.as_ref(), text.map_or(0, |text| text.len())) {
                break;
            }
        }
    }
    Ok(page.finish())
}

/// `?2, ?3, …`: one for each scope.
fn places(scopes: &BTreeSet<Scope>, first: usize) -> String {
    let places: Vec<String> =
        (first..first.saturating_add(scopes.len())).map(|place| format!("?{place}")).collect();
    places.join(", ")
}

pub(super) fn head(connection: &Connection, scopes: &BTreeSet<Scope>) -> Result<Version, StorageError> {
    let mut last = 0;
    for scope in scopes {
        let seq: i64 = connection
            .prepare_cached("SELECT coalesce(max(seq), 0) FROM changes WHERE scope = ?1")
            .and_then(|mut select| select.query_row([scope.as_str()], |row| row.get(0)))
            .map_err(wrong)?;
        last = to_version(seq)?.max(last);
    }
    Ok(last)
}

pub(super) fn track(connection: &Connection, alert: CaseId) -> Result<Vec<Fix>, StorageError> {
    let mut select = connection
        .prepare_cached("SELECT fix FROM track_points WHERE alert_id = ?1 ORDER BY taken_at")
        .map_err(wrong)?;
    let rows = select.query_map(params![alert.to_string()], |row| row.get::<_, String>(0)).map_err(wrong)?;
    rows.map(|row| serde_json::from_str(&row.map_err(wrong)?).map_err(|_| damaged("a position"))).collect()
}
