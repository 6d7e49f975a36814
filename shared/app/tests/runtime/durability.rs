//! "Kept" is true when it is said: the log is on the disk before, and a process that is killed right after has lost
//! nothing. The phone runs in a process of its own: this very program, asked for one of its tests.

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
};

use app::{
    ffi::EmergencyCore,
    runtime::{Durability, Parts, PhoneSurroundings},
    ui_event::UiEvent,
    view::Screen,
};

use crate::support::{LIMIT, Storage, is_kept, press, send};

/// Where the other process keeps its data; that it is set tells it that it is the other process.
const DATA: &str = "PRESS_DATA";
const KEYS: &str = "PRESS_KEYS";
/// `off`: no commit waits for the disk.
const SYNCHRONOUS: &str = "PRESS_SYNCHRONOUS";
/// What it says as soon as the screen does.
const SAID: &str = "KEPT";

/// By itself a test like any other. In a process of its own it says what it sees and then waits to be killed.
#[test]
fn a_press_is_told_as_kept() {
    let own = Storage::new();
    let as_told = env::var_os(DATA).zip(env::var_os(KEYS));
    let (data, keys) =
        as_told.clone().map_or_else(|| (own.data(), own.keys()), |(data, keys)| (data.into(), keys.into()));
    let off = env::var(SYNCHRONOUS).is_ok_and(|value| value == "off");
    let parts = Parts {
        surroundings: Arc::new(PhoneSurroundings),
        durability: if off { Durability::Off } else { Durability::Full },
        key_patience: LIMIT,
        ..Parts::default()
    };
    let shell = app::headless::HeadlessShell::with_keys_in(keys);
    let config = app::config::CoreConfig { data_dir: data.to_str().expect("UTF-8").into(), ..own.config() };
    let core = EmergencyCore::with_parts(config, shell.clone(), parts).expect("a core");
    shell
        .wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))
        .expect("the first screen");
    send(&core, [UiEvent::LanguageChosen { tag: "en".into() }]);
    shell.wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Sos { .. })).expect("the button");
    send(&core, press());
    shell.wait_for_view(LIMIT, is_kept).expect("kept");
    if as_told.is_some() {
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{SAID}").and_then(|()| out.flush()).expect("said");
        // until it is killed, or nobody is there any more who would
        let _ = std::io::stdin().read(&mut [0]);
    }
}

/// This program, to be run under `around` for the test above, on this storage.
fn phone(around: Option<Command>, storage: &Storage, synchronous: &str) -> Command {
    let this: PathBuf = env::current_exe().expect("this test's own path");
    let mut command = match around {
        Some(mut around) => {
            around.arg(this);
            around
        }
        None => Command::new(this),
    };
    command
        .args(["--exact", "durability::a_press_is_told_as_kept", "--nocapture"])
        .env(DATA, storage.data())
        .env(KEYS, storage.keys())
        .env(SYNCHRONOUS, synchronous)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    command
}

/// Runs the program until it says that the alert is kept, and ends it there.
fn until_kept(mut command: Command, end: impl FnOnce(&mut Child)) {
    let mut child = command.spawn().expect("the program runs (strace is a package of its own on Debian)");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let said = lines.any(|line| line.is_ok_and(|line| line == SAID));
    end(&mut child);
    child.wait().expect("it is gone");
    assert!(said, "it ended without having kept the alert");
}

#[test]
fn a_phone_that_is_killed_right_after_kept_still_has_the_alert() {
    let storage = Storage::new();
    until_kept(phone(None, &storage, "full"), |child| child.kill().expect("SIGKILL"));

    let shell = storage.shell();
    let _core = storage.start(shell.clone());
    shell
        .wait_for_view(LIMIT, |view| match &view.screen {
            Screen::Sos { view } => view.alert.is_some(),
            screen => matches!(screen, Screen::Receipt { .. }),
        })
        .expect("the alert again");
}

#[test]
fn the_log_is_on_the_disk_before_the_screen_says_kept() {
    let full = trace("full");
    assert!(log_is_on_the_disk_before_kept(&full), "no fsync after the last write to the log:\n{full}");
    let off = trace("off");
    assert!(!log_is_on_the_disk_before_kept(&off), "this test does not see the difference:\n{off}");
}

/// The system calls of a press that concern files, with the paths written out.
fn trace(synchronous: &str) -> String {
    let storage = Storage::new();
    fs::create_dir_all(storage.keys()).expect("a folder");
    let output = storage.keys().join("trace");
    let mut strace = Command::new("strace");
    strace
        .args(["--follow-forks", "--decode-fds=path", "--string-limit=16"])
        .arg("--trace=pwrite64,write,fsync,fdatasync")
        .arg("--output")
        .arg(&output);
    // strace ends with what it watches, which ends when nobody speaks to it any more
    until_kept(phone(Some(strace), &storage, synchronous), |child| drop(child.stdin.take()));
    fs::read_to_string(output).expect("the trace")
}

/// Whether the last write to the log before the word was said is followed, before the word, by a completed fsync of it.
fn log_is_on_the_disk_before_kept(trace: &str) -> bool {
    let lines: Vec<_> = trace.lines().map(str::trim_start).take_while(|line| !line.contains(SAID)).collect();
    assert!(lines.len() < trace.lines().count(), "the word is in the trace:\n{trace}");
    let is_log = |line: &str| line.contains("alerts.db-wal>");
    let Some(last_write) = lines.iter().rposition(|line| line.contains(" pwrite64(") && is_log(line)) else {
        return false;
    };
    lines.iter().enumerate().skip(last_write + 1).any(|(at, line)| {
        let begins = (line.contains(" fdatasync(") || line.contains(" fsync(")) && is_log(line);
        let thread = line.split(' ').next();
        // a call that another thread's lines interrupt is written in two halves
        let ends = !line.contains("<unfinished")
            || lines[at + 1..]
                .iter()
                .any(|later| later.split(' ').next() == thread && later.contains("sync resumed>"));
        begins && ends
    })
}
