//! What takes one press, what it records, and what is given on.

use rstest::rstest;

use super::*;
use crate::effects::{
    Effect,
    at_work::{DocumentLine, ShareOperation},
};

#[rstest]
#[case(StaffAction::SpokeWithPerson, json!({"type": "spoke_with_person"}))]
#[case(StaffAction::EndTracking, json!({"type": "end_tracking"}))]
#[case(StaffAction::RecordFalseAlarm, json!({"type": "record_false_alarm"}))]
#[case(StaffAction::CompleteNextAction, json!({"type": "set_next_action", "next": null}))]
#[case(StaffAction::LeaveTeam { staff: RAVI.into() }, json!({"type": "leave_team", "staff": RAVI}))]
#[case(
    StaffAction::RemoveSupportingHub { hub: "pune".into() },
    json!({"type": "remove_supporting_hub", "hub": "pune"}),
)]
#[case(
    StaffAction::WithdrawReferral { referral: REFERRAL.into() },
    json!({"type": "withdraw_referral", "referral": REFERRAL}),
)]
#[case(
    StaffAction::EndVolunteer { staff: VOLUNTEER.into() },
    json!({"type": "end_volunteer_share", "volunteer": VOLUNTEER}),
)]
fn a_press_records_once(#[case] action: StaffAction, #[case] expected: Value) {
    let case = full();
    let mut phone = desk("en", &case);
    press(&mut phone, action.clone());
    press(&mut phone, action);
    let recorded = disk(&mut phone);
    assert_eq!(recorded.len(), 1);
    let expected = expected.as_object().unwrap();
    assert!(expected.iter().all(|(name, value)| recorded[0][name] == *value), "{:#}", recorded[0]);
}

#[rstest]
#[case::twice(StaffAction::Acknowledge)]
#[case::on_it(StaffAction::JoinMyself)]
#[case::no_transfer(StaffAction::AcceptTransfer)]
#[case::nobody(StaffAction::LeaveTeam { staff: VOLUNTEER.into() })]
#[case::no_such(StaffAction::WithdrawReferral { referral: ATR.into() })]
#[case::counted(StaffAction::RemovePerson { person: person(1) })]
#[case::paid(StaffAction::RemoveWageLine { claim: CLAIM.into(), person: person(1) })]
#[case::nonsense(StaffAction::RemovePerson { person: "nobody".into() })]
#[case::no_conflict(StaffAction::KeepStanding { field: "urgency".into() })]
fn what_cannot_be_is_not_recorded(#[case] action: StaffAction) {
    let mut phone = desk("en", &full());
    press(&mut phone, action);
    assert_eq!(disk(&mut phone), [] as [Value; 0]);
}

#[test]
fn an_asked_hub_takes_the_case_over() {
    let transfer =
        json!({"type": "propose_transfer", "hub": "mumbai", "reason": "they live there", "stays": true});
    let mut asked = delivered(case(1, &json!({})));
    asked["routing"]["hub"] = json!("pune");
    let mut elsewhere = asked.clone();
    elsewhere["transfer"] = json!({"operation": ATR, "to": "mumbai", "reason": transfer["reason"], "stays": true, "by": {
        "by": RAVI, "name": "Ravi Kale", "hub": "pune", "at": NOON,
    }});
    let mut phone = desk("en", &elsewhere);
    press(&mut phone, StaffAction::AcceptTransfer);
    assert_eq!(
        disk(&mut phone)[0],
        json!({"type": "accept_transfer", "case_id": asked["id"], "transfer": ATR})
    );
}

#[test]
fn taking_the_late_value_or_keeping_the_other_decides() {
    let mut case = full();
    let set = |operation: &str, name: &str| {
        json!({"operation": operation, "seq": 3, "device": null,
        "by": RAVI, "name": name, "hub": "mumbai", "at": NOON})
    };
    let mut late = set(ATR, "Ravi Kale");
    late["value"] = json!("severe");
    case["severity"] = json!({"value": "minor", "set": set(CLAIM, "Asha Pawar"), "late": [late]});
    let mut phone = desk("en", &case);
    press(&mut phone, StaffAction::TakeLate { field: "severity".into(), operation: ATR.into() });
    assert_eq!(disk(&mut phone)[0]["severity"], "severe");
    let mut phone = desk("en", &case);
    press(&mut phone, StaffAction::KeepStanding { field: "severity".into() });
    assert_eq!(disk(&mut phone)[0]["severity"], "minor");
}

