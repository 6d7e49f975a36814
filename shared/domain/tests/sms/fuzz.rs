//! Random and mutated messages: none makes the reading fail, none is taken for another alert or another place.
//!
//! `SMS_FUZZ_MESSAGES` sets how many; `cargo xtask long` sets ten million. The seeds are fixed, so a run can be repeated.

use std::{fmt::Write as _, ops::AddAssign, thread, time::Instant};

use chrono::{DateTime, Duration};
use domain::{
    alert::{AlertReport, Contact, Fix, FixMethod, KindCode},
    ids::AlertId,
    place::Point,
    sms::{Decoded, Incoming, LIMIT, encode, read},
};
use serde_json::Value;

use crate::support::{decoded, noon, own_id, whole};

/// Messages of a normal test run.
const MESSAGES: u64 = 4_000;
/// Alerts whose messages are mutated.
const ALERTS: u64 = 64;

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// A message and what it says when nothing happens to it.
struct Sent {
    message: String,
    id: Option<AlertId>,
    fix: Option<Value>,
}

fn sent(random: &mut Random) -> Sent {
    let mut bytes = [0; 10];
    bytes.fill_with(|| u8::try_from(random.next() >> 56).unwrap());
    let degrees = |random: &mut Random, limit: u64| {
        f64::from(u32::try_from(random.next() % (limit * 200_000)).unwrap()) / 100_000.0
            - f64::from(u32::try_from(limit).unwrap())
    };
    let fix = Fix {
        point: Point { latitude: degrees(random, 90), longitude: degrees(random, 180) },
        accuracy_m: Some(f64::from(u16::try_from(random.next() >> 48).unwrap())),
        taken_at: Some(noon() - Duration::milliseconds(i64::try_from(random.next() >> 40).unwrap())),
        method: *random.pick(&[FixMethod::Gnss, FixMethod::Network, FixMethod::LastKnown]),
        mock: random.below(9) == 0,
    };
    let kinds = ["accident", "wages", "unspecified", "snake_bite"];
    let report = AlertReport {
        revision: u32::try_from(random.next() >> 60).unwrap(),
        kind: KindCode::parse(kinds[random.below(kinds.len())]).unwrap(),
        recorded_at: DateTime::from_timestamp_millis(
            1_700_000_000_000 + i64::try_from(random.next() >> 28).unwrap(),
        ),
        fix: (random.below(8) > 0).then_some(fix),
        contact: Some(*random.pick(&[Contact::Call, Contact::None])),
        phone: whole().phone.filter(|_| random.below(2) == 0),
        ..AlertReport::new(AlertId::new(random.next() >> 16, bytes))
    };
    let message = encode(&report);
    let decoded = decoded(&message);
    Sent { id: decoded.id(), fix: decoded.fields().get("fix").cloned(), message }
}

