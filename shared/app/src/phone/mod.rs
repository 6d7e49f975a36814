//! What the phone itself is and notices: its name and token before the server, its language, its network, whether the
//! app is in front of a person. Who is signed in on it does not belong here.

mod contact;
mod options;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::ids::DeviceId;

use crate::{
    around::Around,
    command::{Asked, ask},
    config::CoreConfig,
    effects::alert_store::{AlertStoreOperation, DeviceState, KeptSetting},
    event::Event,
    locale::{Language, Words},
    ui_event::PhoneState,
};

use self::options::Settings;
pub(crate) use self::options::{FAMILY_LIMIT, Options, Trusted};

/// The phone.
#[derive(Debug, Default)]
pub(crate) struct Phone {
    /// None until the store has answered.
    device: Option<DeviceState>,
    /// Chosen before the store had answered.
    chosen_early: Option<&'static Language>,
    /// None until the shell has said.
    online: Option<bool>,
    offline_since: Option<DateTime<Utc>>,
    pub(crate) in_foreground: bool,
    settings: Settings,
    /// What it is and allows; none until the shell has said.
    state: Option<PhoneState>,
}

impl Phone {
    /// The store of alerts has answered: takes the device's state, and makes it at the first start. Where the store could
    /// not be read, the new state lives in memory only, so as not to take the place of one that can be read tomorrow.
    pub(crate) fn loaded(
        &mut self,
        found: Option<DeviceState>,
        settings: &[KeptSetting],
        was_read: bool,
        around: &Around<'_>,
    ) -> Asked {
        self.settings = Settings::read(settings);
        // an id or token that cannot be one, from a damaged file, would stand in the way of everything
        let found = found.filter(|device| {
            device.device_id.parse::<DeviceId>().is_ok()
                && URL_SAFE_NO_PAD.decode(&device.device_token).is_ok_and(|bytes| bytes.len() == 32)
        });
        let is_new = found.is_none();
        let mut device = found.unwrap_or_else(|| DeviceState {
            device_id: DeviceId::new(around.unix_ms(), around.ten_bytes()).to_string(),
            device_token: URL_SAFE_NO_PAD.encode(around.surroundings.random()),
            language: None,
            registered: false,
        });
        let chosen = self.chosen_early.take();
        if let Some(language) = chosen {
            device.language = Some(language.tag.to_owned());
        }
        self.device = Some(device);
        if was_read && (is_new || chosen.is_some()) { self.keep() } else { Asked::done() }
    }

    fn keep(&self) -> Asked {
        match &self.device {
            Some(device) => ask(AlertStoreOperation::KeepDevice(device.clone()), Event::DeviceKept),
            None => Asked::done(),
        }
    }

    /// Everything was deleted: the phone is new, in the same hands and with the same network.
    pub(crate) fn forget_everything(&mut self) {
        (self.device, self.chosen_early) = (None, None);
        self.settings = Settings::default();
    }

    pub(crate) fn is_loaded(&self) -> bool {
        self.device.is_some()
    }

    /// The device's own bearer token.
    pub(crate) fn token(&self) -> Option<String> {
        self.device.as_ref().map(|device| device.device_token.clone())
    }

    pub(crate) fn device_id(&self) -> Option<DeviceId> {
        self.device.as_ref().and_then(|device| device.device_id.parse().ok())
    }

    pub(crate) fn is_registered(&self) -> bool {
        self.device.as_ref().is_some_and(|device| device.registered)
    }

    pub(crate) fn registered(&mut self) -> Asked {
        if let Some(device) = &mut self.device {
            device.registered = true;
        }
        self.keep()
    }

    /// Another device has this id: take a new one; the token stays, which is what the server knows the phone by.
    pub(crate) fn take_another_id(&mut self, around: &Around<'_>) -> Asked {
        if let Some(device) = &mut self.device {
            device.device_id = DeviceId::new(around.unix_ms(), around.ten_bytes()).to_string();
        }
        self.keep()
    }

    /// Whether the person has chosen a language.
    pub(crate) fn has_chosen_language(&self) -> bool {
        self.chosen_early.is_some() || self.device.as_ref().is_some_and(|device| device.language.is_some())
    }

    pub(crate) fn choose_language(&mut self, language: &'static Language) -> Asked {
        let Some(device) = &mut self.device else {
            self.chosen_early = Some(language);
            return Asked::done();
        };
        device.registered &= device.language.as_deref() == Some(language.tag);
        device.language = Some(language.tag.to_owned());
        self.keep()
    }

    /// A language that the app only speaks, by its clips, was chosen.
    pub(crate) fn choose_spoken_language(&mut self, tag: &str) -> Asked {
        let Some(device) = &mut self.device else { return Asked::done() };
        device.registered &= device.language.as_deref() == Some(tag);
        device.language = Some(tag.to_owned());
        self.keep()
    }

    /// The language that the person hears, where the app does not write it.
    pub(crate) fn spoken_language(&self) -> Option<&str> {
        let chosen = self.device.as_ref()?.language.as_deref()?;
        Language::of_tag(chosen).is_none().then_some(chosen)
    }

    /// The language of the texts: the chosen one, or the one in which its speakers read; else the phone's.
    pub(crate) fn language(&self, config: &CoreConfig) -> &'static Language {
        let chosen = self.device.as_ref().and_then(|device| device.language.as_deref());
        let written = |tag: &str| {
            let spoken = self.basics().spoken.iter().find(|language| language.tag == tag);
            Language::of_tag(spoken.map_or(tag, |language| language.texts_in.as_str()))
        };
        self.chosen_early
            .or_else(|| chosen.and_then(written))
            .unwrap_or_else(|| Language::of_phone(&config.device_language))
    }

    pub(crate) fn words(&self, config: &CoreConfig) -> Words {
        Words::of(self.language(config))
    }

    /// The shell said whether there is a network. Whether one came back that was known to be gone.
    pub(crate) fn network(&mut self, online: bool, around: &Around<'_>) -> bool {
        let came_back = online && self.is_offline();
        if online {
            self.offline_since = None;
        } else if !self.is_offline() {
            self.offline_since = Some(around.now.wall);
        }
        self.online = Some(online);
        came_back
    }

    /// The shell said what the phone is and allows.
    pub(crate) fn noticed(&mut self, state: PhoneState) {
        self.state = Some(state);
    }

    pub(crate) fn state(&self) -> Option<&PhoneState> {
        self.state.as_ref()
    }

    /// Whether the shell said that there is no network. Until it says so there may be one.
    pub(crate) fn is_offline(&self) -> bool {
        self.online == Some(false)
    }

    /// Whether the shell said that there is one.
    pub(crate) fn is_online(&self) -> bool {
        self.online == Some(true)
    }

    pub(crate) fn offline_since(&self) -> Option<DateTime<Utc>> {
        self.offline_since
    }
}
