//! Whatever a person does and the world answers, in any order: the core does not fall over, and when the world is well
//! again, everything that was kept arrives.

use std::sync::LazyLock;

use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOutput, KeptSetting},
        http::HttpOutput,
        locate::{LocateMethod, LocateOutput, PhoneFix},
        record_store::{LoadedRecords, RecordStoreOperation, RecordStoreOutput},
        send_sms::SendSmsOutput,
        stream::StreamOutput,
    },
    sos::{
        OwnAlert,
        tests::{basics, state},
    },
    sync::tests::{answer, results, session},
    testing::{Phone, case, change, json_answer, portal, problem},
    ui_event::{CallTarget, UiEvent},
    view::{ContactChoice, Page, PageAction, PhoneOption, Screen, StaffAction},
};

static CHANGES: LazyLock<Vec<Value>> =
    LazyLock::new(|| (1..=2).map(|number| change(&case(number, &json!({})))).collect());

/// Numbers that repeat with their seed (a linear congruential generator, Knuth's constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())].clone()
    }
}

/// What a person presses beside the ways from screen to screen.
fn any_action(dice: &mut Dice) -> PageAction {
    dice.one_of(&[
        PageAction::ConfirmSos,
        PageAction::SosForOther,
        PageAction::BeginPractice,
        PageAction::ChangeKind,
        PageAction::SendSms,
        PageAction::TellFamily,
        PageAction::Back,
        PageAction::Open { page: Page::AfterAlert },
        PageAction::ChooseContact { contact: ContactChoice::Nothing },
        PageAction::ChooseState { state: "Kerala".into() },
        PageAction::ChooseState { state: "Atlantis".into() },
        PageAction::KeepPlace,
        PageAction::KeepOwnNumber,
        PageAction::Set { option: PhoneOption::SmsByItself, on: true },
        PageAction::Set { option: PhoneOption::TellFamily, on: true },
    ])
}

fn a_fix(dice: &mut Dice) -> PhoneFix {
    PhoneFix {
        latitude: dice.one_of(&[19.1, 19.2, f64::NAN, 91.0]),
        longitude: 72.8,
        accuracy_m: dice.one_of(&[None, Some(-1.0), Some(f64::INFINITY), Some(20.0)]),
        age_ms: dice.one_of(&[0, u64::MAX]),
        method: LocateMethod::Gnss,
        mock: dice.roll(4) == 0,
    }
}

fn anything_pressed(dice: &mut Dice) -> UiEvent {
    match dice.roll(6) {
        0 => return UiEvent::PagePressed { action: any_action(dice) },
        1 => return UiEvent::Moved { fix: a_fix(dice) },
        _ => {}
    }
    let cases = ["01980000-0000-7000-8000-000000000001", "01980000-0000-7000-8000-000000000002", "none"];
    let case_id = dice.one_of(&cases).to_owned();
    dice.one_of(&[
        UiEvent::Appeared,
        UiEvent::Disappeared,
        UiEvent::ConnectivityChanged { online: true },
        UiEvent::ConnectivityChanged { online: false },
        UiEvent::WokenForSync,
        UiEvent::BackPressed,
        UiEvent::LanguageOpened,
        UiEvent::LanguageChosen { tag: "hi".into() },
        UiEvent::LanguageChosen { tag: "\u{0}".into() },
        UiEvent::AboutOpened,
        UiEvent::StaffOpened,
        UiEvent::SosPressed,
        UiEvent::SosReleased,
        UiEvent::SosHeld,
        UiEvent::KindChosen { code: "accident".into() },
        UiEvent::KindChosen { code: "Not a code".into() },
        UiEvent::CancelPressed,
        UiEvent::SafePressed,
        UiEvent::SosAsked,
        UiEvent::SosAskedFromOutside,
        UiEvent::HelpOpened,
        UiEvent::TrackingStopPressed,
        UiEvent::PracticeEnded,
        UiEvent::QuickExitPressed,
        UiEvent::NeutralHeld,
        UiEvent::ReceiptOpened,
        UiEvent::CallPressed { target: CallTarget::Person },
        UiEvent::CodeTyped { text: "01HZ0".into() },
        UiEvent::CodeSubmitted,
        UiEvent::SignOutPressed,
        UiEvent::InboxScrolled { first: u32::MAX },
        UiEvent::CaseOpened { case_id },
        UiEvent::StaffPressed { action: StaffAction::Acknowledge },
        UiEvent::StaffPressed { action: StaffAction::OpenSessions },
        UiEvent::StaffPressed { action: StaffAction::LogSession },
        UiEvent::StaffPressed { action: StaffAction::TurnSessions { forward: true } },
        UiEvent::StaffPressed { action: StaffAction::SubmitForm },
        UiEvent::NoteTyped { text: "a note".into() },
        UiEvent::NoteSubmitted,
        UiEvent::BannerDismissed,
    ])
}

