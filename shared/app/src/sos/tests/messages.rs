//! The alert as a text message.

use rstest::rstest;

use super::*;
use crate::{
    effects::alert_store::AlertStoreOutput,
    ui_event::CallTarget,
    view::{PageAction, ReceiptKind},
};

fn read(text: &str) -> domain::alert::AlertReport {
    let own = "01980000-0000-7000-8000-000000000001".parse().unwrap();
    domain::sms::read(text).report(own, crate::testing::NOON.parse().unwrap())
}

fn next(phone: &Phone) -> Option<PageAction> {
    receipt(phone).next.map(|card| card.action)
}

#[test]
fn without_an_answer_for_20_s_the_alert_goes_by_message_once_with_the_same_id() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "threat");
    phone.wait(19_900);
    assert_eq!(messages(&phone), 0);
    phone.wait(200);
    // it is counted on the disk before it goes
    assert_eq!(messages(&phone), 0);
    phone.disk_done();
    let went = message(&mut phone, SendSmsOutput::Sent);
    assert!(went.by_itself && went.to == [SMS_NUMBER]);
    assert!(went.text.len() <= 160);
    let report = read(&went.text);
    let id = phone.disk.keys().next().cloned().unwrap();
    assert_eq!((report.id.to_string(), report.kind.as_str()), (id, "threat"));
    let step = &receipt(&phone).steps[1];
    assert_eq!((step.kind, step.state), (ReceiptKind::SentBySms, ReceiptState::Done));
    assert_eq!(step.time.as_deref(), Some("14:00"));
    assert_eq!(receipt(&phone).title, "Sent by message. Waiting for MAIN.");
    // data goes on being tried, and no second message goes
    phone.http("/v1/alerts", |_| HttpOutput::NoAnswer);
    phone.disk_done();
    phone.wait(3_600_000);
    assert_eq!(messages(&phone), 0);
    assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()));
    // nor after a restart
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    phone.wait(3_600_000);
    assert_eq!(messages(&phone), 0);
}

#[test]
fn an_answer_in_time_costs_no_message() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "threat");
    phone.wait(10_000);
    sent(&mut phone);
    phone.wait(600_000);
    assert_eq!(messages(&phone), 0);
    assert_eq!(next(&phone), Some(PageAction::Open { page: crate::view::Page::Place }));
}

#[test]
fn without_a_network_it_goes_as_soon_as_it_cannot_be_taken_back() {
    let mut phone = phone_with(&[by_itself()]);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    kept_alert(&mut phone, "accident");
    phone.wait(4_900);
    phone.disk_done();
    assert_eq!(messages(&phone), 0);
    phone.wait(200);
    phone.disk_done();
    message(&mut phone, SendSmsOutput::Sent);
}

#[test]
fn a_mistake_that_was_taken_back_sends_none_and_safe_stops_none() {
    let mut phone = phone_with(&[by_itself()]);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    kept_alert(&mut phone, "accident");
    phone.tell(UiEvent::CancelPressed);
    phone.disk_done();
    phone.wait(60_000);
    phone.disk_done();
    assert_eq!(messages(&phone), 0);

    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    phone.wait(6_000);
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    phone.wait(20_000);
    phone.disk_done();
    message(&mut phone, SendSmsOutput::Sent);
}

#[rstest]
#[case::no_consent(json!({}), true)]
#[case::no_number_of_main(json!({"sms_by_itself": true}), false)]
fn without_consent_or_number_nothing_goes_by_itself(#[case] options: Value, #[case] has_number: bool) {
    let mut numbers = basics();
    if !has_number {
        numbers.numbers.sms = None;
    }
    let mut phone = phone_with(&[("options", options), ("basics", serde_json::to_value(numbers).unwrap())]);
    kept_alert(&mut phone, "accident");
    phone.wait(25_000);
    phone.disk_done();
    assert_eq!(messages(&phone), 0);
    assert_eq!(next(&phone) == Some(PageAction::SendSms), has_number);
}

#[test]
fn the_message_app_is_opened_by_a_tap_and_nothing_is_called_sent() {
    let mut phone = phone_with(&[]);
    kept_alert(&mut phone, "accident");
    phone.wait(19_000);
    assert_ne!(next(&phone), Some(PageAction::SendSms));
    phone.wait(1_100);
    assert_eq!(next(&phone), Some(PageAction::SendSms));
    phone.tell(UiEvent::PagePressed { action: PageAction::SendSms });
    let went = message(&mut phone, SendSmsOutput::Composed);
    assert!(!went.by_itself);
    let view = receipt(&phone);
    assert!(view.steps.iter().all(|step| step.kind != ReceiptKind::SentBySms));
    assert_eq!(view.warning.as_deref(), Some("The message app is open. Press send there."));
    // whoever came back may have sent it or not: nobody knows
    phone.tell(UiEvent::Disappeared);
    phone.tell(UiEvent::Appeared);
    assert_eq!(receipt(&phone).warning, None);
    assert_eq!(next(&phone), Some(PageAction::SendSms), "it can be opened again");
    // iOS tells what the person did there
    phone.tell(UiEvent::PagePressed { action: PageAction::SendSms });
    message(&mut phone, SendSmsOutput::Sent);
    assert_eq!(receipt(&phone).steps[1].kind, ReceiptKind::SentBySms);
    assert_ne!(next(&phone), Some(PageAction::SendSms));
}

