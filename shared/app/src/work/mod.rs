//! What staff record: forms that are kept as they are typed, and what takes one press. Here stands who may do what and when
//! (`permitted`), in which words a refusal is told (`refusal`), what two people set without knowing of each other
//! (`conflicts`). What a case looks like stands in `case/`, the list of cases in `inbox/`, the way to the server in `sync/`.

mod codes;
mod conflicts;
mod direct;
mod duty;
mod form;
mod forms;
mod gone;
mod hours;
mod lists;
mod named;
mod page;
mod pending;
mod permitted;
mod press;
mod refusal;
mod remind;
mod sessions;
mod share;
mod start;
mod steps;
mod unfinished;
mod waits;
mod workers;

use domain::{
    case::Case,
    ids::{CaseId, SessionId, StaffId, WorkerId},
    operation::{Body, Refused, RosterChange, Version, Work},
    permission::{Action, may, may_change_roster},
    worker::hide_aadhaar,
};

use self::{
    form::{About, Asks, Trouble, Values},
    forms::sheet,
};

/// Registrations that are half written: the worker's id, and the name as far as it was typed.
pub(crate) fn register_drafts(records: &Records) -> Vec<(String, String)> {
    forms::workers::register_drafts(records)
}
use crate::{
    areas::District,
    around::Around,
    command::Asked,
    phone::Phone,
    sync::{self, Changes, Draft, Records, Seen},
    view::Form,
};

pub(crate) use codes::{code, code_of_session_kind, code_of_sex, payment_how};
pub(crate) use conflicts::{Conflict, choice_label, conflicts};
pub(crate) use duty::{decided, is_undecided, own_late};
pub(crate) use forms::workers::photos_in_forms;
pub(crate) use lists::{can_edit, refused_page, roster_page};
pub(crate) use named::title_of;
pub(crate) use permitted::may_do;
pub(crate) use press::{form_of_refused, press};
pub(crate) use refusal::refusal;
pub(crate) use sessions::{is_of_sessions, may_record, session_conflict_rows, session_drafts};
pub(crate) use start::days_text;
pub(crate) use steps::Turn;
pub(crate) use unfinished::{draft_rows, half_written, marks_rows, refused_row};
pub use workers::Event;
pub(crate) use workers::{is_of_workers, worker_conflict_rows};

/// How the keys of drafts of forms begin.
const FORM: &str = "form/";

/// A form that is open, or waits under a screen above it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Open {
    form: Form,
    case_id: Option<CaseId>,
    part: Option<String>,
    /// The refused operation that is being edited.
    refused: Option<String>,
    /// Somebody wanted to keep it: what is missing is told.
    tried: bool,
}

/// What staff are recording.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// The form on the screen is the last; those before it were left for it, or for a screen above them, and come back when
    /// it is done.
    open: Vec<Open>,
    /// What the platform was told to remind of.
    reminded: remind::Reminded,
}

impl Open {
    fn sheet(&self) -> forms::Sheet {
        sheet(self.form, self.part.is_some())
    }

    /// The worker that it is about, where one has to be registered for it.
    fn worker_id(&self) -> Option<WorkerId> {
        let is_about_one = workers::is_about_one(self.form);
        self.part.as_ref().filter(|_| is_about_one)?.parse().ok()
    }

    /// The session that it is about, where one has to be there for it.
    fn session_id(&self) -> Option<SessionId> {
        let is_about_one = sessions::is_about_one(self.form);
        self.part.as_ref().filter(|_| is_about_one)?.parse().ok()
    }

    /// The key of its draft.
    fn draft(&self) -> Draft {
        let key = match &self.refused {
            Some(operation) => format!("refused/{operation}"),
            None => format!("{FORM}{}/{}", self.sheet().name, self.part.as_deref().unwrap_or_default()),
        };
        Draft { case_id: self.case_id, key }
    }

    /// The record that it changes, where that is there already.
    fn changes(&self, records: &Records) -> Option<Changes> {
        let of_roster = || {
            matches!(self.form, Form::Shifts | Form::QuietHours).then_some(())?;
            let named: Option<StaffId> = self.part.as_ref().and_then(|part| part.parse().ok());
            let staff = named.or_else(|| Some(records.staff()?.id))?;
            let roster = records.rosters().find(|roster| roster.member(staff).is_some())?;
            Some(Changes::Roster(roster.hub.clone()))
        };
        (self.case_id.map(Changes::Case))
            .or_else(|| self.worker_id().map(Changes::Worker))
            .or_else(|| self.session_id().map(Changes::Session))
            .or_else(of_roster)
    }

