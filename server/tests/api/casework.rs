//! Work on cases: who may do which, what the server decides on it, and what two phones do without knowing of each other.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::Way,
    case::{Case, Status},
    ids::AlertId,
    operation::{Body, Operation, Work, WorkKind},
    permission::{Action, Role},
    sync::Outcome,
};
use serde_json::{Value, json};
use server::{
    outbound::Purpose,
    storage::{Lane, Outbox, Storage, Submission},
};

use crate::support::{
    Server, SignedIn, alert, alert_id, answer, body, case_changes, noon, operation, operation_id,
    secret_alert, staff_id,
};

fn hours(hours: i64) -> TimeDelta {
    TimeDelta::hours(hours)
}

pub(crate) async fn stored(server: &Server, id: AlertId) -> Case {
    server.storage.case(id.into()).await.unwrap().unwrap().case
}

/// An alert near Andheri, which is Mumbai's.
pub(crate) async fn raised(server: &Server) -> AlertId {
    let id = alert_id();
    assert_eq!(server.raise(&alert(id)).await.0, 201);
    id
}

fn referral(id: &impl serde::Serialize) -> Value {
    json!({"id": id, "partner": "Aajeevika Bureau", "groups": ["story"], "request": "legal aid", "consent": "by_phone",
        "link_sha256": "0".repeat(64), "until": noon().date_naive()})
}

/// Fields with which each kind of work can be read.
fn fields(kind: WorkKind) -> Value {
    let name = operation_id();
    let terms = json!({"days_tenths": 100, "rate": 50_000});
    let content = json!({"services": ["study"], "done": "went there"});
    match kind {
        WorkKind::ConfirmDelivery
        | WorkKind::Acknowledge
        | WorkKind::SpokeWithPerson
        | WorkKind::EndTracking
        | WorkKind::RecordFalseAlarm
        | WorkKind::WithdrawFalseAlarm => json!({}),
        WorkKind::RingNeighbour | WorkKind::RemoveSupportingHub => json!({"hub": "pune"}),
        WorkKind::Assign => json!({"to": staff_id()}),
        WorkKind::JoinTeam | WorkKind::LeaveTeam => json!({"staff": staff_id()}),
        WorkKind::SetUrgency => json!({"urgency": "expected"}),
        WorkKind::SetSeverity => json!({"severity": "severe"}),
        WorkKind::SetSensitive => json!({"sensitive": true}),
        WorkKind::SetSafeContact => json!({"safe": {"contact": "none", "words": "her brother answers"}}),
        WorkKind::SetNextAction => json!({"next": {"what": "visit", "due": noon()}}),
        WorkKind::SetStatus => json!({"status": "responding"}),
        WorkKind::AddNote => json!({"text": "spoke to the foreman"}),
        WorkKind::Attach => {
            json!({"attachment": {"sha256": "0f".repeat(32), "media_type": "image/jpeg", "bytes": 7}})
        }
        WorkKind::AskWorker => json!({"question": {"by": "app", "text": "Where are you?"}}),
        WorkKind::Close => json!({"outcome": "resolved"}),
        WorkKind::Reopen => json!({"reason": "not paid after all"}),
        WorkKind::AddPerson | WorkKind::ChangePerson => {
            json!({"person": name, "details": {"name": "Sunita"}})
        }
        WorkKind::RemovePerson => json!({"person": name}),
        WorkKind::AddSupportingHub => json!({"hub": "pune", "reason": "native place"}),
        WorkKind::ProposeTransfer => json!({"hub": "pune", "reason": "she went there", "stays": false}),
        WorkKind::AcceptTransfer | WorkKind::WithdrawTransfer => json!({"transfer": name}),
        WorkKind::DeclineTransfer => json!({"transfer": name, "reason": "not ours"}),
        WorkKind::Refer => json!({"referral": referral(&name)}),
        WorkKind::AnswerReferral => json!({"referral": name, "answer": "accepted"}),
        WorkKind::WithdrawReferral => json!({"referral": name}),
        WorkKind::ShareWithVolunteer => json!({"volunteer": staff_id(), "groups": ["story"]}),
        WorkKind::EndVolunteerShare => json!({"volunteer": staff_id()}),
        WorkKind::Merge => json!({"into": name}),
        WorkKind::Unmerge => json!({"from": name}),
        WorkKind::Split => {
            json!({"new_case": name, "people": [operation_id()], "kind": "wages", "reason": "another matter"})
        }
        WorkKind::FileAtr => json!({"atr": name, "content": content}),
        WorkKind::CorrectAtr => json!({"atr": name, "content": content, "reason": "the day was wrong"}),
        WorkKind::OpenWageClaim | WorkKind::SetClaimParties => {
            json!({"claim": name, "parties": {"contractor": "A"}})
        }
        WorkKind::SetWageLine => json!({"claim": name, "person": operation_id(), "terms": terms}),
        WorkKind::RemoveWageLine => json!({"claim": name, "person": operation_id()}),
        WorkKind::SetClaimStep => json!({"claim": name, "step": "filed"}),
        WorkKind::SetFiling => json!({"claim": name, "filing": {"id": operation_id(), "authority": "ALC"}}),
        WorkKind::RecordPayment => {
            json!({"claim": name, "payment": {"id": operation_id(), "on": noon().date_naive(),
            "shares": [{"person": operation_id(), "amount": 100}]}})
        }
        WorkKind::WithdrawPayment => {
            json!({"claim": name, "payment": operation_id(), "reason": "entered twice"})
        }
        WorkKind::AddMessage => json!({"phone": "+919812345678", "content": {"type": "missed_call"}}),
        WorkKind::AddAttachment => {
            json!({"sha256": "0".repeat(64), "media_type": "image/jpeg", "bytes": 7})
        }
        WorkKind::RingOn => json!({"stage": "overdue"}),
        WorkKind::StaffLeft => json!({"staff": staff_id(), "name": "Asha"}),
    }
}

