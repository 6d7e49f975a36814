//! What comes by phone: text messages and missed calls, as a gateway reports them. Read so that nothing a person sent is
//! refused, and told apart: what raises an alert of its own, and what may belong to an open case of the same number.
//! Pure; the looking up and storing is the store's, the signature the door's.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{AlertReport, KindCode, Problem, Warning, Way},
    case::Content,
    ids::AlertId,
    operation::Body,
    phone_number::PhoneNumber,
    sms::{self, Incoming, alert_id_of_arrival},
};
use serde_json::{Map, Value};

use crate::{
    files::{ContentHash, hexadecimal},
    keyed,
};

/// A message or call belongs to a case of its number that was heard of within this time. Later it makes a case of its
/// own, which rings.
pub const JOINS_WITHIN: TimeDelta = TimeDelta::hours(24);
/// The field in which a sender is kept that is not the number of the alert; null where the network hid it.
pub const SENT_FROM: &str = "sent_from";
/// The provider's time of a message is believed so far back …
const BELIEVED_BACK: TimeDelta = TimeDelta::days(30);
/// … and so far ahead.
const BELIEVED_AHEAD: TimeDelta = TimeDelta::days(1);

/// The gateway whose key signed a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gateway {
    /// Its name.
    pub name: String,
    /// The kind of a case that a missed call makes.
    pub missed_call_kind: KindCode,
}

/// Who a message or call is from, as the network says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// A number that can be called.
    Number(PhoneNumber),
    /// Something else: a name, a short code. As it came.
    Other(String),
    /// The network does not say.
    Hidden,
}

/// One message or call.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrived {
    /// Who reports it.
    pub gateway: Gateway,
    /// [`Way::Sms`] or [`Way::MissedCall`].
    pub way: Way,
    /// The provider's name for it, by which, with its content, a second delivery is known again.
    pub provider_id: String,
    /// Who it is from.
    pub sender: Sender,
    /// The words of a text message; empty for a call.
    pub text: String,
    /// The provider's time of it, where that can be believed.
    pub sent_at: DateTime<Utc>,
    /// When it came to this server.
    pub received_at: DateTime<Utc>,
}

/// What something that arrived says.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    /// The alert that it raises, unless it joins a case.
    pub report: AlertReport,
    /// What it adds to an open case of the same number; `None` where it is an alert whatever else is open.
    pub joins_as: Option<Content>,
    /// Its words told the kind of the report. Where that is more urgent than the open case of the number, it does not
    /// join: that case may wait for the morning, or for somebody who has wages in mind.
    pub kind_is_told: bool,
}

impl Arrived {
    /// Reads a text message as the gateway reports it: `{provider_message_id, from, to, text, received_at}`. Every field
    /// may be wrong or missing.
    pub fn sms(gateway: Gateway, body: &Map<String, Value>, received_at: DateTime<Utc>) -> Self {
        let text = words(body.get("text"));
        Self {
            text,
            ..Self::read(gateway, Way::Sms, body, ["provider_message_id", "received_at"], received_at)
        }
    }

    /// Reads a missed call: `{provider_call_id, from, to, at}`.
    pub fn missed_call(gateway: Gateway, body: &Map<String, Value>, received_at: DateTime<Utc>) -> Self {
        Self::read(gateway, Way::MissedCall, body, ["provider_call_id", "at"], received_at)
    }

    fn read(
        gateway: Gateway,
        way: Way,
        body: &Map<String, Value>,
        [id, time]: [&str; 2],
        received_at: DateTime<Utc>,
    ) -> Self {
        let provider_id = match words(body.get(id)) {
            // without a name the content is the name: the same twice is one
            none if none.is_empty() => {
                ContentHash::of(Value::Object(body.clone()).to_string().as_bytes()).to_string()
            }
            long if long.len() > 200 => ContentHash::of(long.as_bytes()).to_string(),
            given => given,
        };
        let sent_at = body
            .get(time)
            .and_then(Value::as_str)
            .and_then(|written| DateTime::parse_from_rfc3339(written).ok())
            .map(|time| time.to_utc())
            .filter(|time| *time >= received_at - BELIEVED_BACK && *time <= received_at + BELIEVED_AHEAD);
        Self {
            gateway,
            way,
            provider_id,
            sender: Sender::read(&words(body.get("from"))),
            text: String::new(),
            sent_at: sent_at.unwrap_or(received_at),
            received_at,
        }
    }

