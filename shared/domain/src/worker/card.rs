//! The text in the QR code of a worker's card: an opaque name of the card and the server's signature. Whoever reads it
//! without the app learns nothing of the person.

use std::fmt;

use crate::base32::{symbol, value};

/// Random bytes of a card's name.
pub const CARD_SECRET_BYTES: usize = 16;
/// Bytes of an Ed25519 signature (RFC 8032).
pub const SIGNATURE_BYTES: usize = 64;

/// Before it, so that a card is told from any other QR code. Letters, digits, `:` and `-` fit the alphanumeric mode of QR
/// codes (ISO/IEC 18004), which makes the picture small.
const MARK: &str = "MAIN:C1:";
const BYTES: usize = CARD_SECRET_BYTES + SIGNATURE_BYTES;

/// What a card says. Who made it is known only after its signature was checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CardText {
    /// The name of the card, opaque.
    pub card: [u8; CARD_SECRET_BYTES],
    /// The server's signature of [`CardText::signed`].
    pub signature: [u8; SIGNATURE_BYTES],
}

/// Why a text is no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACard {
    /// A QR code of something else.
    #[error("is no card of MAIN")]
    OfSomethingElse,
    /// A card of MAIN of a version to come, or one that was damaged.
    #[error("is a card of MAIN that cannot be read")]
    Damaged,
}

impl CardText {
    /// What is signed for this name: with what it is for, so that no signature made for something else fits.
    pub fn signed(card: &[u8; CARD_SECRET_BYTES]) -> Vec<u8> {
        [b"MAIN worker card 1".as_slice(), card].concat()
    }

    /// The text of the QR code.
    pub fn encode(&self) -> String {
        let bytes: Vec<u8> = self.card.iter().chain(&self.signature).copied().collect();
        format!("{MARK}{}", base32(&bytes))
    }

    /// Reads what a camera saw.
    ///
    /// # Errors
    /// [`NotACard`]
    pub fn parse(text: &str) -> Result<Self, NotACard> {
        let text = text.trim();
        let Some(code) = text.strip_prefix(MARK) else {
            return Err(if text.starts_with("MAIN:C") {
                NotACard::Damaged
            } else {
                NotACard::OfSomethingElse
            });
        };
        let bytes = from_base32(code).ok_or(NotACard::Damaged)?;
        let (card, signature) = bytes.split_at_checked(CARD_SECRET_BYTES).ok_or(NotACard::Damaged)?;
        let damaged = |_| NotACard::Damaged;
        Ok(Self {
            card: card.try_into().map_err(damaged)?,
            signature: signature.try_into().map_err(damaged)?,
        })
    }
}

/// The name of a card lets its holder's registration be opened: it is not printed.
impl fmt::Debug for CardText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

fn base32(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn letter(five_bits: u32) -> char {
    char::from(symbol(u8::try_from(five_bits & 31).unwrap_or_default()))
}

fn from_base32(text: &str) -> Option<Vec<u8>> {
    if text.len() != (BYTES * 8).div_ceil(5) {
        return None;
    }
    let mut bytes = Vec::with_capacity(BYTES);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in text.bytes() {
        held = held << 5 | u32::from(value(letter.to_ascii_uppercase())?);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    // what is left over is nothing but filling
    (held & ((1 << bits) - 1) == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_says_what_it_is_not() {
        assert_eq!(CardText::parse("https://example.org").unwrap_err(), NotACard::OfSomethingElse);
        assert_eq!(CardText::parse("MAIN:C2:00").unwrap_err(), NotACard::Damaged);
        assert_eq!(CardText::parse("MAIN:C1:00").unwrap_err(), NotACard::Damaged);
        assert_eq!(CardText::parse("").unwrap_err(), NotACard::OfSomethingElse);
    }

    proptest! {
        #[test]
        fn it_comes_back_as_it_was(card: [u8; CARD_SECRET_BYTES], signature in proptest::collection::vec(any::<u8>(), SIGNATURE_BYTES)) {
            let text = CardText { card, signature: signature.try_into().unwrap() };
            prop_assert_eq!(CardText::parse(&text.encode()), Ok(text));
            prop_assert!(text.encode().bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase() || b == b':'));
        }

        #[test]
        fn any_text_is_read(text in "\\PC*", code in "MAIN:C1:[0-9A-Z]{120,135}") {
            let _ = CardText::parse(&text);
            if let Ok(card) = CardText::parse(&code) {
                prop_assert_eq!(card.encode(), code);
            }
        }
    }
}
