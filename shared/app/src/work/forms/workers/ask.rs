//! What is asked of a worker, in the order in which it is asked. Only a name is needed.

use domain::{
    basics::Trade,
    place::Atlas,
    worker::{Uan, WorkerDetails},
};

use super::{NAME, photo, read};
use crate::{
    areas::District,
    locale::LANGUAGES,
    place::state_name,
    view::{FieldKind, PageIcon, StaffAction, Tone},
    work::{
        codes::{REGISTRATIONS, SEXES, WHOSE, choices},
        form::{About, Asks, Choice, Field},
        forms::handling::typed,
    },
    workers::trade_name,
};

/// All questions; `alike` stand behind the name and behind the numbers.
pub(super) fn fields(about: &About<'_>, alike: &[Field]) -> Vec<Field> {
    let mut all = vec![typed(about, NAME, "worker-field-name", FieldKind::Name).in_step(NAME)];
    all.extend(alike.iter().cloned().map(|field| field.in_step(NAME)));
    let mut sexes = choices(about.words, "sex", &SEXES);
    sexes.push(Choice::new("", about.say("form-not-known")));
    all.push(one(about, "sex", "worker-field-sex", PageIcon::Family, sexes).in_step("sex"));
    all.push(typed(about, "age", "worker-field-age", FieldKind::Number).in_step("born"));
    all.push(typed(about, "year", "worker-field-year", FieldKind::Number).in_step("born"));
    all.extend(phones(about));
    // in the step of the numbers they are told once more: a number finds more than a name
    if !about.text("phone/0").is_empty() && about.values.get(ONE_BY_ONE) == "yes" {
        all.extend(alike.iter().cloned().map(|field| field.in_step("phones")));
    }
    all.push(languages(about, "worker-field-languages"));
    all.extend(photo::fields(about));
    all.push(trades(about));
    all.push(typed(about, "employer", "worker-field-employer", FieldKind::Words).in_step("work"));
    all.push(typed(about, "contractor", "worker-field-contractor", FieldKind::Words).in_step("work"));
    all.extend(site(about, "worker-field-site"));
    all.extend(home(about, "origin", "worker-field-origin"));
    all.extend(home(about, "destination", "worker-field-destination"));
    all.push(typed(about, "family/name", "worker-family-name", FieldKind::Name).in_step("family"));
    all.push(typed(about, "family/relation", "worker-relation", FieldKind::Words).in_step("family"));
    all.push(typed(about, "family/phone", "form-phone", FieldKind::Phone).in_step("family"));
    all.extend(household(about));
    all.extend(registrations(about));
    all
}

/// The value that says whether one question is asked at a time.
pub(in crate::work) const ONE_BY_ONE: &str = "one-by-one";

fn one(about: &About<'_>, name: &str, label: &str, icon: PageIcon, choices: Vec<Choice>) -> Field {
    Field::new(name, about.say(label), icon, Asks::One(choices))
}

/// How many of a list are on the form: those that are written, and as many as were asked for.
pub(in crate::work::forms) fn shown(about: &About<'_>, list: &str, most: usize) -> usize {
    about.values.get(&format!("count/{list}")).parse::<usize>().unwrap_or(1).clamp(1, most)
}

/// "Another number": the list gets longer.
pub(in crate::work::forms) fn another(
    about: &About<'_>,
    list: &str,
    label: &str,
    most: usize,
) -> Option<Field> {
    let next = shown(about, list, most).saturating_add(1);
    let sets = vec![(format!("count/{list}"), next.to_string())];
    (next <= most)
        .then(|| Field::new(format!("another/{list}"), about.say(label), PageIcon::Add, Asks::Fill(sets)))
}

fn phones(about: &About<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for place in 0..shown(about, "phones", WorkerDetails::LIST_LIMIT) {
        fields.push(typed(about, &format!("phone/{place}"), "form-phone", FieldKind::Phone));
        if !about.text(&format!("phone/{place}")).is_empty() {
            let whose = choices(about.words, "whose", &WHOSE);
            fields.push(one(about, &format!("whose/{place}"), "worker-whose", PageIcon::Call, whose));
        }
    }
    fields.extend(another(about, "phones", "worker-another-phone", WorkerDetails::LIST_LIMIT));
    fields.into_iter().map(|field| field.in_step("phones")).collect()
}

pub(in crate::work::forms) fn languages(about: &About<'_>, label: &str) -> Field {
    let spoken = &about.phone.basics().spoken;
    let mut all: Vec<Choice> =
        LANGUAGES.iter().map(|language| Choice::new(language.tag, language.name)).collect();
    all.extend(spoken.iter().map(|language| Choice::new(&language.tag, &language.name)));
    Field::new("languages", about.say(label), PageIcon::Language, Asks::Many(all)).in_step("languages")
}

fn trades(about: &About<'_>) -> Field {
    let trades = &about.phone.basics().field.trades;
    let name = |trade: &Trade| Choice::new(&trade.code, trade_name(about.words, trades, &trade.code));
    let mut all: Vec<Choice> = trades.iter().map(name).collect();
    // one that is not listed any more stays what it is
    let chosen = about.values.get("trade");
    if !chosen.is_empty() && !all.iter().any(|choice| choice.value == chosen) {
        all.push(Choice::new(chosen, trade_name(about.words, trades, chosen)));
    }
    all.push(Choice::new("", about.say("form-not-known")));
    one(about, "trade", "worker-field-trade", PageIcon::Case, all).in_step("trade")
}

