//! What a form starts from: work that stands in the case, or that the server refused, as the values of its fields.

use domain::{
    case::{AtrContent, Filing, NewPayment, NewReferral, Parties, PersonDetails, Question, WageTerms},
    ids::PersonId,
    operation::{Body, RosterChange, Work},
};

use super::{
    codes::{ANSWERS, CONTACTS, SEXES, code_of},
    form::{Start, moment_text, rupees_text},
    hours,
};

/// The values of what an operation says.
pub(super) fn of_body(body: &Body) -> Start {
    match body {
        Body::Case { work, .. } => of_work(work),
        Body::Roster { change: RosterChange::SetQuietHours { hours, .. }, .. } => hours::of_quiet(*hours),
        // what shifts say of one colleague stands where the form is
        _ => Start::default(),
    }
}

/// The values of what work says. Work that takes no words and no choice has none.
pub(super) fn of_work(work: &Work) -> Start {
    let start = Start::default();
    let text = |name: &str, value: &str| Start::default().with(name, value);
    match work {
        Work::Assign { to: staff } | Work::JoinTeam { staff } => start.with("staff", staff.to_string()),
        Work::SetUrgency { urgency } => start.with("urgency", urgency.map_or("", |urgency| urgency.as_str())),
        Work::SetSeverity { severity } => {
            start.with("severity", severity.map_or("", |severity| severity.as_str()))
        }
        Work::SetSensitive { sensitive } => {
            start.with("sensitive", sensitive.map_or("", |on| if on { "yes" } else { "no" }))
        }
        Work::SetSafeContact { safe } => safe.as_ref().map_or(start, |safe| {
            text("words", &safe.words).with("contact", code_of(&CONTACTS, &safe.contact))
        }),
        Work::SetNextAction { next } => {
            next.as_ref().map_or(start, |next| text("what", &next.what).with("due", moment_text(next.due)))
        }
        Work::SetStatus { status, waiting_for } => {
            text("waiting_for", waiting_for).with("status", status.as_str())
        }
        Work::AskWorker { question } => match question {
            Question::App { text: words } => text("text", words).with("by", "app"),
            Question::Sms { question } => text("question", question.as_str()).with("by", "sms"),
        },
        Work::AddNote { text: note } => text("text", note),
        Work::Close { outcome, note } => text("note", note).with("outcome", outcome.as_str()),
        Work::Reopen { reason }
        | Work::DeclineTransfer { reason, .. }
        | Work::WithdrawPayment { reason, .. } => text("reason", reason),
        Work::AddPerson { details, .. } | Work::ChangePerson { details, .. } => of_person(details),
        Work::AddSupportingHub { hub, reason } => text("reason", reason).with("hub", hub.as_str()),
        Work::ProposeTransfer { hub, reason, stays } => {
            text("reason", reason).with("hub", hub.as_str()).with_yes("stays", *stays)
        }
        Work::Refer { referral } => of_referral(referral),
        Work::AnswerReferral { answer, note, .. } => {
            text("note", note).with("answer", code_of(&ANSWERS, answer))
        }
        Work::ShareWithVolunteer { volunteer, groups } => start
            .with("staff", volunteer.to_string())
            .with_all("groups", groups.iter().map(|group| group.as_str())),
        Work::Merge { into } => start.with("into", into.to_string()),
        Work::Split { people, kind, reason, .. } => text("reason", reason)
            .with("kind", kind.as_str())
            .with_all("people", people.iter().map(PersonId::to_string)),
        Work::FileAtr { content, .. } => of_atr(content),
        Work::CorrectAtr { content, reason, .. } => of_atr(content).with("reason", reason),
        Work::OpenWageClaim { parties, .. } | Work::SetClaimParties { parties, .. } => of_parties(parties),
        Work::SetWageLine { person, terms, .. } => of_terms(terms).with("people", person.to_string()),
        Work::SetClaimStep { step, .. } => start.with("step", step.as_str()),
        Work::SetFiling { filing, .. } => of_filing(filing),
        Work::RecordPayment { payment, .. } => of_payment(payment),
        _ => start,
    }
}

fn of_person(details: &PersonDetails) -> Start {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Start::default()
        .with("name", text(&details.name))
        .with("sex", details.sex.map_or("", |sex| code_of(&SEXES, &sex)))
        .with("age", details.age.map(|age| age.to_string()).unwrap_or_default())
        .with("phone", details.phone.as_ref().map(|phone| phone.as_e164().to_owned()).unwrap_or_default())
        .with("language", text(&details.language))
        .with("about", text(&details.about))
        .with("worker", details.worker.map(|worker| worker.to_string()).unwrap_or_default())
}

fn of_referral(referral: &NewReferral) -> Start {
    Start::default()
        .with("partner", &referral.partner)
        .with("request", &referral.request)
        .with("consent", referral.consent.as_str())
        .with("until", referral.until.to_string())
        .with_all("groups", referral.groups.iter().map(|group| group.as_str()))
}

fn of_atr(content: &AtrContent) -> Start {
    Start::default()
        .with_all("services", content.services.iter().map(|service| service.as_str()))
        .with("met", &content.met)
        .with("done", &content.done)
        .with("outcome", &content.outcome)
        .with("next_step", &content.next_step)
        .with("next_step_on", content.next_step_on.map(|day| day.to_string()).unwrap_or_default())
        .with_all("attachments", &content.attachments)
}

fn of_parties(parties: &Parties) -> Start {
    Start::default()
        .with("principal_employer", &parties.principal_employer)
        .with("contractor", &parties.contractor)
        .with("site", &parties.site)
}

pub(super) fn of_terms(terms: &WageTerms) -> Start {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Start::default()
        .with("from", day(terms.from))
        .with("to", day(terms.to))
        .with("days_tenths", days_text(terms.days_tenths))
        .with("rate", rupees_text(terms.rate))
        .with("paid", rupees_text(terms.paid))
}

/// "26", "26.5".
pub(crate) fn days_text(tenths: u32) -> String {
    let (whole, part) = (tenths / 10, tenths % 10);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part}") }
}

fn of_filing(filing: &Filing) -> Start {
    Start::default()
        .with("authority", &filing.authority)
        .with("place", &filing.place)
        .with_yes("native_place", filing.native_place)
        .with("filed_by", &filing.filed_by)
        .with("number", &filing.number)
        .with("filed_on", filing.filed_on.map(|day| day.to_string()).unwrap_or_default())
        .with_all("hearings", filing.hearings.iter().map(chrono::NaiveDate::to_string))
}

fn of_payment(payment: &NewPayment) -> Start {
    let start = Start::default().with("on", payment.on.to_string()).with("how", &payment.how);
    payment
        .shares
        .iter()
        .fold(start, |start, share| start.with(format!("amount/{}", share.person), rupees_text(share.amount)))
}
