//! What stands in for `alerts.db` while the platform gives no key for it.
//!
//! `alerts-unsealed.db` is a database like the other with its key in a file beside it. That protects it no better than the
//! phone protects the app's own folder, and it is used only while the Keystore or Keychain fails: a worker's call for
//! help that is lost is worse than one that a thief of the unlocked phone could read.
//!
//! Beside it, an empty file says that the neutral screen is shown: that must be known before there is a key.

use std::{fs, io, path::PathBuf, sync::Arc};

use rusqlite::{Connection, OptionalExtension};

use super::{
    alert_store::{keep_alert, keep_device, keep_setting, open_tables, read_all},
    keys::StoreKey,
    sealed::{self, Durability, StoreError},
};
use crate::surroundings::Surroundings;

/// The files that are read without the platform's key.
pub(super) struct StandIn {
    folder: PathBuf,
    surroundings: Arc<dyn Surroundings>,
    durability: Durability,
}

impl StandIn {
    pub(super) fn new(folder: PathBuf, surroundings: Arc<dyn Surroundings>, durability: Durability) -> Self {
        Self { folder, surroundings, durability }
    }

    /// Opens the stand-in, making it where there is none. One that cannot be read is put aside; whether that was so.
    pub(super) fn open(&self) -> Result<(Connection, bool), StoreError> {
        let path = self.path();
        let mut was_lost = false;
        let mut put_aside = || {
            was_lost = true;
            sealed::put_aside(&path)
        };
        let key = match fs::read(self.key_file()) {
            Ok(bytes) => StoreKey::from_kept(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        let key = if let Some(key) = key {
            key
        } else {
            if path.exists() {
                put_aside()?;
            }
            let key = StoreKey::new(self.surroundings.random());
            sealed::write_durably(&self.key_file(), key.bytes())?;
            key
        };
        let opened = match open_tables(&path, &key, self.durability) {
            Err(StoreError::Broken) => {
                put_aside()?;
                open_tables(&path, &key, self.durability)
            }
            other => other,
        };
        opened.map(|connection| (connection, was_lost))
    }

    /// Moves what it holds into `alerts.db`, then deletes it. Whether all of it is there: where it is not, the stand-in
    /// stays as it was. What was moved is emptied before it is deleted, so that files that cannot be deleted bring nothing
    /// back, over what became of it since.
    pub(super) fn move_into(&self, alerts: &mut Connection) -> bool {
        let path = self.path();
        let Some(key) = fs::read(self.key_file()).ok().and_then(|bytes| StoreKey::from_kept(&bytes)) else {
            return true;
        };
        let moved = open_tables(&path, &key, self.durability).and_then(|stand_in| {
            let (device, kept, settings) = read_all(&stand_in)?;
            let transaction = alerts.transaction()?;
            let has_device =
                transaction.query_row("SELECT 1 FROM device", [], |_| Ok(())).optional()?.is_some();
            if let Some(device) = device.filter(|_| !has_device) {
                keep_device(&transaction, &device)?;
            }
            for alert in &kept {
                keep_alert(&transaction, alert)?;
            }
            for setting in &settings {
                keep_setting(&transaction, setting)?;
            }
            transaction.commit()?;
            let _ = stand_in.execute_batch("DELETE FROM alert; DELETE FROM device; DELETE FROM setting;");
            Ok(())
        });
        match moved {
            Ok(()) => {
                if sealed::delete(&path) {
                    // the key goes last: without it the store could not be read at the next start
                    let _ = fs::remove_file(self.key_file());
                }
                true
            }
            // nobody can read it any more; it stays where it is
            Err(StoreError::Broken) => true,
            Err(StoreError::Unavailable) => false,
        }
    }

    /// Deletes all of it. Whether nothing is left that can be read.
    pub(super) fn delete_all(&self) -> bool {
        let key_gone = sealed::remove_file(&self.key_file()).is_ok();
        let mark_gone = sealed::remove_file(&self.mark()).is_ok();
        (sealed::delete_all(&self.path()) || key_gone) && mark_gone
    }

    /// Says, also to an app that has no key, whether the neutral screen is shown.
    pub(super) fn mark_neutral(&self, shown: bool) {
        if shown == self.neutral_is_marked() {
            return;
        }
        // what fails is said anew when the setting is kept or read the next time; it costs no alert
        let _ =
            if shown { sealed::write_durably(&self.mark(), b"") } else { sealed::remove_file(&self.mark()) };
    }

    /// Whether it was shown when that was said last.
    pub(super) fn neutral_is_marked(&self) -> bool {
        self.mark().exists()
    }

    fn path(&self) -> PathBuf {
        self.folder.join("alerts-unsealed.db")
    }

    fn key_file(&self) -> PathBuf {
        self.folder.join("alerts-unsealed.key")
    }

    fn mark(&self) -> PathBuf {
        self.folder.join("neutral-shown")
    }
}
