//! Opening the database: made at first start, brought up to date by numbered migrations, the hub list loaded once.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::hub::Hub;
use refinery::embed_migrations;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::{lists, rows::time_text, wrong};
use crate::{intake::hub_code, keys::Keys, storage::StorageError, token::random};

mod migrations {
    #![allow(missing_docs, reason = "generated")]
    super::embed_migrations!("migrations");
    pub(super) fn bring_up_to_date(connection: &mut rusqlite::Connection) -> Result<(), refinery::Error> {
        migrations::runner().run(connection).map(|_| ())
    }
}

/// How long a connection waits for another process that writes.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// How sure an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// What was answered survives a power cut.
    #[default]
    Full,
    /// It may not: `synchronous=OFF`. Only to prove that the test of the other one can fail.
    Off,
}

/// Why a data folder could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder or a file in it cannot be made or locked.
    #[error(
        "cannot use the data folder {folder}: {source}; choose another with --data, or see who may write there"
    )]
    Folder {
        /// Which.
        folder: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Another server serves from the same folder.
    #[error("another main-server already serves from {0}; stop it, or choose another folder with --data")]
    InUse(PathBuf),
    /// The migrations failed.
    #[error("cannot bring the database up to date: {0}")]
    Migration(#[from] refinery::Error),
    /// The database cannot be read or written.
    #[error("cannot open the database: {0}")]
    Store(#[from] StorageError),
    /// The system gives no randomness.
    #[error("the operating system gives no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
}

/// The files of a data folder.
#[derive(Debug, Clone)]
pub(super) struct Files {
    folder: PathBuf,
}

impl Files {
    pub(super) fn in_folder(folder: &Path) -> Result<Self, OpenError> {
        let failed = |source| OpenError::Folder { folder: folder.to_owned(), source };
        if !folder.exists() {
            fs::create_dir_all(folder).map_err(failed)?;
            keep_to_owner(folder).map_err(failed)?;
        }
        Ok(Self { folder: folder.to_owned() })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.join("main.db")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.folder.join("main.db-wal")
    }

    fn lock_file(&self, name: &str) -> Result<File, OpenError> {
        File::create(self.folder.join(name))
            .map_err(|source| OpenError::Folder { folder: self.folder.clone(), source })
    }

    /// Held while the database is made or brought up to date, so that two commands at once do it once.
    pub(super) fn lock_set_up(&self) -> Result<File, OpenError> {
        let file = self.lock_file("set-up.lock")?;
        file.lock().map_err(|source| OpenError::Folder { folder: self.folder.clone(), source })?;
        Ok(file)
    }

    /// Held by the one server of the folder: listeners hear of commits only from the process that made them.
    pub(super) fn lock_for_serving(&self) -> Result<File, OpenError> {
        let file = self.lock_file("serve.lock")?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => Err(OpenError::InUse(self.folder.clone())),
            Err(fs::TryLockError::Error(source)) => {
                Err(OpenError::Folder { folder: self.folder.clone(), source })
            }
        }
    }
}

#[cfg(unix)]
fn keep_to_owner(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn keep_to_owner(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

/// A connection that may write.
pub(super) fn writing(files: &Files, durability: Durability) -> Result<Connection, StorageError> {
    let connection = Connection::open(files.database()).map_err(wrong)?;
    prepare(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL").map_err(wrong)?;
    let synchronous = match durability {
        Durability::Full => "FULL",
        Durability::Off => "OFF",
    };
    connection.pragma_update(None, "synchronous", synchronous).map_err(wrong)?;
    // what is erased is overwritten, not only let go
    connection.pragma_update(None, "secure_delete", true).map_err(wrong)?;
    // checkpoints are not the writer's business: see `keeper`
    connection.pragma_update(None, "wal_autocheckpoint", 0).map_err(wrong)?;
    Ok(connection)
}

/// A connection that only reads.
pub(super) fn reading(files: &Files) -> Result<Connection, StorageError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(files.database(), flags).map_err(wrong)?;
    prepare(&connection)?;
    Ok(connection)
}

fn prepare(connection: &Connection) -> Result<(), StorageError> {
    connection.busy_timeout(BUSY_TIMEOUT).map_err(wrong)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(wrong)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Makes or updates the tables, and fills what is filled once.
pub(super) fn set_up(connection: &mut Connection, hubs: &[Hub], now: DateTime<Utc>) -> Result<(), OpenError> {
    migrations::bring_up_to_date(connection)?;
    let (epoch, key) = (random::<16>()?, random::<32>()?);
    let transaction = connection.transaction().map_err(wrong)?;
    let epoch = URL_SAFE_NO_PAD.encode(epoch);
    transaction
        .execute(
            "INSERT OR IGNORE INTO server (only_row, epoch, body_hash_key) VALUES (1, ?1, ?2)",
            params![epoch, key],
        )
        .map_err(wrong)?;
    let loaded: Option<String> = transaction
        .query_row("SELECT hubs_loaded_at FROM server", [], |row| row.get(0))
        .optional()
        .map_err(wrong)?
        .flatten();
    if loaded.is_none() {
        load_hubs(&transaction, hubs)?;
        transaction.execute("UPDATE server SET hubs_loaded_at = ?1", [time_text(now)]).map_err(wrong)?;
    }
    lists::fill(&transaction)?;
    transaction.commit().map_err(wrong)?;
    Ok(())
}

/// The keys of the folder. Callers hold the lock of the set-up.
pub(super) fn keys(connection: &Connection, files: &Files) -> std::io::Result<Keys> {
    let sql = "SELECT EXISTS (SELECT 1 FROM worker_keys)";
    let is_used = connection.query_row(sql, [], |row| row.get(0)).unwrap_or(true);
    Keys::of_folder(files.folder(), is_used)
}

/// Enters the keys that phones check cards with and seal to, where they are others than before.
pub(super) fn publish(connection: &Connection, keys: &Keys) -> Result<(), StorageError> {
    connection
        .execute("UPDATE server SET card_key = ?1 WHERE card_key IS NOT ?1", [keys.cards.public_key()])
        .map_err(wrong)?;
    connection
        .execute(
            "UPDATE server SET sealing_key = ?1, sealing_key_id = ?2 WHERE sealing_key IS NOT ?1",
            [keys.sealing.public(), keys.sealing.id()],
        )
        .map(|_| ())
        .map_err(wrong)
}

fn load_hubs(connection: &Connection, hubs: &[Hub]) -> Result<(), StorageError> {
    let mut codes: Vec<String> = Vec::new();
    let mut insert = connection
        .prepare("INSERT INTO hubs (id, code, position, record) VALUES (?1, ?2, ?3, ?4)")
        .map_err(wrong)?;
    for (position, hub) in (0_i64..).zip(hubs) {
        let code = hub_code(&hub.id, |code| codes.iter().any(|taken| taken == code))
            .ok_or_else(|| StorageError::Broken(format!("the hub {} has no letters for a code", hub.id)))?;
        let record = serde_json::to_string(hub).map_err(wrong)?;
        insert.execute(params![hub.id.as_str(), code, position, record]).map_err(wrong)?;
        codes.push(code);
    }
    Ok(())
}
