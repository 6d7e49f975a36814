//! Which cases stand whole in memory: those that somebody reads and those that an operation is about. All others lie on
//! the disk.

use std::{collections::BTreeSet, sync::Arc};

use domain::ids::CaseId;

use super::{Event, Model, Records, Summary, outline::Outline};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::record_store::{KeptCase, KeptSummary, RecordStoreOperation, RecordStoreOutput},
    event,
};

/// So many cases of another version of the app are read at a time: a few milliseconds of the core.
const STALE_AT_A_TIME: usize = 100;

/// What is being read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Asked of the store.
    under_way: BTreeSet<CaseId>,
    /// The store could not be read: not asked again before something new.
    failed: bool,
    /// Cases of another version of the app are being read.
    making_anew: bool,
}

impl Model {
    /// These cases are on the screen or behind it: they are read from the disk, and what is not needed is let go.
    pub(crate) fn show(&mut self, open: impl IntoIterator<Item = CaseId>) -> Asked {
        let open: BTreeSet<CaseId> = open.into_iter().collect();
        if open != self.records.open {
            self.records.open = open;
            self.reading.failed = false;
            self.let_go();
        }
        self.read_what_is_needed()
    }

    /// The version of the case on the screen has been looked at.
    pub(crate) fn looked_at(&mut self, case_id: CaseId) -> Asked {
        if !self.records.holds(case_id) || !self.records.is_unread(case_id) {
            return Asked::done();
        }
        let version = self.records.version(case_id);
        self.records.read.insert(case_id, version);
        let session = self.session;
        // the mark stands in memory, and is made again when the case is next opened
        ask(RecordStoreOperation::MarkRead { case_id: case_id.to_string(), version }, move |_| {
            event::Event::Sync(Event::MarkedRead { session })
        })
    }

    fn needed(&self) -> BTreeSet<CaseId> {
        self.records.open.iter().copied().chain(self.records.touched()).collect()
    }

    pub(super) fn needs(&self, case_id: CaseId) -> bool {
        self.records.open.contains(&case_id) || self.records.touched().any(|id| id == case_id)
    }

    /// Forgets the whole records that nothing needs any longer.
    pub(super) fn let_go(&mut self) {
        let needed = self.needed();
        self.records.let_go(&needed);
    }

    pub(super) fn read_what_is_needed(&mut self) -> Asked {
        let shelved = self.read_what_is_needed_of_shelves();
        if self.reading.failed {
            return shelved;
        }
        let is_missing = |id: &CaseId| {
            let held = self.records.held.get(id);
            held.is_some_and(|held| held.record.is_none() && held.confirmed.is_some())
                && !self.reading.under_way.contains(id)
        };
        let missing: Vec<CaseId> = self.needed().into_iter().filter(is_missing).collect();
        if missing.is_empty() {
            return shelved;
        }
        self.reading.under_way.extend(&missing);
        let operation = read(&missing);
        let session = self.session;
        let read = ask(operation, move |output| {
            event::Event::Sync(Event::CasesRead { session, case_ids: missing, output })
        });
        Asked::all([shelved, read])
    }

    /// The store has answered for cases that are needed.
    pub(super) fn cases_read(&mut self, case_ids: &[CaseId], output: &RecordStoreOutput) -> Asked {
        for id in case_ids {
            self.reading.under_way.remove(id);
        }
        let RecordStoreOutput::Cases(cases) = output else {
            self.reading.failed = true;
            return Asked::done();
        };
        for kept in cases {
            let Ok(id) = kept.case_id.parse::<CaseId>() else { continue };
            if !self.needs(id) {
                continue;
            }
            let is_read = self.records.take_record(kept).is_some();
            if let Some(held) = self.records.held.get_mut(&id)
                && held.version == kept.version
                && !is_read
            {
                // what could be read once cannot be read now: it is counted, and not asked for again and again
                held.confirmed = None;
                self.records.count_if_illegible(id);
            }
        }
        self.records.operations_changed(case_ids.iter().copied());
        self.read_what_is_needed()
    }

    /// Summaries that another version of the app made are made anew, a few at a time.
    pub(super) fn make_anew(&mut self) -> Asked {
        if self.reading.making_anew {
            return Asked::done();
        }
        let next: Vec<CaseId> = self.records.stale.iter().copied().take(STALE_AT_A_TIME).collect();
        if next.is_empty() {
            return Asked::done();
        }
        self.reading.making_anew = true;
        let operation = read(&next);
        let session = self.session;
        ask(operation, move |output| event::Event::Sync(Event::StaleRead { session, case_ids: next, output }))
    }

    pub(super) fn stale_read(
        &mut self,
        case_ids: &[CaseId],
        output: RecordStoreOutput,
        around: &Around<'_>,
    ) -> Asked {
        self.reading.making_anew = false;
        let RecordStoreOutput::Cases(cases) = output else { return Asked::done() };
        for id in case_ids {
            self.records.stale.remove(id);
        }
        let summaries: Vec<KeptSummary> =
            cases.iter().filter_map(|kept| self.summary_anew(kept, around)).collect();
        for id in case_ids {
            self.records.count_if_illegible(*id);
        }
        self.records.operations_changed(case_ids.iter().copied());
        self.reading.making_anew = true;
        let session = self.session;
        ask(RecordStoreOperation::KeepSummaries(summaries), move |output| {
            event::Event::Sync(Event::SummariesKept { session, output })
        })
    }

    fn summary_anew(&mut self, kept: &KeptCase, around: &Around<'_>) -> Option<KeptSummary> {
        let id = kept.case_id.parse::<CaseId>().ok()?;
        let staff = self.records.staff().cloned();
        let held = self.records.held.get_mut(&id).filter(|held| held.version == kept.version)?;
        let outline = Outline::read(id, &kept.record);
        held.confirmed = outline.map(|outline| Arc::new(Summary::of(&outline.case, staff.as_ref())));
        Some(KeptSummary {
            case_id: kept.case_id.clone(),
            version: kept.version,
            summary: held.confirmed.as_deref().and_then(|summary| serde_json::to_string(summary).ok()),
            reader: around.config.app_version.clone(),
            round: held.round,
        })
    }

    /// What could not be kept is made anew at the next start.
    pub(super) fn summaries_kept(&mut self, output: &RecordStoreOutput) -> Asked {
        self.reading.making_anew = false;
        if *output == RecordStoreOutput::Done { self.make_anew() } else { Asked::done() }
    }

    /// The store may answer again.
    pub(super) fn try_reading_again(&mut self) {
        self.reading.failed = false;
    }
}

impl Records {
    /// The case is open and being read.
    pub(crate) fn is_loading(&self, case_id: CaseId) -> bool {
        self.open.contains(&case_id) && self.summary(case_id).is_some() && self.shown(case_id).is_none()
    }
}

fn read(case_ids: &[CaseId]) -> RecordStoreOperation {
    RecordStoreOperation::ReadCases { case_ids: case_ids.iter().map(ToString::to_string).collect() }
}