    /// The version of that record now.
    fn version(&self, records: &Records) -> Option<Version> {
        records.version_of(&self.changes(records)?)
    }

    /// Since when its words stand: since the first letter, and those of what was refused since that was written. None where
    /// that is not known.
    fn seen(&self, about: &About<'_>) -> Option<Seen> {
        let refused = self.refused.as_ref().and_then(|id| {
            let mut there = about.records.refused();
            let waiting = there.find(|waiting| waiting.kept.operation_id == *id)?;
            waiting.operation.as_ref().filter(|_| !waiting.was_told_of_change())?.base
        });
        let version = about.values.seen().into_iter().chain(refused).min()?;
        Some((self.changes(about.records)?, version))
    }

    /// What it speaks about; none where the case has left this phone or is still being read, and while it waits for the disk.
    fn about<'a>(
        &'a self,
        records: &'a Records,
        phone: &'a Phone,
        around: &'a Around<'a>,
    ) -> Option<About<'a>> {
        if self.waits_for_disk(records) {
            return None;
        }
        let case = match self.case_id {
            Some(id) => Some(records.shown(id)?),
            None => None,
        };
        let worker = match self.worker_id() {
            Some(id) => Some(records.workers.shown(id)?),
            None => None,
        };
        let session = match self.session_id() {
            Some(id) => Some(records.sessions.shown(id)?),
            None => None,
        };
        let refused = self.refused.as_ref().and_then(|operation| {
            let mut there = records.refused();
            let waiting = there.find(|waiting| waiting.kept.operation_id == *operation)?;
            waiting.operation.as_ref().map(|operation| &operation.body)
        });
        let mut about = About {
            words: phone.words(around.config),
            case,
            case_id: self.case_id,
            worker,
            session,
            part: self.part.as_deref(),
            refused,
            records,
            phone,
            around,
            secret: around.surroundings.random(),
            values: Values::default(),
        };
        let start = match refused {
            Some(body @ Body::Case { .. }) => start::of_body(body),
            Some(body @ Body::Worker { .. }) => {
                forms::workers::of_body(body, &about).unwrap_or_else(|| (self.sheet().start)(&about))
            }
            Some(body @ Body::Session { .. }) => {
                forms::sessions::of_body(body, &about).unwrap_or_else(|| (self.sheet().start)(&about))
            }
            _ => (self.sheet().start)(&about),
        };
        about.values = Values::new(start, records.draft(&self.draft()));
        Some(about)
    }
}

impl Model {
    /// Opens a form; a draft of it goes on. `refused` is the operation that it edits.
    pub(crate) fn open(
        &mut self,
        form: Form,
        case_id: Option<CaseId>,
        part: Option<String>,
        refused: Option<String>,
    ) {
        let opened = Open { form, case_id, part, refused, tried: false };
        let is_the_same = |open: &Open| {
            (open.form, open.case_id) == (form, case_id)
                && (&open.part, &open.refused) == (&opened.part, &opened.refused)
        };
        self.open.retain(|open| !is_the_same(open));
        self.open.push(opened);
    }

    /// Whether this form is on the screen.
    pub(crate) fn is_open(&self, form: Form) -> bool {
        self.open.last().is_some_and(|open| open.form == form)
    }

    /// The workers that the forms on the screen are about.
    pub(crate) fn workers(&self) -> impl Iterator<Item = WorkerId> {
        self.open.iter().filter_map(Open::worker_id)
    }

