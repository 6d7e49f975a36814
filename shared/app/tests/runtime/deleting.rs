//! "Delete everything", with the real stores: nothing of before comes back.

use app::{
    ui_event::UiEvent,
    view::{Page, PageAction, PageControl, PageField, Screen, ViewModel},
};

use crate::support::{LIMIT, Storage, eventually, is_kept, press, send};

fn pressed(action: PageAction) -> UiEvent {
    UiEvent::PagePressed { action }
}

fn is_first_language(view: &ViewModel) -> bool {
    matches!(&view.screen, Screen::Language { view: language }
        if language.choices.iter().all(|choice| !choice.selected) && !view.can_go_back)
}

fn number_on_page(view: &ViewModel) -> Option<String> {
    let Screen::Page { view } = &view.screen else { return None };
    view.rows.iter().find_map(|row| match &row.control {
        PageControl::Field { text, .. } if view.page == Page::OwnNumber => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn nothing_of_before_comes_back_after_everything_was_deleted() {
    let storage = Storage::new();
    let shell = storage.shell();
    let core = storage.start(shell.clone());
    shell.wait_for_view(LIMIT, is_first_language).expect("the first screen");
    send(&core, [UiEvent::LanguageChosen { tag: "en".into() }]);
    send(
        &core,
        [
            UiEvent::PageOpened { page: Page::OwnNumber },
            UiEvent::PageTyped { field: PageField::OwnNumber, text: "9812345678".into() },
            pressed(PageAction::KeepOwnNumber),
            UiEvent::PageOpened { page: Page::OwnNumber },
        ],
    );
    let kept = |view: &ViewModel| number_on_page(view).as_deref() == Some("+91 98123 45678");
    shell.wait_for_view(LIMIT, kept).expect("the number");
    send(&core, press());
    shell.wait_for_view(LIMIT, is_kept).expect("an alert");
    send(&core, [pressed(PageAction::DeleteEverything)]);
    let newest = || shell.newest_view().as_ref().is_some_and(is_first_language);
    eventually("the first screen again", newest);
    core.close();

    // what the person then sets is kept as on any phone, and what they had before is not there
    let shell = storage.shell();
    let core = storage.start(shell.clone());
    shell.wait_for_view(LIMIT, is_first_language).expect("still a new phone");
    send(&core, [UiEvent::LanguageChosen { tag: "hi".into() }]);
    let without_alert =
        |view: &ViewModel| matches!(&view.screen, Screen::Sos { view } if view.alert.is_none());
    shell.wait_for_view(LIMIT, without_alert).expect("no alert");
    send(&core, [UiEvent::PageOpened { page: Page::OwnNumber }]);
    shell.wait_for_view(LIMIT, |view| number_on_page(view).as_deref() == Some("")).expect("no number");
    core.close();
    let lost: Vec<_> = storage.files().into_iter().filter(|file| file.contains("lost")).collect();
    assert_eq!(lost, Vec::<String>::new(), "nothing was put aside");
}
