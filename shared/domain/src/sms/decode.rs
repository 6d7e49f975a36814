//! An alert out of a message, whole or damaged.

use std::ops::Range;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    bits::BitReader,
    group::{Group, Tag},
    kind_text, position,
    text::{Letters, words_beside},
    what::{self, What},
};
use crate::{
    alert::{AlertReport, FIELDS, Problem, Warning},
    ids::AlertId,
    phone_number::PhoneNumber,
};

/// Why a text is no encoded alert, or none that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEncoded {
    /// Neither the prefix nor a group: a person wrote it.
    #[error(
        "is not an encoded alert: it has neither the prefix {} nor a group whose check is right",
        super::PREFIX
    )]
    NoSign,
    /// The prefix of this version, and nothing behind it that can be read.
    #[error("begins like an encoded alert, but no group of it has a right check: call the sender")]
    Garbled,
    /// The prefix of another version, and no group that this one knows.
    #[error("is an encoded alert of version {0}, which this program does not know: update it")]
    Version(u32),
}

/// An encoded alert as far as it can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    id: Option<AlertId>,
    fields: Map<String, Value>,
    set_aside: Vec<&'static str>,
    text: String,
}

/// Reads an encoded alert from a text. Line breaks, changed case, words before, behind and between, a lost prefix, a
/// cut and garbled groups are borne; of two alerts in one text the first is read and the other stays in the note.
///
/// # Errors
/// [`NotEncoded`] where not one group can be read.
pub fn decode(text: &str) -> Result<Decoded, NotEncoded> {
    let letters = Letters::of(text);
    let found = letters.parts().map(|part| Groups::find(&letters, part));
    let best = found.filter(|groups| !groups.spans.is_empty()).reduce(Groups::better);
    match (best, letters.version()) {
        (Some(groups), _) => Ok(groups.decoded(text, &letters)),
        (None, None) => Err(NotEncoded::NoSign),
        (None, Some(1)) => Err(NotEncoded::Garbled),
        (None, Some(other)) => Err(NotEncoded::Version(other)),
    }
}

/// The first group of each kind in one part of a text.
#[derive(Debug, Default)]
struct Groups {
    id: Option<AlertId>,
    what: Option<What>,
    position: Option<Value>,
    kind: Option<String>,
    number: Option<PhoneNumber>,
    /// Where the groups stand, by letters.
    spans: Vec<Range<usize>>,
}

impl Groups {
    fn find(letters: &Letters, part: Range<usize>) -> Self {
        let mut found = Self::default();
        let mut at = part.start;
        while let Some(rest) = letters.folded(at..part.end).filter(|rest| !rest.is_empty()) {
            match Group::read(rest) {
                Some(group) if found.take(&group) => {
                    found.spans.push(at..at + group.length);
                    at += group.length;
                }
                _ => at += 1,
            }
        }
        found
    }

    /// Takes a group unless one of its kind is there; whether it did.
    fn take(&mut self, group: &Group) -> bool {
        match group.tag {
            Tag::Alert => put(&mut self.id, || alert_id(&group.values)),
            Tag::What => put(&mut self.what, || Some(What::read(&group.values))),
            Tag::Position => put(&mut self.position, || Some(position::read(&group.values))),
            Tag::Kind => put(&mut self.kind, || kind_text::read(&group.values).map(|kind| kind.to_string())),
            Tag::Number => put(&mut self.number, || number(&group.values)),
        }
    }

    /// The part that has an id, else the one before.
    fn better(self, later: Self) -> Self {
        if self.id.is_none() && later.id.is_some() { later } else { self }
    }

    /// The fields of the groups that should be there and are not.
    fn set_aside(&self) -> Vec<&'static str> {
        let what = self.what.as_ref();
        let mut set_aside = Vec::new();
        let mut lose = |is_lost: bool, names: &[&'static str]| {
            if is_lost {
                set_aside.extend(names);
            }
        };
        lose(self.id.is_none(), &["alert_id"]);
        lose(what.is_none(), &what::FIELDS);
        lose(self.kind.is_none() && what.is_none_or(|what| what.kind_follows), &["kind"]);
        // without the group that announces it nobody knows whether there was a position: one may have been lost
        lose(self.position.is_none() && what.is_none_or(|what| what.position_follows), &["fix"]);
        lose(self.number.is_none() && what.is_some_and(|what| what.number_follows), &["phone"]);
        set_aside
    }

    fn decoded(self, text: &str, letters: &Letters) -> Decoded {
        let set_aside = self.set_aside();
        let mut fields = self.what.map(|what| what.fields).unwrap_or_default();
        let others = [
            ("kind", self.kind.map(Value::from)),
            ("fix", self.position),
            ("phone", self.number.map(|number| json!(number))),
            ("note", words_beside(text, letters, &self.spans, !set_aside.is_empty()).map(Value::from)),
        ];
        fields.extend(others.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        Decoded { id: self.id, fields, set_aside, text: text.to_owned() }
    }
}

/// Fills an empty place; whether it did.
fn put<T>(place: &mut Option<T>, read: impl FnOnce() -> Option<T>) -> bool {
    if place.is_some() {
        return false;
    }
    *place = read();
    place.is_some()
}

fn alert_id(values: &[u8]) -> Option<AlertId> {
    let mut bits = BitReader::new(values);
    bits.take(2);
    let uuid = Uuid::from_u64_pair(bits.take(64), bits.take(64));
    uuid.to_string().parse().ok()
}

fn number(values: &[u8]) -> Option<PhoneNumber> {
    PhoneNumber::parse(&format!("+{}", BitReader::new(values).take(50))).ok()
}

impl Decoded {
    /// The alert's id, where its check is right.
    pub fn id(&self) -> Option<AlertId> {
        self.id
    }

    /// The fields that could be read, named as in the body of `POST /v1/alerts`, without the id. `note` is what a person
    /// wrote beside the code.
    pub fn fields(&self) -> &Map<String, Value> {
        &self.fields
    }

    /// Whether anything was lost on the way.
    pub fn is_damaged(&self) -> bool {
        !self.set_aside.is_empty()
    }

    /// The fields that were lost with their groups.
    pub fn set_aside(&self) -> &[&'static str] {
        &self.set_aside
    }

    /// The alert, read as the alert's own door reads one. It has `own_id` where its own is lost. In a damaged one each
    /// lost field stands in `unreadable`, and the whole text beside them as `sms`.
    pub fn report(&self, own_id: AlertId, received_at: DateTime<Utc>) -> AlertReport {
        let id = self.id.unwrap_or(own_id);
        let mut body = self.fields.clone();
        // a field that no message carries is none, not missing
        for name in FIELDS.into_iter().filter(|name| !self.fields.contains_key(*name)) {
            // an array is no form of any field, so it is kept as unreadable
            let lost = self.set_aside.contains(&name);
            body.insert(name.to_owned(), if lost { json!(["sms"]) } else { Value::Null });
        }
        body.insert("alert_id".to_owned(), json!(id));
        let mut report =
            AlertReport::read(&Value::Object(body), received_at).unwrap_or_else(|_| AlertReport::new(id));
        if self.id.is_none() {
            report.warnings.push(Warning { field: "alert_id".to_owned(), problem: Problem::Unreadable });
        }
        if self.is_damaged() {
            report.unreadable.insert("sms".to_owned(), json!(self.text));
        }
        report
    }
}
