//! Reading a report: total over any JSON object. A frightened person's alert is refused only when it has no valid id.

use chrono::{DateTime, Duration, TimeZone, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{AlertReport, Contact, Fix, FixMethod, KindCode};
use crate::{
    basics::is_language_tag,
    ids::{AlertId, InvalidId},
    phone_number::PhoneNumber,
    place::{Atlas, Point},
    worker::CardText,
};

/// Why a message cannot be an alert at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAlert {
    /// Not a JSON object.
    #[error("the body must be a JSON object")]
    NotAnObject,
    /// No `alert_id`.
    #[error("alert_id is missing: a UUIDv7 made by the sender")]
    NoId,
    /// An `alert_id` that is not one.
    #[error("alert_id {0}")]
    InvalidId(#[from] InvalidId),
}

/// What is wrong with a field that was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The field is not there.
    Missing,
    /// Of another type or form than the field has.
    Unreadable,
    /// Readable, but outside what can be: latitude 91, battery 300.
    OutOfRange,
    /// A time that cannot be: the phone's clock is wrong.
    ClockWrong,
    /// A code or name that this version does not know; it is kept.
    NotKnown,
}

/// One field that was set aside, is missing or not known. The alert is taken all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// Name of the field, `fix.latitude` for a part of one.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// No phone can have recorded an alert before the product existed; a clock that says so was reset.
fn is_believable(time: DateTime<Utc>, received_at: DateTime<Utc>) -> bool {
    let earliest = Utc.with_ymd_and_hms(2024, 1, 1, 0, 0, 0).single();
    earliest.is_some_and(|earliest| time >= earliest) && time <= received_at + Duration::days(1)
}

impl AlertReport {
    /// Reads what a phone sent, at `received_at`. Every field but the id may be wrong or missing: then it is set aside
    /// in `unreadable` with a warning. Fields that this version does not know are kept in `unknown`.
    ///
    /// # Errors
    /// [`NotAnAlert`] where there is no valid `alert_id`.
    pub fn read(body: &Value, received_at: DateTime<Utc>) -> Result<Self, NotAnAlert> {
        let object = body.as_object().ok_or(NotAnAlert::NotAnObject)?;
        let id: AlertId = match object.get("alert_id") {
            None => return Err(NotAnAlert::NoId),
            Some(Value::String(text)) => text.parse()?,
            Some(_) => return Err(InvalidId::NotAUuid.into()),
        };
        let mut reader = Reader { object, received_at, report: Self::new(id) };
        reader.read_all();
        Ok(reader.report)
    }
}

/// Walks the fields once; what it cannot take goes into the report's `unreadable`.
struct Reader<'a> {
    object: &'a Map<String, Value>,
    received_at: DateTime<Utc>,
    report: AlertReport,
}

impl Reader<'_> {
    fn read_all(&mut self) {
        let revision = self.optional_field("revision", |value| {
            value.as_u64().and_then(|count| u32::try_from(count).ok()).ok_or(Problem::Unreadable)
        });
        self.report.revision = revision.unwrap_or_default();
        if let Some(kind) =
            self.field("kind", |value| text(value).and_then(KindCode::parse).ok_or(Problem::Unreadable))
        {
            if !kind.is_known() {
                self.warn("kind", Problem::NotKnown);
            }
            self.report.kind = kind;
        }
        let received_at = self.received_at;
        self.report.recorded_at = self.field("recorded_at", |value| time(value, received_at));
        self.report.fix = self.fix();
        self.report.state = self.field("state", |value| {
            let named = text(value).ok_or(Problem::Unreadable)?;
            Atlas::embedded().is_state(named).map(str::to_owned).ok_or(Problem::NotKnown)
        });
        self.report.phone = self.field("phone", phone);
        self.report.contact = self.field::<Contact>("contact", code);
        self.report.subject = self.field("for", code);
        self.report.reporter_phone = self.field("reporter_phone", phone);
        self.report.worker = self.optional_field("worker_id", code);
        self.report.card = self.optional_field("card", |value| {
            let card = text(value).and_then(|text| CardText::parse(text).ok()).ok_or(Problem::Unreadable)?;
            Ok(card.encode())
        });
        self.report.language = self.field("language", language);
        self.report.battery_percent = self.field("battery_percent", |value| {
            let percent = value.as_f64().ok_or(Problem::Unreadable)?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100, checked")]
            if (0.0..=100.0).contains(&percent) {
                Ok(percent.round() as u8)
            } else {
                Err(Problem::OutOfRange)
            }
        });
        self.report.note = self.field("note", |value| {
            text(value).map(|words| words.trim().to_owned()).ok_or(Problem::Unreadable)
        });
        self.report.note.take_if(|note| note.is_empty());
        for (name, value) in self.object {
            if !FIELDS.contains(&name.as_str()) {
                self.report.unknown.insert(name.clone(), value.clone());
            }
        }
    }

    fn warn(&mut self, field: &str, problem: Problem) {
        self.report.warnings.push(Warning { field: field.to_owned(), problem });
    }

    fn set_aside(&mut self, field: &str, value: &Value, problem: Problem) {
        self.report.unreadable.insert(field.to_owned(), value.clone());
        self.warn(field, problem);
    }

    /// One field: missing is warned of, null is nothing, else `read` takes it or it is set aside.
    fn field<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Result<T, Problem>) -> Option<T> {
        match self.object.get(name) {
            None => {
                self.warn(name, Problem::Missing);
                None
            }
            Some(Value::Null) => None,
            Some(value) => match read(value) {
                Ok(taken) => Some(taken),
                Err(problem) => {
                    self.set_aside(name, value, problem);
                    None
                }
            },
        }
    }

    /// A field that most alerts do not have: nobody is warned where it is missing.
    fn optional_field<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Value) -> Result<T, Problem>,
    ) -> Option<T> {
        if self.object.contains_key(name) { self.field(name, read) } else { None }
    }

    /// The position. Without a readable point there is none, and all of it is set aside; a wrong part beside a good
    /// point costs only that part.
    fn fix(&mut self) -> Option<Fix> {
        let value = self.field("fix", |value| Ok(value.clone()))?;
        let read = ReadFix::new(&value, self.received_at);
        for (field, problem) in &read.problems {
            let part = field.strip_prefix("fix.").and_then(|name| value.get(name)).unwrap_or(&value);
            self.set_aside(field, part, *problem);
        }
        if read.fix.is_none() {
            self.report.unreadable.insert("fix".to_owned(), value);
        }
        read.fix
    }
}

