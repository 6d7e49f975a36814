//! Evidence: a photo or a voice note that follows an alert. Taken whenever the person likes, kept sealed on the phone, and sent
//! last in line: one chunk at a time, never while an alert waits, for a week.

mod clearing;
mod sending;
mod view;

pub(crate) use sending::{CHUNK_TIMEOUT_MS, Received, believed, is_refusal};

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
    Loaded {
        /// In which life of the evidence.
        life: u32,
        /// What there is.
        output: EvidenceStoreOutput,
    },
    /// The camera or the microphone has ended.
    Captured {
        /// In which life of the evidence it was opened.
        life: u32,
        /// For which alert.
        alert_id: String,
        /// What came of it.
        output: CaptureOutput,
    },
    /// The store has taken a file over, or not.
    TakenOver {
        /// In which life of the evidence.
        life: u32,
        /// What came of it.
        output: EvidenceStoreOutput,
    },
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
    /// Something of a piece was let go, or noted.
    Cleared {
        /// Which attempt.
        attempt: u32,
        /// What came of it.
        output: EvidenceStoreOutput,
    },
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
    /// Its content is still on the phone.
    has_content: bool,
    /// When it was taken by the monotonic clock, where that was in this run of the app.
    taken_at: Option<u64>,
}

impl Item {
    /// One that the store had.
    fn loaded(kept: KeptEvidence) -> Self {
        Self { has_content: !kept.sent, kept, refused: false, taken_at: None }
    }

    /// Milliseconds since it was taken. Where that was in this run of the app no jump of the wall clock changes it.
    fn age_ms(&self, around: &Around<'_>) -> i64 {
        match self.taken_at {
            Some(at) => i64::try_from(around.now.monotonic_ms.saturating_sub(at)).unwrap_or(i64::MAX),
            None => around.now.wall.timestamp_millis().saturating_sub(self.kept.taken_at_ms),
        }
    }
}

/// A voice note that is being recorded.
#[derive(Debug)]
struct Recording {
    since: u64,
    /// How it is to end, once that was asked.
    end: Option<End>,
}

/// How a voice note ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Kept,
    ThrownAway,
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
    clearing: clearing::Clearing,
    /// Files that the store is taking over at the moment.
    taking_over: u32,
    /// Counts how often everything was deleted: what began before that is of no use any more.
    life: u32,
    news: Vec<News>,
}

impl Model {
    pub(crate) fn load(&self) -> Asked {
        let life = self.life;
        ask(EvidenceStoreOperation::Load, move |output| {
            event::Event::Evidence(Event::Loaded { life, output })
        })
    }

    /// Opens the camera.
    pub(crate) fn take_photo(&self, alert: AlertId) -> Asked {
        let (life, alert_id) = (self.life, alert.to_string());
        ask(CapturePhotoOperation { longest_side: LONGEST_SIDE }, move |output| {
            event::Event::Evidence(Event::Captured { life, alert_id, output })
        })
    }

    /// Begins a voice note. A second one waits for nothing: there is one at a time.
    pub(crate) fn begin_recording(&mut self, alert: AlertId, around: &Around<'_>) -> Asked {
        if self.recording.is_some() {
            return Asked::done();
        }
        self.recording = Some(Recording { since: around.now.monotonic_ms, end: None });
        let (life, alert_id) = (self.life, alert.to_string());
        ask(RecordAudioOperation::Begin { max_ms: LONGEST_RECORDING_MS }, move |output| {
            event::Event::Evidence(Event::Captured { life, alert_id, output })
        })
    }

