//! The doorbell, to listeners that play Google's and Apple's services: those systems are somebody else's.

mod services;

use std::time::Instant;

use chrono::TimeDelta;
use domain::{alert::Urgency, permission::Role};
use reqwest::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::{CentralLists, Ending, Storage, Target};
use tempfile::TempDir;

use self::services::{Rung, Services};
use crate::{
    binary::{Process, main_server, run, sign_in},
    support::{LIMIT, Server, SignedIn, alert, alert_id, answer, client, device_id, problem, staff_id},
};

const APPLE: &str = "00fc13adff785122b4ad28809a3420982341241421348097878e577c991de8f0";

async fn tell_address(server: &Server, token: &str, platform: &str, address: &str) -> (u16, Value) {
    let body = json!({"platform": platform, "token": address});
    let request = server.client.put(format!("{}/v1/push", server.url)).bearer_auth(token).json(&body);
    answer(request).await
}

/// Somebody of the staff, whose phone has this address.
async fn with_phone(server: &Server, role: Role, hub: &str, platform: &str, address: &str) -> SignedIn {
    let member = server.member(role, hub).await;
    assert_eq!(tell_address(server, &member.token, platform, address).await.0, 204);
    member
}

/// What stands in the column of a table now.
fn column(server: &Server, sql: &str) -> Vec<String> {
    server.column(sql)
}

fn addresses(server: &Server) -> Vec<String> {
    column(server, "SELECT address FROM push_addresses ORDER BY address")
}

