//! How common names and districts are among the workers known: that two women are both called Sunita says little, that two
//! are called Phulmani says much.

use std::collections::HashMap;

use super::{
    Sketch,
    sound::{Role, Word},
};

/// As many made-up people as this are counted along, so that the first ten registrations do not look like all of India.
const PRESUMED: f64 = 200.0;

/// Share of people who have a name that nobody was counted with.
const NAME: f64 = 1.0 / 200.0;

/// The same for an everyday word.
const EVERYDAY: f64 = 1.0 / 8.0;

/// The same for a district, of which India has 750, but workers come from few.
const DISTRICT: f64 = 1.0 / 40.0;

/// How many of the workers known have a word in their name, or come from a district.
#[derive(Debug, Clone, Default)]
pub struct Commonness {
    people: u32,
    words: HashMap<Box<[u8]>, u32>,
    districts: HashMap<String, u32>,
}

impl Commonness {
    /// Of no people yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a person.
    pub fn add(&mut self, sketch: &Sketch) {
        self.people += 1;
        for key in keys(sketch) {
            *self.words.entry(key.into()).or_default() += 1;
        }
        if !sketch.district.is_empty() {
            *self.districts.entry(sketch.district.clone()).or_default() += 1;
        }
    }

    /// Counts a person no longer, one that was added.
    pub fn remove(&mut self, sketch: &Sketch) {
        self.people = self.people.saturating_sub(1);
        for key in keys(sketch) {
            if let Some(count) = self.words.get_mut(key) {
                *count -= 1;
                if *count == 0 {
                    self.words.remove(key);
                }
            }
        }
        if let Some(count) = self.districts.get_mut(&sketch.district) {
            *count -= 1;
            if *count == 0 {
                self.districts.remove(&sketch.district);
            }
        }
    }

    /// People counted.
    pub fn people(&self) -> u32 {
        self.people
    }

    /// Share of people with a word that sounds like this.
    pub(crate) fn of_word(&self, word: &Word) -> f64 {
        let presumed = if word.role == Role::Everyday { EVERYDAY } else { NAME };
        self.share(self.words.get(&word.count_key), presumed)
    }

    /// Share of people from this district.
    pub(crate) fn of_district(&self, district: &str) -> f64 {
        self.share(self.districts.get(district), DISTRICT)
    }

    fn share(&self, count: Option<&u32>, presumed: f64) -> f64 {
        (f64::from(count.copied().unwrap_or(0)) + PRESUMED * presumed) / (f64::from(self.people) + PRESUMED)
    }
}

/// The words of a person's name, each once, so that they are taken away as they were added.
fn keys(sketch: &Sketch) -> Vec<&[u8]> {
    let mut keys: Vec<&[u8]> = sketch.name.words.iter().map(|word| word.count_key.as_ref()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
