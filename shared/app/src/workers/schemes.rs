//! What a worker could apply for: a few lines on their page, all of it on a page of its own, and a page of each scheme.
//! Suggestions of the domain's directory; nothing here promises anything.

use chrono::{DateTime, Utc};
use domain::{
    directory::{About, BenefitKind, Condition, Directory, RunBy, Scheme, Suggestion, suggest},
    ids::WorkerId,
    worker::{Worker, WorkerDetails, WorkerWorkKind},
};

use super::may;
use crate::{
    around::Around,
    locale::{ENGLISH, Words},
    pages::{empty_page, row},
    phone::Phone,
    place::state_name,
    sync::Records,
    view::{Form, Page, PageAction, PageIcon, PageRow, PageView, StaffAction, Tone},
    work::code,
};

/// Suggestions on the worker's page; the others stand on a page of their own.
const ON_THE_WORKERS_PAGE: usize = 3;

/// The code of a scheme of the directory, for a route.
pub(crate) type SchemeCode = &'static str;

/// The code as the directory has it, if it has it.
pub(crate) fn scheme_code(code: &str) -> Option<SchemeCode> {
    Directory::embedded().scheme(code).map(|scheme| scheme.code.as_str())
}

/// What is suggested to somebody, and what more would have to be known.
struct Suggested {
    /// Where states and trade are known as far as they matter.
    shown: Vec<Suggestion<'static>>,
    /// Of these more depends: with a state or trade unknown every state's scheme may fit, and to list them tells nothing.
    missing: Vec<Condition>,
}

impl Suggested {
    fn of(details: &WorkerDetails, now: DateTime<Utc>) -> Self {
        let decides =
            |what: &&Condition| matches!(what, Condition::Home | Condition::Work | Condition::Trade);
        let all = suggest(Directory::embedded(), &About::of(details, now));
        let (open, shown): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| one.unknown().iter().any(|what| decides(&what)));
        let mut missing: Vec<_> =
            open.iter().flat_map(Suggestion::unknown).filter(decides).copied().collect();
        missing.sort_unstable();
        missing.dedup();
        Self { shown, missing }
    }
}

fn opened(worker: WorkerId, scheme: Option<&Scheme>) -> PageAction {
    let scheme = scheme.map(|scheme| scheme.code.clone());
    PageAction::Staff { action: StaffAction::OpenSchemes { worker: worker.to_string(), scheme } }
}

/// The section of a worker's page.
pub(super) fn section(
    words: Words,
    worker: &Worker,
    details: &WorkerDetails,
    now: DateTime<Utc>,
) -> Vec<PageRow> {
    let shown = Suggested::of(details, now).shown;
    if shown.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![row(PageIcon::Report, words.say("schemes-title"))];
    rows.extend(shown.iter().take(ON_THE_WORKERS_PAGE).map(|one| line(words, worker.id, one)));
    let count = u32::try_from(shown.len()).unwrap_or(u32::MAX);
    let all = words.tell("schemes-all", &[("count", count.into())]);
    rows.push(row(PageIcon::Filter, all).pressed(opened(worker.id, None)));
    rows
}

/// Name, what it gives to whom, where to ask.
fn line(words: Words, worker: WorkerId, suggestion: &Suggestion<'_>) -> PageRow {
    let scheme = suggestion.scheme;
    let what = what(words, scheme);
    let asked = words.tell("schemes-ask", &[("where", offices(words, scheme).into())]);
    let detail = if what.is_empty() { asked } else { format!("{what} {asked}") };
    row(picture(scheme), name(words, scheme)).with_detail(detail).pressed(opened(worker, Some(scheme)))
}

/// All that is suggested to a worker, or one scheme of it; none where this phone has no such worker.
pub(crate) fn schemes_page(
    id: WorkerId,
    scheme: Option<SchemeCode>,
    records: &Records,
    phone: &Phone,
    around: &Around<'_>,
) -> Option<PageView> {
    let words = phone.words(around.config);
    let Some(worker) = records.workers.shown(id).filter(|worker| worker.is_there()) else {
        // their own page tells why
        return super::page(id, records, phone, around);
    };
    let Suggested { shown, missing } = Suggested::of(&worker.fields.details(), around.now.wall);
    if let Some(code) = scheme {
        let scheme = Directory::embedded().scheme(code)?;
        let suggestion = shown.iter().find(|one| one.scheme.code == code);
        return Some(scheme_page(words, id, scheme, suggestion));
    }
    let mut page = empty_page(Page::Worker, words.say("schemes-title"));
    page.paragraphs = vec![worker.fields.name.value.clone(), words.say("schemes-promise")];
    page.paragraphs.retain(|text| !text.is_empty());
    page.rows = shown.iter().map(|one| line(words, id, one)).collect();
    if !missing.is_empty() {
        let mut more = row(PageIcon::Write, words.say("schemes-more"))
            .with_detail(conditions(words, &missing))
            .with_tone(Tone::Waiting);
        if may(records, WorkerWorkKind::ChangeWorker, Some(worker)) {
            let form = StaffAction::OpenForm { form: Form::ChangeWorker, part: Some(id.to_string()) };
            more = more.pressed(PageAction::Staff { action: form });
        }
        page.rows.push(more);
    }
    Some(page)
}

