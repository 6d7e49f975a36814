//! A case in the list: what its row says, and what can be done with it from there.

use chrono::{DateTime, Utc};
use domain::{
    alert::{Fix, Urgency},
    operation::{Claim, WorkKind},
    permission::{Action, Reach, Role, StaffMember, reach},
};

use super::index::{Index, first_due, is_open, whose};
use crate::{
    case::place_text,
    hubs::hub_name_of_id,
    locale::{ENGLISH, Words},
    phone::Phone,
    sos::{kind_name, kind_picture},
    sync::{Records, Summary, Who},
    view::{Form, InboxRow, PageIcon, RowAction, StaffAction, Tone},
    work::code,
};

/// Who has a case.
enum Hold {
    /// The hub gave it away.
    Elsewhere,
    /// It is over.
    Over,
    /// Nobody has taken it.
    Nobody,
    /// Whoever took it is not there any more, and nobody was put on it since.
    Left,
    /// It was given to whoever looks at it, who has not taken it.
    ForYou,
    /// It was given to a colleague, and nobody has taken it: it still rings for all.
    For(Who),
    /// Whoever looks at it.
    Yours,
    /// A colleague.
    Theirs(Who),
}

/// Who has it, as `staff` sees it.
fn hold(summary: &Summary, staff: Option<&StaffMember>) -> Hold {
    if summary.is_stub {
        return Hold::Elsewhere;
    }
    if !summary.status.is_open() {
        return Hold::Over;
    }
    let is_taken = summary.taken.is_some();
    let own = |who: &Who| staff.is_some_and(|staff| staff.id == who.id);
    match whose(summary) {
        None if is_taken => Hold::Left,
        None => Hold::Nobody,
        Some(who) => match (is_taken, own(who)) {
            (true, true) => Hold::Yours,
            (true, false) => Hold::Theirs(who.clone()),
            (false, true) => Hold::ForYou,
            (false, false) => Hold::For(who.clone()),
        },
    }
}

/// "Odia"; the tag where the app has no name for it.
pub(crate) fn language_name(words: Words, tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let key = format!("language-in-{primary}");
    // a language without staff's texts has English ones
    words.find(&key, &[]).or_else(|| Words::of(ENGLISH).find(&key, &[])).unwrap_or_else(|| tag.to_owned())
}

/// "Nobody has taken it", "Given to Asha Pawar, not taken yet", "You have it", "Asha Pawar has it", "Closed: resolved",
/// "With the Pune hub".
pub(crate) fn status(words: Words, summary: &Summary, records: &Records) -> (String, Tone) {
    let waits = if summary.urgency == Urgency::Immediate { Tone::Urgent } else { Tone::Waiting };
    let named = |key: &str, who: &Who| words.tell(key, &[("name", name_of(words, who, records).into())]);
    match hold(summary, records.staff()) {
        Hold::Elsewhere => {
            let hub = hub_name_of_id(words, summary.hub.as_str());
            (words.tell("case-elsewhere", &[("hub", hub.into())]), Tone::Quiet)
        }
        Hold::Over => {
            let outcome = summary.outcome.map(|outcome| code(words, "outcome", outcome.as_str()));
            let text = match outcome {
                Some(outcome) => words.tell("case-closed-as", &[("outcome", outcome.into())]),
                None => words.say("status-closed"),
            };
            (text, Tone::Quiet)
        }
        Hold::Nobody => (words.say("case-free"), waits),
        Hold::Left => (words.say("case-left"), waits),
        Hold::ForYou => (words.say("case-given-you"), waits),
        Hold::For(who) => (named("case-given", &who), waits),
        Hold::Yours => (words.say("case-yours"), Tone::Good),
        Hold::Theirs(who) => (named("case-taken", &who), Tone::Quiet),
    }
}

/// Their name; a phone that recorded an assignment itself may know it only by the roster.
fn name_of(words: Words, who: &Who, records: &Records) -> String {
    records.name_of(words, who.id, &who.name)
}

/// "MUM-2026-000123"; words while the server has given none.
pub(crate) fn number_of(words: Words, summary: &Summary) -> String {
    if summary.number.is_empty() { words.say("number-to-come") } else { summary.number.clone() }
}

/// "35 min late".
pub(crate) fn late_by(words: Words, due: DateTime<Utc>, now: DateTime<Utc>) -> String {
    words.tell("late-by", &[("age", words.age((now - due).num_seconds()).into())])
}

/// Another hub asks that of this person to lead.
pub(crate) fn asks_us(summary: &Summary, staff: &StaffMember) -> bool {
    summary.asked_hub.as_ref().is_some_and(|hub| staff.hubs.contains(hub))
        && !staff.hubs.contains(&summary.hub)
}

