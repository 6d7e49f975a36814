//! The index against a list that is sorted whole, at random times.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{KindCode, Urgency},
    case::Status,
    hub::HubId,
    ids::{CaseId, StaffId},
    money::Money,
};
use proptest::prelude::*;
use serde_json::json;

use super::super::{
    index::{FILTERS, Index},
    tally::{Load, There, Wages},
};
use crate::{
    sync::{Summary, Who},
    testing::{NOON, case},
    view::InboxFilter,
};

fn noon() -> DateTime<Utc> {
    NOON.parse().unwrap()
}

fn id(number: u8) -> CaseId {
    CaseId::new(1000 + u64::from(number), [number; 10])
}

fn staff(number: u8) -> Who {
    Who { id: StaffId::new(7, [number; 10]), name: format!("Colleague {number}") }
}

/// A case in the list, as far as the list looks at it.
#[derive(Debug, Clone)]
struct Shape {
    number: u8,
    urgency: Urgency,
    status: Status,
    received: i64,
    due: Option<i64>,
    taken: Option<u8>,
    taker_left: bool,
    assigned: Option<u8>,
    mine: bool,
    is_stub: bool,
    merged_into: Option<u8>,
    kind: &'static str,
    language: Option<&'static str>,
    hub: &'static str,
    claimed: u64,
}

fn summary(shape: &Shape) -> Summary {
    use std::sync::LazyLock;
    static BASE: LazyLock<Summary> =
        LazyLock::new(|| Summary::of(&serde_json::from_value(case(1, &json!({}))).unwrap(), None));
    let minutes = |minutes: i64| noon() + TimeDelta::minutes(minutes);
    Summary {
        id: id(shape.number),
        number: format!("MUM-2026-{:06}", shape.number),
        kind: KindCode::parse(shape.kind).unwrap(),
        urgency: shape.urgency,
        status: shape.status,
        received_at: minutes(shape.received),
        taken: shape.taken.map(staff),
        taker_left: shape.taker_left,
        assigned: shape.assigned.map(staff),
        due: shape.due.into_iter().map(minutes).collect(),
        mine: shape.mine,
        is_stub: shape.is_stub,
        merged_into: shape.merged_into.map(id),
        language: shape.language.map(str::to_owned),
        hub: HubId::new(shape.hub),
        claimed: Money::from_paise(shape.claimed).unwrap(),
        recovered: Money::from_paise(shape.claimed / 2).unwrap(),
        ..BASE.clone()
    }
}

/// What is done to the index.
#[derive(Debug, Clone)]
enum Step {
    Put(Shape),
    Remove(u8),
    /// It is so many minutes after noon, also back.
    Clock(i64),
    Clear,
    /// The app begins anew and takes in what it had.
    Restart,
}

/// Few cases, so that they are often changed and merged with each other.
const CASES: u8 = 12;

fn shape() -> impl Strategy<Value = Shape> {
    let urgency = prop::sample::select(Urgency::ALL.to_vec());
    let status = prop::sample::select(Status::ALL.to_vec());
    let kind = prop::sample::select(vec!["accident", "wages"]);
    let language = prop::sample::select(vec![None, Some("hi"), Some("or")]);
    let merged = prop::option::weighted(0.2, 0..CASES);
    let hub = prop::sample::select(vec!["mumbai", "pune"]);
    (
        (0..CASES, urgency, status, -600..0_i64, prop::option::of(-60..60_i64)),
        (prop::option::of(0..3_u8), prop::bool::weighted(0.2), prop::option::of(0..3_u8)),
        (any::<bool>(), prop::bool::weighted(0.1), merged, kind, language),
        (hub, 0..4_u64),
    )
        .prop_map(
            |(
                (number, urgency, status, received, due),
                (taken, taker_left, assigned),
                (mine, is_stub, merged_into, kind, language),
                (hub, claimed),
            )| {
                // no chains, as the domain allows none: only the upper half is merged into the lower
                let merged_into = merged_into.filter(|into| number >= CASES / 2 && *into < CASES / 2);
                Shape {
                    number,
                    urgency,
                    status,
                    received,
                    due,
                    taken,
                    taker_left,
                    assigned,
                    mine,
                    is_stub,
                    merged_into,
                    kind,
                    language,
                    hub,
                    claimed,
                }
            },
        )
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => shape().prop_map(Step::Put),
        3 => (0..CASES).prop_map(Step::Remove),
        4 => (-70..70_i64).prop_map(Step::Clock),
        1 => Just(Step::Clear),
        2 => Just(Step::Restart),
    ]
}

