//! What happens beside the writer: the log is copied into the database file, so that no commit waits for it; and what
//! another process changed (`main-server staff revoke`, `hub set-phone`) is noticed within a second.

use std::{
    fs,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

use rusqlite::Connection;
use tokio::sync::broadcast;

use super::{
    hubs::{HubList, SharedHubs},
    open::{self, Durability, Files, OpenError},
    wrong,
};
use crate::storage::{News, StorageError};

/// How often it looks for what other processes did.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// From this size on the log is copied, bytes.
const COPY_FROM: u64 = 4 * 1024 * 1024;
/// The log is cut short so soon that whoever waits for it does not notice; else at the next look.
const CUT_WAITS: Duration = Duration::from_millis(20);
/// A log of this size is cut short, for which writers wait a moment; only readers that never end let it grow so far.
const CUT_FROM: u64 = 256 * 1024 * 1024;

/// The thread; it ends by itself when the writer is gone.
pub(super) struct Keeper {
    thread: Option<thread::JoinHandle<()>>,
}

impl Keeper {
    pub(super) fn start(
        files: &Files,
        hubs: Arc<SharedHubs>,
        news: broadcast::Sender<Arc<News>>,
        writer_lives: Receiver<()>,
    ) -> Result<Self, OpenError> {
        let connection = open::writing(files, Durability::Full)?;
        let mut watch =
            Watch { connection, log: files.log(), hubs, news, seen: None, cut_for: 0, cut_is_due: false };
        watch.look()?;
        let thread = thread::Builder::new()
            .name("keeper".to_owned())
            .spawn(move || {
                loop {
                    if writer_lives.recv_timeout(LOOK_EVERY) == Err(RecvTimeoutError::Disconnected) {
                        return;
                    }
                    if let Err(error) = watch.look() {
                        tracing::warn!(%error, "the keeper will try again");
                    }
                }
            })
            .map_err(|source| OpenError::Folder { folder: files.database(), source })?;
        Ok(Self { thread: Some(thread) })
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Watch {
    connection: Connection,
    log: PathBuf,
    hubs: Arc<SharedHubs>,
    news: broadcast::Sender<Arc<News>>,
    /// `data_version` and the generation of accesses, when last looked.
    seen: Option<(i64, i64)>,
    /// How many erasures there were when the log was last cut short for them.
    cut_for: i64,
    cut_is_due: bool,
}

impl Watch {
    fn copy_log(&self) -> Result<(), StorageError> {
        let size = fs::metadata(&self.log).map_or(0, |file| file.len());
        let how = match size {
            CUT_FROM.. => "PRAGMA wal_checkpoint(TRUNCATE)",
            COPY_FROM.. => "PRAGMA wal_checkpoint(PASSIVE)",
            _ => return Ok(()),
        };
        self.connection.query_row(how, [], |_| Ok(())).map_err(wrong)
    }

    /// Cuts the log short, so that nothing that was erased is left in it. Whether nobody stood in the way.
    fn cut_log(&self) -> Result<bool, StorageError> {
        // most of it is copied while others write: they wait for the rest only
        self.connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).map_err(wrong)?;
        self.connection.busy_timeout(CUT_WAITS).map_err(wrong)?;
        let busy =
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        self.connection.busy_timeout(open::BUSY_TIMEOUT).map_err(wrong)?;
        Ok(busy.is_ok_and(|busy| busy == 0))
    }

    fn look(&mut self) -> Result<(), StorageError> {
        let version: i64 =
            self.connection.pragma_query_value(None, "data_version", |row| row.get(0)).map_err(wrong)?;
        if !self.cut_is_due && self.seen.is_some_and(|(seen, _)| seen == version) {
            return Ok(());
        }
        let (generation, erasures): (i64, i64) = self
            .connection
            .query_row("SELECT access_generation, erasures FROM server", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .map_err(wrong)?;
        let access_changed = self.seen.is_some_and(|(_, seen)| seen != generation);
        if self.seen.is_some() {
            self.hubs.set(HubList::load(&self.connection)?);
        }
        self.seen = Some((version, generation));
        if erasures != self.cut_for {
            // where somebody reads the log now, it is cut at the next look
            self.cut_is_due = !self.cut_log()?;
            if !self.cut_is_due {
                self.cut_for = erasures;
            }
        }
        self.copy_log()?;
        if access_changed {
            let _ = self.news.send(Arc::new(News { access_changed, ..News::default() }));
        }
        Ok(())
    }
}
