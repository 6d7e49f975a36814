//! "Kept" is true when it is said: the log is on the disk before, and a process that is killed right after has lost
//! nothing. The phone runs in a process of its own (`examples/press.rs`).

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use app::view::Screen;

use crate::support::{LIMIT, Storage};

/// The program, which cargo builds beside the tests.
fn press() -> PathBuf {
    let tests = env::current_exe().expect("this test's own path");
    let profile = tests.parent().and_then(Path::parent).expect("target/<profile>/deps/<this>");
    let press = profile.join("examples/press");
    assert!(
        press.exists(),
        "build it first: cargo build --workspace --example press (a whole `cargo test` does)"
    );
    press
}

/// Runs the program until it says that the alert is kept, and kills it there.
fn press_and_kill(mut command: Command) {
    let mut child = command.stdout(Stdio::piped()).spawn().expect("the program runs");
    let said = BufReader::new(child.stdout.take().expect("its output")).lines().next();
    kill(&mut child);
    assert_eq!(said.expect("a line").expect("text"), "KEPT");
}

/// SIGKILL, and waits for the end.
fn kill(child: &mut Child) {
    child.kill().expect("it still ran");
    child.wait().expect("it is gone");
}

#[test]
fn a_phone_that_is_killed_right_after_kept_still_has_the_alert() {
    let storage = Storage::new();
    let mut command = Command::new(press());
    command.arg(storage.data()).arg(storage.keys());
    press_and_kill(command);

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
    let mut command = Command::new("strace");
    command
        .args(["--follow-forks", "--decode-fds=path", "--string-limit=16"])
        .arg("--trace=pwrite64,write,fsync,fdatasync")
        .arg("--output")
        .arg(&output)
        .arg(press())
        .arg(storage.data())
        .arg(storage.keys())
        .env("PRESS_SYNCHRONOUS", synchronous);
    press_and_kill(command);
    fs::read_to_string(output).expect("the trace")
}

/// Whether the last write to the log before the word was said is followed, before the word, by a completed fsync of it.
fn log_is_on_the_disk_before_kept(trace: &str) -> bool {
    let lines: Vec<_> =
        trace.lines().map(str::trim_start).take_while(|line| !line.contains("KEPT")).collect();
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
