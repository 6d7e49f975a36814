//! The list of sessions: logging one, going on with one that is half written, what is not sent.

use super::{Brief, LIST, Model, brief, may, words::title_of};
use crate::{
    around::Around,
    attachments,
    hubs::hub_name_of_id,
    inbox::sync_line,
    locale::{Words, day_in_india},
    pages::{button, empty_page, row, window},
    phone::Phone,
    sync::{self, Records},
    view::{Form, Page, PageAction, PageIcon, PageRow, PageView, StaffAction, Tone},
    work::{draft_rows, refused_row, session_drafts},
};
use domain::session::SessionWorkKind;

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

impl Model {
    /// The list; none for who has nothing to do with sessions.
    pub(crate) fn list_page(
        &self,
        sync: &sync::Model,
        attachments: &attachments::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<PageView> {
        let records = &sync.records;
        records.staff().filter(|_| super::reads_sessions(records))?;
        let words = phone.words(around.config);
        let today = day_in_india(around.now.wall);
        let mut page = empty_page(Page::Sessions, words.say("sessions-title"));
        page.place = self.first.to_string();
        let (line, tone) = sync_line(words, sync, attachments, phone, around);
        page.rows.push(row(PageIcon::Server, line).with_tone(tone));
        page.rows.extend(unfinished(words, records));
        let all = brief::in_order(records, today);
        if all.is_empty() {
            page.rows.push(row(PageIcon::Roster, words.say("sessions-none")));
        } else {
            page.rows.push(month_row(words, records, around));
        }
        let turn = |forward| staff(StaffAction::TurnSessions { forward });
        let one = |brief: &&Brief| session_row(words, brief, records, around);
        page.rows.extend(window(words, &all, self.first, LIST, turn, one));
        if may(records, SessionWorkKind::LogSession, None) {
            page.primary =
                Some(button(PageIcon::Add, words.say("sessions-log"), staff(StaffAction::LogSession)));
        }
        Some(page)
    }
}

/// What was refused, what is half written, what is not sent.
fn unfinished(words: Words, records: &Records) -> Vec<PageRow> {
    let drafts = draft_rows(
        words,
        ["sessions-draft", "sessions-draft-nameless"],
        "topic",
        Form::LogSession,
        session_drafts(records),
    );
    let mut rows: Vec<PageRow> = refused_row(words, records).into_iter().chain(drafts).collect();
    let marks = records.sessions.briefs().map(|brief| records.sessions.marks(brief.id));
    let unsent = marks.filter(|marks| marks.waits || marks.refused).count();
    if unsent > 0 {
        rows.push(
            row(PageIcon::Server, words.tell("sessions-unsent", &[("count", unsent.into())]))
                .with_tone(Tone::Waiting),
        );
    }
    rows
}

/// How many sessions there were this month and how many came: of a link person their own, else all on this phone.
pub(crate) fn month_row(words: Words, records: &Records, around: &Around<'_>) -> PageRow {
    let own = records.staff().filter(|_| crate::workers::is_home(records)).map(|staff| staff.id);
    let numbers = brief::of_month(records, own, day_in_india(around.now.wall));
    let came = words.digits(&numbers.came.to_string());
    let arguments = [("sessions", numbers.sessions.into()), ("came", came.into())];
    row(PageIcon::Report, words.say("sessions-month"))
        .with_detail(words.tell("sessions-month-numbers", &arguments))
}

/// A session in the list.
fn session_row(words: Words, brief: &Brief, records: &Records, around: &Around<'_>) -> PageRow {
    let marks = records.sessions.marks(brief.id);
    let is_planned = brief.is_planned(day_in_india(around.now.wall));
    let own_hub = records.staff().is_some_and(|staff| staff.hub == brief.hub);
    let kind = (!brief.topic.trim().is_empty()).then(|| super::kind_name(words, brief.kind));
    let place = [&brief.landmark, &brief.district].into_iter().find(|text| !text.is_empty()).cloned();
    let came = (!is_planned && !brief.cancelled && brief.came > 0)
        .then(|| words.tell("session-came", &[("count", brief.came.into())]));
    let mut parts = vec![
        Some(words.day(brief.on)),
        is_planned.then(|| words.say("session-planned")),
        kind,
        place,
        came,
        (!own_hub).then(|| hub_name_of_id(words, brief.hub.as_str())),
    ];
    let (mut icon, mut tone) =
        if is_planned { (PageIcon::Day, Tone::Quiet) } else { (PageIcon::Done, Tone::Quiet) };
    if brief.cancelled {
        icon = PageIcon::Remove;
        parts.push(Some(words.say("session-cancelled")));
    }
    if marks.waits {
        parts.push(Some(words.say("worker-unsent")));
        tone = Tone::Waiting;
    }
    if brief.undecided {
        parts.push(Some(words.say("session-undecided")));
        tone = Tone::Waiting;
    }
    if marks.refused {
        parts.push(Some(words.say("worker-refused")));
        tone = Tone::Urgent;
    }
    let open = StaffAction::OpenSession { session: brief.id.to_string() };
    let detail = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    row(icon, title_of(words, brief)).with_detail(detail).with_tone(tone).pressed(staff(open))
}