#[rstest]
#[case("en", "Services given", "(a) Connect with migrants and study their issue")]
#[case("hi", "दी गई सेवाएँ", "(a) प्रवासियों से जुड़ना और बात समझना")]
fn a_report_is_given_on_as_a_document(#[case] language: &str, #[case] heading: &str, #[case] service: &str) {
    let mut case = full();
    case["hidden"] = json!(["identity"]);
    let mut phone = desk(language, &case);
    press(&mut phone, StaffAction::ShareAtr { atr: ATR.into() });
    let shared = phone.take(Effect::is_share, Effect::expect_share).unwrap().operation.clone();
    let ShareOperation::Pdf { name, language: tag, lines, foot } = shared else { panic!("{shared:?}") };
    assert_eq!((name.as_str(), tag.as_str()), ("MUM-2026-000001-ATR-1-v1", language));
    assert!(foot.starts_with("MUM-2026-000001"));
    assert!(lines.contains(&DocumentLine::Heading { text: heading.into() }));
    assert!(lines.contains(&DocumentLine::Paragraph { text: service.into() }));
    let words = phone_words(language);
    let hidden = DocumentLine::Fact { label: words.say("share-hidden"), value: words.say("group-identity") };
    assert!(lines.contains(&hidden), "what its writer does not see is named");
}

/// The document of the report of this id.
fn document(phone: &mut Phone, atr: &str) -> (String, Vec<DocumentLine>) {
    press(phone, StaffAction::ShareAtr { atr: atr.into() });
    let shared = phone.take(Effect::is_share, Effect::expect_share).unwrap().operation.clone();
    let ShareOperation::Pdf { name, lines, .. } = shared else { panic!("{shared:?}") };
    (name, lines)
}

fn says(lines: &[DocumentLine], wanted: &str) -> bool {
    lines.iter().any(|line| match line {
        DocumentLine::Title { text } | DocumentLine::Heading { text } | DocumentLine::Paragraph { text } => {
            text.contains(wanted)
        }
        DocumentLine::Fact { label, value } => format!("{label}: {value}").contains(wanted),
    })
}

#[test]
fn a_report_that_only_this_phone_has_is_given_on_without_a_number_and_says_so() {
    let mut phone = desk("en", &full());
    open(&mut phone, Form::Atr, None);
    fill(&mut phone, &[("services", "study"), ("done", "Went to the site")]);
    let filed = submit(&mut phone);
    let atr = filed[0]["atr"].as_str().unwrap().to_owned();
    press(&mut phone, StaffAction::OpenPart { part: atr.clone() });
    assert_eq!(page(&phone).title, "ATR, number to come");
    let (name, lines) = document(&mut phone, &atr);
    let id = atr.rsplit('-').next().unwrap();
    assert_eq!(name, format!("MUM-2026-000001-ATR-{id}-v1-unconfirmed"));
    assert!(says(&lines, "Action Taken Report, number to come"));
    assert!(says(&lines, "Not yet confirmed by MAIN"));
    // it is corrected like any other
    open(&mut phone, Form::CorrectAtr, Some(&atr));
    fill(&mut phone, &[("done", "Went to the second site"), ("reason", "a slip")]);
    assert_eq!(submit(&mut phone)[0]["type"], "correct_atr");
    let (name, lines) = document(&mut phone, &atr);
    assert_eq!(name, format!("MUM-2026-000001-ATR-{id}-v2-unconfirmed"));
    assert!(says(&lines, "Went to the second site"));
    // the other one has its number, and a correction of it is told apart until the server has it
    let (name, lines) = document(&mut phone, ATR);
    assert_eq!((name.as_str(), says(&lines, "Not yet confirmed")), ("MUM-2026-000001-ATR-1-v1", false));
    open(&mut phone, Form::CorrectAtr, Some(ATR));
    fill(&mut phone, &[("done", "Met all workers"), ("reason", "more were met")]);
    submit(&mut phone);
    let (name, lines) = document(&mut phone, ATR);
    assert_eq!(name, "MUM-2026-000001-ATR-1-v2-unconfirmed");
    assert!(says(&lines, "Action Taken Report 1") && says(&lines, "Not yet confirmed"));
}

