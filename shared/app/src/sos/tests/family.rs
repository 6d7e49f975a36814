//! Trusted people.

use super::*;
use crate::{
    effects::locate::{LocateMethod, LocateOutput, PhoneFix},
    view::{Page, PageAction, Screen},
};

const AMMA: &str = "+919812345670";
const OTHER: &str = "+919812345671";

fn with_family(options: Value) -> Phone {
    phone_with(&[
        ("options", options),
        ("family", json!([{"name": "Amma", "number": AMMA}, {"name": "", "number": OTHER}])),
    ])
}

/// Messages to trusted people, as far as they are open.
fn to_family(phone: &Phone) -> usize {
    phone.count(|effect| {
        matches!(effect, Effect::SendSms(request) if request.operation.to.iter().all(|to| to != SMS_NUMBER))
    })
}

/// The phone says what became of the messages to both of them: one after the other, whoever was told last comes last.
#[track_caller]
fn both(phone: &mut Phone, output: SendSmsOutput) -> String {
    let first = message(phone, output);
    let second = message(phone, output);
    let mut to = [first.to, second.to].concat();
    to.sort();
    assert_eq!(to, [AMMA, OTHER]);
    assert_eq!(first.text, second.text);
    assert!(first.by_itself && second.by_itself);
    first.text
}

fn somewhere(phone: &mut Phone) {
    let request = phone.take(Effect::is_locate, Effect::expect_locate);
    let fix = PhoneFix {
        latitude: 19.1136,
        longitude: 72.8697,
        accuracy_m: Some(35.0),
        age_ms: 240_000,
        method: LocateMethod::Gnss,
        mock: false,
    };
    phone.resolve(request, LocateOutput::Found { fix });
}

#[test]
fn they_are_told_of_every_siren_where_the_person_wants_that_and_told_again_when_safe() {
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    hold(&mut phone);
    somewhere(&mut phone);
    choose(&mut phone, "accident");
    phone.disk_done();
    sent(&mut phone);
    phone.wait(4_000);
    assert_eq!(to_family(&phone), 0, "it can still be taken back");
    phone.wait(1_100);
    let told = both(&mut phone, SendSmsOutput::Sent);
    assert_eq!(told, "I need help. My place (4 min ago): https://maps.google.com/?q=19.11360,72.86970");
    phone.disk_done();
    phone.wait(60_000);
    assert_eq!(to_family(&phone), 0, "once");
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    phone.wait(1_000);
    assert_eq!(both(&mut phone, SendSmsOutput::Sent), "I am safe now.");
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    phone.wait(600_000);
    assert_eq!(to_family(&phone), 0, "nor after a restart");
}

#[test]
fn nobody_is_told_of_wages_of_what_was_taken_back_or_without_the_wish() {
    for (options, kind, takes_back) in [
        (json!({"sms_by_itself": true, "tell_family": true}), "wages", false),
        (json!({"sms_by_itself": true, "tell_family": true}), "accident", true),
        (json!({"sms_by_itself": true}), "accident", false),
    ] {
        let mut phone = with_family(options);
        kept_alert(&mut phone, kind);
        if takes_back {
            phone.tell(UiEvent::CancelPressed);
        }
        sent(&mut phone);
        phone.wait(120_000);
        phone.disk_done();
        assert_eq!(to_family(&phone), 0, "{kind}");
    }
}

#[test]
fn without_consent_a_card_offers_it_and_no_app_opens_by_itself() {
    let mut phone = with_family(json!({"tell_family": true}));
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(60_000);
    assert_eq!(to_family(&phone), 0);
    for action in [
        PageAction::ChooseState { state: "Kerala".into() },
        PageAction::ChooseContact { contact: crate::view::ContactChoice::Nothing },
    ] {
        phone.tell(UiEvent::PagePressed { action });
    }
    phone.tell(UiEvent::ReceiptOpened);
    let card = receipt(&phone).next.unwrap();
    assert_eq!((card.text.as_str(), &card.action), ("Tell your people", &PageAction::TellFamily));
    phone.tell(UiEvent::PagePressed { action: card.action });
    let told = message(&mut phone, SendSmsOutput::Composed);
    assert!(!told.by_itself);
    assert_eq!(told.to, [AMMA, OTHER]);
    assert_eq!(told.text, "I need help. My phone does not know where I am. Do not call me now.");
    assert_eq!(receipt(&phone).next, None);
    phone.tell(UiEvent::SafePressed);
    assert_eq!(receipt(&phone).next.unwrap().text, "Tell your people that you are safe");
    phone.tell(UiEvent::PagePressed { action: PageAction::TellFamily });
    assert_eq!(message(&mut phone, SendSmsOutput::Composed).text, "I am safe now.");
    assert_eq!(receipt(&phone).next, None);
}

