//! What on this phone could stand in the way of an alert, line by line, each with what to do and a button that opens the
//! right settings.

use chrono::{DateTime, Utc};

use crate::{
    effects::permission::{Permission, PermissionState, SettingsPage},
    locale::Words,
    pages::{button, empty_page, row},
    phone::Phone,
    ui_event::PhoneState,
    view::{Page, PageAction, PageControl, PageIcon, PageRow, PageView, PhoneOption, Tone},
};

/// What the check-up looks at besides the phone itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outgoing {
    /// When the server last answered.
    pub(crate) heard_at: Option<DateTime<Utc>>,
    /// How many things wait to be sent.
    pub(crate) waits: usize,
    pub(crate) now: DateTime<Utc>,
}

/// The makers whose battery savers have words of their own, by what the phones call themselves. Their sub-brands run
/// the same system (dontkillmyapp.com).
const MAKERS: [(&str, &[&str]); 6] = [
    ("check-battery-xiaomi", &["xiaomi", "redmi", "poco"]),
    ("check-battery-oppo", &["oppo", "realme"]),
    ("check-battery-vivo", &["vivo", "iqoo"]),
    ("check-battery-samsung", &["samsung"]),
    ("check-battery-oneplus", &["oneplus"]),
    ("check-battery-huawei", &["huawei", "honor"]),
];

fn battery_words(maker: &str) -> &'static str {
    let maker = maker.trim().to_ascii_lowercase();
    let found = MAKERS.iter().find(|(_, names)| names.contains(&maker.as_str()));
    found.map_or("check-battery-other", |(key, _)| key)
}

/// How one thing stands: what is said, how it matters, what can be done.
struct Finding {
    icon: PageIcon,
    title: &'static str,
    detail: String,
    tone: Tone,
    remedy: Option<Remedy>,
}

enum Remedy {
    Allow(Permission),
    Settings(SettingsPage),
    Send,
    Agree,
}

impl Finding {
    fn stands_in_the_way(&self) -> bool {
        matches!(self.tone, Tone::Waiting | Tone::Urgent)
    }

    fn row(self, words: Words) -> PageRow {
        let control = self.remedy.map_or(PageControl::Nothing, |remedy| {
            let (label, action) = match remedy {
                Remedy::Allow(permission) => ("permission-allow", PageAction::AskPermission { permission }),
                Remedy::Settings(settings) => ("open-settings", PageAction::OpenSettings { settings }),
                Remedy::Send => ("check-send-now", PageAction::SendWaiting),
                Remedy::Agree => {
                    ("permission-allow", PageAction::Set { option: PhoneOption::SmsByItself, on: true })
                }
            };
            PageControl::Button { label: words.say(label), action }
        });
        row(self.icon, words.say(self.title))
            .with_detail(self.detail)
            .with_tone(self.tone)
            .with_control(control)
    }
}

/// The button for a permission that is not given: the platform's question, or its settings.
fn remedy(stands: PermissionState, permission: Permission, settings: SettingsPage) -> Remedy {
    match stands {
        PermissionState::NotAsked | PermissionState::Refused => Remedy::Allow(permission),
        PermissionState::RefusedForGood | PermissionState::Granted | PermissionState::NotThere => {
            Remedy::Settings(settings)
        }
    }
}

fn location(words: Words, state: &PhoneState) -> Finding {
    let (key, tone, remedy) = if state.location != PermissionState::Granted {
        let remedy = remedy(state.location, Permission::Location, SettingsPage::App);
        ("check-location-refused", Tone::Waiting, Some(remedy))
    } else if !state.location_on {
        ("check-location-off", Tone::Waiting, Some(Remedy::Settings(SettingsPage::Location)))
    } else if state.location_coarse_only {
        ("check-location-coarse", Tone::Waiting, Some(Remedy::Settings(SettingsPage::App)))
    } else {
        ("check-location-good", Tone::Good, None)
    };
    let detail = words.say(key);
    Finding { icon: PageIcon::Place, title: "check-location", detail, tone, remedy }
}

fn messages(words: Words, phone: &Phone, state: &PhoneState) -> Finding {
    let (key, tone, remedy) = if phone.basics().numbers.sms.is_none() {
        ("check-sms-no-number", Tone::Quiet, None)
    } else if !state.can_send_sms {
        ("check-sms-cannot", Tone::Waiting, None)
    } else {
        match state.sms {
            PermissionState::NotThere => ("check-sms-tap", Tone::Good, None),
            PermissionState::Granted if phone.options().sms_by_itself => ("check-sms-good", Tone::Good, None),
            PermissionState::Granted => ("check-sms-refused", Tone::Waiting, Some(Remedy::Agree)),
            stands => {
                let remedy = remedy(stands, Permission::Sms, SettingsPage::App);
                ("check-sms-refused", Tone::Waiting, Some(remedy))
            }
        }
    };
    Finding { icon: PageIcon::Message, title: "check-sms", detail: words.say(key), tone, remedy }
}

