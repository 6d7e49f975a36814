//! What the platform must permit, asked when it is needed, in words that say why. Every question can be refused, and what
//! was refused for good leads to the settings.

mod view;

use std::collections::BTreeSet;

pub(crate) use view::permissions_page;

use crate::{
    command::{Asked, tell},
    effects::permission::{AskPermissionOperation, Permission, PermissionState},
    phone::Phone,
    ui_event::PhoneState,
    view::{PageAction, PhoneOption},
};

/// Those that the page asks for, in this order. The camera and the microphone are asked for when they are first used.
const ASKED: [Permission; 3] = [Permission::Location, Permission::Notifications, Permission::Sms];

/// What the person answered in this run of the app, and what waits for an answer.
#[derive(Debug, Default)]
pub(crate) struct Model {
    put_off: BTreeSet<Permission>,
    /// What the person wanted to do when a permission for it was lacking.
    wanted: Option<(Permission, PageAction)>,
}

/// How a permission stands.
pub(crate) fn state_of(state: &PhoneState, permission: Permission) -> PermissionState {
    match permission {
        Permission::Location => state.location,
        Permission::Notifications => state.notifications,
        Permission::Sms => state.sms,
        Permission::Camera => state.camera,
        Permission::Microphone => state.microphone,
    }
}

/// Whether it stands as the person wants it: for messages the platform's word is not enough, the person agrees here too.
pub(crate) fn is_given(phone: &Phone, state: &PhoneState, permission: Permission) -> bool {
    let granted = state_of(state, permission) == PermissionState::Granted;
    granted && (permission != Permission::Sms || phone.options().sms_by_itself)
}

impl Model {
    /// Whether there is anything to ask on a new phone.
    pub(crate) fn has_something_to_ask(&self, phone: &Phone) -> bool {
        self.first_open(phone).is_some()
    }

    /// The first permission that nobody has answered yet.
    fn first_open(&self, phone: &Phone) -> Option<Permission> {
        let state = phone.state()?;
        ASKED.into_iter().find(|permission| {
            let is_unanswered = match state_of(state, *permission) {
                PermissionState::NotAsked => true,
                // the platform allows it; whether the person does was not asked
                PermissionState::Granted => !is_given(phone, state, *permission),
                PermissionState::Refused | PermissionState::RefusedForGood | PermissionState::NotThere => {
                    false
                }
            };
            is_unanswered && !self.put_off.contains(permission)
        })
    }

    /// The person agrees. For messages that is the one consent, whatever the platform then asks.
    pub(crate) fn ask(&mut self, permission: Permission, phone: &mut Phone) -> Asked {
        let agreed = if permission == Permission::Sms && !phone.options().sms_by_itself {
            phone.set_option(PhoneOption::SmsByItself, true)
        } else {
            Asked::done()
        };
        self.put_off.remove(&permission);
        let granted =
            phone.state().is_some_and(|state| state_of(state, permission) == PermissionState::Granted);
        let asked = if granted { Asked::done() } else { tell(AskPermissionOperation { permission }) };
        Asked::all([agreed, asked])
    }

    /// Not now. It can be asked again from the page.
    pub(crate) fn put_off(&mut self, permission: Permission) {
        self.put_off.insert(permission);
    }

    /// Something that needs a permission is to be done. Whether it may begin; if not, the person is asked, and what they
    /// wanted follows when they agree.
    pub(crate) fn first_use(
        &mut self,
        permission: Permission,
        action: &PageAction,
        phone: &Phone,
    ) -> FirstUse {
        let state = phone.state().map(|state| state_of(state, permission));
        match state {
            // where the platform has not said, it asks by itself or says no
            None | Some(PermissionState::Granted | PermissionState::NotThere) => FirstUse::Begin,
            Some(PermissionState::NotAsked | PermissionState::Refused) => {
                self.wanted = Some((permission, action.clone()));
                FirstUse::Ask(tell(AskPermissionOperation { permission }))
            }
            Some(PermissionState::RefusedForGood) => FirstUse::Settings,
        }
    }

    /// The phone said how things stand: what the person wanted, where it may begin now. Where they said no it is
    /// forgotten.
    pub(crate) fn now_permitted(&mut self, state: &PhoneState) -> Option<PageAction> {
        let (permission, action) = self.wanted.take()?;
        match state_of(state, permission) {
            PermissionState::Granted => Some(action),
            // told before the question was answered
            PermissionState::NotAsked => {
                self.wanted = Some((permission, action));
                None
            }
            PermissionState::Refused | PermissionState::RefusedForGood | PermissionState::NotThere => None,
        }
    }
}

/// Whether something that needs a permission may begin.
pub(crate) enum FirstUse {
    /// At once.
    Begin,
    /// When the person has agreed.
    Ask(Asked),
    /// Only the platform's settings change it.
    Settings,
}

#[cfg(test)]
mod tests;
