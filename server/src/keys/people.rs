//! A key for each registered person: what is known of them is written only under it (ChaCha20-Poly1305, RFC 8439), so that
//! it is erased, wherever it was written, when the key is. The key itself lies in the database, locked with a key of the
//! data folder.

use std::{fmt, io};

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::{keyed, token::random};

/// Locks and opens the keys of persons.
pub struct PeopleKeys(LessSafeKey);

/// The key of one person.
pub struct PersonKey(LessSafeKey);

impl PeopleKeys {
    /// Under this key of the data folder.
    ///
    /// # Errors
    /// Where nothing can be encrypted under it, which is a broken build.
    pub fn new(key: &[u8; 32]) -> io::Result<Self> {
        // a key of its own for this use
        cipher(&keyed::code(key, &[b"keys of persons"])).map(Self)
    }

    /// A new key for the person `name`, and it locked, to be kept.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub fn make(&self, name: &[u8]) -> io::Result<(PersonKey, Vec<u8>)> {
        let key = random::<32>().map_err(io::Error::other)?;
        Ok((PersonKey(cipher(&key)?), seal(&self.0, name, &key)?))
    }

    /// The key of the person `name`; `None` where it was locked with another key or for another person.
    pub fn open(&self, name: &[u8], locked: &[u8]) -> Option<PersonKey> {
        let key = <[u8; 32]>::try_from(open(&self.0, name, locked)?).ok()?;
        cipher(&key).map(PersonKey).ok()
    }
}

impl PersonKey {
    /// Seals a text that stands at `place`.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub fn seal(&self, place: &[u8], text: &[u8]) -> io::Result<Vec<u8>> {
        seal(&self.0, place, text)
    }

    /// What stands at `place`; `None` where it was sealed under another key, for another place, or changed since.
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        open(&self.0, place, sealed)
    }
}

fn cipher(key: &[u8; 32]) -> io::Result<LessSafeKey> {
    UnboundKey::new(&CHACHA20_POLY1305, key).map(LessSafeKey::new).map_err(|_| unsealable())
}

/// The nonce and what was sealed. Random nonces of 96 bits are safe for the 2^32 texts of one key (NIST SP 800-38D, 8.3).
fn seal(key: &LessSafeKey, place: &[u8], text: &[u8]) -> io::Result<Vec<u8>> {
    let nonce = random::<NONCE_LEN>().map_err(io::Error::other)?;
    let mut sealed = text.to_owned();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(place), &mut sealed)
        .map_err(|_| unsealable())?;
    Ok([nonce.as_slice(), &sealed].concat())
}

fn open(key: &LessSafeKey, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_LEN>()?;
    let mut text = sealed.to_owned();
    let length = key
        .open_in_place(Nonce::assume_unique_for_key(*nonce), Aad::from(place), &mut text)
        .map(|text| text.len())
        .ok()?;
    text.truncate(length);
    Some(text)
}

fn unsealable() -> io::Error {
    io::Error::other("what is known of a person cannot be encrypted")
}

impl fmt::Debug for PeopleKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_key_of_the_person_opens_what_was_sealed_and_only_at_its_place() {
        let keys = PeopleKeys::new(&[1; 32]).unwrap();
        let (sunita, locked) = keys.make(b"sunita").unwrap();
        let sealed = sunita.seal(b"record", "सुनीता".as_bytes()).unwrap();
        let again = keys.open(b"sunita", &locked).unwrap();
        assert_eq!(again.open(b"record", &sealed).unwrap(), "सुनीता".as_bytes());
        assert!(again.open(b"elsewhere", &sealed).is_none());
        let (other, _) = keys.make(b"sunita").unwrap();
        assert!(other.open(b"record", &sealed).is_none());
        assert!(keys.open(b"ravi", &locked).is_none());
        assert!(PeopleKeys::new(&[2; 32]).unwrap().open(b"sunita", &locked).is_none());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(again.open(b"record", &changed).is_none(), "{at}");
        }
    }
}
