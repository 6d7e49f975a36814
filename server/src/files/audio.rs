//! Recorded prompts: files that everybody may hear, named by the hash of their content.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{ContentHash, make, remove, write_whole};

/// What a recorded prompt may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AudioType {
    /// Opus or Vorbis in an Ogg container.
    Ogg,
    /// AAC in an MPEG-4 container.
    Mp4,
    /// MPEG-1 layer III.
    Mpeg,
}

impl AudioType {
    /// The type of a file that begins so, by its signature.
    pub fn of(content: &[u8]) -> Option<Self> {
        // the last is the frame header of MPEG audio: eleven bits that are all 1, and layer III
        match content {
            [b'O', b'g', b'g', b'S', ..] => Some(Self::Ogg),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            [b'I', b'D', b'3', ..] => Some(Self::Mpeg),
            [0xff, second, ..] if second & 0b1110_0110 == 0b1110_0010 => Some(Self::Mpeg),
            _ => None,
        }
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "audio/mp4",
            Self::Mpeg => "audio/mpeg",
        }
    }
}

/// The folder of recorded prompts.
#[derive(Debug)]
pub struct AudioFiles {
    folder: PathBuf,
}

impl AudioFiles {
    /// Longest prompt, bytes: a minute of Opus at 32 kbit/s, and a phone that fetches some 40 of them pays for it.
    pub const LIMIT: u64 = 300 * 1024;

    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn path(&self, hash: &ContentHash) -> PathBuf {
        Path::join(&self.folder, hash.to_string())
    }

    /// Keeps a file; it is on the disk when this returns.
    ///
    /// # Errors
    /// Where the disk cannot be written.
    pub fn keep(&self, content: &[u8]) -> io::Result<ContentHash> {
        make(&self.folder)?;
        let hash = ContentHash::of(content);
        write_whole(&self.path(&hash), content)?;
        Ok(hash)
    }

    /// A file.
    ///
    /// # Errors
    /// Where it is not there or cannot be read.
    pub fn read(&self, hash: &ContentHash) -> io::Result<Vec<u8>> {
        fs::read(self.path(hash))
    }

    /// Removes a file.
    ///
    /// # Errors
    /// Where the disk cannot be written.
    pub fn remove(&self, hash: &ContentHash) -> io::Result<()> {
        remove(&self.path(hash))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(b"OggS\0\x02", Some(AudioType::Ogg))]
    #[case(b"\0\0\0\x20ftypM4A ", Some(AudioType::Mp4))]
    #[case(b"ID3\x04\0", Some(AudioType::Mpeg))]
    #[case(b"\xff\xfb\x90\x44", Some(AudioType::Mpeg))]
    #[case(b"\xff\xd8\xff\xe0", None)]
    #[case(b"RIFF....WAVE", None)]
    #[case(b"", None)]
    fn a_prompt_is_known_by_its_beginning(#[case] content: &[u8], #[case] known: Option<AudioType>) {
        assert_eq!(AudioType::of(content), known);
    }
}
