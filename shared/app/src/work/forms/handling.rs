//! Who has the case, how soon and how bad, what comes next, and how it ends.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use domain::{
    alert::Contact,
    case::{Case, FixedQuestion, NextAction, Question, SafeContact},
    hub::{HubId, Member, Roster},
    ids::StaffId,
    operation::Work,
    permission::{Role, may_be_put_on},
};

use crate::{
    hubs::hub_name_of_id,
    locale::{Language, Words},
    sos::fixed_text,
    view::{FieldKind, PageIcon, Tone},
    work::{
        codes::{CONTACTS, STATUSES, choices, outcomes, questions, severities, urgencies},
        form::{About, Asks, Choice, Field, Start, Written, moment_text},
        start::of_work,
    },
};

/// What stands in the case now.
fn standing(about: &About<'_>, work: impl Fn(&Case) -> Work) -> Start {
    about.case.map(|case| of_work(&work(case))).unwrap_or_default()
}

/// The rosters of the hubs that have the case, as far as this phone has them, then those of one's own hubs; and whether
/// the hub of each has the case.
fn rosters<'a>(about: &'a About<'_>) -> impl Iterator<Item = (&'a Roster, bool)> {
    let has_it = |hub: &HubId| about.case.is_some_and(|case| case.hubs().any(|there| there == hub));
    let of_case = about.case.into_iter().flat_map(Case::hubs);
    let own = about.staff().into_iter().flat_map(|staff| std::iter::once(&staff.hub).chain(&staff.hubs));
    let mut hubs: Vec<&HubId> = Vec::new();
    for hub in of_case.chain(own) {
        if !hubs.contains(&hub) {
            hubs.push(hub);
        }
    }
    hubs.into_iter()
        .filter_map(|hub| about.records.roster(hub))
        .map(move |roster| (roster, has_it(&roster.hub)))
}

/// Colleagues of whom role, and whether their hub has the case, `fit`, with what each has in hand: those of the hubs that
/// have the case first, of each hub whoever has the fewest cases. Where they are of several hubs, it says of which.
pub(super) fn colleagues(
    about: &About<'_>,
    fit: impl Fn(Role, bool) -> bool,
    without: &[StaffId],
) -> Vec<Choice> {
    let loads = about.records.index.loads();
    let load = |id: StaffId| loads.get(&id).map_or((0, 0), |load| (load.open, load.late));
    let mut offered = Vec::new();
    let mut there: Vec<(&Roster, Vec<&Member>)> = Vec::new();
    for (roster, has_case) in rosters(about) {
        let fits = |member: &&Member| {
            fit(member.role, has_case) && !without.contains(&member.id) && !offered.contains(&member.id)
        };
        let mut members: Vec<&Member> = roster.members.iter().filter(fits).collect();
        members.sort_by_key(|member| load(member.id).0);
        offered.extend(members.iter().map(|member| member.id));
        if !members.is_empty() {
            there.push((roster, members));
        }
    }
    let are_of_several = there.len() > 1;
    let choice = |roster: &Roster, member: &Member| {
        let (open, late) = load(member.id);
        let mut detail = about.words.tell("form-load", &[("open", open.into()), ("late", late.into())]);
        if are_of_several {
            detail = format!("{} · {detail}", hub_name_of_id(about.words, roster.hub.as_str()));
        }
        Choice::new(member.id.to_string(), &member.name).with_detail(detail)
    };
    there.iter().flat_map(|(roster, members)| members.iter().map(|member| choice(roster, member))).collect()
}

fn staff_field(about: &About<'_>, colleagues: Vec<Choice>) -> Field {
    let field = Field::new("staff", about.say("form-staff"), PageIcon::Staff, Asks::One(Vec::new()));
    if colleagues.is_empty() {
        let knows = rosters(about).any(|(roster, has_case)| has_case && !roster.members.is_empty());
        let key = if knows { "form-nobody-else" } else { "form-no-colleagues" };
        return field.with_hint(about.say(key)).with_tone(Tone::Waiting);
    }
    Field { asks: Asks::One(colleagues), ..field }
}

