//! Who is on duty when, and quiet hours.

use super::*;
use crate::view::StaffList;

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
