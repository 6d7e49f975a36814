//! The code that opens an account on a phone, once. A coordinator's phone can make one without a network: the server knows
//! it as soon as it hears of the invitation, by its hash.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::{
    base32::{fold, symbol, value},
    text::hexadecimal,
};

/// A one-time code, of 100 random bits in Crockford's base 32: it survives being read aloud and written down.
#[derive(Clone, PartialEq, Eq)]
pub struct InviteCode(String);

/// Letters of a code, and random bytes for one.
pub const CODE_LENGTH: usize = 20;
const GROUP: usize = 5;
/// Before it in a QR code, so that it is told from any other.
const MARK: &str = "MAIN:J1:";

impl InviteCode {
    /// A code of these random bytes.
    pub fn new(random: [u8; CODE_LENGTH]) -> Self {
        // five bits of each byte: 20 × 5 = 100 bits
        Self(random.iter().map(|byte| char::from(symbol(*byte))).collect())
    }

    /// Reads a code as a person types it, or as a camera sees it: any case, with or without groups, O for 0, I and L for 1.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut code = String::with_capacity(CODE_LENGTH);
        for c in text.strip_prefix(MARK).unwrap_or(text).chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = fold(c)?;
            value(c)?;
            if code.len() == CODE_LENGTH {
                return None;
            }
            code.push(char::from(c));
        }
        (code.len() == CODE_LENGTH).then_some(Self(code))
    }

    /// What is stored of it: SHA-256.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }

    /// The hash in hexadecimal, as it travels.
    pub fn hash_text(&self) -> String {
        hexadecimal(&self.hash())
    }

    /// The text in groups, for the person who passes it on.
    pub fn expose(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }

    /// The text of its QR code.
    pub fn qr_text(&self) -> String {
        format!("{MARK}{}", self.0)
    }
}

impl fmt::Debug for InviteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_a_person_and_a_camera() {
        let code =
            InviteCode::new([0, 1, 17, 31, 32, 33, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
        assert_eq!(code.expose(), "01HZ0-1ABCD-EFGHJ-KMNPQ");
        assert_eq!(InviteCode::parse("o1hz0 iabcd efghj kmnpq"), Some(code.clone()));
        assert_eq!(InviteCode::parse(&code.qr_text()), Some(code.clone()));
        assert_eq!(InviteCode::parse("01HZ0-1ABCD-EFGHJ"), None);
        assert_eq!(InviteCode::parse("01HZ0-1ABCD-EFGHJ-KMNPQ-0"), None);
        assert_eq!(InviteCode::parse("01HZ0-1ABCD-EFGHJ-KMNPU"), None);
        assert_eq!(format!("{code:?}"), "[redacted]");
        assert_eq!(code.hash_text().len(), 64);
    }
}
