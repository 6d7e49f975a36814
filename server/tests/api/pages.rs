//! Pages of a sync for a slow line: as small as the phone asks, and nothing is left out.

use domain::{
    permission::Role,
    sync::{CHANGES_BYTES, CHANGES_BYTES_LEAST},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{Server, alert, alert_id, answer, case_changes};

/// The page after `cursor` to somebody who asks for this size.
async fn page(server: &Server, token: &str, cursor: &Value, page_bytes: &Value) -> Value {
    let body = json!({"cursor": cursor, "operations": [], "page_bytes": page_bytes});
    let (status, told) = answer(server.post("/v1/sync").bearer_auth(token).json(&body)).await;
    assert_eq!(status, 200, "{told}");
    told
}

/// Its cases, in their order.
fn ids(page: &Value) -> Vec<String> {
    case_changes(page).iter().map(|change| change["id"].as_str().unwrap().to_owned()).collect()
}

/// All pages of this size from nothing: of each its cases.
async fn pages(server: &Server, token: &str, page_bytes: Value) -> Vec<Vec<String>> {
    let (mut cursor, mut pages) = (Value::Null, Vec::new());
    loop {
        let page = page(server, token, &cursor, &page_bytes).await;
        pages.push(ids(&page));
        if page["more"] == false {
            return pages;
        }
        cursor = page["cursor"].clone();
    }
}

/// Cases that somebody has taken, with notes of so many bytes.
async fn taken(server: &Server, by: &str, notes: &[usize]) -> Vec<String> {
    let mut ids = Vec::new();
    for bytes in notes {
        let mut alert = alert(alert_id());
        alert["note"] = json!("x".repeat(*bytes));
        server.raise(&alert).await;
        let id = alert["alert_id"].as_str().unwrap().to_owned();
        server.works(by, "acknowledge", &id, json!({})).await;
        ids.push(id);
    }
    ids
}

#[tokio::test]
async fn a_page_is_as_small_as_asked_and_a_larger_record_comes_alone() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let ids = taken(&server, &staff, &[10_000; 9]).await;
    let sizes = |pages: &[Vec<String>]| pages.iter().map(Vec::len).filter(|len| *len > 0).collect::<Vec<_>>();

    let three_each = pages(&server, &staff, json!(40 * 1024)).await;
    assert_eq!((three_each.concat(), sizes(&three_each)), (ids.clone(), vec![3, 3, 3]));
    let alone = pages(&server, &staff, json!(CHANGES_BYTES_LEAST)).await;
    assert_eq!((alone.concat(), sizes(&alone)), (ids.clone(), vec![1; 9]));
    // no larger than without it
    for asked in [Value::Null, json!(CHANGES_BYTES), json!(u64::MAX)] {
        assert_eq!(pages(&server, &staff, asked).await, std::slice::from_ref(&ids));
    }
}

#[tokio::test]
async fn the_smallest_page_still_brings_several_small_records() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    taken(&server, &staff, &[10; 20]).await;
    let first = page(&server, &staff, &Value::Null, &json!(0)).await;
    let records = case_changes(&first).len();
    assert!(records > 1 && first["more"] == true, "{records}");
    assert!(first["changes"].to_string().len() < 2 * CHANGES_BYTES_LEAST);
}

#[tokio::test]
async fn what_rings_is_on_the_first_of_small_pages_too_within_its_room() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    taken(&server, &staff, &[10_000; 6]).await;
    let mut rings = Vec::new();
    for number in 10..22 {
        let mut alert = alert(alert_id());
        // another person each: nothing throttles them
        alert["phone"] = json!(format!("+9198123456{number}"));
        server.raise(&alert).await;
        rings.push(alert["alert_id"].as_str().unwrap().to_owned());
    }
    let first = page(&server, &staff, &Value::Null, &json!(16 * 1024)).await;
    let told = ids(&first);
    let early = told.iter().filter(|id| rings.contains(id)).count();
    assert!((1..rings.len()).contains(&early), "{early} of {}", rings.len());
    assert!(rings.contains(&told[0]));
    assert!(first["changes"].to_string().len() < 16 * 1024 + 2 * CHANGES_BYTES_LEAST);
}

#[rstest]
#[case::the_first_whatever_its_size(&[3_800, 1], &[0])]
#[case::those_behind_it_that_have_room(&[1, 3_800, 1], &[0, 2])]
#[tokio::test]
async fn a_long_case_that_rings_keeps_not_all_others_from_the_first_page(
    #[case] letters: &[usize],
    #[case] early: &[usize],
) {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let before = taken(&server, &staff, &[10_000; 6]).await;
    let mut rings = Vec::new();
    for (letters, number) in letters.iter().zip(10..) {
        let mut alert = alert(alert_id());
        alert["phone"] = json!(format!("+9198123456{number}"));
        // of three bytes each
        alert["note"] = json!("ज".repeat(*letters));
        server.raise(&alert).await;
        rings.push(alert["alert_id"].as_str().unwrap().to_owned());
    }
    let first = page(&server, &staff, &Value::Null, &json!(16 * 1024)).await;
    let told: Vec<String> = ids(&first).into_iter().filter(|id| !before.contains(id)).collect();
    assert_eq!(told, early.iter().map(|place| rings[*place].clone()).collect::<Vec<_>>());
}
