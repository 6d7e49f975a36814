//! What every store must hold to, whichever it is. A further store adds one line at the end.

use std::{collections::BTreeSet, sync::Arc};

use chrono::TimeDelta;
use domain::{
    alert::{AlertReport, Way},
    case::Stage,
    hub::HubId,
    operation::{Body, Operation, Refused, Work},
    permission::{Role, StaffMember},
    sync::{CHANGES_BYTES, Outcome, RegisterDevice},
};
use serde_json::Value;
use server::{
    storage::{
        CodeRefused, Ending, Invitation, Known, Lane, Opening, Pull, Pulled, Registered, Scope, Storage,
        Submission,
    },
    token::TokenHash,
};
use tempfile::TempDir;

use crate::promises::{
    a_call_is_heard_once_and_another_joins_it, a_prompt_stands_until_another_or_none_does,
    evidence_is_announced_once_and_noted_when_it_is_whole,
    evidence_without_its_alert_has_little_room_and_is_left_over_in_the_end,
    keys_of_gateways_are_kept_until_they_are_revoked, messages_wait_for_their_time_and_end_once,
};
use crate::support::{
    self, LIMIT, alert, alert_id, device_id, invite_code, noon, operation_id, staff_id, token,
};

fn raise(alert: &Value, token: Option<TokenHash>) -> Submission {
    let report = AlertReport::read(alert, noon()).unwrap();
    submission(report.id.into(), Body::RaiseAlert(Box::new(report)), token)
}

fn submission(id: domain::ids::OperationId, body: Body, token: Option<TokenHash>) -> Submission {
    let operation = Operation { device_seq: 1, ..Operation::unordered(id, body) };
    Submission { token, way: Way::Sync, ..Submission::by_server(operation, noon()) }
}

async fn signed_in(store: &dyn Storage, role: Role, hub: &str) -> (TokenHash, StaffMember) {
    let (code, token) = (TokenHash::from(&invite_code()), token().hash());
    store.invite(invitation(code, role, hub)).await.unwrap();
    let staff =
        store.open_session(Opening { code, device: device_id(), token, at: noon() }).await.unwrap().unwrap();
    (token, staff)
}

fn invitation(code: TokenHash, role: Role, hub: &str) -> Invitation {
    let (staff, name, hubs) = (staff_id(), "Asha".to_owned(), vec![HubId::new(hub)]);
    Invitation { code, staff, name, role, hubs, created_at: noon(), expires_at: noon() + TimeDelta::days(7) }
}

async fn an_operation_is_accepted_once_and_repeated_for_ever(store: &dyn Storage) {
    let alert = alert(alert_id());
    let first = store.submit(Lane::Alerts, vec![raise(&alert, None)]).await.unwrap().remove(0);
    assert_eq!((first.outcome, first.seq, first.is_new_case), (Outcome::Accepted, Some(1), true));
    let again = store.submit(Lane::Alerts, vec![raise(&alert, None)]).await.unwrap().remove(0);
    assert_eq!((again.outcome, again.seq, again.is_new_case), (Outcome::Repeated, Some(1), false));
    assert_eq!(first.case, again.case);
}

async fn a_refused_operation_leaves_nothing(store: &dyn Storage) {
    let id = alert_id();
    store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    let before = store.case(id.into()).await.unwrap();
    let (token, staff) = signed_in(store, Role::HubStaff, "mumbai").await;
    let note = |text: &str| {
        submission(
            operation_id(),
            Body::work(id.into(), Work::AddNote { text: text.to_owned() }),
            Some(token),
        )
    };
    let verdicts =
        store.submit(Lane::Others, vec![note(" "), note("spoke to them"), note(" ")]).await.unwrap();
    assert_eq!(verdicts[0].reason, Some(Refused::EmptyNote));
    let (before, after) = (before.unwrap().case, store.case(id.into()).await.unwrap().unwrap().case);
    assert_eq!((verdicts[1].outcome, verdicts[1].seq), (Outcome::Accepted, Some(after.version)));
    assert_eq!(after.notes.len(), 1);
    assert!(before.version < after.version);
    assert_eq!(after.notes[0].author, staff.name);
}

