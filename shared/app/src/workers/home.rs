//! The list of workers, which is where a link person's phone opens: registering, looking somebody up, what is not sent, whom
//! to look after.

use domain::{ids::WorkerId, worker::WorkerWorkKind};

use super::{Model, WORKERS, may, name_of, register::List, words::about};
use crate::{
    around::Around,
    attachments,
    inbox::sync_line,
    locale::Words,
    pages::{button, empty_page, row, window},
    phone::Phone,
    sessions, sync,
    view::{
        FieldKind, Form, Page, PageAction, PageControl, PageField, PageIcon, PageRow, PageView, StaffAction,
        StaffList, Tone,
    },
    work::{draft_rows, refused_row, register_drafts},
};

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

fn narrow(by: &str, value: &str) -> PageAction {
    staff(StaffAction::NarrowWorkers { by: by.to_owned(), value: value.to_owned() })
}

impl Model {
    /// The list; none for who works with no registrations.
    pub(crate) fn home(
        &self,
        sync: &sync::Model,
        attachments: &attachments::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<PageView> {
        let records = &sync.records;
        let of = records.staff().filter(|_| super::reads_workers(records))?;
        let words = phone.words(around.config);
        let mut page = empty_page(Page::Workers, words.say("workers-title"));
        page.place = self.turned.to_string();
        page.paragraphs.push(format!(
            "{} · {}",
            of.name,
            crate::hubs::hub_name_of_id(words, of.hub.as_str())
        ));
        let (line, tone) = sync_line(words, sync, attachments, phone, around);
        page.rows.push(row(PageIcon::Server, line).with_tone(tone));
        page.rows.push(row(PageIcon::Search, words.say("workers-search")).with_control(PageControl::Field {
            field: PageField::WorkerSearch,
            text: self.wanted.search.clone(),
            kind: FieldKind::Search,
        }));
        let is_looking = !self.wanted.search.trim().is_empty() || self.is_narrowed();
        if !is_looking {
            page.rows.extend(self.overview(words, sync, around));
        }
        page.rows.extend(self.narrowed(words, phone));
        page.rows.extend(self.window(words, sync, phone, around));
        if self.found.as_ref().is_some_and(|found| !found.workers.is_empty()) {
            let print = row(PageIcon::Share, words.say("cards-title"));
            page.rows.push(print.pressed(staff(StaffAction::PrintCards)));
        }
        if !is_looking {
            page.rows.push(row(PageIcon::Exit, words.say("sign-out")).pressed(staff(StaffAction::SignOut)));
        }
        if may(records, WorkerWorkKind::RegisterWorker, None) {
            let register =
                button(PageIcon::Add, words.say("workers-register"), staff(StaffAction::RegisterWorker));
            page.primary = Some(register);
        }
        page.secondary =
            Some(button(PageIcon::Photo, words.say("workers-scan"), staff(StaffAction::ScanCard)));
        Some(page)
    }

    /// What was refused, what is half written, whom to look after, how many there are.
    fn overview(&self, words: Words, sync: &sync::Model, around: &Around<'_>) -> Vec<PageRow> {
        let mut rows = unfinished(words, &sync.records);
        let Some(counts) = &self.counts else { return rows };
        let due = sync.records.register.due_by(around.now.wall);
        let lists = [
            (PageIcon::Clock, "workers-due", due, "due"),
            (PageIcon::Merge, "workers-alike", counts.undecided, "alike"),
            (PageIcon::Server, "workers-unsent", counts.unsent, "unsent"),
        ];
        rows.extend(lists.into_iter().filter(|(_, _, count, _)| *count > 0).map(
            |(icon, key, count, list)| {
                let row = row(icon, words.tell(key, &[("count", count.into())])).with_tone(Tone::Waiting);
                row.pressed(narrow("list", list))
            },
        ));
        let numbers = [("today", counts.today.into()), ("month", counts.month.into())];
        let open = StaffAction::OpenList { list: StaffList::WorkerNumbers };
        rows.push(row(PageIcon::Report, words.tell("workers-numbers", &numbers)).pressed(staff(open)));
        if sessions::reads_sessions(&sync.records) {
            let sessions = row(PageIcon::Day, words.say("menu-sessions"));
            rows.push(sessions.pressed(staff(StaffAction::OpenSessions)));
        }
        rows
    }

    fn is_narrowed(&self) -> bool {
        self.wanted.trade.is_some() || self.wanted.list != List::All
    }

    /// By what the list is narrowed down, and the way back to all.
    fn narrowed(&self, words: Words, phone: &Phone) -> Vec<PageRow> {
        let list = match self.wanted.list {
            List::All => None,
            List::Due => Some("workers-list-due"),
            List::Unsent => Some("workers-list-unsent"),
            List::Alike => Some("workers-list-alike"),
        };
        let back = |title: String, by: &str| {
            row(PageIcon::Filter, title)
                .with_control(PageControl::Button { label: words.say("workers-all"), action: narrow(by, "") })
        };
        let trade = self
            .wanted
            .trade
            .as_ref()
            .map(|code| back(super::trade_name(words, &phone.basics().field.trades, code), "trade"));
        list.map(|key| back(words.say(key), "list")).into_iter().chain(trade).collect()
    }

    /// The rows on the screen, and the ways to those before and after.
    fn window(&self, words: Words, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> Vec<PageRow> {
        let found = self.found.as_ref().map(|found| found.workers.as_slice()).unwrap_or_default();
        if found.is_empty() {
            let nobody = self.wanted == super::Wanted::default();
            let none = words.say(if nobody { "workers-none" } else { "workers-not-found" });
            return vec![row(PageIcon::Family, none)];
        }
        let turn = |forward| staff(StaffAction::TurnWorkers { forward });
        let one = |id: &WorkerId| worker_row(words, *id, sync, phone, around);
        window(words, found, self.first, WORKERS, turn, one)
    }
}

/// What was refused, what is half written.
fn unfinished(words: Words, records: &sync::Records) -> Vec<PageRow> {
    let drafts = draft_rows(
        words,
        ["workers-draft", "workers-draft-nameless"],
        "name",
        Form::RegisterWorker,
        register_drafts(records),
    );
    refused_row(words, records).into_iter().chain(drafts).collect()
}

/// A worker in the list.
fn worker_row(words: Words, id: WorkerId, sync: &sync::Model, phone: &Phone, around: &Around<'_>) -> PageRow {
    let (register, now) = (&sync.records.register, around.now.wall);
    let brief = register.brief(id);
    let mut parts = brief.map(|brief| about(words, brief, phone, now)).unwrap_or_default();
    let marks = register.marks(id);
    let mut tone = Tone::Quiet;
    if let Some(due) = register.due_of(id) {
        let is_due = due <= now;
        let key = if is_due { "worker-due-since" } else { "worker-due" };
        parts.push(words.tell(key, &[("time", words.time(due, now).into())]));
        tone = if is_due { Tone::Waiting } else { tone };
    }
    if marks.waits {
        parts.push(words.say("worker-unsent"));
        tone = Tone::Waiting;
    }
    if marks.refused {
        parts.push(words.say("worker-refused"));
        tone = Tone::Urgent;
    }
    let open = StaffAction::OpenWorker { worker: id.to_string() };
    let mut row = row(PageIcon::Family, name_of(words, brief)).with_tone(tone).pressed(staff(open));
    row.detail = Some(parts.join(" · ")).filter(|text| !text.is_empty());
    row
}
