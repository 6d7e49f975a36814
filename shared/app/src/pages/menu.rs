//! Everything that is not on the SOS screen.

use domain::basics::Numbers;

use super::{empty_page, row};
use crate::{
    locale::Words,
    ui_event::CallTarget,
    view::{Page, PageAction, PageIcon, PageRow, PageView, Tone},
};

/// What the menu tells of the pages behind it.
pub(crate) struct MenuState<'a> {
    /// How many people the person trusts.
    pub(crate) family: usize,
    /// A permission that an SOS needs is not given.
    pub(crate) lacks_permission: bool,
    /// Something on the check-up stands in the way of an SOS.
    pub(crate) has_trouble: bool,
    /// The person's own number, as people read it.
    pub(crate) own_number: Option<String>,
    /// The language in use, by its own name.
    pub(crate) language: String,
    /// Key of what staff's entry is called: signing in, cases, workers.
    pub(crate) staff: &'static str,
    pub(crate) numbers: &'a Numbers,
}

/// The menu. What needs somebody is said in words and by its tone.
pub(crate) fn menu_page(words: Words, state: &MenuState<'_>) -> PageView {
    let mut page = empty_page(Page::Menu, words.say("menu"));
    let attention = |needed: bool| if needed { Tone::Waiting } else { Tone::Quiet };
    let open = |icon, title: &str, page, detail: String| {
        row(icon, words.say(title)).with_detail(detail).pressed(PageAction::Open { page })
    };
    let number = state.own_number.clone().unwrap_or_else(|| words.say("not-told-yet"));
    page.rows = vec![
        open(PageIcon::Sos, "other-title", Page::ForOther, words.say("menu-other-detail")),
        open(PageIcon::Practice, "practise-title", Page::Practice, words.say("menu-practice-detail")),
        open(
            PageIcon::Family,
            "trusted-title",
            Page::Family,
            words.tell("menu-family-detail", &[("count", state.family.into())]),
        ),
        open(PageIcon::Safety, "safety-title", Page::Safety, words.say("menu-safety-detail")),
        open(
            PageIcon::Permissions,
            "permissions-title",
            Page::Permissions,
            words.say(if state.lacks_permission {
                "menu-permissions-missing"
            } else {
                "menu-permissions-detail"
            }),
        )
        .with_tone(attention(state.lacks_permission)),
        open(
            PageIcon::CheckUp,
            "check-title",
            Page::CheckUp,
            words.say(if state.has_trouble { "menu-check-up-trouble" } else { "menu-check-up-detail" }),
        )
        .with_tone(attention(state.has_trouble)),
        open(PageIcon::Call, "number-title", Page::OwnNumber, number),
        row(PageIcon::Language, words.say("language"))
            .with_detail(state.language.clone())
            .pressed(PageAction::OpenLanguage),
        row(PageIcon::Staff, words.say(state.staff)).pressed(PageAction::OpenStaff),
        row(PageIcon::About, words.say("about")).pressed(PageAction::OpenAbout),
    ];
    page.rows.extend(other_numbers(words, state.numbers));
    page
}

/// Helplines of others, one tap away.
fn other_numbers(words: Words, numbers: &Numbers) -> impl Iterator<Item = PageRow> {
    [
        ("call-women", CallTarget::Women, numbers.women.clone()),
        ("call-child", CallTarget::Child, numbers.child.clone()),
        ("call-legal-aid", CallTarget::LegalAid, numbers.legal_aid.clone()),
    ]
    .into_iter()
    .filter_map(move |(key, target, number)| {
        Some(row(PageIcon::Call, words.say(key)).with_detail(number?).pressed(PageAction::Call { target }))
    })
}
