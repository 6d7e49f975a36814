//! The store of alerts on the disk, `alerts.db`. It never refuses: a lost key or a broken file means that the file is
//! put aside and a new one begun; a platform that gives no key at all means the stand-in (`stand_in.rs`).
//!
//! Where there was no store before, the stand-in is the store, until a later start finds a key. Where there is one whose
//! key does not come, only alerts are kept there: `Keyless` says so, and each `Load` looks again whether the key has come.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{
    keys::{AwaitedKey, KeyRead, Keys, StoreKey},
    sealed::{self, Durability, StoreError},
    stand_in::StandIn,
    store_thread::Store,
};
use crate::{
    effects::alert_store::{
        AlertStoreOperation, AlertStoreOutput, DeviceState, KeptAlert, KeptSetting, NEUTRAL_SHOWN,
    },
    shell::SecretName,
    surroundings::Surroundings,
};

#[allow(missing_docs, reason = "the macro makes a module without docs")]
mod tables {
    refinery::embed_migrations!("migrations/alerts");
}

/// A store that did without its key looks so long for it in passing: an alert may stand behind it.
const GLANCE: Duration = Duration::from_millis(100);

/// What is read of a store.
type Content = (Option<DeviceState>, Vec<KeptAlert>, Vec<KeptSetting>);

