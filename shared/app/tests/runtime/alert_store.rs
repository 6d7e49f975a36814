//! `alerts.db`: what is kept is there again, nobody without the key reads it, and nothing makes it refuse.

use std::{fs, sync::Arc, time::Duration};

use app::{
    effects::alert_store::{
        AlertStoreOperation, AlertStoreOutput, DeviceState, KeptAlert, KeptSetting, NEUTRAL_SHOWN,
    },
    runtime::{Durability, Keys, PhoneSurroundings, alert_store::AlertStore},
    shell::Shell,
};
use rstest::rstest;

use crate::support::{CANARY, KeyFault, Storage, UnwellShell, alert, eventually};

fn store(storage: &Storage, shell: Arc<dyn Shell>) -> AlertStore {
    store_with(storage, Keys::of(shell).expect("a runtime"))
}

fn store_with(storage: &Storage, keys: Keys) -> AlertStore {
    fs::create_dir_all(storage.data()).expect("a folder");
    AlertStore::new(storage.data(), keys, Arc::new(PhoneSurroundings), Durability::Full)
}

/// A store that soon goes on without its key: some of the faults last.
fn impatient_store(storage: &Storage, shell: Arc<dyn Shell>) -> AlertStore {
    store_with(storage, Keys::of(shell).expect("a runtime").with_patience(Duration::from_millis(500)))
}

fn keep(store: &mut AlertStore, alert: KeptAlert) {
    assert_eq!(store.perform(&AlertStoreOperation::KeepAlert(alert)), AlertStoreOutput::Done);
}

fn load(store: &mut AlertStore) -> (Option<DeviceState>, Vec<KeptAlert>, bool) {
    match store.perform(&AlertStoreOperation::Load) {
        AlertStoreOutput::Loaded { device, alerts, renewed, .. } => (device, alerts, renewed),
        other => panic!("{other:?}"),
    }
}

fn device() -> DeviceState {
    DeviceState {
        device_id: "device-1".into(),
        device_token: CANARY.into(),
        language: Some("hi".into()),
        registered: true,
    }
}

#[test]
fn what_was_kept_is_there_after_a_restart_in_its_order() {
    let storage = Storage::new();
    let mut first = store(&storage, storage.shell());
    assert_eq!(load(&mut first), (None, vec![], false));
    for number in [3, 1, 2] {
        keep(&mut first, alert(number));
    }
    keep(&mut first, KeptAlert { state: "{}".into(), ..alert(3) });
    assert_eq!(
        first.perform(&AlertStoreOperation::ForgetAlert { alert_id: "alert-1".into() }),
        AlertStoreOutput::Done
    );
    assert_eq!(first.perform(&AlertStoreOperation::KeepDevice(device())), AlertStoreOutput::Done);
    drop(first);

    let (kept_device, alerts, renewed) = load(&mut store(&storage, storage.shell()));
    assert_eq!(kept_device, Some(device()));
    assert_eq!(alerts, [KeptAlert { state: "{}".into(), ..alert(3) }, alert(2)]);
    assert!(!renewed);
}

#[test]
fn nobody_reads_the_files_without_the_key() {
    let storage = Storage::new();
    let mut open = store(&storage, storage.shell());
    keep(&mut open, alert(1));
    assert_eq!(open.perform(&AlertStoreOperation::KeepDevice(device())), AlertStoreOutput::Done);
    // while it is open the content stands in the log; afterwards in the database
    let while_open = storage.files();
    assert!(while_open.contains(&"alerts.db-wal".into()), "{while_open:?}");
    let sealed = |when: &str| {
        for name in storage.files() {
            let bytes = fs::read(storage.data().join(&name)).expect("a file");
            assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()), "{name} {when}");
            assert!(!bytes.starts_with(b"SQLite format 3"), "{name} {when}");
        }
    };
    sealed("while open");
    drop(open);
    sealed("after closing");
    assert!(fs::metadata(storage.data().join("alerts.db")).expect("the store").len() > 4096);
}

/// What happened to the phone between two starts.
#[derive(Debug)]
enum Mishap {
    KeyLost,
    KeyIsAnother,
    KeyIsTooShort,
    FileIsGarbage,
    FileIsCutOff,
    TableIsGone,
}

