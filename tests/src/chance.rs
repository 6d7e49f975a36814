//! Chance that can be played again: the same seed, the same numbers. `MAIN_SEED` sets the seed; a test prints it.

use std::time::Duration;

use app::{runtime::PhoneSurroundings, surroundings::Surroundings};

/// A source of numbers (SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

/// The seed that `MAIN_SEED` sets.
pub fn chosen_seed() -> Option<u64> {
    std::env::var("MAIN_SEED").ok().and_then(|text| text.parse().ok())
}

/// The seed of this run: `MAIN_SEED`, or one that nobody has had.
pub fn seed() -> u64 {
    chosen_seed().unwrap_or_else(|| {
        let bytes = PhoneSurroundings.random().first_chunk().copied().unwrap_or_default();
        u64::from_le_bytes(bytes)
    })
}

impl Chance {
    /// Numbers of this seed; another `stream`, other numbers.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut chance = Self { state: seed ^ stream.wrapping_mul(0xd134_2543_de82_ef95) };
        chance.state = chance.number();
        chance
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where that is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.number().checked_rem(bound).unwrap_or_default()
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// From nothing to just below `most`, in microseconds.
    pub fn time_below(&mut self, most: Duration) -> Duration {
        Duration::from_micros(self.below(u64::try_from(most.as_micros()).unwrap_or(u64::MAX)))
    }

    /// 32 bytes.
    pub fn bytes(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for eight in bytes.chunks_mut(8) {
            eight.copy_from_slice(&self.number().to_le_bytes());
        }
        bytes
    }
}
