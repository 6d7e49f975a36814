//! A case read as far as lists need it. A case that is worked on has hundreds of lines of which no list says anything; a first
//! sync brings thousands of cases.

use std::{borrow::Cow, cell::Cell, fmt};

use chrono::{DateTime, Utc};
use domain::{case::Case, ids::CaseId};
use serde::{
    Deserialize,
    de::{
        DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor,
        value::{BorrowedStrDeserializer, StringDeserializer},
    },
    forward_to_deserialize_any,
};
use serde_json::value::RawValue;

/// Fields that are passed over: lists of what was written and done. Each of their lines says when, the newest stands last.
const LINES: [&str; 3] = ["notes", "messages", "activity"];

/// A case without its lines.
pub(super) struct Outline {
    /// Its [`LINES`] are empty.
    pub(super) case: Case,
    /// The newest time of the server's that the case tells: what this phone's clock says does not matter.
    pub(super) newest: DateTime<Utc>,
}

impl Outline {
    /// Reads a record; `None` where it is none, or another's.
    pub(super) fn read(case_id: CaseId, record: &str) -> Option<Self> {
        let newest = Cell::new(DateTime::<Utc>::MIN_UTC);
        let mut json = serde_json::Deserializer::from_str(record);
        let case = Case::deserialize(Passing { json: &mut json, newest: &newest }).ok()?;
        json.end().ok()?;
        let newest = newest.get().max(case.received_at);
        (case.id == case_id).then_some(Self { case, newest })
    }
}

/// Reads what `json` has without the [`LINES`], and keeps the newest time of theirs.
struct Passing<'c, D> {
    json: D,
    newest: &'c Cell<DateTime<Utc>>,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Passing<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.json.deserialize_map(Passing { json: visitor, newest: self.newest })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Passing<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.json.expecting(formatter)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.json.visit_map(Passing { json: map, newest: self.newest })
    }
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Passing<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(Key(key)) = self.json.next_key::<Key<'de>>()? {
            if !LINES.contains(&&*key) {
                let read = match key {
                    Cow::Borrowed(key) => seed.deserialize(BorrowedStrDeserializer::new(key)),
                    Cow::Owned(key) => seed.deserialize(StringDeserializer::new(key)),
                };
                return read.map(Some);
            }
            self.json.next_value_seed(Lines(self.newest))?;
        }
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        self.json.next_value_seed(seed)
    }
}

/// Goes over lines to the last one.
struct Lines<'c>(&'c Cell<DateTime<Utc>>);

impl<'de> DeserializeSeed<'de> for Lines<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, lines: D) -> Result<(), D::Error> {
        lines.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Lines<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of lines")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lines: A) -> Result<(), A::Error> {
        #[derive(Deserialize)]
        struct Line {
            at: DateTime<Utc>,
        }
        let mut last: Option<&RawValue> = None;
        while let Some(line) = lines.next_element()? {
            last = Some(line);
        }
        if let Some(last) = last {
            let line: Line = serde_json::from_str(last.get()).map_err(A::Error::custom)?;
            self.0.set(self.0.get().max(line.at));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{sync::Summary, testing::taken_case};

    fn lined(at: [&str; 3]) -> Value {
        let operation = "01980000-0000-7000-8000-0000000000aa";
        let line = |at: &str| json!({"operation": operation, "kind": "assign", "at": at, "name": "Ravi", "hub": "mumbai"});
        let note = |at: &str| json!({"operation": operation, "author": "Ravi", "at": at, "text": "[{\"}"});
        let message =
            json!({"operation": operation, "at": at[2], "phone": "+919812345678", "type": "missed_call"});
        let mut case = taken_case(1);
        case["notes"] = json!([note("2026-11-22T08:40:00Z"), note(at[0])]);
        case["activity"] = json!([line("2026-11-22T08:40:00Z"), line(at[1])]);
        case["messages"] = json!([message]);
        case["wage_claims"] = crate::work::tests::full()["wage_claims"].clone();
        case["of_tomorrow"] = json!({"notes": [1]});
        case
    }

    fn read(case: &Value) -> Option<Outline> {
        Outline::read("01980000-0000-7000-8000-000000000001".parse().unwrap(), &case.to_string())
    }

    #[test]
    fn lists_say_the_same_of_an_outline_as_of_the_whole() {
        let record = lined(["2026-11-22T08:41:00Z"; 3]);
        let mut whole: Case = serde_json::from_value(record.clone()).unwrap();
        let outline = read(&record).unwrap().case;
        assert_eq!(Summary::of(&outline, None), Summary::of(&whole, None));
        assert_eq!(
            (outline.wage_claims.len(), whole.wage_claims.len()),
            (1, 1),
            "what claims come to is listed"
        );
        assert_eq!((whole.notes.len(), whole.activity.len(), whole.messages.len()), (2, 2, 1));
        (whole.notes, whole.activity, whole.messages) = (Vec::new(), Vec::new(), Vec::new());
        assert_eq!(outline, whole, "nothing else is passed over");
    }

    #[test]
    fn the_newest_time_is_that_of_the_newest_line_of_any_kind_or_of_the_report() {
        let (early, late) = ("2026-11-22T08:41:00Z", "2026-11-22T09:00:00Z");
        for at in [[late, early, early], [early, late, early], [early, early, late]] {
            assert_eq!(read(&lined(at)).unwrap().newest, late.parse::<DateTime<Utc>>().unwrap());
        }
        let without = taken_case(1);
        let received_at = without["received_at"].as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
        let bare = read(&without).unwrap();
        assert!(bare.newest >= received_at && bare.newest < early.parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn what_is_no_case_or_anothers_is_none() {
        let other = "01980000-0000-7000-8000-000000000002".parse().unwrap();
        assert!(Outline::read(other, &taken_case(1).to_string()).is_none());
        for (field, strange) in
            [("notes", json!(7)), ("activity", json!([{"at": "today"}])), ("status", json!([]))]
        {
            let mut case = taken_case(1);
            case[field] = strange;
            assert!(read(&case).is_none(), "{field}");
        }
    }
}
