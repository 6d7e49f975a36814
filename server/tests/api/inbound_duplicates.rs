//! Words and calls from the number of a case that is a duplicate of another.

use domain::{ids::AlertId, permission::Role};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    inbound::{Provider, cases, cases_seen_by},
    support::{Server, alert, secret_alert},
};

const NUMBER: &str = "+919812345678";

/// Two cases, both taken, the second, from [`NUMBER`], a duplicate of the first: both, and who has them.
async fn duplicate(server: &Server) -> ([AlertId; 2], String) {
    duplicate_that(server, [json!({}), json!({})]).await
}

/// The same, of alerts that say this too.
async fn duplicate_that(server: &Server, say: [Value; 2]) -> ([AlertId; 2], String) {
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let [standing, duplicate] = [secret_alert().1, secret_alert().1];
    let elsewhere = json!("+919812345600");
    let [of_standing, of_duplicate] = say;
    for (id, phone, says) in [(standing, elsewhere, of_standing), (duplicate, json!(NUMBER), of_duplicate)] {
        let mut sent = alert(id);
        sent["phone"] = phone;
        sent.as_object_mut().unwrap().extend(says.as_object().unwrap().clone());
        server.raise(&sent).await;
        server.works(&staff, "acknowledge", id, json!({})).await;
    }
    server.works(&staff, "merge", duplicate, json!({"into": standing})).await;
    ([standing, duplicate], staff)
}

fn heard(told: &[Value]) -> Vec<(&Value, usize)> {
    told.iter().map(|case| (&case["id"], case["messages"].as_array().map_or(0, Vec::len))).collect()
}

#[tokio::test]
async fn what_comes_from_the_number_of_a_duplicate_is_heard_in_the_case_that_stands_for_it() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let ([standing, duplicate], staff) = duplicate(&server).await;
    provider.sms("m1", NUMBER, "are you coming").await;
    assert_eq!(heard(&cases(&server).await), [(&json!(standing), 1), (&json!(duplicate), 0)]);
    // also where the duplicate is closed, as one closes a duplicate
    server.works(&staff, "close", duplicate, json!({"outcome": "duplicate"})).await;
    provider.missed_call("c1", NUMBER).await;
    assert_eq!(heard(&cases(&server).await), [(&json!(standing), 2), (&json!(duplicate), 0)]);
}

#[tokio::test]
async fn what_comes_from_the_number_of_a_duplicate_of_a_closed_case_rings_anew() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let ([standing, duplicate], staff) = duplicate(&server).await;
    server.works(&staff, "close", standing, json!({"outcome": "resolved"})).await;
    provider.missed_call("c1", NUMBER).await;
    let told = cases(&server).await;
    let (old, new): (Vec<_>, Vec<_>) = told.into_iter().partition(|case| case["ringing"].is_null());
    assert_eq!(heard(&old), [(&json!(standing), 0), (&json!(duplicate), 0)]);
    assert_eq!((new.len(), &new[0]["alert"]["phone"]["value"]), (1, &json!(NUMBER)));
}

#[rstest]
#[case::both_may_be_written_to("call", "call", 1)]
#[case::their_own_says_never("call", "none", 0)]
#[case::the_other_says_never("none", "call", 0)]
#[tokio::test]
async fn who_may_not_be_written_to_is_not_answered_through_another_case(
    #[case] standing: &str,
    #[case] duplicate: &str,
    #[case] answers: u32,
) {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    duplicate_that(&server, [json!({"contact": standing}), json!({"contact": duplicate})]).await;
    provider.sms("m1", NUMBER, "are you coming").await;
    let sql = "SELECT count(*) FROM outbox WHERE once LIKE 'answer:%'";
    let put: u32 = server.database().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(put, answers);
}

#[tokio::test]
async fn what_is_said_to_a_sensitive_case_is_not_read_in_another() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let say = [json!({"kind": "medical"}), json!({"kind": "assault"})];
    let ([standing, duplicate], staff) = duplicate_that(&server, say).await;
    provider.sms("m1", NUMBER, "my foreman did it").await;
    assert_eq!(heard(&cases_seen_by(&server, &staff).await), [(&json!(standing), 0), (&json!(duplicate), 1)]);
    let colleague = server.staff(Role::HubStaff, "mumbai").await;
    assert!(!json!(server.cases(&colleague).await).to_string().contains("foreman"));
    assert!(json!(server.cases(&staff).await).to_string().contains("foreman"));
}

#[tokio::test]
async fn who_is_told_apart_again_is_heard_in_their_own_case() {
    let server = Server::start().await;
    let provider = Provider::of(&server).await;
    let ([standing, duplicate], staff) = duplicate(&server).await;
    provider.sms("m1", NUMBER, "are you coming").await;
    server.works(&staff, "unmerge", duplicate, json!({"from": standing})).await;
    provider.sms("m2", NUMBER, "where are you").await;
    assert_eq!(heard(&cases(&server).await), [(&json!(standing), 1), (&json!(duplicate), 1)]);
}
