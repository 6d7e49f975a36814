//! The hub list and Central's other lists, as every request needs them: read once, and again when somebody changed
//! them.

use std::sync::{Arc, PoisonError, RwLock};

use domain::hub::{Hub, HubId};
use rusqlite::Connection;

use super::{lists, rows::damaged, wrong};
use crate::storage::{Lists, StorageError};

/// The hubs in the order of their list, the letters of their case numbers, and Central's other lists.
#[derive(Debug, Default)]
pub(super) struct HubList {
    pub(super) hubs: Arc<Vec<Hub>>,
    codes: Vec<String>,
    pub(super) lists: Arc<Lists>,
}

impl HubList {
    pub(super) fn load(connection: &Connection) -> Result<Self, StorageError> {
        let mut select =
            connection.prepare_cached("SELECT record, code FROM hubs ORDER BY position").map_err(wrong)?;
        let rows = select
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
            .map_err(wrong)?;
        let (mut hubs, mut codes) = (Vec::new(), Vec::new());
        for row in rows {
            let (record, code) = row.map_err(wrong)?;
            hubs.push(serde_json::from_str(&record).map_err(|_| damaged("a hub"))?);
            codes.push(code);
        }
        Ok(Self { hubs: Arc::new(hubs), codes, lists: Arc::new(lists::load(connection)?) })
    }

    pub(super) fn code(&self, id: &HubId) -> Option<&str> {
        self.hubs.iter().zip(&self.codes).find(|(hub, _)| hub.id == *id).map(|(_, code)| code.as_str())
    }

    pub(super) fn below<'a>(&'a self, zone: &'a HubId) -> impl Iterator<Item = &'a Hub> {
        self.hubs.iter().filter(move |hub| hub.parent.as_ref() == Some(zone))
    }
}

/// The list that everybody shares, exchanged whole.
#[derive(Debug, Default)]
pub(super) struct SharedHubs(RwLock<Arc<HubList>>);

impl SharedHubs {
    pub(super) fn get(&self) -> Arc<HubList> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn set(&self, list: HubList) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(list);
    }
}
