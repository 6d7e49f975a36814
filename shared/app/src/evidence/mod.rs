//! Evidence: a photo or a voice note that follows an alert. Taken whenever the person likes, kept sealed on the phone, and sent
//! last in line: one chunk at a time, never while an alert waits, for a week.

mod sending;
mod view;

pub(crate) use sending::Received;

use domain::ids::AlertId;

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask, tell},
    effects::{
        capture::{CaptureOutput, CapturePhotoOperation, RecordAudioOperation},
        evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput, KeptEvidence},
        http::HttpOutput,
    },
    event,
};

/// Longest side of a photo in pixels, as the shell is asked for it and as it is kept: a face, a wound and a number plate
/// can be told at this size, and it is some 300 kB.
pub(crate) const LONGEST_SIDE: u32 = 1600;
/// A voice note ends by itself after so many milliseconds (issue: up to two minutes).
pub(crate) const LONGEST_RECORDING_MS: u32 = 2 * 60 * 1000;
/// A second, for the time that a recording has run.
const SECOND_MS: u64 = 1000;

/// What comes back to the evidence.
#[derive(Debug)]
pub enum Event {
    /// The store was read.
    Loaded(EvidenceStoreOutput),
    /// The camera or the microphone has ended.
    Captured {
        /// For which alert.
        alert_id: String,
        /// What came of it.
        output: CaptureOutput,
    },
    /// The store has taken a file over, or not.
    TakenOver(EvidenceStoreOutput),
    /// The server has answered, or nothing has.
    Answered {
        /// To which attempt.
        attempt: u32,
        /// What came.
        output: HttpOutput,
    },
    /// A chunk was read.
    ChunkRead {
        /// For which attempt.
        attempt: u32,
        /// What came.
        output: EvidenceStoreOutput,
    },
    /// It is noted that the server has one.
    Noted(EvidenceStoreOutput),
}

/// What is to be said above the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum News {
    /// A photo or a voice note is kept.
    Kept,
    /// There is no permission for it.
    NotPermitted,
    /// The camera or the microphone failed, or the file is none.
    NotTaken,
    /// No room on the phone.
    NotKept,
}

/// One piece.
#[derive(Debug)]
struct Item {
    kept: KeptEvidence,
    /// The server said that it will not take it.
    refused: bool,
}

/// A voice note that is being recorded.
#[derive(Debug)]
struct Recording {
    since: u64,
    /// `Finish` or `Discard` was asked.
    ending: bool,
}

/// Evidence of this phone's alerts.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Oldest first.
    items: Vec<Item>,
    recording: Option<Recording>,
    /// One piece is on its way at a time.
    sending: Attempts,
    under_way: Option<sending::UnderWay>,
    news: Vec<News>,
}

impl Model {
    pub(crate) fn load() -> Asked {
        ask(EvidenceStoreOperation::Load, |output| event::Event::Evidence(Event::Loaded(output)))
    }

    /// Opens the camera.
    pub(crate) fn take_photo(alert: AlertId) -> Asked {
        let alert_id = alert.to_string();
        ask(CapturePhotoOperation { longest_side: LONGEST_SIDE }, move |output| {
            event::Event::Evidence(Event::Captured { alert_id, output })
        })
    }

    /// Begins a voice note. A second one waits for nothing: there is one at a time.
    pub(crate) fn begin_recording(&mut self, alert: AlertId, around: &Around<'_>) -> Asked {
        if self.recording.is_some() {
            return Asked::done();
        }
        self.recording = Some(Recording { since: around.now.monotonic_ms, ending: false });
        let alert_id = alert.to_string();
        ask(RecordAudioOperation::Begin { max_ms: LONGEST_RECORDING_MS }, move |output| {
            event::Event::Evidence(Event::Captured { alert_id, output })
        })
    }

