//! Lists as this phone keeps them: beside what is being typed, as text, so that they go with the records. In memory stand
//! those of the form on the screen.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::place::DistrictAreas;

use super::District;
use crate::{
    command::Asked,
    sync::{self, Draft, Records},
};

/// A list is asked for anew after so long.
const EVERY: TimeDelta = TimeDelta::days(1);
/// Lists that are kept; the one that was not needed for longest goes first. Of a district with 2,000 panchayats a list has
/// some 40 KB.
const KEPT_LIMIT: usize = 40;
/// The beginning of their keys.
const KEY: &str = "areas/";

/// The lists that the form on the screen offers names of.
#[derive(Debug, Default)]
pub(crate) struct Lists(BTreeMap<District, DistrictAreas>);

impl Lists {
    /// The list of a district, where this phone has one.
    pub(crate) fn of(&self, state: &str, district: &str) -> Option<&DistrictAreas> {
        self.0.get(&District { state: state.to_owned(), district: district.to_owned() })
    }
}

fn draft(rest: &str) -> Draft {
    Draft { case_id: None, key: format!("{KEY}{rest}") }
}

fn name(district: &District) -> String {
    format!("{}/{}", district.state, district.district)
}

/// When the server told last, and the list as JSON: empty where it has none.
fn split(text: &str) -> Option<(DateTime<Utc>, &str)> {
    let (at, list) = text.split_once('\n')?;
    Some((at.parse().ok()?, list))
}

fn kept<'a>(records: &'a Records, district: &District) -> Option<(DateTime<Utc>, &'a str)> {
    split(records.draft(&draft(&name(district)))?)
}

/// Whether the server is to be asked.
pub(super) fn is_old(records: &Records, district: &District, now: DateTime<Utc>) -> bool {
    // a clock may have been set back
    kept(records, district).is_none_or(|(at, _)| !(TimeDelta::zero()..EVERY).contains(&(now - at)))
}

/// From now on these lists stand in memory, as far as the phone has them.
pub(super) fn show(records: &mut Records, wanted: Vec<District>) {
    let mut shown = std::mem::take(&mut records.areas.0);
    let of = |district: District| {
        let list =
            shown.remove(&district).or_else(|| serde_json::from_str(kept(records, &district)?.1).ok())?;
        Some((district, list))
    };
    records.areas = Lists(wanted.into_iter().filter_map(of).collect());
}

/// Keeps a list, or that the server has none.
pub(super) fn keep(
    sync: &mut sync::Model,
    district: &District,
    list: Option<DistrictAreas>,
    now: DateTime<Utc>,
) -> Asked {
    let text = list.as_ref().and_then(|list| serde_json::to_string(list).ok()).unwrap_or_default();
    let shown = &mut sync.records.areas.0;
    match list {
        Some(list) => shown.insert(district.clone(), list),
        None => shown.remove(district),
    };
    let forgotten = forget_the_oldest(sync, &name(district));
    Asked::all([forgotten, write(sync, district, &text, now)])
}

/// The server says that the list is as it was. None where there is no list.
pub(super) fn is_still_so(sync: &mut sync::Model, district: &District, now: DateTime<Utc>) -> Option<Asked> {
    let text = kept(&sync.records, district).map(|(_, text)| text.to_owned());
    let text = text.filter(|text| !text.is_empty())?;
    Some(write(sync, district, &text, now))
}

fn write(sync: &mut sync::Model, district: &District, list: &str, now: DateTime<Utc>) -> Asked {
    sync.draft_typed(draft(&name(district)), format!("{}\n{list}", now.to_rfc3339()))
}

/// Makes room for one more.
fn forget_the_oldest(sync: &mut sync::Model, beside: &str) -> Asked {
    let others = sync.records.drafts_beginning(KEY).filter(|(name, _)| *name != beside);
    let mut others: Vec<(Option<DateTime<Utc>>, String)> =
        others.map(|(name, text)| (split(text).map(|(at, _)| at), name.to_owned())).collect();
    others.sort();
    let over = others.len().saturating_sub(KEPT_LIMIT.saturating_sub(1));
    Asked::all(others.into_iter().take(over).map(|(_, name)| sync.draft_typed(draft(&name), String::new())))
}
