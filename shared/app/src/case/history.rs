//! What happened, further back than the record holds: the last lines come with the case, older ones are asked of the server
//! when somebody turns back. A window of lines is shown at a time.

use chrono::{DateTime, Utc};
use domain::{
    case::{Activity, Case},
    hub::HubId,
    ids::{CaseId, OperationId},
    operation::Version,
};
use serde::Deserialize;

use super::{Event, Model};
use crate::{
    command::{Asked, ask},
    effects::http::{HttpOperation, HttpOutput, Method},
    event,
    phone::Phone,
    sync,
};

/// Lines of one window.
pub(super) const WINDOW: usize = 30;
/// Milliseconds until it is given up.
const TIMEOUT_MS: u32 = 20_000;

/// A line of what happened, as the server's log tells it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct LogLine {
    pub(super) kind: String,
    pub(super) at: DateTime<Utc>,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) hub: Option<HubId>,
    /// What it was about, as a line of the record says it.
    #[serde(default)]
    pub(super) about: Option<String>,
}

/// `GET /v1/cases/{id}/history`.
#[derive(Deserialize)]
struct Answer {
    lines: Vec<LogLine>,
    next: Option<Version>,
}

/// Where the server's log goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Next {
    /// Before the oldest line of the record.
    #[default]
    Record,
    /// Before this place.
    Before(Version),
    /// There is nothing older.
    Nothing,
}

/// What the log said of one case.
#[derive(Debug, Default)]
pub(super) struct History {
    /// The case, and the oldest line of its record when the log was asked: where that is another, a line would be missing.
    of: Option<(CaseId, OperationId)>,
    /// Newest first.
    lines: Vec<LogLine>,
    next: Next,
    is_asked: bool,
    failed: bool,
    /// Place of the first line that is shown.
    first: usize,
}

/// How things stand beyond the lines that are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beyond {
    /// Nothing more happened before.
    Nothing,
    /// There is more; it is asked for when somebody turns back.
    More,
    /// It is being asked for.
    Asked,
    /// The server did not tell it.
    Failed,
}

/// The oldest line of the record, where the server has older ones and would tell them.
fn oldest(case: &Case) -> Option<OperationId> {
    let is_full = case.activity.len() >= Activity::LIMIT && case.hidden.is_empty() && !case.is_stub;
    case.activity.first().filter(|_| is_full).map(|line| line.operation)
}

impl History {
    fn is_of(&self, case: &Case) -> bool {
        self.of.is_some() && self.of == oldest(case).map(|line| (case.id, line))
    }

    /// Older lines than the record's, newest first.
    pub(super) fn lines(&self, case: &Case) -> &[LogLine] {
        if self.is_of(case) { &self.lines } else { &[] }
    }

    /// Place of the first line that is shown.
    pub(super) fn first(&self, case: &Case) -> usize {
        self.first.min(self.total(case).saturating_sub(1))
    }

    fn total(&self, case: &Case) -> usize {
        case.activity.len().saturating_add(self.lines(case).len())
    }

    pub(super) fn beyond(&self, case: &Case) -> Beyond {
        match (oldest(case), self.is_of(case)) {
            (None, _) => Beyond::Nothing,
            (Some(_), true) if self.is_asked => Beyond::Asked,
            (Some(_), true) if self.failed => Beyond::Failed,
            (Some(_), true) if self.next == Next::Nothing => Beyond::Nothing,
            (Some(_), _) => Beyond::More,
        }
    }

    /// The newest lines are shown again.
    pub(super) fn show_newest(&mut self) {
        self.first = 0;
    }
}

impl Model {
    /// Shows older lines, or newer ones; older ones than are here are asked for.
    pub(crate) fn turn_activity(
        &mut self,
        case_id: CaseId,
        older: bool,
        sync: &sync::Model,
        phone: &Phone,
    ) -> Asked {
        let Some(case) = sync.records.shown(case_id) else { return Asked::done() };
        let history = &mut self.history;
        if !older {
            history.first = history.first(case).saturating_sub(WINDOW);
            return Asked::done();
        }
        let next = history.first(case).saturating_add(WINDOW);
        if next < history.total(case) {
            history.first = next;
            return Asked::done();
        }
        if matches!(history.beyond(case), Beyond::Nothing | Beyond::Asked) || phone.is_offline() {
            return Asked::done();
        }
        if !history.is_of(case) {
            let first = history.first;
            *history = History { of: oldest(case).map(|line| (case_id, line)), first, ..History::default() };
        }
        self.ask_for_history(sync)
    }

    fn ask_for_history(&mut self, sync: &sync::Model) -> Asked {
        let (Some((case_id, line)), Some(token)) = (self.history.of, sync.records.token()) else {
            return Asked::done();
        };
        let before = match self.history.next {
            Next::Nothing => return Asked::done(),
            Next::Record => format!("before_operation={line}"),
            Next::Before(seq) => format!("before={seq}"),
        };
        (self.history.is_asked, self.history.failed) = (true, false);
        let path = format!("/v1/cases/{case_id}/history?{before}");
        let bearer = Some(token.to_owned());
        let operation = HttpOperation::ordinary(Method::Get, path, bearer, Vec::new(), TIMEOUT_MS);
        ask(operation, move |output| event::Event::Case(Event::HistoryAnswered { case_id, line, output }))
    }

    pub(super) fn history_answered(
        &mut self,
        of: (CaseId, OperationId),
        output: &HttpOutput,
        sync: &sync::Model,
    ) -> Asked {
        if self.history.of != Some(of) {
            return Asked::done();
        }
        let case = sync.records.shown(of.0);
        let total = case.map_or(0, |case| self.history.total(case));
        let history = &mut self.history;
        history.is_asked = false;
        let answer = match output {
            HttpOutput::Answered { status: 200, body } => serde_json::from_slice::<Answer>(body).ok(),
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => None,
        };
        let Some(Answer { lines, next }) = answer else {
            history.failed = true;
            return Asked::done();
        };
        let before = history.lines.len();
        history.lines.extend(lines.into_iter().filter(|line| super::sections::is_told(&line.kind)));
        history.next = next.map_or(Next::Nothing, Next::Before);
        if history.lines.len() == before {
            // nothing of that is told: further back
            return self.ask_for_history(sync);
        }
        let next = history.first.saturating_add(WINDOW);
        if next <= total {
            history.first = next;
        }
        Asked::done()
    }
}
