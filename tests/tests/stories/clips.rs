//! A language that is only spoken: Central publishes a recording, and a phone says the prompt with it.

use std::fs;

use app::{
    effects::speak::SpeakOperation,
    ui_event::UiEvent,
    view::{PageAction, Screen},
};
use tests::{
    phone::{PATIENCE, Phone},
    server::MainServer,
};

#[test]
fn a_published_recording_is_what_the_phone_says() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let recording = folder.path().join("kept.ogg");
    fs::write(&recording, [b"OggS\x00\x02".as_slice(), &[7; 5000]].concat()).unwrap();
    let path = recording.to_string_lossy();
    let publish = ["audio", "publish", "--language", "sat", "--key", "prompt-sos", "--file", &path];
    server.command(&[&publish[..], &["--name", "ᱥᱟᱱᱛᱟᱲᱤ", "--texts-in", "hi"]].concat()).unwrap();

    server.wait_for_basics("sat").unwrap();
    let phone = Phone::new(folder.path().join("worker"), &server.url(), "en", None).unwrap();
    phone.send(UiEvent::LanguageOpened).unwrap();
    phone
        .wait("the spoken language among the others", |view| {
            matches!(&view.screen, Screen::Language { view }
                if view.choices.iter().any(|choice| choice.tag == "sat" && choice.name == "ᱥᱟᱱᱛᱟᱲᱤ"))
        })
        .unwrap();
    phone.send(UiEvent::LanguageChosen { tag: "sat".to_owned() }).unwrap();
    let shown = phone.wait("the SOS screen", |view| matches!(view.screen, Screen::Sos { .. })).unwrap();
    assert_eq!(shown.language, "hi", "the language in which its speakers read");

    // fetched when nothing else waits; then it is said with the recording
    let clip = |operation: &SpeakOperation| match operation {
        SpeakOperation::Say { clip, language, .. } => clip.clone().filter(|_| language == "hi"),
        SpeakOperation::Stop => None,
    };
    tests::wait_for("the recording", PATIENCE, || {
        phone.press(PageAction::Listen { prompt: "prompt-sos".to_owned() }).ok()?;
        phone.shell().ok()?.seen().spoken.iter().find_map(clip)
    })
    .unwrap();
    let said = phone.shell().unwrap().seen().spoken.iter().find_map(clip).unwrap();
    assert_eq!(fs::read(said).unwrap(), fs::read(&recording).unwrap());

    // a prompt without a recording is said by the phone's own voice, in the language of the texts
    let before = phone.shell().unwrap().seen().spoken.len();
    phone.press(PageAction::Listen { prompt: "prompt-kept".to_owned() }).unwrap();
    phone
        .shell()
        .unwrap()
        .wait_until(PATIENCE, |seen| {
            seen.spoken.iter().skip(before).any(|operation| {
                matches!(operation, SpeakOperation::Say { clip: None, language, text } if language == "hi" && !text.is_empty())
            })
        })
        .unwrap();
}
