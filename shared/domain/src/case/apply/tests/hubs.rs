//! Which hubs work on a case, and how it goes from one to another.

use rstest::rstest;

use super::*;
use crate::{
    case::{Due, Field},
    ids::OperationId,
    permission::{Action, may},
    samples::{Server, asha, central, kavita, meera, ravi, sunil},
};

/// Mumbai asks Pune to lead; the name of the transfer.
fn propose(server: &mut Server, stays: bool) -> OperationId {
    let (hub, reason) = (hub("pune"), "he was moved there".into());
    server.does(&asha(), Work::ProposeTransfer { hub, reason, stays }).unwrap();
    server.case().transfer.as_ref().unwrap().operation
}

fn accept(transfer: OperationId) -> Work {
    Work::AcceptTransfer { transfer }
}

fn support(to: &str) -> Work {
    Work::AddSupportingHub { hub: hub(to), reason: "family there".into() }
}

fn sees(server: &Server, who: &StaffMember) -> &'static str {
    match server.case().seen_by(who) {
        None => "nothing",
        Some(case) if case.is_stub => "a stub",
        Some(case) if case.hidden.is_empty() => "all",
        Some(_) => "a part",
    }
}

#[test]
fn until_the_other_hub_accepts_everything_stays_where_it_is() {
    let mut server = Server::with_a_taken_case("medical");
    server.record.as_mut().unwrap().due = Due { acknowledge: None, first_atr: Some(at(60)) };
    let before = server.case().clone();
    propose(&mut server, false);
    let case = server.case();
    assert_eq!((&case.routing, &case.assigned, &case.due), (&before.routing, &before.assigned, &before.due));
    assert_eq!(case.overdue(at(61)).count(), 1, "its time runs on");
    assert_eq!((sees(&server, &sunil()), sees(&server, &asha())), ("all", "all"));
    assert!(!may(Some(&sunil()), false, Action::Work(WorkKind::Close), case));
}

#[rstest]
#[case::with_a_stub(false, "a stub")]
#[case::as_supporting(true, "all")]
fn once_accepted_it_is_the_new_hubs_with_its_whole_history(#[case] stays: bool, #[case] left: &str) {
    let mut server = Server::with_a_taken_case("medical");
    server.does(&asha(), Work::AddNote { text: "rang the foreman".into() }).unwrap();
    server.does(&asha(), Work::JoinTeam { staff: ravi().id }).unwrap();
    let before = server.case().clone();
    let transfer = propose(&mut server, stays);
    assert_eq!(server.does(&sunil(), accept(transfer)), Ok(Applied::Changed));
    let case = server.case();
    assert_eq!((&case.routing.hub, case.routing.reason), (&hub("pune"), Reason::Transferred));
    assert_eq!((sees(&server, &sunil()), sees(&server, &kavita())), ("all", "all"));
    for of_mumbai in [asha(), ravi(), meera()] {
        assert_eq!(sees(&server, &of_mumbai), left);
    }
    assert_eq!(case.notes.first(), before.notes.first());
    assert_eq!((&case.number, &case.taken, &case.due), (&before.number, &before.taken, &before.due));
    let expected = if stays { asha().id } else { sunil().id };
    assert_eq!(case.assigned.as_ref().map(|assigned| assigned.to), Some(expected));
    assert!(case.is_on_it(sunil().id), "somebody of the new hub is on it");
    assert_eq!(server.does(&sunil(), accept(transfer)), Err(Refused::NoSuchPart));
}

#[test]
fn a_sensitive_case_is_seen_at_the_new_hub_by_who_accepted_it() {
    let mut server = Server::with_a_taken_case("assault");
    let transfer = propose(&mut server, false);
    assert_eq!(sees(&server, &sunil()), "a part");
    server.does(&sunil(), accept(transfer)).unwrap();
    assert_eq!((sees(&server, &sunil()), sees(&server, &kavita())), ("all", "a part"));
    assert_eq!(sees(&server, &asha()), "a stub");
}

#[test]
fn central_accepts_for_a_hub_and_then_that_hub_finds_somebody() {
    let mut server = Server::with_a_taken_case("assault");
    let transfer = propose(&mut server, false);
    server.does(&central(), accept(transfer)).unwrap();
    assert_eq!((&server.case().assigned, server.case().is_held()), (&None, false));
    // as of a new case the people on duty see it, until one of them works on it
    assert_eq!((sees(&server, &sunil()), sees(&server, &asha())), ("all", "a stub"));
    assert!(may(Some(&sunil()), false, Action::Work(WorkKind::Assign), server.case()));
    server.does(&sunil(), Work::Assign { to: sunil().id }).unwrap();
    assert_eq!(sees(&server, &kavita()), "a part");
}

