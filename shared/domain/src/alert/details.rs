//! What several reports of one alert add up to: nothing that was said is dropped, and who said what stays known.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AlertReport, Contact, Fix, KindCode, Subject, Warning};
use crate::{
    ids::{DeviceId, WorkerId},
    phone_number::PhoneNumber,
};

/// By which way a report came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// `POST /v1/alerts`.
    Door,
    /// As an operation of a sync.
    Sync,
    /// A text message.
    Sms,
    /// A missed call.
    MissedCall,
    /// A person at the Central Hub took a call.
    Intake,
    /// The server itself, by its own clock. Nothing that arrives has it.
    Server,
}

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// By which way.
    pub way: Way,
    /// The device, where it is known.
    pub device: Option<DeviceId>,
    /// When the server received it.
    pub received_at: DateTime<Utc>,
}

/// A statement with its source, and the differing ones that came by other reports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told<T> {
    /// The value that stands.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
    /// Differing values, oldest first.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<(T, Source)>,
}

/// The details of an alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertDetails {
    /// The greatest revision heard of.
    #[serde(default)]
    pub revision: u32,
    /// What happened; a chosen kind stands over `unspecified`.
    pub kind: Told<KindCode>,
    /// The phone's clock at the press.
    pub recorded_at: Option<Told<DateTime<Utc>>>,
    /// The finest of the reported positions stands; see [`crate::case::Case::position`] for the newest.
    pub fix: Option<Told<Fix>>,
    /// State picked by the person.
    pub state: Option<Told<String>>,
    /// Number of the person.
    pub phone: Option<Told<PhoneNumber>>,
    /// How it is safe to answer.
    pub contact: Option<Told<Contact>>,
    /// Whom it is about.
    pub subject: Option<Told<Subject>>,
    /// Number of the one who reports for somebody else.
    pub reporter_phone: Option<Told<PhoneNumber>>,
    /// Registration of the person, where they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<Told<WorkerId>>,
    /// Language of the person, BCP 47.
    pub language: Option<Told<String>>,
    /// Battery of the phone, percent.
    pub battery_percent: Option<Told<u8>>,
    /// In the person's words.
    pub note: Option<Told<String>>,
    /// Fields that could not be read, raw; one list per name, oldest first.
    #[serde(default)]
    pub unreadable: BTreeMap<String, Vec<Value>>,
    /// Fields that this version does not know, raw.
    #[serde(default)]
    pub unknown: BTreeMap<String, Vec<Value>>,
    /// What was set aside or missing in the first report, and what was set aside in later ones.
    #[serde(default)]
    pub warnings: Vec<Warning>,
}

/// Differing values that are kept beside the one that stands. Whoever knows an id may report it again and again; what is
/// beyond this stands in the server's log of operations and does not make the record grow.
const OTHERS_LIMIT: usize = 16;
/// Bytes of fields that could not be read or are not known, together.
const RAW_LIMIT: usize = 64 * 1024;
/// Warnings that are kept.
const WARNINGS_LIMIT: usize = 64;

impl<T: PartialEq> Told<T> {
    fn new(value: T, source: &Source) -> Self {
        Self { value, source: source.clone(), others: Vec::new() }
    }

    /// Takes another report's value: the same one changes nothing; a differing one stands where `stands` says so over
    /// the present one, and the other is kept beside it. Whether anything changed.
    fn hear(&mut self, value: T, source: &Source, stands: impl FnOnce(&T, &T) -> bool) -> bool {
        if self.value == value {
            return false;
        }
        let known = self.others.iter().position(|(other, _)| *other == value);
        let stands = stands(&value, &self.value);
        let heard = match (known, stands) {
            (Some(_), false) => return false,
            // said before, and now again: it stands with the source that said it first
            (Some(place), true) => self.others.remove(place),
            (None, _) => (value, source.clone()),
        };
        let beside = if stands {
            (std::mem::replace(&mut self.value, heard.0), std::mem::replace(&mut self.source, heard.1))
        } else {
            heard
        };
        if self.others.len() < OTHERS_LIMIT {
            self.others.push(beside);
            return true;
        }
        stands
    }
}

fn hear_where<T: PartialEq>(
    told: &mut Option<Told<T>>,
    value: Option<T>,
    source: &Source,
    stands: impl FnOnce(&T, &T) -> bool,
) -> bool {
    match (told.as_mut(), value) {
        (_, None) => false,
        (Some(told), Some(value)) => told.hear(value, source, stands),
        (None, Some(value)) => {
            *told = Some(Told::new(value, source));
            true
        }
    }
}

