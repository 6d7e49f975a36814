//! A phone of a story: a real core with a shell that has no screen. Its folder outlives it, so that it can be switched
//! off at any moment and on again.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use app::{
    config::{CoreConfig, Platform},
    effects::locate::{LocateMethod, PhoneFix},
    ffi::EmergencyCore,
    headless::HeadlessShell,
    runtime::{Parts, PhoneSurroundings},
    surroundings::{Moment, Surroundings},
    ui_event::UiEvent,
    view::{
        CaseView, InboxRow, InboxView, ReceiptKind, ReceiptState, ReceiptView, Screen, StaffAction, ViewModel,
    },
};

use crate::Fault;

/// How long a story waits for what should take a moment; the machine may be busy.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The pauses of [`impatient`].
const PAUSE_MS: u64 = 5;

/// A phone.
pub struct Phone {
    folder: PathBuf,
    server_url: String,
    language: String,
    position: Option<PhoneFix>,
    parts: Parts,
    platform: Platform,
    listener: Option<Listener>,
    on: Option<(EmergencyCore, Arc<HeadlessShell>)>,
}

/// Hears every view in the moment in which a screen would draw it.
pub type Listener = Arc<dyn Fn(&ViewModel) + Send + Sync>;

/// The parts of an app, but for the time that a store waits for its key: a machine that stands still for a while is no
/// key store that hangs.
pub fn parts() -> Parts {
    Parts { key_patience: PATIENCE, ..Parts::default() }
}

/// Parts with which a phone waits a few milliseconds wherever it would wait a random part of a second or of minutes. The
/// clock is the phone's own, and so is the randomness of keys and ids.
pub fn impatient() -> Parts {
    Parts { surroundings: Arc::new(Impatient), ..parts() }
}

struct Impatient;

impl Surroundings for Impatient {
    fn now(&self) -> Moment {
        PhoneSurroundings.now()
    }

    fn random(&self) -> [u8; 32] {
        short_pauses()
    }
}

/// Random bytes, but for the first eight, from which pauses are drawn, little-endian: those are short.
pub(crate) fn short_pauses() -> [u8; 32] {
    let mut bytes = PhoneSurroundings.random();
    for (byte, short) in bytes.iter_mut().zip(PAUSE_MS.to_le_bytes()) {
        *byte = short;
    }
    bytes
}

/// A position as satellites give it, a minute old.
pub fn fix_at(latitude: f64, longitude: f64) -> PhoneFix {
    PhoneFix {
        latitude,
        longitude,
        accuracy_m: Some(35.0),
        age_ms: 60_000,
        method: LocateMethod::Gnss,
        mock: false,
    }
}

