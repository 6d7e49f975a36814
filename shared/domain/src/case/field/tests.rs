use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use super::*;
use crate::{
    alert::Urgency,
    case::{SafeContact, Status},
    operation::{Body, Work},
    permission::StaffMember,
    samples::{actor, asha, at, case_id, operation, operation_id, pending, ravi, stamp, sunil},
};

/// Something that somebody writes: who, having seen what, which value.
#[derive(Debug, Clone)]
struct Writes {
    who: StaffMember,
    has_device: bool,
    seen: Version,
    value: u8,
}

fn by(staff: &StaffMember) -> ByStaff {
    ByStaff { by: staff.id, name: staff.name.clone(), hub: staff.hub.clone(), at: at(0) }
}

fn wrote(id: u64, seen: Version) -> Operation {
    Operation { base: Some(seen), ..operation(id, Body::work(case_id(), Work::EndTracking)) }
}

/// `who` writes, having seen the record up to `seen`; the server gives it `seq`, which is its id too.
fn write(field: &mut Field<u8>, seq: Version, who: &StaffMember, seen: Version, value: u8) -> Applied {
    let stamp = stamp(seq, Some(who.clone()), crate::operation::Facts::default());
    field.write(value, &wrote(seq, seen), &stamp, by(who))
}

fn late(field: &Field<u8>) -> Vec<u8> {
    field.late.iter().map(|late| late.value).collect()
}

#[test]
fn who_has_seen_what_stands_writes_over_it() {
    let mut field = Field::new(0);
    assert_eq!(write(&mut field, 1, &asha(), 0, 1), Applied::Changed);
    assert_eq!(write(&mut field, 2, &ravi(), 1, 2), Applied::Changed);
    assert_eq!((field.value, late(&field)), (2, vec![]));
}

#[test]
fn who_has_not_comes_late_and_one_tap_takes_it() {
    let mut field = Field::new(0);
    write(&mut field, 1, &asha(), 0, 1);
    assert_eq!(write(&mut field, 2, &ravi(), 0, 2), Applied::Changed);
    assert_eq!((field.value, late(&field)), (1, vec![2]));
    assert_eq!(write(&mut field, 3, &ravi(), 2, 2), Applied::Changed);
    assert_eq!((field.value, late(&field)), (2, vec![]));
}

#[test]
fn writing_what_stands_dismisses_what_came_late_as_far_as_it_was_seen() {
    let mut field = Field::new(0);
    write(&mut field, 1, &asha(), 0, 1);
    write(&mut field, 2, &ravi(), 0, 2);
    write(&mut field, 3, &sunil(), 0, 3);
    assert_eq!(write(&mut field, 4, &asha(), 2, 1), Applied::Changed);
    assert_eq!((field.value, late(&field)), (1, vec![3]));
    assert_eq!(write(&mut field, 5, &asha(), 4, 1), Applied::Changed);
    assert_eq!(write(&mut field, 6, &asha(), 5, 1), Applied::Unchanged);
    assert_eq!((field.value, late(&field)), (1, vec![]));
}

#[test]
fn a_phone_that_writes_several_times_offline_comes_late_with_the_last_only() {
    let mut field = Field::new(0);
    write(&mut field, 1, &asha(), 0, 1);
    write(&mut field, 2, &ravi(), 0, 2);
    write(&mut field, 3, &ravi(), 0, 3);
    assert_eq!((field.value, late(&field)), (1, vec![3]));
    // and where nobody else wrote, each stands over the one before it
    write(&mut field, 4, &asha(), 0, 4);
    assert_eq!((field.value, late(&field)), (4, vec![3]));
}

#[test]
fn what_a_phone_shows_while_it_waits_is_what_the_server_then_says() {
    let mut confirmed = Field::new(0);
    write(&mut confirmed, 7, &asha(), 0, 1);
    let body = Body::work(case_id(), Work::EndTracking);
    // recorded before the news of seq 7, and after it: the second takes the first, which came late
    let (first, second) = (wrote(20, 5), wrote(21, 7));
    let mut shown = confirmed.clone();
    shown.write(2, &first, &pending(&ravi(), &body), by(&ravi()));
    assert_eq!((shown.value, late(&shown)), (1, vec![2]));
    shown.write(2, &second, &pending(&ravi(), &body), by(&ravi()));
    assert_eq!((shown.value, late(&shown)), (2, vec![]));
    for (operation, seq) in [(&first, 8), (&second, 9)] {
        let stamp = stamp(seq, Some(ravi()), crate::operation::Facts::default());
        confirmed.write(2, operation, &stamp, by(&ravi()));
    }
    assert_eq!((confirmed.value, late(&confirmed)), (2, vec![]));
}

