//! What two people set without knowing of each other, told in words; and what the server did not take.

use super::look::Look;
use crate::{
    pages::button,
    sync::Waiting,
    view::{ConflictView, PageAction, PageButton, PageIcon, RefusedView, StaffAction},
    work::{self, Conflict},
};

impl Look<'_> {
    pub(super) fn conflicts(&self) -> Vec<ConflictView> {
        work::conflicts(self.case).iter().map(|conflict| self.conflict(conflict)).collect()
    }

    fn conflict(&self, conflict: &Conflict) -> ConflictView {
        let words = self.words;
        let (standing, late) = (conflict.standing_text(words, self.now), conflict.late_text(words, self.now));
        let field = conflict.field.clone();
        let take =
            StaffAction::TakeLate { field: field.clone(), operation: conflict.late.operation.to_string() };
        let keep = StaffAction::KeepStanding { field };
        ConflictView {
            text: conflict.told(words, self.records, self.now, (&standing, &late)),
            take: self.choice(PageIcon::Transfer, "conflict-take", &late, take),
            keep: self.choice(PageIcon::Done, "conflict-keep", &standing, keep),
        }
    }

    fn choice(&self, icon: PageIcon, key: &str, value: &str, action: StaffAction) -> PageButton {
        let enabled = self.may_do(&action);
        let label = work::choice_label(self.words, key, value);
        PageButton { enabled, ..button(icon, label, PageAction::Staff { action }) }
    }

    /// What the server did not take of what was done to this case on this phone, each with what waits behind it.
    pub(super) fn refused(&self) -> Vec<RefusedView> {
        let of_case = self.records.operations_of(self.case.id);
        of_case.filter(|waiting| waiting.is_refused()).map(|waiting| self.one_refused(waiting)).collect()
    }

    fn one_refused(&self, waiting: &Waiting) -> RefusedView {
        let id = &waiting.kept.operation_id;
        let body = waiting.operation.as_ref().map(|operation| &operation.body);
        let behind = self.records.behind(id).count();
        let press = |icon, key: &str, action| button(icon, self.say(key), PageAction::Staff { action });
        let mut buttons = Vec::new();
        if body.is_some_and(|body| work::can_edit(body, self.records)) {
            buttons.push(press(
                PageIcon::Write,
                "refused-edit",
                StaffAction::EditRefused { operation: id.clone() },
            ));
        }
        buttons.push(press(
            PageIcon::Server,
            "refused-retry",
            StaffAction::RetryRefused { operation: id.clone() },
        ));
        buttons.push(press(
            PageIcon::Delete,
            "refused-drop",
            StaffAction::DropRefused { operation: id.clone() },
        ));
        RefusedView {
            title: body.map_or_else(
                || self.say("refused-unknown"),
                |body| work::title_of(self.words, body, self.records, self.now),
            ),
            reason: work::refusal(self.words, waiting.reason().as_ref()),
            behind: (behind > 0).then(|| self.words.tell("refused-behind", &[("count", behind.into())])),
            buttons,
        }
    }
}
