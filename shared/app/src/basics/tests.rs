//! Fetching the basics, by events and effects.

use domain::{alert::Kinds, basics::Basics};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    effects::{Effect, http::HttpOutput, stream::StreamOutput},
    testing::{Phone, json_answer, portal, problem},
    ui_event::UiEvent,
    view::Screen,
};

const HOUR_MS: u64 = 60 * 60 * 1000;

fn is_asked(phone: &Phone) -> bool {
    phone.requests().contains(&"Get /v1/basics".to_owned())
}

fn basics() -> Value {
    json!({
        "revision": "r2",
        "kinds": [
            {"code": "fire", "urgency": "immediate", "calls_emergency_first": true, "on_sos": true, "on_help": false,
             "names": {"en": "Fire", "hi": "आग", "or": " "}},
            {"code": "wages", "urgency": "expected", "calls_emergency_first": false, "on_sos": true, "on_help": true},
        ],
        "numbers": {"sms": "+919812300000", "missed_call": null, "women": "181", "child": "*#06#", "legal_aid": null},
        "clips": [
            {"language": "sat", "key": "prompt-kept", "sha256": "ab".repeat(32), "bytes": 9000, "media_type": "audio/ogg"},
            {"language": "../..", "key": "prompt-kept", "sha256": "ab".repeat(32), "bytes": 9000, "media_type": "audio/ogg"},
            {"language": "sat", "key": "prompt-kept", "sha256": "ab", "bytes": 9000, "media_type": "audio/ogg"},
        ],
        "spoken": [
            {"tag": "sat", "name": "ᱥᱟᱱᱛᱟᱲᱤ", "texts_in": "hi"},
            {"tag": "ho", "name": "Ho", "texts_in": "xx"},
        ],
    })
}

fn kept(phone: &Phone) -> Basics {
    serde_json::from_str(&phone.settings["basics"].value).unwrap()
}

/// A phone that never had them.
fn new_phone() -> Phone {
    let mut phone = Phone::starting("en");
    phone.settings.clear();
    phone.load(
        Some(crate::testing::device("en")),
        Vec::new(),
        crate::effects::record_store::LoadedRecords::default(),
    );
    phone.tell(UiEvent::Appeared);
    phone
}

#[test]
fn they_are_fetched_kept_and_there_after_a_restart() {
    let mut phone = new_phone();
    let asked = phone.http("/v1/basics", |_| json_answer(200, &basics()));
    assert_eq!((asked.bearer, asked.alert_secret), (None, None), "it is nobody's business who asks");
    phone.disk_done();
    let mut phone = phone.restarted("en");
    assert!(!is_asked(&phone), "not again within six hours");
    phone.tell(UiEvent::SosHeld);
    let Screen::Kind { view } = phone.screen() else { panic!("{:?}", phone.screen()) };
    assert_eq!(
        view.choices.iter().map(|kind| kind.label.as_str()).collect::<Vec<_>>(),
        ["Fire", "Wages not paid"]
    );
}

#[test]
fn what_cannot_be_used_does_not_take_the_place_of_what_can() {
    let mut phone = new_phone();
    phone.http("/v1/basics", |_| json_answer(200, &basics()));
    phone.disk_done();
    let kept = kept(&phone);
    assert_eq!(kept.numbers.child.as_deref(), Some("1098"), "no code of the network is dialled");
    assert_eq!((kept.numbers.women.as_deref(), kept.numbers.legal_aid), (Some("181"), None));
    assert_eq!((kept.clips.len(), kept.spoken.len()), (1, 1));
    assert!(kept.kinds.iter().all(|kind| kind.names.values().all(|name| name.len() > 1)));
}

#[rstest]
#[case(json!([]))]
#[case(json!([{"code": "advice", "urgency": "expected", "calls_emergency_first": false, "on_sos": false, "on_help": true}]))]
fn kinds_that_leave_no_choice_after_an_sos_are_not_taken(#[case] kinds: Value) {
    let mut phone = new_phone();
    let mut sent = basics();
    sent["kinds"] = kinds;
    phone.http("/v1/basics", |_| json_answer(200, &sent));
    phone.disk_done();
    assert_eq!(kept(&phone).kinds, Kinds::embedded());
    assert_eq!(kept(&phone).numbers.sms.unwrap().as_e164(), "+919812300000", "the rest is good");
}

#[rstest]
#[case(portal())]
#[case(problem(503, "fault"))]
#[case(problem(404, "no-such-address"))]
#[case(HttpOutput::NoAnswer)]
#[case(HttpOutput::Answered { status: 200, body: vec![b' '; 300 * 1024] })]
fn what_is_not_the_servers_changes_nothing_and_is_asked_again(#[case] output: HttpOutput) {
    let mut phone = new_phone();
    phone.http("/v1/basics", |_| output);
    assert!(!is_asked(&phone), "after a pause");
    phone.disk_done();
    assert!(!phone.settings.contains_key("basics"));
    phone.wait(1_100);
    assert!(is_asked(&phone));
}

#[test]
fn an_alert_goes_first() {
    let mut phone = new_phone();
    phone.http("/v1/basics", |_| HttpOutput::NoAnswer);
    phone.tell(UiEvent::SosHeld);
    phone.wait(2_000);
    assert!(!is_asked(&phone), "not while one is being made");
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    phone.disk_done();
    phone.wait(60_000);
    assert!(!is_asked(&phone), "nor while one waits");
    phone.http("/v1/alerts", |body| {
        json_answer(
            201,
            &json!({"alert_id": body["alert_id"], "case_number": "MUM-2026-000123",
                    "hub": {"id": "mumbai", "name": "Mumbai"}, "received_at": "2026-11-22T08:30:12Z"}),
        )
    });
    phone.disk_done();
    phone.wait(31_000);
    assert!(is_asked(&phone));
}

#[test]
fn they_are_asked_for_every_six_hours_and_on_news_every_hour() {
    let mut phone = Phone::ready("en");
    phone.wait(6 * HOUR_MS - 1);
    phone.tell(UiEvent::Appeared);
    assert!(!is_asked(&phone));
    phone.wait(1);
    phone.tell(UiEvent::Disappeared);
    phone.tell(UiEvent::WokenForSync);
    assert!(!is_asked(&phone), "not where nobody looks");
    phone.tell(UiEvent::Appeared);
    assert!(is_asked(&phone));
}

#[test]
fn news_of_the_stream_ask_at_most_once_an_hour() {
    let mut phone = crate::sync::tests::staff_phone("en", &[]);
    let mut stream = phone.take(Effect::is_stream, Effect::expect_stream).unwrap();
    phone.wait(HOUR_MS - 1);
    phone.stream(&mut stream, StreamOutput::Changed);
    assert!(!is_asked(&phone));
    phone.wait(1);
    phone.stream(&mut stream, StreamOutput::Connected);
    assert!(!is_asked(&phone));
    phone.stream(&mut stream, StreamOutput::Changed);
    assert!(is_asked(&phone));
}

#[test]
fn a_clock_that_was_set_back_does_not_keep_them_old_for_ever() {
    let mut phone = Phone::starting("en");
    let ahead = json!({"basics": {"at": "2099-01-01T00:00:00Z"}}).to_string();
    phone.settings.get_mut("server-contact").unwrap().value = ahead;
    phone.load(
        Some(crate::testing::device("en")),
        Vec::new(),
        crate::effects::record_store::LoadedRecords::default(),
    );
    phone.tell(UiEvent::Appeared);
    assert!(is_asked(&phone));
}
