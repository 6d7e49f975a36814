use chrono::{DateTime, TimeZone, Utc};
use serde_json::json;

use super::*;
use crate::{
    alert::{FixMethod, Way},
    attachment::MediaType,
    case::Content,
    hub::{HubId, Reason, Routing},
    ids::{AlertId, OperationId, StaffId},
    operation::{Actor, Claim, Facts},
    permission::Role,
    phone_number::PhoneNumber,
    place::Point,
};

fn at(minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, minute, 0).unwrap()
}

fn alert_id() -> AlertId {
    AlertId::new(1, [1; 10])
}

fn hub(id: &str) -> HubId {
    HubId::new(id)
}

fn routed_to(id: &str) -> Routing {
    Routing {
        hub: hub(id),
        nearest_hub: Some(hub(id)),
        nearest_hub_km: Some(4.0),
        outside_coverage: false,
        reason: Reason::Covered,
        stale_fix: false,
        state: Some("Maharashtra".into()),
        district: None,
        place: None,
        place_km: None,
    }
}

fn staff(id: u8, role: Role, of: &str) -> StaffMember {
    StaffMember {
        id: StaffId::new(1, [id; 10]),
        name: format!("Staff {id}"),
        role,
        hub: hub(of),
        hubs: vec![hub(of)],
    }
}

fn stamp(seq: u64, staff: Option<StaffMember>, routing: Option<Routing>) -> Stamp {
    let minute = u32::try_from(seq).unwrap();
    Stamp::Confirmed {
        actor: Actor { device: None, staff, way: Way::Sync },
        seq,
        received_at: at(minute),
        facts: Facts { number: Some("MUM-2026-000001".into()), routing, ..Facts::default() },
    }
}

fn operation(id: u8, body: Body) -> Operation {
    let id = OperationId::new(2, [id; 10]);
    Operation { id, device_seq: 1, recorded_at: None, base: None, body_version: 1, body }
}

fn report(fields: serde_json::Value) -> Body {
    let mut body = json!({"alert_id": alert_id()});
    body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    Body::RaiseAlert(Box::new(AlertReport::read(&body, at(0)).unwrap()))
}

fn raised() -> Option<Case> {
    let mut case = None;
    let raise = operation(1, report(json!({"kind": "medical"})));
    apply(&mut case, &raise, &stamp(1, None, Some(routed_to("mumbai")))).unwrap();
    case
}

fn fix(minute: u32, accuracy: f64) -> Fix {
    let point = Point::new(19.1, 72.8).unwrap();
    Fix {
        point,
        accuracy_m: Some(accuracy),
        taken_at: Some(at(minute)),
        method: FixMethod::Gnss,
        mock: false,
    }
}

fn acknowledge() -> Body {
    Body::Acknowledge { case_id: alert_id().into() }
}

#[test]
fn an_alert_becomes_a_case_with_the_servers_number_and_hub() {
    let case = raised().unwrap();
    assert_eq!((case.number.as_str(), case.version, case.status), ("MUM-2026-000001", 1, Status::New));
    assert_eq!(case.routing.hub, hub("mumbai"));
}

#[test]
fn a_phone_alone_makes_no_case() {
    let mut case = None;
    let pending = Stamp::Pending { actor: Actor { device: None, staff: None, way: Way::Door }, at: at(0) };
    let refused = apply(&mut case, &operation(1, report(json!({}))), &pending);
    assert_eq!((refused, case), (Err(Refused::NeedsServer), None));
}

#[test]
fn the_same_alert_again_leaves_the_version_as_it_was() {
    let mut case = raised();
    let again = operation(1, report(json!({"kind": "medical"})));
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
    assert_eq!((case.status, case.taken.unwrap().at, case.version), (Status::Acknowledged, at(2), 2));
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
    let confirm = operation(2, Body::ConfirmDelivery { case_id: alert_id().into() });
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
    let confirm = operation(2, Body::ConfirmDelivery { case_id: alert_id().into() });
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
    assert_eq!((case.claims.len(), case.status), (1, Status::New));
}

