//! Registered workers on the phone of a link person or a hub: the list that is their home, a worker's page, numbers, cards.
//! What is filled in stands with all other forms in `work/forms/workers`, the way to the server in `sync/`.

mod alike;
mod brief;
mod card;
mod home;
mod joined;
mod map;
mod numbers;
mod page;
mod register;
mod rows;
mod schemes;
mod sheet;
mod words;

use std::{collections::BTreeSet, str::FromStr};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{StaffId, WorkerId},
    operation::Body,
    permission::{Action, Reach, may_on_worker, reach},
    worker::{Whose, Worker, WorkerWork, WorkerWorkKind},
};

pub(crate) use alike::candidate_rows;
pub(crate) use brief::Brief;
pub(crate) use card::{NoCard, card_page, of_card};
pub(crate) use numbers::page as numbers_page;
pub(crate) use page::{details_text, page};
pub(crate) use register::Register;
pub(crate) use schemes::{SchemeCode, scheme_code, schemes_page};
pub(crate) use words::{about_text, age_text, home_text, name_of, trade_name};

use self::register::{List, Numbers, Wanted};
use crate::{
    around::Around,
    locale::{Words, day_in_india},
    pages::Window,
    phone::Phone,
    sos::{ForOther, Meant},
    sync::Records,
    view::StaffAction,
};

/// What the ways to other rows of a list of workers are called.
const WORKERS: Window = Window { earlier: "workers-earlier", later: "workers-later" };

/// The list of workers.
#[derive(Debug, Default)]
pub(crate) struct Model {
    wanted: Wanted,
    /// Place of the first row on the screen.
    first: usize,
    /// How often somebody turned or narrowed the list down: it is then shown from its top. Not by typing, which goes on in
    /// the same field.
    turned: u64,
    found: Option<Found>,
    counts: Option<Counts>,
    /// Whose cards are to be printed.
    sheet: sheet::Sheet,
}

/// How many there are of each for the rows above the list: counted when the register changes, not at each look.
#[derive(Debug)]
struct Counts {
    revision: u64,
    day: NaiveDate,
    /// Whose registrations are counted.
    of: Option<StaffId>,
    today: usize,
    month: usize,
    unsent: usize,
    undecided: usize,
}

/// What was found, of the register as it was then.
#[derive(Debug)]
struct Found {
    wanted: Wanted,
    language: &'static str,
    revision: u64,
    workers: Vec<WorkerId>,
}

impl Model {
    /// The text of the search as it stands.
    pub(crate) fn searched(&mut self, text: &str) {
        self.wanted.search = text.chars().take(SEARCH_LIMIT).collect();
        self.first = 0;
    }

    /// Narrows the list down; an empty value takes it back.
    pub(crate) fn narrow(&mut self, by: &str, value: &str) {
        match by {
            "trade" => self.wanted.trade = Some(value.to_owned()).filter(|code| !code.is_empty()),
            "list" => {
                self.wanted.list = match value {
                    "due" => List::Due,
                    "unsent" => List::Unsent,
                    "alike" => List::Alike,
                    _ => List::All,
                }
            }
            _ => return,
        }
        self.first = 0;
        self.turned += 1;
    }

    /// Shows the rows after these, or before them.
    pub(crate) fn turn(&mut self, forward: bool) {
        self.turned += 1;
        self.first = Window::turned(self.first, forward);
    }

    /// After every event: what is looked for follows the register.
    pub(crate) fn follow(&mut self, records: &Records, phone: &Phone, around: &Around<'_>) {
        self.count(records, around.now.wall);
        let (register, words) = (&records.register, phone.words(around.config));
        let (revision, language) = (register.revision(), words.language.tag);
        let stands = self.found.as_ref().is_some_and(|found| {
            found.revision == revision && found.language == language && found.wanted == self.wanted
        });
        if !stands {
            let workers = register.look(&self.wanted, |text| words::trades_named(words, phone, text));
            self.found = Some(Found { wanted: self.wanted.clone(), language, revision, workers });
        }
        // turned too far, or the list is shorter than it was
        let total = self.found.as_ref().map_or(0, |found| found.workers.len());
        self.first = Window::within(self.first, total);
    }

