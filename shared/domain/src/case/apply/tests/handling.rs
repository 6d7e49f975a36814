//! Who has the case, what comes next, and how it ends: also where two did not know of each other.

use rstest::rstest;

use super::*;
use crate::{
    alert::Contact,
    case::{CaseOutcome, FixedQuestion, NextAction, Question, SafeContact},
    samples::{Server, asha, central, meera, pending, ravi, sunil, volunteer, zonal},
};

fn assign(to: &StaffMember) -> Work {
    Work::Assign { to: to.id }
}

fn waits(words: &str) -> Work {
    Work::SetStatus { status: Status::Waiting, waiting_for: words.into() }
}

fn responds() -> Work {
    Work::SetStatus { status: Status::Responding, waiting_for: String::new() }
}

fn close(note: &str) -> Work {
    Work::Close { outcome: CaseOutcome::Resolved, note: note.into() }
}

fn reopen() -> Work {
    Work::Reopen { reason: "he rang again".into() }
}

fn out_of_range(field: &str) -> Refused {
    Refused::OutOfRange { field: field.into() }
}

/// Words and authors of the notes.
fn notes(server: &Server) -> Vec<(&str, &str)> {
    server.case().notes.iter().map(|note| (note.text.as_str(), note.author.as_str())).collect()
}

#[test]
fn who_answers_for_a_colleague_sees_a_sensitive_case_as_the_colleague_does() {
    let mut server = Server::with_a_case("assault");
    server.does(&meera(), assign(&ravi())).unwrap();
    let hidden = |server: &Server| server.case().seen_by(&asha()).unwrap().hidden.len();
    assert_ne!(hidden(&server), 0);
    server.does(&asha(), Work::Acknowledge).unwrap();
    let case = server.case();
    assert_eq!((case.taken.as_ref().unwrap().by, case.assigned.as_ref().unwrap().to), (asha().id, ravi().id));
    assert_eq!((case.is_on_it(asha().id), case.is_on_it(ravi().id), hidden(&server)), (true, true, 0));
    assert_eq!(case.team.len(), 1);
}

#[test]
fn who_takes_a_case_works_on_it_until_somebody_else_is_put_on_it() {
    let mut server = Server::with_a_taken_case("medical");
    assert_eq!(server.case().assigned.as_ref().map(|assigned| assigned.to), Some(asha().id));
    assert_eq!(server.does(&meera(), assign(&ravi())), Ok(Applied::Changed));
    let assigned = server.case().assigned.clone().unwrap();
    assert_eq!((assigned.name.as_str(), assigned.by.name.as_str()), ("Staff 2", "Staff 3"));
    assert!(server.case().is_on_it(ravi().id) && !server.case().is_on_it(asha().id));
    assert_eq!(server.case().taken.as_ref().map(|taken| taken.by), Some(asha().id), "the person was told so");
}

#[test]
fn of_two_that_assign_without_knowing_of_each_other_the_first_stands() {
    let mut server = Server::with_a_taken_case("medical");
    let seen = server.case().version;
    server.does(&meera(), assign(&ravi())).unwrap();
    let late = server.does_having_seen(seen, &central(), assign(&sunil()));
    assert_eq!(late, Err(Refused::AlreadyAssigned { to: "Staff 2".into() }));
    // the same person twice is no quarrel, nor is one phone's own second thought
    assert_eq!(server.does_having_seen(seen, &central(), assign(&ravi())), Ok(Applied::Unchanged));
    assert_eq!(server.does_having_seen(seen, &meera(), assign(&asha())), Ok(Applied::Changed));
}

#[rstest]
#[case::a_volunteer(volunteer())]
#[case::of_a_zone(zonal())]
#[case::unknown(staff(99, Role::HubStaff, "mumbai"))]
fn nobody_is_put_on_a_case_that_they_cannot_work_on(#[case] who: StaffMember) {
    let mut server = Server::with_a_taken_case("medical");
    assert_eq!(server.does(&asha(), assign(&who)), Err(Refused::NoSuchStaff));
    let shares = Work::ShareWithVolunteer { volunteer: ravi().id, groups: [].into() };
    assert_eq!(server.does(&asha(), shares), Err(Refused::NoSuchStaff), "no volunteer");
}

#[test]
fn a_phone_shows_what_it_assigned_before_the_server_told_the_name() {
    let server = Server::with_a_taken_case("medical");
    let mut shown = server.record.clone();
    let operation = server.next(server.seq, Work::Assign { to: staff(99, Role::HubStaff, "mumbai").id });
    apply(&mut shown, &operation, &pending(&meera(), &operation.body)).unwrap();
    assert_eq!(shown.unwrap().assigned.map(|assigned| assigned.name), Some(String::new()));
}

