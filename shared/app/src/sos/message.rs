//! The alert as a text message, where data does not bring it to MAIN: by itself where the person agreed once and the
//! platform allows it, else by the message app, filled in. Data goes on being tried beside it; both carry the same id.

use chrono::{DateTime, Utc};
use domain::{ids::AlertId, operation::Claim};
use serde::{Deserialize, Serialize};

use super::{Event, Model, Underway, signals::feel};
use crate::{
    around::Around,
    command::{Asked, ask},
    config::CoreConfig,
    effects::{
        permission::PermissionState,
        send_sms::{SendSmsOperation, SendSmsOutput},
        vibrate::VibrateOperation,
    },
    event,
    phone::Phone,
};

/// Without an answer by data for so many milliseconds a message is wanted (design: "no answer in 20 s").
pub(super) const PATIENCE_MS: u64 = 20_000;
/// Messages that one alert may cost a person who pays for each; those that the phone had no service for cost nothing
/// and do not count.
const MOST_TRIES: u32 = 4;
/// Milliseconds after the first, second … failure.
const PAUSES_MS: [u64; 4] = [30_000, 120_000, 300_000, 900_000];
/// A store that has not said by then that it counted the message does not hold it up, milliseconds.
const STORE_PATIENCE_MS: u64 = 5_000;

/// What became of the message, as it is kept.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageState {
    /// Messages that were begun by themselves. Counted on the disk before each goes, so that a phone that is killed in
    /// between sends one too many rather than none, and never one at every start.
    pub tries: u32,
    /// When the network took one last.
    pub sent_at: Option<DateTime<Utc>>,
    /// What it said but for the position and the revision: one that would say the same is not paid for again.
    pub sent_gist: Option<String>,
    /// Why the last one was not sent.
    pub failure: Option<MessageFailure>,
}

/// What a message said goes into no log.
impl std::fmt::Debug for MessageState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MessageState, {} tries, {:?} [redacted]", self.tries, self.failure)
    }
}

/// Why a message was not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MessageFailure {
    /// No SIM, or none with service.
    NoService,
    /// The network did not take it, mostly for want of balance.
    Refused,
    /// The person did not permit it, or the platform failed.
    Failed,
}

/// The message in this run of the app. Times are of the monotonic clock.
#[derive(Debug, Default)]
pub(super) struct Messaging {
    /// From then on one is wanted.
    wanted_at: Option<u64>,
    /// Not before then: the last one failed.
    not_before: Option<u64>,
    /// It goes when the store has answered for this write, or at this time.
    waits_for_store: Option<(u32, u64)>,
    in_flight: bool,
    gist_on_way: Option<String>,
    /// The message app was opened with it, and the person has not come back from there.
    is_composing: bool,
    failures: u32,
    /// The platform did not permit it.
    is_barred: bool,
}

impl Messaging {
    /// The alert may be sent now, or says something new.
    pub(super) fn want(&mut self, around: &Around<'_>) {
        self.wanted_at = Some(around.now.monotonic_ms.saturating_add(PATIENCE_MS));
    }

    /// The person is back from wherever they were.
    pub(super) fn came_back(&mut self) {
        self.is_composing = false;
    }

    pub(super) fn is_composing(&self) -> bool {
        self.is_composing
    }

    pub(super) fn is_on_its_way(&self) -> bool {
        self.in_flight || self.waits_for_store.is_some()
    }
}

/// Whether messages may go without another tap: this build can, the person agreed, the platform permits.
pub(super) fn go_by_themselves(phone: &Phone, config: &CoreConfig) -> bool {
    config.sends_sms_by_itself
        && phone.options().sms_by_itself
        && phone.state().is_some_and(|state| state.sms == PermissionState::Granted)
}

/// Whether this phone can bring a message on its way at all.
pub(super) fn can_send(phone: &Phone) -> bool {
    phone.state().is_some_and(|state| state.can_send_sms)
}

impl Underway {
    /// Whether MAIN should get the alert, or what changed in it, by message. Not where the person called it a mistake:
    /// a message cannot say that, and data will bring both. "I am safe" stops nothing: they may have been forced.
    fn wants_message(&self, phone: &Phone, around: &Around<'_>) -> bool {
        self.may_be_sent()
            && self.alert.is_to_be_sent()
            && self.is_current(around)
            && !self.alert.has_claimed(Claim::Mistake)
            && phone.basics().numbers.sms.is_some()
            && can_send(phone)
            && self.alert.message.sent_gist.as_ref() != Some(&self.gist())
    }

    /// What a message would say, but for the position, which follows by data, and the revision.
    fn gist(&self) -> String {
        let mut report = self.alert.report();
        (report.revision, report.fix) = (0, None);
        domain::sms::encode(&report)
    }

    /// From when on a message is wanted: 20 s after the alert could go by data; without a network at once, as soon as it
    /// can no longer be taken back. What changed after one was sent waits 20 s in any case, for what else may change.
    fn message_from(&self, phone: &Phone) -> Option<u64> {
        let wanted = self.messaging.wanted_at?;
        let at_once = phone.is_offline() && self.alert.message.sent_gist.is_none();
        let from = if at_once { self.cancel_until.unwrap_or_default() } else { wanted };
        Some(from.max(self.messaging.not_before.unwrap_or_default()))
    }

    fn goes_by_itself(&self, phone: &Phone, around: &Around<'_>) -> bool {
        go_by_themselves(phone, around.config)
            && self.alert.message.tries < MOST_TRIES
            && !self.messaging.is_barred
    }

