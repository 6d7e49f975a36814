//! What staff ask the person, and the ways to answer, the one that fits the question first. Nobody has to write.

use domain::case::FixedQuestion;

use super::{button, empty_page, row};
use crate::{
    locale::Words,
    sos::Question,
    ui_event::CallTarget,
    view::{KindIcon, Page, PageAction, PageIcon, PageRow, PageView},
};

/// The page; none where nothing is asked, or it may not be shown.
pub(crate) fn asked_page(words: Words, questions: &[Question], kind: KindIcon) -> Option<PageView> {
    let last = questions.last()?;
    let mut page = empty_page(Page::Asked, words.say("asked-title"));
    page.paragraphs = questions.iter().map(|question| question.text.clone()).collect();
    let call = row(PageIcon::Call, words.say("call-helpline"))
        .pressed(PageAction::Call { target: CallTarget::Helpline });
    let place =
        row(PageIcon::Place, words.say("after-place")).pressed(PageAction::Open { page: Page::Place });
    let voice = row(PageIcon::Voice, words.say("after-voice")).pressed(PageAction::BeginRecording);
    let photo = row(PageIcon::Photo, words.say("after-photo")).pressed(PageAction::TakePhoto);
    let what = row(PageIcon::Kind { icon: kind }, words.say("after-kind")).pressed(PageAction::ChangeKind);
    let rows: [PageRow; 5] = match last.fixed {
        Some(FixedQuestion::Where) => [place, voice, photo, call, what],
        Some(FixedQuestion::CallBack) => [call, voice, photo, place, what],
        Some(FixedQuestion::HowMany) | None => [voice, call, photo, place, what],
    };
    page.rows = rows.into();
    if !last.is_answered {
        let done = words.say("asked-done");
        page.primary = Some(button(PageIcon::Done, done, PageAction::QuestionsAnswered));
    }
    Some(page)
}
