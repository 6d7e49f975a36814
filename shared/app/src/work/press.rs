//! A press that records, or gives something on, at once.

use domain::{
    ids::CaseId,
    operation::{Body, RosterChange},
};

use super::{direct, duty, gone, lists::form_of, permitted::may_do, share::give_on};
use crate::{
    around::Around,
    command::Asked,
    phone::Phone,
    sync::{self, Records},
    view::{Form, StaffAction},
};

/// Does what an action does to a case that is open: records it where it may be recorded now, or gives something on.
pub(crate) fn press(
    sync: &mut sync::Model,
    case_id: CaseId,
    action: &StaffAction,
    phone: &Phone,
    around: &Around<'_>,
) -> Asked {
    let records = &sync.records;
    let Some(case) = records.shown(case_id) else { return Asked::done() };
    if let Some(asked) = give_on(action, case, records, phone.words(around.config), around) {
        return asked;
    }
    if may_do(action, case, records).is_err() {
        return Asked::done();
    }
    let Some(work) = direct::work(action, case, records) else { return Asked::done() };
    let body = direct::body(work, case);
    sync.record(body, around).0
}

/// The form in which something that was refused can be edited, with its case; none where there is nothing to edit.
pub(crate) fn form_of_refused(
    sync: &sync::Model,
    operation: &str,
) -> Option<(Form, Option<CaseId>, Option<String>)> {
    let mut refused = sync.records.refused();
    let waiting = refused.find(|waiting| waiting.kept.operation_id == operation)?;
    let body: &Body = &waiting.operation.as_ref()?.body;
    let (form, part) = form_of(body).filter(|_| !gone::is_of_gone(body, &sync.records))?;
    Some((form, body.case_id(), part.or_else(|| whose_shifts(&sync.records, body))))
}

/// The colleague whose hours a refused list of shifts changes; a form is about one. Where only shifts of somebody stand in
/// it who has left the hub, it is about the first colleague who has any.
fn whose_shifts(records: &Records, body: &Body) -> Option<String> {
    let Body::Roster { hub, change: RosterChange::SetShifts { shifts } } = body else { return None };
    let roster = records.roster(hub)?;
    let changed = duty::differing(roster, shifts, &roster.shifts.value).into_iter().next();
    let has_any = || shifts.iter().map(|shift| shift.staff).find(|staff| roster.member(*staff).is_some());
    changed.or_else(has_any).map(|staff| staff.to_string())
}
