//! What the forms of sessions start from.

use domain::{
    ids::WorkerId,
    operation::Body,
    session::{SessionDetails, SessionWork},
};

use crate::{
    sync::Records,
    work::{
        codes::{SESSION_KINDS, code_of},
        form::{About, Start},
        forms::workers::{half_written, of_home, of_site},
    },
};

/// The beginning of the keys of drafts of sessions: behind it stands the id that the session will have.
const LOGGING: &str = "form/log-session/";

/// Sessions that are half written: the id, and the topic as far as it was typed.
pub(in crate::work) fn drafts(records: &Records) -> Vec<(String, String)> {
    half_written(records, LOGGING, "topic")
}

/// Today, until another day is chosen.
pub(super) fn logging(about: &About<'_>) -> Start {
    let kind = code_of(&SESSION_KINDS, &SessionDetails::default().kind);
    Start::default().with("on", about.today().to_string()).with("kind", kind)
}

pub(super) fn changing(about: &About<'_>) -> Start {
    about.session.map(|session| of_details(&session.fields.details())).unwrap_or_default()
}

/// What a refused operation says.
pub(in crate::work) fn of_body(body: &Body, about: &About<'_>) -> Option<Start> {
    let Body::Session { work, .. } = body else { return None };
    Some(match work {
        SessionWork::LogSession { details } => of_details(details),
        SessionWork::ChangeSession { fields, details } => {
            let mut all = about.session.map(|session| session.fields.details()).unwrap_or_default();
            all.take(fields, &details.only(fields));
            of_details(&all)
        }
        SessionWork::AddAttendees { workers } => {
            Start::default().with_all("workers", workers.iter().map(WorkerId::to_string))
        }
        SessionWork::CancelSession { reason } => Start::default().with("reason", reason),
        SessionWork::RemoveAttendees { .. } => return None,
    })
}

/// What is known, as the fields have it.
fn of_details(details: &SessionDetails) -> Start {
    let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
    let start = Start::default()
        .with("kind", code_of(&SESSION_KINDS, &details.kind))
        .with("topic", &details.topic)
        .with("on", details.on.map(|on| on.to_string()).unwrap_or_default())
        .with_all("languages", &details.languages)
        .with("count/female", number(details.count.female))
        .with("count/male", number(details.count.male))
        .with("count/other", number(details.count.other))
        .with("count/material", details.material.len().max(1).to_string())
        .with("words", &details.words);
    let start = of_home(of_site(start, &details.site), "place", &details.place);
    details
        .material
        .iter()
        .enumerate()
        .fold(start, |start, (place, shown)| start.with(format!("material/{place}"), shown))
}
