//! A phone of staff that is driven by hand: the real core and the real store of records, but no thread, no clock and no
//! network of its own. Whoever drives it says when time goes by and what becomes of each request, so that thousands of
//! histories run in minutes and each can be played again.

mod monkey;
mod posts;
mod wire;
mod world;

use std::{
    collections::{BTreeMap, VecDeque},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use app::{
    app::EmergencyApp,
    config::{CoreConfig, Platform},
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput, DeviceState, KeptSetting},
        http::HttpOperation,
        record_store::{LoadedRecords, RecordStoreOperation, RecordStoreOutput},
        timer::TimerOperation,
    },
    event::Event,
    headless::HeadlessShell,
    model::Model,
    runtime::{Durability, Keys, record_store::RecordStore},
    surroundings::{Moment, Surroundings},
    ui_event::UiEvent,
    view::{Screen, ViewModel},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use crux_core::{Core, Request, capability::Operation};
use domain::INDIA_SECONDS_EAST;
use serde_json::Value;

use crate::{Fault, chance::Chance};

pub use monkey::meddle;
pub use posts::{POSTS, Post};
pub use wire::{Fate, send};
pub use world::{Ground, STAFF, World};

/// A clock that is turned by hand, and numbers of a seed.
struct Turned {
    at: Mutex<Moment>,
    chance: Mutex<Chance>,
}

impl Surroundings for Turned {
    fn now(&self) -> Moment {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn random(&self) -> [u8; 32] {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner).bytes()
    }
}

/// Who the phone is, and where its files are.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Its folder.
    pub folder: PathBuf,
    /// Id of its installation.
    pub device_id: String,
    /// Its own token.
    pub device_token: String,
}

/// A phone.
pub struct DrivenPhone {
    identity: Identity,
    url: String,
    core: Core<EmergencyApp>,
    surroundings: Arc<Turned>,
    records: RecordStore,
    timers: Vec<(u64, Request<TimerOperation>)>,
    /// Requests that nobody has decided upon, oldest first.
    pub requests: VecDeque<Request<HttpOperation>>,
    /// Streams are opened and say nothing.
    streams: Vec<Effect>,
}

