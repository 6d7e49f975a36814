//! The content of evidence. A file grows chunk by chunk as `<name>.part` and loses that ending when it is whole and its
//! hash is right. Its name is a keyed hash, so that a listing of the folder tells nothing of whose it is or what.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::{attachment::MediaType, ids::AlertId};
use sha2::{Digest, Sha256};

use super::{ContentHash, content_hash::hexadecimal, make, remove, sync_folder};
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
    pub alert: AlertId,
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
    key: Vec<u8>,
    turns: [Mutex<()>; TURNS],
    /// Evidence takes no byte of the last so many of its disk.
    reserve: u64,
}

impl Evidence {
    /// The evidence in `folder`, which is made when the first piece comes.
    pub(super) fn new(folder: PathBuf, key: &[u8]) -> Self {
        Self { folder, key: key.to_owned(), turns: Default::default(), reserve: RESERVE_BYTES }
    }

    fn whole(&self, alert: AlertId, hash: &ContentHash) -> PathBuf {
        let alert = alert.as_uuid();
        let parts: [&[u8]; 3] = [b"evidence", alert.as_bytes(), hash.as_bytes()];
        self.folder.join(hexadecimal(&keyed::code(&self.key, &parts)))
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
        let whole = self.whole(file.alert, &file.hash);
        let part = part_of(&whole);
        let mut received = length(&part)?;
        if received == file.bytes {
            // the last chunk came to the disk, and no answer to its sender
            match finish(&part, &whole, file)? {
                Put::Whole => {}
                thrown_away => return Ok(thrown_away),
            }
        }
        if whole.is_file() {
            let is_there = chunk.is_empty() || stands_at(&whole, from, chunk)?;
            return Ok(if is_there { Put::Whole } else { Put::Elsewhere(file.bytes) });
        }
        let end = from.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if end > file.bytes {
            return Ok(Put::Beyond(received));
        }
        if from != received {
            // sent again because the answer was lost: the same bytes are there
            let is_there = end <= received && stands_at(&part, from, chunk)?;
            return Ok(if is_there { Put::Taken(received) } else { Put::Elsewhere(received) });
        }
        make(&self.folder)?;
        if free_bytes(&self.folder)? < self.reserve {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let before = std::mem::replace(&mut received, end);
        append(&part, before, chunk)?;
        if received == file.bytes {
            return finish(&part, &whole, file);
        }
        // told as soon as it can be, so that nobody sends megabytes for nothing
        if before < SIGNATURE_BYTES && received >= SIGNATURE_BYTES && !begins_right(&part, file)? {
            remove(&part)?;
            return Ok(Put::WrongType);
        }
        Ok(Put::Taken(received))
    }

    /// The whole content, if it is there and still what it was.
    ///
    /// # Errors
    /// Where the disk cannot be read, or no longer holds what was stored.
    pub fn read(&self, file: &WholeFile) -> io::Result<Vec<u8>> {
        let content = fs::read(self.whole(file.alert, &file.hash))?;
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
    pub fn remove(&self, alert: AlertId, hash: &ContentHash) -> io::Result<()> {
        let _turn = self.turn(hash);
        let whole = self.whole(alert, hash);
        remove(&part_of(&whole))?;
        remove(&whole)
    }
}

/// Gives a file that has its length its name, if it is what was announced; else throws it away.
fn finish(part: &Path, whole: &Path, file: &WholeFile) -> io::Result<Put> {
    if !begins_right(part, file)? {
        remove(part)?;
        return Ok(Put::WrongType);
    }
    if hash_of(part)? != file.hash {
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

fn length(path: &Path) -> io::Result<u64> {
    match fs::metadata(path) {
        Ok(file) => Ok(file.len()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error),
    }
}

/// What the disk still has room for.
fn free_bytes(folder: &Path) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

fn append(part: &Path, received: u64, chunk: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(part)?;
    let written = file.write_all(chunk).and_then(|()| file.sync_all());
    if let Err(error) = written {
        // a full disk takes a piece of a chunk: what was not answered is not there
        let _ = file.set_len(received);
        return Err(error);
    }
    if received == 0 { part.parent().map_or(Ok(()), sync_folder) } else { Ok(()) }
}

/// Whether these bytes stand at `from`.
fn stands_at(path: &Path, from: u64, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut there = Vec::with_capacity(bytes.len());
    file.take(u64::try_from(bytes.len()).unwrap_or(u64::MAX)).read_to_end(&mut there)?;
    Ok(there == bytes)
}

fn begins_right(part: &Path, file: &WholeFile) -> io::Result<bool> {
    let mut beginning = Vec::new();
    File::open(part)?.take(SIGNATURE_BYTES).read_to_end(&mut beginning)?;
    Ok(file.media_type.fits(&beginning))
}

fn hash_of(path: &Path) -> io::Result<ContentHash> {
    let mut hasher = Sha256::new();
    let mut file = File::open(path)?;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok(ContentHash::new(hasher.finalize().into()));
        };
        hasher.update(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(length: usize) -> Vec<u8> {
        let mut content = vec![0xff, 0xd8, 0xff, 0xe0];
        content.extend((4..length).map(|at| u8::try_from(at % 251).unwrap()));
        content
    }

    fn file_of(content: &[u8]) -> WholeFile {
        WholeFile {
            alert: AlertId::new(1_795_305_600_000, [7; 10]),
            hash: ContentHash::of(content),
            media_type: MediaType::Jpeg,
            bytes: u64::try_from(content.len()).unwrap(),
        }
    }

    fn evidence() -> (Evidence, tempfile::TempDir) {
        let folder = tempfile::TempDir::new().unwrap();
        (Evidence::new(folder.path().join("attachments"), b"key"), folder)
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
        append(&part_of(&evidence.whole(file.alert, &file.hash)), 999, &content[999..]).unwrap();
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
        let other = WholeFile { alert: AlertId::new(1_795_305_600_000, [8; 10]), ..file };
        for file in [file, other] {
            assert_eq!(evidence.put(&file, 0, &content).unwrap(), Put::Whole);
        }
        let names: Vec<String> = fs::read_dir(folder.path().join("attachments"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(names.len(), 2);
        let (hash, alert) = (file.hash.to_string(), file.alert.to_string());
        assert!(names.iter().all(|name| *name != hash && !name.contains(&alert)));
        evidence.remove(file.alert, &file.hash).unwrap();
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
}
