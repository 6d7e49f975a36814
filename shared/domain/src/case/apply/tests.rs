use serde_json::json;

use super::*;
use crate::{
    alert::Way,
    attachment::{AttachmentNote, MediaType},
    case::{Content, Overdue},
    hub::{Reason, Routing},
    ids::AlertId,
    operation::{Actor, Claim, Facts, WorkKind},
    permission::Role,
    phone_number::PhoneNumber,
    samples::{alert_id, at, fix, hub, operation, report, routed_to, staff},
};

mod attachments;
mod handling;
mod history;
mod hubs;
mod links;
mod reports;
mod ringing;
mod wages;

fn stamp(seq: u64, staff: Option<StaffMember>, routing: Option<Routing>) -> Stamp {
    let facts = Facts { number: Some("MUM-2026-000001".into()), routing, ..Facts::default() };
    crate::samples::stamp(seq, staff, facts)
}

fn raised() -> Option<Case> {
    let mut case = None;
    let raise = operation(1, report(&json!({"kind": "medical"})));
    apply(&mut case, &raise, &stamp(1, None, Some(routed_to("mumbai")))).unwrap();
    case
}

fn acknowledge() -> Body {
    Body::work(alert_id().into(), Work::Acknowledge)
}

#[test]
fn an_alert_becomes_a_case_with_the_servers_number_and_hub() {
    let case = raised().unwrap();
    assert_eq!((case.number.as_str(), case.version, case.status.value), ("MUM-2026-000001", 1, Status::New));
    assert_eq!(case.routing.hub, hub("mumbai"));
}

#[test]
fn a_phone_alone_makes_no_case() {
    let mut case = None;
    let pending =
        Stamp::Pending { actor: Actor { device: None, staff: None, way: Way::Door }, at: at(0), named: None };
    let refused = apply(&mut case, &operation(1, report(&json!({}))), &pending);
    assert_eq!((refused, case), (Err(Refused::NeedsServer), None));
}

#[test]
fn the_same_alert_again_leaves_the_version_as_it_was() {
    let mut case = raised();
    let again = operation(1, report(&json!({"kind": "medical"})));
    let applied = apply(&mut case, &again, &stamp(2, None, Some(routed_to("mumbai"))));
    assert_eq!((applied, case.unwrap().version), (Ok(Applied::Unchanged), 1));
}

#[test]
fn the_first_to_take_a_case_has_it_and_the_second_is_told_who() {
    let mut case = raised();
    let (first, second) = (staff(1, Role::HubStaff, "mumbai"), staff(2, Role::HubStaff, "mumbai"));
    let take = |n| operation(n, acknowledge());
    assert_eq!(apply(&mut case, &take(2), &stamp(2, Some(first.clone()), None)), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &take(3), &stamp(3, Some(first), None)), Ok(Applied::Unchanged));
    let refused = apply(&mut case, &take(4), &stamp(4, Some(second), None));
    assert_eq!(refused, Err(Refused::AlreadyTaken { by: "Staff 1".into() }));
    let case = case.unwrap();
    assert_eq!((case.status.value, case.taken.unwrap().at, case.version), (Status::Acknowledged, at(2), 2));
}

#[test]
fn a_worker_and_a_zone_take_no_case() {
    let mut case = raised();
    for who in [None, Some(staff(1, Role::ZonalStaff, "zone-south-west"))] {
        let refused = apply(&mut case, &operation(2, acknowledge()), &stamp(2, who, None));
        assert_eq!(refused, Err(Refused::NotAllowed));
    }
}

#[test]
fn a_better_fix_re_routes_until_somebody_has_taken_the_case() {
    let mut case = raised();
    let found =
        |n, minute| operation(n, Body::AddPositions { alert_id: alert_id(), fixes: vec![fix(minute, 20.0)] });
    let confirm = operation(2, Body::work(alert_id().into(), Work::ConfirmDelivery));
    apply(&mut case, &confirm, &stamp(2, Some(staff(1, Role::HubStaff, "mumbai")), None)).unwrap();
    apply(&mut case, &found(3, 3), &stamp(3, None, Some(routed_to("pune")))).unwrap();
    let moved = case.as_ref().unwrap();
    assert_eq!((&moved.routing.hub, &moved.delivered), (&hub("pune"), &None));
    apply(&mut case, &operation(4, acknowledge()), &stamp(4, Some(staff(2, Role::HubStaff, "pune")), None))
        .unwrap();
    apply(&mut case, &found(5, 5), &stamp(5, None, Some(routed_to("goa")))).unwrap();
    let case = case.unwrap();
    assert_eq!((case.routing.hub, case.position.unwrap().taken_at), (hub("pune"), Some(at(5))));
}

