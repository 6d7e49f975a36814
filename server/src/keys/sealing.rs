//! The key to which phones seal what they have not sent (RFC 9180): its public half is told to every phone.

use std::{fmt, io};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{ids::OperationId, sealed::SEALED_INFO};
use hpke::{
    Deserializable, Kem, OpModeR, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256,
};

use crate::files::ContentHash;

type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type EncappedKey = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Opens what was sealed.
pub struct SealingKey {
    private: PrivateKey,
    public: String,
    id: String,
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKey {}", self.id)
    }
}

impl SealingKey {
    /// The key of these random bytes.
    ///
    /// # Errors
    /// Where they make none.
    pub fn new(random: &[u8; 32]) -> io::Result<Self> {
        let none = |_| io::Error::new(io::ErrorKind::InvalidData, "the sealing key cannot be used");
        let private = PrivateKey::from_bytes(random).map_err(none)?;
        let public = X25519HkdfSha256::sk_to_pk(&private).to_bytes();
        // its name is no secret: a part of the hash of what everybody knows
        let id = ContentHash::of(&public).to_string().chars().take(16).collect();
        Ok(Self { private, public: URL_SAFE_NO_PAD.encode(public), id })
    }

    /// The public half, base64url without padding.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// Its name.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What was sealed to the key of this name, as that operation; none where it is another's, or was changed on the way.
    pub fn open(&self, key: &str, id: OperationId, sealed: &str) -> Option<Vec<u8>> {
        const ENCAPPED: usize = 32;
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok().filter(|_| key == self.id)?;
        let (encapped, ciphertext) = bytes.split_at_checked(ENCAPPED)?;
        let encapped = EncappedKey::from_bytes(encapped).ok()?;
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.private,
            &encapped,
            SEALED_INFO,
            ciphertext,
            id.to_string().as_bytes(),
        )
        .ok()
    }
}
