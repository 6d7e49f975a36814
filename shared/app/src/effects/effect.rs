//! All effects in one enum, as Crux wants it.
#![allow(missing_docs, reason = "the macro makes methods and variants without docs")]

use crux_core::{macros::effect, render::RenderOperation};

use super::{
    alert_store::AlertStoreOperation,
    at_work::{CalendarOperation, OpenMapOperation, RemindOperation, RingOperation, ShareOperation},
    attachment_store::AttachmentStoreOperation,
    capture::{CapturePhotoOperation, RecordAudioOperation},
    clip_store::ClipStoreOperation,
    dial::DialOperation,
    disguise::DisguiseOperation,
    evidence_store::EvidenceStoreOperation,
    http::HttpOperation,
    locate::LocateOperation,
    notify::NotifyOperation,
    permission::{AskPermissionOperation, OpenSettingsOperation},
    pick_contact::PickContactOperation,
    play::PlayOperation,
    record_store::RecordStoreOperation,
    scan_code::ScanCodeOperation,
    schedule_sync::ScheduleSyncOperation,
    send_sms::SendSmsOperation,
    show::ShowOperation,
    speak::SpeakOperation,
    stream::StreamOperation,
    timer::TimerOperation,
    track::TrackOperation,
    vibrate::VibrateOperation,
};

/// Everything that the app may ask for.
#[effect]
#[derive(Debug)]
pub enum Effect {
    /// Draw the view anew.
    Render(RenderOperation),
    /// The store of alerts: never behind anything else.
    AlertStore(AlertStoreOperation),
    /// The store of records: staff and link persons.
    RecordStore(RecordStoreOperation),
    /// The store of evidence: photos and voice notes.
    EvidenceStore(EvidenceStoreOperation),
    /// The store of attachments: what staff attached and looked at.
    AttachmentStore(AttachmentStoreOperation),
    /// Recorded prompts on the disk.
    ClipStore(ClipStoreOperation),
    /// A request to the server.
    Http(HttpOperation),
    /// Server-sent events.
    Stream(StreamOperation),
    /// Something to do later.
    Timer(TimerOperation),
    /// A position.
    Locate(LocateOperation),
    /// The dialler.
    Dial(DialOperation),
    /// A notification.
    Notify(NotifyOperation),
    /// A vibration.
    Vibrate(VibrateOperation),
    /// Being woken to send what waits.
    ScheduleSync(ScheduleSyncOperation),
    /// A text message.
    SendSms(SendSmsOperation),
    /// Positions while an alert is open.
    Track(TrackOperation),
    /// A prompt, spoken.
    Speak(SpeakOperation),
    /// A tone.
    Play(PlayOperation),
    /// A photo.
    CapturePhoto(CapturePhotoOperation),
    /// A voice note.
    RecordAudio(RecordAudioOperation),
    /// A person from the phone's list.
    PickContact(PickContactOperation),
    /// A QR code before the camera.
    ScanCode(ScanCodeOperation),
    /// A permission.
    AskPermission(AskPermissionOperation),
    /// A page of the platform's settings.
    OpenSettings(OpenSettingsOperation),
    /// Name, icon, and leaving quickly.
    Disguise(DisguiseOperation),
    /// Ringing for a case.
    Ring(RingOperation),
    /// Reminders of what is due.
    Remind(RemindOperation),
    /// Giving something on.
    Share(ShareOperation),
    /// An entry in the calendar.
    Calendar(CalendarOperation),
    /// The phone's map.
    OpenMap(OpenMapOperation),
    /// The content of the attachment on the screen.
    Show(ShowOperation),
}