#[test]
fn a_colleague_joins_and_leaves() {
    let mut server = Server::with_a_taken_case("assault");
    let (joins, leaves) = (Work::JoinTeam { staff: asha().id }, Work::LeaveTeam { staff: asha().id });
    // also who works on it: so she stays on it when Ravi does
    assert_eq!(server.does(&asha(), joins.clone()), Ok(Applied::Changed));
    assert_eq!(server.does(&asha(), joins), Ok(Applied::Unchanged));
    server.does(&asha(), assign(&ravi())).unwrap();
    assert!(server.case().is_on_it(asha().id));
    assert_eq!(server.does(&ravi(), leaves.clone()), Ok(Applied::Changed));
    assert_eq!(server.does(&ravi(), leaves), Ok(Applied::Unchanged));
    assert!(!server.case().is_on_it(asha().id));
}

#[test]
fn words_for_a_wait_that_came_late_are_kept_with_the_wait() {
    let mut server = Server::with_a_taken_case("wages");
    let seen = server.case().version;
    server.does(&ravi(), waits("the employer")).unwrap();
    server.does_having_seen(seen, &asha(), waits("the labour officer")).unwrap();
    let waiting_for = &server.case().waiting_for;
    let late: Vec<_> = waiting_for.differing().map(|late| late.value.as_str()).collect();
    assert_eq!((waiting_for.value.as_str(), late), ("the employer", vec!["the labour officer"]));
    // who has seen both decides, and both are settled
    server.does(&asha(), responds()).unwrap();
    assert_eq!(server.case().status.value, Status::Responding);
    assert_eq!((server.case().waiting_for.value.as_str(), server.case().waiting_for.late.len()), ("", 0));
}

#[rstest]
#[case(Status::New)]
#[case(Status::Acknowledged)]
#[case(Status::Closed)]
fn other_steps_have_operations_of_their_own(#[case] status: Status) {
    let mut server = Server::with_a_taken_case("wages");
    let step = Work::SetStatus { status, waiting_for: String::new() };
    assert_eq!(server.does(&asha(), step), Err(out_of_range("status")));
}

#[test]
fn nothing_goes_on_before_somebody_has_taken_the_case() {
    let mut server = Server::with_a_case("wages");
    for work in [responds(), close("")] {
        assert_eq!(server.does(&asha(), work), Err(Refused::NotTaken));
    }
}

#[test]
fn the_end_stands_over_a_step_that_was_not_seen_and_a_step_after_it_is_refused() {
    let mut server = Server::with_a_taken_case("wages");
    let seen = server.case().version;
    server.does(&ravi(), waits("the employer")).unwrap();
    assert_eq!(server.does_having_seen(seen, &asha(), close("paid in full")), Ok(Applied::Changed));
    assert_eq!(server.case().status.value, Status::Closed);
    assert_eq!(server.case().closed.as_ref().map(|closed| closed.note.as_str()), Some("paid in full"));
    assert_eq!(server.does_having_seen(seen, &ravi(), responds()), Err(Refused::Closed));
    assert_eq!(server.does_having_seen(seen, &ravi(), close("mine")), Err(Refused::Closed));
    // a note is written also then
    assert_eq!(server.does(&ravi(), Work::AddNote { text: "he rang to thank".into() }), Ok(Applied::Changed));
}

#[test]
fn a_case_that_is_reopened_has_lost_nothing() {
    let mut server = Server::with_a_taken_case("wages");
    let next = NextAction { what: "ring the officer".into(), due: at(30) };
    server.does(&asha(), Work::SetNextAction { next: Some(next.clone()) }).unwrap();
    server.does(&asha(), close("paid in full")).unwrap();
    assert_eq!(server.case().overdue(at(60)).count(), 0);
    assert_eq!(server.does(&asha(), close("again")), Err(Refused::Closed));
    assert_eq!(server.does(&ravi(), reopen()), Ok(Applied::Changed));
    assert_eq!(server.does(&ravi(), reopen()), Err(Refused::NotClosed));
    assert_eq!((server.case().status.value, &server.case().closed), (Status::Acknowledged, &None));
    assert_eq!(notes(&server), [("paid in full", "Staff 1"), ("he rang again", "Staff 2")]);
    assert_eq!(server.case().next_action.value, Some(next));
    assert_eq!(
        server.case().overdue(at(60)).map(|(what, _)| what).collect::<Vec<_>>(),
        [Overdue::NextAction]
    );
}

