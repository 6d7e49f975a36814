//! A worker's page: what is known, how their cases stand, who was with them, what comes next, whom they may be, their card
//! and what they agreed to.

use chrono::{DateTime, Utc};
use domain::{
    basics::Trade,
    case::Sex,
    ids::WorkerId,
    worker::{ConsentWay, GivenConsent, Registration, Whose, Worker, WorkerDetails, WorkerWorkKind},
};

use super::{age_text, alike, home_text, may, schemes, trade_name};
use crate::{
    around::Around,
    hubs::hub_name_of_id,
    inbox::language_name,
    locale::Words,
    pages::{button, empty_page, row},
    phone::Phone,
    sos::{kind_name, kind_picture},
    sync::Records,
    view::{Form, Page, PageAction, PageIcon, PageRow, PageView, StaffAction, Tone},
    work::{code, code_of_sex, marks_rows, worker_conflict_rows},
};

/// Visits on the page; the others stand in the record.
const VISITS_SHOWN: usize = 10;

/// What a page speaks of.
struct Look<'a> {
    words: Words,
    worker: &'a Worker,
    details: WorkerDetails,
    records: &'a Records,
    phone: &'a Phone,
    now: DateTime<Utc>,
}

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

/// The page; none where this phone has no such worker.
pub(crate) fn page(id: WorkerId, records: &Records, phone: &Phone, around: &Around<'_>) -> Option<PageView> {
    let words = phone.words(around.config);
    let name = super::name_of(words, records.register.brief(id));
    let mut page = empty_page(Page::Worker, name);
    let Some(worker) = records.workers.shown(id) else {
        records.workers.is_loading(id).then_some(())?;
        page.paragraphs.push(words.say("worker-loading"));
        return Some(page);
    };
    let look = Look { words, worker, details: worker.fields.details(), records, phone, now: around.now.wall };
    if !worker.is_there() {
        page.icon = Some(PageIcon::Lock);
        page.paragraphs.push(words.say("worker-withdrawn"));
        page.rows.extend(look.cases());
        return Some(page);
    }
    page.rows.extend(look.marks());
    page.rows.extend(alike::rows(words, worker, records, phone, around.now.wall));
    page.rows.extend(worker_conflict_rows(words, worker, records, around));
    let help = staff(StaffAction::SosForWorker { worker: id.to_string() });
    page.rows.push(row(PageIcon::Sos, words.say("worker-sos")).with_tone(Tone::Urgent).pressed(help));
    page.rows.extend(look.next());
    page.rows.extend(look.reach());
    page.rows.extend(look.cases());
    page.rows.extend(look.known());
    page.rows.extend(schemes::section(words, worker, &look.details, look.now));
    page.rows.extend(look.visits());
    page.rows.extend(look.agreed());
    page.rows.extend(look.ways_out());
    if look.may(WorkerWorkKind::RecordVisit) {
        page.primary = Some(button(PageIcon::Day, words.say("worker-add-visit"), look.form(Form::Visit)));
    }
    if worker.card.is_some() {
        let show = staff(StaffAction::ShowCard { worker: id.to_string() });
        page.secondary = Some(button(PageIcon::Staff, words.say("worker-card"), show));
    }
    Some(page)
}

