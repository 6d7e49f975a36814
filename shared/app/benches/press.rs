//! How long "kept" takes: an alert durable in the sealed store, beside what a bare SQLite with the same promise needs on
//! the same disk; and an event until its view.
#![allow(missing_docs, reason = "the macro makes functions without docs")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up ends")]

use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
    config::{CoreConfig, Platform},
    effects::{
        alert_store::{AlertStoreOperation, AlertStoreOutput, KeptAlert},
        vibrate::VibrateOperation,
    },
    ffi::EmergencyCore,
    headless::{HeadlessShell, Seen},
    runtime::{Durability, Keys, PhoneSurroundings, alert_store::AlertStore},
    ui_event::UiEvent,
    view::{Screen, ViewModel},
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
    let shell = HeadlessShell::new();
    let core = EmergencyCore::new(config(folder.path()), shell.clone()).expect("a core");
    core.send(UiEvent::LanguageChosen { tag: "en".into() }).expect("queued");
    criterion.bench_function("from an event to its view", |bencher| {
        bencher.iter(|| {
            let before = shell.seen_views();
            core.send(UiEvent::LanguageOpened).expect("queued");
            shell.wait_until(LIMIT, |seen| seen.views.len() > before).expect("a view");
        });
    });
    core.close();
}

fn config(folder: &Path) -> CoreConfig {
    CoreConfig {
        data_dir: folder.to_str().expect("a path in UTF-8").into(),
        server_url: "http://127.0.0.1:9".into(),
        app_version: "0.0.0-bench".into(),
        platform: Platform::Headless,
        sends_sms_by_itself: false,
        device_language: "en".into(),
    }
}

const LIMIT: Duration = Duration::from_secs(10);

/// From the last thing that a person does, choosing what happened, to the alert on the disk, through the whole core: the
/// hand feels it then. Each time on a phone of its own, as a phone holds few alerts.
fn press_to_kept(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("press");
    group.sample_size(20);
    group.bench_function("from the chosen kind to the alert on the disk", |bencher| {
        bencher.iter_custom(|times| {
            let mut taken = Duration::ZERO;
            for _ in 0..times {
                let folder = tempfile::tempdir().expect("a folder");
                let shell = HeadlessShell::new();
                let core = EmergencyCore::new(config(folder.path()), shell.clone()).expect("a core");
                core.send(UiEvent::LanguageChosen { tag: "en".into() }).expect("queued");
                let is_read = |view: &ViewModel| matches!(view.screen, Screen::Sos { .. });
                shell.wait_for_view(LIMIT, is_read).expect("the store to be read");
                core.send(UiEvent::SosHeld).expect("queued");
                let asks = |view: &ViewModel| matches!(view.screen, Screen::Kind { .. });
                shell.wait_for_view(LIMIT, asks).expect("the question of what happened");
                let begun = Instant::now();
                core.send(UiEvent::KindChosen { code: "accident".into() }).expect("queued");
                let felt = |seen: &Seen| seen.vibrated.contains(&VibrateOperation::Kept);
                shell.wait_until(LIMIT, felt).expect("kept");
                taken += begun.elapsed();
                core.close();
            }
            taken
        });
    });
    group.finish();
}

/// From nothing to a button that can be pressed, and to the stores read: the first start, and one with an alert kept.
fn cold_start(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("cold start");
    group.sample_size(20);
    let folder = tempfile::tempdir().expect("a folder");
    let keys = folder.path().join("keys");
    let start = || {
        let shell = HeadlessShell::with_keys_in(&keys);
        let core = EmergencyCore::new(config(&folder.path().join("data")), shell.clone()).expect("a core");
        (core, shell)
    };
    let (core, shell) = start();
    core.send(UiEvent::LanguageChosen { tag: "en".into() }).expect("queued");
    core.send(UiEvent::SosHeld).expect("queued");
    core.send(UiEvent::KindChosen { code: "accident".into() }).expect("queued");
    shell.wait_until(LIMIT, |seen| seen.vibrated.contains(&VibrateOperation::Kept)).expect("kept");
    core.close();
    for (name, waits_for_stores) in [("to a button that can be pressed", false), ("to the stores read", true)]
    {
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|times| {
                let mut taken = Duration::ZERO;
                for _ in 0..times {
                    let begun = Instant::now();
                    let (core, shell) = start();
                    let is_there = |view: &ViewModel| {
                        !waits_for_stores || !matches!(view.screen, Screen::Starting { .. })
                    };
                    shell.wait_for_view(LIMIT, is_there).expect("a view");
                    taken += begun.elapsed();
                    core.close();
                }
                taken
            });
        });
    }
    group.finish();
}

criterion_group!(benches, kept_on_the_disk, press_to_kept, cold_start, event_to_view);
criterion_main!(benches);
