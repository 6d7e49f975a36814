//! Recorded prompts on the disk. The hash stands in the file's name, so that what is there needs no list of its own and a
//! file that was cut off is never taken for a whole one.

use std::{fs, io, path::PathBuf};

use domain::basics::Clip;

use super::{digest::sha256_hex, sealed, store_thread::Store};
use crate::effects::clip_store::{ClipStoreOperation, ClipStoreOutput, KeptClip};

/// The clips in one folder.
pub(super) struct ClipStore {
    folder: PathBuf,
}

impl ClipStore {
    /// The clips of a phone whose files lie in `data`.
    pub(super) fn new(data: &std::path::Path) -> Self {
        Self { folder: data.join("audio") }
    }

    fn load(&self) -> Vec<KeptClip> {
        let mut found = Vec::new();
        for language in entries(&self.folder) {
            for file in entries(&language) {
                let kept = name_of(&language).zip(name_of(&file)).and_then(|(language, name)| {
                    // `<key>.<sha256>`
                    let (key, sha256) = name.rsplit_once('.')?;
                    (sha256.len() == 64).then(|| KeptClip {
                        language,
                        key: key.to_owned(),
                        sha256: sha256.to_owned(),
                        path: file.to_string_lossy().into_owned(),
                    })
                });
                found.extend(kept);
            }
        }
        found
    }

    fn keep(&self, clip: &Clip, bytes: &[u8]) -> io::Result<ClipStoreOutput> {
        if !is_name(&clip.language) || !is_name(&clip.key) || sha256_hex(bytes) != clip.sha256 {
            return Ok(ClipStoreOutput::Failed);
        }
        let folder = self.folder.join(&clip.language);
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.{}", clip.key, clip.sha256));
        sealed::write_durably(&path, bytes)?;
        // an older recording of the same prompt
        for other in entries(&folder) {
            let same_key = name_of(&other)
                .and_then(|name| name.rsplit_once('.').map(|(key, _)| key == clip.key))
                .unwrap_or_default();
            if same_key && other != path {
                fs::remove_file(other)?;
            }
        }
        Ok(ClipStoreOutput::Kept(KeptClip {
            language: clip.language.clone(),
            key: clip.key.clone(),
            sha256: clip.sha256.clone(),
            path: path.to_string_lossy().into_owned(),
        }))
    }

    fn wipe(&self) -> ClipStoreOutput {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => ClipStoreOutput::Failed,
            _ => ClipStoreOutput::Done,
        }
    }
}

impl Store<ClipStoreOperation> for ClipStore {
    fn perform(&mut self, operation: &ClipStoreOperation) -> ClipStoreOutput {
        match operation {
            ClipStoreOperation::Load => ClipStoreOutput::Loaded(self.load()),
            ClipStoreOperation::Keep { clip, bytes } => {
                self.keep(clip, bytes).unwrap_or(ClipStoreOutput::Failed)
            }
            ClipStoreOperation::Wipe => self.wipe(),
        }
    }

    fn give_up(&mut self) -> ClipStoreOutput {
        ClipStoreOutput::Failed
    }
}

/// A name that stays in its folder, whatever a server says.
fn is_name(text: &str) -> bool {
    (1..=80).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn name_of(path: &std::path::Path) -> Option<String> {
    path.file_name().and_then(|name| name.to_str()).map(str::to_owned)
}

/// What lies in a folder, in the order of names; nothing where there is none.
fn entries(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clip(bytes: &[u8]) -> Clip {
        Clip {
            language: "sat".into(),
            key: "prompt-sos".into(),
            sha256: sha256_hex(bytes),
            bytes: u64::try_from(bytes.len()).unwrap(),
            media_type: "audio/ogg".into(),
        }
    }

    #[test]
    fn a_new_recording_takes_the_place_of_the_old_and_both_survive_a_restart_as_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = ClipStore::new(folder.path());
        assert_eq!(store.perform(&ClipStoreOperation::Load), ClipStoreOutput::Loaded(Vec::new()));
        for bytes in [b"first".as_slice(), b"second"] {
            let kept = store.perform(&ClipStoreOperation::Keep { clip: clip(bytes), bytes: bytes.into() });
            let ClipStoreOutput::Kept(kept) = kept else { panic!("{kept:?}") };
            assert_eq!(fs::read(kept.path).unwrap(), bytes);
        }
        let ClipStoreOutput::Loaded(there) = ClipStore::new(folder.path()).perform(&ClipStoreOperation::Load)
        else {
            panic!("not loaded")
        };
        assert_eq!(there.len(), 1);
        assert_eq!(there[0].sha256, sha256_hex(b"second"));
        assert_eq!(store.perform(&ClipStoreOperation::Wipe), ClipStoreOutput::Done);
        assert_eq!(store.perform(&ClipStoreOperation::Load), ClipStoreOutput::Loaded(Vec::new()));
    }

    #[test]
    fn a_clip_of_another_content_or_with_a_path_for_a_name_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = ClipStore::new(folder.path());
        let wrong = ClipStoreOperation::Keep { clip: clip(b"published"), bytes: b"a portal's page".into() };
        assert_eq!(store.perform(&wrong), ClipStoreOutput::Failed);
        let mut outside = clip(b"x");
        outside.key = "../../alerts".into();
        let outside = ClipStoreOperation::Keep { clip: outside, bytes: b"x".into() };
        assert_eq!(store.perform(&outside), ClipStoreOutput::Failed);
        assert_eq!(store.perform(&ClipStoreOperation::Load), ClipStoreOutput::Loaded(Vec::new()));
    }
}