#[test]
fn a_message_that_fails_is_tried_three_times_and_no_more() {
    let mut phone = with_family(json!({"sms_by_itself": true}));
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(6_000);
    phone.tell(UiEvent::PagePressed { action: PageAction::TellFamily });
    let mut tried = 0;
    for _ in 0..60 {
        while to_family(&phone) > 0 {
            message(&mut phone, SendSmsOutput::Refused);
            tried += 1;
        }
        phone.disk_done();
        phone.wait(30_000);
    }
    assert_eq!(tried, 6, "each of the two");
}

#[test]
fn a_number_that_fails_keeps_nobody_else_from_being_told_and_nobody_is_told_twice() {
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(6_000);
    let mut told = Vec::new();
    for _ in 0..60 {
        while to_family(&phone) > 0 {
            let request = phone.take(Effect::is_send_sms, Effect::expect_send_sms).unwrap();
            let to = request.operation.to.clone();
            let output = if to == [AMMA] { SendSmsOutput::Refused } else { SendSmsOutput::Sent };
            phone.resolve(Some(request), output);
            told.extend(to);
        }
        phone.disk_done();
        phone.wait(30_000);
    }
    assert_eq!(told, [AMMA, OTHER, AMMA, AMMA]);
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    phone.wait(60_000);
    assert_eq!(to_family(&phone), 0, "what became of each is kept");
    phone.tell(UiEvent::PagePressed { action: PageAction::TellFamily });
    assert_eq!(message(&mut phone, SendSmsOutput::Sent).to, [AMMA], "again to whom it did not go");
    assert_eq!(to_family(&phone), 0);
    phone.disk_done();
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    phone.wait(61_000);
    assert_eq!(both(&mut phone, SendSmsOutput::Sent), "I am safe now.");
}

/// The same phone with these trusted people, after a restart.
fn trusting(mut phone: Phone, numbers: &[&str]) -> Phone {
    let family: Vec<Value> = numbers.iter().map(|number| json!({"name": "", "number": number})).collect();
    let setting = KeptSetting { name: "family".into(), value: json!(family).to_string() };
    phone.settings.insert("family".into(), setting);
    let mut phone = phone.restarted("en");
    phone.disk_done();
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    phone.wait(61_000);
    phone.disk_done();
    phone
}

#[test]
fn whoever_is_trusted_only_since_is_told_nothing_by_itself_and_can_be_told() {
    const BROTHER: &str = "+919812345672";
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(6_000);
    both(&mut phone, SendSmsOutput::Sent);
    phone.disk_done();
    let mut phone = trusting(phone, &[AMMA, OTHER, BROTHER]);
    assert_eq!(to_family(&phone), 0, "the help may have come long ago");
    phone.tell(UiEvent::PagePressed { action: PageAction::TellFamily });
    assert_eq!(message(&mut phone, SendSmsOutput::Sent).to, [BROTHER]);
    phone.disk_done();
    assert_eq!(to_family(&phone), 0);
}

