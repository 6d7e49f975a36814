//! `main-server import workers` as somebody runs it beside a server: all of a list or nothing.

use std::{fs, path::Path, process::Output};

use chrono::{Datelike, Utc};
use domain::{
    hub::HubId,
    ids::OperationId,
    operation::{Body, Operation},
    permission::Role,
    worker::{Consent, ConsentWay, WorkerDetails, WorkerWork},
};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::{Import, Imports};

use crate::{
    binary::{main_server, run},
    support::{LIMIT, Server, SignedIn, operation_id},
    workers::{sees, worker_id},
};

const HEADER: &str =
    "name,sex,age,phone,languages,trade,origin_state,origin_district,consent_reference,consent_on";

fn import(server: &Server, content: &[u8], further: &[&str]) -> Output {
    let file = server.folder().join("list.csv");
    fs::write(&file, content).unwrap();
    import_file(&server.folder(), &file, further)
}

fn import_file(folder: &Path, file: &Path, further: &[&str]) -> Output {
    let mut command = main_server();
    command.args(["import", "workers", "--hub", "mumbai", "--file"]).arg(file).arg("--data").arg(folder);
    run(command.args(further))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

async fn registered(server: &Server, by: &SignedIn) -> Vec<Value> {
    let mut workers = sees(server, &by.token, "worker").await;
    workers.sort_by_key(|worker| worker["name"]["value"].to_string());
    workers
}

fn list() -> String {
    format!(
        "{HEADER},S.No\n\
         Sunita Devi,f,34,9812345678,hi;sat,Domestic,Jharkhand,Dumka,Register 4 page 12,2025-03-01,1\n\
         \"रवि, छोटे\",male,,+91 98123 45679,hi,construction,Bihar,Gaya,Register 4 page 12,,2\n\
         Meena 2345 6789 0124,,,,,,,,Register 4 page 13,,3\n"
    )
}

#[rstest]
#[case::utf8(list().into_bytes())]
#[case::utf8_with_a_mark([&[0xef, 0xbb, 0xbf], list().as_bytes()].concat())]
#[case::utf16([vec![0xff, 0xfe], list().encode_utf16().flat_map(u16::to_le_bytes).collect()].concat())]
#[tokio::test]
async fn a_list_is_taken_over_whole_and_heard_of_by_the_hub(#[case] content: Vec<u8>) {
    let server = Server::start().await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let tried = import(&server, &content, &["--dry-run"]);
    assert!(tried.status.success(), "{tried:?}");
    assert!(registered(&server, &hub).await.is_empty());
    // the command goes by the clock of this machine, also in the night to a new year
    let year = Utc::now().year();
    let done = import(&server, &content, &[]);
    let years = year..=Utc::now().year();
    assert!(done.status.success(), "{done:?}");
    assert_eq!(
        text(&done.stdout),
        "3 rows, 3 to take over, 0 left out as duplicates, 0 with errors, 1 with a note\n"
    );
    let said = text(&done.stderr);
    assert!(said.contains("the column \"S.No\" is not taken over"), "{said}");
    assert!(said.contains("row 4: name holds a number that looks like an Aadhaar; it is masked"), "{said}");
    assert!(!said.contains("Sunita") && !said.contains("98123"), "{said}");
    let workers = registered(&server, &hub).await;
    let names: Vec<_> = workers.iter().map(|worker| worker["name"]["value"].as_str().unwrap()).collect();
    assert_eq!(names, ["Meena XXXX XXXX 0124", "Sunita Devi", "रवि, छोटे"]);
    let sunita = &workers[1];
    assert_eq!(sunita["phones"]["value"], json!([{"number": "+919812345678", "whose": "own"}]));
    let mut born = years.map(|year| json!({"year": year - 34, "from_age": true}));
    assert!(born.any(|born| born == sunita["born"]["value"]), "{}", sunita["born"]);
    assert_eq!(sunita["languages"]["value"], json!(["hi", "sat"]));
    assert_eq!(sunita["trade"]["value"], "domestic");
    let consent = &sunita["consents"][0];
    assert_eq!(
        (&consent["way"], &consent["reference"], &consent["language"]),
        (&json!("on_paper"), &json!("Register 4 page 12 (2025-03-01)"), &json!("hi"))
    );
    assert!(sunita["card"]["text"].is_string());
    assert_eq!(sunita["registered"]["name"], "Mumbai: lists");
    // the same list again: everybody whom it can tell is there already
    let again = import(&server, &content, &[]);
    assert!(!again.status.success());
    let said = text(&again.stderr);
    assert!(said.contains("row 2: is registered at this hub already"), "{said}");
    assert!(said.contains("nothing was taken over"), "{said}");
    let skipped = import(
        &server,
        format!("{HEADER}\n{}", list().lines().nth(1).unwrap().trim_end_matches(",1")).as_bytes(),
        &["--skip-duplicates"],
    );
    assert!(skipped.status.success(), "{skipped:?}");
    assert_eq!(registered(&server, &hub).await.len(), 3);
}

#[rstest]
#[case::a_formula(
    "=HYPERLINK(1),f,,,,,,,R,",
    "name begins like a formula: take away the =, +, - or @ before it"
)]
#[case::an_at_sign("A,f,,,,,,@SUM(A1),R,", "origin_district begins like a formula")]
#[case::no_name(",f,,,,,,,R,", "name is empty")]
#[case::no_consent("A,f,,,,,,,,", "consent_reference is empty: say where the paper is")]
#[case::a_day_to_come("A,f,,,,,,,R,2999-01-01", "consent_on lies in the future")]
#[case::no_day("A,f,,,,,,,R,1.3.2025", "consent_on is no day, as in 2026-11-22")]
#[case::no_number("A,f,,12345,,,,,R,", "phone is no phone number")]
#[case::no_state("A,f,,,,,Bihaar,,R,", "origin_state is no state or union territory")]
#[case::no_trade("A,f,,,,astronaut,,,R,", "trade is none of domestic, construction")]
#[case::no_age("A,f,forty,,,,,,R,", "age is no age in years")]
#[case::a_child("A,f,12,,,,,,R,", "a person under 18 is registered only with a guardian who agrees")]
#[case::too_few("A,f", "has 2 fields where the header has 10")]
#[case::too_many("A,f,,,,,,,R,,one,two", "has 12 fields where the header has 10")]
#[case::twice("A,f,30,9812345678,,,,,R,\nA,f,30,9812345678,,,,,R,", "row 4: is the same person as row 3")]
#[tokio::test]
async fn one_row_that_is_wrong_stops_the_list_and_is_named(#[case] row: &str, #[case] why: &str) {
    let server = Server::start().await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let content = format!("{HEADER}\nSunita,f,,,,,,,R,\n{row}\nRavi,m,,,,,,,R,\n");
    let done = import(&server, content.as_bytes(), &[]);
    assert!(!done.status.success());
    let said = text(&done.stderr);
    assert!(said.contains(&format!("row {}", if why.starts_with("row 4") { 4 } else { 3 })), "{said}");
    assert!(said.contains(why), "{said}");
    assert!(registered(&server, &hub).await.is_empty());
}

