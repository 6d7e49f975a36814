//! `worker_phone --server URL --data DIR [--die-at N [--name NAME]]`: a worker's phone in a process of its own. On a new
//! folder it holds SOS; on one with an alert it goes on with that. It says what its screen says, a word a line, and ends
//! when somebody has taken the case. With `--die-at` it aborts at the N-th place between two steps (see
//! `app::runtime::CrashPoint`), or the N-th of that name, counted from the press on; on a folder with files, from its start.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
};

use app::{
    runtime::Parts,
    ui_event::UiEvent,
    view::{ReceiptKind, Screen, ViewModel},
};
use tests::{
    Fault,
    phone::{Phone, fix_at, is_done, parts, receipt},
    reaper::{Reaper, say},
    witness::number_in,
};

fn main() -> ExitCode {
    match arguments().and_then(|(server, data, reaper)| live(&server, &data, reaper)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say(&format!("fault {fault}"));
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<(String, PathBuf, Reaper), Fault> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| given.iter().skip_while(|word| *word != name).nth(1).cloned();
    let (server, data) = after("--server")
        .zip(after("--data"))
        .ok_or("usage: worker_phone --server URL --data DIR [--die-at N [--name NAME]]")?;
    let die_at =
        after("--die-at").map(|text| text.parse().map_err(|_| "not a number: --die-at")).transpose()?;
    Ok((server, PathBuf::from(data), Reaper::at(die_at, after("--name"))))
}

/// Says each receipt once, in the moment in which the screen shows it.
fn tell(said: &Mutex<Vec<String>>, view: &ViewModel) {
    let Some(receipt) = receipt(view) else { return };
    let words = [
        (ReceiptKind::Kept, "kept"),
        (ReceiptKind::Received, "received"),
        (ReceiptKind::OnHubPhone, "on-hub-phone"),
        (ReceiptKind::Taken, "taken"),
    ];
    let mut lines: Vec<String> = Vec::new();
    lines.extend(receipt.case_number.as_deref().and_then(number_in).map(|number| format!("case {number}")));
    lines.extend(
        words.into_iter().filter(|(kind, _)| is_done(receipt, *kind)).map(|(_, word)| word.to_owned()),
    );
    let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
    for line in lines {
        if !said.contains(&line) {
            say(&line);
            said.push(line);
        }
    }
}

fn live(server: &str, data: &Path, reaper: Reaper) -> Result<(), Fault> {
    let is_new = !data.exists();
    let reaper = Arc::new(reaper);
    let said = Mutex::default();
    let mut phone = Phone::switched_off(data.to_owned(), server, "en", Some(fix_at(19.1136, 72.8697)));
    phone.set_parts(Parts { crash_points: Some(reaper.clone()), ..parts() });
    phone.set_listener(Arc::new(move |view| tell(&said, view)));
    reaper.arm(!is_new);
    phone.switch_on()?;
    if is_new {
        phone.choose_language()?;
        reaper.arm(true);
        phone.press_sos("accident")?;
    } else if !opens_receipts(&phone)? {
        say("nothing");
        return Ok(());
    }
    phone.wait_for_receipt(ReceiptKind::Taken)?;
    // what happens after «taken» is no point between
    reaper.arm(false);
    Ok(())
}

/// Opens the receipts of the alert that the phone has kept; false where it has none.
fn opens_receipts(phone: &Phone) -> Result<bool, Fault> {
    let view = phone.wait("a screen", |view| !matches!(view.screen, Screen::Starting { .. }))?;
    match &view.screen {
        Screen::Receipt { .. } => Ok(true),
        Screen::Sos { view } if view.alert.is_some() => {
            phone.send(UiEvent::ReceiptOpened)?;
            Ok(true)
        }
        Screen::Sos { .. } | Screen::Language { .. } => Ok(false),
        other => Err(format!("an unforeseen screen after the start: {other:?}")),
    }
}
