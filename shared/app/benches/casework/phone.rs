//! A phone whose storage is on this machine, and a server that gives it its records.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    sync::Arc,
    thread,
};

use app::{
    config::{CoreConfig, Platform},
    effects::record_store::{KeptSession, RecordStoreOperation, RecordStoreOutput},
    ffi::EmergencyCore,
    headless::HeadlessShell,
    runtime::{Durability, Keys, PhoneSurroundings, record_store::RecordStore},
    ui_event::UiEvent,
};
use serde_json::{Value, json};

use crate::LIMIT;

/// A server that gives these pages, and after them no news.
pub(crate) fn serve(pages: &[Vec<Value>], change: fn(&Value) -> Value) -> String {
    let count = pages.len();
    let answers: Vec<String> = pages
        .iter()
        .enumerate()
        .map(|(place, page)| {
            let changes: Vec<Value> = page.iter().map(change).collect();
            let resync = if place == 0 { "begins" } else { "continues" };
            let (cursor, more) = ((place + 1).to_string(), place + 1 < count);
            json!({"results": [], "changes": changes, "cursor": cursor, "more": more, "resync": resync})
                .to_string()
        })
        .collect();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let answers = Arc::new(answers);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answers = Arc::clone(&answers);
            thread::spawn(move || talk(stream, &answers));
        }
    });
    address
}

/// One connection, until the phone closes it.
fn talk(mut stream: TcpStream, answers: &[String]) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    loop {
        let (mut request, mut length) = (String::new(), 0);
        if reader.read_line(&mut request).ok()? == 0 {
            return None;
        }
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).ok()?;
            if header.trim().is_empty() {
                break;
            }
            if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().ok()?;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        let nothing =
            json!({"results": [], "changes": [], "cursor": answers.len().to_string(), "more": false})
                .to_string();
        let (status, answer) = if request.starts_with("POST /v1/sync ") {
            let sent: Value = serde_json::from_slice(&body).ok()?;
            let place: usize = sent["cursor"].as_str().map_or(Some(0), |cursor| cursor.parse().ok())?;
            ("200 OK", answers.get(place).cloned().unwrap_or(nothing))
        } else {
            ("404 Not Found", "{}".to_owned())
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            answer.len()
        );
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(answer.as_bytes())).ok()?;
    }
}

/// A phone's storage on which a member of staff has just signed in.
pub(crate) struct Phone {
    folder: tempfile::TempDir,
    server_url: String,
}

impl Phone {
    pub(crate) fn signed_in(role: &str, server_url: &str) -> Self {
        let phone =
            Self { folder: tempfile::tempdir().expect("a folder"), server_url: server_url.to_owned() };
        std::fs::create_dir_all(phone.data()).expect("a folder");
        let keys = Keys::of(phone.shell()).expect("a runtime");
        let mut store = RecordStore::new(phone.data(), keys, Arc::new(PhoneSurroundings), Durability::Full);
        let session = json!({"token": "c3RhZmYgdG9rZW4gb2YgdGhpcnR5LXR3byBieXRlcy4u", "staff": {
            "id": "01980000-0000-7000-8000-0000000000aa", "name": "Asha Pawar", "role": role,
            "hub": "mumbai", "hubs": ["mumbai"],
        }});
        let begun = store.perform(&RecordStoreOperation::BeginSession(KeptSession(session.to_string())));
        assert_eq!(begun, RecordStoreOutput::Done);
        phone
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn shell(&self) -> Arc<HeadlessShell> {
        HeadlessShell::with_keys_in(self.folder.path().join("keys"))
    }

    pub(crate) fn start(&self) -> (EmergencyCore, Arc<HeadlessShell>) {
        let shell = self.shell();
        let config = CoreConfig {
            data_dir: self.data().to_str().expect("a path in UTF-8").into(),
            server_url: self.server_url.clone(),
            app_version: "0.0.0-bench".into(),
            platform: Platform::Headless,
            sends_sms_by_itself: false,
            device_language: "en".into(),
        };
        let core = EmergencyCore::new(config, shell.clone()).expect("a core");
        // a new phone asks for it before anything else
        core.send(UiEvent::LanguageChosen { tag: "en".into() }).expect("queued");
        (core, shell)
    }
}

/// Sends an event, and waits for the view that follows.
pub(crate) fn answer_to(core: &EmergencyCore, shell: &HeadlessShell, event: UiEvent) {
    let before = shell.seen_views();
    core.send(event).expect("queued");
    shell.wait_until(LIMIT, |seen| seen.views.len() > before).expect("a view");
}
