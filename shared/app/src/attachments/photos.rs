//! Photos of workers and of sessions. Which of those on this phone anything names, a form, an operation or a record, is asked
//! anew after every event: so whatever ended the app between two steps, the next one is taken, and what nothing names any more
//! goes. A record names a photo by its hash alone, and does not say whether the server has it.

use std::collections::BTreeMap;

use domain::{
    attachment::Owner,
    operation::Body,
    session::{SessionDetails, SessionField, SessionWork},
    worker::WorkerWork,
};

use super::{Item, Model, Which, Wish};
use crate::{
    around::Around,
    command::Asked,
    effects::attachment_store::AttachmentStage,
    evidence::News,
    sync::{self, Records},
    work::photos_in_forms,
};

/// Whether the record names a photo, with what this phone did on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Named,
    NotNamed,
    /// The record cannot be read for the moment.
    Unknown,
}

fn standing(which: &Which, records: &Records) -> Standing {
    let is_it = |photo: &String| *photo == which.sha256;
    // what came too late may be taken yet
    let (named, is_surely_gone) = match which.owner {
        Owner::Alert(_) => (None, false),
        Owner::Worker(id) => {
            let brief = records.workers.brief(id);
            let named = brief.map(|brief| brief.photo.iter().chain(&brief.late_photos).any(is_it));
            (named, records.workers.is_surely_gone(id))
        }
        Owner::Session(id) => {
            let brief = records.sessions.brief(id);
            let named = brief.map(|brief| brief.photos.iter().chain(&brief.late_photos).any(is_it));
            (named, records.sessions.is_surely_gone(id))
        }
    };
    match named {
        Some(true) => Standing::Named,
        Some(false) => Standing::NotNamed,
        None if is_surely_gone => Standing::NotNamed,
        None => Standing::Unknown,
    }
}

/// Whether the record names it.
pub(super) fn is_named(which: &Which, records: &Records) -> bool {
    standing(which, records) == Standing::Named
}

/// What records and operations say of photos. The operations are gone through once, and only where it is asked.
pub(super) struct Told<'a> {
    records: &'a Records,
    /// Photos that operations of this phone name, and whether one of these is on its way.
    operations: Option<BTreeMap<Which, bool>>,
}

impl<'a> Told<'a> {
    pub(super) fn new(records: &'a Records) -> Self {
        Self { records, operations: None }
    }

    fn in_operation(&mut self, which: &Which) -> Option<bool> {
        let records = self.records;
        let operations = self.operations.get_or_insert_with(|| {
            let mut all = BTreeMap::new();
            for waiting in records.operations() {
                let body = waiting.operation.as_ref().map(|operation| &operation.body);
                for which in body.into_iter().flat_map(photos_of) {
                    *all.entry(which).or_default() |= waiting.counts();
                }
            }
            all
        });
        operations.get(which).copied()
    }

    /// The server's own record names it: whatever named it here was accepted, and the record has come.
    pub(super) fn is_recorded(&mut self, which: &Which) -> bool {
        is_named(which, self.records) && self.in_operation(which) != Some(true)
    }
}

/// The photos that work on a worker or a session names.
fn photos_of(body: &Body) -> Vec<Which> {
    match body {
        Body::Worker {
            worker,
            work: WorkerWork::RegisterWorker { details, .. } | WorkerWork::ChangeWorker { details, .. },
        } => details.photo.iter().map(|photo| Which::new(*worker, photo)).collect(),
        Body::Session {
            session,
            work: SessionWork::LogSession { details } | SessionWork::ChangeSession { details, .. },
        } => details.photos.iter().map(|photo| Which::new(*session, photo)).collect(),
        _ => Vec::new(),
    }
}

impl Model {
    fn photos(&self) -> impl Iterator<Item = (&Which, &Item)> {
        self.items.iter().filter(|(which, _)| which.owner.case().is_none())
    }

