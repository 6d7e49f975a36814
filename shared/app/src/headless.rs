//! The shell without a screen: what it is told it remembers, where it is comes from a script, keys lie in memory or in
//! a folder. Tests, tools and the demo's quick story hold a whole phone with it. It is no part of the phones' apps.

use std::{
    fs, io,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    effects::{
        dial::DialOperation,
        locate::{LocateOperation, LocateOutput, PhoneFix},
        notify::NotifyOperation,
        schedule_sync::ScheduleSyncOperation,
        vibrate::VibrateOperation,
    },
    shell::{SecretName, SecretOperation, SecretOutput, Shell},
    view::ViewModel,
};

/// Everything that the core told the shell, in order.
#[derive(Debug, Default, Clone)]
pub struct Seen {
    /// Views, each as it was pushed.
    pub views: Vec<ViewModel>,
    /// Numbers that the dialler was opened with.
    pub dialled: Vec<String>,
    /// Vibrations.
    pub vibrated: Vec<VibrateOperation>,
    /// Notifications.
    pub notified: Vec<NotifyOperation>,
    /// Wishes to be woken when there is a network.
    pub scheduled: Vec<ScheduleSyncOperation>,
    /// Positions that were asked for.
    pub located: Vec<LocateOperation>,
    /// How often the core started anew after a failure.
    pub restarts: usize,
}

/// The wait for something ended without it.
#[derive(Debug, thiserror::Error)]
#[error("not seen within {limit:?}; the newest view was {newest:#?}")]
pub struct NotSeen {
    /// How long it was waited for.
    pub limit: Duration,
    /// What stood on the screen at the end.
    pub newest: Option<Box<ViewModel>>,
}

/// Where the headless phone is.
#[derive(Debug, Clone, Copy)]
struct Whereabouts {
    last_known: LocateOutput,
    fresh: LocateOutput,
}

/// Where its keys lie.
enum KeyChest {
    /// Gone with the shell.
    Memory(Mutex<Vec<(SecretName, Vec<u8>)>>),
    /// A file each: another shell on the same folder finds them, as a phone does after a restart.
    Folder(PathBuf),
}

/// A shell without a screen.
pub struct HeadlessShell {
    seen: Mutex<Seen>,
    changed: Condvar,
    whereabouts: Mutex<Whereabouts>,
    chest: KeyChest,
}

impl HeadlessShell {
    /// A shell that keeps its keys in memory and is nowhere.
    pub fn new() -> Arc<Self> {
        Self::with_chest(KeyChest::Memory(Mutex::default()))
    }

    /// A shell that keeps its keys in this folder, in the open: for tests and tools, never for a phone.
    pub fn with_keys_in(folder: impl Into<PathBuf>) -> Arc<Self> {
        Self::with_chest(KeyChest::Folder(folder.into()))
    }

    fn with_chest(chest: KeyChest) -> Arc<Self> {
        let nowhere = Whereabouts { last_known: LocateOutput::NotFound, fresh: LocateOutput::NotFound };
        Arc::new(Self {
            seen: Mutex::default(),
            changed: Condvar::new(),
            whereabouts: Mutex::new(nowhere),
            chest,
        })
    }

    /// Puts the phone somewhere: what it remembers, and what it finds when it looks.
    pub fn set_position(&self, last_known: Option<PhoneFix>, fresh: Option<PhoneFix>) {
        let found =
            |fix: Option<PhoneFix>| fix.map_or(LocateOutput::NotFound, |fix| LocateOutput::Found { fix });
        self.set_location_answers(found(last_known), found(fresh));
    }

    /// What the phone answers when it is asked for a position, also "not permitted" and "switched off".
    pub fn set_location_answers(&self, last_known: LocateOutput, fresh: LocateOutput) {
        *lock(&self.whereabouts) = Whereabouts { last_known, fresh };
    }

    /// A copy of everything seen so far.
    pub fn seen(&self) -> Seen {
        lock(&self.seen).clone()
    }

    /// How many views were pushed so far.
    pub fn seen_views(&self) -> usize {
        lock(&self.seen).views.len()
    }

    /// The newest view, if there is one yet.
    pub fn newest_view(&self) -> Option<ViewModel> {
        lock(&self.seen).views.last().cloned()
    }

