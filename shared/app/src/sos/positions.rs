//! Where the person is. A position never holds up an alert: what is known goes with it, what comes later follows on the
//! same id.

use chrono::Duration;
use domain::{
    alert::{Fix, FixMethod},
    place::Point,
};

use super::{
    Event, Model, Underway,
    tracking::{OFTEN_FOR_MS, OFTEN_MS},
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::{
        locate::{LocateMethod, LocateOperation, LocateOutput, PhoneFix},
        permission::PermissionState,
    },
    event,
    phone::Phone,
};

/// Milliseconds in which the phone looks for the first good position (design: "the best within 30 s") …
const FIRST_WITHIN_MS: u32 = 30_000;
/// … and for each that follows.
const WITHIN_MS: u32 = 20_000;
/// A remembered position older than this, in seconds, says less of where the person is than a coarse new one.
const OLD_SECONDS: i64 = 300;
/// A position found before the press still speaks of it for so many milliseconds.
const REMEMBERED_MS: u64 = 120_000;

/// The search for a position.
#[derive(Debug, Default)]
pub(super) struct Locating {
    /// A new one is being looked for.
    in_flight: bool,
    /// The best one found around this press.
    best: Option<Found>,
    /// Why there is none.
    pub(super) hindrance: Option<Hindrance>,
}

/// A position and when it was found.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) fix: Fix,
    /// By the monotonic clock.
    at: u64,
    /// How old it was then, milliseconds.
    age_ms: u64,
}

/// Where a person is goes into no log.
impl std::fmt::Debug for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Found at {} [redacted]", self.at)
    }
}

impl Found {
    /// When the phone was there, by the monotonic clock; negative before the phone was switched on.
    fn taken_at(&self) -> i128 {
        i128::from(self.at) - i128::from(self.age_ms)
    }

    fn age_ms(&self, around: &Around<'_>) -> u64 {
        around.now.monotonic_ms.saturating_sub(self.at).saturating_add(self.age_ms)
    }
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
        Asked::all([locate(LocateOperation::LastKnown), self.look_for_better(FIRST_WITHIN_MS)])
    }

    fn look_for_better(&mut self, within_ms: u32) -> Asked {
        if std::mem::replace(&mut self.locating.in_flight, true) {
            return Asked::done();
        }
        locate(LocateOperation::Fresh { within_ms })
    }

    /// What was found while the finger was down goes with the alert.
    pub(super) fn give_known_position(&self, there: &mut Underway, around: &Around<'_>) {
        let best = self.locating.best.as_ref();
        let known = best.filter(|best| around.now.monotonic_ms.saturating_sub(best.at) <= REMEMBERED_MS);
        there.alert.fix = known.map(|best| best.fix.clone());
        there.alert.newest.clone_from(&there.alert.fix);
        there.newest_found = known.cloned();
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
        let found = match output {
            LocateOutput::Found { fix } => self.found(fix, around),
            LocateOutput::NotPermitted => return self.hindered(Hindrance::NotPermitted),
            LocateOutput::SwitchedOff => return self.hindered(Hindrance::SwitchedOff),
            LocateOutput::NotFound => None,
        };
        let Some(found) = found else { return self.hindered(Hindrance::NotFound) };
        let newest = self.alerts.last().map(|there| there.alert.id);
        let mut asked = Vec::new();
        for there in &mut self.alerts {
            let is_newest = newest == Some(there.alert.id) && there.wants_position(around);
            if (is_newest || there.is_followed(phone, around)) && there.hear(found.clone(), around) {
                asked.push(there.keep());
            }
        }
        if asked.is_empty() {
            return Asked::done();
        }
        asked.push(self.run_due(phone, around));
        Asked::all(asked)
    }

    /// Remembers what was found; none for coordinates that are nowhere on earth.
    pub(super) fn found(&mut self, found: PhoneFix, around: &Around<'_>) -> Option<Found> {
        let now = around.now.monotonic_ms;
        let found = Found { fix: to_fix(found, around)?, at: now, age_ms: found.age_ms };
        self.locating.hindrance = None;
        let stands = self.locating.best.as_ref().is_none_or(|before| {
            now.saturating_sub(before.at) > REMEMBERED_MS || is_better(&found.fix, &before.fix)
        });
        if stands {
            self.locating.best = Some(found.clone());
        }
        Some(found)
    }

    fn hindered(&mut self, hindrance: Hindrance) -> Asked {
        self.locating.hindrance = Some(hindrance);
        Asked::done()
    }

    /// The phone says what it allows: where that stood in the way of a position, it is looked for now.
    pub(crate) fn noticed(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let may = phone
            .state()
            .is_some_and(|state| state.location == PermissionState::Granted && state.location_on);
        let was_hindered =
            matches!(self.locating.hindrance, Some(Hindrance::NotPermitted | Hindrance::SwitchedOff));
        let wants = self.draft().is_some()
            || self.current(around).is_some_and(|current| current.may_take_positions(around));
        let looked = if may && was_hindered && wants {
            self.locating.hindrance = None;
            self.look_for_position()
        } else {
            Asked::done()
        };
        Asked::all([looked, self.run_due(phone, around)])
    }

    /// Looks again where the time has come: every 20 s for two minutes, and where the platform cannot follow because
    /// silence was chosen, then as often as it would.
    pub(super) fn run_locating(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        let mut due = false;
        for there in &mut self.alerts {
            if there.locate_at.is_none() && there.is_quiet(phone) && there.is_followed(phone, around) {
                // after a restart, or silence was chosen since
                let pause = there.cadence(phone, around).every_ms.max(OFTEN_MS);
                there.locate_at = Some(now.saturating_add(pause));
            }
            if there.locate_at.is_some_and(|at| at <= now) {
                let is_followed = there.is_followed(phone, around);
                let is_early = there.age_ms(around).saturating_add(OFTEN_MS) <= OFTEN_FOR_MS;
                let pause = match (is_followed, is_early) {
                    (false, _) => None,
                    (true, true) => Some(OFTEN_MS),
                    (true, false) => {
                        there.is_quiet(phone).then(|| there.cadence(phone, around).every_ms.max(OFTEN_MS))
                    }
                };
                there.locate_at = pause.map(|pause| now.saturating_add(pause));
                due |= is_followed;
            }
        }
        if due { self.look_for_better(WITHIN_MS) } else { Asked::done() }
    }
}

