//! What the inbox needs of a case, so that ten thousand cases fit in memory and open quickly: the whole record is read
//! from the disk when somebody opens it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    INDIA_SECONDS_EAST,
    alert::{KindCode, Urgency},
    case::{Case, CaseOutcome, FieldGroup, RingsAs, Severity, Status, WageClaim, sum_of},
    hub::HubId,
    ids::{CaseId, StaffId},
    money::Money,
    operation::Claim,
    permission::StaffMember,
};
use serde::{Deserialize, Serialize};

use super::moments;
use crate::{inbox::as_compared, work::conflicts};

/// A member of staff by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Who {
    pub(crate) id: StaffId,
    pub(crate) name: String,
}

/// What the inbox needs of a case. As JSON it carries no field that says nothing, and times as numbers: all of them are
/// read at every start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) id: CaseId,
    pub(crate) number: String,
    pub(crate) kind: KindCode,
    pub(crate) urgency: Urgency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) severity: Option<Severity>,
    pub(crate) status: Status,
    #[serde(with = "moments::one")]
    pub(crate) received_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) taken: Option<Who>,
    /// Who took it is with none of the case's hubs any more.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) taker_left: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) assigned: Option<Who>,
    pub(crate) hub: HubId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) place_km: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) district: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) state: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
    /// When what runs now becomes late, the earliest first: [`domain::case::Case::overdue`] says what.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "moments::several")]
    pub(crate) due: Vec<DateTime<Utc>>,
    /// When somebody on it is to be reminded: the next action, and the evening before each hearing.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "moments::several")]
    pub(crate) reminds: Vec<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) claim: Option<Claim>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) outside_coverage: bool,
    /// The fix was old when it was routed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) stale_fix: bool,
    /// When the position is of; none where its time is not known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "moments::maybe")]
    pub(crate) position_at: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) has_position: bool,
    /// Only those on the case see name and story.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) sensitive: bool,
    /// This person does not see all of it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) has_hidden: bool,
    /// Among it what happened, with all attachments.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) hides_story: bool,
    /// The hub gave it away.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) is_stub: bool,
    /// Another hub is asked to lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) asked_hub: Option<HubId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) outcome: Option<CaseOutcome>,
    /// It is a duplicate of this case, which stands for both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) merged_into: Option<CaseId>,
    /// This person is on the case.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) mine: bool,
    /// It rings for this person's role and hub, since then; each stage rings anew. Who is on duty is asked apart.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "moments::maybe")]
    pub(crate) ringing_since: Option<DateTime<Utc>>,
    /// As whom they are rung.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rings_as: Option<RingsAs>,
    /// The hubs whose rosters say whether it rings here now; empty where nothing rings, and as an earlier version kept it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) duty_hubs: Vec<HubId>,
    /// A phone of this hub has not confirmed yet that it has the case.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) undelivered: bool,
    /// Who set something too late: it stands beside what stands, for a person to decide.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) late_of: Vec<StaffId>,
    /// What all its wage claims come to, as far as this person sees them.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub(crate) claimed: Money,
    /// What was recovered of it.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub(crate) recovered: Money,
    /// Words by which it is found, as they are compared: number, names, digits of phone numbers, place.
    pub(crate) search: String,
}

/// Serde wants it by reference.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_false(value: &bool) -> bool {
    !value
}

/// Serde wants it by reference.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_nothing(amount: &Money) -> bool {
    *amount == Money::ZERO
}

