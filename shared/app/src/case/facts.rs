//! What is known of a case, line by line, and how sure it is.

mod work;

use chrono::{DateTime, Utc};
use domain::{
    alert::{Fix, Problem, Subject, Told, Warning},
    case::FieldGroup,
    hub::Routing,
};
use serde_json::Value;

use super::look::Look;
use crate::{
    hubs::hub_name_of_id,
    inbox::language_name,
    locale::Words,
    pages::row,
    sos::kind_name,
    sync::Summary,
    view::{PageIcon, PageRow, Tone},
};

/// A place farther than this is told with its distance, kilometres.
const NEAR_KM: f64 = 3.0;
/// With so little charge left, in percent, the phone may soon be silent.
const LOW_BATTERY: u8 = 15;
/// Of a field that could not be read, so many characters are shown.
const RAW_LIMIT: usize = 80;

/// What is known of a place without its position.
pub(crate) struct PlaceNames<'a> {
    place: Option<&'a str>,
    place_km: Option<f64>,
    district: Option<&'a str>,
    state: Option<&'a str>,
}

impl<'a> From<&'a Routing> for PlaceNames<'a> {
    fn from(routing: &'a Routing) -> Self {
        Self {
            place: routing.place.as_deref(),
            place_km: routing.place_km,
            district: routing.district.as_deref(),
            state: routing.state.as_deref(),
        }
    }
}

impl<'a> From<&'a Summary> for PlaceNames<'a> {
    fn from(summary: &'a Summary) -> Self {
        Self {
            place: summary.place.as_deref(),
            place_km: summary.place_km,
            district: summary.district.as_deref(),
            state: summary.state.as_deref(),
        }
    }
}

/// "Andheri, Mumbai Suburban", "12 km from Igatpuri, Nashik", "Bihar", "Place not known".
pub(crate) fn place_text(words: Words, names: &PlaceNames<'_>) -> String {
    let area = names.district.or(names.state);
    match (names.place, area) {
        (Some(place), Some(area)) => {
            let far = names.place_km.filter(|km| *km > NEAR_KM);
            let place = far.map_or_else(
                || place.to_owned(),
                |km| {
                    let distance = words.distance(km * 1000.0);
                    words.tell("place-far", &[("distance", distance.into()), ("place", place.into())])
                },
            );
            if place == area { place } else { format!("{place}, {area}") }
        }
        (Some(name), None) => name.to_owned(),
        (None, Some(area)) => area.to_owned(),
        (None, None) => words.say("place-not-known"),
    }
}

/// Lines of what is known.
pub(super) struct Facts<'a> {
    look: Look<'a>,
    words: Words,
    now: DateTime<Utc>,
    icon: PageIcon,
    lines: Vec<PageRow>,
}

/// What came: by which way, what the person said, what could not be read.
pub(super) fn of_alert(look: Look<'_>) -> Vec<PageRow> {
    let mut facts = Facts::new(look, PageIcon::Sos);
    facts.of_person();
    facts.of_phone();
    facts.of_arrival();
    facts.set_aside();
    facts.lines
}

/// Where the person is, and why this hub has the case.
pub(super) fn of_place(look: Look<'_>) -> Vec<PageRow> {
    let mut facts = Facts::new(look, PageIcon::Place);
    facts.of_place();
    facts.lines
}

/// Who rings for it, and what was done in the first hour.
pub(super) fn of_first_hour(look: Look<'_>) -> Vec<PageRow> {
    let mut facts = Facts::new(look, PageIcon::Notifications);
    facts.of_first_hour();
    facts.lines
}

impl<'a> Facts<'a> {
    fn new(look: Look<'a>, icon: PageIcon) -> Self {
        Self { look, words: look.words, now: look.now, icon, lines: Vec::new() }
    }

    fn add(&mut self, label: &str, value: impl Into<String>, tone: Tone) {
        self.lines.push(row(self.icon, self.words.say(label)).with_detail(value.into()).with_tone(tone));
    }

    /// A value, and those that other reports told instead.
    fn told<T>(&mut self, label: &str, told: Option<&Told<T>>, text: impl Fn(&T) -> String) {
        let Some(told) = told else { return };
        self.add(label, text(&told.value), Tone::Quiet);
        self.others(told, text);
    }

    fn others<T>(&mut self, told: &Told<T>, text: impl Fn(&T) -> String) {
        if told.others.is_empty() {
            return;
        }
        let others: Vec<String> = told.others.iter().map(|(other, _)| text(other)).collect();
        self.add("fact-also-told", others.join(" · "), Tone::Waiting);
    }

    fn of_person(&mut self) {
        let (words, now, case, kinds) = (self.words, self.now, self.look.case, self.look.kinds);
        self.others(&case.alert.kind, |kind| kind_name(words, kinds, kind));
        self.told("fact-note", case.alert.note.as_ref(), |note| format!("“{note}”"));
        if let Some(said) = case.claims.last() {
            let key = match said.claim {
                domain::operation::Claim::Mistake => "fact-claim-mistake",
                domain::operation::Claim::Safe => "fact-claim-safe",
            };
            self.add(
                "fact-claim",
                format!("{}, {}", words.say(key), words.time(said.at, now)),
                Tone::Waiting,
            );
        }
        if case.alert.subject.as_ref().is_some_and(|told| told.value == Subject::Other) {
            self.add("fact-subject", words.say("fact-subject-other"), Tone::Quiet);
        }
        self.told("fact-phone", case.alert.phone.as_ref(), domain::phone_number::PhoneNumber::spaced);
        self.told(
            "fact-reporter-phone",
            case.alert.reporter_phone.as_ref(),
            domain::phone_number::PhoneNumber::spaced,
        );
        self.add("fact-received", words.time(case.received_at, now), Tone::Quiet);
        if let Some(told) = &case.alert.recorded_at {
            self.add("fact-pressed", words.time(told.value, now), Tone::Quiet);
        }
    }