async fn until(what: impl Fn() -> bool) {
    let since = Instant::now();
    while !what() {
        assert!(since.elapsed() < LIMIT, "it does not come to that");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// Waits until everything that is due was looked up and rung, and tells how each doorbell ended.
async fn ends(server: &Server) -> Vec<String> {
    // what rings is looked at again when the duty changes
    let now = server.now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let rows =
        format!("SELECT 'begun' FROM rings_begun WHERE at <= '{now}' UNION ALL SELECT state FROM doorbells");
    until(|| column(server, &rows).iter().all(|state| !matches!(state.as_str(), "begun" | "waiting"))).await;
    column(server, "SELECT state FROM doorbells ORDER BY id")
}

/// Waits until it is noted that each of these doorbells was refused so often: the pause counts from then, and the service
/// hears of it before. A pause may be none at all, and then there was a further attempt already.
async fn until_refused(server: &Server, doorbells: usize, times: usize) {
    let enough = format!("SELECT 1 FROM doorbells WHERE attempts >= {times}");
    until(|| server.column::<i64>(&enough).len() == doorbells).await;
}

#[tokio::test]
async fn a_case_rings_at_the_phones_on_duty_once_at_each_stage_and_says_nothing() {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    with_phone(&server, Role::HubCoordinator, "mumbai", "ios", APPLE).await;
    with_phone(&server, Role::CentralStaff, "central", "android", "central").await;
    with_phone(&server, Role::HubStaff, "pune", "android", "pune").await;
    let services = Services::start(&server).await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let rings = services.rings(1).await;
    assert_eq!(rings[0].address, "asha");
    // what Google gets: nothing else
    assert_eq!(
        rings[0].body,
        json!({"message": {
            "token": "asha", "data": {"doorbell": "1"},
            "android": {"priority": "HIGH", "collapse_key": "rings", "ttl": "1800s"},
        }})
    );

    server.hand.forward(TimeDelta::minutes(5));
    let rings = services.rings(4).await;
    let mut rung: Vec<&str> = rings[1..].iter().map(|rung| rung.address.as_str()).collect();
    rung.sort_unstable();
    assert_eq!(rung, [APPLE, "asha", "central"]);
    let apple = rings.iter().find(|rung| rung.address == APPLE).unwrap();
    assert_eq!(
        apple.body,
        json!({"aps": {
            "alert": {"loc-key": "doorbell"}, "category": "ringing", "sound": "default",
            "interruption-level": "time-sensitive", "content-available": 1,
        }})
    );
    let until = (server.now() + TimeDelta::minutes(30)).timestamp().to_string();
    let told: Vec<&str> =
        ["apns-topic", "apns-push-type", "apns-priority", "apns-collapse-id", "apns-expiration"]
            .map(|name| apple.headers[name].to_str().unwrap())
            .to_vec();
    assert_eq!(told, ["org.main.emergency", "alert", "10", "rings", &until]);

    // nobody is rung twice at a stage, however often it is looked; and nothing of the case went out
    ends(&server).await;
    assert_eq!(column(&server, "SELECT once FROM doorbells WHERE rings").len(), 4);
    let all = services.got();
    assert_eq!(all.iter().filter(|rung| rung.rings()).count(), 4);
    let case = &server.cases(&server.staff(Role::CentralStaff, "central").await).await[0];
    for told in [id.to_string(), case["number"].as_str().unwrap().to_owned(), "medical".to_owned()] {
        assert!(all.iter().all(|rung| !format!("{rung:?}").contains(&told)), "{told} went out");
    }
    assert_eq!(services.access_tokens(), 1, "an access token opens the door until it ends");
    assert!(all.iter().all(|rung| rung.address != "pune"), "another hub heard of it");
}

/// Who is on duty when, by hours in India. `noon` of these tests is 17:30 there.
async fn set_shifts(server: &Server, by: &SignedIn, shifts: &[(&SignedIn, u16, u16)]) {
    let shifts: Vec<Value> = shifts
        .iter()
        .map(|(of, from, to)| json!({"staff": of.id, "days": 127, "hours": {"from_minute": from, "to_minute": to}}))
        .collect();
    let result =
        server.does(&by.token, json!({"type": "set_shifts", "hub": "mumbai", "shifts": shifts})).await;
    assert_eq!(result["outcome"], "accepted", "{result}");
}

#[tokio::test]
async fn whoever_comes_on_duty_while_a_case_rings_is_rung_then_and_once() {
    let server = Server::start().await;
    let within = TimeDelta::hours(12);
    server.storage.set_target(Urgency::Immediate, Target::Acknowledge, within).await.unwrap();
    let asha = with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    let bina = with_phone(&server, Role::HubStaff, "mumbai", "android", "bina").await;
    let lead = server.member(Role::HubCoordinator, "mumbai").await;
    // until 18:00 and from then on
    set_shifts(&server, &lead, &[(&asha, 8 * 60, 18 * 60), (&bina, 18 * 60, 23 * 60)]).await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    let services = Services::start(&server).await;
    services.rings(1).await;
    ends(&server).await;
    let rung = |services: &Services| services.rung().into_iter().map(|rung| rung.address).collect::<Vec<_>>();
    assert_eq!(rung(&services), ["asha"]);

    // the server is down when the shift changes
    drop(services);
    let server = server.start_again_after(TimeDelta::minutes(40)).await;
    let services = Services::start(&server).await;
    services.rings(1).await;
    ends(&server).await;
    assert_eq!(rung(&services), ["bina"], "and whoever was rung at this stage is not again");
    // on duty again at the same stage, with somebody who was not before: the hub changes its roster
    let chitra = with_phone(&server, Role::HubStaff, "mumbai", "android", "chitra").await;
    set_shifts(&server, &lead, &[(&asha, 0, 1439), (&chitra, 0, 1439)]).await;
    services.rings(2).await;
    ends(&server).await;
    assert_eq!(rung(&services), ["bina", "chitra"]);
    // taken: nobody who comes later is rung
    server.works(&asha.token, "acknowledge", id, json!({})).await;
    set_shifts(&server, &lead, &[(&lead, 0, 1439)]).await;
    ends(&server).await;
    assert_eq!(column(&server, "SELECT case_id FROM rings_begun"), Vec::<String>::new());
    assert_eq!(rung(&services).len(), 2);
}

#[tokio::test]
async fn a_roster_that_changes_and_not_who_rings_makes_nobody_look() {
    let server = Server::start().await;
    let asha = with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    let lead = server.member(Role::HubCoordinator, "mumbai").await;
    server.raise(&alert(alert_id())).await;
    let services = Services::start(&server).await;
    services.rings(1).await;
    ends(&server).await;
    let looks = || column(&server, "SELECT id || ' ' || at FROM rings_begun");
    let before = looks();
    let sushila = json!({
        "id": staff_id(), "name": "Sushila", "code_sha256": "0".repeat(64), "expires_at": server.now()
    });
    let invites = json!({"type": "invite_link_person", "hub": "mumbai", "invited": sushila});
    assert_eq!(server.does(&lead.token, invites).await["outcome"], "accepted");
    assert_eq!(looks(), before, "whom the hub invites rings for no case");
    set_shifts(&server, &lead, &[(&asha, 0, 1439)]).await;
    until(|| looks() != before).await;
}

#[tokio::test]
async fn a_case_that_is_no_siren_is_told_without_a_sound() {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    with_phone(&server, Role::HubStaff, "mumbai", "ios", APPLE).await;
    let services = Services::start(&server).await;
    let mut wages = alert(alert_id());
    wages["kind"] = json!("wages");
    server.raise(&wages).await;
    // the colleague who signed in is news of its own
    let of_the_case = || {
        let tells = |rung: &Rung| {
            let google = rung.body["message"]["android"]["collapse_key"] == "tells";
            google || rung.headers.get("apns-collapse-id").is_some_and(|id| id == "tells")
        };
        services.got().into_iter().filter(tells).collect::<Vec<_>>()
    };
    until(|| of_the_case().len() == 2).await;
    let told = of_the_case();
    let to = |address: &str| told.iter().find(|rung| rung.address == address).unwrap();
    assert_eq!(
        to("asha").body,
        json!({"message": {
            "token": "asha", "data": {"doorbell": "1"},
            "android": {"priority": "NORMAL", "collapse_key": "tells", "ttl": "21600s"},
        }})
    );
    assert_eq!(
        to(APPLE).body,
        json!({"aps": {
            "alert": {"loc-key": "doorbell-waits"}, "interruption-level": "active", "content-available": 1,
        }})
    );
    let header = |name: &str| to(APPLE).headers[name].to_str().unwrap().to_owned();
    assert_eq!([header("apns-push-type"), header("apns-priority")], ["alert", "5"]);
    assert!(ends(&server).await.iter().all(|end| end == "sent"));
    assert_eq!((services.rung().len(), of_the_case().len()), (0, 2), "nothing rings, and it is told once");
}

#[tokio::test]
async fn other_news_ring_quietly_and_once_a_minute() {
    let server = Server::start().await;
    let asha = with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    let id = alert_id();
    server.raise(&alert(id)).await;
    server.works(&asha.token, "acknowledge", id, json!({})).await;
    let services = Services::start(&server).await;
    // it rings no more when it is looked; that something changed is told all the same
    let first = services.all(1).await;
    assert_eq!(
        first[0].body["message"]["android"],
        json!({"priority": "NORMAL", "collapse_key": "news", "ttl": "21600s"})
    );
    for text in ["one", "two", "three"] {
        server.works(&asha.token, "add_note", id, json!({"text": text})).await;
    }
    assert_eq!(ends(&server).await, ["sent"]);
    server.hand.forward(TimeDelta::minutes(1));
    services.all(2).await;
    assert_eq!(ends(&server).await, ["sent", "sent"]);
}

#[tokio::test]
async fn what_is_to_ring_outlives_the_server() {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    with_phone(&server, Role::HubStaff, "mumbai", "ios", APPLE).await;
    server.raise(&alert(alert_id())).await;
    // ended before anybody looked whose phones ring
    let server = server.start_again_after(TimeDelta::zero()).await;
    let services = Services::start(&server).await;
    // and while the services were down, however often they are tried
    services.refuse(StatusCode::SERVICE_UNAVAILABLE, json!({}), 1000);
    until_refused(&server, 2, 1).await;
    drop(services);
    let server = server.start_again_after(TimeDelta::seconds(10)).await;
    let services = Services::start(&server).await;
    let mut rung: Vec<String> = services.rings(2).await.into_iter().map(|rung| rung.address).collect();
    rung.sort();
    assert_eq!(
        (rung, ends(&server).await),
        (vec![APPLE.to_owned(), "asha".to_owned()], vec!["sent".to_owned(); 2])
    );
}

#[tokio::test]
async fn a_service_that_is_down_is_tried_again_until_it_is_of_no_use() {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", "ios", APPLE).await;
    let services = Services::start(&server).await;
    services.refuse(StatusCode::INTERNAL_SERVER_ERROR, json!({"reason": "InternalServerError"}), 3);
    server.raise(&alert(alert_id())).await;
    for attempt in 1..=4 {
        let rung = services.rings(attempt).await;
        assert!(rung.iter().all(|rung| rung.body == services.rung()[0].body));
        if attempt < 4 {
            until_refused(&server, 1, attempt).await;
        }
        // longer than any pause may be
        server.hand.forward(TimeDelta::seconds(20));
    }
    assert_eq!(ends(&server).await, ["sent"]);
}

#[rstest]
#[case::apple_says_gone("ios", APPLE, StatusCode::GONE, json!({"reason": "Unregistered", "timestamp": 1}))]
#[case::apple_never_knew_it("ios", APPLE, StatusCode::BAD_REQUEST, json!({"reason": "BadDeviceToken"}))]
#[case::google_says_gone("android", "asha", StatusCode::NOT_FOUND,
    json!({"error": {"status": "NOT_FOUND", "details": [{"errorCode": "UNREGISTERED"}]}}))]
