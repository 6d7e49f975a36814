//! Recorded prompts: published by the command, served to every phone.

use std::{fs, path::Path, process::Output};

use rstest::rstest;
use serde_json::json;
use server::files::ContentHash;
use tempfile::TempDir;

use crate::{
    binary::{Process, main_server, run},
    support::{answer, client, problem},
};

fn audio(data: &Path, command: &str, arguments: &[&str]) -> Output {
    run(main_server().args(["audio", command]).args(arguments).arg("--data").arg(data))
}

fn recording(folder: &Path, content: &[u8]) -> String {
    let file = folder.join("recording.ogg");
    fs::write(&file, content).unwrap();
    file.to_str().unwrap().to_owned()
}

/// What enters a language that is only spoken.
const SANTALI: [&str; 4] = ["--name", "Santali", "--texts-in", "hi"];

/// Publishes `content` as the prompt `key`, which must be taken. What the command says.
fn publish(data: &Path, language: &str, key: &str, content: &[u8], more: &[&str]) -> String {
    let elsewhere = TempDir::new().unwrap();
    let file = recording(elsewhere.path(), content);
    let arguments = [&["--language", language, "--key", key, "--file", &file], more].concat();
    let output = audio(data, "publish", &arguments);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn files(data: &Path) -> usize {
    fs::read_dir(data.join("audio")).unwrap().count()
}

#[tokio::test]
async fn a_recorded_prompt_is_published_served_and_taken_back_while_the_server_runs() {
    let data = TempDir::new().unwrap();
    let server = Process::serve(data.path());
    let get = |path: &str| client().get(format!("{}{path}", server.url));
    let first = [b"OggS first".as_slice(), &[7; 2000]].concat();
    let told = publish(data.path(), "sat", "prompt-kept", &first, &SANTALI);
    assert_eq!(told, "sat prompt-kept 2010 bytes\n");

    let heard = get("/v1/audio/sat/prompt-kept").send().await.unwrap();
    let tag = heard.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(
        (heard.status().as_u16(), tag.as_str()),
        (200, format!("\"{}\"", ContentHash::of(&first)).as_str())
    );
    assert_eq!(heard.headers()["content-type"], "audio/ogg");
    assert_eq!(heard.bytes().await.unwrap(), first);
    let again = get("/v1/audio/sat/prompt-kept").header("if-none-match", &tag).send().await.unwrap();
    assert_eq!((again.status().as_u16(), again.bytes().await.unwrap().len()), (304, 0));

    let second = b"ID3 second".to_vec();
    publish(data.path(), "sat", "prompt-kept", &second, &[]);
    let heard = get("/v1/audio/sat/prompt-kept").header("if-none-match", &tag).send().await.unwrap();
    assert_eq!(
        (heard.status().as_u16(), heard.headers()["content-type"].to_str().unwrap()),
        (200, "audio/mpeg")
    );
    assert_eq!(heard.bytes().await.unwrap(), second);
    assert_eq!(files(data.path()), 1, "the file before is removed");
    let listed = String::from_utf8(audio(data.path(), "list", &[]).stdout).unwrap();
    assert!(
        listed.starts_with("sat") && listed.contains("prompt-kept") && listed.lines().count() == 1,
        "{listed}"
    );

    assert!(audio(data.path(), "withdraw", &["--language", "sat", "--key", "prompt-kept"]).status.success());
    let (status, told) = answer(get("/v1/audio/sat/prompt-kept")).await;
    assert_eq!((status, problem(&told)), (404, "no-such-clip"));
    assert_eq!(files(data.path()), 0);
    let output = audio(data.path(), "withdraw", &["--language", "sat", "--key", "prompt-kept"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no prompt sat prompt-kept"));
}

#[tokio::test]
async fn a_file_that_two_prompts_share_stays_for_the_other() {
    let data = TempDir::new().unwrap();
    for key in ["prompt-kept", "prompt-received"] {
        publish(data.path(), "hi", key, b"OggS shared", &[]);
    }
    assert!(audio(data.path(), "withdraw", &["--language", "hi", "--key", "prompt-kept"]).status.success());
    assert_eq!(files(data.path()), 1);
    let server = Process::serve(data.path());
    let heard = client().get(format!("{}/v1/audio/hi/prompt-received", server.url)).send().await.unwrap();
    assert_eq!(heard.bytes().await.unwrap().as_ref(), b"OggS shared");
}

#[tokio::test]
async fn the_basics_name_what_was_published() {
    let data = TempDir::new().unwrap();
    publish(data.path(), "sat", "prompt-kept", b"OggS", &SANTALI);
    let server = Process::serve(data.path());
    let (status, basics) = answer(client().get(format!("{}/v1/basics", server.url))).await;
    assert_eq!(status, 200);
    let hash = ContentHash::of(b"OggS").to_string();
    let clip = json!({"language": "sat", "key": "prompt-kept", "sha256": hash, "bytes": 4, "media_type": "audio/ogg"});
    assert_eq!(basics["clips"], json!([clip]));
    assert_eq!(basics["spoken"], json!([{"tag": "sat", "name": "Santali", "texts_in": "hi"}]));
}

#[rstest]
#[case::a_key(&["--language", "sat", "--key", "../main.db"], b"OggS", "is no key of a prompt")]
#[case::a_tag(&["--language", "santali language", "--key", "prompt-kept"], b"OggS", "is no language tag")]
#[case::a_type(&["--language", "sat", "--key", "prompt-kept"], b"RIFF WAVE", "is no Ogg, MPEG-4 or MP3 file")]
#[case::a_size(&["--language", "sat", "--key", "prompt-kept"], &"OggS".repeat(100_000).into_bytes(), "has more than 300 KiB")]
#[case::a_name_alone(&["--language", "sat", "--key", "prompt-kept", "--name", "Santali"], b"OggS", "--texts-in")]
#[case::its_own_texts(&["--language", "sat", "--key", "prompt-kept", "--name", "S", "--texts-in", "sat"], b"OggS", "must be another language")]
fn what_cannot_be_a_prompt_is_refused_with_a_reason(
    #[case] arguments: &[&str],
    #[case] content: &[u8],
    #[case] why: &str,
) {
    let (data, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let file = recording(elsewhere.path(), content);
    let output = audio(data.path(), "publish", &[arguments, &["--file", &file]].concat());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains(why), "{told}");
}
