//! A hub's cases and a link person's workers on a phone, with the growth from 100 to 10,000: an event until its view at the
//! open list, the list opened, a letter of a search, the first sync beside the same records written bare into a file of the
//! same kind, and a start until the list. All through the whole core with its stores; a server on this machine answers with pages as large
//! as the real one's.
#![allow(missing_docs, reason = "the macro makes functions without docs")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a benchmark that cannot be set up ends")]

mod phone;
mod workers;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use app::{
    ui_event::UiEvent,
    view::{Screen, ViewModel},
};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use domain::sync::{CHANGES_BYTES, CHANGES_LIMIT};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use self::phone::{Phone, answer_to, serve};

#[allow(dead_code, reason = "the tests need more of it")]
#[path = "../../src/testing/cases.rs"]
mod cases;

const NOON: &str = "2026-11-22T08:30:00Z";
const SIZES: [u32; 3] = [100, 1_000, 10_000];
const LIMIT: Duration = Duration::from_mins(2);

/// Cases as a hub has them after some days: taken or not, with notes and what happened.
fn hub_cases(count: u32) -> Vec<Value> {
    let names = ["Sunita Devi", "Ramesh Yadav", "Lakshmi Naik", "Abdul Karim", "Bimal Oraon"];
    let kinds = ["accident", "wages", "medical", "threat", "other"];
    let template = cases::taken_case(1);
    let case = |number: u32| {
        let at = |list: &[&'static str]| list[usize::try_from(number).expect("a number") % list.len()];
        let id = format!("01980000-0000-7000-8000-{number:012}");
        let mut case = template.clone();
        case["id"] = json!(id);
        case["number"] = json!(format!("MUM-2026-{number:06}"));
        case["version"] = json!(number);
        case["received_at"] =
            json!(format!("2026-11-{:02}T{:02}:{:02}:00Z", 1 + number % 20, number % 24, number % 60));
        case["alert"]["kind"]["value"] = json!(at(&kinds));
        case["delivered"] = json!({"hub": "mumbai", "at": NOON});
        let by = json!({"by": "01980000-0000-7000-8000-0000000000bb", "name": "Ravi Kale", "hub": "mumbai", "at": NOON});
        let set = json!({"operation": id, "seq": number, "by": by["by"], "name": by["name"], "hub": by["hub"], "at": NOON});
        let details = json!({"name": at(&names), "sex": null, "age": 31, "phone": null, "language": "hi", "about": null});
        case["people"] =
            json!([{"id": id, "details": {"value": details, "set": set}, "operation": id, "removed": null}]);
        let note = |place: usize| {
            let text = "Spoke with the contractor, who says that the wages of October are paid on Monday.";
            json!({"operation": id, "author": "Ravi Kale", "at": NOON, "text": format!("{place}: {text}")})
        };
        case["notes"] = (0..4).map(note).collect();
        let line = |kind: &str| json!({"operation": id, "kind": kind, "at": NOON, "name": "Ravi Kale", "hub": "mumbai"});
        let lines = [
            "acknowledge",
            "spoke_with_person",
            "set_severity",
            "add_person",
            "set_next_action",
            "set_status",
        ];
        case["activity"] = lines.map(line).into_iter().collect();
        if number.is_multiple_of(3) {
            (case["taken"], case["status"]) = (Value::Null, json!("new"));
        }
        case
    };
    (1..=count).map(case).collect()
}

/// The records as pages of a sync, as large as the server makes them.
fn pages(records: &[Value]) -> Vec<Vec<Value>> {
    let mut pages: Vec<Vec<Value>> = vec![Vec::new()];
    let mut bytes = 0;
    for record in records {
        let length = record.to_string().len();
        let page = pages.last_mut().expect("a page");
        if page.len() >= CHANGES_LIMIT || (bytes + length > CHANGES_BYTES && !page.is_empty()) {
            pages.push(Vec::new());
            bytes = 0;
        }
        bytes += length;
        pages.last_mut().expect("a page").push(record.clone());
    }
    pages
}

/// The inbox lists so many, and no sync from nothing is under way.
fn lists(count: u32) -> impl FnMut(&ViewModel) -> bool {
    move |view| matches!(&view.screen, Screen::Inbox { view } if view.total == count && view.progress.is_none())
}

/// How long a phone takes from its start to an inbox that has so many cases.
fn until_it_lists(phone: &Phone, count: u32) -> Duration {
    let begun = Instant::now();
    let (core, shell) = phone.start();
    shell.wait_for_view(LIMIT, lists(count)).expect("the inbox");
    let taken = begun.elapsed();
    core.close();
    taken
}

fn at_the_inbox(criterion: &mut Criterion) {
    for count in SIZES {
        let phone = Phone::signed_in("hub-staff", &serve(&pages(&hub_cases(count)), cases::change));
        let (core, shell) = phone.start();
        shell.wait_for_view(LIMIT, lists(count)).expect("the inbox");
        let mut group = criterion.benchmark_group("at the inbox");
        group.bench_function(BenchmarkId::new("an event until its view", count), |bencher| {
            let mut first = 0;
            bencher.iter(|| {
                first = 30 - first;
                answer_to(&core, &shell, UiEvent::InboxScrolled { first });
            });
        });
        group.bench_function(BenchmarkId::new("a letter of a search", count), |bencher| {
            let mut texts = ["s", "su", "sun", "suni", "sunit", "sunita", ""].into_iter().cycle();
            bencher.iter(|| {
                let text = texts.next().expect("a circle has no end").to_owned();
                answer_to(&core, &shell, UiEvent::InboxSearched { text });
            });
        });
        answer_to(&core, &shell, UiEvent::InboxSearched { text: String::new() });
        group.bench_function(BenchmarkId::new("the inbox opened", count), |bencher| {
            bencher.iter_custom(|times| {
                let mut taken = Duration::ZERO;
                for _ in 0..times {
                    answer_to(&core, &shell, UiEvent::BackPressed);
                    let begun = Instant::now();
                    answer_to(&core, &shell, UiEvent::StaffOpened);
                    taken += begun.elapsed();
                }
                taken
            });
        });
        group.finish();
        core.close();
    }
}

fn first_sync(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("first sync");
    group.sample_size(10);
    for count in SIZES {
        let pages = pages(&hub_cases(count));
        let server_url = serve(&pages, cases::change);
        group.bench_function(
            BenchmarkId::new("from a start to the inbox with all cases", count),
            |bencher| {
                bencher.iter_custom(|times| {
                    let mut taken = Duration::ZERO;
                    for _ in 0..times {
                        let phone = Phone::signed_in("hub-staff", &server_url);
                        taken += until_it_lists(&phone, count);
                    }
                    taken
                });
            },
        );
        let records: Vec<Vec<(String, u64, String)>> =
            pages.iter().map(|page| page.iter().map(row).collect()).collect();
        group.bench_function(BenchmarkId::new("peer: the records written bare", count), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| write_bare(&records)).sum());
        });
    }
    group.finish();
}

