//! The inbox as it is drawn: a window of rows.

use domain::{
    ids::CaseId,
    operation::WorkKind,
    permission::{Action, Reach, StaffMember, reach},
};

use super::{
    Model,
    index::{FILTERS, Index},
    lists, row,
};
use crate::{
    account::{holds_something, looks_after_link_persons},
    around::Around,
    attachments,
    hubs::hub_name_of_id,
    locale::Words,
    pages::button,
    phone::Phone,
    sessions,
    sync::{self, Records},
    view::{
        FilterChip, InboxFilter, InboxView, Page, PageAction, PageButton, PageIcon, StaffAction, StaffList,
        SyncProgress, Tone,
    },
    work,
};

/// Rows in a window: several screens of any phone, so that scrolling does not wait.
const WINDOW: usize = 30;

/// How the phone and the server stand to each other. What is old is never told as new.
pub(crate) fn sync_line(
    words: Words,
    sync: &sync::Model,
    attachments: &attachments::Model,
    phone: &Phone,
    around: &Around<'_>,
) -> (String, Tone) {
    let now = around.now.wall;
    let waiting = sync.records.waiting() + attachments.waiting();
    let is_refused = sync.records.refused().next().is_some();
    let last_news =
        || sync.last_success.map(|at| words.tell("sync-last-news", &[("time", words.time(at, now).into())]));
    let mut parts = Vec::new();
    let mut tone = Tone::Waiting;
    if let Some(since) = phone.offline_since() {
        parts.push(words.tell("sync-offline", &[("time", words.time(since, now).into())]));
        parts.extend(last_news());
    } else if sync.fails() {
        parts.push(match sync.last_success {
            Some(at) => words.tell("sync-fails-since", &[("time", words.time(at, now).into())]),
            None => words.say("sync-fails"),
        });
    } else {
        match sync.last_success {
            _ if waiting > 0 => {}
            // what was refused, and what waits behind it, was not sent
            Some(at) if is_refused => {
                parts.push(words.tell("sync-not-taken", &[("time", words.time(at, now).into())]));
            }
            Some(at) => {
                parts.push(words.tell("sync-done", &[("time", words.time(at, now).into())]));
                tone = Tone::Quiet;
            }
            None => {
                parts.push(words.say("sync-begins"));
                tone = Tone::Quiet;
            }
        }
    }
    if waiting > 0 {
        parts.push(words.tell("sync-waiting", &[("count", waiting.into())]));
    }
    let unreadable = sync.records.unreadable();
    if unreadable > 0 {
        parts.push(words.tell("sync-unreadable", &[("count", unreadable.into())]));
        tone = Tone::Waiting;
    }
    (parts.join(" · "), tone)
}

fn progress(words: Words, records: &Records) -> Option<SyncProgress> {
    let progress = records.progress()?;
    let received = words.tell("sync-progress", &[("count", progress.received.into())]);
    let permille = progress.total.filter(|total| *total > 0).map(|total| {
        let permille = progress.received.saturating_mul(1000) / total;
        u32::try_from(permille.min(1000)).unwrap_or(1000)
    });
    Some(SyncProgress { label: received, permille })
}

