//! What the forms of workers start from.

use domain::{
    operation::Body,
    worker::{Consent, ConsentWay, Home, Registration, Site, WorkerDetails, WorkerWork},
};

use super::{NAME, ask::ONE_BY_ONE, photo::PHOTO};
use crate::{
    sync::{Draft, Records},
    work::{
        codes::{SEXES, WHOSE, code_of},
        form::{About, Start, Values},
        workers::one_by_one,
    },
};

/// The beginning of the keys of drafts of registrations: behind it stands the id that the worker will have.
const REGISTERING: &str = "form/register-worker/";

/// Registrations that are half written: the worker's id, and the name as far as it was typed.
pub(in crate::work) fn register_drafts(records: &Records) -> Vec<(String, String)> {
    half_written(records, REGISTERING, NAME)
}

/// Forms that are half written, by the beginning of their keys: the rest of the key, and what this field says so far. What
/// is on its way to the disk is written.
pub(in crate::work::forms) fn half_written(
    records: &Records,
    beginning: &str,
    field: &str,
) -> Vec<(String, String)> {
    let read = |(rest, text): (&str, &str)| {
        let values = Values::new(Start::default(), Some(text));
        (rest.to_owned(), values.get(field).trim().to_owned())
    };
    let is_half_written = |(rest, _): &(&str, &str)| {
        !records.is_draft_being_kept(&Draft { case_id: None, key: format!("{beginning}{rest}") })
    };
    records.drafts_beginning(beginning).filter(is_half_written).map(read).collect()
}

pub(super) fn registering(about: &About<'_>) -> Start {
    with_mode(Start::default(), about)
}

pub(super) fn changing(about: &About<'_>) -> Start {
    let known = about.worker.map(|worker| of_details(&worker.fields.details(), about));
    with_mode(known.unwrap_or_default(), about)
}

fn with_mode(start: Start, about: &About<'_>) -> Start {
    start.with_yes(ONE_BY_ONE, one_by_one(about.records))
}

/// The draft that remembers whether one question is asked at a time.
pub(in crate::work) fn mode_draft() -> Draft {
    Draft { case_id: None, key: "workers/all-at-once".to_owned() }
}

/// What a refused operation says.
pub(in crate::work) fn of_body(body: &Body, about: &About<'_>) -> Option<Start> {
    let Body::Worker { work, .. } = body else { return None };
    Some(match work {
        WorkerWork::RegisterWorker { details, consent } => {
            with_mode(of_consent(of_details(details, about), consent), about)
        }
        WorkerWork::ChangeWorker { fields, details } => {
            let known = about.worker.map(|worker| worker.fields.details()).unwrap_or_default();
            let mut all = known.clone();
            let of_it = details.only(fields);
            all.take(fields, &of_it);
            with_mode(of_details(&all, about), about)
        }
        WorkerWork::GiveConsent { consent } => of_consent(Start::default(), consent),
        WorkerWork::RecordVisit { visit } => {
            Start::default().with("on", visit.on.to_string()).with("words", &visit.words)
        }
        WorkerWork::SetFollowUp { next: Some(next) } => {
            let day = crate::locale::day_in_india(next.due).to_string();
            Start::default().with("what", &next.what).with("due", day)
        }
        WorkerWork::GiveWorkerTo { staff } => Start::default().with("staff", staff.to_string()),
        _ => return None,
    })
}

fn of_consent(start: Start, consent: &Consent) -> Start {
    let (way, witness) = match &consent.way {
        ConsentWay::Tapped => ("tapped", ""),
        ConsentWay::ReadAloud => ("read_aloud", ""),
        ConsentWay::ThumbWitnessed { witness } => ("thumb_witnessed", witness.as_str()),
        ConsentWay::OnPaper { .. } => ("", ""),
    };
    let guardian = consent.guardian.as_ref();
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    let phone = guardian.and_then(|guardian| guardian.phone.as_ref()).map(|phone| phone.as_e164().to_owned());
    start
        .with("notice", &consent.language)
        .with("way", way)
        .with("witness", witness)
        .with("guardian/name", text(guardian.map(|guardian| &guardian.name)))
        .with("guardian/relation", text(guardian.map(|guardian| &guardian.relation)))
        .with("guardian/phone", phone.unwrap_or_default())
}

/// What is known, as the fields have it.
fn of_details(details: &WorkerDetails, about: &About<'_>) -> Start {
    let born = details.born;
    let (age, year) = match born {
        Some(born) if born.from_age => (born.age(about.now()).to_string(), String::new()),
        Some(born) => (String::new(), born.year.to_string()),
        None => Default::default(),
    };
    let family = &details.family;
    let mut start = Start::default()
        .with("name", &details.name)
        .with("sex", details.sex.map_or("", |sex| code_of(&SEXES, &sex)))
        .with("age", age)
        .with("year", year)
        .with("count/phones", details.phones.len().max(1).to_string())
        .with_all("languages", &details.languages)
        .with(PHOTO, details.photo.as_deref().unwrap_or_default())
        .with("trade", &details.trade)
        .with("employer", &details.employer)
        .with("contractor", &details.contractor)
        .with("family/name", &family.name)
        .with("family/relation", &family.relation)
        .with(
            "family/phone",
            family.phone.as_ref().map(|phone| phone.as_e164().to_owned()).unwrap_or_default(),
        )
        .with("count/household", details.household.len().max(1).to_string());
    for (place, phone) in details.phones.iter().enumerate() {
        start = start
            .with(format!("phone/{place}"), phone.number.as_e164())
            .with(format!("whose/{place}"), code_of(&WHOSE, &phone.whose));
    }
    start = of_site(start, &details.site);
    start = of_home(start, "origin", &details.origin);
    start = of_home(start, "destination", &details.destination);
    for (place, member) in details.household.iter().enumerate() {
        let name = |part: &str| format!("member/{place}/{part}");
        start = start
            .with(name("name"), &member.name)
            .with(name("relation"), &member.relation)
            .with(name("sex"), member.sex.map_or("", |sex| code_of(&SEXES, &sex)))
            .with(name("age"), member.born.map(|born| born.age(about.now()).to_string()).unwrap_or_default());
    }
    let registrations =
        [("bocw", &details.bocw), ("e_shram", &details.e_shram), ("ration_card", &details.ration_card)];
    for (name, registration) in registrations {
        let (is, number) = match registration {
            Registration::NotAsked => ("not_asked", ""),
            Registration::Missing => ("missing", ""),
            Registration::Held { number } => ("held", number.as_str()),
        };
        start = start.with(name, is).with(format!("number/{name}"), number);
    }
    start
}

pub(in crate::work::forms) fn of_site(start: Start, site: &Site) -> Start {
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    start
        .with("site/landmark", &site.landmark)
        .with("site/latitude", number(site.point.map(|point| point.latitude)))
        .with("site/longitude", number(site.point.map(|point| point.longitude)))
        .with("site/accuracy", number(site.accuracy_m))
}

pub(in crate::work::forms) fn of_home(start: Start, name: &str, home: &Home) -> Start {
    let part = |part: &str| format!("{name}/{part}");
    start
        .with(part("state"), &home.state)
        .with(part("district"), &home.district)
        .with(part("block"), &home.block)
        .with(part("panchayat"), &home.panchayat)
}