fn row(case: &Value) -> (String, u64, String) {
    let version = case["version"].as_u64().expect("a version");
    (case["id"].as_str().expect("an id").to_owned(), version, case.to_string())
}

/// The same pages, one transaction each, into a file sealed and durable as the store is, by nothing but the database.
fn write_bare(pages: &[Vec<(String, u64, String)>]) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let begun = Instant::now();
    let mut bare = open_bare(&folder.path().join("bare.db"));
    for page in pages {
        let transaction = bare.transaction().expect("a transaction");
        {
            let mut insert =
                transaction.prepare_cached("INSERT INTO record VALUES (?1, ?2, ?3)").expect("a statement");
            for (id, version, record) in page {
                insert.execute(params![id, version, record]).expect("a row");
            }
        }
        transaction.commit().expect("a commit");
    }
    begun.elapsed()
}

fn open_bare(path: &Path) -> Connection {
    let bare = Connection::open(path).expect("a database");
    bare.pragma_update(None, "key", format!("x'{}'", "ab".repeat(32))).expect("a key");
    bare.pragma_update(None, "journal_mode", "WAL").expect("WAL");
    bare.pragma_update(None, "synchronous", "FULL").expect("FULL");
    bare.execute_batch("CREATE TABLE record (id TEXT PRIMARY KEY, version INTEGER, record TEXT)")
        .expect("a table");
    bare
}

fn cold_start(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("cold start");
    group.sample_size(10);
    for count in SIZES {
        let phone = Phone::signed_in("hub-staff", &serve(&pages(&hub_cases(count)), cases::change));
        let (core, shell) = phone.start();
        shell.wait_for_view(LIMIT, lists(count)).expect("the inbox");
        core.close();
        group.bench_function(BenchmarkId::new("to the inbox", count), |bencher| {
            bencher.iter_custom(|times| {
                let mut taken = Duration::ZERO;
                for _ in 0..times {
                    taken += until_it_lists(&phone, count);
                }
                taken
            });
        });
    }
    group.finish();
}

criterion_group!(benches, at_the_inbox, first_sync, cold_start, workers::at_the_list);
criterion_main!(benches);