fn keep_raw(kept: &mut BTreeMap<String, Vec<Value>>, fields: BTreeMap<String, Value>) -> bool {
    let mut changed = false;
    for (name, value) in fields {
        let is_known = kept.get(&name).is_some_and(|values| values.contains(&value));
        if !is_known && raw_bytes(kept) + name.len() + value.to_string().len() <= RAW_LIMIT {
            kept.entry(name).or_default().push(value);
            changed = true;
        }
    }
    changed
}

fn raw_bytes(kept: &BTreeMap<String, Vec<Value>>) -> usize {
    let of_values = |values: &Vec<Value>| values.iter().map(|value| value.to_string().len()).sum::<usize>();
    kept.iter().map(|(name, values)| name.len() + of_values(values)).sum()
}

impl AlertDetails {
    /// The details that a first report gives.
    pub fn from_report(report: AlertReport, source: &Source) -> Self {
        let mut details = Self {
            revision: report.revision,
            kind: Told::new(report.kind.clone(), source),
            recorded_at: None,
            fix: None,
            state: None,
            phone: None,
            contact: None,
            subject: None,
            reporter_phone: None,
            worker: None,
            language: None,
            battery_percent: None,
            note: None,
            unreadable: BTreeMap::new(),
            unknown: BTreeMap::new(),
            warnings: report.warnings.clone(),
        };
        details.hear(report, source);
        details
    }

    /// Adds what another report of the same alert says: fields not known yet are added, differing ones are both kept.
    /// What a later revision says stands. Whether anything changed.
    pub fn hear(&mut self, report: AlertReport, source: &Source) -> bool {
        let is_later = report.revision > self.revision;
        self.revision = self.revision.max(report.revision);
        let mut changed = is_later;
        // `unspecified` is not a statement: it neither stands against a chosen kind nor is kept beside one
        if !report.kind.is_unspecified() {
            if self.kind.value.is_unspecified() {
                self.kind = Told::new(report.kind, source);
                changed = true;
            } else {
                changed |= self.kind.hear(report.kind, source, |_, _| is_later);
            }
        }
        changed |= hear_where(&mut self.recorded_at, report.recorded_at, source, |_, _| false);
        changed |= hear_where(&mut self.fix, report.fix, source, Fix::is_finer_than);
        changed |= hear_where(&mut self.state, report.state, source, |_, _| is_later);
        changed |= hear_where(&mut self.phone, report.phone, source, |_, _| is_later);
        // `unknown` is the absence of an answer
        let contact = report.contact.filter(|contact| *contact != Contact::Unknown || self.contact.is_none());
        let speaks = |_: &Contact, stands: &Contact| is_later || *stands == Contact::Unknown;
        changed |= hear_where(&mut self.contact, contact, source, speaks);
        changed |= hear_where(&mut self.subject, report.subject, source, |_, _| is_later);
        changed |= hear_where(&mut self.reporter_phone, report.reporter_phone, source, |_, _| is_later);
        changed |= hear_where(&mut self.worker, report.worker, source, |_, _| is_later);
        changed |= hear_where(&mut self.language, report.language, source, |_, _| is_later);
        changed |= hear_where(&mut self.battery_percent, report.battery_percent, source, |_, _| is_later);
        changed |= hear_where(&mut self.note, report.note, source, |_, _| is_later);
        changed |= keep_raw(&mut self.unreadable, report.unreadable);
        changed |= keep_raw(&mut self.unknown, report.unknown);
        for warning in report.warnings {
            let set_aside = warning.problem != super::Problem::Missing;
            if set_aside && !self.warnings.contains(&warning) && self.warnings.len() < WARNINGS_LIMIT {
                self.warnings.push(warning);
                changed = true;
            }
        }
        changed
    }

    /// How it is safe to answer, as far as anybody said.
    pub fn safe_contact(&self) -> Contact {
        self.contact.as_ref().map_or(Contact::Unknown, |told| told.value)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use serde_json::json;

    use super::*;

    fn at(minute: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 12, minute, 0).unwrap()
    }

    fn source(minute: u32) -> Source {
        Source { way: Way::Door, device: None, received_at: at(minute) }
    }

