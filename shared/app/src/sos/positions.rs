//! Where the person is. A position never holds up an alert: what is known goes with it, what comes later follows on the
//! same id.

use chrono::Duration;
use domain::{
    alert::{Fix, FixMethod},
    place::Point,
};

use super::{Event, Model, Underway};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::locate::{LocateMethod, LocateOperation, LocateOutput, PhoneFix},
    event,
    phone::Phone,
};

/// Milliseconds in which the phone looks for a better position.
const WITHIN_MS: u32 = 20_000;
/// Milliseconds between positions that follow an alert.
pub(super) const EVERY_MS: u64 = 20_000;
/// Positions follow for so many milliseconds after the press.
const FOLLOW_MS: u64 = 120_000;
/// A remembered position older than this, in seconds, says less of where the person is than a coarse new one.
const OLD_SECONDS: i64 = 300;
/// A position found before the press still speaks of it for so many milliseconds.
const REMEMBERED_MS: u64 = 120_000;

/// The search for a position.
#[derive(Debug, Default)]
pub(super) struct Locating {
    /// A new one is being looked for.
    in_flight: bool,
    /// The best one found around this press, and when it was found.
    found: Option<(Fix, u64)>,
    /// The newest one of this run of the app.
    newest: Option<Fix>,
    /// Why there is none.
    pub(super) hindrance: Option<Hindrance>,
}

/// Why the phone finds no position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hindrance {
    NotPermitted,
    SwitchedOff,
    NotFound,
}

impl Locating {
    pub(super) fn is_looking(&self) -> bool {
        self.in_flight
    }

    pub(super) fn newest(&self) -> Option<&Fix> {
        self.newest.as_ref()
    }
}

/// Whether `new` tells more of where the person is now than `old`.
fn is_better(new: &Fix, old: &Fix) -> bool {
    if new.mock != old.mock {
        return old.mock;
    }
    match (new.taken_at, old.taken_at) {
        (Some(new_at), Some(old_at)) if new_at - old_at > Duration::seconds(OLD_SECONDS) => true,
        (Some(new_at), Some(old_at)) if old_at - new_at > Duration::seconds(OLD_SECONDS) => false,
        _ => new.is_finer_than(old) || (new.accuracy_m == old.accuracy_m && new.is_newer_than(old)),
    }
}

/// The phone's position in the words of the alert; `None` for coordinates that are nowhere on earth.
fn to_fix(found: PhoneFix, around: &Around<'_>) -> Option<Fix> {
    let age = i64::try_from(found.age_ms).ok().and_then(Duration::try_milliseconds);
    Some(Fix {
        point: Point::new(found.latitude, found.longitude)?,
        accuracy_m: found.accuracy_m.filter(|metres| metres.is_finite() && *metres >= 0.0),
        taken_at: age.and_then(|age| around.now.wall.checked_sub_signed(age)),
        method: match found.method {
            LocateMethod::Gnss => FixMethod::Gnss,
            LocateMethod::Network => FixMethod::Network,
            LocateMethod::LastKnown => FixMethod::LastKnown,
        },
        mock: found.mock,
    })
}

impl Model {
    /// The last known position at once, and a better one as soon as there is one.
    pub(super) fn look_for_position(&mut self) -> Asked {
        Asked::all([locate(LocateOperation::LastKnown), self.look_for_better()])
    }

    fn look_for_better(&mut self) -> Asked {
        if std::mem::replace(&mut self.locating.in_flight, true) {
            return Asked::done();
        }
        locate(LocateOperation::Fresh { within_ms: WITHIN_MS })
    }

    /// What was found while the finger was down goes with the alert.
    pub(super) fn give_known_position(&self, alert: &mut Underway, around: &Around<'_>) {
        alert.alert.fix = self
            .locating
            .found
            .as_ref()
            .filter(|(_, at)| around.now.monotonic_ms.saturating_sub(*at) <= REMEMBERED_MS)
            .map(|(fix, _)| fix.clone());
    }

    pub(super) fn located(
        &mut self,
        asked: LocateOperation,
        output: LocateOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if matches!(asked, LocateOperation::Fresh { .. }) {
            self.locating.in_flight = false;
        }
        let fix = match output {
            LocateOutput::Found { fix } => to_fix(fix, around),
            LocateOutput::NotPermitted => return self.hindered(Hindrance::NotPermitted),
            LocateOutput::SwitchedOff => return self.hindered(Hindrance::SwitchedOff),
            LocateOutput::NotFound => None,
        };
        let Some(fix) = fix else { return self.hindered(Hindrance::NotFound) };
        self.locating.hindrance = None;
        let now = around.now.monotonic_ms;
        let stands = match &self.locating.found {
            Some((before, at)) => now.saturating_sub(*at) > REMEMBERED_MS || is_better(&fix, before),
            None => true,
        };
        self.locating.newest = Some(fix.clone());
        if stands {
            self.locating.found = Some((fix.clone(), now));
        }
        let newest = self.alerts.last_mut().filter(|there| there.is_current(around));
        let Some(there) = newest.filter(|there| there.alert.claims.is_empty()) else { return Asked::done() };
        if !there.hear(fix, around) {
            return Asked::done();
        }
        let kept = there.keep();
        Asked::all([kept, self.run_due(phone, around)])
    }

    fn hindered(&mut self, hindrance: Hindrance) -> Asked {
        self.locating.hindrance = Some(hindrance);
        Asked::done()
    }

    /// Looks again where the time has come; the last look is two minutes after the press.
    pub(super) fn run_locating(&mut self, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        let mut due = false;
        for there in &mut self.alerts {
            if there.locate_at.is_some_and(|at| at <= now) {
                let next = there.age_ms(around).saturating_add(EVERY_MS) <= FOLLOW_MS;
                there.locate_at = next.then(|| now.saturating_add(EVERY_MS));
                due = true;
            }
        }
        if due { self.look_for_better() } else { Asked::done() }
    }
}

impl Underway {
    /// Takes a position: into the alert itself until it was tried to be sent, afterwards beside it. Whether it told
    /// anything new.
    fn hear(&mut self, fix: Fix, around: &Around<'_>) -> bool {
        if self.alert.fix.as_ref() == Some(&fix) || self.alert.positions.contains(&fix) {
            return false;
        }
        if self.sending.have_begun() || self.alert.is_received() {
            self.alert.positions.push(fix);
            self.positioning.want(around);
            return true;
        }
        let stands = self.alert.fix.as_ref().is_none_or(|before| is_better(&fix, before));
        if stands {
            self.alert.fix = Some(fix);
        }
        stands
    }
}

fn locate(operation: LocateOperation) -> Asked {
    ask(operation, move |output| event::Event::Sos(Event::Located { asked: operation, output }))
}
