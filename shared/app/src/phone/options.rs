//! What the person set on this phone, kept in the store of alerts under names of its own.

use domain::{basics::Basics, phone_number::PhoneNumber};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    Phone,
    contact::{CONTACT, Contact},
};
use crate::{
    command::{Asked, ask},
    effects::alert_store::{AlertStoreOperation, KeptSetting, NEUTRAL_SHOWN},
    event::Event,
    view::PhoneOption,
};

/// Most trusted people.
pub(crate) const FAMILY_LIMIT: usize = 3;

/// What can be switched on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Options {
    pub(crate) silent: bool,
    pub(crate) hide_in_recents: bool,
    pub(crate) neutral_icon: bool,
    pub(crate) quick_exit: bool,
    /// The one consent to sending messages without another tap.
    pub(crate) sms_by_itself: bool,
    pub(crate) tell_family: bool,
}

impl Options {
    pub(crate) fn get(self, option: PhoneOption) -> bool {
        match option {
            PhoneOption::Silent => self.silent,
            PhoneOption::HideInRecents => self.hide_in_recents,
            PhoneOption::NeutralIcon => self.neutral_icon,
            PhoneOption::QuickExit => self.quick_exit,
            PhoneOption::SmsByItself => self.sms_by_itself,
            PhoneOption::TellFamily => self.tell_family,
        }
    }

    fn set(&mut self, option: PhoneOption, on: bool) {
        *match option {
            PhoneOption::Silent => &mut self.silent,
            PhoneOption::HideInRecents => &mut self.hide_in_recents,
            PhoneOption::NeutralIcon => &mut self.neutral_icon,
            PhoneOption::QuickExit => &mut self.quick_exit,
            PhoneOption::SmsByItself => &mut self.sms_by_itself,
            PhoneOption::TellFamily => &mut self.tell_family,
        } = on;
    }
}

/// Somebody whom the person trusts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Trusted {
    pub(crate) name: String,
    pub(crate) number: PhoneNumber,
}

/// Everything that is kept under a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Settings {
    options: Options,
    family: Vec<Trusted>,
    own_number: Option<PhoneNumber>,
    basics: Basics,
    pub(super) contact: Contact,
    /// The neutral screen is shown.
    neutral_shown: bool,
    /// An invite code of which the server has not heard yet.
    awaited_invite: Option<String>,
}

const OPTIONS: &str = "options";
const FAMILY: &str = "family";
const OWN_NUMBER: &str = "own-number";
const BASICS: &str = "basics";
const AWAITED_INVITE: &str = "awaited-invite";

impl Settings {
    /// Reads what was kept; a part that cannot be read is as if it had never been set.
    pub(super) fn read(kept: &[KeptSetting]) -> Self {
        Self {
            options: read(kept, OPTIONS).unwrap_or_default(),
            family: read(kept, FAMILY).unwrap_or_default(),
            own_number: read(kept, OWN_NUMBER).flatten(),
            basics: read(kept, BASICS).unwrap_or_default(),
            contact: read(kept, CONTACT).unwrap_or_default(),
            neutral_shown: read(kept, NEUTRAL_SHOWN).unwrap_or_default(),
            awaited_invite: read(kept, AWAITED_INVITE).flatten(),
        }
    }
}

fn read<T: DeserializeOwned>(kept: &[KeptSetting], name: &str) -> Option<T> {
    let found = kept.iter().find(|setting| setting.name == name)?;
    serde_json::from_str(&found.value).ok()
}

pub(super) fn keep<T: Serialize>(name: &str, value: &T) -> Asked {
    // plain values always have a JSON form
    let value = serde_json::to_string(value).unwrap_or_default();
    let setting = KeptSetting { name: name.to_owned(), value };
    ask(AlertStoreOperation::KeepSetting(setting), Event::DeviceKept)
}

impl Phone {
    pub(crate) fn options(&self) -> Options {
        self.settings.options
    }

    pub(crate) fn set_option(&mut self, option: PhoneOption, on: bool) -> Asked {
        self.settings.options.set(option, on);
        keep(OPTIONS, &self.settings.options)
    }

    /// Whom the person trusts, three at most.
    pub(crate) fn family(&self) -> &[Trusted] {
        &self.settings.family
    }

    pub(crate) fn set_family(&mut self, family: Vec<Trusted>) -> Asked {
        self.settings.family = family;
        self.settings.family.truncate(FAMILY_LIMIT);
        keep(FAMILY, &self.settings.family)
    }

    /// The number on which the person can be reached, where they gave one.
    pub(crate) fn own_number(&self) -> Option<&PhoneNumber> {
        self.settings.own_number.as_ref()
    }

    pub(crate) fn set_own_number(&mut self, number: Option<PhoneNumber>) -> Asked {
        self.settings.own_number = number;
        keep(OWN_NUMBER, &self.settings.own_number)
    }

    /// The neutral screen was shown when this was last kept.
    pub(crate) fn neutral_was_shown(&self) -> bool {
        self.settings.neutral_shown
    }

    /// The neutral screen is shown, or not: so the app begins the next time.
    pub(crate) fn neutral_is_shown(&mut self, shown: bool) -> Asked {
        if !self.is_loaded() || self.settings.neutral_shown == shown {
            return Asked::done();
        }
        self.settings.neutral_shown = shown;
        keep(NEUTRAL_SHOWN, &shown)
    }

    /// The invite code that was being tried when this was last kept.
    pub(crate) fn awaited_invite(&self) -> Option<&str> {
        self.settings.awaited_invite.as_deref()
    }

    /// An invite code is being tried, or is not any more.
    pub(crate) fn await_invite(&mut self, code: Option<&str>) -> Asked {
        if !self.is_loaded() || self.settings.awaited_invite.as_deref() == code {
            return Asked::done();
        }
        self.settings.awaited_invite = code.map(str::to_owned);
        keep(AWAITED_INVITE, &self.settings.awaited_invite)
    }

    /// Kinds, numbers and clips, as the server gave them last.
    pub(crate) fn basics(&self) -> &Basics {
        &self.settings.basics
    }

    pub(crate) fn set_basics(&mut self, basics: Basics) -> Asked {
        self.settings.basics = basics;
        keep(BASICS, &self.settings.basics)
    }
}