impl Look<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn time(&self, at: DateTime<Utc>) -> String {
        self.words.time(at, self.now)
    }

    fn may(&self, kind: WorkerWorkKind) -> bool {
        may(self.records, kind, Some(self.worker))
    }

    fn form(&self, form: Form) -> PageAction {
        staff(StaffAction::OpenForm { form, part: Some(self.worker.id.to_string()) })
    }

    /// What is on its way, and what was refused.
    fn marks(&self) -> Vec<PageRow> {
        marks_rows(self.words, self.records.workers.marks(self.worker.id))
    }

    /// When to look after them.
    fn next(&self) -> Vec<PageRow> {
        let mut head = match &self.worker.follow_up.value {
            Some(next) => {
                let is_due = next.due <= self.now;
                let key = if is_due { "worker-due-since" } else { "worker-due" };
                let due = self.words.tell(key, &[("time", self.time(next.due).into())]);
                let title =
                    if next.what.is_empty() { self.say("worker-follow-up") } else { next.what.clone() };
                let tone = if is_due { Tone::Waiting } else { Tone::Quiet };
                row(PageIcon::Clock, title).with_detail(due).with_tone(tone)
            }
            None => row(PageIcon::Clock, self.say("worker-no-follow-up")),
        };
        if self.may(WorkerWorkKind::SetFollowUp) {
            head = head.pressed(self.form(Form::FollowUp));
        }
        vec![head]
    }

    /// Their numbers, each to be called.
    fn reach(&self) -> Vec<PageRow> {
        let one = |phone: &domain::worker::WorkerPhone| {
            let key = match phone.whose {
                Whose::Own => "whose-own",
                Whose::Family => "whose-family",
                Whose::Employer => "whose-employer",
                Whose::Other => "whose-other",
            };
            let call = StaffAction::CallNumber { number: phone.number.as_e164().to_owned() };
            let row = row(PageIcon::Call, phone.number.spaced()).with_detail(self.say(key));
            // nothing is said on a contractor's phone that is not for them
            let tone = if phone.whose == Whose::Employer { Tone::Waiting } else { Tone::Quiet };
            row.with_tone(tone).pressed(staff(call))
        };
        self.details.phones.iter().map(one).collect()
    }

    /// How their cases stand, never the story.
    fn cases(&self) -> Vec<PageRow> {
        let one = |brief: &domain::worker::CaseBrief| {
            let kinds = &self.phone.basics().kinds;
            let (name, icon) = match &brief.kind {
                Some(kind) => {
                    (kind_name(self.words, kinds, kind), PageIcon::Kind { icon: kind_picture(kinds, kind) })
                }
                None => (self.say("worker-case-sensitive"), PageIcon::Lock),
            };
            let hub = hub_name_of_id(self.words, brief.hub.as_str());
            let status = code(self.words, "status", brief.status.as_str());
            let by = brief.taken_by.clone();
            let since = self.time(brief.since);
            let parts = [Some(brief.number.clone()), Some(status), by, Some(hub), Some(since)];
            let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            let row = row(icon, name).with_detail(parts.join(" · "));
            // who has the case on this phone opens it
            if self.records.is_here(brief.case) {
                row.pressed(staff(StaffAction::OpenCase { case_id: brief.case.to_string() }))
            } else {
                row
            }
        };
        self.worker.cases.iter().map(one).collect()
    }

    /// What is known, and the way to change it.
    fn known(&self) -> Vec<PageRow> {
        let (words, details) = (self.words, &self.details);
        let mut rows = Vec::new();
        if self.may(WorkerWorkKind::ChangeWorker) {
            rows.push(row(PageIcon::Write, self.say("worker-change")).pressed(self.form(Form::ChangeWorker)));
        }
        let trades = &self.phone.basics().field.trades;
        let lines = lines(words, details, trades, self.now);
        rows.extend(lines.into_iter().map(|(icon, key, text)| row(icon, self.say(key)).with_detail(text)));
        let registered = &self.worker.registered;
        let by = [
            ("name", self.records.name_of(words, registered.by, &registered.name).into()),
            ("time", self.time(registered.at).into()),
        ];
        rows.push(row(PageIcon::Staff, words.tell("worker-registered", &by)));
        rows
    }

    fn visits(&self) -> Vec<PageRow> {
        let one = |note: &domain::worker::VisitNote| {
            let by = self.records.name_of(self.words, note.by.by, &note.by.name);
            let title = format!("{} · {by}", self.words.day(note.visit.on));
            let row = row(PageIcon::Day, title);
            if note.visit.words.is_empty() { row } else { row.with_detail(note.visit.words.clone()) }
        };
        self.worker.visits.iter().rev().take(VISITS_SHOWN).map(one).collect()
    }

    /// What they agreed to, last.
    fn agreed(&self) -> Vec<PageRow> {
        let Some(given) = self.worker.consents.last() else { return Vec::new() };
        let row = row(PageIcon::Done, self.say("worker-agreed")).with_detail(self.consent(given));
        let row = row.with_tone(Tone::Good);
        vec![if self.may(WorkerWorkKind::GiveConsent) {
            row.pressed(self.form(Form::GiveConsent))
        } else {
            row
        }]
    }

    fn consent(&self, given: &GivenConsent) -> String {
        let consent = &given.consent;
        let way = match &consent.way {
            ConsentWay::Tapped => self.say("consent-way-tapped"),
            ConsentWay::ReadAloud => self.say("consent-way-read-aloud"),
            ConsentWay::ThumbWitnessed { witness } => {
                self.words.tell("worker-agreed-thumb", &[("witness", witness.as_str().into())])
            }
            ConsentWay::OnPaper { reference } => {
                self.words.tell("worker-agreed-paper", &[("reference", reference.as_str().into())])
            }
        };
        let notice = [
            ("version", consent.notice.into()),
            ("language", language_name(self.words, &consent.language).into()),
        ];
        let guardian = consent.guardian.as_ref().map(|guardian| {
            let of =
                [("name", guardian.name.as_str().into()), ("relation", guardian.relation.as_str().into())];
            self.words.tell("worker-agreed-guardian", &of)
        });
        let parts = [
            Some(way),
            guardian,
            Some(self.words.tell("worker-agreed-notice", &notice)),
            Some(self.time(given.by.at)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Giving them to another, another card, the end of the consent.
    fn ways_out(&self) -> Vec<PageRow> {
        let mut rows = Vec::new();
        if self.may(WorkerWorkKind::GiveWorkerTo) {
            rows.push(row(PageIcon::Transfer, self.say("worker-give")).pressed(self.form(Form::GiveWorker)));
        }
        if self.worker.card.is_some() && self.may(WorkerWorkKind::ReplaceCard) {
            let replace = staff(StaffAction::ReplaceCard { worker: self.worker.id.to_string() });
            rows.push(row(PageIcon::Lock, self.say("worker-card-lost")).pressed(replace));
        }
        if self.may(WorkerWorkKind::WithdrawConsent) {
            let row = row(PageIcon::Delete, self.say("worker-withdraw"));
            rows.push(row.pressed(self.form(Form::WithdrawConsent)));
        }
        rows
    }
}

/// A line of what is known: its picture, the key of its label, its words.
type Line = (PageIcon, &'static str, String);

fn joined(parts: impl IntoIterator<Item = Option<String>>, between: &str) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(between)
}

/// What is known besides name and numbers, as far as something is.
fn lines(words: Words, details: &WorkerDetails, trades: &[Trade], now: DateTime<Utc>) -> Vec<Line> {
    let sex = |sex: &Sex| code(words, "sex", code_of_sex(*sex));
    let languages: Vec<String> = details.languages.iter().map(|tag| language_name(words, tag)).collect();
    let trade = (!details.trade.is_empty()).then(|| trade_name(words, trades, &details.trade));
    let site = {
        let placed = details.site.point.map(|_| words.say("worker-site-found"));
        let parts = [Some(details.site.landmark.clone()), placed];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let family = {
        let phone = details.family.phone.as_ref().map(domain::phone_number::PhoneNumber::spaced);
        let parts = [Some(details.family.name.clone()), Some(details.family.relation.clone()), phone];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let household: Vec<String> = details
        .household
        .iter()
        .map(|member| {
            let age = member.born.map(|born| age_text(words, born, now));
            let sex = member.sex.as_ref().map(sex);
            let parts = [Some(member.name.clone()), Some(member.relation.clone()), sex, age];
            parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        })
        .collect();
    let all = [
        (PageIcon::Family, "worker-field-sex", details.sex.as_ref().map(sex).unwrap_or_default()),
        (
            PageIcon::Day,
            "worker-field-born",
            details.born.map(|born| age_text(words, born, now)).unwrap_or_default(),
        ),
        (PageIcon::Language, "worker-field-languages", languages.join(", ")),
        (PageIcon::Case, "worker-field-trade", trade.unwrap_or_default()),
        (PageIcon::Authority, "worker-field-employer", details.employer.clone()),
        (PageIcon::Authority, "worker-field-contractor", details.contractor.clone()),
        (PageIcon::Place, "worker-field-site", site),
        (PageIcon::Place, "worker-field-origin", home_text(words, &details.origin)),
        (PageIcon::Transfer, "worker-field-destination", home_text(words, &details.destination)),
        (PageIcon::Family, "worker-field-family", family),
        (PageIcon::Family, "worker-field-household", household.join("; ")),
        (PageIcon::Report, "worker-field-bocw", registration(words, &details.bocw)),
        (PageIcon::Report, "worker-field-e-shram", registration(words, &details.e_shram)),
        (PageIcon::Report, "worker-field-ration-card", registration(words, &details.ration_card)),
    ];
    all.into_iter().filter(|(_, _, text)| !text.is_empty()).collect()
}

fn registration(words: Words, registration: &Registration) -> String {
    match registration {
        Registration::NotAsked => String::new(),
        Registration::Missing => words.say("registration-missing"),
        Registration::Held { number } if number.is_empty() => words.say("registration-held"),
        Registration::Held { number } => number.clone(),
    }
}

/// All of some details in one line, for telling two values apart.
pub(crate) fn details_text(words: Words, details: &WorkerDetails, now: DateTime<Utc>) -> String {
    let phones = details.phones.iter().map(|phone| Some(phone.number.spaced()));
    let photo = details.photo.as_ref().map(|_| words.say("worker-field-photo"));
    let known = lines(words, details, &[], now).into_iter().map(|(_, _, text)| Some(text)).chain([photo]);
    joined(std::iter::once(Some(details.name.clone())).chain(phones).chain(known), " · ")
}
