//! Cases that belong together with this one.

use domain::ids::CaseId;

use super::super::look::{Look, open_case};
use crate::{
    inbox::number_of,
    pages::row,
    view::{PageIcon, PageRow, StaffAction},
};

impl Look<'_> {
    pub(super) fn link_rows(&self) -> Vec<PageRow> {
        let case = self.case;
        let mut rows = Vec::new();
        if let Some(into) = case.merged_into {
            let line = row(PageIcon::Merge, self.tell("link-merged-into", "number", &self.number_of(into)));
            rows.push(self.with_button(
                line,
                "link-unmerge",
                StaffAction::Unmerge { case_id: into.to_string() },
            ));
        }
        for duplicate in &case.duplicates {
            let title = self.tell("link-duplicate", "number", &self.number_of(*duplicate));
            rows.push(row(PageIcon::Merge, title).pressed(open_case(duplicate)));
        }
        if let Some(from) = case.split_from {
            let title = self.tell("link-split-from", "number", &self.number_of(from));
            rows.push(row(PageIcon::Split, title).pressed(open_case(from)));
        }
        let mut into: Vec<CaseId> =
            case.people.iter().filter_map(|person| person.removed.as_ref()?.into).collect();
        into.sort_unstable();
        into.dedup();
        rows.extend(into.into_iter().map(|other| {
            let title = self.tell("link-split-into", "number", &self.number_of(other));
            row(PageIcon::Split, title).pressed(open_case(other))
        }));
        rows
    }

    /// Number of another case; words where this phone does not have it.
    pub(in crate::case) fn number_of(&self, id: CaseId) -> String {
        self.records
            .summary(id)
            .map_or_else(|| self.say("link-not-here"), |summary| number_of(self.words, summary))
    }
}