    fn count(&mut self, records: &Records, now: DateTime<Utc>) {
        let (register, day) = (&records.register, day_in_india(now));
        let of = whose(records);
        let is_the_same =
            |counts: &Counts| counts.revision == register.revision() && counts.day == day && counts.of == of;
        if self.counts.as_ref().is_some_and(is_the_same) {
            return;
        }
        let Numbers { today, month, .. } = register.numbers(of, now);
        let (unsent, undecided) = (register.unsent(), register.undecided());
        self.counts =
            Some(Counts { revision: register.revision(), day, of, today, month, unsent, undecided });
    }
}

/// Whose registrations numbers are of: a link person's own, of a hub all on this phone.
fn whose(records: &Records) -> Option<StaffId> {
    records.staff().filter(|_| is_home(records)).map(|staff| staff.id)
}

/// No search takes more characters.
const SEARCH_LIMIT: usize = 100;

/// Whether somebody works with registrations at all.
pub(crate) fn reads_workers(records: &Records) -> bool {
    records.staff().is_some_and(|staff| reach(staff.role, Action::ReadWorker) > Reach::Nothing)
}

/// Whether this phone opens with the list of workers: those who have no cases of their own.
pub(crate) fn is_home(records: &Records) -> bool {
    let reads_cases =
        |staff: &domain::permission::StaffMember| reach(staff.role, Action::ReadCase) > Reach::Nothing;
    reads_workers(records) && records.staff().is_some_and(|staff| !reads_cases(staff))
}

/// Whom an SOS for this worker is for: called on the best number of their own.
pub(crate) fn meant(id: WorkerId, records: &Records) -> Option<Meant> {
    let worker = records.workers.shown(id).filter(|worker| worker.is_there())?;
    let phones = joined::Whole::of(worker, records).phones();
    let own = phones.iter().find(|phone| phone.what.whose == Whose::Own);
    // of an employer nobody asks how the worker is
    let phone = own.or_else(|| phones.iter().find(|phone| phone.what.whose != Whose::Employer));
    let other = ForOther {
        worker: Some(id),
        phone: phone.map(|phone| phone.what.number.clone()),
        ..ForOther::default()
    };
    let name = Some(worker.fields.name.value.clone()).filter(|name| !name.is_empty());
    Some(Meant { other, name })
}

/// Those whom a search finds; all of this phone, the newest first, where nothing is looked for.
pub(crate) fn find(records: &Records, phone: &Phone, words: Words, search: &str) -> Vec<WorkerId> {
    let search = search.chars().take(SEARCH_LIMIT).collect();
    let wanted = Wanted { search, ..Wanted::default() };
    records.register.look(&wanted, |text| words::trades_named(words, phone, text))
}

/// Whether this person may do that to a worker, or register one.
pub(crate) fn may(records: &Records, kind: WorkerWorkKind, worker: Option<&Worker>) -> bool {
    records.staff().is_some_and(|staff| may_on_worker(staff, Action::Worker(kind), worker))
}

/// What a press on a worker's page records; none where it may not be done, or is being kept already.
pub(crate) fn pressed(action: &StaffAction, records: &Records) -> Option<Body> {
    let id = |text: &String| WorkerId::from_str(text).ok();
    let (worker, work) = match action {
        StaffAction::MergeWorkers { worker, into } => {
            (id(worker)?, WorkerWork::MergeWorkers { into: id(into)? })
        }
        StaffAction::UnmergeWorkers { worker, from } => {
            (id(worker)?, WorkerWork::UnmergeWorkers { from: id(from)? })
        }
        StaffAction::KeepApart { worker, other } => {
            (id(worker)?, WorkerWork::KeepApart { other: id(other)? })
        }
        StaffAction::ReplaceCard { worker } => (id(worker)?, WorkerWork::ReplaceCard),
        _ => return None,
    };
    // of both, where there are two
    let ids: BTreeSet<WorkerId> = work.other_worker().into_iter().chain([worker]).collect();
    let is_known = |id: &WorkerId| records.register.brief(*id).is_some_and(|brief| !brief.withdrawn);
    let may = may(records, work.kind(), records.workers.shown(worker));
    let body = Body::Worker { worker, work };
    (may && ids.iter().all(is_known) && !records.is_being_kept(&body)).then_some(body)
}

#[cfg(test)]
pub(crate) mod tests;
