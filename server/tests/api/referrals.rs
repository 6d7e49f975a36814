//! The page of a referral, as a partner's browser meets it: on the real server, without an account.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{NaiveDate, TimeDelta};
use domain::{ids::AlertId, permission::Role};
use rstest::rstest;
use serde_json::{Value, json};
use server::files::ContentHash;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::{
    binary::{Process, sign_in, signal},
    support::{Server, alert, alert_id, answer, body, client, operation, operation_id},
};

/// One word for each group that can be ticked; what is not ticked must not be on the page.
const CANARIES: [(&str, &str); 5] = [
    ("identity", "Canaryname"),
    ("contact", "98123 45678"),
    ("place", "19.11360"),
    ("story", "canary of the story"),
    ("money", "Canary Builders"),
];
const REQUEST: &str = "Please <b>meet</b> them at the court.";

/// A link: its secret, and the path of its page.
fn link(seed: u8) -> ([u8; 32], String) {
    let secret = [seed; 32];
    (secret, format!("/r/{}", URL_SAFE_NO_PAD.encode(secret)))
}

fn refer(seed: u8, groups: &[&str], until: NaiveDate) -> Value {
    let link_sha256 = ContentHash::of(&link(seed).0).to_string();
    json!({"referral": {
        "id": operation_id(), "partner": "Legal Aid Society", "groups": groups, "request": REQUEST,
        "consent": "by_phone", "link_sha256": link_sha256, "until": until,
    }})
}

/// A case with something in each group, and who has it.
async fn case(server: &Server) -> (AlertId, String) {
    let id = alert_id();
    let mut sent = alert(id);
    sent["note"] = json!("canary of the story");
    server.raise(&sent).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&staff, "acknowledge", id, json!({})).await;
    let person = operation_id();
    server
        .works(
            &staff,
            "add_person",
            id,
            json!({"person": person, "details": {"name": "Canaryname", "age": 31}}),
        )
        .await;
    let parties = json!({"principal_employer": "Canary Builders"});
    server.works(&staff, "open_wage_claim", id, json!({"claim": operation_id(), "parties": parties})).await;
    (id, staff)
}

fn in_days(server: &Server, days: i64) -> NaiveDate {
    (server.now() + TimeDelta::days(days)).date_naive()
}

async fn open(server: &Server, path: &str) -> (u16, String) {
    let answer = server.get(path).header("accept-language", "en-IN").send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// Presses a button of the page. The status, and where it leads.
async fn press(server: &Server, path: &str, said: &str, note: &str) -> (u16, Option<String>) {
    let form: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("note", note)
        .append_pair("answer", said)
        .finish();
    let request = server
        .post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "null");
    let browser = reqwest::Client::builder().tls_certs_only([]).redirect(reqwest::redirect::Policy::none());
    let answer = browser.build().unwrap().execute(request.body(form).build().unwrap()).await.unwrap();
    let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
    (answer.status().as_u16(), place)
}

/// What staff see of the answers to the only referral.
async fn answers(server: &Server, staff: &str) -> Vec<(String, String)> {
    let case = server.cases(staff).await.remove(0);
    let answers = case["referrals"][0]["answers"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    assert!(answers.iter().all(|told| told["recorded_by"].is_null()));
    answers.iter().map(|told| (text(&told["answer"]), text(&told["note"]))).collect()
}

#[rstest]
#[case::nothing(&[])]
#[case::the_name(&["identity"])]
#[case::the_number(&["contact"])]
#[case::the_place(&["place"])]
#[case::the_story(&["story"])]
#[case::the_wages(&["money"])]
#[case::all(&["identity", "contact", "place", "story", "money"])]
#[tokio::test]
async fn the_page_shows_what_was_ticked_and_nothing_else(#[case] ticked: &[&str]) {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    server.works(&staff, "refer", id, refer(1, ticked, in_days(&server, 30))).await;
    let (status, page) = open(&server, &link(1).1).await;
    assert_eq!(status, 200);
    for (group, canary) in CANARIES {
        assert_eq!(page.contains(canary), ticked.contains(&group), "{group}: {page}");
    }
    // what is always seen, escaped
    for seen in
        ["Legal Aid Society", "Please &lt;b&gt;meet&lt;/b&gt; them", "Illness", "Maharashtra", "22-12-2026"]
    {
        assert!(page.contains(seen), "{seen}: {page}");
    }
    assert!(!page.contains("<script") && !page.contains(&id.to_string()));
}

#[tokio::test]
async fn while_staff_say_different_things_of_safety_the_page_has_no_number_and_the_words_of_neither() {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    server.works(&staff, "refer", id, refer(1, &["contact"], in_days(&server, 30))).await;
    let safe = |contact: &str, words: &str| json!({"safe": {"contact": contact, "words": words}});
    server.works(&staff, "set_safe_contact", id, safe("call", "any time of the day")).await;
    let (_, page) = open(&server, &link(1).1).await;
    assert!(page.contains("98123 45678") && page.contains("any time of the day"), "{page}");
    // a colleague had not seen that
    let colleague = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&colleague, "set_safe_contact", id, safe("sms", "never in the day")).await;
    let (_, page) = open(&server, &link(1).1).await;
    let shown = ["98123 45678", "any time of the day", "never in the day"].map(|told| page.contains(told));
    assert_eq!(shown, [false; 3], "{page}");
}

