//! The content of evidence. A file grows chunk by chunk as `<name>.part` and loses that ending when it is whole and its
//! hash is right. Its name is a keyed hash, so that a listing of the folder tells nothing of whose it is or what, and what
//! stands in it is encrypted. A piece is read whole: none is larger than 4 MiB.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::attachment::MediaType;

use super::{
    ContentHash, Owner,
    content_hash::hexadecimal,
    make, remove,
    sealed::{Opened, Seal},
    sync_folder,
};
use crate::keyed;

/// From so many bytes on the type of a file can be told by its beginning.
const SIGNATURE_BYTES: u64 = 12;
/// Room on the disk that is left to the database: anybody can make alerts, and with them evidence, and an alert that
/// finds the disk full would be lost.
const RESERVE_BYTES: u64 = 512 * 1024 * 1024;
/// Two requests on one file take turns; files share so many turns among them.
const TURNS: usize = 16;

/// A piece of evidence as it was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WholeFile {
    /// Whose it is.
    pub owner: Owner,
    /// Hash of the whole content.
    pub hash: ContentHash,
    /// Its type.
    pub media_type: MediaType,
    /// Length of the whole content.
    pub bytes: u64,
}

/// What became of a chunk. The numbers are the bytes that are on the disk now: the next chunk begins there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// On the disk, now or from before.
    Taken(u64),
    /// On the disk, and the content is whole and right.
    Whole,
    /// Another place is the next, or other bytes stand at this one.
    Elsewhere(u64),
    /// It goes beyond the length that was announced.
    Beyond(u64),
    /// The content is not of its type. All of it was thrown away.
    WrongType,
    /// The whole content has another hash. All of it was thrown away.
    WrongContent,
}

/// The folder of evidence.
#[derive(Debug)]
pub struct Evidence {
    folder: PathBuf,
    name_key: Vec<u8>,
    seal: Seal,
    turns: [Mutex<()>; TURNS],
    /// Evidence takes no byte of the last so many of its disk.
    reserve: u64,
}

impl Evidence {
    /// The evidence in `folder`, which is made when the first piece comes.
    pub(super) fn new(folder: PathBuf, name_key: &[u8], evidence_key: &[u8; 32]) -> io::Result<Self> {
        let (name_key, seal) = (name_key.to_owned(), Seal::new(evidence_key)?);
        Ok(Self { folder, name_key, seal, turns: Default::default(), reserve: RESERVE_BYTES })
    }

    fn name(&self, owner: Owner, hash: &ContentHash) -> [u8; 32] {
        // one id may name two things, and their files are two: the one is erased while the other stays
        let what: &[u8] = match owner {
            Owner::Alert(_) => b"evidence",
            Owner::Worker(_) => b"photo of a worker",
            Owner::Session(_) => b"photo of a session",
        };
        let owner = owner.as_uuid();
        keyed::code(&self.name_key, &[what, owner.as_bytes(), hash.as_bytes()])
    }

    fn whole(&self, owner: Owner, hash: &ContentHash) -> PathBuf {
        self.folder.join(hexadecimal(&self.name(owner, hash)))
    }

    fn turn(&self, hash: &ContentHash) -> MutexGuard<'_, ()> {
        let place = hash.as_bytes().first().map_or(0, |byte| usize::from(*byte) % TURNS);
        let turn = self.turns.get(place).unwrap_or(&self.turns[0]);
        turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How much of a file is there: what became of a chunk without bytes at the right place.
    ///
    /// # Errors
    /// Where the disk cannot be read or written.
    pub fn look(&self, file: &WholeFile) -> io::Result<Put> {
        match self.put(file, u64::MAX, &[])? {
            Put::Beyond(received) => Ok(Put::Taken(received)),
            settled => Ok(settled),
        }
    }