/// The whole list, looked through and sorted anew each time.
#[derive(Default)]
struct Naive {
    cases: BTreeMap<CaseId, Summary>,
    now: DateTime<Utc>,
}

impl Naive {
    fn is_open(summary: &Summary) -> bool {
        summary.status.is_open() && !summary.is_stub
    }

    fn is_late(&self, summary: &Summary) -> bool {
        Self::is_open(summary) && summary.due.first().is_some_and(|due| *due < self.now)
    }

    fn whose(summary: &Summary) -> Option<&Who> {
        match (&summary.assigned, &summary.taken) {
            (Some(assigned), _) => Some(assigned),
            (None, Some(taken)) if !summary.taker_left => Some(taken),
            (None, _) => None,
        }
    }

    /// Nobody took it, also where it was given to somebody; or who took it left and nobody was put on it.
    fn waits(summary: &Summary) -> bool {
        summary.taken.is_none() || (summary.taker_left && summary.assigned.is_none())
    }

    fn listed(&self) -> impl Iterator<Item = &Summary> {
        let stands_for_both = |into: &CaseId| self.cases.get(into).is_some_and(|into| !into.is_stub);
        self.cases.values().filter(move |summary| !summary.merged_into.as_ref().is_some_and(stands_for_both))
    }

    fn list(&self, filter: InboxFilter) -> Vec<CaseId> {
        let mut there: Vec<&Summary> = self
            .listed()
            .filter(|summary| {
                let (open, free) = (Self::is_open(summary), Self::whose(summary).is_none());
                match filter {
                    InboxFilter::Hub => open,
                    InboxFilter::Mine => open && summary.mine,
                    InboxFilter::Unassigned => open && free,
                    InboxFilter::Overdue => self.is_late(summary),
                    InboxFilter::Waiting => open && summary.status == Status::Waiting,
                    InboxFilter::Closed => !open,
                }
            })
            .collect();
        if filter == InboxFilter::Closed {
            there.sort_by_key(|summary| (std::cmp::Reverse(summary.received_at), summary.id));
        } else {
            let need = |summary: &Summary| match (Self::waits(summary), self.is_late(summary)) {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (false, false) => 3,
            };
            there.sort_by_key(|summary| (need(summary), summary.urgency, summary.received_at, summary.id));
        }
        there.into_iter().map(|summary| summary.id).collect()
    }

    fn there(&self, has: impl Fn(&Summary) -> bool) -> There {
        let (open, over): (Vec<&Summary>, Vec<&Summary>) =
            self.listed().filter(|summary| has(summary)).partition(|summary| Self::is_open(summary));
        There { open: open.len(), over: over.len() }
    }

