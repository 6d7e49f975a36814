//! Real phones and a real server with a bad line between them. Whatever the line does, at whichever byte: every alert
//! becomes one case, and no receipt is shown before it is true or taken back after.

use std::{
    collections::{BTreeSet, VecDeque},
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use app::{ui_event::UiEvent, view::ReceiptKind};
use tests::{
    http::Message,
    line::{Broken, Caller, Deed, Gate, Heard, Nature},
    phone::PATIENCE,
    wait_for,
};

use super::{
    line_ground::Ground,
    staff::{Over, signed_in, take_all},
};

/// Phones at once: they wait more than they work.
const LANES: usize = 8;
/// Alerts of one phone: each that it has makes it ask for more receipts.
const ALERTS: usize = 5;
/// Requests of one alert that are cut off before one is let through.
const CUT_REQUESTS: usize = 12;
/// Answers are not of one length: what is longer than the longest before is broken in another pass.
const PASSES: usize = 4;

/// What was broken off so far, and how long it can be.
#[derive(Default)]
struct Tally {
    broken: BTreeSet<Broken>,
    longest_request: usize,
    longest_answer: (usize, usize),
    alerts: usize,
    wrongs: Vec<String>,
}

impl Tally {
    fn add(&mut self, told: &str, wrongs: &[String], heard: &Heard) {
        self.wrongs.extend(wrongs.iter().map(|wrong| format!("from {told} on: {wrong}")));
        self.broken.extend(&heard.broken);
        self.alerts += heard.raised.len();
        self.longest_request = self.longest_request.max(heard.longest_request);
        let ((whole, body), (other_whole, other_body)) = (self.longest_answer, heard.longest_answer);
        self.longest_answer = (whole.max(other_whole), body.max(other_body));
    }

    /// Deeds, alert by alert, that break what was not broken yet.
    fn left(&self) -> Vec<Vec<Deed>> {
        let left = |length: usize, broken: fn(usize) -> Broken| {
            (0..length).filter(move |at| !self.broken.contains(&broken(*at)))
        };
        let (whole, body) = self.longest_answer;
        // every byte of the first answer; of requests and bodies that end in nothing many in a row are as good as one
        let answers = left(whole, Broken::Answer).map(|at| vec![Deed::CutAnswer(at)]);
        let requests: Vec<_> = left(self.longest_request, Broken::Request).map(Deed::CutRequest).collect();
        let bodies: Vec<_> = left(body, Broken::Body).map(Deed::Shorten).collect();
        let in_a_row = [requests, bodies];
        answers
            .chain(in_a_row.iter().flat_map(|deeds| deeds.chunks(CUT_REQUESTS).map(<[Deed]>::to_vec)))
            .collect()
    }
}

#[test]
fn a_line_that_is_cut_at_any_byte_costs_no_alert_and_no_truth() {
    let begun = Instant::now();
    let ground = Ground::new();
    let (wrongs, heard) = ground.calls(Nature::Faithful, vec![Vec::new()]);
    let tally: Mutex<Tally> = Mutex::default();
    tally.lock().unwrap().add("the first", &wrongs, &heard);
    for _ in 0..PASSES {
        let left = tally.lock().unwrap().left();
        let batches: Mutex<VecDeque<_>> = Mutex::new(left.chunks(ALERTS).collect());
        thread::scope(|scope| {
            for _ in 0..LANES {
                scope.spawn(|| {
                    while let Some(batch) = next(&batches) {
                        let (wrongs, heard) = ground.calls(Nature::Faithful, batch.to_vec());
                        tally.lock().unwrap().add(&format!("{:?}", batch[0]), &wrongs, &heard);
                    }
                });
            }
        });
    }
    let tally = tally.into_inner().unwrap();
    assert_eq!(tally.wrongs, Vec::<String>::new());
    assert_eq!(ground.database.cases().unwrap(), u64::try_from(tally.alerts).unwrap());
    println!(
        "broken off at each of {} bytes of the request, {:?} of the answer and its body: {} alerts, each arrived once; \
         {} ms",
        tally.longest_request,
        tally.longest_answer,
        tally.alerts,
        begun.elapsed().as_millis()
    );
    assert!(tally.left().is_empty(), "not broken off in {PASSES} passes: {:?}", tally.left());
}

fn next<T>(queue: &Mutex<VecDeque<T>>) -> Option<T> {
    queue.lock().unwrap().pop_front()
}

#[test]
fn doubled_late_and_foreign_answers_cost_no_alert_and_no_truth() {
    let ground = Ground::new();
    let another = ground.another_answer();
    let page = Message::answer("200 OK", b"<html>Please log in to the hotel's network</html>");
    let deeds = vec![
        vec![Deed::Double],
        vec![Deed::CutAnswer(0), Deed::Double],
        vec![Deed::Double, Deed::Double],
        vec![Deed::Drip],
        vec![Deed::Delay(Duration::from_millis(300))],
        vec![Deed::Delay(Duration::from_millis(100)), Deed::Drip],
        vec![Deed::Forge(another.clone())],
        vec![Deed::Forge(another.clone()), Deed::Forge(another)],
        vec![Deed::Forge(page.clone()), Deed::Forge(page)],
        vec![Deed::Forge(Message::answer("200 OK", b""))],
        vec![Deed::Forge(Message::answer("201 Created", b"{}"))],
        vec![Deed::Forge(Message::answer("503 Service Unavailable", b"{}"))],
    ];
    let alerts = deeds.len();
    for batch in deeds.chunks(ALERTS) {
        assert_eq!(ground.wrongs(Nature::Faithful, batch.to_vec()), Vec::<String>::new());
    }
    assert_eq!(ground.database.cases().unwrap(), u64::try_from(alerts + 1).unwrap());
}

#[test]
fn answers_that_come_in_another_order_cost_no_alert_and_no_truth() {
    let ground = Ground::new();

    // the answer to the first attempt comes after the answer to the second
    let first_is_late = Gate::default();
    let deeds = vec![vec![Deed::Hold(first_is_late.clone()), Deed::Release(first_is_late)]];
    let caller = ground.caller(Nature::Faithful, deeds);
    caller.calls().unwrap();
    wait_for("the first attempt", PATIENCE, || (caller.line.heard().attempts() >= 1).then_some(())).unwrap();
    // a network that comes back makes the phone try beside what hangs
    for online in [false, true] {
        caller.phone.send(UiEvent::ConnectivityChanged { online }).unwrap();
    }
    caller.phone.wait_for_receipt(ReceiptKind::Received).unwrap();
    assert_eq!(caller.line.heard().attempts(), 2);
    assert_eq!(caller.wrongs(&ground.database).unwrap(), Vec::<String>::new());

    // the answer to the first of two alerts comes after the answer to the second
    let first_is_late = Gate::default();
    let deeds = vec![vec![Deed::Hold(first_is_late.clone())], vec![Deed::Release(first_is_late)]];
    let caller = ground.caller(Nature::Faithful, deeds);
    caller.calls().unwrap();
    wait_for("the first alert", PATIENCE, || (caller.line.heard().attempts() >= 1).then_some(())).unwrap();
    caller.calls_until_received().unwrap();
    wait_for("both answers", PATIENCE, || {
        caller.line.with_heard(|heard| heard.raised.iter().all(|id| heard.was_answered(id))).then_some(())
    })
    .unwrap();
    caller.calls_until_received().unwrap();
    assert_eq!(caller.wrongs(&ground.database).unwrap(), Vec::<String>::new());
    assert_eq!(ground.database.cases().unwrap(), 4);
}

/// Callers at once, of whom each breaks every so many-th answer at another byte.
const CALLERS: usize = 12;

#[test]
fn receipts_that_are_broken_at_any_byte_never_say_less_than_before() {
    let begun = Instant::now();
    let ground = Ground::new();
    let hub = signed_in(&ground.server, ground.folder.path());
    let over = AtomicBool::new(false);
    let broken = AtomicUsize::new(0);
    let ways: [fn(usize) -> Deed; 2] = [Deed::CutAnswer, Deed::Shorten];
    thread::scope(|scope| {
        scope.spawn(|| take_all(&hub, &over));
        let _over = Over(&over);
        thread::scope(|scope| {
            for number in 0..ways.len() * CALLERS {
                let (ground, broken, way) = (&ground, &broken, ways[number / CALLERS]);
                scope.spawn(move || {
                    let folder = ground.folder.path().join(format!("broken-{number}"));
                    let caller = Caller::new(&ground.server, folder, Nature::Faithful, move |asked| {
                        if asked.is_receipts() {
                            way(number % CALLERS + asked.before * CALLERS)
                        } else {
                            Deed::Pass
                        }
                    })
                    .unwrap();
                    caller.calls().unwrap();
                    caller.phone.wait_for_receipt(ReceiptKind::Taken).unwrap();
                    assert_eq!(caller.wrongs(&ground.database).unwrap(), Vec::<String>::new());
                    broken.fetch_add(caller.line.heard().broken.len(), Ordering::SeqCst);
                });
            }
        });
    });
    println!(
        "{} answers about receipts broken at their bytes; {} ms",
        broken.load(Ordering::SeqCst),
        begun.elapsed().as_millis()
    );
    assert!(broken.into_inner() > 500, "receipts are longer than that");
}
