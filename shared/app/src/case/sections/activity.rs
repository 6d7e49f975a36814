//! What happened, in words, the newest first.

use chrono::{DateTime, Utc};
use domain::{case::Activity, hub::HubId, operation::WorkKind, permission::Action};

use super::super::{
    history::{LogLine, WINDOW},
    look::{Look, open_part},
    part::Part,
};
use crate::{
    pages::row,
    view::{PageIcon, PageRow},
};

/// Every kind of work.
fn kinds() -> impl Iterator<Item = WorkKind> {
    Action::all().filter_map(|action| match action {
        Action::Work(kind) => Some(kind),
        _ => None,
    })
}

/// The kind of this name on the wire, where lines are told of it.
fn told_kind(name: &str) -> Option<WorkKind> {
    kinds().find(|kind| kind.is_told() && kind.as_str() == name)
}

/// Whether lines are told of work of this name.
pub(in crate::case) fn is_told(name: &str) -> bool {
    told_kind(name).is_some()
}

/// A line of what happened, wherever it stands.
struct Line<'a> {
    kind: &'a str,
    at: DateTime<Utc>,
    name: Option<&'a str>,
    hub: Option<&'a HubId>,
    about: Option<&'a str>,
}

impl<'a> From<&'a Activity> for Line<'a> {
    fn from(line: &'a Activity) -> Self {
        Self {
            kind: &line.kind,
            at: line.at,
            name: line.name.as_deref(),
            hub: line.hub.as_ref(),
            about: line.about.as_deref(),
        }
    }
}

impl<'a> From<&'a LogLine> for Line<'a> {
    fn from(line: &'a LogLine) -> Self {
        Self {
            kind: &line.kind,
            at: line.at,
            name: line.name.as_deref(),
            hub: line.hub.as_ref(),
            about: line.about.as_deref(),
        }
    }
}

/// Key of a kind's sentence.
fn key(kind: WorkKind) -> String {
    format!("activity-{}", kind.as_str().replace('_', "-"))
}

impl Look<'_> {
    /// What the record has, the newest first.
    pub(in crate::case) fn activity_rows(&self) -> impl Iterator<Item = PageRow> {
        self.case.activity.iter().rev().map(|line| self.activity_row(&Line::from(line)))
    }

    /// The newest lines, and the way to the others.
    pub(super) fn newest_activity_rows(&self) -> Vec<PageRow> {
        let mut rows: Vec<PageRow> = self.activity_rows().take(WINDOW).collect();
        if self.case.activity.len() > WINDOW {
            rows.push(row(PageIcon::Clock, self.say("activity-older")).pressed(open_part(Part::ACTIVITY)));
        }
        rows
    }

    /// A line of the server's log.
    pub(in crate::case) fn log_row(&self, line: &LogLine) -> PageRow {
        self.activity_row(&Line::from(line))
    }

    fn activity_row(&self, line: &Line<'_>) -> PageRow {
        let kind = told_kind(line.kind);
        // a partner answers by the link, with no account
        let unnamed = if kind == Some(WorkKind::AnswerReferral) {
            "activity-the-partner"
        } else {
            "activity-the-server"
        };
        let name = line.name.filter(|name| !name.is_empty());
        let name = name.map_or_else(|| self.say(unnamed), str::to_owned);
        let about = kind.and_then(|kind| Some(self.about(kind, line.about?)));
        let arguments = [
            ("name", name.into()),
            // which form of the sentence it is
            ("is_about", if about.is_some() { "yes" } else { "no" }.into()),
            ("about", about.unwrap_or_default().into()),
        ];
        let text = match kind {
            Some(kind) => self.words.tell(&key(kind), &arguments),
            // of a newer server: better its own word than nothing
            None => self.tell("activity-other", "kind", &line.kind.replace('_', " ")),
        };
        let hub = line.hub.filter(|hub| **hub != self.case.routing.hub).map(|hub| self.hub(hub));
        let detail = match hub {
            Some(hub) => format!("{} · {hub}", self.time(line.at)),
            None => self.time(line.at),
        };
        row(PageIcon::Clock, text).with_detail(detail)
    }

    /// What a line is about, in words.
    fn about(&self, kind: WorkKind, about: &str) -> String {
        let family = match kind {
            WorkKind::RingNeighbour
            | WorkKind::AddSupportingHub
            | WorkKind::RemoveSupportingHub
            | WorkKind::ProposeTransfer
            | WorkKind::AcceptTransfer => return self.hub(&HubId::new(about)),
            WorkKind::SetUrgency => "urgency",
            WorkKind::SetSeverity => "severity",
            WorkKind::SetStatus => "status",
            WorkKind::Close => "outcome",
            WorkKind::AnswerReferral => "answer",
            WorkKind::SetClaimStep => "step",
            WorkKind::RingOn => "ringing",
            _ => return about.to_owned(),
        };
        self.code(family, about)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{ENGLISH, HINDI, Words};

    #[test]
    fn every_kind_of_work_that_is_told_has_its_sentence() {
        for language in [ENGLISH, HINDI] {
            let words = Words::of(language);
            for kind in kinds().filter(|kind| kind.is_told()) {
                for is_about in ["yes", "no"] {
                    let arguments =
                        [("name", "Asha".into()), ("is_about", is_about.into()), ("about", "Pune".into())];
                    let text = words.find(&key(kind), &arguments);
                    assert!(text.is_some_and(|text| !text.is_empty()), "{kind:?} in {}", language.tag);
                }
            }
        }
    }
}
