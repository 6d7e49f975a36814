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
        at_work::{CalendarOperation, OpenMapOperation, RemindOperation, RingOperation, ShareOperation},
        capture::{CaptureOutput, CapturePhotoOperation, RecordAudioOperation},
        dial::DialOperation,
        disguise::DisguiseOperation,
        locate::{LocateOperation, LocateOutput, PhoneFix},
        notify::NotifyOperation,
        permission::{AskPermissionOperation, OpenSettingsOperation},
        pick_contact::{PickContactOperation, PickContactOutput},
        play::PlayOperation,
        scan_code::{ScanCodeOperation, ScanCodeOutput},
        schedule_sync::ScheduleSyncOperation,
        send_sms::{SendSmsOperation, SendSmsOutput},
        show::ShowOperation,
        speak::{SpeakOperation, SpeakOutput},
        track::TrackOperation,
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
    /// Messages that were sent or opened in the message app.
    pub messages: Vec<SendSmsOperation>,
    /// How the person was followed.
    pub tracked: Vec<TrackOperation>,
    /// What was said aloud.
    pub spoken: Vec<SpeakOperation>,
    /// Tones.
    pub played: Vec<PlayOperation>,
    /// Photos that were asked for.
    pub photos: Vec<CapturePhotoOperation>,
    /// Recordings that were begun or ended.
    pub recorded: Vec<RecordAudioOperation>,
    /// Times that the list of contacts was opened.
    pub picked: Vec<PickContactOperation>,
    /// Codes that were looked for with the camera.
    pub scanned: Vec<ScanCodeOperation>,
    /// Permissions that were asked for.
    pub permissions: Vec<AskPermissionOperation>,
    /// Pages of the settings that were opened.
    pub settings: Vec<OpenSettingsOperation>,
    /// Changes of name and icon, and quick exits.
    pub disguises: Vec<DisguiseOperation>,
    /// Ringing for a case, and its end.
    pub rung: Vec<RingOperation>,
    /// Reminders, each time all of them.
    pub reminded: Vec<RemindOperation>,
    /// What was given on.
    pub shared: Vec<ShareOperation>,
    /// New entries of the calendar.
    pub calendar: Vec<CalendarOperation>,
    /// Places that were opened in the map.
    pub maps: Vec<OpenMapOperation>,
    /// Content that was held to be shown, and let go.
    pub shown: Vec<ShowOperation>,
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

/// What the headless phone answers, where it is asked.
#[derive(Debug, Clone)]
struct Answers {
    sms: SendSmsOutput,
    speech: SpeakOutput,
    photo: CaptureOutput,
    recording: CaptureOutput,
    contact: PickContactOutput,
    code: ScanCodeOutput,
}

/// Hears every view.
type Listener = Box<dyn Fn(&ViewModel) + Send + Sync>;

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
    listener: Mutex<Option<Listener>>,
    whereabouts: Mutex<Whereabouts>,
    answers: Mutex<Answers>,
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
        let answers = Answers {
            sms: SendSmsOutput::NoService,
            speech: SpeakOutput::Said,
            photo: CaptureOutput::Cancelled,
            recording: CaptureOutput::Cancelled,
            contact: PickContactOutput::Cancelled,
            code: ScanCodeOutput::Cancelled,
        };
        Arc::new(Self {
            seen: Mutex::default(),
            changed: Condvar::new(),
            listener: Mutex::default(),
            whereabouts: Mutex::new(nowhere),
            answers: Mutex::new(answers),
            chest,
        })
    }

    /// What becomes of a message from now on. At first the phone has no service.
    pub fn set_sms_answer(&self, answer: SendSmsOutput) {
        lock(&self.answers).sms = answer;
    }

    /// Whether the phone can say a prompt from now on. At first it can.
    pub fn set_speech_answer(&self, answer: SpeakOutput) {
        lock(&self.answers).speech = answer;
    }

    /// What comes of the camera and of the microphone from now on. At first the person goes back.
    pub fn set_captures(&self, photo: CaptureOutput, recording: CaptureOutput) {
        let mut answers = lock(&self.answers);
        (answers.photo, answers.recording) = (photo, recording);
    }

    /// Whom the person picks from now on. At first nobody.
    pub fn set_picked_contact(&self, answer: PickContactOutput) {
        lock(&self.answers).contact = answer;
    }

    /// Which code is before the camera from now on. At first the person goes back.
    pub fn set_scanned_code(&self, answer: ScanCodeOutput) {
        lock(&self.answers).code = answer;
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

    /// Calls `hear` with every view from now on, in the moment in which a screen would draw it and before anything that
    /// waits for it goes on.
    pub fn on_each_view(&self, hear: impl Fn(&ViewModel) + Send + Sync + 'static) {
        *lock(&self.listener) = Some(Box::new(hear));
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
        if let Some(hear) = lock(&self.listener).as_ref() {
            hear(&view);
        }
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

    fn track(&self, operation: TrackOperation) {
        self.note(|seen| seen.tracked.push(operation));
    }

    fn play(&self, operation: PlayOperation) {
        self.note(|seen| seen.played.push(operation));
    }

    fn ask_permission(&self, operation: AskPermissionOperation) {
        self.note(|seen| seen.permissions.push(operation));
    }

    fn open_settings(&self, operation: OpenSettingsOperation) {
        self.note(|seen| seen.settings.push(operation));
    }

    fn disguise(&self, operation: DisguiseOperation) {
        self.note(|seen| seen.disguises.push(operation));
    }

    fn ring(&self, operation: RingOperation) {
        self.note(|seen| seen.rung.push(operation));
    }

    fn remind(&self, operation: RemindOperation) {
        self.note(|seen| seen.reminded.push(operation));
    }

    fn share(&self, operation: ShareOperation) {
        self.note(|seen| seen.shared.push(operation));
    }

    fn add_to_calendar(&self, operation: CalendarOperation) {
        self.note(|seen| seen.calendar.push(operation));
    }

    fn open_map(&self, operation: OpenMapOperation) {
        self.note(|seen| seen.maps.push(operation));
    }

    fn show(&self, operation: ShowOperation) {
        self.note(|seen| seen.shown.push(operation));
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

    async fn send_sms(&self, operation: SendSmsOperation) -> SendSmsOutput {
        self.note(|seen| seen.messages.push(operation));
        lock(&self.answers).sms
    }

    async fn speak(&self, operation: SpeakOperation) -> SpeakOutput {
        self.note(|seen| seen.spoken.push(operation));
        lock(&self.answers).speech
    }

    async fn capture_photo(&self, operation: CapturePhotoOperation) -> CaptureOutput {
        self.note(|seen| seen.photos.push(operation));
        lock(&self.answers).photo.clone()
    }

    async fn record_audio(&self, operation: RecordAudioOperation) -> CaptureOutput {
        self.note(|seen| seen.recorded.push(operation));
        lock(&self.answers).recording.clone()
    }

    async fn pick_contact(&self, operation: PickContactOperation) -> PickContactOutput {
        self.note(|seen| seen.picked.push(operation));
        lock(&self.answers).contact.clone()
    }

    async fn scan_qr(&self, operation: ScanCodeOperation) -> ScanCodeOutput {
        self.note(|seen| seen.scanned.push(operation));
        lock(&self.answers).code.clone()
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
