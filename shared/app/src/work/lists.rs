//! Lists of staff: who is on duty when, and what the server did not take.

use chrono::{DateTime, Utc};
use domain::{
    hub::{Member, Roster},
    operation::{Body, Work},
    permission::{Action, Role},
};

use super::{
    duty::{self, shift_text},
    gone,
    page::staff as action,
    permitted::may_change,
    refusal, title_of,
};
use crate::{
    around::Around,
    hubs::hub_name_of_id,
    locale::Words,
    pages::{empty_page, row},
    phone::Phone,
    sync::{Records, Waiting},
    view::{Form, Page, PageControl, PageIcon, PageRow, PageView, StaffAction, Tone},
};

/// Who is on duty now and on each day, for every hub of which this phone has the roster.
pub(crate) fn roster_page(words: Words, records: &Records, around: &Around<'_>) -> PageView {
    let mut page = empty_page(Page::StaffList, words.say("roster-title"));
    let mut rosters: Vec<&Roster> = records.rosters().collect();
    // one's own hub first
    let own = records.staff().map(|staff| staff.hub.clone());
    rosters.sort_by_key(|roster| (Some(&roster.hub) != own.as_ref(), roster.hub.clone()));
    if rosters.is_empty() {
        page.paragraphs.push(words.say("roster-none"));
    }
    let is_one = rosters.len() == 1;
    for roster in rosters {
        page.rows.extend(of_hub(words, roster, is_one, records, around));
    }
    page
}

fn of_hub(
    words: Words,
    roster: &Roster,
    is_one: bool,
    records: &Records,
    around: &Around<'_>,
) -> Vec<PageRow> {
    let now = records.time(around);
    let ringing = roster.ringing(now);
    let names: Vec<&str> =
        ringing.iter().filter_map(|id| roster.member(*id)).map(|member| member.name.as_str()).collect();
    let (on_duty, tone) = match (names.is_empty(), roster.shifts.value.is_empty()) {
        (true, _) => (words.say("roster-nobody"), Tone::Urgent),
        (false, true) => (words.tell("roster-everybody", &[("names", names.join(", ").into())]), Tone::Quiet),
        (false, false) => (names.join(", "), Tone::Good),
    };
    let hub = hub_name_of_id(words, roster.hub.as_str());
    let title =
        if is_one { words.say("roster-now") } else { words.tell("roster-now-of", &[("hub", hub.into())]) };
    let mut rows = duty::rows(words, roster, records, around);
    rows.push(row(PageIcon::Clock, title).with_detail(on_duty).with_tone(tone));
    let takes_cases = |member: &&Member| matches!(member.role, Role::HubStaff | Role::HubCoordinator);
    rows.extend(
        roster
            .members
            .iter()
            .filter(takes_cases)
            .map(|member| of_member(words, roster, member, records, now)),
    );
    let own = records.staff().filter(|staff| roster.member(staff.id).is_some());
    if own.is_some() && may_change(records, Action::SetQuietHours, &roster.hub) {
        let open = StaffAction::OpenForm { form: Form::QuietHours, part: None };
        rows.push(row(PageIcon::Silent, words.say("roster-own-quiet")).pressed(action(open)));
    }
    rows
}

/// "Asha Pawar: Mon to Sat 08:00-20:00"; pressed, it opens her shifts for who may change them.
fn of_member(
    words: Words,
    roster: &Roster,
    member: &Member,
    records: &Records,
    now: DateTime<Utc>,
) -> PageRow {
    let mut parts: Vec<String> = roster
        .shifts
        .value
        .iter()
        .filter(|shift| shift.staff == member.id)
        .map(|shift| shift_text(words, shift))
        .collect();
    if parts.is_empty() {
        parts.push(words.say(if roster.shifts.value.is_empty() {
            "roster-always"
        } else {
            "roster-no-shifts"
        }));
    }
    if let Some(quiet) = roster.quiet.get(&member.id).and_then(|quiet| quiet.value) {
        let hours = words.digits(&quiet.to_string());
        parts.push(words.tell("roster-quiet", &[("hours", hours.into())]));
    }
    let rings = roster.ringing(now).contains(&member.id);
    let row = row(PageIcon::Staff, member.name.clone()).with_detail(parts.join(" · ")).with_tone(if rings {
        Tone::Good
    } else {
        Tone::Quiet
    });
    if may_change(records, Action::SetShifts, &roster.hub) {
        let open = StaffAction::OpenForm { form: Form::Shifts, part: Some(member.id.to_string()) };
        row.with_control(PageControl::Button { label: words.say("roster-change"), action: action(open) })
    } else {
        row
    }
}

/// Everything that the server did not take, why, what waits behind it, and what can be done.
pub(crate) fn refused_page(words: Words, records: &Records, phone: &Phone, around: &Around<'_>) -> PageView {
    let mut page = empty_page(Page::StaffList, words.say("refused-title"));
    for waiting in records.refused() {
        page.rows.extend(of_refused(words, waiting, records, phone, around));
    }
    page.paragraphs.push(words.say(if page.rows.is_empty() { "refused-none" } else { "refused-what" }));
    page
}