#[case::google_never_knew_it("android", "asha", StatusCode::BAD_REQUEST, json!({"error": {"details": [
    {"errorCode": "INVALID_ARGUMENT"}, {"fieldViolations": [{"field": "message.token"}]}]}}))]
#[tokio::test]
async fn an_address_without_a_phone_is_forgotten(
    #[case] platform: &str,
    #[case] address: &str,
    #[case] status: StatusCode,
    #[case] told: Value,
) {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", platform, address).await;
    let services = Services::start(&server).await;
    services.refuse(status, told, 1);
    server.raise(&alert(alert_id())).await;
    services.rings(1).await;
    until(|| addresses(&server).is_empty()).await;
    server.raise(&alert(alert_id())).await;
    assert_eq!(ends(&server).await, Vec::<String>::new());
    assert_eq!(services.got().len(), 1);
}

/// The file of `--push` names another app, or another project: no phone could tell its address again before it starts anew.
#[rstest]
#[case::another_app("ios", APPLE, StatusCode::BAD_REQUEST, json!({"reason": "DeviceTokenNotForTopic"}))]
#[case::another_key("ios", APPLE, StatusCode::FORBIDDEN, json!({"reason": "InvalidProviderToken"}))]
#[case::another_project("android", "asha", StatusCode::FORBIDDEN,
    json!({"error": {"status": "PERMISSION_DENIED", "details": [{"errorCode": "SENDER_ID_MISMATCH"}]}}))]
