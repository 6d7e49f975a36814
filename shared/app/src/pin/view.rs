//! The screen of the PIN.

use domain::permission::Role;

use super::{Asks, Model, Then, Trouble};
use crate::{
    around::Around,
    effects::record_store::{Pin, WrongPins},
    locale::Words,
    view::{ActionButton, PinView, PinWipeChoice},
};

/// So many wrong ones before everything goes, it is said.
const WARNED_FROM: u32 = 5;

impl Model {
    pub(crate) fn view(&self, words: Words, role: Option<Role>, around: &Around<'_>) -> PinView {
        let asks = self.asks(role);
        let (title, explanation) = match asks {
            Asks::Enter(Then::GoOn) => ("pin-enter", "pin-enter-why"),
            Asks::Enter(_) => ("pin-enter-old", "pin-enter-why"),
            Asks::Choose => ("pin-choose", "pin-choose-why"),
            Asks::Again => ("pin-again", "pin-again-why"),
        };
        let digits = self.typed.digits();
        let reason = if self.busy {
            Some("pin-busy")
        } else if self.waits(around) {
            Some("pin-waits")
        } else if !self.typed.is_whole() {
            Some("pin-too-short")
        } else {
            None
        };
        let is_new = asks == Asks::Choose;
        PinView {
            title: words.say(title),
            explanation: words.say(explanation),
            digits: u32::try_from(digits).unwrap_or_default(),
            digits_label: words.tell("pin-digits", &[("count", digits.into())]),
            digits_limit: u32::try_from(Pin::LONGEST).unwrap_or_default(),
            keys_enabled: self.can_type(around),
            delete_label: words.say("pin-delete"),
            submit: ActionButton {
                label: words.say("pin-ok"),
                enabled: reason.is_none(),
                reason: reason.map(|key| words.say(key)),
            },
            busy: self.busy,
            error: self.error(words, around),
            wipe: is_new.then(|| PinWipeChoice { label: words.say("pin-wipe"), on: self.wipes }),
            forgotten_label: matches!(asks, Asks::Enter(_)).then(|| words.say("pin-forgotten")),
            sos_label: words.say("sos"),
        }
    }

    fn error(&self, words: Words, around: &Around<'_>) -> Option<String> {
        let WrongPins { count, wipes, .. } = self.wrong;
        let mut said = Vec::new();
        match self.trouble {
            Some(Trouble::Wrong) => said.push(words.say("pin-wrong")),
            Some(Trouble::Differs) => said.push(words.say("pin-differs")),
            Some(Trouble::NotKept) => said.push(words.say("pin-not-kept")),
            Some(Trouble::Expired) => said.push(words.say("pin-expired")),
            None => {}
        }
        if let Some(until) = self.wait_until.filter(|_| self.waits(around)) {
            let minutes = until.saturating_sub(around.now.monotonic_ms).div_ceil(60_000);
            said.push(words.tell("pin-wait", &[("count", minutes.into())]));
        }
        let left = WrongPins::LIMIT.saturating_sub(count);
        if wipes && count >= WARNED_FROM && self.trouble == Some(Trouble::Wrong) {
            said.push(words.tell("pin-left", &[("count", left.into())]));
        }
        (!said.is_empty()).then(|| said.join(" "))
    }
}
