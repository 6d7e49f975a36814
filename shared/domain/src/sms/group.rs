//! A message is a row of groups. Each begins with a letter that says what it holds and ends with a check of its own, so
//! that one garbled character costs one group, and a group is found again wherever an operator's line breaks, a
//! signature or a cut have left it.

use crc::{CRC_30_CDMA, Crc, Table};

use super::bits::BitWriter;
use crate::base32::{symbol, value};

/// CRC-30/CDMA (3GPP2 C.S0005): 30 bits are six characters. Whatever happens to three neighbouring characters is found
/// for certain, anything else but once in 2^30 times.
static CHECK: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_30_CDMA);

/// Characters of a check.
const CHECK_LENGTH: usize = 6;

/// Characters of the longest kind, written four to 21 bits behind their count.
const KIND_QUADS: u8 = 10;

/// What a group holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// The alert's id.
    Alert,
    /// What happened, when, to whom, and which groups follow.
    What,
    /// The position.
    Position,
    /// A kind that has no number.
    Kind,
    /// The person's phone number.
    Number,
}

impl Tag {
    /// In the order in which they are written.
    pub(super) const ALL: [Self; 5] = [Self::Alert, Self::What, Self::Position, Self::Kind, Self::Number];

    fn letter(self) -> u8 {
        match self {
            Self::Alert => b'A',
            Self::What => b'W',
            Self::Position => b'P',
            Self::Kind => b'K',
            Self::Number => b'N',
        }
    }

    /// Characters between the letter and the check; only a kind has its length in its first character.
    fn payload_length(self, payload: &[u8]) -> Option<usize> {
        match self {
            Self::Alert => Some(26),
            Self::What => Some(24),
            Self::Position => Some(21),
            Self::Number => Some(10),
            Self::Kind => {
                let quads = payload.first().copied().and_then(value)?;
                (1..=KIND_QUADS).contains(&quads).then(|| (5 + 21 * usize::from(quads)).div_ceil(5))
            }
        }
    }
}

/// A group whose check is right.
#[derive(Debug)]
pub(super) struct Group {
    /// What it holds.
    pub(super) tag: Tag,
    /// Its payload, five bits to a value.
    pub(super) values: Vec<u8>,
    /// Its characters, letter and check included.
    pub(super) length: usize,
}

impl Group {
    /// The group that begins where `folded` begins, if one does.
    pub(super) fn read(folded: &[u8]) -> Option<Self> {
        let (letter, rest) = folded.split_first()?;
        let tag = Tag::ALL.into_iter().find(|tag| tag.letter() == *letter)?;
        let length = tag.payload_length(rest)?;
        let (body, after) = folded.split_at_checked(1 + length)?;
        if after.get(..CHECK_LENGTH)? != check(body) {
            return None;
        }
        let values = rest.get(..length)?.iter().map(|c| value(*c)).collect::<Option<Vec<u8>>>()?;
        Some(Self { tag, values, length: 1 + length + CHECK_LENGTH })
    }
}

/// The characters of a group.
pub(super) fn sealed(tag: Tag, payload: &BitWriter) -> String {
    let mut characters = vec![tag.letter()];
    characters.extend(payload.symbols());
    characters.extend(check(&characters));
    characters.into_iter().map(char::from).collect()
}

fn check(body: &[u8]) -> [u8; CHECK_LENGTH] {
    let sum = CHECK.checksum(body);
    let five = |place: u32| u8::try_from((sum >> place) & 31).unwrap_or_default();
    [25, 20, 15, 10, 5, 0].map(|place| symbol(five(place)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base32::SYMBOLS;

    fn alert_group() -> Vec<u8> {
        let mut payload = BitWriter::default();
        for number in [0x0197_a3c5_1f00, 0x7abc, 0x8def_0123, 0x4567_89ab, 0] {
            payload.push(number, 26);
        }
        sealed(Tag::Alert, &payload).into_bytes()
    }

    #[test]
    fn a_group_is_read_as_it_was_written() {
        let group = Group::read(&alert_group()).unwrap();
        assert_eq!((group.tag, group.values.len(), group.length), (Tag::Alert, 26, 33));
    }

    #[test]
    fn no_change_of_one_or_two_characters_anywhere_passes_the_check() {
        let whole = alert_group();
        let mut changed = whole.clone();
        for first in 1..whole.len() {
            for second in first..whole.len() {
                for (one, other) in
                    SYMBOLS.iter().flat_map(|one| SYMBOLS.iter().map(move |other| (one, other)))
                {
                    changed[first] = *one;
                    changed[second] = *other;
                    assert!(changed == whole || Group::read(&changed).is_none());
                }
                changed.copy_from_slice(&whole);
            }
        }
    }

    #[test]
    fn no_swap_doubling_or_loss_of_a_character_passes_the_check() {
        let whole = alert_group();
        let with = |change: &dyn Fn(&mut Vec<u8>)| {
            let mut changed = whole.clone();
            change(&mut changed);
            changed.extend(*b"0ZQ7");
            changed
        };
        for (at, after) in (1..whole.len()).flat_map(|at| (at + 1..whole.len()).map(move |after| (at, after)))
        {
            let swapped = with(&|group| group.swap(at, after));
            assert!(whole[at] == whole[after] || Group::read(&swapped).is_none());
        }
        for at in 1..whole.len() - 1 {
            assert!(
                Group::read(&with(&|group| group.insert(at, whole[at]))).is_none()
                    || whole[at..].iter().all(|c| *c == whole[at])
            );
            assert!(Group::read(&with(&|group| _ = group.remove(at))).is_none());
        }
    }

    #[test]
    fn any_ten_bits_of_the_check_agree_with_chance_once_in_1024_times() {
        let sums: Vec<u32> =
            (0..200_000_u32).map(|number| CHECK.checksum(format!("A{number:026}").as_bytes())).collect();
        for place in [0, 10, 20] {
            let agree = sums.iter().filter(|sum| (*sum >> place) & 0x3ff == 0x155).count();
            assert!((120..280).contains(&agree), "{agree} of 200,000 agree in the bits from {place} on");
        }
    }
}
