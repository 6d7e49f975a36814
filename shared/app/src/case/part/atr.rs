//! An Action Taken Report with all its versions: a correction takes nothing away.

use domain::{
    case::{AtrVersion, Case},
    ids::AtrId,
};

use super::super::look::Look;
use crate::{
    pages::{empty_page, row},
    view::{Form, Page, PageIcon, PageRow, PageView, StaffAction, Tone},
};

impl Look<'_> {
    pub(super) fn atr_page(&self, id: AtrId) -> Option<PageView> {
        let atr = self.case.atrs.iter().find(|atr| atr.id == id)?;
        let mut page = empty_page(Page::CasePart, self.atr_title(atr));
        page.paragraphs.push(self.case.number.clone());
        let last = atr.versions.len();
        for (place, version) in atr.versions.iter().enumerate().rev() {
            if last > 1 {
                page.rows.push(self.version_row(place.saturating_add(1), last, version));
            }
            page.rows.extend(self.version_rows(self.case, version));
        }
        let correct = StaffAction::OpenForm { form: Form::CorrectAtr, part: Some(id.to_string()) };
        page.primary =
            self.foot(PageIcon::Share, "part-share-pdf", StaffAction::ShareAtr { atr: id.to_string() });
        page.secondary = self.foot(PageIcon::Write, "part-correct", correct);
        Some(page)
    }

    /// "Version 2, the one that stands": who wrote it, when, and why.
    fn version_row(&self, number: usize, last: usize, version: &AtrVersion) -> PageRow {
        let key = if number == last { "part-version-stands" } else { "part-version" };
        let mut parts = vec![self.by(&version.by)];
        if !version.reason.is_empty() {
            parts.push(self.tell("part-version-reason", "reason", &version.reason));
        }
        if version.unseen_before {
            parts.push(self.say("part-version-unseen"));
        }
        row(PageIcon::Report, self.words.tell(key, &[("number", number.into())]))
            .with_detail(parts.join(" · "))
            .with_tone(if version.unseen_before { Tone::Waiting } else { Tone::Quiet })
    }

    fn version_rows(&self, case: &Case, version: &AtrVersion) -> Vec<PageRow> {
        let content = &version.content;
        let services: Vec<String> =
            content.services.iter().map(|service| self.code("service", service.as_str())).collect();
        let next = match content.next_step_on {
            Some(day) if content.next_step.is_empty() => self.tell("due-by", "time", &self.day(day)),
            Some(day) => format!("{} · {}", content.next_step, self.tell("due-by", "time", &self.day(day))),
            None => content.next_step.clone(),
        };
        let facts = [
            self.fact(PageIcon::Done, "part-services", &services.join(", ")),
            self.fact(PageIcon::Authority, "part-met", &content.met),
            self.fact(PageIcon::Write, "part-done", &content.done),
            self.fact(PageIcon::Family, "part-outcome", &content.outcome),
            self.fact(PageIcon::Clock, "part-next-step", &next),
        ];
        let belongs = |sha256: &String| case.attachments.iter().find(|note| note.sha256 == *sha256);
        let attached = content.attachments.iter().filter_map(belongs).map(|note| self.attachment_row(note));
        facts.into_iter().flatten().chain(attached).collect()
    }
}
