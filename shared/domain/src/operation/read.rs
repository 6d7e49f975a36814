//! Operations on the wire. What staff send is read strictly; an alert leniently, and of positions only the frame
//! strictly: a fix that cannot be read costs only itself.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    BODY_VERSION, Body, Claim, Operation, RosterChange, RosterChangeKind, UnreadableOperation, Work,
};
use crate::{
    alert::{AlertReport, ReadFix},
    hub::HubId,
    ids::{AlertId, CaseId, OperationId, SessionId, WorkerId},
    session::SessionWork,
    worker::WorkerWork,
};

/// What a phone adds to its own alert.
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum OfAlert {
    AddPositions { alert_id: AlertId, fixes: Vec<Value> },
    CancelAlert { alert_id: AlertId, claim: Claim },
}

#[derive(Serialize, Deserialize)]
struct OfCase {
    case_id: CaseId,
    #[serde(flatten)]
    work: Work,
}

#[derive(Serialize, Deserialize)]
struct OfRoster {
    hub: HubId,
    #[serde(flatten)]
    change: RosterChange,
}

#[derive(Serialize, Deserialize)]
struct OfWorker {
    worker_id: WorkerId,
    #[serde(flatten)]
    work: WorkerWork,
}

#[derive(Serialize, Deserialize)]
struct OfSession {
    session_id: SessionId,
    #[serde(flatten)]
    work: SessionWork,
}

fn object(value: impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(wire)) => wire,
        // a tagged enum of plain values is always an object
        _ => Map::new(),
    }
}

pub(super) fn body_to_wire(body: &Body) -> Map<String, Value> {
    match body.clone() {
        Body::RaiseAlert(report) => {
            let mut wire = report.to_wire();
            wire.insert("type".to_owned(), Value::from(body.type_name()));
            wire
        }
        Body::AddPositions { alert_id, fixes } => {
            let fixes = fixes.iter().map(|fix| serde_json::json!(fix)).collect();
            object(OfAlert::AddPositions { alert_id, fixes })
        }
        Body::CancelAlert { alert_id, claim } => object(OfAlert::CancelAlert { alert_id, claim }),
        Body::Case { case_id, work } => object(OfCase { case_id, work }),
        Body::Roster { hub, change } => object(OfRoster { hub, change }),
        Body::Worker { worker: worker_id, work } => object(OfWorker { worker_id, work }),
        Body::Session { session: session_id, work } => object(OfSession { session_id, work }),
    }
}

pub(super) fn body(value: &Value, received_at: DateTime<Utc>) -> Result<Body, UnreadableOperation> {
    fn strict<'a, T: Deserialize<'a>>(value: &'a Value) -> Result<T, UnreadableOperation> {
        T::deserialize(value).map_err(|error| UnreadableOperation::Body(error.to_string()))
    }
    let kind = value.get("type").and_then(Value::as_str);
    let body = match kind {
        Some("raise_alert") => Body::RaiseAlert(Box::new(AlertReport::read(value, received_at)?)),
        Some("add_positions" | "cancel_alert") => match strict(value)? {
            OfAlert::AddPositions { alert_id, fixes } => Body::AddPositions {
                alert_id,
                fixes: fixes.iter().filter_map(|fix| ReadFix::new(fix, received_at).fix).collect(),
            },
            OfAlert::CancelAlert { alert_id, claim } => Body::CancelAlert { alert_id, claim },
        },
        Some(kind) if RosterChangeKind::from_str(kind).is_ok() => {
            let OfRoster { hub, change } = strict(value)?;
            Body::Roster { hub, change }
        }
        _ if value.get("worker_id").is_some() => {
            let OfWorker { worker_id, work } = strict(value)?;
            Body::Worker { worker: worker_id, work }
        }
        _ if value.get("session_id").is_some() => {
            let OfSession { session_id, work } = strict(value)?;
            Body::Session { session: session_id, work }
        }
        _ => {
            let OfCase { case_id, work } = strict(value)?;
            Body::Case { case_id, work }
        }
    };
    if body.is_made_by_server() {
        return Err(UnreadableOperation::MadeByServer);
    }
    Ok(body)
}

pub(super) fn operation_to_wire(operation: &Operation) -> Value {
    let mut wire = serde_json::json!({
        "id": operation.id, "device_seq": operation.device_seq, "recorded_at": operation.recorded_at,
        "base": operation.base, "body_version": operation.body_version, "body": operation.body.to_wire(),
    });
    if let (Some(replaces), Some(object)) = (operation.replaces, wire.as_object_mut()) {
        object.insert("replaces".to_owned(), Value::from(replaces.to_string()));
    }
    wire
}

pub(super) fn operation(value: &Value, received_at: DateTime<Utc>) -> Result<Operation, UnreadableOperation> {
    let object = value.as_object().ok_or(UnreadableOperation::NotAnObject)?;
    let id: OperationId = object
        .get("id")
        .and_then(Value::as_str)
        .ok_or(UnreadableOperation::Envelope("id"))?
        .parse()
        .map_err(UnreadableOperation::Id)?;
    let device_seq = object
        .get("device_seq")
        .and_then(Value::as_u64)
        .ok_or(UnreadableOperation::Envelope("device_seq"))?;
    let base = match object.get("base") {
        None | Some(Value::Null) => None,
        Some(value) => Some(value.as_u64().ok_or(UnreadableOperation::Envelope("base"))?),
    };
    let replaces = match object.get("replaces") {
        None | Some(Value::Null) => None,
        Some(value) => {
            Some(OperationId::deserialize(value).map_err(|_| UnreadableOperation::Envelope("replaces"))?)
        }
    };
    let body_version = object
        .get("body_version")
        .and_then(Value::as_u64)
        .ok_or(UnreadableOperation::Envelope("body_version"))?;
    let body_version = u16::try_from(body_version)
        .ok()
        .filter(|version| (1..=BODY_VERSION).contains(version))
        .ok_or(UnreadableOperation::BodyVersion(body_version))?;
    let body = body(object.get("body").ok_or(UnreadableOperation::Envelope("body"))?, received_at)?;
    if let Body::RaiseAlert(report) = &body
        && OperationId::from(report.id) != id
    {
        return Err(UnreadableOperation::AlertId);
    }
    // order comes from the server: a clock that cannot be read is no reason to refuse
    let recorded_at = object
        .get("recorded_at")
        .and_then(Value::as_str)
        .and_then(|text| DateTime::parse_from_rfc3339(text).ok())
        .map(|time| time.to_utc());
    Ok(Operation { id, device_seq, recorded_at, base, replaces, body_version, body })
}
