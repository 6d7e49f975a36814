//! Who is on duty when, and quiet hours.

use super::*;
use crate::{
    sync::tests::results,
    view::{PageAction, StaffList},
};

fn list(role: &str, language: &str) -> Phone {
    let mut phone = desk_of(role, language, &taken(0), LoadedRecords::default());
    press(&mut phone, StaffAction::OpenList { list: StaffList::Roster });
    phone
}

#[test]
fn a_coordinator_sets_the_hours_of_a_colleague_and_the_list_says_so() {
    let mut phone = list("hub-coordinator", "en");
    assert_eq!(
        page(&phone).rows[0].detail.as_deref(),
        Some("No shifts are set, so everybody: Asha Pawar, Ravi Kale")
    );
    open(&mut phone, Form::Shifts, Some(RAVI));
    fill(&mut phone, &[("form-week-days", ""), ("sun", "10-14, 18-22")]);
    let recorded = submit(&mut phone);
    assert_eq!((&recorded[0]["type"], &recorded[0]["hub"]), (&json!("set_shifts"), &json!("mumbai")));
    let shifts = recorded[0]["shifts"].as_array().unwrap();
    let days: Vec<_> = shifts.iter().map(|shift| shift["days"].as_u64().unwrap()).collect();
    assert_eq!(days, [0b011_1111, 0b100_0000, 0b100_0000]);
    assert!(shifts.iter().all(|shift| shift["staff"] == json!(RAVI)));
    let view = page(&phone);
    // 14:00 on a Sunday: the shift of the morning is over, so everybody is
    let ravi = view.rows.iter().find(|row| row.title == "Ravi Kale").unwrap();
    let told = "Mon Tue Wed Thu Fri Sat 08:00-20:00 · Sun 10:00-14:00 · Sun 18:00-22:00";
    assert_eq!(ravi.detail.as_deref(), Some(told));
}

#[test]
fn hours_that_are_none_are_refused_at_their_day() {
    let mut phone = list("hub-coordinator", "en");
    open(&mut phone, Form::Shifts, Some(RAVI));
    fill(&mut phone, &[("tue", "morning")]);
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    let told = "Tuesday: Write hours such as 08:00-20:00; over midnight 20:00-08:00.";
    assert_eq!(page(&phone).error.as_deref(), Some(told));
}

#[test]
fn staff_change_nobodys_shifts() {
    let mut phone = list("hub-staff", "en");
    assert!(page(&phone).rows.iter().all(|row| !matches!(row.control, PageControl::Button { .. })));
    open(&mut phone, Form::Shifts, Some(RAVI));
    fill(&mut phone, &[("form-week-nights", "")]);
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    assert_eq!(page(&phone).error.as_deref(), Some("Your role does not allow this."));
}

#[test]
fn somebody_sets_and_takes_back_their_own_quiet_hours() {
    let mut phone = list("hub-staff", "en");
    open(&mut phone, Form::QuietHours, None);
    fill(&mut phone, &[("quiet", ""), ("night", "")]);
    let recorded = submit(&mut phone);
    assert_eq!((&recorded[0]["type"], &recorded[0]["staff"]), (&json!("set_quiet_hours"), &json!(ASHA)));
    assert_eq!(recorded[0]["hours"], json!({"from_minute": 22 * 60, "to_minute": 6 * 60}));
    let own = page(&phone).rows.into_iter().find(|row| row.title == "Asha Pawar").unwrap();
    assert_eq!(own.detail.as_deref(), Some("Always · quiet 22:00-06:00"));
    open(&mut phone, Form::QuietHours, None);
    fill(&mut phone, &[("quiet", "")]);
    assert_eq!(submit(&mut phone)[0]["hours"], Value::Null);
}

const EARLIER: &str = "01980000-0000-7000-8000-000000000b01";
const LATER: &str = "01980000-0000-7000-8000-000000000b02";

fn set_by(operation: &str, staff: &str, name: &str, at: &str) -> Value {
    json!({"operation": operation, "seq": 3, "device": null, "by": staff, "name": name, "hub": "mumbai", "at": at})
}

fn field(standing: &Value, mut late: Value, value: &Value) -> Value {
    late["value"] = value.clone();
    json!({"value": standing, "set": set_by(EARLIER, RAVI, "Ravi Kale", "2026-11-22T08:00:00Z"), "late": [late]})
}

fn shift(staff: &str, hours: (u32, u32)) -> Value {
    json!({"staff": staff, "days": 0b011_1111, "hours": {"from_minute": hours.0 * 60, "to_minute": hours.1 * 60}})
}

/// A roster on which Asha set shifts and her quiet hours after Ravi had, without having seen that.
fn undecided() -> LoadedRecords {
    let mut roster = roster();
    let late = || set_by(LATER, ASHA, "Asha Pawar", "2026-11-22T08:10:00Z");
    let both = |ravi| json!([shift(ASHA, (8, 20)), shift(RAVI, ravi)]);
    roster["shifts"] = field(&both((8, 20)), late(), &both((20, 8)));
    let hours = json!({"from_minute": 22 * 60, "to_minute": 6 * 60});
    roster["quiet"] = json!({ASHA: field(&Value::Null, late(), &hours)});
    LoadedRecords { records: vec![kept_roster(&roster)], ..LoadedRecords::default() }
}