#[tokio::test]
async fn a_mistake_in_the_setup_forgets_no_phone_and_what_rings_comes_when_it_is_put_right(
    #[case] platform: &str,
    #[case] address: &str,
    #[case] status: StatusCode,
    #[case] told: Value,
) {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", platform, address).await;
    let services = Services::start(&server).await;
    services.refuse(status, told, 1);
    server.raise(&alert(alert_id())).await;
    services.rings(1).await;
    until_refused(&server, 1, 1).await;
    assert_eq!(addresses(&server), [address]);
    server.hand.forward(TimeDelta::seconds(20));
    services.rings(2).await;
    assert_eq!(ends(&server).await, ["sent"]);
}

#[tokio::test]
async fn what_a_service_never_takes_is_given_up_and_the_address_stays() {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    let services = Services::start(&server).await;
    services.refuse(
        StatusCode::BAD_REQUEST,
        json!({"error": {"details": [{"errorCode": "INVALID_ARGUMENT"}]}}),
        1,
    );
    server.raise(&alert(alert_id())).await;
    services.rings(1).await;
    assert_eq!(ends(&server).await, ["refused"]);
    assert_eq!(addresses(&server), ["asha"]);
}

#[tokio::test]
async fn an_access_token_that_is_taken_no_more_is_fetched_anew() {
    let server = Server::start().await;
    with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    let services = Services::start(&server).await;
    services.refuse(StatusCode::UNAUTHORIZED, json!({}), 1);
    server.raise(&alert(alert_id())).await;
    services.rings(1).await;
    until_refused(&server, 1, 1).await;
    server.hand.forward(TimeDelta::seconds(20));
    services.rings(2).await;
    assert_eq!((ends(&server).await, services.access_tokens()), (vec!["sent".to_owned()], 2));
}

#[tokio::test]
async fn without_an_address_nothing_is_rung_and_without_services_what_waits_expires() {
    let server = Server::start().await;
    server.staff(Role::HubStaff, "mumbai").await;
    let services = Services::start(&server).await;
    server.raise(&alert(alert_id())).await;
    assert_eq!(ends(&server).await, Vec::<String>::new());
    drop(services);

    with_phone(&server, Role::HubStaff, "mumbai", "android", "asha").await;
    server.raise(&alert(alert_id())).await;
    let storage: std::sync::Arc<dyn Storage> = server.storage.clone();
    let clock = server.hand.clock();
    let working = tokio::spawn(server::push::run(storage, server::push::PushServices::default(), clock));
    let states = || column(&server, "SELECT state FROM doorbells");
    until(|| !states().is_empty() && states().iter().all(|state| state == "waiting")).await;
    server.hand.forward(TimeDelta::hours(1));
    until(|| column(&server, "SELECT state FROM doorbells ORDER BY id LIMIT 1") == ["expired"]).await;
    working.abort();
}

