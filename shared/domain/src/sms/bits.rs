//! Numbers of any width, written one after the other, highest bit first, five bits to a symbol.

use crate::base32::symbol;

/// Takes numbers and gives symbols.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    bits: Vec<bool>,
}

impl BitWriter {
    /// Writes the lowest `width` bits of `number`.
    pub(super) fn push(&mut self, number: u64, width: u32) {
        self.bits.extend((0..width).rev().map(|place| (number >> place) & 1 == 1));
    }

    /// All bits as characters; the last one is filled up with zeros.
    pub(super) fn symbols(&self) -> Vec<u8> {
        let five = |chunk: &[bool]| {
            (0..5).fold(0, |value, place| (value << 1) | u8::from(chunk.get(place).is_some_and(|bit| *bit)))
        };
        self.bits.chunks(5).map(|chunk| symbol(five(chunk))).collect()
    }
}

/// Gives the numbers back.
#[derive(Debug)]
pub(super) struct BitReader<'a> {
    values: &'a [u8],
    read: usize,
}

impl<'a> BitReader<'a> {
    /// Reads symbols by their five-bit values.
    pub(super) fn new(values: &'a [u8]) -> Self {
        Self { values, read: 0 }
    }

    /// The next `width` bits; zeros where there are no more.
    pub(super) fn take(&mut self, width: u32) -> u64 {
        (0..width).fold(0, |number, _| {
            let five = self.values.get(self.read / 5).copied().unwrap_or_default();
            let bit = (five >> (4 - self.read % 5)) & 1;
            self.read += 1;
            (number << 1) | u64::from(bit)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base32::value;

    proptest! {
        #[test]
        fn numbers_come_back_as_they_were_written(numbers in proptest::collection::vec((any::<u64>(), 1_u32..=64), 0..12)) {
            let mut writer = BitWriter::default();
            for (number, width) in &numbers {
                writer.push(*number, *width);
            }
            let values: Vec<u8> = writer.symbols().into_iter().filter_map(value).collect();
            let mut reader = BitReader::new(&values);
            for (number, width) in numbers {
                prop_assert_eq!(reader.take(width), number & (u64::MAX >> (64 - width)));
            }
        }
    }
}
