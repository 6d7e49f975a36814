//! Connections that only read, each used by one request at a time, on threads that may block.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::open::{self, Files};
use crate::storage::StorageError;

pub(super) struct Readers {
    turns: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Connection>>>,
}

impl Readers {
    /// So many requests read at the same time; the others wait their turn.
    ///
    /// # Errors
    /// [`StorageError`] where the database cannot be opened.
    pub(super) fn open(files: &Files, at_once: usize) -> Result<Self, StorageError> {
        let connections = (0..at_once).map(|_| open::reading(files)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { turns: Arc::new(Semaphore::new(at_once)), idle: Arc::new(Mutex::new(connections)) })
    }

    pub(super) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| StorageError::Unavailable)?;
        let idle = Arc::clone(&self.idle);
        let reading = tokio::task::spawn_blocking(move || {
            // held until the connection is back, also where the asker has gone
            let _turn = turn;
            let taken = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut lent = Lent { connection: Some(taken.ok_or(StorageError::Unavailable)?), idle: &idle };
            lent.connection.as_mut().map_or(Err(StorageError::Unavailable), work)
        });
        reading.await.unwrap_or_else(|_| Err(StorageError::Broken("a read ended in a panic".to_owned())))
    }
}

/// Puts the connection back, whatever happens in between.
struct Lent<'a> {
    connection: Option<Connection>,
    idle: &'a Mutex<Vec<Connection>>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).extend(self.connection.take());
    }
}