impl Underway {
    /// Takes a position: into the alert itself until it was tried to be sent, afterwards beside it. Whether it told
    /// anything new.
    pub(super) fn hear(&mut self, found: Found, around: &Around<'_>) -> bool {
        let fix = &found.fix;
        let is_known = [&self.alert.fix, &self.alert.newest].into_iter().flatten().any(|known| known == fix);
        if is_known || self.alert.positions.contains(fix) {
            return false;
        }
        let is_newest = self.alert.newest.as_ref().is_none_or(|newest| {
            if newest.mock == fix.mock { !self.knows_newer(&found, around) } else { newest.mock }
        });
        if self.sending.have_begun() || self.alert.is_received() {
            self.alert.add_position(fix.clone());
            self.positioning.want(around);
        } else if self.alert.fix.as_ref().is_none_or(|before| is_better(fix, before)) {
            self.alert.fix = Some(fix.clone());
        } else if !is_newest {
            return false;
        }
        if is_newest {
            self.alert.newest = Some(fix.clone());
            self.newest_found = Some(found);
        }
        true
    }

    /// Whether a position that was looked for goes with it where nobody is followed: soon after the press, and until there
    /// is one. A press for something else does not tell it hours later where the person is.
    fn wants_position(&self, around: &Around<'_>) -> bool {
        let is_early = !self.alert.decided || self.age_ms(around) < OFTEN_FOR_MS;
        self.may_take_positions(around) && (is_early || self.newest_fix().is_none_or(|fix| fix.mock))
    }

    /// Whether the newest position that is known was taken after this one: by the monotonic clock where both are of this
    /// run of the app, because the wall clock may be put right in between; else by the wall clock, unless the known one
    /// seems to lie in the future.
    pub(super) fn knows_newer(&self, found: &Found, around: &Around<'_>) -> bool {
        let Some(newest) = self.newest_fix() else { return false };
        match self.newest_found.as_ref().filter(|there| there.fix == *newest) {
            Some(there) => there.taken_at() > found.taken_at(),
            None => {
                newest.taken_at.is_none_or(|at| at <= around.now.wall) && newest.is_newer_than(&found.fix)
            }
        }
    }

    /// The newest position that is known.
    pub(super) fn newest_fix(&self) -> Option<&Fix> {
        let alert = &self.alert;
        alert.newest.as_ref().or(alert.positions.last()).or(alert.fix.as_ref())
    }

    /// Milliseconds since the newest position was taken, in this run of the app.
    pub(super) fn since_newest(&self, around: &Around<'_>) -> Option<u64> {
        self.newest_found.as_ref().map(|found| around.now.monotonic_ms.saturating_sub(found.at))
    }

    /// How old a position is: by the monotonic clock where it was found in this run of the app, because the wall clock
    /// may jump; else by the wall clock, unless that says that it lies in the future.
    pub(super) fn fix_age_seconds(&self, fix: &Fix, around: &Around<'_>) -> Option<i64> {
        let found = self.newest_found.as_ref().filter(|found| found.fix == *fix);
        match found {
            Some(found) => i64::try_from(found.age_ms(around) / 1000).ok(),
            None => fix.taken_at.map(|at| (around.now.wall - at).num_seconds()).filter(|age| *age >= 0),
        }
    }
}

fn locate(operation: LocateOperation) -> Asked {
    ask(operation, move |output| event::Event::Sos(Event::Located { asked: operation, output }))
}