impl Phone {
    /// A new phone, switched on, in this language, with its files in `folder`.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn new(
        folder: PathBuf,
        server_url: &str,
        language: &str,
        position: Option<PhoneFix>,
    ) -> Result<Self, Fault> {
        let mut phone = Self::switched_off(folder, server_url, language, position);
        phone.switch_on()?;
        phone.choose_language()?;
        Ok(phone)
    }

    /// A phone that is not on yet, with its files in `folder`, where there may be some of an earlier one.
    pub fn switched_off(
        folder: PathBuf,
        server_url: &str,
        language: &str,
        position: Option<PhoneFix>,
    ) -> Self {
        Self {
            folder,
            server_url: server_url.to_owned(),
            language: language.to_owned(),
            position,
            parts: parts(),
            platform: Platform::Headless,
            listener: None,
            on: None,
        }
    }

    /// Gives it other parts from its next start on.
    pub fn set_parts(&mut self, parts: Parts) {
        self.parts = parts;
    }

    /// Has it pass for a phone of this platform from its next start on.
    pub fn set_platform(&mut self, platform: Platform) {
        self.platform = platform;
    }

    /// Lets `hear` hear every view from its next start on.
    pub fn set_listener(&mut self, hear: Listener) {
        self.listener = Some(hear);
    }

    /// Chooses its language and waits for the SOS screen.
    ///
    /// # Errors
    /// The screen did not come.
    pub fn choose_language(&self) -> Result<(), Fault> {
        self.send(UiEvent::LanguageChosen { tag: self.language.clone() })?;
        self.wait("the SOS screen", |view| matches!(view.screen, Screen::Sos { .. })).map(drop)
    }

    /// Switches it on, with what it has kept.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn switch_on(&mut self) -> Result<(), Fault> {
        let shell = HeadlessShell::with_keys_in(self.folder.join("keys"));
        shell.set_position(self.position, self.position);
        if let Some(hear) = self.listener.clone() {
            shell.on_each_view(move |view| hear(view));
        }
        let config = CoreConfig {
            data_dir: self.folder.join("data").to_string_lossy().into_owned(),
            server_url: self.server_url.clone(),
            app_version: "0.1.0".to_owned(),
            platform: self.platform,
            sends_sms_by_itself: true,
            device_language: self.language.clone(),
        };
        let core = EmergencyCore::with_parts(config, shell.clone(), self.parts.clone())
            .map_err(|e| e.to_string())?;
        self.on = Some((core, shell));
        self.send(UiEvent::Appeared)?;
        self.wait("its stores to be read", |view| !matches!(view.screen, Screen::Starting { .. })).map(drop)
    }

    /// Switches it off in the orderly way.
    pub fn switch_off(&mut self) {
        self.on = None;
    }

    /// Tells it where it finds the server from its next start on.
    pub fn set_server(&mut self, url: &str) {
        url.clone_into(&mut self.server_url);
    }

    /// Its shell.
    ///
    /// # Errors
    /// It is switched off.
    pub fn shell(&self) -> Result<&HeadlessShell, Fault> {
        self.on
            .as_ref()
            .map(|(_, shell)| shell.as_ref())
            .ok_or_else(|| "the phone is switched off".to_owned())
    }

    /// The folder of its files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Does something on it.
    ///
    /// # Errors
    /// It is switched off.
    pub fn send(&self, event: UiEvent) -> Result<(), Fault> {
        let (core, _) = self.on.as_ref().ok_or("the phone is switched off")?;
        core.send(event).map_err(|e| e.to_string())
    }

    /// Waits for a view of which this is true.
    ///
    /// # Errors
    /// `what` did not come, and what stood there instead.
    pub fn wait(&self, what: &str, is_it: impl FnMut(&ViewModel) -> bool) -> Result<ViewModel, Fault> {
        self.shell()?.wait_for_view(PATIENCE, is_it).map_err(|e| format!("waited for {what}: {e}"))
    }

    /// Holds SOS and names the kind.
    ///
    /// # Errors
    /// A screen that should come did not.
    pub fn press_sos(&self, kind: &str) -> Result<(), Fault> {
        self.send(UiEvent::SosPressed)?;
        self.send(UiEvent::SosHeld)?;
        self.wait("the kinds", |view| matches!(view.screen, Screen::Kind { .. }))?;
        self.send(UiEvent::KindChosen { code: kind.to_owned() })
    }

    /// Waits until a receipt is there.
    ///
    /// # Errors
    /// It did not come.
    pub fn wait_for_receipt(&self, kind: ReceiptKind) -> Result<ReceiptView, Fault> {
        let view = self.wait(&format!("the receipt {kind:?}"), |view| {
            receipt(view).is_some_and(|receipt| is_done(receipt, kind))
        })?;
        receipt(&view).cloned().ok_or_else(|| "the receipt is gone again".to_owned())
    }

    /// Presses a button of a staff screen.
    ///
    /// # Errors
    /// It is switched off.
    pub fn press_as_staff(&self, action: StaffAction) -> Result<(), Fault> {
        self.send(UiEvent::StaffPressed { action })
    }

    /// Signs a member of staff in and waits for the inbox.
    ///
    /// # Errors
    /// A screen that should come did not.
    pub fn sign_in(&self, code: &str) -> Result<(), Fault> {
        self.send(UiEvent::StaffOpened)?;
        self.wait("the sign-in screen", |view| matches!(view.screen, Screen::SignIn { .. }))?;
        self.send(UiEvent::CodeTyped { text: code.to_owned() })?;
        self.send(UiEvent::CodeSubmitted)?;
        self.wait("the inbox", |view| inbox(view).is_some()).map(drop)
    }

    /// Waits until the inbox has this many cases.
    ///
    /// # Errors
    /// They did not come.
    pub fn wait_for_cases(&self, count: u32) -> Result<InboxView, Fault> {
        let view = self.wait(&format!("{count} cases in the inbox"), |view| {
            inbox(view).is_some_and(|inbox| inbox.total == count)
        })?;
        inbox(&view).cloned().ok_or_else(|| "the inbox is gone again".to_owned())
    }

    /// Waits until the inbox shows the case that `text` names by its number.
    ///
    /// # Errors
    /// It did not come.
    pub fn wait_for_row(&self, text: &str) -> Result<InboxRow, Fault> {
        let is_it = |row: &&InboxRow| text.contains(&row.number);
        let view = self
            .wait(text, |view| inbox(view).is_some_and(|inbox| inbox.rows.iter().any(|row| is_it(&row))))?;
        inbox(&view)
            .and_then(|inbox| inbox.rows.iter().find(is_it))
            .cloned()
            .ok_or_else(|| "the case is gone again".to_owned())
    }

    /// Opens a case and waits until it was read.
    ///
    /// # Errors
    /// It did not open.
    pub fn open_case(&self, case_id: &str) -> Result<CaseView, Fault> {
        self.send(UiEvent::CaseOpened { case_id: case_id.to_owned() })?;
        let is_read = |view: &ViewModel| case(view).is_some_and(|case| !case.sections.is_empty());
        let view = self.wait("the case", is_read)?;
        case(&view).cloned().ok_or_else(|| "the case is gone again".to_owned())
    }
}

/// The receipt screen of a view.
pub fn receipt(view: &ViewModel) -> Option<&ReceiptView> {
    if let Screen::Receipt { view } = &view.screen { Some(view) } else { None }
}

/// The inbox of a view.
pub fn inbox(view: &ViewModel) -> Option<&InboxView> {
    if let Screen::Inbox { view } = &view.screen { Some(view) } else { None }
}

/// The case screen of a view.
pub fn case(view: &ViewModel) -> Option<&CaseView> {
    if let Screen::Case { view } = &view.screen { Some(view) } else { None }
}

/// Whether nobody has taken the case as it stands on the screen, so that it can be taken.
pub fn can_be_taken(case: &CaseView) -> bool {
    case.primary.enabled && case.primary.action == StaffAction::Acknowledge
}

/// Whether any line of the case has these words.
pub fn says(case: &CaseView, is_it: impl Fn(&str) -> bool) -> bool {
    let mut rows = case.sections.iter().flat_map(|section| &section.rows);
    rows.any(|row| is_it(&row.title) || row.detail.as_deref().is_some_and(&is_it))
}

/// Whether a receipt has come.
pub fn is_done(receipt: &ReceiptView, kind: ReceiptKind) -> bool {
    receipt.steps.iter().any(|step| step.kind == kind && step.state == ReceiptState::Done)
}
