//! Registrations that may be of one person: who, and why, in words. A person decides; nothing is joined by itself.

use chrono::{DateTime, Utc};
use domain::{
    ids::WorkerId,
    worker::{Likeness, Worker, WorkerDetails, matching::Found},
};

use super::{name_of, words::about};
use crate::{
    locale::Words,
    pages::row,
    phone::Phone,
    sync::Records,
    view::{PageAction, PageIcon, PageRow, StaffAction, Tone},
};

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

/// Why two look alike: "the same phone number, the names sound the same".
fn why_text(words: Words, why: &[Likeness]) -> String {
    let key = |likeness: &Likeness| match likeness {
        Likeness::SamePhone => "like-same-phone",
        Likeness::SameName => "like-same-name",
        Likeness::NameSounds => "like-name-sounds",
        Likeness::NameClose => "like-name-close",
        Likeness::AgeNear => "like-age-near",
        Likeness::SameDistrict => "like-same-district",
        Likeness::SameState => "like-same-state",
        Likeness::SameTrade => "like-same-trade",
        Likeness::SameEmployer => "like-same-employer",
        Likeness::OtherSex => "like-other-sex",
        Likeness::AgeFar => "like-age-far",
        Likeness::OtherOrigin => "like-other-origin",
    };
    why.iter().map(|likeness| words.say(key(likeness))).collect::<Vec<_>>().join(", ")
}

/// What they are called; of who is not on this phone, that they are not.
fn named(words: Words, id: WorkerId, records: &Records) -> String {
    let brief = records.register.brief(id);
    if brief.is_none() { words.say("worker-elsewhere") } else { name_of(words, brief) }
}

/// "Suneeta Devi · domestic work · 32 · Gaya", and why.
fn told(
    words: Words,
    id: WorkerId,
    why: &[Likeness],
    records: &Records,
    phone: &Phone,
    now: DateTime<Utc>,
) -> (String, String) {
    let brief = records.register.brief(id);
    let mut parts = brief.map(|brief| about(words, brief, phone, now)).unwrap_or_default();
    parts.push(why_text(words, why));
    parts.retain(|part| !part.is_empty());
    (named(words, id, records), parts.join(" · "))
}

/// Who somebody that is being registered may be, among those on this phone; pressed, each opens their page.
pub(crate) fn candidate_rows(
    words: Words,
    typed: &WorkerDetails,
    without: WorkerId,
    records: &Records,
    phone: &Phone,
    now: DateTime<Utc>,
) -> Vec<(String, String, StaffAction)> {
    if typed.name.trim().is_empty() && typed.phones.is_empty() {
        return Vec::new();
    }
    let found = records.register.alike(typed, without);
    let one = |found: Found<WorkerId>| {
        let (name, why) = told(words, found.id, &found.comparison.why, records, phone, now);
        let name = words.tell("worker-may-be", &[("name", name.into())]);
        (name, why, StaffAction::OpenWorker { worker: found.id.to_string() })
    };
    found.into_iter().map(one).collect()
}

/// Whom a worker may be: what the server suggests, and who else of this phone, as long as nobody decided.
fn candidates(worker: &Worker, records: &Records) -> Vec<(WorkerId, Vec<Likeness>)> {
    let mut all: Vec<(WorkerId, Vec<Likeness>)> =
        worker.open_candidates().map(|candidate| (candidate.worker, candidate.why.clone())).collect();
    let joined = |id: WorkerId| {
        let is_joined =
            worker.merged_into.iter().chain(&worker.merged_from).any(|joined| joined.worker == id);
        is_joined || worker.apart.contains(&id)
    };
    if worker.is_there() {
        for found in records.register.alike_to(worker.id) {
            if !joined(found.id) && !all.iter().any(|(id, _)| *id == found.id) {
                all.push((found.id, found.comparison.why));
            }
        }
    }
    all
}

/// What is to be decided about a worker: whom they may be, and with which they are one.
pub(super) fn rows(
    words: Words,
    worker: &Worker,
    records: &Records,
    phone: &Phone,
    now: DateTime<Utc>,
) -> Vec<PageRow> {
    let own = worker.id.to_string();
    let may_merge = super::may(records, domain::worker::WorkerWorkKind::MergeWorkers, Some(worker));
    let mut rows = Vec::new();
    let name = |id: WorkerId| named(words, id, records);
    if let Some(joined) = &worker.merged_into {
        let text = words.tell("worker-merged-into", &[("name", name(joined.worker).into())]);
        let open = StaffAction::OpenWorker { worker: joined.worker.to_string() };
        rows.push(row(PageIcon::Merge, text).with_tone(Tone::Waiting).pressed(staff(open)));
        if may_merge {
            let undo = StaffAction::UnmergeWorkers { worker: own.clone(), from: joined.worker.to_string() };
            rows.push(row(PageIcon::Split, words.say("worker-unmerge")).pressed(staff(undo)));
        }
    }
    for joined in &worker.merged_from {
        let text = words.tell("worker-merged-from", &[("name", name(joined.worker).into())]);
        let undo = StaffAction::UnmergeWorkers { worker: joined.worker.to_string(), from: own.clone() };
        let open = StaffAction::OpenWorker { worker: joined.worker.to_string() };
        rows.push(row(PageIcon::Merge, text).pressed(staff(open)));
        if may_merge {
            rows.push(row(PageIcon::Split, words.say("worker-unmerge")).pressed(staff(undo)));
        }
    }
    for (other, why) in candidates(worker, records) {
        let (name, why) = told(words, other, &why, records, phone, now);
        let title = words.tell("worker-may-be", &[("name", name.as_str().into())]);
        let mut head = row(PageIcon::Warning, title).with_detail(why).with_tone(Tone::Waiting);
        // another link person's may not be on this phone: then the hub decides
        if records.register.brief(other).is_some() {
            head = head.pressed(staff(StaffAction::OpenWorker { worker: other.to_string() }));
        }
        rows.push(head);
        if may_merge && records.register.brief(other).is_some_and(|brief| !brief.withdrawn) {
            let merge = StaffAction::MergeWorkers { worker: own.clone(), into: other.to_string() };
            let apart = StaffAction::KeepApart { worker: own.clone(), other: other.to_string() };
            let same = words.tell("worker-same", &[("name", name.into())]);
            rows.push(row(PageIcon::Merge, same).pressed(staff(merge)));
            rows.push(row(PageIcon::Split, words.say("worker-apart")).pressed(staff(apart)));
        }
    }
    rows
}
