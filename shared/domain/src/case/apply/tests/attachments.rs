//! What staff attach, and when its content comes.

use rstest::rstest;

use super::*;
use crate::{
    attachment::{CAPTION_LIMIT, NewAttachment, PER_CASE_LIMIT},
    samples::{Server, asha, sunil, volunteer},
};

fn new(mark: usize) -> NewAttachment {
    NewAttachment {
        sha256: format!("{mark:064x}"),
        media_type: MediaType::Jpeg,
        bytes: 7,
        caption: " the muster roll ".into(),
        of_paper: true,
    }
}

fn attach(attachment: NewAttachment) -> Work {
    Work::Attach { attachment }
}

fn came(mark: usize) -> Work {
    let NewAttachment { sha256, media_type, bytes, .. } = new(mark);
    Work::AddAttachment { sha256, media_type, bytes }
}

#[test]
fn what_staff_attach_waits_until_its_content_came_and_keeps_who_and_what() {
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.does(&asha(), attach(new(1))), Ok(Applied::Changed));
    assert_eq!(
        server.does(&asha(), attach(NewAttachment { caption: "again".into(), ..new(1) })),
        Ok(Applied::Unchanged)
    );
    let note = server.case().attachments[0].clone();
    assert_eq!((note.caption.as_str(), note.of_paper, note.waits), ("the muster roll", true, true));
    let by = note.by.clone().unwrap();
    assert_eq!((by.name.as_str(), by.at), ("Staff 1", note.at));
    assert_eq!(server.case().activity.last().unwrap().kind, "attach");

    let mut case = Some(server.case().clone());
    let body = Body::work(server.case().id, came(1));
    assert_eq!(apply(&mut case, &operation(90, body.clone()), &stamp(90, None, None)), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &operation(91, body), &stamp(91, None, None)), Ok(Applied::Unchanged));
    let whole = AttachmentNote { waits: false, at: at(90), ..note };
    assert_eq!(case.unwrap().attachments, [whole]);
}

#[rstest]
#[case::no_hash(NewAttachment { sha256: "photo.jpg".into(), ..new(1) }, Refused::OutOfRange { field: "sha256".into() })]
#[case::empty(NewAttachment { bytes: 0, ..new(1) }, Refused::OutOfRange { field: "bytes".into() })]
#[case::large(NewAttachment { bytes: MediaType::Jpeg.limit() + 1, ..new(1) }, Refused::OutOfRange { field: "bytes".into() })]
#[case::long(NewAttachment { caption: "x".repeat(CAPTION_LIMIT + 1), ..new(1) }, Refused::TooLong { field: "caption".into(), limit: CAPTION_LIMIT })]
fn what_cannot_be_is_not_attached(#[case] attachment: NewAttachment, #[case] refused: Refused) {
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.does(&asha(), attach(attachment)), Err(refused));
    assert_eq!(server.case().attachments, []);
}

#[test]
fn there_is_an_end_to_it_and_evidence_of_the_person_does_not_count() {
    let mut server = Server::with_a_taken_case("wages");
    let body = Body::work(server.case().id, came(999));
    apply(&mut server.record, &operation(90, body), &stamp(90, None, None)).unwrap();
    for mark in 0..PER_CASE_LIMIT {
        server.does(&asha(), attach(new(mark))).unwrap();
    }
    let limit = PER_CASE_LIMIT;
    assert_eq!(server.does(&asha(), attach(new(limit))), Err(Refused::TooMany { limit }));
}

#[test]
fn neither_a_volunteer_nor_another_hub_attaches() {
    for stranger in [volunteer(), sunil()] {
        let server = Server::with_a_taken_case("wages");
        let action = Action::Work(attach(new(1)).kind());
        assert!(!crate::permission::may(Some(&stranger), false, action, server.case()), "{stranger:?}");
        assert!(crate::permission::may(Some(&asha()), false, action, server.case()));
    }
}
