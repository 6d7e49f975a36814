//! The core's life: it starts, it says what it shows, it survives its own failures and the shell's, it ends.

use std::{
    panic,
    sync::{Arc, atomic::Ordering},
    thread,
};

use app::{
    ffi::{SendError, StartError},
    headless::HeadlessShell,
    ui_event::{CallTarget, UiEvent},
    view::{Screen, ViewModel},
};

use crate::support::{
    FragileSurroundings, KeyFault, LIMIT, Storage, UnwellShell, eventually, is_kept, press, send,
};

fn language(tag: &str) -> UiEvent {
    UiEvent::LanguageChosen { tag: tag.into() }
}

fn is_sos(view: &ViewModel) -> bool {
    matches!(view.screen, Screen::Sos { .. })
}

/// An alert is under way: on the receipt screen, or mentioned beside the button.
fn has_alert(view: &ViewModel) -> bool {
    is_kept(view) || matches!(&view.screen, Screen::Sos { view } if view.alert.is_some())
}

#[test]
fn the_first_view_comes_at_once_with_a_button_that_works() {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    // the stores answer nothing yet
    shell.set_key_fault(KeyFault::Blocks);
    let core = storage.start(shell.clone());
    shell.well.wait_for_view(LIMIT, |_| true).expect("a view before the stores");
    let view = shell.well.seen().views.remove(0);
    assert!(matches!(view.screen, Screen::Starting { .. }), "{view:#?}");
    shell.set_key_fault(KeyFault::Nothing);
    core.close();
}

#[test]
fn events_become_views_and_survive_a_restart() {
    let storage = Storage::new();
    let shell = storage.shell();
    let core = storage.start(shell.clone());
    shell
        .wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))
        .expect("the first screen");
    send(&core, [language("hi")]);
    shell.wait_for_view(LIMIT, |view| is_sos(view) && view.language == "hi").expect("the button, in Hindi");
    send(&core, press());
    shell.wait_for_view(LIMIT, is_kept).expect("kept");
    core.close();

    let shell = storage.shell();
    let _core = storage.start(shell.clone());
    let view = shell.wait_for_view(LIMIT, has_alert).expect("the alert again");
    assert_eq!(view.language, "hi");
}

#[test]
fn what_was_sent_before_the_end_is_kept() {
    let storage = Storage::new();
    let shell = storage.shell();
    let core = storage.start(shell.clone());
    shell
        .wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))
        .expect("the first screen");
    // faster than any store: each save is overtaken by the next event
    for _ in 0..50 {
        send(&core, [language("hi"), language("en")]);
    }
    send(&core, [language("hi")]);
    core.close();

    let shell = storage.shell();
    let _core = storage.start(shell.clone());
    let view = shell.wait_for_view(LIMIT, is_sos).expect("no choice of language again");
    assert_eq!(view.language, "hi", "the last save counts");
}

#[test]
fn a_core_that_is_dropped_without_closing_loses_nothing_that_it_called_kept() {
    let storage = Storage::new();
    let shell = storage.shell();
    let core = storage.start(shell.clone());
    shell
        .wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))
        .expect("the first screen");
    send(&core, [language("en")]);
    send(&core, press());
    shell.wait_for_view(LIMIT, is_kept).expect("kept");
    drop(core);
    let shell = storage.shell();
    let _core = storage.start(shell.clone());
    shell.wait_for_view(LIMIT, has_alert).expect("the alert again");
}

#[test]
fn a_failure_in_the_app_starts_the_core_anew_from_its_stores() {
    let storage = Storage::new();
    let (shell, surroundings) = (storage.shell(), Arc::new(FragileSurroundings::default()));
    let core = storage.start_in(shell.clone(), surroundings.clone());
    shell
        .wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))
        .expect("the first screen");
    send(&core, [language("hi")]);
    send(&core, press());
    shell.wait_for_view(LIMIT, is_kept).expect("kept");

    for failures in 1..=3 {
        surroundings.panic_times(1);
        send(&core, [UiEvent::Appeared]);
        shell.wait_until(LIMIT, |seen| seen.restarts == failures).expect("told");
        let view = shell.wait_for_view(LIMIT, has_alert).expect("the alert again");
        assert_eq!(view.language, "hi");
    }
    send(&core, [UiEvent::CallPressed { target: CallTarget::Helpline }]);
    shell.wait_until(LIMIT, |seen| !seen.dialled.is_empty()).expect("the dialler");
}

