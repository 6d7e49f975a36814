//! What lists, searches and numbers need of a registration, so that ten thousand fit in memory.

use chrono::{DateTime, Utc};
use domain::{
    digits,
    ids::{StaffId, WorkerId},
    worker::{Worker, matching::Sketch},
};

/// What lists need of a worker.
#[derive(Clone, PartialEq)]
pub(crate) struct Brief {
    pub(crate) id: WorkerId,
    pub(crate) name: String,
    /// Code of the trade; empty where nobody asked.
    pub(crate) trade: String,
    /// The year of birth.
    pub(crate) born: Option<domain::worker::Born>,
    /// Where they are from: state, district, panchayat, each in its listed spelling.
    pub(crate) state: String,
    pub(crate) district: String,
    pub(crate) panchayat: String,
    /// The site in words.
    pub(crate) site: String,
    pub(crate) registered_at: DateTime<Utc>,
    pub(crate) registered_by: StaffId,
    /// On whose phones they are; the first looks after them.
    pub(crate) keepers: Vec<StaffId>,
    /// When to look after them next.
    pub(crate) due: Option<DateTime<Utc>>,
    /// They agree no longer.
    pub(crate) withdrawn: bool,
    /// The registration that stands for both.
    pub(crate) merged_into: Option<WorkerId>,
    /// Somebody is asked whether they are another.
    pub(crate) has_candidates: bool,
    /// SHA-256 of the photo.
    pub(crate) photo: Option<String>,
    /// Photos that came too late, until somebody decides.
    pub(crate) late_photos: Vec<String>,
    /// The text of their card.
    pub(crate) card: Option<String>,
    /// Words by which they are found, in lower case.
    pub(crate) search: String,
    /// What of them is compared with others.
    pub(crate) sketch: Sketch,
}

/// Nothing of them goes into a log.
impl std::fmt::Debug for Brief {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Brief [redacted]")
    }
}

impl Brief {
    /// What lists need of `worker`.
    pub(crate) fn of(worker: &Worker) -> Self {
        let details = worker.fields.details();
        let lines = [
            &details.name,
            &details.trade,
            &details.employer,
            &details.contractor,
            &details.site.landmark,
            &details.origin.state,
            &details.origin.district,
            &details.origin.block,
            &details.origin.panchayat,
        ];
        let phones = details.phones.iter().map(|phone| phone.number.as_e164());
        let search: Vec<&str> = lines.into_iter().map(String::as_str).chain(phones).collect();
        let sketch = Sketch::of(&details);
        Self {
            id: worker.id,
            search: digits::in_ascii(&search.join("\n").to_lowercase()),
            sketch,
            name: details.name,
            trade: details.trade,
            born: details.born,
            state: details.origin.state,
            district: details.origin.district,
            panchayat: details.origin.panchayat,
            site: details.site.landmark,
            registered_at: worker.registered.at,
            registered_by: worker.registered.by,
            keepers: worker.keepers.clone(),
            due: worker.follow_up.value.as_ref().map(|next| next.due),
            withdrawn: !worker.is_there(),
            merged_into: worker.merged_into.as_ref().map(|joined| joined.worker),
            has_candidates: worker.open_candidates().next().is_some(),
            photo: details.photo,
            late_photos: worker.fields.photo.late.iter().filter_map(|late| late.value.clone()).collect(),
            card: worker.card.as_ref().map(|card| card.text.clone()),
        }
    }
}