impl Summary {
    /// What the inbox of `staff` needs of `case`.
    pub(crate) fn of(case: &Case, staff: Option<&StaffMember>) -> Self {
        let who = |id: StaffId, name: &str| Who { id, name: name.to_owned() };
        let mut due: Vec<DateTime<Utc>> =
            case.overdue(DateTime::<Utc>::MAX_UTC).map(|(_, since)| since).collect();
        due.sort_unstable();
        // more than any amount can be is a slip of the finger: it counts as the most
        let wages = |of| sum_of(&case.wage_claims, of).unwrap_or(Money::MOST);
        let routing = &case.routing;
        let rings_as = staff.and_then(|staff| case.rings_as(staff));
        let duty_hubs = staff.filter(|_| rings_as.is_some()).map(|staff| case.duty_hubs(staff));
        Self {
            id: case.id,
            number: case.number.clone(),
            kind: case.alert.kind.value.clone(),
            urgency: case.urgency(),
            severity: case.severity.value,
            status: case.status.value,
            received_at: case.received_at,
            taken: case.taken.as_ref().map(|taken| who(taken.by, &taken.name)),
            taker_left: case.taken.as_ref().is_some_and(|taken| !taken.is_in(case)),
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
            hides_story: case.hidden.contains(&FieldGroup::Story),
            is_stub: case.is_stub,
            asked_hub: case.asked_hub().cloned(),
            outcome: case.closed.as_ref().map(|closed| closed.outcome),
            merged_into: case.merged_into,
            mine: staff.is_some_and(|staff| case.is_on_it(staff.id)),
            ringing_since: case.ringing.as_ref().filter(|_| rings_as.is_some()).map(|ringing| ringing.since),
            rings_as,
            duty_hubs: duty_hubs.into_iter().flatten().cloned().collect(),
            undelivered: case.delivered.is_none()
                && staff.is_some_and(|staff| case.own_hubs().any(|hub| *hub == staff.hub)),
            late_of: conflicts(case).iter().map(|conflict| conflict.late.by.by).collect(),
            claimed: wages(WageClaim::claimed),
            recovered: wages(WageClaim::recovered),
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
    as_compared(&words.join("\n"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{sync::tests::session, testing::taken_case};

    /// As an earlier version of the app kept a summary.
    const EARLIER: &str = r#"{"id":"01980000-0000-7000-8000-000000000001","number":"MUM-2026-000001","kind":"accident",
        "urgency":"immediate","severity":null,"status":"waiting","received_at":"2026-11-22T08:29:00.123456Z",
        "taken":{"id":"01980000-0000-7000-8000-0000000000bb","name":"Ravi Kale"},"assigned":null,"hub":"mumbai",
        "place":"Andheri","place_km":1.5,"district":null,"state":null,"language":"hi",
        "due":["2026-11-22T09:00:00Z"],"claim":null,"outside_coverage":false,"stale_fix":true,
        "position_at":"2026-11-22T08:28:00Z","has_position":true,"sensitive":false,"has_hidden":false,"is_stub":false,
        "asked_hub":null,"outcome":null,"merged_into":null,"mine":false,"ringing_since":null,"rings_as":null,
        "undelivered":false,"search":"mum-2026-000001\nandheri"}"#;

    #[test]
    fn a_summary_that_an_earlier_version_kept_is_read() {
        let earlier: Summary = serde_json::from_str(EARLIER).unwrap();
        assert_eq!(earlier.received_at.to_rfc3339(), "2026-11-22T08:29:00.123456+00:00");
        assert_eq!(earlier.due, ["2026-11-22T09:00:00Z".parse::<DateTime<Utc>>().unwrap()]);
        assert_eq!(earlier.position_at.map(|at| at.timestamp()), Some(1_795_336_080));
        // until it is made anew, as whatever another version kept is
        assert_eq!((earlier.claimed, earlier.recovered), (Money::ZERO, Money::ZERO));
        assert_eq!((earlier.status, earlier.stale_fix, earlier.place_km), (Status::Waiting, true, Some(1.5)));
        let now = serde_json::to_string(&earlier).unwrap();
        assert_eq!(serde_json::from_str::<Summary>(&now).unwrap(), earlier);
        assert!(now.len() * 10 < EARLIER.len() * 7, "what says nothing is left out: {now}");
    }

    #[test]
    fn a_case_is_found_by_a_name_however_its_letters_were_composed() {
        let mut case = crate::work::tests::full();
        case["people"][0]["details"]["value"]["name"] = json!("J\u{e9} জ\u{9df}");
        let summary = Summary::of(&serde_json::from_value(case).unwrap(), None);
        assert!(crate::inbox::Query::of("জ\u{9af}\u{9bc}").is_in(&summary.search), "{}", summary.search);
        assert!(crate::inbox::Query::of("Je\u{301}").is_in(&summary.search), "{}", summary.search);
    }

    #[test]
    fn a_summary_is_the_same_after_it_was_kept() {
        let mut case = taken_case(1);
        case["received_at"] = json!("2026-11-22T08:29:00.000001Z");
        case["due"] = json!({"acknowledge": null, "first_atr": "1969-12-31T23:59:59.5Z"});
        case["wage_claims"] = crate::work::tests::full()["wage_claims"].clone();
        let staff: StaffMember = serde_json::from_value(session()["staff"].clone()).unwrap();
        let summary = Summary::of(&serde_json::from_value(case).unwrap(), Some(&staff));
        assert!(!summary.due.is_empty());
        assert_eq!((summary.claimed.paise(), summary.recovered.paise()), (1_170_000, 100_000));
        let kept = serde_json::to_string(&summary).unwrap();
        assert_eq!(serde_json::from_str::<Summary>(&kept).unwrap(), summary);
    }
}
