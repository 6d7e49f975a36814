//! What the inbox needs of a case, so that ten thousand cases fit in memory and open quickly: the whole record is read
//! from the disk when somebody opens it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    INDIA_SECONDS_EAST,
    alert::{KindCode, Urgency},
    case::{Case, CaseOutcome, RingsAs, Severity, Status},
    hub::HubId,
    ids::{CaseId, StaffId},
    operation::Claim,
    permission::StaffMember,
};
use serde::{Deserialize, Serialize};

/// A member of staff by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Who {
    pub(crate) id: StaffId,
    pub(crate) name: String,
}

/// What the inbox needs of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) id: CaseId,
    pub(crate) number: String,
    pub(crate) kind: KindCode,
    pub(crate) urgency: Urgency,
    pub(crate) severity: Option<Severity>,
    pub(crate) status: Status,
    pub(crate) received_at: DateTime<Utc>,
    pub(crate) taken: Option<Who>,
    pub(crate) assigned: Option<Who>,
    pub(crate) hub: HubId,
    pub(crate) place: Option<String>,
    pub(crate) place_km: Option<f64>,
    pub(crate) district: Option<String>,
    pub(crate) state: Option<String>,
    pub(crate) language: Option<String>,
    /// When what runs now becomes late, the earliest first: [`domain::case::Case::overdue`] says what.
    pub(crate) due: Vec<DateTime<Utc>>,
    /// When somebody on it is to be reminded: the next action, and the evening before each hearing.
    #[serde(default)]
    pub(crate) reminds: Vec<DateTime<Utc>>,
    pub(crate) claim: Option<Claim>,
    pub(crate) outside_coverage: bool,
    /// The fix was old when it was routed.
    pub(crate) stale_fix: bool,
    /// When the position is of; none where its time is not known.
    pub(crate) position_at: Option<DateTime<Utc>>,
    pub(crate) has_position: bool,
    /// Only those on the case see name and story.
    pub(crate) sensitive: bool,
    /// This person does not see all of it.
    pub(crate) has_hidden: bool,
    /// The hub gave it away.
    pub(crate) is_stub: bool,
    /// Another hub is asked to lead.
    pub(crate) asked_hub: Option<HubId>,
    pub(crate) outcome: Option<CaseOutcome>,
    /// It is a duplicate of this case, which stands for both.
    pub(crate) merged_into: Option<CaseId>,
    /// This person is on the case.
    pub(crate) mine: bool,
    /// It rings for this person's role and hub, since then; each stage rings anew. Who is on duty is asked apart.
    pub(crate) ringing_since: Option<DateTime<Utc>>,
    /// As whom they are rung.
    pub(crate) rings_as: Option<RingsAs>,
    /// A phone of this hub has not confirmed yet that it has the case.
    pub(crate) undelivered: bool,
    /// Words by which it is found, in lower case: number, names, digits of phone numbers, place.
    pub(crate) search: String,
}

impl Summary {
    /// What the inbox of `staff` needs of `case`.
    pub(crate) fn of(case: &Case, staff: Option<&StaffMember>) -> Self {
        let who = |id: StaffId, name: &str| Who { id, name: name.to_owned() };
        let mut due: Vec<DateTime<Utc>> =
            case.overdue(DateTime::<Utc>::MAX_UTC).map(|(_, since)| since).collect();
        due.sort_unstable();
        let routing = &case.routing;
        let rings_as = staff.and_then(|staff| case.rings_as(staff));
        Self {
            id: case.id,
            number: case.number.clone(),
            kind: case.alert.kind.value.clone(),
            urgency: case.urgency(),
            severity: case.severity.value,
            status: case.status.value,
            received_at: case.received_at,
            taken: case.taken.as_ref().map(|taken| who(taken.by, &taken.name)),
            assigned: case.assigned.as_ref().map(|assigned| who(assigned.to, &assigned.name)),
            hub: routing.hub.clone(),
            place: routing.place.clone(),
            place_km: routing.place_km,
            district: routing.district.clone(),
            state: routing.state.clone(),
            language: case.alert.language.as_ref().map(|told| told.value.clone()),
            due,
            reminds: reminds(case),
            claim: case.claims.last().map(|said| said.claim),
            outside_coverage: routing.outside_coverage,
            stale_fix: routing.stale_fix,
            position_at: case.position.as_ref().and_then(|fix| fix.taken_at),
            has_position: case.position.is_some(),
            sensitive: case.is_sensitive(),
            has_hidden: !case.hidden.is_empty(),
            is_stub: case.is_stub,
            asked_hub: case.asked_hub().cloned(),
            outcome: case.closed.as_ref().map(|closed| closed.outcome),
            merged_into: case.merged_into,
            mine: staff.is_some_and(|staff| case.is_on_it(staff.id)),
            ringing_since: case.ringing.as_ref().filter(|_| rings_as.is_some()).map(|ringing| ringing.since),
            rings_as,
            undelivered: case.delivered.is_none()
                && staff.is_some_and(|staff| case.own_hubs().any(|hub| *hub == staff.hub)),
            search: search_words(case),
        }
    }
}

/// The hour, in India, at which a hearing of the next day is reminded of: there is time to travel.
const EVENING: u32 = 18;

fn reminds(case: &Case) -> Vec<DateTime<Utc>> {
    let filings = case.wage_claims.iter().flat_map(|claim| &claim.filings);
    let evening_before = |day: &NaiveDate| {
        let local = day.pred_opt()?.and_hms_opt(EVENING, 0, 0)?;
        Some((local - TimeDelta::seconds(INDIA_SECONDS_EAST.into())).and_utc())
    };
    let mut hearings: Vec<DateTime<Utc>> =
        filings.flat_map(|filing| &filing.value.hearings).filter_map(evening_before).collect();
    hearings.extend(case.next_action.value.as_ref().map(|next| next.due));
    hearings.sort_unstable();
    hearings.dedup();
    hearings
}

fn search_words(case: &Case) -> String {
    let phone = |number: &domain::phone_number::PhoneNumber| number.as_e164().to_owned();
    let routing = &case.routing;
    let mut words = vec![case.number.clone()];
    words.extend(case.alert.phone.as_ref().map(|told| phone(&told.value)));
    words.extend(case.alert.reporter_phone.as_ref().map(|told| phone(&told.value)));
    words.extend([&routing.place, &routing.district, &routing.state].into_iter().flatten().cloned());
    for person in case.people.iter().filter(|person| person.removed.is_none()) {
        words.extend(person.details.value.name.clone());
        words.extend(person.details.value.phone.as_ref().map(phone));
    }
    words.join("\n").to_lowercase()
}