#[test]
fn reopened_by_who_had_not_seen_that_it_was_closed_again_it_is_open() {
    let mut server = Server::with_a_taken_case("wages");
    server.does(&asha(), close("")).unwrap();
    let seen = server.case().version;
    server.does(&ravi(), reopen()).unwrap();
    server.does(&asha(), close("")).unwrap();
    assert_eq!(server.does_having_seen(seen, &meera(), reopen()), Ok(Applied::Changed));
    assert_eq!((server.case().status.value, &server.case().closed), (Status::Acknowledged, &None));
}

#[test]
fn what_somebody_took_up_again_is_not_ended_by_who_had_not_seen_that() {
    let mut server = Server::with_a_taken_case("wages");
    let seen = server.case().version;
    server.does(&ravi(), close("paid in full")).unwrap();
    server.does(&meera(), reopen()).unwrap();
    // also where somebody has gone on with it since
    server.does(&ravi(), waits("the employer")).unwrap();
    let late = server.does_having_seen(seen, &asha(), close("paid"));
    assert_eq!(late, Err(Refused::ChangedMeanwhile { by: "Staff 3".into() }));
    assert_eq!(server.case().status.value, Status::Waiting);
    // the phone that reopened it knows, and so does who looks again
    let mut own = server.clone();
    assert_eq!(own.does_having_seen(seen, &meera(), close("")), Ok(Applied::Changed));
    assert_eq!(server.does(&asha(), close("paid")), Ok(Applied::Changed));
}

#[test]
fn what_another_hub_leads_meanwhile_is_not_ended_by_who_had_not_seen_that() {
    let mut server = Server::with_a_taken_case("wages");
    let proposes = Work::ProposeTransfer { hub: hub("pune"), reason: "he is there".into(), stays: true };
    let seen = server.case().version;
    server.does(&ravi(), proposes).unwrap();
    let transfer = server.case().transfer.as_ref().unwrap().operation;
    server.does(&sunil(), Work::AcceptTransfer { transfer }).unwrap();
    let late = server.does_having_seen(seen, &asha(), close("paid"));
    assert_eq!(late, Err(Refused::ChangedMeanwhile { by: "Staff 4".into() }));
    assert_eq!(server.does(&asha(), close("paid")), Ok(Applied::Changed));
}

#[test]
fn nobody_is_asked_by_message_while_two_say_different_things_of_it() {
    let mut server = Server::with_a_taken_case("assault");
    let safe = |words: &str| Work::SetSafeContact {
        safe: Some(SafeContact { contact: Contact::Sms, words: words.into() }),
    };
    let seen = server.case().version;
    server.does(&asha(), safe("after eight")).unwrap();
    server.does_having_seen(seen, &ravi(), safe("never after eight")).unwrap();
    let ask = Work::AskWorker { question: Question::Sms { question: FixedQuestion::CallBack } };
    assert_eq!(server.does(&asha(), ask), Err(Refused::NotSafe));
}

#[test]
fn what_staff_learned_of_safety_stands_over_what_the_alert_said() {
    let mut server = Server::with_a_taken_case("assault");
    let ask = || Work::AskWorker { question: Question::Sms { question: FixedQuestion::CallBack } };
    assert_eq!(server.does(&asha(), ask()), Err(Refused::NotSafe), "nobody said that a message is safe");
    let safe = |contact, words: &str| Work::SetSafeContact {
        safe: Some(SafeContact { contact, words: words.into() }),
    };
    server.does(&asha(), safe(Contact::Sms, " after eight ")).unwrap();
    assert_eq!(server.case().safe_contact.value.as_ref().unwrap().words, "after eight");
    assert_eq!(server.does(&asha(), ask()), Ok(Applied::Changed));
    server.does(&asha(), safe(Contact::None, "")).unwrap();
    assert_eq!(server.does(&asha(), ask()), Err(Refused::NotSafe));
    // behind the app's own icon she may be asked also then
    let question = Question::App { text: "Can you talk?".into() };
    assert_eq!(server.does(&asha(), Work::AskWorker { question }), Ok(Applied::Changed));
    assert_eq!(server.case().asked.len(), 2);
}

#[test]
fn urgency_and_severity_of_staff_stand_and_can_be_taken_back() {
    use crate::{alert::Urgency, case::Severity};
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.case().urgency(), Urgency::Expected);
    server.does(&asha(), Work::SetUrgency { urgency: Some(Urgency::Immediate) }).unwrap();
    server.does(&asha(), Work::SetSeverity { severity: Some(Severity::Severe) }).unwrap();
    assert_eq!(
        (server.case().urgency(), server.case().severity.value),
        (Urgency::Immediate, Some(Severity::Severe))
    );
    server.does(&asha(), Work::SetUrgency { urgency: None }).unwrap();
    assert_eq!(server.case().urgency(), Urgency::Expected);
}