fn every_work() -> impl Iterator<Item = WorkKind> {
    Action::all().filter_map(|action| if let Action::Work(kind) = action { Some(kind) } else { None })
}

/// The walk over all that can be done: nobody of another hub, and no role that has no part in cases, sees a case or changes
/// it by any of them, and they are told the same as of a case that there is not.
#[tokio::test]
async fn by_no_operation_and_no_pull_does_anybody_else_see_or_touch_a_case() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let before = stored(&server, id).await;
    assert!(every_work().count() > 40);
    for (role, hub) in [
        (Some(Role::HubStaff), "pune"),
        (Some(Role::HubCoordinator), "chennai"),
        (Some(Role::ZonalStaff), "zone-central-north"),
        (Some(Role::LinkPerson), "mumbai"),
        (Some(Role::Volunteer), "mumbai"),
        (Some(Role::Administrator), "central"),
        (None, "a worker's phone"),
    ] {
        let token = match role {
            Some(role) => server.staff(role, hub).await,
            None => server.device().await,
        };
        for kind in every_work() {
            let there = server.tries(&token, kind.as_str(), id, fields(kind)).await;
            let nowhere = server.tries(&token, kind.as_str(), alert_id(), fields(kind)).await;
            assert_eq!(there["outcome"], "refused", "{role:?} of {hub}: {kind:?}");
            assert_eq!(there["reason"], nowhere["reason"], "{role:?} of {hub}: {kind:?}");
            let expected = if kind.is_made_by_server() { "not_allowed" } else { "no_such_case" };
            assert_eq!(there["reason"]["type"], expected, "{role:?} of {hub}: {kind:?}");
        }
        assert!(server.cases(&token).await.is_empty(), "{role:?} of {hub}");
        let receipts = server.get(&format!("/v1/alerts/{id}/receipts")).bearer_auth(&token);
        assert_eq!(answer(receipts).await.0, 404, "{role:?} of {hub}");
        let evidence = server.get(&format!("/v1/cases/{id}/attachments")).bearer_auth(&token);
        assert_eq!(answer(evidence).await.0, 404, "{role:?} of {hub}");
    }
    assert_eq!(stored(&server, id).await, before);
}