    /// When [`Self::run_message`], or the card that offers a message, is due.
    pub(super) fn message_due(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        if let Some((_, by)) = self.messaging.waits_for_store {
            return Some(by);
        }
        if self.messaging.in_flight || !self.wants_message(phone, around) {
            return None;
        }
        let from = self.message_from(phone)?;
        (self.goes_by_itself(phone, around) || from > around.now.monotonic_ms).then_some(from)
    }

    /// Sends what is due. First the store counts it.
    pub(super) fn run_message(&mut self, phone: &Phone, around: &Around<'_>) -> Option<Asked> {
        let now = around.now.monotonic_ms;
        if self.messaging.waits_for_store.is_some_and(|(_, by)| by <= now) {
            return self.send_counted(phone, around);
        }
        let is_due = !self.messaging.is_on_its_way()
            && self.wants_message(phone, around)
            && self.goes_by_itself(phone, around)
            && self.message_from(phone).is_some_and(|from| from <= now);
        is_due.then(|| {
            self.alert.message.tries = self.alert.message.tries.saturating_add(1);
            let kept = self.keep();
            self.messaging.waits_for_store = Some((self.writes(), now.saturating_add(STORE_PATIENCE_MS)));
            kept
        })
    }

    /// The store has answered for this write: a message that waited for it goes.
    pub(super) fn counted(&mut self, write: u32, phone: &Phone, around: &Around<'_>) -> Option<Asked> {
        let waited = self.messaging.waits_for_store.is_some_and(|(waited, _)| write >= waited);
        if waited { self.send_counted(phone, around) } else { None }
    }

    /// Sends the message that was counted, unless data brought the alert meanwhile, or the person called it a mistake.
    fn send_counted(&mut self, phone: &Phone, around: &Around<'_>) -> Option<Asked> {
        if self.wants_message(phone, around) {
            return Some(self.send_message(true, phone));
        }
        self.messaging.waits_for_store = None;
        self.alert.message.tries = self.alert.message.tries.saturating_sub(1);
        None
    }

    fn send_message(&mut self, by_itself: bool, phone: &Phone) -> Asked {
        self.messaging.waits_for_store = None;
        let Some(to) = phone.basics().numbers.sms.as_ref() else { return Asked::done() };
        self.messaging.in_flight = true;
        self.messaging.gist_on_way = Some(self.gist());
        let id = self.alert.id;
        let mut report = self.alert.report();
        report.fix = self.alert.newest.clone().or(report.fix);
        let operation = SendSmsOperation {
            to: vec![to.as_e164().to_owned()],
            text: domain::sms::encode(&report),
            by_itself,
        };
        ask(operation, move |output| event::Event::Sos(Event::Messaged { id, by_itself, output }))
    }

    /// Whether the person is offered to send it by the message app.
    pub(super) fn offers_message(&self, phone: &Phone, around: &Around<'_>) -> bool {
        let is_hopeless =
            matches!(self.alert.message.failure, Some(MessageFailure::NoService | MessageFailure::Refused));
        let is_due = self.message_from(phone).is_some_and(|from| from <= around.now.monotonic_ms)
            || self.messaging.not_before.is_some();
        self.wants_message(phone, around)
            && is_due
            && !is_hopeless
            && !self.messaging.is_on_its_way()
            && !self.goes_by_itself(phone, around)
    }
}

impl Model {
    /// The person wants the message app with the alert in it.
    pub(crate) fn send_message_pressed(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(there) = self.current_mut(around) else { return Asked::done() };
        if there.messaging.is_on_its_way() || !can_send(phone) {
            return Asked::done();
        }
        there.send_message(false, phone)
    }

    /// What became of a message.
    pub(super) fn messaged(
        &mut self,
        id: AlertId,
        by_itself: bool,
        output: SendSmsOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        there.messaging.in_flight = false;
        there.messaging.is_composing = output == SendSmsOutput::Composed;
        let gist = there.messaging.gist_on_way.take();
        let state = &mut there.alert.message;
        let failure = match output {
            SendSmsOutput::Sent => {
                state.sent_at = Some(around.now.wall);
                state.sent_gist = gist;
                None
            }
            SendSmsOutput::Composed | SendSmsOutput::Cancelled => None,
            SendSmsOutput::NoService => {
                if by_itself {
                    state.tries = state.tries.saturating_sub(1);
                }
                Some(MessageFailure::NoService)
            }
            SendSmsOutput::Refused => Some(MessageFailure::Refused),
            SendSmsOutput::NotPermitted => {
                there.messaging.is_barred |= by_itself;
                Some(MessageFailure::Failed)
            }
            SendSmsOutput::Failed => Some(MessageFailure::Failed),
        };
        there.alert.message.failure = failure;
        let mut felt = Asked::done();
        if failure.is_some() {
            let place = usize::try_from(there.messaging.failures).unwrap_or(usize::MAX);
            let pause = PAUSES_MS.get(place).or(PAUSES_MS.last()).copied().unwrap_or_default();
            there.messaging.failures = there.messaging.failures.saturating_add(1);
            there.messaging.not_before = Some(around.now.monotonic_ms.saturating_add(pause));
        } else {
            there.messaging.failures = 0;
            there.messaging.not_before = None;
            if output == SendSmsOutput::Sent {
                felt = feel(there.is_quiet(phone), VibrateOperation::Step);
            }
        }
        let kept = there.keep();
        Asked::all([kept, felt, self.run_due(phone, around)])
    }
}
