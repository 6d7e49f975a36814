//! Secrets that open doors: bearer tokens, and the codes of invitations. Only their SHA-256 is kept, and none of them
//! prints.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::invite::InviteCode;
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

impl From<[u8; 32]> for TokenHash {
    fn from(digest: [u8; 32]) -> Self {
        Self(digest)
    }
}

impl From<&InviteCode> for TokenHash {
    fn from(code: &InviteCode) -> Self {
        Self(code.hash())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weak_token_is_none() {
        assert_eq!(Token::shown("letmein"), None);
        assert_eq!(Token::shown(&"x".repeat(300)), None);
        let token = Token::new([7; 32]);
        assert_eq!(Token::shown(token.expose()).map(|shown| shown.hash()), Some(token.hash()));
    }

    #[test]
    fn secrets_do_not_print() {
        let printed = format!("{:?} {:?}", Token::new([7; 32]), Token::new([7; 32]).hash());
        assert_eq!(printed, "[redacted] [redacted]");
    }
}
