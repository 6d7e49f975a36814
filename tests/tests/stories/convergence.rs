//! Phones that work apart come together: whatever they did offline, however requests and answers were lost, doubled or
//! came late, wherever an app or the server died, whoever was given another post or taken off the staff meanwhile, in the
//! end every phone has what the server has for it, and each thing that somebody did happened once or was refused with a
//! reason.
//!
//! `MAIN_HISTORIES` sets how many histories are played, `MAIN_SEED` which; a failing one names its seed.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    thread,
};

use app::{effects::record_store::KeptOperation, ui_event::UiEvent};
use chrono::Utc;
use domain::{
    case::Case,
    operation::{Operation, Part},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::Value;
use tests::{
    Fault,
    chance::{Chance, chosen_seed, seed},
    database::Database,
    driven::{Fate, Ground, POSTS, STAFF, World, meddle},
};

/// Histories of each run of the tests.
const HISTORIES: u32 = 200;
/// Their seed. Whoever asks for more histories gets others each time: they look for what nobody has met.
const SEED: u64 = 22;
/// Whoever asks for histories has them played in so many worlds at the same time, each with a seed of its own. In each run
/// of the tests it is one: the other stories run beside it, and wait for no machine that has no moment for them.
const LANES: u32 = 2;
/// Histories in one world, before it is thrown away: cases add up, so that each is met with others beside it.
const IN_ONE_WORLD: u32 = 25;
/// So many kinds of operations happen at least, or the histories prove little.
const KINDS_AT_LEAST: usize = 18;
/// Most things that happen in one history.
const LONGEST: usize = 40;

/// One thing that happens.
#[derive(Debug, Clone)]
enum Step {
    /// Somebody presses SOS in one of the towns.
    Alert { kind: usize, town: usize },
    /// Somebody does something to a case.
    Work { phone: usize, case: usize, what: u64 },
    /// What becomes of the oldest request of a phone.
    Wire { phone: usize, fate: usize },
    /// A phone has a network, or none.
    Network { phone: usize, online: bool },
    /// Time goes by on a phone.
    Time { phone: usize, seconds: u64 },
    /// The app of a phone is killed and opened again.
    PhoneDies { phone: usize },
    /// The server is killed and started again.
    ServerDies,
    /// Somebody works elsewhere, or as something else, from now on; who was taken off the staff comes back as somebody new.
    Moves { phone: usize, post: usize },
    /// Somebody is taken off the staff.
    Goes { phone: usize },
}

const KINDS: [&str; 4] = ["accident", "wages", "assault", "unspecified"];
const FATES: [Fate; 6] = [
    Fate::Arrives,
    Fate::Arrives,
    Fate::IsLost,
    Fate::AnswerIsLost,
    Fate::ArrivesTwice,
    Fate::IsAnsweredByAProxy,
];

fn step() -> impl Strategy<Value = Step> {
    let phone = 0..STAFF.len();
    prop_oneof![
        3 => (0..KINDS.len(), 0..2_usize).prop_map(|(kind, town)| Step::Alert { kind, town }),
        20 => (phone.clone(), 0..4_usize, any::<u64>()).prop_map(|(phone, case, what)| Step::Work { phone, case, what }),
        20 => (phone.clone(), 0..FATES.len()).prop_map(|(phone, fate)| Step::Wire { phone, fate }),
        4 => (phone.clone(), any::<bool>()).prop_map(|(phone, online)| Step::Network { phone, online }),
        6 => (phone.clone(), 1..120_u64).prop_map(|(phone, seconds)| Step::Time { phone, seconds }),
        2 => phone.clone().prop_map(|phone| Step::PhoneDies { phone }),
        1 => Just(Step::ServerDies),
        2 => (phone.clone(), 0..POSTS.len()).prop_map(|(phone, post)| Step::Moves { phone, post }),
        1 => phone.prop_map(|phone| Step::Goes { phone }),
    ]
}

/// A world in which histories are played, and what was done in it.
struct Play {
    world: World,
    chance: Chance,
    /// Every operation that was ever on a phone's disk: its phone and its text.
    done: BTreeMap<String, (usize, String)>,
    /// What was on the phones of people who were taken off the staff: what had not reached the server went with them.
    gone: BTreeSet<String>,
    /// How many were given another post, and how many were taken off the staff.
    moved: (u32, u32),
}

/// How often each kind of operation was taken by the server, or refused.
#[derive(Default)]
struct Counts {
    kinds: BTreeMap<String, (u32, u32)>,
    /// How many people were given another post, and how many were taken off the staff.
    moved: (u32, u32),
}

impl Counts {
    fn add(&mut self, other: Self) {
        for (kind, (taken, refused)) in other.kinds {
            let there = self.kinds.entry(kind).or_default();
            *there = (there.0 + taken, there.1 + refused);
        }
        self.moved = (self.moved.0 + other.moved.0, self.moved.1 + other.moved.1);
    }
}

impl Play {
    fn new(ground: &Ground, seed: u64) -> Result<Self, Fault> {
        let world = World::new(ground, seed)?;
        let (done, gone) = (BTreeMap::new(), BTreeSet::new());
        Ok(Self { world, chance: Chance::new(seed, 7), done, gone, moved: (0, 0) })
    }

    fn step(&mut self, step: &Step) -> Result<(), Fault> {
        match step {
            Step::Alert { kind, town } => {
                let kind = KINDS.get(*kind).copied().unwrap_or("unspecified");
                self.world.raise(kind, *town, &mut self.chance)?;
            }
            Step::Work { phone, case, what } => {
                let newest = self.world.alerts.len().saturating_sub(1 + case);
                let Some(case_id) = self.world.alerts.get(newest).cloned() else { return Ok(()) };
                let before = self.note_what_is_on(*phone)?;
                meddle(self.world.phone(*phone)?, &case_id, &mut Chance::new(*what, 3));
                let after = self.note_what_is_on(*phone)?;
                // nothing was sent meanwhile: what is gone was dropped, or edited into another, by the person
                for id in before.difference(&after) {
                    self.done.remove(id);
                }
            }
            Step::Wire { phone, fate } => {
                let fate = FATES.get(*fate).copied().unwrap_or(Fate::Arrives);
                self.world.phone(*phone)?.decide(fate);
            }
            Step::Network { phone, online } => {
                self.world.phone(*phone)?.tell(UiEvent::ConnectivityChanged { online: *online });
            }
            Step::Time { phone, seconds } => self.world.phone(*phone)?.wait(seconds * 1_000),
            Step::PhoneDies { phone } => {
                let seed = self.chance.number();
                self.world.restart_phone(*phone, seed)?;
            }
            Step::ServerDies => self.world.restart_server()?,
            Step::Moves { phone, post } => {
                let Some(post) = POSTS.get(*post).copied() else { return Ok(()) };
                if self.world.staff_of(*phone).is_some() {
                    self.world.give_post(*phone, post)?;
                    self.moved.0 += 1;
                } else {
                    self.world.sign_in(*phone, "Imran Ali", post)?;
                }
            }
            Step::Goes { phone } => {
                if self.world.staff_of(*phone).is_some() {
                    self.world.remove_staff(*phone)?;
                    self.moved.1 += 1;
                }
                // before the phone hears of it
                self.note_what_is_on(*phone)?;
            }
        }
        Ok(())
    }

    /// Whoever works with this phone was taken off the staff, and nobody else has come.
    fn is_deserted(&self, place: usize) -> bool {
        self.world.staff_of(place).is_none()
    }

    /// Remembers what the phone has on its disk to be sent; the ids of it.
    fn note_what_is_on(&mut self, place: usize) -> Result<BTreeSet<String>, Fault> {
        let is_deserted = self.is_deserted(place);
        let mut ids = BTreeSet::new();
        for kept in self.world.phone(place)?.on_disk()?.operations {
            ids.insert(kept.operation_id.clone());
            if is_deserted {
                self.gone.insert(kept.operation_id.clone());
            }
            self.done.entry(kept.operation_id).or_insert((place, kept.operation));
        }
        Ok(ids)
    }

    /// Everybody is online again, and all is as it must be.
    fn check(&mut self, counts: &mut Counts) -> Result<(), Fault> {
        for place in 0..STAFF.len() {
            self.note_what_is_on(place)?;
        }
        self.world.settle()?;
        for place in 0..STAFF.len() {
            // phones confirm deliveries by themselves meanwhile
            self.note_what_is_on(place)?;
            self.check_scope(place)?;
        }
        self.check_operations(counts)?;
        Ok(())
    }

    /// The phone has what the server has for it, and nothing else; and knows what its person is now.
    fn check_scope(&mut self, place: usize) -> Result<(), Fault> {
        let signed_in = self.world.signed_in(place)?;
        match (self.world.staff_of(place), &signed_in) {
            (None, None) => {}
            (Some(staff), Some(told)) if told.id == staff => {
                let (role, hub) = self.world.post_of(staff)?;
                if (told.role.as_str(), told.hub.as_str()) != (role.as_str(), hub.as_str()) {
                    return Err(format!("phone {place} takes its person for {told:?}, not {role} at {hub}"));
                }
            }
            (staff, _) => {
                return Err(format!(
                    "on phone {place} {signed_in:?} is signed in, the server says {staff:?}"
                ));
            }
        }
        let wanted: BTreeMap<(String, String), Value> =
            self.world.scope_of(place)?.into_iter().map(|(kind, id, record)| ((kind, id), record)).collect();
        let held = self.world.phone(place)?.records()?;
        let names = |records: &BTreeMap<_, Value>| records.keys().cloned().collect::<BTreeSet<_>>();
        if names(&wanted) != names(&held) {
            return Err(format!(
                "phone {place} holds {:?}, the server has {:?}",
                names(&held),
                names(&wanted)
            ));
        }
        for (name, record) in &wanted {
            if held.get(name) != Some(record) {
                return Err(format!("phone {place} holds {name:?} otherwise than the server"));
            }
        }
        let on_disk = self.world.phone(place)?.on_disk()?;
        // what needs something that a refused operation was to create, and that is not there by others, waits for a person to
        // decide on that one
        let cases: Vec<Case> =
            held.values().filter_map(|record| serde_json::from_value(record.clone()).ok()).collect();
        let mut missing: Vec<Part> = Vec::new();
        let mut waits = |kept: &&KeptOperation| {
            let operation = serde_json::from_str(&kept.operation).ok();
            let operation = operation.and_then(|value| Operation::read(&value, Utc::now()).ok());
            let is_held =
                operation.as_ref().is_some_and(|held| held.needs().iter().any(|part| missing.contains(part)));
            let stays = is_held || kept.refused.is_some();
            let created = operation.filter(|_| stays).and_then(|operation| operation.creates());
            missing.extend(created.filter(|part| !cases.iter().any(|case| part.is_in(case))));
            !stays
        };
        if let Some(waiting) = on_disk.operations.iter().find(&mut waits) {
            return Err(format!("phone {place} still wants to send {}", waiting.operation_id));
        }
        Ok(())
    }

    /// What was done was taken once, or stands on its phone as refused.
    fn check_operations(&mut self, counts: &mut Counts) -> Result<(), Fault> {
        let database = Database::of_server(self.world.server.data())?;
        let mut refused = BTreeSet::new();
        for place in 0..STAFF.len() {
            let on_disk = self.world.phone(place)?.on_disk()?;
            refused.extend(on_disk.operations.into_iter().map(|kept| kept.operation_id));
        }
        for (id, (place, operation)) in &self.done {
            let times = database.times_taken(id)?;
            let wanted = u64::from(!refused.contains(id));
            // a phone's own doing that came too late is dropped in silence: nobody asked for it
            let own = operation.contains("confirm_delivery") && times <= 1;
            // what somebody had not sent when they were taken off the staff went with everything else on their phone
            let gone = self.gone.contains(id) && times <= 1;
            if times != wanted && !own && !gone {
                return Err(format!("what phone {place} did was taken {times} times: {operation}"));
            }
        }
        for (id, (_, operation)) in std::mem::take(&mut self.done) {
            let operation: Value = serde_json::from_str(&operation).map_err(|e| e.to_string())?;
            let kind = operation["body"]["type"].as_str().unwrap_or_default().to_owned();
            let (taken, dropped) = counts.kinds.entry(kind).or_default();
            *(if refused.contains(&id) { dropped } else { taken }) += 1;
        }
        self.gone.clear();
        let (moved, went) = std::mem::take(&mut self.moved);
        counts.moved = (counts.moved.0 + moved, counts.moved.1 + went);
        Ok(())
    }
}

/// How many histories `MAIN_HISTORIES` asks for.
fn asked() -> Option<u32> {
    std::env::var("MAIN_HISTORIES").ok().and_then(|text| text.parse().ok())
}

/// How many histories: those that are asked for, or as many as each run plays.
fn histories() -> u32 {
    asked().unwrap_or(HISTORIES)
}

/// Plays so many histories of this seed, one world after another; a failure names the seed.
fn play(ground: &Ground, seed: u64, histories: u32) -> Result<Counts, Fault> {
    let mut bytes = [0_u8; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let config = Config { cases: histories, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let current: RefCell<Option<(u32, Play)>> = RefCell::new(None);
    let counts = RefCell::new(Counts::default());
    let outcome = runner.run(&proptest::collection::vec(step(), 1..LONGEST), |steps| {
        let mut slot = current.borrow_mut();
        let (count, mut play) = match slot.take() {
            Some((count, play)) if count < IN_ONE_WORLD => (count, play),
            _ => (0, Play::new(ground, seed).map_err(TestCaseError::fail)?),
        };
        // a world in which something went wrong is not used again
        for step in &steps {
            play.step(step).map_err(TestCaseError::fail)?;
        }
        play.check(&mut counts.borrow_mut()).map_err(TestCaseError::fail)?;
        *slot = Some((count + 1, play));
        Ok(())
    });
    outcome.map_err(|failure| format!("with MAIN_SEED={seed}: {failure}"))?;
    Ok(counts.into_inner())
}

#[test]
fn phones_that_worked_apart_have_in_the_end_what_the_server_has_and_everything_happened_once() {
    let seed = if asked().is_some() { seed() } else { chosen_seed().unwrap_or(SEED) };
    println!("MAIN_SEED={seed}");
    let ground = Ground::new().unwrap();
    let lanes = if asked().is_some() { LANES } else { 1 };
    let played: Vec<Result<Counts, Fault>> = thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes)
            .map(|lane| {
                let ground = &ground;
                let histories = histories().div_ceil(lanes);
                scope.spawn(move || play(ground, seed.wrapping_add(lane.into()), histories))
            })
            .collect();
        lanes.into_iter().map(|lane| lane.join().unwrap()).collect()
    });
    let mut counts = Counts::default();
    for lane in played {
        counts.add(lane.unwrap());
    }
    for (kind, (taken, refused)) in &counts.kinds {
        println!("{kind}: {taken} taken, {refused} refused");
    }
    let (moved, gone) = counts.moved;
    println!("{moved} times somebody got another post, {gone} times somebody was taken off the staff");
    let kinds = counts.kinds.values().filter(|(taken, _)| *taken > 0).count();
    assert!(histories() < HISTORIES || kinds >= KINDS_AT_LEAST, "only {kinds} kinds of operations happened");
    assert!(histories() < HISTORIES || (moved > 0 && gone > 0), "nobody got another post, or nobody went");
}
