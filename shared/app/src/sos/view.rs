//! The SOS screen and the choice of a kind.

use domain::{EMERGENCY, HELPLINE};

use super::{Model, choose::Choosing, kinds::choices, receipt_view::headline, underway::DECIDE_MS};
use crate::{
    around::Around,
    locale::Words,
    phone::Phone,
    ui_event::CallTarget,
    view::{AlertCard, CallButton, Countdown, KindView, SosView},
};

/// Milliseconds that the button must be held (design: "Press to hub").
const HOLD_MS: u32 = 1500;

/// Whole seconds until a moment, the begun one counted.
pub(super) fn seconds_until(moment: u64, around: &Around<'_>) -> u32 {
    let left = moment.saturating_sub(around.now.monotonic_ms).div_ceil(1000);
    u32::try_from(left).unwrap_or(u32::MAX)
}

/// How long until the alert goes by itself.
pub(super) fn countdown(words: Words, decide_by: u64, around: &Around<'_>) -> Countdown {
    let seconds_left = seconds_until(decide_by, around);
    Countdown {
        text: words.tell("kind-countdown", &[("seconds", seconds_left.into())]),
        seconds_left,
        seconds_total: u32::try_from(DECIDE_MS / 1000).unwrap_or(u32::MAX),
    }
}

/// A third number.
pub(super) struct Extra {
    pub(super) target: CallTarget,
    pub(super) key: &'static str,
    /// As people read it.
    pub(super) number: String,
}

/// 112 and the helpline, the one that helps soonest in front, and a third one where it helps.
pub(super) fn call_buttons(words: Words, emergency_first: bool, extra: Option<Extra>) -> Vec<CallButton> {
    let button = |target, key, number: &str, prominent| CallButton {
        target,
        label: words.say(key),
        number: number.to_owned(),
        prominent,
    };
    let emergency = button(CallTarget::Emergency, "call-emergency", EMERGENCY, emergency_first);
    let helpline = button(CallTarget::Helpline, "call-helpline", &spaced_helpline(), !emergency_first);
    let mut calls = if emergency_first { vec![emergency, helpline] } else { vec![helpline, emergency] };
    calls.extend(extra.map(|Extra { target, key, number }| button(target, key, &number, false)));
    calls
}

/// The helpline as people read it: `1800 891 2995`. It is dialled without the spaces.
pub(crate) fn spaced_helpline() -> String {
    match (HELPLINE.get(..4), HELPLINE.get(4..7), HELPLINE.get(7..)) {
        (Some(first), Some(second), Some(rest)) => format!("{first} {second} {rest}"),
        _ => HELPLINE.to_owned(),
    }
}

impl Model {
    /// The SOS screen.
    pub(crate) fn sos_view(&self, phone: &Phone, around: &Around<'_>) -> SosView {
        let words = phone.words(around.config);
        let alert = self.current(around).map(|current| AlertCard {
            text: headline(words, current, phone),
            open_label: words.say("open"),
        });
        SosView {
            button_label: words.say("sos"),
            hint: words.say("sos-hint"),
            accessibility_label: words.say("sos-accessibility"),
            hold_ms: HOLD_MS,
            calls: call_buttons(words, true, None),
            alert,
            help_label: words.say("help"),
            language_label: words.say("language"),
            menu_label: words.say("menu"),
        }
    }

    /// The kind screen; none where no kind is asked for.
    pub(crate) fn kind_view(&self, phone: &Phone, around: &Around<'_>) -> Option<KindView> {
        let words = phone.words(around.config);
        let kinds = &phone.basics().kinds;
        let view = |title, choices, countdown| KindView {
            title: words.say(title),
            choices,
            countdown,
            cancel_label: words.say("cancel"),
        };
        if let Some(draft) = self.draft() {
            let counted = draft.decide_by.map(|by| countdown(words, by, around));
            return Some(view("kind-title", choices(words, kinds, kinds.on_sos(), None), counted));
        }
        if self.is_practising() {
            return self.practice_kinds(words, kinds, around);
        }
        match self.choosing? {
            Choosing::Help => {
                Some(view("kind-help-title", choices(words, kinds, kinds.on_help(), None), None))
            }
            Choosing::Change(id) => {
                let there = self.alerts.iter().find(|there| there.alert.id == id)?;
                let stands = Some(&there.alert.kind);
                let offered = if there.alert.is_help {
                    choices(words, kinds, kinds.on_help(), stands)
                } else {
                    choices(words, kinds, kinds.on_sos(), stands)
                };
                Some(view("kind-title", offered, None))
            }
        }
    }
}