fn notifications(words: Words, state: &PhoneState) -> Option<Finding> {
    let (key, tone, remedy) = match state.notifications {
        PermissionState::NotThere => return None,
        PermissionState::Granted => ("check-notifications-good", Tone::Good, None),
        stands => {
            let remedy = remedy(stands, Permission::Notifications, SettingsPage::Notifications);
            ("check-notifications-refused", Tone::Waiting, Some(remedy))
        }
    };
    let detail = words.say(key);
    Some(Finding { icon: PageIcon::Notifications, title: "check-notifications", detail, tone, remedy })
}

fn battery(words: Words, state: &PhoneState) -> Option<Finding> {
    let (key, tone, remedy) = if state.battery_unrestricted? {
        ("check-battery-good", Tone::Good, None)
    } else {
        (battery_words(&state.maker), Tone::Waiting, Some(Remedy::Settings(SettingsPage::Battery)))
    };
    let detail = words.say(key);
    Some(Finding { icon: PageIcon::Battery, title: "check-battery", detail, tone, remedy })
}

fn voice(words: Words, state: &PhoneState) -> Finding {
    // a phone that cannot speak still sends: nothing stands in the way of an alert
    let (key, tone, remedy) = match state.has_voice {
        Some(true) => ("check-voice-good", Tone::Good, None),
        Some(false) => ("check-voice-missing", Tone::Quiet, Some(Remedy::Settings(SettingsPage::Voices))),
        None => ("check-not-known", Tone::Quiet, None),
    };
    Finding { icon: PageIcon::Listen, title: "check-voice", detail: words.say(key), tone, remedy }
}

fn server(words: Words, phone: &Phone, outgoing: Outgoing) -> Finding {
    let is_offline = phone.is_offline();
    let detail = match outgoing.heard_at {
        Some(at) => {
            let key = if is_offline { "check-server-offline" } else { "check-server-at" };
            words.tell(key, &[("time", words.time(at, outgoing.now).into())])
        }
        None => words.say(if is_offline { "check-server-never-offline" } else { "check-server-never" }),
    };
    let is_heard = outgoing.heard_at.is_some() && !is_offline;
    let (tone, remedy) = if is_heard {
        (Tone::Good, None)
    } else {
        (Tone::Waiting, Some(Remedy::Settings(SettingsPage::Network)))
    };
    Finding { icon: PageIcon::Server, title: "check-server", detail, tone, remedy }
}

fn waiting(words: Words, waits: usize) -> Finding {
    let (detail, tone, remedy) = if waits == 0 {
        (words.say("check-waits-none"), Tone::Good, None)
    } else {
        let detail = words.tell("check-waits-count", &[("count", waits.into())]);
        (detail, Tone::Waiting, Some(Remedy::Send))
    };
    Finding { icon: PageIcon::Network, title: "check-waits", detail, tone, remedy }
}

fn findings(words: Words, phone: &Phone, outgoing: Outgoing) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(state) = phone.state() {
        findings.push(location(words, state));
        findings.push(messages(words, phone, state));
        findings.extend(notifications(words, state));
        findings.extend(battery(words, state));
        findings.push(voice(words, state));
    }
    findings.push(server(words, phone, outgoing));
    findings.push(waiting(words, outgoing.waits));
    findings
}

/// Whether anything stands in the way of an alert.
pub(crate) fn has_trouble(words: Words, phone: &Phone, outgoing: Outgoing) -> bool {
    findings(words, phone, outgoing).iter().any(Finding::stands_in_the_way)
}

/// The page. What stands in the way comes first.
pub(crate) fn check_up_page(words: Words, phone: &Phone, outgoing: Outgoing) -> PageView {
    let mut page = empty_page(Page::CheckUp, words.say("check-title"));
    let mut findings = findings(words, phone, outgoing);
    let trouble = findings.iter().filter(|finding| finding.stands_in_the_way()).count();
    page.paragraphs = vec![if trouble == 0 {
        words.say("check-ready")
    } else {
        words.tell("check-trouble", &[("count", trouble.into())])
    }];
    findings.sort_by_key(|finding| !finding.stands_in_the_way());
    page.rows = findings.into_iter().map(|finding| finding.row(words)).collect();
    page.secondary = Some(button(
        PageIcon::Practice,
        words.say("practise-title"),
        PageAction::Open { page: Page::Practice },
    ));
    page
}

#[cfg(test)]
mod tests;
