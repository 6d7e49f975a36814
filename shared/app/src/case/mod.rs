//! One case, as staff see it: its screen, its parts as pages, its map. What is recorded of it stands in `work/`, its order
//! among others in `inbox/`, its way to the server in `sync/`.

mod actions;
mod conflicts;
mod facts;
mod headline;
mod history;
mod look;
mod map;
mod part;
mod sections;
mod track;
mod view;

use domain::{
    ids::{CaseId, OperationId},
    operation::{Body, Work, WorkKind},
    permission::{Action, may},
};

pub(crate) use facts::place_text;
pub(crate) use headline::{number_to_call, number_to_write};
pub(crate) use map::map_uri;
pub(crate) use part::Part;
pub(crate) use sections::sums;

use crate::{
    around::Around,
    command::Asked,
    effects::http::HttpOutput,
    sync::{self, Draft},
};

/// What comes back to the open case.
#[derive(Debug)]
pub enum Event {
    /// The server has answered for where the person was.
    TrackAnswered {
        /// The case.
        case_id: CaseId,
        /// Its version when it was asked.
        version: u64,
        /// What came.
        output: HttpOutput,
    },
    /// The server has answered for what happened before.
    HistoryAnswered {
        /// The case.
        case_id: CaseId,
        /// The oldest line of its record when it was asked.
        line: OperationId,
        /// What came.
        output: HttpOutput,
    },
}

/// The open case.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// The note that is being kept: its operation.
    keeping_note: Option<String>,
    track: track::Track,
    history: history::History,
    drawn: map::Drawn,
}

impl Model {
    /// Keeps the note on the case. The draft goes with it, in one transaction, when it is on the disk.
    pub(crate) fn note_submitted(
        &mut self,
        sync: &mut sync::Model,
        case_id: CaseId,
        around: &Around<'_>,
    ) -> Asked {
        let draft = Draft::note(case_id);
        let text = sync.records.draft(&draft).unwrap_or_default().trim().to_owned();
        let fits = !text.is_empty() && text.chars().count() <= Body::NOTE_LIMIT;
        let may_note = sync
            .records
            .shown(case_id)
            .is_some_and(|case| may(sync.records.staff(), false, Action::Work(WorkKind::AddNote), case));
        if !fits || !may_note || self.keeping_note.is_some() {
            return Asked::done();
        }
        let (asked, operation_id) =
            sync.record_form(Body::work(case_id, Work::AddNote { text }), &draft, around);
        self.keeping_note = Some(operation_id);
        asked
    }

    /// An operation is on the disk.
    pub(crate) fn operation_kept(&mut self, operation_id: &str) {
        self.keeping_note.take_if(|note| note == operation_id);
    }

    /// Something could not be kept: what was typed stands as it was, to be tried again.
    pub(crate) fn not_kept(&mut self) {
        self.keeping_note = None;
    }

    pub(crate) fn update(&mut self, event: Event, sync: &sync::Model) -> Asked {
        match event {
            Event::TrackAnswered { case_id, version, output } => {
                self.track.answered(case_id, version, &output);
                Asked::done()
            }
            Event::HistoryAnswered { case_id, line, output } => {
                self.history_answered((case_id, line), &output, sync)
            }
        }
    }

    /// A part is opened: of what happened the newest lines first.
    pub(crate) fn part_opened(&mut self, part: Part) {
        if part == Part::Activity {
            self.history.show_newest();
        }
    }
}

#[cfg(test)]
mod tests;
