//! How many were registered: numbers that help the person who collects them.

use super::{Register, map::district_map, trade_name};
use crate::{
    around::Around,
    locale::Words,
    pages::{empty_page, row},
    phone::Phone,
    place::state_name,
    sessions,
    sync::Records,
    view::{Page, PageAction, PageFigure, PageIcon, PageRow, PageView, StaffAction, Tone},
};

/// Districts that are listed by name; the map has all.
const DISTRICTS_LISTED: usize = 10;

fn by_trade(code: &str) -> PageAction {
    let action = StaffAction::NarrowWorkers { by: "trade".to_owned(), value: code.to_owned() };
    PageAction::Staff { action }
}

/// The page of numbers: of a link person their own, of a hub all on this phone.
pub(crate) fn page(words: Words, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<PageView> {
    records.staff().filter(|_| super::reads_workers(records))?;
    let own = super::whose(records);
    let register: &Register = &records.register;
    let numbers = register.numbers(own, around.now.wall);
    let mut page = empty_page(Page::StaffList, words.say("numbers-title"));
    page.paragraphs.push(words.say(if own.is_some() { "numbers-own" } else { "numbers-hub" }));
    let count = |count: usize| words.digits(&count.to_string());
    let line = |icon, key: &str, number: usize| row(icon, words.say(key)).with_detail(count(number));
    page.rows.push(line(PageIcon::Day, "numbers-today", numbers.today));
    page.rows.push(line(PageIcon::Day, "numbers-month", numbers.month));
    page.rows.push(line(PageIcon::Family, "numbers-all", numbers.all));
    if numbers.unsent > 0 {
        page.rows.push(line(PageIcon::Server, "numbers-unsent", numbers.unsent).with_tone(Tone::Waiting));
    }
    if sessions::reads_sessions(records) {
        let open = PageAction::Staff { action: StaffAction::OpenSessions };
        page.rows.push(sessions::month_row(words, records, around).pressed(open));
    }
    let trades = numbers.trades.iter().map(|(code, number)| -> PageRow {
        let row = row(PageIcon::Case, trade_name(words, &phone.basics().field.trades, code))
            .with_detail(count(*number));
        // nobody without a trade is found by one
        if code.is_empty() { row } else { row.pressed(by_trade(code)) }
    });
    page.rows.extend(trades);
    let districts = numbers.districts.iter().filter(|((state, _), _)| !state.is_empty());
    page.rows.extend(districts.take(DISTRICTS_LISTED).map(|((state, district), number)| {
        row(PageIcon::Place, district_name(words, state, district)).with_detail(count(*number))
    }));
    page.figure = district_map(words, &numbers.districts).map(|view| PageFigure::Map { view });
    Some(page)
}

/// "Gaya, Bihar"; where nobody named a district, the state.
pub(super) fn district_name(words: Words, state: &str, district: &str) -> String {
    let state = state_name(words, state);
    if district.is_empty() { state } else { format!("{district}, {state}") }
}
