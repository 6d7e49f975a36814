//! One attachment on the screen, and what is said of each on its case.

use domain::{
    attachment::{AttachmentNote, CAPTION_LIMIT, MediaType, Owner},
    ids::CaseId,
};

use super::{Item, Model, Which, photo_view::Look, taking::Said, taking::is_on_its_way};
use crate::{
    around::Around,
    effects::attachment_store::AttachmentStage,
    locale::Words,
    pages::{button, row},
    sync::Records,
    view::{
        AttachmentContent, AttachmentView, Badge, FieldKind, PageAction, PageButton, PageControl, PageField,
        PageIcon, PageRow, StaffAction, Tone,
    },
};

/// The name of the caption among the fields of a page.
pub(crate) const CAPTION: &str = "caption";
/// The name of the switch beside it.
pub(crate) const OF_PAPER: &str = "of_paper";

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

pub(super) fn percent(part: u64, whole: u64) -> u64 {
    part.saturating_mul(100).checked_div(whole).unwrap_or_default().min(100)
}

fn is_photo(media_type: &str) -> bool {
    media_type == MediaType::Jpeg.as_str()
}

/// "Photo", "Photographed paper", "Voice note".
pub(crate) fn kind(words: Words, is_photo: bool, of_paper: bool) -> String {
    words.say(match (is_photo, of_paper) {
        (true, true) => "attachment-paper",
        (true, false) => "attachment-photo",
        (false, _) => "attachment-voice",
    })
}

pub(super) fn size(words: Words, bytes: u64) -> String {
    words.tell("attachment-size", &[("count", bytes.div_ceil(1024).into())])
}