#[test]
fn a_document_names_what_is_attached_and_counts_what_it_cannot_name() {
    let mut case = full();
    let note = |sha256: &str, media_type: &str, caption: &str| {
        json!({"sha256": sha256, "media_type": media_type, "bytes": 4000, "at": NOON, "caption": caption,
               "of_paper": media_type == "image/jpeg"})
    };
    let (paper, voice, other) = ("a".repeat(64), "b".repeat(64), "c".repeat(64));
    case["attachments"] = json!([
        note(&paper, "image/jpeg", "Wage slip of August"),
        note(&voice, "audio/mp4", ""),
        note(&other, "image/jpeg", "of another report"),
    ]);
    let (_, lines) = document(&mut desk("en", &case), ATR);
    assert!(!says(&lines, "Attachments"), "nothing is attached to it");
    case["atrs"][0]["versions"][0]["content"]["attachments"] = json!([paper, voice, "d".repeat(64)]);
    let (_, lines) = document(&mut desk("en", &case), ATR);
    let from = lines.iter().position(|line| *line == DocumentLine::Heading { text: "Attachments".into() });
    let paragraph = |text: &str| DocumentLine::Paragraph { text: text.into() };
    assert_eq!(
        lines[from.unwrap() + 1..],
        [
            paragraph("Photographed paper · 22 Nov 2026, 14:00 · Wage slip of August"),
            paragraph("Voice note · 22 Nov 2026, 14:00"),
            paragraph("1 more, which this phone cannot name"),
        ]
    );
}

fn phone_words(language: &str) -> crate::locale::Words {
    crate::locale::Words { language: crate::locale::Language::of_tag(language).unwrap() }
}

#[test]
fn the_link_of_a_referral_is_known_to_the_phone_that_made_it_and_to_no_record() {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut phone = desk("en", &taken(0));
    open(&mut phone, Form::Refer, None);
    fill(&mut phone, &[("partner", "Legal Aid"), ("request", "Please advise"), ("consent", "by_phone")]);
    let recorded = submit(&mut phone);
    let referral = &recorded[0]["referral"];
    let id = referral["id"].as_str().unwrap().to_owned();
    press(&mut phone, StaffAction::ShareReferral { referral: id });
    let shared = phone.take(Effect::is_share, Effect::expect_share).unwrap().operation.clone();
    let ShareOperation::Text { text } = shared else { panic!("{shared:?}") };
    let secret = text.split("/r/").nth(1).unwrap().split(' ').next().unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(secret).unwrap();
    assert_eq!(bytes.len(), 32);
    assert_eq!(referral["link_sha256"], json!(super::super::forms::sha256_of(&bytes)));
    assert!(!recorded[0].to_string().contains(secret));
    // another phone, or another referral, has nothing to give on
    let mut other = desk("en", &full());
    press(&mut other, StaffAction::ShareReferral { referral: REFERRAL.into() });
    assert_eq!(other.count(Effect::is_share), 0);
}

#[test]
fn hearing_place_and_message_go_to_the_phones_own_apps() {
    let mut phone = desk("en", &full());
    press(&mut phone, StaffAction::AddHearing { filing: FILING.into(), day: "2026-12-10".into() });
    let entry = phone.take(Effect::is_calendar, Effect::expect_calendar).unwrap().operation.clone();
    assert_eq!((entry.day.as_str(), entry.title.as_str()), ("2026-12-10", "MAIN: hearing MUM-2026-000001"));
    assert_eq!(entry.place, "Labour Commissioner");
    press(&mut phone, StaffAction::OpenMap);
    let map = phone.take(Effect::is_open_map, Effect::expect_open_map).unwrap().operation.clone();
    assert_eq!(map.uri, "geo:19.11360,72.86970?q=19.11360,72.86970");
    press(&mut phone, StaffAction::MessagePerson { person: None });
    let message = phone.take(Effect::is_send_sms, Effect::expect_send_sms).unwrap().operation.clone();
    assert_eq!(
        (message.to, message.text.as_str(), message.by_itself),
        (vec!["+919812345678".into()], "", false)
    );
}

