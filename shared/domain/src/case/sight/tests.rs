use rstest::rstest;
use serde_json::Value;

use super::*;
use crate::{
    case::{Answered, ReferralAnswer, ReferralStanding, Status, TeamMember},
    ids::StaffId,
    permission::Role,
    samples::{asha, at, central, hub, kavita, meera, ravi, staff, stranger, sunil, volunteer, zonal},
};

mod whole;

use whole::{NUMBERS, canary, whole};

/// What of the canaries is in the record as it is sent.
fn canaries(case: &Case) -> BTreeSet<String> {
    fn walk(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::String(text) if text.starts_with("canary") => {
                found.insert(text.clone());
            }
            Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
            Value::Object(fields) => fields.values().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let wire = serde_json::to_value(case).unwrap();
    let mut found = BTreeSet::new();
    walk(&wire, &mut found);
    let text = wire.to_string();
    found.extend(NUMBERS.into_iter().filter(|number| text.contains(number)).map(str::to_owned));
    found
}

fn seen(case: &Case, staff: &StaffMember) -> Case {
    case.seen_by(staff).unwrap().into_owned()
}

/// The same case, sensitive.
fn sensitive() -> Case {
    Case { sensitive: Field::new(Some(true)), ..whole() }
}

fn groups(case: &Case) -> Vec<FieldGroup> {
    FieldGroup::ALL.into_iter().filter(|group| !case.hidden.contains(group)).collect()
}

#[test]
fn with_every_group_hidden_nothing_is_left_but_what_was_decided_to_be_seen() {
    let all = BTreeSet::from(FieldGroup::ALL);
    assert!(NUMBERS.iter().all(|number| canaries(&whole()).contains(*number)));
    let hidden = whole().without(&all);
    assert_eq!(canaries(&hidden), BTreeSet::new());
    // to be read line by line when it changes: this is what everybody sees who sees that there is a case
    insta::assert_json_snapshot!("all_hidden", hidden);
}

#[test]
fn each_group_hides_its_own_and_nothing_else() {
    let hides = |group: FieldGroup| {
        let left = canaries(&whole().without(&BTreeSet::from([group])));
        canaries(&whole()).difference(&left).cloned().collect::<Vec<_>>()
    };
    let told: Vec<_> = FieldGroup::ALL.iter().map(|group| (group.as_str(), hides(*group))).collect();
    insta::assert_json_snapshot!("each_group", told);
}

#[test]
fn a_hub_that_gave_it_away_sees_that_there_is_one_and_who_has_it() {
    let delhi = staff(20, Role::HubStaff, "delhi");
    let stub = seen(&whole(), &delhi);
    assert!(stub.is_stub);
    assert_eq!(canaries(&stub), BTreeSet::new());
    assert_eq!((stub.number.as_str(), stub.routing.hub.as_str()), ("MUM-2026-000001", "mumbai"));
    assert!(stub.people.is_empty() && stub.claims.is_empty() && stub.activity.is_empty());
    assert_eq!(stub.overdue(at(1000)).count(), 0);
}

#[rstest]
#[case::nothing(vec![])]
#[case::the_place(vec![FieldGroup::Place])]
#[case::name_and_number(vec![FieldGroup::Identity, FieldGroup::Contact])]
#[case::all(FieldGroup::ALL.to_vec())]
fn a_volunteer_sees_exactly_what_was_ticked(#[case] ticked: Vec<FieldGroup>) {
    let mut case = whole();
    case.volunteers.first_mut().unwrap().groups = ticked.iter().copied().collect();
    let another = crate::case::VolunteerShare {
        volunteer: StaffId::new(1, [21; 10]),
        name: canary("another volunteer"),
        ..case.volunteers.first().unwrap().clone()
    };
    case.volunteers.push(another);
    let hidden = FieldGroup::ALL.into_iter().filter(|group| !ticked.contains(group)).collect();
    let mut expected = canaries(&whole().without(&hidden));
    // which partners were asked, and whether it goes to another hub, is nothing of theirs
    let own =
        [canary("partner"), canary("request"), canary("link"), canary("answer"), canary("he was moved")];
    expected.retain(|found| !own.contains(found));
    for sees in [case.clone(), Case { sensitive: Field::new(Some(true)), ..case }] {
        let seen = seen(&sees, &volunteer());
        assert_eq!((canaries(&seen), groups(&seen)), (expected.clone(), ticked.clone()));
        assert!(seen.activity.is_empty() && seen.referrals.is_empty() && seen.volunteers.len() == 1);
    }
}

#[rstest]
#[case::nothing(vec![])]
#[case::the_story(vec![FieldGroup::Story])]
#[case::name_and_number(vec![FieldGroup::Identity, FieldGroup::Contact])]
#[case::all(FieldGroup::ALL.to_vec())]
fn a_partner_sees_exactly_what_was_ticked(#[case] ticked: Vec<FieldGroup>) {
    let mut referral = whole().referrals.first().unwrap().clone();
    referral.made.groups = ticked.iter().copied().collect();
    let hidden = FieldGroup::ALL.into_iter().filter(|group| !ticked.contains(group)).collect();
    let sees = whole().for_partner(&referral);
    let (there, expected) = (canaries(&sees), canaries(&whole().without(&hidden)));
    assert!(there.is_subset(&expected), "{:?}", there.difference(&expected));
    // of what was not ticked nothing, of what was everything but what the hub does and who else helps
    let gone: Vec<&String> = expected.difference(&there).collect();
    insta::assert_json_snapshot!(format!("not_for_a_partner_{}", ticked.len()), gone);
    assert_eq!(groups(&sees), ticked);
    assert!(sees.activity.is_empty() && sees.volunteers.is_empty() && sees.referrals.is_empty());
    assert!(sees.team.is_empty() && sees.supporting.is_empty());
}

/// By its answers, and how many days after the last one of its link.
#[rstest]
#[case::nobody_answered(&[], 0, ReferralStanding::Open(None))]
#[case::accepted(&[ReferralAnswer::Accepted], -1, ReferralStanding::Open(Some(ReferralAnswer::Accepted)))]
#[case::too_late(&[ReferralAnswer::Accepted], 1, ReferralStanding::Expired)]
#[case::done(&[ReferralAnswer::Accepted, ReferralAnswer::Done], 1, ReferralStanding::Answered(ReferralAnswer::Done))]
#[case::declined(&[ReferralAnswer::Declined], 0, ReferralStanding::Answered(ReferralAnswer::Declined))]
fn a_link_opens_until_its_last_day_or_the_last_answer(
    #[case] answers: &[ReferralAnswer],
    #[case] days: i64,
    #[case] stands: ReferralStanding,
) {
    let whole = whole();
    let mut referral = whole.referrals.first().unwrap().clone();
    referral.withdrawn = None;
    let told = |answer: &ReferralAnswer| Answered {
        answer: *answer,
        note: String::new(),
        at: at(9),
        recorded_by: None,
    };
    referral.answers = answers.iter().map(told).collect();
    let day = referral.made.until + chrono::TimeDelta::days(days);
    assert_eq!(referral.standing(day), stands);
    referral.withdrawn = Some(referral.by.clone());
    assert_eq!(referral.standing(day), ReferralStanding::Withdrawn);
}

#[rstest]
#[case::takes_it(asha(), true)]
#[case::is_on_it(ravi(), true)]
#[case::leads_the_hub(meera(), false)]
#[case::central(central(), false)]
#[case::zone(zonal(), false)]
#[case::of_a_hub_that_helps(staff(20, Role::HubStaff, "nagpur"), false)]
#[case::of_a_neighbour(staff(20, Role::HubStaff, "nashik"), false)]
fn of_a_sensitive_case_only_those_on_it_see_name_and_story(#[case] who: StaffMember, #[case] sees: bool) {
    let found = canaries(&seen(&sensitive(), &who));
    assert_eq!((found.is_empty(), found.contains(&canary("her name"))), (!sees, sees));
    let open = seen(&whole(), &who);
    assert_eq!(open.hidden.is_empty(), who.role != Role::ZonalStaff);
}

#[test]
fn until_somebody_is_on_it_the_person_on_duty_sees_a_sensitive_case() {
    let new = Case { taken: None, assigned: None, team: vec![], ..sensitive() };
    assert!(seen(&new, &meera()).hidden.is_empty());
    // and again where the hub that had taken it gave it away
    let moved =
        Case { taken: sensitive().taken.map(|taken| crate::case::Taken { hub: hub("goa"), ..taken }), ..new };
    assert!(seen(&moved, &meera()).hidden.is_empty());
    // a zone sees no name even then
    assert!(seen(&moved, &zonal()).hidden.contains(&FieldGroup::Identity));
}

#[test]
fn who_joins_sees_and_who_leaves_does_not_with_nothing_else_changed() {
    let mut case = sensitive();
    let member = case.team.first().unwrap().clone();
    case.team.push(TeamMember { staff: meera().id, name: meera().name, ..member });
    let joined = seen(&case, &meera());
    assert_eq!(Case { team: whole().team, ..joined }, sensitive());
    case.team.pop();
    assert_eq!(canaries(&seen(&case, &meera())), BTreeSet::new());
}

#[test]
fn the_hub_that_is_asked_sees_why_also_of_a_sensitive_case() {
    assert!(seen(&whole(), &sunil()).hidden.is_empty());
    let asked = seen(&sensitive(), &kavita());
    assert_eq!(canaries(&asked), BTreeSet::from([canary("he was moved")]));
    let never = Case { transfer: None, ..whole() };
    assert_eq!(never.seen_by(&kavita()), None);
}

#[rstest]
#[case::another_hub(stranger())]
#[case::another_volunteer(staff(21, Role::Volunteer, "mumbai"))]
#[case::a_link_person(staff(22, Role::LinkPerson, "mumbai"))]
#[case::an_administrator(staff(23, Role::Administrator, "mumbai"))]
#[case::a_worker(staff(24, Role::Worker, "mumbai"))]
fn for_others_there_is_no_such_case(#[case] who: StaffMember) {
    assert_eq!(whole().seen_by(&who), None);
}

#[test]
fn what_was_filed_is_not_late_for_who_does_not_see_it() {
    let case = Case { status: Field::new(Status::Responding), merged_into: None, ..sensitive() };
    let late = |case: &Case| case.overdue(at(1000)).map(|(what, _)| what).collect::<Vec<_>>();
    assert_eq!(late(&case), late(&seen(&case, &meera())));
    let none_filed = Case { atrs: vec![], ..case };
    assert_eq!(late(&none_filed), late(&seen(&none_filed, &meera())));
    assert_eq!(late(&none_filed).len(), 2);
}

#[test]
fn a_whole_case_is_read_as_it_was_written() {
    let wire = serde_json::to_value(whole()).unwrap();
    assert_eq!(serde_json::from_value::<Case>(wire).unwrap(), whole());
}
