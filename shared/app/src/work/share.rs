//! What is given on: an ATR as a document, the link of a referral, a hearing into the calendar, a place to the map, a
//! message to the person.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    attachment::MediaType,
    case::{Atr, AtrContent, Case},
    ids::{AtrId, CaseId},
};

use super::{code, secret_of};
use crate::{
    around::Around,
    attachments,
    case::{map_uri, number_to_write},
    command::{Asked, tell},
    effects::{
        at_work::{CalendarOperation, DocumentLine, OpenMapOperation, ShareOperation},
        send_sms::SendSmsOperation,
    },
    hubs::hub_name_of_id,
    locale::{Words, day_in_india},
    sync::Records,
    view::StaffAction,
};

/// Does what takes no record; none where the action is of another sort.
pub(super) fn give_on(
    action: &StaffAction,
    case: &Case,
    records: &Records,
    words: Words,
    around: &Around<'_>,
) -> Option<Asked> {
    let asked = match action {
        StaffAction::ShareAtr { atr } => {
            let id: Option<AtrId> = atr.parse().ok();
            let atr = case.atrs.iter().find(|there| Some(there.id) == id);
            atr.and_then(|atr| document(words, case, atr, records, around)).map(tell)
        }
        StaffAction::ShareReferral { referral } => link(words, case, referral, records, around).map(tell),
        StaffAction::AddHearing { filing, day } => hearing(words, case, filing, day).map(tell),
        StaffAction::OpenMap => map_uri(case).map(|uri| tell(OpenMapOperation { uri })),
        StaffAction::MessagePerson { person } => message(case, person.as_deref()).map(tell),
        _ => return None,
    };
    Some(asked.unwrap_or_else(Asked::done))
}

/// An ATR as a document. It says which fields its writer's eyes did not see, so that nobody takes what is left out for
/// what there is; and that it is not confirmed, as long as only this phone has what stands.
fn document(
    words: Words,
    case: &Case,
    atr: &Atr,
    records: &Records,
    around: &Around<'_>,
) -> Option<ShareOperation> {
    let version = atr.standing()?;
    let content = &version.content;
    let count = atr.versions.len();
    let case_number = if case.number.is_empty() { words.say("number-to-come") } else { case.number.clone() };
    let written = version.operation.to_string();
    let is_confirmed = !records.operations_of(case.id).any(|waiting| waiting.kept.operation_id == written);
    let fact = |key: &str, value: String| DocumentLine::Fact { label: words.say(key), value };
    let mut lines = vec![
        DocumentLine::Title { text: words.say("share-main") },
        DocumentLine::Heading { text: title(words, atr) },
    ];
    if !is_confirmed {
        lines.push(DocumentLine::Paragraph { text: words.say("share-unconfirmed") });
    }
    lines.extend([
        fact("share-case", case_number.clone()),
        fact("share-version", words.digits(&count.to_string())),
        fact("fact-hub", hub_name_of_id(words, version.by.hub.as_str())),
        fact("share-by", version.by.name.clone()),
        fact("share-when", date_and_time(words, version.by.at)),
    ]);
    if !version.reason.is_empty() {
        lines.push(fact("form-correct-reason", version.reason.clone()));
    }
    lines.push(DocumentLine::Heading { text: words.say("form-services") });
    let services = content.services.iter().map(|service| code(words, "service", service.as_str()));
    lines.extend(services.map(|text| DocumentLine::Paragraph { text }));
    let texts = [
        ("form-met", &content.met),
        ("form-done", &content.done),
        ("form-atr-outcome", &content.outcome),
        ("form-next-step", &content.next_step),
    ];
    for (key, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        lines.push(DocumentLine::Heading { text: words.say(key) });
        lines.extend(text.lines().map(|line| DocumentLine::Paragraph { text: line.to_owned() }));
    }
    if let Some(day) = content.next_step_on {
        lines.push(fact("form-next-step-on", words.day(day)));
    }
    lines.extend(attached(words, case, content));
    if !case.hidden.is_empty() {
        let hidden: Vec<String> =
            case.hidden.iter().map(|group| code(words, "group", group.as_str())).collect();
        lines.push(fact("share-hidden", hidden.join(", ")));
    }
    let printed = date_and_time(words, around.now.wall);
    Some(ShareOperation::Pdf {
        name: file_name(case, atr, is_confirmed),
        language: words.language.tag.to_owned(),
        lines,
        foot: words.tell("share-foot", &[("case", case_number.into()), ("time", printed.into())]),
    })
}

