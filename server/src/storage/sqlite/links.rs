//! Two cases of one number that stay apart tell of each other, so that whoever takes one knows of the other. A person
//! who found no data gives a missed call, and their alert comes through a minute later; or somebody reports for another,
//! and then needs help themselves. They are never made one without a person: anybody can name a number, and a case that
//! was put into another would ring nobody any more.

use chrono::{DateTime, Utc};
use domain::{
    case::{Case, Content},
    ids::{CaseId, OperationId},
    operation::{Body, Operation, Work},
    phone_number::PhoneNumber,
    sync::Outcome,
};

use super::{
    numbers::{Part, open_case_of},
    submit::take_in,
    writer::Unit,
};
use crate::{
    intake::Arrival,
    keyed,
    storage::{StorageError, Verdict},
};

/// What the server's text began with that named another case of the same number, before there was
/// [`Content::SameNumber`]; that case's number follows.
const SEE: &str = "↔ ";
/// Links of one case: whoever raises alerts with somebody's number does not fill that person's case.
const MOST: usize = 5;

/// Links a new alert to the case that words or a call from one of its numbers made before. It as it is then, where there
/// was one.
pub(super) fn to_what_came_before(
    unit: &mut Unit<'_>,
    verdict: &Verdict,
    at: DateTime<Utc>,
) -> Result<Option<Case>, StorageError> {
    let Some(new) = verdict.case.as_ref().filter(|_| verdict.is_new_case) else { return Ok(None) };
    let told = [&new.alert.phone, &new.alert.reporter_phone].into_iter().flatten();
    let numbers: Vec<PhoneNumber> = told.map(|told| told.value.clone()).collect();
    for number in &numbers {
        if let Some(linked) = to_open_case(unit, new, Part::Heard, number, at)? {
            return Ok(Some(linked));
        }
    }
    Ok(None)
}

/// Links the new case `new` to the open case that has `number` in this part. It as it is then, where there was one.
pub(super) fn to_open_case(
    unit: &mut Unit<'_>,
    new: &Case,
    part: Part,
    number: &PhoneNumber,
    at: DateTime<Utc>,
) -> Result<Option<Case>, StorageError> {
    let is_meant = |case: &Case| case.id != new.id && links(case) < MOST;
    let Some(found) = open_case_of(unit, part, number, at, is_meant)? else { return Ok(None) };
    let other = found.case;
    tell(unit, &other, new, number, at)?;
    tell(unit, new, &other, number, at)
}

fn links(case: &Case) -> usize {
    let is_link = |content: &Content| match content {
        Content::SameNumber { .. } => true,
        Content::Text { text } => text.starts_with(SEE),
        Content::MissedCall => false,
    };
    case.messages.iter().filter(|message| is_link(&message.content)).count()
}

/// Says in `case` that there is `other`. Once, however often.
fn tell(
    unit: &mut Unit<'_>,
    case: &Case,
    other: &Case,
    number: &PhoneNumber,
    at: DateTime<Utc>,
) -> Result<Option<Case>, StorageError> {
    let content = Content::SameNumber { case: other.id, number: other.number.clone() };
    let body = Body::work(case.id, Work::AddMessage { phone: number.clone(), content, kind: None });
    let operation = Operation::unordered(id(unit, case.id, other.id), body);
    let verdict = take_in(unit, &Arrival::by_server(&operation, at))?;
    Ok(verdict.case.filter(|_| verdict.outcome == Outcome::Accepted))
}

fn id(unit: &Unit<'_>, case: CaseId, other: CaseId) -> OperationId {
    let (of, other) = (case.as_uuid(), other.as_uuid());
    let parts: [&[u8]; 3] = [b"two cases of one number", of.as_bytes(), other.as_bytes()];
    let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ..] = keyed::code(unit.body_hash_key, &parts);
    let unix_ms = u64::try_from(case.as_uuid().as_u128() >> 80).unwrap_or_default();
    OperationId::new(unix_ms, [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9])
}