#[rstest]
#[case::a_long_name(format!("{HEADER}\n{},f,,,,,,,R,\n", "न".repeat(5000)).into_bytes(), "row 2: name is longer than 200 characters")]
#[case::another_encoding([format!("{HEADER}\nSunit").as_bytes(), &[0xe9, 0x2c], b"f,,,,,,,R,\n"].concat(), "row 2 is neither UTF-8 nor UTF-16")]
#[case::another_encoding_further_down([list().as_bytes(), &b"A,f,,,,,,,R,,4\n".repeat(150), b"Sunit\xe9,\n"].concat(), "is neither UTF-8 nor UTF-16")]
#[case::an_open_quote(format!("{HEADER}\n\"Sunita,f,,,,,,,R,\n{}", "x\n".repeat(400_000)).into_bytes(), "look for a quote that is not closed")]
#[case::no_header(b"Sunita,f\n".to_vec(), "the header has no column name and no column consent_reference")]
#[case::semicolons(HEADER.replace(',', ";").into_bytes(), "columns are separated by commas")]
#[case::a_column_twice(b"name,Name,consent_reference\n".to_vec(), "the header has the column name twice")]
#[case::half_of_utf16([vec![0xff, 0xfe], list().encode_utf16().flat_map(u16::to_le_bytes).chain([7]).collect()].concat(), "is not whole UTF-16")]
#[case::a_picture([&[0x89, b'P', b'N', b'G', 0, 0, 0, 1], [0xff; 64].as_slice()].concat(), "neither UTF-8 nor UTF-16")]
#[tokio::test]
async fn a_file_that_is_no_list_is_told(#[case] content: Vec<u8>, #[case] why: &str) {
    let server = Server::start().await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let done = import(&server, &content, &[]);
    assert!(!done.status.success());
    assert!(text(&done.stderr).contains(why), "{}", text(&done.stderr));
    assert_eq!(server.count("import_rows"), 0);
    assert!(registered(&server, &hub).await.is_empty());
}

/// A file of 100 MB is told by its size; of what is too long by its rows nothing stays either.
#[rstest]
#[case::a_hundred_megabytes(
    1,
    100_000_000,
    "the file has 96 MiB: it has more than the 64 MiB of one list; split it"
)]
#[case::rows(
    50_001,
    0,
    "the list has more than 50000 rows; split it into several files, each with the header"
)]
#[tokio::test]
async fn a_list_that_is_too_large_is_told_and_nothing_of_it_stays(
    #[case] rows: usize,
    #[case] bytes: u64,
    #[case] why: &str,
) {
    let server = Server::start().await;
    let file = server.folder().join("list.csv");
    // the first are right, and laid ready; of the others only the number counts
    let good = rows.min(100);
    let content = [HEADER, "\n", &"Sunita,f,,,,,,,R,\n".repeat(good), &"A,f\n".repeat(rows - good)].concat();
    fs::write(&file, content).unwrap();
    if bytes > 0 {
        fs::File::options().write(true).open(&file).unwrap().set_len(bytes).unwrap();
    }
    let done = import_file(&server.folder(), &file, &[]);
    assert!(!done.status.success());
    let said = text(&done.stderr);
    assert!(said.contains(why), "{}", said.lines().last().unwrap());
    assert_eq!(server.count("import_rows"), 0);
    let hub = server.member(Role::HubStaff, "mumbai").await;
    assert!(registered(&server, &hub).await.is_empty());
}

