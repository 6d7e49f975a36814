//! One report of an alert: what one message from one phone says.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Fix, KindCode, Warning};
use crate::{
    ids::{AlertId, WorkerId},
    phone_number::PhoneNumber,
};

/// How it is safe to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// A call is safe.
    Call,
    /// A message is safe, a call is not.
    Sms,
    /// Nothing is safe: the phone must stay quiet.
    None,
    /// The person did not say.
    Unknown,
}

/// Whom the alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// The person who holds the phone.
    #[serde(rename = "self")]
    Oneself,
    /// Somebody beside them.
    #[serde(rename = "other")]
    Other,
}

/// What one message says of an alert. Read by [`AlertReport::read`], which sets aside what it cannot read.
#[derive(Debug, Clone, PartialEq)]
pub struct AlertReport {
    /// The alert, and the case made from it.
    pub id: AlertId,
    /// Counts what the person changed since the press, from 0: of two reports of one phone, what the one with the
    /// greater revision says stands, in whatever order they arrive.
    pub revision: u32,
    /// What happened.
    pub kind: KindCode,
    /// The phone's clock at the press; `None` where it cannot be believed.
    pub recorded_at: Option<DateTime<Utc>>,
    /// Where the person is, as far as the phone knows.
    pub fix: Option<Fix>,
    /// State or union territory picked by the person where there is no fix, in its listed spelling.
    pub state: Option<String>,
    /// The number on which the person can be reached.
    pub phone: Option<PhoneNumber>,
    /// How it is safe to answer; `None` where the message did not say.
    pub contact: Option<Contact>,
    /// Whom it is about; `None` where the message did not say.
    pub subject: Option<Subject>,
    /// The number of the one who reports for somebody else.
    pub reporter_phone: Option<PhoneNumber>,
    /// The registration of the person, where they have one and the phone knows it.
    pub worker: Option<WorkerId>,
    /// The text of their worker card ([`crate::worker::CardText`]), where a phone read one that it does not know.
    pub card: Option<String>,
    /// Language of the person, BCP 47.
    pub language: Option<String>,
    /// Charge of the phone's battery, 0 to 100.
    pub battery_percent: Option<u8>,
    /// In the person's words.
    pub note: Option<String>,
    /// Fields that could not be read, raw, by name.
    pub unreadable: BTreeMap<String, Value>,
    /// Fields that this version does not know, raw, by name.
    pub unknown: BTreeMap<String, Value>,
    /// What was set aside or missing, and why.
    pub warnings: Vec<Warning>,
}

impl AlertReport {
    /// A report with nothing but an id.
    pub fn new(id: AlertId) -> Self {
        Self {
            id,
            revision: 0,
            kind: KindCode::unspecified(),
            recorded_at: None,
            fix: None,
            state: None,
            phone: None,
            contact: None,
            subject: None,
            reporter_phone: None,
            worker: None,
            card: None,
            language: None,
            battery_percent: None,
            note: None,
            unreadable: BTreeMap::new(),
            unknown: BTreeMap::new(),
            warnings: Vec::new(),
        }
    }

    /// The report as it travels: the body of `POST /v1/alerts`. What was set aside stands again where it stood.
    pub fn to_wire(&self) -> Map<String, Value> {
        let mut wire = Map::new();
        let mut put = |name: &str, value: Value| {
            wire.insert(name.to_owned(), value);
        };
        put("alert_id", json!(self.id));
        // the first report says nothing of revisions, so that it reads as it always did
        if self.revision > 0 {
            put("revision", json!(self.revision));
        }
        put("kind", json!(self.kind));
        put("recorded_at", json!(self.recorded_at));
        put("fix", json!(self.fix));
        put("state", json!(self.state));
        put("phone", json!(self.phone));
        put("contact", json!(self.contact.unwrap_or(Contact::Unknown)));
        put("for", json!(self.subject.unwrap_or(Subject::Oneself)));
        put("reporter_phone", json!(self.reporter_phone));
        // most people have neither: a message says nothing of them
        if let Some(worker) = self.worker {
            put("worker_id", json!(worker));
        }
        if let Some(card) = &self.card {
            put("card", json!(card));
        }
        put("language", json!(self.language));
        put("battery_percent", json!(self.battery_percent));
        put("note", json!(self.note));
        for (name, value) in self.unknown.iter().chain(&self.unreadable) {
            // a part of a field, such as `fix.accuracy_m`, cannot stand at the top
            if !name.contains('.') {
                put(name, value.clone());
            }
        }
        wire
    }
}
