//! Pages that say one thing and ask one thing.

use domain::phone_number::PhoneNumber;

use super::{Typed, button, empty_page, row};
use crate::{
    locale::Words,
    sos::Meant,
    view::{FieldKind, Page, PageAction, PageControl, PageField, PageIcon, PageView},
};

/// "Call MAIN for help?", for whoever does not hold the button: one big red button, one way out.
pub(crate) fn confirm_page(words: Words) -> PageView {
    let mut page = empty_page(Page::ConfirmSos, words.say("confirm-title"));
    page.icon = Some(PageIcon::Sos);
    page.paragraphs = vec![words.say("confirm-why")];
    let mut yes = button(PageIcon::Sos, words.say("confirm-yes"), PageAction::ConfirmSos);
    yes.is_sos = true;
    page.primary = Some(yes);
    page.secondary = Some(button(PageIcon::Remove, words.say("confirm-no"), PageAction::Back));
    page
}

/// An SOS for somebody else: their number, where somebody knows it, and one big red button.
pub(crate) fn for_other_page(words: Words, typed: &Typed, meant: &Meant) -> PageView {
    let title = meant.name.as_ref().map_or_else(
        || words.say("other-title"),
        |name| words.tell("other-title-named", &[("name", name.as_str().into())]),
    );
    let mut page = empty_page(Page::ForOther, title);
    page.icon = Some(PageIcon::Sos);
    page.paragraphs = vec![words.say("other-why")];
    let known = meant.other.phone.as_ref().map(PhoneNumber::spaced).unwrap_or_default();
    page.rows = vec![row(PageIcon::Call, words.say("other-number")).with_control(PageControl::Field {
        field: PageField::OtherNumber,
        text: typed.other_number().map_or(known, str::to_owned),
        kind: FieldKind::Phone,
    })];
    let mut yes = button(PageIcon::Sos, words.say("other-yes"), PageAction::SosForOther);
    yes.is_sos = true;
    page.primary = Some(yes);
    page.secondary = Some(button(PageIcon::Remove, words.say("confirm-no"), PageAction::Back));
    page
}

/// What practising is.
pub(crate) fn practice_page(words: Words) -> PageView {
    let mut page = empty_page(Page::Practice, words.say("practise-title"));
    page.icon = Some(PageIcon::Practice);
    page.paragraphs = vec![words.say("practise-what"), words.say("practise-end")];
    page.primary = Some(button(PageIcon::Practice, words.say("practise-begin"), PageAction::BeginPractice));
    page.secondary = Some(button(PageIcon::Remove, words.say("back"), PageAction::Back));
    page
}

/// A voice note is being recorded, for so many seconds now.
pub(crate) fn recording_page(words: Words, seconds: u64) -> PageView {
    let mut page = empty_page(Page::Recording, words.say("recording-title"));
    page.icon = Some(PageIcon::Voice);
    let time = words.digits(&format!("{}:{:02}", seconds / 60, seconds % 60));
    page.paragraphs =
        vec![words.say("recording-what"), words.tell("recording-time", &[("time", time.into())])];
    page.primary = Some(button(PageIcon::Stop, words.say("recording-finish"), PageAction::FinishRecording));
    page.secondary =
        Some(button(PageIcon::Delete, words.say("recording-discard"), PageAction::DiscardRecording));
    page
}
