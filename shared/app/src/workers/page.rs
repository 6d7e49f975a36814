//! A worker's page: what is known, whom they may be, their card and what they agreed to. What joined registrations tell too
//! (cases, visits, numbers, what comes next) stands in `rows.rs`.

use chrono::{DateTime, Utc};
use domain::{
    basics::Trade,
    case::Sex,
    ids::WorkerId,
    worker::{ConsentWay, GivenConsent, Registration, Worker, WorkerDetails, WorkerWorkKind},
};

use super::{age_text, alike, home_text, joined::Whole, may, schemes, trade_name};
use crate::{
    around::Around,
    inbox::language_name,
    locale::Words,
    pages::{button, empty_page, row},
    phone::Phone,
    sync::Records,
    view::{Form, Page, PageAction, PageIcon, PageRow, PageView, StaffAction, Tone},
    work::{code, code_of_sex, marks_rows, worker_conflict_rows},
};

/// What a page speaks of.
pub(super) struct Look<'a> {
    pub(super) words: Words,
    pub(super) worker: &'a Worker,
    /// With the registrations for which it stands.
    pub(super) whole: Whole<'a>,
    details: WorkerDetails,
    pub(super) records: &'a Records,
    pub(super) phone: &'a Phone,
    pub(super) now: DateTime<Utc>,
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
    let (details, now) = (worker.fields.details(), around.now.wall);
    let look = Look { words, worker, whole: Whole::of(worker, records), details, records, phone, now };
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
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    pub(super) fn time(&self, at: DateTime<Utc>) -> String {
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
        marks_rows(self.words, self.records.register.marks(self.worker.id))
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
