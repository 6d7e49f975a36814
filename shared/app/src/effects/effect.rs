//! All effects in one enum, as Crux wants it.
#![allow(missing_docs, reason = "the macro makes methods and variants without docs")]

use crux_core::{macros::effect, render::RenderOperation};

use super::{
    alert_store::AlertStoreOperation, dial::DialOperation, http::HttpOperation, locate::LocateOperation,
    notify::NotifyOperation, record_store::RecordStoreOperation, schedule_sync::ScheduleSyncOperation,
    stream::StreamOperation, timer::TimerOperation, vibrate::VibrateOperation,
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
}