/// The same walk by who may: what is refused then is refused for what the case is, not for who asks.
#[tokio::test]
async fn the_hub_that_has_a_case_may_try_everything_but_what_is_centrals_or_the_servers() {
    let server = Server::start().await;
    let mumbai = server.member(Role::HubCoordinator, "mumbai").await;
    for kind in every_work() {
        let id = raised(&server).await;
        server.works(&mumbai.token, "acknowledge", id, json!({})).await;
        let told = server.tries(&mumbai.token, kind.as_str(), id, fields(kind)).await;
        let reason = told["reason"]["type"].as_str().unwrap_or_default().to_owned();
        let is_for_others = kind.is_made_by_server()
            // Central rings a neighbour, and the hub that is asked answers
            || matches!(kind, WorkKind::RingNeighbour | WorkKind::AcceptTransfer | WorkKind::DeclineTransfer);
        assert_eq!(reason == "not_allowed", is_for_others, "{kind:?}: {told}");
        // the other case of a merge is none that there is
        assert_eq!(
            reason == "no_such_case",
            kind == WorkKind::Merge || kind == WorkKind::Unmerge,
            "{kind:?}: {told}"
        );
        assert_ne!(reason, "unreadable", "{kind:?}: {told}");
    }
}

/// Two phones wrote the same field offline: in whichever order they come back, what the first set stands, and what came late
/// is kept beside it until somebody who has seen both decides.
#[tokio::test]
async fn of_two_phones_that_write_the_same_the_late_value_is_kept() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let (one, two) =
        (server.member(Role::HubStaff, "mumbai").await, server.member(Role::HubStaff, "mumbai").await);
    server.works(&one.token, "acknowledge", id, json!({})).await;
    let base = stored(&server, id).await.version;
    let writes = |what: &str, base: u64| {
        let next = json!({"next": {"what": what, "due": noon()}});
        let mut write = operation(1, body("set_next_action", id, next));
        write["base"] = json!(base);
        write
    };
    server.sync(&two.token, None, &[writes("visit the site", base)]).await;
    let told = server.sync(&one.token, None, &[writes("call the contractor", base)]).await;
    assert_eq!(told["results"][0]["outcome"], "accepted");
    let next = &case_changes(&told)[0]["record"]["next_action"];
    assert_eq!(next["value"]["what"], "visit the site");
    let late = &next["late"][0];
    assert_eq!((&late["value"]["what"], &late["by"]), (&json!("call the contractor"), &json!(one.id)));
    assert_ne!(next["set"]["device"], late["device"], "each phone is told apart, registered or not");
    // the same person on the same phone goes on without a conflict, and decides
    let seen = stored(&server, id).await.version;
    let told = server.sync(&one.token, None, &[writes("call the contractor", seen)]).await;
    let next = &case_changes(&told)[0]["record"]["next_action"];
    assert_eq!((&next["value"]["what"], next.get("late")), (&json!("call the contractor"), None));
    let told = server.sync(&one.token, None, &[writes("write to him", base)]).await;
    assert_eq!(case_changes(&told)[0]["record"]["next_action"]["value"]["what"], "write to him");
}

#[tokio::test]
async fn the_first_assignment_stands_and_the_second_is_told_who_has_it() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let (one, two) =
        (server.member(Role::HubStaff, "mumbai").await, server.member(Role::HubStaff, "mumbai").await);
    server.works(&one.token, "assign", id, json!({"to": two.id})).await;
    let told = server.tries(&two.token, "assign", id, json!({"to": one.id})).await;
    assert_eq!(told["reason"], json!({"type": "already_assigned", "to": "Staff of mumbai"}));
}

#[tokio::test]
async fn one_that_is_refused_lets_the_others_through_and_may_come_again_edited() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let note = |seq: u64, text: &str| operation(seq, body("add_note", id, json!({"text": text})));
    let refused = note(2, "  ");
    let told = server.sync(&staff, None, &[note(1, "one"), refused.clone(), note(3, "three")]).await;
    let outcomes: Vec<_> = (0..3).map(|at| told["results"][at]["outcome"].clone()).collect();
    assert_eq!(outcomes, ["accepted", "refused", "accepted"]);
    let mut edited = note(4, "two");
    edited["replaces"] = refused["id"].clone();
    let told = server.sync(&staff, None, &[edited.clone()]).await;
    assert_eq!(told["results"][0]["outcome"], "accepted");
    assert_eq!(server.sync(&staff, None, &[edited]).await["results"][0]["outcome"], "repeated");
    let notes = stored(&server, id).await.notes;
    assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["one", "three", "two"]);
    let replaces = server.column::<String>("SELECT replaces FROM operations WHERE replaces IS NOT NULL");
    assert_eq!(json!(replaces), json!([refused["id"]]));
}