/// A lone choice of a list of codes.
fn one_of(about: &About<'_>, name: &str, label: &str, icon: PageIcon, choices: Vec<Choice>) -> Field {
    Field::new(name, about.say(label), icon, Asks::One(choices))
}

pub(super) fn typed(about: &About<'_>, name: &str, label: &str, kind: FieldKind) -> Field {
    let icon = match kind {
        FieldKind::Day | FieldKind::DayAndTime => PageIcon::Day,
        FieldKind::Phone => PageIcon::Call,
        FieldKind::Search => PageIcon::Search,
        _ => PageIcon::Write,
    };
    Field::new(name, about.say(label), icon, Asks::Typed(kind))
}

// ---- assign, join

pub(super) fn assign_fields(about: &About<'_>) -> Vec<Field> {
    let has_it = about.case.and_then(|case| case.assigned.as_ref()).map(|assigned| assigned.to);
    vec![staff_field(about, colleagues(about, may_be_put_on, has_it.as_slice()))]
}

pub(super) fn assign(about: &About<'_>) -> Written {
    about.one(Work::Assign { to: about.id("staff")? })
}

pub(super) fn join_fields(about: &About<'_>) -> Vec<Field> {
    let on_it: Vec<StaffId> = about.case.map_or_else(Vec::new, |case| {
        about
            .records
            .rosters()
            .flat_map(|roster| roster.members.iter().map(|member| member.id))
            .filter(|id| case.is_on_it(*id))
            .collect()
    });
    vec![staff_field(about, colleagues(about, may_be_put_on, &on_it))]
}

pub(super) fn join(about: &About<'_>) -> Written {
    about.one(Work::JoinTeam { staff: about.id("staff")? })
}

// ---- urgency, severity, who may see it

pub(super) fn urgency_start(about: &About<'_>) -> Start {
    standing(about, |case| Work::SetUrgency { urgency: case.urgency_set.value })
}

pub(super) fn urgency_fields(about: &About<'_>) -> Vec<Field> {
    let mut offered = vec![Choice::new("", about.say("form-urgency-of-kind"))];
    offered.extend(choices(about.words, "urgency", &urgencies()));
    vec![one_of(about, "urgency", "form-urgency", PageIcon::Clock, offered)]
}

pub(super) fn urgency(about: &About<'_>) -> Written {
    about.one(Work::SetUrgency { urgency: about.chosen("urgency", &urgencies()) })
}

pub(super) fn severity_start(about: &About<'_>) -> Start {
    standing(about, |case| Work::SetSeverity { severity: case.severity.value })
}

pub(super) fn severity_fields(about: &About<'_>) -> Vec<Field> {
    let mut offered = choices(about.words, "severity", &severities());
    offered.push(Choice::new("", about.say("form-not-known")));
    vec![one_of(about, "severity", "form-severity", PageIcon::Warning, offered)]
}

pub(super) fn severity(about: &About<'_>) -> Written {
    about.one(Work::SetSeverity { severity: about.chosen("severity", &severities()) })
}

const SENSITIVE: [(&str, bool); 2] = [("yes", true), ("no", false)];

pub(super) fn sensitive_start(about: &About<'_>) -> Start {
    standing(about, |case| Work::SetSensitive { sensitive: case.sensitive.value })
}

pub(super) fn sensitive_fields(about: &About<'_>) -> Vec<Field> {
    let offered = vec![
        Choice::new("yes", about.say("form-sensitive-yes")),
        Choice::new("no", about.say("form-sensitive-no")),
        Choice::new("", about.say("form-sensitive-of-kind")),
    ];
    vec![one_of(about, "sensitive", "form-sensitive", PageIcon::Lock, offered)]
}

pub(super) fn sensitive(about: &About<'_>) -> Written {
    about.one(Work::SetSensitive { sensitive: about.chosen("sensitive", &SENSITIVE) })
}

