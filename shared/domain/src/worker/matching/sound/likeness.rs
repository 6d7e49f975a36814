//! How alike two words sound: a weighted edit distance over their sounds.

use super::{
    SOUNDS, Word,
    unit::{Swaps, Unit},
};

/// Words less alike than this are taken for different names. Ramesh and Rajesh are below it, Sunita and Sunitta above.
pub(crate) const FLOOR: f64 = 0.82;

/// Words less alike than this are not even mistyped.
const LOOSE: f64 = 0.66;

/// Two neighbouring sounds changed places, a typing error; hundredths of a letter.
const TRANSPOSED: u16 = 60;

/// Another consonant at the start weighs more: Sunita and Anita, Geeta and Seeta are different people.
const AT_THE_START: u16 = 30;

/// Words shorter than this are compared as if they had as many sounds.
const SHORTEST: u16 = 3;

/// And longer ones as if they had so few: half of a joined name is not made up for by the other half.
const LONGEST: u16 = 7;

const COLUMNS: usize = SOUNDS + 1;

/// From 0 to 1, the same both ways; 0 where the frames are more than one consonant apart.
pub(crate) fn similarity(one: &Word, other: &Word) -> f64 {
    if one.sounds == other.sounds {
        return 1.0;
    }
    if !frames_meet(&one.frame, &other.frame) {
        return 0.0;
    }
    let length = sounded(&one.sounds).max(sounded(&other.sounds)).clamp(SHORTEST, LONGEST);
    let cost = *distances(&one.sounds, &other.sounds).get(other.sounds.len()).unwrap_or(&u16::MAX);
    (1.0 - f64::from(cost) / (100.0 * f64::from(length))).max(0.0)
}

/// Whether one word may be the other mistyped, shortened or with another behind it: what is not enough by itself, but does
/// not speak against one person either where a phone number or a surname is the same. Ramu may be Ramesh, Deb Debashish.
pub(crate) fn loosely_alike(one: &Word, other: &Word) -> bool {
    let (short, long) = if one.frame.len() <= other.frame.len() { (one, other) } else { (other, one) };
    let shortened = short.frame.len() >= 2
        && long.frame.starts_with(&short.frame)
        && short
            .sounds
            .first()
            .zip(long.sounds.first())
            .is_some_and(|(a, b)| Swaps::table().cost(*a, *b) <= 25);
    shortened || similarity(one, other) >= LOOSE
}

/// Whether a word begins as what somebody has typed of it so far sounds.
pub(crate) fn begins_like(whole: &Word, typed: &Word) -> bool {
    if !whole.frame.starts_with(&typed.frame) {
        return false;
    }
    let length = sounded(&typed.sounds).max(1);
    // the last sound typed may be half a letter: s of sh, a of ai
    let allowed = if length < 3 { 10 } else { 100 * u32::from(length) / 8 };
    let last_row = distances(&typed.sounds, &whole.sounds);
    let least = last_row.iter().take(whole.sounds.len() + 1).min();
    least.is_some_and(|cost| u32::from(*cost) <= allowed)
}

/// Whether the frames are at most one consonant more, less, other or two neighbours swapped apart.
pub(crate) fn frames_meet(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (short.get(same..).unwrap_or_default(), long.get(same..).unwrap_or_default());
    match (short, long) {
        ([], rest) => rest.len() <= 1,
        ([a, short @ ..], [b, long @ ..]) => {
            let swapped = matches!((short, long), ([c, short @ ..], [d, long @ ..]) if a == d && b == c && short == long);
            short == long
                || swapped
                || matches!(long, rest if rest.len() == short.len() + 1 && rest.first() == Some(a) && rest.get(1..) == Some(short))
        }
        _ => false,
    }
}

/// Sounds that are always written.
fn sounded(sounds: &[Unit]) -> u16 {
    u16::try_from(sounds.iter().filter(|unit| !unit.is_optional()).count()).unwrap_or(u16::MAX)
}

/// The last row of the edit distances: from the whole of `rows` to each beginning of `columns`.
fn distances(rows: &[Unit], columns: &[Unit]) -> [u16; COLUMNS] {
    let swaps = Swaps::table();
    let mut before = [0; COLUMNS];
    let mut above = [0; COLUMNS];
    let mut added = [0; SOUNDS];
    for (at, unit) in columns.iter().enumerate().take(SOUNDS) {
        added[at] = missing(*unit, at);
        above[at + 1] = above[at] + added[at];
    }
    for (row, left) in rows.iter().enumerate().take(SOUNDS) {
        let mut current = [0; COLUMNS];
        let gone = missing(*left, row);
        current[0] = above[0] + gone;
        for (column, right) in columns.iter().enumerate().take(SOUNDS) {
            let mut swap = swaps.cost(*left, *right);
            if row == 0 && column == 0 && swap > 10 {
                swap += AT_THE_START;
            }
            let mut least = above[column] + swap;
            least = least.min(above[column + 1] + gone);
            least = least.min(current[column] + added[column]);
            let crossed = row > 0
                && column > 0
                && rows.get(row - 1) == Some(right)
                && columns.get(column - 1) == Some(left);
            if crossed && left != right {
                least = least.min(before[column - 1] + TRANSPOSED);
            }
            current[column + 1] = least;
        }
        before = above;
        above = current;
    }
    above
}

fn missing(unit: Unit, at: usize) -> u16 {
    let opens = at == 0 && !unit.is_vowel() && unit.missing() > 20;
    unit.missing() + if opens { AT_THE_START } else { 0 }
}
