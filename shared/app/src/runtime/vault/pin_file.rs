//! What stands in `records.db.pin`: the wrapped key, how it was wrapped, and the count of wrong PINs.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::aead;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{
    effects::record_store::{Pin, WrongPins},
    runtime::{keys::StoreKey, sealed::StoreError},
    surroundings::Surroundings,
};

/// What Argon2id costs (RFC 9106): some tenths of a second on a cheap phone, and memory that it has to spare. `docs/accounts.md` tells
/// how it was measured. A PIN of four digits holds nobody up for long by itself: the secret of the platform is what a copy of
/// the files lacks.
pub(super) const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

const SALT: usize = 16;
/// What the wrapped key is for.
const PURPOSE: &[u8] = b"MAIN records key 1";
const CHECK: &[u8] = b"MAIN records secret 1";

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
/// Pauses after the third wrong PIN and each after it; the last one stays. Milliseconds.
const PAUSES: [u64; 6] = [30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE];
/// So many may be wrong at once.
const FREE: u32 = 2;

/// The file.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PinFile {
    /// Costs with which this one was made, should others come.
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    /// Tells which secret of the platform belongs to it.
    check: String,
    /// Nonce and wrapped key.
    wrapped: String,
    wipes: bool,
    #[serde(default)]
    wrong: u32,
    /// The pause that runs, and by the steady clock since when: a clock that is set changes neither.
    #[serde(default)]
    pause_ms: u64,
    #[serde(default)]
    paused_at: u64,
}

impl PinFile {
    /// Wraps `key`.
    pub(super) fn new(
        pin: &Pin,
        secret: &StoreKey,
        key: &StoreKey,
        wipes: bool,
        surroundings: &dyn Surroundings,
    ) -> Result<Self, StoreError> {
        let random = surroundings.random();
        let (salt, rest) = random.split_at(SALT);
        let mut file = Self {
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: URL_SAFE_NO_PAD.encode(salt),
            check: check_of(secret),
            wrapped: String::new(),
            wipes,
            wrong: 0,
            pause_ms: 0,
            paused_at: 0,
        };
        let nonce: [u8; aead::NONCE_LEN] = rest.first_chunk().copied().ok_or(StoreError::Unavailable)?;
        let mut wrapped = nonce.to_vec();
        let mut sealed = key.bytes().to_vec();
        let sealing = file.wrapping_key(pin, secret)?;
        sealing
            .seal_in_place_append_tag(
                aead::Nonce::assume_unique_for_key(nonce),
                aead::Aad::from(PURPOSE),
                &mut sealed,
            )
            .map_err(|_| StoreError::Unavailable)?;
        wrapped.extend(sealed);
        file.wrapped = URL_SAFE_NO_PAD.encode(wrapped);
        Ok(file)
    }

    /// Whether it was made with this secret of the platform.
    pub(super) fn fits(&self, secret: &StoreKey) -> bool {
        self.check == check_of(secret)
    }

    /// The key, where it is the PIN.
    pub(super) fn unwrap(&self, pin: &Pin, secret: &StoreKey) -> Result<Option<StoreKey>, StoreError> {
        let wrapped = URL_SAFE_NO_PAD.decode(&self.wrapped).map_err(|_| StoreError::Broken)?;
        let (nonce, sealed) = wrapped.split_first_chunk::<{ aead::NONCE_LEN }>().ok_or(StoreError::Broken)?;
        let mut sealed = Zeroizing::new(sealed.to_vec());
        let opening = self.wrapping_key(pin, secret)?;
        let nonce = aead::Nonce::assume_unique_for_key(*nonce);
        let opened = opening.open_in_place(nonce, aead::Aad::from(PURPOSE), &mut sealed);
        Ok(opened.ok().and_then(|key| StoreKey::from_kept(key)))
    }

    /// Argon2id of the PIN, with the platform's secret as its key (`K` of RFC 9106).
    fn wrapping_key(&self, pin: &Pin, secret: &StoreKey) -> Result<aead::LessSafeKey, StoreError> {
        let salt = URL_SAFE_NO_PAD.decode(&self.salt).map_err(|_| StoreError::Broken)?;
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| StoreError::Broken)?;
        let argon = Argon2::new_with_secret(secret.bytes(), Algorithm::Argon2id, Version::V0x13, params)
            .map_err(|_| StoreError::Broken)?;
        let mut key = Zeroizing::new([0_u8; 32]);
        argon
            .hash_password_into(pin.expose().as_bytes(), &salt, key.as_mut_slice())
            .map_err(|_| StoreError::Unavailable)?;
        let unbound = aead::UnboundKey::new(&aead::CHACHA20_POLY1305, key.as_slice());
        unbound.map(aead::LessSafeKey::new).map_err(|_| StoreError::Unavailable)
    }

    /// How it stands with wrong PINs, at this time of the steady clock.
    pub(super) fn wrong_pins(&self, now: u64) -> WrongPins {
        // begun anew it shows less than what went by, never more
        let passed = now.checked_sub(self.paused_at).unwrap_or(now);
        WrongPins { count: self.wrong, wait_ms: self.pause_ms.saturating_sub(passed), wipes: self.wipes }
    }

    /// The steady clock began anew with the phone: from then on the pause is counted by it. Whether it did.
    pub(super) fn follow_clock(&mut self, now: u64) -> bool {
        let has_begun_anew = now < self.paused_at;
        if has_begun_anew {
            self.paused_at = 0;
        }
        has_begun_anew
    }

    /// Counts one as wrong, before it is looked at.
    pub(super) fn count_wrong(&mut self, now: u64) {
        self.wrong = self.wrong.saturating_add(1);
        let beyond = self.wrong.checked_sub(FREE + 1).and_then(|beyond| usize::try_from(beyond).ok());
        let last = PAUSES.len() - 1;
        self.pause_ms = beyond.and_then(|beyond| PAUSES.get(beyond.min(last))).copied().unwrap_or(0);
        self.paused_at = now;
    }

    /// It was the right one.
    pub(super) fn count_right(&mut self) {
        (self.wrong, self.pause_ms, self.paused_at) = (0, 0, 0);
    }
}

fn check_of(secret: &StoreKey) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(CHECK).chain_update(secret.bytes()).finalize())
}
