//! The SOS screen and the choice of a kind.

use domain::{EMERGENCY, HELPLINE, alert::KindCode};

use super::{Model, receipt_view::headline, underway::DECIDE_MS};
use crate::{
    around::Around,
    locale::Words,
    phone::Phone,
    ui_event::CallTarget,
    view::{AlertCard, CallButton, KindChoice, KindIcon, KindView, SosView},
};

/// Milliseconds that the button must be held (design: "Press to hub").
const HOLD_MS: u32 = 1500;
/// Whole seconds until a moment, the begun one counted.
pub(super) fn seconds_until(moment: u64, around: &Around<'_>) -> u32 {
    let left = moment.saturating_sub(around.now.monotonic_ms).div_ceil(1000);
    u32::try_from(left).unwrap_or(u32::MAX)
}

/// The picture of a kind.
pub(crate) fn kind_icon(kind: &KindCode) -> KindIcon {
    match kind.as_str() {
        "accident" => KindIcon::Accident,
        "medical" => KindIcon::Medical,
        "assault" => KindIcon::Assault,
        "threat" => KindIcon::Threat,
        "wages" => KindIcon::Wages,
        "confinement" => KindIcon::Confinement,
        _ => KindIcon::Other,
    }
}

/// The name of a kind. One that this version does not know is shown with its code.
pub(crate) fn kind_label(words: Words, kind: &KindCode) -> String {
    if kind.is_known() {
        return words.say(&format!("kind-{kind}"));
    }
    words.tell("kind-not-known", &[("code", kind.as_str().replace('_', " ").into())])
}

/// 112 and the helpline, the one that helps soonest in front.
pub(crate) fn call_buttons(words: Words, emergency_first: bool) -> Vec<CallButton> {
    let button = |target, key, number: &str, prominent| CallButton {
        target,
        label: words.say(key),
        number: number.to_owned(),
        prominent,
    };
    let emergency = button(CallTarget::Emergency, "call-emergency", EMERGENCY, emergency_first);
    let helpline = button(CallTarget::Helpline, "call-helpline", &spaced_helpline(), !emergency_first);
    if emergency_first { vec![emergency, helpline] } else { vec![helpline, emergency] }
}

/// The helpline as people read it: `1800 891 2995`. It is dialled without the spaces.
fn spaced_helpline() -> String {
    match (HELPLINE.get(..4), HELPLINE.get(4..7), HELPLINE.get(7..)) {
        (Some(first), Some(second), Some(rest)) => format!("{first} {second} {rest}"),
        _ => HELPLINE.to_owned(),
    }
}

impl Model {
    /// The SOS screen.
    pub(crate) fn sos_view(&self, staff_label: String, phone: &Phone, around: &Around<'_>) -> SosView {
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
            calls: call_buttons(words, true),
            alert,
            language_label: words.say("language"),
            staff_label,
            about_label: words.say("about"),
        }
    }

    /// The kind screen; none where no kind is asked for.
    pub(crate) fn kind_view(&self, phone: &Phone, around: &Around<'_>) -> Option<KindView> {
        let decide_by = self.draft()?.decide_by?;
        let words = phone.words(around.config);
        let seconds_left = seconds_until(decide_by, around);
        let choices =
            KindCode::KNOWN.iter().filter_map(|code| KindCode::parse(code)).map(|kind| KindChoice {
                code: kind.as_str().to_owned(),
                label: kind_label(words, &kind),
                icon: kind_icon(&kind),
            });
        Some(KindView {
            title: words.say("kind-title"),
            choices: choices.collect(),
            countdown: words.tell("kind-countdown", &[("seconds", seconds_left.into())]),
            seconds_left,
            seconds_total: u32::try_from(DECIDE_MS / 1000).unwrap_or(u32::MAX),
            cancel_label: words.say("cancel"),
        })
    }
}
