//! How long "kept" takes: an alert durable in the sealed store, beside what a bare SQLite with the same promise needs on
//! the same disk; and an event until its view.
#![allow(missing_docs, reason = "the macro makes functions without docs")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up ends")]

use std::{fs, sync::Arc, time::Duration};

use app::{
    config::{CoreConfig, Platform},
    effects::alert_store::{AlertStoreOperation, AlertStoreOutput, KeptAlert},
    ffi::EmergencyCore,
    headless::HeadlessShell,
    runtime::{Durability, Keys, PhoneSurroundings, alert_store::AlertStore},
    ui_event::UiEvent,
};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;

/// As long as an alert's state is.
fn state(number: u64) -> String {
    format!("{{\"n\":{number},\"rest\":\"{}\"}}", "x".repeat(1_500))
}

fn kept_on_the_disk(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut group = criterion.benchmark_group("kept on the disk");
    let keys = Keys::of(HeadlessShell::new()).expect("a runtime");
    let mut store =
        AlertStore::new(folder.path().to_owned(), keys, Arc::new(PhoneSurroundings), Durability::Full);
    let mut number = 0;
    group.bench_function("an alert in alerts.db, sealed", |bencher| {
        bencher.iter(|| {
            number += 1;
            let alert = KeptAlert { alert_id: "alert-1".into(), state: state(number) };
            assert_eq!(store.perform(&AlertStoreOperation::KeepAlert(alert)), AlertStoreOutput::Done);
        });
    });
    let bare = Connection::open(folder.path().join("bare.db")).expect("a database");
    bare.pragma_update(None, "journal_mode", "WAL").expect("WAL");
    bare.pragma_update(None, "synchronous", "FULL").expect("FULL");
    bare.execute_batch("CREATE TABLE alert (alert_id TEXT PRIMARY KEY, state TEXT)").expect("a table");
    group.bench_function("peer: a row in a bare SQLite, unsealed", |bencher| {
        bencher.iter(|| {
            number += 1;
            bare.execute("INSERT OR REPLACE INTO alert VALUES ('alert-1', ?1)", [state(number)])
                .expect("a row");
        });
    });
    group.finish();
}

fn event_to_view(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path()).expect("a folder");
    let config = CoreConfig {
        data_dir: folder.path().to_str().expect("a path in UTF-8").into(),
        server_url: "http://127.0.0.1:9".into(),
        app_version: "0.0.0-bench".into(),
        platform: Platform::Headless,
        device_language: "en".into(),
    };
    let shell = HeadlessShell::new();
    let core = EmergencyCore::new(config, shell.clone()).expect("a core");
    let limit = Duration::from_secs(10);
    core.send(UiEvent::LanguageChosen { tag: "en".into() }).expect("queued");
    criterion.bench_function("from an event to its view", |bencher| {
        bencher.iter(|| {
            let before = shell.seen_views();
            core.send(UiEvent::LanguageOpened).expect("queued");
            shell.wait_until(limit, |seen| seen.views.len() > before).expect("a view");
        });
    });
    core.close();
}

criterion_group!(benches, kept_on_the_disk, event_to_view);
criterion_main!(benches);
