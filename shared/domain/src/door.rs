//! What the alert's own door answers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    alert::{Fix, Warning},
    case::{Asked, Case, Question, Status},
    hub::{Hub, HubId, Reason},
    ids::{AlertId, OperationId},
    operation::Claim,
};

/// A hub as a person in distress is told of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HubContact {
    /// Which.
    pub id: HubId,
    /// Its name.
    pub name: String,
    /// Its number; null until Central enters one, never invented. Screens then show the helpline.
    pub phone: Option<String>,
    /// Kilometres from the position to the hub, where both are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub km: Option<f64>,
}

impl HubContact {
    /// The contact of `hub`.
    pub fn of(hub: &Hub) -> Self {
        Self { id: hub.id.clone(), name: hub.name.clone(), phone: hub.phone.clone(), km: None }
    }
}

/// The answer to `POST /v1/alerts`. A phone believes only one that names its alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertAnswer {
    /// The alert that was stored.
    pub alert_id: AlertId,
    /// Number of its case.
    pub case_number: String,
    /// The hub that has it.
    pub hub: HubContact,
    /// The nearest hub, where a position is known.
    pub nearest_hub: Option<HubContact>,
    /// No hub serves the place: Central owns it and the nearest hub rings too.
    pub outside_coverage: bool,
    /// Why this hub.
    pub reason: Reason,
    /// MAIN's helpline, to be dialled exactly so.
    pub helpline: String,
    /// India's emergency number.
    pub emergency: String,
    /// When the alert was first stored.
    pub received_at: DateTime<Utc>,
    /// What was set aside or missing in this message.
    pub warnings: Vec<Warning>,
}

/// `GET /v1/alerts/{id}/receipts`: how far an alert has come. Each is true when it is said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Receipts {
    /// The alert.
    pub alert_id: AlertId,
    /// Number of its case.
    pub case_number: String,
    /// The hub that has it.
    pub hub: HubContact,
    /// When MAIN stored it.
    pub received_at: DateTime<Utc>,
    /// When a phone of the hub confirmed that it has the case.
    pub on_hub_phone_at: Option<DateTime<Utc>>,
    /// Who has taken it.
    pub taken_by: Option<String>,
    /// When.
    pub taken_at: Option<DateTime<Utc>>,
    /// The last claim of the person, if any.
    pub claim: Option<Claim>,
    /// Status of the case.
    pub status: Status,
    /// When a member of staff told the phone to follow the person no longer.
    #[serde(default)]
    pub tracking_ended_at: Option<DateTime<Utc>>,
    /// What staff asked in the app, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<AppQuestion>,
}

/// What staff asked the person in the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppQuestion {
    /// The operation that asked.
    pub id: OperationId,
    /// Its words.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl AppQuestion {
    fn of(asked: &Asked) -> Option<Self> {
        match &asked.question {
            Question::App { text } => Some(Self { id: asked.operation, text: text.clone(), at: asked.by.at }),
            Question::Sms { .. } => None,
        }
    }
}

impl Receipts {
    /// The receipts of `case`, which `hub` leads.
    pub fn of(case: &Case, hub: HubContact) -> Self {
        Self {
            alert_id: case.id.into(),
            case_number: case.number.clone(),
            hub,
            received_at: case.received_at,
            on_hub_phone_at: case.delivered.as_ref().map(|delivered| delivered.at),
            taken_by: case.taken.as_ref().map(|taken| taken.name.clone()),
            taken_at: case.taken.as_ref().map(|taken| taken.at),
            claim: case.claims.last().map(|said| said.claim),
            status: case.status.value,
            tracking_ended_at: case.tracking_ended.as_ref().map(|ended| ended.at),
            questions: case.asked.iter().filter_map(AppQuestion::of).collect(),
        }
    }
}

/// `POST /v1/alerts/{id}/positions`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AddPositions {
    /// Fixes in any order.
    pub fixes: Vec<Fix>,
}

/// `POST /v1/alerts/{id}/cancel` and `/safe` are one claim each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakeClaim {
    /// What the person says.
    pub claim: Claim,
}
