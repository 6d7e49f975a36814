//! The sync alone, over the store of the runtime: what it asks of the disk is really kept, and a restart reads it.

use std::{collections::VecDeque, sync::Arc};

use chrono::{DateTime, Utc};
use crux_core::{Command, Request};
use domain::{
    alert::Way,
    case::{Case, apply},
    ids::CaseId,
    operation::{Actor, Body, Facts, Operation, Stamp, Work},
    permission::StaffMember,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    around::Around,
    command::Asked,
    config::CoreConfig,
    effects::{
        Effect,
        http::{HttpOperation, HttpOutput},
        record_store::{KeptSession, RecordStoreOperation, RecordStoreOutput},
    },
    event::Event,
    headless::HeadlessShell,
    phone::Phone,
    runtime::{Durability, Keys, PhoneSurroundings, record_store::RecordStore},
    sync::{
        Model, News, Records,
        tests::{results, session},
    },
    testing::{Clock, change, config, device, json_answer},
};

/// A phone of hub staff, as far as its sync goes.
pub(super) struct Engine {
    pub(super) sync: Model,
    pub(super) phone: Phone,
    pub(super) clock: Clock,
    pub(super) config: CoreConfig,
    /// What came of it for the rest of the app.
    pub(super) news: Vec<News>,
    /// The disk is full.
    pub(super) disk_fails: bool,
    /// The disk is slow to read pages of registrations, until [`Self::reads_pages`].
    pub(super) holds_pages: bool,
    held: Vec<Request<RecordStoreOperation>>,
    /// What was asked of the disk, oldest first.
    pub(super) asked_of_disk: Vec<RecordStoreOperation>,
    commands: Vec<Command<Effect, Event>>,
    requests: VecDeque<Request<HttpOperation>>,
    store: RecordStore,
    folder: TempDir,
}

impl Engine {
    /// One that has signed in and brought nothing yet: its first exchange is under way.
    pub(super) fn signed_in() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        let begun = store.perform(&RecordStoreOperation::BeginSession(KeptSession(session().to_string())));
        assert_eq!(begun, RecordStoreOutput::Done);
        Self::start(folder, store, Clock::at_noon(), config("en"), false)
    }

    /// One that holds these cases, and whose next exchange is under way.
    pub(super) fn with(cases: &[Value]) -> Self {
        let mut engine = Self::signed_in();
        engine.brings(cases, json!({"resync": "begins", "cursor": "c1"}));
        engine.asked_of_disk.clear();
        engine.wake();
        engine
    }

    fn start(
        folder: TempDir,
        mut store: RecordStore,
        clock: Clock,
        config: CoreConfig,
        holds_pages: bool,
    ) -> Self {
        let RecordStoreOutput::Loaded(loaded) = store.perform(&RecordStoreOperation::Load) else {
            panic!("the store cannot be read")
        };
        let mut engine = Self {
            sync: Model::default(),
            phone: Phone::default(),
            clock,
            config,
            news: Vec::new(),
            disk_fails: false,
            holds_pages,
            held: Vec::new(),
            asked_of_disk: Vec::new(),
            commands: Vec::new(),
            requests: VecDeque::new(),
            store,
            folder,
        };
        engine.run(|_, phone, around| phone.loaded(Some(device("en")), &[], true, around));
        engine.run(|sync, phone, around| sync.loaded(*loaded, phone, around));
        engine
    }

    /// The app is ended and begins anew with what is on the disk.
    pub(super) fn restarted(self) -> Self {
        let version = self.config.app_version.clone();
        self.updated(&version)
    }

    /// The disk has read the pages that were asked for.
    pub(super) fn reads_pages(&mut self) {
        self.holds_pages = false;
        for mut request in std::mem::take(&mut self.held) {
            let page = self.store.perform(&request.operation);
            request.resolve(page).unwrap();
        }
        self.pump();
    }

    /// The same, as another version of the app.
    pub(super) fn updated(self, version: &str) -> Self {
        let Self { clock, config, store, folder, holds_pages, .. } = self;
        drop(store);
        let store = open(&folder);
        Self::start(folder, store, clock, CoreConfig { app_version: version.into(), ..config }, holds_pages)
    }

    pub(super) fn run(&mut self, act: impl FnOnce(&mut Model, &mut Phone, &Around<'_>) -> Asked) {
        let asked = act(&mut self.sync, &mut self.phone, &Around::new(&self.config, &self.clock));
        self.commands.push(asked.into_command());
        self.pump();
    }

    /// Answers the disk and takes in what comes back, until only the network is waited for.
    fn pump(&mut self) {
        loop {
            let effects: Vec<Effect> =
                self.commands.iter_mut().flat_map(|asked| asked.effects().collect::<Vec<_>>()).collect();
            let mut is_idle = effects.is_empty();
            for effect in effects {
                match effect {
                    Effect::RecordStore(request)
                        if self.holds_pages
                            && matches!(request.operation, RecordStoreOperation::ReadPage { .. }) =>
                    {
                        self.held.push(request);
                    }
                    Effect::RecordStore(mut request) => {
                        let output = if self.disk_fails {
                            RecordStoreOutput::Failed
                        } else {
                            self.store.perform(&request.operation)
                        };
                        self.asked_of_disk.push(request.operation.clone());
                        request.resolve(output).unwrap();
                    }
                    Effect::Http(request) => self.requests.push_back(request),
                    _ => {}
                }
            }
            let events: Vec<Event> =
                self.commands.iter_mut().flat_map(|asked| asked.events().collect::<Vec<_>>()).collect();
            for event in events {
                is_idle = false;
                if let Event::Sync(event) = event {
                    let around = Around::new(&self.config, &self.clock);
                    let asked = self.sync.update(event, &self.phone, &around);
                    self.commands.push(asked.into_command());
                }
            }
            self.news.extend(self.sync.take_news());
            if is_idle {
                return self.commands.retain_mut(|asked| !asked.is_done());
            }
        }
    }

    /// The next exchange, where none is under way.
    pub(super) fn wake(&mut self) {
        self.run(|sync, phone, around| sync.wake(false, phone, around));
    }

    /// Time goes by, and what is due by then is done.
    pub(super) fn wait(&mut self, ms: u64) {
        self.clock.go_on(ms);
        self.run(|sync, phone, around| sync.run_due(phone, around));
    }

    /// Answers the exchange that is under way, and gives back what it sent.
    #[track_caller]
    pub(super) fn exchange(&mut self, answer: impl FnOnce(&Value) -> HttpOutput) -> Value {
        let mut request = self.requests.pop_front().expect("an exchange under way");
        let body: Value = serde_json::from_slice(&request.operation.body).unwrap();
        request.resolve(answer(&body)).unwrap();
        self.pump();
        body
    }

    pub(super) fn exchanges(&self) -> usize {
        self.requests.len()
    }

    /// The exchange under way brings these cases and takes what it was sent.
    #[track_caller]
    pub(super) fn brings(&mut self, cases: &[Value], more: Value) -> Value {
        let changes: Vec<Value> = cases.iter().map(change).collect();
        self.exchange(|body| {
            let mut answer = json!({
                "results": results(body, "accepted", Value::Null), "changes": changes,
                "cursor": "c2", "more": false,
            });
            answer.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json_answer(200, &answer)
        })
    }

    /// Records work on a case. Returns the operation's id.
    pub(super) fn work(&mut self, case: &Value, work: Value) -> String {
        self.record(Body::work(id(case), serde_json::from_value::<Work>(work).unwrap()))
    }

    pub(super) fn record(&mut self, body: Body) -> String {
        let mut recorded = String::new();
        self.run(|sync, _, around| {
            let (asked, operation_id) = sync.record(body, around);
            recorded = operation_id;
            asked
        });
        recorded
    }

    pub(super) fn clock_now(&self) -> DateTime<Utc> {
        crate::surroundings::Surroundings::now(&self.clock).wall
    }

    pub(super) fn records(&self) -> &Records {
        &self.sync.records
    }

    /// The case as it is shown.
    #[track_caller]
    pub(super) fn shown(&self, case: &Value) -> &Case {
        self.records().shown(id(case)).expect("the case, loaded")
    }
}