/// "Action Taken Report 1"; the server numbers it.
fn title(words: Words, atr: &Atr) -> String {
    match atr.number {
        0 => words.say("share-atr-unnumbered"),
        number => {
            let number = words.digits(&number.to_string());
            words.tell("share-atr-title", &[("number", number.into())])
        }
    }
}

/// "MUM-2026-000123-ATR-1-v2". What only this phone has is named by its id, so that two phones never make the same name.
fn file_name(case: &Case, atr: &Atr, is_confirmed: bool) -> String {
    let report = match atr.number {
        0 => atr.id.to_string().split('-').next_back().unwrap_or_default().to_owned(),
        number => number.to_string(),
    };
    let version = format!("ATR-{report}-v{}", atr.versions.len());
    let number = Some(case.number.as_str()).filter(|number| !number.is_empty());
    let parts = [number, Some(&version), (!is_confirmed).then_some("unconfirmed")];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// What is attached to it, as words: what each is, of when, and what it shows.
fn attached(words: Words, case: &Case, content: &AtrContent) -> Vec<DocumentLine> {
    if content.attachments.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![DocumentLine::Heading { text: words.say("form-attachments") }];
    let notes = case.attachments.iter().filter(|note| content.attachments.contains(&note.sha256));
    lines.extend(notes.map(|note| {
        let kind = attachments::kind(words, note.media_type == MediaType::Jpeg, note.of_paper);
        let mut parts = vec![kind, date_and_time(words, note.at)];
        parts.extend(Some(note.caption.clone()).filter(|caption| !caption.is_empty()));
        DocumentLine::Paragraph { text: parts.join(" · ") }
    }));
    let is_named = |sha256: &String| case.attachments.iter().any(|note| note.sha256 == *sha256);
    let others = content.attachments.iter().filter(|sha256| !is_named(sha256)).count();
    if others > 0 {
        let text = words.tell("share-other-attachments", &[("count", others.into())]);
        lines.push(DocumentLine::Paragraph { text });
    }
    lines
}

/// "10 Dec 2026, 14:02": whoever reads a document does not know when today was.
fn date_and_time(words: Words, at: DateTime<Utc>) -> String {
    // seen from itself a time is told without its day
    format!("{}, {}", words.day(day_in_india(at)), words.time(at, at))
}

/// The link of a referral. Whoever has it sees what was ticked: it is given on by the person who made it, and by nobody
/// else, because only their phone knows its secret.
fn link(
    words: Words,
    case: &Case,
    referral: &str,
    records: &Records,
    around: &Around<'_>,
) -> Option<ShareOperation> {
    let there = case.referrals.iter().find(|there| there.made.id.to_string() == referral)?;
    let secret = records.draft(&secret_of(Some(case.id), referral)).filter(|text| !text.is_empty())?;
    let link = format!("{}/r/{secret}", around.config.server_url);
    let day = words.day(there.made.until);
    let text = words.tell("share-link", &[("link", link.into()), ("day", day.into())]);
    Some(ShareOperation::Text { text })
}

/// Whether this phone made the link of a referral and can give it on.
pub(super) fn has_link(case_id: Option<CaseId>, referral: &str, records: &Records) -> bool {
    records.draft(&secret_of(case_id, referral)).is_some_and(|text| !text.is_empty())
}

fn hearing(words: Words, case: &Case, filing: &str, day: &str) -> Option<CalendarOperation> {
    let all = case.wage_claims.iter().flat_map(|claim| &claim.filings);
    let there = all.map(|filing| &filing.value).find(|there| there.id.to_string() == filing)?;
    let day: NaiveDate = day.parse().ok()?;
    let parts = [there.authority.as_str(), there.place.as_str()];
    let place: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(CalendarOperation {
        title: words.tell("share-hearing", &[("case", case.number.as_str().into())]),
        day: day.to_string(),
        place: place.join(", "),
    })
}

/// The phone's own message app, empty: the words are the sender's.
fn message(case: &Case, person: Option<&str>) -> Option<SendSmsOperation> {
    let whom = person.map(str::parse).transpose().ok()?;
    let number = number_to_write(case, whom)?;
    Some(SendSmsOperation { to: vec![number.as_e164().to_owned()], text: String::new(), by_itself: false })
}