#[test]
fn a_number_that_is_trusted_no_more_does_not_say_for_ever_that_it_failed() {
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(6_000);
    for _ in 0..60 {
        while to_family(&phone) > 0 {
            let request = phone.take(Effect::is_send_sms, Effect::expect_send_sms).unwrap();
            let fails = request.operation.to == [OTHER];
            phone.resolve(Some(request), if fails { SendSmsOutput::Refused } else { SendSmsOutput::Sent });
        }
        phone.disk_done();
        phone.wait(30_000);
    }
    let says_that_it_failed = |phone: &mut Phone| {
        phone.tell(UiEvent::ReceiptOpened);
        phone.tell(UiEvent::PageOpened { page: Page::AfterAlert });
        let Screen::Page { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
        let row = view.rows.iter().find(|row| row.title == "Tell people I trust");
        format!("{row:?}").contains("The message did not go.")
    };
    assert!(says_that_it_failed(&mut phone));
    assert!(!says_that_it_failed(&mut trusting(phone, &[AMMA])));
}

#[test]
fn whoever_was_told_together_with_all_before_is_told_no_second_time() {
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    kept_alert(&mut phone, "accident");
    for state in phone.disk.values_mut() {
        let mut value: Value = serde_json::from_str(&state.state).unwrap();
        value["family"]["help"] = json!({"wanted": true, "tries": 1, "told_at": "2026-03-01T08:00:00Z"});
        state.state = value.to_string();
    }
    let mut phone = phone.restarted("en");
    phone.disk_done();
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    sent(&mut phone);
    phone.wait(6_000);
    assert_eq!(to_family(&phone), 0);
}

#[test]
fn what_they_read_names_neither_main_nor_the_matter_in_any_language() {
    for language in &crate::locale::LANGUAGES {
        let words = crate::locale::Words::of(language);
        let arguments = [("when", "now".into()), ("link", "https://maps.google.com/?q=1,2".into())];
        let said = [
            words.tell("family-message", &arguments),
            words.say("family-message-nowhere"),
            words.say("family-message-do-not-call"),
            words.say("family-message-safe"),
        ];
        for text in said {
            assert!(!text.contains("MAIN") && !text.to_lowercase().contains("sos"), "{text}");
        }
    }
}

#[test]
fn safe_said_while_the_first_message_goes_is_told_too() {
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    kept_alert(&mut phone, "assault");
    sent(&mut phone);
    phone.wait(6_000);
    phone.tell(UiEvent::SafePressed);
    assert!(message(&mut phone, SendSmsOutput::Sent).text.starts_with("I need help."));
    phone.disk_done();
    phone.wait(61_000);
    assert_eq!(both(&mut phone, SendSmsOutput::Sent), "I am safe now.");
}

#[test]
fn of_two_sirens_they_hear_once_that_the_person_is_safe() {
    let mut phone = with_family(json!({"sms_by_itself": true, "tell_family": true}));
    for kind in ["assault", "accident"] {
        kept_alert(&mut phone, kind);
        sent(&mut phone);
        phone.wait(6_000);
        both(&mut phone, SendSmsOutput::Sent);
        phone.disk_done();
    }
    phone.tell(UiEvent::SafePressed);
    phone.disk_done();
    phone.wait(61_000);
    assert_eq!(both(&mut phone, SendSmsOutput::Sent), "I am safe now.");
    phone.disk_done();
    phone.wait(600_000);
    assert_eq!(to_family(&phone), 0);
}

#[test]
fn whoever_asks_for_something_else_afterwards_can_still_tell_them_that_they_are_safe() {
    let mut phone = with_family(json!({"tell_family": true}));
    kept_alert(&mut phone, "accident");
    sent(&mut phone);
    phone.wait(6_000);
    phone.tell(UiEvent::PagePressed { action: PageAction::TellFamily });
    message(&mut phone, SendSmsOutput::Composed);
    phone.tell(UiEvent::HelpOpened);
    choose(&mut phone, "wages");
    phone.disk_done();
    sent(&mut phone);
    phone.wait(6_000);
    phone.tell(UiEvent::PagePressed {
        action: PageAction::ChooseContact { contact: crate::view::ContactChoice::Nothing },
    });
    phone.tell(UiEvent::ReceiptOpened);
    assert_eq!(receipt(&phone).next, None);
    phone.tell(UiEvent::SafePressed);
    let card = receipt(&phone).next.unwrap();
    assert_eq!(card.text, "Tell your people that you are safe");
    phone.tell(UiEvent::PagePressed { action: card.action });
    assert_eq!(message(&mut phone, SendSmsOutput::Composed).text, "I am safe now.");
    assert_eq!(receipt(&phone).next, None);
}
