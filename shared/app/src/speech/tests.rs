//! What is said, in which voice, and what happens where there is none.

use domain::basics::{Basics, Clip, SpokenLanguage};
use serde_json::json;

use crate::{
    effects::{
        Effect,
        alert_store::KeptSetting,
        clip_store::{ClipStoreOperation, ClipStoreOutput, KeptClip},
        http::HttpOutput,
        record_store::LoadedRecords,
        speak::{SpeakOperation, SpeakOutput},
    },
    testing::{Phone, device, portal, problem},
    ui_event::UiEvent,
    view::Screen,
};

fn kept(language: &str, key: &str) -> KeptClip {
    KeptClip {
        language: language.into(),
        key: key.into(),
        sha256: "00".into(),
        path: format!("/audio/{language}/{key}"),
    }
}

/// A phone that has these clips and these basics, and whose person chose this language.
fn phone_with(language: &str, basics: &Basics, clips: Vec<KeptClip>) -> Phone {
    let mut phone = Phone::starting("hi");
    let basics = KeptSetting { name: "basics".into(), value: json!(basics).to_string() };
    phone.settings.insert("basics".into(), basics);
    let request = phone.take(Effect::is_clip_store, Effect::expect_clip_store);
    phone.resolve(request, ClipStoreOutput::Loaded(clips));
    phone.load(Some(device(language)), Vec::new(), LoadedRecords::default());
    phone.tell(UiEvent::Appeared);
    phone
}

/// Answers what is being said, and gives it back.
#[track_caller]
fn said(phone: &mut Phone, output: SpeakOutput) -> SpeakOperation {
    let request = phone.take(Effect::is_speak, Effect::expect_speak);
    let operation = request.as_ref().map(|request| request.operation.clone()).expect("something is said");
    phone.resolve(request, output);
    operation
}

fn kinds(phone: &mut Phone) {
    phone.tell(UiEvent::SosPressed);
    phone.wait(1500);
    phone.tell(UiEvent::SosHeld);
}

#[test]
fn the_kinds_are_said_one_after_the_other_and_their_tiles_stand_out() {
    let mut phone = Phone::ready("en");
    kinds(&mut phone);
    phone.tell(UiEvent::ListenPressed);
    let mut shown = Vec::new();
    while phone.count(Effect::is_speak) > 0 {
        let Screen::Kind { view } = phone.screen() else { panic!("no kinds") };
        shown.extend(view.choices.into_iter().filter(|kind| kind.speaking).map(|kind| kind.code));
        said(&mut phone, SpeakOutput::Said);
    }
    assert_eq!(shown, ["accident", "medical", "assault", "threat", "wages", "other"]);
    assert!(phone.view().listen.is_some_and(|listen| !listen.speaking));
}

#[test]
fn pressed_again_it_is_quiet_and_a_late_answer_says_nothing() {
    let mut phone = Phone::ready("en");
    kinds(&mut phone);
    phone.tell(UiEvent::ListenPressed);
    assert!(phone.view().listen.is_some_and(|listen| listen.speaking));
    phone.tell(UiEvent::ListenPressed);
    assert!(phone.view().listen.is_some_and(|listen| !listen.speaking));
    said(&mut phone, SpeakOutput::Stopped);
    let stopped = phone.take(Effect::is_speak, Effect::expect_speak);
    assert!(stopped.is_some_and(|request| request.operation == SpeakOperation::Stop));
    assert_eq!(phone.count(Effect::is_speak), 0);
}

#[test]
fn a_choice_made_while_the_kinds_are_said_ends_the_saying() {
    let mut phone = Phone::ready("en");
    kinds(&mut phone);
    phone.tell(UiEvent::ListenPressed);
    phone.tell(UiEvent::KindChosen { code: "accident".into() });
    assert!(phone.view().listen.is_none_or(|listen| !listen.speaking));
}

