//! The store of alerts on the disk, `alerts.db`. It never refuses: a lost key or a broken file means that the file is
//! put aside and a new one begun; a platform that gives no key at all means the stand-in store, which is taken over
//! into `alerts.db` as soon as there is a key again.
//!
//! The stand-in, `alerts-unsealed.db`, is a database like the other with its key in a file beside it. That protects it
//! no better than the phone protects the app's own folder, and it is used only while the Keystore or Keychain fails:
//! a worker's call for help that is lost is worse than one that a thief of the unlocked phone could read.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{
    keys::{KeyRead, Keys, StoreKey},
    sealed::{self, Durability, StoreError},
    store_thread::Store,
};
use crate::{
    effects::alert_store::{AlertStoreOperation, AlertStoreOutput, DeviceState, KeptAlert, KeptSetting},
    shell::SecretName,
    surroundings::Surroundings,
};

#[allow(missing_docs, reason = "the macro makes a module without docs")]
mod tables {
    refinery::embed_migrations!("migrations/alerts");
}

/// What is read of a store.
type Content = (Option<DeviceState>, Vec<KeptAlert>, Vec<KeptSetting>);

/// The store of alerts. Opened by the first operation; opened anew by the next where that failed.
pub struct AlertStore {
    folder: PathBuf,
    keys: Keys,
    surroundings: Arc<dyn Surroundings>,
    durability: Durability,
    connection: Option<Connection>,
    renewed: bool,
}

impl AlertStore {
    /// A store in this folder, not opened yet.
    pub fn new(
        folder: PathBuf,
        keys: Keys,
        surroundings: Arc<dyn Surroundings>,
        durability: Durability,
    ) -> Self {
        Self { folder, keys, surroundings, durability, connection: None, renewed: false }
    }

    /// Performs one operation; what it answers is on the disk.
    pub fn perform(&mut self, operation: &AlertStoreOperation) -> AlertStoreOutput {
        let first_try = self.try_to_perform(operation);
        let output = match first_try {
            Err(StoreError::Broken) => self.begin_anew().and_then(|()| self.try_to_perform(operation)),
            other => other,
        };
        output.unwrap_or(AlertStoreOutput::Failed)
    }

    fn try_to_perform(&mut self, operation: &AlertStoreOperation) -> Result<AlertStoreOutput, StoreError> {
        let renewed = self.renewed;
        let connection = self.opened()?;
        if let AlertStoreOperation::Load = operation {
            let (device, alerts, settings) = read_all(connection)?;
            let renewed = renewed || self.renewed;
            return Ok(AlertStoreOutput::Loaded { device, alerts, settings, renewed });
        }
        if let AlertStoreOperation::Wipe = operation {
            return Ok(self.wipe());
        }
        if let AlertStoreOperation::KeepAlert(alert) = operation {
            // one statement is a transaction of its own: nothing stands between a press and the disk
            keep_alert(connection, alert)?;
            return Ok(AlertStoreOutput::Done);
        }
        let transaction = connection.transaction()?;
        match operation {
            AlertStoreOperation::Load | AlertStoreOperation::Wipe | AlertStoreOperation::KeepAlert(_) => {}
            AlertStoreOperation::ForgetAlert { alert_id } => {
                transaction.execute("DELETE FROM alert WHERE alert_id = ?1", [alert_id])?;
            }
            AlertStoreOperation::KeepDevice(device) => keep_device(&transaction, device)?,
            AlertStoreOperation::KeepSetting(setting) => keep_setting(&transaction, setting)?,
        }
        transaction.commit()?;
        Ok(AlertStoreOutput::Done)
    }

    /// The key first: what is left of the files without it can be read by nobody.
    fn wipe(&mut self) -> AlertStoreOutput {
        self.connection = None;
        let key_gone = self.keys.destroy(SecretName::AlertsKey);
        let files_gone = sealed::delete_all(&self.path());
        let stand_in_key_gone = match fs::remove_file(self.stand_in_key()) {
            Ok(()) => true,
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        let stand_in_gone = sealed::delete_all(&self.stand_in());
        self.renewed = false;
        if (files_gone || key_gone) && (stand_in_gone || stand_in_key_gone) {
            AlertStoreOutput::Done
        } else {
            AlertStoreOutput::Failed
        }
    }

    fn opened(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            self.connection = Some(self.open()?);
        }
        self.connection.as_mut().ok_or(StoreError::Unavailable)
    }

    fn open(&mut self) -> Result<Connection, StoreError> {
        match self.key() {
            Ok(key) => {
                let path = self.path();
                let mut connection = match self.open_file(&path, &key) {
                    Err(StoreError::Broken) => {
                        self.put_aside(&path)?;
                        self.open_file(&path, &key)?
                    }
                    other => other?,
                };
                self.take_over_stand_in(&mut connection);
                Ok(connection)
            }
            Err(StoreError::Broken | StoreError::Unavailable) => self.open_stand_in(),
        }
    }

