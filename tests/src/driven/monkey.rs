//! Somebody who presses whatever a staff screen offers, and fills in whatever a form asks: so that every operation that
//! the app can record is recorded, in any order and by anybody who is offered it.

use app::{
    ui_event::UiEvent,
    view::{
        CaseView, FieldKind, PageAction, PageButton, PageControl, PageField, PageRow, PageView, Screen,
        StaffAction,
    },
};
use chrono::{NaiveDate, TimeDelta};

use super::DrivenPhone;
use crate::chance::Chance;

/// Pages that are gone through before the monkey gives up.
const DEEPEST: usize = 4;

/// Opens the case and does one thing of those that its screen offers; what it was, for who reads a failure.
pub fn meddle(phone: &mut DrivenPhone, case_id: &str, chance: &mut Chance) -> Option<StaffAction> {
    phone.tell(UiEvent::StaffOpened);
    phone.tell(UiEvent::CaseOpened { case_id: case_id.to_owned() });
    let Screen::Case { view } = phone.screen() else { return None };
    let offered = offered_by_case(&view);
    let action = pick(&offered, chance)?.clone();
    if chance.once_in(6) {
        phone.tell(UiEvent::NoteTyped { text: word(chance) });
        phone.tell(UiEvent::NoteSubmitted);
    } else {
        phone.tell(UiEvent::StaffPressed { action: action.clone() });
    }
    for _ in 0..DEEPEST {
        let Screen::Page { view } = phone.screen() else { break };
        go_through(phone, &view, chance);
    }
    for _ in 0..DEEPEST {
        if !matches!(phone.screen(), Screen::Page { .. } | Screen::Case { .. }) {
            break;
        }
        phone.tell(UiEvent::BackPressed);
    }
    Some(action)
}

fn pick<'a, T>(offered: &'a [T], chance: &mut Chance) -> Option<&'a T> {
    let many = u64::try_from(offered.len()).ok()?;
    offered.get(usize::try_from(chance.below(many)).ok()?)
}

fn offered_by_case(view: &CaseView) -> Vec<StaffAction> {
    let of_actions = std::iter::once(&view.primary)
        .chain(&view.actions)
        .filter(|action| action.enabled)
        .map(|action| action.action.clone());
    let of_conflicts = view.conflicts.iter().flat_map(|conflict| [&conflict.take, &conflict.keep]);
    let of_refused = view.refused.iter().flat_map(|refused| &refused.buttons);
    let of_sections = view.sections.iter().filter_map(|section| section.add.as_ref());
    let buttons = of_conflicts.chain(of_refused).chain(of_sections).filter_map(of_button);
    let rows = view.sections.iter().flat_map(|section| &section.rows).filter_map(of_row);
    of_actions.chain(buttons).chain(rows).collect()
}

fn of_button(button: &PageButton) -> Option<StaffAction> {
    match &button.action {
        PageAction::Staff { action } if button.enabled => Some(action.clone()),
        _ => None,
    }
}

fn of_row(row: &PageRow) -> Option<StaffAction> {
    match &row.control {
        PageControl::Press { action: PageAction::Staff { action } }
        | PageControl::Button { action: PageAction::Staff { action }, .. } => Some(action.clone()),
        _ => None,
    }
}

/// Fills a form in and keeps it, or goes on to what a page offers.
fn go_through(phone: &mut DrivenPhone, view: &PageView, chance: &mut Chance) {
    for row in &view.rows {
        match &row.control {
            PageControl::Field { field: field @ PageField::Form { .. }, kind, .. } if !chance.once_in(5) => {
                let text = text_for(*kind, phone.today(), chance);
                phone.tell(UiEvent::PageTyped { field: field.clone(), text });
            }
            PageControl::Choice { action: PageAction::Staff { action }, .. }
            | PageControl::Switch { action: PageAction::Staff { action }, .. }
                if chance.once_in(2) =>
            {
                phone.tell(UiEvent::StaffPressed { action: action.clone() });
            }
            _ => {}
        }
    }
    // what the form says may have changed what it offers
    let Screen::Page { view } = phone.screen() else { return };
    let mut offered: Vec<StaffAction> = view.rows.iter().filter_map(of_row).collect();
    offered.extend(view.primary.as_ref().and_then(of_button));
    let primary = view.primary.as_ref().and_then(of_button).filter(|_| !chance.once_in(4));
    match primary.or_else(|| pick(&offered, chance).cloned()) {
        Some(action) => phone.tell(UiEvent::StaffPressed { action }),
        None => phone.tell(UiEvent::BackPressed),
    }
}

fn word(chance: &mut Chance) -> String {
    const WORDS: [&str; 6] = ["contractor", "मजदूरी", "came back", "no answer", "ଘର", "at the gate"];
    pick(&WORDS, chance).copied().unwrap_or("word").to_owned()
}

/// One of so many days, of which the first is so far from today.
fn day_within(first: i64, many: u64, today: NaiveDate, chance: &mut Chance) -> NaiveDate {
    today + TimeDelta::days(first.saturating_add_unsigned(chance.below(many)))
}

/// Days count from today, so that a history is the same whenever it is played.
fn text_for(kind: FieldKind, today: NaiveDate, chance: &mut Chance) -> String {
    match kind {
        FieldKind::Number => (1 + chance.below(900)).to_string(),
        FieldKind::Phone => format!("98123{:05}", chance.below(100_000)),
        FieldKind::Day => day_within(-330, 360, today, chance).to_string(),
        FieldKind::DayAndTime => {
            format!("{}T{:02}:30", day_within(1, 28, today, chance), chance.below(24))
        }
        // a search that finds everything
        FieldKind::Search => String::new(),
        _ => word(chance),
    }
}