async fn numbers_count_per_hub_without_gaps(store: &dyn Storage) {
    let mut numbers = Vec::new();
    for at in [support::ANDHERI, support::PUNE, support::ANDHERI] {
        let mut alert = alert(alert_id());
        alert["fix"] = support::fix(at, 10.0, noon());
        let verdict = store.submit(Lane::Alerts, vec![raise(&alert, None)]).await.unwrap().remove(0);
        numbers.push(verdict.case.unwrap().number);
    }
    assert_eq!(numbers, ["MUM-2026-000001", "PUN-2026-000001", "MUM-2026-000002"]);
}

async fn a_request_comes_between_the_many_operations_of_another(store: &dyn Storage) {
    let many = (0..20).map(|_| raise(&alert(alert_id()), None)).collect();
    let (many, one) = futures::join!(
        store.submit(Lane::Others, many),
        store.submit(Lane::Others, vec![raise(&alert(alert_id()), None)])
    );
    let many: Vec<_> = many.unwrap().iter().map(|verdict| verdict.seq.unwrap()).collect();
    let one = one.unwrap()[0].seq.unwrap();
    assert!(many.is_sorted() && many.len() == 20, "{many:?}");
    assert!(many[0] < one && one < many[19], "{one} is not within {many:?}");
}

async fn news_is_told_after_the_commit_and_to_its_scopes(store: &dyn Storage) {
    let mut news = store.news();
    let id = alert_id();
    store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    let told = tokio::time::timeout(LIMIT, news.recv()).await.unwrap().unwrap();
    let scopes: Vec<String> = told.scopes.keys().map(Scope::to_string).collect();
    assert_eq!(scopes, ["all", "hub:mumbai", "zone:zone-south-west"]);
    assert!(store.case(id.into()).await.unwrap().is_some());
    // what changes nothing is no news
    store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    store.submit(Lane::Alerts, vec![raise(&alert(alert_id()), None)]).await.unwrap();
    let next = tokio::time::timeout(LIMIT, news.recv()).await.unwrap().unwrap();
    assert_eq!(next.scopes.values().max(), Some(&2));
}

async fn a_pull_reads_from_a_place_on(store: &dyn Storage) {
    let (first, second) = (alert_id(), alert_id());
    for id in [first, second] {
        store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    }
    let (token, reader) = signed_in(store, Role::CentralStaff, "central").await;
    let pull = |after| Pull {
        reader: reader.clone(),
        scopes: BTreeSet::from([Scope::all()]),
        after,
        resync: (after == 0).then_some(0),
        page_bytes: CHANGES_BYTES,
    };
    let all = store.pull(pull(0)).await.unwrap();
    let ids = |pulled: &Pulled| pulled.changes.iter().map(|change| change.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&all), [first.to_string(), second.to_string(), "central".to_owned()], "and its roster");
    assert!(!all.more);
    let take = submission(operation_id(), Body::work(first.into(), Work::Acknowledge), Some(token));
    let place = store.submit(Lane::Others, vec![take]).await.unwrap().remove(0).seq.unwrap();
    let rest = store.pull(pull(all.last)).await.unwrap();
    assert_eq!((ids(&rest), rest.last), (vec![first.to_string()], place));
    assert_eq!(store.head(BTreeSet::from([Scope::all()])).await.unwrap(), place);
    assert_eq!(store.head(BTreeSet::new()).await.unwrap(), 0);
}

