//! The key and its PIN, while another thread asks for the key all the time, and where the platform is slow.

use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use super::*;
use crate::{headless::HeadlessShell, runtime::PhoneSurroundings};

fn vault(folder: &Path) -> Vault {
    let keys = Keys::of(HeadlessShell::with_keys_in(folder.join("keys"))).unwrap();
    Vault::new(folder, keys, Arc::new(PhoneSurroundings))
}

fn pin(digits: &str) -> Pin {
    let mut pin = Pin::default();
    for digit in digits.bytes() {
        pin.push(digit - b'0');
    }
    pin
}

#[track_caller]
fn found(read: KeyRead) -> StoreKey {
    match read {
        KeyRead::Found(key) => key,
        KeyRead::Lost => panic!("the key is lost"),
        KeyRead::Unavailable => panic!("the key is not here"),
    }
}

#[test]
fn a_pin_is_set_and_removed_while_the_store_of_attachments_asks_for_the_key() {
    let folder = tempfile::tempdir().unwrap();
    let key = {
        let first = vault(folder.path());
        first.key_for_new_store().unwrap()
    };
    for round in 0..3 {
        // nothing of the key is in memory yet, as when the app has just begun
        let vault = vault(folder.path());
        let is_done = AtomicBool::new(false);
        let seen = thread::scope(|scope| {
            let asking = scope.spawn(|| {
                let mut all = Vec::new();
                while !is_done.load(Ordering::Acquire) {
                    all.push(found(vault.key()));
                    all.dedup();
                }
                all
            });
            let set = vault.set_pin(&pin("4711"), false);
            is_done.store(true, Ordering::Release);
            set.unwrap();
            asking.join().unwrap()
        });
        assert!(seen.iter().all(|seen| *seen == key), "round {round}: another key was given out");
        drop(vault);

        let locked = self::vault(folder.path());
        assert!(locked.is_locked().unwrap(), "round {round}: the PIN is gone");
        assert_eq!(locked.try_pin(&pin("4711")).unwrap(), Tried::Right);
        assert!(found(locked.key()) == key, "round {round}: the records are lost");
        locked.remove_pin().unwrap();
        assert!(found(locked.key()) == key);
    }
}

#[test]
fn a_key_that_comes_after_nobody_waits_for_it_any_more_is_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let key = vault(folder.path()).key_for_new_store().unwrap();
    // whoever reads a pipe waits until somebody writes into it
    let kept = folder.path().join("keys").join("records.key");
    fs::remove_file(&kept).unwrap();
    assert!(Command::new("mkfifo").arg(&kept).status().unwrap().success());
    let keys = Keys::of(HeadlessShell::with_keys_in(folder.path().join("keys"))).unwrap();
    let keys = keys.with_patience(Duration::from_millis(100));
    let slow = Vault::new(folder.path(), keys, Arc::new(PhoneSurroundings));
    for _ in 0..3 {
        assert!(matches!(slow.key(), KeyRead::Unavailable));
    }
    fs::write(&kept, key.bytes()).unwrap();
    let mut reads = std::iter::repeat_with(|| slow.key()).take(600);
    let late = reads.find(|read| !matches!(read, KeyRead::Unavailable));
    assert!(found(late.expect("its answer")) == key);
}
