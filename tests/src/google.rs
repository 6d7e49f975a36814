//! Google's push service as a story needs it: who knocks gets in, and what is rung is remembered. That the server knocks as
//! Google wants it is tested with the server.

use std::{
    fs,
    io::{self, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use serde_json::{Value, json};

use crate::{Fault, http::Message};

/// A key that opens nothing: of the service account that is played here.
const KEY: &str = include_str!("../../server/tests/api/push/opens_nothing.pem");

/// The service, until it is dropped.
pub struct Google {
    address: String,
    heard: Arc<Heard>,
}

#[derive(Default)]
struct Heard {
    rung: Mutex<Vec<Value>>,
    closed: AtomicBool,
}

impl Google {
    /// A service on this machine.
    ///
    /// # Errors
    /// No port is free.
    pub fn start() -> Result<Self, Fault> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("no free port: {e}"))?;
        let address = listener.local_addr().map_err(|e| format!("no address: {e}"))?.to_string();
        let heard = Arc::<Heard>::default();
        let taken = heard.clone();
        thread::spawn(move || {
            for server in listener.incoming().flatten() {
                if taken.closed.load(Ordering::SeqCst) {
                    return;
                }
                let answering = taken.clone();
                thread::spawn(move || answering.serve(&server));
            }
        });
        Ok(Self { address, heard })
    }

    /// Writes what a server is told of it (`--push`) into this folder. Returns the file.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn config_in(&self, folder: &Path) -> Result<PathBuf, Fault> {
        let url = format!("http://{}", self.address);
        let account = json!({
            "type": "service_account", "project_id": "main-story", "client_email": "push@main-story.example",
            "private_key": KEY, "token_uri": format!("{url}/token"),
        });
        let config = format!("[google]\nservice_account_file = \"account.json\"\nurl = \"{url}\"\n");
        let file = folder.join("push.toml");
        fs::write(folder.join("account.json"), account.to_string())
            .and_then(|()| fs::write(&file, config))
            .map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(file)
    }

    /// The addresses that were rung because a case rings, in order.
    pub fn rung(&self) -> Vec<String> {
        let rung = self.heard.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let urgent = rung.iter().filter(|message| message["android"]["priority"] == "HIGH");
        urgent.filter_map(|message| message["token"].as_str().map(str::to_owned)).collect()
    }
}

impl Drop for Google {
    fn drop(&mut self) {
        self.heard.closed.store(true, Ordering::SeqCst);
        // wakes the thread that waits for the server
        let _ = TcpStream::connect(&self.address);
    }
}

impl Heard {
    fn serve(&self, mut server: &TcpStream) -> io::Result<()> {
        let mut from_server = BufReader::new(server.try_clone()?);
        while let Some(request) = Message::read(&mut from_server)? {
            let answer = if request.first_line().starts_with("POST /token ") {
                json!({"access_token": "access", "expires_in": 3599, "token_type": "Bearer"})
            } else {
                let message = request.json()["message"].clone();
                self.rung.lock().unwrap_or_else(PoisonError::into_inner).push(message);
                json!({})
            };
            server.write_all(&Message::answer("200 OK", answer.to_string().as_bytes()).bytes())?;
        }
        Ok(())
    }
}