#[test]
fn a_core_that_fails_again_and_again_says_so() {
    let storage = Storage::new();
    let (shell, surroundings) = (storage.shell(), Arc::new(FragileSurroundings::default()));
    let core = storage.start_in(shell.clone(), surroundings.clone());
    shell.wait_for_view(LIMIT, |_| true).expect("a view");
    // with a backtrace of each, the failures would take longer than those that are counted together
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |failure| {
        if thread::current().name() != Some("main-core") {
            tell(failure);
        }
    }));
    surroundings.panic_times(usize::MAX);
    eventually("the core is closed", || matches!(core.send(UiEvent::Appeared), Err(SendError::Closed)));
    assert!(shell.seen().restarts < 5);
    core.close();
}

#[test]
fn a_shell_that_throws_takes_nothing_down() {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    shell.set_throws(true);
    let core = storage.start(shell.clone());
    send(&core, [language("en")]);
    send(&core, press());
    send(&core, [UiEvent::CallPressed { target: CallTarget::Emergency }]);
    eventually("the shell was called", || shell.renders_begun.load(Ordering::SeqCst) > 1);
    shell.set_throws(false);
    send(&core, [UiEvent::CallPressed { target: CallTarget::Emergency }]);
    shell.well.wait_until(LIMIT, |seen| seen.dialled.contains(&"112".into())).expect("the dialler");
    assert_eq!(shell.well.seen().restarts, 0);
}

#[test]
fn a_slow_shell_holds_up_neither_the_disk_nor_the_end_and_gets_the_newest_view() {
    let storage = Storage::new();
    let shell = UnwellShell::around(storage.shell());
    let core = storage.start(shell.clone());
    shell
        .well
        .wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))
        .expect("the first screen");
    shell.hold_renders(true);
    let begun = shell.renders_begun.load(Ordering::SeqCst);
    send(&core, [language("hi")]);
    eventually("a render hangs", || shell.renders_begun.load(Ordering::SeqCst) > begun);
    let drawn = shell.well.seen_views();
    for _ in 0..100 {
        send(&core, [language("en"), language("hi")]);
    }
    send(&core, [language("en")]);
    core.close();

    let next = storage.shell();
    let _core = storage.start(next.clone());
    let view = next.wait_for_view(LIMIT, is_sos).expect("the language was kept");
    assert_eq!(view.language, "en");
    shell.hold_renders(false);
    shell.well.wait_for_view(LIMIT, |view| is_sos(view) && view.language == "en").expect("the newest");
    assert_eq!(shell.well.seen_views(), drawn + 2, "the one that hung, and the newest: the rest is skipped");
}

#[test]
fn two_phones_live_in_one_process() {
    let (one, other) = (Storage::new(), Storage::new());
    let (one_shell, other_shell) = (one.shell(), other.shell());
    let (one_core, other_core) = (one.start(one_shell.clone()), other.start(other_shell.clone()));
    send(&one_core, [language("hi")]);
    send(&other_core, [language("en")]);
    one_shell.wait_for_view(LIMIT, |view| is_sos(view) && view.language == "hi").expect("Hindi");
    other_shell.wait_for_view(LIMIT, |view| is_sos(view) && view.language == "en").expect("English");
    one_core.close();
    assert!(matches!(one_core.send(UiEvent::Appeared), Err(SendError::Closed)));
    send(&other_core, press());
    other_shell.wait_for_view(LIMIT, is_kept).expect("the other goes on");
}

#[test]
fn after_closing_nothing_of_the_core_is_left() {
    let storage = Storage::new();
    let shell = storage.shell();
    let core = storage.start(shell.clone());
    send(&core, [language("en")]);
    send(&core, press());
    core.close();
    core.close();
    assert!(matches!(core.send(UiEvent::Appeared), Err(SendError::Closed)));
    // every thread and task holds the shell; a position that was being looked for ends in its own time
    eventually("nobody holds the shell", || Arc::strong_count(&shell) == 1);
    assert_eq!(storage.files(), ["alerts.db"], "the stores were closed, their logs folded in");
}

#[test]
fn a_folder_that_cannot_be_written_is_told_at_the_start() {
    let storage = Storage::new();
    std::fs::write(storage.data(), b"a file where the folder should be").expect("a file");
    let started = app::ffi::EmergencyCore::new(storage.config(), HeadlessShell::new());
    assert!(matches!(started, Err(StartError::Folder)));
}