#[test]
fn no_message_is_opened_where_none_is_safe() {
    let silent = after(&delivered(case(1, &json!({"contact": "none"}))), &[json!({"type": "acknowledge"})]);
    let mut phone = desk("en", &silent);
    press(&mut phone, StaffAction::MessagePerson { person: None });
    assert_eq!(phone.count(Effect::is_send_sms), 0);
}

fn reminded(phone: &mut Phone) -> Option<Vec<(i64, String)>> {
    let mut last = None;
    while let Some(request) = phone.take(Effect::is_remind, Effect::expect_remind) {
        let told = &request.operation.reminders;
        assert!(told.iter().all(|reminder| reminder.title == "Something is due at MAIN"));
        last = Some(told.iter().map(|reminder| (reminder.at_unix_ms, reminder.text.clone())).collect());
    }
    last
}

fn ms(time: &str) -> i64 {
    time.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis()
}

#[test]
fn what_is_due_on_ones_own_cases_reminds_and_tells_nothing() {
    let mut phone = desk("en", &full());
    let number = "MUM-2026-000001".to_owned();
    // the next action, and the evening before the hearing, in India
    let due =
        vec![(ms("2026-11-23T04:30:00Z"), number.clone()), (ms("2026-12-09T12:30:00Z"), number.clone())];
    assert_eq!(reminded(&mut phone), Some(due.clone()));
    press(&mut phone, StaffAction::SpokeWithPerson);
    disk(&mut phone);
    assert_eq!(reminded(&mut phone), None, "told once for each list");
    press(&mut phone, StaffAction::CompleteNextAction);
    disk(&mut phone);
    assert_eq!(reminded(&mut phone), Some(vec![due[1].clone()]));
    phone.tell(UiEvent::SignOutPressed);
    phone.tell(UiEvent::SignOutPressed);
    assert_eq!(reminded(&mut phone), Some(Vec::new()));
}

#[test]
fn a_colleagues_cases_do_not_remind() {
    let mut theirs = crate::testing::taken_case(1);
    theirs["next_action"] = json!({"value": {"what": "Call", "due": "2026-11-23T04:30:00Z"}});
    let mut phone = desk("en", &delivered(theirs));
    assert_eq!(reminded(&mut phone), Some(Vec::new()));
}

#[rstest]
#[case("2026-11-22T06:30:00Z", 1)]
#[case("2026-11-21T08:29:00Z", 0)]
fn what_is_past_stays_for_a_day_and_takes_no_place_of_what_is_to_come(
    #[case] due: &str,
    #[case] past: usize,
) {
    let mut case = full();
    case["next_action"]["value"]["due"] = json!(due);
    let first: chrono::NaiveDate = "2026-12-10".parse().unwrap();
    let hearings: Vec<_> = first.iter_days().take(61).collect();
    case["wage_claims"][0]["filings"][0]["value"]["hearings"] = json!(hearings);
    let mut phone = desk("en", &case);
    let times = |told: Vec<(i64, String)>| told.into_iter().map(|(at, _)| at).collect::<Vec<_>>();
    let to_come = (0..60_i64).map(|day| ms("2026-12-09T12:30:00Z") + day * 86_400_000);
    let all: Vec<i64> = std::iter::once(ms(due)).take(past).chain(to_come.clone()).collect();
    assert_eq!(reminded(&mut phone).map(times), Some(all));
    press(&mut phone, StaffAction::CompleteNextAction);
    disk(&mut phone);
    assert_eq!(reminded(&mut phone).map(times), (past == 1).then(|| to_come.collect()));
}

#[test]
fn a_case_whose_number_is_to_come_reminds_with_words() {
    let mut case = full();
    case["number"] = json!("");
    let told = reminded(&mut desk("en", &case)).unwrap();
    assert!(told.iter().all(|(_, text)| text == "Number comes with the next sync"), "{told:?}");
}