#[test]
fn without_balance_it_says_so_offers_a_missed_call_and_is_not_tried_without_end() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    let mut tried = 0;
    for _ in 0..200 {
        phone.wait(30_000);
        phone.disk_done();
        while messages(&phone) > 0 {
            message(&mut phone, SendSmsOutput::Refused);
            phone.disk_done();
            tried += 1;
        }
    }
    assert_eq!(tried, 4, "each may cost a person money");
    let view = receipt(&phone);
    assert_eq!(
        view.warning.as_deref(),
        Some("The message was not sent. Perhaps there is no balance. A missed call costs nothing.")
    );
    let calls: Vec<CallTarget> = view.calls.iter().map(|call| call.target).collect();
    assert_eq!(calls, [CallTarget::Emergency, CallTarget::Helpline, CallTarget::MissedCall]);
    assert_eq!(view.calls[2].number, "+91 90000 00002");
    phone.tell(UiEvent::CallPressed { target: CallTarget::MissedCall });
    let dialled = phone.take(Effect::is_dial, Effect::expect_dial).unwrap().operation.number;
    assert_eq!(dialled, MISSED_CALL_NUMBER);
    // the count is on the disk
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    phone.wait(3_600_000);
    assert_eq!(messages(&phone), 0);
}

#[test]
fn without_service_it_is_tried_on_because_it_costs_nothing() {
    let mut phone = phone_with(&[by_itself()]);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    kept_alert(&mut phone, "accident");
    for _ in 0..10 {
        phone.wait(900_000);
        phone.disk_done();
        message(&mut phone, SendSmsOutput::NoService);
        phone.disk_done();
    }
    assert_eq!(
        receipt(&phone).warning.as_deref(),
        Some(
            "No network for messages either. This phone goes on trying. Go where there is network if you can."
        )
    );
    phone.wait(900_000);
    phone.disk_done();
    message(&mut phone, SendSmsOutput::Sent);
}

#[test]
fn a_phone_killed_before_the_message_went_sends_it_after_the_restart() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    phone.wait(21_000);
    phone.disk_done();
    assert_eq!(messages(&phone), 1);
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    phone.wait(21_000);
    phone.disk_done();
    message(&mut phone, SendSmsOutput::Sent);
}

#[test]
fn a_store_that_fails_or_hangs_does_not_hold_up_the_message() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    phone.wait(20_000);
    phone.alert_store(|_| AlertStoreOutput::Failed);
    assert_eq!(messages(&phone), 1);

    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    phone.wait(24_900);
    assert_eq!(messages(&phone), 0);
    phone.wait(200);
    assert_eq!(messages(&phone), 1);
    // the store's late answer sends no second one
    phone.disk_done();
    assert_eq!(messages(&phone), 1);
}

#[test]
fn another_kind_goes_by_message_too_where_data_does_not_bring_it() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    phone.wait(21_000);
    phone.disk_done();
    let first = read(&message(&mut phone, SendSmsOutput::Sent).text);
    // what a message cannot carry is not paid for
    phone
        .tell(UiEvent::PageTyped { field: crate::view::PageField::Landmark, text: "behind the kiln".into() });
    phone.tell(UiEvent::PagePressed { action: PageAction::KeepPlace });
    phone.disk_done();
    phone.wait(60_000);
    phone.disk_done();
    assert_eq!(messages(&phone), 0);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::PagePressed { action: PageAction::ChangeKind });
    choose(&mut phone, "assault");
    phone.disk_done();
    phone.wait(19_000);
    phone.disk_done();
    assert_eq!(messages(&phone), 0, "something else may change too");
    phone.wait(2_000);
    phone.disk_done();
    let second = read(&message(&mut phone, SendSmsOutput::Sent).text);
    assert_eq!((second.id, second.kind.as_str()), (first.id, "assault"));
    assert!(second.revision > first.revision);
}

#[test]
fn data_that_answers_while_the_message_is_counted_spares_it() {
    let mut phone = phone_with(&[by_itself()]);
    kept_alert(&mut phone, "accident");
    phone.wait(20_100);
    assert_eq!((messages(&phone), phone.count(Effect::is_alert_store)), (0, 1), "the store counts it");
    sent(&mut phone);
    phone.wait(60_000);
    assert_eq!(messages(&phone), 0);
}
