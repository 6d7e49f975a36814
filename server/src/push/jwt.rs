//! Tokens that prove to Apple and Google who knocks: JWT (RFC 7519) signed by ring, which the tree has for TLS. The
//! library for it, `jsonwebtoken`, signs by `rsa`, whose timing is an open advisory (RUSTSEC-2023-0071), or by aws-lc, which
//! `deny.toml` keeps out; what is left of a JWT besides the signature are two JSON objects.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    rsa::KeyPair as RsaKeyPair,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256},
};
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use serde_json::{Value, json};

/// A private key that signs.
pub(super) enum Key {
    /// ECDSA on P-256, as Apple's `.p8` files hold it.
    Es256 {
        /// The key.
        pair: Box<EcdsaKeyPair>,
        /// Its name at Apple.
        id: String,
    },
    /// RSA with PKCS #1 padding, as Google's service accounts have it.
    Rs256(Box<RsaKeyPair>),
}

impl Key {
    /// The key in a PEM text (`BEGIN PRIVATE KEY`) on P-256.
    pub(super) fn es256(pem: &str, id: &str) -> Option<Self> {
        let key = PrivatePkcs8KeyDer::from_pem_slice(pem.as_bytes()).ok()?;
        let pair = EcdsaKeyPair::from_pkcs8(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            key.secret_pkcs8_der(),
            &SystemRandom::new(),
        );
        pair.ok().map(|pair| Self::Es256 { pair: Box::new(pair), id: id.to_owned() })
    }

    /// The RSA key in a PEM text (`BEGIN PRIVATE KEY`), of at least 2048 bits.
    pub(super) fn rs256(pem: &str) -> Option<Self> {
        let key = PrivatePkcs8KeyDer::from_pem_slice(pem.as_bytes()).ok()?;
        RsaKeyPair::from_pkcs8(key.secret_pkcs8_der()).ok().map(|pair| Self::Rs256(Box::new(pair)))
    }

    /// A token that claims this; `None` where the system gives no randomness.
    pub(super) fn token(&self, claims: &Value) -> Option<String> {
        let header = match self {
            Self::Es256 { id, .. } => json!({"alg": "ES256", "typ": "JWT", "kid": id}),
            Self::Rs256(_) => json!({"alg": "RS256", "typ": "JWT"}),
        };
        let encoded = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
        let signed = format!("{}.{}", encoded(&header), encoded(claims));
        let random = SystemRandom::new();
        let signature = match self {
            Self::Es256 { pair, .. } => pair.sign(&random, signed.as_bytes()).ok()?.as_ref().to_vec(),
            Self::Rs256(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, signed.as_bytes(), &mut signature).ok()?;
                signature
            }
        };
        Some(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}