#[test]
fn a_case_that_nobody_had_taken_is_taken_by_who_accepts_it() {
    let mut server = Server::with_a_case("medical");
    server.does(&asha(), Work::ConfirmDelivery).unwrap();
    let transfer = propose(&mut server, false);
    let mut by_central = server.clone();
    server.does(&sunil(), accept(transfer)).unwrap();
    let taken = server.case().taken.clone().unwrap();
    assert_eq!(
        (taken.by, taken.hub, server.case().status.value),
        (sunil().id, hub("pune"), Status::Acknowledged)
    );
    // Central takes nothing: the other hub's phones have to ring
    by_central.does(&central(), accept(transfer)).unwrap();
    let case = by_central.case();
    assert_eq!((&case.taken, &case.delivered, case.status.value), (&None, &None, Status::New));
    assert!(!case.needs_no_ringing());
}

/// The server hears of a position by which this hub is the right one.
fn found_near(server: &mut Server, id: u64, to: &str) {
    let body = Body::AddPositions { alert_id: alert_id(), fixes: vec![fix(id, 20.0)] };
    let stamp = crate::samples::stamp(id, None, Facts { routing: Some(routed_to(to)), ..Facts::default() });
    apply(&mut server.record, &operation(id, body), &stamp).unwrap();
}

#[test]
fn where_a_better_fix_leads_to_the_hub_that_is_asked_there_is_nothing_left_to_answer() {
    let mut server = Server::with_a_case("medical");
    server.does(&asha(), support("pune")).unwrap();
    let transfer = propose(&mut server, false);
    found_near(&mut server, 30, "pune");
    let case = server.case();
    assert_eq!((&case.routing.hub, &case.transfer, case.supporting.len()), (&hub("pune"), &None, 0));
    assert_eq!(server.does(&sunil(), accept(transfer)), Err(Refused::NoSuchPart));
}

#[test]
fn what_people_decided_is_not_undone_by_a_better_fix() {
    let mut server = Server::with_a_case("medical");
    let transfer = propose(&mut server, false);
    server.does(&central(), accept(transfer)).unwrap();
    found_near(&mut server, 30, "mumbai");
    assert_eq!(server.case().routing.hub, hub("pune"));
    assert_eq!(server.case().position, Some(fix(30, 20.0)));
    assert!(!server.case().follows_position());
}

#[test]
fn a_second_transfer_waits_for_the_answer_to_the_first() {
    let mut server = Server::with_a_taken_case("medical");
    let first = propose(&mut server, false);
    let again = Work::ProposeTransfer { hub: hub("nagpur"), reason: "nearer".into(), stays: false };
    assert_eq!(server.does(&ravi(), again.clone()), Err(Refused::TransferWaits));
    let closes = Work::Close { outcome: crate::case::CaseOutcome::Resolved, note: String::new() };
    assert_eq!(server.does(&asha(), closes), Err(Refused::TransferWaits));
    // taken back: a late acceptance of it finds nothing, also where another waits by then
    assert_eq!(server.does(&asha(), Work::WithdrawTransfer { transfer: first }), Ok(Applied::Changed));
    assert_eq!(server.does(&sunil(), accept(first)), Err(Refused::NoSuchPart));
    assert_eq!(server.does(&ravi(), again), Ok(Applied::Changed));
    assert_eq!(server.does(&sunil(), accept(first)), Err(Refused::NoSuchPart));
    assert_eq!(server.case().routing.hub, hub("mumbai"));
}

#[test]
fn declined_it_stays_and_both_reasons_are_read_in_the_notes() {
    let mut server = Server::with_a_taken_case("medical");
    let transfer = propose(&mut server, false);
    let decline = Work::DeclineTransfer { transfer, reason: "he is in Thane".into() };
    assert_eq!(server.does(&sunil(), decline), Ok(Applied::Changed));
    assert_eq!((&server.case().transfer, &server.case().routing.hub), (&None, &hub("mumbai")));
    let notes: Vec<_> = server.case().notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["he was moved there", "he is in Thane"]);
    assert_eq!(sees(&server, &sunil()), "nothing");
}

#[test]
fn a_case_does_not_go_to_the_hub_that_has_it_nor_without_a_reason() {
    let mut server = Server::with_a_taken_case("medical");
    let to =
        |to: &str, reason: &str| Work::ProposeTransfer { hub: hub(to), reason: reason.into(), stays: true };
    assert_eq!(server.does(&asha(), to("mumbai", "x")), Err(Refused::NoSuchHub));
    assert_eq!(server.does(&asha(), to("pune", " ")), Err(Refused::Missing { field: "reason".into() }));
}

#[test]
fn outside_coverage_the_nearest_hub_gives_it_away_with_central() {
    let mut server = Server::with_a_taken_case("medical");
    let routing = &mut server.record.as_mut().unwrap().routing;
    (routing.hub, routing.outside_coverage) = (HubId::central(), true);
    let transfer = propose(&mut server, false);
    server.does(&sunil(), accept(transfer)).unwrap();
    assert_eq!(sees(&server, &asha()), "a stub");
    assert_eq!(server.case().hubs().collect::<Vec<_>>(), [&hub("pune")]);
}

