//! Quick exit, the neutral look, deleting everything, by events and effects.

mod delete;

use chrono::{DateTime, Utc};
use rstest::rstest;

use super::neutral_view;
use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput, KeptSetting},
        disguise::DisguiseOperation,
        record_store::{LoadedRecords, RecordStoreOutput},
    },
    locale::{LANGUAGES, Language, Words},
    pages::tests::{open, page, press, row, well, with_alert},
    testing::{Phone, device, readable},
    ui_event::UiEvent,
    view::{Page, PageAction, PhoneOption, Screen},
};

fn set(phone: &mut Phone, option: PhoneOption, on: bool) {
    press(phone, PageAction::Set { option, on });
}

fn disguise(phone: &mut Phone) -> Option<DisguiseOperation> {
    phone.take(Effect::is_disguise, Effect::expect_disguise).map(|request| request.operation)
}

/// The day of the calendar that is today, and how many belong to the month.
fn days(at: &str) -> (usize, usize, String) {
    let view = neutral_view(Words::of(&LANGUAGES[0]), at.parse::<DateTime<Utc>>().unwrap());
    assert_eq!((view.days.len(), view.weekdays.len()), (42, 7));
    let today: Vec<_> = view.days.iter().zip(0..).filter(|(day, _)| day.today).collect();
    assert_eq!(today.len(), 1);
    (today[0].1, view.days.iter().filter(|day| day.in_month).count(), view.title)
}

#[rstest]
// a Sunday, in a month that begins on a Sunday
#[case("2026-11-22T08:30:00Z", (27, 30, "November 2026"))]
// a month that begins on a Monday
#[case("2027-02-01T00:00:00Z", (0, 28, "February 2027"))]
// the evening of the last day in UTC is the new year in India
#[case("2026-12-31T19:00:00Z", (4, 31, "January 2027"))]
#[case("2028-02-29T12:00:00Z", (29, 29, "February 2028"))]
fn the_calendar_is_that_of_india(#[case] at: &str, #[case] (today, in_month, title): (usize, usize, &str)) {
    assert_eq!(days(at), (today, in_month, title.to_owned()));
}

#[test]
fn every_language_names_months_and_days() {
    for language in &LANGUAGES {
        for month in 1..=12 {
            let at = format!("2026-{month:02}-15T12:00:00Z").parse().unwrap();
            let view = neutral_view(Words::of(language), at);
            assert!(!view.title.is_empty() && view.weekdays.iter().all(|day| !day.is_empty()));
        }
    }
    let hindi = Words::of(Language::of_tag("hi").unwrap());
    assert_eq!(neutral_view(hindi, "2026-11-22T08:30:00Z".parse().unwrap()).title, "नवंबर 2026");
}

#[test]
fn a_quick_exit_leaves_a_calendar_and_only_holding_it_leads_back() {
    let mut phone = with_alert("en");
    assert_eq!(phone.view().quick_exit_label, None, "the button is there where it is wanted");
    open(&mut phone, Page::Safety);
    disguise(&mut phone);
    set(&mut phone, PhoneOption::QuickExit, true);
    assert_eq!(phone.view().quick_exit_label.as_deref(), Some("Leave quickly"));
    phone.tell(UiEvent::QuickExitPressed);
    assert_eq!(disguise(&mut phone), Some(DisguiseOperation::Leave));
    for _ in 0..2 {
        let view = phone.view();
        assert!(matches!(view.screen, Screen::Neutral { .. }));
        assert_eq!(
            (view.banner, view.practice, view.listen, view.quick_exit_label),
            (None, None, None, None)
        );
        assert!(!view.can_go_back);
        phone.tell(UiEvent::BackPressed);
        phone.tell(UiEvent::Disappeared);
        phone.tell(UiEvent::Appeared);
    }
    phone.tell(UiEvent::NeutralHeld);
    assert_eq!(page(&phone).page, Page::Safety);
}

#[test]
fn the_calendar_is_there_until_it_is_held_though_the_app_is_killed_behind_it() {
    let mut phone = with_alert("en");
    phone.tell(UiEvent::QuickExitPressed);
    phone.disk_done();
    for _ in 0..2 {
        phone = phone.restarted("en");
        assert!(matches!(phone.screen(), Screen::Neutral { .. }));
        phone.tell(UiEvent::BackPressed);
        phone.disk_done();
    }
    phone.tell(UiEvent::NeutralHeld);
    assert!(matches!(phone.screen(), Screen::Sos { .. }));
    phone.disk_done();
    let phone = phone.restarted("en");
    assert!(!matches!(phone.screen(), Screen::Neutral { .. }), "and then no more");
}

