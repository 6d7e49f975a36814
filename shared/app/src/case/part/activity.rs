//! What happened, a window of lines at a time, as far back as the server's log goes.

use super::super::{
    history::{Beyond, History, WINDOW},
    look::Look,
};
use crate::{
    pages::{button, empty_page},
    phone::Phone,
    view::{Page, PageAction, PageButton, PageIcon, PageView, StaffAction},
};

impl Look<'_> {
    pub(super) fn activity_page(&self, history: &History, phone: &Phone) -> PageView {
        let mut page = empty_page(Page::CasePart, self.say("section-activity"));
        let (first, older) = (history.first(self.case), history.lines(self.case));
        let total = self.case.activity.len().saturating_add(older.len());
        let rows = self.activity_rows().chain(older.iter().map(|line| self.log_row(line)));
        page.rows = rows.skip(first).take(WINDOW).collect();
        let last = first.saturating_add(page.rows.len());
        page.paragraphs.push(self.case.number.clone());
        let turn = |older: bool, enabled: bool| {
            let (icon, key) =
                if older { (PageIcon::Clock, "activity-older") } else { (PageIcon::Clock, "activity-newer") };
            let action = PageAction::Staff { action: StaffAction::TurnActivity { older } };
            PageButton { enabled, ..button(icon, self.say(key), action) }
        };
        let beyond = history.beyond(self.case);
        let is_at_end = last >= total;
        if is_at_end && beyond != Beyond::Nothing {
            let (text, is_error) = match beyond {
                Beyond::Asked => (Some("activity-being-asked"), false),
                _ if phone.is_offline() => (Some("activity-older-offline"), true),
                Beyond::Failed => (Some("activity-older-failed"), true),
                Beyond::More | Beyond::Nothing => (None, false),
            };
            match text {
                Some(key) if is_error => page.error = Some(self.say(key)),
                Some(key) => page.paragraphs.push(self.say(key)),
                None => {}
            }
        }
        let has_older = !is_at_end || beyond != Beyond::Nothing;
        let may_turn = !is_at_end || (beyond != Beyond::Asked && !phone.is_offline());
        page.primary = has_older.then(|| turn(true, may_turn));
        page.secondary = (first > 0).then(|| turn(false, true));
        page
    }
}
