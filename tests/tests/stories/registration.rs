//! A link person registers three hundred people with no network, on a phone that dies twenty times between any two steps. At
//! its first contact every one of them reaches the server, once. `MAIN_SEED` plays one run's deaths again.

use std::{path::Path, process::Command};

use app::{
    ui_event::UiEvent,
    view::{Page, StaffAction},
};
use tests::{
    chance::{Chance, seed},
    database::Database,
    phone::Phone,
    server::MainServer,
    worker::page,
};

const PEOPLE: usize = 300;
const DEATHS: usize = 20;
/// A phone dies within so many places: some fifteen registrations.
const PLACES: u64 = 500;
/// Nobody listens here (RFC 863's discard port, which needs rights that no test has).
const NO_NETWORK: &str = "http://127.0.0.1:9";

/// A life of the phone; the lines that it said.
fn life(server: &str, data: &Path, arguments: &[&str]) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_link_person_phone"));
    command.args(["--server", server, "--data"]).arg(data).args(arguments);
    let output = command.output().unwrap();
    let lines: Vec<String> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    let died = lines.iter().any(|line| line.starts_with("dies "));
    // it ends in good order, or where it said that it would, and in no other way
    assert_eq!(died, !output.status.success(), "{lines:#?}");
    lines
}

/// The highest number of which the screen said that it is registered.
fn registered(lines: &[String]) -> Option<usize> {
    lines.iter().rev().find_map(|line| line.strip_prefix("registered ")?.parse().ok())
}

#[test]
fn three_hundred_registered_without_a_network_on_a_phone_that_dies_are_on_the_server_once() {
    let seed = seed();
    println!("MAIN_SEED={seed}");
    let mut chance = Chance::new(seed, 0);
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let data = folder.path().join("phone");
    let code = server.invite("Asha Pawar", "link-person", "mumbai").unwrap();
    life(&server.url(), &data, &["--code", &code]);
    let all = PEOPLE.to_string();
    let mut said = 0;
    let mut deaths = 0;
    while deaths < DEATHS {
        let place = (1 + chance.below(PLACES)).to_string();
        let lines = life(NO_NETWORK, &data, &["--until", &all, "--die-at", &place]);
        // the first number of a life follows on what was said before: nothing was lost, nothing is there twice
        let first = lines.iter().find_map(|line| line.strip_prefix("registered ")?.parse::<usize>().ok());
        if let Some(first) = first {
            assert!(
                (said + 1..=said + 2).contains(&first),
                "{said} were registered, then {first}: {lines:#?}"
            );
        }
        said = registered(&lines).unwrap_or(said);
        deaths += 1;
        if said == PEOPLE {
            break;
        }
    }
    life(NO_NETWORK, &data, &["--until", &all]);
    let database = Database::of_server(server.data()).unwrap();
    assert_eq!(database.workers().unwrap(), 0, "no network, no registration at the server");
    assert_eq!(life(&server.url(), &data, &["--sent", &all]), ["sent"]);
    assert_eq!(database.workers().unwrap(), u64::try_from(PEOPLE).unwrap());
    // and the hub sees each of them by name
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Ravi Kale", "hub-coordinator", "mumbai").unwrap()).unwrap();
    hub.press_as_staff(StaffAction::OpenWorkers).unwrap();
    let is_there = |number: usize| {
        let name = format!("Worker {number:03}");
        hub.send(UiEvent::PageTyped { field: app::view::PageField::WorkerSearch, text: name.clone() })
            .unwrap();
        hub.wait(&name, |view| {
            page(view).is_some_and(|page| {
                let named = page.rows.iter().filter(|row| row.title == name).count();
                page.page == Page::Workers && named == 1
            })
        })
    };
    for number in [1, PEOPLE / 2, PEOPLE] {
        is_there(number).unwrap();
    }
    println!("{deaths} deaths, {PEOPLE} people");
}
