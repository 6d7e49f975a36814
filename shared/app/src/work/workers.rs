//! What forms of workers have beside those of cases: who may, what two people set without knowing of each other, the place
//! of a site, the notice said aloud.

use domain::{
    ids::WorkerId,
    operation::{Body, Refused},
    permission::{Action, may_on_worker},
    worker::{Worker, WorkerDetails, WorkerField, WorkerWork, apply},
};

use super::{
    Model, Open,
    conflicts::{Conflict, Found, choice_label, decision_of},
    form::{Start, Values},
    forms::workers::{NOTICE_KEYS, PHOTO, await_photo, notice_language, with_photo},
    pending::pending,
    sessions::is_of_sessions,
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::locate::{LocateOperation, LocateOutput},
    event,
    locale::Words,
    phone::Phone,
    speech::Utterance,
    sync::{self, Draft, Records},
    view::{Form, PageRow},
};

pub(super) use super::forms::workers::mode_draft;

/// Milliseconds in which the phone looks for the place of a site.
const WITHIN_MS: u32 = 30_000;

/// What comes back to the forms.
#[derive(Debug)]
pub enum Event {
    /// The phone has looked for the place of a site.
    SiteLooked {
        /// The draft of the form that asked.
        draft: SiteDraft,
        /// What it found.
        output: LocateOutput,
    },
}

/// The draft of a form that asked for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteDraft(Draft);

/// Whether a form is about a worker who is registered.
pub(super) fn is_about_one(form: Form) -> bool {
    matches!(
        form,
        Form::ChangeWorker
            | Form::GiveConsent
            | Form::WithdrawConsent
            | Form::Visit
            | Form::FollowUp
            | Form::GiveWorker
    )
}

/// Whether a form is about workers, and none of it about a case.
pub(crate) fn is_of_workers(form: Form) -> bool {
    is_about_one(form) || form == Form::RegisterWorker
}

/// Whether one question is asked at a time: until somebody says otherwise.
pub(super) fn one_by_one(records: &Records) -> bool {
    records.draft(&mode_draft()).is_none_or(str::is_empty)
}

/// The form in which refused work on a worker can be edited; none where it took no words.
pub(super) fn form_of(worker: WorkerId, work: &WorkerWork) -> Option<(Form, Option<String>)> {
    let form = match work {
        WorkerWork::RegisterWorker { .. } => Form::RegisterWorker,
        WorkerWork::ChangeWorker { .. } => Form::ChangeWorker,
        WorkerWork::GiveConsent { .. } => Form::GiveConsent,
        WorkerWork::RecordVisit { .. } => Form::Visit,
        WorkerWork::SetFollowUp { next: Some(_) } => Form::FollowUp,
        WorkerWork::GiveWorkerTo { .. } => Form::GiveWorker,
        _ => return None,
    };
    Some((form, Some(worker.to_string())))
}

/// Whether this person may record it and the domain's rules take it; the worker is then as they would be after it.
pub(super) fn try_out(
    worker: &mut Option<Worker>,
    body: &Body,
    records: &Records,
    around: &Around<'_>,
) -> Result<(), Refused> {
    let Body::Worker { work, .. } = body else { return Err(Refused::NoSuchWorker) };
    let may = |staff| may_on_worker(staff, Action::Worker(work.kind()), worker.as_ref());
    if !records.staff().is_some_and(may) {
        return Err(Refused::NotAllowed);
    }
    let base = worker.as_ref().map(|worker| worker.version);
    let named = work.named_staff().and_then(|id| records.member(id));
    let (operation, stamp) = pending(body, base, named, records, around);
    apply(worker, &operation, &stamp).map(|_| ())
}

// ---- what came too late

