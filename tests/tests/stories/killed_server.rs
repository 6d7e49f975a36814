//! `kill -9` of the server at random moments while many phones send: what was acknowledged is there once, what was sent
//! again is no second case. `MAIN_KILL_ROUNDS` makes it longer, `MAIN_SEED` plays one run's chances again.

use std::{
    collections::HashSet,
    io::{BufReader, Write},
    net::TcpStream,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use domain::ids::{AlertId, AlertSecret};
use tests::{
    chance::{Chance, seed},
    database::Database,
    http::Message,
    phone::PATIENCE,
    server::MainServer,
    wait_for,
};

/// Who send at once.
const SENDERS: u64 = 32;
/// How often the server is killed, unless `MAIN_KILL_ROUNDS` says another number.
const ROUNDS: usize = 50;
/// A server that listens is killed when it has acknowledged fewer than so many alerts …
const MOST_IN_A_LIFE: u64 = 16;
/// … and then within this time.
const LONGEST_LIFE: Duration = Duration::from_millis(20);
/// One that has only just been started, within this.
const LONGEST_START: Duration = Duration::from_millis(60);
/// Between two attempts of one sender.
const PAUSE: Duration = Duration::from_millis(3);

/// An alert, and what its sender knows of it.
struct Sent {
    id: String,
    /// The number of its case, once it was acknowledged.
    number: Option<String>,
}

/// What came of sending an alert once.
enum Attempt {
    /// It is a case, of this number.
    Acknowledged(String),
    /// It was sent, and nothing came back.
    AnswerLost,
    /// Nobody was there.
    NotSent,
}

/// What all senders and the hand that kills share.
#[derive(Default)]
struct Shared {
    /// Alerts that their senders are done with.
    sent: Mutex<Vec<Sent>>,
    acknowledged: AtomicUsize,
    repeats: AtomicUsize,
    /// Requests that were sent and not answered.
    lost: AtomicUsize,
    over: AtomicBool,
    /// The test has failed: nobody answers any more.
    failed: AtomicBool,
}

impl Shared {
    /// Answers that were believed, the repeated ones too.
    fn answered(&self) -> u64 {
        let answers = self.acknowledged.load(Ordering::SeqCst) + self.repeats.load(Ordering::SeqCst);
        answers.try_into().unwrap()
    }
}

/// One that sends, and nothing else: a phone with its own secrets, whose answers may be lost.
struct Sender<'a> {
    address: String,
    connection: Option<BufReader<TcpStream>>,
    chance: Chance,
    shared: &'a Shared,
}

impl Sender<'_> {
    fn send_until_over(mut self) {
        while !self.shared.over.load(Ordering::SeqCst) {
            let alert = self.send_one();
            self.shared.sent.lock().unwrap_or_else(PoisonError::into_inner).push(alert);
        }
    }

    /// Sends an alert until it is acknowledged. Where the answer is lost, it gives the alert up now and then, as a phone
    /// does that falls into water; where it is not, it sends the alert again now and then, as one that did not hear.
    fn send_one(&mut self) -> Sent {
        let id = AlertId::from_secret(1_795_305_600_000, &AlertSecret::new(self.chance.bytes())).to_string();
        let body = format!(
            r#"{{"alert_id":"{id}","kind":"medical","fix":{{"latitude":19.1136,"longitude":72.8697,"accuracy_m":35.0}}}}"#
        );
        let mut sent = Sent { id, number: None };
        let mut again = self.chance.below(4);
        loop {
            match self.attempt(&sent.id, &body) {
                Attempt::Acknowledged(number) => {
                    match &sent.number {
                        None => _ = self.shared.acknowledged.fetch_add(1, Ordering::SeqCst),
                        Some(before) => {
                            assert_eq!(*before, number, "one alert is one case");
                            self.shared.repeats.fetch_add(1, Ordering::SeqCst);
                        }
                    }
                    sent.number = Some(number);
                    if again == 0 {
                        return sent;
                    }
                    again -= 1;
                }
                Attempt::AnswerLost => {
                    self.shared.lost.fetch_add(1, Ordering::SeqCst);
                    if sent.number.is_none() && self.chance.once_in(8) {
                        return sent;
                    }
                }
                Attempt::NotSent => thread::sleep(PAUSE),
            }
            if self.shared.failed.load(Ordering::SeqCst) {
                return sent;
            }
        }
    }

    fn attempt(&mut self, id: &str, body: &str) -> Attempt {
        let connection = self.connection.take().or_else(|| self.connect().map(BufReader::new));
        let Some(mut connection) = connection else { return Attempt::NotSent };
        let head =
            format!("POST /v1/alerts HTTP/1.1\r\nhost: main\r\ncontent-length: {}\r\n\r\n", body.len());
        if connection.get_mut().write_all(format!("{head}{body}").as_bytes()).is_err() {
            return Attempt::NotSent;
        }
        let Ok(Some(answer)) = Message::read(&mut connection) else { return Attempt::AnswerLost };
        let line = answer.first_line();
        assert!(line.contains(" 200 ") || line.contains(" 201 "), "{line}");
        assert_eq!(answer.text("alert_id").as_deref(), Some(id), "the answer names the alert");
        self.connection = Some(connection);
        answer.text("case_number").map_or(Attempt::AnswerLost, Attempt::Acknowledged)
    }

    fn connect(&self) -> Option<TcpStream> {
        let stream = TcpStream::connect(&self.address).ok()?;
        stream.set_nodelay(true).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        Some(stream)
    }
}

