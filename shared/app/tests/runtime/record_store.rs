//! `records.db`: there only while somebody is signed in, each operation whole or not at all, and gone when it is wiped.

use std::{fs, sync::Arc};

use app::{
    effects::record_store::{
        DraftName, KeptCase, KeptOperation, KeptRecord, KeptSession, KeptSummary, LoadedRecords,
        RecordStoreOperation, RecordStoreOutput, Settlement,
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
    KeptCase {
        case_id: id.into(),
        version,
        record: format!("{{\"story\":\"{CANARY}\",\"v\":{version}}}"),
        summary: Some(format!("{{\"name\":\"{CANARY}\"}}")),
    }
}

/// A case as it is read: without its summary.
fn whole(id: &str, version: u64) -> KeptCase {
    KeptCase { summary: None, ..case(id, version) }
}

fn summary(id: &str, version: u64) -> KeptSummary {
    let KeptCase { case_id, summary, .. } = case(id, version);
    KeptSummary { case_id, version, summary, reader: "0.1.0".into(), round: 1 }
}

fn operation(device_seq: u64) -> KeptOperation {
    KeptOperation {
        operation_id: format!("operation-{device_seq}"),
        device_seq,
        place: device_seq,
        operation: format!("{{\"seq\":{device_seq}}}"),
        refused: None,
        sent_at: None,
    }
}

fn roster(hub: &str, version: u64) -> KeptRecord {
    let record = format!("{{\"hub\":\"{hub}\"}}");
    KeptRecord { kind: "roster".into(), id: hub.into(), version, record, round: 1 }
}

/// A settlement of the first round, with nothing in it.
fn settlement() -> Settlement {
    Settlement { cursor: "cursor-1".into(), round: 1, reader: "0.1.0".into(), ..Settlement::default() }
}

fn settle(settlement: Settlement) -> RecordStoreOperation {
    RecordStoreOperation::Settle(Box::new(settlement))
}

fn keep(operations: Vec<KeptOperation>) -> RecordStoreOperation {
    RecordStoreOperation::KeepOperations { operations, replaced: None, draft: None }
}

fn note(case_id: &str) -> DraftName {
    DraftName { case_id: case_id.into(), key: "note".into() }
}

fn draft(case_id: &str, text: &str) -> RecordStoreOperation {
    RecordStoreOperation::KeepDraft { draft: note(case_id), text: text.into() }
}

fn read_cases(store: &mut RecordStore, case_ids: &[&str]) -> Vec<KeptCase> {
    let case_ids = case_ids.iter().map(ToString::to_string).collect();
    match store.perform(&RecordStoreOperation::ReadCases { case_ids }) {
        RecordStoreOutput::Cases(cases) => cases,
        other => panic!("{other:?}"),
    }
}

/// A store in which somebody is signed in and works.
fn in_use(storage: &Storage, shell: Arc<dyn Shell>) -> RecordStore {
    let mut store = store(storage, shell);
    done(&mut store, RecordStoreOperation::BeginSession(session("Asha")));
    let brought = Settlement {
        cases: vec![case("a", 3), case("b", 4)],
        records: vec![roster("mumbai", 2), roster("pune", 2)],
        ..settlement()
    };
    done(&mut store, settle(brought));
    // ten before nine by text: the order is the number's
    for device_seq in [10, 9, 11] {
        done(&mut store, keep(vec![operation(device_seq)]));
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
    let mut open = store(&storage, storage.shell());
    assert_eq!(
        load(&mut open),
        LoadedRecords {
            session: Some(session("Asha")),
            cursor: Some("cursor-1".into()),
            last_device_seq: 11,
            round: 1,
            summaries: vec![summary("a", 3), summary("b", 4)],
            records: vec![roster("mumbai", 2), roster("pune", 2)],
            operations: vec![operation(9), operation(10), operation(11)],
            drafts: vec![(note("a"), "half a sen".into())],
            read: vec![("a".into(), 3)],
            ..LoadedRecords::default()
        }
    );
    assert_eq!(read_cases(&mut open, &["b", "z"]), [whole("b", 4)]);
    for name in storage.files() {
        let bytes = fs::read(storage.data().join(&name)).expect("a file");
        assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()), "{name}");
    }
}