// ---- reaching the person

pub(super) fn safe_start(about: &About<'_>) -> Start {
    standing(about, |case| Work::SetSafeContact { safe: case.safe_contact.value.clone() })
}

pub(super) fn safe_fields(about: &About<'_>) -> Vec<Field> {
    let mut offered = choices(about.words, "safe", &CONTACTS);
    offered.push(Choice::new("", about.say("form-safe-as-told")));
    vec![
        one_of(about, "contact", "form-safe-how", PageIcon::Call, offered),
        typed(about, "words", "form-safe-words", FieldKind::Text)
            .with_hint(about.say("form-safe-words-hint")),
    ]
}

pub(super) fn safe(about: &About<'_>) -> Written {
    let words = about.text("words");
    let safe = match about.chosen("contact", &CONTACTS) {
        Some(contact) => Some(SafeContact { contact, words }),
        None if words.is_empty() => None,
        // words without a way would be lost
        None => return Err(about.missing("contact")),
    };
    about.one(Work::SetSafeContact { safe })
}

// ---- the next action

pub(super) fn next_start(about: &About<'_>) -> Start {
    standing(about, |case| Work::SetNextAction { next: case.next_action.value.clone() })
}

/// Nine in the evening, ten the next morning: hours in which something can be done.
fn quick_times(now: DateTime<Utc>) -> [(&'static str, DateTime<Utc>); 4] {
    let on_day = |days: i64, hour: u32| {
        let day = domain::hub::india_day(now) + Duration::days(days);
        let local = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
        (local - Duration::seconds(domain::INDIA_SECONDS_EAST.into())).and_utc()
    };
    let evening = on_day(0, 19);
    [
        ("form-in-an-hour", now + Duration::hours(1)),
        ("form-this-evening", if evening > now { evening } else { on_day(1, 19) }),
        ("form-tomorrow", on_day(1, 10)),
        ("form-in-three-days", on_day(3, 10)),
    ]
}

pub(super) fn next_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = vec![
        typed(about, "what", "form-next-what", FieldKind::Text),
        typed(about, "due", "form-next-due", FieldKind::DayAndTime),
    ];
    fields.extend(quick_times(about.now()).into_iter().map(|(label, at)| {
        let sets = vec![("due".to_owned(), moment_text(at))];
        let shown = about.words.time(at, about.now());
        Field::new(label, about.say(label), PageIcon::Clock, Asks::Fill(sets)).with_hint(shown)
    }));
    fields
}

pub(super) fn next(about: &About<'_>) -> Written {
    let what = about.required("what")?;
    let due = about.moment("due")?;
    let stands = about.case.and_then(|case| case.next_action.value.as_ref()).map(|next| next.due);
    if stands != Some(due) && due < about.now() {
        return Err(about.trouble("due", about.say("form-in-the-past")));
    }
    about.one(Work::SetNextAction { next: Some(NextAction { what, due }) })
}

// ---- how far, asking, the end

pub(super) fn status_start(about: &About<'_>) -> Start {
    standing(about, |case| Work::SetStatus {
        status: case.status.value,
        waiting_for: case.waiting_for.value.clone(),
    })
}

pub(super) fn status_fields(about: &About<'_>) -> Vec<Field> {
    let offered = choices(about.words, "status", &STATUSES);
    let mut fields = vec![one_of(about, "status", "form-status", PageIcon::Case, offered)];
    if about.values.get("status") == "waiting" {
        fields.push(typed(about, "waiting_for", "form-waiting-for", FieldKind::Text));
    }
    fields
}

pub(super) fn status(about: &About<'_>) -> Written {
    let status = about.chosen("status", &STATUSES).ok_or_else(|| about.missing("status"))?;
    about.one(Work::SetStatus { status, waiting_for: about.text("waiting_for") })
}

