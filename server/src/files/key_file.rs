//! The key under which evidence is encrypted: a file of its own in the data folder, so that a copy of `attachments/`, or
//! its disk, tells nobody anything without it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
};

use super::sync_folder;
use crate::token::random;

const NAME: &str = "evidence.key";

/// The key of the data folder `folder`, made where there is none yet. Callers hold the lock of the set-up, so that two at
/// once make one.
///
/// # Errors
/// Where it cannot be read or made, or is no key.
pub(crate) fn evidence_key(folder: &Path) -> io::Result<[u8; 32]> {
    let path = folder.join(NAME);
    match fs::read(&path) {
        Ok(bytes) => <[u8; 32]>::try_from(bytes).map_err(|_| {
            let told = format!("{NAME} must have 32 bytes: put it back from the back-up");
            io::Error::new(io::ErrorKind::InvalidData, told)
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(folder, &path),
        Err(error) => Err(error),
    }
}

fn make(folder: &Path, path: &Path) -> io::Result<[u8; 32]> {
    if fs::read_dir(folder.join("attachments")).is_ok_and(|mut files| files.next().is_some()) {
        // alerts must go on
        tracing::warn!(
            "{NAME} is made anew: what was encrypted under another is not read until that is put back"
        );
    }
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
        let path = folder.path().join(NAME);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::write(&path, b"short").unwrap();
        assert_eq!(evidence_key(folder.path()).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
