//! The one place where operations change a case: each is handed to the file of its part.

use super::field::is_same_device;
use super::{Activity, Assigned, ByStaff, Case, Due, Note, SetBy, Status, Taken, TeamMember};
use crate::{
    hub::HubId,
    ids::{DeviceId, StaffId},
    operation::{Applied, Body, Operation, Refused, Stamp, Version, Work},
    permission::{Action, StaffMember},
};

mod alert;
mod atrs;
mod attachments;
mod first_hour;
mod handling;
mod hubs;
mod links;
mod people;
mod sharing;
mod text;
mod wages;

/// Applies `operation` to one of the cases that it touches; `record` is `None` where there is no such case yet. Of an
/// operation that touches two cases ([`Work::other_case`]) it is called for each. Pure: what the server decides stands
/// in the stamp's facts. Whether the caller may see the case at all is asked before ([`crate::permission::may`]); here
/// only what the record itself allows.
///
/// # Errors
/// [`Refused`], and then `record` is as it was.
pub fn apply(record: &mut Option<Case>, operation: &Operation, stamp: &Stamp) -> Result<Applied, Refused> {
    let applied = match (&operation.body, record.as_mut()) {
        (Body::RaiseAlert(report), _) => alert::raise(record, report, stamp)?,
        // of the case that it splits there is a record; so this is the other one, which it makes
        (Body::Case { work: work @ Work::Split { .. }, .. }, None) => {
            let split = links::Split::of(operation).ok_or(Refused::NoSuchCase)?;
            *record = Some(split.make(operation, stamp, work)?);
            Applied::Changed
        }
        (Body::Roster { .. } | Body::Worker { .. } | Body::Session { .. }, _) | (_, None) => {
            return Err(Refused::NoSuchCase);
        }
        (Body::AddPositions { fixes, .. }, Some(case)) => alert::add_positions(case, fixes, stamp),
        (Body::CancelAlert { .. }, Some(case)) => alert::claim(case, operation, stamp),
        (Body::Case { case_id, work }, Some(case)) => {
            // a phone may still hold as pending what its record has already
            if case.activity.iter().any(|line| line.operation == operation.id) {
                return Ok(Applied::Unchanged);
            }
            // the clone is what makes "refused" mean "as it was": a part may fail after it changed something
            let mut changed = case.clone();
            let mut doing = Doing { case: &mut changed, operation, stamp, work };
            let applied =
                if doing.case.id == *case_id { doing.work()? } else { links::other_side(&mut doing)? };
            if applied == Applied::Changed {
                doing.tell();
                *case = changed;
            }
            applied
        }
    };
    let rang = match record.as_mut() {
        Some(case) => settle_ringing(case, stamp),
        None => Applied::Unchanged,
    };
    let applied = if rang == Applied::Changed { rang } else { applied };
    if let (Applied::Changed, Stamp::Confirmed { seq, facts, .. }, Some(case)) =
        (applied, stamp, record.as_mut())
    {
        case.version = *seq;
        if let Some(due) = &facts.due {
            case.due = Due {
                acknowledge: due.acknowledge.or(case.due.acknowledge),
                first_atr: due.first_atr.or(case.due.first_atr),
            };
        }
    }
    Ok(applied)
}

/// Work on a case, under way.
struct Doing<'a> {
    case: &'a mut Case,
    operation: &'a Operation,
    stamp: &'a Stamp,
    work: &'a Work,
}

type Done = Result<Applied, Refused>;

