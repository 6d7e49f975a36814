//! The SHA-256 of some content, by which it is named.

use std::fmt::{self, Write};

use sha2::{Digest, Sha256};

/// SHA-256 of the content of a file. As text: 64 hexadecimal digits, lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash of `content`.
    pub fn of(content: &[u8]) -> Self {
        Self(Sha256::digest(content).into())
    }

    /// A hash that was computed before.
    pub fn new(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// Reads the text form; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut digits = text.bytes().map(|byte| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        });
        let mut digest = [0; 32];
        for byte in &mut digest {
            *byte = (digits.next()?? << 4) | digits.next()??;
        }
        digits.next().is_none().then_some(Self(digest))
    }

    /// The raw digest.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal(&self.0))
    }
}

/// Bytes as hexadecimal digits, lower case.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // writing to a String does not fail
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_survives_its_text_and_only_its_own_text() {
        // FIPS 180-2, appendix B.1
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(ContentHash::of(b"abc").to_string(), text);
        assert_eq!(ContentHash::parse(text), Some(ContentHash::of(b"abc")));
        for wrong in ["", "ba78", &text.to_uppercase(), &format!("{text}0"), &text.replace('b', "g")] {
            assert_eq!(ContentHash::parse(wrong), None, "{wrong}");
        }
    }
}
