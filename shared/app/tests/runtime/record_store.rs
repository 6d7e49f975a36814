//! `records.db`: there only while somebody is signed in, each operation whole or not at all, and gone when it is wiped.

use std::{fs, sync::Arc};

use app::{
    effects::record_store::{
        KeptCase, KeptOperation, KeptSession, LoadedRecords, RecordStoreOperation, RecordStoreOutput,
    },
    runtime::{Durability, Keys, PhoneSurroundings, record_store::RecordStore},
    shell::Shell,
};

use crate::support::{CANARY, KeyFault, Storage, UnwellShell};

fn store(storage: &Storage, shell: Arc<dyn Shell>) -> RecordStore {
    fs::create_dir_all(storage.data()).expect("a folder");
    let keys = Keys::of(shell).expect("a runtime");
    RecordStore::new(storage.data(), keys, Arc::new(PhoneSurroundings), Durability::Full)
}

fn done(store: &mut RecordStore, operation: RecordStoreOperation) {
    assert_eq!(store.perform(&operation), RecordStoreOutput::Done, "{operation:?}");
}

fn load(store: &mut RecordStore) -> LoadedRecords {
    match store.perform(&RecordStoreOperation::Load) {
        RecordStoreOutput::Loaded(loaded) => *loaded,
        other => panic!("{other:?}"),
    }
}

fn session(name: &str) -> KeptSession {
    KeptSession(format!("{{\"name\":\"{name}\"}}"))
}

fn case(id: &str, version: u64) -> KeptCase {
    KeptCase { case_id: id.into(), version, record: format!("{{\"story\":\"{CANARY}\",\"v\":{version}}}") }
}

fn operation(device_seq: u64) -> KeptOperation {
    KeptOperation {
        operation_id: format!("operation-{device_seq}"),
        device_seq,
        operation: format!("{{\"seq\":{device_seq}}}"),
        refused: None,
    }
}

fn settle(cases: Vec<KeptCase>) -> RecordStoreOperation {
    RecordStoreOperation::Settle {
        answered: vec![],
        refused: vec![],
        cases,
        removed: vec![],
        cursor: "cursor-1".into(),
    }
}

fn draft(case_id: &str, text: &str) -> RecordStoreOperation {
    RecordStoreOperation::KeepDraft { case_id: case_id.into(), text: text.into() }
}

/// A store in which somebody is signed in and works.
fn in_use(storage: &Storage, shell: Arc<dyn Shell>) -> RecordStore {
    let mut store = store(storage, shell);
    done(&mut store, RecordStoreOperation::BeginSession(session("Asha")));
    done(&mut store, settle(vec![case("a", 3), case("b", 4)]));
    // ten before nine by text: the order is the number's
    for device_seq in [10, 9, 11] {
        done(&mut store, RecordStoreOperation::KeepOperation(operation(device_seq)));
    }
    done(&mut store, draft("a", "half a sen"));
    done(&mut store, RecordStoreOperation::MarkRead { case_id: "a".into(), version: 3 });
    store
}

#[test]
fn a_workers_phone_has_no_records() {
    let storage = Storage::new();
    assert_eq!(load(&mut store(&storage, storage.shell())), LoadedRecords::default());
    assert_eq!(storage.files(), Vec::<String>::new());
    assert!(!storage.keys().join("records.key").exists());
    assert_eq!(store(&storage, storage.shell()).perform(&draft("a", "x")), RecordStoreOutput::Failed);
}

#[test]
fn what_was_kept_is_there_after_a_restart() {
    let storage = Storage::new();
    drop(in_use(&storage, storage.shell()));
    let loaded = load(&mut store(&storage, storage.shell()));
    assert_eq!(
        loaded,
        LoadedRecords {
            session: Some(session("Asha")),
            cursor: Some("cursor-1".into()),
            last_device_seq: 11,
            cases: vec![case("a", 3), case("b", 4)],
            operations: vec![operation(9), operation(10), operation(11)],
            drafts: vec![("a".into(), "half a sen".into())],
            read: vec![("a".into(), 3)],
        }
    );
    for name in storage.files() {
        let bytes = fs::read(storage.data().join(&name)).expect("a file");
        assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()), "{name}");
    }
}

