//! What staff record about a case besides taking it: the end of the following, that they spoke with the person, that it
//! was a false alarm.

use domain::{
    case::{ByStaff, Case},
    ids::CaseId,
    operation::Body,
    permission::{Action, may},
};

use crate::{
    around::Around,
    command::Asked,
    locale::Words,
    sync::{self, Records, Waiting},
    view::{CaseAction, CaseActionKind},
};

/// In the order in which they are mostly needed.
const ACTIONS: [CaseActionKind; 3] =
    [CaseActionKind::SpokeWithPerson, CaseActionKind::EndTracking, CaseActionKind::RecordFalseAlarm];

fn body(action: CaseActionKind, case_id: CaseId) -> Body {
    match action {
        CaseActionKind::EndTracking => Body::EndTracking { case_id },
        CaseActionKind::SpokeWithPerson => Body::SpokeWithPerson { case_id },
        CaseActionKind::RecordFalseAlarm => Body::RecordFalseAlarm { case_id },
    }
}

/// Why it cannot be recorded now.
enum Hindrance<'a> {
    NotAllowed,
    /// Whoever ends the following must have the case: nobody else knows whether the position is still needed.
    TakeFirst,
    Done(&'a ByStaff),
    Keeping,
}

fn hindrance<'a>(case: &'a Case, records: &Records, action: CaseActionKind) -> Option<Hindrance<'a>> {
    let body = body(action, case.id);
    let done = match action {
        CaseActionKind::EndTracking => case.tracking_ended.as_ref(),
        CaseActionKind::RecordFalseAlarm => case.false_alarm.as_ref(),
        // each time counts
        CaseActionKind::SpokeWithPerson => None,
    };
    let is_it = |waiting: &Waiting| {
        waiting.operation.as_ref().is_some_and(|operation| operation.body == body) && !waiting.on_disk
    };
    let id = case.id.to_string();
    if !may(records.staff(), false, Action::of(&body), case) {
        Some(Hindrance::NotAllowed)
    } else if let Some(done) = done {
        Some(Hindrance::Done(done))
    } else if records.operations_of(&id).any(is_it) {
        Some(Hindrance::Keeping)
    } else if action == CaseActionKind::EndTracking && case.taken.is_none() {
        Some(Hindrance::TakeFirst)
    } else {
        None
    }
}

/// The buttons. What this role may never record is not offered.
pub(super) fn actions(words: Words, case: &Case, records: &Records, around: &Around<'_>) -> Vec<CaseAction> {
    let offered = ACTIONS.into_iter().filter_map(|action| {
        let hindrance = hindrance(case, records, action);
        let reason = match hindrance {
            Some(Hindrance::NotAllowed) => return None,
            Some(Hindrance::TakeFirst) => Some(words.say("action-take-first")),
            Some(Hindrance::Keeping) => Some(words.say("being-kept")),
            Some(Hindrance::Done(done)) => {
                let time = words.time(done.at, around.now.wall);
                let arguments = [("name", done.name.as_str().into()), ("time", time.into())];
                Some(words.tell("action-done", &arguments))
            }
            None => None,
        };
        let label = words.say(match action {
            CaseActionKind::EndTracking => "end-tracking",
            CaseActionKind::SpokeWithPerson => "spoke-with-person",
            CaseActionKind::RecordFalseAlarm => "record-false-alarm",
        });
        Some(CaseAction { label, enabled: reason.is_none(), reason, action })
    });
    offered.collect()
}

/// Records it, where it may be.
pub(crate) fn press_action(
    sync: &mut sync::Model,
    case_id: CaseId,
    action: CaseActionKind,
    around: &Around<'_>,
) -> Asked {
    let free = sync
        .records
        .shown(&case_id.to_string())
        .is_some_and(|case| hindrance(&case, &sync.records, action).is_none());
    if free { sync.record(body(action, case_id), around).0 } else { Asked::done() }
}
