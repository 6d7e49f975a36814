//! A session's page: what it was, who came, what can still be done.

use chrono::{DateTime, Utc};
use domain::{
    ids::{SessionId, WorkerId},
    session::{FieldSession, SessionWorkKind},
};

use super::{ATTENDEES, Model, kind_name, may, title_of, words};
use crate::{
    around::Around,
    locale::{Words, day_in_india},
    pages::{button, empty_page, row, window},
    phone::Phone,
    sync::Records,
    view::{Form, Page, PageAction, PageControl, PageIcon, PageRow, PageView, StaffAction, Tone},
    work::{marks_rows, session_conflict_rows},
    workers::{about_text, name_of},
};

/// What a page speaks of.
struct Look<'a> {
    words: Words,
    session: &'a FieldSession,
    records: &'a Records,
    phone: &'a Phone,
    now: DateTime<Utc>,
}

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

impl Model {
    /// The page; none where this phone has no such session. `photos` are the rows of its photos.
    pub(crate) fn page(
        &self,
        id: SessionId,
        photos: Vec<PageRow>,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<PageView> {
        let words = phone.words(around.config);
        let title = title_of(words, records.sessions.brief(id)?);
        let mut page = empty_page(Page::Session, title);
        let first = self.first_attendee(id);
        page.place = format!("{id}/{first}");
        let Some(session) = records.sessions.shown(id) else {
            records.sessions.is_loading(id).then_some(())?;
            page.paragraphs.push(words.say("session-loading"));
            return Some(page);
        };
        let look = Look { words, session, records, phone, now: around.now.wall };
        // without a topic it is called by its kind already
        page.paragraphs
            .extend(Some(kind_name(words, session.fields.kind.value)).filter(|kind| *kind != page.title));
        page.rows.extend(look.marks());
        page.rows.extend(look.cancelled());
        page.rows.extend(session_conflict_rows(words, session, records, around));
        page.rows.push(look.came());
        page.rows.extend(look.known());
        page.rows.extend(photos);
        page.rows.extend(look.attendees(first));
        page.rows.extend(look.ways_out());
        if look.may(SessionWorkKind::AddAttendees) {
            let scan = staff(StaffAction::ScanForSession { session: id.to_string() });
            page.primary = Some(button(PageIcon::Photo, words.say("workers-scan"), scan));
            let add = look.form(Form::Attendees);
            page.secondary = Some(button(PageIcon::Add, words.say("session-add-attendees"), add));
        }
        Some(page)
    }
}

impl Look<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// Whether this person may, and the session took place: of one that was cancelled everything stays as it is.
    fn may(&self, kind: SessionWorkKind) -> bool {
        self.session.cancelled.is_none() && may(self.records, kind, Some(self.session))
    }

    fn form(&self, form: Form) -> PageAction {
        staff(StaffAction::OpenForm { form, part: Some(self.session.id.to_string()) })
    }

    /// What is on its way, and what was refused.
    fn marks(&self) -> Vec<PageRow> {
        marks_rows(self.words, self.records.sessions.marks(self.session.id))
    }

    /// That it did not take place, why, and who said so.
    fn cancelled(&self) -> Option<PageRow> {
        let cancelled = self.session.cancelled.as_ref()?;
        let by = self.records.name_of(self.words, cancelled.by.by, &cancelled.by.name);
        let said = [cancelled.reason.clone(), by, self.words.time(cancelled.by.at, self.now)];
        let detail = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let row = row(PageIcon::Remove, self.say("session-cancelled")).with_detail(detail);
        Some(row.with_tone(Tone::Waiting))
    }

    /// How many came; of one that is planned, that it is.
    fn came(&self) -> PageRow {
        let is_planned = self.session.fields.on.value.is_some_and(|on| on > day_in_india(self.now));
        let came = self.session.came();
        if is_planned && came == 0 {
            return row(PageIcon::Clock, self.say("session-planned"));
        }
        let row = row(PageIcon::Family, self.words.tell("session-came", &[("count", came.into())]));
        match words::came_text(self.words, self.session) {
            text if text.is_empty() => row,
            text => row.with_detail(text),
        }
    }

    /// What is known, and the way to change it.
    fn known(&self) -> Vec<PageRow> {
        let lines = words::lines(self.words, &self.session.fields.details());
        let mut rows: Vec<PageRow> =
            lines.into_iter().map(|(icon, key, text)| row(icon, self.say(key)).with_detail(text)).collect();
        let logged = &self.session.logged;
        let by = [
            ("name", self.records.name_of(self.words, logged.by, &logged.name).into()),
            ("time", self.words.time(logged.at, self.now).into()),
        ];
        rows.push(row(PageIcon::Staff, self.words.tell("session-logged", &by)));
        if self.may(SessionWorkKind::ChangeSession) {
            let change = row(PageIcon::Write, self.say("session-change"));
            rows.push(change.pressed(self.form(Form::ChangeSession)));
        }
        rows
    }

    /// The registered workers who came, by their names; of those who are not on this phone, how many.
    fn attendees(&self, first: usize) -> Vec<PageRow> {
        if self.session.attended.is_empty() {
            return Vec::new();
        }
        let register = &self.records.register;
        let named = |id: &WorkerId| {
            let brief = register.brief(*id).filter(|brief| !brief.withdrawn)?;
            Some((name_of(self.words, Some(brief)), *id))
        };
        let mut here: Vec<(String, WorkerId)> = self.session.attended.iter().filter_map(named).collect();
        here.sort();
        let mut rows = vec![row(PageIcon::Roster, self.say("session-attendees")).with_detail(
            self.words.tell("session-registered", &[("count", self.session.attended.len().into())]),
        )];
        let turn = |forward| staff(StaffAction::TurnAttendees { forward });
        let one = |(name, id): &(String, WorkerId)| self.attendee(name, *id);
        rows.extend(window(self.words, &here, first, ATTENDEES, turn, one));
        let elsewhere = self.session.attended.len().saturating_sub(here.len());
        if elsewhere > 0 {
            let count = [("count", elsewhere.into())];
            rows.push(row(PageIcon::Family, self.words.tell("session-attendees-elsewhere", &count)));
        }
        rows
    }

    fn attendee(&self, name: &str, id: WorkerId) -> PageRow {
        let mut row = row(PageIcon::Family, name.to_owned());
        row.detail = Some(about_text(self.words, id, self.records, self.phone, self.now))
            .filter(|text| !text.is_empty());
        if !self.may(SessionWorkKind::RemoveAttendees) {
            return row;
        }
        let (session, worker) = (self.session.id.to_string(), id.to_string());
        let remove = StaffAction::RemoveAttendee { session, worker };
        row.with_control(PageControl::Button { label: self.say("session-remove"), action: staff(remove) })
    }

    fn ways_out(&self) -> Option<PageRow> {
        let cancel = row(PageIcon::Delete, self.say("session-cancel"));
        self.may(SessionWorkKind::CancelSession).then(|| cancel.pressed(self.form(Form::CancelSession)))
    }
}