#[test]
fn a_draft_goes_by_itself_behind_a_calendar_that_outlived_the_app() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::SosHeld);
    phone.tell(UiEvent::QuickExitPressed);
    phone.disk_done();
    let mut phone = phone.restarted("en");
    phone.disk_done();
    assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()));
    assert!(matches!(phone.screen(), Screen::Neutral { .. }));
    phone.tell(UiEvent::NeutralHeld);
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
}

#[test]
fn whoever_calls_for_help_before_the_store_was_read_is_not_sent_to_the_calendar() {
    for calls in [UiEvent::SosAskedFromOutside, UiEvent::SosPressed, UiEvent::HelpOpened] {
        let mut phone = Phone::starting("en");
        let shown = KeptSetting { name: "neutral-shown".into(), value: "true".into() };
        phone.settings.insert(shown.name.clone(), shown);
        phone.tell(calls);
        phone.load(Some(device("en")), Vec::new(), LoadedRecords::default());
        assert!(!matches!(phone.screen(), Screen::Neutral { .. }));
        phone.disk_done();
        assert_eq!(phone.settings["neutral-shown"].value, "false");
    }
}

#[test]
fn an_alert_goes_on_behind_the_calendar_and_nothing_of_it_is_seen() {
    let mut phone = Phone::ready("en");
    set(&mut phone, PhoneOption::QuickExit, true);
    phone.tell(UiEvent::SosHeld);
    assert!(phone.view().quick_exit_label.is_some(), "somebody steps in just then");
    phone.tell(UiEvent::QuickExitPressed);
    assert!(matches!(phone.screen(), Screen::Neutral { .. }));
    phone.disk_done();
    phone.wait(10_000);
    phone.disk_done();
    assert!(phone.requests().contains(&"Post /v1/alerts".to_owned()), "it went by itself");
    assert!(matches!(phone.screen(), Screen::Neutral { .. }));
    phone.tell(UiEvent::NeutralHeld);
    assert!(matches!(phone.screen(), Screen::Receipt { .. }));
}

#[test]
fn the_widget_calls_for_help_from_behind_the_calendar() {
    let mut phone = Phone::ready("en");
    phone.tell(UiEvent::QuickExitPressed);
    phone.tell(UiEvent::SosAsked);
    assert_eq!(page(&phone).page, Page::ConfirmSos);
    phone.tell(UiEvent::QuickExitPressed);
    phone.tell(UiEvent::SosHeld);
    assert!(matches!(phone.screen(), Screen::Kind { .. }));
}

#[test]
fn the_shell_is_told_at_each_start_how_the_app_looks() {
    let mut phone = Phone::ready("en");
    assert_eq!(disguise(&mut phone), Some(DisguiseOperation::Appear { neutral: false }));
    open(&mut phone, Page::Safety);
    set(&mut phone, PhoneOption::NeutralIcon, true);
    assert_eq!(disguise(&mut phone), Some(DisguiseOperation::Appear { neutral: true }));
    set(&mut phone, PhoneOption::HideInRecents, true);
    phone.disk_done();
    let mut phone = phone.restarted("en");
    assert_eq!(disguise(&mut phone), Some(DisguiseOperation::Appear { neutral: true }));
    assert!(phone.view().hide_in_recents);
}

#[test]
fn a_store_that_cannot_be_read_gives_nobody_away() {
    let mut phone = Phone::starting("en");
    phone.alert_store(|_| AlertStoreOutput::Failed);
    assert_eq!(disguise(&mut phone), None);
    let mut phone = Phone::starting("en");
    phone.alert_store(|_| AlertStoreOutput::Loaded {
        device: Some(device("en")),
        alerts: Vec::new(),
        settings: Vec::new(),
        renewed: true,
    });
    assert_eq!(disguise(&mut phone), None);
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_calendar_as_it_is_drawn(#[case] language: &str) {
    let mut phone = Phone::ready(language);
    phone.tell(UiEvent::QuickExitPressed);
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&phone.view()));
    });
}