#[test]
fn a_note_has_an_author_a_time_and_a_limit() {
    let mut case = raised();
    let by = || stamp(2, Some(staff(1, Role::HubStaff, "mumbai")), None);
    let mut write = |text: String| {
        apply(&mut case, &operation(2, Body::AddNote { case_id: alert_id().into(), text }), &by())
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
    stored["severity"] = json!("high");
    let case: Case = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(serde_json::to_value(case).unwrap(), stored);
}

mod ringing {
    use chrono::TimeDelta;
    use rstest::rstest;

    use super::*;
    use crate::{
        alert::Urgency,
        case::{Plan, Ringing, Stage},
    };

    fn plan(hub_id: &str) -> Plan {
        Plan {
            hub: hub(hub_id),
            urgency: Urgency::Immediate,
            acknowledge_within: TimeDelta::minutes(5),
            duty: None,
        }
    }

    fn decided(seq: u64, by: Option<StaffMember>, ringing: Option<Ringing>) -> Stamp {
        let Stamp::Confirmed { actor, seq, received_at, facts } = stamp(seq, by, Some(routed_to("mumbai")))
        else {
            panic!()
        };
        Stamp::Confirmed { actor, seq, received_at, facts: Facts { ringing, ..facts } }
    }

    /// A case of this kind that rings at Mumbai since the first minute.
    fn rings(kind: &str, throttled: bool) -> Option<Case> {
        let mut case = None;
        let ringing = Ringing::begin(&plan("mumbai"), throttled, at(1));
        let raise = operation(1, report(json!({"kind": kind})));
        apply(&mut case, &raise, &decided(1, None, Some(ringing))).unwrap();
        case
    }

    fn does(
        case: &mut Option<Case>,
        seq: u64,
        by: Option<StaffMember>,
        body: Body,
    ) -> Result<Applied, Refused> {
        apply(case, &operation(u8::try_from(seq).unwrap(), body), &decided(seq, by, None))
    }

    fn rings_on(case: &mut Option<Case>, seq: u64) {
        let next = case.as_ref().unwrap().ringing.as_ref().unwrap().ring_on(&plan("mumbai"), at(1)).unwrap();
        let body = Body::RingOn { case_id: alert_id().into(), stage: next.stage };
        let on = apply(case, &operation(u8::try_from(seq).unwrap(), body), &decided(seq, None, Some(next)));
        assert_eq!(on, Ok(Applied::Changed));
    }

    fn claims(claim: Claim) -> Body {
        Body::CancelAlert { alert_id: alert_id(), claim }
    }

    fn mumbai() -> StaffMember {
        staff(1, Role::HubStaff, "mumbai")
    }

    fn spoke() -> Body {
        Body::SpokeWithPerson { case_id: alert_id().into() }
    }

    fn stage(case: Option<&Case>) -> Option<Stage> {
        case.unwrap().ringing.as_ref().map(|ringing| ringing.stage)
    }

    #[test]
    fn taking_a_case_ends_it_on_the_phone_already() {
        let mut case = rings("medical", false);
        assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
        let actor = Actor { device: None, staff: Some(mumbai()), way: Way::Sync };
        let mut shown = case.clone();
        apply(&mut shown, &operation(2, acknowledge()), &Stamp::Pending { actor, at: at(2) }).unwrap();
        assert_eq!(stage(shown.as_ref()), None);
        does(&mut case, 2, Some(mumbai()), acknowledge()).unwrap();
        assert_eq!(stage(case.as_ref()), None);
    }

    #[rstest]
    #[case("medical")]
    #[case("wages")]
    fn a_claim_ends_it_where_nobody_stands_over_the_person(#[case] kind: &str) {
        let mut case = rings(kind, false);
        does(&mut case, 2, None, claims(Claim::Mistake)).unwrap();
        assert_eq!((stage(case.as_ref()), case.unwrap().status), (None, Status::New));
    }

    #[rstest]
    #[case("threat")]
    #[case("assault")]
    #[case("confinement")]
    #[case("unspecified")]
    fn a_claim_that_may_be_forced_ends_it_only_once_somebody_spoke_to_the_person(#[case] kind: &str) {
        let mut case = rings(kind, false);
        does(&mut case, 2, None, claims(Claim::Safe)).unwrap();
        assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
        does(&mut case, 3, Some(mumbai()), spoke()).unwrap();
        assert_eq!(stage(case.as_ref()), None);
    }

    #[test]
    fn what_was_said_before_a_claim_says_nothing_of_it() {
        let mut case = rings("threat", false);
        does(&mut case, 2, Some(mumbai()), spoke()).unwrap();
        assert_eq!(stage(case.as_ref()), Some(Stage::Duty), "nobody has taken it");
        does(&mut case, 3, None, claims(Claim::Safe)).unwrap();
        assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
        does(&mut case, 4, Some(mumbai()), spoke()).unwrap();
        assert_eq!((stage(case.as_ref()), case.unwrap().spoken.unwrap().at), (None, at(4)));
    }

    #[test]
    fn who_holds_the_phone_does_not_end_it_by_choosing_another_kind() {
        let mut case = rings("threat", false);
        does(&mut case, 2, None, report(json!({"kind": "wages", "revision": 1}))).unwrap();
        does(&mut case, 3, None, claims(Claim::Mistake)).unwrap();
        assert_eq!(case.as_ref().unwrap().alert.kind.value.as_str(), "wages");
        assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
    }

    #[test]
    fn staff_that_find_it_false_end_it_and_nobody_else_can() {
        let mut case = rings("assault", false);
        let body = Body::RecordFalseAlarm { case_id: alert_id().into() };
        assert_eq!(does(&mut case, 2, None, body.clone()), Err(Refused::NotAllowed));
        assert_eq!(does(&mut case, 3, Some(mumbai()), body.clone()), Ok(Applied::Changed));
        assert_eq!(does(&mut case, 4, Some(mumbai()), body), Ok(Applied::Unchanged));
        assert_eq!((stage(case.as_ref()), case.unwrap().false_alarm.unwrap().at), (None, at(3)));
    }

    #[test]
    fn a_device_cannot_make_a_case_ring_on() {
        let mut case = rings("medical", false);
        let body = Body::RingOn { case_id: alert_id().into(), stage: Stage::Overdue };
        assert_eq!(does(&mut case, 2, Some(mumbai()), body), Err(Refused::NotAllowed));
        assert_eq!(stage(case.as_ref()), Some(Stage::Duty));
    }

    #[test]
    fn a_neighbour_sees_it_and_rings_at_centrals_word_until_somebody_has_taken_it() {
        let mut case = rings("medical", false);
        let pune = staff(3, Role::HubStaff, "pune");
        let central = || Some(staff(4, Role::CentralStaff, "central"));
        let body = || Body::RingNeighbour { case_id: alert_id().into(), hub: hub("pune") };
        assert_eq!(does(&mut case, 2, Some(mumbai()), body()), Err(Refused::NotAllowed));
        assert_eq!(does(&mut case, 3, central(), body()), Ok(Applied::Changed));
        assert_eq!(does(&mut case, 4, central(), body()), Ok(Applied::Unchanged));
        assert!(case.as_ref().unwrap().rings_for(&pune));
        assert!(case.as_ref().unwrap().hubs().any(|there| *there == hub("pune")));
        let confirm = Body::ConfirmDelivery { case_id: alert_id().into() };
        assert_eq!(
            does(&mut case, 5, Some(pune.clone()), confirm),
            Ok(Applied::Unchanged),
            "not its hub's phone"
        );
        does(&mut case, 6, Some(pune.clone()), acknowledge()).unwrap();
        assert!(!case.as_ref().unwrap().rings_for(&pune));
        let late = Body::RingNeighbour { case_id: alert_id().into(), hub: hub("goa") };
        assert_eq!(does(&mut case, 7, central(), late), Err(Refused::AlreadyTaken { by: "Staff 3".into() }));
    }

    #[rstest]
    #[case::at_first(0, false, [true, false, false])]
    #[case::then(1, false, [true, true, true])]
    #[case::at_last(2, false, [false, false, true])]
    #[case::throttled_at_first(0, true, [false, false, false])]
    #[case::throttled_then(1, true, [false, true, true])]
    fn who_rings(#[case] stages: u64, #[case] throttled: bool, #[case] ring: [bool; 3]) {
        let mut case = rings("medical", throttled);
        (0..stages).for_each(|stage| rings_on(&mut case, 2 + stage));
        let case = case.unwrap();
        let who = [
            staff(1, Role::HubStaff, "mumbai"),
            staff(2, Role::HubCoordinator, "mumbai"),
            staff(3, Role::CentralStaff, "central"),
        ];
        assert_eq!(who.each_ref().map(|staff| case.rings_for(staff)), ring);
        for (role, of) in
            [(Role::HubStaff, "pune"), (Role::HubCoordinator, "pune"), (Role::ZonalStaff, "mumbai")]
        {
            assert!(!case.rings_for(&staff(5, role, of)), "{role:?} of {of}");
        }
    }

    #[test]
    fn the_following_ends_at_the_word_of_staff() {
        let mut case = rings("medical", false);
        let body = Body::EndTracking { case_id: alert_id().into() };
        assert_eq!(does(&mut case, 2, None, body.clone()), Err(Refused::NotAllowed));
        assert_eq!(does(&mut case, 3, Some(mumbai()), body), Ok(Applied::Changed));
        let ended = case.unwrap().tracking_ended.unwrap();
        assert_eq!((ended.name.as_str(), ended.at), ("Staff 1", at(3)));
    }

    #[test]
    fn the_urgency_is_the_servers_until_the_kind_is_another() {
        let mut case = rings("medical", false);
        assert_eq!(case.as_ref().unwrap().urgency(), Urgency::Immediate);
        let body = operation(2, report(json!({"kind": "flood", "revision": 1})));
        let Stamp::Confirmed { actor, seq, received_at, facts } = stamp(2, None, None) else { panic!() };
        let facts = Facts { urgency: Some(Urgency::Future), ..facts };
        apply(&mut case, &body, &Stamp::Confirmed { actor, seq, received_at, facts }).unwrap();
        assert_eq!(case.unwrap().urgency(), Urgency::Future);
    }
}

#[test]
fn a_message_of_the_persons_number_is_kept_once_and_changes_nothing_else() {
    let mut case = raised();
    let before = case.clone().unwrap();
    let say = |id, content| {
        let phone = PhoneNumber::parse("9812345678").unwrap();
        operation(id, Body::AddMessage { case_id: alert_id().into(), phone, content })
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
        operation(id, Body::AddAttachment { case_id: alert_id().into(), sha256, media_type, bytes: 7 })
    };
    assert_eq!(apply(&mut case, &note(2), &stamp(2, None, None)), Ok(Applied::Changed));
    assert_eq!(apply(&mut case, &note(3), &stamp(3, None, None)), Ok(Applied::Unchanged));
    let notes = case.unwrap().attachments;
    let wanted = AttachmentNote { sha256: "00ff".into(), media_type: MediaType::Jpeg, bytes: 7, at: at(2) };
    assert_eq!(notes, [wanted]);
}
