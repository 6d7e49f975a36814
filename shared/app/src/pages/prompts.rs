//! What is said aloud of a page, for whoever does not read: keys of texts without variables, so that each can be a clip.

use crate::view::Page;

/// The prompts of a page, in the order in which they are said.
pub(crate) fn prompts(page: Page) -> Vec<&'static str> {
    match page {
        Page::Menu => vec![
            "prompt-page-menu",
            "prompt-menu-for-other",
            "prompt-menu-practice",
            "prompt-menu-family",
            "prompt-menu-safety",
            "prompt-menu-check-up",
        ],
        Page::ConfirmSos => vec!["prompt-page-confirm-sos"],
        Page::ForOther => vec!["prompt-page-for-other"],
        Page::AfterAlert => vec!["prompt-page-after-alert"],
        Page::Asked => vec!["prompt-page-asked", "prompt-asked-ways"],
        Page::Place => vec!["prompt-place"],
        Page::States => vec!["prompt-page-states"],
        Page::Contact => vec!["prompt-contact"],
        Page::OwnNumber => vec!["prompt-own-number"],
        // the phone must not record its own voice, and staff read
        Page::Pin
        | Page::PinForgotten
        | Page::LinkPerson
        | Page::Recording
        | Page::Form
        | Page::StaffList
        | Page::CasePart
        | Page::Workers
        | Page::Worker
        | Page::Sessions
        | Page::Session => Vec::new(),
        Page::Family => vec!["prompt-page-family"],
        Page::Safety => vec![
            "prompt-page-safety",
            "prompt-safety-silent",
            "prompt-safety-quick-exit",
            "prompt-safety-hide",
            "prompt-safety-neutral",
        ],
        Page::Permissions => vec![
            "prompt-page-permissions",
            "prompt-permission-location",
            "prompt-permission-notifications",
            "prompt-permission-sms",
            "prompt-permission-buttons",
        ],
        Page::CheckUp => vec!["prompt-page-check-up"],
        Page::DeleteEverything => vec!["prompt-page-delete-everything"],
        Page::Practice => vec!["prompt-page-practice"],
    }
}