#[rstest]
#[case(Mishap::KeyLost)]
#[case(Mishap::KeyIsAnother)]
#[case(Mishap::KeyIsTooShort)]
#[case(Mishap::FileIsGarbage)]
#[case(Mishap::FileIsCutOff)]
#[case(Mishap::TableIsGone)]
fn a_store_that_cannot_be_read_is_put_aside_and_the_alert_is_kept(#[case] mishap: Mishap) {
    let storage = Storage::new();
    let mut before = store(&storage, storage.shell());
    for number in 0..100 {
        keep(&mut before, alert(number));
    }
    drop(before);
    let (file, key) = (storage.data().join("alerts.db"), storage.keys().join("alerts.key"));
    match mishap {
        Mishap::KeyLost => fs::remove_file(&key).expect("a key"),
        Mishap::KeyIsAnother => fs::write(&key, [7; 32]).expect("a key"),
        Mishap::KeyIsTooShort => fs::write(&key, [7; 31]).expect("a key"),
        Mishap::FileIsGarbage => fs::write(&file, vec![b'x'; 40_960]).expect("a file"),
        Mishap::FileIsCutOff => {
            let bytes = fs::read(&file).expect("a file");
            fs::write(&file, &bytes[..bytes.len() / 2 + 100]).expect("a file");
        }
        Mishap::TableIsGone => {
            let bytes = fs::read(&key).expect("a key");
            let hex = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
            let other = rusqlite::Connection::open(&file).expect("a file");
            other.pragma_update(None, "key", format!("x'{hex}'")).expect("a key");
            other.execute_batch("DROP TABLE alert").expect("a table");
        }
    }
    let put_aside = fs::read(&file).expect("a file");

    let mut after = store(&storage, storage.shell());
    keep(&mut after, alert(200));
    let (_, alerts, renewed) = load(&mut after);
    assert!(renewed);
    assert_eq!(alerts, [alert(200)]);
    assert_eq!(fs::read(storage.data().join("alerts.db.lost-1")).expect("the old file"), put_aside);
    drop(after);

    // the next start finds the new store whole, and says nothing more of it
    assert_eq!(load(&mut store(&storage, storage.shell())), (None, vec![alert(200)], false));
}

#[test]
fn a_second_loss_does_not_overwrite_what_the_first_put_aside() {
    let storage = Storage::new();
    for number in 0..3 {
        let mut open = store(&storage, storage.shell());
        keep(&mut open, alert(number));
        drop(open);
        fs::remove_file(storage.keys().join("alerts.key")).expect("a key");
    }
    let files = storage.files();
    assert!(
        files.contains(&"alerts.db.lost-1".into()) && files.contains(&"alerts.db.lost-2".into()),
        "{files:?}"
    );
}

#[rstest]
#[case(KeyFault::Fails)]
#[case(KeyFault::Throws)]
#[case(KeyFault::Hangs)]
#[case(KeyFault::Blocks)]
#[case(KeyFault::Forgets)]
fn without_a_key_store_the_alert_is_kept_in_the_stand_in_and_taken_over_later(#[case] fault: KeyFault) {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    shell.set_key_fault(fault);
    let mut unwell = impatient_store(&storage, shell.clone());
    keep(&mut unwell, alert(1));
    assert_eq!(unwell.perform(&AlertStoreOperation::KeepDevice(device())), AlertStoreOutput::Done);
    drop(unwell);
    assert!(!storage.files().contains(&"alerts.db".into()));
    // still so at the next start
    assert_eq!(load(&mut impatient_store(&storage, shell.clone())), (Some(device()), vec![alert(1)], false));

    shell.set_key_fault(KeyFault::Nothing);
    let mut well = store(&storage, shell.clone());
    assert_eq!(load(&mut well), (Some(device()), vec![alert(1)], false));
    drop(well);
    assert_eq!(storage.files(), ["alerts.db"]);
}

/// A phone that was used, with an alert, and whose key store then has this fault.
fn used_and_then(fault: KeyFault) -> (Storage, Arc<UnwellShell>) {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    let mut before = store(&storage, shell.clone());
    keep(&mut before, alert(1));
    assert_eq!(before.perform(&AlertStoreOperation::KeepDevice(device())), AlertStoreOutput::Done);
    drop(before);
    shell.set_key_fault(fault);
    (storage, shell)
}

