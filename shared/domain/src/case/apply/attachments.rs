//! What belongs to a case beside its words: evidence of the person, and what staff attach. Here only its name; the content
//! travels and lies apart.

use super::{Applied, Doing, Done, text};
use crate::{
    attachment::{AttachmentNote, CAPTION_LIMIT, MediaType, NewAttachment, PER_CASE_LIMIT},
    operation::Refused,
    text::is_sha256,
};

/// The server has the content.
pub(super) fn is_whole(doing: &mut Doing<'_>, sha256: &str, media_type: MediaType, bytes: u64) -> Applied {
    let at = doing.stamp.at();
    let attachments = &mut doing.case.attachments;
    match attachments.iter_mut().find(|there| there.sha256 == sha256) {
        Some(note) if note.waits => (note.waits, note.at) = (false, at),
        Some(_) => return Applied::Unchanged,
        None => attachments.push(AttachmentNote {
            sha256: sha256.to_owned(),
            media_type,
            bytes,
            at,
            by: None,
            caption: String::new(),
            of_paper: false,
            waits: false,
        }),
    }
    Applied::Changed
}

/// Staff attach something whose content follows. What is there already stays as it is.
pub(super) fn attach(doing: &mut Doing<'_>, new: &NewAttachment) -> Done {
    let by = doing.by()?;
    let out_of_range = |field: &str| Err(Refused::OutOfRange { field: field.to_owned() });
    if !is_sha256(&new.sha256) {
        return out_of_range("sha256");
    }
    if !(1..=new.media_type.limit()).contains(&new.bytes) {
        return out_of_range("bytes");
    }
    let caption = text::fits("caption", &new.caption, CAPTION_LIMIT)?;
    let attachments = &mut doing.case.attachments;
    if attachments.iter().any(|there| there.sha256 == new.sha256) {
        return Ok(Applied::Unchanged);
    }
    if attachments.iter().filter(|there| there.by.is_some()).count() >= PER_CASE_LIMIT {
        return Err(Refused::TooMany { limit: PER_CASE_LIMIT });
    }
    let NewAttachment { sha256, media_type, bytes, of_paper, .. } = new.clone();
    let (at, waits) = (by.at, true);
    attachments.push(AttachmentNote {
        sha256,
        media_type,
        bytes,
        at,
        by: Some(by),
        caption,
        of_paper,
        waits,
    });
    Ok(Applied::Changed)
}
