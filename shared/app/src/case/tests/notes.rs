//! Notes: kept as they are typed, and never gone.

use domain::operation::Body;
use rstest::rstest;

use super::*;
use crate::{effects::record_store::RecordStoreOperation, sync::tests::results};

#[test]
fn a_note_is_kept_as_it_is_typed_and_its_draft_goes_with_it() {
    let mut phone = open("en", case(1, &json!({})));
    for text in ["Wi", "With ", "With the doctor"] {
        phone.tell(UiEvent::NoteTyped { text: text.into() });
    }
    assert_eq!(view(&phone).note_draft, "With the doctor");
    disk(&mut phone);
    phone.tell(UiEvent::NoteSubmitted);
    phone.tell(UiEvent::NoteSubmitted);
    assert_eq!(view(&phone).note_draft, "With the doctor", "until it is on the disk");
    let kept = phone.record_store(done);
    assert!(
        matches!(&kept, RecordStoreOperation::KeepOperations { operations, draft: Some(_), .. } if operations.len() == 1),
        "{kept:?}"
    );
    let shown = view(&phone);
    assert_eq!((shown.note_draft.as_str(), shown.notes.len()), ("", 1));
    assert_eq!(shown.notes[0].pending.as_deref(), Some("Waiting to be sent"));
    assert_eq!(
        (shown.notes[0].author.as_str(), shown.notes[0].text.as_str()),
        ("Asha Pawar", "With the doctor")
    );
}

#[test]
fn a_note_that_was_refused_stays_with_its_words() {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::NoteTyped { text: "Met the foreman".into() });
    disk(&mut phone);
    phone.tell(UiEvent::NoteSubmitted);
    disk(&mut phone);
    let refused = json!({"type": "a reason of the future"});
    phone.http("/v1/sync", |body| answer(&[], json!({"results": results(body, "refused", refused)})));
    disk(&mut phone);
    let note = view(&phone).notes.remove(0);
    assert_eq!(note.text, "Met the foreman");
    assert_eq!(
        note.pending.as_deref(),
        Some("Not taken: MAIN did not take this. Update the app, or tell your coordinator.")
    );
}

#[rstest]
#[case("", "Write something first.")]
#[case("  \n ", "Write something first.")]
#[case(&"a".repeat(Body::NOTE_LIMIT + 1), "The note is too long: 4000 letters at most.")]
fn a_note_that_cannot_be_is_not_offered_to_be_kept(#[case] text: &str, #[case] reason: &str) {
    let mut phone = open("en", case(1, &json!({})));
    phone.tell(UiEvent::NoteTyped { text: text.into() });
    disk(&mut phone);
    assert_eq!(view(&phone).note_submit.reason.as_deref(), Some(reason));
    phone.tell(UiEvent::NoteSubmitted);
    assert_eq!(phone.count(Effect::is_record_store), 0);
}
