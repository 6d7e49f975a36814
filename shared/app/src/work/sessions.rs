//! What forms of sessions have beside those of cases: who may, and what two people set without knowing of each other.

use domain::{
    ids::SessionId,
    operation::{Body, Refused},
    permission::{Action, may_on_session},
    session::{FieldSession, SessionDetails, SessionField, SessionWork, apply},
};

use super::{
    conflicts::{Conflict, Found, choice_label, decision_of},
    pending::pending,
};
use crate::{
    around::Around,
    locale::Words,
    sessions::{details_text, kind_name},
    sync::Records,
    view::{Form, PageRow},
};

/// Whether a form is about a session that is there.
pub(super) fn is_about_one(form: Form) -> bool {
    matches!(form, Form::ChangeSession | Form::Attendees | Form::CancelSession)
}

/// Whether a form is about sessions, and none of it about a case.
pub(crate) fn is_of_sessions(form: Form) -> bool {
    is_about_one(form) || form == Form::LogSession
}

/// Sessions that are half written: the id, and the topic as far as it was typed.
pub(crate) fn session_drafts(records: &Records) -> Vec<(String, String)> {
    super::forms::sessions::drafts(records)
}

/// The form in which refused work on a session can be edited; none where it took no words.
pub(super) fn form_of(session: SessionId, work: &SessionWork) -> Option<(Form, Option<String>)> {
    let form = match work {
        SessionWork::LogSession { .. } => Form::LogSession,
        SessionWork::ChangeSession { .. } => Form::ChangeSession,
        SessionWork::AddAttendees { .. } => Form::Attendees,
        SessionWork::CancelSession { .. } => Form::CancelSession,
        SessionWork::RemoveAttendees { .. } => return None,
    };
    Some((form, Some(session.to_string())))
}

/// Whether this person may record it and the domain's rules take it; the session is then as it would be after it.
pub(super) fn try_out(
    session: &mut Option<FieldSession>,
    body: &Body,
    records: &Records,
    around: &Around<'_>,
) -> Result<(), Refused> {
    let Body::Session { work, .. } = body else { return Err(Refused::NoSuchSession) };
    let may = |staff| may_on_session(staff, Action::Session(work.kind()), session.as_ref());
    if !records.staff().is_some_and(may) {
        return Err(Refused::NotAllowed);
    }
    let base = session.as_ref().map(|session| session.version);
    let (operation, stamp) = pending(body, base, None, records, around);
    apply(session, &operation, &stamp).map(|_| ())
}

/// Whether this person may do that to a session that is open, and the domain's rules take it.
///
/// # Errors
/// [`Refused`]
pub(crate) fn may_record(
    session: &FieldSession,
    body: &Body,
    records: &Records,
    around: &Around<'_>,
) -> Result<(), Refused> {
    try_out(&mut Some(session.clone()), body, records, around)
}

/// All of a session. Its id is in the name of the field: a phone has many of them.
fn conflicts(session: &FieldSession) -> Vec<Conflict<SessionWork>> {
    let mut found = Found(Vec::new());
    macro_rules! fields {
        ($( $field:ident $name:ident $label:literal ),+ $(,)?) => {
            $( found.add(
                || format!("session/{}/{}", session.id, SessionField::$name.as_str()),
                $label,
                &session.fields.$field,
                |value| {
                    let details = Box::new(SessionDetails { $field: value, ..SessionDetails::default() });
                    SessionWork::ChangeSession { fields: [SessionField::$name].into(), details }
                },
            ); )+
        };
    }
    fields! {
        kind Kind "session-field-kind", topic Topic "session-field-topic", on On "session-field-on",
        site Site "session-field-site", place Place "session-field-place",
        languages Languages "session-field-languages", count Count "session-field-count",
        material Material "session-field-material", photos Photos "session-field-photos",
        words Words "session-field-words",
    }
    found.0
}

/// What is to be decided of a session: what happened, and for whoever may, one press for each way out.
pub(crate) fn session_conflict_rows(
    words: Words,
    session: &FieldSession,
    records: &Records,
    around: &Around<'_>,
) -> Vec<PageRow> {
    let of_one = |conflict: Conflict<SessionWork>| {
        let (standing, late) = (value_of(words, &conflict.keep), value_of(words, &conflict.take));
        let may = decision(&conflict.take, session, records, around).is_some();
        conflict.rows(words, records, around.now.wall, (&standing, &late), may, choice_label)
    };
    conflicts(session).into_iter().flat_map(of_one).collect()
}

/// What deciding so records, where this person may and the domain takes it.
fn decision(
    work: &SessionWork,
    session: &FieldSession,
    records: &Records,
    around: &Around<'_>,
) -> Option<Body> {
    let body = Body::Session { session: session.id, work: work.clone() };
    may_record(session, &body, records, around).ok()?;
    Some(body)
}

/// What a press that decides records; none where it is about no session that is open.
pub(super) fn decided(
    field: &str,
    operation: Option<&String>,
    records: &Records,
    around: &Around<'_>,
) -> Option<Body> {
    let id: SessionId = field.strip_prefix("session/")?.split('/').next()?.parse().ok()?;
    let session = records.sessions.shown(id)?;
    let work = decision_of(conflicts(session), field, operation)?;
    let body = decision(&work, session, records, around)?;
    (!records.is_being_kept(&body)).then_some(body)
}

/// What work would set, in words.
fn value_of(words: Words, work: &SessionWork) -> String {
    let SessionWork::ChangeSession { fields, details } = work else { return String::new() };
    let text = if fields.contains(&SessionField::Kind) {
        kind_name(words, details.kind)
    } else if fields.contains(&SessionField::Photos) {
        words.digits(&details.photos.len().to_string())
    } else {
        details_text(words, details)
    };
    if text.is_empty() { words.say("work-nothing") } else { text }
}
