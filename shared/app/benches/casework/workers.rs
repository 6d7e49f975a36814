//! The workers on a hub's phone: the list is the one that link persons have, without the PIN before it.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
    ffi::EmergencyCore,
    headless::HeadlessShell,
    ui_event::UiEvent,
    view::{Page, PageControl, PageField, Screen, StaffAction, ViewModel},
};
use criterion::{BenchmarkId, Criterion};
use serde_json::{Value, json};

use crate::{
    LIMIT, SIZES, pages,
    phone::{Phone, answer_to, serve},
};

/// Registrations as a link person has them.
fn registered(count: u32) -> Vec<Value> {
    let given = [
        "Sunita", "Ramesh", "Lakshmi", "Abdul", "Bimal", "Kamala", "Suresh", "Fatima", "Anjali", "Mohan",
        "Rekha",
    ];
    let family = [
        "Devi", "Yadav", "Naik", "Karim", "Oraon", "Das", "Sahu", "Khatun", "Mandal", "Pradhan", "Murmu",
        "Paswan", "Behera",
    ];
    let trades = ["domestic", "construction", "brick_kiln", "textile", "security"];
    let places = [
        ("Bihar", "Gaya"),
        ("Odisha", "Ganjam"),
        ("Jharkhand", "Gumla"),
        ("Uttar Pradesh", "Gonda"),
        ("West Bengal", "Malda"),
    ];
    let worker = |number: u32| {
        let place = usize::try_from(number).expect("a number");
        let at = |list: &[&'static str]| list[place % list.len()];
        let id = format!("01980000-0000-7000-8000-{number:012}");
        let by = json!({"by": "01980000-0000-7000-8000-0000000000aa", "name": "Asha Pawar", "hub": "mumbai",
            "at": format!("2026-11-{:02}T{:02}:{:02}:00Z", 1 + number % 20, number % 24, number % 60)});
        let set = json!({"operation": id, "seq": number, "by": by["by"], "name": by["name"], "hub": by["hub"], "at": by["at"]});
        let field = |value: Value| json!({"value": value, "set": set});
        let (state, district) = places[place % places.len()];
        json!({
            "id": id, "version": number, "hub": "mumbai", "registered": by, "operation": id,
            "keepers": ["01980000-0000-7000-8000-0000000000aa"],
            "name": field(json!(format!("{} {}", at(&given), at(&family)))),
            "born": field(json!({"year": 1970 + number % 35, "from_age": true})),
            "phones": field(json!([{"number": format!("+919{:09}", u64::from(number) * 7_919 % 1_000_000_000), "whose": "own"}])),
            "trade": field(json!(at(&trades))),
            "origin": field(json!({"state": state, "district": district, "panchayat": format!("Ward {}", number % 97)})),
            "site": field(json!({"landmark": format!("Tower {}", number % 31)})),
        })
    };
    (1..=count).map(worker).collect()
}

fn change(worker: &Value) -> Value {
    json!({"kind": "worker", "id": worker["id"], "version": worker["version"], "record": worker})
}

/// The list says how many there are: that there are more than a window, and all of them.
fn lists(count: u32) -> impl FnMut(&ViewModel) -> bool {
    let total = format!(" of {count}");
    move |view| {
        matches!(&view.screen, Screen::Page { view } if view.page == Page::Workers
            && view.rows.iter().any(|row| row.title.ends_with(&total)))
    }
}

/// Starts the app, opens the list, and waits until all are in it.
fn open(phone: &Phone, count: u32) -> (EmergencyCore, Arc<HeadlessShell>) {
    let (core, shell) = phone.start();
    shell.wait_for_view(LIMIT, |view| matches!(view.screen, Screen::Inbox { .. })).expect("the inbox");
    core.send(UiEvent::StaffPressed { action: StaffAction::OpenWorkers }).expect("queued");
    shell.wait_for_view(LIMIT, lists(count)).expect("the list");
    (core, shell)
}

fn typed(text: &str) -> UiEvent {
    UiEvent::PageTyped { field: PageField::WorkerSearch, text: text.to_owned() }
}

fn shows_a_worker(view: &ViewModel) -> bool {
    let Screen::Page { view } = &view.screen else { return false };
    view.page == Page::Workers && view.rows.iter().any(|row| matches!(row.control, PageControl::Press { .. }))
}

pub(crate) fn at_the_list(criterion: &mut Criterion) {
    for count in SIZES {
        let phone = Phone::signed_in("hub-staff", &serve(&pages(&registered(count)), change));
        let (core, shell) = open(&phone, count);
        let mut group = criterion.benchmark_group("at the workers");
        group.bench_function(BenchmarkId::new("an event until its view", count), |bencher| {
            let mut forward = false;
            bencher.iter(|| {
                forward = !forward;
                let action = StaffAction::TurnWorkers { forward };
                answer_to(&core, &shell, UiEvent::StaffPressed { action });
            });
        });
        group.bench_function(BenchmarkId::new("a letter of a search", count), |bencher| {
            let mut texts =
                ["s", "su", "sun", "suni", "sunita", "सुनीता", "9812", "tower 7", ""].into_iter().cycle();
            bencher.iter(|| answer_to(&core, &shell, typed(texts.next().expect("a circle has no end"))));
        });
        answer_to(&core, &shell, typed(""));
        assert!(shell.newest_view().is_some_and(|view| shows_a_worker(&view)), "the list");
        core.close();
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("a start until all are in the list", count), |bencher| {
            bencher.iter_custom(|times| {
                let mut taken = Duration::ZERO;
                for _ in 0..times {
                    let begun = Instant::now();
                    let (core, _) = open(&phone, count);
                    taken += begun.elapsed();
                    core.close();
                }
                taken
            });
        });
        group.finish();
    }
}
