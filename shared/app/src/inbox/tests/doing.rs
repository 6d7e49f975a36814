//! What is done from the list.

use super::*;
use crate::{
    effects::{Effect, record_store::RecordStoreOperation},
    sync::tests::results,
    view::{Form, Page, StaffAction},
};

fn row_pressed(phone: &mut Phone, case: &Value, action: StaffAction) {
    phone.tell(UiEvent::RowActionPressed { case_id: case["id"].as_str().unwrap().into(), action });
}

/// The store answers until it is asked nothing more; what it kept as operations.
fn kept(phone: &mut Phone) -> Vec<String> {
    let mut kept = Vec::new();
    while phone.count(Effect::is_record_store) > 0 {
        let RecordStoreOperation::KeepOperations { operations, .. } = phone.record_store(done) else {
            continue;
        };
        for operation in operations {
            let operation: Value = serde_json::from_str(&operation.operation).unwrap();
            kept.push(operation["body"]["type"].as_str().unwrap().to_owned());
        }
    }
    kept
}

#[test]
fn a_swipe_takes_a_case_that_nobody_has() {
    let free = delivered(case(1, &json!({})));
    let mut phone = staff_phone("en", std::slice::from_ref(&free));
    let swipe = view(&phone).rows[0].actions[0].clone();
    assert_eq!((swipe.label.as_str(), &swipe.action), ("I take this case", &StaffAction::Acknowledge));
    row_pressed(&mut phone, &free, swipe.action);
    assert_eq!(kept(&mut phone), ["acknowledge"]);
    let row = view(&phone).rows[0].clone();
    assert_eq!(
        (row.status.as_str(), row.marks.as_slice()),
        ("You have it", &["Waiting to be sent".to_owned()][..])
    );
    assert!(row.actions.iter().all(|action| action.action != StaffAction::Acknowledge));
    assert_eq!(view(&phone).filters[1].count, 1, "it is mine");
    // pressed again on a row that was drawn before
    row_pressed(&mut phone, &free, StaffAction::Acknowledge);
    assert_eq!(kept(&mut phone), [] as [&str; 0]);
}

#[test]
fn a_form_opens_above_its_case() {
    let taken = delivered(taken_case(2));
    let mut phone = staff_phone("en", std::slice::from_ref(&taken));
    row_pressed(&mut phone, &taken, StaffAction::OpenForm { form: Form::NextAction, part: None });
    while phone.count(Effect::is_record_store) > 0 {
        phone.record_store(done);
    }
    assert!(matches!(phone.screen(), Screen::Page { view } if view.page == Page::Form));
    phone.tell(UiEvent::BackPressed);
    assert!(matches!(phone.screen(), Screen::Case { view } if view.number == "MUM-2026-000002"));
}

#[test]
fn what_is_offered_follows_from_the_role() {
    let labels = |phone: &Phone| -> Vec<String> {
        view(phone).rows[0].actions.iter().map(|action| action.label.clone()).collect()
    };
    let mut hidden = taken_case(2);
    hidden["alert"]["kind"]["value"] = json!("assault");
    hidden["hidden"] = json!(["identity", "story"]);
    let offered = |role| labels(&phone_of(role, std::slice::from_ref(&hidden)));
    assert_eq!(offered("hub-staff"), [] as [&str; 0]);
    assert_eq!(offered("hub-coordinator"), ["Join the case", "Give it to somebody"]);
    let of_zone = labels(&phone_of("zonal-staff", &[taken_case(3)]));
    assert_eq!(of_zone, [] as [&str; 0], "a zone takes no case from a hub");
}

#[test]
fn what_waits_is_counted_and_signing_out_says_what_would_be_lost() {
    let case = delivered(case(1, &json!({})));
    let mut phone = staff_phone("en", std::slice::from_ref(&case));
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    row_pressed(&mut phone, &case, StaffAction::Acknowledge);
    assert_eq!(kept(&mut phone), ["acknowledge"]);
    assert_eq!(view(&phone).sync_line, "No network since 14:00 · last news 14:00 · 1 waiting to be sent");
    assert_eq!(view(&phone).rows[0].marks, ["Waiting to be sent"]);
    phone.tell(UiEvent::SignOutPressed);
    assert!(phone.view().banner.unwrap().text.starts_with("1 thing that you wrote has not been sent"));
    assert!(matches!(phone.screen(), Screen::Inbox { .. }));
    phone.tell(UiEvent::SignOutPressed);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
}

#[test]
fn what_was_not_taken_is_in_the_menu_with_its_count() {
    let case = delivered(case(1, &json!({})));
    let mut phone = staff_phone("en", std::slice::from_ref(&case));
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    row_pressed(&mut phone, &case, StaffAction::Acknowledge);
    assert_eq!(kept(&mut phone), ["acknowledge"]);
    phone.http("/v1/sync", |body| {
        let reason = json!({"type": "already_taken", "by": "Ravi Kale"});
        answer(&[], json!({"results": results(body, "refused", reason)}))
    });
    phone.record_store(done);
    let menu: Vec<_> = view(&phone).menu.into_iter().map(|button| button.label).collect();
    assert_eq!(menu, ["Not taken by MAIN: 1", "Workers", "Sessions", "Who is on duty when", "PIN"]);
    assert_eq!(view(&phone).rows[0].marks, ["Not taken by MAIN"]);
}
