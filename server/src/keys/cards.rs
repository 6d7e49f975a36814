//! Signs the cards of workers (Ed25519, RFC 8032), so that any phone can tell a card of MAIN from a picture that somebody
//! drew, without a network.

use std::{fmt, io};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::worker::{CardText, SIGNATURE_BYTES};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};

use crate::token::random;

/// The key that signs cards.
pub struct CardSigner(Ed25519KeyPair);

impl CardSigner {
    /// Of this seed.
    ///
    /// # Errors
    /// Where it can be none, which is a broken build.
    pub fn new(seed: &[u8; 32]) -> io::Result<Self> {
        Ed25519KeyPair::from_seed_unchecked(seed)
            .map(Self)
            .map_err(|_| io::Error::other("there is no signing key for cards"))
    }

    /// The key that checks the signatures, base64url without padding, as phones get it.
    pub fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key())
    }

    /// A card that no other is.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub fn make(&self) -> io::Result<CardText> {
        let card = random().map_err(io::Error::other)?;
        let signed = self.0.sign(&CardText::signed(&card));
        let signature = <[u8; SIGNATURE_BYTES]>::try_from(signed.as_ref()).map_err(io::Error::other)?;
        Ok(CardText { card, signature })
    }

    /// Whether this key signed it.
    pub fn has_signed(&self, card: &CardText) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0.public_key())
            .verify(&CardText::signed(&card.card), &card.signature)
            .is_ok()
    }
}

impl fmt::Debug for CardSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_known_by_its_signature_and_no_two_are_the_same() {
        let signer = CardSigner::new(&[1; 32]).unwrap();
        let (one, other) = (signer.make().unwrap(), signer.make().unwrap());
        assert_ne!(one.card, other.card);
        assert!(signer.has_signed(&one) && signer.has_signed(&other));
        assert!(!signer.has_signed(&CardText { card: one.card, signature: other.signature }));
        assert!(!CardSigner::new(&[2; 32]).unwrap().has_signed(&one));
    }
}
