//! The keys of a data folder, each a file of its own, so that a copy of what they lock, or its disk, tells nobody anything
//! without them.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
};

use super::sync_folder;
use crate::token::random;

/// A key of a data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyFile {
    /// Under it evidence is encrypted.
    Evidence,
    /// Under it the keys of registered persons are encrypted.
    People,
    /// It signs the cards of workers.
    Cards,
    /// It opens what phones sealed.
    Sealing,
}

impl KeyFile {
    fn name(self) -> &'static str {
        match self {
            Self::Evidence => "evidence.key",
            Self::People => "people.key",
            Self::Cards => "cards.key",
            Self::Sealing => "sealing.key",
        }
    }

    /// The key of the data folder `folder`, made where there is none yet; `is_used` says that something was made with it
    /// before. Callers hold the lock of the set-up, so that two at once make one.
    ///
    /// # Errors
    /// Where it cannot be read or made, or is no key.
    pub(crate) fn read(self, folder: &Path, is_used: bool) -> io::Result<[u8; 32]> {
        let (name, path) = (self.name(), folder.join(self.name()));
        match fs::read(&path) {
            Ok(bytes) => <[u8; 32]>::try_from(bytes).map_err(|_| {
                let told = format!("{name} must have 32 bytes: put it back from the back-up");
                io::Error::new(io::ErrorKind::InvalidData, told)
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if is_used {
                    // alerts must go on
                    tracing::warn!(
                        "{name} is made anew: what was made with another counts for nothing until that is put back"
                    );
                }
                make(folder, &path)
            }
            Err(error) => Err(error),
        }
    }
}

/// The key of the evidence below `folder`.
///
/// # Errors
/// As [`KeyFile::read`].
pub(crate) fn evidence_key(folder: &Path) -> io::Result<[u8; 32]> {
    let is_used = fs::read_dir(folder.join("attachments")).is_ok_and(|mut files| files.next().is_some());
    KeyFile::Evidence.read(folder, is_used)
}

fn make(folder: &Path, path: &Path) -> io::Result<[u8; 32]> {
    let key = random::<32>().map_err(io::Error::other)?;
    // whole or not at all, and never open to others, not even for a moment
    let beside = path.with_extension("key.new");
    super::remove(&beside)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(&key)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    sync_folder(folder)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_for_its_owner_only_and_a_damaged_one_is_told() {
        let folder = tempfile::TempDir::new().unwrap();
        let key = evidence_key(folder.path()).unwrap();
        assert_eq!(evidence_key(folder.path()).unwrap(), key);
        assert_ne!(evidence_key(tempfile::TempDir::new().unwrap().path()).unwrap(), key);
        let path = folder.path().join(KeyFile::Evidence.name());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::write(&path, b"short").unwrap();
        assert_eq!(evidence_key(folder.path()).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
