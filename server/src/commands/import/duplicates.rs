//! Whether a row is there already: at the hub, or further up in the file. Only what is the same without doubt counts here;
//! who only looks like somebody is suggested to the hub afterwards.

use std::collections::HashMap;

use domain::{
    hub::HubId,
    worker::{Registration, WorkerDetails},
};
use sha2::{Digest, Sha256};

use super::super::Failure;
use crate::storage::Imports;

/// Beginnings of hashes of what tells somebody from others: a file of any size fits in memory. Two that are alike by chance
/// (one in 2^64) are told as duplicates, and a person looks.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<u64, Option<u64>>);

impl Known {
    /// Everybody whom the hub has; and how many registrations of it cannot be read.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub(super) async fn of_hub(storage: &impl Imports, hub: &HubId) -> Result<(Self, u64), Failure> {
        let (mut known, mut unreadable, mut after) = (Self::default(), 0, None);
        loop {
            let page = storage.workers_of(hub.clone(), after).await?;
            let Some((last, _)) = page.last() else { return Ok((known, unreadable)) };
            after = Some(*last);
            for (_, worker) in &page {
                let Some(worker) = worker else {
                    unreadable += 1;
                    continue;
                };
                if !worker.is_there() {
                    continue;
                }
                for key in keys(&worker.fields.details()) {
                    known.0.entry(key).or_insert(None);
                }
            }
        }
    }

    /// What to say where they are there already; else they are from now on, as row `number`.
    pub(super) fn is_there(&mut self, details: &WorkerDetails, number: u64) -> Option<String> {
        let keys = keys(details);
        if let Some(there) = keys.iter().find_map(|key| self.0.get(key)) {
            return Some(match there {
                Some(row) => format!("is the same person as row {row}"),
                None => "is registered at this hub already".to_owned(),
            });
        }
        self.0.extend(keys.into_iter().map(|key| (key, Some(number))));
        None
    }
}

/// By what somebody is known without doubt: their name with one of their numbers, their name with year of birth and
/// panchayat, their number of e-Shram. In a district many of one name were born in one year.
fn keys(details: &WorkerDetails) -> Vec<u64> {
    let name = folded(&details.name);
    let mut keys: Vec<u64> =
        details.phones.iter().map(|phone| hash(&["phone", &name, phone.number.as_e164()])).collect();
    if let (Some(born), false) = (details.born, details.origin.panchayat.is_empty()) {
        let home = [&details.origin.district, &details.origin.panchayat].map(|line| folded(line));
        let [district, panchayat] = &home;
        keys.push(hash(&["born", &name, &born.year.to_string(), district, panchayat]));
    }
    if let Registration::Held { number } = &details.e_shram
        && !number.is_empty()
    {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        keys.push(hash(&["uan", &digits]));
    }
    keys
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn hash(parts: &[&str]) -> u64 {
    let digest = Sha256::digest(parts.join("\n"));
    let beginning: [u8; 8] = std::array::from_fn(|at| digest.get(at).copied().unwrap_or_default());
    u64::from_be_bytes(beginning)
}
