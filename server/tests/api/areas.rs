//! Blocks and panchayats: taken over by `main-server import areas`, asked for by staff.

use std::{fs, path::Path, process::Output};

use domain::{permission::Role, place::DistrictAreas};
use reqwest::Response;
use rstest::rstest;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    binary::{main_server, run},
    support::{Server, answer, problem},
};

const GAYA: &str = "/v1/areas?state=Bihar&district=Gaya";

fn import(folder: &Path, content: &[u8], further: &[&str]) -> Output {
    let file = folder.join("areas.csv");
    fs::write(&file, content).unwrap();
    let mut command = main_server();
    command.args(["import", "areas", "--file"]).arg(file).arg("--data").arg(folder);
    run(command.args(further))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const LIST: &str = "State,District,LGD Code,Block,Panchayat\n\
    BIHAR,Gaya,1,Barachatti,Rohi\n\
    Bihar,Gaya,2,Barachatti,\"Binda, Purbi\"\n\
    Bihar,Gaya,3,बोध गया,Bakraur\n\
    Bihar,Gaya,3,बोध गया,Bakraur\n\
    Jharkhand,Dumka,4,Jama,Bhairopur\n";

async fn asked(server: &Server, token: &str, path: &str) -> (u16, Value) {
    answer(server.get(path).bearer_auth(token)).await
}

async fn with_tag(server: &Server, token: &str, tag: &str) -> Response {
    server.get(GAYA).bearer_auth(token).header("if-none-match", tag).send().await.unwrap()
}

#[rstest]
#[case::utf8(LIST.as_bytes().to_vec())]
#[case::utf16([vec![0xff, 0xfe], LIST.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat())]
#[tokio::test]
async fn a_list_is_taken_over_and_asked_for_beside_the_server_that_runs(#[case] content: Vec<u8>) {
    let server = Server::start().await;
    let staff = server.staff(Role::LinkPerson, "mumbai").await;
    let tried = import(&server.folder(), &content, &["--dry-run"]);
    assert!(tried.status.success(), "{tried:?}");
    let (status, told) = asked(&server, &staff, GAYA).await;
    assert_eq!((status, problem(&told)), (404, "no-such-areas"), "a dry run stores nothing");
    let done = import(&server.folder(), &content, &[]);
    assert!(done.status.success(), "{done:?}");
    assert_eq!(
        text(&done.stdout),
        "5 rows, 2 districts, 3 blocks, 4 panchayats and wards, 1 repeated, 0 with errors\n"
    );
    assert_eq!(text(&done.stderr), "the column \"LGD Code\" is not taken over\n");
    let (status, mut gaya) = asked(&server, &staff, "/v1/areas?state=bihar&district=gaya").await;
    assert_eq!(status, 200);
    assert!(serde_json::from_value::<DistrictAreas>(gaya.clone()).unwrap().is_sound());
    assert_eq!(gaya["revision"].take().as_str().map(str::len), Some(43));
    let blocks = json!([{"name": "Barachatti", "panchayats": ["Binda, Purbi", "Rohi"]},
                        {"name": "बोध गया", "panchayats": ["Bakraur"]}]);
    assert_eq!(gaya, json!({"revision": null, "state": "Bihar", "district": "Gaya", "blocks": blocks}));
}

#[tokio::test]
async fn a_name_of_several_words_is_asked_for_as_a_form_sends_it() {
    let server = Server::start().await;
    let staff = server.staff(Role::LinkPerson, "mumbai").await;
    let list = b"State,District,Block,Panchayat\nWest Bengal,Malda,English Bazar,Kotwali\n";
    assert!(import(&server.folder(), list, &[]).status.success());
    let (status, malda) = asked(&server, &staff, "/v1/areas?state=West+Bengal&district=Malda").await;
    assert_eq!((status, &malda["blocks"][0]["name"]), (200, &json!("English Bazar")));
}

#[tokio::test]
async fn a_new_list_takes_the_place_of_its_districts_and_of_no_other() {
    let server = Server::start().await;
    let staff = server.staff(Role::HubStaff, "pune").await;
    assert!(import(&server.folder(), LIST.as_bytes(), &[]).status.success());
    let first = server.get(GAYA).bearer_auth(&staff).send().await.unwrap();
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(with_tag(&server, &staff, &format!("W/{tag}")).await.status(), 304);
    // the same again is the same
    assert!(import(&server.folder(), LIST.as_bytes(), &[]).status.success());
    let again = with_tag(&server, &staff, &tag).await;
    assert_eq!((again.status().as_u16(), again.text().await.unwrap()), (304, String::new()));
    let other = b"state,district,block,panchayat\nBihar,Gaya,Dobhi,Angra\n";
    assert!(import(&server.folder(), other, &[]).status.success());
    let changed = with_tag(&server, &staff, &tag).await;
    assert_eq!(changed.status(), 200);
    let changed: Value = changed.json().await.unwrap();
    assert_eq!(changed["blocks"], json!([{"name": "Dobhi", "panchayats": ["Angra"]}]));
    let (_, dumka) = asked(&server, &staff, "/v1/areas?state=Jharkhand&district=Dumka").await;
    assert_eq!(dumka["blocks"][0]["name"], "Jama");
}

#[rstest]
#[case::no_state("Bihaar,Gaya,B,P", "row 3: state is no state or union territory")]
#[case::no_district("Bihar,Gayaa,B,P", "row 3: district is none of Bihar")]
#[case::the_districts("Bihar,Gayaa,B,P", "the districts of Bihar are Araria, Arwal, Aurangabad, ")]
#[case::no_names("Bihar,Gaya,,-", "row 3: block is empty; panchayat is empty")]
#[case::a_formula("Bihar,Gaya,=SUM(A1),P", "row 3: block begins like a formula: take away the =, +, - or @")]
#[case::too_few("Bihar,Gaya,B", "row 3: has 3 fields where the header has 4")]
#[tokio::test]
async fn one_row_that_is_wrong_stops_the_list_and_is_named(#[case] row: &str, #[case] why: &str) {
    let folder = TempDir::new().unwrap();
    let content =
        format!("state,district,block,panchayat\nBihar,Gaya,A,P\n{row}\nBihar,Gaya,C,P\n=1,Gaya,D,P\n");
    let done = import(folder.path(), content.as_bytes(), &[]);
    assert!(!done.status.success());
    assert!(text(&done.stdout).ends_with(" 2 with errors\n"), "{done:?}");
    let said = text(&done.stderr);
    assert!(said.contains(why) && said.contains("row 5: state begins like a formula"), "{said}");
    assert!(said.contains("nothing was taken over"), "{said}");
    assert!(!folder.path().join("main.db").exists(), "the store is not even opened");
}

#[rstest]
#[case::no_column(b"state,district,block\n".to_vec(), "the header has no column panchayat")]
#[case::another_encoding(b"state,district,block,panchayat\nBihar,Gaya,Sunit\xe9,P\n".to_vec(), "row 2 is neither UTF-8 nor UTF-16")]
#[case::an_open_quote([b"state,district,block,panchayat\n\"Bihar,".to_vec(), b"x\n".repeat(400_000)].concat(), "look for a quote that is not closed")]
#[tokio::test]
async fn a_file_that_is_no_list_is_told(#[case] content: Vec<u8>, #[case] why: &str) {
    let folder = TempDir::new().unwrap();
    let done = import(folder.path(), &content, &[]);
    assert!(!done.status.success());
    assert!(text(&done.stderr).contains(why), "{}", text(&done.stderr));
}

#[tokio::test]
async fn only_staff_who_are_signed_in_ask_for_a_list() {
    let server = Server::start().await;
    assert!(import(&server.folder(), LIST.as_bytes(), &[]).status.success());
    let (status, told) = answer(server.get(GAYA)).await;
    assert_eq!((status, problem(&told)), (401, "no-token"));
    let (status, told) = asked(&server, &server.device().await, GAYA).await;
    assert_eq!((status, problem(&told)), (403, "not-allowed"));
    let staff = server.staff(Role::Volunteer, "mumbai").await;
    assert_eq!(asked(&server, &staff, GAYA).await.0, 200);
    for (path, expected) in [
        ("/v1/areas?state=Bihar&district=Patna", (404, "no-such-areas")),
        ("/v1/areas?state=Bihar&district=Dumka", (404, "no-such-areas")),
        ("/v1/areas?state=%F0%9F%91%8D&district=Gaya", (404, "no-such-areas")),
        ("/v1/areas?state=Bihar", (422, "not-understood")),
        ("/v1/areas", (422, "not-understood")),
    ] {
        let (status, told) = asked(&server, &staff, path).await;
        assert_eq!((status, problem(&told)), expected, "{path}");
    }
}