    /// The number it came from, where there is one.
    pub fn number(&self) -> Option<&PhoneNumber> {
        match &self.sender {
            Sender::Number(number) => Some(number),
            Sender::Other(_) | Sender::Hidden => None,
        }
    }

    /// The id of the alert that it raises if it brings none; the same for each delivery, and not to be guessed.
    pub fn own_id(&self, key: &[u8; 32]) -> AlertId {
        let sender = self.number().map_or("", PhoneNumber::as_e164);
        let way = if self.way == Way::Sms { "sms" } else { "missed_call" };
        let name = format!("{way} {} {} {}", self.gateway.name, self.provider_id, self.text);
        alert_id_of_arrival(key, sender, &name, self.sent_at)
    }

    /// What a second delivery has in common with the first. The provider's name alone is not believed: a provider that
    /// counts from 1 again after a restart, or names all parts of a long text alike, would have alerts thrown away.
    /// Keyed, so that neither number nor words can be guessed from it.
    pub fn delivery(&self, key: &[u8; 32]) -> String {
        let sender = match &self.sender {
            Sender::Number(number) => number.as_e164(),
            Sender::Other(raw) => raw,
            Sender::Hidden => "",
        };
        // JSON keeps the parts apart
        let content = Value::from(vec![self.provider_id.as_str(), sender, self.text.as_str()]).to_string();
        hexadecimal(&keyed::code(key, &[b"delivery", content.as_bytes()]))
    }

    /// What it says. An encoded alert, whole or damaged, is a press of the SOS: it joins nothing but the alert of its own
    /// id. Words, an empty message and a missed call join.
    pub fn meaning(&self, key: &[u8; 32]) -> Meaning {
        let own_id = self.own_id(key);
        let (mut report, joins_as, kind_is_told) = if self.way == Way::Sms {
            let read = sms::read(&self.text);
            let is_a_person = match &read {
                Incoming::Encoded(_) => false,
                Incoming::Plain(plain) => plain.problem.is_none(),
                Incoming::Empty => true,
            };
            // what is longer than a note stands in a case of its own
            let fits = self.text.chars().count() <= Body::NOTE_LIMIT;
            let joins_as = (is_a_person && fits).then(|| Content::Text { text: self.text.trim().to_owned() });
            let kind_is_told = matches!(&read, Incoming::Plain(plain) if plain.is_told);
            (read.report(own_id, self.received_at), joins_as, kind_is_told)
        } else {
            let kind = self.gateway.missed_call_kind.clone();
            (AlertReport { kind, ..AlertReport::new(own_id) }, Some(Content::MissedCall), false)
        };
        self.add_sender(&mut report);
        Meaning { report, joins_as, kind_is_told }
    }

    /// The number that the network reports is the person's, unless the alert itself names another.
    fn add_sender(&self, report: &mut AlertReport) {
        match &self.sender {
            Sender::Number(number) if report.phone.is_none() => report.phone = Some(number.clone()),
            Sender::Number(number) if report.phone.as_ref() != Some(number) => {
                report.unknown.insert(SENT_FROM.to_owned(), Value::from(number.as_e164()));
            }
            Sender::Other(raw) => {
                report.unknown.insert(SENT_FROM.to_owned(), Value::from(raw.as_str()));
                report.warnings.push(Warning { field: SENT_FROM.to_owned(), problem: Problem::Unreadable });
            }
            Sender::Hidden if report.phone.is_some() => {
                report.unknown.insert(SENT_FROM.to_owned(), Value::Null);
            }
            Sender::Number(_) | Sender::Hidden => {}
        }
    }

    /// Whether it is a word by which people end advertisements. It is kept and shown like any other, and never answered.
    pub fn asks_for_silence(&self) -> bool {
        let word = self.text.trim().trim_end_matches(['.', '!']).to_ascii_uppercase();
        ["STOP", "STOPALL", "UNSUBSCRIBE", "UNSUB", "CANCEL", "END", "QUIT"].contains(&word.as_str())
    }
}

impl Sender {
    fn read(written: &str) -> Self {
        match PhoneNumber::parse(written) {
            Ok(number) => Self::Number(number),
            Err(_) if written.is_empty() => Self::Hidden,
            Err(_) => Self::Other(written.chars().take(64).collect()),
        }
    }
}