fn keyless(alerts: Vec<KeptAlert>, neutral_shown: bool) -> AlertStoreOutput {
    AlertStoreOutput::Keyless { alerts, neutral_shown }
}

fn shown(shown: bool) -> AlertStoreOperation {
    AlertStoreOperation::KeepSetting(KeptSetting { name: NEUTRAL_SHOWN.into(), value: shown.to_string() })
}

#[rstest]
#[case(KeyFault::Fails)]
#[case(KeyFault::Throws)]
#[case(KeyFault::Blocks)]
fn a_key_that_comes_late_opens_the_store_and_an_alert_of_the_meantime_is_in_it_once(#[case] fault: KeyFault) {
    let (storage, shell) = used_and_then(fault);
    let mut open = impatient_store(&storage, shell.clone());
    assert_eq!(open.perform(&AlertStoreOperation::Load), keyless(vec![], false), "it cannot be read now");
    keep(&mut open, alert(2));
    // nothing takes the place of what nobody has read
    let other = DeviceState { device_id: "device-2".into(), ..device() };
    for setting in [AlertStoreOperation::KeepDevice(other), shown(true)] {
        assert_eq!(open.perform(&setting), AlertStoreOutput::Failed);
    }
    assert_eq!(open.perform(&AlertStoreOperation::Load), keyless(vec![alert(2)], false));

    shell.set_key_fault(KeyFault::Nothing);
    let mut loaded = AlertStoreOutput::Failed;
    eventually("it has its key", || {
        loaded = open.perform(&AlertStoreOperation::Load);
        matches!(loaded, AlertStoreOutput::Loaded { .. })
    });
    let AlertStoreOutput::Loaded { device: kept_device, alerts, renewed, .. } = loaded else {
        unreachable!()
    };
    assert_eq!((kept_device, alerts, renewed), (Some(device()), vec![alert(1), alert(2)], false));
    // what became of it since stays, now and at the next start
    let newer = KeptAlert { state: "{}".into(), ..alert(2) };
    keep(&mut open, newer.clone());
    assert_eq!(open.perform(&shown(true)), AlertStoreOutput::Done);
    drop(open);
    assert_eq!(storage.files(), ["alerts.db", "neutral-shown"]);
    let next = load(&mut store(&storage, shell));
    assert_eq!(next, (Some(device()), vec![alert(1), newer], false));
}

#[test]
fn an_app_that_ends_before_its_key_came_finds_the_alert_at_the_next_start_with_or_without_it() {
    let (storage, shell) = used_and_then(KeyFault::Fails);
    let mut meanwhile = impatient_store(&storage, shell.clone());
    keep(&mut meanwhile, alert(2));
    drop(meanwhile);
    let again = impatient_store(&storage, shell.clone()).perform(&AlertStoreOperation::Load);
    assert_eq!(again, keyless(vec![alert(2)], false));
    shell.set_key_fault(KeyFault::Nothing);
    let next = load(&mut store(&storage, shell));
    assert_eq!(next, (Some(device()), vec![alert(1), alert(2)], false));
    assert_eq!(storage.files(), ["alerts.db"]);
}

#[test]
fn what_cannot_be_moved_stays_in_the_stand_in_and_is_moved_later() {
    let (storage, shell) = used_and_then(KeyFault::Fails);
    let mut open = impatient_store(&storage, shell.clone());
    keep(&mut open, alert(2));
    shell.set_key_fault(KeyFault::Nothing);
    // somebody else writes into the file, and does not end
    let key = fs::read(storage.keys().join("alerts.key")).expect("a key");
    let hex = key.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let other = rusqlite::Connection::open(storage.data().join("alerts.db")).expect("a file");
    other.pragma_update(None, "key", format!("x'{hex}'")).expect("a key");
    other.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
    // what was set is read all the same, and nothing can take its place
    eventually("it is read", || open.perform(&AlertStoreOperation::Load) != keyless(vec![alert(2)], false));
    assert_eq!(load(&mut open), (Some(device()), vec![alert(1), alert(2)], false));
    keep(&mut open, alert(3));
    assert_eq!(open.perform(&shown(true)), AlertStoreOutput::Failed);
    drop(open);
    drop(other);
    let mut open = store(&storage, shell);
    assert_eq!(load(&mut open), (Some(device()), vec![alert(1), alert(2), alert(3)], false));
    assert!(!storage.files().contains(&"alerts-unsealed.db".to_owned()));
}

