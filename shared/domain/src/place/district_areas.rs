//! The blocks of a district with their panchayats and wards, as a public list names them (the Local Government Directory of
//! the Ministry of Panchayati Raj, lgdirectory.gov.in). A list helps to write a name; it never stands in the way of another.

use std::collections::{BTreeMap, btree_map::Entry};

use serde::{Deserialize, Serialize};

use super::Atlas;
use crate::{
    text::{begins_like_a_formula, check_length},
    worker::matching::Sound,
};

/// A block or tehsil, or a town, with what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Block {
    /// Its name, as listed.
    pub name: String,
    /// Names of its Gram Panchayats, or of the wards of a town, in alphabetical order.
    pub panchayats: Vec<String>,
}

/// The list of one district: `GET /v1/areas`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DistrictAreas {
    /// Another wherever anything below is another; also the `ETag`. Empty until a server keeps the list.
    pub revision: String,
    /// State, as the [`Atlas`] writes it.
    pub state: String,
    /// District, as the [`Atlas`] writes it.
    pub district: String,
    /// Its blocks, in alphabetical order.
    pub blocks: Vec<Block>,
}

impl DistrictAreas {
    /// Longest name, in characters.
    pub const NAME_LIMIT: usize = 100;
    /// Most blocks and towns of a district. The largest districts have some forty blocks and as many towns.
    pub const BLOCKS_LIMIT: usize = 300;
    /// Most panchayats and wards of a district. The largest districts have some two thousand.
    pub const PANCHAYATS_LIMIT: usize = 6000;

    /// The block of this name, in any case.
    pub fn block(&self, name: &str) -> Option<&Block> {
        let name = folded(name);
        self.blocks.iter().find(|block| folded(&block.name) == name)
    }

    /// How many panchayats and wards it has.
    pub fn panchayats(&self) -> usize {
        self.blocks.iter().map(|block| block.panchayats.len()).sum()
    }

    /// Whether it is a list that a server of MAIN may send: names and no more of them than there may be.
    pub fn is_sound(&self) -> bool {
        let names =
            self.blocks.iter().flat_map(|block| std::iter::once(&block.name).chain(&block.panchayats));
        !self.blocks.is_empty()
            && self.blocks.len() <= Self::BLOCKS_LIMIT
            && self.panchayats() <= Self::PANCHAYATS_LIMIT
            && names.into_iter().all(|name| read_name("", name).is_ok_and(|read| read == *name))
    }
}

/// Says of a listed name whether somebody who typed this, perhaps not to its end and in any script, may mean it. What was
/// typed is read once for all of a list.
pub fn may_mean(typed: &str) -> impl Fn(&str) -> bool {
    let (letters, sound) = (folded(typed), Sound::of(typed));
    move |listed| folded(listed).contains(&letters) || Sound::of(listed).is_begun_by(&sound)
}

/// A row of a list.
#[derive(Debug, Clone, Copy)]
pub struct AreaRow<'a> {
    /// State or union territory.
    pub state: &'a str,
    /// District.
    pub district: &'a str,
    /// Block, tehsil or town.
    pub block: &'a str,
    /// Gram Panchayat, or ward.
    pub panchayat: &'a str,
}

