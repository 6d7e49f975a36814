//! The PIN before the records, and what is sealed while they are open: on real files, with keys that outlive the store.

use std::{
    fs,
    sync::{Arc, Mutex},
};

use app::{
    effects::{
        alert_store::AlertStoreOperation,
        record_store::{
            KeptOperation, KeptSession, LoadedRecords, LockedRecords, Pin, RecordStoreOperation,
            RecordStoreOutput, SealedBatch, SealedGone, Settlement,
        },
    },
    headless::HeadlessShell,
    runtime::{Durability, Keys, PhoneSurroundings, alert_store::AlertStore, record_store::RecordStore},
    shell::{SecretName, SecretOperation, SecretOutput, Shell},
    surroundings::{Moment, Surroundings},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::sealed::SEALED_INFO;
use hpke::{
    Deserializable, Kem, OpModeR, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256,
};

use crate::support::Storage;

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;
const LIMIT: u64 = 30 * DAY;

/// The phone's randomness, and clocks that a test turns.
struct Clocks(Mutex<Moment>);

impl Clocks {
    fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(PhoneSurroundings.now())))
    }

    fn pass(&self, ms: u64) {
        let mut now = self.0.lock().unwrap();
        now.monotonic_ms += ms;
        now.wall += TimeDelta::milliseconds(i64::try_from(ms).unwrap());
    }

    fn set_back_a_year(&self) {
        self.0.lock().unwrap().wall -= TimeDelta::days(365);
    }

    /// The phone was switched on this long ago.
    fn boot(&self, ms: u64) {
        self.0.lock().unwrap().monotonic_ms = ms;
    }
}

impl Surroundings for Clocks {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }

    fn random(&self) -> [u8; 32] {
        PhoneSurroundings.random()
    }
}

/// A phone whose stores outlive the app.
struct Phone {
    storage: Storage,
    shell: Arc<HeadlessShell>,
    clocks: Arc<Clocks>,
}

impl Phone {
    fn new() -> Self {
        let storage = Storage::new();
        fs::create_dir_all(storage.data()).unwrap();
        let shell = HeadlessShell::with_keys_in(storage.data().join("keys"));
        let phone = Self { storage, shell, clocks: Clocks::new() };
        // the store of alerts makes its key at the first start
        let keys = Keys::of(phone.shell.clone()).unwrap();
        let folder = phone.storage.data();
        AlertStore::new(folder, keys, phone.clocks.clone(), Durability::Full)
            .perform(&AlertStoreOperation::Load);
        phone
    }

    /// The app begins.
    fn store(&self) -> RecordStore {
        let keys = Keys::of(self.shell.clone()).unwrap();
        RecordStore::new(self.storage.data(), keys, self.clocks.clone(), Durability::Full)
    }

