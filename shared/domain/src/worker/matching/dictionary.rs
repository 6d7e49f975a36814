//! Every word that somebody among the workers is called, with who is. A name is looked up in two steps: which of the words
//! known sound like it, then who has them; words are far fewer than people.
//!
//! Words whose frames are at most one consonant apart share the frame, or a frame with one consonant left out: those are
//! the keys, so nothing is missed that [`similarity`](super::sound::similarity) would accept.

use std::collections::{BTreeMap, HashMap};

use super::sound::{FLOOR, Word, begins_like, similarity};

/// A place in the list of people.
pub(crate) type Row = u32;

type Place = usize;

#[derive(Clone, Default)]
pub(crate) struct Dictionary {
    places: HashMap<Word, Place>,
    words: Vec<(Word, Vec<Row>)>,
    /// Places of words that nobody has any more.
    free: Vec<Place>,
    /// By frame, whole and with one consonant left out.
    near: HashMap<Box<[u8]>, Vec<Place>>,
    /// By whole frame, in order, to find what begins with one.
    frames: BTreeMap<Box<[u8]>, Vec<Place>>,
}

impl Dictionary {
    pub(crate) fn add(&mut self, word: &Word, row: Row) {
        if let Some(place) = self.places.get(word) {
            if let Some((_, rows)) = self.words.get_mut(*place) {
                rows.push(row);
            }
            return;
        }
        let entry = (word.clone(), vec![row]);
        let place = self.free.pop().unwrap_or(self.words.len());
        match self.words.get_mut(place) {
            Some(freed) => *freed = entry,
            None => self.words.push(entry),
        }
        self.places.insert(word.clone(), place);
        self.frames.entry(word.frame.clone()).or_default().push(place);
        for key in keys(&word.frame) {
            self.near.entry(key).or_default().push(place);
        }
    }

    /// Takes back what [`Self::add`] did.
    pub(crate) fn remove(&mut self, word: &Word, row: Row) {
        let Some(place) = self.places.get(word).copied() else { return };
        let Some((_, rows)) = self.words.get_mut(place) else { return };
        if let Some(at) = rows.iter().position(|kept| *kept == row) {
            rows.swap_remove(at);
        }
        if !rows.is_empty() {
            return;
        }
        self.places.remove(word);
        self.free.push(place);
        if let Some(places) = self.frames.get_mut(&word.frame) {
            places.retain(|kept| *kept != place);
            if places.is_empty() {
                self.frames.remove(&word.frame);
            }
        }
        for key in keys(&word.frame) {
            if let Some(places) = self.near.get_mut(&key) {
                places.retain(|kept| *kept != place);
                if places.is_empty() {
                    self.near.remove(&key);
                }
            }
        }
    }

    /// Words that sound like this one, how much, and who has them.
    pub(crate) fn alike(&self, word: &Word) -> Vec<(f64, &Word, &[Row])> {
        let keys = keys(&word.frame);
        let mut places: Vec<Place> =
            keys.iter().filter_map(|key| self.near.get(key)).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        let known = places.into_iter().filter_map(|place| self.words.get(place));
        let alike = known.map(|(known, rows)| (similarity(word, known), known, rows.as_slice()));
        alike.filter(|(similarity, ..)| *similarity >= FLOOR).collect()
    }

    /// Words that begin as `typed` sounds, and who has them.
    pub(crate) fn beginning(&self, typed: &Word) -> Vec<(&Word, &[Row])> {
        let from = self.frames.range(typed.frame.clone()..);
        let frames = from.take_while(|(frame, _)| frame.starts_with(&typed.frame));
        let known = frames.flat_map(|(_, places)| places).filter_map(|place| self.words.get(*place));
        let begin = known.filter(|(word, _)| begins_like(word, typed));
        begin.map(|(word, rows)| (word, rows.as_slice())).collect()
    }
}

/// The frame, and the frame without each of its consonants, once each.
fn keys(frame: &[u8]) -> Vec<Box<[u8]>> {
    let without = |at: usize| frame.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| *c).collect();
    let mut keys: Vec<Box<[u8]>> = (0..frame.len()).map(without).collect();
    keys.push(frame.into());
    keys.sort_unstable();
    keys.dedup();
    keys
}