fn may_write(about: &About<'_>) -> bool {
    let contact = about.case.map(Case::contact_allowed);
    matches!(contact, Some(Contact::Call | Contact::Sms))
}

pub(super) fn ask_start(_about: &About<'_>) -> Start {
    Start::default().with("by", "app")
}

pub(super) fn ask_fields(about: &About<'_>) -> Vec<Field> {
    let mut ways =
        vec![Choice::new("app", about.say("form-ask-app")).with_detail(about.say("form-ask-app-hint"))];
    let mut how = one_of(about, "by", "form-ask-by", PageIcon::Message, Vec::new());
    if may_write(about) {
        ways.push(Choice::new("sms", about.say("form-ask-sms")).with_detail(about.say("form-ask-sms-hint")));
    } else {
        how = how.with_hint(about.say("form-ask-not-safe")).with_tone(Tone::Urgent);
    }
    how.asks = Asks::One(ways);
    let mut fields = vec![how];
    if about.values.get("by") == "sms" {
        let offered = choices(about.words, "question", &questions());
        fields.push(one_of(about, "question", "form-ask-question", PageIcon::Message, offered));
        return fields;
    }
    if about.case.is_some_and(|case| case.alert.safe_contact() == Contact::None) {
        let unseen =
            Field::read(about.say("form-ask-unseen"), about.say("form-ask-unseen-hint"), PageIcon::Hidden);
        fields.push(unseen.with_tone(Tone::Urgent));
    }
    fields.extend(ready_made(about));
    fields.push(typed(about, "text", "form-ask-text", FieldKind::Text));
    fields
}

/// The fixed questions, to be put into the message in the language that the person's phone speaks.
fn ready_made(about: &About<'_>) -> Vec<Field> {
    let told = about.case.and_then(|case| case.alert.language.as_ref());
    let theirs = told.map_or(about.words, |told| Words { language: Language::of_phone(&told.value) });
    let offer = |question: FixedQuestion| {
        let label = crate::work::code(about.words, "question", question.as_str());
        let words = fixed_text(theirs, question);
        let sets = vec![("text".to_owned(), words.clone())];
        let hint = if words == label { String::new() } else { words };
        Field::new(format!("ready/{}", question.as_str()), label, PageIcon::Add, Asks::Fill(sets))
            .with_hint(hint)
    };
    FixedQuestion::ALL.into_iter().map(offer).collect()
}

pub(super) fn ask(about: &About<'_>) -> Written {
    let question = if about.values.get("by") == "sms" {
        if !may_write(about) {
            return Err(about.trouble("by", about.say("refused-not-safe")));
        }
        let question = about.chosen("question", &questions()).ok_or_else(|| about.missing("question"))?;
        Question::Sms { question }
    } else {
        Question::App { text: about.required("text")? }
    };
    about.one(Work::AskWorker { question })
}

pub(super) fn close_fields(about: &About<'_>) -> Vec<Field> {
    let offered = choices(about.words, "outcome", &outcomes());
    vec![
        one_of(about, "outcome", "form-outcome", PageIcon::Done, offered),
        typed(about, "note", "form-close-note", FieldKind::Text),
    ]
}

pub(super) fn close(about: &About<'_>) -> Written {
    let outcome = about.chosen("outcome", &outcomes()).ok_or_else(|| about.missing("outcome"))?;
    about.one(Work::Close { outcome, note: about.text("note") })
}

pub(super) fn reason_fields(about: &About<'_>) -> Vec<Field> {
    vec![typed(about, "reason", "form-reason", FieldKind::Text)]
}

pub(super) fn reopen(about: &About<'_>) -> Written {
    about.one(Work::Reopen { reason: about.required("reason")? })
}

// ---- a note that was refused

pub(super) fn note_fields(about: &About<'_>) -> Vec<Field> {
    vec![typed(about, "text", "note-label", FieldKind::Text)]
}

pub(super) fn note(about: &About<'_>) -> Written {
    about.one(Work::AddNote { text: about.required("text")? })
}
