//! To whom a case can be given.

use super::*;
use crate::view::{PageAction, PageRow};

/// Who is offered on this form, each with what stands under the name.
fn offered(phone: &mut Phone, form: Form) -> Vec<(String, String)> {
    open(phone, form, None);
    let of_staff = |row: &PageRow| {
        let PageControl::Choice { action, .. } = &row.control else { return false };
        matches!(action, PageAction::Staff { action: StaffAction::Choose { field, .. } } if field == "staff")
    };
    let rows = page(phone).rows.into_iter().filter(of_staff);
    rows.map(|row| (row.title, row.detail.unwrap_or_default())).collect()
}

fn names(offered: &[(String, String)]) -> Vec<&str> {
    offered.iter().map(|(name, _)| name.as_str()).collect()
}

/// The roster of another hub, with these members; their ids count from `number`.
fn roster_at(hub: &str, number: u32, members: &[(&str, &str)]) -> Value {
    let members: Vec<Value> = members
        .iter()
        .zip(number..)
        .map(|((name, role), number)| {
            json!({"id": format!("01980000-0000-7000-8000-0000000{number:05}"), "name": name, "role": role})
        })
        .collect();
    json!({"hub": hub, "version": 3, "members": members})
}

fn rosters() -> LoadedRecords {
    let pune = [("Sunil More", "hub-staff"), ("Usha Jadhav", "volunteer")];
    let central = [("Lata Rao", "central-staff")];
    let all = [roster(), roster_at("pune", 1, &pune), roster_at("central", 11, &central)];
    LoadedRecords { records: all.iter().map(kept_roster).collect(), ..LoadedRecords::default() }
}

/// A case that Pune has.
fn of_pune() -> Value {
    let mut case = taken(0);
    case["routing"]["hub"] = json!("pune");
    case["assigned"] = Value::Null;
    case
}

#[test]
fn whoever_has_several_hubs_gives_a_case_to_the_colleagues_of_its_hub() {
    let mut phone = desk_at("hub-coordinator", &["mumbai", "pune"], "en", &of_pune(), rosters());
    // the server gives the case to nobody of Mumbai
    assert_eq!(offered(&mut phone, Form::Assign), [("Sunil More".into(), "0 open".to_owned())]);
    fill(&mut phone, &[("staff", "01980000-0000-7000-8000-000000000001")]);
    assert_eq!(submit(&mut phone)[0]["type"], "assign");
    assert_eq!(names(&offered(&mut phone, Form::JoinTeam)), [] as [&str; 0], "he is on it");
    // a volunteer may be of whichever hub
    let volunteers = offered(&mut phone, Form::Volunteer);
    assert_eq!(names(&volunteers), ["Usha Jadhav", "Meena Shah"], "those of the case's hub first");
    assert!(volunteers[0].1.starts_with("Pune hub · "), "{volunteers:?}");
    assert!(volunteers[1].1.starts_with("Mumbai hub · "), "{volunteers:?}");
}

#[test]
fn central_gives_a_case_to_its_hubs_or_to_its_own_and_is_told_of_which_each_is() {
    let helped =
        after(&of_pune(), &[json!({"type": "add_supporting_hub", "hub": "mumbai", "reason": "near"})]);
    let mut phone = desk_at("central-staff", &["central"], "en", &helped, rosters());
    let told: Vec<_> = offered(&mut phone, Form::Assign);
    assert_eq!(names(&told), ["Sunil More", "Ravi Kale", "Asha Pawar", "Lata Rao"]);
    let hubs: Vec<&str> = told.iter().filter_map(|(_, detail)| detail.split(" · ").next()).collect();
    assert_eq!(hubs, ["Pune hub", "Mumbai hub", "Mumbai hub", "Central Hub"]);
    let mut alone = desk_at("central-staff", &["central"], "en", &of_pune(), rosters());
    assert_eq!(names(&offered(&mut alone, Form::Assign)), ["Sunil More", "Lata Rao"]);
}

#[test]
fn where_the_roster_of_the_cases_hub_has_not_come_that_is_said() {
    let own = LoadedRecords { records: vec![kept_roster(&roster())], ..LoadedRecords::default() };
    let mut phone = desk_at("hub-coordinator", &["mumbai", "pune"], "en", &of_pune(), own);
    assert_eq!(offered(&mut phone, Form::Assign), []);
    let hint = "The list of colleagues is not on this phone yet. It comes with the next sync.";
    assert!(page(&phone).rows.iter().any(|row| row.detail.as_deref() == Some(hint)), "{:#?}", page(&phone));
}