fn of_refused(
    words: Words,
    waiting: &Waiting,
    records: &Records,
    phone: &Phone,
    around: &Around<'_>,
) -> Vec<PageRow> {
    let now = around.now.wall;
    let id = waiting.kept.operation_id.clone();
    let body = waiting.operation.as_ref().map(|operation| &operation.body);
    let title = body.map_or_else(|| words.say("refused-unknown"), |body| title_of(words, body, records, now));
    let case = body.and_then(Body::case_id).and_then(|id| records.summary(id));
    let reason = refusal(words, waiting.reason().as_ref());
    let behind = records.behind(&id).count();
    let waits = (behind > 0).then(|| words.tell("refused-behind", &[("count", behind.into())]));
    let written = waiting.operation.as_ref().and_then(|operation| operation.recorded_at);
    let detail =
        [case.map(|case| case.number.clone()), written.map(|at| words.time(at, now)), Some(reason), waits];
    let detail = detail.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut rows = vec![row(PageIcon::Warning, title).with_detail(detail).with_tone(Tone::Waiting)];
    rows.extend(gone::rows(waiting, records, phone, around));
    let mut add = |icon, key: &str, does| rows.push(row(icon, words.say(key)).pressed(action(does)));
    if body.is_some_and(|body| can_edit(body, records)) {
        add(PageIcon::Write, "refused-edit", StaffAction::EditRefused { operation: id.clone() });
    }
    add(PageIcon::Message, "refused-retry", StaffAction::RetryRefused { operation: id.clone() });
    add(PageIcon::Delete, "refused-drop", StaffAction::DropRefused { operation: id });
    rows
}

/// Whether a refused operation can be edited: its form needs the case that it is about.
pub(crate) fn can_edit(body: &Body, records: &Records) -> bool {
    form_of(body).is_some() && !gone::is_of_gone(body, records)
}

/// The form in which a refused operation can be edited, and the part that it is about; none where it took no words.
pub(super) fn form_of(body: &Body) -> Option<(Form, Option<String>)> {
    use domain::operation::RosterChange;
    let work = match body {
        Body::Case { work, .. } => work,
        // whose hours were changed, only the roster tells: `press::form_of_refused`
        Body::Roster { change: RosterChange::SetShifts { .. }, .. } => return Some((Form::Shifts, None)),
        Body::Roster { change: RosterChange::InviteLinkPerson { .. }, .. } => {
            return Some((Form::InviteLinkPerson, None));
        }
        Body::Roster { change: RosterChange::SetQuietHours { staff, .. }, .. } => {
            return Some((Form::QuietHours, Some(staff.to_string())));
        }
        Body::Worker { worker, work } => return super::workers::form_of(*worker, work),
        Body::Session { session, work } => return super::sessions::form_of(*session, work),
        _ => return None,
    };
    let form = match work {
        Work::Assign { .. } => Form::Assign,
        Work::JoinTeam { .. } => Form::JoinTeam,
        Work::SetUrgency { .. } => Form::Urgency,
        Work::SetSeverity { .. } => Form::Severity,
        Work::SetSensitive { .. } => Form::Sensitive,
        Work::SetSafeContact { .. } => Form::SafeContact,
        Work::SetNextAction { next: Some(_) } => Form::NextAction,
        Work::SetStatus { .. } => Form::Status,
        Work::AskWorker { .. } => Form::Ask,
        Work::AddNote { .. } => Form::Note,
        Work::Close { .. } => Form::Close,
        Work::Reopen { .. } => Form::Reopen,
        Work::AddPerson { .. } => Form::Person,
        Work::ChangePerson { person, .. } => return Some((Form::Person, Some(person.to_string()))),
        Work::AddSupportingHub { .. } => Form::SupportingHub,
        Work::ProposeTransfer { .. } => Form::Transfer,
        Work::DeclineTransfer { .. } => Form::DeclineTransfer,
        Work::Refer { .. } => Form::Refer,
        Work::AnswerReferral { referral, .. } => {
            return Some((Form::AnswerReferral, Some(referral.to_string())));
        }
        Work::ShareWithVolunteer { volunteer, .. } => {
            return Some((Form::Volunteer, Some(volunteer.to_string())));
        }
        Work::Merge { .. } => Form::Merge,
        Work::Split { .. } => Form::Split,
        Work::FileAtr { .. } => Form::Atr,
        Work::CorrectAtr { atr, .. } => return Some((Form::CorrectAtr, Some(atr.to_string()))),
        Work::OpenWageClaim { .. } => Form::ClaimParties,
        Work::SetClaimParties { claim, .. } => return Some((Form::ClaimParties, Some(claim.to_string()))),
        Work::SetWageLine { claim, person, .. } => {
            return Some((Form::WageLine, Some(format!("{claim}/{person}"))));
        }
        Work::SetClaimStep { claim, .. } => return Some((Form::ClaimStep, Some(claim.to_string()))),
        Work::SetFiling { filing, .. } => return Some((Form::Filing, Some(filing.id.to_string()))),
        Work::RecordPayment { claim, .. } => return Some((Form::Payment, Some(claim.to_string()))),
        Work::WithdrawPayment { payment, .. } => {
            return Some((Form::WithdrawPayment, Some(payment.to_string())));
        }
        _ => return None,
    };
    Some((form, None))
}
