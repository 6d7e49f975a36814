//! What is told of a worker in words.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    basics::Trade,
    ids::WorkerId,
    worker::{Born, Home},
};

use super::Brief;
use crate::{
    locale::{ENGLISH, Words},
    phone::Phone,
    place::state_name,
    sync::Records,
};

/// What a worker is called in a list.
pub(crate) fn name_of(words: Words, brief: Option<&Brief>) -> String {
    let name = brief.map(|brief| brief.name.trim()).filter(|name| !name.is_empty());
    name.map_or_else(|| words.say("worker-nameless"), str::to_owned)
}

/// The name of a trade: the app's own words, else the server's, else its code.
pub(crate) fn trade_name(words: Words, trades: &[Trade], code: &str) -> String {
    if code.is_empty() {
        return words.say("worker-no-trade");
    }
    let key = format!("trade-{}", code.replace('_', "-"));
    let listed = trades.iter().find(|trade| trade.code == code);
    let of_server = |tag: &str| listed.and_then(|trade: &Trade| trade.names.get(tag).cloned());
    let found = of_server(words.language.tag).or_else(|| words.find(&key, &[]));
    let found = found.or_else(|| of_server(ENGLISH.tag)).or_else(|| Words::of(ENGLISH).find(&key, &[]));
    found.unwrap_or_else(|| code.to_owned())
}

/// The codes of the trades in whose names the text stands.
pub(super) fn trades_named(words: Words, phone: &Phone, text: &str) -> BTreeSet<String> {
    let trades = &phone.basics().field.trades;
    let is_named = |trade: &&Trade| trade_name(words, trades, &trade.code).to_lowercase().contains(text);
    trades.iter().filter(is_named).map(|trade| trade.code.clone()).collect()
}

/// "about 32", "32": years of age.
pub(crate) fn age_text(words: Words, born: Born, now: DateTime<Utc>) -> String {
    let age = words.digits(&born.age(now).to_string());
    words.tell(if born.from_age { "worker-age-about" } else { "worker-age" }, &[("age", age.into())])
}

/// "Barachatti, Gaya, Bihar", as far as it is known.
pub(crate) fn home_text(words: Words, home: &Home) -> String {
    let state = if home.state.is_empty() { String::new() } else { state_name(words, &home.state) };
    let parts = [home.panchayat.clone(), home.block.clone(), home.district.clone(), state];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What stands under a name: trade, age, where from, site; empty where this phone does not have them.
pub(crate) fn about_text(
    words: Words,
    id: WorkerId,
    records: &Records,
    phone: &Phone,
    now: DateTime<Utc>,
) -> String {
    let brief = records.register.brief(id);
    brief.map(|brief| about(words, brief, phone, now).join(" · ")).unwrap_or_default()
}

/// What stands under a name in a list: trade, age, where from, site.
pub(super) fn about(words: Words, brief: &Brief, phone: &Phone, now: DateTime<Utc>) -> Vec<String> {
    let trade =
        (!brief.trade.is_empty()).then(|| trade_name(words, &phone.basics().field.trades, &brief.trade));
    let age = brief.born.map(|born| age_text(words, born, now));
    let home = Home {
        state: if brief.district.is_empty() { brief.state.clone() } else { String::new() },
        district: brief.district.clone(),
        panchayat: brief.panchayat.clone(),
        ..Home::default()
    };
    let home = Some(home_text(words, &home));
    let site = Some(brief.site.clone());
    [trade, age, home, site].into_iter().flatten().filter(|part| !part.is_empty()).collect()
}
