//! What the server says of an alert.

use chrono::{DateTime, Utc};
use domain::{door::AppQuestion, ids::AlertId};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// What the server says of an alert: of `domain::door`'s answers and receipts, the part that the screen shows. Read
/// leniently, so that a newer server with more reasons or statuses is still believed.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The alert that it speaks of. Only an answer that names this alert is believed.
    pub alert_id: AlertId,
    /// Number of its case.
    pub case_number: String,
    /// The hub that has it.
    pub hub: NamedHub,
    /// When MAIN stored it.
    pub received_at: DateTime<Utc>,
    /// When a phone of the hub confirmed that it has the case.
    #[serde(default)]
    pub on_hub_phone_at: Option<DateTime<Utc>>,
    /// Who has taken it.
    #[serde(default)]
    pub taken_by: Option<String>,
    /// When.
    #[serde(default)]
    pub taken_at: Option<DateTime<Utc>>,
    /// When the responder said that the person need not be followed any more.
    #[serde(default)]
    pub tracking_ended_at: Option<DateTime<Utc>>,
    /// What staff asked the person in the app, oldest first.
    #[serde(default, deserialize_with = "readable", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<AppQuestion>,
}

/// Questions of a form that this version does not know cost only themselves.
fn readable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AppQuestion>, D::Error> {
    let there = Value::deserialize(deserializer)?;
    let each = there.as_array().into_iter().flatten();
    Ok(each.filter_map(|question| serde_json::from_value(question.clone()).ok()).collect())
}

/// A hub as the server names it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedHub {
    /// Its short name.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl Progress {
    /// Reads what the server answered about the alert `id`; `None` where it is not about it, such as the page of a
    /// captive portal.
    pub(crate) fn read(body: &[u8], id: AlertId) -> Option<Self> {
        serde_json::from_slice::<Self>(body).ok().filter(|progress| progress.alert_id == id)
    }

    /// How many of the three receipts of the server stand: the later ones count whether or not those before came.
    pub(crate) fn steps(&self) -> u8 {
        match (&self.taken_by, &self.on_hub_phone_at) {
            (Some(_), _) => 3,
            (None, Some(_)) => 2,
            (None, None) => 1,
        }
    }
}