/// A scheme, and why it is suggested; what is suggested no more, because something was told meanwhile, is only described.
fn scheme_page(
    words: Words,
    worker: WorkerId,
    scheme: &Scheme,
    suggestion: Option<&Suggestion<'static>>,
) -> PageView {
    let mut page = empty_page(Page::Worker, name(words, scheme));
    page.icon = Some(picture(scheme));
    page.paragraphs = vec![what(words, scheme), words.say("schemes-promise")];
    page.paragraphs.retain(|text| !text.is_empty());
    let told = |icon: PageIcon, key: &str, text: String| {
        (!text.is_empty()).then(|| row(icon, words.say(key)).with_detail(text))
    };
    let why = suggestion.map(|one| conditions(words, &one.why)).unwrap_or_default();
    let unknown = suggestion.map(|one| conditions(words, one.unknown())).unwrap_or_default();
    let needs = codes(words, "need", &scheme.needs);
    let not_for = codes(words, "not-for", &scheme.not_if);
    let rows = [
        told(PageIcon::Done, "schemes-why", why).map(|row| row.with_tone(Tone::Good)),
        told(PageIcon::About, "schemes-unknown", unknown).map(|row| row.with_tone(Tone::Waiting)),
        told(PageIcon::Remove, "schemes-not-for", not_for),
        told(PageIcon::Case, "schemes-needed", needs),
        told(PageIcon::Place, "schemes-ask-at", offices(words, scheme)),
        told(PageIcon::Authority, "schemes-run-by", run_by(words, &scheme.run_by)),
        told(PageIcon::Report, "schemes-source", source(words, scheme)),
    ];
    page.rows = rows.into_iter().flatten().collect();
    let opens = suggestion.map(|one| one.opens.as_slice()).unwrap_or_default();
    if !opens.is_empty() {
        page.rows.push(row(PageIcon::Add, words.say("schemes-opens")));
        let other = |scheme: &&Scheme| {
            row(picture(scheme), name(words, scheme)).pressed(opened(worker, Some(scheme)))
        };
        page.rows.extend(opens.iter().map(other));
    }
    page
}

/// A text of the directory in the language, else in English.
fn text(words: Words, key: &str) -> Option<String> {
    words.find(key, &[]).or_else(|| Words::of(ENGLISH).find(key, &[]))
}

fn name(words: Words, scheme: &Scheme) -> String {
    let key = format!("scheme-{}", scheme.code.replace('_', "-"));
    text(words, &key).unwrap_or_else(|| scheme.name.clone())
}

/// Whom it is for and what it gives, in one sentence.
fn what(words: Words, scheme: &Scheme) -> String {
    let key = format!("scheme-{}-what", scheme.code.replace('_', "-"));
    text(words, &key).unwrap_or_default()
}

/// The names of codes, one after the other.
fn codes<T: Copy + Into<&'static str>>(words: Words, family: &str, list: &[T]) -> String {
    let names: Vec<String> = list.iter().map(|one| code(words, family, (*one).into())).collect();
    names.join(", ")
}

fn offices(words: Words, scheme: &Scheme) -> String {
    codes(words, "ask-at", &scheme.ask_at)
}

fn conditions(words: Words, list: &[Condition]) -> String {
    let one = |what: &Condition| match what {
        Condition::Age => words.say("scheme-if-age"),
        Condition::Home => words.say("scheme-if-home"),
        Condition::Work => words.say("scheme-if-work"),
        Condition::Away => words.say("scheme-if-away"),
        Condition::Trade => words.say("scheme-if-trade"),
        Condition::Has(need) => {
            words.tell("scheme-if-has", &[("what", code(words, "need", (*need).into()).into())])
        }
        Condition::Lacks(need) => {
            words.tell("scheme-if-lacks", &[("what", code(words, "need", (*need).into()).into())])
        }
        Condition::Circumstance(what) => code(words, "only-if", (*what).into()),
    };
    let list: Vec<String> = list.iter().map(one).collect();
    list.join("; ")
}

fn run_by(words: Words, by: &RunBy) -> String {
    match by {
        RunBy::Central => words.say("schemes-central"),
        RunBy::EachState => words.say("schemes-each-state"),
        RunBy::State(state) => state_name(words, state),
    }
}

/// Where the conditions are from, of when they are, and whether MAIN has confirmed them.
fn source(words: Words, scheme: &Scheme) -> String {
    let of = [("source", scheme.source.as_str().into()), ("month", words.digits(&scheme.as_of).into())];
    let source = words.tell("schemes-as-of", &of);
    let confirmed = match scheme.confirmed {
        Some(day) => words.tell("schemes-confirmed", &[("day", words.day(day).into())]),
        None => words.say("schemes-not-confirmed"),
    };
    format!("{source} {confirmed}")
}

fn picture(scheme: &Scheme) -> PageIcon {
    match scheme.kind {
        BenefitKind::Registration => PageIcon::Report,
        BenefitKind::Welfare | BenefitKind::AccidentHelp => PageIcon::Partner,
        BenefitKind::Insurance | BenefitKind::Health => PageIcon::Safety,
        BenefitKind::Pension | BenefitKind::Account | BenefitKind::Loan => PageIcon::Money,
        BenefitKind::Food => PageIcon::Family,
    }
}
