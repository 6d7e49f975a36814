//! What a person makes or hears beside the words on the screen: photo, voice note, speech.

use super::{Model, Notice};
use crate::{around::Around, command::Asked, navigation::Route, view::Page};

impl Model {
    /// Opens the camera for the newest alert.
    pub(super) fn take_photo(&self, around: &Around<'_>) -> Asked {
        self.sos
            .current(around)
            .map_or_else(Asked::done, |current| self.evidence.take_photo(current.alert.id))
    }

    /// Begins a voice note for the newest alert and shows that it runs.
    pub(super) fn begin_recording(&mut self, around: &Around<'_>) -> Asked {
        let Some(alert) = self.sos.current(around).map(|current| current.alert.id) else {
            return Asked::done();
        };
        // the phone must not record its own voice
        let quiet = self.speech.stop();
        let begun = self.evidence.begin_recording(alert, around);
        self.screens.open(Route::Page(Page::Recording));
        Asked::all([quiet, begun])
    }

    /// There may be a network now.
    pub(super) fn wake_the_last_in_line(&mut self, around: &Around<'_>) -> Asked {
        self.evidence.wake(around);
        self.attachments.wake(around);
        self.speech.look_for_clips(around);
        Asked::done()
    }

    /// Evidence and clips, as far as nothing more important waits; and what is to be said of them.
    pub(super) fn run_last_in_line(&mut self, around: &Around<'_>) -> Asked {
        for news in self.evidence.take_news() {
            self.notices.tell(Notice::Evidence(news));
        }
        if !self.evidence.is_recording() {
            self.screens.close(Route::Page(Page::Recording));
        }
        let sent = self.evidence.run_due(&self.sos, &self.phone, around);
        let stand_aside = self.sos.has_something_to_send(around);
        let fetched = self.speech.run_due(stand_aside, &self.phone, around);
        Asked::all([sent, fetched, self.run_attachments(around)])
    }
}
