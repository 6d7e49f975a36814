//! The inbox, by its view.

mod doing;
mod giving;
mod looking;
mod order;
mod totals;

use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    effects::record_store::{KeptSession, LoadedRecords},
    sos::tests::basics,
    sync::tests::{answer, delivered, done, phone_with, results, session, staff_phone},
    testing::{Phone, case, change, json_answer, readable, taken_case},
    ui_event::UiEvent,
    view::{InboxFilter, InboxView, KindIcon, Screen, StaffAction, Tone},
};

/// A phone of somebody with this role at the hub.
pub(crate) fn phone_of(role: &str, cases: &[Value]) -> Phone {
    let mut session = session();
    session["staff"]["role"] = json!(role);
    let session = Some(KeptSession(session.to_string()));
    phone_with("en", cases, LoadedRecords { session, ..LoadedRecords::default() })
}

#[track_caller]
fn view(phone: &Phone) -> InboxView {
    match phone.screen() {
        Screen::Inbox { view } => view,
        other => panic!("the inbox is not shown, but {other:?}"),
    }
}

fn numbers(phone: &Phone) -> Vec<String> {
    view(phone).rows.into_iter().map(|row| row.number).collect()
}

/// The numbers of cases, as the rows show them.
fn numbered(numbers: &[&str]) -> Vec<String> {
    numbers.iter().map(|number| format!("MUM-2026-{number}")).collect()
}

/// The same case, to be taken by that time.
fn due(mut case: Value, acknowledge: &str) -> Value {
    case["due"] = json!({"acknowledge": acknowledge, "first_atr": null});
    case
}

/// The same case, taken, its first ATR due.
fn taken_and_due(number: u32, first_atr: &str) -> Value {
    let mut case = taken_case(number);
    case["due"] = json!({"acknowledge": null, "first_atr": first_atr});
    case
}

#[test]
fn what_needs_a_person_now_stands_on_top() {
    let wages = json!({"kind": "wages"});
    let cases = [
        taken_case(8),
        taken_and_due(2, "2026-11-22T08:00:00Z"),
        case(9, &wages),
        due(case(7, &wages), "2026-11-22T08:20:00Z"),
        case(3, &json!({})),
        case(6, &json!({"kind": "unspecified"})),
    ];
    let mut phone = staff_phone("en", &cases);
    // nobody has it and late; nobody has it, by urgency and age; somebody has it and late; the rest
    assert_eq!(numbers(&phone), numbered(&["000007", "000006", "000003", "000009", "000002", "000008"]));
    let rows = view(&phone).rows;
    assert_eq!((rows[0].late.as_deref(), rows[0].tone), (Some("10 min late"), Tone::Urgent));
    assert_eq!((rows[4].late.as_deref(), rows[4].tone), (Some("30 min late"), Tone::Urgent));
    assert_eq!(rows[1].late, None);
    assert_eq!(view(&phone).summary, "4 cases wait for somebody · 2 late");
    // time alone moves a case up
    phone.tell(UiEvent::InboxFiltered { filter: InboxFilter::Overdue });
    assert_eq!(numbers(&phone), numbered(&["000007", "000002"]));
    let soon = [taken_case(8), due(case(9, &wages), "2026-11-22T08:31:00Z"), case(3, &json!({}))];
    let mut phone = staff_phone("en", &soon);
    assert_eq!(numbers(&phone), numbered(&["000003", "000009", "000008"]));
    phone.wait(90_000);
    assert_eq!(numbers(&phone), numbered(&["000009", "000003", "000008"]));
    assert_eq!(view(&phone).filters[3].count, 1);
}

