//! A phone for tests: the real core, driven by events alone; the test itself answers each effect, so that it decides
//! what the disk, the server and the shell do, and when.

mod answers;
mod cases;

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::Duration;
use crux_core::{Core, Request, RequestHandle, capability::Operation};
use serde_json::Value;

use crate::{
    app::EmergencyApp,
    config::{CoreConfig, Platform},
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput, DeviceState, KeptAlert, KeptSetting},
        http::{HttpOperation, HttpOutput},
        record_store::{
            KeptCase, KeptRecord, LoadedRecords, RecordStoreOperation, RecordStoreOutput, SHELVED,
        },
    },
    event::Event,
    model::Model,
    surroundings::{Moment, Surroundings},
    ui_event::UiEvent,
    view::{Screen, ViewModel},
};

pub(crate) use answers::{device, json_answer, portal, problem, readable};
pub(crate) use cases::{case, change, taken_case};

/// 14:00 in India.
pub(crate) const NOON: &str = "2026-11-22T08:30:00Z";

/// A clock that a test turns, and numbers that only look random.
pub(crate) struct Clock {
    at: Mutex<Moment>,
    drawn: AtomicU64,
}

impl Clock {
    pub(crate) fn at_noon() -> Self {
        let at = Moment { wall: NOON.parse().unwrap(), monotonic_ms: 1_000_000 };
        Self { at: Mutex::new(at), drawn: AtomicU64::new(0) }
    }

    /// Time goes by.
    pub(crate) fn go_on(&self, ms: u64) {
        let mut at = self.at.lock().unwrap();
        at.monotonic_ms += ms;
        at.wall += Duration::milliseconds(i64::try_from(ms).unwrap());
    }

    /// Somebody, or a network, sets the wall clock.
    pub(crate) fn set_wall(&self, wall: &str) {
        self.at.lock().unwrap().wall = wall.parse().unwrap();
    }
}

impl Surroundings for Clock {
    fn now(&self) -> Moment {
        *self.at.lock().unwrap()
    }

    fn random(&self) -> [u8; 32] {
        let drawn = self.drawn.fetch_add(1, Ordering::Relaxed) + 1;
        let mut bytes = [0x5a; 32];
        bytes[..8].copy_from_slice(&drawn.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes());
        bytes
    }
}

/// The config of a phone without a platform.
pub(crate) fn config(language: &str) -> CoreConfig {
    CoreConfig {
        data_dir: String::new(),
        server_url: String::new(),
        app_version: "0.1.0".into(),
        platform: Platform::Headless,
        sends_sms_by_itself: true,
        device_language: language.into(),
    }
}