    /// The sessions that the forms on the screen are about.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = SessionId> {
        self.open.iter().filter_map(Open::session_id)
    }

    /// The session that the form on the screen logs.
    pub(crate) fn session_to_log(&self) -> Option<SessionId> {
        let open = self.open.last().filter(|open| open.form == Form::LogSession)?;
        open.part.as_ref()?.parse().ok()
    }

    /// Whether what the form on the screen is about has left this phone.
    pub(crate) fn is_of_something_gone(&self, records: &Records) -> bool {
        self.open.last().is_some_and(|open| {
            open.worker_id().is_some_and(|id| !records.workers.holds(id))
                || open.session_id().is_some_and(|id| !records.sessions.holds(id))
        })
    }

    /// The districts whose blocks and panchayats the form on the screen asks for.
    pub(crate) fn districts(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Vec<District> {
        let asks = |open: &&Open| matches!(open.form, Form::RegisterWorker | Form::ChangeWorker);
        let open = self.open.last().filter(asks);
        let about = open.and_then(|open| open.about(records, phone, around));
        about.map(|about| forms::workers::districts(&about)).unwrap_or_default()
    }

    /// Only the forms that have a place among the screens are open; the drafts of the others stay. What they are about says
    /// which place: a case, or none.
    pub(crate) fn keep(&mut self, has_place: impl Fn(Option<CaseId>) -> bool) {
        self.open.retain(|open| has_place(open.case_id));
    }

    /// Whether a form about this case, or about none, is open.
    pub(crate) fn is_about(&self, case_id: Option<CaseId>) -> bool {
        self.open.iter().any(|open| open.case_id == case_id)
    }

    /// Leaves the form as it stands; its draft stays. Whether another one comes back in its place.
    pub(crate) fn leave(&mut self) -> bool {
        let left = self.open.pop();
        left.zip(self.open.last()).is_some_and(|(left, next)| left.case_id == next.case_id)
    }

    /// The text of a field as it stands now.
    pub(crate) fn typed(
        &mut self,
        name: &str,
        text: &str,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        self.change(sync, phone, around, |about| about.values.set(name, text.to_owned()))
    }

    /// Chooses a value of a field, or takes it back.
    pub(crate) fn choose(
        &mut self,
        name: &str,
        value: &str,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(open) = self.open.last() else { return Asked::done() };
        let fields = open.sheet().fields;
        self.change(sync, phone, around, |about| {
            if matches!(name, steps::UNFOLDED | steps::OFFERED_FROM) {
                about.values.set(name, value.to_owned());
                return;
            }
            let Some(field) = fields(about).into_iter().find(|field| field.name == name) else { return };
            match field.asks {
                Asks::One(_) => choose_one(about, name, value),
                Asks::Typed(_) if field.offered.iter().any(|offered| offered == value) => {
                    choose_one(about, name, value);
                }
                Asks::Many(_) => about.values.toggle(name, value),
                Asks::Yes => {
                    let on = if about.values.is_on(name) { "" } else { form::YES };
                    about.values.set(name, on.to_owned());
                }
                Asks::Fill(sets) => sets.into_iter().for_each(|(name, text)| about.values.set(&name, text)),
                // the offer to hide a number
                Asks::Typed(_) if value == steps::MASKED => {
                    if let Some(hidden) = hide_aadhaar(about.values.get(name)) {
                        about.values.set(name, hidden.text);
                    }
                }
                Asks::Typed(_) | Asks::Read | Asks::First(_) | Asks::Instead(_) => {}
            }
        })
    }

    fn change(
        &mut self,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
        change: impl FnOnce(&mut About<'_>),
    ) -> Asked {
        let Some(open) = self.open.last() else { return Asked::done() };
        let Some(mut about) = open.about(&sync.records, phone, around) else { return Asked::done() };
        let was_begun = about.values.is_begun();
        change(&mut about);
        about.values.note_seen(open.version(&sync.records), was_begun);
        let text = about.values.draft();
        let draft = open.draft();
        sync.draft_typed(draft, text)
    }

    /// Whether the form on the screen is a report on this case, or the correction of one.
    pub(crate) fn writes_report(&self, case_id: CaseId) -> bool {
        let open = self.open.last();
        open.is_some_and(|open| {
            open.case_id == Some(case_id) && matches!(open.form, Form::Atr | Form::CorrectAtr)
        })
    }

    /// Ticks an attachment in the report that is being written.
    pub(crate) fn tick_attachment(
        &mut self,
        case_id: CaseId,
        sha256: &str,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if !self.writes_report(case_id) {
            return Asked::done();
        }
        self.change(sync, phone, around, |about| {
            if !about.values.has("attachments", sha256) {
                about.values.toggle("attachments", sha256);
            }
        })
    }

    /// Throws away what was typed.
    pub(crate) fn discard(&self, sync: &mut sync::Model) -> Asked {
        // what is on its way to the disk comes back where it does not get there
        let draft =
            self.open.last().map(Open::draft).filter(|draft| !sync.records.is_draft_being_kept(draft));
        draft.map_or_else(Asked::done, |draft| sync.draft_typed(draft, String::new()))
    }

    /// Records what the form says; its draft goes when that is on the disk. None where something is wrong, which the form
    /// then says.
    pub(crate) fn submit(
        &mut self,
        sync: &mut sync::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<Asked> {
        let open = self.open.last_mut()?;
        if open.waits_for_disk(&sync.records) {
            return None;
        }
        open.tried = true;
        let about = open.about(&sync.records, phone, around)?;
        let fields = (open.sheet().fields)(&about);
        let Ok(bodies) = written(open, &about, &fields) else { return None };
        let secret = about.secret;
        let draft = open.draft();
        let refused = open.refused.clone();
        let seen = open.seen(&about);
        let is_there = |operation: &String| {
            sync.records.refused().any(|waiting| waiting.kept.operation_id == *operation)
        };
        // what was refused may be gone meanwhile: then it is recorded as something new
        let refused = refused.filter(is_there);
        let mut asked: Vec<Asked> =
            bodies.iter().filter_map(|body| keep_secret(body, secret, sync)).collect();
        match (refused, bodies.first()) {
            (Some(operation), Some(body)) => {
                let replaced = sync.replace(&operation, body.clone(), Some(&draft), seen.as_ref(), around);
                asked.extend(replaced.map(|(kept, _)| kept));
            }
            _ => asked.push(sync.record_forms(bodies, &draft, seen.as_ref(), around)),
        }
        Some(Asked::all(asked))
    }
}

/// Chooses a value, and folds the list that it was chosen from.
fn choose_one(about: &mut About<'_>, name: &str, value: &str) {
    about.values.set(name, value.to_owned());
    for of_the_list in [steps::UNFOLDED, steps::OFFERED_FROM] {
        if !about.values.get(of_the_list).is_empty() {
            about.values.set(of_the_list, String::new());
        }
    }
}

/// The key under which the secret of a referral's link is kept on this phone: the record does not tell it.
fn secret_of(case_id: Option<CaseId>, referral: &str) -> Draft {
    Draft { case_id, key: format!("referral-secret/{referral}") }
}

/// The key under which an invite code is kept on the phone that made it: the record has its hash.
fn invite_code_draft(staff: StaffId) -> Draft {
    Draft { case_id: None, key: format!("invite-code/{staff}") }
}

/// The invite code of a link person, where it was made on this phone.
pub(crate) fn invite_code(records: &Records, staff: StaffId) -> Option<String> {
    records.draft(&invite_code_draft(staff)).filter(|code| !code.is_empty()).map(str::to_owned)
}

/// The secret of a new link, or an invite code, goes to the disk before what it opens does.
fn keep_secret(body: &Body, secret: [u8; 32], sync: &mut sync::Model) -> Option<Asked> {
    if let Body::Roster { change: RosterChange::InviteLinkPerson { invited }, .. } = body {
        let code = forms::invite_code_of(&secret).expose();
        return Some(sync.draft_typed(invite_code_draft(invited.id), code));
    }
    let Some(Work::Refer { referral }) = body.as_work() else { return None };
    let draft = secret_of(body.case_id(), &referral.id.to_string());
    // of one that was refused and is edited, the link stays
    let is_known = sync.records.draft(&draft).is_some_and(|text| !text.is_empty());
    (!is_known).then(|| sync.draft_typed(draft, forms::secret_text(secret)))
}

/// What a form with these fields records, or what is wrong with it.
fn written(open: &Open, about: &About<'_>, fields: &[form::Field]) -> Result<Vec<Body>, Trouble> {
    if let Some(trouble) = steps::aadhaar(fields, about) {
        return Err(trouble);
    }
    let bodies = (open.sheet().write)(about)?;
    let mut worker = about.worker.cloned();
    let mut session = about.session.cloned();
    let mut case = about.case.cloned();
    for body in &bodies {
        let refused = match body {
            Body::Roster { hub, .. } => {
                let may = about.staff().is_some_and(|staff| may_change_roster(staff, Action::of(body), hub));
                (!may).then_some(Refused::NotAllowed)
            }
            Body::Worker { .. } => workers::try_out(&mut worker, body, about.records, about.around).err(),
            Body::Session { .. } => sessions::try_out(&mut session, body, about.records, about.around).err(),
            _ => try_out(&mut case, body, about).err(),
        };
        if let Some(refused) = refused {
            let field = refusal::field_of(&refused).unwrap_or_default().to_owned();
            return Err(Trouble { field, text: refusal(about.words, Some(&refused)), is_missing: false });
        }
    }
    Ok(bodies)
}

/// Whether this person may record it and the domain's rules take it; the case is then as it would be after it, so that
/// the next of several is asked of that.
fn try_out(record: &mut Option<Case>, body: &Body, about: &About<'_>) -> Result<(), Refused> {
    let case = record.as_ref().ok_or(Refused::NoSuchCase)?;
    if !may(about.staff(), false, Action::of(body), case) {
        return Err(Refused::NotAllowed);
    }
    direct::try_out(record, body, about.records, about.now())
}

#[cfg(test)]
pub(crate) mod tests;
