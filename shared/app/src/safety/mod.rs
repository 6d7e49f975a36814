//! What keeps the person safe from whoever looks at the phone: silence, a quick exit, a neutral look, deleting
//! everything.

mod delete;
mod neutral;

pub use delete::Store;
pub(crate) use delete::{Deleting, Loss, delete_page};
pub(crate) use neutral::neutral_view;

use crate::{
    config::Platform,
    locale::Words,
    pages::{empty_page, row},
    phone::Options,
    view::{Page, PageAction, PageControl, PageIcon, PageView, PhoneOption},
};

/// The switches, each with words on what it changes, and the way to deleting everything.
pub(crate) fn safety_page(words: Words, options: Options, platform: Platform) -> PageView {
    let neutral_why = match platform {
        // there only the picture changes
        Platform::Ios => "safety-neutral-why-picture",
        Platform::Android | Platform::Headless => "safety-neutral-why",
    };
    let switches = [
        (PhoneOption::Silent, PageIcon::Silent, "safety-silent", "safety-silent-why"),
        (PhoneOption::QuickExit, PageIcon::Exit, "safety-quick-exit", "safety-quick-exit-why"),
        (PhoneOption::HideInRecents, PageIcon::Hidden, "safety-hide", "safety-hide-why"),
        (PhoneOption::NeutralIcon, PageIcon::Neutral, "safety-neutral", neutral_why),
    ];
    let mut page = empty_page(Page::Safety, words.say("safety-title"));
    page.rows = switches
        .into_iter()
        .map(|(option, icon, title, why)| {
            let on = options.get(option);
            row(icon, words.say(title))
                .with_detail(words.say(why))
                .with_control(PageControl::Switch { on, action: PageAction::Set { option, on: !on } })
        })
        .collect();
    page.rows.push(
        row(PageIcon::Delete, words.say("delete-now"))
            .pressed(PageAction::Open { page: Page::DeleteEverything }),
    );
    page
}

#[cfg(test)]
mod tests;