/// The basics came at noon: no test that is not about them meets them.
fn fresh_basics() -> (String, KeptSetting) {
    let name = "server-contact".to_owned();
    let value = format!(r#"{{"basics": {{"at": "{NOON}"}}}}"#);
    (name.clone(), KeptSetting { name, value })
}

/// A phone.
pub(crate) struct Phone {
    core: Core<EmergencyApp>,
    pub(crate) clock: Arc<Clock>,
    /// Effects that were not answered yet, oldest first; wishes to draw are left out.
    pub(crate) open: Vec<Effect>,
    /// What the store of alerts was told to keep and said that it has.
    pub(crate) disk: BTreeMap<String, KeptAlert>,
    pub(crate) device: Option<DeviceState>,
    pub(crate) settings: BTreeMap<String, KeptSetting>,
    /// Cases that the store of records has. It reads them at once, unless its disk is slow.
    pub(crate) cases: BTreeMap<String, KeptCase>,
    pub(crate) disk_is_slow: bool,
    /// Records that stand on a shelf, by kind and id: read at once, as cases are.
    pub(crate) shelved: BTreeMap<(String, String), KeptRecord>,
}

impl Phone {
    /// A phone whose core has begun and whose stores have not answered.
    pub(crate) fn starting(language: &str) -> Self {
        Self::with_clock(language, Arc::new(Clock::at_noon()))
    }

    fn with_clock(language: &str, clock: Arc<Clock>) -> Self {
        let core = Core::new_with(EmergencyApp::new(config(language), clock.clone()), Model::default());
        let mut phone = Self {
            core,
            clock,
            open: Vec::new(),
            disk: BTreeMap::new(),
            device: None,
            settings: BTreeMap::from([fresh_basics()]),
            cases: BTreeMap::new(),
            disk_is_slow: false,
            shelved: BTreeMap::new(),
        };
        phone.process(Event::Started);
        phone
    }

    /// A phone in a person's hand, long past its first start.
    pub(crate) fn ready(language: &str) -> Self {
        let mut phone = Self::starting(language);
        phone.load(Some(device(language)), Vec::new(), LoadedRecords::default());
        phone.tell(UiEvent::Appeared);
        phone
    }

    /// The app is ended and begins anew with what is on the disk.
    pub(crate) fn restarted(self, language: &str) -> Self {
        let mut phone = Self::with_clock(language, self.clock.clone());
        let alerts: Vec<KeptAlert> = self.disk.values().cloned().collect();
        phone.disk = self.disk;
        phone.settings = self.settings;
        phone.load(self.device.or_else(|| Some(device(language))), alerts, LoadedRecords::default());
        phone.tell(UiEvent::Appeared);
        phone
    }

    /// Answers both stores' first question.
    pub(crate) fn load(
        &mut self,
        device: Option<DeviceState>,
        alerts: Vec<KeptAlert>,
        records: LoadedRecords,
    ) {
        let (shelved, others): (Vec<KeptRecord>, Vec<KeptRecord>) =
            records.records.into_iter().partition(|kept| SHELVED.contains(&kept.kind.as_str()));
        self.shelved = shelved.into_iter().map(|kept| ((kept.kind.clone(), kept.id.clone()), kept)).collect();
        let records = LoadedRecords { records: others, ..records };
        self.device.clone_from(&device);
        let settings = self.settings.values().cloned().collect();
        self.alert_store(|operation| {
            assert_eq!(*operation, AlertStoreOperation::Load);
            AlertStoreOutput::Loaded { device, alerts, settings, renewed: false }
        });
        self.record_store(|operation| {
            assert_eq!(*operation, RecordStoreOperation::Load);
            RecordStoreOutput::Loaded(Box::new(records))
        });
    }

    fn process(&mut self, event: Event) {
        let effects = self.core.process_event(event);
        self.add(effects);
    }

    fn add(&mut self, effects: Vec<Effect>) {
        self.open.extend(effects.into_iter().filter(|effect| !effect.is_render()));
        let reads = |effect: &Effect| matches!(effect, Effect::RecordStore(request) if matches!(request.operation, RecordStoreOperation::ReadCases { .. } | RecordStoreOperation::ReadPage { .. } | RecordStoreOperation::ReadRecords { .. }));
        if let Some(place) = self.open.iter().position(reads).filter(|_| !self.disk_is_slow) {
            let request = self.open.remove(place).expect_record_store();
            let output = self.read_cases(&request.operation);
            self.answer(request, output);
        }
    }

    /// What the store of records answers to a question for cases.
    pub(crate) fn read_cases(&self, operation: &RecordStoreOperation) -> RecordStoreOutput {
        let of_kind = |kind: &str| {
            let there = self.shelved.iter().filter(move |((of, _), _)| of == kind);
            there.map(|(_, kept)| kept.clone()).collect::<Vec<_>>()
        };
        let case_ids = match operation {
            RecordStoreOperation::ReadCases { case_ids } => case_ids,
            RecordStoreOperation::ReadPage { kind, after, most } => {
                let mut page = of_kind(kind);
                page.retain(|kept| kept.id > *after);
                page.truncate(usize::try_from(*most).unwrap());
                return RecordStoreOutput::Records(page);
            }
            RecordStoreOperation::ReadRecords { kind, ids } => {
                let mut there = of_kind(kind);
                there.retain(|kept| ids.contains(&kept.id));
                return RecordStoreOutput::Records(there);
            }
            other => panic!("{other:?}"),
        };
        let there = case_ids.iter().filter_map(|id| self.cases.get(id));
        RecordStoreOutput::Cases(there.map(|kept| KeptCase { summary: None, ..kept.clone() }).collect())
    }

    /// A shell says something.
    pub(crate) fn tell(&mut self, event: UiEvent) {
        self.process(Event::Ui(event));
    }

    /// Time goes by, timer by timer, so that each comes when it is set.
    pub(crate) fn wait(&mut self, ms: u64) {
        let end = self.now().monotonic_ms + ms;
        loop {
            let soonest = self
                .open
                .iter()
                .enumerate()
                .filter_map(|(place, effect)| match effect {
                    Effect::Timer(request) => Some((request.operation.after_ms, place)),
                    _ => None,
                })
                .min();
            let left = end - self.now().monotonic_ms;
            match soonest {
                Some((after, place)) if after <= left => {
                    let mut timer = self.open.remove(place).expect_timer();
                    self.pass(after);
                    let effects = self.core.resolve(&mut timer, ()).unwrap();
                    self.add(effects);
                }
                _ => return self.pass(left),
            }
        }
    }

    fn pass(&mut self, ms: u64) {
        for effect in &mut self.open {
            if let Effect::Timer(request) = effect {
                request.operation.after_ms = request.operation.after_ms.saturating_sub(ms);
            }
        }
        self.clock.go_on(ms);
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Somebody, or a network, sets the wall clock.
    pub(crate) fn set_wall(&mut self, wall: &str) {
        self.clock.set_wall(wall);
    }

    pub(crate) fn view(&self) -> ViewModel {
        self.core.view()
    }

    pub(crate) fn screen(&self) -> Screen {
        self.view().screen
    }

    /// The oldest open effect of a kind.
    pub(crate) fn take<T>(
        &mut self,
        of_kind: impl Fn(&Effect) -> bool,
        into: impl Fn(Effect) -> T,
    ) -> Option<T> {
        let place = self.open.iter().position(of_kind)?;
        Some(into(self.open.remove(place)))
    }

    fn answer<Op: Operation>(&mut self, mut request: Request<Op>, output: Op::Output) {
        // of what the core only told, it waits for no answer
        if matches!(request.handle, RequestHandle::Never) {
            return;
        }
        let effects = self.core.resolve(&mut request, output).unwrap();
        self.add(effects);
    }

    /// The store of alerts answers that it is empty, and is read anew, as at a first start.
    #[track_caller]
    pub(crate) fn alerts_wiped(&mut self) {
        self.alert_store(|operation| {
            assert_eq!(*operation, AlertStoreOperation::Wipe);
            AlertStoreOutput::Done
        });
        self.alert_store(|operation| {
            assert_eq!(*operation, AlertStoreOperation::Load);
            AlertStoreOutput::Loaded {
                device: None,
                alerts: Vec::new(),
                settings: Vec::new(),
                renewed: false,
            }
        });
    }

    /// Answers the oldest question to the store of alerts.
    #[track_caller]
    pub(crate) fn alert_store(&mut self, answer: impl FnOnce(&AlertStoreOperation) -> AlertStoreOutput) {
        let request =
            self.take(Effect::is_alert_store, Effect::expect_alert_store).expect("a question to the store");
        let output = answer(&request.operation);
        if output == AlertStoreOutput::Done {
            match request.operation.clone() {
                AlertStoreOperation::KeepAlert(kept) => {
                    self.disk.insert(kept.alert_id.clone(), kept);
                }
                AlertStoreOperation::ForgetAlert { alert_id } => {
                    self.disk.remove(&alert_id);
                }
                AlertStoreOperation::KeepDevice(device) => self.device = Some(device),
                AlertStoreOperation::KeepSetting(setting) => {
                    self.settings.insert(setting.name.clone(), setting);
                }
                AlertStoreOperation::Wipe => {
                    (self.disk, self.device, self.settings) = Default::default();
                }
                AlertStoreOperation::Load => {}
            }
        }
        self.answer(request, output);
    }

    /// The store of alerts says to everything that it is on the disk.
    pub(crate) fn disk_done(&mut self) {
        while self.open.iter().any(Effect::is_alert_store) {
            self.alert_store(|_| AlertStoreOutput::Done);
        }
    }

    /// Answers the oldest question to the store of records, and gives it back.
    #[track_caller]
    pub(crate) fn record_store(
        &mut self,
        answer: impl FnOnce(&RecordStoreOperation) -> RecordStoreOutput,
    ) -> RecordStoreOperation {
        let request =
            self.take(Effect::is_record_store, Effect::expect_record_store).expect("a question to the store");
        let operation = request.operation.clone();
        let output = answer(&operation);
        if let (
            RecordStoreOperation::Settle(settlement),
            RecordStoreOutput::Done | RecordStoreOutput::OfferAgain(_),
        ) = (&operation, &output)
        {
            self.cases.retain(|id, _| !settlement.removed_cases.contains(id));
            let kept = settlement.cases.iter().map(|kept| (kept.case_id.clone(), kept.clone()));
            self.cases.extend(kept);
            self.shelved.retain(|name, _| !settlement.removed_records.contains(name));
            let kept = settlement.records.iter().filter(|kept| SHELVED.contains(&kept.kind.as_str()));
            self.shelved.extend(kept.map(|kept| ((kept.kind.clone(), kept.id.clone()), kept.clone())));
        }
        self.answer(request, output);
        operation
    }

    /// The requests that are under way, as method and path.
    pub(crate) fn requests(&self) -> Vec<String> {
        let path = |effect: &Effect| match effect {
            Effect::Http(request) => {
                Some(format!("{:?} {}", request.operation.method, request.operation.path))
            }
            _ => None,
        };
        self.open.iter().filter_map(path).collect()
    }

    /// Answers the oldest request whose path ends so, and gives it back.
    #[track_caller]
    pub(crate) fn http(&mut self, end: &str, answer: impl FnOnce(&Value) -> HttpOutput) -> HttpOperation {
        let is_it = |effect: &Effect| matches!(effect, Effect::Http(request) if request.operation.path.ends_with(end));
        let request = self.take(is_it, Effect::expect_http);
        let request = request.unwrap_or_else(|| panic!("no request to {end}, only {:?}", self.requests()));
        let operation = request.operation.clone();
        let output = answer(&serde_json::from_slice(&operation.body).unwrap_or_default());
        self.answer(request, output);
        operation
    }

    /// Answers the oldest effect of a kind that a shell performs.
    #[track_caller]
    pub(crate) fn resolve<Op: Operation>(&mut self, request: Option<Request<Op>>, output: Op::Output) {
        self.answer(request.expect("an effect of this kind"), output);
    }

    /// How many open effects are of this kind.
    pub(crate) fn count(&self, of_kind: impl Fn(&Effect) -> bool) -> usize {
        self.open.iter().filter(|effect| of_kind(effect)).count()
    }
}

impl Phone {
    /// An open stream says something.
    pub(crate) fn stream(
        &mut self,
        stream: &mut Request<crate::effects::stream::StreamOperation>,
        output: crate::effects::stream::StreamOutput,
    ) {
        let effects = self.core.resolve(stream, output).unwrap();
        self.add(effects);
    }
}
