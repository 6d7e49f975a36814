//! Phones that work apart come together: whatever they did offline, however requests and answers were lost, doubled or
//! came late, wherever an app or the server died, in the end every phone has what the server has for it, and each thing
//! that somebody did happened once or was refused with a reason.
//!
//! `MAIN_HISTORIES` sets how many histories are played, `MAIN_SEED` which; a failing one names its seed.

use std::collections::{BTreeMap, BTreeSet};

use app::ui_event::UiEvent;
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::Value;
use tests::{
    Fault,
    chance::{Chance, chosen_seed, seed},
    database::Database,
    driven::{Fate, Ground, STAFF, World, meddle},
};

/// Histories of each run of the tests.
const HISTORIES: u32 = 200;
/// Their seed. Whoever asks for more histories gets others each time: they look for what nobody has met.
const SEED: u64 = 22;
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
        2 => phone.prop_map(|phone| Step::PhoneDies { phone }),
        1 => Just(Step::ServerDies),
    ]
}

/// A world in which histories are played, and what was done in it.
struct Play {
    world: World,
    chance: Chance,
    /// Every operation that was ever on a phone's disk: its phone and its text.
    done: BTreeMap<String, (usize, String)>,
}

/// How often each kind of operation was taken by the server, or refused.
type Counts = BTreeMap<String, (u32, u32)>;

impl Play {
    fn new(ground: &Ground, seed: u64) -> Result<Self, Fault> {
        let world = World::new(ground, seed)?;
        Ok(Self { world, chance: Chance::new(seed, 7), done: BTreeMap::new() })
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
        }
        Ok(())
    }

    /// Remembers what the phone has on its disk to be sent; the ids of it.
    fn note_what_is_on(&mut self, place: usize) -> Result<BTreeSet<String>, Fault> {
        let mut ids = BTreeSet::new();
        for kept in self.world.phone(place)?.on_disk()?.operations {
            ids.insert(kept.operation_id.clone());
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

    /// The phone has what the server has for it, and nothing else.
    fn check_scope(&mut self, place: usize) -> Result<(), Fault> {
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
        if let Some(waiting) = on_disk.operations.iter().find(|kept| kept.refused.is_none()) {
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
            if times != wanted && !own {
                return Err(format!("what phone {place} did was taken {times} times: {operation}"));
            }
        }
        for (id, (_, operation)) in std::mem::take(&mut self.done) {
            let operation: Value = serde_json::from_str(&operation).map_err(|e| e.to_string())?;
            let kind = operation["body"]["type"].as_str().unwrap_or_default().to_owned();
            let (taken, dropped) = counts.entry(kind).or_default();
            *(if refused.contains(&id) { dropped } else { taken }) += 1;
        }
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

#[test]
fn phones_that_worked_apart_have_in_the_end_what_the_server_has_and_everything_happened_once() {
    let seed = if asked().is_some() { seed() } else { chosen_seed().unwrap_or(SEED) };
    println!("MAIN_SEED={seed}");
    let ground = Ground::new().unwrap();
    let mut bytes = [0_u8; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let config = Config { cases: histories(), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let current: std::cell::RefCell<Option<(u32, Play)>> = std::cell::RefCell::new(None);
    let counts = std::cell::RefCell::new(Counts::new());
    let outcome = runner.run(&proptest::collection::vec(step(), 1..LONGEST), |steps| {
        let mut slot = current.borrow_mut();
        let (count, mut play) = match slot.take() {
            Some((count, play)) if count < IN_ONE_WORLD => (count, play),
            _ => (0, Play::new(&ground, seed).map_err(TestCaseError::fail)?),
        };
        // a world in which something went wrong is not used again
        for step in &steps {
            play.step(step).map_err(TestCaseError::fail)?;
        }
        play.check(&mut counts.borrow_mut()).map_err(TestCaseError::fail)?;
        *slot = Some((count + 1, play));
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("with MAIN_SEED={seed}: {failure}");
    }
    let counts = counts.into_inner();
    for (kind, (taken, refused)) in &counts {
        println!("{kind}: {taken} taken, {refused} refused");
    }
    let kinds = counts.values().filter(|(taken, _)| *taken > 0).count();
    assert!(histories() < HISTORIES || kinds >= KINDS_AT_LEAST, "only {kinds} kinds of operations happened");
}