    /// Takes a chunk that begins at byte `from`; it is on the disk when this returns.
    ///
    /// # Errors
    /// Where the disk cannot be read or written; the same chunk may be tried again.
    pub fn put(&self, file: &WholeFile, from: u64, chunk: &[u8]) -> io::Result<Put> {
        let _turn = self.turn(&file.hash);
        let whole = self.whole(file.owner, &file.hash);
        let part = part_of(&whole);
        let mut there = self.open(&part, file)?;
        let received = length(&there.content);
        if received == file.bytes {
            // the last chunk came to the disk, and no answer to its sender
            match finish(&part, &whole, file, &there.content)? {
                Put::Whole => {}
                thrown_away => return Ok(thrown_away),
            }
        }
        if whole.is_file() {
            let is_there = chunk.is_empty() || stands_at(&self.open(&whole, file)?.content, from, chunk);
            return Ok(if is_there { Put::Whole } else { Put::Elsewhere(file.bytes) });
        }
        let end = from.saturating_add(length(chunk));
        if end > file.bytes {
            return Ok(Put::Beyond(received));
        }
        if from != received {
            // sent again because the answer was lost: the same bytes are there
            let is_there = end <= received && stands_at(&there.content, from, chunk);
            return Ok(if is_there { Put::Taken(received) } else { Put::Elsewhere(received) });
        }
        make(&self.folder)?;
        if free_bytes(&self.folder)? < self.reserve {
            return Err(io::ErrorKind::StorageFull.into());
        }
        append(&part, &there, &self.seal.addition(&self.name(file.owner, &file.hash), &there, chunk)?)?;
        there.content.extend_from_slice(chunk);
        if end == file.bytes {
            return finish(&part, &whole, file, &there.content);
        }
        // told as soon as it can be, so that nobody sends megabytes for nothing
        if received < SIGNATURE_BYTES && end >= SIGNATURE_BYTES && !file.media_type.fits(&there.content) {
            remove(&part)?;
            return Ok(Put::WrongType);
        }
        Ok(Put::Taken(end))
    }

    /// What a file on the disk holds; nothing where there is none.
    fn open(&self, path: &Path, file: &WholeFile) -> io::Result<Opened> {
        match fs::read(path) {
            Ok(bytes) => Ok(self.seal.open(&self.name(file.owner, &file.hash), bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Opened::default()),
            Err(error) => Err(error),
        }
    }

    /// The whole content, if it is there and still what it was.
    ///
    /// # Errors
    /// Where the disk cannot be read, or no longer holds what was stored, or it was encrypted under another key.
    pub fn read(&self, file: &WholeFile) -> io::Result<Vec<u8>> {
        let path = self.whole(file.owner, &file.hash);
        let content = self.seal.open(&self.name(file.owner, &file.hash), fs::read(path)?).content;
        if ContentHash::of(&content) == file.hash {
            Ok(content)
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidData, "a file of evidence is not what was stored"))
        }
    }

    /// Removes what there is of a file.
    ///
    /// # Errors
    /// Where the disk cannot be written.
    pub fn remove(&self, owner: Owner, hash: &ContentHash) -> io::Result<()> {
        let _turn = self.turn(hash);
        let whole = self.whole(owner, hash);
        remove(&part_of(&whole))?;
        remove(&whole)
    }
}

/// Gives a file that has its length its name, if its content is what was announced; else throws it away.
fn finish(part: &Path, whole: &Path, file: &WholeFile, content: &[u8]) -> io::Result<Put> {
    if !file.media_type.fits(content) {
        remove(part)?;
        return Ok(Put::WrongType);
    }
    if ContentHash::of(content) != file.hash {
        remove(part)?;
        return Ok(Put::WrongContent);
    }
    fs::rename(part, whole)?;
    whole.parent().map_or(Ok(()), sync_folder)?;
    Ok(Put::Whole)
}

fn part_of(whole: &Path) -> PathBuf {
    whole.with_extension("part")
}

fn length(content: &[u8]) -> u64 {
    u64::try_from(content.len()).unwrap_or(u64::MAX)
}

/// What the disk still has room for.
fn free_bytes(folder: &Path) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

fn append(part: &Path, there: &Opened, addition: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(part)?;
    let good = length_on_disk(there);
    // a full disk or a power cut leaves a piece of a chunk: what was not answered is not there
    file.set_len(good)?;
    let written = file.write_all(addition).and_then(|()| file.sync_all());
    if let Err(error) = written {
        let _ = file.set_len(good);
        return Err(error);
    }
    if good == 0 { part.parent().map_or(Ok(()), sync_folder) } else { Ok(()) }
}

fn length_on_disk(there: &Opened) -> u64 {
    u64::try_from(there.good_bytes).unwrap_or(u64::MAX)
}

/// Whether these bytes stand at `from`.
fn stands_at(content: &[u8], from: u64, bytes: &[u8]) -> bool {
    usize::try_from(from)
        .ok()
        .and_then(|from| content.get(from..))
        .is_some_and(|rest| rest.starts_with(bytes))
}

#[cfg(test)]
mod tests {
    use domain::ids::AlertId;

    use super::*;

