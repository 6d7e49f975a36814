//! What is to be done now: times that run, the next action, what waits for an answer.

use domain::case::{FieldGroup, Overdue};

use super::super::{
    facts,
    headline::{due_key, running},
    look::{Look, open_case},
};
use crate::{
    inbox::late_by,
    pages::row,
    view::{Form, PageIcon, PageRow, Tone},
};

impl Look<'_> {
    pub(super) fn now_rows(&self) -> Vec<PageRow> {
        let mut rows = Vec::new();
        rows.extend(self.closed_row());
        rows.extend(self.stands_under_row());
        rows.extend(self.transfer_row());
        rows.extend(self.next_action_row());
        rows.extend(self.waiting_row());
        // the next action has a row with its words
        let times = running(self.case).filter(|(what, _)| *what != Overdue::NextAction);
        rows.extend(times.map(|(what, due)| {
            let is_late = due < self.now;
            let detail = if is_late {
                format!(
                    "{} · {}",
                    late_by(self.words, due, self.now),
                    self.tell("due-was", "time", &self.time(due))
                )
            } else {
                self.tell("due-by", "time", &self.time(due))
            };
            row(PageIcon::Clock, self.say(due_key(what))).with_detail(detail).with_tone(if is_late {
                Tone::Urgent
            } else {
                Tone::Waiting
            })
        }));
        rows.extend(facts::of_first_hour(*self));
        rows
    }

    fn closed_row(&self) -> Option<PageRow> {
        let closed = self.case.closed.as_ref()?;
        let outcome = self.code("outcome", closed.outcome.as_str());
        let mut detail = self.by(&closed.by);
        if !closed.note.is_empty() {
            detail = format!("{detail} · “{}”", closed.note);
        }
        Some(row(PageIcon::Done, self.tell("case-closed-as", "outcome", &outcome)).with_detail(detail))
    }

    /// Another case stands for this one: that is where work goes on.
    fn stands_under_row(&self) -> Option<PageRow> {
        let into = self.case.merged_into?;
        let title = self.tell("link-merged-into", "number", &self.number_of(into));
        Some(row(PageIcon::Merge, title).with_tone(Tone::Waiting).pressed(open_case(into)))
    }

    fn transfer_row(&self) -> Option<PageRow> {
        let transfer = self.case.transfer.as_ref()?;
        let title = self.tell("transfer-asked", "hub", &self.hub(&transfer.to));
        let meaning = self.tell("transfer-meaning", "hub", &self.hub(&self.case.routing.hub));
        let after = self.say(if transfer.stays { "transfer-stays" } else { "transfer-leaves" });
        let mut detail = format!("{} · {meaning} {after}", self.by(&transfer.by));
        if !transfer.reason.is_empty() && !self.hides(FieldGroup::Story) {
            detail = format!("“{}” · {detail}", transfer.reason);
        }
        Some(row(PageIcon::Transfer, title).with_detail(detail).with_tone(Tone::Waiting))
    }

    fn next_action_row(&self) -> Option<PageRow> {
        let next = self.case.next_action.value.as_ref()?;
        let is_late = next.due < self.now && self.case.status.value.is_open();
        let title = if next.what.is_empty() { self.say("due-next-action") } else { next.what.clone() };
        let mut detail = self.tell("due-by", "time", &self.time(next.due));
        if is_late {
            detail = format!("{detail} · {}", late_by(self.words, next.due, self.now));
        }
        let row = row(PageIcon::Clock, title).with_detail(detail).with_tone(if is_late {
            Tone::Urgent
        } else {
            Tone::Waiting
        });
        Some(match self.form(Form::NextAction, None) {
            Some(action) => row.pressed(action),
            None => row,
        })
    }

    fn waiting_row(&self) -> Option<PageRow> {
        let waiting_for = Some(&self.case.waiting_for.value).filter(|words| !words.is_empty())?;
        let row = row(PageIcon::Clock, self.say("row-waits-for")).with_detail(waiting_for.clone());
        Some(row.with_tone(Tone::Waiting))
    }
}