#[test]
fn a_stand_in_that_cannot_be_opened_keeps_nobody_from_the_store() {
    let (storage, shell) = used_and_then(KeyFault::Nothing);
    fs::write(storage.data().join("alerts-unsealed.key"), [7; 32]).expect("a key");
    fs::create_dir(storage.data().join("alerts-unsealed.db")).expect("something in the way");
    let mut open = store(&storage, shell);
    assert_eq!(load(&mut open), (Some(device()), vec![alert(1)], false));
    keep(&mut open, alert(2));
    assert_eq!(load(&mut open), (Some(device()), vec![alert(1), alert(2)], false));
}

#[test]
fn a_stand_in_that_was_the_phones_store_stays_it_where_its_move_was_interrupted() {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    shell.set_key_fault(KeyFault::Fails);
    let mut open = impatient_store(&storage, shell.clone());
    assert_eq!(open.perform(&AlertStoreOperation::KeepDevice(device())), AlertStoreOutput::Done);
    keep(&mut open, alert(1));
    drop(open);
    // the app was ended when the other file was made and nothing was in it yet
    fs::write(storage.data().join("alerts.db"), "").expect("a file");
    let mut open = impatient_store(&storage, shell.clone());
    assert_eq!(load(&mut open), (Some(device()), vec![alert(1)], false));
    drop(open);
    shell.set_key_fault(KeyFault::Nothing);
    assert_eq!(load(&mut store(&storage, shell)).0, Some(device()));
}

#[test]
fn what_nobody_has_read_is_not_overwritten_by_a_setting_that_came_with_the_key() {
    let (storage, shell) = used_and_then(KeyFault::Nothing);
    assert_eq!(store(&storage, shell.clone()).perform(&shown(true)), AlertStoreOutput::Done);
    shell.set_key_fault(KeyFault::Fails);
    // there is no room for a stand-in either
    let obstacle = storage.data().join("alerts-unsealed.key");
    fs::create_dir(&obstacle).expect("something in the way");
    let mut open = impatient_store(&storage, shell.clone());
    assert_eq!(open.perform(&AlertStoreOperation::Load), keyless(vec![], true));
    fs::remove_dir(&obstacle).expect("out of the way");
    shell.set_key_fault(KeyFault::Nothing);
    assert_eq!(open.perform(&shown(false)), AlertStoreOutput::Failed);
    eventually("it is read", || {
        matches!(open.perform(&AlertStoreOperation::Load), AlertStoreOutput::Loaded { .. })
    });
    assert_eq!(open.perform(&shown(false)), AlertStoreOutput::Done);
}

#[test]
fn that_the_neutral_screen_is_shown_is_known_without_the_key() {
    let (storage, shell) = used_and_then(KeyFault::Nothing);
    for is_shown in [true, false] {
        shell.set_key_fault(KeyFault::Nothing);
        assert_eq!(store(&storage, shell.clone()).perform(&shown(is_shown)), AlertStoreOutput::Done);
        shell.set_key_fault(KeyFault::Fails);
        let found = impatient_store(&storage, shell.clone()).perform(&AlertStoreOperation::Load);
        assert_eq!(found, keyless(vec![], is_shown));
    }
    // of a version that did not say so yet: the next start does
    shell.set_key_fault(KeyFault::Nothing);
    let mut open = store(&storage, shell.clone());
    assert_eq!(open.perform(&shown(true)), AlertStoreOutput::Done);
    fs::remove_file(storage.data().join("neutral-shown")).expect("the mark");
    load(&mut open);
    assert!(storage.files().contains(&"neutral-shown".to_owned()));
    assert_eq!(open.perform(&AlertStoreOperation::Wipe), AlertStoreOutput::Done);
    assert_eq!(storage.files(), [] as [&str; 0]);
}

#[test]
fn where_nothing_can_be_written_it_says_so_and_goes_on_when_it_can() {
    let storage = Storage::new();
    let mut open = store(&storage, storage.shell());
    fs::remove_dir(storage.data()).expect("an empty folder");
    assert_eq!(open.perform(&AlertStoreOperation::KeepAlert(alert(1))), AlertStoreOutput::Failed);
    fs::create_dir(storage.data()).expect("a folder");
    keep(&mut open, alert(1));
    assert_eq!(load(&mut open).1, [alert(1)]);
}