/// All of a worker. Their id is in the name of the field: a phone has many of them.
fn conflicts(worker: &Worker) -> Vec<Conflict<WorkerWork>> {
    let mut found = Found(Vec::new());
    macro_rules! fields {
        ($( $field:ident $name:ident $label:literal ),+ $(,)?) => {
            $( found.add(|| field_name(worker.id, WorkerField::$name), $label, &worker.fields.$field, |value| {
                let details = Box::new(WorkerDetails { $field: value, ..WorkerDetails::default() });
                WorkerWork::ChangeWorker { fields: [WorkerField::$name].into(), details }
            }); )+
        };
    }
    fields! {
        name Name "worker-field-name", sex Sex "worker-field-sex", born Born "worker-field-born",
        phones Phones "worker-field-phones", languages Languages "worker-field-languages",
        photo Photo "worker-field-photo", trade Trade "worker-field-trade",
        employer Employer "worker-field-employer", contractor Contractor "worker-field-contractor",
        site Site "worker-field-site", origin Origin "worker-field-origin",
        destination Destination "worker-field-destination", family Family "worker-field-family",
        household Household "worker-field-household", bocw Bocw "worker-field-bocw",
        e_shram EShram "worker-field-e-shram", ration_card RationCard "worker-field-ration-card",
    }
    found.add(
        || format!("worker/{}/follow-up", worker.id),
        "worker-follow-up",
        &worker.follow_up,
        |next| WorkerWork::SetFollowUp { next },
    );
    found.0
}

fn field_name(worker: WorkerId, field: WorkerField) -> String {
    format!("worker/{worker}/{}", field.as_str())
}

/// What is to be decided of a worker: what happened, and for whoever may, one press for each way out.
pub(crate) fn worker_conflict_rows(
    words: Words,
    worker: &Worker,
    records: &Records,
    around: &Around<'_>,
) -> Vec<PageRow> {
    let of_one = |conflict: Conflict<WorkerWork>| {
        let value = |work: &WorkerWork| value_of(words, work, around);
        let (standing, late) = (value(&conflict.keep), value(&conflict.take));
        let may = decision(&conflict.take, worker, records, around).is_some();
        conflict.rows(words, records, around.now.wall, (&standing, &late), may, choice_label)
    };
    conflicts(worker).into_iter().flat_map(of_one).collect()
}

/// What deciding so records, where this person may and the domain takes it.
fn decision(work: &WorkerWork, worker: &Worker, records: &Records, around: &Around<'_>) -> Option<Body> {
    let body = Body::Worker { worker: worker.id, work: work.clone() };
    try_out(&mut Some(worker.clone()), &body, records, around).ok()?;
    Some(body)
}

/// What a press that decides records; none where it is about no worker that is open.
pub(super) fn decided(
    field: &str,
    operation: Option<&String>,
    records: &Records,
    around: &Around<'_>,
) -> Option<Body> {
    let id: WorkerId = field.strip_prefix("worker/")?.split('/').next()?.parse().ok()?;
    let worker = records.workers.shown(id)?;
    let work = decision_of(conflicts(worker), field, operation)?;
    let body = decision(&work, worker, records, around)?;
    (!records.is_being_kept(&body)).then_some(body)
}

/// What work would set, in words.
fn value_of(words: Words, work: &WorkerWork, around: &Around<'_>) -> String {
    let text = match work {
        WorkerWork::SetFollowUp { next: Some(next) } => {
            [next.what.clone(), words.time(next.due, around.now.wall)].join(" ").trim().to_owned()
        }
        WorkerWork::ChangeWorker { details, .. } => {
            crate::workers::details_text(words, details, around.now.wall)
        }
        _ => String::new(),
    };
    if text.is_empty() { words.say("work-nothing") } else { text }
}

// ---- the photo, the place of a site, the notice

impl Model {
    /// The worker of the form on the screen, where it asks for a photo.
    fn form_with_photo(&self) -> Option<(&Open, WorkerId)> {
        let asks = |open: &&Open| matches!(open.form, Form::RegisterWorker | Form::ChangeWorker);
        let open = self.open.last().filter(asks)?;
        Some((open, open.part.as_ref()?.parse().ok()?))
    }

