//! What the server has on its disk, read past the server by a connection of its own that only reads; and one thing that a
//! story does there, where the server's clock cannot be turned.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, OpenFlags, OptionalExtension, config::DbConfig};

use crate::Fault;

/// The database of a server that runs or was killed.
pub struct Database {
    connection: Mutex<Connection>,
}

/// A case, as far as the receipts of its alert depend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCase {
    /// Also the id of its alert.
    pub id: String,
    /// A phone of the hub has confirmed that it has it.
    pub delivered: bool,
    /// Somebody has taken it.
    pub taken: bool,
}

impl Database {
    /// That of the server whose folder this is. It never writes, not even what was left in the log by a server that was
    /// killed: that is the server's own business at its next start.
    ///
    /// # Errors
    /// What kept it from being opened.
    pub fn of_server(data: &Path) -> Result<Self, Fault> {
        let connection = Connection::open_with_flags(data.join("main.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)
            .and_then(|connection| {
                connection.busy_timeout(crate::phone::PATIENCE)?;
                Ok(connection)
            })
            .map_err(wrong)?;
        Ok(Self { connection: Mutex::new(connection) })
    }

    /// How many cases there are.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn cases(&self) -> Result<u64, Fault> {
        self.connection().query_row("SELECT count(*) FROM cases", [], |row| row.get(0)).map_err(wrong)
    }

    /// How many workers are registered.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn workers(&self) -> Result<u64, Fault> {
        self.connection().query_row("SELECT count(*) FROM workers", [], |row| row.get(0)).map_err(wrong)
    }

    /// Everything in which a registration lies locked, and its key, as bytes that stand nowhere else.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn locked(&self, worker: &str) -> Result<Vec<Vec<u8>>, Fault> {
        let connection = self.connection();
        let mut select = connection
            .prepare(
                "SELECT key FROM worker_keys WHERE worker = ?1
                 UNION ALL SELECT record FROM workers WHERE id = ?1
                 UNION ALL SELECT sealed FROM sealed_bodies WHERE worker = ?1",
            )
            .map_err(wrong)?;
        let rows = select.query_map([worker], |row| row.get(0)).map_err(wrong)?;
        rows.collect::<Result<_, _>>().map_err(wrong)
    }

    /// How many photos of registered workers are whole on the server.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn photos_of_workers(&self) -> Result<u64, Fault> {
        self.connection()
            .query_row(
                "SELECT count(*) FROM attachments WHERE of_kind = 'worker' AND complete_at IS NOT NULL",
                [],
                |row| row.get(0),
            )
            .map_err(wrong)
    }

    /// How many cases, and how many rows of the log, an alert has.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn traces_of(&self, alert_id: &str) -> Result<(u64, u64), Fault> {
        self.connection()
            .prepare_cached(
                "SELECT (SELECT count(*) FROM cases WHERE id = ?1), (SELECT count(*) FROM operations WHERE id = ?1)",
            )
            .and_then(|mut select| select.query_row([alert_id], |row| Ok((row.get(0)?, row.get(1)?))))
            .map_err(wrong)
    }

    /// The last operation in the order of the log; 0 before the first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_operation(&self) -> Result<u64, Fault> {
        self.connection()
            .query_row("SELECT coalesce(max(seq), 0) FROM operations", [], |row| row.get(0))
            .map_err(wrong)
    }

    /// How often an operation stands in the log.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn times_taken(&self, operation_id: &str) -> Result<u64, Fault> {
        self.connection()
            .prepare_cached("SELECT count(*) FROM operations WHERE id = ?1")
            .and_then(|mut select| select.query_row([operation_id], |row| row.get(0)))
            .map_err(wrong)
    }

    /// The case of this number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_of_number(&self, number: &str) -> Result<Option<StoredCase>, Fault> {
        self.connection()
            .prepare_cached(
                "SELECT id, record ->> '$.delivered' IS NOT NULL, record ->> '$.taken' IS NOT NULL
                 FROM cases WHERE number = ?1",
            )
            .and_then(|mut select| {
                select
                    .query_row([number], |row| {
                        Ok(StoredCase { id: row.get(0)?, delivered: row.get(1)?, taken: row.get(2)? })
                    })
                    .optional()
            })
            .map_err(wrong)
    }

    /// The record of a case, as JSON.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn record(&self, case_id: &str) -> Result<Option<serde_json::Value>, Fault> {
        let record: Option<String> = self
            .connection()
            .query_row("SELECT record FROM cases WHERE id = ?1", [case_id], |row| row.get(0))
            .optional()
            .map_err(wrong)?;
        Ok(record.and_then(|record| serde_json::from_str(&record).ok()))
    }

    /// The ids that devices gave themselves.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn device_ids(&self) -> Result<Vec<String>, Fault> {
        self.texts("SELECT device_id FROM devices WHERE device_id IS NOT NULL")
    }

    /// The devices that raised the alerts, each once.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn owners(&self) -> Result<Vec<String>, Fault> {
        self.texts("SELECT DISTINCT CAST(owner_device AS TEXT) FROM cases WHERE owner_device IS NOT NULL")
    }

    /// Where the doorbell reaches the phones of staff: the platform and the address of each.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn push_addresses(&self) -> Result<Vec<String>, Fault> {
        self.texts("SELECT platform || ' ' || address FROM push_addresses ORDER BY id")
    }

    /// The ids of all cases.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_ids(&self) -> Result<Vec<String>, Fault> {
        self.texts("SELECT id FROM cases")
    }

    /// What SQLite finds wrong with the file; nothing where it is whole.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn damage(&self) -> Result<Vec<String>, Fault> {
        let mut found = self.texts("SELECT integrity_check FROM pragma_integrity_check")?;
        found.retain(|line| line != "ok");
        found.extend(self.texts(
            "SELECT 'a row of ' || \"table\" || ' without ' || parent FROM pragma_foreign_key_check",
        )?);
        Ok(found)
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn texts(&self, select: &str) -> Result<Vec<String>, Fault> {
        let connection = self.connection();
        let mut select = connection.prepare(select).map_err(wrong)?;
        let rows = select.query_map([], |row| row.get(0)).map_err(wrong)?;
        rows.collect::<Result<_, _>>().map_err(wrong)
    }
}

/// Puts the time at which a case rings on into the past, as if nobody had taken it for long enough. The server must not run.
///
/// # Errors
/// The database cannot be written, or the case does not ring on.
pub fn make_ring_due(data: &Path, case_id: &str) -> Result<(), Fault> {
    const PAST: &str = "2026-01-01T00:00:00.000000Z";
    let connection = Connection::open(data.join("main.db")).map_err(wrong)?;
    // what was left in the log is the server's own business at its next start, also where this connection is the last
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(wrong)?;
    let changed = [
        "UPDATE cases SET record = json_set(record, '$.ringing.next_at', ?2)
         WHERE id = ?1 AND record ->> '$.ringing.next_at' IS NOT NULL",
        "UPDATE ring_due SET due_at = ?2 WHERE case_id = ?1",
    ]
    .map(|update| connection.execute(update, [case_id, PAST]).map_err(wrong));
    match changed {
        [Ok(1), Ok(1)] => Ok(()),
        [Err(fault), _] | [_, Err(fault)] => Err(fault),
        other => Err(format!("{case_id} does not ring on: {other:?}")),
    }
}

fn wrong(error: rusqlite::Error) -> Fault {
    format!("the server's database cannot be read: {error}")
}
