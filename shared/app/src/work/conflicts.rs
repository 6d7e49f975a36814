//! What two people set without knowing of each other: what stands, what came too late, and what deciding would record.
//! Here those of a case; those of a roster stand in `duty`.

use chrono::{DateTime, Utc};
use domain::{
    case::{Case, Field, SetBy, Status},
    operation::Work,
};

use super::{named::value_of, page::staff as action};
use crate::{
    locale::Words,
    pages::row,
    sync::Records,
    view::{PageIcon, PageRow, StaffAction, Tone},
};

/// One value that came too late. `W` is what deciding records.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Conflict<W = Work> {
    /// The name of the field, for `StaffAction::TakeLate` and `KeepStanding`.
    pub(crate) field: String,
    /// Key of what the field is called: `conflict-urgency`.
    pub(crate) label: &'static str,
    /// Who set what stands.
    pub(crate) standing: Option<SetBy>,
    /// Who set what came too late.
    pub(crate) late: SetBy,
    /// What taking it records.
    pub(super) take: W,
    /// What keeping what stands records: the same value again, by somebody who has seen both.
    pub(super) keep: W,
}

impl<W> Conflict<W> {
    /// What happened, in words: who set what stands and when, who came too late and when.
    pub(crate) fn told(
        &self,
        words: Words,
        records: &Records,
        now: DateTime<Utc>,
        (standing, late): (&str, &str),
    ) -> String {
        let what = words.say(self.label);
        let said = |key: &str, set: &SetBy, value: &str| {
            let by = &set.by;
            let is_me = records.staff().is_some_and(|staff| staff.id == by.by);
            let arguments = [
                ("who", if is_me { "you" } else { "other" }.into()),
                ("name", records.name_of(words, by.by, &by.name).into()),
                ("what", what.as_str().into()),
                ("value", value.into()),
                ("time", words.time(by.at, now).into()),
            ];
            words.tell(key, &arguments)
        };
        let stood = match &self.standing {
            Some(set) => said("conflict-stands", set, standing),
            None => {
                words.tell("conflict-stood", &[("what", what.as_str().into()), ("value", standing.into())])
            }
        };
        format!("{stood} {}", said("conflict-late", &self.late, late))
    }

    /// What happened, and for whoever `may` decide, one press for each way out, called as `label` makes it of key and value.
    pub(super) fn rows(
        self,
        words: Words,
        records: &Records,
        now: DateTime<Utc>,
        (standing, late): (&str, &str),
        may: bool,
        label: fn(Words, &str, &str) -> String,
    ) -> Vec<PageRow> {
        let told = self.told(words, records, now, (standing, late));
        let mut rows = vec![row(PageIcon::Warning, told).with_tone(Tone::Urgent)];
        if !may {
            return rows;
        }
        let field = self.field;
        let take = StaffAction::TakeLate { field: field.clone(), operation: self.late.operation.to_string() };
        let take_label = label(words, "conflict-take", late);
        let keep_label = label(words, "conflict-keep", standing);
        rows.push(row(PageIcon::Transfer, take_label).pressed(action(take)));
        rows.push(row(PageIcon::Done, keep_label).pressed(action(StaffAction::KeepStanding { field })));
        rows
    }

    /// Whether it is the one of that field, and of that operation where one is named.
    fn is_of(&self, field: &str, operation: Option<&String>) -> bool {
        self.field == field && operation.is_none_or(|operation| self.late.operation.to_string() == *operation)
    }
}

/// Of a long value a button shows so many characters.
const BUTTON_LIMIT: usize = 40;

/// "Take: …" or "Keep: …", where a long value is cut short.
pub(crate) fn choice_label(words: Words, key: &str, value: &str) -> String {
    let short = if value.chars().count() <= BUTTON_LIMIT {
        value.to_owned()
    } else {
        value.chars().take(BUTTON_LIMIT).chain(['…']).collect()
    };
    words.tell(key, &[("value", short.into())])
}

impl Conflict {
    /// The value that stands, in words.
    pub(crate) fn standing_text(&self, words: Words, now: DateTime<Utc>) -> String {
        value_of(words, &self.keep, now)
    }

