//! `link_person_phone --server URL --data DIR (--code CODE | --until N | --sent N) [--die-at N]`: a link person's phone in a
//! process of its own. With a code it signs in and chooses a PIN. With `--until` it registers people, one after the other,
//! until there are so many, and says each number when the list shows it; with `--sent` it waits until nothing of so many is
//! unsent. With `--die-at` it aborts at the N-th place between two steps, counted from the PIN on.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use app::{
    runtime::Parts,
    ui_event::UiEvent,
    view::{Page, PageAction, PageControl, PageField, PageView, Screen, StaffAction, ViewModel},
};
use tests::{
    Fault,
    phone::Phone,
    reaper::{Reaper, say},
    worker::page,
};

const PIN: [u8; 6] = [2, 5, 8, 0, 4, 6];

/// What it is to do.
enum Task {
    SignIn(String),
    Register(usize),
    Send(usize),
}

fn main() -> ExitCode {
    match live() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say(&format!("fault {fault}"));
            ExitCode::FAILURE
        }
    }
}

fn live() -> Result<(), Fault> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| given.iter().skip_while(|word| *word != name).nth(1).cloned();
    let number = |name: &str| after(name).and_then(|text| text.parse::<usize>().ok());
    let server = after("--server").ok_or("--server is missing")?;
    let data = after("--data").map(PathBuf::from).ok_or("--data is missing")?;
    let task = after("--code").map(Task::SignIn).or_else(|| number("--until").map(Task::Register));
    let task = task.or_else(|| number("--sent").map(Task::Send)).ok_or("nothing to do")?;
    let reaper = Arc::new(Reaper::at(number("--die-at"), None));
    let mut phone = Phone::switched_off(data, &server, "en", None);
    phone.set_parts(Parts { crash_points: Some(reaper.clone()), ..Parts::default() });
    phone.switch_on()?;
    if let Task::SignIn(code) = &task {
        phone.choose_language()?;
        phone.send(UiEvent::StaffOpened)?;
        phone.wait("the sign-in screen", |view| matches!(view.screen, Screen::SignIn { .. }))?;
        phone.send(UiEvent::CodeTyped { text: code.clone() })?;
        phone.send(UiEvent::CodeSubmitted)?;
        enter_pin(&phone)?;
        enter_pin(&phone)?;
        return home(&phone, "the list", |_| true).map(drop);
    }
    enter_pin(&phone)?;
    reaper.arm(true);
    match task {
        Task::SignIn(_) => Ok(()),
        Task::Register(until) => register(&phone, until),
        Task::Send(all) => {
            let is_sent = |view: &PageView| counted(view) == Some(all) && !tells(view, "not sent yet");
            home(&phone, "everything to be sent", is_sent)?;
            say("sent");
            Ok(())
        }
    }
}

/// Enters the PIN, once it is asked for.
fn enter_pin(phone: &Phone) -> Result<(), Fault> {
    let view =
        phone.wait("the PIN", |view| matches!(view.screen, Screen::Pin { .. } | Screen::Sos { .. }))?;
    if matches!(view.screen, Screen::Sos { .. }) {
        phone.send(UiEvent::StaffOpened)?;
    }
    phone.wait("the PIN", |view| matches!(view.screen, Screen::Pin { .. }))?;
    for digit in PIN {
        phone.send(UiEvent::PinDigitPressed { digit })?;
    }
    let before = phone.wait("the digits", |view| matches!(&view.screen, Screen::Pin { .. }))?;
    phone.send(UiEvent::PinSubmitted)?;
    phone.wait("what follows the PIN", |view| view.screen != before.screen).map(drop)
}

/// The list of workers, once it is there and this is true of it.
fn home(phone: &Phone, what: &str, is_it: impl Fn(&PageView) -> bool) -> Result<PageView, Fault> {
    let is_home = |view: &ViewModel| page(view).is_some_and(|page| page.page == Page::Workers && is_it(page));
    let view = phone.wait(what, is_home)?;
    page(&view).cloned().ok_or_else(|| "the list is gone again".to_owned())
}

/// How many were registered this month, as the list tells.
fn counted(view: &PageView) -> Option<usize> {
    let line =
        view.rows.iter().find_map(|row| row.title.split_once("this month ").map(|(_, count)| count))?;
    line.parse().ok()
}

fn tells(view: &PageView, words: &str) -> bool {
    view.rows.iter().any(|row| row.title.contains(words))
}

fn register(phone: &Phone, until: usize) -> Result<(), Fault> {
    loop {
        let view = home(phone, "the count", |view| counted(view).is_some())?;
        let there = counted(&view).unwrap_or_default();
        if there >= until {
            return Ok(());
        }
        let number = there + 1;
        register_one(phone, &view, &format!("Worker {number:03}"))?;
        home(phone, "one more", |view| counted(view) == Some(number))?;
        say(&format!("registered {number}"));
    }
}

/// Goes on with what is half written, else begins anew.
fn register_one(phone: &Phone, home: &PageView, name: &str) -> Result<(), Fault> {
    let half_written = home.rows.iter().find(|row| row.title.starts_with("Go on"));
    let action = match half_written.map(|row| &row.control) {
        Some(PageControl::Press { action }) => action.clone(),
        _ => PageAction::Staff { action: StaffAction::RegisterWorker },
    };
    phone.press(action)?;
    let is_form = |view: &ViewModel| page(view).is_some_and(|page| page.page == Page::Form);
    let view = phone.wait("the form", is_form)?;
    let is_at_name = page(&view).is_some_and(|page| page.rows.iter().any(|row| is_name(&row.control)));
    if is_at_name {
        let field = PageField::Form { name: "name".to_owned() };
        phone.send(UiEvent::PageTyped { field, text: name.to_owned() })?;
        phone.press_as_staff(StaffAction::SkipQuestions)?;
    }
    phone.wait("the consent", |view| {
        page(view).is_some_and(|page| page.rows.iter().any(|row| row.title.starts_with("How they agreed")))
    })?;
    phone.press_as_staff(StaffAction::Choose { field: "way".to_owned(), value: "tapped".to_owned() })?;
    phone.press_as_staff(StaffAction::SubmitForm)
}

fn is_name(control: &PageControl) -> bool {
    matches!(control, PageControl::Field { field: PageField::Form { name }, .. } if name == "name")
}