#[test]
fn each_filter_has_its_count_and_shows_its_cases() {
    let mut mine = taken_case(2);
    mine["taken"]["by"] = json!("01980000-0000-7000-8000-0000000000aa");
    let mut waits = taken_case(3);
    waits["status"] = json!("waiting");
    let mut closed = taken_case(4);
    closed["status"] = json!("closed");
    let mut older = taken_case(40);
    older["status"] = json!("closed");
    let mut stub = taken_case(5);
    stub["is_stub"] = json!(true);
    stub["routing"]["hub"] = json!("pune");
    let mut phone = staff_phone("en", &[case(1, &json!({})), mine, waits, closed, older, stub]);
    let counts: Vec<_> =
        view(&phone).filters.into_iter().map(|chip| (chip.label, chip.count, chip.selected)).collect();
    let labels = ["All open", "Mine", "Nobody's", "Late", "Waiting", "Closed"];
    assert_eq!(
        counts,
        labels
            .into_iter()
            .zip([3, 1, 1, 0, 1, 3])
            .map(|(label, count)| (label.to_owned(), count, label == "All open"))
            .collect::<Vec<_>>()
    );
    for (filter, there) in [
        (InboxFilter::Mine, &["000002"][..]),
        (InboxFilter::Unassigned, &["000001"]),
        (InboxFilter::Overdue, &[]),
        (InboxFilter::Waiting, &["000003"]),
        // the newest first
        (InboxFilter::Closed, &["000004", "000005", "000040"]),
    ] {
        phone.tell(UiEvent::InboxFiltered { filter });
        assert_eq!(numbers(&phone), numbered(there), "{filter:?}");
    }
    let rows = view(&phone).rows;
    assert_eq!(rows[1].status, "Pune hub has it now");
    assert_eq!(rows[1].actions, []);
    phone.tell(UiEvent::InboxFiltered { filter: InboxFilter::Overdue });
    assert_eq!(view(&phone).empty, "Nothing is late");
}

#[test]
fn a_kind_that_central_added_has_its_name_and_picture_here_too() {
    let mut phone = staff_phone("en", &[case(1, &json!({"kind": "flood"}))]);
    assert_eq!(view(&phone).rows[0].kind_label, "Something else (flood)");
    let mut basics = serde_json::to_value(basics()).unwrap();
    basics["revision"] = json!("2");
    let flood = json!({
        "code": "flood", "urgency": "immediate", "calls_emergency_first": true, "on_sos": true, "on_help": false,
        "picture": "accident", "names": {"en": "High water"},
    });
    basics["kinds"].as_array_mut().unwrap().push(flood);
    phone.wait(7 * 3_600_000);
    phone.tell(UiEvent::Appeared);
    phone.http("/v1/basics", |_| json_answer(200, &basics));
    let row = &view(&phone).rows[0];
    assert_eq!((row.kind_label.as_str(), row.icon), ("High water", KindIcon::Accident));
}

#[test]
fn a_long_list_crosses_in_windows() {
    let cases: Vec<Value> = (1..=75).map(|number| case(number, &json!({}))).collect();
    let mut phone = staff_phone("en", &cases);
    assert_eq!((view(&phone).rows.len(), view(&phone).first, view(&phone).total), (30, 0, 75));
    phone.tell(UiEvent::InboxScrolled { first: 60 });
    assert_eq!((view(&phone).rows.len(), view(&phone).first), (15, 60));
    phone.tell(UiEvent::InboxScrolled { first: u32::MAX });
    assert_eq!((view(&phone).rows.len(), view(&phone).first), (1, 74));
    phone.tell(UiEvent::InboxFiltered { filter: InboxFilter::Unassigned });
    assert_eq!((view(&phone).first, view(&phone).total), (0, 75), "another list begins at its top");
}

#[test]
fn a_case_is_unread_until_it_was_opened() {
    let cases = [case(1, &json!({}))];
    let mut phone = staff_phone("en", &cases);
    assert!(view(&phone).rows[0].unread);
    phone.tell(UiEvent::CaseOpened { case_id: cases[0]["id"].as_str().unwrap().into() });
    phone.tell(UiEvent::BackPressed);
    assert!(!view(&phone).rows[0].unread);
}

#[test]
fn a_case_that_is_not_there_opens_nothing() {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::CaseOpened { case_id: "no id".into() });
    assert_eq!(view(&phone).total, 0);
}