/// Looks for what was acknowledged since `checked`, and counts on.
fn check_acknowledged(shared: &Shared, database: &Database, checked: &mut usize) {
    let sent = shared.sent.lock().unwrap_or_else(PoisonError::into_inner);
    for alert in sent.iter().skip(*checked) {
        let traces = database.traces_of(&alert.id).unwrap();
        match &alert.number {
            Some(number) => {
                assert_eq!(traces, (1, 1), "cases and rows of the log of an acknowledged alert");
                let case = database.case_of_number(number).unwrap().unwrap();
                assert_eq!(case.id, alert.id, "the alert of case {number}");
            }
            None => assert!(traces == (0, 0) || traces == (1, 1), "an alert that was given up: {traces:?}"),
        }
    }
    *checked = sent.len();
}

#[test]
fn a_server_killed_at_random_moments_loses_nothing_that_it_acknowledged_and_doubles_nothing() {
    let rounds = std::env::var("MAIN_KILL_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    let seed = seed();
    println!("{rounds} rounds; play them again with MAIN_SEED={seed}");
    let folder = tempfile::tempdir().unwrap();
    let mut server = MainServer::start(&folder.path().join("server")).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let mut chance = Chance::new(seed, 0);
    let shared = Shared::default();
    let mut checked = 0;
    thread::scope(|scope| {
        let over = Over(&shared);
        for number in 1..=SENDERS {
            let address = server.url().replace("http://", "");
            let chance = Chance::new(seed, number);
            let sender = Sender { address, connection: None, chance, shared: &shared };
            scope.spawn(move || sender.send_until_over());
        }
        for _ in 0..rounds {
            let enough = shared.answered() + chance.below(MOST_IN_A_LIFE);
            wait_for("acknowledged alerts", PATIENCE, || (shared.answered() >= enough).then_some(()))
                .unwrap();
            thread::sleep(chance.time_below(LONGEST_LIFE));
            server.kill();
            if chance.once_in(5) {
                server.start_and_kill(chance.time_below(LONGEST_START)).unwrap();
            }
            server.start_again().unwrap();
            check_acknowledged(&shared, &database, &mut checked);
        }
        // the senders bring what they have begun to its end
        drop(over);
    });
    check_acknowledged(&shared, &database, &mut checked);
    let sent = shared.sent.into_inner().unwrap();
    let ids: HashSet<_> = sent.iter().map(|alert| &alert.id).collect();
    assert_eq!(ids.len(), sent.len(), "each alert has an id of its own");
    let given_up: Vec<_> = sent.iter().filter(|alert| alert.number.is_none()).collect();
    let stored_without_a_word =
        given_up.iter().filter(|alert| database.traces_of(&alert.id).unwrap().0 == 1).count();
    let acknowledged = shared.acknowledged.into_inner();
    assert_eq!(sent.len(), acknowledged + given_up.len());
    assert_eq!(
        database.cases().unwrap(),
        u64::try_from(acknowledged + stored_without_a_word).unwrap(),
        "cases that belong to no alert"
    );
    assert_eq!(database.damage().unwrap(), Vec::<String>::new());
    println!(
        "{acknowledged} alerts acknowledged in {rounds} rounds, {} times again; {} answers lost; {} alerts given up then, \
         of which {stored_without_a_word} were stored",
        shared.repeats.into_inner(),
        shared.lost.into_inner(),
        given_up.len()
    );
    assert!(acknowledged >= rounds, "so few alerts in {rounds} rounds are no load");
}

/// Lets the senders end, also where an assertion failed.
struct Over<'a>(&'a Shared);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.over.store(true, Ordering::SeqCst);
        self.0.failed.store(thread::panicking(), Ordering::SeqCst);
    }
}
