//! A worker's phone that dies between any two steps from the press to "taken by a named person". Whatever the screen had
//! said by then is kept: the alert arrives once, and somebody takes it.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
    process::{Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use tests::{
    chance::{Chance, seed},
    database::Database,
    server::MainServer,
};

use super::staff::{Over, signed_in, take_all};

/// Phones at once.
const LANES: usize = 3;
/// Fewer places than these, and the count has missed most of them.
const FEWEST_POINTS: usize = 20;
/// More than any run can have: the search for the end has an end.
const MOST_POINTS: usize = 500;
/// Phones that die twice.
const TWICE: usize = 24;
/// A phone that has come back dies again within so many places.
const SECOND_DEATH: usize = 40;
/// Places that each have a count of their own: what is written, what was written, what is sent.
const NAMES: [&str; 4] = ["BeforeStore", "AfterStore", "AlertStore", "Http"];

/// Where a phone dies: at the place of this number, of all or of those with this name.
#[derive(Clone, Copy)]
struct Death {
    number: usize,
    name: Option<&'static str>,
}

/// What a phone said until it ended.
struct Life {
    lines: Vec<String>,
}

impl Life {
    /// Switches a phone on, on this folder, and hears it to its end.
    fn of(server: &MainServer, data: &Path, death: Option<Death>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_worker_phone"));
        command.args(["--server", &server.url(), "--data"]).arg(data);
        if let Some(Death { number, name }) = death {
            command.args(["--die-at", &number.to_string()]);
            command.args(name.into_iter().flat_map(|name| ["--name", name]));
        }
        let output = command.stderr(Stdio::null()).output().unwrap();
        let lines: Vec<String> =
            String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
        let life = Self { lines };
        // it ends in good order, or where it said that it would, and in no other way
        assert_eq!(life.place_of_death().is_none(), output.status.success(), "{:?}", life.lines);
        life
    }

    fn said(&self, word: &str) -> bool {
        self.lines.iter().any(|line| line == word)
    }

    fn after(&self, word: &str) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(move |line| line.strip_prefix(word))
    }

    fn place_of_death(&self) -> Option<&str> {
        self.after("dies ").next()
    }
}

/// What became of one phone in all its lives.
struct Fate {
    /// The numbers of the cases that it was told of.
    numbers: HashSet<String>,
    said_kept: bool,
    taken: bool,
    nothing: bool,
    /// For the message, should something be wrong.
    told: String,
}

impl Fate {
    fn of(lives: &[Life]) -> Self {
        let last = lives.last().unwrap();
        Self {
            numbers: lives.iter().flat_map(|life| life.after("case ").map(str::to_owned)).collect(),
            said_kept: lives.iter().any(|life| life.said("kept")),
            taken: last.said("taken"),
            nothing: last.said("nothing"),
            told: format!("{:#?}", lives.iter().map(|life| &life.lines).collect::<Vec<_>>()),
        }
    }

    fn check(&self) {
        let Self { told, .. } = self;
        assert!(self.taken != self.nothing, "the alert is taken, or there never was one:\n{told}");
        assert!(self.taken || !self.said_kept, "the screen said «kept» and the alert is gone:\n{told}");
        assert_eq!(self.numbers.len(), usize::from(self.taken), "one alert is one case:\n{told}");
    }
}

/// Phones that die, each after the other's fate was seen to be good.
struct Graveyard<'a> {
    server: &'a MainServer,
    folder: &'a Path,
    fates: Mutex<Vec<Fate>>,
    places: Mutex<BTreeMap<String, usize>>,
}

impl Graveyard<'_> {
    /// A new phone that dies and comes back, until it is not told to die any more. Whether it died the first time.
    fn bury(&self, name: &str, deaths: &[Death]) -> bool {
        let data = self.folder.join(name);
        let mut lives: Vec<_> =
            deaths.iter().map(|death| Life::of(self.server, &data, Some(*death))).collect();
        if lives.last().is_some_and(|life| life.place_of_death().is_some()) {
            lives.push(Life::of(self.server, &data, None));
        }
        let fate = Fate::of(&lives);
        fate.check();
        self.fates.lock().unwrap().push(fate);
        let mut places = self.places.lock().unwrap();
        for place in lives.iter().filter_map(Life::place_of_death) {
            *places.entry(place.to_owned()).or_default() += 1;
        }
        lives[0].place_of_death().is_some()
    }

    /// Phones that die at the first such place, the second and so on, until one does not come to any. How many places
    /// there are.
    fn bury_until_unkilled(&self, name: Option<&'static str>) -> usize {
        let next = AtomicUsize::new(1);
        let first_unkilled = AtomicUsize::new(MOST_POINTS);
        at_once(|| {
            while first_unkilled.load(Ordering::SeqCst) == MOST_POINTS {
                let number = next.fetch_add(1, Ordering::SeqCst);
                assert!(number < MOST_POINTS, "no run ended unkilled");
                if !self.bury(&format!("{}-{number}", name.unwrap_or("any")), &[Death { number, name }]) {
                    first_unkilled.fetch_min(number, Ordering::SeqCst);
                }
            }
        });
        first_unkilled.into_inner() - 1
    }
}

/// Does this in so many threads at once.
fn at_once(work: impl Fn() + Sync) {
    thread::scope(|scope| {
        for _ in 0..LANES {
            scope.spawn(&work);
        }
    });
}

#[test]
fn a_phone_that_dies_at_any_point_between_the_press_and_taken_loses_and_doubles_nothing() {
    let begun = Instant::now();
    let seed = seed();
    println!("play the second deaths again with MAIN_SEED={seed}");
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let hub = signed_in(&server, folder.path());
    let over = AtomicBool::new(false);
    let graveyard = Graveyard {
        server: &server,
        folder: folder.path(),
        fates: Mutex::default(),
        places: Mutex::default(),
    };
    let (points, of_name) = thread::scope(|scope| {
        scope.spawn(|| take_all(&hub, &over));
        let _over = Over(&over);
        let points = graveyard.bury_until_unkilled(None);
        // threads change places from run to run; what matters most is met in its own order too
        let of_name = NAMES.map(|name| (name, graveyard.bury_until_unkilled(Some(name))));
        let next = AtomicUsize::new(0);
        at_once(|| {
            loop {
                let number = next.fetch_add(1, Ordering::SeqCst);
                if number >= TWICE {
                    return;
                }
                let mut chance = Chance::new(seed, number.try_into().unwrap());
                let deaths = [points, SECOND_DEATH].map(|bound| Death {
                    number: 1 + usize::try_from(chance.below(bound.try_into().unwrap())).unwrap(),
                    name: None,
                });
                graveyard.bury(&format!("twice-{number}"), &deaths);
            }
        });
        (points, of_name)
    });

    let fates = graveyard.fates.into_inner().unwrap();
    let numbers: HashSet<_> = fates.iter().flat_map(|fate| &fate.numbers).collect();
    let taken = fates.iter().filter(|fate| fate.taken).count();
    assert_eq!(numbers.len(), taken, "no two phones share a case");
    let cases = Database::of_server(server.data()).unwrap().cases().unwrap();
    assert_eq!(cases, u64::try_from(taken).unwrap(), "as many cases as alerts");
    let places = graveyard.places.into_inner().unwrap();
    println!(
        "{points} points between the press and «taken» ({of_name:?}); {} phones died {} times {places:?}; {taken} alerts \
         arrived, each once; {} ms",
        fates.len(),
        places.values().sum::<usize>(),
        begun.elapsed().as_millis()
    );
    assert!(points >= FEWEST_POINTS, "{points} points are too few to be all");
}
