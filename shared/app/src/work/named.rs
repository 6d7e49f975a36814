//! What an operation is called, and what it would set, in words.

use chrono::{DateTime, Utc};
use domain::{
    case::{Parties, PersonDetails},
    operation::{Body, Work},
    session::SessionWork,
    worker::WorkerWork,
};

use super::{
    code,
    codes::{CONTACTS, code_of},
    forms::person_name,
    start::days_text,
};
use crate::{hubs::hub_name_of_id, locale::Words, sessions, sync::Records};

/// What an operation was: "Transfer to Pune hub", "Wage line: Sita".
pub(crate) fn title_of(words: Words, body: &Body, records: &Records, now: DateTime<Utc>) -> String {
    let kind = code(words, "did", body.type_name());
    let about = match body {
        Body::Case { case_id, work } => match work {
            Work::Assign { to: staff }
            | Work::JoinTeam { staff }
            | Work::LeaveTeam { staff }
            | Work::ShareWithVolunteer { volunteer: staff, .. }
            | Work::EndVolunteerShare { volunteer: staff } => {
                records.member(*staff).map(|member| member.name)
            }
            Work::RingNeighbour { hub }
            | Work::AddSupportingHub { hub, .. }
            | Work::RemoveSupportingHub { hub }
            | Work::ProposeTransfer { hub, .. } => Some(hub_name_of_id(words, hub.as_str())),
            Work::AddPerson { details, .. } | Work::ChangePerson { details, .. } => details.name.clone(),
            Work::SetWageLine { person, .. }
            | Work::RemoveWageLine { person, .. }
            | Work::RemovePerson { person } => {
                records.shown(*case_id).map(|case| person_name(words, case, *person))
            }
            Work::Merge { into: other } | Work::Unmerge { from: other } => {
                records.summary(*other).map(|other| other.number.clone())
            }
            Work::Close { outcome, .. } => Some(code(words, "outcome", outcome.as_str())),
            Work::Refer { referral } => Some(referral.partner.clone()),
            Work::RecordPayment { payment, .. } => {
                payment.total().map(|total| words.digits(&total.to_string()))
            }
            Work::AddNote { text } => Some(short(text)),
            Work::SetNextAction { next: Some(next) } => Some(short(&next.what)),
            Work::SetUrgency { .. }
            | Work::SetSeverity { .. }
            | Work::SetSensitive { .. }
            | Work::SetStatus { .. }
            | Work::SetClaimStep { .. } => work_value(words, work, now),
            _ => None,
        },
        Body::Roster { hub, .. } => Some(hub_name_of_id(words, hub.as_str())),
        Body::Worker { worker, work } => match work {
            WorkerWork::RegisterWorker { details, .. } => Some(details.name.clone()),
            _ => records.register.brief(*worker).map(|brief| brief.name.clone()),
        },
        Body::Session { session, work } => Some(match work {
            SessionWork::LogSession { details } => sessions::title(words, details.kind, &details.topic),
            _ => records
                .sessions
                .brief(*session)
                .map(|brief| sessions::title_of(words, brief))
                .unwrap_or_default(),
        }),
        _ => None,
    };
    match about.filter(|about| !about.is_empty()) {
        Some(about) => words.tell("did-about", &[("kind", kind.into()), ("about", about.into())]),
        None => kind,
    }
}

/// The beginning of somebody's words.
fn short(text: &str) -> String {
    const LIMIT: usize = 60;
    if text.chars().count() <= LIMIT {
        return text.to_owned();
    }
    text.chars().take(LIMIT).chain(['…']).collect()
}

/// The value that work sets, in words.
pub(super) fn value_of(words: Words, work: &Work, now: DateTime<Utc>) -> String {
    work_value(words, work, now).filter(|text| !text.is_empty()).unwrap_or_else(|| words.say("work-nothing"))
}

fn work_value(words: Words, work: &Work, now: DateTime<Utc>) -> Option<String> {
    let join = |parts: Vec<Option<String>>| {
        let there = parts.into_iter().flatten().filter(|part| !part.is_empty());
        there.collect::<Vec<_>>().join(" · ")
    };
    Some(match work {
        Work::SetUrgency { urgency } => match urgency {
            Some(urgency) => code(words, "urgency", urgency.as_str()),
            None => words.say("form-urgency-of-kind"),
        },
        Work::SetSeverity { severity } => match severity {
            Some(severity) => code(words, "severity", severity.as_str()),
            None => words.say("form-not-known"),
        },
        Work::SetSensitive { sensitive } => words.say(match sensitive {
            Some(true) => "form-sensitive-yes",
            Some(false) => "form-sensitive-no",
            None => "form-sensitive-of-kind",
        }),
        Work::SetSafeContact { safe } => match safe {
            Some(safe) => {
                let how = code(words, "safe", code_of(&CONTACTS, &safe.contact));
                join(vec![Some(how), Some(safe.words.clone())])
            }
            None => words.say("form-safe-as-told"),
        },
        Work::SetNextAction { next } => {
            let next = next.as_ref()?;
            join(vec![Some(next.what.clone()), Some(words.time(next.due, now))])
        }
        Work::SetStatus { status, waiting_for } => {
            join(vec![Some(code(words, "status", status.as_str())), Some(waiting_for.clone())])
        }
        Work::ChangePerson { details, .. } => person(words, details),
        Work::SetClaimParties { parties, .. } => {
            let Parties { principal_employer, contractor, site } = parties.clone();
            join(vec![Some(principal_employer), Some(contractor), Some(site)])
        }
        Work::SetClaimStep { step, .. } => code(words, "step", step.as_str()),
        Work::SetWageLine { terms, .. } => {
            let amount = |money: domain::money::Money| words.digits(&money.to_string());
            let due = terms.due().map(amount).unwrap_or_default();
            let arguments = [
                ("days", words.digits(&days_text(terms.days_tenths)).into()),
                ("rate", amount(terms.rate).into()),
                ("paid", amount(terms.paid).into()),
                ("due", due.into()),
            ];
            words.tell("work-terms", &arguments)
        }
        Work::SetFiling { filing, .. } => {
            let filed = filing.filed_on.map(|day| words.day(day));
            let hearings = filing.hearings.iter().map(|day| words.day(*day)).collect::<Vec<_>>().join(", ");
            join(vec![
                Some(filing.authority.clone()),
                Some(filing.place.clone()),
                Some(filing.number.clone()),
                filed,
                Some(hearings),
            ])
        }
        _ => return None,
    })
}

fn person(words: Words, details: &PersonDetails) -> String {
    let sex = details.sex.map(|sex| code(words, "sex", code_of(&super::codes::SEXES, &sex)));
    let age = details.age.map(|age| words.digits(&age.to_string()));
    let phone = details.phone.as_ref().map(domain::phone_number::PhoneNumber::spaced);
    let all = [details.name.clone(), sex, age, phone, details.language.clone(), details.about.clone()];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