#[tokio::test]
async fn a_case_is_given_to_those_who_can_have_it_only() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let mumbai = server.member(Role::HubCoordinator, "mumbai").await;
    let (pune, zone) = (
        server.member(Role::HubStaff, "pune").await,
        server.member(Role::ZonalStaff, "zone-south-west").await,
    );
    let (volunteer, central) =
        (server.member(Role::Volunteer, "pune").await, server.member(Role::CentralStaff, "central").await);
    for (named, who) in
        [(staff_id(), "nobody"), (pune.id, "another hub"), (zone.id, "a zone"), (volunteer.id, "a volunteer")]
    {
        for (work, with) in [("assign", json!({"to": named})), ("join_team", json!({"staff": named}))] {
            let told = server.tries(&mumbai.token, work, id, with).await;
            assert_eq!(told["reason"]["type"], "no_such_staff", "{work}: {who}");
        }
    }
    let share = |who: &SignedIn| json!({"volunteer": who.id, "groups": ["story"]});
    server.is_refused(&mumbai.token, "share_with_volunteer", id, share(&pune), "no_such_staff").await;
    server.works(&mumbai.token, "share_with_volunteer", id, share(&volunteer)).await;
    server.works(&mumbai.token, "join_team", id, json!({"staff": central.id})).await;
    server.works(&mumbai.token, "add_supporting_hub", id, json!({"hub": "pune", "reason": "family"})).await;
    server.works(&mumbai.token, "assign", id, json!({"to": pune.id})).await;
    let case = stored(&server, id).await;
    assert_eq!(case.assigned.unwrap().name, "Staff of pune");
    assert_eq!(case.volunteers[0].name, "Staff of pune");
    // who left is nobody's to name
    server.storage.remove_staff(central.id, noon()).await.unwrap();
    server.works(&mumbai.token, "leave_team", id, json!({"staff": central.id})).await;
    server.is_refused(&mumbai.token, "join_team", id, json!({"staff": central.id}), "no_such_staff").await;
}

#[tokio::test]
async fn a_hub_that_is_named_takes_cases_and_central_may_be_given_one() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let mumbai = server.staff(Role::HubStaff, "mumbai").await;
    for hub in ["zone-south-west", "atlantis", "central"] {
        let with = json!({"hub": hub, "reason": "why"});
        server.is_refused(&mumbai, "add_supporting_hub", id, with, "no_such_hub").await;
    }
    let to = |hub: &str| json!({"hub": hub, "reason": "why", "stays": false});
    for hub in ["zone-south-west", "atlantis"] {
        server.is_refused(&mumbai, "propose_transfer", id, to(hub), "no_such_hub").await;
    }
    server.works(&mumbai, "propose_transfer", id, to("central")).await;
}

#[tokio::test]
async fn what_is_due_is_decided_once_by_centrals_times() {
    let server = Server::start().await;
    let (id, mut wages) = (raised(&server).await, alert(alert_id()));
    wages["kind"] = json!("wages");
    server.raise(&wages).await;
    let wage_case: AlertId = wages["alert_id"].as_str().unwrap().parse().unwrap();
    let due = |case: &Case| (case.due.acknowledge, case.due.first_atr);
    assert_eq!(due(&stored(&server, id).await), (Some(noon() + TimeDelta::minutes(5)), None));
    assert_eq!(due(&stored(&server, wage_case).await), (Some(noon() + hours(24)), None));
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.hand.forward(TimeDelta::minutes(2));
    let taken_at = server.now();
    server.works(&staff, "acknowledge", id, json!({})).await;
    server.works(&staff, "acknowledge", wage_case, json!({})).await;
    assert_eq!(stored(&server, id).await.due.first_atr, Some(taken_at + hours(24)));
    assert_eq!(stored(&server, wage_case).await.due.first_atr, Some(taken_at + hours(72)));
    // what was decided stands, whatever is laid down later
    server.hand.forward(hours(1));
    server.works(&staff, "set_urgency", id, json!({"urgency": "future"})).await;
    server.works(&staff, "acknowledge", id, json!({})).await;
    assert_eq!(stored(&server, id).await.due.first_atr, Some(taken_at + hours(24)));
}