/// What a server that is well answers to this request.
fn right_answer(path: &str, body: &Value, dice: &mut Dice) -> HttpOutput {
    let id = path.strip_prefix("Post /v1/alerts/").or(path.strip_prefix("Get /v1/alerts/"));
    let id = id.and_then(|rest| rest.split('/').next()).map_or_else(|| body["alert_id"].clone(), Value::from);
    if path.contains("/v1/alerts") {
        let (at, by) = (
            dice.one_of(&[json!(null), json!("2026-11-22T08:31:00Z")]),
            dice.one_of(&[json!(null), json!("Asha")]),
        );
        return json_answer(
            200,
            &json!({
                "alert_id": id, "case_number": "MUM-2026-000001", "hub": {"id": "mumbai", "name": "Mumbai"},
                "received_at": "2026-11-22T08:30:12Z", "on_hub_phone_at": at, "taken_by": by, "taken_at": at,
            }),
        );
    }
    match path {
        "Post /v1/devices" => json_answer(201, &json!({"device_id": body["device_id"]})),
        "Post /v1/sessions" => json_answer(201, &session()),
        "Post /v1/sync" => answer(&CHANGES, json!({"results": results(body, "accepted", Value::Null)})),
        _ => problem(404, "no-such-address"),
    }
}

fn wrong_answer(dice: &mut Dice) -> HttpOutput {
    let kinds = ["no-such-alert", "revoked-token", "device-id-taken", "used-code", "fault"];
    let statuses = [202, 401, 403, 404, 409, 503];
    match dice.roll(5) {
        0 => portal(),
        1 => json_answer(
            200,
            &json!({"results": [{"outcome": "refused"}, 7], "changes": [{}], "cursor": "x", "more": false, "resync": "begins"}),
        ),
        2 => problem(dice.one_of(&statuses), dice.one_of(&kinds)),
        _ => HttpOutput::NoAnswer,
    }
}