#[test]
fn a_pull_ends_when_what_it_brought_is_on_the_disk_and_at_once_without_a_network() {
    let mut phone = phone_with("en", &[], LoadedRecords { cursor: None, ..LoadedRecords::default() });
    phone.http("/v1/sync", |_| answer(&[], json!({})));
    phone.record_store(done);
    assert_eq!(view(&phone).pulls_ended, 0, "nobody pulled");
    phone.tell(UiEvent::InboxRefreshed);
    assert_eq!(view(&phone).pulls_ended, 0);
    phone.http("/v1/sync", |_| answer(&[change(&delivered(case(1, &json!({}))))], json!({})));
    assert_eq!(view(&phone).pulls_ended, 0, "it is over when it is on the disk");
    phone.record_store(done);
    assert_eq!(view(&phone).pulls_ended, 1);
    // without a network there is nothing to wait for, and the shell has to see that all the same
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::InboxRefreshed);
    assert_eq!(view(&phone).pulls_ended, 2);
    assert_eq!(view(&phone).sync_line, "No network since 14:00 · last news 14:00");
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_inbox_of_a_hub(#[case] language: &str) {
    let mut outside = case(
        4,
        &json!({"kind": "threat", "fix": {"latitude": 26.85, "longitude": 80.95,
        "accuracy_m": 50.0, "taken_at": "2026-11-21T08:00:00Z", "method": "last_known", "mock": false}}),
    );
    outside["claims"] =
        json!([{"operation": outside["id"], "claim": "mistake", "at": "2026-11-22T08:29:30Z"}]);
    let mut sensitive = taken_and_due(300, "2026-11-22T07:10:00Z");
    sensitive["alert"]["kind"]["value"] = json!("assault");
    sensitive["hidden"] = json!(["identity", "contact", "place", "story", "money"]);
    sensitive["position"] = Value::Null;
    let mut asked = taken_case(12);
    asked["routing"]["hub"] = json!("pune");
    asked["taken"]["hub"] = json!("pune");
    asked["transfer"] = json!({
        "operation": asked["id"], "to": "mumbai", "reason": "the person moved on", "stays": true,
        "by": {"by": "01980000-0000-7000-8000-0000000000bb", "name": "Ravi Kale", "hub": "pune", "at": "2026-11-22T08:00:00Z"},
    });
    let cases =
        [outside, case(90, &json!({"kind": "wages", "fix": null})), taken_case(2000), sensitive, asked];
    let phone = staff_phone(language, &cases);
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&view(&phone)));
    });
}

#[test]
fn a_row_is_unread_where_a_duplicate_under_it_is() {
    let (main, mut duplicate) = (delivered(taken_case(1)), delivered(taken_case(2)));
    duplicate["merged_into"] = main["id"].clone();
    let read = |case: &Value| (case["id"].as_str().unwrap().to_owned(), case["version"].as_u64().unwrap());
    let phone = |read| {
        phone_with(
            "en",
            &[main.clone(), duplicate.clone()],
            LoadedRecords { read, ..LoadedRecords::default() },
        )
    };
    let rows = view(&phone(vec![read(&main)])).rows;
    assert_eq!((rows.len(), rows[0].number.as_str(), rows[0].unread), (1, "MUM-2026-000001", true));
    assert!(!view(&phone(vec![read(&main), read(&duplicate)])).rows[0].unread);
}

#[test]
fn nothing_is_called_sent_while_something_is_refused() {
    let mut phone = crate::work::tests::desk("en", &crate::work::tests::taken(0));
    crate::work::tests::press(&mut phone, StaffAction::SpokeWithPerson);
    crate::work::tests::disk(&mut phone);
    let reason = json!({"type": "closed"});
    phone.http("/v1/sync", |sent| answer(&[], json!({"results": results(sent, "refused", reason)})));
    crate::work::tests::disk(&mut phone);
    phone.tell(UiEvent::BackPressed);
    let view = view(&phone);
    assert_eq!(
        (view.sync_line.as_str(), view.sync_tone),
        ("MAIN has not taken everything, 14:00", Tone::Waiting)
    );
}
