//! What two people set without knowing of each other, told in words; and what the server did not take.

use domain::case::{ByStaff, SetBy};

use super::look::Look;
use crate::{
    pages::button,
    sync::Waiting,
    view::{ConflictView, PageAction, PageButton, PageIcon, RefusedView, StaffAction},
    work::{self, Conflict},
};

/// Of a long value a button shows so many characters.
const BUTTON_LIMIT: usize = 40;

impl Look<'_> {
    pub(super) fn conflicts(&self) -> Vec<ConflictView> {
        work::conflicts(self.case).iter().map(|conflict| self.conflict(conflict)).collect()
    }

    fn is_me(&self, by: &ByStaff) -> bool {
        self.records.staff().is_some_and(|staff| staff.id == by.by)
    }

    fn conflict(&self, conflict: &Conflict) -> ConflictView {
        let words = self.words;
        let what = words.say(conflict.label);
        let (standing, late) = (conflict.standing_text(words, self.now), conflict.late_text(words, self.now));
        let said = |key: &str, set: &SetBy, value: &str| {
            let by = &set.by;
            let who = if self.is_me(by) { "you" } else { "other" };
            let arguments = [
                ("who", who.into()),
                ("name", self.name(by.by, &by.name).into()),
                ("what", what.as_str().into()),
                ("value", value.into()),
                ("time", self.time(by.at).into()),
            ];
            words.tell(key, &arguments)
        };
        let stood = match &conflict.standing {
            Some(set) => said("conflict-stands", set, &standing),
            None => words.tell(
                "conflict-stood",
                &[("what", what.as_str().into()), ("value", standing.as_str().into())],
            ),
        };
        let came = said("conflict-late", &conflict.late, &late);
        let field = conflict.field.clone();
        let take =
            StaffAction::TakeLate { field: field.clone(), operation: conflict.late.operation.to_string() };
        ConflictView {
            text: format!("{stood} {came}"),
            take: self.choice(PageIcon::Transfer, "conflict-take", &late, take),
            keep: self.choice(
                PageIcon::Done,
                "conflict-keep",
                &standing,
                StaffAction::KeepStanding { field },
            ),
        }
    }

    fn choice(&self, icon: PageIcon, key: &str, value: &str, action: StaffAction) -> PageButton {
        let enabled = self.may_do(&action);
        let label = self.tell(key, "value", &shortened(value));
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
        if body.is_some_and(work::can_edit) {
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

fn shortened(value: &str) -> String {
    if value.chars().count() <= BUTTON_LIMIT {
        return value.to_owned();
    }
    value.chars().take(BUTTON_LIMIT).chain(['…']).collect()
}