impl DrivenPhone {
    /// Switches a phone on, with the files that it has, at this time.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn switch_on(identity: Identity, url: &str, seed: u64, at: DateTime<Utc>) -> Result<Self, Fault> {
        let at = Moment { wall: at, monotonic_ms: 1_000_000 };
        let surroundings = Arc::new(Turned { at: Mutex::new(at), chance: Mutex::new(Chance::new(seed, 1)) });
        let config = CoreConfig {
            data_dir: String::new(),
            server_url: url.to_owned(),
            app_version: "0.1.0".to_owned(),
            platform: Platform::Headless,
            sends_sms_by_itself: true,
            device_language: "en".to_owned(),
        };
        let shell = HeadlessShell::with_keys_in(identity.folder.join("keys"));
        let keys = Keys::of(shell).map_err(|e| e.to_string())?;
        let data = identity.folder.join("data");
        std::fs::create_dir_all(&data).map_err(|e| e.to_string())?;
        let records = RecordStore::new(data, keys, surroundings.clone(), Durability::Off);
        let mut phone = Self {
            core: Core::new_with(EmergencyApp::new(config, surroundings.clone()), Model::default()),
            identity,
            url: url.to_owned(),
            surroundings,
            records,
            timers: Vec::new(),
            requests: VecDeque::new(),
            streams: Vec::new(),
        };
        let begun = phone.core.process_event(Event::Started);
        phone.perform(begun);
        phone.tell(UiEvent::Appeared);
        Ok(phone)
    }

    /// The process dies, and the phone is switched on again with what is on its disk.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn restarted(self, seed: u64) -> Result<Self, Fault> {
        let at = self.surroundings.now().wall;
        let Self { identity, url, .. } = self;
        Self::switch_on(identity, &url, seed, at)
    }

    /// Where its files are.
    pub fn folder(&self) -> &Path {
        &self.identity.folder
    }

    /// Somebody does something on it, or it notices something.
    pub fn tell(&mut self, event: UiEvent) {
        let effects = self.core.process_event(Event::Ui(event));
        self.perform(effects);
    }

    /// The day in India by its clock.
    pub fn today(&self) -> NaiveDate {
        (self.surroundings.now().wall + TimeDelta::seconds(INDIA_SECONDS_EAST.into())).date_naive()
    }

    /// What is on its screen.
    pub fn view(&self) -> ViewModel {
        self.core.view()
    }

    /// The screen.
    pub fn screen(&self) -> Screen {
        self.view().screen
    }

    /// What is on its disk.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn on_disk(&mut self) -> Result<LoadedRecords, Fault> {
        match self.records.perform(&RecordStoreOperation::Load) {
            RecordStoreOutput::Loaded(loaded) => Ok(*loaded),
            _ => Err("the store of records cannot be read".to_owned()),
        }
    }

    /// The cases and other records on its disk, by kind and id, as the server sent them.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn records(&mut self) -> Result<BTreeMap<(String, String), Value>, Fault> {
        let loaded = self.on_disk()?;
        let case_ids: Vec<String> = loaded.summaries.into_iter().map(|summary| summary.case_id).collect();
        // where nobody is signed in there is no store
        let read = match case_ids.as_slice() {
            [] => RecordStoreOutput::Cases(Vec::new()),
            _ => self.records.perform(&RecordStoreOperation::ReadCases { case_ids }),
        };
        let RecordStoreOutput::Cases(cases) = read else { return Err("the cases cannot be read".to_owned()) };
        let cases = cases.into_iter().map(|case| (("case".to_owned(), case.case_id), case.record));
        let others = loaded.records.into_iter().map(|record| ((record.kind, record.id), record.record));
        cases
            .chain(others)
            .map(|(name, text)| Ok((name, serde_json::from_str(&text).map_err(|e| e.to_string())?)))
            .collect()
    }

    /// Time goes by, timer by timer.
    pub fn wait(&mut self, ms: u64) {
        let end = self.surroundings.now().monotonic_ms.saturating_add(ms);
        loop {
            let soonest = self.timers.iter().map(|(due, _)| *due).enumerate().min_by_key(|(_, due)| *due);
            match soonest {
                Some((place, due)) if due <= end => {
                    self.turn_to(due);
                    let (_, timer) = self.timers.swap_remove(place);
                    self.answer(timer, ());
                }
                _ => return self.turn_to(end),
            }
        }
    }

    fn turn_to(&self, monotonic_ms: u64) {
        let mut at = self.surroundings.at.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = monotonic_ms.saturating_sub(at.monotonic_ms);
        at.monotonic_ms = at.monotonic_ms.max(monotonic_ms);
        at.wall += TimeDelta::milliseconds(i64::try_from(passed).unwrap_or(i64::MAX));
    }

    /// Decides upon the oldest request: it goes out, or not; its answer arrives, or not. Whether there was one.
    ///
    /// # Errors
    /// The server's address cannot be reached at all.
    pub fn decide(&mut self, fate: Fate) -> bool {
        let Some(request) = self.requests.pop_front() else { return false };
        let output = send(&self.url, &request.operation, fate);
        self.answer(request, output);
        true
    }

    /// Whether a request waits for a decision.
    pub fn is_asking(&self) -> bool {
        !self.requests.is_empty()
    }

    fn answer<Op: Operation>(&mut self, mut request: Request<Op>, output: Op::Output) {
        // an effect that nobody waits for any more has no follower
        if let Ok(effects) = self.core.resolve(&mut request, output) {
            let effects: Vec<Effect> = effects.into_iter().collect();
            self.perform(effects);
        }
    }

    fn perform(&mut self, effects: impl IntoIterator<Item = Effect>) {
        for effect in effects {
            match effect {
                Effect::AlertStore(request) => {
                    let output = match &request.operation {
                        AlertStoreOperation::Load => self.alerts(),
                        _ => AlertStoreOutput::Done,
                    };
                    self.answer(request, output);
                }
                Effect::RecordStore(request) => {
                    let output = self.records.perform(&request.operation);
                    self.answer(request, output);
                }
                Effect::Timer(request) => {
                    let due = self.surroundings.now().monotonic_ms.saturating_add(request.operation.after_ms);
                    self.timers.push((due, request));
                }
                Effect::Http(request) => self.requests.push_back(request),
                stream @ Effect::Stream(_) => self.streams.push(stream),
                // the other stores are empty, and there is no shell
                _ => {}
            }
        }
    }

    /// A worker's store without an alert, on a phone whose language was chosen, that knows the server since today.
    fn alerts(&self) -> AlertStoreOutput {
        let now = self.surroundings.now().wall.to_rfc3339();
        let basics = KeptSetting {
            name: "server-contact".to_owned(),
            value: serde_json::json!({"basics": {"at": now}}).to_string(),
        };
        AlertStoreOutput::Loaded {
            device: Some(DeviceState {
                device_id: self.identity.device_id.clone(),
                device_token: self.identity.device_token.clone(),
                language: Some("en".to_owned()),
                registered: true,
            }),
            alerts: Vec::new(),
            settings: vec![basics],
            renewed: false,
        }
    }
}

/// Most steps in which a phone comes to rest.
const RESTS_WITHIN: usize = 400;

/// Lets everything go out and come back until the phone wants nothing more of the server.
///
/// # Errors
/// It does not come to rest.
pub fn come_to_rest(phone: &mut DrivenPhone) -> Result<(), Fault> {
    for _ in 0..RESTS_WITHIN {
        if !phone.decide(Fate::Arrives) {
            return Ok(());
        }
    }
    Err("the phone goes on asking".to_owned())
}
