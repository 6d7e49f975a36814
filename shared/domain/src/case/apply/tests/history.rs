//! What holds for any history of a case, whoever does what in whatever order, having seen it or not.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    case::{Atr, FieldGroup, Sight, sight},
    samples::{Server, any_work, everybody, fix, pending},
};

/// Something that somebody does, having seen so much of what was done before (of 100).
#[derive(Debug, Clone)]
struct Does {
    who: StaffMember,
    seen: u64,
    body: Body,
}

fn any_body() -> impl Strategy<Value = Body> {
    prop_oneof![
        20 => any_work().prop_map(|work| Body::work(alert_id().into(), work)),
        1 => Just(Body::CancelAlert { alert_id: alert_id(), claim: Claim::Safe }),
        1 => (0..50_u64).prop_map(|minute| {
            Body::AddPositions { alert_id: alert_id(), fixes: vec![fix(minute, 20.0)] }
        }),
        1 => select(vec!["threat", "wages"]).prop_map(|kind| report(&json!({"kind": kind, "revision": 2}))),
    ]
}

fn any_history() -> impl Strategy<Value = Vec<Does>> {
    let does = (select(everybody()), 0..=100_u64, any_body());
    vec(does.prop_map(|(who, seen, body)| Does { who, seen, body }), 1..40)
}

fn recorded(number: usize, does: &Does, version: u64) -> Operation {
    let id = 1000 + u64::try_from(number).unwrap();
    Operation { base: Some(version * does.seen / 100), ..operation(id, does.body.clone()) }
}

/// What has to hold in any record.
fn is_sound(case: &Case) -> Result<(), TestCaseError> {
    prop_assert_eq!(case.closed.is_some(), case.status.value == Status::Closed);
    prop_assert_eq!(case.taken.is_none(), case.status.value == Status::New);
    prop_assert!(case.merged_into.is_none() || case.duplicates.is_empty());
    prop_assert!(case.transfer.as_ref().is_none_or(|transfer| transfer.to != case.routing.hub));
    prop_assert!(!case.supporting.iter().any(|supporting| supporting.hub == case.routing.hub));
    let given_away = |hub: &HubId| case.stubs.iter().any(|stub| stub.hub == *hub);
    prop_assert!(
        !case.own_hubs().any(given_away) && !case.supporting.iter().any(|there| given_away(&there.hub))
    );
    for (place, atr) in case.atrs.iter().enumerate() {
        prop_assert_eq!(usize::try_from(atr.number).unwrap(), place + 1);
        prop_assert!(!atr.versions.is_empty());
    }
    for claim in &case.wage_claims {
        prop_assert!(claim.claimed().is_some() && claim.recovered().is_some());
        let payments = claim.payments.iter().filter(|payment| payment.withdrawn.is_none());
        let paid = payments.flat_map(|payment| &payment.made.shares).map(|share| share.person);
        let has_line = |person| claim.lines.iter().any(|line| line.person == person);
        prop_assert!(paid.into_iter().all(has_line), "money for somebody without a line");
        prop_assert!(claim.lines.iter().all(|line| case.person(line.person).is_some()));
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_history_is_sound_and_done_again_changes_nothing(history in any_history()) {
        let mut server = Server::with_a_case("threat");
        let mut accepted = Vec::new();
        for (number, does) in history.iter().enumerate() {
            let before = server.case().clone();
            let operation = recorded(number, does, before.version);
            let done = server.receives(&operation, Some(does.who.clone()));
            let case = server.case().clone();
            match done {
                Ok(Applied::Changed) => {
                    prop_assert_eq!(case.version, server.seq);
                    accepted.push((operation.clone(), does.who.clone()));
                }
                Ok(Applied::Unchanged) | Err(_) => prop_assert_eq!(&case, &before),
            }
            is_sound(&case)?;
            let wire = serde_json::to_value(&case).unwrap();
            prop_assert_eq!(serde_json::from_value::<Case>(wire).unwrap(), case.clone());
            // at once again, as where the answer was lost
            if done.is_ok() {
                prop_assert_eq!(server.receives(&operation, Some(does.who.clone())), Ok(Applied::Unchanged));
                prop_assert_eq!(server.case(), &case);
            }
        }
        let last = server.case().clone();
        for (operation, who) in accepted {
            // a phone of the hub may confirm to have it anew where it became another hub's
            if operation.body.type_name() != "confirm_delivery" {
                prop_assert_eq!(server.receives(&operation, Some(who)), Ok(Applied::Unchanged));
                prop_assert_eq!(server.case(), &last);
            }
        }
    }

    /// A phone that may see only a part of the case shows its own pending work on top, and nothing of what is hidden.
    #[test]
    fn what_waits_on_any_phone_is_shown_on_any_record(history in any_history(), waiting in any_history()) {
        let mut server = Server::with_a_case("assault");
        for (number, does) in history.iter().enumerate() {
            let operation = recorded(number, does, server.case().version);
            let _ = server.receives(&operation, Some(does.who.clone()));
        }
        for who in everybody() {
            let Some(seen) = server.case().seen_by(&who) else { continue };
            let seen = seen.into_owned();
            let hides = |group| match sight(&who, server.case()) {
                Sight::Stub => true,
                Sight::Without(groups) => groups.contains(&group),
                Sight::Nothing => false,
            };
            prop_assert!(!hides(FieldGroup::Story) || (seen.notes.is_empty() && seen.alert.note.is_none()));
            prop_assert!(!hides(FieldGroup::Contact) || seen.alert.phone.is_none());
            let mut shown = Some(seen.clone());
            for (number, does) in waiting.iter().enumerate() {
                let before = shown.clone();
                let operation = recorded(100 + number, does, seen.version);
                let done = apply(&mut shown, &operation, &pending(&who, &operation.body));
                prop_assert!(done == Ok(Applied::Changed) || shown == before);
            }
            let shown = shown.unwrap();
            prop_assert_eq!(shown.version, seen.version, "only the server gives versions");
            prop_assert_eq!(&shown.hidden, &seen.hidden);
            let of_server = |atr: &Atr| seen.atrs.iter().any(|there| there.id == atr.id);
            prop_assert!(
                shown.atrs.iter().all(|atr| of_server(atr) == (atr.number > 0)),
                "only the server counts reports"
            );
        }
    }
}