fn undecided_list(role: &str, language: &str) -> Phone {
    let mut phone = desk_of(role, language, &taken(0), undecided());
    press(&mut phone, StaffAction::OpenList { list: StaffList::Roster });
    phone
}

/// The action of the row that begins so.
#[track_caller]
fn row_action(phone: &Phone, title: &str) -> StaffAction {
    let rows = page(phone).rows;
    let row = rows.iter().find(|row| row.title.starts_with(title)).unwrap_or_else(|| panic!("{rows:#?}"));
    match &row.control {
        PageControl::Press { action: PageAction::Staff { action } } => action.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_versions_of_who_is_on_duty_are_told_in_words_on_the_list() {
    for language in ["en", "hi"] {
        let phone = undecided_list("hub-coordinator", language);
        let told: Vec<String> = page(&phone).rows.into_iter().take(6).map(|row| row.title).collect();
        insta::with_settings!({snapshot_suffix => language}, {
            insta::assert_snapshot!(told.join("\n"));
        });
    }
}

#[test]
fn one_tap_takes_the_late_shifts_and_one_keeps_what_stands() {
    for (label, from) in [("Take: Ravi", 20), ("Keep: Ravi", 8)] {
        let mut phone = undecided_list("hub-coordinator", "en");
        let action = row_action(&phone, label);
        press(&mut phone, action.clone());
        press(&mut phone, action);
        let recorded = disk(&mut phone);
        assert_eq!((recorded.len(), &recorded[0]["type"]), (1, &json!("set_shifts")), "pressed twice, once");
        assert_eq!(recorded[0]["shifts"][1]["hours"]["from_minute"], json!(from * 60));
        let titles: Vec<String> = page(&phone).rows.into_iter().map(|row| row.title).collect();
        assert!(!titles.iter().any(|title| title.contains("who is on duty")), "{titles:?}");
        assert!(
            titles.iter().any(|title| title.starts_with("Take: Asha")),
            "the other is still to be decided"
        );
    }
}

#[test]
fn who_may_not_change_shifts_reads_of_them_and_decides_about_their_own_quiet() {
    let mut phone = undecided_list("hub-staff", "en");
    let titles: Vec<String> = page(&phone).rows.into_iter().map(|row| row.title).collect();
    assert!(titles[0].contains("who is on duty"), "{titles:?}");
    assert!(!titles.iter().any(|title| title.starts_with("Take: Ravi")), "{titles:?}");
    let forged = StaffAction::TakeLate { field: "shifts/mumbai".into(), operation: LATER.into() };
    press(&mut phone, forged);
    assert_eq!(disk(&mut phone), [] as [Value; 0]);
    let take = row_action(&phone, "Take: Asha");
    press(&mut phone, take);
    let recorded = disk(&mut phone);
    assert_eq!(recorded[0]["hours"], json!({"from_minute": 22 * 60, "to_minute": 6 * 60}));
}

#[test]
fn what_came_too_late_on_a_roster_is_told_at_every_start_until_it_is_decided() {
    let mut phone = phone_with("en", &[taken(0)], undecided());
    let banner = |phone: &Phone| phone.view().banner.map(|banner| banner.text);
    assert!(banner(&phone).is_some_and(|told| told.contains("who is on duty")));
    let Screen::Inbox { view } = phone.screen() else { panic!("the inbox") };
    assert!(view.menu.iter().any(|button| button.label == "Who is on duty when: two versions, decide"));
    phone.tell(UiEvent::BannerDismissed);
    phone.tell(UiEvent::InboxRefreshed);
    assert_eq!(banner(&phone), None, "once in a run of the app");
}

#[test]
fn refused_shifts_are_edited_with_the_hours_that_were_typed_and_take_their_place() {
    let mut phone = list("hub-coordinator", "en");
    open(&mut phone, Form::Shifts, Some(RAVI));
    fill(&mut phone, &[("tue", "10-14")]);
    submit(&mut phone);
    let reason = json!({"type": "no_such_staff"});
    phone.http("/v1/sync", |sent| answer(&[], json!({"results": results(sent, "refused", reason)})));
    disk(&mut phone);
    press(&mut phone, StaffAction::OpenList { list: StaffList::Refused });
    let edit = row_action(&phone, "Change it");
    press(&mut phone, edit);
    assert_eq!(page(&phone).rows[0].detail.as_deref(), Some("Ravi Kale"));
    assert_eq!(text_of(&page(&phone), "tue").as_deref(), Some("10:00-14:00"));
    assert_eq!(text_of(&page(&phone), "wed").as_deref(), Some(""));
    fill(&mut phone, &[("wed", "10-14")]);
    press(&mut phone, StaffAction::SubmitForm);
    let (operations, replaced) = loop {
        let operation = phone.record_store(|_| RecordStoreOutput::Done);
        if let RecordStoreOperation::KeepOperations { operations, replaced, .. } = operation {
            break (operations, replaced.expect("the refused one goes"));
        }
    };
    let travels: Value = serde_json::from_str(&operations[0].operation).unwrap();
    assert_eq!(travels["replaces"], json!(replaced));
    assert_ne!(travels["id"], json!(replaced));
    assert_eq!(travels["body"]["shifts"][0]["days"], json!(0b110));
}