fn open(folder: &TempDir) -> RecordStore {
    let shell = HeadlessShell::with_keys_in(folder.path().join("keys"));
    let keys = Keys::of(shell).unwrap();
    RecordStore::new(folder.path().to_owned(), keys, Arc::new(PhoneSurroundings), Durability::Full)
}

/// How many cases the inbox lists.
pub(super) fn listed(engine: &Engine) -> usize {
    engine.records().index.summaries().count()
}

pub(super) fn id(case: &Value) -> CaseId {
    case["id"].as_str().unwrap().parse().unwrap()
}

/// What was sent, as ids.
pub(super) fn sent(body: &Value) -> Vec<String> {
    let operations = body["operations"].as_array().unwrap();
    operations.iter().map(|operation| operation["id"].as_str().unwrap().to_owned()).collect()
}

/// Who is signed in on the phone.
pub(super) fn asha() -> StaffMember {
    serde_json::from_value(session()["staff"].clone()).unwrap()
}

/// A colleague.
pub(super) fn ravi() -> StaffMember {
    StaffMember {
        id: "01980000-0000-7000-8000-0000000000bb".parse().unwrap(),
        name: "Ravi Kale".into(),
        ..asha()
    }
}

/// The case after the server has taken this operation, as its own code does it.
pub(super) fn confirmed(case: &Value, operation: &Value, by: &StaffMember, seq: u64) -> Value {
    let received_at: DateTime<Utc> = crate::testing::NOON.parse().unwrap();
    let operation = Operation::read(operation, received_at).unwrap();
    let is_own = by.id == asha().id;
    let device = is_own.then(|| device("en").device_id.parse().unwrap());
    let actor = Actor { device, staff: Some(by.clone()), way: Way::Sync };
    let named = operation.body.as_work().and_then(Work::named_staff).map(|_| ravi());
    let facts = Facts { named, ..Facts::default() };
    let mut record = Some(serde_json::from_value::<Case>(case.clone()).unwrap());
    apply(&mut record, &operation, &Stamp::Confirmed { actor, seq, received_at, facts }).unwrap();
    serde_json::to_value(record.unwrap()).unwrap()
}

/// An operation of a colleague's phone.
pub(super) fn of_colleague(case: &Value, work: &Value, number: u32) -> Value {
    let mut body = work.clone();
    body["case_id"] = case["id"].clone();
    json!({
        "id": format!("01980000-0000-7000-8000-0000000c{number:04}"), "device_seq": number, "base": case["version"],
        "body_version": 1, "recorded_at": crate::testing::NOON, "body": body,
    })
}
