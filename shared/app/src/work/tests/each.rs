//! Each form: filled in, it records what it says; and none is left out.

use rstest::rstest;
use serde_json::{Value, json};

use super::*;

/// A form, what it is about, what is filled in, and what it records as far as it is known before.
type Case = (Form, Option<&'static str>, &'static [(&'static str, &'static str)], Value);

/// Person 1.
const WORKER: &str = "01980000-0000-7000-8000-000000100001";

/// Person 2, on whom no claim counts.
const UNCLAIMED: &str = "01980000-0000-7000-8000-000000100002";

/// Every form that works on a case that goes on.
fn each() -> Vec<Case> {
    vec![
        (Form::Assign, None, &[("staff", RAVI)], json!({"type": "assign", "to": RAVI})),
        (Form::Urgency, None, &[("urgency", "future")], json!({"type": "set_urgency", "urgency": "future"})),
        (
            Form::Severity,
            None,
            &[("severity", "severe")],
            json!({"type": "set_severity", "severity": "severe"}),
        ),
        (Form::Sensitive, None, &[("sensitive", "yes")], json!({"type": "set_sensitive", "sensitive": true})),
        (
            Form::SafeContact,
            None,
            &[("contact", "sms"), ("words", " after nine ")],
            json!({"type": "set_safe_contact", "safe": {"contact": "sms", "words": "after nine"}}),
        ),
        (
            Form::NextAction,
            None,
            &[("what", "Visit the site"), ("due", "2026-11-24T10:00")],
            json!({"type": "set_next_action", "next": {"what": "Visit the site", "due": "2026-11-24T04:30:00Z"}}),
        ),
        (
            Form::NextAction,
            None,
            &[("what", "Call her"), ("form-this-evening", "")],
            json!({"type": "set_next_action", "next": {"what": "Call her", "due": "2026-11-22T13:30:00Z"}}),
        ),
        (
            Form::Status,
            None,
            &[("status", "waiting"), ("waiting_for", "the court")],
            json!({"type": "set_status", "status": "waiting", "waiting_for": "the court"}),
        ),
        (
            Form::Ask,
            None,
            &[("text", "How many are you?")],
            json!({"type": "ask_worker", "question": {"by": "app", "text": "How many are you?"}}),
        ),
        (
            Form::Ask,
            None,
            &[("by", "sms"), ("question", "where")],
            json!({"type": "ask_worker", "question": {"by": "sms", "question": "where"}}),
        ),
        (
            Form::Close,
            None,
            &[("outcome", "resolved"), ("note", "all paid")],
            json!({"type": "close", "outcome": "resolved", "note": "all paid"}),
        ),
        (
            Form::Person,
            None,
            &[
                ("name", "सीता देवी"),
                ("phone", "98123 45679"),
                ("age", "31"),
                ("sex", "female"),
                ("language", "or"),
            ],
            json!({"type": "add_person", "details": {
                "name": "सीता देवी", "phone": "+919812345679", "age": 31, "sex": "female", "language": "or", "about": null,
            }}),
        ),
        (
            Form::Person,
            None,
            &[("name", "সীতা"), ("phone", "९८१२३ ४५६७९"), ("age", "৩১")],
            json!({"type": "add_person", "details": {"name": "সীতা", "phone": "+919812345679", "age": 31}}),
        ),
        (Form::Note, None, &[("text", " she called ")], json!({"type": "add_note", "text": "she called"})),
        (
            Form::Person,
            Some(WORKER),
            &[("about", "mason, from Gaya")],
            json!({"type": "change_person", "person": WORKER, "details": {
                "name": "Worker 1", "phone": null, "age": null, "sex": null, "language": null, "about": "mason, from Gaya",
            }}),
        ),
        (
            Form::SupportingHub,
            None,
            &[("search", "bihar"), ("hub", "patna"), ("reason", "home place")],
            json!({"type": "add_supporting_hub", "hub": "patna", "reason": "home place"}),
        ),
        (
            Form::Transfer,
            None,
            &[("hub", "pune"), ("reason", "they work there"), ("stays", "")],
            json!({"type": "propose_transfer", "hub": "pune", "reason": "they work there", "stays": false}),
        ),
        (
            Form::Refer,
            None,
            &[
                ("partner", "Legal Aid Society"),
                ("request", "Please advise"),
                ("groups", "money"),
                ("groups", "place"),
                ("consent", "in_person"),
                ("until", "2026-11-29"),
            ],
            json!({"type": "refer", "referral": {
                "partner": "Legal Aid Society", "request": "Please advise", "groups": ["place", "money"],
                "consent": "in_person", "until": "2026-11-29",
            }}),
        ),
        (
            Form::AnswerReferral,
            Some(REFERRAL),
            &[("answer", "accepted"), ("note", "on Monday")],
            json!({"type": "answer_referral", "referral": REFERRAL, "answer": "accepted", "note": "on Monday"}),
        ),
        (
            Form::Volunteer,
            None,
            &[("staff", VOLUNTEER), ("groups", "identity")],
            json!({"type": "share_with_volunteer", "volunteer": VOLUNTEER, "groups": ["identity"]}),
        ),
        (
            Form::Split,
            None,
            &[("people", UNCLAIMED), ("kind", "accident"), ("reason", "he fell")],
            json!({"type": "split", "people": [UNCLAIMED], "kind": "accident", "reason": "he fell"}),
        ),
        (
            Form::Atr,
            None,
            &[
                ("services", "accompany"),
                ("services", "study"),
                ("done", "Went along"),
                ("next_step_on", "2026-12-01"),
            ],
            json!({"type": "file_atr", "content": {
                "services": ["study", "accompany"], "met": "", "done": "Went along", "outcome": "", "next_step": "",
                "next_step_on": "2026-12-01", "attachments": [],
            }}),
        ),
        (
            Form::CorrectAtr,
            Some(ATR),
            &[("met", "the police"), ("reason", "left out")],
            json!({"type": "correct_atr", "atr": ATR, "reason": "left out", "content": {
                "services": ["study"], "met": "the police", "done": "Met the workers", "outcome": "", "next_step": "",
                "next_step_on": null, "attachments": [],
            }}),
        ),
        (
            Form::ClaimParties,
            None,
            &[("principal_employer", "Metro"), ("contractor", "Ravi"), ("site", "Andheri")],
            json!({"type": "open_wage_claim", "parties": {
                "principal_employer": "Metro", "contractor": "Ravi", "site": "Andheri",
            }}),
        ),
        (
            Form::ClaimParties,
            Some(CLAIM),
            &[("principal_employer", "Metro")],
            json!({"type": "set_claim_parties", "claim": CLAIM, "parties": {
                "principal_employer": "Metro", "contractor": "Ravi Constructions", "site": "",
            }}),
        ),
        (
            Form::ClaimStep,
            Some(CLAIM),
            &[("step", "order")],
            json!({"type": "set_claim_step", "claim": CLAIM, "step": "order"}),
        ),
        (
            Form::Filing,
            Some(CLAIM),
            &[
                ("authority", "Labour Court"),
                ("native_place", ""),
                ("filed_on", "2026-11-21"),
                ("hearing", "2026-12-12"),
            ],
            json!({"type": "set_filing", "claim": CLAIM, "filing": {
                "authority": "Labour Court", "place": "", "native_place": true, "filed_by": "", "number": "",
                "filed_on": "2026-11-21", "hearings": ["2026-12-12"],
            }}),
        ),
        (
            Form::Filing,
            Some(FILING),
            &[("hearing", "2026-12-20"), ("add-hearing", ""), ("hearings", "2026-12-10")],
            json!({"type": "set_filing", "claim": CLAIM, "filing": {
                "id": FILING, "authority": "Labour Commissioner", "place": "", "native_place": false, "filed_by": "",
                "number": "", "filed_on": null, "hearings": ["2026-12-20"],
            }}),
        ),
        (
            Form::WithdrawPayment,
            Some(PAYMENT),
            &[("reason", "never came")],
            json!({"type": "withdraw_payment", "claim": CLAIM, "payment": PAYMENT, "reason": "never came"}),
        ),
    ]
}

