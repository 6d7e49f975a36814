//! Writes what `src/place/compact.rs` reads.

use crate::Outcome;

/// Bytes so far.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// An unsigned number, seven bits a byte, low bits first (LEB128).
    pub(crate) fn number(&mut self, mut number: u64) -> Outcome<()> {
        while number >= 0x80 {
            self.0.push(u8::try_from(number & 0x7f)? | 0x80);
            number >>= 7;
        }
        self.0.push(u8::try_from(number)?);
        Ok(())
    }

    /// A signed number, zigzag: 0, -1, 1, -2 … become 0, 1, 2, 3 …
    pub(crate) fn signed(&mut self, number: i64) -> Outcome<()> {
        self.number(((number << 1) ^ (number >> 63)).cast_unsigned())
    }

    pub(crate) fn count(&mut self, count: usize) -> Outcome<()> {
        self.number(u64::try_from(count)?)
    }

    pub(crate) fn text(&mut self, text: &str) -> Outcome<()> {
        self.count(text.len())?;
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    pub(crate) fn texts(&mut self, texts: &[&str]) -> Outcome<()> {
        self.count(texts.len())?;
        texts.iter().try_for_each(|text| self.text(text))
    }
}

/// A coordinate in degrees as a whole number of `1 / per_degree` degrees.
#[expect(clippy::cast_possible_truncation, reason = "a coordinate in range fits with room to spare")]
pub(crate) fn quantised(degrees: f64, per_degree: f64) -> Outcome<i64> {
    if (-180.0..=180.0).contains(&degrees) {
        Ok((degrees * per_degree).round() as i64)
    } else {
        Err(format!("{degrees} is no coordinate in degrees").into())
    }
}