/// What a message may be mixed with: its own alphabet, what else handsets can write, and what they cannot.
fn any_character(random: &mut Random) -> char {
    match random.below(10) {
        0..6 => char::from(*random.pick(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ")),
        6 => char::from(*random.pick(b" \n\r\t.,-:_@$REF1")),
        7 => char::from(*random.pick(b"abcdefghijklmnopqrstuvwxyzILOU")),
        8 => *random.pick(&['é', 'म', 'द', '\u{200d}', '😭', '٠', '\u{feff}', 'ſ', 'K']),
        _ => char::from_u32(u32::try_from(random.next() >> 43).unwrap()).unwrap_or('\u{fffd}'),
    }
}

fn random_text(random: &mut Random) -> String {
    let length = random.below(2 * LIMIT);
    let begins = *random.pick(&["", "", "REF1 ", "REF1 A", "REF2 "]);
    begins.chars().chain((0..length).map(|_| any_character(random)).collect::<Vec<_>>()).collect()
}

/// One to four changes to a message, each of which may happen to a text on its way.
fn mutated(message: &str, other: &str, random: &mut Random) -> String {
    let mut text: Vec<char> = message.chars().collect();
    for _ in 0..=random.below(4) {
        let (at, to) = (random.below(text.len()), random.below(text.len()));
        match random.below(10) {
            0..3 if !text.is_empty() => text[at] = any_character(random),
            3 => text.insert(at, any_character(random)),
            4 if !text.is_empty() => _ = text.remove(at),
            5 if !text.is_empty() => text.swap(at, to),
            6 => text.truncate(at),
            7 => drop(text.drain(at.min(to)..at.max(to))),
            8 => text.splice(at..at, other.chars().skip(to).take(random.below(60))).for_each(drop),
            _ => text.iter_mut().skip(at).for_each(|c| *c = c.to_ascii_lowercase()),
        }
    }
    text.into_iter().collect()
}

/// What came of many messages.
#[derive(Debug, Default)]
struct Counts {
    messages: u64,
    encoded: u64,
    damaged: u64,
    plain: u64,
    empty: u64,
    /// Taken for an alert that nobody sent.
    wrong_ids: u64,
    /// Told a position that nobody sent.
    wrong_places: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.messages += other.messages;
        self.encoded += other.encoded;
        self.damaged += other.damaged;
        self.plain += other.plain;
        self.empty += other.empty;
        self.wrong_ids += other.wrong_ids;
        self.wrong_places += other.wrong_places;
    }
}

impl Counts {
    fn count(&mut self, text: &str, told: &[&Sent]) {
        self.messages += 1;
        let incoming = read(text);
        let report = incoming.report(own_id(), noon());
        match &incoming {
            Incoming::Encoded(decoded) => {
                self.encoded += 1;
                self.damaged += u64::from(decoded.is_damaged());
                self.judge(decoded, told);
                assert_eq!(report.id, decoded.id().unwrap_or(own_id()));
            }
            Incoming::Plain(plain) => {
                self.plain += 1;
                assert!(!plain.note.is_empty(), "{text:?}");
            }
            Incoming::Empty => self.empty += 1,
        }
    }

    fn judge(&mut self, decoded: &Decoded, told: &[&Sent]) {
        let is_told = |sent: &&Sent| decoded.id().is_none() || sent.id == decoded.id();
        self.wrong_ids += u64::from(!told.iter().any(is_told));
        let fix = decoded.fields().get("fix");
        self.wrong_places += u64::from(fix.is_some() && !told.iter().any(|sent| sent.fix.as_ref() == fix));
    }
}

fn run(messages: u64, seed: u64) -> Counts {
    let mut random = Random(seed);
    let alerts: Vec<Sent> = (0..ALERTS).map(|_| sent(&mut random)).collect();
    let mut counts = Counts::default();
    for number in 0..messages {
        if number % 4 == 0 {
            counts.count(&random_text(&mut random), &[]);
        } else {
            let (one, other) = (random.pick(&alerts), random.pick(&alerts));
            counts.count(&mutated(&one.message, &other.message, &mut random), &[one, other]);
        }
    }
    counts
}

#[test]
fn random_and_mutated_messages_never_fail_and_are_never_taken_for_another_alert() {
    let messages = std::env::var("SMS_FUZZ_MESSAGES").map_or(MESSAGES, |count| count.parse().unwrap());
    let threads = u64::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap();
    let started = Instant::now();
    let mut counts = Counts::default();
    thread::scope(|scope| {
        let runs: Vec<_> =
            (0..threads).map(|seed| scope.spawn(move || run(messages.div_ceil(threads), seed))).collect();
        for run in runs {
            counts += run.join().unwrap();
        }
    });
    let mut told = format!("SMS fuzz: {} messages in {:.1?}", counts.messages, started.elapsed());
    write!(told, ", {} encoded ({} damaged)", counts.encoded, counts.damaged).unwrap();
    println!("{told}, {} plain, {} empty", counts.plain, counts.empty);
    assert!(counts.messages >= messages && counts.encoded > counts.damaged && counts.damaged > messages / 4);
    assert_eq!((counts.wrong_ids, counts.wrong_places), (0, 0), "{counts:?}");
}
