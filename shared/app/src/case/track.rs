//! Where the person was: asked of the server when the case is opened, because the track is no part of the record.

use domain::{alert::Fix, case::FieldGroup, ids::CaseId};
use serde::Deserialize;
use serde_json::Value;

use super::{Event, Model};
use crate::{
    command::{Asked, ask},
    effects::http::{HttpOperation, HttpOutput, Method},
    event,
    phone::Phone,
    sync,
};

/// Milliseconds until it is given up: the map is drawn without it.
const TIMEOUT_MS: u32 = 20_000;

/// The track of the open case.
#[derive(Debug, Default)]
pub(super) struct Track {
    /// Case and version for which the server was asked.
    asked: Option<(CaseId, u64)>,
    /// What it said; of one case only.
    known: Option<(CaseId, Vec<Fix>)>,
}

/// `GET /v1/cases/{id}/track`, with its fixes unread: one that this version cannot read costs only itself.
#[derive(Deserialize)]
struct Answer {
    fixes: Vec<Value>,
}

impl Track {
    /// Fixes of a case, oldest first.
    pub(super) fn of(&self, case_id: CaseId) -> &[Fix] {
        match &self.known {
            Some((known, fixes)) if *known == case_id => fixes,
            _ => &[],
        }
    }

    pub(super) fn answered(&mut self, case_id: CaseId, version: u64, output: &HttpOutput) {
        let read = match output {
            HttpOutput::Answered { status: 200, body } => serde_json::from_slice::<Answer>(body).ok(),
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => None,
        };
        let Some(answer) = read else {
            // asked again when the case changes or is opened anew
            return;
        };
        if self.asked != Some((case_id, version)) {
            return;
        }
        let fixes = answer.fixes.into_iter().filter_map(|fix| serde_json::from_value::<Fix>(fix).ok());
        let mut fixes: Vec<Fix> = fixes.filter(|fix| fix.point.is_on_earth()).collect();
        fixes.sort_by_key(|fix| fix.taken_at);
        self.known = Some((case_id, fixes));
    }
}

impl Model {
    /// The case on the screen, after every event: what it needs besides its record is asked for once, and what belongs to
    /// another case is let go.
    pub(crate) fn follow(&mut self, open: Option<CaseId>, sync: &sync::Model, phone: &Phone) -> Asked {
        let Some(case_id) = open else {
            self.track = Track::default();
            self.drawn.forget();
            return Asked::done();
        };
        let Some(case) = sync.records.shown(case_id) else { return Asked::done() };
        self.drawn.draw(case, self.track.of(case_id));
        let key = (case_id, case.version);
        let has_track = case.position.is_some() && !case.hidden.contains(&FieldGroup::Place) && !case.is_stub;
        if phone.is_offline() {
            // once there is a network, it is asked again
            self.track.asked = None;
            return Asked::done();
        }
        if !has_track || self.track.asked == Some(key) {
            return Asked::done();
        }
        let Some(token) = sync.records.token() else { return Asked::done() };
        self.track.asked = Some(key);
        let path = format!("/v1/cases/{case_id}/track");
        let bearer = Some(token.to_owned());
        let operation = HttpOperation::ordinary(Method::Get, path, bearer, Vec::new(), TIMEOUT_MS);
        let version = case.version;
        ask(operation, move |output| event::Event::Case(Event::TrackAnswered { case_id, version, output }))
    }
}
