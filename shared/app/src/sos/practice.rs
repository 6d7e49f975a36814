//! Practising: the same screens in the same time, with nothing behind them. There is no alert here that could be kept or
//! sent: what is practised is a stage and a clock.
//!
//! The SOS button stays part of the practice, and the band over every screen ends it in one tap. A call button says first
//! that this is practice; pressed again, it calls: an emergency that begins meanwhile is two taps away, and nobody rings
//! 112 to try it. The same holds for a moment after it has ended by itself.

use domain::alert::{KindCode, Kinds, Urgency};

use super::{
    Model,
    kinds::{choices, kind_name, kind_picture},
    signals::feel,
    underway::{CANCEL_MS, DECIDE_MS},
    view::{call_buttons, countdown, seconds_until},
};
use crate::{
    around::Around,
    command::Asked,
    effects::vibrate::VibrateOperation,
    locale::Words,
    phone::Phone,
    ui_event::CallTarget,
    view::{KindView, PracticeBand, ReceiptKind, ReceiptState, ReceiptStep, ReceiptView},
};

/// Practising ends by itself after so many milliseconds …
const LONGEST_MS: u64 = 2 * 60 * 1000;
/// … or so many after the receipts have begun, which is time to read them all.
const RECEIPTS_MS: u64 = 30_000;
/// A finger on a button when practising ends by itself, or on its way to one, is still practising, for so many
/// milliseconds: what was begun as practice must not end as an alert, or ring 112.
const STILL_PRACTISING_MS: u64 = 3_000;
/// A receipt comes every so many milliseconds.
const STEP_MS: u64 = 3_000;

/// Somebody practises. Times are of the monotonic clock.
#[derive(Debug)]
pub(super) struct Practice {
    ends_at: u64,
    stage: Stage,
    /// The number that was pressed last: pressed again, it is called.
    call: Option<CallTarget>,
}

#[derive(Debug)]
enum Stage {
    /// The SOS screen.
    Button,
    /// A kind is being asked for; after the SOS it is decided by then.
    Kinds { decide_by: Option<u64> },
    /// The receipts are walked through.
    Receipts { kind: KindCode, since: u64 },
}

/// Practising ended by itself a moment ago.
#[derive(Debug)]
pub(super) struct JustOver {
    /// By the monotonic clock.
    at: u64,
    /// The number that was pressed last while it lasted.
    call: Option<CallTarget>,
}

/// What pressing a number means while somebody practises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PracticeCall {
    /// Nobody practises: it is called.
    NoPractice,
    /// The first time: it is said that nobody is called.
    Said,
    /// The second time: practising is over, and it is called.
    Called,
}

impl Model {
    /// Somebody wants to practise. Not while an alert is on its way: nobody may take one for the other.
    pub(crate) fn begin_practice(&mut self, around: &Around<'_>) -> bool {
        if self.draft().is_some() || self.current(around).is_some() {
            return false;
        }
        self.choosing = None;
        self.just_over = None;
        let ends_at = around.now.monotonic_ms.saturating_add(LONGEST_MS);
        self.practice = Some(Practice { ends_at, stage: Stage::Button, call: None });
        true
    }

    /// Practising is over. Whether there was any.
    pub(crate) fn end_practice(&mut self) -> bool {
        let was_there = self.practice.take().is_some();
        self.practice_over |= was_there;
        was_there
    }

    /// Whether practising ended since this was last asked.
    pub(crate) fn take_practice_over(&mut self) -> bool {
        std::mem::take(&mut self.practice_over)
    }

    pub(crate) fn is_practising(&self) -> bool {
        self.practice.is_some()
    }

    pub(crate) fn practice_call(&mut self, target: CallTarget, around: &Around<'_>) -> PracticeCall {
        let Some(practice) = &mut self.practice else { return self.late_practice_call(target, around) };
        if practice.call.replace(target) == Some(target) {
            self.end_practice();
            return PracticeCall::Called;
        }
        PracticeCall::Said
    }

    /// A number pressed without practice: once practising has just ended by itself, the first press still was practice,
    /// where no alert began since.
    fn late_practice_call(&mut self, target: CallTarget, around: &Around<'_>) -> PracticeCall {
        let is_meant = self.draft().is_some() || self.current(around).is_some();
        match self.just_over.take() {
            Some(over)
                if !is_meant
                    && over.call != Some(target)
                    && around.now.monotonic_ms < over.at.saturating_add(STILL_PRACTISING_MS) =>
            {
                PracticeCall::Said
            }
            _ => PracticeCall::NoPractice,
        }
    }

    /// The button was held: the kinds. Whether somebody practises.
    pub(super) fn practice_held(&mut self, around: &Around<'_>) -> bool {
        self.practice_goes(|| Stage::Kinds {
            decide_by: Some(around.now.monotonic_ms.saturating_add(DECIDE_MS)),
        })
    }

    /// Help was asked for. Whether somebody practises.
    pub(super) fn practice_help(&mut self) -> bool {
        self.practice_goes(|| Stage::Kinds { decide_by: None })
    }

    fn practice_goes(&mut self, to: impl FnOnce() -> Stage) -> bool {
        let Some(practice) = &mut self.practice else { return false };
        practice.stage = to();
        true
    }

    pub(super) fn practice_chosen(&mut self, kind: KindCode, phone: &Phone, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        let Some(practice) =
            self.practice.as_mut().filter(|practice| matches!(practice.stage, Stage::Kinds { .. }))
        else {
            return Asked::done();
        };
        practice.stage = Stage::Receipts { kind, since: now };
        practice.ends_at = practice.ends_at.min(now.saturating_add(RECEIPTS_MS));
        self.newly_decided = true;
        feel(phone.options().silent, VibrateOperation::Kept)
    }

