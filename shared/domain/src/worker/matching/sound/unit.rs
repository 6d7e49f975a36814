//! The sounds that a name is made of, and what it costs to take one for another.
//!
//! A unit is not a phoneme of one language but what several scripts can agree on: क, ক, କ and k are one, ख is the same
//! again (people leave the h out), and Tamil's க, which is written for k, g and h, is a unit that costs nothing to be
//! taken for k or g. Costs are hundredths of a letter. They were set by what Indian scripts and clerks confuse, then tuned
//! on the tuning half of the made-up set (docs/matching.md).

use std::sync::LazyLock;

/// One sound; the numbers have no meaning but their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Unit(u8);

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident = $value:literal,)*) => {
        impl Unit {
            $($(#[$doc])* pub(crate) const $name: Self = Self($value);)*
        }
    };
}

units! {
    /// a, long or short
    A = 0,
    /// The vowel that a consonant of an Indic script carries unwritten: a, in Bengal and Odisha o, often nothing.
    SCHWA = 1,
    I = 2,
    E = 3,
    U = 4,
    O = 5,
    /// ai, ay
    AI = 6,
    /// i or u that Tamil puts where other scripts join consonants: சந்திரா, முகமது.
    SLIGHT = 7,
    /// A short vowel that Urdu leaves out: any or none.
    UNWRITTEN = 8,
    K = 9,
    G = 10,
    /// க: k, g or h
    TAMIL_K = 11,
    C = 12,
    J = 13,
    Z = 14,
    S = 15,
    /// ச: s, ch or j
    TAMIL_C = 16,
    T = 17,
    D = 18,
    /// ட, த: t or d
    TAMIL_T = 19,
    P = 20,
    B = 21,
    F = 22,
    V = 23,
    /// ப: p, b or f
    TAMIL_P = 24,
    M = 25,
    N = 26,
    /// A vowel through the nose (chandrabindu): n or nothing.
    NASAL = 27,
    R = 28,
    /// ड़: r or d
    FLAP = 29,
    L = 30,
    H = 31,
    Y = 32,
    /// क्ष: ksh, in many mouths chh or kh.
    KSH = 33,
}

/// How many units have a sound; above are letters of scripts that are only compared as they stand.
const SOUNDS: u8 = 34;

/// [`SOUNDS`], as the length of a table.
const SOUND_COUNT: usize = 34;

/// Taking one unit for another that has nothing to do with it.
const UNRELATED: u8 = 120;

/// What is confused, and at what cost.
const CONFUSED: [(Unit, Unit, u8); 78] = [
    (Unit::A, Unit::SCHWA, 0),
    (Unit::A, Unit::O, 25),
    (Unit::A, Unit::E, 35),
    (Unit::A, Unit::U, 50),
    (Unit::A, Unit::I, 60),
    (Unit::A, Unit::AI, 30),
    (Unit::SCHWA, Unit::O, 5),
    (Unit::SCHWA, Unit::E, 30),
    (Unit::SCHWA, Unit::U, 35),
    (Unit::SCHWA, Unit::I, 45),
    (Unit::SCHWA, Unit::SLIGHT, 10),
    (Unit::SCHWA, Unit::UNWRITTEN, 0),
    (Unit::SCHWA, Unit::AI, 35),
    (Unit::I, Unit::E, 20),
    (Unit::I, Unit::U, 70),
    (Unit::I, Unit::AI, 40),
    (Unit::I, Unit::Y, 10),
    (Unit::E, Unit::AI, 15),
    (Unit::E, Unit::Y, 30),
    (Unit::E, Unit::O, 70),
    (Unit::U, Unit::O, 20),
    (Unit::U, Unit::V, 20),
    (Unit::O, Unit::V, 30),
    (Unit::SLIGHT, Unit::I, 5),
    (Unit::SLIGHT, Unit::U, 5),
    (Unit::SLIGHT, Unit::E, 15),
    (Unit::SLIGHT, Unit::A, 30),
    (Unit::UNWRITTEN, Unit::A, 5),
    (Unit::UNWRITTEN, Unit::I, 5),
    (Unit::UNWRITTEN, Unit::U, 5),
    (Unit::UNWRITTEN, Unit::E, 15),
    (Unit::UNWRITTEN, Unit::O, 10),
    (Unit::UNWRITTEN, Unit::SLIGHT, 0),
    (Unit::K, Unit::G, 45),
    (Unit::K, Unit::TAMIL_K, 0),
    (Unit::G, Unit::TAMIL_K, 0),
    (Unit::H, Unit::TAMIL_K, 5),
    (Unit::K, Unit::H, 90),
    (Unit::C, Unit::J, 60),
    (Unit::C, Unit::S, 45),
    (Unit::C, Unit::TAMIL_C, 0),
    (Unit::J, Unit::TAMIL_C, 10),
    (Unit::S, Unit::TAMIL_C, 0),
    (Unit::Z, Unit::TAMIL_C, 15),
    (Unit::J, Unit::Z, 5),
    (Unit::J, Unit::S, 90),
    (Unit::Z, Unit::S, 45),
    (Unit::J, Unit::Y, 20),
    (Unit::J, Unit::G, 70),
    (Unit::T, Unit::D, 45),
    (Unit::T, Unit::TAMIL_T, 0),
    (Unit::D, Unit::TAMIL_T, 0),
    (Unit::P, Unit::B, 55),
    (Unit::P, Unit::F, 10),
    (Unit::B, Unit::F, 70),
    (Unit::P, Unit::TAMIL_P, 0),
    (Unit::B, Unit::TAMIL_P, 0),
    (Unit::F, Unit::TAMIL_P, 5),
    (Unit::B, Unit::V, 10),
    (Unit::P, Unit::V, 80),
    (Unit::F, Unit::V, 50),
    (Unit::TAMIL_P, Unit::V, 40),
    (Unit::M, Unit::N, 100),
    (Unit::M, Unit::NASAL, 30),
    (Unit::N, Unit::NASAL, 5),
    (Unit::R, Unit::FLAP, 5),
    (Unit::D, Unit::FLAP, 10),
    (Unit::TAMIL_T, Unit::FLAP, 15),
    (Unit::T, Unit::FLAP, 50),
    (Unit::R, Unit::L, 90),
    (Unit::R, Unit::TAMIL_T, 90),
    (Unit::N, Unit::L, 100),
    (Unit::AI, Unit::Y, 50),
    (Unit::F, Unit::H, 100),
    (Unit::KSH, Unit::C, 25),
    (Unit::KSH, Unit::K, 30),
    (Unit::KSH, Unit::S, 30),
    (Unit::KSH, Unit::TAMIL_C, 25),
];

type Table = [[u8; SOUND_COUNT]; SOUND_COUNT];

static SWAPS: LazyLock<Table> = LazyLock::new(|| {
    let mut table = [[UNRELATED; SOUND_COUNT]; SOUND_COUNT];
    for (at, row) in table.iter_mut().enumerate() {
        if let Some(same) = row.get_mut(at) {
            *same = 0;
        }
    }
    for (one, other, cost) in CONFUSED {
        table[usize::from(one.0)][usize::from(other.0)] = cost;
        table[usize::from(other.0)][usize::from(one.0)] = cost;
    }
    table
});

/// The costs of taking one unit for another; fetched once a comparison.
#[derive(Clone, Copy)]
pub(crate) struct Swaps(&'static Table);

impl Swaps {
    pub(crate) fn table() -> Self {
        Self(&SWAPS)
    }

    /// Hundredths of a letter, the same both ways.
    pub(crate) fn cost(self, one: Unit, other: Unit) -> u16 {
        let known = self.0.get(usize::from(one.0)).and_then(|row| row.get(usize::from(other.0)));
        known.copied().map_or(if one == other { 0 } else { u16::from(UNRELATED) }, u16::from)
    }
}

impl Unit {
    /// A letter of a script that nobody wrote rules for: it sounds like itself.
    pub(crate) fn opaque(letter: char) -> Self {
        let range = u32::from(u8::MAX - SOUNDS);
        Self(SOUNDS + u8::try_from(u32::from(letter) % range).unwrap_or(0))
    }

    pub(crate) fn is_vowel(self) -> bool {
        self <= Self::UNWRITTEN
    }

    /// Whether writers leave it out as often as not; it does not count towards the length of a word.
    pub(crate) fn is_optional(self) -> bool {
        matches!(self, Self::SCHWA | Self::SLIGHT | Self::UNWRITTEN | Self::NASAL)
    }

    /// What it costs that one name has this unit and the other has not, hundredths of a letter.
    pub(crate) fn missing(self) -> u16 {
        match self {
            Self::SCHWA | Self::UNWRITTEN => 5,
            Self::SLIGHT => 10,
            Self::NASAL => 15,
            Self::H | Self::Y => 20,
            Self::A => 35,
            Self::N => 70,
            unit if unit.is_vowel() => 60,
            _ => 80,
        }
    }

    /// The family of a consonant by which words are looked up, so wide that scripts cannot disagree; none for vowels, h
    /// and y, which come and go.
    pub(crate) fn family(self) -> Option<u8> {
        match self {
            Self::K | Self::G | Self::TAMIL_K => Some(b'k'),
            Self::C | Self::J | Self::Z | Self::S | Self::TAMIL_C | Self::KSH => Some(b's'),
            Self::T | Self::D | Self::TAMIL_T => Some(b't'),
            Self::P | Self::B | Self::F | Self::V | Self::TAMIL_P => Some(b'p'),
            Self::M => Some(b'm'),
            Self::N => Some(b'n'),
            Self::R | Self::FLAP => Some(b'r'),
            Self::L => Some(b'l'),
            Self(opaque) if opaque >= SOUNDS => Some(opaque.max(128)),
            _ => None,
        }
    }

    /// The vowel by which words are counted: i or u; a and what is optional are not heard.
    pub(crate) fn colour(self) -> Option<u8> {
        match self {
            Self::I | Self::E | Self::AI => Some(b'i'),
            Self::U | Self::O => Some(b'u'),
            _ => None,
        }
    }
}
