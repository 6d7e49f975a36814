//! Which registered worker a person of a case is: offered by what was typed, linked with one tap, taken back with another.

use domain::{
    alert::Told,
    digits,
    ids::WorkerId,
    phone_number::PhoneNumber,
    worker::{Whose, WorkerDetails, WorkerPhone},
};

use crate::{
    view::PageIcon,
    work::form::{About, Asks, Choice, Field},
    workers,
};

/// The link as it stands, or those whom it may be. Nothing where this person reads no registrations.
pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    let register = &about.records.register;
    if let Ok(worker) = about.id::<WorkerId>("worker") {
        let linked = Choice::new(worker.to_string(), workers::name_of(about.words, register.brief(worker)));
        let linked = match workers::about_text(about.words, worker, about.records, about.phone, about.now()) {
            text if text.is_empty() => linked,
            text => linked.with_detail(text),
        };
        let none = Choice::new("", about.say("form-registered-none"));
        let asks = Asks::One(vec![linked, none]);
        return vec![Field::new("worker", about.say("form-registered-as"), PageIcon::Roster, asks)];
    }
    candidates(about).into_iter().filter_map(|worker| offered(about, worker)).collect()
}

/// Whom the alert was raised for first, then those who are like what was typed, then those who are called so.
fn candidates(about: &About<'_>) -> Vec<WorkerId> {
    let register = &about.records.register;
    let of_alert = about.case.and_then(|case| case.alert.worker.as_ref()).map(|Told { value, .. }| *value);
    let is_linked = |worker: &WorkerId| {
        let mut people = about.case.into_iter().flat_map(|case| &case.people);
        people.any(|person| person.removed.is_none() && person.details.value.worker == Some(*worker))
    };
    let (name, phone) = (about.text("name"), about.some_text("phone"));
    let phone = phone.and_then(|text| PhoneNumber::parse(&digits::in_ascii(&text)).ok());
    let phones = phone.map(|number| WorkerPhone { number, whose: Whose::Own }).into_iter().collect();
    let typed = WorkerDetails { name: name.clone(), phones, ..WorkerDetails::default() };
    let alike = register.alike(&typed, None).into_iter().map(|found| found.id);
    let mut all: Vec<WorkerId> = Vec::new();
    for worker in of_alert.into_iter().chain(alike).chain(register.sounding(&name)) {
        let standing = register.standing(worker);
        if !is_linked(&standing) && !all.contains(&standing) {
            all.push(standing);
        }
    }
    all
}

/// One tap links them; what was typed stays, and what is empty is filled in.
fn offered(about: &About<'_>, worker: WorkerId) -> Option<Field> {
    let brief = about.records.register.brief(worker).filter(|brief| !brief.withdrawn)?;
    let name = workers::name_of(about.words, Some(brief));
    let age = brief.born.map(|born| born.age(about.now()).to_string());
    let known = [("name", Some(brief.name.clone())), ("age", age)];
    let empty = known.into_iter().filter_map(|(field, text)| {
        about.some_text(field).is_none().then_some((field.to_owned(), text.unwrap_or_default()))
    });
    let fill = empty.chain([("worker".to_owned(), worker.to_string())]).collect();
    let label = about.words.tell("form-registered-is", &[("name", name.into())]);
    let hint = workers::about_text(about.words, worker, about.records, about.phone, about.now());
    Some(Field::new(format!("worker/{worker}"), label, PageIcon::Roster, Asks::Fill(fill)).with_hint(hint))
}
