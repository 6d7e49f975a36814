//! A session as a record, and the one place where operations change it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{SessionDetails, SessionField, SessionFields, SessionWork};
use crate::{
    case::ByStaff,
    hub::HubId,
    ids::{OperationId, SessionId, WorkerId},
    operation::{Applied, Body, Operation, Refused, Stamp, Version},
    permission::{Action, StaffMember, may_on_session},
    text::check_length,
};

/// A session that was held or is planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldSession {
    /// Which.
    pub id: SessionId,
    /// The seq of the last operation applied.
    pub version: Version,
    /// The hub of whoever logged it.
    pub hub: HubId,
    /// Who logged it, and when.
    pub logged: ByStaff,
    /// The operation that did.
    pub operation: OperationId,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: SessionFields,
    /// The registered workers who came.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub attended: BTreeSet<WorkerId>,
    /// Why it did not take place, and who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Cancelled>,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// That a session did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancelled {
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: ByStaff,
}

impl FieldSession {
    /// Most registered workers of one session.
    pub const ATTENDED_LIMIT: usize = 1000;

    /// How many came: those who were counted, or the registered ones where they are more.
    pub fn came(&self) -> u32 {
        let registered = u32::try_from(self.attended.len()).unwrap_or(u32::MAX);
        self.fields.count.value.total().max(registered)
    }

    /// Whether `staff` sees it.
    pub fn is_seen_by(&self, staff: &StaffMember) -> bool {
        may_on_session(staff, Action::ReadSession, Some(self))
    }
}

/// Applies `operation` to the session; `record` is `None` where there is no such one yet. Pure. Whether the caller may
/// see it at all is asked before ([`crate::permission::may_on_session`]).
///
/// # Errors
/// [`Refused`], and then `record` is as it was.
pub fn apply(
    record: &mut Option<FieldSession>,
    operation: &Operation,
    stamp: &Stamp,
) -> Result<Applied, Refused> {
    let Body::Session { session: id, work } = &operation.body else { return Err(Refused::NoSuchSession) };
    let by = stamp.by(Action::Session(work.kind()))?;
    let applied = match (work, record.as_mut()) {
        (SessionWork::LogSession { details }, None) => {
            details.check(stamp.at())?;
            if details.on.is_none() {
                return Err(Refused::Missing { field: "on".to_owned() });
            }
            let mut fields = SessionFields::default();
            fields.write(&details.said(), details, operation, stamp, &by);
            *record = Some(FieldSession {
                id: *id,
                version: 0,
                hub: by.hub.clone(),
                logged: by,
                operation: operation.id,
                fields,
                attended: BTreeSet::new(),
                cancelled: None,
                unknown: Map::new(),
            });
            Applied::Changed
        }
        (SessionWork::LogSession { .. }, Some(session)) if session.operation == operation.id => {
            Applied::Unchanged
        }
        (SessionWork::LogSession { .. }, Some(_)) => return Err(Refused::AlreadyThere),
        (_, None) => return Err(Refused::NoSuchSession),
        (work, Some(session)) => change(session, work, operation, stamp, by)?,
    };
    if let (Applied::Changed, Some(seq), Some(session)) = (applied, stamp.seq(), record.as_mut()) {
        session.version = seq;
    }
    Ok(applied)
}

fn change(
    session: &mut FieldSession,
    work: &SessionWork,
    operation: &Operation,
    stamp: &Stamp,
    by: ByStaff,
) -> Result<Applied, Refused> {
    if session.cancelled.is_some() {
        return Err(Refused::Closed);
    }
    let is_changed = match work {
        SessionWork::LogSession { .. } => false,
        SessionWork::ChangeSession { fields, details } => {
            let known: SessionDetails = details.only(fields);
            known.check(stamp.at())?;
            if fields.contains(&SessionField::On) && known.on.is_none() {
                return Err(Refused::Missing { field: SessionField::On.as_str().to_owned() });
            }
            return Ok(session.fields.write(fields, &known, operation, stamp, &by));
        }
        SessionWork::AddAttendees { workers } => {
            let added = workers.difference(&session.attended).count();
            if session.attended.len().saturating_add(added) > FieldSession::ATTENDED_LIMIT {
                return Err(Refused::TooMany { limit: FieldSession::ATTENDED_LIMIT });
            }
            session.attended.extend(workers);
            added > 0
        }
        SessionWork::RemoveAttendees { workers } => {
            let before = session.attended.len();
            session.attended.retain(|worker| !workers.contains(worker));
            session.attended.len() < before
        }
        SessionWork::CancelSession { reason } => {
            check_length("reason", reason, SessionDetails::LINE_LIMIT)?;
            session.cancelled = Some(Cancelled { reason: reason.clone(), by });
            true
        }
    };
    Ok(if is_changed { Applied::Changed } else { Applied::Unchanged })
}

#[cfg(test)]
mod tests;
