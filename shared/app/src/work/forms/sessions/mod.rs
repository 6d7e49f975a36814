//! What is recorded of sessions: logging one, what is known of it, who came, that it did not take place.

mod ask;
mod attendees;
mod read;
mod start;

use domain::{
    ids::SessionId,
    operation::Body,
    session::{SessionDetails, SessionWork},
};

pub(in crate::work) use start::{drafts, of_body};

use super::{Sheet, empty, plain};
use crate::{
    view::{FieldKind, Form},
    work::{
        form::{About, Field, Trouble, Written},
        forms::handling::typed,
    },
};

/// The sheets of sessions.
pub(super) fn sheet(form: Form) -> Option<Sheet> {
    Some(match form {
        Form::LogSession => Sheet {
            in_steps: true,
            keep: "session-keep",
            discard: "session-discard",
            ..plain("log-session", "session-log-title", start::logging, ask::fields, log)
        },
        Form::ChangeSession => Sheet {
            in_steps: true,
            keep: "session-keep",
            discard: "session-discard",
            ..plain("change-session", "session-change", start::changing, ask::fields, change)
        },
        Form::Attendees => Sheet {
            keep: "session-attendees-keep",
            discard: "session-discard",
            ..plain("attendees", "session-add-attendees", empty, attendees::fields, attendees::add)
        },
        Form::CancelSession => Sheet {
            why: Some("session-cancel-why"),
            keep: "session-cancel-yes",
            discard: "session-cancel-no",
            ..plain("cancel-session", "session-cancel", empty, cancel_fields, cancel)
        },
        _ => return None,
    })
}

/// The session that the form is about.
fn id(about: &About<'_>) -> Result<SessionId, Trouble> {
    about.part_id().ok_or_else(|| about.gone())
}

/// One operation on it.
fn one(about: &About<'_>, work: SessionWork) -> Written {
    Ok(vec![Body::Session { session: id(about)?, work }])
}

fn log(about: &About<'_>) -> Written {
    let details = Box::new(read::details(about, &SessionDetails::default())?);
    one(about, SessionWork::LogSession { details })
}

fn change(about: &About<'_>) -> Written {
    let known = about.session.ok_or_else(|| about.gone())?.fields.details();
    let details = read::details(about, &known)?;
    let fields = details.differing(&known);
    if fields.is_empty() {
        let nothing = about.say("form-nothing-changed");
        return Err(Trouble { is_missing: true, ..about.trouble("", nothing) });
    }
    let details = Box::new(details.only(&fields));
    one(about, SessionWork::ChangeSession { fields, details })
}

fn cancel_fields(about: &About<'_>) -> Vec<Field> {
    vec![typed(about, "reason", "session-cancel-reason", FieldKind::Words)]
}

fn cancel(about: &About<'_>) -> Written {
    let reason = read::line(about, "reason", SessionDetails::LINE_LIMIT)?;
    if reason.is_empty() {
        let missing = about.trouble("reason", about.say("session-cancel-missing"));
        return Err(Trouble { is_missing: true, ..missing });
    }
    one(about, SessionWork::CancelSession { reason })
}