    /// The value that came too late, in words.
    pub(crate) fn late_text(&self, words: Words, now: DateTime<Utc>) -> String {
        value_of(words, &self.take, now)
    }
}

/// What the decision records that was pressed at this field: taking the late value of that operation, or, where none is named,
/// keeping what stands. None where there is nothing to decide any more.
pub(super) fn decision_of<W>(
    conflicts: Vec<Conflict<W>>,
    field: &str,
    operation: Option<&String>,
) -> Option<W> {
    let conflict = conflicts.into_iter().find(|there| there.is_of(field, operation))?;
    Some(if operation.is_some() { conflict.take } else { conflict.keep })
}

/// Those that were found.
pub(super) struct Found<W>(pub(super) Vec<Conflict<W>>);

impl<W> Found<W> {
    pub(super) fn add<T: Clone + PartialEq>(
        &mut self,
        name: impl Fn() -> String,
        label: &'static str,
        field: &Field<T>,
        work: impl Fn(T) -> W,
    ) {
        self.0.extend(field.differing().map(|late| Conflict {
            field: name(),
            label,
            standing: field.set.clone(),
            late: late.set.clone(),
            take: work(late.value.clone()),
            keep: work(field.value.clone()),
        }));
    }
}

/// All of a case, in the order in which they matter.
pub(crate) fn conflicts(case: &Case) -> Vec<Conflict> {
    let mut found = Found(Vec::new());
    found.add(
        || "safe_contact".into(),
        "conflict-safe-contact",
        &case.safe_contact,
        |safe| Work::SetSafeContact { safe },
    );
    // what is set on a case that goes on only can be decided only there; it stands again where the case is reopened
    let is_open = case.status.value.is_open();
    if is_open {
        found.add(
            || "urgency".into(),
            "conflict-urgency",
            &case.urgency_set,
            |urgency| Work::SetUrgency { urgency },
        );
        found.add(
            || "severity".into(),
            "conflict-severity",
            &case.severity,
            |severity| Work::SetSeverity { severity },
        );
    }
    found.add(
        || "sensitive".into(),
        "conflict-sensitive",
        &case.sensitive,
        |sensitive| Work::SetSensitive { sensitive },
    );
    if is_open {
        found.add(
            || "next_action".into(),
            "conflict-next-action",
            &case.next_action,
            |next| Work::SetNextAction { next },
        );
    }
    // how a case ends and begins anew has operations of its own; they leave nothing to decide
    let settable = |status: Status| matches!(status, Status::Responding | Status::Waiting);
    if settable(case.status.value) && case.status.differing().all(|late| settable(late.value)) {
        found.add(
            || "status".into(),
            "conflict-status",
            &case.status,
            |status| Work::SetStatus {
                status,
                waiting_for: if status == Status::Waiting {
                    case.waiting_for.value.clone()
                } else {
                    String::new()
                },
            },
        );
    }
    if case.status.value == Status::Waiting {
        found.add(
            || "waiting_for".into(),
            "conflict-waiting-for",
            &case.waiting_for,
            |waiting_for| Work::SetStatus { status: Status::Waiting, waiting_for },
        );
    }
    for person in case.people.iter().filter(|person| person.removed.is_none()) {
        let id = person.id;
        found.add(
            || format!("person/{id}"),
            "conflict-person",
            &person.details,
            |details| Work::ChangePerson { person: id, details },
        );
    }
    for claim in &case.wage_claims {
        let id = claim.id;
        found.add(
            || format!("claim_parties/{id}"),
            "conflict-parties",
            &claim.parties,
            |parties| Work::SetClaimParties { claim: id, parties },
        );
        found.add(
            || format!("claim_step/{id}"),
            "conflict-step",
            &claim.step,
            |step| Work::SetClaimStep { claim: id, step },
        );
        for line in &claim.lines {
            let person = line.person;
            found.add(
                || format!("wage_line/{id}/{person}"),
                "conflict-line",
                &line.terms,
                |terms| Work::SetWageLine { claim: id, person, terms },
            );
        }
        for filing in &claim.filings {
            let name = || format!("filing/{}", filing.value.id);
            found.add(name, "conflict-filing", filing, |filing| Work::SetFiling { claim: id, filing });
        }
    }
    found.0
}
