//! What is kept outside the database, as files in the data folder: evidence and recorded prompts. What there is of them
//! stands in the database; here are only bytes. Everything here blocks, so callers put it on threads that may, and
//! nothing here ever waits for the writer of alerts or lets it wait.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

pub use domain::attachment::Owner;
use tokio::sync::{Semaphore, SemaphorePermit};

mod audio;
mod content_hash;
mod evidence;
mod key_file;
mod sealed;
mod sweep;

pub use audio::{AudioFiles, AudioType};
pub use content_hash::ContentHash;
pub(crate) use content_hash::hexadecimal;
pub use evidence::{Evidence, Put, WholeFile};
pub(crate) use key_file::{KeyFile, evidence_key};
pub use sweep::{remove_leftovers, sweep};

/// Chunks of evidence that are read from the network at the same time; each holds 256 KiB at most.
const CHUNKS_ON_THE_WAY: usize = 64;
/// Requests that touch the files at the same time: the disk belongs to the alerts first.
const AT_THE_DISK: usize = 4;

/// The files of a data folder, and who may be at them.
#[derive(Debug, Clone)]
pub struct Files {
    evidence: Arc<Evidence>,
    audio: Arc<AudioFiles>,
    on_the_way: Arc<Semaphore>,
    at_the_disk: Arc<Semaphore>,
}

impl Files {
    /// The files below `folder`; under `name_key` the names of evidence are hashed, under `evidence_key` its content is
    /// encrypted.
    ///
    /// # Errors
    /// Where nothing can be encrypted under such a key.
    pub fn new(folder: &Path, name_key: &[u8], evidence_key: &[u8; 32]) -> io::Result<Self> {
        Ok(Self {
            evidence: Arc::new(Evidence::new(folder.join("attachments"), name_key, evidence_key)?),
            audio: Arc::new(AudioFiles::new(folder.join("audio"))),
            on_the_way: Arc::new(Semaphore::new(CHUNKS_ON_THE_WAY)),
            at_the_disk: Arc::new(Semaphore::new(AT_THE_DISK)),
        })
    }

    /// A place for one more chunk on its way in; `None` where too many are.
    pub fn place_for_a_chunk(&self) -> Option<SemaphorePermit<'_>> {
        self.on_the_way.try_acquire().ok()
    }

    /// Does `work` on the evidence when it is its turn.
    ///
    /// # Errors
    /// What `work` fails with, or that it ended in a panic.
    pub async fn with_evidence<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Evidence) -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let evidence = Arc::clone(&self.evidence);
        self.at_the_disk(move || work(&evidence)).await
    }

    /// Does `work` on the recorded prompts when it is its turn.
    ///
    /// # Errors
    /// What `work` fails with, or that it ended in a panic.
    pub async fn with_audio<T: Send + 'static>(
        &self,
        work: impl FnOnce(&AudioFiles) -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let audio = Arc::clone(&self.audio);
        self.at_the_disk(move || work(&audio)).await
    }

    async fn at_the_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let turn = Arc::clone(&self.at_the_disk).acquire_owned().await.map_err(io::Error::other)?;
        tokio::task::spawn_blocking(move || {
            // held until the work is done, also where the asker has gone
            let _turn = turn;
            work()
        })
        .await
        .unwrap_or_else(|_| Err(io::Error::other("the work on a file ended in a panic")))
    }
}

/// Makes `folder` where it is not there, open to its owner only.
fn make(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    folder.parent().map_or(Ok(()), sync_folder)
}

/// Brings the names in `folder` to the disk: a new or renamed file is there after a power cut only then.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Writes a whole file so that after a power cut it is there whole or not at all.
fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let mut file = File::create(&beside)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Removes a file; one that is not there is no error.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