#[tokio::test]
async fn the_page_runs_nothing_is_kept_nowhere_and_tells_nobody_where_it_stands() {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    server.works(&staff, "refer", id, refer(1, &[], in_days(&server, 30))).await;
    for path in [link(1).1, link(2).1] {
        let answer = server.get(&path).header("accept-language", "hi").send().await.unwrap();
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"),
            "{policy}"
        );
        assert_eq!(
            [
                "cache-control",
                "referrer-policy",
                "x-content-type-options",
                "x-frame-options",
                "content-language"
            ]
            .map(header),
            ["no-store", "no-referrer", "nosniff", "DENY", "hi"]
        );
        assert!(header("x-robots-tag").starts_with("noindex"));
        let style = policy.split('\'').find(|part| part.starts_with("sha256-")).unwrap().to_owned();
        let page = answer.text().await.unwrap();
        let inside = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inside));
        assert_eq!(style, format!("sha256-{digest}"), "the page may use its own style");
        assert!(page.contains("आपसे एक अनुरोध"));
    }
}

#[rstest]
#[case::accepted_then_done(&[("accepted", "we will go"), ("done", "met him")], 410)]
#[case::declined(&[("declined", "")], 410)]
#[case::accepted(&[("accepted", "")], 200)]
#[tokio::test]
async fn an_answer_reaches_the_staff_once(#[case] said: &[(&str, &str)], #[case] then: u16) {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    server.works(&staff, "refer", id, refer(1, &["story"], in_days(&server, 30))).await;
    let path = link(1).1;
    for (said, note) in said {
        // pressed twice
        for _ in 0..2 {
            assert_eq!(press(&server, &path, said, note).await, (303, Some(path.clone())));
        }
    }
    let wanted: Vec<_> = said.iter().map(|(said, note)| ((*said).to_owned(), (*note).to_owned())).collect();
    assert_eq!(answers(&server, &staff).await, wanted);
    let (status, page) = open(&server, &path).await;
    assert_eq!((status, page.contains("canary of the story")), (then, then == 200));
    // what is over takes no other answer
    if then == 410 {
        press(&server, &path, "accepted", "after all").await;
        assert_eq!(answers(&server, &staff).await, wanted);
    }
}

#[tokio::test]
async fn a_link_ends_on_its_day_and_where_it_was_taken_back() {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    let (first, second) =
        (refer(1, &["story"], in_days(&server, 1)), refer(2, &["story"], in_days(&server, 30)));
    server.works(&staff, "refer", id, first).await;
    server.works(&staff, "refer", id, second.clone()).await;
    server.hand.forward(TimeDelta::days(1));
    assert_eq!(open(&server, &link(1).1).await.0, 200);
    server.hand.forward(TimeDelta::days(1));
    let (status, page) = open(&server, &link(1).1).await;
    assert!(
        status == 410 && page.contains("The time of this page is over") && !page.contains("canary"),
        "{page}"
    );
    press(&server, &link(1).1, "accepted", "").await;
    assert_eq!(answers(&server, &staff).await, []);

    assert_eq!(open(&server, &link(2).1).await.0, 200);
    server.works(&staff, "withdraw_referral", id, json!({"referral": second["referral"]["id"]})).await;
    let (status, page) = open(&server, &link(2).1).await;
    assert!(status == 410 && page.contains("taken this request back") && !page.contains("canary"), "{page}");
}

