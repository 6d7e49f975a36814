//! What the core asks of a shell. A shell draws and touches hardware; it decides nothing.

use crate::{
    effects::{
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
    view::ViewModel,
};

/// The name of a key that the platform keeps: in the Keystore (Android) or the Keychain (iOS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SecretName {
    /// Key of `alerts.db`: readable without unlocking, after the first unlock since the phone was switched on.
    AlertsKey,
    /// Key of `records.db`.
    RecordsKey,
}

/// What to do with a key.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SecretOperation {
    /// Read it.
    Read {
        /// Which.
        name: SecretName,
    },
    /// Keep it, in place of one before.
    Keep {
        /// Which.
        name: SecretName,
        /// 32 bytes.
        bytes: Vec<u8>,
    },
    /// Destroy it.
    Destroy {
        /// Which.
        name: SecretName,
    },
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum SecretOutput {
    /// Here it is.
    Found {
        /// As it was kept.
        bytes: Vec<u8>,
    },
    /// There is none, or it cannot be read any more.
    NotFound,
    /// Kept or destroyed.
    Done,
    /// The platform failed.
    Failed,
}

/// The shell. Methods are called on the core's own threads and must only enqueue: none may call back into the core
/// before it returns, and none may block. The async ones may take their time.
#[uniffi::export(with_foreign)]
#[async_trait::async_trait]
pub trait Shell: Send + Sync {
    /// Draw this. The newest view is the truth; one that was not drawn yet may be skipped.
    fn render(&self, view: ViewModel);
    /// Open the dialler with the number filled in.
    fn dial(&self, operation: DialOperation);
    /// Vibrate, or stop.
    fn vibrate(&self, operation: VibrateOperation);
    /// Show a notification.
    fn notify(&self, operation: NotifyOperation);
    /// Ask the system to wake the app when there is a network.
    fn schedule_sync(&self, operation: ScheduleSyncOperation);
    /// Follow the person while an alert is open, or end it.
    fn track(&self, operation: TrackOperation);
    /// Play a tone.
    fn play(&self, operation: PlayOperation);
    /// Ask the person for a permission.
    fn ask_permission(&self, operation: AskPermissionOperation);
    /// Open a page of the platform's settings.
    fn open_settings(&self, operation: OpenSettingsOperation);
    /// Name, icon, and leaving quickly.
    fn disguise(&self, operation: DisguiseOperation);
    /// Ring for a case, or stop.
    fn ring(&self, operation: RingOperation);
    /// Set the reminders of what is due.
    fn remind(&self, operation: RemindOperation);
    /// Give something on, by an app that the person picks.
    fn share(&self, operation: ShareOperation);
    /// Open the calendar with a new entry.
    fn add_to_calendar(&self, operation: CalendarOperation);
    /// Open the phone's map.
    fn open_map(&self, operation: OpenMapOperation);
    /// Hold the content of the attachment on the screen, in memory alone, or let it go.
    fn show(&self, operation: ShowOperation);
    /// Something failed inside the core and it started anew from its stores; nothing that was kept is lost. The next
    /// `render` shows where things stand. A shell may note that it happened, without content.
    fn core_restarted(&self);
    /// Find a position.
    async fn locate(&self, operation: LocateOperation) -> LocateOutput;
    /// Send a text message, or open the message app with it.
    async fn send_sms(&self, operation: SendSmsOperation) -> SendSmsOutput;
    /// Say a prompt, or be quiet.
    async fn speak(&self, operation: SpeakOperation) -> SpeakOutput;
    /// Take a photo.
    async fn capture_photo(&self, operation: CapturePhotoOperation) -> CaptureOutput;
    /// Record a voice.
    async fn record_audio(&self, operation: RecordAudioOperation) -> CaptureOutput;
    /// Let the person pick somebody from the phone's list.
    async fn pick_contact(&self, operation: PickContactOperation) -> PickContactOutput;
    /// Read a QR code with the camera.
    async fn scan_qr(&self, operation: ScanCodeOperation) -> ScanCodeOutput;
    /// Read, keep or destroy a key.
    async fn secret(&self, operation: SecretOperation) -> SecretOutput;
}