fn marks(
    words: Words,
    summary: &Summary,
    records: &Records,
    index: &Index,
    now: DateTime<Utc>,
) -> Vec<String> {
    let mut marks = Vec::new();
    if let Some(hub) = summary.asked_hub.as_ref().filter(|_| is_open(summary)) {
        let us = records.staff().is_some_and(|staff| asks_us(summary, staff));
        marks.push(if us {
            words.say("mark-asks-us")
        } else {
            words.tell("mark-asks", &[("hub", hub_name_of_id(words, hub.as_str()).into())])
        });
    }
    match summary.claim {
        Some(Claim::Safe) => marks.push(words.say("mark-safe")),
        Some(Claim::Mistake) => marks.push(words.say("mark-mistake")),
        None => {}
    }
    if summary.outside_coverage {
        marks.push(words.say("mark-outside-coverage"));
    }
    let is_old = summary.has_position
        && summary.position_at.is_none_or(|at| (now - at).num_seconds() > Fix::STALE_AFTER_SECONDS);
    if summary.stale_fix || is_old {
        marks.push(words.say("mark-stale-position"));
    }
    if summary.sensitive {
        marks.push(words.say("mark-sensitive"));
    }
    for duplicate in index.duplicates_of(summary.id) {
        marks.push(words.tell("mark-same-as", &[("number", duplicate.number.as_str().into())]));
    }
    if !summary.late_of.is_empty() {
        marks.push(words.say("mark-undecided"));
    }
    let of_this_phone = records.marks(summary.id);
    if of_this_phone.waits {
        marks.push(words.say("mark-waiting"));
    }
    if of_this_phone.refused {
        marks.push(words.say("mark-refused"));
    }
    marks
}

/// What `staff` can do with the case from the list, the likeliest first. The record itself may still forbid it: then the
/// case says so, or the server.
pub(super) fn row_actions(words: Words, summary: &Summary, staff: &StaffMember) -> Vec<RowAction> {
    let may = |kind: WorkKind| reach(staff.role, Action::Work(kind)) >= Reach::Hubs;
    let form = |form: Form| StaffAction::OpenForm { form, part: None };
    let leads = staff.role == Role::CentralStaff
        || (staff.role == Role::HubCoordinator && staff.hubs.contains(&summary.hub));
    let mut actions = Vec::new();
    let mut offer = |kind: WorkKind, key: &str, icon: PageIcon, action: StaffAction| {
        if may(kind) {
            actions.push(RowAction { label: words.say(key), icon, action });
        }
    };
    if summary.is_stub {
        return actions;
    }
    if !summary.status.is_open() {
        if !summary.has_hidden {
            offer(WorkKind::Reopen, "action-reopen", PageIcon::Case, form(Form::Reopen));
        }
        return actions;
    }
    if asks_us(summary, staff) {
        offer(
            WorkKind::AcceptTransfer,
            "action-accept-transfer",
            PageIcon::Done,
            StaffAction::AcceptTransfer,
        );
        offer(
            WorkKind::DeclineTransfer,
            "action-decline-transfer",
            PageIcon::Remove,
            form(Form::DeclineTransfer),
        );
        return actions;
    }
    if summary.taken.is_none() {
        offer(WorkKind::Acknowledge, "acknowledge", PageIcon::Done, StaffAction::Acknowledge);
    }
    if summary.has_hidden && !summary.mine {
        // of what is only for those on the case, whoever leads the hub lets somebody in
        if leads {
            offer(WorkKind::JoinTeam, "action-join-myself", PageIcon::Add, StaffAction::JoinMyself);
            offer(WorkKind::Assign, "action-assign", PageIcon::Staff, form(Form::Assign));
        }
        return actions;
    }
    offer(WorkKind::SetNextAction, "action-next-action", PageIcon::Clock, form(Form::NextAction));
    offer(WorkKind::Assign, "action-assign", PageIcon::Staff, form(Form::Assign));
    offer(WorkKind::SetUrgency, "action-urgency", PageIcon::Warning, form(Form::Urgency));
    offer(WorkKind::ProposeTransfer, "action-transfer", PageIcon::Transfer, form(Form::Transfer));
    actions
}

/// The row of a case.
pub(super) fn row(
    words: Words,
    summary: &Summary,
    records: &Records,
    phone: &Phone,
    now: DateTime<Utc>,
) -> InboxRow {
    let kinds = &phone.basics().kinds;
    let (status, tone) = status(words, summary, records);
    let late = first_due(summary).filter(|due| *due < now);
    InboxRow {
        case_id: summary.id.to_string(),
        kind_label: kind_name(words, kinds, &summary.kind),
        icon: kind_picture(kinds, &summary.kind),
        place: place_text(words, &summary.into()),
        age: words.when(summary.received_at, now),
        status,
        tone: if late.is_some() { Tone::Urgent } else { tone },
        number: number_of(words, summary),
        marks: marks(words, summary, records, &records.index, now),
        // those that stand under it have no row of their own
        unread: records.is_unread(summary.id)
            || records.index.duplicates_of(summary.id).any(|duplicate| records.is_unread(duplicate.id)),
        late: late.map(|due| late_by(words, due, now)),
        actions: records.staff().map(|staff| row_actions(words, summary, staff)).unwrap_or_default(),
    }
}
