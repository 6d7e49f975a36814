//! What the tests of this crate are made of: members of staff, and a case with what they do to it, in a server's order.

use chrono::{DateTime, TimeZone, Utc};
use serde_json::{Value, json};

use crate::{
    alert::{AlertReport, Fix, FixMethod, Way},
    case::{Case, apply},
    hub::{HubId, Reason, Routing},
    ids::{AlertId, CaseId, DeviceId, OperationId, PersonId, StaffId},
    operation::{Actor, Applied, Body, Facts, Operation, Refused, Stamp, Version, Work},
    permission::{Role, StaffMember},
    place::Point,
};

mod any_work;

pub(crate) use any_work::{any_work, work_of};

/// A minute after noon of 22 November 2026.
pub(crate) fn at(minute: u64) -> DateTime<Utc> {
    let noon = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap();
    noon + chrono::TimeDelta::minutes(i64::try_from(minute).unwrap())
}

pub(crate) fn alert_id() -> AlertId {
    AlertId::new(1, [1; 10])
}

pub(crate) fn case_id() -> CaseId {
    alert_id().into()
}

/// Another case.
pub(crate) fn other_case_id() -> CaseId {
    AlertId::new(1, [2; 10]).into()
}

pub(crate) fn person(id: u8) -> PersonId {
    PersonId::new(1, [id; 10])
}

pub(crate) fn hub(id: &str) -> HubId {
    HubId::new(id)
}

