//! A phone as a process of its own, for the tests that kill it: presses SOS, says `KEPT` on its standard output as soon
//! as the screen does, and then waits to be killed.
//!
//! `press DATA_DIR KEYS_DIR`; with `PRESS_SYNCHRONOUS=off` no commit waits for the disk, to show that the test sees it.
#![allow(clippy::print_stdout, reason = "that is what it is for")]

use std::{env, error::Error, io::Write as _, sync::Arc, thread, time::Duration};

use app::{
    config::{CoreConfig, Platform},
    ffi::EmergencyCore,
    headless::HeadlessShell,
    runtime::{Durability, Parts, PhoneSurroundings},
    ui_event::UiEvent,
    view::{ReceiptKind, ReceiptState, Screen},
};

const LIMIT: Duration = Duration::from_secs(60);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(data_dir), Some(keys_dir)) = (arguments.next(), arguments.next()) else {
        return Err("press DATA_DIR KEYS_DIR".into());
    };
    let off = env::var("PRESS_SYNCHRONOUS").is_ok_and(|value| value == "off");
    let parts = Parts {
        surroundings: Arc::new(PhoneSurroundings),
        durability: if off { Durability::Off } else { Durability::Full },
    };
    let config = CoreConfig {
        data_dir,
        server_url: "http://127.0.0.1:9".into(),
        app_version: "0.0.0-test".into(),
        platform: Platform::Headless,
        device_language: "en".into(),
    };
    let shell = HeadlessShell::with_keys_in(keys_dir);
    let core = EmergencyCore::with_parts(config, shell.clone(), parts)?;
    shell.wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Language { .. }))?;
    core.send(UiEvent::LanguageChosen { tag: "en".into() })?;
    shell.wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Sos { .. }))?;
    core.send(UiEvent::SosHeld)?;
    core.send(UiEvent::KindChosen { code: "accident".into() })?;
    shell.wait_for_view(LIMIT, |view| {
        matches!(&view.screen, Screen::Receipt { view } if view.steps.iter().any(|step| {
            step.kind == ReceiptKind::Kept && step.state == ReceiptState::Done
        }))
    })?;
    let mut out = std::io::stdout().lock();
    out.write_all(b"KEPT\n")?;
    out.flush()?;
    loop {
        thread::park();
    }
}
