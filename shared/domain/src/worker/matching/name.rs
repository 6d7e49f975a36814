//! Two names word by word: what they have in common and what speaks against.

use super::{
    Commonness, Sketch,
    sound::{FLOOR, Role, Word, begins_like, loosely_alike, similarity},
};
use crate::worker::Likeness;

/// At the floor of similarity a word counts for this part of what it counts for in full.
const AT_THE_FLOOR: f64 = 0.7;

/// A word that begins as what was typed sounds counts as one this similar.
const TYPED_SO_FAR: f64 = 0.95;

/// Bits that all words of a name bring at most: words of a name are not independent of each other.
pub(crate) const MOST: f64 = 17.0;

/// What the second and each further word counts for: a surname often says no more than the district.
const FURTHER_WORD: f64 = 0.5;

/// Names agree that clerks leave out or write otherwise in one of ten.
const KEPT: f64 = 0.9;

/// Words this alike are said to sound the same.
const SOUNDS_THE_SAME: f64 = 0.9;

const SAME_INITIAL: f64 = 2.0;
const OTHER_INITIAL: f64 = -3.0;
/// One name has a word more: a surname left out, a father's name added.
const WORD_MISSING: f64 = -1.7;
/// The word in common is the last of the longer name and its first is missing: more often a family than a person.
const FIRST_MISSING: f64 = -3.0;
/// The first names agree and others do not: a title of caste for another, a husband's name, or somebody else.
const OTHER_SURNAME: f64 = -4.0;
/// The surnames agree and the first names do not: brothers and sisters.
const OTHER_FIRST_NAME: f64 = -11.0;
/// The first names differ, but one may be the other mistyped or shortened.
const LIKE_FIRST_NAME: f64 = -4.0;
/// The same where the phone number is the same: then it speaks a little for one person, and a common surname for nothing.
const LIKE_NAME_SAME_PHONE: f64 = 1.0;
/// Everyday words that do not go together, Devi and Kumari: women change them.
const OTHER_EVERYDAY: f64 = -2.0;
/// An everyday word left out.
const EVERYDAY_MISSING: f64 = -0.7;

/// What a comparison of names gave.
pub(crate) struct Names {
    /// Evidence in bits.
    pub(crate) bits: f64,
    /// Whether a name, more than an everyday word, is in common.
    pub(crate) meet: bool,
    /// Whether the first names, or all, differ.
    pub(crate) differ: bool,
    pub(crate) why: Option<Likeness>,
}

/// A word, or two joined, of a name.
struct Part<'a> {
    from: usize,
    until: usize,
    word: &'a Word,
    typed: bool,
}

fn parts(sketch: &Sketch) -> Vec<Part<'_>> {
    let words = &sketch.name.words;
    let one = words.iter().enumerate().map(|(at, word)| {
        let typed = sketch.unfinished && at + 1 == words.len();
        Part { from: at, until: at + 1, word, typed }
    });
    let joined = sketch.name.joined.iter();
    let two = joined.map(|(at, word)| Part { from: *at, until: at + 2, word, typed: false });
    one.chain(two).collect()
}

/// How alike two parts are; none where they cannot stand for each other.
fn part_similarity(one: &Part<'_>, other: &Part<'_>) -> Option<f64> {
    let joined = |part: &Part<'_>| part.until - part.from == 2;
    if joined(one) && joined(other) {
        return None;
    }
    let similarity = match (one.word.role, other.word.role) {
        (Role::Name, Role::Name) => {
            let typed = |part: &Part<'_>, whole: &Part<'_>| part.typed && begins_like(whole.word, part.word);
            let sounds = similarity(one.word, other.word);
            if typed(one, other) || typed(other, one) { sounds.max(TYPED_SO_FAR) } else { sounds }
        }
        (Role::Everyday, Role::Everyday) if one.word == other.word => 1.0,
        _ => return None,
    };
    (similarity >= FLOOR).then_some(similarity)
}