pub(in crate::work::forms) fn site(about: &About<'_>, label: &str) -> Vec<Field> {
    let landmark =
        typed(about, "site/landmark", label, FieldKind::Words).with_hint(about.say("worker-site-hint"));
    let (hint, tone) = match about.values.get("site/state") {
        "looking" => ("worker-site-looking", Tone::Waiting),
        "none" => ("worker-site-not-found", Tone::Waiting),
        "not-permitted" => ("worker-site-not-permitted", Tone::Waiting),
        _ if read::point(about).is_some() => ("worker-site-found", Tone::Good),
        _ => ("worker-site-find-hint", Tone::Quiet),
    };
    let find =
        Field::new("", about.say("worker-site-find"), PageIcon::Place, Asks::First(StaffAction::FindSite));
    let find = find.with_hint(about.say(hint)).with_tone(tone);
    let mut fields = vec![landmark, find];
    if read::point(about).is_some() {
        let forgotten = ["site/latitude", "site/longitude", "site/accuracy", "site/state"];
        let sets = forgotten.map(|name| (name.to_owned(), String::new())).to_vec();
        let forget = about.say("worker-site-forget");
        fields.push(Field::new("forget/site", forget, PageIcon::Remove, Asks::Fill(sets)));
    }
    fields.into_iter().map(|field| field.in_step("site")).collect()
}

/// The homes whose blocks and panchayats are offered from a list.
const LISTED: [&str; 2] = ["origin", "destination"];

/// The districts whose lists are needed.
pub(in crate::work) fn districts(about: &About<'_>) -> Vec<District> {
    let homes = LISTED.iter().map(|name| read::home(about, name)).filter(|home| !home.district.is_empty());
    homes.map(|home| District { state: home.state, district: home.district }).collect()
}

/// State, district, block and panchayat: the first two from the map that is in the app, the others as they are told, with the
/// names of a list where this phone has one.
pub(in crate::work::forms) fn home(about: &About<'_>, name: &'static str, label: &str) -> Vec<Field> {
    let (atlas, state) = (Atlas::embedded(), about.values.get(&format!("{name}/state")).to_owned());
    let mut states: Vec<Choice> =
        atlas.states().map(|state| Choice::new(state, state_name(about.words, state))).collect();
    // by their names in the language of the screen
    states.sort_by(|one, other| one.label.cmp(&other.label));
    states.push(Choice::new("", about.say("form-not-known")));
    let title = |key: &str| format!("{}: {}", about.say(label), about.say(key));
    let field = |part: &str, key: &str, asks: Asks| {
        Field::new(format!("{name}/{part}"), title(key), PageIcon::Place, asks)
    };
    let mut fields = vec![field("state", "worker-state", Asks::One(states)).in_step(name)];
    let mut districts: Vec<Choice> =
        atlas.districts_of(&state).into_iter().map(|district| Choice::new(district, district)).collect();
    let rest = if name == "origin" { "origin-district" } else { name };
    if !districts.is_empty() {
        let known = about.values.get(&format!("{name}/district"));
        if !known.is_empty() && !districts.iter().any(|choice| choice.value == known) {
            districts.push(Choice::new(known, known));
        }
        districts.push(Choice::new("", about.say("form-not-known")));
        fields.push(field("district", "worker-district", Asks::One(districts)).in_step(rest));
    }
    let rest = if name == "origin" { "origin-village" } else { name };
    if !state.is_empty() {
        let words = Asks::Typed(FieldKind::Words);
        let home = read::home(about, name);
        let list = about.records.areas.of(&home.state, &home.district).filter(|_| LISTED.contains(&name));
        let blocks = list.map(|list| list.blocks.iter().map(|block| block.name.clone()).collect());
        let block = list.and_then(|list| list.block(&home.block));
        let panchayats = block.map(|block| block.panchayats.clone());
        let block = field("block", "worker-block", words.clone()).offering(blocks.unwrap_or_default());
        let panchayat =
            field("panchayat", "worker-panchayat", words).offering(panchayats.unwrap_or_default());
        fields.extend([block.in_step(rest), panchayat.in_step(rest)]);
    }
    fields
}

fn household(about: &About<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    let most = WorkerDetails::HOUSEHOLD_LIMIT;
    for place in 0..shown(about, "household", most) {
        let name = |part: &str| format!("member/{place}/{part}");
        fields.push(typed(about, &name("name"), "worker-member", FieldKind::Name));
        if !about.text(&name("name")).is_empty() {
            fields.push(typed(about, &name("relation"), "worker-relation", FieldKind::Words));
            let sexes = choices(about.words, "sex", &SEXES);
            fields.push(one(about, &name("sex"), "worker-field-sex", PageIcon::Family, sexes));
            fields.push(typed(about, &name("age"), "worker-field-age", FieldKind::Number));
        }
    }
    fields.extend(another(about, "household", "worker-another-member", most));
    fields.into_iter().map(|field| field.in_step("household")).collect()
}

fn registrations(about: &About<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    let asked = [
        ("bocw", "worker-field-bocw"),
        ("e_shram", "worker-field-e-shram"),
        ("ration_card", "worker-field-ration-card"),
    ];
    for (name, label) in asked {
        let offered = choices(about.words, "registration", &REGISTRATIONS);
        let mut field = one(about, name, label, PageIcon::Report, offered);
        if name == "e_shram" {
            let born = read::born(about, "age", Some("year")).ok().flatten();
            let may = born.is_none_or(|born| Uan::may_register_at(born, about.now()));
            let key = if may { "worker-e-shram-hint" } else { "worker-e-shram-age" };
            field = field.with_hint(about.say(key));
        }
        fields.push(field);
        if about.values.get(name) == "held" {
            let number = typed(about, &format!("number/{name}"), "worker-number", FieldKind::Words);
            fields.push(number);
        }
    }
    fields.into_iter().map(|field| field.in_step("registrations")).collect()
}
