//! The job on a real store.

mod link_person;

use std::path::Path;

use chrono::{DateTime, TimeZone, Utc};
use domain::{
    ids::WorkerId,
    phone_number::PhoneNumber,
    sync::Outcome,
    worker::{Consent, ConsentWay, WorkerDetails, WorkerPhone},
};
use rusqlite::Connection;
use tempfile::TempDir;

use self::link_person::signed_in;
use super::*;
use crate::{
    storage::{
        Invitation, Lookups, Opening,
        sqlite::{Durability, SqliteStorage},
    },
    token::{Token, TokenHash},
};

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn open(folder: &Path) -> SqliteStorage {
    SqliteStorage::open_to_serve(folder, Durability::Full, &domain::hub::embedded(), noon()).unwrap()
}

async fn does(store: &SqliteStorage, token: TokenHash, worker: WorkerId, work: WorkerWork) {
    let id = OperationId::new(unix_ms(noon()), random().unwrap());
    let operation = Operation::unordered(id, Body::Worker { worker, work });
    let by_staff = Submission { token: Some(token), ..Submission::by_server(operation, noon()) };
    let verdict = store.submit(Lane::Others, vec![by_staff]).await.unwrap().remove(0);
    assert_eq!(verdict.outcome, Outcome::Accepted, "{:?}", verdict.reason);
}

async fn registers(store: &SqliteStorage, token: TokenHash, name: &str) -> WorkerId {
    let worker = WorkerId::new(unix_ms(noon()), random().unwrap());
    let number = PhoneNumber::parse("+919812345678").unwrap();
    let phones = vec![WorkerPhone { number, whose: domain::worker::Whose::Own }];
    let details = Box::new(WorkerDetails { name: name.to_owned(), phones, ..WorkerDetails::default() });
    let way = ConsentWay::OnPaper { reference: "Register 4".to_owned() };
    let consent = Consent { notice: 0, language: "hi".to_owned(), way, guardian: None };
    does(store, token, worker, WorkerWork::RegisterWorker { details, consent }).await;
    worker
}

async fn suggested(store: &SqliteStorage, worker: WorkerId) -> Vec<WorkerId> {
    let there = store.worker(worker).await.unwrap().unwrap();
    there.candidates.iter().map(|candidate| candidate.worker).collect()
}

#[tokio::test]
async fn what_the_store_did_not_take_is_suggested_at_the_next_look() {
    let folder = TempDir::new().unwrap();
    let (store, clock) = (open(folder.path()), Clock::new(noon));
    let token = signed_in(&store, noon()).await;
    let (one, other) =
        (registers(&store, token, "Sunita Soren").await, registers(&store, token, "सुनीता सोरेन").await);
    let beside = Connection::open(folder.path().join("main.db")).unwrap();
    let stops = "CREATE TRIGGER stops BEFORE INSERT ON operations WHEN new.kind = 'suggest_workers'
                 BEGIN SELECT raise(ABORT, 'no'); END";
    beside.execute_batch(stops).unwrap();
    let mut job = Job::default();
    job.catch_up(&store, &clock).await.unwrap();
    assert_eq!((suggested(&store, one).await, store.compared_up_to().await.unwrap()), (Vec::new(), 0));
    beside.execute_batch("DROP TRIGGER stops").unwrap();
    job.catch_up(&store, &clock).await.unwrap();
    assert_eq!(suggested(&store, one).await, [other]);
    assert_eq!(suggested(&store, other).await, [one]);
    assert!(store.compared_up_to().await.unwrap() > 0);

    // where there is nothing to do nothing is written
    let version = || -> i64 { beside.pragma_query_value(None, "data_version", |row| row.get(0)).unwrap() };
    let before = version();
    job.catch_up(&store, &clock).await.unwrap();
    assert_eq!(version(), before);
}

#[tokio::test]
async fn whoever_withdrew_while_the_job_stood_still_is_suggested_to_nobody() {
    let folder = TempDir::new().unwrap();
    let (store, clock) = (open(folder.path()), Clock::new(noon));
    let token = signed_in(&store, noon()).await;
    let (one, other) = (registers(&store, token, "Sunita").await, registers(&store, token, "Suneeta").await);
    Job::default().catch_up(&store, &clock).await.unwrap();
    assert_eq!(suggested(&store, other).await, [one]);
    does(&store, token, one, WorkerWork::WithdrawConsent).await;
    Job::default().catch_up(&store, &clock).await.unwrap();
    assert_eq!(suggested(&store, other).await, Vec::<WorkerId>::new());
}
