//! An alert that this phone raised, as it is kept on its disk.

use chrono::{DateTime, Datelike, SubsecRound as _, Utc};
use domain::{
    alert::{AlertReport, Contact, Fix, KindCode},
    ids::{AlertId, AlertSecret, OperationId},
    operation::Claim,
    phone_number::PhoneNumber,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{family::FamilyState, for_other::ForOther, message::MessageState, progress::Progress};
use crate::effects::alert_store::KeptAlert;

/// No phone can have been pressed before this year; a clock that says so was reset.
const FIRST_YEAR: i32 = 2024;
/// Most positions that wait for the server. Beyond it, every second of the older ones is left out.
const MOST_POSITIONS: usize = 60;

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
    /// Counts what the person changed since then: of two reports, what the later revision says stands.
    #[serde(default)]
    pub revision: u32,
    /// The newest revision that the server has; says nothing before it has the alert.
    #[serde(default)]
    pub told_revision: u32,
    /// How 0.1 kept that a kind was chosen when the alert was on its way. Read, and never written.
    #[serde(default, skip_serializing)]
    kind_untold: bool,
    /// It was asked for under "ask for help": no siren.
    #[serde(default)]
    pub is_help: bool,
    /// Whom it is for, where that is somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_other: Option<ForOther>,
    /// Silence was chosen when it was made.
    #[serde(default)]
    pub silent: bool,
    /// How it is safe to answer, where the person said so.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// State or union territory that the person chose.
    #[serde(default)]
    pub state: Option<String>,
    /// What the place is near to, in the person's words.
    #[serde(default)]
    pub landmark: Option<String>,
    /// The person's own number, where they gave one.
    #[serde(default)]
    pub phone: Option<PhoneNumber>,
    /// Charge of the battery at the press, 0 to 100.
    #[serde(default)]
    pub battery_percent: Option<u8>,
    /// Language of the app at the press, BCP 47.
    #[serde(default)]
    pub language: Option<String>,
    /// The best position known before the alert was sent.
    #[serde(default)]
    pub fix: Option<Fix>,
    /// Further positions that the server does not have yet.
    #[serde(default)]
    pub positions: Vec<Fix>,
    /// The newest position that was taken, whether or not the server has it.
    #[serde(default)]
    pub newest: Option<Fix>,
    /// The following of the person was ended: by them, or by the responder.
    #[serde(default)]
    pub tracking_ended: bool,
    /// How far it has come, as the server said last; none before the server has it.
    #[serde(default)]
    pub progress: Option<Progress>,
    /// What the person said of it afterwards.
    #[serde(default)]
    pub claims: Vec<OwnClaim>,
    /// Questions of staff that the person has answered, or does not want to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered: Vec<OperationId>,
    /// What became of the text message.
    #[serde(default)]
    pub message: MessageState,
    /// What the trusted people were told.
    #[serde(default)]
    pub family: FamilyState,
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

/// Nothing of an alert goes into a log.
impl std::fmt::Debug for OwnAlert {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnAlert [redacted]")
    }
}

impl OwnAlert {
    /// An alert of this moment, of which nothing is known yet but that somebody pressed.
    pub(crate) fn pressed(unix_ms: u64, random: [u8; 32], at: DateTime<Utc>, language: &str) -> Self {
        let secret = AlertSecret::new(random);
        Self {
            id: AlertId::from_secret(unix_ms, &secret),
            secret: secret.expose(),
            // no finer than a message carries it, so that both ways tell the same
            pressed_at: at.trunc_subsecs(3),
            kind: KindCode::unspecified(),
            decided: false,
            revision: 0,
            told_revision: 0,
            kind_untold: false,
            is_help: false,
            for_other: None,
            silent: false,
            contact: None,
            state: None,
            landmark: None,
            phone: None,
            battery_percent: None,
            language: Some(language.to_owned()),
            fix: None,
            positions: Vec::new(),
            newest: None,
            tracking_ended: false,
            progress: None,
            claims: Vec::new(),
            answered: Vec::new(),
            message: MessageState::default(),
            family: FamilyState::default(),
        }
    }

