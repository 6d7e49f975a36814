//! What the app processes: what a shell may say, and the answers to its own effects.

use domain::ids::SessionId;

use crate::{
    account, areas, attachments, basics, case,
    effects::{
        alert_store::AlertStoreOutput, record_store::RecordStoreOutput, scan_code::ScanCodeOutput,
        stream::StreamOutput,
    },
    evidence, family, pin, ringing,
    safety::Store,
    sos, speech, sync,
    ui_event::UiEvent,
    work,
};

/// An event.
#[derive(Debug)]
pub enum Event {
    /// The core's thread has started, the first time or anew after a failure: read the stores.
    Started,
    /// From a shell.
    Ui(UiEvent),
    /// The timer set for this moment of the monotonic clock has run out.
    Alarm(u64),
    /// The store of alerts was read.
    AlertsLoaded(AlertStoreOutput),
    /// The store of records was read.
    RecordsLoaded(RecordStoreOutput),
    /// The device's state was kept, or not.
    DeviceKept(AlertStoreOutput),
    /// The stream of this number said something.
    Streamed(u32, StreamOutput),
    /// To the SOS.
    Sos(sos::Event),
    /// To the account.
    Account(account::Event),
    /// To the PIN.
    Pin(pin::Event),
    /// To the sync.
    Sync(sync::Event),
    /// To the address of the doorbell.
    Push(ringing::Event),
    /// To the open case.
    Case(case::Event),
    /// To the evidence.
    Evidence(evidence::Event),
    /// To the attachments of cases.
    Attachments(attachments::Event),
    /// To the forms of staff.
    Work(work::Event),
    /// The camera has looked for a card.
    CardScanned(ScanCodeOutput),
    /// The camera has looked for the card of somebody who came to this session.
    AttendeeScanned(SessionId, ScanCodeOutput),
    /// To the speech.
    Speech(speech::Event),
    /// To the basics.
    Basics(basics::Answered),
    /// To the lists of blocks and panchayats.
    Areas(areas::Answered),
    /// To the trusted people.
    Picked(family::Picked),
    /// A store was asked to delete everything.
    Wiped {
        /// Which.
        store: Store,
        /// Which attempt.
        attempt: u32,
        /// Whether nothing of it is left.
        is_done: bool,
    },
}
