//! The workers on this phone in their order, and how they are found: by name in any script, phone, trade, site, panchayat.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    digits,
    ids::{StaffId, WorkerId},
    worker::{
        WorkerDetails,
        matching::{Found, Index, Sketch},
    },
};

use super::Brief;
use crate::{locale::day_in_india, sync::Marks};

/// Most that a search by sound gives.
const MOST_FOUND: usize = 500;
/// A name is looked for by its sound from so many signs on.
const NAME_SIGNS: usize = 3;
/// Most that are suggested to be the same person.
const MOST_ALIKE: usize = 3;

/// A worker in the register.
#[derive(Debug)]
struct Entry {
    brief: Arc<Brief>,
    marks: Marks,
}

/// The workers of this phone.
#[derive(Debug, Default)]
pub(crate) struct Register {
    entries: BTreeMap<WorkerId, Entry>,
    /// The newest first.
    order: BTreeSet<(Reverse<DateTime<Utc>>, WorkerId)>,
    /// Those to look after, the earliest first.
    due: BTreeSet<(DateTime<Utc>, WorkerId)>,
    /// Those that were joined into another, under that one.
    joined: BTreeMap<WorkerId, BTreeSet<WorkerId>>,
    matching: Index<WorkerId>,
    revision: u64,
}

/// Which workers are to be seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) search: String,
    /// Code of a trade.
    pub(crate) trade: Option<String>,
    pub(crate) list: List,
}

/// The lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum List {
    /// All, the newest first.
    #[default]
    All,
    /// Those to look after, what is due longest first.
    Due,
    /// Those of whom something is not sent.
    Unsent,
    /// Those who may be another, which a person has to decide.
    Alike,
}

/// How many were registered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) all: usize,
    pub(crate) today: usize,
    pub(crate) month: usize,
    pub(crate) unsent: usize,
    /// By the code of the trade, the most first.
    pub(crate) trades: Vec<(String, usize)>,
    /// By state and district of origin, the most first.
    pub(crate) districts: Vec<((String, String), usize)>,
}

impl Register {
    /// Takes a worker in, in place of what was known of them.
    pub(crate) fn put(&mut self, brief: &Arc<Brief>, marks: Marks) {
        self.remove(brief.id);
        self.revision = self.revision.wrapping_add(1);
        if !brief.withdrawn {
            self.order.insert((Reverse(brief.registered_at), brief.id));
            self.due.extend(brief.due.map(|due| (due, brief.id)));
            if let Some(into) = brief.merged_into {
                self.joined.entry(into).or_default().insert(brief.id);
            }
            self.matching.insert(brief.id, brief.sketch.clone());
        }
        self.entries.insert(brief.id, Entry { brief: Arc::clone(brief), marks });
    }

    /// A worker is not on this phone any more.
    pub(crate) fn remove(&mut self, id: WorkerId) {
        let Some(Entry { brief, .. }) = self.entries.remove(&id) else { return };
        self.revision = self.revision.wrapping_add(1);
        self.order.remove(&(Reverse(brief.registered_at), id));
        if let Some(due) = brief.due {
            self.due.remove(&(due, id));
        }
        if let Some(into) = brief.merged_into
            && let Some(joined) = self.joined.get_mut(&into)
        {
            joined.remove(&id);
            if joined.is_empty() {
                self.joined.remove(&into);
            }
        }
        self.matching.remove(&id);
    }

    /// Grows with every change.
    pub(crate) fn revision(&self) -> u64 {
        self.revision
    }

    pub(crate) fn brief(&self, id: WorkerId) -> Option<&Brief> {
        self.entries.get(&id).map(|entry| &*entry.brief)
    }

    /// The registration that stands for this one: another where the two were joined, it is on this phone, and they agree to
    /// it still.
    pub(crate) fn standing(&self, id: WorkerId) -> WorkerId {
        self.entries.get(&id).map_or(id, |entry| self.standing_for(entry).brief.id)
    }

    fn standing_for<'a>(&'a self, entry: &'a Entry) -> &'a Entry {
        let into = entry.brief.merged_into.and_then(|into| self.entries.get(&into));
        into.filter(|into| !into.brief.withdrawn).unwrap_or(entry)
    }

