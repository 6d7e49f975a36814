//! What can be added to an alert that is on its way.

use super::{empty_page, row};
use crate::{
    locale::Words,
    view::{KindIcon, Page, PageAction, PageIcon, PageRow, PageView, Tone},
};

/// What the alert says so far.
pub(crate) struct AlertOnPage {
    /// What happened, and its picture.
    pub(crate) kind: (String, KindIcon),
    /// Somebody said what happened.
    pub(crate) kind_is_told: bool,
    /// Where, in the person's words: state and landmark.
    pub(crate) place: Option<String>,
    /// The phone knows a position that is neither old nor made up.
    pub(crate) has_position: bool,
    /// How MAIN may answer, where that was said.
    pub(crate) contact: Option<String>,
    /// The person's own number, as people read it.
    pub(crate) own_number: Option<String>,
    /// How many people the person trusts.
    pub(crate) family: usize,
    /// What became of telling them, where they were told: words, and how that matters.
    pub(crate) family_told: Option<(String, Tone)>,
    /// A line for each photo and voice note.
    pub(crate) evidence: Vec<PageRow>,
    /// What staff asked last, and whether the person has answered it.
    pub(crate) asked: Option<(String, bool)>,
}

/// The page. What is done shows as done.
pub(crate) fn after_alert_page(words: Words, alert: AlertOnPage) -> PageView {
    let mut page = empty_page(Page::AfterAlert, words.say("after-title"));
    let done = |is_done: bool| if is_done { Tone::Good } else { Tone::Quiet };
    let told = |text: &Option<String>| text.clone().unwrap_or_else(|| words.say("not-told-yet"));
    let (kind, icon) = alert.kind;
    let place = match (&alert.place, alert.has_position) {
        (Some(place), _) => place.clone(),
        (None, true) => words.say("after-place-known"),
        (None, false) => words.say("not-told-yet"),
    };
    let family = match (&alert.family_told, alert.family) {
        (_, 0) => row(PageIcon::Family, words.say("after-family"))
            .with_detail(words.say("after-family-none"))
            .pressed(PageAction::Open { page: Page::Family }),
        (Some((text, tone)), _) => {
            let done =
                row(PageIcon::Family, words.say("after-family")).with_detail(text.clone()).with_tone(*tone);
            // what did not go out can be tried again
            if *tone == Tone::Good { done } else { done.pressed(PageAction::TellFamily) }
        }
        (None, _) => row(PageIcon::Family, words.say("after-family")).pressed(PageAction::TellFamily),
    };
    page.rows = vec![
        row(PageIcon::Kind { icon }, words.say("after-kind"))
            .with_detail(kind)
            .with_tone(done(alert.kind_is_told))
            .pressed(PageAction::ChangeKind),
        row(PageIcon::Place, words.say("after-place"))
            .with_detail(place)
            .with_tone(done(alert.place.is_some() || alert.has_position))
            .pressed(PageAction::Open { page: Page::Place }),
        row(PageIcon::Message, words.say("after-contact"))
            .with_detail(told(&alert.contact))
            .with_tone(done(alert.contact.is_some()))
            .pressed(PageAction::Open { page: Page::Contact }),
        row(PageIcon::Call, words.say("number-title"))
            .with_detail(told(&alert.own_number))
            .with_tone(done(alert.own_number.is_some()))
            .pressed(PageAction::Open { page: Page::OwnNumber }),
        row(PageIcon::Photo, words.say("after-photo")).pressed(PageAction::TakePhoto),
        row(PageIcon::Voice, words.say("after-voice")).pressed(PageAction::BeginRecording),
        family,
    ];
    page.rows.extend(alert.evidence);
    if let Some((question, is_answered)) = alert.asked {
        let asked = row(PageIcon::Message, words.say("asked-title"))
            .with_detail(question)
            .with_tone(if is_answered { Tone::Quiet } else { Tone::Waiting })
            .pressed(PageAction::Open { page: Page::Asked });
        page.rows.insert(0, asked);
    }
    page
}