    fn signed_in(&self, role: &str) -> RecordStore {
        let mut store = self.store();
        let session = format!(r#"{{"staff": {{"id": "{STAFF}", "role": "{role}"}}}}"#);
        done(&mut store, RecordStoreOperation::BeginSession(KeptSession(session)));
        store
    }

    fn secret(&self) -> Vec<u8> {
        let read = self.shell.secret(SecretOperation::Read { name: SecretName::RecordsKey });
        match futures::executor::block_on(read) {
            SecretOutput::Found { bytes } => bytes,
            _ => panic!("no secret"),
        }
    }
}

const STAFF: &str = "01980000-0000-7000-8000-0000000000aa";

fn done(store: &mut RecordStore, operation: RecordStoreOperation) {
    assert_eq!(store.perform(&operation), RecordStoreOutput::Done, "{operation:?}");
}

fn pin(digits: &str) -> Pin {
    let mut pin = Pin::default();
    for digit in digits.bytes() {
        pin.push(digit - b'0');
    }
    pin
}

fn set(store: &mut RecordStore, digits: &str, wipes: bool) {
    done(store, RecordStoreOperation::SetPin { pin: pin(digits), wipes });
}

fn try_pin(store: &mut RecordStore, digits: &str) -> RecordStoreOutput {
    store.perform(&RecordStoreOperation::Unlock { pin: pin(digits), expires_after_ms: LIMIT })
}

#[track_caller]
fn locked(output: RecordStoreOutput) -> LockedRecords {
    match output {
        RecordStoreOutput::Locked(locked) => locked,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn loaded(output: RecordStoreOutput) -> LoadedRecords {
    match output {
        RecordStoreOutput::Loaded(loaded) => *loaded,
        other => panic!("{other:?}"),
    }
}

fn operation(device_seq: u64) -> KeptOperation {
    KeptOperation {
        operation_id: format!("01980000-0000-7000-8000-{device_seq:012}"),
        device_seq,
        place: device_seq,
        operation: format!("{{\"seq\":{device_seq}}}"),
        refused: None,
        sent_at: None,
    }
}

fn keep(store: &mut RecordStore, device_seq: u64) {
    let operations = vec![operation(device_seq)];
    done(store, RecordStoreOperation::KeepOperations { operations, replaced: None, draft: None });
}

#[test]
fn the_pin_stands_before_the_records_after_every_start() {
    let phone = Phone::new();
    let mut store = phone.signed_in("hub-staff");
    keep(&mut store, 1);
    assert!(!loaded(store.perform(&RecordStoreOperation::Load)).has_pin);
    set(&mut store, "4711", false);
    keep(&mut store, 2);

    let mut store = phone.store();
    assert_eq!(locked(store.perform(&RecordStoreOperation::Load)).wrong.count, 0);
    let not_open = store.perform(&RecordStoreOperation::KeepOperations {
        operations: vec![operation(3)],
        replaced: None,
        draft: None,
    });
    assert_eq!(not_open, RecordStoreOutput::Failed);
    assert_eq!(locked(try_pin(&mut store, "4712")).wrong.count, 1);
    let there = loaded(try_pin(&mut store, "4711"));
    assert!(there.has_pin);
    assert_eq!(there.operations, [operation(1), operation(2)]);
    // the person shows that it is they, while the records are open
    assert_eq!(locked(try_pin(&mut store, "0000")).wrong.count, 1);
    assert_eq!(try_pin(&mut store, "4711"), RecordStoreOutput::Done);
    // and the key leaves the memory when it is told to
    locked(store.perform(&RecordStoreOperation::Lock));
    locked(store.perform(&RecordStoreOperation::Load));
}

#[test]
fn neither_the_platforms_secret_nor_the_pin_opens_anything_alone() {
    let phone = Phone::new();
    let mut store = phone.signed_in("hub-staff");
    let before = phone.secret();
    set(&mut store, "4711", false);
    assert_ne!(phone.secret(), before, "what opened the file is not there any more");
    drop(store);
    // without the wrapped key
    let aside = phone.storage.data().join("kept.pin");
    fs::rename(phone.storage.data().join("records.db.pin"), &aside).unwrap();
    assert_eq!(loaded(phone.store().perform(&RecordStoreOperation::Load)).session, None);
}

#[test]
fn another_pin_takes_the_place_of_the_first_and_may_go() {
    let phone = Phone::new();
    let mut store = phone.signed_in("hub-staff");
    set(&mut store, "4711", false);
    set(&mut store, "12345678", false);
    let mut store = phone.store();
    locked(try_pin(&mut store, "4711"));
    loaded(try_pin(&mut store, "12345678"));
    done(&mut store, RecordStoreOperation::RemovePin);
    let there = loaded(phone.store().perform(&RecordStoreOperation::Load));
    assert!(there.session.is_some() && !there.has_pin);
}

/// The phone died after the file was written and before the platform had the new secret.
#[test]
fn a_pin_that_was_not_finished_stands_before_nothing() {
    let phone = Phone::new();
    let mut store = phone.signed_in("hub-staff");
    let before = phone.secret();
    set(&mut store, "4711", false);
    drop(store);
    let old = SecretOperation::Keep { name: SecretName::RecordsKey, bytes: before };
    futures::executor::block_on(phone.shell.secret(old));
    let there = loaded(phone.store().perform(&RecordStoreOperation::Load));
    assert!(there.session.is_some() && !there.has_pin);
}

#[test]
fn wrong_pins_are_answered_with_pauses_that_no_restart_and_no_clock_shortens() {
    let phone = Phone::new();
    set(&mut phone.signed_in("link-person"), "4711", false);
    let mut waits = Vec::new();
    for _ in 0..9 {
        // another start for each
        let wrong = locked(try_pin(&mut phone.store(), "0000")).wrong;
        waits.push(wrong.wait_ms / 1000);
        if wrong.wait_ms > 0 {
            let not_looked_at = locked(try_pin(&mut phone.store(), "4711")).wrong;
            assert_eq!(not_looked_at.count, wrong.count, "the right one is not looked at either");
            phone.clocks.set_back_a_year();
            phone.clocks.pass(wrong.wait_ms - 1);
            assert_eq!(locked(try_pin(&mut phone.store(), "4711")).wrong.wait_ms, 1);
            // switched off and on: what ran is counted from there
            phone.clocks.boot(0);
            let again = locked(try_pin(&mut phone.store(), "4711")).wrong.wait_ms;
            assert_eq!(again, wrong.wait_ms);
            phone.clocks.pass(again);
        }
    }
    assert_eq!(waits, [0, 0, 30, 60, 300, 900, 1800, 3600, 3600]);
    loaded(try_pin(&mut phone.store(), "4711"));
}

#[test]
fn the_tenth_wrong_one_takes_everything_away_where_the_person_chose_so() {
    for wipes in [true, false] {
        let phone = Phone::new();
        set(&mut phone.signed_in("link-person"), "4711", wipes);
        let mut last = RecordStoreOutput::Failed;
        for _ in 0..10 {
            last = try_pin(&mut phone.store(), "0000");
            phone.clocks.pass(60 * MINUTE);
        }
        let is_gone = !phone.storage.data().join("records.db").exists();
        assert_eq!((last == RecordStoreOutput::Wiped, is_gone), (wipes, wipes));
        let answered = phone.store().perform(&RecordStoreOperation::Load);
        if wipes {
            assert_eq!(loaded(answered).session, None);
        } else {
            locked(answered);
        }
    }
}

#[test]
fn a_link_persons_records_stay_closed_after_too_long_without_contact() {
    let phone = Phone::new();
    set(&mut phone.signed_in("link-person"), "4711", false);
    phone.clocks.pass(LIMIT - MINUTE);
    loaded(try_pin(&mut phone.store(), "4711"));
    // somebody turns the clock back, and leaves the phone on
    phone.clocks.set_back_a_year();
    phone.clocks.pass(2 * MINUTE);
    let mut store = phone.store();
    let shut = locked(try_pin(&mut store, "4711"));
    assert!(shut.expired && shut.away_ms > Some(LIMIT));
    locked(store.perform(&RecordStoreOperation::Load));
    // the server says that the account stands
    done(&mut store, RecordStoreOperation::NoteContact);
    loaded(try_pin(&mut store, "4711"));
}

// ---- what is sealed

struct ServerKey {
    private: <X25519HkdfSha256 as Kem>::PrivateKey,
    public: String,
}

fn server_key() -> ServerKey {
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&PhoneSurroundings.random()).unwrap();
    let public = URL_SAFE_NO_PAD.encode(X25519HkdfSha256::sk_to_pk(&private).to_bytes());
    ServerKey { private, public }
}

impl ServerKey {
    fn open(&self, id: &str, sealed: &str) -> String {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).unwrap();
        let (encapped, ciphertext) = bytes.split_at(32);
        let encapped = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapped).unwrap();
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.private,
            &encapped,
            SEALED_INFO,
            ciphertext,
            id.as_bytes(),
        );
        String::from_utf8(opened.unwrap()).unwrap()
    }
}