#[tokio::test]
async fn an_address_belongs_to_one_session_and_ends_with_it() {
    let server = Server::start().await;
    let asha = with_phone(&server, Role::HubStaff, "mumbai", "android", "one").await;
    // it changed: the phone has one
    assert_eq!(tell_address(&server, &asha.token, "android", "two").await.0, 204);
    assert_eq!(addresses(&server), ["two"]);
    // somebody else signs in on the same phone
    let bina = with_phone(&server, Role::HubStaff, "mumbai", "android", "two").await;
    let services = Services::start(&server).await;
    server.raise(&alert(alert_id())).await;
    assert_eq!((services.rings(1).await[0].address.as_str(), addresses(&server).len()), ("two", 1));
    assert_eq!(
        answer(server.client.delete(format!("{}/v1/sessions", server.url)).bearer_auth(&bina.token)).await.0,
        204
    );
    assert_eq!(addresses(&server), Vec::<String>::new());

    let third = with_phone(&server, Role::HubStaff, "mumbai", "ios", APPLE).await;
    server.storage.remove_staff(third.id, server.now()).await.unwrap();
    assert_eq!(addresses(&server), Vec::<String>::new());
    let fourth = with_phone(&server, Role::HubStaff, "mumbai", "ios", APPLE).await;
    server.storage.end_sessions(Ending::Staff(fourth.id, None), server.now()).await.unwrap();
    assert_eq!(addresses(&server), Vec::<String>::new());
}

#[tokio::test]
async fn only_who_is_signed_in_has_an_address_and_it_must_be_one() {
    let server = Server::start().await;
    let unsigned = server
        .client
        .put(format!("{}/v1/push", server.url))
        .json(&json!({"platform": "ios", "token": APPLE}));
    let (status, told) = answer(unsigned).await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    let (status, told) = tell_address(&server, &server.device().await, "android", "asha").await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    let token = server.staff(Role::HubStaff, "mumbai").await;
    let long = "a".repeat(5000);
    for (platform, address) in
        [("web", "asha"), ("android", ""), ("android", "a b"), ("android", &long), ("ios", "../x")]
    {
        let (status, told) = tell_address(&server, &token, platform, address).await;
        assert_eq!((status, problem(&told)), (422, "not-understood"), "{platform} {address}");
    }
    assert_eq!(addresses(&server), Vec::<String>::new());
}

#[tokio::test]
async fn the_program_rings_through_the_services_that_its_file_names() {
    let folder = TempDir::new().unwrap();
    let (services, file) = Services::listen(folder.path()).await;
    let data = folder.path().join("data");
    let mut command = main_server();
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(&data).arg("--push").arg(&file);
    let server = Process::start(command);
    let token = sign_in(&server.url, &data, Role::HubStaff, "mumbai").await;
    let body = json!({"platform": "ios", "token": APPLE});
    let told = client().put(format!("{}/v1/push", server.url)).bearer_auth(&token).json(&body);
    assert_eq!(answer(told).await.0, 204);
    answer(client().post(format!("{}/v1/alerts", server.url)).json(&alert(alert_id()))).await;
    let Rung { address, .. } = services.rings(1).await.remove(0);
    assert_eq!(address, APPLE);
}

#[rstest]
#[case::no_service("", "neither [apple] nor [google]")]
#[case::a_field("[apple]\nkey = 1", "near line")]
#[case::in_the_clear(
    "[google]\nservice_account_file = \"account.json\"\nurl = \"http://fcm.example\"",
    "google.url must begin with https://"
)]
#[case::no_key("[google]\nservice_account_file = \"none.json\"", "cannot read")]
#[case::another_key(
    "[apple]\nkey_file = \"account.json\"\nkey_id = \"K\"\nteam_id = \"T\"\ntopic = \"t\"",
    "holds no private key on P-256"
)]
#[tokio::test]
async fn a_file_that_is_of_no_use_stops_the_server_and_tells_no_secret(
    #[case] text: &str,
    #[case] why: &str,
) {
    let folder = TempDir::new().unwrap();
    let (_services, file) = Services::listen(folder.path()).await;
    std::fs::write(&file, text).unwrap();
    let output = run(main_server()
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder.path().join(device_id().to_string()))
        .arg("--push")
        .arg(&file));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains(why), "{told}");
    assert!(!told.contains("PRIVATE KEY"), "{told}");
}