    /// The camera is opened for the form on the screen: of whom, where it asks for a photo.
    pub(crate) fn await_photo(&self, sync: &mut sync::Model) -> Option<(WorkerId, Asked)> {
        let (open, worker) = self.form_with_photo()?;
        let draft = open.draft();
        let mut values = Values::new(Start::default(), sync.records.draft(&draft));
        let was_begun = values.is_begun();
        await_photo(&mut values);
        values.note_seen(open.version(&sync.records), was_begun);
        Some((worker, sync.draft_typed(draft, values.draft())))
    }

    /// A photo of them was taken: the form that waits for it names it.
    pub(crate) fn photo_taken(worker: WorkerId, sha256: &str, sync: &mut sync::Model) -> Asked {
        let named = with_photo(&sync.records, worker, sha256);
        named.map_or_else(Asked::done, |(draft, text)| sync.draft_typed(draft, text))
    }

    /// The photo that the form on the screen shows, and of whom it is.
    pub(crate) fn photo_in_form(
        &self,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<(WorkerId, String)> {
        let (open, worker) = self.form_with_photo()?;
        Some((worker, open.about(records, phone, around)?.some_text(PHOTO)?))
    }

    /// The phone looks for where it is.
    pub(crate) fn find_site(&mut self, sync: &mut sync::Model) -> Asked {
        let Some(open) =
            self.open.last().filter(|open| is_of_workers(open.form) || is_of_sessions(open.form))
        else {
            return Asked::done();
        };
        let draft = open.draft();
        let said = say_site(sync, &draft, &[("state", "looking".to_owned())]);
        let looked = ask(LocateOperation::Fresh { within_ms: WITHIN_MS }, move |output| {
            event::Event::Work(Event::SiteLooked { draft: SiteDraft(draft), output })
        });
        Asked::all([said, looked])
    }

    pub(crate) fn update(event: Event, sync: &mut sync::Model) -> Asked {
        let Event::SiteLooked { draft: SiteDraft(draft), output } = event;
        // the form may be done, or thrown away, meanwhile: then nothing of it comes back
        if sync.records.draft(&draft).is_none() {
            return Asked::done();
        }
        match output {
            LocateOutput::Found { fix } => {
                let accuracy = fix.accuracy_m.map(|metres| metres.to_string()).unwrap_or_default();
                let sets = [
                    ("latitude", fix.latitude.to_string()),
                    ("longitude", fix.longitude.to_string()),
                    ("accuracy", accuracy),
                    ("state", String::new()),
                ];
                say_site(sync, &draft, &sets)
            }
            LocateOutput::NotFound => say_site(sync, &draft, &[("state", "none".to_owned())]),
            LocateOutput::NotPermitted | LocateOutput::SwitchedOff => {
                say_site(sync, &draft, &[("state", "not-permitted".to_owned())])
            }
        }
    }

    /// The notice of the form, part by part, in the language that it is shown in; with the language.
    pub(crate) fn notice(&self, records: &Records, phone: &Phone, around: &Around<'_>) -> Vec<Utterance> {
        let about = self.open.last().and_then(|open| open.about(records, phone, around));
        let Some(about) = about else { return Vec::new() };
        let language = notice_language(&about);
        let part = |key: &&str| Utterance {
            key: (*key).to_owned(),
            text: Words::of(language).say(key),
            kind: None,
            language: Some(language.tag),
        };
        NOTICE_KEYS.iter().map(part).collect()
    }
}

fn say_site(sync: &mut sync::Model, draft: &Draft, sets: &[(&str, String)]) -> Asked {
    let mut values = Values::new(Start::default(), sync.records.draft(draft));
    for (name, text) in sets {
        values.set(&format!("site/{name}"), text.clone());
    }
    let text = values.draft();
    sync.draft_typed(draft.clone(), text)
}