#[tokio::test]
async fn who_accepts_a_transfer_of_what_nobody_had_taken_owes_its_first_atr() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let mumbai = server.staff(Role::HubStaff, "mumbai").await;
    let give = json!({"hub": "pune", "reason": "she went there", "stays": false});
    let proposed = server.works(&mumbai, "propose_transfer", id, give).await;
    let transfer = json!({"transfer": proposed["operation_id"]});
    // for Pune, where nobody has it by that
    let central = server.staff(Role::CentralStaff, "central").await;
    server.hand.forward(TimeDelta::minutes(2));
    server.works(&central, "accept_transfer", id, transfer).await;
    let case = stored(&server, id).await;
    assert_eq!((case.taken, case.due.first_atr), (None, None));
    let pune = server.staff(Role::HubStaff, "pune").await;
    let back = json!({"hub": "mumbai", "reason": "she came back", "stays": false});
    let proposed = server.works(&pune, "propose_transfer", id, back).await;
    let acknowledge = stored(&server, id).await.due.acknowledge;
    server.hand.forward(TimeDelta::minutes(3));
    let transfer = json!({"transfer": proposed["operation_id"]});
    server.works(&mumbai, "accept_transfer", id, transfer).await;
    let case = stored(&server, id).await;
    assert_eq!(case.taken.as_ref().map(|taken| taken.at), Some(server.now()));
    let due = (case.due.acknowledge, case.due.first_atr);
    assert_eq!(due, (acknowledge, Some(server.now() + hours(24))));
    // of a case that is taken the time stands, whoever accepts it
    server.hand.forward(hours(1));
    let give = json!({"hub": "pune", "reason": "she went there again", "stays": false});
    let proposed = server.works(&mumbai, "propose_transfer", id, give).await;
    let transfer = json!({"transfer": proposed["operation_id"]});
    server.works(&pune, "accept_transfer", id, transfer).await;
    assert_eq!(stored(&server, id).await.due, case.due);
}

#[tokio::test]
async fn a_false_alarm_that_was_none_rings_again_with_the_whole_time() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&staff, "record_false_alarm", id, json!({})).await;
    assert_eq!(stored(&server, id).await.ringing, None);
    server.hand.forward(hours(1));
    server.works(&staff, "withdraw_false_alarm", id, json!({})).await;
    let case = stored(&server, id).await;
    let next_at = Some(server.now() + TimeDelta::minutes(5));
    assert_eq!((case.ringing.unwrap().next_at, case.due.acknowledge), (next_at, next_at));
    // and when staff find it more urgent than its kind says
    let mut wages = alert(alert_id());
    wages["kind"] = json!("wages");
    server.raise(&wages).await;
    let wage_case: AlertId = wages["alert_id"].as_str().unwrap().parse().unwrap();
    server.works(&staff, "set_urgency", wage_case, json!({"urgency": "immediate"})).await;
    assert_eq!(stored(&server, wage_case).await.due.acknowledge, next_at);
}