/// A field as text: gateways send numbers as numbers now and then.
fn words(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    const KEY: [u8; 32] = [1; 32];

    fn noon() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
    }

    fn gateway() -> Gateway {
        Gateway { name: "acme".to_owned(), missed_call_kind: KindCode::unspecified() }
    }

    fn sms(fields: Value) -> Arrived {
        let mut body = json!({"provider_message_id": "m1", "from": "9812345678", "text": "not paid", "received_at": noon()});
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        Arrived::sms(gateway(), body.as_object().unwrap(), noon())
    }

    #[rstest]
    #[case::a_number(json!("+919812345678"), Some("+919812345678"), None)]
    #[case::as_dialled(json!("09812345678"), Some("+919812345678"), None)]
    #[case::a_json_number(json!(919_812_345_678_u64), Some("+919812345678"), None)]
    #[case::a_name(json!("VM-BHARAT"), None, Some("VM-BHARAT"))]
    #[case::a_short_code(json!("57575"), None, Some("57575"))]
    #[case::hidden(json!(null), None, None)]
    fn every_sender_makes_an_alert(
        #[case] from: Value,
        #[case] phone: Option<&str>,
        #[case] kept: Option<&str>,
    ) {
        let report = sms(json!({"from": from})).meaning(&KEY).report;
        assert_eq!(report.phone.as_ref().map(PhoneNumber::as_e164), phone);
        assert_eq!(report.unknown.get("sent_from").and_then(Value::as_str), kept);
        assert_eq!(report.note.as_deref(), Some("not paid"));
    }

    #[test]
    fn a_report_of_the_wrong_shape_is_read_as_far_as_it_goes() {
        let body = json!({"text": 112, "from": {}, "received_at": "yesterday"});
        let arrived = Arrived::sms(gateway(), body.as_object().unwrap(), noon());
        assert_eq!((arrived.text.as_str(), arrived.sent_at), ("112", noon()));
        assert_eq!(arrived.provider_id.len(), 64);
        let again = Arrived::sms(gateway(), body.as_object().unwrap(), noon());
        assert_eq!(arrived.own_id(&KEY), again.own_id(&KEY));
        let nothing = Arrived::missed_call(gateway(), &Map::new(), noon()).meaning(&KEY);
        assert_eq!((nothing.report.phone, nothing.joins_as), (None, Some(Content::MissedCall)));
    }

    #[test]
    fn two_messages_of_the_same_words_are_two_and_one_delivered_twice_is_one() {
        let id = |fields| sms(fields).own_id(&KEY);
        assert_eq!(id(json!({})), id(json!({})));
        assert_ne!(id(json!({})), id(json!({"provider_message_id": "m2"})));
        let call = json!({"provider_call_id": "m1", "from": "9812345678", "at": noon()});
        let call = Arrived::missed_call(gateway(), call.as_object().unwrap(), noon());
        assert_ne!(id(json!({})), call.own_id(&KEY));
    }

    #[test]
    fn words_join_and_an_encoded_alert_does_not() {
        let joined = sms(json!({"text": " they took my papers "})).meaning(&KEY).joins_as;
        assert_eq!(joined, Some(Content::Text { text: "they took my papers".to_owned() }));
        assert_eq!(
            sms(json!({"text": ""})).meaning(&KEY).joins_as,
            Some(Content::Text { text: String::new() })
        );
        let long = sms(json!({"text": "x".repeat(Body::NOTE_LIMIT + 1)})).meaning(&KEY);
        assert_eq!(long.joins_as, None);
        let report = AlertReport::new(AlertId::new(1_795_305_600_000, [7; 10]));
        let encoded = sms(json!({"text": sms::encode(&report)}));
        let meaning = encoded.meaning(&KEY);
        assert_eq!((meaning.report.id, meaning.joins_as), (report.id, None));
        let garbled = sms(json!({"text": format!("{} XXXXXXXX", sms::PREFIX)})).meaning(&KEY);
        assert_eq!(garbled.joins_as, None);
        assert_ne!(garbled.report.id, report.id);
    }

    #[rstest]
    #[case("STOP", true)]
    #[case(" stop. ", true)]
    #[case("stop him please", false)]
    #[case("", false)]
    fn a_lone_stop_is_not_answered(#[case] text: &str, #[case] silent: bool) {
        assert_eq!(sms(json!({"text": text})).asks_for_silence(), silent);
    }
}
