//! An alert that this phone raised, as it is kept on its disk.

use chrono::{DateTime, Utc};
use domain::{
    alert::{AlertReport, Contact, Fix, KindCode, Subject},
    ids::{AlertId, AlertSecret},
    operation::Claim,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::effects::alert_store::KeptAlert;

/// All that the phone knows of an alert of its own.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnAlert {
    /// Its id, made from the secret.
    pub id: AlertId,
    /// Its secret, base64url: shown to the server, it proves who raised the alert.
    pub secret: String,
    /// The phone's clock at the press.
    pub pressed_at: DateTime<Utc>,
    /// What happened.
    pub kind: KindCode,
    /// The kind stands: somebody chose it, or the time to choose is over. Nothing is sent before.
    #[serde(default)]
    pub decided: bool,
    /// The kind was chosen when the alert was already on its way without one; the server does not have it yet.
    #[serde(default)]
    pub kind_untold: bool,
    /// Language of the app at the press, BCP 47.
    #[serde(default)]
    pub language: Option<String>,
    /// The best position known before the alert was sent.
    #[serde(default)]
    pub fix: Option<Fix>,
    /// Further positions that the server does not have yet.
    #[serde(default)]
    pub positions: Vec<Fix>,
    /// How far it has come, as the server said last; none before the server has it.
    #[serde(default)]
    pub progress: Option<Progress>,
    /// What the person said of it afterwards.
    #[serde(default)]
    pub claims: Vec<OwnClaim>,
}

/// Something that the person said of the alert.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnClaim {
    /// What.
    pub claim: Claim,
    /// When, by the phone's clock.
    pub at: DateTime<Utc>,
    /// The server has it.
    #[serde(default)]
    pub told: bool,
}

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
}

/// A hub as the server names it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedHub {
    /// Its short name.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Nothing of an alert goes into a log.
impl std::fmt::Debug for OwnAlert {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnAlert [redacted]")
    }
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

impl OwnAlert {
    /// An alert of this moment, of which nothing is known yet but that somebody pressed.
    pub(crate) fn pressed(unix_ms: u64, random: [u8; 32], at: DateTime<Utc>, language: &str) -> Self {
        let secret = AlertSecret::new(random);
        Self {
            id: AlertId::from_secret(unix_ms, &secret),
            secret: secret.expose(),
            pressed_at: at,
            kind: KindCode::unspecified(),
            decided: false,
            kind_untold: false,
            language: Some(language.to_owned()),
            fix: None,
            positions: Vec::new(),
            progress: None,
            claims: Vec::new(),
        }
    }

    /// Reads what was kept. A part that cannot be read costs only itself; only without id, secret and time there is no
    /// alert.
    pub(crate) fn read(state: &str) -> Option<Self> {
        if let Ok(alert) = serde_json::from_str(state) {
            return Some(alert);
        }
        let mut value: Value = serde_json::from_str(state).ok()?;
        for part in ["claims", "progress", "positions", "fix", "language", "decided"] {
            value.as_object_mut()?.remove(part);
            if let Ok(alert) = serde_json::from_value(value.clone()) {
                return Some(alert);
            }
        }
        value.as_object_mut()?.insert("kind".to_owned(), Value::from(KindCode::UNSPECIFIED));
        serde_json::from_value(value).ok()
    }

    /// As it is kept.
    pub(crate) fn to_kept(&self) -> KeptAlert {
        // a record of plain values always has a JSON form
        let state = serde_json::to_string(self).unwrap_or_default();
        KeptAlert { alert_id: self.id.to_string(), state }
    }

    /// The body of `POST /v1/alerts`.
    pub(crate) fn to_body(&self) -> Vec<u8> {
        let mut report = AlertReport::new(self.id);
        report.kind = self.kind.clone();
        report.recorded_at = Some(self.pressed_at);
        report.fix.clone_from(&self.fix);
        report.contact = Some(Contact::Unknown);
        report.subject = Some(Subject::Oneself);
        report.language.clone_from(&self.language);
        serde_json::to_vec(&report.to_wire()).unwrap_or_default()
    }

    /// The server has it.
    pub(crate) fn is_received(&self) -> bool {
        self.progress.is_some()
    }

    /// The alert itself is to be sent, the first time or with a kind that came late.
    pub(crate) fn is_to_be_sent(&self) -> bool {
        !self.is_received() || self.kind_untold
    }

    /// The first claim that the server does not have.
    pub(crate) fn untold_claim(&self) -> Option<&OwnClaim> {
        self.claims.iter().find(|said| !said.told)
    }

    pub(crate) fn has_claimed(&self, claim: Claim) -> bool {
        self.claims.iter().any(|said| said.claim == claim)
    }

    /// Something is still to be sent.
    pub(crate) fn waits(&self) -> bool {
        self.is_to_be_sent() || self.untold_claim().is_some()
    }
}