/// What is wrong with a row. It tells the column and never what stands there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AreaError {
    /// Nothing stands there.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A spreadsheet that opens the list again would run it.
    #[error("{0} begins like a formula: take away the =, +, - or @ before it")]
    Formula(&'static str),
    /// It is no name.
    #[error("{0} is longer than {limit} characters", limit = DistrictAreas::NAME_LIMIT)]
    TooLong(&'static str),
    /// The state is unknown.
    #[error("state is no state or union territory as the list of states writes it")]
    NoState,
    /// The district is unknown.
    #[error("district is none of {state} as the map writes them")]
    NoDistrict {
        /// State, as the [`Atlas`] writes it.
        state: String,
    },
    /// No district has so many.
    #[error("its district has more than {limit} blocks", limit = DistrictAreas::BLOCKS_LIMIT)]
    TooManyBlocks,
    /// No district has so many.
    #[error("its district has more than {limit} panchayats and wards", limit = DistrictAreas::PANCHAYATS_LIMIT)]
    TooManyPanchayats,
}

/// Names by what they are compared as, so that one in capitals is no other; the first spelling stands.
type Names<T> = BTreeMap<String, (String, T)>;

/// The lists of districts, collected row by row.
#[derive(Debug, Default)]
pub struct AreaLists(BTreeMap<(&'static str, &'static str), Collected>);

#[derive(Debug, Default)]
struct Collected {
    blocks: Names<Names<()>>,
    panchayats: usize,
}

impl AreaLists {
    /// Takes a row in. Whether it tells something new: the same row again changes nothing.
    ///
    /// # Errors
    /// All that is wrong with the row; nothing of it is taken then.
    pub fn take(&mut self, row: AreaRow<'_>) -> Result<bool, Vec<AreaError>> {
        let mut errors = Vec::new();
        let mut read = |column, text| read_name(column, text).map_err(|error| errors.push(error)).ok();
        let [state, district, block, panchayat] = [
            ("state", row.state),
            ("district", row.district),
            ("block", row.block),
            ("panchayat", row.panchayat),
        ]
        .map(|(column, text)| read(column, text));
        let place = state.and_then(|state| match placed(&state, district.as_deref()) {
            Ok(place) => place,
            Err(error) => {
                errors.push(error);
                None
            }
        });
        match (place, block, panchayat) {
            (Some(place), Some(block), Some(panchayat)) if errors.is_empty() => {
                let district = self.0.entry(place).or_default();
                district.take(block, panchayat).map_err(|error| vec![error])
            }
            _ => Err(errors),
        }
    }

    /// The lists, by state and district.
    pub fn into_lists(self) -> impl Iterator<Item = DistrictAreas> {
        self.0.into_iter().map(|((state, district), collected)| DistrictAreas {
            revision: String::new(),
            state: state.to_owned(),
            district: district.to_owned(),
            blocks: collected.blocks.into_values().map(block).collect(),
        })
    }
}

impl Collected {
    fn take(&mut self, block: String, panchayat: String) -> Result<bool, AreaError> {
        let is_full = self.blocks.len() >= DistrictAreas::BLOCKS_LIMIT;
        let block = match self.blocks.entry(folded(&block)) {
            Entry::Vacant(_) if is_full => return Err(AreaError::TooManyBlocks),
            entry => entry.or_insert_with(|| (block, Names::new())),
        };
        match block.1.entry(folded(&panchayat)) {
            Entry::Occupied(_) => Ok(false),
            Entry::Vacant(_) if self.panchayats >= DistrictAreas::PANCHAYATS_LIMIT => {
                Err(AreaError::TooManyPanchayats)
            }
            Entry::Vacant(entry) => {
                entry.insert((panchayat, ()));
                self.panchayats += 1;
                Ok(true)
            }
        }
    }
}

fn block((name, panchayats): (String, Names<()>)) -> Block {
    Block { name, panchayats: panchayats.into_values().map(|(name, ())| name).collect() }
}

/// State and district as the [`Atlas`] writes them; none where no district is named, which is told already.
fn placed(state: &str, district: Option<&str>) -> Result<Option<(&'static str, &'static str)>, AreaError> {
    let atlas = Atlas::embedded();
    let state = atlas.is_state(state).ok_or(AreaError::NoState)?;
    let Some(district) = district else { return Ok(None) };
    let district = atlas
        .is_district(state, district)
        .ok_or_else(|| AreaError::NoDistrict { state: state.to_owned() })?;
    Ok(Some((state, district)))
}

/// The name that stands in a cell. A lone dash says that there is none.
fn read_name(column: &'static str, text: &str) -> Result<String, AreaError> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name == "-" {
        return Err(AreaError::Empty(column));
    }
    if begins_like_a_formula(&name) {
        return Err(AreaError::Formula(column));
    }
    check_length(column, &name, DistrictAreas::NAME_LIMIT).map_err(|_| AreaError::TooLong(column))?;
    Ok(name)
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn row<'a>(state: &'a str, district: &'a str, block: &'a str, panchayat: &'a str) -> AreaRow<'a> {
        AreaRow { state, district, block, panchayat }
    }

    fn lists(rows: &[[&str; 4]]) -> Vec<DistrictAreas> {
        let mut lists = AreaLists::default();
        for [state, district, block, panchayat] in rows {
            lists.take(row(state, district, block, panchayat)).unwrap();
        }
        lists.into_lists().collect()
    }

    #[test]
    fn rows_in_any_order_become_one_list_for_each_district() {
        let lists = lists(&[
            ["Bihar", "Gaya", "Tan Kuppa", "Barsauna"],
            ["Jharkhand", "Dumka", "Jama", "Bhairopur"],
            ["bihar", " gaya ", "Barachatti", "  Rohi \n Chatti"],
            ["Bihar", "Gaya", "BARACHATTI", "Binda"],
        ]);
        let [gaya, dumka] = lists.as_slice() else { panic!("{lists:?}") };
        assert_eq!((gaya.state.as_str(), gaya.district.as_str()), ("Bihar", "Gaya"));
        let names: Vec<_> = gaya.blocks.iter().map(|block| block.name.as_str()).collect();
        assert_eq!(names, ["Barachatti", "Tan Kuppa"], "the first spelling stands");
        assert_eq!(gaya.block(" barachatti ").unwrap().panchayats, ["Binda", "Rohi Chatti"]);
        assert_eq!((gaya.panchayats(), dumka.panchayats()), (3, 1));
        assert!(gaya.is_sound() && dumka.is_sound());
        assert_eq!(gaya.block("Jama"), None);
    }

    #[test]
    fn the_same_row_again_says_nothing_new() {
        let mut lists = AreaLists::default();
        assert_eq!(lists.take(row("Bihar", "Gaya", "Barachatti", "Binda")), Ok(true));
        assert_eq!(lists.take(row("Bihar", "Gaya", "Barachatti", "BINDA")), Ok(false));
    }

    #[rstest]
    #[case(["Bihaar", "Gaya", "B", "P"], &["state is no state or union territory as the list of states writes it"])]
    #[case(["Bihar", "Dumka", "B", "P"], &["district is none of Bihar as the map writes them"])]
    #[case(["Bihar", "Gaya", "", "-"], &["block is empty", "panchayat is empty"])]
    #[case(["", "", "B", "P"], &["state is empty", "district is empty"])]
    #[case(["Bihar", "", "B", "P"], &["district is empty"])]
    #[case(["Bihar", "Gaya", "=SUM(A1)", "@P"], &["block begins like a formula: take away the =, +, - or @ before it",
        "panchayat begins like a formula: take away the =, +, - or @ before it"])]
    fn what_is_wrong_with_a_row_is_told_whole(#[case] cells: [&str; 4], #[case] expected: &[&str]) {
        let mut lists = AreaLists::default();
        let [state, district, block, panchayat] = cells;
        let errors = lists.take(row(state, district, block, panchayat)).unwrap_err();
        assert_eq!(errors.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
        assert_eq!(lists.into_lists().count(), 0);
    }

    #[test]
    fn names_and_lists_have_limits() {
        let mut lists = AreaLists::default();
        let (fits, long) = ("न".repeat(100), "न".repeat(101));
        assert_eq!(lists.take(row("Bihar", "Gaya", &fits, "P")), Ok(true));
        assert_eq!(lists.take(row("Bihar", "Gaya", &long, "P")), Err(vec![AreaError::TooLong("block")]));
        for block in 1..DistrictAreas::BLOCKS_LIMIT {
            assert_eq!(lists.take(row("Bihar", "Gaya", &format!("B{block}"), "P")), Ok(true));
        }
        assert_eq!(lists.take(row("Bihar", "Gaya", "more", "P")), Err(vec![AreaError::TooManyBlocks]));
        for ward in DistrictAreas::BLOCKS_LIMIT..DistrictAreas::PANCHAYATS_LIMIT {
            assert_eq!(lists.take(row("Bihar", "Gaya", "B1", &format!("Ward {ward}"))), Ok(true));
        }
        assert_eq!(lists.take(row("Bihar", "Gaya", "B1", "more")), Err(vec![AreaError::TooManyPanchayats]));
        let largest = lists.into_lists().next().unwrap();
        assert!(largest.is_sound());
        let mut more = largest.clone();
        more.blocks[0].panchayats.push("one more".to_owned());
        assert!(!more.is_sound());
    }

    #[rstest]
    #[case("")]
    #[case("=1")]
    #[case("two  spaces")]
    fn what_could_not_be_imported_is_no_list(#[case] name: &str) {
        let mut list = lists(&[["Bihar", "Gaya", "Barachatti", "Binda"]]).remove(0);
        list.blocks[0].panchayats.push(name.to_owned());
        assert!(!list.is_sound());
        assert!(!DistrictAreas::default().is_sound());
    }

    #[rstest]
    #[case("bara", true)]
    #[case("chatti", true)]
    #[case("बारा", true)]
    #[case("বারাচট্টি", true)]
    #[case("Barachati", true)]
    #[case("तन", false)]
    #[case("Gurua", false)]
    fn a_name_is_meant_by_what_is_typed_of_it_in_any_script(#[case] typed: &str, #[case] is_meant: bool) {
        assert_eq!(may_mean(typed)("Barachatti"), is_meant);
    }
}