    fn loads(&self) -> BTreeMap<StaffId, Load> {
        let mut loads: BTreeMap<StaffId, Load> = BTreeMap::new();
        for summary in self.listed().filter(|summary| Self::is_open(summary)) {
            let Some(who) = Self::whose(summary) else { continue };
            let load = loads.entry(who.id).or_default();
            load.name.clone_from(&who.name);
            load.open += 1;
            load.immediate += usize::from(summary.urgency == Urgency::Immediate);
            load.late += usize::from(self.is_late(summary));
        }
        loads
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_index_is_what_sorting_everything_gives(steps in prop::collection::vec(step(), 1..60)) {
        let (mut index, mut naive) = (Index::default(), Naive { now: noon(), ..Naive::default() });
        index.advance(noon());
        for step in steps {
            let revision = index.revision();
            let before: Vec<Vec<CaseId>> = FILTERS.iter().map(|filter| naive.list(*filter)).collect();
            match step {
                Step::Put(shape) => {
                    let summary = summary(&shape);
                    index.put(&Arc::new(summary.clone()));
                    naive.cases.insert(summary.id, summary);
                }
                Step::Remove(number) => {
                    index.remove(id(number));
                    naive.cases.remove(&id(number));
                }
                Step::Clock(minutes) => {
                    naive.now = noon() + TimeDelta::minutes(minutes);
                    index.advance(naive.now);
                }
                Step::Clear => {
                    index.clear();
                    naive.cases.clear();
                }
                Step::Restart => index.fill(naive.cases.values().cloned().map(Arc::new), naive.now),
            }
            let mut moved = false;
            for (filter, before) in FILTERS.into_iter().zip(before) {
                let after = naive.list(filter);
                moved |= after != before;
                prop_assert_eq!(index.list(filter).collect::<Vec<_>>(), after.clone(), "{:?}", filter);
                prop_assert_eq!(index.count_of(filter), after.len());
            }
            // what was found is looked for anew whenever anything moved
            prop_assert!(!moved || index.revision() != revision);
            let loads: BTreeMap<_, _> =
                index.loads().iter().filter(|(_, load)| load.open > 0).map(|(id, load)| (*id, load.clone())).collect();
            prop_assert_eq!(loads, naive.loads());
            let open: Vec<&Summary> = naive.listed().filter(|summary| Naive::is_open(summary)).collect();
            prop_assert_eq!(index.free(), open.iter().filter(|summary| Naive::waits(summary)).count());
            let wages = naive.there(|summary| summary.kind.as_str() == "wages");
            let counted = index.kinds().find(|(code, _)| *code == "wages").map(|(_, there)| there);
            prop_assert_eq!(counted.unwrap_or_default(), wages);
            let odia = naive.there(|summary| summary.language.as_deref() == Some("or"));
            let counted = index.languages().find(|(tag, _)| *tag == "or").map(|(_, there)| there);
            prop_assert_eq!(counted.unwrap_or_default(), odia);
            let of_mumbai = |summary: &&Summary| summary.hub.as_str() == "mumbai";
            let money = naive.listed().filter(of_mumbai).fold(Wages::default(), |sum, summary| {
                Wages {
                    claimed: sum.claimed + summary.claimed.paise(),
                    recovered: sum.recovered + summary.recovered.paise(),
                }
            });
            let counted = index.wages().find(|(hub, _)| *hub == "mumbai").map(|(_, wages)| wages);
            prop_assert_eq!(counted.unwrap_or_default(), money);
        }
    }
}

#[test]
fn a_duplicate_stands_under_the_case_for_both_and_alone_without_it() {
    let shape = |number, merged_into| Shape {
        number,
        urgency: Urgency::Expected,
        status: Status::Acknowledged,
        received: -5,
        due: None,
        taken: Some(1),
        taker_left: false,
        assigned: None,
        mine: false,
        is_stub: false,
        merged_into,
        kind: "wages",
        language: None,
        hub: "mumbai",
        claimed: 0,
    };
    let mut index = Index::default();
    index.put(&Arc::new(summary(&shape(8, Some(2)))));
    assert_eq!(index.list(InboxFilter::Hub).collect::<Vec<_>>(), [id(8)]);
    index.put(&Arc::new(summary(&shape(2, None))));
    assert_eq!(index.list(InboxFilter::Hub).collect::<Vec<_>>(), [id(2)]);
    assert_eq!(index.duplicates_of(id(2)).map(|summary| summary.id).collect::<Vec<_>>(), [id(8)]);
    // the case for both was given to another hub: the duplicate did not go along
    index.put(&Arc::new(summary(&Shape { is_stub: true, ..shape(2, None) })));
    assert_eq!(index.list(InboxFilter::Hub).collect::<Vec<_>>(), [id(8)]);
    assert_eq!(index.duplicates_of(id(2)).count(), 0);
    index.remove(id(2));
    assert_eq!(index.list(InboxFilter::Hub).collect::<Vec<_>>(), [id(8)]);
}