/// Forms that have tests of their own, because the case or the phone must stand in another way.
const ELSEWHERE: [Form; 8] = [
    Form::JoinTeam,
    Form::Reopen,
    Form::DeclineTransfer,
    Form::Merge,
    Form::WageLine,
    Form::Payment,
    Form::Shifts,
    Form::QuietHours,
];

/// Whether everything that is expected stands in what came; what came may have more, such as a new id.
fn has(came: &Value, expected: &Value) -> bool {
    match (came, expected) {
        (Value::Object(came), Value::Object(expected)) => {
            expected.iter().all(|(name, value)| came.get(name).is_some_and(|there| has(there, value)))
        }
        _ => came == expected,
    }
}

#[test]
fn every_form_records_what_it_says() {
    for (form, part, fields, expected) in each() {
        let mut phone = desk("en", &full());
        open(&mut phone, form, part);
        fill(&mut phone, fields);
        let recorded = submit(&mut phone);
        assert!(!is_form(&phone), "{form:?} is still open: {:?}", page(&phone).error);
        assert_eq!(recorded.len(), 1, "{form:?}");
        assert!(has(&recorded[0], &expected), "{form:?} recorded {:#}", recorded[0]);
    }
}

#[test]
fn no_form_is_left_out() {
    let tested: Vec<Form> = each().into_iter().map(|(form, ..)| form).chain(ELSEWHERE).collect();
    for form in looks::ALL {
        assert!(tested.contains(&form), "{form:?}");
    }
}

