use serde_json::json;

use super::*;

/// A case as servers and phones stored it before there was any casework: bare status, claims without their place in the
/// server's order, none of the fields that came since. Recorded; never changed.
const OLD: &str = r#"{
  "id": "01980000-0000-7000-8000-000000000001", "number": "MUM-2026-000007", "version": 12,
  "received_at": "2026-11-22T12:00:00Z",
  "alert": {
    "revision": 0,
    "kind": {"value": "threat", "source": {"way": "door", "device": null, "received_at": "2026-11-22T12:00:00Z"}},
    "recorded_at": null, "fix": null, "state": null,
    "phone": {"value": "+919812345678",
      "source": {"way": "door", "device": null, "received_at": "2026-11-22T12:00:00Z"}},
    "contact": null, "subject": null, "reporter_phone": null, "language": null, "battery_percent": null,
    "note": null, "unreadable": {}, "unknown": {}, "warnings": []
  },
  "position": null,
  "routing": {"hub": "mumbai", "nearest_hub": "mumbai", "nearest_hub_km": 4.0, "outside_coverage": false,
    "reason": "covered", "stale_fix": false, "state": "Maharashtra", "district": null, "place": null,
    "place_km": null},
  "status": "acknowledged",
  "delivered": {"hub": "mumbai", "at": "2026-11-22T12:01:00Z"},
  "taken": {"by": "01980000-0000-7000-8000-000000000002", "name": "Asha", "hub": "mumbai",
    "at": "2026-11-22T12:02:00Z"},
  "claims": [{"operation": "01980000-0000-7000-8000-000000000003", "claim": "safe", "at": "2026-11-22T12:03:00Z"}],
  "notes": [{"operation": "01980000-0000-7000-8000-000000000004", "author": "Asha", "at": "2026-11-22T12:04:00Z",
    "text": "rang twice"}],
  "urgency": "immediate", "ringing": null, "tracking_ended": null,
  "spoken": {"by": "01980000-0000-7000-8000-000000000002", "name": "Asha", "hub": "mumbai",
    "at": "2026-11-22T12:05:00Z"},
  "false_alarm": null, "torch": 1
}"#;

#[test]
fn a_case_that_was_stored_before_there_was_casework_is_read() {
    let case: Case = serde_json::from_str(OLD).unwrap();
    assert_eq!(case.status, Field::new(Status::Acknowledged));
    assert_eq!((case.claims.first().map(|said| said.seq), case.spoken_seen), (Some(0), None));
    assert!(case.people.is_empty() && case.wage_claims.is_empty() && case.activity.is_empty());
    assert_eq!((case.due.clone(), case.assigned.clone()), (Due::default(), None));
    assert_eq!(case.unknown.get("torch"), Some(&json!(1)));
    // who took it is on it, and what was said after the claim still counts by its time
    assert!(case.is_held() && case.is_on_it("01980000-0000-7000-8000-000000000002".parse().unwrap()));
    assert!(case.spoke_after_claim());
    // written anew it is read as it is now
    let wire = serde_json::to_value(&case).unwrap();
    assert_eq!(serde_json::from_value::<Case>(wire).unwrap(), case);
}

#[test]
fn work_goes_on_where_an_old_case_was_left() {
    use crate::{
        operation::{Applied, Body, Work},
        samples::{asha, operation, stamp},
    };
    let mut record = Some(serde_json::from_str::<Case>(OLD).unwrap());
    let work = Work::SetStatus { status: Status::Responding, waiting_for: String::new() };
    let operation = operation(5, Body::work(record.as_ref().unwrap().id, work));
    let stamp = stamp(13, Some(asha()), Facts::default());
    assert_eq!(crate::case::apply(&mut record, &operation, &stamp), Ok(Applied::Changed));
    assert_eq!(record.map(|case| (case.status.value, case.version)), Some((Status::Responding, 13)));
}

#[test]
fn what_stands_under_another_case_takes_no_messages() {
    use crate::samples::{Server, other_case_id};
    let mut server = Server::with_a_taken_case("medical");
    assert!(server.case().takes_messages());
    server.record.as_mut().unwrap().merged_into = Some(other_case_id());
    assert!(!server.case().takes_messages());
}

#[test]
fn while_two_who_say_different_things_are_undecided_the_person_is_not_to_be_reached() {
    use crate::{
        alert::Contact,
        operation::Work,
        samples::{Server, asha, ravi},
    };
    let safe = |contact, words: &str| Work::SetSafeContact {
        safe: Some(SafeContact { contact, words: words.into() }),
    };
    let mut server = Server::with_a_taken_case("assault");
    let seen = server.case().version;
    server.does(&asha(), safe(Contact::Call, "any time")).unwrap();
    let told = |server: &Server| (server.case().contact_allowed(), server.case().contact_words().to_owned());
    assert_eq!(told(&server), (Contact::Call, "any time".into()));
    server.does_having_seen(seen, &ravi(), safe(Contact::Sms, "after eight")).unwrap();
    assert_eq!(told(&server), (Contact::None, String::new()), "not even what both sides allow");
    assert_eq!(
        server.case().careful_contact(),
        Some(SafeContact { contact: Contact::None, words: "after eight".into() })
    );
    server.does(&asha(), safe(Contact::Sms, "after eight")).unwrap();
    assert_eq!(told(&server), (Contact::Sms, "after eight".into()));
}