pub(crate) fn routed_to(id: &str) -> Routing {
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

pub(crate) fn staff(id: u8, role: Role, of: &str) -> StaffMember {
    let name = format!("Staff {id}");
    StaffMember { id: StaffId::new(1, [id; 10]), name, role, hub: hub(of), hubs: vec![hub(of)] }
}

/// Mumbai leads the cases of these tests; this one takes them.
pub(crate) fn asha() -> StaffMember {
    staff(1, Role::HubStaff, "mumbai")
}

/// A colleague of Asha's.
pub(crate) fn ravi() -> StaffMember {
    staff(2, Role::HubStaff, "mumbai")
}

/// Who leads Mumbai.
pub(crate) fn meera() -> StaffMember {
    staff(3, Role::HubCoordinator, "mumbai")
}

/// Works at Pune.
pub(crate) fn sunil() -> StaffMember {
    staff(4, Role::HubStaff, "pune")
}

/// Leads Pune.
pub(crate) fn kavita() -> StaffMember {
    staff(5, Role::HubCoordinator, "pune")
}

/// Works at Central.
pub(crate) fn central() -> StaffMember {
    staff(6, Role::CentralStaff, "central")
}

/// Watches over Mumbai's and Pune's zone.
pub(crate) fn zonal() -> StaffMember {
    StaffMember { hubs: vec![hub("mumbai"), hub("pune")], ..staff(7, Role::ZonalStaff, "zone-south-west") }
}

/// Helps where somebody gives them a case.
pub(crate) fn volunteer() -> StaffMember {
    staff(8, Role::Volunteer, "mumbai")
}

/// Another hub's, whose cases these are not.
pub(crate) fn stranger() -> StaffMember {
    staff(11, Role::HubCoordinator, "goa")
}

/// Everybody whom the server knows.
pub(crate) fn everybody() -> Vec<StaffMember> {
    let others = [(9, Role::LinkPerson), (10, Role::Administrator), (12, Role::HubStaff)];
    let others = others.into_iter().map(|(id, role)| staff(id, role, "mumbai"));
    let known = [asha(), ravi(), meera(), sunil(), kavita(), central(), zonal(), volunteer(), stranger()];
    known.into_iter().chain(others).collect()
}

/// A position of a minute after noon, with its radius in metres.
pub(crate) fn fix(minute: u64, accuracy: f64) -> Fix {
    let point = Point::new(19.1, 72.8).unwrap();
    Fix {
        point,
        accuracy_m: Some(accuracy),
        taken_at: Some(at(minute)),
        method: FixMethod::Gnss,
        mock: false,
    }
}

/// The phone of a member of staff.
pub(crate) fn phone_of(staff: &StaffMember) -> DeviceId {
    DeviceId::new(1, staff.id.as_uuid().into_bytes()[6..].try_into().unwrap())
}

pub(crate) fn actor(staff: Option<StaffMember>) -> Actor {
    Actor { device: staff.as_ref().map(phone_of), staff, way: Way::Sync }
}

pub(crate) fn operation_id(id: u64) -> OperationId {
    let [b0, b1, b2, b3, b4, b5, b6, b7] = id.to_be_bytes();
    OperationId::new(2, [0, 0, b0, b1, b2, b3, b4, b5, b6, b7])
}

pub(crate) fn operation(id: u64, body: Body) -> Operation {
    Operation { device_seq: 1, ..Operation::unordered(operation_id(id), body) }
}

pub(crate) fn report(fields: &Value) -> Body {
    let mut body = json!({"alert_id": alert_id()});
    body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    Body::RaiseAlert(Box::new(AlertReport::read(&body, at(0)).unwrap()))
}

/// The server's stamp on an operation of `staff`; it names whom it knows.
pub(crate) fn stamp(seq: Version, staff: Option<StaffMember>, facts: Facts) -> Stamp {
    Stamp::Confirmed { actor: actor(staff), seq, received_at: at(seq), facts }
}

/// The phone's own stamp on an operation of `staff`.
pub(crate) fn pending(staff: &StaffMember, body: &Body) -> Stamp {
    Stamp::Pending { actor: actor(Some(staff.clone())), at: at(0), named: named(body) }
}

/// The member of staff that an operation names, as far as anybody knows them.
pub(crate) fn named(body: &Body) -> Option<StaffMember> {
    let id = body.as_work()?.named_staff()?;
    everybody().into_iter().find(|staff| staff.id == id)
}

/// A case on the server, and the order of what is done to it.
#[derive(Debug, Clone)]
pub(crate) struct Server {
    pub(crate) record: Option<Case>,
    pub(crate) seq: Version,
}

impl Server {
    /// A case of this kind at Mumbai.
    pub(crate) fn with_a_case(kind: &str) -> Self {
        let mut server = Self { record: None, seq: 0 };
        let raise = operation(1, report(&json!({"kind": kind, "phone": "9812345678", "note": "come"})));
        server.receives(&raise, None).unwrap();
        server
    }

    /// A case of this kind that Asha has taken.
    pub(crate) fn with_a_taken_case(kind: &str) -> Self {
        let mut server = Self::with_a_case(kind);
        server.does(&asha(), Work::Acknowledge).unwrap();
        server
    }

    pub(crate) fn case(&self) -> &Case {
        self.record.as_ref().unwrap()
    }

    /// The server receives an operation.
    pub(crate) fn receives(
        &mut self,
        operation: &Operation,
        staff: Option<StaffMember>,
    ) -> Result<Applied, Refused> {
        self.seq += 1;
        let stamp = stamp(self.seq, staff, self.facts(&operation.body));
        apply(&mut self.record, operation, &stamp)
    }

    fn facts(&self, body: &Body) -> Facts {
        let makes = matches!(body, Body::RaiseAlert(_)) && self.record.is_none();
        let number = makes.then(|| "MUM-2026-000001".to_owned());
        Facts { number, routing: makes.then(|| routed_to("mumbai")), named: named(body), ..Facts::default() }
    }

    /// The server itself does something.
    pub(crate) fn makes(&mut self, work: Work) -> Result<Applied, Refused> {
        let operation = self.next(self.case().version, work);
        self.receives(&operation, None)
    }

    /// Somebody who has seen everything does something.
    pub(crate) fn does(&mut self, staff: &StaffMember, work: Work) -> Result<Applied, Refused> {
        self.does_having_seen(self.case().version, staff, work)
    }

    /// Somebody who has seen the case as it was at `seen` does something.
    pub(crate) fn does_having_seen(
        &mut self,
        seen: Version,
        staff: &StaffMember,
        work: Work,
    ) -> Result<Applied, Refused> {
        let operation = self.next(seen, work);
        self.receives(&operation, Some(staff.clone()))
    }

    /// The next operation, of somebody who has seen the case as it was at `seen`.
    pub(crate) fn next(&self, seen: Version, work: Work) -> Operation {
        let body = Body::work(self.case().id, work);
        Operation { base: Some(seen), ..operation(1000 + self.seq, body) }
    }
}