fn seal_to(store: &mut RecordStore, key: &ServerKey) {
    done(store, RecordStoreOperation::SealTo { key_id: "k1".into(), key: key.public.clone() });
}

fn sealed(store: &mut RecordStore, of_session_too: bool) -> SealedBatch {
    match store.perform(&RecordStoreOperation::ReadSealed { of_session_too }) {
        RecordStoreOutput::Sealed(batch) => *batch,
        other => panic!("{other:?}"),
    }
}

fn numbers(batch: &SealedBatch) -> Vec<u64> {
    batch.operations.iter().map(|(_, device_seq, _)| *device_seq).collect()
}

#[test]
fn what_waits_is_sealed_with_it_and_goes_when_the_server_has_answered() {
    let (phone, key) = (Phone::new(), server_key());
    let mut store = phone.signed_in("link-person");
    keep(&mut store, 1);
    assert_eq!(numbers(&sealed(&mut store, true)), [] as [u64; 0], "no key is known");
    seal_to(&mut store, &key);
    keep(&mut store, 2);
    keep(&mut store, 3);
    let batch = sealed(&mut store, true);
    assert_eq!((numbers(&batch), batch.staff.as_str(), batch.key_id.as_str()), (vec![1, 2, 3], STAFF, "k1"));
    for (id, device_seq, text) in &batch.operations {
        assert_eq!(key.open(id, text), format!("{{\"seq\":{device_seq}}}"));
    }
    assert_eq!(numbers(&sealed(&mut store, false)), [] as [u64; 0], "the session sends it itself");
    let refused = KeptOperation { refused: Some("{}".into()), ..operation(2) };
    let settled = Settlement {
        accepted: vec![operation(1).operation_id],
        refused: vec![refused],
        cursor: "c".into(),
        ..Settlement::default()
    };
    done(&mut store, RecordStoreOperation::Settle(Box::new(settled)));
    assert_eq!(numbers(&sealed(&mut store, true)), [3]);
}

