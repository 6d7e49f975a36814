//! A sealed database file: SQLCipher with a raw key, WAL, every commit on the disk before it is answered. How to open
//! one, how to tell a broken one from a full disk, and how to put a broken one aside.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use refinery::Runner;
use rusqlite::{Connection, ErrorCode};

use super::keys::StoreKey;

/// Whether a commit waits for the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Always, in every app.
    Full,
    /// Never: only for the proof that the test of `Full` can fail.
    Off,
}

/// Why a store could not be opened or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum StoreError {
    /// The file is not what it should be, or the key is another's: it will never open again.
    #[error("the store's file cannot be read with its key: it is put aside and a new one begun")]
    Broken,
    /// No room, no access, or no key at the moment: it may go well next time.
    #[error("the store cannot be written at the moment: free some space on the phone")]
    Unavailable,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            // `Unknown` is SQLite's general error: a table that is not there, a schema of somebody else's. No code at
            // all: what was read is not of the type that the schema says.
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt | ErrorCode::Unknown) | None => {
                Self::Broken
            }
            Some(_) => Self::Unavailable,
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(_: io::Error) -> Self {
        Self::Unavailable
    }
}

impl From<refinery::Error> for StoreError {
    fn from(error: refinery::Error) -> Self {
        if let refinery::error::Kind::Connection(_, source) = error.kind()
            && let Some(code) =
                source.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code)
            && !matches!(code, ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt | ErrorCode::Unknown)
        {
            return Self::Unavailable;
        }
        Self::Broken
    }
}

/// Opens the store at `path`, making it where it is not there, and brings its tables up to date.
pub(super) fn open(
    path: &Path,
    key: &StoreKey,
    durability: Durability,
    migrations: Runner,
) -> Result<Connection, StoreError> {
    // An error of `Connection::open` is about the folder or the file system: nothing is read before the key is given.
    let mut connection = Connection::open(path).map_err(|_| StoreError::Unavailable)?;
    // SQLCipher would write to the phone's log that a key does not fit; that is told by what this returns
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.for_sqlcipher().as_str())?;
    // the first read shows whether the key fits
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(
        None,
        "synchronous",
        match durability {
            Durability::Full => "FULL",
            Durability::Off => "OFF",
        },
    )?;
    // Apple's fsync alone leaves the bytes in the drive's cache; on other systems these two do nothing.
    connection.pragma_update(None, "fullfsync", durability == Durability::Full)?;
    connection.pragma_update(None, "checkpoint_fullfsync", durability == Durability::Full)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // A store written by a newer version of the app, which was then put back, is still read.
    migrations.set_abort_missing(false).run(&mut connection)?;
    Ok(connection)
}

/// The files of a store: itself, its write-ahead log, the log's index.
fn files_of(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|suffix| with_suffix(path, suffix))
}

/// Moves a store that cannot be read out of the way, to `<name>.lost-<n>`; its key may yet be found. Never deletes.
pub(super) fn put_aside(path: &Path) -> io::Result<()> {
    let aside = (1..=u32::MAX)
        .map(|n| with_suffix(path, &format!(".lost-{n}")))
        .find(|candidate| files_of(candidate).iter().all(|file| !file.exists()))
        .ok_or(io::ErrorKind::AlreadyExists)?;
    // The log first: a database that stands without its log could be taken for a whole one.
    for (from, to) in files_of(path).into_iter().zip(files_of(&aside)).rev() {
        match fs::rename(from, to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Deletes a store whose content stands elsewhere. Whether it is gone.
pub(super) fn delete(path: &Path) -> bool {
    files_of(path).into_iter().all(|file| match fs::remove_file(file) {
        Ok(()) => true,
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    })
}

/// Deletes a store and everything of it that was put aside. Whether nothing is left.
pub(super) fn delete_all(path: &Path) -> bool {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return false;
    };
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let mut gone = true;
    for entry in entries.flatten() {
        let belongs = entry.file_name().to_str().is_some_and(|other| {
            other.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '.']))
        });
        gone &= !belongs || fs::remove_file(entry.path()).is_ok();
    }
    gone
}

/// Writes a small file so that after a power cut it is either as before or as given.
pub(super) fn write_durably(path: &Path, content: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let unfinished = with_suffix(path, ".new");
    let mut file = fs::File::create(&unfinished)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    if let Some(folder) = path.parent() {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Removes a file; one that is not there is as good as removed.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}