    /// The key of `alerts.db`: the one that is kept, or a new one where there is none.
    fn key(&mut self) -> Result<StoreKey, StoreError> {
        match self.keys.read(SecretName::AlertsKey) {
            KeyRead::Found(key) => Ok(key),
            KeyRead::Unavailable => Err(StoreError::Unavailable),
            KeyRead::Lost => {
                let key = StoreKey::new(self.surroundings.random());
                if !self.keys.keep(SecretName::AlertsKey, &key) {
                    return Err(StoreError::Unavailable);
                }
                let path = self.path();
                if path.exists() {
                    self.put_aside(&path)?;
                }
                Ok(key)
            }
        }
    }

    fn open_file(&self, path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
        sealed::open(path, key, self.durability, tables::migrations::runner())
    }

    fn put_aside(&mut self, path: &Path) -> Result<(), StoreError> {
        sealed::put_aside(path)?;
        self.renewed = true;
        Ok(())
    }

    /// After the file that is open turned out to be broken.
    fn begin_anew(&mut self) -> Result<(), StoreError> {
        let open = self.connection.as_ref().and_then(|connection| connection.path().map(PathBuf::from));
        self.connection = None;
        match open {
            Some(path) => self.put_aside(&path),
            None => Ok(()),
        }
    }

    /// The store for as long as the platform gives no key.
    fn open_stand_in(&mut self) -> Result<Connection, StoreError> {
        let path = self.stand_in();
        let key = match fs::read(self.stand_in_key()) {
            Ok(bytes) => StoreKey::from_kept(&bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        let key = if let Some(key) = key {
            key
        } else {
            if path.exists() {
                self.put_aside(&path)?;
            }
            let key = StoreKey::new(self.surroundings.random());
            sealed::write_durably(&self.stand_in_key(), key.bytes())?;
            key
        };
        match self.open_file(&path, &key) {
            Err(StoreError::Broken) => {
                self.put_aside(&path)?;
                self.open_file(&path, &key)
            }
            other => other,
        }
    }

    /// Brings what was kept in the stand-in into `alerts.db`, then deletes the stand-in. Where anything fails, it stays
    /// and is tried again at the next start; what is kept twice has one id.
    fn take_over_stand_in(&self, connection: &mut Connection) {
        let path = self.stand_in();
        let Some(key) = fs::read(self.stand_in_key()).ok().and_then(|bytes| StoreKey::from_kept(&bytes))
        else {
            return;
        };
        let taken_over = self.open_file(&path, &key).and_then(|stand_in| {
            let (device, alerts, settings) = read_all(&stand_in)?;
            let transaction = connection.transaction()?;
            let has_device =
                transaction.query_row("SELECT 1 FROM device", [], |_| Ok(())).optional()?.is_some();
            if let Some(device) = device.filter(|_| !has_device) {
                keep_device(&transaction, &device)?;
            }
            for alert in &alerts {
                keep_alert(&transaction, alert)?;
            }
            for setting in &settings {
                keep_setting(&transaction, setting)?;
            }
            Ok(transaction.commit()?)
        });
        if taken_over.is_ok() && sealed::delete(&path) {
            // the key goes last: without it the store could not be read at the next start
            let _ = fs::remove_file(self.stand_in_key());
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.join("alerts.db")
    }

    fn stand_in(&self) -> PathBuf {
        self.folder.join("alerts-unsealed.db")
    }

    fn stand_in_key(&self) -> PathBuf {
        self.folder.join("alerts-unsealed.key")
    }
}

impl Store<AlertStoreOperation> for AlertStore {
    fn perform(&mut self, operation: &AlertStoreOperation) -> AlertStoreOutput {
        Self::perform(self, operation)
    }

    fn give_up(&mut self) -> AlertStoreOutput {
        self.connection = None;
        AlertStoreOutput::Failed
    }
}

fn read_all(connection: &Connection) -> Result<Content, StoreError> {
    let device = connection
        .query_row("SELECT device_id, device_token, language, registered FROM device", [], |row| {
            Ok(DeviceState {
                device_id: row.get(0)?,
                device_token: row.get(1)?,
                language: row.get(2)?,
                registered: row.get(3)?,
            })
        })
        .optional()?;
    let mut alerts = connection.prepare("SELECT alert_id, state FROM alert ORDER BY place")?;
    let alerts = alerts
        .query_map([], |row| Ok(KeptAlert { alert_id: row.get(0)?, state: row.get(1)? }))?
        .collect::<Result<_, _>>()?;
    let mut settings = connection.prepare("SELECT name, value FROM setting ORDER BY name")?;
    let settings = settings
        .query_map([], |row| Ok(KeptSetting { name: row.get(0)?, value: row.get(1)? }))?
        .collect::<Result<_, _>>()?;
    Ok((device, alerts, settings))
}

fn keep_setting(transaction: &Transaction<'_>, setting: &KeptSetting) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)",
        params![setting.name, setting.value],
    )?;
    Ok(())
}

fn keep_alert(connection: &Connection, alert: &KeptAlert) -> Result<(), StoreError> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO alert (alert_id, state) VALUES (?1, ?2)
         ON CONFLICT (alert_id) DO UPDATE SET state = excluded.state",
    )?;
    upsert.execute(params![alert.alert_id, alert.state])?;
    Ok(())
}

fn keep_device(transaction: &Transaction<'_>, device: &DeviceState) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO device (only_row, device_id, device_token, language, registered)
         VALUES (1, ?1, ?2, ?3, ?4)",
        params![device.device_id, device.device_token, device.language, device.registered],
    )?;
    Ok(())
}