    /// Ends the voice note that is being recorded. The shell is told at each press: it may have been asked before its
    /// microphone was open. What was once thrown away is not kept, whatever is pressed afterwards.
    pub(crate) fn end_recording(&mut self, keep: bool) -> Asked {
        let Some(recording) = &mut self.recording else { return Asked::done() };
        let is_kept = keep && recording.end != Some(End::ThrownAway);
        recording.end = Some(if is_kept { End::Kept } else { End::ThrownAway });
        tell(if is_kept { RecordAudioOperation::Finish } else { RecordAudioOperation::Discard })
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
            Event::Loaded { life, output } => {
                if let EvidenceStoreOutput::Loaded(list) = output
                    && life == self.life
                {
                    let known = std::mem::take(&mut self.items);
                    self.items = list.into_iter().map(Item::loaded).collect();
                    // what was taken while the store was being read
                    for item in known {
                        self.add(item);
                    }
                }
                self.sending.want(around);
                Asked::done()
            }
            Event::Captured { life, output, .. } if life != self.life => Self::discard(output),
            Event::Captured { alert_id, output, .. } => self.captured(alert_id, output, around),
            // it was taken over before everything was deleted, and went with it
            Event::TakenOver { life, .. } if life != self.life => Asked::done(),
            Event::TakenOver { output, .. } => {
                self.taking_over = self.taking_over.saturating_sub(1);
                match output {
                    EvidenceStoreOutput::TakenOver(kept) => {
                        let taken_at = Some(around.now.monotonic_ms);
                        self.add(Item { taken_at, ..Item::loaded(kept) });
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
            Event::Cleared { attempt, output } => {
                self.cleared(attempt, &output, around);
                Asked::done()
            }
        }
    }

    /// It was thrown away, or everything was deleted while the camera or the recorder was open: what came of it goes too.
    fn discard(output: CaptureOutput) -> Asked {
        match output {
            CaptureOutput::Taken { path, .. } => tell(EvidenceStoreOperation::Discard { path }),
            CaptureOutput::Cancelled | CaptureOutput::NotPermitted | CaptureOutput::Failed => Asked::done(),
        }
    }

    fn captured(&mut self, alert_id: String, output: CaptureOutput, around: &Around<'_>) -> Asked {
        let was_recording = self.recording.take_if(
            |_| !matches!(&output, CaptureOutput::Taken { media_type, .. } if media_type == "image/jpeg"),
        );
        let end = was_recording.and_then(|recording| recording.end);
        match output {
            // the shell did not hear of it in time
            CaptureOutput::Taken { .. } if end == Some(End::ThrownAway) => Self::discard(output),
            CaptureOutput::Taken { path, media_type } => {
                let taken_at_ms = around.now.wall.timestamp_millis();
                let life = self.life;
                self.taking_over = self.taking_over.saturating_add(1);
                let taken = EvidenceStoreOperation::TakeOver { alert_id, path, media_type, taken_at_ms };
                ask(taken, move |output| event::Event::Evidence(Event::TakenOver { life, output }))
            }
            CaptureOutput::Cancelled => Asked::done(),
            CaptureOutput::NotPermitted => {
                self.news.push(News::NotPermitted);
                Asked::done()
            }
            CaptureOutput::Failed => {
                // a recording that was to end had nothing to say
                if end.is_none() {
                    self.news.push(News::NotTaken);
                }
                Asked::done()
            }
        }
    }

    fn add(&mut self, item: Item) {
        if self.find(&item.kept.alert_id, &item.kept.sha256).is_none() {
            self.items.push(item);
        }
    }

    /// Whether the store holds, or is just being given, anything since everything was deleted last.
    pub(crate) fn has_any(&self) -> bool {
        self.taking_over > 0 || !self.items.is_empty()
    }

    /// Everything of this phone is being deleted (`safety/` deletes the store).
    pub(crate) fn forget_everything(&mut self) -> Asked {
        let quiet = self.end_recording(false);
        *self = Self { life: self.life.saturating_add(1), ..Self::default() };
        quiet
    }

    /// When [`Self::run_due`] or the screen has something to do next.
    pub(crate) fn next_due(&self, around: &Around<'_>) -> Option<u64> {
        let second = self.recording.as_ref().map(|_| around.now.monotonic_ms.saturating_add(SECOND_MS));
        let sending = self.sending.due().filter(|_| self.waits(around));
        [second, sending, self.clearing_due()].into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests;