/// A fix as read, and what was wrong with it.
pub(crate) struct ReadFix {
    pub(crate) fix: Option<Fix>,
    pub(crate) problems: Vec<(String, Problem)>,
}

impl ReadFix {
    pub(crate) fn new(value: &Value, received_at: DateTime<Utc>) -> Self {
        let mut problems = Vec::new();
        let mut degrees = |name: &str, limit: f64| match value.get(name).map(Value::as_f64) {
            Some(Some(degrees)) if degrees.abs() <= limit => Some(degrees),
            found => {
                let problem = match found {
                    None => Problem::Missing,
                    Some(None) => Problem::Unreadable,
                    Some(Some(_)) => Problem::OutOfRange,
                };
                problems.push((format!("fix.{name}"), problem));
                None
            }
        };
        if !value.is_object() {
            return Self { fix: None, problems: vec![("fix".to_owned(), Problem::Unreadable)] };
        }
        let (latitude, longitude) = (degrees("latitude", 90.0), degrees("longitude", 180.0));
        let point = latitude.zip(longitude).and_then(|(latitude, longitude)| Point::new(latitude, longitude));
        let mut part = |name: &str, problem: Option<Problem>| {
            problems.extend(problem.map(|problem| (format!("fix.{name}"), problem)));
        };
        let accuracy_m = match value.get("accuracy_m") {
            None | Some(Value::Null) => None,
            Some(given) => match given.as_f64() {
                Some(metres) if metres >= 0.0 && metres.is_finite() => Some(metres),
                found => {
                    part(
                        "accuracy_m",
                        Some(if found.is_some() { Problem::OutOfRange } else { Problem::Unreadable }),
                    );
                    None
                }
            },
        };
        let taken_at = match value.get("taken_at") {
            None | Some(Value::Null) => None,
            Some(given) => time(given, received_at).map_err(|problem| part("taken_at", Some(problem))).ok(),
        };
        let method = match value.get("method") {
            None | Some(Value::Null) => FixMethod::Unknown,
            Some(given) => code(given).unwrap_or_else(|problem| {
                part("method", Some(problem));
                FixMethod::Unknown
            }),
        };
        let mock = match value.get("mock") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(mock)) => *mock,
            Some(_) => {
                part("mock", Some(Problem::Unreadable));
                false
            }
        };
        Self { fix: point.map(|point| Fix { point, accuracy_m, taken_at, method, mock }), problems }
    }
}

/// The fields of a report.
pub(crate) const FIELDS: [&str; 16] = [
    "type", // present where the report travels as the body of an operation
    "alert_id",
    "revision",
    "kind",
    "recorded_at",
    "fix",
    "state",
    "phone",
    "contact",
    "for",
    "reporter_phone",
    "worker_id",
    "card",
    "language",
    "battery_percent",
    "note",
];

fn text(value: &Value) -> Option<&str> {
    value.as_str()
}

fn time(value: &Value, received_at: DateTime<Utc>) -> Result<DateTime<Utc>, Problem> {
    let written = text(value).ok_or(Problem::Unreadable)?;
    let time = DateTime::parse_from_rfc3339(written).map_err(|_| Problem::Unreadable)?.to_utc();
    if is_believable(time, received_at) { Ok(time) } else { Err(Problem::ClockWrong) }
}

fn phone(value: &Value) -> Result<PhoneNumber, Problem> {
    text(value).and_then(|written| PhoneNumber::parse(written).ok()).ok_or(Problem::Unreadable)
}

fn code<T: DeserializeOwned>(value: &Value) -> Result<T, Problem> {
    serde_json::from_value(value.clone())
        .map_err(|_| if value.is_string() { Problem::NotKnown } else { Problem::Unreadable })
}

fn language(value: &Value) -> Result<String, Problem> {
    text(value).filter(|tag| is_language_tag(tag)).map(str::to_owned).ok_or(Problem::Unreadable)
}

#[cfg(test)]
mod tests;