#[tokio::test]
async fn who_has_no_link_is_always_told_the_same() {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    server.works(&staff, "refer", id, refer(1, &["story"], in_days(&server, 30))).await;
    let (status, unknown) = open(&server, &link(9).1).await;
    assert_eq!(status, 404);
    let good = link(1).1;
    let too_long = format!("{good}AA");
    // the hash itself opens nothing, nor does a piece of the secret
    let hash = format!("/r/{}", URL_SAFE_NO_PAD.encode(Sha256::digest(link(1).0)));
    for path in [&good[..good.len() - 1], &too_long, &hash, "/r/none", "/r/%00", "/r/%F0%9F"] {
        assert_eq!(open(&server, path).await, (404, unknown.clone()), "{path}");
        assert_eq!(press(&server, path, "accepted", "").await.0, 404, "{path}");
    }
    assert_eq!(answers(&server, &staff).await, []);
}

#[tokio::test]
async fn a_form_of_another_site_or_without_an_answer_is_not_taken() {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    server.works(&staff, "refer", id, refer(1, &[], in_days(&server, 30))).await;
    let path = link(1).1;
    let send = |name: &'static str, value: &'static str, body: String| {
        let request = server.post(&path).header(name, value).body(body);
        async move { request.send().await.unwrap().status().as_u16() }
    };
    assert_eq!(send("origin", "https://elsewhere.example", "answer=accepted".into()).await, 403);
    assert_eq!(send("sec-fetch-site", "cross-site", "answer=accepted".into()).await, 403);
    for body in [String::new(), "answer=perhaps".into(), format!("answer=done&note={}", "a".repeat(1001))] {
        assert_eq!(send("origin", "null", body).await, 422);
    }
    assert_eq!(answers(&server, &staff).await, []);
}

#[tokio::test]
async fn a_link_that_is_tried_all_the_time_rests_for_a_minute_and_others_do_not() {
    let server = Server::start().await;
    let (id, staff) = case(&server).await;
    for seed in [1, 2] {
        server.works(&staff, "refer", id, refer(seed, &[], in_days(&server, 30))).await;
    }
    let mut statuses = Vec::new();
    for _ in 0..31 {
        statuses.push(open(&server, &link(1).1).await.0);
    }
    assert_eq!((statuses[29], statuses[30]), (200, 429));
    assert_eq!(press(&server, &link(1).1, "accepted", "").await.0, 429);
    assert_eq!(open(&server, &link(2).1).await.0, 200);
    server.hand.forward(TimeDelta::minutes(1));
    assert_eq!(open(&server, &link(1).1).await.0, 200);
}

#[tokio::test]
async fn nothing_of_a_link_is_logged() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let staff = sign_in(&server.url, data.path(), Role::HubStaff, "mumbai").await;
    let id = alert_id();
    answer(client().post(format!("{}/v1/alerts", server.url)).json(&alert(id))).await;
    let until = (chrono::Utc::now() + TimeDelta::days(3)).date_naive();
    let made = operation(1, body("refer", id, refer(1, &["story"], until)));
    let sent = json!({"cursor": null, "operations": [made]});
    let (_, told) =
        answer(client().post(format!("{}/v1/sync", server.url)).bearer_auth(&staff).json(&sent)).await;
    assert_eq!(told["results"][0]["outcome"], "accepted", "{told}");
    let page = format!("{}{}", server.url, link(1).1);
    assert_eq!(client().get(&page).send().await.unwrap().status(), 200);
    let answered = client().post(&page).body("answer=accepted&note=canarynote").send().await.unwrap();
    assert_eq!(answered.status(), 200, "it leads back to the page");
    signal(server.pid(), "TERM");
    let (_, log) = server.ended();
    assert!(log.contains("/r/{secret}"), "the route is logged: {log}");
    assert!(!log.contains(&link(1).1[3..]) && !log.contains("canarynote"), "{log}");
}
