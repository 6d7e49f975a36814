use proptest::{collection::vec, prelude::*};
use serde_json::json;

use super::*;
use crate::{
    operation::Facts,
    permission::Role,
    samples::{asha, at, meera, operation, staff, stamp, stranger, zonal},
    session::{HeadCount, SessionField},
};

fn session() -> SessionId {
    SessionId::new(1, [4; 10])
}

fn worker(id: u8) -> WorkerId {
    WorkerId::new(1, [id; 10])
}

fn held_on(day: u32, topic: &str) -> SessionDetails {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 11, day);
    SessionDetails { on, topic: topic.to_owned(), ..SessionDetails::default() }
}

fn log(details: SessionDetails) -> SessionWork {
    SessionWork::LogSession { details: Box::new(details) }
}

/// A server's order of what is done to the session.
#[derive(Default)]
struct Order {
    record: Option<FieldSession>,
    seq: Version,
}

impl Order {
    fn does(&mut self, who: &StaffMember, base: Version, work: SessionWork) -> Result<Applied, Refused> {
        self.seq += 1;
        let body = Body::Session { session: session(), work };
        let operation = Operation { base: Some(base), ..operation(self.seq, body) };
        apply(&mut self.record, &operation, &stamp(self.seq, Some(who.clone()), Facts::default()))
    }

    fn session(&self) -> &FieldSession {
        self.record.as_ref().unwrap()
    }
}

fn sushila() -> StaffMember {
    staff(9, Role::LinkPerson, "mumbai")
}

#[test]
fn a_link_person_logs_a_session_and_their_hub_and_zone_see_it() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    let session = order.session();
    assert_eq!((session.hub.as_str(), session.version), ("mumbai", 1));
    let other = staff(30, Role::LinkPerson, "mumbai");
    for (who, sees) in
        [(sushila(), true), (asha(), true), (zonal(), true), (stranger(), false), (other, false)]
    {
        assert_eq!(session.is_seen_by(&who), sees, "{:?}", who.role);
    }
}

#[test]
fn who_came_adds_up_from_two_phones_and_no_head_is_counted_twice() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    let came = |ids: &[u8]| SessionWork::AddAttendees { workers: ids.iter().map(|id| worker(*id)).collect() };
    order.does(&sushila(), 1, came(&[1, 2])).unwrap();
    order.does(&meera(), 1, came(&[2, 3])).unwrap();
    assert_eq!(order.does(&meera(), 1, came(&[2])), Ok(Applied::Unchanged));
    assert_eq!((order.session().attended.len(), order.session().came()), (3, 3));
    let count = HeadCount { female: 30, male: 11, other: 0 };
    let details = Box::new(SessionDetails { count, ..SessionDetails::default() });
    let fields = BTreeSet::from([SessionField::Count]);
    order.does(&sushila(), 4, SessionWork::ChangeSession { fields, details }).unwrap();
    assert_eq!(order.session().came(), 41);
    let gone = SessionWork::RemoveAttendees { workers: BTreeSet::from([worker(3), worker(9)]) };
    order.does(&sushila(), 4, gone).unwrap();
    assert_eq!(order.session().attended.len(), 2);
}

#[test]
fn two_topics_from_two_phones_are_both_kept() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    let topic = |words: &str| SessionWork::ChangeSession {
        fields: BTreeSet::from([SessionField::Topic]),
        details: Box::new(SessionDetails { topic: words.to_owned(), ..SessionDetails::default() }),
    };
    order.does(&sushila(), 1, topic("Wages and hours")).unwrap();
    order.does(&meera(), 1, topic("BOCW cards")).unwrap();
    let field = &order.session().fields.topic;
    assert_eq!((field.value.as_str(), field.late[0].value.as_str()), ("Wages and hours", "BOCW cards"));
    assert_eq!(order.session().fields.differing(), BTreeSet::from([SessionField::Topic]));
}

#[test]
fn what_cannot_be_is_refused_by_the_name_of_its_field() {
    let refused = |details: SessionDetails| Order::default().does(&sushila(), 0, log(details)).unwrap_err();
    assert_eq!(refused(SessionDetails::default()), Refused::Missing { field: "on".into() });
    let far = SessionDetails { on: chrono::NaiveDate::from_ymd_opt(2029, 1, 1), ..held_on(1, "") };
    assert_eq!(refused(far), Refused::OutOfRange { field: "on".into() });
    let long = held_on(20, &"क".repeat(201));
    assert_eq!(refused(long), Refused::TooLong { field: "topic".into(), limit: 200 });
    let photo = SessionDetails { photos: vec!["photo.jpg".into()], ..held_on(20, "") };
    assert_eq!(refused(photo), Refused::OutOfRange { field: "photos".into() });
    let heads = HeadCount { female: 2_000_000, ..HeadCount::default() };
    let heads = SessionDetails { count: heads, ..held_on(20, "") };
    assert_eq!(refused(heads), Refused::OutOfRange { field: "count".into() });
}

#[test]
fn a_session_keeps_a_day() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    let (fields, details) = (BTreeSet::from([SessionField::On]), Box::default());
    let refused = order.does(&sushila(), 1, SessionWork::ChangeSession { fields, details });
    assert_eq!(refused, Err(Refused::Missing { field: "on".into() }));
    assert!(order.session().fields.on.value.is_some());
}

#[test]
fn nothing_is_done_to_one_that_did_not_take_place() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    order.does(&sushila(), 1, SessionWork::CancelSession { reason: "rain".into() }).unwrap();
    let came = SessionWork::AddAttendees { workers: BTreeSet::from([worker(1)]) };
    assert_eq!(order.does(&sushila(), 2, came), Err(Refused::Closed));
    assert_eq!(order.session().cancelled.as_ref().unwrap().reason, "rain");
}

#[test]
fn a_newer_versions_fields_are_kept() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    let mut wire = json!(order.session());
    wire["weather"] = json!("rain");
    let read: FieldSession = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(json!(read), wire);
}

proptest! {
    /// The log of a session again, a second phone's copy of it or attendees in any order end in the same people.
    #[test]
    fn any_order_of_who_came_ends_the_same(ids in vec(1..40_u8, 1..30), split in 0..30_usize) {
        let came = |ids: &[u8]| SessionWork::AddAttendees { workers: ids.iter().map(|id| worker(*id)).collect() };
        let (first, second) = ids.split_at(split.min(ids.len()));
        let mut attended = Vec::new();
        for (one, other) in [(first, second), (second, first)] {
            let mut order = Order::default();
            order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
            order.does(&sushila(), 1, came(one)).unwrap();
            order.does(&meera(), 1, came(other)).unwrap();
            attended.push(order.session().attended.clone());
        }
        prop_assert_eq!(&attended[0], &attended[1]);
    }
}

#[test]
fn times_are_the_servers() {
    let mut order = Order::default();
    order.does(&sushila(), 0, log(held_on(20, "Wages"))).unwrap();
    assert_eq!(order.session().logged.at, at(1));
}
