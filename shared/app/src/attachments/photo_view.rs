//! Photos of workers and of sessions as they are drawn: in the rows of a page, and one over the whole screen.

use domain::attachment::Owner;

use super::{Model, Which, photos, text_of, view};
use crate::{
    effects::attachment_store::AttachmentStage,
    locale::Words,
    pages::row,
    phone::Phone,
    sync::Records,
    view::{AttachmentView, Badge, PageAction, PageIcon, PageRow, StaffAction, Tone},
};

/// A photo that somebody looks at, or may.
pub(crate) struct Look<'a> {
    pub(crate) words: Words,
    pub(crate) records: &'a Records,
    pub(crate) phone: &'a Phone,
    /// Something more important is on its way.
    pub(crate) stands_aside: bool,
}

impl Model {
    /// What is to be said of one that is not sent yet, or is here; nothing where it lies with the server.
    fn photo_standing(&self, words: Words, which: &Which) -> Option<Badge> {
        let item = self.items.get(which)?;
        let (text, tone) = if self.sending.is_refused(which) {
            (words.say("attachment-not-taken"), Tone::Urgent)
        } else if let Some(sent) = self.sending.sent_of(which) {
            let percent = view::percent(sent, item.bytes);
            (words.tell("attachment-sending", &[("percent", percent.into())]), Tone::Waiting)
        } else if item.stage != AttachmentStage::Fetched {
            (words.say("attachment-waits"), Tone::Waiting)
        } else if item.whole {
            (words.say("attachment-here"), Tone::Quiet)
        } else {
            return None;
        };
        Some(Badge { text, tone })
    }

    /// Rows of these photos, in their order; a press shows one over the whole screen.
    pub(crate) fn photo_rows(&self, words: Words, owner: Owner, photos: &[String]) -> Vec<PageRow> {
        let of_one = |(place, sha256): (usize, &String)| {
            let number = [("number", place.saturating_add(1).into())];
            let row = row(PageIcon::Photo, words.tell("photo-number", &number)).pressed(opens(owner, sha256));
            match self.photo_standing(words, &Which::new(owner, sha256)) {
                Some(Badge { text, tone }) => row.with_detail(text).with_tone(tone),
                None => row,
            }
        };
        photos.iter().enumerate().map(of_one).collect()
    }

    /// The row of one photo, with the picture as soon as it is here. It has to be what is on the screen (`Model::photo_shown`).
    pub(crate) fn photo_row(&self, which: &Which, title: String, look: &Look<'_>) -> PageRow {
        let (owner, sha256) = which.parts();
        let mut row = row(PageIcon::Photo, title).pressed(opens(owner, sha256));
        let is_held = self.fetching.is_held(which);
        row.photo = is_held.then(|| sha256.to_owned());
        let is_here = self.items.get(which).is_some_and(|item| item.whole);
        let badge = if is_held || is_here {
            // that it is here is seen
            self.photo_standing(look.words, which).filter(|badge| badge.tone != Tone::Quiet)
        } else {
            Some(self.how_far(which, (0, 0), look).0)
        };
        match badge {
            Some(Badge { text, tone }) => row.with_detail(text).with_tone(tone),
            None => row,
        }
    }

    /// Whether the open one can still be looked at.
    pub(crate) fn is_open_photo_there(&self, records: &Records) -> bool {
        self.open
            .as_ref()
            .is_some_and(|which| self.items.contains_key(which) || photos::is_named(which, records))
    }

    /// The open one over the whole screen, by this title.
    pub(super) fn photo_view(&self, which: &Which, title: String, look: &Look<'_>) -> AttachmentView {
        let item = self.items.get(which);
        let bytes = item.map_or(0, |item| item.bytes);
        let content = self.content(which, true, title.clone(), look.words);
        let standing = self.photo_standing(look.words, which).filter(|badge| badge.tone != Tone::Quiet);
        let mut view = AttachmentView {
            title,
            details: (bytes > 0).then(|| view::size(look.words, bytes)).into_iter().collect(),
            status: standing,
            progress: None,
            content,
            fields: Vec::new(),
            primary: None,
            secondary: None,
        };
        if view.content.is_none() {
            let received = item.map_or(0, |item| item.received);
            self.tell_how_far(which, (received, bytes), look, &mut view);
        }
        view
    }
}

fn opens(owner: Owner, sha256: &str) -> PageAction {
    let action = StaffAction::OpenPhoto { owner: text_of(owner), sha256: sha256.to_owned() };
    PageAction::Staff { action }
}
