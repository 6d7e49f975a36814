//! Alerts a second through the writer, with 1, 8 and 64 senders at once, beside what SQLite itself does: rows of the same
//! size inserted one by one, each committed with an fsync.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::{
    hint::black_box,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{TimeZone, Utc};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use domain::{
    alert::{AlertReport, Way},
    ids::AlertId,
    operation::{Body, Operation},
};
use rusqlite::Connection;
use serde_json::json;
use server::storage::{
    Lane, Storage, Submission,
    sqlite::{Durability, SqliteStorage},
};
use tempfile::TempDir;
use tokio::runtime::Runtime;

fn alert() -> Submission {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut random = [0; 10];
    random[2..].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    let now = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap();
    let body = json!({
        "alert_id": AlertId::new(1_795_305_600_000, random), "kind": "medical", "recorded_at": now,
        "fix": {"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35.0, "taken_at": now, "method": "gnss", "mock": false},
        "state": null, "phone": "+919812345678", "contact": "call", "for": "self", "reporter_phone": null,
        "language": "hi", "battery_percent": 40, "note": "fell from the third floor"
    });
    let report = AlertReport::read(&body, now).unwrap();
    let operation = Operation::unordered(report.id.into(), Body::RaiseAlert(Box::new(report)));
    Submission { way: Way::Door, ..Submission::by_server(operation, now) }
}

/// `count` alerts by `senders` at once, each of whom sends the next when the one before was answered.
async fn send(store: &Arc<SqliteStorage>, senders: u64, count: u64) {
    let sending = (0..senders).map(|sender| {
        let store = Arc::clone(store);
        let own = count / senders + u64::from(sender < count % senders);
        tokio::spawn(async move {
            for _ in 0..own {
                black_box(store.submit(Lane::Alerts, vec![alert()]).await.unwrap());
            }
        })
    });
    for sent in sending.collect::<Vec<_>>() {
        sent.await.unwrap();
    }
}

fn alerts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("alerts");
    group.throughput(Throughput::Elements(1)).sample_size(10).measurement_time(Duration::from_secs(5));

    let folder = TempDir::new().unwrap();
    let bare = Connection::open(folder.path().join("bare.db")).unwrap();
    bare.pragma_update(None, "journal_mode", "WAL").unwrap();
    bare.pragma_update(None, "synchronous", "FULL").unwrap();
    bare.execute_batch("CREATE TABLE alerts (id INTEGER PRIMARY KEY, record TEXT)").unwrap();
    let record = "x".repeat(1500);
    group.bench_function("bare SQLite, one insert a commit", |bencher| {
        bencher.iter(|| bare.execute("INSERT INTO alerts (record) VALUES (?1)", [&record]).unwrap());
    });

    let runtime = Runtime::new().unwrap();
    let now = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap();
    for senders in [1, 8, 64] {
        let folder = TempDir::new().unwrap();
        let store =
            SqliteStorage::open_to_serve(folder.path(), Durability::Full, &domain::hub::embedded(), now)
                .unwrap();
        let store = Arc::new(store);
        group.bench_function(BenchmarkId::new("senders", senders), |bencher| {
            bencher.iter_custom(|count| {
                let started = Instant::now();
                runtime.block_on(send(&store, senders, count));
                started.elapsed()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, alerts);
criterion_main!(benches);