    fn drafts_of_photos(&self) -> impl Iterator<Item = (&Which, &Item)> {
        self.photos().filter(|(_, item)| item.stage == AttachmentStage::Draft)
    }

    /// Photos that nothing names: thrown away, replaced, or of somebody who agrees no longer.
    pub(super) fn unnamed_photos(&self, records: &Records) -> Vec<Which> {
        let mut told = Told::new(records);
        let is_kept_by_form = |which: &Which, item: &Item| match which.owner {
            Owner::Worker(id) if item.stage != AttachmentStage::Fetched => {
                let forms = photos_in_forms(records, id);
                forms.is_awaited || forms.named.contains(&which.sha256)
            }
            // taken, and attached in a moment
            Owner::Session(id) => item.stage == AttachmentStage::Draft && records.sessions.holds(id),
            Owner::Worker(_) | Owner::Alert(_) => false,
        };
        let mut is_unnamed = |which: &Which, item: &Item| {
            standing(which, records) == Standing::NotNamed
                && told.in_operation(which).is_none()
                && !is_kept_by_form(which, item)
        };
        let unnamed = self.photos().filter(|(which, item)| is_unnamed(which, item));
        unnamed.map(|(which, _)| which.clone()).collect()
    }

    /// Photos that are on their way by now, and of which the store does not know it.
    pub(super) fn photos_told(&self, records: &Records) -> Vec<(Which, AttachmentStage)> {
        let mut told = Told::new(records);
        let mut is_told = |which: &Which| is_named(which, records) || told.in_operation(which).is_some();
        let newly = self.drafts_of_photos().filter(|(which, _)| is_told(which));
        newly.map(|(which, _)| (which.clone(), AttachmentStage::Told)).collect()
    }

    /// What is to be done with photos that were taken and that nothing names yet, in this run of the app or before it.
    pub(crate) fn look_at_photos(&mut self, records: &Records) {
        if records.staff().is_none() {
            return;
        }
        let mut told = Told::new(records);
        let mut wishes = Vec::new();
        let mut newest: BTreeMap<Owner, (i64, &Which)> = BTreeMap::new();
        for (which, item) in self.drafts_of_photos() {
            if is_named(which, records) || told.in_operation(which).is_some() {
                continue;
            }
            match which.owner {
                Owner::Worker(id) => {
                    let forms = photos_in_forms(records, id);
                    if forms.is_awaited && !forms.named.contains(&which.sha256) {
                        let this = (item.taken_at_ms, which);
                        let last = newest.entry(which.owner).or_insert(this);
                        *last = this.max(*last);
                    }
                }
                // one after the other: each names all that there are
                Owner::Session(id) if !self.tried.contains(which) && !records.is_session_being_kept(id) => {
                    wishes.push(Wish::Attach(which.clone()));
                }
                Owner::Session(_) | Owner::Alert(_) => {}
            }
        }
        wishes.extend(newest.into_values().map(|(_, which)| Wish::Fill(which.clone())));
        self.wishes.extend(wishes);
    }

    /// The session names one more photo from now on.
    pub(super) fn attach_to_session(
        &mut self,
        which: &Which,
        sync: &mut sync::Model,
        around: &Around<'_>,
    ) -> Asked {
        let Owner::Session(session) = which.owner else { return Asked::done() };
        let Some(brief) = sync.records.sessions.brief(session) else { return Asked::done() };
        // a disk that has no room is not asked again and again
        self.tried.insert(which.clone());
        let mut photos = brief.photos.clone();
        photos.push(which.sha256.clone());
        if photos.len() > SessionDetails::LIST_LIMIT {
            self.wishes.push(Wish::Say(News::NotKept));
            return self.forget(std::slice::from_ref(which));
        }
        let details = Box::new(SessionDetails { photos, ..SessionDetails::default() });
        let work = SessionWork::ChangeSession { fields: [SessionField::Photos].into(), details };
        sync.record(Body::Session { session, work }, around).0
    }
}
