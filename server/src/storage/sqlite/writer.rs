//! The one thread that writes. It commits many requests in one transaction, each in its own savepoint, and answers each
//! only after the commit, which with `synchronous=FULL` is after the fsync of the log. Alerts go first, and nothing else is
//! taken into a transaction that holds one: its answer waits for no work but its own.

use std::{
    any::Any,
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc::Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use rusqlite::Connection;
use tokio::sync::{broadcast, oneshot};

use super::{
    hubs::{HubList, SharedHubs},
    wrong,
};
use crate::{
    keys::Keys,
    storage::{Lane, News, StorageError},
};

/// Most requests in one commit.
const BATCH_REQUESTS: usize = 256;
/// After this a batch is committed, whoever else waits.
pub(super) const BATCH_TIME: Duration = Duration::from_millis(5);

/// What a request works with, inside the transaction.
pub(super) struct Unit<'a> {
    pub(super) connection: &'a Connection,
    pub(super) hubs: &'a HubList,
    pub(super) body_hash_key: &'a [u8],
    pub(super) keys: &'a Keys,
    /// What it will tell if it is committed.
    pub(super) news: News,
    /// It changed the hub list, or another list of Central's.
    pub(super) changes_hubs: bool,
}

/// A request of any type.
trait Job: Send {
    /// Does the work and keeps the result.
    fn run(&mut self, unit: &mut Unit<'_>) -> bool;
    /// Answers, after the commit or its failure.
    fn answer(self: Box<Self>, committed: bool);
}

struct Request<T, W> {
    work: Option<W>,
    result: Result<T, StorageError>,
    reply: oneshot::Sender<Result<T, StorageError>>,
}

impl<T, W> Job for Request<T, W>
where
    T: Send,
    W: FnOnce(&mut Unit<'_>) -> Result<T, StorageError> + Send,
{
    fn run(&mut self, unit: &mut Unit<'_>) -> bool {
        if let Some(work) = self.work.take() {
            self.result =
                catch_unwind(AssertUnwindSafe(|| work(unit))).unwrap_or_else(|panic| Err(caught(&*panic)));
        }
        self.result.is_ok()
    }

    fn answer(self: Box<Self>, committed: bool) {
        let result = match self.result {
            // a request that failed by itself keeps its own reason
            Ok(_) if !committed => Err(StorageError::Unavailable),
            result => result,
        };
        // who asked may have gone
        let _ = self.reply.send(result);
    }
}

/// Does `work` so that where it fails, by an error or a panic, nothing of it stays, and the rest of the request goes on.
///
/// # Errors
/// That of `work`; [`StorageError::Unavailable`] where the database gave up all of the transaction.
pub(super) fn contained<T>(
    unit: &mut Unit<'_>,
    work: impl FnOnce(&mut Unit<'_>) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let connection = unit.connection;
    let execute = |sql| {
        connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map(|_| ())
            .map_err(wrong)
    };
    let (news, changes_hubs) = (unit.news.clone(), unit.changes_hubs);
    execute("SAVEPOINT part")?;
    let result = catch_unwind(AssertUnwindSafe(|| work(unit))).unwrap_or_else(|panic| Err(caught(&*panic)));
    if result.is_ok() {
        execute("RELEASE part")?;
        return result;
    }
    // a full disk makes SQLite roll the whole transaction back by itself
    if connection.is_autocommit() {
        return Err(StorageError::Unavailable);
    }
    execute("ROLLBACK TO part").and_then(|()| execute("RELEASE part"))?;
    (unit.news, unit.changes_hubs) = (news, changes_hubs);
    result
}

fn caught(panic: &(dyn Any + Send)) -> StorageError {
    let place = if panic.is::<String>() || panic.is::<&str>() { "a message" } else { "no message" };
    // the message itself may hold what somebody sent
    StorageError::Broken(format!("a request ended in a panic with {place}"))
}

#[derive(Default)]
struct Waiting {
    alerts: VecDeque<Box<dyn Job>>,
    others: VecDeque<Box<dyn Job>>,
    closed: bool,
}

/// A request, and the queue that it stood in.
type Next = (Lane, Box<dyn Job>);

impl Waiting {
    fn next_alert(&mut self) -> Option<Next> {
        self.alerts.pop_front().map(|job| (Lane::Alerts, job))
    }

    fn next(&mut self) -> Option<Next> {
        self.next_alert().or_else(|| self.others.pop_front().map(|job| (Lane::Others, job)))
    }
}

#[derive(Default)]
struct Queues {
    waiting: Mutex<Waiting>,
    arrived: Condvar,
}

impl Queues {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next_alert(&self) -> Option<Next> {
        self.lock().next_alert()
    }

    fn next_now(&self) -> Option<Next> {
        self.lock().next()
    }

    /// Waits for a request; `None` once the queues are closed and empty.
    fn next(&self) -> Option<Next> {
        let mut waiting = self.lock();
        loop {
            if let Some(next) = waiting.next() {
                return Some(next);
            }
            if waiting.closed {
                return None;
            }
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The handle of the writer thread; dropping it writes what still waits and joins the thread.
pub(super) struct Writer {
    queues: Arc<Queues>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread owns.
pub(super) struct Desk {
    pub(super) connection: Connection,
    pub(super) hubs: Arc<SharedHubs>,
    pub(super) body_hash_key: Vec<u8>,
    pub(super) keys: Arc<Keys>,
    pub(super) news: broadcast::Sender<Arc<News>>,
    /// As [`BATCH_TIME`] is.
    pub(super) batch_time: Duration,
    /// Dropped with the thread: the keeper then ends too.
    pub(super) _alive: Sender<()>,
}

impl Writer {
    pub(super) fn start(desk: Desk) -> std::io::Result<Self> {
        let queues = Arc::new(Queues::default());
        let served = Arc::clone(&queues);
        let mut run = Run { desk, queues: served, hubs_version: None };
        let thread = thread::Builder::new().name("writer".to_owned()).spawn(move || {
            while let Some(next) = run.queues.next() {
                run.batch(next);
            }
        })?;
        Ok(Self { queues, thread: Some(thread) })
    }

    /// Queues `work` and waits for the commit that holds it.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        lane: Lane,
        work: impl FnOnce(&mut Unit<'_>) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        let (reply, answer) = oneshot::channel();
        let request = Request { work: Some(work), result: Err(StorageError::Unavailable), reply };
        {
            let mut waiting = self.queues.lock();
            match lane {
                Lane::Alerts => waiting.alerts.push_back(Box::new(request)),
                Lane::Others => waiting.others.push_back(Box::new(request)),
            }
        }
        self.queues.arrived.notify_one();
        answer.await.unwrap_or(Err(StorageError::Unavailable))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queues.lock().closed = true;
        self.queues.arrived.notify_one();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Run {
    desk: Desk,
    queues: Arc<Queues>,
    /// `data_version` when the hub list was read: it grows when another process commits.
    hubs_version: Option<i64>,
}

impl Run {
    fn batch(&mut self, (lane, first): Next) {
        let started = Instant::now();
        let mut done = Vec::new();
        let mut news = News::default();
        if let Err(error) = self.begin() {
            tracing::error!(%error, "the writer could not begin");
            first.answer(false);
            return;
        }
        let mut changes_hubs = false;
        let mut holds_alert = false;
        let mut next = Some((lane, first));
        while let Some((lane, mut job)) = next {
            holds_alert |= lane == Lane::Alerts;
            let (told, hubs_too) = self.in_savepoint(job.as_mut());
            news.join(told);
            changes_hubs |= hubs_too;
            done.push(job);
            let is_full = done.len() >= BATCH_REQUESTS || started.elapsed() >= self.desk.batch_time;
            // a full disk makes SQLite roll the whole transaction back by itself: nothing more belongs into it
            next = if is_full || self.desk.connection.is_autocommit() {
                None
            } else if holds_alert {
                self.queues.next_alert()
            } else {
                self.queues.next_now()
            };
        }
        let committed = self.commit();
        for job in done {
            job.answer(committed);
        }
        if !committed {
            return;
        }
        if changes_hubs {
            self.load_hubs();
        }
        if !news.is_empty() {
            // nobody listening is no error
            let _ = self.desk.news.send(Arc::new(news));
        }
    }

    fn begin(&mut self) -> Result<(), StorageError> {
        self.execute("BEGIN IMMEDIATE")?;
        let version = self.desk.connection.pragma_query_value(None, "data_version", |row| row.get(0)).ok();
        if version != self.hubs_version {
            self.load_hubs();
            self.hubs_version = version;
        }
        Ok(())
    }

    fn load_hubs(&self) {
        match HubList::load(&self.desk.connection) {
            Ok(list) => self.desk.hubs.set(list),
            Err(error) => tracing::error!(%error, "the hub list cannot be read; the one before stands"),
        }
    }

    fn commit(&self) -> bool {
        if self.desk.connection.is_autocommit() {
            tracing::error!("the database gave the transaction up");
            return false;
        }
        let committed = self.execute("COMMIT");
        if let Err(error) = &committed {
            tracing::error!(%error, "a commit failed; everybody in it was told to try again");
            let _ = self.execute("ROLLBACK");
        }
        committed.is_ok()
    }

    /// Runs one request so that its failure leaves nothing of it and all of the others.
    fn in_savepoint(&self, job: &mut dyn Job) -> (News, bool) {
        let hubs = self.desk.hubs.get();
        let mut unit = Unit {
            connection: &self.desk.connection,
            hubs: &hubs,
            body_hash_key: &self.desk.body_hash_key,
            keys: &self.desk.keys,
            news: News::default(),
            changes_hubs: false,
        };
        if self.execute("SAVEPOINT request").is_err() {
            return Default::default();
        }
        if job.run(&mut unit) {
            let _ = self.execute("RELEASE request");
            (unit.news, unit.changes_hubs)
        } else {
            let _ = self.execute("ROLLBACK TO request").and_then(|()| self.execute("RELEASE request"));
            Default::default()
        }
    }

    fn execute(&self, sql: &str) -> Result<(), StorageError> {
        self.desk
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map(|_| ())
            .map_err(wrong)
    }
}