#[test]
fn what_was_sealed_outlives_the_records_and_is_read_without_the_pin() {
    let (phone, key) = (Phone::new(), server_key());
    let mut store = phone.signed_in("link-person");
    seal_to(&mut store, &key);
    set(&mut store, "4711", false);
    keep(&mut store, 1);
    let mut store = phone.store();
    assert_eq!(locked(store.perform(&RecordStoreOperation::Load)).staff.as_deref(), Some(STAFF));
    assert_eq!(numbers(&sealed(&mut store, true)), [1]);
    done(&mut store, RecordStoreOperation::Wipe);
    assert_eq!(numbers(&sealed(&mut store, false)), [1], "left behind");

    let mut store = phone.store();
    assert!(loaded(store.perform(&RecordStoreOperation::Load)).sealed_waits);
    // somebody else signs in: it is not theirs, and stays
    let mut store = phone.signed_in("hub-staff");
    seal_to(&mut store, &key);
    keep(&mut store, 2);
    let left = sealed(&mut store, false);
    assert_eq!(numbers(&left), [1]);
    let taken = left.operations.into_iter().map(|(id, ..)| id).collect();
    done(&mut store, RecordStoreOperation::ForgetSealed(SealedGone::Taken(taken)));
    assert_eq!(numbers(&sealed(&mut store, false)), [] as [u64; 0]);
    // whoever signs out lets it go
    done(&mut store, RecordStoreOperation::ForgetSealed(SealedGone::OfSession));
    done(&mut store, RecordStoreOperation::Wipe);
    assert!(!loaded(phone.store().perform(&RecordStoreOperation::Load)).sealed_waits);
}

/// The phone died between the two files: the seal is on the disk, the operation is not, and the other way round.
#[test]
fn a_death_between_seal_and_operation_neither_loses_nor_doubles() {
    let (phone, key) = (Phone::new(), server_key());
    let mut store = phone.signed_in("link-person");
    seal_to(&mut store, &key);
    keep(&mut store, 1);
    drop(store);
    let files = ["records.db", "records.db-wal", "sealed.db", "sealed.db-wal"];
    let copy = |from: &str, to: &str| {
        let folder = phone.storage.data();
        let (from, to) = (folder.join(from), folder.join(to));
        let _ = fs::remove_file(&to);
        if from.exists() {
            fs::copy(from, to).unwrap();
        }
    };
    for file in &files {
        copy(file, &format!("before-{file}"));
    }
    let mut store = phone.store();
    store.perform(&RecordStoreOperation::Load);
    keep(&mut store, 2);
    drop(store);
    // the operation was never kept: its seal goes when the records are opened
    for file in &files[..2] {
        copy(&format!("before-{file}"), file);
    }
    let mut store = phone.store();
    assert_eq!(loaded(store.perform(&RecordStoreOperation::Load)).operations, [operation(1)]);
    assert_eq!(numbers(&sealed(&mut store, true)), [1]);
    keep(&mut store, 2);
    drop(store);
    // it was kept, and the seal is not there: it is made
    for file in &files[2..] {
        copy(&format!("before-{file}"), file);
    }
    let mut store = phone.store();
    store.perform(&RecordStoreOperation::Load);
    assert_eq!(numbers(&sealed(&mut store, true)), [1, 2]);
}