    fn of_place(&mut self) {
        let (words, case) = (self.words, self.look.case);
        self.add("fact-place", place_text(words, &(&case.routing).into()), Tone::Quiet);
        match &case.position {
            Some(fix) => {
                let (value, tone) = position(words, fix, self.now);
                self.add("fact-position", value, tone);
            }
            None if self.look.hides(FieldGroup::Place) => {
                self.add("fact-position", words.say("fact-hidden"), Tone::Quiet);
            }
            None => self.add("fact-position", words.say("fact-position-not-known"), Tone::Waiting),
        }
        self.told("fact-state", case.alert.state.as_ref(), String::clone);
        let reason = words.say(&format!("reason-{}", case.routing.reason.as_str().replace('_', "-")));
        let hub = hub_name_of_id(words, case.routing.hub.as_str());
        self.add("fact-hub", format!("{hub} · {reason}"), Tone::Quiet);
        if let Some(nearest) = case.routing.nearest_hub.as_ref().filter(|_| case.routing.outside_coverage) {
            let name = hub_name_of_id(words, nearest.as_str());
            let value = match case.routing.nearest_hub_km {
                Some(km) => format!("{name} · {}", words.distance(km * 1000.0)),
                None => name,
            };
            self.add("fact-nearest-hub", value, Tone::Waiting);
        }
    }

    fn of_phone(&mut self) {
        let (words, case) = (self.words, self.look.case);
        self.told("fact-language", case.alert.language.as_ref(), |tag| language_name(words, tag));
        if let Some(told) = &case.alert.battery_percent {
            let tone = if told.value <= LOW_BATTERY { Tone::Waiting } else { Tone::Quiet };
            self.add("fact-battery", format!("{} %", told.value), tone);
        }
    }

    /// What could not be read, in words and as it came; and what nobody told.
    fn set_aside(&mut self) {
        let (words, case) = (self.words, self.look.case);
        let told = |warning: &&Warning| warning.problem != Problem::Missing;
        // a kind that is not known stands in the headline with its code
        let shown = |warning: &&Warning| warning.field == "kind" && warning.problem == Problem::NotKnown;
        for warning in case.alert.warnings.iter().filter(|warning| told(warning) && !shown(warning)) {
            let raw =
                case.alert.unreadable.get(&warning.field).and_then(|values| values.first()).map(raw_text);
            let problem = words.say(match warning.problem {
                Problem::Missing => "problem-missing",
                Problem::Unreadable => "problem-unreadable",
                Problem::OutOfRange => "problem-out-of-range",
                Problem::ClockWrong => "problem-clock-wrong",
                Problem::NotKnown => "problem-not-known",
            });
            let value = format!("{}: {problem}", field_name(words, &warning.field));
            let value = raw.map_or(value.clone(), |raw| format!("{value} “{raw}”"));
            self.add("fact-set-aside", value, Tone::Waiting);
        }
        let mut missing: Vec<String> = Vec::new();
        for warning in case.alert.warnings.iter().filter(|warning| !told(warning)) {
            let name = field_name(words, &warning.field);
            if !missing.contains(&name) {
                missing.push(name);
            }
        }
        if !missing.is_empty() {
            self.add("fact-missing", missing.join(", "), Tone::Quiet);
        }
    }
}

/// The position with how far it can be trusted. An old one is never shown as fresh.
pub(super) fn position(words: Words, fix: &Fix, now: DateTime<Utc>) -> (String, Tone) {
    let mut parts = vec![format!("{:.5}, {:.5}", fix.point.latitude, fix.point.longitude)];
    let mut tone = Tone::Quiet;
    match fix.accuracy_m {
        Some(metres) => {
            parts.push(words.tell("position-within", &[("distance", words.distance(metres).into())]));
        }
        None => parts.push(words.say("position-accuracy-not-known")),
    }
    match fix.age_seconds(now) {
        Some(age) if age > Fix::STALE_AFTER_SECONDS => {
            parts.push(words.tell("position-stale", &[("age", words.age(age).into())]));
            tone = Tone::Waiting;
        }
        Some(age) => parts.push(words.tell("position-age", &[("age", words.age(age).into())])),
        None => {
            parts.push(words.say("age-not-known"));
            tone = Tone::Waiting;
        }
    }
    if fix.mock {
        parts.push(words.say("position-mock"));
        tone = Tone::Waiting;
    }
    (parts.join(", "), tone)
}

/// The name of a field of the alert; of a part of one (`fix.latitude`), the name of the whole.
fn field_name(words: Words, field: &str) -> String {
    let whole = field.split('.').next().unwrap_or(field).replace('_', "-");
    words.find(&format!("field-{whole}"), &[]).unwrap_or_else(|| field.to_owned())
}

fn raw_text(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if text.chars().count() <= RAW_LIMIT {
        return text;
    }
    text.chars().take(RAW_LIMIT).chain(['…']).collect()
}