/// A partner has no account: what they answer comes by the referral's link, which the server has looked at, and by no token.
#[tokio::test]
async fn a_partner_answers_by_the_link_only() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let name = operation_id();
    server.works(&staff, "refer", id, json!({"referral": referral(&name)})).await;
    let answers = |answer: &str| json!({"referral": name, "answer": answer});
    let device = server.device().await;
    server.is_refused(&device, "answer_referral", id, answers("accepted"), "no_such_case").await;
    let by_link = |link_shown: bool| {
        let value = operation(1, body("answer_referral", id, answers("accepted")));
        let operation = Operation::read(&value, noon()).unwrap();
        let submission = Submission {
            operation,
            token: None,
            secret_shown: false,
            link_shown,
            way: Way::Door,
            received_at: server.now(),
        };
        server.storage.submit(Lane::Others, vec![submission])
    };
    assert_eq!(by_link(false).await.unwrap()[0].outcome, Outcome::Refused);
    assert_eq!(by_link(true).await.unwrap()[0].outcome, Outcome::Accepted);
    assert_eq!(stored(&server, id).await.referrals[0].answers[0].recorded_by, None);
    // by word to staff
    server.works(&staff, "answer_referral", id, answers("done")).await;
    assert!(stored(&server, id).await.referrals[0].answers[1].recorded_by.is_some());
    // the link opens nothing else
    let close = Body::work(id.into(), Work::SpokeWithPerson);
    let submission = Submission {
        operation: Operation::unordered(operation_id(), close),
        token: None,
        secret_shown: false,
        link_shown: true,
        way: Way::Door,
        received_at: server.now(),
    };
    let verdict = server.storage.submit(Lane::Others, vec![submission]).await.unwrap().remove(0);
    assert_eq!(verdict.outcome, Outcome::Refused);
}

#[tokio::test]
async fn what_staff_ask_is_in_the_receipts_or_goes_out_by_template_where_that_is_safe() {
    let server = Server::start().await;
    let (secret, id) = secret_alert();
    server.raise(&alert(id)).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server
        .works(&staff, "ask_worker", id, json!({"question": {"by": "app", "text": "How is your leg?"}}))
        .await;
    let receipts = server.get(&format!("/v1/alerts/{id}/receipts")).header("alert-secret", &secret);
    let (_, told) = answer(receipts).await;
    assert_eq!(
        (&told["questions"][0]["text"], told["questions"].as_array().unwrap().len()),
        (&json!("How is your leg?"), 1)
    );

    let by_message = json!({"question": {"by": "sms", "question": "how_many"}});
    server.works(&staff, "ask_worker", id, by_message.clone()).await;
    let waiting = server.storage.due_messages(server.now()).await.unwrap();
    let told: Vec<_> = waiting
        .iter()
        .map(|due| (due.message.purpose, due.message.to.as_e164(), due.message.language.as_deref()))
        .collect();
    assert_eq!(told, [(Purpose::HowMany, "+919812345678", Some("hi"))]);

    // two of staff say different things of it, and nobody has decided
    let colleague = server.staff(Role::HubStaff, "mumbai").await;
    for (who, words) in [(&staff, "after eight"), (&colleague, "never after eight")] {
        server.works(who, "set_safe_contact", id, json!({"safe": {"contact": "sms", "words": words}})).await;
    }
    server.is_refused(&staff, "ask_worker", id, by_message.clone(), "not_safe").await;

    // staff learned that others read the phone
    let safe = json!({"safe": {"contact": "none", "words": "her husband reads it"}});
    server.works(&staff, "set_safe_contact", id, safe).await;
    server.is_refused(&staff, "ask_worker", id, by_message.clone(), "not_safe").await;
    let mut without_number = alert(alert_id());
    without_number["phone"] = Value::Null;
    server.raise(&without_number).await;
    let told = server.tries(&staff, "ask_worker", &without_number["alert_id"], by_message).await;
    assert_eq!(told["reason"], json!({"type": "missing", "field": "phone"}));
}

#[tokio::test]
async fn a_case_is_closed_and_opened_again_and_its_times_stay() {
    let server = Server::start().await;
    let id = raised(&server).await;
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&staff, "acknowledge", id, json!({})).await;
    server.works(&staff, "close", id, json!({"outcome": "resolved", "note": "paid"})).await;
    server.is_refused(&staff, "set_severity", id, json!({"severity": "minor"}), "closed").await;
    let due = stored(&server, id).await.due;
    server.works(&staff, "reopen", id, json!({"reason": "the cheque bounced"})).await;
    let case = stored(&server, id).await;
    assert_eq!((case.status.value, case.closed, case.ringing), (Status::Acknowledged, None, None));
    assert_eq!(case.due, due);
    let told: BTreeSet<_> = case.activity.iter().map(|line| line.kind.as_str()).collect();
    assert!(told.is_superset(&BTreeSet::from(["acknowledge", "close", "reopen"])), "{told:?}");
    let at: DateTime<Utc> = case.activity[0].at;
    assert_eq!(at, noon());
}
