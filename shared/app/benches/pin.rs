//! What a PIN costs, and what sealing costs whoever records something.

#![allow(missing_docs, reason = "a benchmark")]
#![allow(clippy::unwrap_used, reason = "a benchmark")]

use std::sync::Arc;

use app::{
    effects::{
        alert_store::AlertStoreOperation,
        record_store::{KeptOperation, KeptSession, Pin, RecordStoreOperation, RecordStoreOutput},
    },
    headless::HeadlessShell,
    runtime::{Durability, Keys, PhoneSurroundings, alert_store::AlertStore, record_store::RecordStore},
};
use criterion::{Criterion, criterion_group, criterion_main};

fn store(folder: &std::path::Path) -> RecordStore {
    let shell = HeadlessShell::with_keys_in(folder.join("keys"));
    let keys = || Keys::of(shell.clone()).unwrap();
    let surroundings = Arc::new(PhoneSurroundings);
    AlertStore::new(folder.to_owned(), keys(), surroundings.clone(), Durability::Full)
        .perform(&AlertStoreOperation::Load);
    let mut store = RecordStore::new(folder.to_owned(), keys(), surroundings, Durability::Full);
    let session = r#"{"staff": {"id": "01980000-0000-7000-8000-0000000000aa", "role": "link-person"}}"#;
    store.perform(&RecordStoreOperation::BeginSession(KeptSession(session.to_owned())));
    store
}

fn operation(device_seq: u64) -> RecordStoreOperation {
    let kept = KeptOperation {
        operation_id: format!("01980000-0000-7000-8000-{device_seq:012}"),
        device_seq,
        place: device_seq,
        operation: "x".repeat(1_500),
        refused: None,
        sent_at: None,
    };
    RecordStoreOperation::KeepOperations { operations: vec![kept], replaced: None, draft: None }
}

fn pin(bench: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut records = store(folder.path());
    let mut pin = Pin::default();
    for digit in [4, 7, 1, 1] {
        pin.push(digit);
    }
    let set = RecordStoreOperation::SetPin { pin: pin.clone(), wipes: false };
    assert_eq!(records.perform(&set), RecordStoreOutput::Done);
    let unlock = RecordStoreOperation::Unlock { pin, expires_after_ms: u64::MAX };
    let mut group = bench.benchmark_group("pin");
    group.sample_size(10);
    group.bench_function("unlock", |bench| bench.iter(|| records.perform(&unlock)));
    group.finish();
}

fn sealing(bench: &mut Criterion) {
    for seals in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut records = store(folder.path());
        if seals {
            // the base point: a key like any other
            let key = "CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned();
            let told = records.perform(&RecordStoreOperation::SealTo { key_id: "k".to_owned(), key });
            assert_eq!(told, RecordStoreOutput::Done);
        }
        let mut device_seq = 0;
        let name = if seals { "keep an operation, sealed" } else { "keep an operation" };
        bench.bench_function(name, |bench| {
            bench.iter(|| {
                device_seq += 1;
                records.perform(&operation(device_seq))
            });
        });
    }
}

criterion_group!(benches, pin, sealing);
criterion_main!(benches);
