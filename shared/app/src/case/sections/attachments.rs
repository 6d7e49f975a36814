//! Evidence of the person, and what staff attached.

use domain::attachment::{AttachmentNote, MediaType};

use super::super::look::Look;
use crate::{
    pages::{button, row},
    view::{PageAction, PageButton, PageIcon, PageRow, StaffAction, Tone},
};

impl Look<'_> {
    /// What is not attached yet first: it is only on this phone.
    pub(super) fn attachment_rows(&self) -> Vec<PageRow> {
        let drafts = self.attachments.drafts(self.words, self.case.id, self.records);
        let notes = self.case.attachments.iter().map(|note| self.attachment_row(note));
        drafts.into_iter().chain(notes).collect()
    }

    /// Takes a photo; none where this person may not attach one.
    pub(super) fn attach_button(&self) -> Option<PageButton> {
        let action = StaffAction::AttachPhoto;
        self.may_do(&action)
            .then(|| button(PageIcon::Photo, self.say("attachment-take"), PageAction::Staff { action }))
    }

    /// Its caption, or "Photo", with what it is, who attached it and when, and how far it has come. It opens.
    pub(in crate::case) fn attachment_row(&self, note: &AttachmentNote) -> PageRow {
        let (key, icon) = match note.media_type {
            MediaType::Jpeg if note.of_paper => ("attachment-paper", PageIcon::Report),
            MediaType::Jpeg => ("attachment-photo", PageIcon::Photo),
            MediaType::Mp4Audio | MediaType::OggAudio => ("attachment-voice", PageIcon::Voice),
        };
        let kilobytes = note.bytes.div_ceil(1024);
        let size = self.words.tell("attachment-size", &[("count", kilobytes.into())]);
        let from = note.by.as_ref().map_or_else(|| self.time(note.at), |by| self.by(by));
        let standing = self.attachments.standing(self.words, self.case.id, note, self.records);
        let tone = standing.as_ref().map_or(Tone::Quiet, |standing| standing.tone);
        let kind = (!note.caption.is_empty()).then(|| self.say(key));
        let parts = kind.into_iter().chain([size, from]).chain(standing.map(|standing| standing.text));
        let title = if note.caption.is_empty() { self.say(key) } else { note.caption.clone() };
        let open = StaffAction::OpenAttachment { sha256: note.sha256.clone() };
        row(icon, title)
            .with_detail(parts.collect::<Vec<_>>().join(" · "))
            .with_tone(tone)
            .pressed(PageAction::Staff { action: open })
    }
}