/// Compares names; the same both ways if the sketches come in the same order.
pub(crate) fn compare_names(
    one: &Sketch,
    other: &Sketch,
    commonness: &Commonness,
    same_phone: bool,
) -> Names {
    let (left, right) = (parts(one), parts(other));
    let mut pairs: Vec<(f64, &Part<'_>, &Part<'_>)> = Vec::new();
    for a in &left {
        pairs.extend(right.iter().filter_map(|b| Some((part_similarity(a, b)?, a, b))));
    }
    pairs.sort_by(|(a, a_left, a_right), (b, b_left, b_right)| {
        let length = |left: &Part<'_>, right: &Part<'_>| left.until - left.from + right.until - right.from;
        b.total_cmp(a).then_with(|| length(b_left, b_right).cmp(&length(a_left, a_right)))
    });
    let mut taken = Taken::new(one, other);
    let (mut found, mut meet, mut least) = (Vec::new(), false, 1.0_f64);
    for (similarity, a, b) in pairs {
        if !taken.take(a, b) {
            continue;
        }
        let share = commonness.of_word(a.word).max(commonness.of_word(b.word));
        let full = (KEPT / share).log2().max(0.3);
        let part = AT_THE_FLOOR + (1.0 - AT_THE_FLOOR) * (similarity - FLOOR) / (1.0 - FLOOR);
        found.push(full * part);
        if a.word.role == Role::Name {
            meet = true;
            least = least.min(similarity);
        }
    }
    found.sort_by(|a, b| b.total_cmp(a));
    let (first, further) =
        found.split_first().map_or((0.0, 0.0), |(first, rest)| (*first, rest.iter().sum()));
    let words = first + FURTHER_WORD * further;
    if !meet {
        let (left, right) = (taken.left(0, Role::Name), taken.left(1, Role::Name));
        let unsaid = left.is_empty() || right.is_empty();
        let like = same_phone && taken.loosely_alike(&left, &right);
        let bits = match (unsaid, like) {
            (true, _) => 0.0,
            (false, true) => LIKE_NAME_SAME_PHONE,
            (false, false) => OTHER_FIRST_NAME,
        };
        return Names { bits, meet, differ: !unsaid, why: like.then_some(Likeness::NameClose) };
    }
    let why = match least {
        _ if one.written == other.written => Likeness::SameName,
        SOUNDS_THE_SAME.. => Likeness::NameSounds,
        _ => Likeness::NameClose,
    };
    let bits = (words + initials(&mut taken)).min(MOST);
    let left = left_over(&taken);
    match left {
        Left::Fits(more) => Names { bits: bits + more, meet, differ: false, why: Some(why) },
        Left::LikeFirstName if same_phone => {
            Names { bits: LIKE_NAME_SAME_PHONE, meet, differ: true, why: Some(Likeness::NameClose) }
        }
        Left::LikeFirstName => {
            Names { bits: bits + LIKE_FIRST_NAME, meet, differ: false, why: Some(Likeness::NameClose) }
        }
        Left::OtherFirstName => Names { bits: bits + OTHER_FIRST_NAME, meet, differ: true, why: Some(why) },
    }
}

/// Which words of both names found another.
struct Taken<'a> {
    words: [&'a [Word]; 2],
    taken: [Vec<bool>; 2],
}

impl<'a> Taken<'a> {
    fn new(one: &'a Sketch, other: &'a Sketch) -> Self {
        let words = [one.name.words.as_slice(), other.name.words.as_slice()];
        Self { words, taken: words.map(|words| vec![false; words.len()]) }
    }

    /// Takes both parts, if all their words are free.
    fn take(&mut self, one: &Part<'_>, other: &Part<'_>) -> bool {
        let free = |taken: &[bool], part: &Part<'_>| {
            taken.get(part.from..part.until).is_some_and(|words| words.iter().all(|taken| !taken))
        };
        let [left, right] = &mut self.taken;
        if !free(left, one) || !free(right, other) {
            return false;
        }
        left[one.from..one.until].fill(true);
        right[other.from..other.until].fill(true);
        true
    }

    /// Places of the words of one name that found none.
    fn left(&self, side: usize, role: Role) -> Vec<usize> {
        let words = self.words[side].iter().zip(&self.taken[side]).enumerate();
        words.filter(|(_, (word, taken))| word.role == role && !**taken).map(|(at, _)| at).collect()
    }

    /// Whether a word of the one and a word of the other name may be the same mistyped or shortened.
    fn loosely_alike(&self, left: &[usize], right: &[usize]) -> bool {
        let [ours, theirs] = self.words;
        left.iter().any(|a| right.iter().any(|b| loosely_alike(&ours[*a], &theirs[*b])))
    }

    /// Whether the first name of a side found one.
    fn first_met(&self, side: usize) -> bool {
        let first = self.words[side].iter().position(|word| word.role == Role::Name);
        first.is_some_and(|first| self.taken[side][first])
    }
}

/// Initials that stand for a word or an initial of the other name.
fn initials(taken: &mut Taken<'_>) -> f64 {
    let mut bits = 0.0;
    for (side, across) in [(0, 1), (1, 0)] {
        for at in taken.left(side, Role::Initial) {
            let letter = taken.words[side][at].letter();
            let mut others = taken.left(across, Role::Initial);
            others.extend(taken.left(across, Role::Name));
            if others.is_empty() {
                continue;
            }
            if let Some(met) = others.into_iter().find(|other| taken.words[across][*other].letter() == letter)
            {
                taken.taken[side][at] = true;
                taken.taken[across][met] = true;
                bits += SAME_INITIAL;
            } else {
                bits += OTHER_INITIAL;
            }
        }
    }
    bits
}

/// What the words say that found no other.
enum Left {
    /// They may be of one person, with this much evidence more or less.
    Fits(f64),
    LikeFirstName,
    OtherFirstName,
}

fn left_over(taken: &Taken<'_>) -> Left {
    let everyday = match (taken.left(0, Role::Everyday).is_empty(), taken.left(1, Role::Everyday).is_empty())
    {
        (true, true) => 0.0,
        (false, false) => OTHER_EVERYDAY,
        _ => EVERYDAY_MISSING,
    };
    let [left, right] = [taken.left(0, Role::Name), taken.left(1, Role::Name)];
    let longer = match (left.is_empty(), right.is_empty()) {
        (true, true) => return Left::Fits(everyday),
        (false, false) if taken.first_met(0) && taken.first_met(1) => {
            return Left::Fits(everyday + OTHER_SURNAME);
        }
        (false, false) if taken.loosely_alike(&left, &right) => return Left::LikeFirstName,
        (false, false) => return Left::OtherFirstName,
        (true, false) => 1,
        (false, true) => 0,
    };
    Left::Fits(everyday + if taken.first_met(longer) { WORD_MISSING } else { FIRST_MISSING })
}