    /// Waits for a view of which this is true: the newest, or one that comes. None that is pushed meanwhile is missed.
    ///
    /// # Errors
    /// [`NotSeen`] after the limit.
    pub fn wait_for_view(
        &self,
        limit: Duration,
        mut is_it: impl FnMut(&ViewModel) -> bool,
    ) -> Result<ViewModel, NotSeen> {
        let mut looked_at = lock(&self.seen).views.len().saturating_sub(1);
        self.wait(limit, |seen| {
            let found = seen.views.iter().skip(looked_at).find(|view| is_it(view)).cloned();
            looked_at = seen.views.len();
            found
        })
    }

    /// Waits until this is true of what was seen.
    ///
    /// # Errors
    /// [`NotSeen`] after the limit.
    pub fn wait_until(&self, limit: Duration, mut is_so: impl FnMut(&Seen) -> bool) -> Result<(), NotSeen> {
        self.wait(limit, |seen| is_so(seen).then_some(()))
    }

    fn wait<T>(&self, limit: Duration, mut find: impl FnMut(&Seen) -> Option<T>) -> Result<T, NotSeen> {
        let deadline = Instant::now() + limit;
        let mut seen = lock(&self.seen);
        loop {
            if let Some(found) = find(&seen) {
                return Ok(found);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(NotSeen { limit, newest: seen.views.last().cloned().map(Box::new) });
            }
            seen = self.changed.wait_timeout(seen, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn note(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut lock(&self.seen));
        self.changed.notify_all();
    }
}

#[async_trait::async_trait]
impl Shell for HeadlessShell {
    fn render(&self, view: ViewModel) {
        self.note(|seen| seen.views.push(view));
    }

    fn dial(&self, operation: DialOperation) {
        self.note(|seen| seen.dialled.push(operation.number));
    }

    fn vibrate(&self, operation: VibrateOperation) {
        self.note(|seen| seen.vibrated.push(operation));
    }

    fn notify(&self, operation: NotifyOperation) {
        self.note(|seen| seen.notified.push(operation));
    }

    fn schedule_sync(&self, operation: ScheduleSyncOperation) {
        self.note(|seen| seen.scheduled.push(operation));
    }

    fn core_restarted(&self) {
        self.note(|seen| seen.restarts += 1);
    }

    async fn locate(&self, operation: LocateOperation) -> LocateOutput {
        self.note(|seen| seen.located.push(operation));
        let whereabouts = *lock(&self.whereabouts);
        match operation {
            LocateOperation::LastKnown => whereabouts.last_known,
            LocateOperation::Fresh { .. } => whereabouts.fresh,
        }
    }

    async fn secret(&self, operation: SecretOperation) -> SecretOutput {
        match &self.chest {
            KeyChest::Memory(keys) => in_memory(&mut lock(keys), operation),
            KeyChest::Folder(folder) => in_folder(folder, operation).unwrap_or(SecretOutput::Failed),
        }
    }
}

fn in_memory(keys: &mut Vec<(SecretName, Vec<u8>)>, operation: SecretOperation) -> SecretOutput {
    match operation {
        SecretOperation::Read { name } => keys
            .iter()
            .find(|(kept, _)| *kept == name)
            .map_or(SecretOutput::NotFound, |(_, bytes)| SecretOutput::Found { bytes: bytes.clone() }),
        SecretOperation::Keep { name, bytes } => {
            keys.retain(|(kept, _)| *kept != name);
            keys.push((name, bytes));
            SecretOutput::Done
        }
        SecretOperation::Destroy { name } => {
            keys.retain(|(kept, _)| *kept != name);
            SecretOutput::Done
        }
    }
}

fn in_folder(folder: &std::path::Path, operation: SecretOperation) -> io::Result<SecretOutput> {
    let file = |name| {
        folder.join(match name {
            SecretName::AlertsKey => "alerts.key",
            SecretName::RecordsKey => "records.key",
        })
    };
    match operation {
        SecretOperation::Read { name } => match fs::read(file(name)) {
            Ok(bytes) => Ok(SecretOutput::Found { bytes }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(SecretOutput::NotFound),
            Err(error) => Err(error),
        },
        SecretOperation::Keep { name, bytes } => {
            fs::create_dir_all(folder)?;
            fs::write(file(name), bytes)?;
            Ok(SecretOutput::Done)
        }
        SecretOperation::Destroy { name } => match fs::remove_file(file(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(SecretOutput::Done),
        },
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
