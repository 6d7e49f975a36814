//! The inbox as it is drawn: a window of rows.

use domain::{
    alert::{Fix, Kinds, Urgency},
    case::Case,
    operation::{Body, Claim, Refused},
};

use super::{Model, order};
use crate::{
    around::Around,
    case::place_text,
    hubs::hub_name_of_id,
    locale::Words,
    phone::Phone,
    sos::{kind_name, kind_picture},
    sync::{self, Records},
    view::{InboxRow, InboxView, Tone},
};

/// Rows in a window: several screens of any phone, so that scrolling does not wait.
const WINDOW: usize = 30;

/// "Nobody has taken it", "You have it", "Asha Pawar has it".
pub(crate) fn status(words: Words, case: &Case, records: &Records) -> (String, Tone) {
    match &case.taken {
        None => {
            let tone = if case.urgency() == Urgency::Immediate { Tone::Urgent } else { Tone::Waiting };
            (words.say("case-free"), tone)
        }
        Some(taken) if records.staff().is_some_and(|staff| staff.id == taken.by) => {
            (words.say("case-yours"), Tone::Good)
        }
        Some(taken) => (words.tell("case-taken", &[("name", taken.name.as_str().into())]), Tone::Quiet),
    }
}

/// Why something that this person did on the case was not taken.
pub(crate) fn refusal(words: Words, reason: Option<&Refused>) -> String {
    match reason {
        Some(Refused::AlreadyTaken { by }) => words.tell("refused-taken", &[("name", by.as_str().into())]),
        Some(Refused::NotAllowed) => words.say("refused-not-allowed"),
        Some(Refused::NoSuchCase) => words.say("refused-no-such-case"),
        Some(Refused::EmptyNote) => words.say("refused-empty-note"),
        Some(Refused::NoteTooLong { limit }) => {
            words.tell("refused-note-too-long", &[("limit", (*limit).into())])
        }
        Some(Refused::NoSuchHub | Refused::NeedsServer | Refused::IdReused | Refused::Unreadable { .. })
        | None => words.say("refused-other"),
    }
}

fn marks(words: Words, case: &Case, records: &Records, around: &Around<'_>) -> Vec<String> {
    let mut marks = Vec::new();
    let mut mark = |key: &str| marks.push(words.say(key));
    match case.claims.last().map(|said| said.claim) {
        Some(Claim::Safe) => mark("mark-safe"),
        Some(Claim::Mistake) => mark("mark-mistake"),
        None => {}
    }
    if case.routing.outside_coverage {
        mark("mark-outside-coverage");
    }
    let is_old =
        |fix: &Fix| fix.age_seconds(around.now.wall).is_none_or(|age| age > Fix::STALE_AFTER_SECONDS);
    if case.routing.stale_fix || case.position.as_ref().is_some_and(is_old) {
        mark("mark-stale-position");
    }
    let id = case.id.to_string();
    let (mut waits, mut refused) = (false, false);
    for operation in records.operations_of(&id).filter(|waiting| waiting.is_a_persons()) {
        refused |= operation.is_refused();
        waits |= operation.on_disk && !operation.is_refused();
    }
    if waits {
        mark("mark-waiting");
    }
    if refused {
        mark("mark-refused");
    }
    marks
}

fn row(words: Words, kinds: &Kinds, case: &Case, records: &Records, around: &Around<'_>) -> InboxRow {
    let case_id = case.id.to_string();
    let (status, tone) = status(words, case, records);
    let version = records.cases.get(&case_id).map_or(0, |held| held.version);
    InboxRow {
        kind_label: kind_name(words, kinds, &case.alert.kind.value),
        icon: kind_picture(kinds, &case.alert.kind.value),
        place: place_text(words, &case.routing),
        age: words.when(case.received_at, around.now.wall),
        status,
        tone,
        number: case.number.clone(),
        marks: marks(words, case, records, around),
        unread: records.read.get(&case_id).is_none_or(|read| *read < version),
        case_id,
    }
}

/// How the phone and the server stand to each other.
fn sync_line(words: Words, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> (String, Tone) {
    let now = around.now.wall;
    let waiting = sync.records.waiting();
    let (mut line, tone) = if let Some(since) = phone.offline_since() {
        (words.tell("sync-offline", &[("time", words.time(since, now).into())]), Tone::Waiting)
    } else if sync.fails() {
        let line = match sync.last_success {
            Some(at) => words.tell("sync-fails-since", &[("time", words.time(at, now).into())]),
            None => words.say("sync-fails"),
        };
        (line, Tone::Waiting)
    } else {
        match sync.last_success {
            _ if waiting > 0 => (String::new(), Tone::Waiting),
            Some(at) => (words.tell("sync-done", &[("time", words.time(at, now).into())]), Tone::Quiet),
            None => (words.say("sync-begins"), Tone::Quiet),
        }
    };
    let mut add = |text: String| {
        if !line.is_empty() {
            line.push_str(" · ");
        }
        line.push_str(&text);
    };
    if waiting > 0 {
        add(words.tell("sync-waiting", &[("count", waiting.into())]));
    }
    let unreadable = sync.records.unreadable();
    if unreadable > 0 {
        add(words.tell("sync-unreadable", &[("count", unreadable.into())]));
    }
    (line, if unreadable > 0 { Tone::Waiting } else { tone })
}

impl Model {
    /// The inbox; none where nobody is signed in.
    pub(crate) fn view(&self, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> Option<InboxView> {
        let staff = sync.records.staff()?;
        let words = phone.words(around.config);
        let mut cases = sync.records.all_shown();
        order::sort(&mut cases);
        let first = usize::try_from(self.first).unwrap_or(usize::MAX).min(cases.len().saturating_sub(1));
        let kinds = &phone.basics().kinds;
        let rows =
            cases.iter().skip(first).take(WINDOW).map(|case| row(words, kinds, case, &sync.records, around));
        let free = cases.iter().filter(|case| case.taken.is_none()).count();
        let (sync_line, sync_tone) = sync_line(words, sync, phone, around);
        Some(InboxView {
            title: hub_name_of_id(words, staff.hub.as_str()),
            staff_name: staff.name.clone(),
            sync_line,
            sync_tone,
            summary: words.tell("inbox-summary", &[("count", free.into())]),
            rows: rows.collect(),
            first: u32::try_from(first).unwrap_or(u32::MAX),
            total: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            empty: words.say("inbox-empty"),
            sign_out_label: words.say("sign-out"),
            sos_label: words.say("sos"),
        })
    }
}

/// What an operation is called, where it waits or was refused.
pub(crate) fn is_acknowledgement(body: &Body) -> bool {
    matches!(body, Body::Acknowledge { .. })
}