/// The store of alerts. Opened by the first operation; opened anew by the next where that failed.
pub struct AlertStore {
    folder: PathBuf,
    keys: Keys,
    surroundings: Arc<dyn Surroundings>,
    durability: Durability,
    stand_in: StandIn,
    connection: Option<Connection>,
    key: AwaitedKey,
    /// The stand-in is open although there is an `alerts.db`.
    keyless: bool,
    /// What `alerts.db` has, where it can be read and what the stand-in holds could not be moved into it: the stand-in is
    /// open, and says what is newer.
    beside: Option<Content>,
    /// `Keyless` was the last answer to `Load`: nobody has read what was set.
    unread: bool,
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
        let stand_in = StandIn::new(folder.clone(), surroundings.clone(), durability);
        Self {
            folder,
            keys,
            surroundings,
            durability,
            stand_in,
            connection: None,
            key: AwaitedKey::of(SecretName::AlertsKey),
            keyless: false,
            beside: None,
            unread: false,
            renewed: false,
        }
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
        if let AlertStoreOperation::Load = operation {
            return self.load();
        }
        // what cannot be opened has to go as well
        if let AlertStoreOperation::Wipe = operation {
            return Ok(self.wipe());
        }
        self.opened()?;
        let is_setting =
            matches!(operation, AlertStoreOperation::KeepDevice(_) | AlertStoreOperation::KeepSetting(_));
        if is_setting && (self.keyless || self.unread || self.beside.is_some()) {
            // it would take the place of what the person set, which nobody has read
            return Ok(AlertStoreOutput::Failed);
        }
        let connection = self.opened()?;
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
        if let AlertStoreOperation::KeepSetting(setting) = operation {
            self.mark_neutral(std::slice::from_ref(setting));
        }
        Ok(AlertStoreOutput::Done)
    }

    fn load(&mut self) -> Result<AlertStoreOutput, StoreError> {
        if self.keyless
            && let Ok(key) = self.key(GLANCE)
        {
            // the stand-in is closed before it is moved
            self.connection = None;
            self.connection = Some(self.open_with(Ok(key))?);
        }
        let content = self.opened().and_then(|connection| read_all(connection));
        let content = match content {
            // no room for a stand-in either: what the person set is there all the same
            Err(StoreError::Unavailable) if self.keyless => Content::default(),
            other => other?,
        };
        let (device, alerts, settings) = match &self.beside {
            Some(sealed) => together(sealed.clone(), content),
            None => content,
        };
        self.unread = self.keyless;
        if self.keyless {
            let neutral_shown = self.stand_in.neutral_is_marked();
            return Ok(AlertStoreOutput::Keyless { alerts, neutral_shown });
        }
        self.mark_neutral(&settings);
        Ok(AlertStoreOutput::Loaded { device, alerts, settings, renewed: self.renewed })
    }

    fn mark_neutral(&self, settings: &[KeptSetting]) {
        if let Some(setting) = settings.iter().find(|setting| setting.name == NEUTRAL_SHOWN) {
            self.stand_in.mark_neutral(setting.value == "true");
        }
    }

    /// The key first: what is left of the files without it can be read by nobody.
    fn wipe(&mut self) -> AlertStoreOutput {
        self.connection = None;
        self.key.forget();
        let key_gone = self.keys.destroy(SecretName::AlertsKey);
        let files_gone = sealed::delete_all(&self.path());
        let stand_in_gone = self.stand_in.delete_all();
        self.renewed = false;
        self.keyless = false;
        self.beside = None;
        self.unread = false;
        if (files_gone || key_gone) && stand_in_gone {
            AlertStoreOutput::Done
        } else {
            AlertStoreOutput::Failed
        }
    }

    fn opened(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            // who did without the key does not hold up an alert for it
            let patience = if self.keyless { GLANCE } else { self.keys.patience() };
            let key = self.key(patience);
            self.connection = Some(self.open_with(key)?);
        }
        self.connection.as_mut().ok_or(StoreError::Unavailable)
    }

    /// The store with its key; without one, or where it cannot be opened at the moment, the stand-in.
    fn open_with(&mut self, key: Result<StoreKey, StoreError>) -> Result<Connection, StoreError> {
        let was_there = self.path().exists();
        self.beside = None;
        let Ok(mut sealed) = key.and_then(|key| self.open_sealed(&key)) else {
            if !was_there {
                // one that could not be made whole would be taken for the person's store at the next start
                sealed::delete(&self.path());
            }
            self.keyless = was_there;
            let (connection, was_lost) = self.stand_in.open()?;
            // a stand-in that knows who the phone is was its store before there was another
            self.keyless &= device_of(&connection)?.is_none();
            self.renewed |= was_lost;
            return Ok(connection);
        };
        self.keyless = false;
        if self.stand_in.move_into(&mut sealed) {
            return Ok(sealed);
        }
        // what could not be moved goes out from where it is, and what was set is read all the same
        if let (Ok(content), Ok((connection, was_lost))) = (read_all(&sealed), self.stand_in.open()) {
            self.beside = Some(content);
            self.renewed |= was_lost;
            return Ok(connection);
        }
        Ok(sealed)
    }

    /// A file that cannot be read with its key is put aside, and a new one begun.
    fn open_sealed(&mut self, key: &StoreKey) -> Result<Connection, StoreError> {
        let path = self.path();
        match open_tables(&path, key, self.durability) {
            Err(StoreError::Broken) => {
                self.put_aside(&path)?;
                open_tables(&path, key, self.durability)
            }
            other => other,
        }
    }

    /// The key of `alerts.db`: the one that is kept, or a new one where there is none. What was asked for before and was
    /// not answered in its time counts when it comes.
    fn key(&mut self, patience: Duration) -> Result<StoreKey, StoreError> {
        match self.key.read(&self.keys, patience) {
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

    fn path(&self) -> PathBuf {
        self.folder.join("alerts.db")
    }
}

/// Opens a store of alerts, sealed by the platform's key or the stand-in's own.
pub(super) fn open_tables(
    path: &Path,
    key: &StoreKey,
    durability: Durability,
) -> Result<Connection, StoreError> {
    sealed::open(path, key, durability, tables::migrations::runner())
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

/// What `alerts.db` has, and the stand-in's, which is newer.
fn together(sealed: Content, stand_in: Content) -> Content {
    let (device, mut alerts, mut settings) = sealed;
    let (stand_ins_device, newer_alerts, newer_settings) = stand_in;
    alerts.retain(|alert| newer_alerts.iter().all(|newer| newer.alert_id != alert.alert_id));
    alerts.extend(newer_alerts);
    settings.retain(|setting| newer_settings.iter().all(|newer| newer.name != setting.name));
    settings.extend(newer_settings);
    (device.or(stand_ins_device), alerts, settings)
}

/// Who the phone is, by this store.
fn device_of(connection: &Connection) -> Result<Option<DeviceState>, StoreError> {
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
    Ok(device)
}

pub(super) fn read_all(connection: &Connection) -> Result<Content, StoreError> {
    let mut alerts = connection.prepare("SELECT alert_id, state FROM alert ORDER BY place")?;
    let alerts = alerts
        .query_map([], |row| Ok(KeptAlert { alert_id: row.get(0)?, state: row.get(1)? }))?
        .collect::<Result<_, _>>()?;
    let mut settings = connection.prepare("SELECT name, value FROM setting ORDER BY name")?;
    let settings = settings
        .query_map([], |row| Ok(KeptSetting { name: row.get(0)?, value: row.get(1)? }))?
        .collect::<Result<_, _>>()?;
    Ok((device_of(connection)?, alerts, settings))
}

pub(super) fn keep_setting(transaction: &Transaction<'_>, setting: &KeptSetting) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)",
        params![setting.name, setting.value],
    )?;
    Ok(())
}

pub(super) fn keep_alert(connection: &Connection, alert: &KeptAlert) -> Result<(), StoreError> {
    let mut upsert = connection.prepare_cached(
        "INSERT INTO alert (alert_id, state) VALUES (?1, ?2)
         ON CONFLICT (alert_id) DO UPDATE SET state = excluded.state",
    )?;
    upsert.execute(params![alert.alert_id, alert.state])?;
    Ok(())
}

pub(super) fn keep_device(transaction: &Transaction<'_>, device: &DeviceState) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO device (only_row, device_id, device_token, language, registered)
         VALUES (1, ?1, ?2, ?3, ?4)",
        params![device.device_id, device.device_token, device.language, device.registered],
    )?;
    Ok(())
}
