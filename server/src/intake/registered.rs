//! The registration that an alert names or whose card it shows: where the person works and goes decides the hub where
//! nothing better is known. An alert is never refused for it: a card that opens nothing is as none.

use domain::{hub::Whereabouts, ids::WorkerId, operation::Body, place::Atlas, worker::WorkerFields};

use super::{Arrival, Ledger};

/// What is known of the registration that an alert is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Registered {
    /// The registration whose card was shown.
    pub(super) by_card: Option<WorkerId>,
    /// The state where the person works, else goes.
    state: Option<String>,
}

impl Registered {
    /// What `arrival` tells of a registration; nothing where it raises no alert.
    pub(super) fn of<L: Ledger>(arrival: &Arrival<'_>, ledger: &mut L) -> Result<Self, L::Error> {
        let Body::RaiseAlert(report) = &arrival.operation.body else { return Ok(Self::default()) };
        let by_card = match (&report.worker, &report.card) {
            (None, Some(card)) => ledger.worker_of_card(card)?,
            _ => None,
        };
        let state = match report.worker.or(by_card) {
            Some(worker) => ledger.registered(worker)?.as_ref().and_then(state_of),
            None => None,
        };
        Ok(Self { by_card, state })
    }

    /// The same whereabouts with what is known of the registration.
    pub(super) fn with(&self, whereabouts: Whereabouts) -> Whereabouts {
        Whereabouts { registered_destination: self.state.clone(), ..whereabouts }
    }

    /// Whether it says more than nothing of where the person is.
    pub(super) fn says_where(&self) -> bool {
        self.state.is_some()
    }
}

/// Where they work, as the phone found itself there; else the state that they go to.
fn state_of(worker: &WorkerFields) -> Option<String> {
    let works_in = worker.site.value.point.and_then(|point| Atlas::embedded().locate(point).state);
    let goes_to = Some(worker.destination.value.state.clone()).filter(|state| !state.is_empty());
    works_in.or(goes_to)
}
