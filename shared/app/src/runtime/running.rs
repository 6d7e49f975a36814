//! A core that runs: its threads, how they begin and how they end.

use std::{
    fs, io as std_io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use tokio::sync::watch;

use super::{
    Parts,
    alert_store::AlertStore,
    attachment_store::AttachmentStore,
    clip_store::ClipStore,
    core_thread::CoreThread,
    evidence_store::EvidenceStore,
    hands::Hands,
    http::Lanes,
    io,
    keys::Keys,
    life::{Life, Lived},
    queue::{Message, Queue},
    record_store::RecordStore,
    shell_thread::{self, ShellQueue},
    store_thread,
    turns::Turns,
};
use crate::{
    config::CoreConfig,
    event::Event,
    ffi::{SendError, StartError},
    shell::Shell,
    ui_event::UiEvent,
};

/// A shell that hangs may hold up the end this long and no longer; the stores are closed by then.
const SHELL_PATIENCE: Duration = Duration::from_secs(2);

/// A core that runs.
pub(crate) struct Running {
    queue: Queue,
    closed: Arc<AtomicBool>,
    lived: Arc<watch::Sender<Lived>>,
    threads: Mutex<Option<Threads>>,
}

/// In the order in which they end: each ends when the one before has let go of it.
struct Threads {
    core: JoinHandle<()>,
    alerts: JoinHandle<()>,
    records: JoinHandle<()>,
    evidence: JoinHandle<()>,
    attachments: JoinHandle<()>,
    clips: JoinHandle<()>,
    shell: JoinHandle<()>,
    shell_ended: mpsc::Receiver<()>,
}

impl Running {
    /// Starts the threads; returns before the stores are read.
    pub(crate) fn start(config: CoreConfig, shell: Arc<dyn Shell>, parts: Parts) -> Result<Self, StartError> {
        let folder = PathBuf::from(&config.data_dir);
        make_writable(&folder).map_err(|_| StartError::Folder)?;
        let io = io::handle().map_err(|_| StartError::System)?;
        let lanes = Lanes::new(&config.server_url, &config.device_language, parts.surroundings.clone())
            .map_err(|_| StartError::System)?;

        let (queue, inbox) = Queue::new();
        let (lived, life) = Life::begin();
        let (lived, closed) = (Arc::new(lived), Arc::new(AtomicBool::new(false)));
        let (shell_queue, shell_calls) = ShellQueue::new();
        let (alerts, alert_jobs) = mpsc::channel();
        let (records, record_jobs) = mpsc::channel();
        let (evidence, evidence_jobs) = mpsc::channel();
        let (attachments, attachment_jobs) = mpsc::channel();
        let (clips, clip_jobs) = mpsc::channel();

        let keys = Keys::new(shell.clone(), io.clone(), life.clone(), parts.key_patience);
        let mut alert_store =
            AlertStore::new(folder.clone(), keys.clone(), parts.surroundings.clone(), parts.durability);
        let mut evidence_store = EvidenceStore::new(&folder, keys.clone(), parts.durability);
        let mut clip_store = ClipStore::new(&folder);
        let mut record_store =
            RecordStore::new(folder.clone(), keys, parts.surroundings.clone(), parts.durability);
        let mut attachment_store = AttachmentStore::new(&folder, record_store.vault(), parts.durability);
        let core_thread = CoreThread {
            config,
            inbox,
            hands: Hands {
                queue: queue.clone(),
                life,
                io,
                lanes: Arc::new(lanes),
                surroundings: parts.surroundings,
                shell: shell.clone(),
                shell_queue,
                alerts,
                records,
                evidence,
                attachments,
                clips,
                stream: None,
                recorder: Turns::default(),
                crash_points: parts.crash_points.clone(),
            },
            lived: lived.clone(),
            closed: closed.clone(),
        };

        // Where one cannot be started, those before it end by themselves: what they listen to is dropped.
        let points = parts.crash_points.clone();
        let alerts = spawn("main-alerts", move || {
            store_thread::run(&mut alert_store, &alert_jobs, points.as_ref());
        })?;
        let points = parts.crash_points.clone();
        let records = spawn("main-records", move || {
            store_thread::run(&mut record_store, &record_jobs, points.as_ref());
        })?;
        let points = parts.crash_points.clone();
        let evidence = spawn("main-evidence", move || {
            store_thread::run(&mut evidence_store, &evidence_jobs, points.as_ref());
        })?;
        let points = parts.crash_points.clone();
        let attachments = spawn("main-attachments", move || {
            store_thread::run(&mut attachment_store, &attachment_jobs, points.as_ref());
        })?;
        let points = parts.crash_points;
        let clips = spawn("main-clips", move || {
            store_thread::run(&mut clip_store, &clip_jobs, points.as_ref());
        })?;
        let (shell_end, shell_ended) = mpsc::channel();
        let shell = spawn("main-shell", move || {
            shell_thread::run(shell.as_ref(), &shell_calls);
            drop(shell_end);
        })?;
        let core = spawn("main-core", move || core_thread.run())?;
        let threads = Mutex::new(Some(Threads {
            core,
            alerts,
            records,
            evidence,
            attachments,
            clips,
            shell,
            shell_ended,
        }));
        Ok(Self { queue, closed, lived, threads })
    }

    /// Queues an event.
    pub(crate) fn send(&self, event: UiEvent) -> Result<(), SendError> {
        let queued = !self.closed.load(Ordering::SeqCst) && self.queue.put(Message::Event(Event::Ui(event)));
        if queued { Ok(()) } else { Err(SendError::Closed) }
    }

    /// Ends everything; what was sent before is still processed, and what it keeps is on the disk when this returns.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        self.queue.put(Message::Stop);
        // a second caller waits for the first
        let mut threads = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(threads) = threads.take() else { return };
        // a shell that closes the core from within a call must not wait for itself
        let on_shell_thread = thread::current().id() == threads.shell.thread().id();
        let stores = [threads.alerts, threads.records, threads.evidence, threads.attachments, threads.clips];
        for thread in std::iter::once(threads.core).chain(stores) {
            // their work catches panics; should one have escaped, the thread is gone all the same
            let _ = thread.join();
        }
        self.lived.send_replace(None);
        if !on_shell_thread
            && threads.shell_ended.recv_timeout(SHELL_PATIENCE) == Err(mpsc::RecvTimeoutError::Disconnected)
        {
            let _ = threads.shell.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.close();
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StartError> {
    thread::Builder::new().name(name.into()).spawn(work).map_err(|_| StartError::System)
}

/// Makes the folder and tries to write in it. A full disk is no reason to refuse: the alert can still be sent, and the
/// screen says that it is not kept.
fn make_writable(folder: &Path) -> std_io::Result<()> {
    let probe = folder.join("writable");
    let tried = fs::create_dir_all(folder)
        .and_then(|()| fs::write(&probe, []))
        .and_then(|()| fs::remove_file(&probe));
    match tried {
        Err(error)
            if folder.is_dir()
                && matches!(
                    error.kind(),
                    std_io::ErrorKind::StorageFull | std_io::ErrorKind::QuotaExceeded
                ) =>
        {
            Ok(())
        }
        other => other,
    }
}