#[test]
fn the_newest_position_stands_whatever_the_order() {
    let mut case = raised();
    let body =
        Body::AddPositions { alert_id: alert_id(), fixes: vec![fix(9, 50.0), fix(8, 5.0), fix(9, 20.0)] };
    apply(&mut case, &operation(2, body), &stamp(2, None, None)).unwrap();
    assert_eq!(case.unwrap().position, Some(fix(9, 20.0)));
}

#[test]
fn only_a_phone_of_the_hub_confirms_delivery_and_only_the_first() {
    let mut case = raised();
    let confirm = operation(2, Body::work(alert_id().into(), Work::ConfirmDelivery));
    let by = |seq, role, of| stamp(seq, Some(staff(1, role, of)), None);
    assert_eq!(apply(&mut case, &confirm, &by(2, Role::CentralStaff, "central")), Ok(Applied::Unchanged));
    assert_eq!(apply(&mut case, &confirm, &by(3, Role::HubStaff, "mumbai")), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &confirm, &by(4, Role::HubStaff, "mumbai")), Ok(Applied::Unchanged));
    assert_eq!(case.unwrap().delivered.unwrap().at, at(3));
}

#[test]
fn a_claim_is_kept_once_and_closes_nothing() {
    let mut case = raised();
    let cancel = operation(2, Body::CancelAlert { alert_id: alert_id(), claim: Claim::Mistake });
    assert_eq!(apply(&mut case, &cancel, &stamp(2, None, None)), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &cancel, &stamp(3, None, None)), Ok(Applied::Unchanged));
    let case = case.unwrap();
    assert_eq!((case.claims.len(), case.status.value), (1, Status::New));
}

#[test]
fn a_note_has_an_author_a_time_and_a_limit() {
    let mut case = raised();
    let by = || stamp(2, Some(staff(1, Role::HubStaff, "mumbai")), None);
    let mut write = |text: String| {
        apply(&mut case, &operation(2, Body::work(alert_id().into(), Work::AddNote { text })), &by())
    };
    assert_eq!(write("  ".into()), Err(Refused::EmptyNote));
    assert_eq!(write("x".repeat(4001)), Err(Refused::NoteTooLong { limit: 4000 }));
    assert_eq!(write(" rang the foreman ".into()), Ok(Applied::Changed));
    let note = case.unwrap().notes.remove(0);
    assert_eq!((note.author.as_str(), note.text.as_str(), note.at), ("Staff 1", "rang the foreman", at(2)));
}

#[test]
fn a_field_that_this_version_does_not_know_survives_storage() {
    let mut stored = serde_json::to_value(raised().unwrap()).unwrap();
    stored["weather"] = json!("flood");
    let case: Case = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(serde_json::to_value(case).unwrap(), stored);
}

#[test]
fn a_message_of_the_persons_number_is_kept_once_and_changes_nothing_else() {
    let mut case = raised();
    let before = case.clone().unwrap();
    let say = |id, content| {
        let phone = PhoneNumber::parse("9812345678").unwrap();
        operation(id, Body::work(alert_id().into(), Work::AddMessage { phone, content, kind: None }))
    };
    let words = say(2, Content::Text { text: "they locked the gate".into() });
    assert_eq!(apply(&mut case, &words, &stamp(2, None, None)), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &words, &stamp(3, None, None)), Ok(Applied::Unchanged));
    assert_eq!(apply(&mut case, &say(3, Content::MissedCall), &stamp(4, None, None)), Ok(Applied::Changed));
    let case = case.unwrap();
    let said: Vec<_> = case.messages.iter().map(|message| (&message.content, message.at)).collect();
    assert_eq!(
        said,
        [(&Content::Text { text: "they locked the gate".into() }, at(2)), (&Content::MissedCall, at(4))]
    );
    assert_eq!(Case { version: before.version, messages: Vec::new(), ..case }, before);
}

#[test]
fn evidence_is_noted_once_by_its_content() {
    let mut case = raised();
    let note = |id| {
        let (sha256, media_type) = ("00ff".to_owned(), MediaType::Jpeg);
        operation(id, Body::work(alert_id().into(), Work::AddAttachment { sha256, media_type, bytes: 7 }))
    };
    assert_eq!(apply(&mut case, &note(2), &stamp(2, None, None)), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &note(3), &stamp(3, None, None)), Ok(Applied::Unchanged));
    let notes = case.unwrap().attachments;
    let wanted = AttachmentNote {
        sha256: "00ff".into(),
        media_type: MediaType::Jpeg,
        bytes: 7,
        at: at(2),
        by: None,
        caption: String::new(),
        of_paper: false,
        waits: false,
    };
    assert_eq!(notes, [wanted]);
}