    /// Taken back: from the kinds to the button, from the receipts to the end. Whether somebody practises.
    pub(super) fn practice_cancelled(&mut self) -> bool {
        let Some(practice) = &mut self.practice else { return false };
        match practice.stage {
            Stage::Kinds { .. } => practice.stage = Stage::Button,
            Stage::Button => {}
            Stage::Receipts { .. } => {
                self.end_practice();
            }
        }
        true
    }

    /// The kinds of "ask for help" stand there, and back leads away from them.
    pub(super) fn practice_may_leave_kinds(&self) -> bool {
        let stage = self.practice.as_ref().map(|practice| &practice.stage);
        matches!(stage, Some(Stage::Kinds { decide_by: None }))
    }

    pub(super) fn practice_leaves_kinds(&mut self) {
        if self.practice_may_leave_kinds() {
            self.practice_goes(|| Stage::Button);
        }
    }

    /// When [`Self::run_practice`] or the screen has something to do next.
    pub(super) fn practice_due(&self, around: &Around<'_>) -> Option<u64> {
        let practice = self.practice.as_ref()?;
        let drawn = match practice.stage {
            Stage::Button | Stage::Kinds { decide_by: None } => None,
            Stage::Kinds { .. } | Stage::Receipts { .. } => {
                Some(around.now.monotonic_ms.saturating_add(1000))
            }
        };
        let ends_at = self.practice_ends_at(practice);
        Some(drawn.map_or(ends_at, |drawn| drawn.min(ends_at)))
    }

    fn practice_ends_at(&self, practice: &Practice) -> u64 {
        practice.ends_at.saturating_add(if self.holding { STILL_PRACTISING_MS } else { 0 })
    }

    /// Does what practising does by itself.
    pub(super) fn run_practice(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let now = around.now.monotonic_ms;
        let Some(practice) = &self.practice else { return Asked::done() };
        if self.practice_ends_at(practice) <= now {
            self.just_over = Some(JustOver { at: now, call: practice.call });
            self.end_practice();
            return Asked::done();
        }
        match practice.stage {
            Stage::Kinds { decide_by: Some(by) } if by <= now => {
                self.practice_chosen(KindCode::unspecified(), phone, around)
            }
            _ => Asked::done(),
        }
    }

    /// The band that says that somebody practises.
    pub(crate) fn practice_band(&self, words: Words) -> Option<PracticeBand> {
        self.is_practising()
            .then(|| PracticeBand { text: words.say("practice-band"), end_label: words.say("practice-end") })
    }

    /// The kinds, where they are practised.
    pub(super) fn practice_kinds(
        &self,
        words: Words,
        kinds: &Kinds,
        around: &Around<'_>,
    ) -> Option<KindView> {
        let Stage::Kinds { decide_by } = self.practice.as_ref()?.stage else { return None };
        let (title, offered) = match decide_by {
            Some(_) => ("kind-title", choices(words, kinds, kinds.on_sos(), None)),
            None => ("kind-help-title", choices(words, kinds, kinds.on_help(), None)),
        };
        Some(KindView {
            title: words.say(title),
            choices: offered,
            countdown: decide_by.map(|by| countdown(words, by, around)),
            cancel_label: words.say("cancel"),
        })
    }

    /// The receipts, where they are practised: one after the other, each only as what it will say.
    pub(super) fn practice_receipts(&self, phone: &Phone, around: &Around<'_>) -> Option<ReceiptView> {
        let Stage::Receipts { kind, since } = &self.practice.as_ref()?.stage else { return None };
        let words = phone.words(around.config);
        let kinds = &phone.basics().kinds;
        let gone = around.now.monotonic_ms.saturating_sub(*since);
        let hub = || [("hub", words.say("practice-hub").into())];
        let somebody = || [("name", words.say("practice-somebody").into())];
        let steps = [
            (ReceiptKind::Kept, words.say("receipt-kept")),
            (ReceiptKind::Received, words.say("receipt-received")),
            (ReceiptKind::OnHubPhone, words.tell("receipt-on-hub-phone", &hub())),
            (ReceiptKind::Taken, words.tell("receipt-taken", &somebody())),
        ];
        let come = usize::try_from(gone / STEP_MS).unwrap_or(usize::MAX).saturating_add(1);
        let steps = steps.into_iter().take(come).map(|(kind, text)| ReceiptStep {
            kind,
            // never "done": nothing was
            state: ReceiptState::Waiting,
            text: words.tell("practice-will-say", &[("text", text.into())]),
            time: None,
        });
        let cancel_until = since.saturating_add(CANCEL_MS);
        let may_cancel = gone < CANCEL_MS;
        let emergency_first = kinds.calls_emergency_first(kind);
        let cancel_label = may_cancel.then(|| {
            words.tell("cancel-countdown", &[("seconds", seconds_until(cancel_until, around).into())])
        });
        Some(ReceiptView {
            title: words.say("practice-title"),
            kind_label: kind_name(words, kinds, kind),
            icon: kind_picture(kinds, kind),
            steps: steps.collect(),
            position: words.say("practice-position"),
            warning: None,
            calls: call_buttons(words, emergency_first, None),
            calls_first: emergency_first && kinds.urgency(kind) == Urgency::Immediate,
            safe_label: cancel_label.is_none().then(|| words.say("safe")),
            cancel_label,
            claim: None,
            case_number: None,
            next: None,
            more_label: None,
        })
    }
}
