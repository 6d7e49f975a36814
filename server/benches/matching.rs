//! The job that finds who is registered twice, on a real store: its first round over everybody, what an alert waits for
//! meanwhile, and one more registration afterwards. Run: `cargo bench -p server --bench matching`, for other numbers of workers
//! with those after `--`. Each is measured once: a round of 10,000 takes too long to be repeated.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

#[path = "../src/matching/tests/link_person.rs"]
mod link_person;
#[path = "../../shared/domain/tests/matching/people/mod.rs"]
#[allow(dead_code, unreachable_pub, clippy::panic, reason = "made for the tests of the matching")]
mod people;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeZone, Utc};
use domain::{
    alert::AlertReport,
    ids::{AlertId, OperationId, WorkerId},
    operation::{Body, Operation},
    worker::{Consent, ConsentWay, WorkerDetails, WorkerWork},
};
use serde_json::json;
use server::{
    clock::{Clock, unix_ms},
    matching,
    storage::{
        Invitation, Lane, Lookups, Opening, Scope, Storage, Submission,
        sqlite::{Durability, SqliteStorage},
    },
    token::{Token, TokenHash, random},
};
use tempfile::TempDir;

use self::link_person::signed_in;

/// Registrations in one transaction while the store is filled.
const AT_ONCE: usize = 100;
/// Between two alerts that are raised while the job runs.
const ALERT_EVERY: Duration = Duration::from_millis(100);

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn registration(token: TokenHash, details: WorkerDetails) -> Submission {
    let id = || random::<10>().unwrap();
    let way = ConsentWay::OnPaper { reference: "Register 4".to_owned() };
    let consent = Consent { notice: 0, language: "hi".to_owned(), way, guardian: None };
    let work = WorkerWork::RegisterWorker { details: Box::new(details), consent };
    let body = Body::Worker { worker: WorkerId::new(unix_ms(noon()), id()), work };
    let operation = Operation::unordered(OperationId::new(unix_ms(noon()), id()), body);
    Submission { token: Some(token), ..Submission::by_server(operation, noon()) }
}

fn alert() -> Submission {
    let id = AlertId::new(unix_ms(noon()), random().unwrap());
    let fix = json!({
        "latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35.0, "taken_at": noon(), "method": "gnss",
        "mock": false
    });
    let body = json!({"alert_id": id, "kind": "medical", "recorded_at": noon(), "fix": fix});
    Submission::by_server(Operation::raise(AlertReport::read(&body, noon()).unwrap()), noon())
}

/// Raises alerts until nothing is left to compare. How long each waited for its answer.
async fn alerts_until_compared(store: &SqliteStorage) -> Vec<Duration> {
    let mut waited = Vec::new();
    loop {
        let asked = Instant::now();
        store.submit(Lane::Alerts, vec![alert()]).await.unwrap();
        waited.push(asked.elapsed());
        let up_to = store.compared_up_to().await.unwrap();
        if up_to > 0 && store.workers_after(up_to).await.unwrap().is_empty() {
            waited.sort();
            return waited;
        }
        tokio::time::sleep(ALERT_EVERY).await;
    }
}

async fn measure(count: usize) {
    let folder = TempDir::new().unwrap();
    let store =
        SqliteStorage::open_to_serve(folder.path(), Durability::Full, &domain::hub::embedded(), noon());
    let store = Arc::new(store.unwrap());
    let token = signed_in(&store, noon()).await;
    let mut everybody = people::make(None, count + 1, 3).into_iter().map(|person| person.details);
    let filling = Instant::now();
    let first: Vec<_> = everybody.by_ref().take(count).map(|details| registration(token, details)).collect();
    for some in first.chunks(AT_ONCE) {
        store.submit(Lane::Others, some.to_vec()).await.unwrap();
    }
    let filled = filling.elapsed();
    // without the job, for comparison
    let mut alone = Vec::new();
    for _ in 0..20 {
        let asked = Instant::now();
        store.submit(Lane::Alerts, vec![alert()]).await.unwrap();
        alone.push(asked.elapsed());
    }
    alone.sort();
    let before = store.head([Scope::all()].into()).await.unwrap();
    let comparing = Instant::now();
    let job = tokio::spawn(matching::run(Arc::clone(&store) as Arc<dyn Storage>, Clock::new(noon)));
    let waited = alerts_until_compared(&store).await;
    let compared = comparing.elapsed();
    let operations = store.head([Scope::all()].into()).await.unwrap() - before;
    let median = |times: &[Duration]| times[times.len() / 2];
    println!(
        "{count} workers: registered in {filled:.1?}; first round {compared:.1?}, {operations} operations with {} alerts; \
         an alert waited {:.1?} (median), {:.1?} (longest); without the job {:.1?} and {:.1?}",
        waited.len(),
        median(&waited),
        waited[waited.len() - 1],
        median(&alone),
        alone[alone.len() - 1],
    );
    let one_more = Instant::now();
    let details = everybody.next().unwrap();
    store.submit(Lane::Others, vec![registration(token, details)]).await.unwrap();
    let head = store.head([Scope::all()].into()).await.unwrap();
    while store.compared_up_to().await.unwrap() < head {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    println!(
        "{count} workers: one more registration, compared and both sides told: {:.1?}",
        one_more.elapsed()
    );
    job.abort();
}

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for count in if asked.is_empty() { vec![1_000, 10_000] } else { asked } {
        runtime.block_on(measure(count));
    }
}
