//! Following the person while an alert of immediate urgency is open: often at first, then by movement and seldom, until
//! the responder or the person ends it, 24 hours at most. The platform may send positions as it likes; what goes to MAIN
//! follows the same rules.

use domain::alert::Urgency;

use super::{Model, Underway, positions::Found};
use crate::{
    around::Around,
    command::{Asked, tell},
    effects::{locate::PhoneFix, permission::PermissionState, track::TrackOperation},
    phone::Phone,
};

/// Milliseconds between positions …
pub(super) const OFTEN_MS: u64 = 20_000;
/// … for so long after the press …
pub(super) const OFTEN_FOR_MS: u64 = 2 * 60 * 1000;
/// … then so many …
const SELDOM_MS: u64 = 5 * 60 * 1000;
/// … until the alert is so old, milliseconds …
const SELDOM_FOR_MS: u64 = 30 * 60 * 1000;
/// … and so many to the end (design: "Press to hub").
const RARELY_MS: u64 = 10 * 60 * 1000;
/// Metres after which a position is told before its time.
const MOVED_M: u32 = 100;
/// Below this charge, in percent, all of it is half as often.
const LOW_BATTERY: u8 = 20;
/// However fast the person is carried, positions are at least so many milliseconds apart.
const APART_MS: u64 = 15_000;

/// How closely a person is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cadence {
    pub(super) every_ms: u64,
    moved_m: u32,
}

impl Cadence {
    fn of(age_ms: u64, battery_percent: Option<u8>) -> Self {
        let every_ms = if age_ms < OFTEN_FOR_MS {
            OFTEN_MS
        } else if age_ms < SELDOM_FOR_MS {
            SELDOM_MS
        } else {
            RARELY_MS
        };
        let times = if battery_percent.is_some_and(|percent| percent < LOW_BATTERY) { 2 } else { 1 };
        Self { every_ms: every_ms.saturating_mul(times.into()), moved_m: MOVED_M.saturating_mul(times) }
    }
}

/// What the platform was told last of following the person.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Following {
    /// Nothing in this run of the app: an earlier one may have left it following.
    #[default]
    Untold,
    /// Not to.
    Not,
    /// To follow them so closely.
    At(Cadence),
}

impl Underway {
    /// Whether where the person goes matters: a siren that nobody has ended and that the person did not take back.
    pub(super) fn is_followed(&self, phone: &Phone, around: &Around<'_>) -> bool {
        let alert = &self.alert;
        alert.decided
            && !alert.is_help
            && phone.basics().kinds.urgency(&alert.kind) == Urgency::Immediate
            && self.may_take_positions(around)
    }

    /// Whether positions still go with it.
    pub(super) fn may_take_positions(&self, around: &Around<'_>) -> bool {
        let alert = &self.alert;
        let ended = alert.progress.as_ref().is_some_and(|progress| progress.tracking_ended_at.is_some());
        self.is_current(around) && alert.claims.is_empty() && !alert.tracking_ended && !ended
    }

    pub(super) fn cadence(&self, phone: &Phone, around: &Around<'_>) -> Cadence {
        Cadence::of(self.age_ms(around), phone.state().and_then(|state| state.battery_percent))
    }

    /// When the cadence is another one.
    pub(super) fn cadence_due(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        let stages = [OFTEN_FOR_MS, SELDOM_FOR_MS].map(|age| self.moment_of_age(age, around));
        stages.into_iter().flatten().min().filter(|_| self.is_followed(phone, around))
    }

    /// Whether a position of the following is to be told: its time has come, or the person moved further than the
    /// position is uncertain.
    fn is_worth_telling(&self, found: &Found, phone: &Phone, around: &Around<'_>) -> bool {
        let Some(before) = self.newest_fix() else { return true };
        let fix = &found.fix;
        if self.knows_newer(found, around) {
            return false;
        }
        if before.mock && !fix.mock {
            return true;
        }
        // of another run of the app: longer ago than any pause
        let Some(since) = self.since_newest(around) else { return true };
        let cadence = self.cadence(phone, around);
        // a platform that is a little early need not wait for its next round
        if since >= cadence.every_ms.saturating_mul(9) / 10 {
            return true;
        }
        let metres = before.point.km_to(fix.point) * 1000.0;
        since >= APART_MS
            && metres >= f64::from(cadence.moved_m)
            && metres > fix.accuracy_m.unwrap_or_default()
    }
}

impl Model {
    /// The platform's following is as the newest alert wants it. Not with silence chosen: it shows a notification.
    pub(super) fn run_tracking(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let permitted = phone.state().is_none_or(|state| state.location == PermissionState::Granted);
        let followed = self.alerts.iter().rev().find(|there| there.is_followed(phone, around));
        let wanted = followed
            .filter(|there| permitted && !there.is_quiet(phone))
            .map(|there| there.cadence(phone, around));
        let following = wanted.map_or(Following::Not, Following::At);
        // before the alerts were read nobody knows that nothing is to be followed
        let is_unknown = wanted.is_none() && self.following == Following::Untold && !phone.is_loaded();
        if following == self.following || is_unknown {
            return Asked::done();
        }
        self.following = following;
        let words = phone.words(around.config);
        tell(match wanted {
            Some(cadence) => TrackOperation::Follow {
                every_ms: u32::try_from(cadence.every_ms).unwrap_or(u32::MAX),
                moved_m: cadence.moved_m,
                title: words.say("track-title"),
                text: words.say("track-text"),
                stop_label: words.say("track-stop"),
                channel_name: words.say("track-channel"),
            },
            None => TrackOperation::End,
        })
    }

    /// The app is in front: a following that Android did not let begin from behind begins now. One that goes on takes it
    /// without harm.
    pub(crate) fn follow_anew(&mut self) {
        if self.following != Following::Not {
            self.following = Following::Untold;
        }
    }

    /// A position of the following.
    pub(crate) fn moved(&mut self, found: PhoneFix, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(found) = self.found(found, around) else { return Asked::done() };
        let followed = self.alerts.iter_mut().rev().find(|there| there.is_followed(phone, around));
        let Some(there) = followed.filter(|there| there.is_worth_telling(&found, phone, around)) else {
            return Asked::done();
        };
        // the platform looks; no need to look beside it
        if there.locate_at.is_some() {
            there.locate_at = Some(around.now.monotonic_ms.saturating_add(OFTEN_MS));
        }
        if !there.hear(found, around) {
            return Asked::done();
        }
        let kept = there.keep();
        Asked::all([kept, self.run_due(phone, around)])
    }

    /// The person ended the following.
    pub(crate) fn stop_tracking(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        for there in &mut self.alerts {
            if there.is_followed(phone, around) {
                there.alert.tracking_ended = true;
                there.locate_at = None;
                asked.push(there.keep());
            }
        }
        asked.push(self.run_tracking(phone, around));
        Asked::all(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_slows_down_with_age_and_with_a_low_battery() {
        let at = |minutes: u64, battery| {
            let cadence = Cadence::of(minutes * 60_000, battery);
            (cadence.every_ms / 1000, cadence.moved_m)
        };
        assert_eq!([at(0, None), at(1, Some(20))], [(20, 100), (20, 100)]);
        assert_eq!([at(2, Some(80)), at(29, None)], [(300, 100), (300, 100)]);
        assert_eq!([at(30, None), at(600, None)], [(600, 100), (600, 100)]);
        assert_eq!([at(1, Some(19)), at(5, Some(1)), at(60, Some(0))], [(40, 200), (600, 200), (1200, 200)]);
    }
}