    fn photo(length: usize) -> Vec<u8> {
        let mut content = vec![0xff, 0xd8, 0xff, 0xe0];
        content.extend((4..length).map(|at| u8::try_from(at % 251).unwrap()));
        content
    }

    fn file_of(content: &[u8]) -> WholeFile {
        WholeFile {
            owner: Owner::Alert(AlertId::new(1_795_305_600_000, [7; 10])),
            hash: ContentHash::of(content),
            media_type: MediaType::Jpeg,
            bytes: u64::try_from(content.len()).unwrap(),
        }
    }

    fn evidence() -> (Evidence, tempfile::TempDir) {
        let folder = tempfile::TempDir::new().unwrap();
        (Evidence::new(folder.path().join("attachments"), b"key", &[7; 32]).unwrap(), folder)
    }

    #[test]
    fn a_disk_that_is_nearly_full_is_left_to_the_alerts() {
        let (mut evidence, _folder) = evidence();
        let content = photo(1000);
        evidence.reserve = u64::MAX;
        let refused = evidence.put(&file_of(&content), 0, &content[..400]).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::StorageFull);
        evidence.reserve = 0;
        assert_eq!(evidence.put(&file_of(&content), 0, &content[..400]).unwrap(), Put::Taken(400));
    }

    #[test]
    fn chunks_in_order_make_the_file_and_the_same_ones_again_change_nothing() {
        let (evidence, _folder) = evidence();
        let content = photo(1000);
        let file = file_of(&content);
        assert_eq!(evidence.put(&file, 0, &content[..400]).unwrap(), Put::Taken(400));
        assert_eq!(evidence.put(&file, 0, &content[..400]).unwrap(), Put::Taken(400));
        assert_eq!(evidence.put(&file, 100, &content[100..200]).unwrap(), Put::Taken(400));
        assert_eq!(evidence.put(&file, 500, &content[500..]).unwrap(), Put::Elsewhere(400));
        assert_eq!(evidence.put(&file, 300, &content[300..500]).unwrap(), Put::Elsewhere(400));
        assert_eq!(evidence.put(&file, 100, b"others").unwrap(), Put::Elsewhere(400));
        assert_eq!(evidence.put(&file, 400, &[0; 700]).unwrap(), Put::Beyond(400));
        assert_eq!(evidence.look(&file).unwrap(), Put::Taken(400));
        assert_eq!(evidence.put(&file, 400, &content[400..]).unwrap(), Put::Whole);
        assert_eq!(evidence.put(&file, 400, &content[400..]).unwrap(), Put::Whole);
        assert_eq!(evidence.put(&file, 400, b"others").unwrap(), Put::Elsewhere(1000));
        assert_eq!((evidence.look(&file).unwrap(), evidence.read(&file).unwrap()), (Put::Whole, content));
    }

    #[test]
    fn a_file_whose_last_chunk_came_without_an_answer_is_finished_when_somebody_asks() {
        let (evidence, _folder) = evidence();
        let content = photo(1000);
        let file = file_of(&content);
        evidence.put(&file, 0, &content[..999]).unwrap();
        let part = part_of(&evidence.whole(file.owner, &file.hash));
        let there = evidence.open(&part, &file).unwrap();
        let name = evidence.name(file.owner, &file.hash);
        append(&part, &there, &evidence.seal.addition(&name, &there, &content[999..]).unwrap()).unwrap();
        assert_eq!(evidence.put(&file, 999, &content[999..]).unwrap(), Put::Whole);
        assert_eq!(evidence.look(&file).unwrap(), Put::Whole);
    }

    #[test]
    fn wrong_content_is_thrown_away_and_can_be_sent_again() {
        let (evidence, _folder) = evidence();
        let content = photo(1000);
        let file = file_of(&content);
        let mut other = content.clone();
        other[999] ^= 1;
        assert_eq!(evidence.put(&file, 0, &other).unwrap(), Put::WrongContent);
        assert_eq!(evidence.look(&file).unwrap(), Put::Taken(0));
        assert_eq!(evidence.put(&file, 0, b"#!/bin/sh -c false").unwrap(), Put::WrongType);
        assert_eq!(evidence.put(&file, 0, b"\xff\xd8\xff").unwrap(), Put::Taken(3));
        assert_eq!(evidence.put(&file, 3, &content[3..]).unwrap(), Put::Whole);
    }

    #[test]
    fn a_type_is_told_also_where_the_first_chunk_is_too_short_for_it() {
        let (evidence, _folder) = evidence();
        let file = file_of(b"no photo at all, just words");
        assert_eq!(evidence.put(&file, 0, b"no ").unwrap(), Put::Taken(3));
        assert_eq!(evidence.put(&file, 3, b"photo at all, just words").unwrap(), Put::WrongType);
        assert_eq!(evidence.look(&file).unwrap(), Put::Taken(0));
    }

    #[test]
    fn names_tell_nothing_and_differ_for_each_alert() {
        let (evidence, folder) = evidence();
        let content = photo(100);
        let file = file_of(&content);
        let other = WholeFile { owner: Owner::Alert(AlertId::new(1_795_305_600_000, [8; 10])), ..file };
        for file in [file, other] {
            assert_eq!(evidence.put(&file, 0, &content).unwrap(), Put::Whole);
        }
        let names: Vec<String> = fs::read_dir(folder.path().join("attachments"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(names.len(), 2);
        let (hash, alert) = (file.hash.to_string(), file.owner.to_string());
        assert!(names.iter().all(|name| *name != hash && !name.contains(&alert)));
        evidence.remove(file.owner, &file.hash).unwrap();
        assert_eq!(
            (evidence.look(&file).unwrap(), evidence.look(&other).unwrap()),
            (Put::Taken(0), Put::Whole)
        );
    }

    #[test]
    fn a_file_that_somebody_changed_is_not_shown() {
        let (evidence, folder) = evidence();
        let content = photo(100);
        let file = file_of(&content);
        evidence.put(&file, 0, &content).unwrap();
        let path = fs::read_dir(folder.path().join("attachments")).unwrap().next().unwrap().unwrap().path();
        fs::write(path, photo(99)).unwrap();
        assert!(evidence.read(&file).is_err());
    }

    #[test]
    fn nothing_of_the_content_stands_on_the_disk_while_it_comes_or_after() {
        let (evidence, _folder) = evidence();
        let content = photo(1000);
        let file = file_of(&content);
        let is_told = |path: &Path| {
            let bytes = fs::read(path).unwrap();
            content.windows(8).any(|piece| bytes.windows(8).any(|window| window == piece))
        };
        let whole = evidence.whole(file.owner, &file.hash);
        evidence.put(&file, 0, &content[..400]).unwrap();
        assert!(!is_told(&part_of(&whole)));
        evidence.put(&file, 400, &content[400..]).unwrap();
        assert!(!is_told(&whole));
    }

    #[test]
    fn a_chunk_that_a_power_cut_tore_is_sent_again() {
        let (evidence, _folder) = evidence();
        let content = photo(1000);
        let file = file_of(&content);
        evidence.put(&file, 0, &content[..400]).unwrap();
        evidence.put(&file, 400, &content[400..900]).unwrap();
        let part = part_of(&evidence.whole(file.owner, &file.hash));
        let torn = fs::read(&part).unwrap();
        fs::write(&part, &torn[..torn.len() - 100]).unwrap();
        assert_eq!(evidence.look(&file).unwrap(), Put::Taken(400));
        assert_eq!(evidence.put(&file, 400, &content[400..]).unwrap(), Put::Whole);
        assert_eq!(evidence.read(&file).unwrap(), content);
    }

    #[test]
    fn what_was_kept_before_is_read_and_what_had_begun_goes_on() {
        let (evidence, folder) = evidence();
        let content = photo(1000);
        let file = file_of(&content);
        let whole = evidence.whole(file.owner, &file.hash);
        make(&folder.path().join("attachments")).unwrap();
        fs::write(part_of(&whole), &content[..400]).unwrap();
        assert_eq!(evidence.look(&file).unwrap(), Put::Taken(400));
        assert_eq!(evidence.put(&file, 400, &content[400..]).unwrap(), Put::Whole);
        assert_eq!(fs::read(whole).unwrap(), content);
        assert_eq!(evidence.read(&file).unwrap(), content);
    }

    #[test]
    fn under_another_key_nothing_is_shown_and_an_upload_begins_anew() {
        let (evidence, folder) = evidence();
        let content = photo(1000);
        let (file, begun) = (file_of(&content), file_of(&photo(900)));
        evidence.put(&file, 0, &content).unwrap();
        evidence.put(&begun, 0, &content[..400]).unwrap();
        let other = Evidence::new(folder.path().join("attachments"), b"key", &[8; 32]).unwrap();
        assert_eq!(other.read(&file).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(other.look(&begun).unwrap(), Put::Taken(0));
        assert_eq!(other.put(&begun, 0, &content[..900]).unwrap(), Put::Whole);
    }
}