async fn a_token_is_known_until_it_ends(store: &dyn Storage) {
    let (token, staff) = signed_in(store, Role::HubStaff, "mumbai").await;
    let Known::Caller(caller) = store.caller(token).await.unwrap() else { panic!("not known") };
    assert_eq!(caller.staff, Some(staff.clone()));
    let (other, _) = signed_in(store, Role::HubStaff, "mumbai").await;
    assert_eq!(store.end_sessions(Ending::Staff(staff.id, Some(device_id())), noon()).await.unwrap(), 0);
    assert_eq!(store.end_sessions(Ending::Staff(staff.id, None), noon()).await.unwrap(), 1);
    assert_eq!(store.caller(token).await.unwrap(), Known::Revoked);
    assert!(matches!(store.caller(other).await.unwrap(), Known::Caller(_)));
    assert_eq!(store.caller(support::token().hash()).await.unwrap(), Known::Never);
}

async fn revoking_somebody_ends_the_codes_that_they_did_not_use(store: &dyn Storage) {
    let code = TokenHash::from(&invite_code());
    let invitation = invitation(code, Role::HubStaff, "mumbai");
    store.invite(invitation.clone()).await.unwrap();
    store.end_sessions(Ending::Staff(invitation.staff, None), noon()).await.unwrap();
    let opening =
        Opening { code, device: device_id(), token: token().hash(), at: noon() + TimeDelta::seconds(1) };
    assert_eq!(store.open_session(opening).await.unwrap(), Err(CodeRefused::Expired));
}

async fn a_device_seen_on_an_alert_is_the_same_when_it_registers(store: &dyn Storage) {
    let (token, id) = (token().hash(), alert_id());
    store.submit(Lane::Alerts, vec![raise(&alert(id), Some(token))]).await.unwrap();
    let device = RegisterDevice {
        device_id: device_id(),
        platform: "t".into(),
        app_version: "1".into(),
        language: "hi".into(),
    };
    assert_eq!(store.register_device(token, device.clone(), noon()).await.unwrap(), Registered::New);
    assert_eq!(store.register_device(token, device.clone(), noon()).await.unwrap(), Registered::Again);
    let Known::Caller(caller) = store.caller(token).await.unwrap() else { panic!("not known") };
    let known = caller.device.unwrap();
    assert_eq!(known.id, Some(device.device_id));
    assert_eq!(store.case(id.into()).await.unwrap().unwrap().owner, Some(known.key));
    assert_eq!(
        store.register_device(support::token().hash(), device, noon()).await.unwrap(),
        Registered::IdTaken
    );
}

async fn many_at_once_are_all_stored_in_one_order(store: &dyn Storage) {
    let sent = (0..300).map(|_| store.submit(Lane::Alerts, vec![raise(&alert(alert_id()), None)]));
    let verdicts = futures::future::join_all(sent).await;
    let seqs: BTreeSet<u64> = verdicts.into_iter().map(|verdict| verdict.unwrap()[0].seq.unwrap()).collect();
    assert_eq!(seqs, (1..=300).collect());
}

async fn a_case_rings_on_when_it_is_due_and_once(store: &dyn Storage) {
    let id = alert_id();
    store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    let due_at = store.next_ring_at().await.unwrap().unwrap();
    assert_eq!(store.due_rings(due_at - TimeDelta::microseconds(1), 10).await.unwrap(), []);
    let due = store.due_rings(due_at, 10).await.unwrap().remove(0);
    assert_eq!((due.case, due.stage, due.due_at), (id.into(), Stage::Escalated, due_at));
    let ring_on = |id, received_at| {
        let body = Body::work(due.case, Work::RingOn { stage: due.stage });
        Submission { way: Way::Server, received_at, ..submission(id, body, None) }
    };
    let (first, another) = (operation_id(), operation_id());
    let early = ring_on(first, due_at - TimeDelta::microseconds(1));
    let verdicts = store
        .submit(
            Lane::Alerts,
            vec![early, ring_on(first, due_at), ring_on(first, due_at), ring_on(another, due_at)],
        )
        .await
        .unwrap();
    let outcomes: Vec<_> = verdicts.iter().map(|verdict| (verdict.outcome, verdict.reason.clone())).collect();
    assert_eq!(
        outcomes,
        [
            (Outcome::Refused, Some(Refused::NotAllowed)),
            (Outcome::Accepted, None),
            (Outcome::Repeated, None),
            (Outcome::Refused, Some(Refused::NotAllowed)),
        ]
    );
    assert!(store.next_ring_at().await.unwrap().unwrap() > due_at);
}