#[test]
fn a_case_that_is_over_is_reopened() {
    let closed = after(&taken(0), &[json!({"type": "close", "outcome": "unreachable"})]);
    let mut phone = desk("en", &closed);
    open(&mut phone, Form::Reopen, None);
    fill(&mut phone, &[("reason", "she called again")]);
    assert_eq!(submit(&mut phone)[0]["reason"], "she called again");
}

#[test]
fn a_colleague_who_is_on_the_case_is_not_asked_to_join_it() {
    let mut phone = desk("en", &taken(0));
    open(&mut phone, Form::JoinTeam, None);
    let view = page(&phone);
    assert!(
        offers(&view, "staff", RAVI) && !offers(&view, "staff", ASHA) && !offers(&view, "staff", VOLUNTEER)
    );
    fill(&mut phone, &[("staff", RAVI)]);
    assert!(has(&submit(&mut phone)[0], &json!({"type": "join_team", "staff": RAVI})));
}

#[test]
fn a_hub_that_is_asked_to_lead_says_why_it_does_not() {
    let mut asked = delivered(case(1, &json!({})));
    asked["routing"]["hub"] = json!("pune");
    let asked = {
        let transfer = json!({"operation": ATR, "to": "mumbai", "reason": "they live there", "stays": true, "by": {
            "by": RAVI, "name": "Ravi Kale", "hub": "pune", "at": NOON,
        }});
        asked["transfer"] = transfer;
        asked
    };
    let mut phone = desk("en", &asked);
    open(&mut phone, Form::DeclineTransfer, None);
    fill(&mut phone, &[("reason", "nobody speaks Odia here")]);
    let expected = json!({"type": "decline_transfer", "transfer": ATR, "reason": "nobody speaks Odia here"});
    assert!(has(&submit(&mut phone)[0], &expected));
}

#[test]
fn a_case_is_merged_with_one_of_the_same_number_or_one_that_is_searched_for() {
    let alike = delivered(case(2, &json!({})));
    let other = delivered(case(
        3,
        &json!({"phone": "+919800000000", "fix": {"latitude": 22.57, "longitude": 88.36, "method": "gnss"}}),
    ));
    let id = |case: &Value| case["id"].as_str().unwrap().to_owned();
    let mut phone = phone_with("en", &[taken(0), alike.clone(), other.clone()], LoadedRecords::default());
    phone.tell(UiEvent::CaseOpened { case_id: id(&taken(0)) });
    disk(&mut phone);
    open(&mut phone, Form::Merge, None);
    let offered = |phone: &Phone, case: &Value| offers(&page(phone), "into", &id(case));
    assert_eq!((offered(&phone, &alike), offered(&phone, &other)), (true, false));
    // the words in any order, as in the inbox
    for search in ["mum-2026-000003", "000003 mum", "०००००३", "98000 00000"] {
        fill(&mut phone, &[("search", search)]);
        assert_eq!((offered(&phone, &alike), offered(&phone, &other)), (false, true), "{search}");
    }
    fill(&mut phone, &[("into", &id(&other))]);
    assert!(has(&submit(&mut phone)[0], &json!({"type": "merge", "into": id(&other)})));
}

