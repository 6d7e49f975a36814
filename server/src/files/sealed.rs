//! Evidence as it lies on the disk: encrypted and authenticated with ChaCha20-Poly1305 (RFC 8439) under a key of the server.
//!
//! A file is [`MAGIC`] and then one record for each chunk that came: its length (4 bytes, big-endian), a nonce (12 bytes),
//! and the chunk with its tag (16 bytes more than the chunk). The name of the file and the place of the chunk in the
//! content are authenticated with it, so that no record passes for another. Chunks are appended and never written again,
//! so an upload goes on after a power cut where the last whole record ends. Files from before this have no [`MAGIC`] and are read as they are; none of
//! the types of evidence begins so.

use std::io;

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::keyed;

const MAGIC: &[u8] = b"MAINev1\0";
const LENGTH_BYTES: usize = 4;

/// The key under which evidence is encrypted.
pub(super) struct Seal {
    key: LessSafeKey,
    nonce_key: [u8; 32],
}

/// What a file holds, as far as it can be opened.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// The content.
    pub(super) content: Vec<u8>,
    /// Bytes of the file up to the end of the last whole record; what follows was never answered for.
    pub(super) good_bytes: usize,
    /// It is from before evidence was encrypted, and what is added to it stays so.
    pub(super) is_plain: bool,
}

impl Seal {
    /// The seal of a key.
    ///
    /// # Errors
    /// Where nothing can be encrypted under it, which is a broken build.
    pub(super) fn new(key: &[u8; 32]) -> io::Result<Self> {
        // keys of their own for the two uses
        let (seal, nonce_key) = (keyed::code(key, &[b"seal"]), keyed::code(key, &[b"nonces"]));
        let key = UnboundKey::new(&CHACHA20_POLY1305, &seal).map_err(|_| unsealable())?;
        Ok(Self { key: LessSafeKey::new(key), nonce_key })
    }

    /// What is to be appended to the file `name`, of which `opened` is there, so that `chunk` follows.
    pub(super) fn addition(&self, name: &[u8], opened: &Opened, chunk: &[u8]) -> io::Result<Vec<u8>> {
        if opened.is_plain {
            return Ok(chunk.to_owned());
        }
        let place = place(opened.content.len());
        // made of what is sealed: the same nonce never stands over two texts
        let code = keyed::code(&self.nonce_key, &[name, &place, chunk]);
        let nonce: [u8; NONCE_LEN] = std::array::from_fn(|at| code.get(at).copied().unwrap_or_default());
        let mut sealed = chunk.to_owned();
        self.key
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad(name, place), &mut sealed)
            .map_err(|_| unsealable())?;
        let length = u32::try_from(chunk.len()).map_err(|_| unsealable())?;
        let magic = if opened.good_bytes == 0 { MAGIC } else { &[] };
        Ok([magic, &length.to_be_bytes(), &nonce, &sealed].concat())
    }

    /// Opens the bytes of the file `name`, up to the first record that is not whole, not of this file and place, or not of
    /// this key.
    pub(super) fn open(&self, name: &[u8], file: Vec<u8>) -> Opened {
        let Some(records) = file.strip_prefix(MAGIC) else {
            // where the power went while the first bytes were written there is nothing yet
            let is_plain = !MAGIC.starts_with(&file);
            let (content, good_bytes) = if is_plain { (file.clone(), file.len()) } else { (Vec::new(), 0) };
            return Opened { content, good_bytes, is_plain };
        };
        let mut opened = Opened { good_bytes: MAGIC.len(), ..Opened::default() };
        let mut rest = records;
        while let Some((chunk, after)) = self.open_first(name, opened.content.len(), rest) {
            opened.content.extend_from_slice(&chunk);
            opened.good_bytes += rest.len() - after.len();
            rest = after;
        }
        opened
    }

    fn open_first<'a>(&self, name: &[u8], at: usize, records: &'a [u8]) -> Option<(Vec<u8>, &'a [u8])> {
        let (length, rest) = records.split_first_chunk::<LENGTH_BYTES>()?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_LEN>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (sealed, rest) = rest.split_at_checked(length.checked_add(CHACHA20_POLY1305.tag_len())?)?;
        let mut chunk = sealed.to_owned();
        let nonce = Nonce::assume_unique_for_key(*nonce);
        self.key.open_in_place(nonce, aad(name, place(at)), &mut chunk).ok()?;
        chunk.truncate(length);
        Some((chunk, rest))
    }
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

fn place(at: usize) -> [u8; 8] {
    u64::try_from(at).unwrap_or(u64::MAX).to_be_bytes()
}

fn aad(name: &[u8], place: [u8; 8]) -> Aad<Vec<u8>> {
    Aad::from([&place[..], name].concat())
}

fn unsealable() -> io::Error {
    io::Error::other("evidence cannot be encrypted")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &[u8] = b"name";

    fn file_of(seal: &Seal, chunks: &[&[u8]]) -> Vec<u8> {
        let mut file = Vec::new();
        for chunk in chunks {
            let opened = seal.open(NAME, file.clone());
            file.extend(seal.addition(NAME, &opened, chunk).unwrap());
        }
        file
    }

    #[test]
    fn what_was_added_is_opened_and_cut_anywhere_ends_with_its_last_whole_chunk() {
        let seal = Seal::new(&[1; 32]).unwrap();
        let chunks: [&[u8]; 3] = [b"first", b"second", b"third"];
        let file = file_of(&seal, &chunks);
        for cut in 0..=file.len() {
            let opened = seal.open(NAME, file[..cut].to_owned());
            let whole: Vec<&[u8]> = (0..=3)
                .rev()
                .find(|count| file_of(&seal, &chunks[..*count]).len() <= cut)
                .map(|count| chunks[..count].to_vec())
                .unwrap();
            assert_eq!(opened.content, whole.concat(), "{cut}");
            assert!(opened.good_bytes <= cut && !opened.is_plain);
            // and goes on from there
            let mut on = file[..opened.good_bytes].to_owned();
            on.extend(seal.addition(NAME, &opened, b"on").unwrap());
            assert_eq!(seal.open(NAME, on).content, [whole.concat().as_slice(), b"on"].concat());
        }
    }

    #[test]
    fn only_the_same_key_name_and_place_opens_it_and_no_byte_can_be_changed() {
        let seal = Seal::new(&[1; 32]).unwrap();
        let file = file_of(&seal, &[b"evidence"]);
        assert!(!file.windows(4).any(|window| window == b"evid"));
        assert_eq!(seal.open(NAME, file.clone()).content, b"evidence");
        assert!(seal.open(b"other", file.clone()).content.is_empty());
        assert!(Seal::new(&[2; 32]).unwrap().open(NAME, file.clone()).content.is_empty());
        for at in MAGIC.len()..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(seal.open(NAME, changed).content.is_empty(), "{at}");
        }
        let twice = [file.as_slice(), &file[MAGIC.len()..]].concat();
        assert_eq!(seal.open(NAME, twice).content, b"evidence", "a record stands in its own place only");
    }

    #[test]
    fn what_was_kept_before_is_read_as_it_is() {
        let seal = Seal::new(&[1; 32]).unwrap();
        let opened = seal.open(NAME, b"\xff\xd8\xff\xe0 photo".to_vec());
        assert_eq!(
            (opened.content.as_slice(), opened.is_plain),
            (b"\xff\xd8\xff\xe0 photo".as_slice(), true)
        );
        assert_eq!(seal.addition(NAME, &opened, b" more").unwrap(), b" more");
    }
}
