//! How MAIN may answer, and on which number.

use domain::phone_number::PhoneNumber;

use crate::{
    locale::Words,
    pages::{Typed, button, empty_page, row},
    view::{ContactChoice, FieldKind, Page, PageAction, PageControl, PageField, PageIcon, PageView, Tone},
};

/// What was typed as the person's own number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum OwnNumber {
    /// A number to keep.
    Given(PhoneNumber),
    /// The field was emptied: the number is no longer to be told.
    TakenBack,
    /// Nothing that can be called.
    Unreadable,
}

impl OwnNumber {
    pub(crate) fn read(text: &str) -> Self {
        if text.trim().is_empty() {
            return Self::TakenBack;
        }
        PhoneNumber::parse(text).map_or(Self::Unreadable, Self::Given)
    }
}

/// The words of a choice.
pub(crate) fn contact_label(words: Words, contact: ContactChoice) -> String {
    words.say(match contact {
        ContactChoice::Call => "answer-call",
        ContactChoice::Message => "answer-message",
        ContactChoice::Nothing => "answer-nothing",
    })
}

/// How it is safe to answer.
pub(crate) fn contact_page(words: Words, chosen: Option<ContactChoice>) -> PageView {
    let choices = [
        (ContactChoice::Call, PageIcon::Call, "answer-call-detail"),
        (ContactChoice::Message, PageIcon::Message, "answer-message-detail"),
        (ContactChoice::Nothing, PageIcon::Silent, "answer-nothing-detail"),
    ];
    let mut page = empty_page(Page::Contact, words.say("answer-title"));
    page.rows = choices
        .into_iter()
        .map(|(contact, icon, detail)| {
            let selected = chosen == Some(contact);
            row(icon, contact_label(words, contact))
                .with_detail(words.say(detail))
                .with_tone(if selected { Tone::Good } else { Tone::Quiet })
                .with_control(PageControl::Choice { selected, action: PageAction::ChooseContact { contact } })
        })
        .collect();
    page
}

/// The person's own number. What was typed stays as it was typed until it can be taken.
pub(crate) fn own_number_page(words: Words, typed: &Typed, kept: Option<&PhoneNumber>) -> PageView {
    let mut page = empty_page(Page::OwnNumber, words.say("number-title"));
    page.icon = Some(PageIcon::Call);
    page.paragraphs = vec![words.say("number-why")];
    let stands = kept.map(PhoneNumber::spaced).unwrap_or_default();
    let text = typed.own_number().map_or(stands, str::to_owned);
    page.rows = vec![row(PageIcon::Call, words.say("number-label")).with_control(PageControl::Field {
        field: PageField::OwnNumber,
        text: text.clone(),
        kind: FieldKind::Phone,
    })];
    page.error = typed.trouble_on(Page::OwnNumber).map(|key| words.say(key));
    let mut keep = button(PageIcon::Done, words.say("number-keep"), PageAction::KeepOwnNumber);
    keep.enabled = !text.trim().is_empty() || kept.is_some();
    page.primary = Some(keep);
    page.secondary = Some(button(PageIcon::Remove, words.say("permission-skip"), PageAction::Back));
    page
}