    /// The others of this phone for which this registration stands; never of who agrees no longer.
    pub(crate) fn joined(&self, id: WorkerId) -> impl Iterator<Item = WorkerId> {
        let joined = self.joined.get(&id).into_iter().flatten().copied();
        joined.filter(move |other| self.standing(*other) == id)
    }

    /// This registration and those for which it stands.
    fn with_joined<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        let joined = self.joined(entry.brief.id).filter_map(|id| self.entries.get(&id));
        std::iter::once(entry).chain(joined)
    }

    /// What this phone did with any of their registrations, in a word.
    pub(crate) fn marks(&self, id: WorkerId) -> Marks {
        self.entries.get(&id).map(|entry| self.marks_of(entry)).unwrap_or_default()
    }

    fn marks_of(&self, entry: &Entry) -> Marks {
        self.with_joined(entry).fold(Marks::default(), |all, Entry { marks, .. }| Marks {
            waits: all.waits || marks.waits,
            refused: all.refused || marks.refused,
        })
    }

    fn is_unsent(&self, entry: &Entry) -> bool {
        let marks = self.marks_of(entry);
        marks.waits || marks.refused
    }

    /// When to look after them next, by any of their registrations.
    pub(crate) fn due_of(&self, id: WorkerId) -> Option<DateTime<Utc>> {
        self.with_joined(self.entries.get(&id)?).filter_map(|entry| entry.brief.due).min()
    }

    /// All who agree, the newest first, also those for whom another stands.
    fn everyone(&self) -> impl Iterator<Item = &Entry> {
        self.order.iter().filter_map(|(_, id)| self.entries.get(id))
    }

    /// Those who stand in lists, the newest first.
    fn listed(&self) -> impl Iterator<Item = &Entry> {
        self.everyone().filter(|entry| self.standing_for(entry).brief.id == entry.brief.id)
    }

    /// Those in lists whom somebody has to look after, the earliest first: each once, by the earliest of all their
    /// registrations.
    fn due(&self) -> impl Iterator<Item = (DateTime<Utc>, &Entry)> {
        let mut told = BTreeSet::new();
        let due =
            self.due.iter().filter_map(|(due, id)| Some((*due, self.standing_for(self.entries.get(id)?))));
        due.filter(move |(_, entry)| {
            !self.joined.contains_key(&entry.brief.id) || told.insert(entry.brief.id)
        })
    }

    /// Those who are wanted, in their order. `trades_named` gives the codes of the trades that are called by what was typed.
    pub(crate) fn look(
        &self,
        wanted: &Wanted,
        trades_named: impl Fn(&str) -> BTreeSet<String>,
    ) -> Vec<WorkerId> {
        let is_wanted = |entry: &Entry| {
            let of_trade = wanted.trade.as_ref().is_none_or(|trade| entry.brief.trade == *trade);
            let of_list = match wanted.list {
                List::All => true,
                List::Due => self.with_joined(entry).any(|entry| entry.brief.due.is_some()),
                List::Unsent => self.is_unsent(entry),
                List::Alike => entry.brief.has_candidates,
            };
            of_trade && of_list
        };
        let text = digits::in_ascii(&wanted.search.trim().to_lowercase());
        if !text.is_empty() {
            return self.find(&text, is_wanted, &trades_named(&text));
        }
        if wanted.list == List::Due {
            return self
                .due()
                .filter(|(_, entry)| is_wanted(entry))
                .map(|(_, entry)| entry.brief.id)
                .collect();
        }
        self.listed().filter(|entry| is_wanted(entry)).map(|entry| entry.brief.id).collect()
    }

    /// Those in whose name it stands first, then those whose name sounds like it, then those in whom the words stand. What
    /// only a joined registration says finds the one that stands for it.
    fn find(
        &self,
        text: &str,
        is_wanted: impl Fn(&Entry) -> bool,
        trades: &BTreeSet<String>,
    ) -> Vec<WorkerId> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let phone = digits::part_of_phone(text);
        let has = |entry: &Entry| {
            let search = &entry.brief.search;
            words.iter().all(|word| search.contains(word))
                || phone.as_ref().is_some_and(|phone| search.contains(phone))
                || trades.contains(&entry.brief.trade)
        };
        let by_sound = self.matching.search(text, MOST_FOUND);
        let mut found: Vec<WorkerId> = Vec::new();
        let mut there: BTreeSet<WorkerId> = BTreeSet::new();
        let sounding = by_sound.iter().filter_map(|id| self.entries.get(id));
        let is_named = |entry: &&Entry| entry.brief.name.to_lowercase().contains(text);
        let named = self.everyone().filter(is_named);
        let all = named.chain(sounding).chain(self.everyone().filter(|entry| has(entry)));
        for entry in all.map(|entry| self.standing_for(entry)) {
            if is_wanted(entry) && there.insert(entry.brief.id) {
                found.push(entry.brief.id);
            }
        }
        found
    }

    /// Who of this phone's workers somebody may be of whom this was typed so far.
    pub(crate) fn alike(
        &self,
        typed: &WorkerDetails,
        without: impl Into<Option<WorkerId>>,
    ) -> Vec<Found<WorkerId>> {
        self.likely(&Sketch::while_typing(typed), without.into())
    }

    /// Who of this phone's workers has a name that sounds like what was typed of it, the most alike first.
    pub(crate) fn sounding(&self, name: &str) -> Vec<WorkerId> {
        if name.chars().count() < NAME_SIGNS { Vec::new() } else { self.matching.search(name, MOST_ALIKE) }
    }

    /// Who else of this phone's workers one of them may be.
    pub(crate) fn alike_to(&self, id: WorkerId) -> Vec<Found<WorkerId>> {
        self.brief(id).map(|brief| self.likely(&brief.sketch, Some(id))).unwrap_or_default()
    }

    fn likely(&self, sketch: &Sketch, without: Option<WorkerId>) -> Vec<Found<WorkerId>> {
        let mut found = self.matching.likely(sketch, MOST_ALIKE.saturating_add(1));
        found.retain(|found| Some(found.id) != without);
        found.truncate(MOST_ALIKE);
        found
    }

    /// The worker whose card says this.
    pub(crate) fn of_card(&self, text: &str) -> Option<WorkerId> {
        let entries = self.entries.values().find(|entry| entry.brief.card.as_deref() == Some(text))?;
        Some(entries.brief.id)
    }

    /// How many are to be looked after by now.
    pub(crate) fn due_by(&self, now: DateTime<Utc>) -> usize {
        self.due().take_while(|(due, _)| *due <= now).count()
    }

    /// What this person is to be reminded of: by which registration they look after somebody, and when.
    pub(crate) fn reminders(
        &self,
        staff: StaffId,
        after: DateTime<Utc>,
    ) -> impl Iterator<Item = (DateTime<Utc>, WorkerId)> {
        let is_own =
            move |id: WorkerId| self.brief(id).is_some_and(|brief| brief.keepers.first() == Some(&staff));
        self.due.iter().copied().filter(move |(due, id)| *due > after && is_own(*id))
    }

    /// How many there are of whom something is not sent, whoever registered them.
    pub(crate) fn unsent(&self) -> usize {
        self.listed().filter(|entry| self.is_unsent(entry)).count()
    }

    /// How many may be another, which a person has to decide.
    pub(crate) fn undecided(&self) -> usize {
        self.listed().filter(|entry| entry.brief.has_candidates).count()
    }

    /// How many there are; of one person's own registrations where one is named.
    pub(crate) fn numbers(&self, of: Option<StaffId>, now: DateTime<Utc>) -> Numbers {
        let today = day_in_india(now);
        let month = |day: NaiveDate| (chrono::Datelike::year(&day), chrono::Datelike::month(&day));
        let mut numbers = Numbers::default();
        let (mut trades, mut districts) = (BTreeMap::new(), BTreeMap::new());
        for entry in self.listed() {
            let brief = &entry.brief;
            if of.is_some_and(|staff| staff != brief.registered_by) {
                continue;
            }
            let day = day_in_india(brief.registered_at);
            numbers.all += 1;
            numbers.today += usize::from(day == today);
            numbers.month += usize::from(month(day) == month(today));
            numbers.unsent += usize::from(self.is_unsent(entry));
            *trades.entry(brief.trade.clone()).or_insert(0_usize) += 1;
            *districts.entry((brief.state.clone(), brief.district.clone())).or_insert(0_usize) += 1;
        }
        numbers.trades = most_first(trades);
        numbers.districts = most_first(districts);
        numbers
    }
}

fn most_first<T: Ord>(counts: BTreeMap<T, usize>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}
