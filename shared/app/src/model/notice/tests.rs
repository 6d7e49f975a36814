//! A notice belongs where it is about, and goes when the person leaves that.

use domain::{ids::CaseId, operation::Refused};

use super::{Notice, Notices, Route};

fn case(number: u32) -> CaseId {
    format!("01980000-0000-7000-8000-{number:012}").parse().unwrap()
}

fn refused(number: u32) -> Notice {
    Notice::Refused(Some(case(number)), Some(Refused::Closed))
}

/// The person goes to these screens, one after the other; whether the notice stands over each.
fn seen(notices: &mut Notices, screens: &[Option<Route>]) -> Vec<bool> {
    let mut seen = Vec::new();
    for top in screens {
        notices.follow(*top);
        seen.push(notices.shown(*top).is_some());
    }
    seen
}

#[test]
fn what_is_about_a_case_stands_over_no_other_and_goes_with_its_own() {
    let (one, other, inbox) = (Some(Route::Case(case(1))), Some(Route::Case(case(2))), Some(Route::Inbox));
    let mut notices = Notices::default();
    notices.tell(refused(1));
    // not over another case, but in the list after it, and over its own until that is left
    assert_eq!(seen(&mut notices, &[other, inbox, one, one, inbox]), [false, true, true, true, false]);
    notices.tell(refused(1));
    assert_eq!(seen(&mut notices, &[inbox, other, inbox]), [true, false, false]);
}

#[test]
fn what_is_about_a_case_waits_for_its_screens() {
    let mut notices = Notices::default();
    notices.tell(refused(1));
    // the SOS screen, the neutral one, a case that rings over the lock
    let elsewhere = [None, Some(Route::Neutral), Some(Route::Ringing), Some(Route::Receipt)];
    assert_eq!(seen(&mut notices, &elsewhere), [false; 4]);
    assert_eq!(seen(&mut notices, &[Some(Route::Form(Some(case(1))))]), [true]);
    // somebody rings, and the person comes back
    let back = [Some(Route::Ringing), Some(Route::Case(case(1)))];
    assert_eq!(seen(&mut notices, &back), [false, true]);
}

#[test]
fn two_cases_have_a_notice_each_and_the_phone_one_besides() {
    let mut notices = Notices::default();
    for notice in [refused(1), Notice::NotKept, refused(2), refused(1)] {
        notices.tell(notice);
    }
    let inbox = Some(Route::Inbox);
    let shown: Vec<Notice> = std::iter::from_fn(|| notices.dismiss(inbox)).collect();
    assert_eq!(shown, [refused(1), refused(2), Notice::NotKept]);
}

#[test]
fn what_is_about_a_screen_goes_when_that_is_left() {
    let mut notices = Notices::default();
    notices.tell(Notice::SignOutLoses(2));
    let (inbox, roster) = (Some(Route::Inbox), Some(Route::Form(None)));
    assert_eq!(
        seen(&mut notices, &[inbox, Some(Route::Neutral), inbox, roster, inbox]),
        [true, false, true, false, false]
    );
    notices.tell(Notice::NotDeleted);
    assert_eq!(seen(&mut notices, &[inbox, None, roster]), [true; 3], "of the phone as a whole");
}
