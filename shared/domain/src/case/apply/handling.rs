//! Who has the case, how bad it is, what comes next, and how it ends.

use super::{Applied, ByStaff, Doing, Done, HubId, Refused, Status, push_once, text};
use crate::{
    alert::{Contact, Urgency},
    case::{Asked, CaseOutcome, Closed, NextAction, Note, Question, SafeContact, Severity, TeamMember},
    ids::StaffId,
    operation::Body,
    permission::Role,
};

/// Name of the member of staff that the operation names, and the hub through which they have the case. They must have one
/// of these roles: nobody is put on a case that they cannot see. Without the server a phone may not know them; then their
/// name is empty until the server has said it.
pub(super) fn named(doing: &Doing<'_>, id: StaffId, roles: &[Role]) -> Result<(String, HubId), Refused> {
    match doing.stamp.named() {
        Some(named) if named.id == id && roles.contains(&named.role) => {
            Ok((named.name.clone(), doing.case.hub_through_which(named)))
        }
        None if doing.stamp.seq().is_none() => Ok((String::new(), doing.case.routing.hub.clone())),
        _ => Err(Refused::NoSuchStaff),
    }
}

pub(super) fn assign(doing: &mut Doing<'_>, to: StaffId) -> Done {
    let by = doing.by_on_open()?;
    let (name, hub) = named(doing, to, &[Role::HubStaff, Role::HubCoordinator, Role::CentralStaff])?;
    if let Some(assigned) = &doing.case.assigned {
        if assigned.to == to {
            return Ok(Applied::Unchanged);
        }
        if doing.is_unseen(assigned.seq, assigned.device, assigned.by.by) {
            return Err(Refused::AlreadyAssigned { to: assigned.name.clone() });
        }
    }
    doing.put_on_it(to, name, hub, by);
    Ok(Applied::Changed)
}

pub(super) fn join_team(doing: &mut Doing<'_>, staff: StaffId) -> Done {
    let by = doing.by()?;
    let roles = [Role::HubStaff, Role::HubCoordinator, Role::ZonalStaff, Role::CentralStaff];
    let (name, hub) = named(doing, staff, &roles)?;
    // also who works on it now: they stay on it when somebody else does
    Ok(push_once(&mut doing.case.team, TeamMember { staff, name, hub, by }, |a, b| a.staff == b.staff))
}

pub(super) fn leave_team(doing: &mut Doing<'_>, staff: StaffId) -> Done {
    doing.by()?;
    let there = doing.case.team.len();
    doing.case.team.retain(|member| member.staff != staff);
    Ok(if doing.case.team.len() < there { Applied::Changed } else { Applied::Unchanged })
}

/// Only the server says so, which knows who works where. The case stays as it is, with whoever else is on it; who took it
/// stays readable, and is on it no longer.
pub(super) fn staff_left(doing: &mut Doing<'_>, staff: StaffId) -> Applied {
    let case = &mut *doing.case;
    let (team, volunteers) = (case.team.len(), case.volunteers.len());
    case.team.retain(|member| member.staff != staff);
    case.volunteers.retain(|share| share.volunteer != staff);
    let was_assigned = case.assigned.take_if(|assigned| assigned.to == staff).is_some();
    let mut had_taken = false;
    if let Some(taken) = case.taken.as_mut().filter(|taken| taken.by == staff && !taken.left) {
        taken.left = true;
        had_taken = true;
    }
    let others = case.team.len() < team || case.volunteers.len() < volunteers;
    if was_assigned || had_taken || others { Applied::Changed } else { Applied::Unchanged }
}

pub(super) fn set_urgency(doing: &mut Doing<'_>, urgency: Option<Urgency>) -> Done {
    let by = doing.by_on_open()?;
    Ok(doing.case.urgency_set.write(urgency, doing.operation, doing.stamp, by))
}

pub(super) fn set_severity(doing: &mut Doing<'_>, severity: Option<Severity>) -> Done {
    let by = doing.by_on_open()?;
    Ok(doing.case.severity.write(severity, doing.operation, doing.stamp, by))
}

pub(super) fn set_sensitive(doing: &mut Doing<'_>, sensitive: Option<bool>) -> Done {
    let by = doing.by()?;
    Ok(doing.case.sensitive.write(sensitive, doing.operation, doing.stamp, by))
}

pub(super) fn set_safe_contact(doing: &mut Doing<'_>, safe: Option<&SafeContact>) -> Done {
    let by = doing.by()?;
    let safe = safe
        .map(|safe| {
            let words = text::fits("words", &safe.words, NextAction::TEXT_LIMIT)?;
            Ok(SafeContact { contact: safe.contact, words })
        })
        .transpose()?;
    Ok(doing.case.safe_contact.write(safe, doing.operation, doing.stamp, by))
}

