//! Who was with a worker, what comes next, who looks after them.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    INDIA_SECONDS_EAST,
    case::NextAction,
    ids::{StaffId, VisitId},
    operation::Body,
    worker::{Visit, WorkerWork},
};

use super::{id, one};
use crate::{
    locale::day_in_india,
    view::{FieldKind, PageIcon},
    work::{
        form::{About, Asks, Choice, Field, Start, Trouble, Written},
        forms::handling::typed,
    },
};

/// The hour, in India, at which somebody is reminded on the day.
const MORNING: u32 = 9;

pub(super) fn start(about: &About<'_>) -> Start {
    Start::default().with("on", about.today().to_string())
}

pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    vec![
        typed(about, "on", "visit-on", FieldKind::Day),
        typed(about, "words", "visit-words", FieldKind::Text),
        typed(about, "due", "visit-next", FieldKind::Day).with_hint(about.say("visit-next-hint")),
    ]
}

/// The visit, and where a day was said, when to come next.
pub(super) fn record(about: &About<'_>) -> Written {
    let on = about.day("on")?.ok_or_else(|| about.missing("on"))?;
    if on > about.today() {
        return Err(about.trouble("on", about.say("form-in-the-future")));
    }
    let worker = id(about)?;
    let refused = match about.refused {
        Some(Body::Worker { work: WorkerWork::RecordVisit { visit }, .. }) => Some(visit.id),
        _ => None,
    };
    let visit_id = refused.unwrap_or_else(|| VisitId::new(about.around.unix_ms(), about.around.ten_bytes()));
    let visit = Visit { id: visit_id, on, words: about.text("words") };
    let mut bodies = vec![Body::Worker { worker, work: WorkerWork::RecordVisit { visit } }];
    if let Some(due) = due(about)? {
        let next = Some(NextAction { what: String::new(), due });
        bodies.push(Body::Worker { worker, work: WorkerWork::SetFollowUp { next } });
    }
    Ok(bodies)
}

/// The morning of the day that stands in "due".
fn due(about: &About<'_>) -> Result<Option<DateTime<Utc>>, Trouble> {
    let Some(day) = about.day("due")? else { return Ok(None) };
    if day < about.today() {
        return Err(about.trouble("due", about.say("form-in-the-past")));
    }
    Ok(morning(day))
}

fn morning(day: NaiveDate) -> Option<DateTime<Utc>> {
    let local = day.and_hms_opt(MORNING, 0, 0)?;
    local.checked_sub_signed(Duration::seconds(INDIA_SECONDS_EAST.into())).map(|utc| utc.and_utc())
}

pub(super) fn next_start(about: &About<'_>) -> Start {
    let next = about.worker.and_then(|worker| worker.follow_up.value.as_ref());
    next.map_or_else(Start::default, |next| {
        Start::default().with("what", &next.what).with("due", day_in_india(next.due).to_string())
    })
}

pub(super) fn next_fields(about: &About<'_>) -> Vec<Field> {
    vec![
        typed(about, "what", "follow-up-what", FieldKind::Words),
        typed(about, "due", "follow-up-due", FieldKind::Day).with_hint(about.say("follow-up-due-hint")),
    ]
}

/// What comes next; without a day there is nothing more to do.
pub(super) fn next(about: &About<'_>) -> Written {
    let standing = about.worker.and_then(|worker| worker.follow_up.value.as_ref());
    let what = about.text("what");
    let unchanged =
        standing.is_some_and(|next| about.values.get("due") == day_in_india(next.due).to_string());
    let due = if unchanged { standing.map(|next| next.due) } else { due(about)? };
    let next = due.map(|due| NextAction { what: what.clone(), due });
    if next.is_none() && (standing.is_none() || !what.is_empty()) {
        return Err(about.missing("due"));
    }
    one(about, WorkerWork::SetFollowUp { next })
}

pub(super) fn give_fields(about: &About<'_>) -> Vec<Field> {
    let hub = about.worker.map(|worker| worker.hub.clone());
    let roster = hub.as_ref().and_then(|hub| about.records.roster(hub));
    let now = about.worker.and_then(|worker| worker.keepers.first().copied());
    let link_persons = roster.into_iter().flat_map(|roster| &roster.link_persons);
    let link_persons = link_persons.filter(|person| person.revoked.is_none());
    let link_persons = link_persons.map(|person| (person.id, person.name.clone()));
    let members = roster.into_iter().flat_map(|roster| &roster.members);
    let members = members.map(|member| (member.id, member.name.clone()));
    let all = link_persons.chain(members).filter(|(staff, _)| Some(*staff) != now);
    let offered: Vec<Choice> = all.map(|(staff, name)| Choice::new(staff.to_string(), name)).collect();
    let field = Field::new("staff", about.say("worker-give-to"), PageIcon::Staff, Asks::One(Vec::new()));
    if offered.is_empty() {
        return vec![field.with_hint(about.say("form-no-colleagues"))];
    }
    vec![Field { asks: Asks::One(offered), ..field }]
}

pub(super) fn give(about: &About<'_>) -> Written {
    let staff: StaffId = about.id("staff")?;
    one(about, WorkerWork::GiveWorkerTo { staff })
}