/// A registration that the store cannot read any more keeps nobody from taking a list over.
#[tokio::test]
async fn what_cannot_be_read_in_the_store_is_told_and_keeps_no_list_out() {
    let server = Server::start().await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let one = |name: &str| format!("{HEADER}\n{name},f,,98123{:05},,,,,R,\n", name.len());
    assert!(import(&server, one("Sunita").as_bytes(), &[]).status.success());
    let beside = server.database();
    assert_eq!(beside.execute("UPDATE workers SET record = x'00'", []).unwrap(), 1);
    let done = import(&server, one("Ravi").as_bytes(), &[]);
    assert!(done.status.success(), "{done:?}");
    let said = text(&done.stderr);
    assert!(said.contains("1 registrations of this hub cannot be read"), "{said}");
    assert_eq!(server.count("workers"), 2);

    // one that was laid ready, and cannot be read since, neither
    let id = ready(&server, "lost").await;
    beside.execute("UPDATE import_rows SET sealed = x'00' WHERE import = ?1", [id.to_string()]).unwrap();
    ready(&server, "kept").await;
    let done = import(&server, one("Meena Devi").as_bytes(), &[]);
    assert!(done.status.success(), "{done:?}");
    let said = text(&done.stderr);
    assert!(said.contains("1 rows of the list before this one were not stored"), "{said}");
    beside
        .execute("DELETE FROM changes WHERE id IN (SELECT id FROM workers WHERE record = x'00')", [])
        .unwrap();
    let names: Vec<_> =
        registered(&server, &hub).await.iter().map(|worker| worker["name"]["value"].clone()).collect();
    assert_eq!(names, ["Meena Devi", "Ravi", "kept"]);
}

#[tokio::test]
async fn an_import_that_stores_nothing_wakes_no_phone() {
    let server = Server::start().await;
    let wakes = || server.column::<i64>("SELECT access_generation FROM server");
    let before = wakes();
    let content = format!("{HEADER}\nSunita,f,,,,,,,R,\n");
    assert!(import(&server, content.as_bytes(), &["--dry-run"]).status.success());
    assert_eq!(wakes(), before);
    assert!(import(&server, content.as_bytes(), &[]).status.success());
    assert_eq!(wakes(), [before[0] + 1]);
}

/// Lays a registration ready by hand, whole.
async fn ready(server: &Server, name: &str) -> OperationId {
    let id = laid_ready(server, name).await;
    server.storage.finish_staging(id).await.unwrap();
    id
}

/// Lays a registration ready by hand, and goes no further.
async fn laid_ready(server: &Server, name: &str) -> OperationId {
    let id = operation_id();
    let details = WorkerDetails { name: name.to_owned(), ..WorkerDetails::default() };
    let way = ConsentWay::OnPaper { reference: "R".to_owned() };
    let agreed = Consent { notice: 0, language: "hi".to_owned(), way, guardian: None };
    let work = WorkerWork::RegisterWorker { details: Box::new(details), consent: agreed };
    let operation = Operation::unordered(operation_id(), Body::Worker { worker: worker_id(), work });
    let import = Import { id, hub: HubId::new("mumbai"), staff: None };
    assert!(server.storage.begin_import(import, server.now()).await.unwrap());
    server.storage.stage_import(id, vec![operation]).await.unwrap();
    id
}

/// An import that a power cut ended is stored to its end if its list was right and whole, and else thrown away.
#[tokio::test]
async fn an_import_that_was_cut_short_is_finished_or_leaves_nothing() {
    let server = Server::start().await;
    let hub = server.member(Role::HubStaff, "mumbai").await;
    let rows: Vec<_> = (0..90).map(|at| format!("Worker {at},f,,98123{at:05},,,,,R,")).collect();
    let content = format!("{HEADER}\n{}\n", rows.join("\n"));
    assert!(import(&server, content.as_bytes(), &[]).status.success());
    assert_eq!(registered(&server, &hub).await.len(), 90);
    assert_eq!(server.count("import_rows"), 0);
    laid_ready(&server, "not ready").await;
    ready(&server, "ready").await;
    assert_eq!(server.count("import_rows"), 2);
    let next = import(&server, format!("{HEADER}\nNext,f,,,,,,,R,\n").as_bytes(), &[]);
    assert!(next.status.success(), "{next:?}");
    let limit = tokio::time::Instant::now() + LIMIT;
    while server.count("import_rows") > 0 {
        assert!(tokio::time::Instant::now() < limit);
        tokio::task::yield_now().await;
    }
    let workers = registered(&server, &hub).await;
    let has = |name: &str| workers.iter().any(|worker| worker["name"]["value"] == name);
    assert!(has("ready") && has("Next") && !has("not ready"));
}