#[test]
fn a_hub_that_helps_leads_once_it_accepts_and_a_stub_helps_again_when_asked() {
    let mut server = Server::with_a_taken_case("medical");
    assert_eq!(server.does(&asha(), support("pune")), Ok(Applied::Changed));
    assert_eq!(server.does(&asha(), support("pune")), Ok(Applied::Unchanged));
    assert_eq!(server.does(&asha(), support("mumbai")), Ok(Applied::Unchanged), "it leads");
    let transfer = propose(&mut server, false);
    server.does(&sunil(), accept(transfer)).unwrap();
    assert!(server.case().supporting.is_empty());
    server.does(&sunil(), support("mumbai")).unwrap();
    assert_eq!((sees(&server, &meera()), server.case().stubs.len()), ("all", 0));
}

#[test]
fn a_hub_that_helps_no_longer_takes_its_people_with_it() {
    let mut server = Server::with_a_taken_case("assault");
    server.does(&asha(), support("pune")).unwrap();
    server.does(&asha(), Work::JoinTeam { staff: sunil().id }).unwrap();
    server.does(&asha(), Work::Assign { to: kavita().id }).unwrap();
    server.does(&asha(), Work::JoinTeam { staff: asha().id }).unwrap();
    assert_eq!((sees(&server, &sunil()), sees(&server, &kavita())), ("all", "all"));
    let ends = || Work::RemoveSupportingHub { hub: hub("pune") };
    assert_eq!(server.does(&asha(), ends()), Ok(Applied::Changed));
    assert_eq!((sees(&server, &sunil()), sees(&server, &kavita())), ("nothing", "nothing"));
    assert_eq!(server.does(&asha(), ends()), Ok(Applied::Unchanged));
}

#[test]
fn somebody_of_another_hub_who_is_on_it_sees_it_and_their_colleagues_do_not() {
    let mut server = Server::with_a_taken_case("medical");
    server.does(&asha(), Work::JoinTeam { staff: sunil().id }).unwrap();
    assert_eq!((sees(&server, &sunil()), sees(&server, &kavita())), ("all", "nothing"));
    server.record.as_mut().unwrap().sensitive = Field::new(Some(true));
    assert_eq!(sees(&server, &sunil()), "all");
}

#[test]
fn where_a_better_fix_leads_elsewhere_the_old_hubs_people_are_on_it_no_longer() {
    let mut server = Server::with_a_case("assault");
    server.does(&meera(), Work::Assign { to: ravi().id }).unwrap();
    server.does(&meera(), Work::JoinTeam { staff: asha().id }).unwrap();
    server.does(&meera(), Work::JoinTeam { staff: central().id }).unwrap();
    let mut helps = server.clone();
    found_near(&mut server, 30, "pune");
    let case = server.case();
    let team: Vec<_> = case.team.iter().map(|member| member.staff).collect();
    assert_eq!((&case.assigned, team), (&None, vec![central().id]));
    assert_eq!((sees(&server, &ravi()), sees(&server, &asha())), ("nothing", "nothing"));
    // a hub that has it still keeps its people
    found_near(&mut helps, 30, "mumbai");
    assert!(helps.case().is_on_it(ravi().id) && helps.case().is_on_it(asha().id));
}

/// Coordinates Nashik, their own, and Mumbai.
fn of_two_hubs() -> StaffMember {
    StaffMember { hubs: vec![hub("nashik"), hub("mumbai")], ..staff(3, Role::HubCoordinator, "nashik") }
}

#[test]
fn who_has_a_case_through_their_second_hub_is_off_it_once_that_one_gave_it_away() {
    let of_both = of_two_hubs();
    let taken = || {
        let mut server = Server::with_a_case("assault");
        server.does(&of_both, Work::Acknowledge).unwrap();
        server
    };
    let joined = || {
        let mut server = Server::with_a_taken_case("assault");
        server.does(&asha(), Work::Assign { to: ravi().id }).unwrap();
        let named = Facts { named: Some(of_both.clone()), ..Facts::default() };
        let joins = server.next(server.case().version, Work::JoinTeam { staff: of_both.id });
        server.seq += 1;
        let stamp = crate::samples::stamp(server.seq, Some(asha()), named);
        apply(&mut server.record, &joins, &stamp).unwrap();
        server
    };
    for mut server in [taken(), joined()] {
        assert_eq!(sees(&server, &of_both), "all");
        assert!(server.case().is_on_it(of_both.id) && server.case().is_held());
        let (to, reason) = (hub("pune"), "he was moved there".into());
        server.does(&of_both, Work::ProposeTransfer { hub: to, reason, stays: false }).unwrap();
        let transfer = server.case().transfer.as_ref().unwrap().operation;
        server.does(&sunil(), accept(transfer)).unwrap();
        assert!(!server.case().is_on_it(of_both.id));
        assert_eq!(sees(&server, &of_both), "a stub");
    }
}
