//! `main-server locate`, `staff` and `hub` as a person types them.

use std::fs;

use rstest::rstest;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::binary::{main_server, run};

fn locate(latitude: &str, longitude: &str) -> Value {
    let output = run(main_server().args(["locate", latitude, longitude]));
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[rstest]
#[case::andheri("19.1136", "72.8697", "Maharashtra", "mumbai", "covered")]
#[case::noida("28.5355", "77.3910", "Uttar Pradesh", "delhi", "covered")]
#[case::gurugram("28.4595", "77.0266", "Haryana", "delhi", "covered")]
#[case::lucknow("26.8467", "80.9462", "Uttar Pradesh", "central", "outside_coverage")]
#[case::guwahati("26.1445", "91.7362", "Assam", "central", "outside_coverage")]
fn a_point_is_located(
    #[case] latitude: &str,
    #[case] longitude: &str,
    #[case] state: &str,
    #[case] hub: &str,
    #[case] reason: &str,
) {
    let found = locate(latitude, longitude);
    assert_eq!(
        (&found["state"], &found["hub"], &found["reason"]),
        (&json!(state), &json!(hub), &json!(reason)),
        "{found}"
    );
    assert_eq!(found["outside_coverage"], reason == "outside_coverage");
    assert!(found["nearest_hub"].is_string() && found["place"].is_string() && found["place_km"].is_number());
}

#[rstest]
#[case::the_gulf_of_guinea("0", "0")]
#[case::kathmandu("27.7172", "85.3240")]
#[case::the_south_and_west("-33.45", "-70.66")]
fn outside_india_nobody_but_central_answers(#[case] latitude: &str, #[case] longitude: &str) {
    let found = locate(latitude, longitude);
    assert_eq!(
        (&found["state"], &found["hub"], &found["reason"]),
        (&Value::Null, &json!("central"), &json!("outside_india"))
    );
}

#[rstest]
#[case(&["locate", "91", "0"], "the latitude must be between -90 and 90")]
#[case(&["locate", "19", "-190"], "the longitude must be between -180 and 180")]
#[case(&["locate", "nan", "0"], "the latitude must be")]
#[case(&["locate", "19"], "LONGITUDE")]
#[case(&["locate"], "give a latitude and a longitude, or --file")]
#[case(&["locate", "19", "72", "--data", "/nowhere/at/all"], "there is no data in")]
#[case(&["locate", "--file", "/nowhere/at/all.csv"], "cannot read")]
fn what_cannot_be_located_is_said(#[case] arguments: &[&str], #[case] why: &str) {
    let output = run(main_server().args(arguments));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains(why), "{told}");
    assert!(output.stdout.is_empty());
}

#[test]
fn a_file_keeps_its_rows_and_columns_and_each_bad_row_says_why() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("points.csv");
    let rows = "\u{feff}id,LAT,note,Lng\n1,19.1136,\"one, two\",72.8697\n2,91,=SUM(A1),0\n3,,empty,72\n4,north,word,72\n5,19.1\n\
        6,26.8467,\"line\nbreak\",80.9462\n7,0, ,0\n8,19.0,long,72.9,more,fields\n9,NaN,n,1\n10,1e999,n,1\n";
    fs::write(&file, rows).unwrap();
    let output = run(main_server().args(["locate", "--file"]).arg(&file));
    assert!(output.status.success(), "{output:?}");
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap().trim_start_matches('\u{feff}'));
}

#[test]
fn a_file_without_the_columns_is_refused_with_their_names() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("points.csv");
    fs::write(&file, "name,x,y\nhere,1,2\n").unwrap();
    let output = run(main_server().args(["locate", "--file"]).arg(&file));
    assert!(!output.status.success());
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .contains("one of latitude, lat and one of longitude, lon, lng")
    );
}

#[test]
fn a_long_file_comes_out_as_long_as_it_went_in() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("points.csv");
    let rows: Vec<String> = (0..3000).map(|n| format!("{},77.5", 8.0 + f64::from(n) / 110.0)).collect();
    fs::write(&file, format!("latitude,longitude\n{}\n", rows.join("\n"))).unwrap();
    let output = run(main_server().args(["locate", "--file"]).arg(&file));
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 3001);
}

#[rstest]
#[case(&["--hub", "bombay", "--role", "hub-staff"], &["the hub \"bombay\" is not in the list", "mumbai", "pune"])]
#[case(&["--hub", "mumbai", "--role", "boss"], &["there is no role \"boss\"", "hub-staff", "central-staff"])]
#[case(&["--hub", "mumbai", "--role", "worker"], &["there is no role \"worker\""])]
#[case(&["--hub", "mumbai", "--role", "zonal-staff"], &["is no hub for this role", "zone-south-west"])]
#[case(&["--hub", "mumbai", "--hub", "pune", "--role", "hub-staff"], &["only a hub-coordinator has several hubs"])]
fn an_invitation_that_cannot_be_lists_what_can(#[case] arguments: &[&str], #[case] told: &[&str]) {
    let data = TempDir::new().unwrap();
    let output = run(main_server()
        .args(["staff", "invite", "--name", "Asha", "--data"])
        .arg(data.path())
        .args(arguments));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(told.iter().all(|told| error.contains(told)), "{error}");
}

#[test]
fn an_invitation_prints_a_code_in_groups_and_nothing_else() {
    let data = TempDir::new().unwrap();
    let invite = ["staff", "invite", "--name", "Asha", "--hub", "mumbai", "--role", "hub-staff", "--data"];
    let codes: Vec<String> = (0..2)
        .map(|_| String::from_utf8(run(main_server().args(invite).arg(data.path())).stdout).unwrap())
        .collect();
    assert_ne!(codes[0], codes[1]);
    let groups: Vec<&str> = codes[0].trim_end().split('-').collect();
    assert!(groups.len() == 4 && groups.iter().all(|group| group.len() == 5), "{codes:?}");
}

#[test]
fn the_number_of_a_hub_is_entered_and_cleared() {
    let data = TempDir::new().unwrap();
    let set = |arguments: &[&str]| {
        run(main_server().args(["hub", "set-phone", "--data"]).arg(data.path()).args(arguments))
    };
    let output = set(&["--hub", "mumbai", "--phone", "98123 45678"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "mumbai: +91 98123 45678\n");
    assert_eq!(String::from_utf8_lossy(&set(&["--hub", "mumbai"]).stdout), "mumbai: no number\n");
    assert!(String::from_utf8_lossy(&set(&["--hub", "bombay"]).stderr).contains("the hubs are central"));
    assert!(
        String::from_utf8_lossy(&set(&["--hub", "mumbai", "--phone", "12"]).stderr)
            .contains("is not a phone number")
    );
}