#[test]
fn the_cases_that_an_operation_is_about_are_read_at_the_start() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    let wire = r#"{"body":{"type":"merge","case_id":"b","into":"a"}}"#;
    done(&mut open, keep(vec![KeptOperation { operation: wire.into(), ..operation(12) }]));
    assert_eq!(load(&mut open).cases, [whole("a", 3), whole("b", 4)]);
}

#[test]
fn a_sync_settles_operations_and_records_together() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    let refused = KeptOperation { refused: Some("{\"reason\":\"erased\"}".into()), ..operation(10) };
    let brought = Settlement {
        answered: vec!["operation-9".into()],
        refused: vec![refused.clone()],
        cases: vec![case("b", 5), case("c", 1)],
        records: vec![roster("mumbai", 5)],
        removed_cases: vec!["a".into()],
        removed_records: vec![("roster".into(), "pune".into())],
        cursor: "cursor-2".into(),
        session: Some(session("Asha, coordinator")),
        synced_at: Some(77),
        ..settlement()
    };
    done(&mut open, settle(brought));
    done(&mut open, draft("b", "x"));
    done(&mut open, draft("b", ""));
    drop(open);
    let mut open = store(&storage, storage.shell());
    let loaded = load(&mut open);
    assert_eq!(loaded.operations, [refused, operation(11)]);
    assert_eq!(loaded.summaries, [summary("b", 5), summary("c", 1)]);
    assert_eq!(read_cases(&mut open, &["a", "b", "c"]), [whole("b", 5), whole("c", 1)]);
    assert_eq!(loaded.records, [roster("mumbai", 5)]);
    assert_eq!((loaded.cursor.as_deref(), loaded.synced_at), (Some("cursor-2"), Some(77)));
    assert_eq!(loaded.session, Some(session("Asha, coordinator")));
    assert_eq!((loaded.drafts, loaded.read), (vec![], vec![]), "nothing of a record that left stays");
    assert_eq!(loaded.last_device_seq, 11);
}

#[test]
fn a_settlement_that_cannot_be_kept_whole_is_not_kept_at_all() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    // the second version is larger than the database can hold
    let impossible = Settlement {
        answered: vec!["operation-9".into()],
        cases: vec![case("z", 1), case("z2", u64::MAX)],
        ..settlement()
    };
    assert_eq!(open.perform(&settle(impossible)), RecordStoreOutput::Failed);
    let loaded = load(&mut open);
    assert_eq!(loaded.summaries, [summary("a", 3), summary("b", 4)]);
    assert_eq!(loaded.operations.len(), 3);
    assert_eq!(storage.files().iter().filter(|name| name.contains("lost")).count(), 0);
}

#[test]
fn what_stands_for_a_refused_operation_takes_its_place_and_the_draft_goes_with_it() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    let edited = KeptOperation { place: 9, ..operation(12) };
    let keeping = RecordStoreOperation::KeepOperations {
        operations: vec![edited.clone()],
        replaced: Some("operation-9".into()),
        draft: Some(note("a")),
    };
    done(&mut open, keeping);
    let loaded = load(&mut open);
    assert_eq!(loaded.operations, [edited, operation(10), operation(11)]);
    assert_eq!((loaded.drafts, loaded.last_device_seq), (vec![], 12));
    let dropped = vec!["operation-10".into(), "operation-11".into()];
    done(&mut open, RecordStoreOperation::DropOperations { operation_ids: dropped });
    assert_eq!(load(&mut open).operations.len(), 1);
}

#[test]
fn a_summary_of_an_older_record_is_not_kept() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    let anew = |id: &str, version: u64| KeptSummary {
        summary: Some("{}".into()),
        reader: "0.2.0".into(),
        ..summary(id, version)
    };
    done(&mut open, RecordStoreOperation::KeepSummaries(vec![anew("a", 2), anew("b", 4)]));
    assert_eq!(load(&mut open).summaries, [summary("a", 3), anew("b", 4)]);
}