fn chip_key(filter: InboxFilter) -> &'static str {
    match filter {
        InboxFilter::Hub => "filter-hub",
        InboxFilter::Mine => "filter-mine",
        InboxFilter::Unassigned => "filter-unassigned",
        InboxFilter::Overdue => "filter-overdue",
        InboxFilter::Waiting => "filter-waiting",
        InboxFilter::Closed => "filter-closed",
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Lists that this person may open, apart from the cases.
fn menu(words: Words, staff: &StaffMember, records: &Records) -> Vec<PageButton> {
    let open = |icon, label: String, list| {
        button(icon, label, PageAction::Staff { action: StaffAction::OpenList { list } })
    };
    let mut menu = Vec::new();
    let refused = records.refused().count();
    if refused > 0 {
        let label = words.tell("menu-refused", &[("count", refused.into())]);
        menu.push(open(PageIcon::Warning, label, StaffList::Refused));
    }
    if lists::sees_load(staff) {
        menu.push(open(PageIcon::Staff, words.say("menu-load"), StaffList::Load));
    }
    if reach(staff.role, Action::ReadWorker) > Reach::Nothing {
        let open = PageAction::Staff { action: StaffAction::OpenWorkers };
        menu.push(button(PageIcon::Family, words.say("menu-workers"), open));
    }
    if sessions::reads_sessions(records) {
        let open = PageAction::Staff { action: StaffAction::OpenSessions };
        menu.push(button(PageIcon::Day, words.say("menu-sessions"), open));
    }
    if reach(staff.role, Action::Work(WorkKind::Acknowledge)) > Reach::Nothing {
        let to_decide = records.rosters().any(work::is_undecided);
        let key = if to_decide { "menu-roster-undecided" } else { "menu-roster" };
        menu.push(open(PageIcon::Roster, words.say(key), StaffList::Roster));
    }
    if looks_after_link_persons(records) {
        let key = if holds_something(records) { "menu-link-persons-held" } else { "menu-link-persons" };
        menu.push(open(PageIcon::Family, words.say(key), StaffList::LinkPersons));
    }
    menu.push(button(PageIcon::Lock, words.say("pin-title"), PageAction::Open { page: Page::Pin }));
    menu
}

impl Model {
    /// The inbox; none where nobody is signed in.
    pub(crate) fn view(
        &self,
        sync: &sync::Model,
        attachments: &attachments::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<InboxView> {
        let records = &sync.records;
        let (staff, index) = (records.staff()?, &records.index);
        let words = phone.words(around.config);
        let total = self.total(index);
        let first = usize::try_from(self.first).unwrap_or(usize::MAX).min(total.saturating_sub(1));
        let rows = self
            .window(index, first)
            .into_iter()
            .filter_map(|id| index.summary(id))
            .map(|summary| row::row(words, summary, records, phone, around.now.wall));
        let filters = FILTERS.into_iter().map(|filter| FilterChip {
            label: words.say(chip_key(filter)),
            count: small(index.count_of(filter)),
            // what is typed is looked for in all of them
            selected: self.wanted.filter == filter && !self.wanted.has_text(),
            filter,
        });
        let (sync_line, sync_tone) = sync_line(words, sync, attachments, phone, around);
        let is_looking = self.found.is_some();
        Some(InboxView {
            title: hub_name_of_id(words, staff.hub.as_str()),
            staff_name: staff.name.clone(),
            sync_line,
            sync_tone,
            summary: self.summary(words, index),
            rows: rows.collect(),
            first: small(first),
            total: small(total),
            empty: words.say(match self.wanted.filter {
                _ if is_looking => "inbox-nothing-found",
                InboxFilter::Mine => "inbox-empty-mine",
                InboxFilter::Overdue => "inbox-empty-overdue",
                _ => "inbox-empty",
            }),
            silence: None,
            filters: filters.collect(),
            narrow: button(
                PageIcon::Filter,
                self.narrowed_label(words, records, phone),
                PageAction::Staff { action: StaffAction::OpenList { list: StaffList::Narrow } },
            ),
            search_label: words.say("inbox-search"),
            search: self.wanted.search.clone(),
            pulls_ended: self.pulls_ended,
            progress: progress(words, records),
            menu: menu(words, staff, records),
            menu_label: words.say("inbox-more"),
            sign_out_label: words.say("sign-out"),
            sos_label: words.say("sos"),
        })
    }

    /// How many cases wait and are late; while something is typed, where it is looked for and how many there are.
    fn summary(&self, words: Words, index: &Index) -> String {
        if self.wanted.has_text() {
            return words.tell("inbox-found", &[("count", self.total(index).into())]);
        }
        let summary = words.tell("inbox-summary", &[("count", index.free().into())]);
        match index.count_of(InboxFilter::Overdue) {
            0 => summary,
            late => format!("{summary} · {}", words.tell("inbox-late", &[("count", late.into())])),
        }
    }

    /// Length of the list that is shown.
    pub(super) fn total(&self, index: &Index) -> usize {
        self.found.as_ref().map_or_else(|| index.count_of(self.wanted.filter), |found| found.cases.len())
    }

    fn window(&self, index: &Index, first: usize) -> Vec<CaseId> {
        match &self.found {
            Some(found) => found.cases.iter().skip(first).take(WINDOW).copied().collect(),
            None => index.list(self.wanted.filter).skip(first).take(WINDOW).collect(),
        }
    }
}