/// Answers the oldest effect of some kind, well or badly; `well` is out of ten.
fn answer_something(phone: &mut Phone, dice: &mut Dice, well: usize) {
    let goes_well = dice.roll(10) < well;
    match dice.roll(6) {
        4 if phone.count(Effect::is_send_sms) > 0 => {
            let became = dice.one_of(&[
                SendSmsOutput::Sent,
                SendSmsOutput::Composed,
                SendSmsOutput::Cancelled,
                SendSmsOutput::NoService,
                SendSmsOutput::NotPermitted,
                SendSmsOutput::Refused,
                SendSmsOutput::Failed,
            ]);
            let request = phone.take(Effect::is_send_sms, Effect::expect_send_sms);
            phone.resolve(request, became);
        }
        0 if phone.count(Effect::is_alert_store) > 0 => {
            phone.alert_store(|_| if goes_well { AlertStoreOutput::Done } else { AlertStoreOutput::Failed });
        }
        1 if phone.count(Effect::is_record_store) > 0 => {
            phone.record_store(|operation| match operation {
                RecordStoreOperation::Load => RecordStoreOutput::Loaded(Box::default()),
                _ if goes_well => RecordStoreOutput::Done,
                _ => RecordStoreOutput::Failed,
            });
        }
        2 => {
            let requests = phone.requests();
            if !requests.is_empty() {
                let path = dice.one_of(&requests);
                let end = path.split(' ').nth(1).unwrap().to_owned();
                phone.http(&end, |body| {
                    if goes_well { right_answer(&path, body, dice) } else { wrong_answer(dice) }
                });
            }
        }
        3 if phone.count(Effect::is_locate) > 0 => {
            let fix = a_fix(dice);
            let found = dice.one_of(&[
                LocateOutput::Found { fix },
                LocateOutput::NotFound,
                LocateOutput::SwitchedOff,
            ]);
            let request = phone.take(Effect::is_locate, Effect::expect_locate);
            phone.resolve(request, found);
        }
        _ => {
            if let Some(mut stream) = phone.take(Effect::is_stream, Effect::expect_stream) {
                phone.stream(
                    &mut stream,
                    dice.one_of(&[StreamOutput::Connected, StreamOutput::Changed, StreamOutput::Refused]),
                );
                phone.open.push(Effect::Stream(stream));
            }
        }
    }
}

#[rstest]
fn nothing_makes_it_fall_over_and_what_was_kept_arrives(#[values(1, 2, 3, 4)] seed: u64) {
    let mut dice = Dice(seed);
    let mut phone = Phone::starting("en");
    let family = json!([{"name": "Amma", "number": "+919812345670"}]).to_string();
    phone.settings.insert("family".into(), KeptSetting { name: "family".into(), value: family });
    let basics = serde_json::to_string(&basics()).unwrap();
    phone.settings.insert("basics".into(), KeptSetting { name: "basics".into(), value: basics });
    phone.load(None, Vec::new(), LoadedRecords::default());
    phone.tell(UiEvent::PhoneNoticed { state: state() });
    for _ in 0..600 {
        match dice.roll(3) {
            0 => phone.tell(anything_pressed(&mut dice)),
            1 => answer_something(&mut phone, &mut dice, 6),
            _ => phone.wait(dice.one_of(&[0, 300, 1_000, 20_000])),
        }
        phone.view();
        phone.open.retain(|effect| {
            !matches!(
                effect,
                Effect::Vibrate(_)
                    | Effect::Notify(_)
                    | Effect::ScheduleSync(_)
                    | Effect::Dial(_)
                    | Effect::Track(_)
                    | Effect::Disguise(_)
                    | Effect::Ring(_)
                    | Effect::Remind(_)
                    | Effect::Share(_)
                    | Effect::Calendar(_)
                    | Effect::OpenMap(_)
            )
        });
        assert!(phone.count(Effect::is_timer) < 20, "timers heap up");
    }
    // the world is well again
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    phone.tell(UiEvent::Appeared);
    // "I am safe" goes to each alert that stands: that takes many answers
    for _ in 0..3_000 {
        answer_something(&mut phone, &mut dice, 10);
        if dice.roll(6) == 0 {
            phone.wait(20_000);
        }
    }
    assert!(!phone.disk.is_empty(), "the story should hold an alert");
    for kept in phone.disk.values() {
        let alert = OwnAlert::read(&kept.state).unwrap();
        assert!(alert.decided && alert.progress.is_some(), "an alert was lost");
        assert!(alert.claims.iter().all(|said| said.told), "a claim was lost");
        assert!(alert.positions.is_empty(), "a position was lost");
    }
    phone.tell(UiEvent::StaffOpened);
    if let Screen::Inbox { view } = phone.screen() {
        assert!(!view.sync_line.contains("waiting"), "{}", view.sync_line);
    }
}