#[test]
fn a_case_that_is_over_stands_for_no_other() {
    let works =
        [json!({"type": "acknowledge"}), json!({"type": "close", "outcome": "resolved", "note": "paid"})];
    let over = after(&delivered(case(2, &json!({}))), &works);
    let id = over["id"].as_str().unwrap().to_owned();
    let mut phone = phone_with("en", &[taken(0), over.clone()], LoadedRecords::default());
    phone.tell(UiEvent::CaseOpened { case_id: taken(0)["id"].as_str().unwrap().to_owned() });
    disk(&mut phone);
    open(&mut phone, Form::Merge, None);
    assert!(!offers(&page(&phone), "into", &id), "of the same number and place");
    fill(&mut phone, &[("search", "000002")]);
    assert!(!offers(&page(&phone), "into", &id));
    // it was chosen while it was open
    press(&mut phone, StaffAction::Choose { field: "into".into(), value: id });
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    let told = "Which case stands for both: The case is closed. Reopen it first.";
    assert_eq!(page(&phone).error.as_deref(), Some(told));
}

#[rstest]
#[case::text(Form::NextAction, &[("due", "2026-11-24T10:00")], "What is to be done: This is still missing.")]
#[case::time(Form::NextAction, &[("what", "x"), ("due", "soon")], "By when: This is no time.")]
#[case::past(Form::NextAction, &[("what", "x"), ("due", "2026-11-22T13:59")], "By when: This time is over.")]
#[case::choice(Form::Close, &[("note", "x")], "How it ended: This is still missing.")]
#[case::age(Form::Person, &[("age", "200")], "Age in years: Write the age in years, 120 at most.")]
#[case::aadhaar(
    Form::Person,
    &[("about", "card 2345 6789 0124")],
    "About the person: This looks like an Aadhaar number. MAIN never keeps one: leave only its last four digits.",
)]
#[case::services(Form::Atr, &[("done", "x")], "Services given: This is still missing.")]
#[case::parties(
    Form::ClaimParties,
    &[("site", "x")],
    "Principal employer: Name the principal employer, the contractor, or both.",
)]
fn what_is_wrong_is_told_at_its_field(
    #[case] form: Form,
    #[case] fields: &[(&str, &str)],
    #[case] told: &str,
) {
    let mut phone = desk("en", &taken(1));
    open(&mut phone, form, None);
    fill(&mut phone, fields);
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    let view = page(&phone);
    assert_eq!(view.error.as_deref(), Some(told));
    let urgent = view.rows.iter().filter(|row| row.tone == crate::view::Tone::Urgent).count();
    assert_eq!(urgent, 1, "the field itself says it too");
}

#[test]
fn what_the_domain_limits_is_told_in_words_at_its_field() {
    let mut phone = desk("en", &taken(0));
    open(&mut phone, Form::Atr, None);
    let long = "a".repeat(4001);
    fill(&mut phone, &[("services", "study"), ("done", &long)]);
    assert_eq!(submit(&mut phone), [] as [Value; 0]);
    assert_eq!(page(&phone).error.as_deref(), Some("What was done: 4000 letters at most."));
}

#[test]
fn a_person_who_may_not_be_written_to_is_asked_in_the_app_only() {
    let silent = after(&delivered(case(1, &json!({"contact": "none"}))), &[json!({"type": "acknowledge"})]);
    let mut phone = desk("en", &silent);
    open(&mut phone, Form::Ask, None);
    let view = page(&phone);
    assert!(offers(&view, "by", "app") && !offers(&view, "by", "sms"));
    let told = "A text message is not safe for this person. Only the app can be used.";
    assert!(view.rows.iter().any(|row| row.detail.as_deref() == Some(told)));
    assert!(view.rows.iter().any(|row| row.title == "Their app does not show it"));
}

#[test]
fn a_fixed_question_is_written_in_the_language_that_the_alert_told() {
    let odia = after(
        &delivered(case(1, &json!({"contact": "unknown", "language": "or"}))),
        &[json!({"type": "acknowledge"})],
    );
    let mut phone = desk("en", &odia);
    open(&mut phone, Form::Ask, None);
    assert!(page(&phone).rows.iter().all(|row| row.title != "Their app does not show it"));
    fill(&mut phone, &[("ready/where", "")]);
    let recorded = submit(&mut phone);
    assert_eq!(recorded[0]["question"], json!({"by": "app", "text": "ଆପଣ କେଉଁଠି?"}));
}
