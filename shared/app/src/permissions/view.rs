//! The page that says why each permission is asked.

use super::{ASKED, Model, is_given, state_of};
use crate::{
    effects::permission::{Permission, PermissionState, SettingsPage},
    locale::Words,
    pages::{button, empty_page, row},
    phone::Phone,
    ui_event::PhoneState,
    view::{Page, PageAction, PageControl, PageIcon, PageRow, PageView, Tone},
};

fn icon(permission: Permission) -> PageIcon {
    match permission {
        Permission::Location => PageIcon::Place,
        Permission::Notifications => PageIcon::Notifications,
        Permission::Sms => PageIcon::Message,
        Permission::Camera => PageIcon::Photo,
        Permission::Microphone => PageIcon::Voice,
    }
}

fn name(words: Words, permission: Permission) -> String {
    words.say(match permission {
        Permission::Location => "permission-location",
        Permission::Notifications => "permission-notifications",
        Permission::Sms => "permission-sms",
        Permission::Camera => "permission-camera",
        Permission::Microphone => "permission-microphone",
    })
}

fn why(permission: Permission) -> &'static str {
    match permission {
        Permission::Location => "permission-location-why",
        Permission::Notifications => "permission-notifications-why",
        Permission::Sms => "permission-sms-why",
        Permission::Camera | Permission::Microphone => "permission-asked-later",
    }
}

/// The page: each permission with why it is asked and how it stands, and at the foot the first that was not answered.
pub(crate) fn permissions_page(words: Words, asking: &Model, phone: &Phone) -> PageView {
    let mut page = empty_page(Page::Permissions, words.say("permissions-title"));
    page.paragraphs = vec![words.say("permissions-why")];
    if let Some(state) = phone.state() {
        let later = [Permission::Camera, Permission::Microphone];
        page.rows = ASKED
            .into_iter()
            .chain(later)
            .filter(|permission| state_of(state, *permission) != PermissionState::NotThere)
            .map(|permission| asking.row(words, permission, phone, state))
            .collect();
    }
    match asking.first_open(phone) {
        Some(permission) => {
            let label = words.tell("permission-allow-this", &[("what", name(words, permission).into())]);
            page.primary = Some(button(icon(permission), label, PageAction::AskPermission { permission }));
            let skip = PageAction::SkipPermission { permission };
            page.secondary = Some(button(PageIcon::Remove, words.say("permission-skip"), skip));
        }
        None => page.primary = Some(button(PageIcon::Done, words.say("go-on"), PageAction::Back)),
    }
    page
}

impl Model {
    fn row(&self, words: Words, permission: Permission, phone: &Phone, state: &PhoneState) -> PageRow {
        let stands = state_of(state, permission);
        let later = matches!(permission, Permission::Camera | Permission::Microphone);
        let why = words.say(why(permission));
        let with_state = |key: &str| {
            words.tell("permission-row", &[("state", words.say(key).into()), ("why", why.clone().into())])
        };
        let allow = PageControl::Button {
            label: words.say("permission-allow"),
            action: PageAction::AskPermission { permission },
        };
        let shown = row(icon(permission), name(words, permission));
        match stands {
            _ if is_given(phone, state, permission) => {
                let detail =
                    if later { words.say("permission-given") } else { with_state("permission-given") };
                shown.with_detail(detail).with_tone(Tone::Good)
            }
            PermissionState::RefusedForGood => shown
                .with_detail(words.say("permission-in-settings"))
                .with_tone(Tone::Waiting)
                .with_control(PageControl::Button {
                    label: words.say("open-settings"),
                    action: PageAction::OpenSettings { settings: SettingsPage::App },
                }),
            // the camera and the microphone wait for their first use
            _ if later => shown.with_detail(why),
            PermissionState::Refused => shown
                .with_detail(with_state("permission-refused"))
                .with_tone(Tone::Waiting)
                .with_control(allow),
            _ if self.put_off.contains(&permission) => {
                shown.with_detail(with_state("permission-put-off")).with_control(allow)
            }
            _ => shown.with_detail(why).with_control(allow),
        }
    }
}