#[test]
fn a_sync_settles_operations_and_records_together() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    let refused = KeptOperation { refused: Some("{\"reason\":\"erased\"}".into()), ..operation(10) };
    done(
        &mut open,
        RecordStoreOperation::Settle {
            answered: vec!["operation-9".into()],
            refused: vec![refused.clone()],
            cases: vec![case("b", 5), case("c", 1)],
            removed: vec!["a".into()],
            cursor: "cursor-2".into(),
        },
    );
    done(&mut open, draft("b", "x"));
    done(&mut open, draft("b", ""));
    drop(open);
    let loaded = load(&mut store(&storage, storage.shell()));
    assert_eq!(loaded.operations, [refused, operation(11)]);
    assert_eq!(loaded.cases, [case("b", 5), case("c", 1)]);
    assert_eq!(loaded.cursor.as_deref(), Some("cursor-2"));
    assert_eq!((loaded.drafts, loaded.read), (vec![], vec![]), "nothing of a record that left stays");
    assert_eq!(loaded.last_device_seq, 11);
}

#[test]
fn a_settlement_that_cannot_be_kept_whole_is_not_kept_at_all() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    // the second version is larger than the database can hold
    let impossible = settle(vec![case("z", 1), case("z2", u64::MAX)]);
    assert_eq!(open.perform(&impossible), RecordStoreOutput::Failed);
    let loaded = load(&mut open);
    assert_eq!(loaded.cases, [case("a", 3), case("b", 4)]);
    assert_eq!(storage.files().iter().filter(|name| name.contains("lost")).count(), 0);
}

#[test]
fn a_new_session_begins_empty_and_gives_no_number_twice() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    done(&mut open, RecordStoreOperation::BeginSession(session("Vikram")));
    let expected =
        LoadedRecords { session: Some(session("Vikram")), last_device_seq: 11, ..LoadedRecords::default() };
    assert_eq!(load(&mut open), expected);
}

#[test]
fn wiping_leaves_neither_files_nor_key_and_later_numbers_are_new() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    fs::write(storage.data().join("records.db.lost-1"), b"put aside earlier").expect("a file");
    fs::write(storage.data().join("alerts.db"), b"not of this store").expect("a file");
    done(&mut open, RecordStoreOperation::Wipe);
    assert_eq!(storage.files(), ["alerts.db", "device-seq"]);
    assert!(!storage.keys().join("records.key").exists());
    assert_eq!(load(&mut open).session, None);

    done(&mut open, RecordStoreOperation::BeginSession(session("Vikram")));
    let loaded = load(&mut open);
    assert!(loaded.last_device_seq >= 11, "{}", loaded.last_device_seq);
    assert_eq!((loaded.session, loaded.cases, loaded.operations), (Some(session("Vikram")), vec![], vec![]));
}

#[test]
fn a_broken_store_is_put_aside_and_the_next_sign_in_works() {
    let storage = Storage::new();
    drop(in_use(&storage, storage.shell()));
    fs::write(storage.keys().join("records.key"), [7; 32]).expect("a key");
    let mut after = store(&storage, storage.shell());
    let loaded = load(&mut after);
    assert_eq!(loaded.session, None);
    assert!(loaded.last_device_seq >= 11, "{}", loaded.last_device_seq);
    assert!(storage.files().contains(&"records.db.lost-1".into()));
    done(&mut after, RecordStoreOperation::BeginSession(session("Asha")));
    assert_eq!(load(&mut after).session, Some(session("Asha")));
    assert!(storage.files().contains(&"records.db.lost-1".into()), "operations in it may yet be read");
}

#[test]
fn a_key_store_that_fails_for_once_costs_nothing() {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    drop(in_use(&storage, shell.clone()));
    shell.set_key_fault(KeyFault::Fails);
    let mut meanwhile = store(&storage, shell.clone());
    assert_eq!(meanwhile.perform(&RecordStoreOperation::Load), RecordStoreOutput::Failed);
    assert_eq!(
        meanwhile.perform(&RecordStoreOperation::BeginSession(session("Vikram"))),
        RecordStoreOutput::Failed
    );
    shell.set_key_fault(KeyFault::Nothing);
    assert_eq!(load(&mut meanwhile).session, Some(session("Asha")));
}