#[test]
fn what_was_accepted_is_offered_again_for_as_long_as_it_is_kept() {
    let storage = Storage::new();
    let mut open = in_use(&storage, storage.shell());
    let accepted = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<String>>();
    let took = Settlement { accepted: accepted(&["operation-9"]), server_time: Some(1_000), ..settlement() };
    done(&mut open, settle(took));
    let took = Settlement { accepted: accepted(&["operation-10"]), server_time: Some(3_000), ..settlement() };
    done(&mut open, settle(took));
    assert_eq!(load(&mut open).operations, [operation(11)]);
    let anew = Settlement { forget_before: Some(2_000), offer_again: true, round: 2, ..settlement() };
    let again = KeptOperation { sent_at: Some(3_000), ..operation(10) };
    let output = open.perform(&settle(anew));
    assert_eq!(output, RecordStoreOutput::OfferAgain(vec![again.clone()]), "the older one is forgotten");
    assert_eq!(load(&mut open).operations, [again, operation(11)]);
    // accepted once more, it is as old as it was
    let took = Settlement { accepted: accepted(&["operation-10"]), server_time: Some(9_000), ..settlement() };
    done(&mut open, settle(took));
    let anew = Settlement { forget_before: Some(3_001), offer_again: true, ..settlement() };
    assert_eq!(open.perform(&settle(anew)), RecordStoreOutput::OfferAgain(vec![]));
}

/// A store as the first version of the app left it.
fn of_version_1(storage: &Storage) {
    let shell = storage.shell();
    drop(in_use(storage, shell));
    for name in storage.files().iter().filter(|name| name.starts_with("records.db")) {
        fs::remove_file(storage.data().join(name)).expect("a file");
    }
    let key = fs::read(storage.keys().join("records.key")).expect("the key");
    let key = key.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    let mut connection = rusqlite::Connection::open(storage.data().join("records.db")).expect("a file");
    connection.pragma_update(None, "key", format!("x'{key}'")).expect("a key");
    let tables = include_str!("../../migrations/records/V1__session_and_records.sql");
    let first = refinery::Migration::unapplied("V1__session_and_records", tables).expect("a migration");
    refinery::Runner::new(&[first]).run(&mut connection).expect("tables");
    let refused = "{\"type\":\"not_allowed\"}";
    connection
        .execute_batch(&format!(
            r#"INSERT INTO session VALUES (1, '{{"name":"Asha"}}', 'cursor-1', 11);
               INSERT INTO case_record VALUES ('a', 3, '{a}'), ('b', 4, '{b}');
               INSERT INTO operation VALUES ('operation-10', 10, '{{"seq":10}}', '{refused}'),
                                            ('operation-9', 9, '{{"seq":9}}', NULL);
               INSERT INTO draft VALUES ('a', 'half a sen');
               INSERT INTO read_mark VALUES ('a', 3);"#,
            a = case("a", 3).record,
            b = case("b", 4).record,
        ))
        .expect("rows");
}

#[test]
fn a_store_of_the_first_version_goes_on_with_all_that_it_has_and_asks_for_what_that_passed_over() {
    let storage = Storage::new();
    of_version_1(&storage);
    let mut open = store(&storage, storage.shell());
    let not_made = |id: &str, version| KeptSummary {
        summary: None,
        reader: String::new(),
        round: 0,
        ..summary(id, version)
    };
    assert_eq!(
        load(&mut open),
        LoadedRecords {
            session: Some(session("Asha")),
            cursor: None,
            last_device_seq: 11,
            summaries: vec![not_made("a", 3), not_made("b", 4)],
            operations: vec![
                operation(9),
                KeptOperation { refused: Some("{\"type\":\"not_allowed\"}".into()), ..operation(10) },
            ],
            drafts: vec![(note("a"), "half a sen".into())],
            read: vec![("a".into(), 3)],
            ..LoadedRecords::default()
        }
    );
    assert_eq!(read_cases(&mut open, &["a", "b"]), [whole("a", 3), whole("b", 4)]);
    done(&mut open, settle(Settlement { cases: vec![case("a", 5)], ..settlement() }));
    assert_eq!(load(&mut open).summaries, [summary("a", 5), not_made("b", 4)]);
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
    assert_eq!(
        (loaded.session, loaded.summaries, loaded.operations),
        (Some(session("Vikram")), vec![], vec![])
    );
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