impl Doing<'_> {
    fn work(&mut self) -> Done {
        match self.work {
            Work::ConfirmDelivery => first_hour::confirm_delivery(self),
            Work::Acknowledge => first_hour::acknowledge(self),
            Work::SpokeWithPerson => first_hour::spoke(self),
            Work::EndTracking => first_hour::end_tracking(self),
            Work::RecordFalseAlarm => first_hour::record_false_alarm(self),
            Work::WithdrawFalseAlarm => first_hour::withdraw_false_alarm(self),
            Work::RingNeighbour { hub } => first_hour::ring_neighbour(self, hub),
            Work::RingOn { .. } => first_hour::ring_on(self),
            Work::AddMessage { phone, content, kind } => {
                Ok(first_hour::add_message(self, phone, content, kind.as_ref()))
            }
            Work::AddAttachment { sha256, media_type, bytes } => {
                Ok(attachments::is_whole(self, sha256, *media_type, *bytes))
            }
            Work::Attach { attachment } => attachments::attach(self, attachment),
            Work::StaffLeft { staff, .. } => Ok(handling::staff_left(self, *staff)),
            Work::Assign { to } => handling::assign(self, *to),
            Work::JoinTeam { staff } => handling::join_team(self, *staff),
            Work::LeaveTeam { staff } => handling::leave_team(self, *staff),
            Work::SetUrgency { urgency } => handling::set_urgency(self, *urgency),
            Work::SetSeverity { severity } => handling::set_severity(self, *severity),
            Work::SetSensitive { sensitive } => handling::set_sensitive(self, *sensitive),
            Work::SetSafeContact { safe } => handling::set_safe_contact(self, safe.as_ref()),
            Work::SetNextAction { next } => handling::set_next_action(self, next.as_ref()),
            Work::SetStatus { status, waiting_for } => handling::set_status(self, *status, waiting_for),
            Work::AddNote { text } => handling::add_note(self, text),
            Work::AskWorker { question } => handling::ask(self, question),
            Work::Close { outcome, note } => handling::close(self, *outcome, note),
            Work::Reopen { reason } => handling::reopen(self, reason),
            Work::AddPerson { person, details } => people::add(self, *person, details),
            Work::ChangePerson { person, details } => people::change(self, *person, details),
            Work::RemovePerson { person } => people::remove(self, *person),
            Work::AddSupportingHub { hub, reason } => hubs::add_supporting(self, hub, reason),
            Work::RemoveSupportingHub { hub } => hubs::remove_supporting(self, hub),
            Work::ProposeTransfer { hub, reason, stays } => hubs::propose(self, hub, reason, *stays),
            Work::AcceptTransfer { transfer } => hubs::accept(self, *transfer),
            Work::DeclineTransfer { transfer, reason } => hubs::decline(self, *transfer, reason),
            Work::WithdrawTransfer { transfer } => hubs::withdraw(self, *transfer),
            Work::Refer { referral } => sharing::refer(self, referral),
            Work::AnswerReferral { referral, answer, note } => {
                sharing::answer(self, *referral, *answer, note)
            }
            Work::WithdrawReferral { referral } => sharing::withdraw(self, *referral),
            Work::ShareWithVolunteer { volunteer, groups } => sharing::share(self, *volunteer, groups),
            Work::EndVolunteerShare { volunteer } => sharing::end_share(self, *volunteer),
            Work::Merge { into } => links::merge(self, *into),
            Work::Unmerge { from } => links::unmerge(self, *from),
            Work::Split { .. } => links::split(self),
            Work::FileAtr { atr, content } => atrs::file(self, *atr, content),
            Work::CorrectAtr { atr, content, reason } => atrs::correct(self, *atr, content, reason),
            Work::OpenWageClaim { claim, parties } => wages::open(self, *claim, parties),
            Work::SetClaimParties { claim, parties } => wages::set_parties(self, *claim, parties),
            Work::SetWageLine { claim, person, terms } => wages::set_line(self, *claim, *person, terms),
            Work::RemoveWageLine { claim, person } => wages::remove_line(self, *claim, *person),
            Work::SetClaimStep { claim, step } => wages::set_step(self, *claim, *step),
            Work::SetFiling { claim, filing } => wages::set_filing(self, *claim, filing),
            Work::RecordPayment { claim, payment } => wages::record_payment(self, *claim, payment),
            Work::WithdrawPayment { claim, payment, reason } => {
                wages::withdraw_payment(self, *claim, *payment, reason)
            }
        }
    }

    fn staff(&self) -> Result<&StaffMember, Refused> {
        self.stamp.actor().staff.as_ref().ok_or(Refused::NotAllowed)
    }

    /// Who does it, where their role allows it at all.
    fn by(&self) -> Result<ByStaff, Refused> {
        self.stamp.by(Action::Work(self.work.kind()))
    }

    /// Who does it, where the case is open besides.
    fn by_on_open(&self) -> Result<ByStaff, Refused> {
        let by = self.by()?;
        if self.case.status.value.is_open() { Ok(by) } else { Err(Refused::Closed) }
    }

    /// What the device had seen of the record.
    fn seen(&self) -> Version {
        self.operation.base.unwrap_or_default()
    }

    /// Place in the server's order; while it is pending, that of what the phone had seen.
    fn seq(&self) -> Version {
        self.stamp.seq().unwrap_or_else(|| self.seen())
    }

    /// Who sets something with it, and where in the server's order.
    fn set_by(&self, by: ByStaff) -> SetBy {
        SetBy::new(self.operation, self.stamp, by)
    }

    /// Whether somebody on another device did this without the operation having seen it.
    fn is_unseen(&self, seq: Version, device: Option<DeviceId>, staff: StaffId) -> bool {
        let own = (self.stamp.actor().device, self.staff().map_or(staff, |staff| staff.id));
        seq > self.seen() && !is_same_device((device, staff), own)
    }

    /// The hub through which whoever does it has the case.
    fn own_hub(&self, by: &ByStaff) -> HubId {
        self.staff().map_or_else(|_| by.hub.clone(), |staff| self.case.hub_through_which(staff))
    }

    /// Somebody works on it from now on.
    fn put_on_it(&mut self, to: StaffId, name: String, hub: HubId, by: ByStaff) {
        let SetBy { seq, device, by, .. } = self.set_by(by);
        self.case.assigned = Some(Assigned { to, name, hub, by, seq, device });
    }

    /// Somebody has the case, and works on it where nobody does yet. Where it was given to somebody else who had not taken it,
    /// both are on it: who answers a siren must see whom to help, also on a sensitive case.
    fn take(&mut self, by: ByStaff) {
        let hub = self.own_hub(&by);
        self.case.taken =
            Some(Taken { by: by.by, name: by.name.clone(), hub: hub.clone(), at: by.at, left: false });
        if self.case.assigned.is_none() {
            self.put_on_it(by.by, by.name.clone(), hub, by.clone());
        }
        self.joins(by.clone());
        if self.case.status.value == Status::New {
            self.case.status.put(Status::Acknowledged, self.operation, self.stamp, by);
        }
    }

    /// Is on the case from now on, beside who works on it.
    fn joins(&mut self, by: ByStaff) {
        if !self.case.is_on_it(by.by) {
            let hub = self.own_hub(&by);
            let member = TeamMember { staff: by.by, name: by.name.clone(), hub, by };
            self.case.team.push(member);
        }
    }

    /// Why something was done stays readable, whatever becomes of what was done: it is a note of the case.
    fn note(&mut self, words: &str, by: ByStaff) {
        if !words.is_empty() {
            let ByStaff { name, at, .. } = by;
            let note = Note { operation: self.operation.id, author: name, at, text: words.to_owned() };
            push_once(&mut self.case.notes, note, |a, b| a.operation == b.operation);
        }
    }

    /// Writes the line of activity.
    fn tell(&mut self) {
        if !self.work.kind().is_told() {
            return;
        }
        let staff = self.stamp.actor().staff.as_ref();
        let line = Activity {
            operation: self.operation.id,
            kind: self.work.kind().as_str().to_owned(),
            at: self.stamp.at(),
            name: staff.map(|staff| staff.name.clone()),
            hub: staff.map(|staff| staff.hub.clone()),
            about: self.about(),
        };
        self.case.activity.push(line);
        let over = self.case.activity.len().saturating_sub(Activity::LIMIT);
        self.case.activity.drain(..over);
    }

    /// What the line of activity is about, where one word says it. Never the words of the person.
    fn about(&self) -> Option<String> {
        let named = || self.stamp.named().map(|staff| staff.name.clone());
        let hub = |hub: &HubId| Some(hub.as_str().to_owned());
        match self.work {
            Work::Assign { .. } | Work::JoinTeam { .. } | Work::ShareWithVolunteer { .. } => named(),
            Work::RingNeighbour { hub: to }
            | Work::AddSupportingHub { hub: to, .. }
            | Work::RemoveSupportingHub { hub: to }
            | Work::ProposeTransfer { hub: to, .. } => hub(to),
            Work::AcceptTransfer { .. } => hub(&self.case.routing.hub),
            Work::RingOn { stage } => Some(stage.as_str().to_owned()),
            Work::StaffLeft { name, .. } => Some(name.clone()),
            Work::SetUrgency { urgency } => urgency.map(|urgency| urgency.as_str().to_owned()),
            Work::SetSeverity { severity } => severity.map(|severity| severity.as_str().to_owned()),
            Work::SetStatus { status, .. } => Some(status.as_str().to_owned()),
            Work::Close { outcome, .. } => Some(outcome.as_str().to_owned()),
            Work::AnswerReferral { answer, .. } => Some(answer.as_str().to_owned()),
            Work::SetClaimStep { step, .. } => Some(step.as_str().to_owned()),
            Work::RecordPayment { payment, .. } => payment.total().map(|total| total.to_string()),
            Work::FileAtr { atr, .. } | Work::CorrectAtr { atr, .. } => {
                let found = self.case.atrs.iter().find(|there| there.id == *atr);
                found.filter(|atr| atr.number > 0).map(|atr| atr.number.to_string())
            }
            _ => None,
        }
    }
}

/// Takes over who rings now, as the server decided; nobody, once there is nobody to ring for.
fn settle_ringing(case: &mut Case, stamp: &Stamp) -> Applied {
    let decided = match stamp {
        Stamp::Confirmed { facts, .. } => facts.ringing.clone(),
        Stamp::Pending { .. } => None,
    };
    let ringing = match (case.needs_no_ringing(), decided) {
        (true, _) => None,
        (false, Some(decided)) => Some(decided),
        (false, None) => return Applied::Unchanged,
    };
    if case.ringing == ringing {
        return Applied::Unchanged;
    }
    case.ringing = ringing;
    Applied::Changed
}

/// Notes what is recorded once: the first stands.
fn record_first(there: &mut Option<ByStaff>, now: ByStaff) -> Applied {
    if there.is_some() {
        return Applied::Unchanged;
    }
    *there = Some(now);
    Applied::Changed
}

fn push_once<T>(list: &mut Vec<T>, entry: T, same: impl Fn(&T, &T) -> bool) -> Applied {
    if list.iter().any(|there| same(there, &entry)) {
        return Applied::Unchanged;
    }
    list.push(entry);
    Applied::Changed
}

#[cfg(test)]
mod tests;
