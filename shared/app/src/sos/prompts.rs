//! Which prompts say aloud what is on a screen of the SOS, for whoever does not read. Their texts are in
//! `locales/<tag>/prompts.ftl`, without variables, so that each can be a recorded clip. Speaking them does not belong here.

use super::{
    Kept, Model, Underway,
    next_card::{Next, third_call},
    receipt_view::warning,
};
use crate::{
    around::Around,
    phone::Phone,
    ui_event::CallTarget,
    view::{KindView, Screen},
};

impl Model {
    /// The prompts of this screen, what matters most first. The names of the kinds follow from its choices.
    pub(crate) fn prompts(&self, screen: &Screen, phone: &Phone, around: &Around<'_>) -> Vec<&'static str> {
        let mut prompts = Vec::new();
        if self.is_practising() {
            prompts.push("prompt-practice");
        }
        match screen {
            Screen::Sos { view } | Screen::Starting { view } => {
                prompts.push("prompt-sos");
                prompts.extend(view.alert.as_ref().map(|_| "prompt-alert-open"));
            }
            Screen::Kind { view } => prompts.extend(self.kind_prompts(view)),
            Screen::Receipt { .. } if !self.is_practising() => {
                let current = self.current(around);
                let of_receipt = current.map(|there| self.receipt_prompts(there, phone, around));
                prompts.extend(of_receipt.into_iter().flatten());
            }
            _ => {}
        }
        prompts
    }

    fn kind_prompts(&self, view: &KindView) -> Vec<&'static str> {
        if view.countdown.is_some() {
            return vec!["prompt-kind", "prompt-kind-countdown"];
        }
        let is_help = matches!(self.choosing, Some(super::choose::Choosing::Help) | None);
        vec![if is_help { "prompt-kind-help" } else { "prompt-kind" }]
    }

    fn receipt_prompts(&self, there: &Underway, phone: &Phone, around: &Around<'_>) -> Vec<&'static str> {
        let mut prompts = vec![standing(there, phone)];
        prompts.extend(warning(there, phone, around).and_then(prompt_of_warning));
        if there.newest_fix().is_none() && !self.locating.is_looking() {
            prompts.push("prompt-no-position");
        }
        prompts.extend(self.next_of(there, phone, around).map(Next::prompt));
        let calls = ["prompt-call-emergency", "prompt-call-helpline"];
        if phone.basics().kinds.calls_emergency_first(&there.alert.kind) {
            prompts.extend(calls);
        } else {
            prompts.extend(calls.iter().rev());
        }
        if third_call(there, phone, around).is_some_and(|call| call.target == CallTarget::MissedCall) {
            prompts.push("prompt-call-missed");
        }
        let may_say_safe = self.can_be_called_safe(around).next().is_some();
        if !there.alert.claims.is_empty() {
            prompts.push("prompt-said");
        } else if there.cancel_until.is_some() {
            prompts.push("prompt-cancel");
        } else if may_say_safe {
            let is_own = there.alert.for_other.is_none();
            prompts.push(if is_own { "prompt-safe" } else { "prompt-safe-other" });
        }
        prompts
    }
}

/// What a warning says aloud; none where what stands says it already.
fn prompt_of_warning(warning: &str) -> Option<&'static str> {
    match warning {
        "warning-message-app" => Some("prompt-message-app"),
        "warning-message-refused" | "warning-message-refused-missed-call" => Some("prompt-message-refused"),
        "warning-not-on-hub-phone" => Some("prompt-not-on-hub-phone"),
        "warning-not-kept" => None,
        _ => Some("prompt-late"),
    }
}

/// How far the alert has come.
fn standing(there: &Underway, phone: &Phone) -> &'static str {
    let alert = &there.alert;
    if let Some(progress) = &alert.progress {
        return match progress.steps() {
            3 if alert.can_be_called() => "prompt-taken-will-call",
            3 => "prompt-taken",
            2 => "prompt-on-hub-phone",
            _ if alert.is_help && alert.can_be_called() => "prompt-help-received",
            _ => "prompt-received",
        };
    }
    match (there.kept, phone.is_offline()) {
        _ if alert.message.sent_at.is_some() => "prompt-sent-by-message",
        (Kept::NotYet, _) => "prompt-keeping",
        (Kept::Yes, false) => "prompt-kept",
        (Kept::Yes, true) => "prompt-kept-offline",
        (Kept::No, _) => "prompt-not-kept",
    }
}
