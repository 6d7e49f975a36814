//! Pages over any network and any disk: what is on the disk is at all times what the server had told up to one of its cursors.

use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*};

use super::{engine::*, exchanges::inbox, *};
use crate::{
    effects::Effect,
    testing::{case, change},
};

/// Which cases each page brings and which leave with it. What left may come again.
const PAGES: [(&[u32], &[u32]); 8] = [
    (&[1], &[]),
    (&[2], &[]),
    (&[3], &[2]),
    (&[4], &[]),
    (&[5], &[]),
    (&[6], &[5]),
    (&[5, 7], &[]),
    (&[8], &[]),
];

fn free(number: u32) -> Value {
    delivered(case(number, &json!({})))
}

fn name(number: u32) -> String {
    id(&free(number)).to_string()
}

/// A phone begins at `c1`.
fn cursor(passed: usize) -> String {
    format!("c{}", passed + 1)
}

fn passed(cursor: &str) -> usize {
    cursor[1..].parse::<usize>().unwrap() - 1
}

fn served(asked_from: &str) -> HttpOutput {
    let passed = passed(asked_from);
    let Some((come, leave)) = PAGES.get(passed) else { return answer(&[], json!({"cursor": asked_from})) };
    let left = |number: &u32| json!({"kind": "case", "id": name(*number), "version": 9, "removed": true});
    let arrived = |number: &u32| change(&free(*number));
    let changes: Vec<Value> = leave.iter().map(left).chain(come.iter().map(arrived)).collect();
    answer(&changes, json!({"cursor": cursor(passed + 1), "more": passed + 1 < PAGES.len()}))
}

/// The cases after so many pages.
fn after(passed: usize) -> BTreeSet<String> {
    let mut there = BTreeSet::new();
    for (come, leave) in &PAGES[..passed] {
        there.retain(|number| !leave.contains(number));
        there.extend(come.iter().copied());
    }
    there.into_iter().map(name).collect()
}

/// What the store of records has.
struct Disk {
    cases: BTreeSet<String>,
    passed: usize,
}

impl Disk {
    fn keep(&mut self, phone: &mut Phone) {
        let RecordStoreOperation::Settle(settlement) = phone.record_store(done) else {
            panic!("another operation")
        };
        // as the store does: first what came, then what left
        self.cases.extend(settlement.cases.iter().map(|kept| kept.case_id.clone()));
        self.cases.retain(|id| !settlement.removed_cases.contains(id));
        self.passed = passed(&settlement.cursor);
        assert_eq!(self.cases, after(self.passed), "at {}", settlement.cursor);
        assert_eq!(usize::try_from(inbox(phone).total).unwrap(), self.cases.len(), "memory follows the disk");
    }
}

fn asks(phone: &Phone) -> bool {
    phone.requests().contains(&"Post /v1/sync".to_owned())
}

fn serve(phone: &mut Phone) {
    phone.http("/v1/sync", |body| served(body["cursor"].as_str().unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_page_is_passed_over_and_none_comes_before_its_time(happenings in vec(0_u8..12, 0..60)) {
        let mut phone = staff_phone("en", &[]);
        let mut disk = Disk { cases: BTreeSet::new(), passed: 0 };
        for happening in happenings {
            let (is_asked, is_told) = (asks(&phone), phone.count(Effect::is_record_store) > 0);
            match happening {
                0..=4 if is_asked => serve(&mut phone),
                5 if is_asked => drop(phone.http("/v1/sync", |_| HttpOutput::NoAnswer)),
                6..=8 if is_told => disk.keep(&mut phone),
                9 if is_told => drop(phone.record_store(|_| RecordStoreOutput::Failed)),
                10 => {
                    phone.tell(UiEvent::ConnectivityChanged { online: false });
                    phone.tell(UiEvent::ConnectivityChanged { online: true });
                }
                11 => phone.wait(2_000),
                _ => {}
            }
        }
        // in the end network and disk are well
        for _ in 0..200 {
            if phone.count(Effect::is_record_store) > 0 {
                disk.keep(&mut phone);
            } else if asks(&phone) {
                serve(&mut phone);
            } else if disk.passed < PAGES.len() {
                phone.wait(10_000);
            } else {
                break;
            }
        }
        prop_assert_eq!(disk.passed, PAGES.len());
    }
}
