//! What is offered somewhere: a rule that no screen leads to helps nobody.

use super::*;

/// Every action that records something by itself.
fn presses() -> Vec<StaffAction> {
    let id = String::new;
    vec![
        StaffAction::Acknowledge,
        StaffAction::EndTracking,
        StaffAction::SpokeWithPerson,
        StaffAction::RecordFalseAlarm,
        StaffAction::WithdrawFalseAlarm,
        StaffAction::CompleteNextAction,
        StaffAction::JoinMyself,
        StaffAction::LeaveTeam { staff: id() },
        StaffAction::AcceptTransfer,
        StaffAction::WithdrawTransfer,
        StaffAction::RemoveSupportingHub { hub: id() },
        StaffAction::WithdrawReferral { referral: id() },
        StaffAction::EndVolunteer { staff: id() },
        StaffAction::Unmerge { case_id: id() },
        StaffAction::RemovePerson { person: id() },
        StaffAction::RemoveWageLine { claim: id(), person: id() },
        StaffAction::TakeLate { field: id(), operation: id() },
        StaffAction::KeepStanding { field: id() },
    ]
}

/// All that the screens of a case offer somebody with this role.
fn screens(role: &str, case: &Value) -> String {
    let desk = || desk_of(role, "en", case, LoadedRecords::default());
    let mut views = vec![desk().view()];
    for part in [CLAIM, ATR, REFERRAL, &person(1), &person(2)] {
        let mut phone = desk();
        press(&mut phone, StaffAction::OpenPart { part: part.into() });
        views.push(phone.view());
    }
    let mut phone = desk();
    open(&mut phone, Form::WageLine, Some(&format!("{CLAIM}/{}", person(2))));
    views.push(phone.view());
    format!("{views:?}")
}

#[test]
fn every_press_that_records_is_offered_on_some_screen() {
    let mut hidden = delivered(case(1, &json!({"kind": "assault"})));
    hidden["hidden"] = json!(["identity", "story"]);
    let mut asked = delivered(case(1, &json!({})));
    asked["routing"]["hub"] = json!("pune");
    let by = json!({"by": RAVI, "name": "Ravi Kale", "hub": "pune", "at": NOON});
    asked["transfer"] = json!({"operation": ATR, "to": "mumbai", "reason": "x", "stays": true, "by": by});
    let mut merged = full();
    merged["merged_into"] = json!(ATR);
    let mut late = full();
    let set = |operation: &str| {
        json!({"operation": operation, "seq": 3, "device": null, "by": RAVI, "name": "Ravi Kale",
               "hub": "mumbai", "at": NOON, "value": "severe"})
    };
    late["severity"] = json!({"value": "minor", "set": set(CLAIM), "late": [set(ATR)]});
    let transfer = json!({"type": "propose_transfer", "hub": "pune", "reason": "x", "stays": true});
    let cases = [
        ("hub-staff", delivered(case(1, &json!({})))),
        ("hub-staff", full()),
        ("hub-staff", after(&full(), &[line(2, 10, 45_000)])),
        ("hub-staff", after(&full(), &[json!({"type": "record_false_alarm"})])),
        ("hub-coordinator", after(&full(), &[transfer])),
        ("hub-coordinator", full()),
        ("hub-coordinator", hidden),
        ("hub-coordinator", asked),
        ("hub-coordinator", merged),
        ("hub-staff", late),
    ];
    let offered: String = cases.iter().map(|(role, case)| screens(role, case)).collect();
    for action in presses() {
        assert!(super::super::direct::is_work(&action), "{action:?}");
        let name = format!("{action:?}");
        let name = name.split(' ').next().unwrap();
        assert!(offered.contains(name), "{name} is offered nowhere");
    }
}

#[test]
fn who_transfers_a_case_is_told_that_its_duplicates_stay() {
    let told = "The cases that are the same as this one do not go along. They stay with you, each by itself.";
    let mut merged = full();
    merged["duplicates"] = json!([ATR]);
    for (case, is_told) in [(merged, true), (full(), false)] {
        let mut phone = desk("en", &case);
        open(&mut phone, Form::Transfer, None);
        assert_eq!(page(&phone).rows.iter().any(|row| row.title == told), is_told);
    }
}