#[test]
fn a_case_is_sensitive_by_any_kind_that_was_told_or_by_the_word_of_staff() {
    let mut server = Server::with_a_taken_case("assault");
    assert!(server.case().is_sensitive());
    server.does(&asha(), Work::SetSensitive { sensitive: Some(false) }).unwrap();
    assert!(!server.case().is_sensitive());
    server.does(&asha(), Work::SetSensitive { sensitive: None }).unwrap();
    assert!(server.case().is_sensitive());
}

#[test]
fn a_false_alarm_that_was_none_rings_again_where_nobody_has_the_case() {
    let mut server = Server::with_a_case("threat");
    server.does(&asha(), Work::RecordFalseAlarm).unwrap();
    assert!(server.case().needs_no_ringing());
    assert_eq!(server.does(&ravi(), Work::WithdrawFalseAlarm), Ok(Applied::Changed));
    assert!(!server.case().needs_no_ringing());
    assert_eq!(server.does(&ravi(), Work::WithdrawFalseAlarm), Ok(Applied::Unchanged));
}

#[test]
fn an_earlier_call_that_is_told_late_takes_nothing_back() {
    let mut server = Server::with_a_case("threat");
    let seen_before = server.case().version;
    let claim = operation(900, Body::CancelAlert { alert_id: alert_id(), claim: Claim::Safe });
    server.receives(&claim, None).unwrap();
    // who had not seen the claim has not asked about it, however late they are heard
    server.does_having_seen(seen_before, &ravi(), Work::SpokeWithPerson).unwrap();
    assert!(!server.case().needs_no_ringing());
    server.does(&asha(), Work::SpokeWithPerson).unwrap();
    assert!(server.case().needs_no_ringing());
    server.does_having_seen(seen_before, &ravi(), Work::SpokeWithPerson).unwrap();
    assert!(server.case().needs_no_ringing());
}

#[test]
fn the_lines_of_what_happened_are_the_last_three_hundred() {
    let mut server = Server::with_a_taken_case("wages");
    for turn in 0..310 {
        let work = if turn % 2 == 0 { waits("the employer") } else { responds() };
        server.does(&asha(), work).unwrap();
    }
    let activity = &server.case().activity;
    assert_eq!((activity.len(), activity.last().unwrap().kind.as_str()), (Activity::LIMIT, "set_status"));
    assert_eq!(activity.last().unwrap().about.as_deref(), Some("responding"));
    assert_eq!(activity.last().unwrap().name.as_deref(), Some("Staff 1"));
}

#[rstest]
#[case(Work::SetNextAction { next: Some(NextAction { what: " ".into(), due: at(1) }) }, "what")]
#[case(Work::AskWorker { question: Question::App { text: String::new() } }, "text")]
fn words_that_must_be_there(#[case] work: Work, #[case] field: &str) {
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.does(&asha(), work), Err(Refused::Missing { field: field.into() }));
}

#[rstest]
#[case(Work::Close { outcome: CaseOutcome::Resolved, note: "x".repeat(4001) }, "note", 4000)]
#[case(Work::AskWorker { question: Question::App { text: "x".repeat(301) } }, "text", 300)]
#[case(waits(&"x".repeat(501)), "waiting_for", 500)]
fn words_that_are_too_many(#[case] work: Work, #[case] field: &str, #[case] limit: usize) {
    let mut server = Server::with_a_taken_case("wages");
    assert_eq!(server.does(&asha(), work), Err(Refused::TooLong { field: field.into(), limit }));
}

#[test]
fn whoever_is_with_the_hub_no_longer_is_on_the_case_no_longer_also_as_who_took_it() {
    let mut server = Server::with_a_taken_case("assault");
    server.does(&asha(), Work::JoinTeam { staff: ravi().id }).unwrap();
    let left = |staff: &StaffMember| Work::StaffLeft { staff: staff.id, name: staff.name.clone() };
    assert_eq!(server.makes(left(&ravi())), Ok(Applied::Changed));
    assert!(server.case().team.is_empty() && server.case().is_on_it(asha().id));
    assert_eq!(server.makes(left(&asha())), Ok(Applied::Changed));
    let case = server.case();
    assert!(case.assigned.is_none() && !case.is_on_it(asha().id) && !case.is_held());
    assert_eq!(
        case.taken.as_ref().map(|taken| taken.name.as_str()),
        Some("Staff 1"),
        "the person was told so"
    );
    let lines: Vec<_> = case.activity.iter().rev().take(2).filter_map(|line| line.about.clone()).collect();
    assert_eq!(lines, ["Staff 1", "Staff 2"]);
    // said twice it is said once, and who is put on it anew is on it
    assert_eq!(server.makes(left(&asha())), Ok(Applied::Unchanged));
    server.does(&meera(), assign(&asha())).unwrap();
    assert!(server.case().is_on_it(asha().id));
}