async fn what_the_server_makes_itself_is_not_written_where_it_changes_nothing(store: &dyn Storage) {
    let id = alert_id();
    store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    let of_nobody = || {
        let body = Body::work(id.into(), Work::StaffLeft { staff: staff_id(), name: "Asha".to_owned() });
        Submission::by_server(Operation::unordered(operation_id(), body), noon())
    };
    let verdicts = store.submit(Lane::Others, vec![of_nobody(), of_nobody()]).await.unwrap();
    let outcomes: Vec<_> = verdicts.iter().map(|verdict| (verdict.outcome, verdict.seq)).collect();
    assert_eq!(outcomes, [(Outcome::Repeated, None); 2]);
    let next = store.submit(Lane::Alerts, vec![raise(&alert(alert_id()), None)]).await.unwrap().remove(0);
    assert_eq!(next.seq, Some(2));
}

async fn taking_a_case_takes_its_time_to_ring_away(store: &dyn Storage) {
    let id = alert_id();
    let (token, _) = signed_in(store, Role::HubStaff, "mumbai").await;
    store.submit(Lane::Alerts, vec![raise(&alert(id), None)]).await.unwrap();
    let before = store.next_ring_at().await.unwrap();
    let empty = Body::work(id.into(), Work::AddNote { text: " ".to_owned() });
    store.submit(Lane::Others, vec![submission(operation_id(), empty, Some(token))]).await.unwrap();
    assert_eq!(store.next_ring_at().await.unwrap(), before);
    let take = Body::work(id.into(), Work::Acknowledge);
    store.submit(Lane::Others, vec![submission(operation_id(), take, Some(token))]).await.unwrap();
    assert_eq!(store.next_ring_at().await.unwrap(), None);
}

/// A fresh store in a folder that lives as long as the test.
fn sqlite() -> (Arc<dyn Storage>, TempDir) {
    let folder = TempDir::new().unwrap();
    (Arc::new(support::open(folder.path())), folder)
}

macro_rules! conformance {
    ($store:ident: $($promise:ident)*) => {
        mod $store {
            $(#[tokio::test]
            async fn $promise() {
                let (store, _folder) = super::$store();
                super::$promise(&*store).await;
            })*
        }
    };
}

macro_rules! every_promise {
    ($($store:ident)*) => {$(
        conformance! { $store:
            an_operation_is_accepted_once_and_repeated_for_ever
            a_refused_operation_leaves_nothing
            a_request_comes_between_the_many_operations_of_another
            numbers_count_per_hub_without_gaps
            news_is_told_after_the_commit_and_to_its_scopes
            a_pull_reads_from_a_place_on
            a_token_is_known_until_it_ends
            revoking_somebody_ends_the_codes_that_they_did_not_use
            a_device_seen_on_an_alert_is_the_same_when_it_registers
            many_at_once_are_all_stored_in_one_order
            a_case_rings_on_when_it_is_due_and_once
            taking_a_case_takes_its_time_to_ring_away
            what_the_server_makes_itself_is_not_written_where_it_changes_nothing
            evidence_is_announced_once_and_noted_when_it_is_whole
            evidence_without_its_alert_has_little_room_and_is_left_over_in_the_end
            a_call_is_heard_once_and_another_joins_it
            keys_of_gateways_are_kept_until_they_are_revoked
            messages_wait_for_their_time_and_end_once
            a_prompt_stands_until_another_or_none_does
        }
    )*};
}

every_promise! { sqlite }