    /// Ends the voice note that is being recorded.
    pub(crate) fn end_recording(&mut self, keep: bool) -> Asked {
        match &mut self.recording {
            Some(recording) if !recording.ending => {
                recording.ending = true;
                tell(if keep { RecordAudioOperation::Finish } else { RecordAudioOperation::Discard })
            }
            _ => Asked::done(),
        }
    }

    pub(crate) fn is_recording(&self) -> bool {
        self.recording.is_some()
    }

    /// Seconds that the voice note has run; none where none is being recorded.
    pub(crate) fn recorded_seconds(&self, around: &Around<'_>) -> Option<u64> {
        let recording = self.recording.as_ref()?;
        Some(around.now.monotonic_ms.saturating_sub(recording.since) / SECOND_MS)
    }

    pub(crate) fn take_news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.news)
    }

    pub(crate) fn update(&mut self, event: Event, around: &Around<'_>) -> Asked {
        match event {
            Event::Loaded(output) => {
                if let EvidenceStoreOutput::Loaded(list) = output {
                    let known = std::mem::take(&mut self.items);
                    self.items = list.into_iter().map(|kept| Item { kept, refused: false }).collect();
                    // what was taken while the store was being read
                    for item in known {
                        self.add(item.kept);
                    }
                }
                self.sending.want(around);
                Asked::done()
            }
            Event::Captured { alert_id, output } => self.captured(alert_id, output, around),
            Event::TakenOver(output) => {
                match output {
                    EvidenceStoreOutput::TakenOver(kept) => {
                        self.add(kept);
                        self.news.push(News::Kept);
                        self.sending.want_if_idle(around);
                    }
                    EvidenceStoreOutput::NotReadable => self.news.push(News::NotTaken),
                    _ => self.news.push(News::NotKept),
                }
                Asked::done()
            }
            Event::Answered { attempt, output } => self.answered(attempt, &output, around),
            Event::ChunkRead { attempt, output } => self.chunk_read(attempt, output, around),
            // what could not be noted is asked of the server again at the next start, and it says that it has it
            Event::Noted(_) => Asked::done(),
        }
    }

    fn captured(&mut self, alert_id: String, output: CaptureOutput, around: &Around<'_>) -> Asked {
        let was_recording = self.recording.take_if(
            |_| !matches!(&output, CaptureOutput::Taken { media_type, .. } if media_type == "image/jpeg"),
        );
        match output {
            CaptureOutput::Taken { path, media_type } => {
                let taken_at_ms = around.now.wall.timestamp_millis();
                ask(EvidenceStoreOperation::TakeOver { alert_id, path, media_type, taken_at_ms }, |output| {
                    event::Event::Evidence(Event::TakenOver(output))
                })
            }
            CaptureOutput::Cancelled => Asked::done(),
            CaptureOutput::NotPermitted => {
                self.news.push(News::NotPermitted);
                Asked::done()
            }
            CaptureOutput::Failed => {
                // a recording that was thrown away has nothing to say
                if !was_recording.is_some_and(|recording| recording.ending) {
                    self.news.push(News::NotTaken);
                }
                Asked::done()
            }
        }
    }

    fn add(&mut self, kept: KeptEvidence) {
        let is_known = self
            .items
            .iter()
            .any(|item| item.kept.sha256 == kept.sha256 && item.kept.alert_id == kept.alert_id);
        if !is_known {
            self.items.push(Item { kept, refused: false });
        }
    }

    /// Everything of this phone is being deleted (`safety/` deletes the store).
    pub(crate) fn forget_everything(&mut self) -> Asked {
        let quiet = self.end_recording(false);
        *self = Self::default();
        quiet
    }

    /// When [`Self::run_due`] or the screen has something to do next.
    pub(crate) fn next_due(&self, around: &Around<'_>) -> Option<u64> {
        let second = self.recording.as_ref().map(|_| around.now.monotonic_ms.saturating_add(SECOND_MS));
        let sending = self.sending.due().filter(|_| self.waits(around));
        [second, sending].into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests;
