//! The file that a shell's camera or recorder left, as it is kept: small, clean and of its type.

use std::{fs, path::Path};

use domain::attachment::MediaType;

use super::{digest::sha256_hex, photo, sealed::StoreError};

/// Bytes of a shell's file that are looked at at all.
const FILE_LIMIT: u64 = 40 * 1024 * 1024;

/// What is kept of a shell's file.
pub(super) struct CaptureFile {
    pub(super) content: Vec<u8>,
    /// SHA-256 of the content.
    pub(super) sha256: String,
    pub(super) bytes: u64,
}

/// Reads the file; none where it is not of that type, cannot be read or is too large. A photo is made so that neither side
/// is longer than `longest_side` pixels.
pub(super) fn read(
    path: &Path,
    media_type: &str,
    longest_side: u32,
) -> Result<Option<CaptureFile>, StoreError> {
    let Some(known) = MediaType::parse(media_type) else { return Ok(None) };
    if fs::metadata(path)?.len() > FILE_LIMIT {
        return Ok(None);
    }
    let file = fs::read(path)?;
    let content = match known {
        MediaType::Jpeg => photo::cleaned(&file, longest_side),
        MediaType::Mp4Audio | MediaType::OggAudio => Some(file),
    };
    Ok(content.and_then(|content| {
        let bytes = u64::try_from(content.len()).ok().filter(|bytes| *bytes <= known.limit())?;
        let sha256 = sha256_hex(&content);
        known.fits(&content).then_some(CaptureFile { content, sha256, bytes })
    }))
}
