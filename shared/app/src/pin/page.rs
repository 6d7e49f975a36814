//! The pages about the PIN: what staff may set, and what happens where it was forgotten.

use domain::permission::Role;

use super::Model;
use crate::{
    locale::Words,
    pages::{button, empty_page, row},
    view::{Page, PageAction, PageIcon, PageView, Tone},
};

/// Choosing, changing, taking away.
pub(crate) fn pin_page(words: Words, pin: &Model, role: Role) -> PageView {
    let mut page = empty_page(Page::Pin, words.say("pin-title"));
    page.paragraphs.push(words.say("pin-page-what"));
    if role != Role::LinkPerson {
        page.paragraphs.push(words.say("pin-page-rings"));
    }
    let choose = if pin.has_pin() { "pin-change" } else { "pin-choose" };
    page.rows.push(row(PageIcon::Lock, words.say(choose)).pressed(PageAction::ChoosePin));
    if pin.has_pin() && role != Role::LinkPerson {
        page.rows.push(row(PageIcon::Remove, words.say("pin-remove")).pressed(PageAction::RemovePin));
    }
    page
}

/// What happens where the PIN was forgotten. `seals` says that the phone knows the key to which it seals.
pub(crate) fn forgotten_page(words: Words, seals: bool) -> PageView {
    let mut page = empty_page(Page::PinForgotten, words.say("pin-forgotten-title"));
    page.icon = Some(PageIcon::Lock);
    let unsent = if seals { "pin-forgotten-unsent" } else { "pin-forgotten-lost" };
    page.paragraphs = ["pin-forgotten-gone", unsent, "pin-forgotten-next"].map(|key| words.say(key)).into();
    page.rows.push(row(PageIcon::Sos, words.say("pin-forgotten-worker")).with_tone(Tone::Good));
    page.primary = Some(button(PageIcon::Delete, words.say("pin-forgotten-do"), PageAction::ForgetPin));
    page.secondary = Some(button(PageIcon::Exit, words.say("back"), PageAction::Back));
    page
}
