//! Phones for these tests: a folder that outlives a core, shells that fail in every way that a platform can, and
//! surroundings that panic when they are told to.

use std::{
    path::PathBuf,
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use app::{
    config::{CoreConfig, Platform},
    effects::{
        alert_store::KeptAlert,
        at_work::{CalendarOperation, OpenMapOperation, RemindOperation, RingOperation, ShareOperation},
        capture::{CaptureOutput, CapturePhotoOperation, RecordAudioOperation},
        dial::DialOperation,
        disguise::DisguiseOperation,
        locate::{LocateOperation, LocateOutput},
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
    ffi::EmergencyCore,
    headless::HeadlessShell,
    runtime::{Parts, PhoneSurroundings},
    shell::{SecretOperation, SecretOutput, Shell},
    surroundings::{Moment, Surroundings},
    ui_event::UiEvent,
    view::{ReceiptKind, ReceiptState, Screen, ViewModel},
};
use tempfile::TempDir;

/// Long enough for a loaded machine; nothing waits this long where all is well.
pub(crate) const LIMIT: Duration = Duration::from_mins(1);
/// A word that must not stand readable on the disk.
pub(crate) const CANARY: &str = "canary-Sunita-9812345678";

/// A phone's storage, which is there when the core is gone.
pub(crate) struct Storage {
    folder: TempDir,
}

impl Storage {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    /// A shell that finds the keys that earlier ones kept.
    pub(crate) fn shell(&self) -> Arc<HeadlessShell> {
        HeadlessShell::with_keys_in(self.keys())
    }

    /// A config without a server that answers: port 9 discards.
    pub(crate) fn config(&self) -> CoreConfig {
        CoreConfig {
            data_dir: self.data().to_str().expect("a path in UTF-8").into(),
            server_url: "http://127.0.0.1:9".into(),
            app_version: "0.0.0-test".into(),
            platform: Platform::Headless,
            sends_sms_by_itself: true,
            device_language: "en".into(),
        }
    }

    pub(crate) fn start(&self, shell: Arc<dyn Shell>) -> EmergencyCore {
        self.start_in(shell, Arc::new(PhoneSurroundings))
    }

    pub(crate) fn start_in(
        &self,
        shell: Arc<dyn Shell>,
        surroundings: Arc<dyn Surroundings>,
    ) -> EmergencyCore {
        // a machine that stands still for a while is no key store that hangs
        let parts = Parts { surroundings, key_patience: LIMIT, ..Parts::default() };
        EmergencyCore::with_parts(self.config(), shell, parts).expect("a core")
    }

    /// Names of the files in the data folder, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.data()) else { return Vec::new() };
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8"))
            .collect();
        names.sort();
        names
    }
}

pub(crate) fn send(core: &EmergencyCore, events: impl IntoIterator<Item = UiEvent>) {
    for event in events {
        core.send(event).expect("queued");
    }
}

/// The button held, and a kind chosen.
pub(crate) fn press() -> [UiEvent; 2] {
    [UiEvent::SosHeld, UiEvent::KindChosen { code: "accident".into() }]
}

/// The receipt screen says that the alert is on this phone.
pub(crate) fn is_kept(view: &ViewModel) -> bool {
    matches!(&view.screen, Screen::Receipt { view } if view.steps.iter().any(|step| {
        step.kind == ReceiptKind::Kept && step.state == ReceiptState::Done
    }))
}

pub(crate) fn alert(number: u8) -> KeptAlert {
    KeptAlert {
        alert_id: format!("alert-{number}"),
        state: format!("{{\"note\":\"{CANARY}\",\"n\":{number}}}"),
    }
}

/// Waits until a condition holds.
pub(crate) fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = std::time::Instant::now() + LIMIT;
    while !holds() {
        assert!(std::time::Instant::now() < deadline, "not so within {LIMIT:?}: {what}");
        thread::yield_now();
    }
}

/// What a platform's key store does wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyFault {
    Nothing,
    Fails,
    Throws,
    /// Never answers.
    Hangs,
    /// Never returns from the call.
    Blocks,
    /// Says that it kept a key and did not.
    Forgets,
}

/// A shell around a well one, which can be made to fail.
pub(crate) struct UnwellShell {
    pub(crate) well: Arc<HeadlessShell>,
    key_fault: Mutex<KeyFault>,
    unblocked: Condvar,
    throws: AtomicBool,
    render_held: Mutex<bool>,
    render_freed: Condvar,
    pub(crate) renders_begun: AtomicUsize,
}

impl UnwellShell {
    pub(crate) fn around(well: Arc<HeadlessShell>) -> Arc<Self> {
        Arc::new(Self {
            well,
            key_fault: Mutex::new(KeyFault::Nothing),
            unblocked: Condvar::new(),
            throws: AtomicBool::new(false),
            render_held: Mutex::new(false),
            render_freed: Condvar::new(),
            renders_begun: AtomicUsize::new(0),
        })
    }

    pub(crate) fn set_key_fault(&self, fault: KeyFault) {
        *self.key_fault.lock().expect("not poisoned") = fault;
        self.unblocked.notify_all();
    }

    pub(crate) fn set_throws(&self, throws: bool) {
        self.throws.store(throws, Ordering::SeqCst);
    }

