//! Secrets that open doors: bearer tokens and invite codes. Only their SHA-256 is kept, and none of them prints.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// Random bytes of the operating system.
///
/// # Errors
/// Where the system has none to give, which is a broken machine.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// SHA-256 of a token or code: what is stored and looked up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// The raw digest.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// A bearer token: opaque text that holds 256 random bits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Shortest text that can hold 256 bits: base64 without padding.
    pub const SHORTEST: usize = 43;
    /// Longest text that is looked at.
    pub const LONGEST: usize = 256;

    /// A token of these random bytes.
    pub fn new(random: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(random))
    }

    /// A token that somebody showed; `None` where it is too short to be secret or too long to be one.
    pub fn shown(text: &str) -> Option<Self> {
        let fits = (Self::SHORTEST..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }

    /// What is stored of it.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(&self.0).into())
    }

    /// The text, for the one answer that hands it out.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// A one-time code that a coordinator reads to a new colleague: 100 random bits in four groups of five characters.
#[derive(Clone, PartialEq, Eq)]
pub struct InviteCode(String);

/// Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and written down.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH: usize = 20;
const GROUP: usize = 5;

impl InviteCode {
    /// A code of these random bytes.
    pub fn new(random: [u8; CODE_LENGTH]) -> Self {
        // five bits of each byte: 20 × 5 = 100 bits
        Self(
            random
                .iter()
                .filter_map(|byte| ALPHABET.get(usize::from(byte & 31)))
                .map(|b| char::from(*b))
                .collect(),
        )
    }

    /// Reads a code as a person types it: any case, with or without groups, O for 0, I and L for 1.
    pub fn parse(text: &str) -> Option<Self> {
        let mut code = String::with_capacity(CODE_LENGTH);
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            if !c.is_ascii()
                || code.len() == CODE_LENGTH
                || !ALPHABET.iter().any(|letter| char::from(*letter) == c)
            {
                return None;
            }
            code.push(c);
        }
        (code.len() == CODE_LENGTH).then_some(Self(code))
    }

    /// What is stored of it.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(&self.0).into())
    }

    /// The text in groups, for the person who passes it on.
    pub fn expose(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
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
    fn a_code_survives_a_person() {
        let code =
            InviteCode::new([0, 1, 17, 31, 32, 33, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
        assert_eq!(code.expose(), "01HZ0-1ABCD-EFGHJ-KMNPQ");
        assert_eq!(InviteCode::parse("o1hz0 iabcd efghj kmnpq"), Some(code));
        assert_eq!(InviteCode::parse("01HZ0-1ABCD-EFGHJ"), None);
        assert_eq!(InviteCode::parse("01HZ0-1ABCD-EFGHJ-KMNPQ-0"), None);
        assert_eq!(InviteCode::parse("01HZ0-1ABCD-EFGHJ-KMNPU"), None);
    }

    #[test]
    fn a_weak_token_is_none() {
        assert_eq!(Token::shown("letmein"), None);
        assert_eq!(Token::shown(&"x".repeat(300)), None);
        let token = Token::new([7; 32]);
        assert_eq!(Token::shown(token.expose()).map(|shown| shown.hash()), Some(token.hash()));
    }

    #[test]
    fn secrets_do_not_print() {
        let printed = format!(
            "{:?} {:?} {:?}",
            Token::new([7; 32]),
            Token::new([7; 32]).hash(),
            InviteCode::new([7; 20])
        );
        assert_eq!(printed, "[redacted] [redacted] [redacted]");
    }
}