#[test]
fn a_recorded_clip_goes_before_the_voice_and_another_tongue_before_that_of_the_texts() {
    let mut basics = Basics::embedded();
    let santali =
        SpokenLanguage { tag: "sat".into(), name: "ᱥᱟᱱᱛᱟᱲᱤ".into(), texts_in: "hi".into() };
    basics.spoken.push(santali);
    let clips = vec![
        kept("hi", "prompt-kind-accident"),
        kept("sat", "prompt-kind-accident"),
        kept("hi", "prompt-kind-threat"),
    ];
    let mut phone = phone_with("sat", &basics, clips);
    assert_eq!(phone.view().language, "hi");
    kinds(&mut phone);
    phone.tell(UiEvent::ListenPressed);
    let mut heard = Vec::new();
    while phone.count(Effect::is_speak) > 0 {
        if let SpeakOperation::Say { clip, language, .. } = said(&mut phone, SpeakOutput::Said) {
            assert_eq!(language, "hi");
            heard.extend(clip);
        }
    }
    assert_eq!(heard, ["/audio/sat/prompt-kind-accident", "/audio/hi/prompt-kind-threat"]);
}

#[test]
fn where_nothing_speaks_the_language_there_is_one_tone_and_none_in_silence() {
    let mut phone = Phone::ready("en");
    kinds(&mut phone);
    phone.tell(UiEvent::ListenPressed);
    while phone.count(Effect::is_speak) > 0 {
        said(&mut phone, SpeakOutput::NoVoice);
    }
    assert_eq!(phone.count(Effect::is_play), 1);
}

/// A clip of a kilobyte, as the server lists it.
fn clip(language: &str, key: &str) -> Clip {
    Clip {
        language: language.into(),
        key: key.into(),
        sha256: "ab".repeat(32),
        bytes: 1000,
        media_type: "audio/ogg".into(),
    }
}

fn kilobyte() -> HttpOutput {
    HttpOutput::Answered { status: 200, body: vec![7; 1000] }
}

/// A phone that lacks these clips.
fn phone_that_lacks(clips: Vec<Clip>) -> Phone {
    let mut basics = Basics::embedded();
    basics.clips = clips;
    phone_with("hi", &basics, Vec::new())
}

fn fetched(phone: &Phone) -> Vec<String> {
    phone.requests().into_iter().filter(|request| request.contains("audio")).collect()
}

/// The disk is asked to keep what came, and says that it has, or has not.
#[track_caller]
fn disk(phone: &mut Phone, output: ClipStoreOutput) {
    let request = phone.take(Effect::is_clip_store, Effect::expect_clip_store);
    let is_kept =
        request.as_ref().is_some_and(|request| matches!(request.operation, ClipStoreOperation::Keep { .. }));
    assert!(is_kept);
    phone.resolve(request, output);
}

#[test]
fn clips_of_the_persons_language_are_fetched_one_by_one_and_a_wrong_one_stops_no_other() {
    let mut phone =
        phone_that_lacks(vec![clip("ta", "prompt-sos"), clip("hi", "prompt-sos"), clip("hi", "prompt-kind")]);
    phone.wait(1_000);
    assert_eq!(fetched(&phone), ["Get /v1/audio/hi/prompt-sos"]);
    phone.http("/prompt-sos", |_| kilobyte());
    disk(&mut phone, ClipStoreOutput::Failed);
    phone.wait(10_000);
    assert_eq!(fetched(&phone), ["Get /v1/audio/hi/prompt-kind"]);
    phone.http("/prompt-kind", |_| kilobyte());
    let there = KeptClip { sha256: "ab".repeat(32), ..kept("hi", "prompt-kind") };
    disk(&mut phone, ClipStoreOutput::Kept(there));
    phone.wait(60 * 60_000);
    assert_eq!(fetched(&phone), Vec::<String>::new());
}

#[test]
fn what_a_portal_answered_is_no_clip_and_each_is_tried_again_after_the_others() {
    let mut phone = phone_that_lacks(vec![clip("hi", "prompt-sos"), clip("hi", "prompt-kind")]);
    let refusals =
        [portal(), problem(404, "no-such-clip"), HttpOutput::Answered { status: 302, body: vec![] }];
    for refusal in refusals {
        for key in ["/prompt-sos", "/prompt-kind"] {
            phone.wait(5 * 60_000);
            phone.http(key, |_| refusal.clone());
            assert_eq!(phone.count(Effect::is_clip_store), 0, "the disk is not bothered");
        }
    }
    // the person has signed in at the portal
    for key in ["/prompt-sos", "/prompt-kind"] {
        phone.wait(5 * 60_000);
        phone.http(key, |_| kilobyte());
        let there = KeptClip { sha256: "ab".repeat(32), ..kept("hi", key.trim_start_matches('/')) };
        disk(&mut phone, ClipStoreOutput::Kept(there));
    }
    phone.wait(60 * 60_000);
    assert_eq!(fetched(&phone), Vec::<String>::new());
}
