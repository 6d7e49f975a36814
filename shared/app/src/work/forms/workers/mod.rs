//! What is recorded of registered workers: registering them, what is known, what they agreed to, visits, what comes next.

mod ask;
mod consent;
mod photo;
mod read;
mod start;
mod visits;

use domain::{
    ids::WorkerId,
    operation::Body,
    worker::{WorkerDetails, WorkerWork},
};

pub(in crate::work) use ask::districts;
pub(super) use ask::{another, home, languages, shown, site};
pub(in crate::work) use consent::{NOTICE_KEYS, notice_language};
pub(crate) use photo::photos_in_forms;
pub(in crate::work) use photo::{PHOTO, await_photo, with_photo};
pub(super) use read::{home as home_of, site as site_of};
pub(super) use start::{half_written, of_home, of_site};
pub(in crate::work) use start::{mode_draft, of_body, register_drafts};

use super::{Sheet, empty, plain};
use crate::{
    view::{Form, PageIcon, StaffAction, Tone},
    work::form::{About, Asks, Field, Trouble, Written},
    workers::{candidate_rows, name_of},
};

/// The last step of a registration.
pub(in crate::work) const CONSENT: &str = "consent";
/// The first one, without which nothing else is asked.
pub(in crate::work) const NAME: &str = "name";

/// The sheets of workers.
pub(super) fn sheet(form: Form) -> Option<Sheet> {
    Some(match form {
        Form::RegisterWorker => Sheet {
            keep: "consent-keep",
            in_steps: true,
            ..plain("register-worker", "register-title", start::registering, registering, register)
        },
        Form::ChangeWorker => Sheet {
            in_steps: true,
            ..plain("change-worker", "worker-change", start::changing, changing, change)
        },
        Form::GiveConsent => Sheet {
            keep: "consent-keep",
            ..plain("give-consent", "consent-step", consent::start, consent::fields, consent::give)
        },
        Form::WithdrawConsent => Sheet {
            why: Some("withdraw-what"),
            keep: "withdraw-yes",
            discard: "withdraw-no",
            ..plain("withdraw-consent", "withdraw-title", empty, also_registered, withdraw)
        },
        Form::Visit => plain("visit", "worker-add-visit", visits::start, visits::fields, visits::record),
        Form::FollowUp => {
            plain("follow-up", "worker-follow-up", visits::next_start, visits::next_fields, visits::next)
        }
        Form::GiveWorker => plain("give-worker", "worker-give", empty, visits::give_fields, visits::give),
        _ => return None,
    })
}

/// The worker that the form is about.
fn id(about: &About<'_>) -> Result<WorkerId, Trouble> {
    about.part_id().ok_or_else(|| about.gone())
}

/// One operation on them.
fn one(about: &About<'_>, work: WorkerWork) -> Written {
    Ok(vec![Body::Worker { worker: id(about)?, work }])
}

/// Who they may be, among those on this phone: told as the name and the number are typed.
fn candidates(about: &About<'_>) -> Vec<Field> {
    let Ok(own) = id(about) else { return Vec::new() };
    let typed = read::so_far(about);
    let rows = candidate_rows(about.words, &typed, own, about.records, about.phone, about.now());
    let field = |(title, why, action): (String, String, StaffAction)| {
        Field::new("", title, PageIcon::Merge, Asks::First(action)).with_hint(why).with_tone(Tone::Waiting)
    };
    rows.into_iter().map(field).collect()
}

fn registering(about: &About<'_>) -> Vec<Field> {
    let mut fields = ask::fields(about, &candidates(about));
    fields.extend(consent::fields(about).into_iter().map(|field| field.in_step(CONSENT)));
    fields
}

fn changing(about: &About<'_>) -> Vec<Field> {
    ask::fields(about, &[])
}

fn register(about: &About<'_>) -> Written {
    let details = read::details(about, &WorkerDetails::default())?;
    if details.name.is_empty() {
        return Err(about.missing(NAME));
    }
    let consent = consent::read(about)?;
    one(about, WorkerWork::RegisterWorker { details: Box::new(details), consent })
}

fn change(about: &About<'_>) -> Written {
    let known = about.worker.ok_or_else(|| about.gone())?.fields.details();
    let details = read::details(about, &known)?;
    if details.name.is_empty() {
        return Err(about.missing(NAME));
    }
    let fields = details.differing(&known);
    if fields.is_empty() {
        let nothing = about.say("form-nothing-changed");
        return Err(Trouble { is_missing: true, ..about.trouble("", nothing) });
    }
    let details = Box::new(details.only(&fields));
    one(about, WorkerWork::ChangeWorker { fields, details })
}

/// Registrations that were joined with this one have a consent of their own: whoever withdraws is told, and led there.
fn also_registered(about: &About<'_>) -> Vec<Field> {
    let register = &about.records.register;
    let Some(worker) = about.worker else { return Vec::new() };
    let joined = worker.merged_into.iter().chain(&worker.merged_from).map(|joined| joined.worker);
    let there = joined.filter(|id| register.brief(*id).is_some_and(|brief| !brief.withdrawn));
    let others: Vec<Field> = there
        .map(|id| {
            let name = name_of(about.words, register.brief(id));
            let open = StaffAction::OpenWorker { worker: id.to_string() };
            Field::new("", name, PageIcon::Merge, Asks::First(open)).with_tone(Tone::Waiting)
        })
        .collect();
    if others.is_empty() {
        return others;
    }
    let told =
        Field::read(about.say("withdraw-joined"), about.say("withdraw-joined-each"), PageIcon::Warning);
    std::iter::once(told).chain(others).collect()
}

fn withdraw(about: &About<'_>) -> Written {
    one(about, WorkerWork::WithdrawConsent)
}
