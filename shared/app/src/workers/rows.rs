//! The rows of a worker's page that tell of all their registrations: whom to look after when, their numbers, their cases, who
//! was with them. What only a joined registration holds names it.

use domain::{
    case::NextAction,
    worker::{CaseBrief, VisitNote, Whose, Worker, WorkerPhone, WorkerWorkKind},
};

use super::{joined::Of, may, name_of, page::Look};
use crate::{
    hubs::hub_name_of_id,
    pages::row,
    sos::{kind_name, kind_picture},
    view::{Form, PageAction, PageIcon, PageRow, StaffAction, Tone},
    work::code,
};

/// Visits on the page; the others stand in the record.
const VISITS_SHOWN: usize = 10;

impl Look<'_> {
    /// Names the registration in which it stands, where that is another than the page's.
    fn marked(&self, row: PageRow, of: &Worker) -> PageRow {
        if of.id == self.worker.id {
            return row;
        }
        let name = name_of(self.words, self.records.register.brief(of.id));
        let mark = self.words.tell("worker-registered-as", &[("name", name.into())]);
        let detail = row.detail.iter().map(String::as_str).chain([mark.as_str()]).collect::<Vec<_>>();
        let detail = detail.join(" · ");
        row.with_detail(detail)
    }

    /// When to look after them, the earliest first.
    pub(super) fn next(&self) -> Vec<PageRow> {
        let set = |row: PageRow, of: &Worker| {
            if may(self.records, WorkerWorkKind::SetFollowUp, Some(of)) {
                let part = Some(of.id.to_string());
                let form = StaffAction::OpenForm { form: Form::FollowUp, part };
                row.pressed(PageAction::Staff { action: form })
            } else {
                row
            }
        };
        let one = |Of { what: next, of }: Of<'_, NextAction>| {
            let is_due = next.due <= self.now;
            let key = if is_due { "worker-due-since" } else { "worker-due" };
            let due = self.words.tell(key, &[("time", self.time(next.due).into())]);
            let title = if next.what.is_empty() { self.say("worker-follow-up") } else { next.what.clone() };
            let tone = if is_due { Tone::Waiting } else { Tone::Quiet };
            set(self.marked(row(PageIcon::Clock, title).with_detail(due).with_tone(tone), of), of)
        };
        let rows: Vec<PageRow> = self.whole.follow_ups().into_iter().map(one).collect();
        if rows.is_empty() {
            return vec![set(row(PageIcon::Clock, self.say("worker-no-follow-up")), self.worker)];
        }
        rows
    }

    /// Their numbers, each to be called.
    pub(super) fn reach(&self) -> Vec<PageRow> {
        let one = |Of { what: phone, of }: Of<'_, WorkerPhone>| {
            let key = match phone.whose {
                Whose::Own => "whose-own",
                Whose::Family => "whose-family",
                Whose::Employer => "whose-employer",
                Whose::Other => "whose-other",
            };
            let call = StaffAction::CallNumber { number: phone.number.as_e164().to_owned() };
            let row = row(PageIcon::Call, phone.number.spaced()).with_detail(self.say(key));
            // nothing is said on a contractor's phone that is not for them
            let tone = if phone.whose == Whose::Employer { Tone::Waiting } else { Tone::Quiet };
            self.marked(row.with_tone(tone).pressed(PageAction::Staff { action: call }), of)
        };
        self.whole.phones().into_iter().map(one).collect()
    }

    /// How their cases stand, never the story.
    pub(super) fn cases(&self) -> Vec<PageRow> {
        let one = |Of { what: brief, of }: Of<'_, CaseBrief>| {
            let kinds = &self.phone.basics().kinds;
            let (name, icon) = match &brief.kind {
                Some(kind) => {
                    (kind_name(self.words, kinds, kind), PageIcon::Kind { icon: kind_picture(kinds, kind) })
                }
                None => (self.say("worker-case-sensitive"), PageIcon::Lock),
            };
            let hub = hub_name_of_id(self.words, brief.hub.as_str());
            let status = code(self.words, "status", brief.status.as_str());
            let by = brief.taken_by.clone();
            let since = self.time(brief.since);
            let parts = [Some(brief.number.clone()), Some(status), by, Some(hub), Some(since)];
            let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            let row = self.marked(row(icon, name).with_detail(parts.join(" · ")), of);
            // who has the case on this phone opens it
            if self.records.is_here(brief.case) {
                let open = StaffAction::OpenCase { case_id: brief.case.to_string() };
                row.pressed(PageAction::Staff { action: open })
            } else {
                row
            }
        };
        self.whole.cases().into_iter().map(one).collect()
    }

    /// Who was with them, the newest first.
    pub(super) fn visits(&self) -> Vec<PageRow> {
        let one = |Of { what: note, of }: Of<'_, VisitNote>| {
            let by = self.records.name_of(self.words, note.by.by, &note.by.name);
            let title = format!("{} · {by}", self.words.day(note.visit.on));
            let row = row(PageIcon::Day, title);
            let words = Some(note.visit.words.clone()).filter(|words| !words.is_empty());
            self.marked(if let Some(words) = words { row.with_detail(words) } else { row }, of)
        };
        self.whole.visits().into_iter().take(VISITS_SHOWN).map(one).collect()
    }
}