    /// Reads what was kept. A part that cannot be read costs only itself; only without id, secret and time there is no
    /// alert.
    pub(crate) fn read(state: &str) -> Option<Self> {
        let mut alert = serde_json::from_str(state).ok().or_else(|| Self::read_in_parts(state))?;
        if std::mem::take(&mut alert.kind_untold) {
            alert.revision = alert.revision.max(1);
        }
        Some(alert)
    }

    fn read_in_parts(state: &str) -> Option<Self> {
        let Ok(Value::Object(kept)) = serde_json::from_str(state) else { return None };
        let mut readable: Map<String, Value> = ["id", "secret", "pressed_at"]
            .into_iter()
            .filter_map(|name| kept.get(name).map(|part| (name.to_owned(), part.clone())))
            .collect();
        readable.insert("kind".to_owned(), Value::from(KindCode::UNSPECIFIED));
        for (name, part) in kept {
            let mut with_it = readable.clone();
            with_it.insert(name, part);
            if serde_json::from_value::<Self>(Value::Object(with_it.clone())).is_ok() {
                readable = with_it;
            }
        }
        serde_json::from_value(Value::Object(readable)).ok()
    }

    /// As it is kept.
    pub(crate) fn to_kept(&self) -> KeptAlert {
        // a record of plain values always has a JSON form
        let state = serde_json::to_string(self).unwrap_or_default();
        KeptAlert { alert_id: self.id.to_string(), state }
    }

    /// What is told of it, by whichever way.
    pub(super) fn report(&self) -> AlertReport {
        let mut report = AlertReport::new(self.id);
        report.revision = self.revision;
        report.kind = self.kind.clone();
        report.recorded_at = Some(self.pressed_at);
        report.fix.clone_from(&self.fix);
        report.state.clone_from(&self.state);
        report.contact = Some(self.safe_contact());
        self.tell_subject(&mut report);
        report.language.clone_from(&self.language);
        report.battery_percent = self.battery_percent;
        report
    }

    /// The body of `POST /v1/alerts`.
    pub(crate) fn to_body(&self) -> Vec<u8> {
        serde_json::to_vec(&self.report().to_wire()).unwrap_or_default()
    }

    /// How it is safe to answer.
    pub(super) fn safe_contact(&self) -> Contact {
        self.contact.unwrap_or(Contact::Unknown)
    }

    /// MAIN may call, and can.
    pub(super) fn can_be_called(&self) -> bool {
        self.safe_contact() == Contact::Call && self.persons_phone().is_some()
    }

    /// Keeps one more position for the server. There is a bound to how many wait: then the older ones are thinned out,
    /// never the newest.
    pub(super) fn add_position(&mut self, fix: Fix) {
        self.positions.push(fix);
        if self.positions.len() > MOST_POSITIONS {
            let half = self.positions.len() / 2;
            let mut place = 0_usize;
            self.positions.retain(|_| {
                place += 1;
                place > half || place % 2 == 1
            });
        }
    }

    /// Milliseconds since the press by the wall clock; none where the clocks contradict each other. A press that seems
    /// to lie in the future, or before this product, is dated by the server's receipt.
    pub(super) fn age_ms(&self, now: DateTime<Utc>) -> Option<u64> {
        let pressed = Some(self.pressed_at).filter(|at| at.year() >= FIRST_YEAR);
        let received = self.progress.as_ref().map(|progress| progress.received_at);
        pressed
            .into_iter()
            .chain(received)
            .filter_map(|at| u64::try_from((now - at).num_milliseconds()).ok())
            .max()
    }

    /// The server has it.
    pub(crate) fn is_received(&self) -> bool {
        self.progress.is_some()
    }

    /// The alert itself is to be sent, the first time or because the person changed something.
    pub(crate) fn is_to_be_sent(&self) -> bool {
        !self.is_received() || self.told_revision < self.revision
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