pub(super) fn set_next_action(doing: &mut Doing<'_>, next: Option<&NextAction>) -> Done {
    let by = doing.by_on_open()?;
    let next = next
        .map(|next| {
            let what = text::required("what", &next.what, NextAction::TEXT_LIMIT)?;
            Ok(NextAction { what, due: next.due })
        })
        .transpose()?;
    Ok(doing.case.next_action.write(next, doing.operation, doing.stamp, by))
}

pub(super) fn set_status(doing: &mut Doing<'_>, status: Status, waiting_for: &str) -> Done {
    let by = doing.by_on_open()?;
    if !matches!(status, Status::Responding | Status::Waiting) {
        return Err(Refused::OutOfRange { field: "status".to_owned() });
    }
    if doing.case.taken.is_none() {
        return Err(Refused::NotTaken);
    }
    let words = match status {
        Status::Waiting => text::fits("waiting_for", waiting_for, NextAction::TEXT_LIMIT)?,
        _ => String::new(),
    };
    let (operation, stamp) = (doing.operation, doing.stamp);
    let moved = doing.case.status.write(status, operation, stamp, by.clone());
    // a field of its own, so that also words that come too late are kept
    let told = doing.case.waiting_for.write(words, operation, stamp, by);
    Ok(if told == Applied::Changed { told } else { moved })
}

pub(super) fn add_note(doing: &mut Doing<'_>, words: &str) -> Done {
    let words = words.trim();
    if words.is_empty() {
        return Err(Refused::EmptyNote);
    }
    if words.chars().count() > Body::NOTE_LIMIT {
        return Err(Refused::NoteTooLong { limit: Body::NOTE_LIMIT });
    }
    let ByStaff { name, at, .. } = doing.by()?;
    let note = Note { operation: doing.operation.id, author: name, at, text: words.to_owned() };
    Ok(push_once(&mut doing.case.notes, note, |a, b| a.operation == b.operation))
}

pub(super) fn ask(doing: &mut Doing<'_>, question: &Question) -> Done {
    let by = doing.by_on_open()?;
    let question = match question {
        Question::App { text: words } => {
            Question::App { text: text::required("text", words, Question::TEXT_LIMIT)? }
        }
        Question::Sms { question } => {
            // a message lights up the phone: only where somebody said that it may
            if !matches!(doing.case.contact_allowed(), Contact::Call | Contact::Sms) {
                return Err(Refused::NotSafe);
            }
            Question::Sms { question: *question }
        }
    };
    let asked = Asked { operation: doing.operation.id, question, by };
    Ok(push_once(&mut doing.case.asked, asked, |a, b| a.operation == b.operation))
}

pub(super) fn close(doing: &mut Doing<'_>, outcome: CaseOutcome, note: &str) -> Done {
    let by = doing.by_on_open()?;
    if doing.case.taken.is_none() {
        return Err(Refused::NotTaken);
    }
    if doing.case.transfer.is_some() {
        return Err(Refused::TransferWaits);
    }
    // what somebody took up again meanwhile is for them to end
    let anew = doing.case.begun_anew.as_ref();
    if let Some(anew) = anew.filter(|anew| doing.is_unseen(anew.seq, anew.device, anew.by.by)) {
        return Err(Refused::ChangedMeanwhile { by: anew.by.name.clone() });
    }
    let note = text::fits("note", note, Body::NOTE_LIMIT)?;
    // the end stands over a colleague's step that this one had not seen
    doing.case.status.put(Status::Closed, doing.operation, doing.stamp, by.clone());
    // what was to be done next stays as it is, for whoever reopens the case
    doing.note(&note, by.clone());
    doing.case.closed = Some(Closed { outcome, note, by });
    Ok(Applied::Changed)
}

pub(super) fn reopen(doing: &mut Doing<'_>, reason: &str) -> Done {
    let by = doing.by()?;
    if doing.case.status.value.is_open() {
        return Err(Refused::NotClosed);
    }
    let reason = text::required("reason", reason, NextAction::TEXT_LIMIT)?;
    let status = if doing.case.taken.is_some() { Status::Acknowledged } else { Status::New };
    // whatever stands there: a case without an end cannot be closed
    doing.case.status.put(status, doing.operation, doing.stamp, by.clone());
    doing.case.begun_anew = Some(doing.set_by(by.clone()));
    doing.case.closed = None;
    doing.note(&reason, by);
    Ok(Applied::Changed)
}