    /// Holds the shell's thread in `render`, or frees it.
    pub(crate) fn hold_renders(&self, held: bool) {
        *self.render_held.lock().expect("not poisoned") = held;
        self.render_freed.notify_all();
    }

    fn maybe_throw(&self) {
        assert!(!self.throws.load(Ordering::SeqCst), "a foreign exception");
    }
}

#[async_trait::async_trait]
impl Shell for UnwellShell {
    fn render(&self, view: ViewModel) {
        self.renders_begun.fetch_add(1, Ordering::SeqCst);
        let held = self.render_held.lock().expect("not poisoned");
        drop(self.render_freed.wait_while(held, |held| *held).expect("not poisoned"));
        self.maybe_throw();
        self.well.render(view);
    }

    fn dial(&self, operation: DialOperation) {
        self.maybe_throw();
        self.well.dial(operation);
    }

    fn vibrate(&self, operation: VibrateOperation) {
        self.maybe_throw();
        self.well.vibrate(operation);
    }

    fn notify(&self, operation: NotifyOperation) {
        self.maybe_throw();
        self.well.notify(operation);
    }

    fn schedule_sync(&self, operation: ScheduleSyncOperation) {
        self.maybe_throw();
        self.well.schedule_sync(operation);
    }

    fn track(&self, operation: TrackOperation) {
        self.maybe_throw();
        self.well.track(operation);
    }

    fn play(&self, operation: PlayOperation) {
        self.maybe_throw();
        self.well.play(operation);
    }

    fn ask_permission(&self, operation: AskPermissionOperation) {
        self.maybe_throw();
        self.well.ask_permission(operation);
    }

    fn open_settings(&self, operation: OpenSettingsOperation) {
        self.maybe_throw();
        self.well.open_settings(operation);
    }

    fn disguise(&self, operation: DisguiseOperation) {
        self.maybe_throw();
        self.well.disguise(operation);
    }

    fn ring(&self, operation: RingOperation) {
        self.maybe_throw();
        self.well.ring(operation);
    }

    fn remind(&self, operation: RemindOperation) {
        self.maybe_throw();
        self.well.remind(operation);
    }

    fn share(&self, operation: ShareOperation) {
        self.maybe_throw();
        self.well.share(operation);
    }

    fn add_to_calendar(&self, operation: CalendarOperation) {
        self.maybe_throw();
        self.well.add_to_calendar(operation);
    }

    fn open_map(&self, operation: OpenMapOperation) {
        self.maybe_throw();
        self.well.open_map(operation);
    }

    fn show(&self, operation: ShowOperation) {
        self.maybe_throw();
        self.well.show(operation);
    }

    fn core_restarted(&self) {
        self.well.core_restarted();
    }

    async fn locate(&self, operation: LocateOperation) -> LocateOutput {
        self.maybe_throw();
        self.well.locate(operation).await
    }

    async fn send_sms(&self, operation: SendSmsOperation) -> SendSmsOutput {
        self.maybe_throw();
        self.well.send_sms(operation).await
    }

    async fn speak(&self, operation: SpeakOperation) -> SpeakOutput {
        self.maybe_throw();
        self.well.speak(operation).await
    }

    async fn capture_photo(&self, operation: CapturePhotoOperation) -> CaptureOutput {
        self.maybe_throw();
        self.well.capture_photo(operation).await
    }

    async fn record_audio(&self, operation: RecordAudioOperation) -> CaptureOutput {
        self.maybe_throw();
        self.well.record_audio(operation).await
    }

    async fn pick_contact(&self, operation: PickContactOperation) -> PickContactOutput {
        self.maybe_throw();
        self.well.pick_contact(operation).await
    }

    async fn scan_qr(&self, operation: ScanCodeOperation) -> ScanCodeOutput {
        self.maybe_throw();
        self.well.scan_qr(operation).await
    }

    async fn secret(&self, operation: SecretOperation) -> SecretOutput {
        let fault = *self.key_fault.lock().expect("not poisoned");
        match fault {
            KeyFault::Nothing => self.well.secret(operation).await,
            KeyFault::Fails => SecretOutput::Failed,
            KeyFault::Throws => panic!("a foreign exception"),
            KeyFault::Hangs => std::future::pending().await,
            KeyFault::Blocks => {
                let fault = self.key_fault.lock().expect("not poisoned");
                drop(
                    self.unblocked
                        .wait_while(fault, |fault| *fault == KeyFault::Blocks)
                        .expect("not poisoned"),
                );
                SecretOutput::Failed
            }
            KeyFault::Forgets => match operation {
                SecretOperation::Read { .. } => SecretOutput::NotFound,
                _ => SecretOutput::Done,
            },
        }
    }
}

/// The phone's own surroundings, until the core thread is to panic.
#[derive(Default)]
pub(crate) struct FragileSurroundings {
    panics_left: AtomicUsize,
}

impl FragileSurroundings {
    pub(crate) fn panic_times(&self, times: usize) {
        self.panics_left.store(times, Ordering::SeqCst);
    }
}

impl Surroundings for FragileSurroundings {
    fn now(&self) -> Moment {
        // requests read the clock too, on other threads: the app is what is to fail
        if thread::current().name() == Some("main-core") {
            let left =
                self.panics_left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
            assert!(left.is_err(), "a failure in the app");
        }
        PhoneSurroundings.now()
    }

    fn random(&self) -> [u8; 32] {
        PhoneSurroundings.random()
    }
}