    fn report(fields: Value) -> AlertReport {
        let mut body = json!({"alert_id": "01980000-0000-7000-8000-000000000001"});
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        AlertReport::read(&body, at(0)).unwrap()
    }

    fn fix(accuracy_m: f64) -> Value {
        json!({"latitude": 19.1, "longitude": 72.8, "accuracy_m": accuracy_m, "method": "gnss", "taken_at": null})
    }

    #[test]
    fn the_same_report_again_changes_nothing() {
        let body = json!({"kind": "medical", "fix": fix(30.0), "phone": "9812345678", "torch": 1});
        let mut details = AlertDetails::from_report(report(body.clone()), &source(0));
        let before = details.clone();
        assert!(!details.hear(report(body), &source(1)));
        assert_eq!(details, before);
    }

    #[test]
    fn another_kind_a_note_and_a_coarser_fix_are_kept_beside_the_first() {
        let mut details =
            AlertDetails::from_report(report(json!({"kind": "medical", "fix": fix(30.0)})), &source(0));
        let second = report(json!({"kind": "accident", "note": "he fell", "fix": fix(900.0)}));
        assert!(details.hear(second, &source(1)));
        assert_eq!(details.kind.value.as_str(), "medical");
        assert_eq!(details.kind.others.first().map(|(kind, _)| kind.as_str()), Some("accident"));
        assert_eq!(details.note.unwrap().value, "he fell");
        let told = details.fix.unwrap();
        assert_eq!(told.value.accuracy_m, Some(30.0));
        assert_eq!(told.others.first().unwrap().0.accuracy_m, Some(900.0));
    }

    #[test]
    fn what_a_later_revision_says_stands_in_any_order_and_can_be_taken_back() {
        let say = |kind: &str, revision: u32| report(json!({"kind": kind, "revision": revision}));
        let mut details = AlertDetails::from_report(say("accident", 0), &source(0));
        assert!(details.hear(say("medical", 1), &source(1)));
        assert!(!details.hear(say("accident", 0), &source(2)));
        assert_eq!(details.kind.value.as_str(), "medical");
        assert!(details.hear(say("accident", 2), &source(3)));
        assert_eq!(details.kind.value.as_str(), "accident");
        assert_eq!(details.kind.others.first().map(|(kind, _)| kind.as_str()), Some("medical"));

        let mut late_first = AlertDetails::from_report(say("medical", 1), &source(0));
        late_first.hear(say("accident", 0), &source(1));
        assert_eq!(late_first.kind.value.as_str(), "medical");
    }

    #[test]
    fn a_finer_fix_stands_and_the_first_is_kept_with_its_source() {
        let mut details = AlertDetails::from_report(report(json!({"fix": fix(900.0)})), &source(0));
        details.hear(report(json!({"fix": fix(30.0)})), &source(1));
        let told = details.fix.unwrap();
        assert_eq!((told.value.accuracy_m, told.source), (Some(30.0), source(1)));
        assert_eq!(told.others.first().unwrap().1, source(0));
    }

    #[test]
    fn a_record_does_not_grow_without_end_and_what_a_later_revision_says_still_stands() {
        let mut details = AlertDetails::from_report(report(json!({"note": "first"})), &source(0));
        for turn in 0..200 {
            let note = format!("{turn} {}", "x".repeat(1000));
            let raw = "y".repeat(1000);
            details.hear(report(json!({"note": note, "phone": turn, (format!("f{turn}")): raw})), &source(1));
        }
        assert!(serde_json::to_string(&details).unwrap().len() < 256 * 1024);
        let last = json!({"note": "last", "kind": "threat", "revision": 1});
        assert!(details.hear(report(last), &source(2)));
        assert_eq!(details.note.map(|told| told.value).as_deref(), Some("last"));
        assert_eq!(details.kind.value.as_str(), "threat");
    }

    #[test]
    fn a_chosen_kind_and_contact_stand_over_unspecified_and_unknown() {
        let mut details = AlertDetails::from_report(report(json!({"contact": "unknown"})), &source(0));
        details.hear(report(json!({"kind": "threat", "contact": "none"})), &source(1));
        details.hear(report(json!({"kind": "unspecified", "contact": "unknown"})), &source(2));
        assert_eq!(details.kind.value.as_str(), "threat");
        assert!(details.kind.others.is_empty());
        assert_eq!(details.safe_contact(), Contact::None);
    }
}
