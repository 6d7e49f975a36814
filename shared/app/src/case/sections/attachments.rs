//! Evidence that the server has whole.

use domain::attachment::{AttachmentNote, MediaType};

use super::super::look::Look;
use crate::{
    pages::row,
    view::{PageIcon, PageRow},
};

impl Look<'_> {
    pub(super) fn attachment_rows(&self) -> Vec<PageRow> {
        self.case.attachments.iter().map(|note| self.attachment_row(note)).collect()
    }

    /// "Photo" with its length and when it came.
    pub(in crate::case) fn attachment_row(&self, note: &AttachmentNote) -> PageRow {
        let (key, icon) = match note.media_type {
            MediaType::Jpeg => ("attachment-photo", PageIcon::Photo),
            MediaType::Mp4Audio | MediaType::OggAudio => ("attachment-voice", PageIcon::Voice),
        };
        let kilobytes = note.bytes.div_ceil(1024);
        let size = self.words.tell("attachment-size", &[("count", kilobytes.into())]);
        row(icon, self.say(key)).with_detail(format!("{size} · {}", self.time(note.at)))
    }
}