impl Model {
    /// What is to be said of one that the case names; nothing where it lies with the server and is not here.
    pub(crate) fn standing(
        &self,
        words: Words,
        case_id: CaseId,
        note: &AttachmentNote,
        records: &Records,
    ) -> Option<Badge> {
        let which = Which::new(case_id, &note.sha256);
        let item = self.items.get(&which);
        if !note.waits {
            let is_here = item.is_some_and(|item| item.whole);
            return is_here.then(|| Badge { text: words.say("attachment-here"), tone: Tone::Quiet });
        }
        let is_ours = item.is_some_and(|item| item.stage != AttachmentStage::Fetched);
        let (text, tone) = if self.sending.is_refused(&which) {
            (words.say("attachment-not-taken"), Tone::Urgent)
        } else if let (Some(sent), Some(item)) = (self.sending.sent_of(&which), item) {
            let percent = percent(sent, item.bytes);
            (words.tell("attachment-sending", &[("percent", percent.into())]), Tone::Waiting)
        } else if is_ours || is_on_its_way(&which, records) {
            (words.say("attachment-waits"), Tone::Waiting)
        } else {
            let name = note.by.as_ref().map(|by| by.name.clone()).filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| words.say("a-colleague"));
            (words.tell("attachment-elsewhere", &[("name", name.into())]), Tone::Waiting)
        };
        Some(Badge { text, tone })
    }

    /// Photos that were taken for the case and are not attached yet.
    pub(crate) fn drafts(&self, words: Words, case_id: CaseId, records: &Records) -> Vec<PageRow> {
        let drafts = self.items.iter().filter(|(which, item)| {
            which.owner == case_id.into()
                && item.stage == AttachmentStage::Draft
                && which.note(records).is_none()
                && !is_on_its_way(which, records)
        });
        drafts
            .map(|(which, item)| {
                let sha256 = which.sha256.clone();
                row(PageIcon::Photo, kind(words, is_photo(&item.media_type), false))
                    .with_detail(words.say("attachment-draft"))
                    .with_tone(Tone::Waiting)
                    .pressed(staff(StaffAction::OpenAttachment { sha256 }))
            })
            .collect()
    }

    /// The one that is open; none where it is gone. `name` is what stands over a photo that no case tells of.
    pub(crate) fn view(
        &self,
        owner: Owner,
        name: Option<String>,
        look: &Look<'_>,
        around: &Around<'_>,
    ) -> Option<AttachmentView> {
        let which = self.open.as_ref().filter(|which| which.owner == owner)?;
        let (words, records) = (look.words, look.records);
        let item = self.items.get(which);
        let Some(case_id) = owner.case() else {
            let title = name.unwrap_or_else(|| words.say("attachment-photo"));
            return Some(self.photo_view(which, title, look));
        };
        let Some(note) = which.note(records) else {
            return item.map(|item| self.review(which, item, records, words));
        };
        let is_photo = note.media_type == MediaType::Jpeg;
        let what = kind(words, is_photo, note.of_paper);
        let at = words.time(note.at, around.now.wall);
        let from = match &note.by {
            Some(by) => words.tell("by-staff", &[("name", by.name.as_str().into()), ("time", at.into())]),
            None => at,
        };
        let (title, first) =
            if note.caption.is_empty() { (what, None) } else { (note.caption.clone(), Some(what)) };
        let description = match &first {
            Some(what) => format!("{what}: {title}"),
            None => title.clone(),
        };
        let details = first.into_iter().chain([from, size(words, note.bytes)]).collect();
        let content = self.content(which, is_photo, description, words);
        let mut view = AttachmentView {
            title,
            details,
            status: self.standing(words, case_id, note, records).filter(|_| note.waits),
            progress: None,
            content,
            fields: Vec::new(),
            primary: None,
            secondary: None,
        };
        let is_whole = item.is_some_and(|item| item.whole);
        if view.content.is_none() && (is_whole || !note.waits) {
            let received = item.map_or(0, |item| item.received);
            self.tell_how_far(which, (received, note.bytes), look, &mut view);
        }
        Some(view)
    }

    /// What is told of one that is not on the screen yet, and how much of it has come.
    pub(super) fn tell_how_far(
        &self,
        which: &Which,
        received_of: (u64, u64),
        look: &Look<'_>,
        view: &mut AttachmentView,
    ) {
        if self.fetching.is_failed(which) {
            let retry = staff(StaffAction::FetchAttachment);
            view.primary = Some(button(PageIcon::Server, look.words.say("attachment-retry"), retry));
        }
        let (status, progress) = self.how_far(which, received_of, look);
        (view.status, view.progress) = (Some(status), progress);
    }

    /// Not fetched, being fetched, failed, being opened; and how much of it has come, from 0 to 1. Of no bytes that is not
    /// known.
    pub(super) fn how_far(
        &self,
        which: &Which,
        (received, bytes): (u64, u64),
        look: &Look<'_>,
    ) -> (Badge, Option<f32>) {
        let words = look.words;
        let is_whole = self.items.get(which).is_some_and(|item| item.whole);
        let waits = |key: &str| (Badge { text: words.say(key), tone: Tone::Waiting }, None);
        if self.fetching.is_failed(which) {
            (Badge { text: words.say("attachment-failed"), tone: Tone::Urgent }, None)
        } else if is_whole {
            waits("attachment-opening")
        } else if look.phone.is_offline() {
            waits("attachment-not-fetched")
        } else if look.stands_aside {
            waits("attachment-waits-turn")
        } else if bytes == 0 {
            waits("attachment-being-fetched")
        } else {
            let percent = percent(received, bytes);
            let text = words.tell("attachment-fetching", &[("percent", percent.into())]);
            // a hundredth of a percent is of no use to a bar
            let progress = u8::try_from(percent).ok().map(|percent| f32::from(percent) / 100.0);
            (Badge { text, tone: Tone::Waiting }, progress)
        }
    }

    pub(super) fn content(
        &self,
        which: &Which,
        is_photo: bool,
        description: String,
        words: Words,
    ) -> Option<AttachmentContent> {
        if !self.fetching.is_held(which) {
            return None;
        }
        let (name, unreadable_label) = (which.sha256.clone(), words.say("attachment-unreadable"));
        Some(if is_photo {
            AttachmentContent::Photo { name, description, unreadable_label }
        } else {
            let (play_label, pause_label) = (words.say("attachment-play"), words.say("attachment-pause"));
            AttachmentContent::Voice { name, play_label, pause_label, unreadable_label }
        })
    }

    /// A photo that was taken and is not attached yet.
    fn review(&self, which: &Which, item: &Item, records: &Records, words: Words) -> AttachmentView {
        let Said { caption, of_paper } = Said::of(which, records);
        let is_photo = is_photo(&item.media_type);
        let content = self.content(which, is_photo, kind(words, is_photo, of_paper), words);
        let is_keeping = self.keeping.values().any(|(kept, _)| kept == which);
        let is_long = caption.trim().chars().count() > CAPTION_LIMIT;
        let status = if is_long {
            let text = words.tell("attachment-caption-too-long", &[("limit", CAPTION_LIMIT.into())]);
            Some(Badge { text, tone: Tone::Urgent })
        } else if is_keeping {
            Some(Badge { text: words.say("being-kept"), tone: Tone::Waiting })
        } else if content.is_none() {
            let key =
                if self.fetching.is_failed(which) { "attachment-unreadable" } else { "attachment-opening" };
            Some(Badge { text: words.say(key), tone: Tone::Waiting })
        } else {
            None
        };
        let field = PageField::Form { name: CAPTION.to_owned() };
        let switch = staff(StaffAction::Choose { field: OF_PAPER.to_owned(), value: String::new() });
        let fields = vec![
            row(PageIcon::Write, words.say("attachment-caption")).with_control(PageControl::Field {
                field,
                text: caption,
                kind: FieldKind::Text,
            }),
            row(PageIcon::Report, words.say("attachment-of-paper"))
                .with_control(PageControl::Switch { on: of_paper, action: switch }),
        ];
        let attach = button(PageIcon::Done, words.say("attachment-attach"), staff(StaffAction::SubmitForm));
        let throw_away =
            button(PageIcon::Delete, words.say("attachment-throw-away"), staff(StaffAction::DiscardForm));
        AttachmentView {
            title: words.say("attachment-review"),
            details: vec![size(words, item.bytes)],
            status,
            progress: None,
            content,
            fields,
            primary: Some(PageButton { enabled: !is_long && !is_keeping, ..attach }),
            secondary: Some(PageButton { enabled: !is_keeping, ..throw_away }),
        }
    }
}
