//! A finger that presses whatever is offered: nothing falls over, and from everywhere a way leads back to the SOS.

use super::*;
use crate::{
    effects::alert_store::{AlertStoreOperation, AlertStoreOutput},
    testing::problem,
};

/// Numbers that repeat with their seed (a linear congruential generator, Knuth's constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// The stores do as they are told, the server has trouble.
fn answer_all(phone: &mut Phone) {
    while phone.count(Effect::is_alert_store) > 0 {
        phone.alert_store(|operation| match operation {
            AlertStoreOperation::Load => AlertStoreOutput::Loaded {
                device: None,
                alerts: Vec::new(),
                settings: Vec::new(),
                renewed: false,
            },
            _ => AlertStoreOutput::Done,
        });
    }
    for request in phone.requests() {
        let path = request.split(' ').nth(1).unwrap().to_owned();
        phone.http(&path, |_| problem(503, "fault"));
    }
}

fn press_something(phone: &mut Phone, dice: &mut Dice) {
    match phone.screen() {
        Screen::Page { view } if dice.roll(5) > 0 => {
            let field = view.rows.iter().find_map(|row| match &row.control {
                PageControl::Field { field, .. } => Some(field.clone()),
                _ => None,
            });
            let offered = offered(&view);
            match field {
                Some(field) if dice.roll(2) == 0 => {
                    let texts = ["", "9812345678", "12", "\u{0}".repeat(400).as_str()].map(str::to_owned);
                    type_in(phone, field, &texts[dice.roll(texts.len())]);
                }
                _ if offered.is_empty() => phone.tell(UiEvent::BackPressed),
                _ => press(phone, offered[dice.roll(offered.len())].clone()),
            }
        }
        Screen::Language { view } => {
            let tag = view.choices[dice.roll(view.choices.len())].tag.clone();
            phone.tell(UiEvent::LanguageChosen { tag });
        }
        Screen::Neutral { .. } => phone.tell(UiEvent::NeutralHeld),
        Screen::Kind { .. } => phone.tell(UiEvent::KindChosen { code: "accident".into() }),
        Screen::Receipt { .. } if dice.roll(2) == 0 => open(phone, Page::AfterAlert),
        _ => match dice.roll(4) {
            0 => phone.tell(UiEvent::BackPressed),
            1 => phone.tell(UiEvent::QuickExitPressed),
            2 => phone.tell(UiEvent::SosAsked),
            _ => phone.tell(UiEvent::MenuOpened),
        },
    }
}

#[test]
fn nothing_falls_over_and_no_page_is_a_dead_end() {
    let mut seen = BTreeSet::new();
    for seed in 0..8 {
        let mut dice = Dice(seed);
        let mut phone = Phone::ready("en");
        for _ in 0..300 {
            if dice.roll(10) == 0 {
                let state = if dice.roll(2) == 0 { unasked() } else { well() };
                phone.tell(UiEvent::PhoneNoticed { state });
            }
            press_something(&mut phone, &mut dice);
            if let Screen::Page { view } = phone.screen() {
                seen.insert(format!("{:?}", view.page));
            }
            if dice.roll(3) == 0 {
                answer_all(&mut phone);
            }
            phone.open.retain(|effect| {
                matches!(
                    effect,
                    Effect::AlertStore(_) | Effect::RecordStore(_) | Effect::Http(_) | Effect::Timer(_)
                )
            });
        }
        answer_all(&mut phone);
        phone.tell(UiEvent::NeutralHeld);
        for _ in 0..40 {
            match phone.screen() {
                Screen::Kind { .. } => phone.tell(UiEvent::KindChosen { code: "accident".into() }),
                Screen::Language { .. } => phone.tell(UiEvent::LanguageChosen { tag: "en".into() }),
                _ => phone.tell(UiEvent::BackPressed),
            }
            answer_all(&mut phone);
        }
        assert!(matches!(phone.screen(), Screen::Sos { .. }), "{seed} ends at {:?}", phone.screen());
    }
    // a recording needs a microphone that was allowed
    assert!(seen.len() >= 13, "only {seen:?}");
}