#[rstest]
#[case::the_same_person(asha(), 2, vec![])]
#[case::another(ravi(), 1, vec![2])]
fn at_a_desk_without_a_device_the_person_counts(
    #[case] second: StaffMember,
    #[case] stands: u8,
    #[case] beside: Vec<u8>,
) {
    let mut field = Field::new(0);
    for (seq, who, value) in [(1, asha(), 1), (2, second, 2)] {
        let mut at_desk = actor(Some(who.clone()));
        at_desk.device = None;
        let facts = crate::operation::Facts::default();
        let stamp = Stamp::Confirmed { actor: at_desk, seq, received_at: at(seq), facts };
        field.write(value, &wrote(seq, 0), &stamp, by(&who));
    }
    assert_eq!((field.value, late(&field)), (stands, beside));
}

#[test]
fn older_records_have_the_bare_value() {
    let read = serde_json::from_value::<Field<Status>>;
    assert_eq!(read(json!("acknowledged")).unwrap(), Field::new(Status::Acknowledged));
    assert!(read(json!("lost")).is_err() && read(json!(7)).is_err() && read(json!({})).is_err());
    let none = serde_json::from_value::<Field<Option<Urgency>>>(json!(null)).unwrap();
    assert_eq!(none, Field::default());
    // another object is no field without a value
    assert!(serde_json::from_value::<Field<Option<SafeContact>>>(json!({"contact": "none"})).is_err());
}

prop_compose! {
    fn any_write(turn: u64)(
        who in prop::sample::select(vec![asha(), ravi(), sunil()]),
        has_device in prop::bool::weighted(0.8),
        seen in 0..=turn,
        value in 0..6_u8,
    ) -> Writes {
        Writes { who, has_device, seen, value }
    }
}

fn any_history() -> impl Strategy<Value = Vec<Writes>> {
    (1..16_u64).prop_flat_map(|turns| (0..turns).map(any_write).collect::<Vec<_>>())
}

proptest! {
    /// Each value that was accepted stands, is kept beside what stands, or somebody who then wrote had seen it: their
    /// base says so, or it came from their own phone.
    #[test]
    fn nothing_written_is_ever_gone_in_silence(history in any_history()) {
        let mut field = Field::new(0);
        let mut written: Vec<(Version, Writes, bool)> = Vec::new();
        for (turn, writes) in history.into_iter().enumerate() {
            let seq = u64::try_from(turn).unwrap() + 1;
            let mut by_device = actor(Some(writes.who.clone()));
            by_device.device = by_device.device.filter(|_| writes.has_device);
            let facts = crate::operation::Facts::default();
            let stamp = Stamp::Confirmed { actor: by_device, seq, received_at: at(seq), facts };
            let before = field.clone();
            let applied = field.write(writes.value, &wrote(seq, writes.seen), &stamp, by(&writes.who));
            prop_assert_eq!(applied == Applied::Unchanged, field == before);
            // whose value stood already has nothing there of their own
            let its = operation_id(seq);
            let mut set = field.late.iter().map(|late| &late.set).chain(&field.set);
            written.push((seq, writes, set.any(|set| set.operation == its)));
            let is_there = |value| field.value == value || late(&field).contains(&value);
            for (place, (seq, one, _)) in written.iter().enumerate().filter(|(_, (_, _, is_its_own))| *is_its_own) {
                let saw = |later: &Writes| {
                    later.seen >= *seq || (later.who == one.who && later.has_device == one.has_device)
                };
                let seen_later = written.iter().skip(place + 1).any(|(_, later, _)| saw(later));
                prop_assert!(is_there(one.value) || seen_later, "{} of {} is gone: {:?}", one.value, seq, field);
            }
            let wire = serde_json::to_value(&field).unwrap();
            prop_assert_eq!(serde_json::from_value::<Field<u8>>(wire).unwrap(), field.clone());
        }
    }
}
