//! The system of a telephone provider, as `docs/server.md` describes it: signs what it delivers.

use app::{runtime::PhoneSurroundings, surroundings::Surroundings};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::{
    Fault, hexadecimal,
    http::{self, Message},
    server::MainServer,
};

/// A gateway with a key of this server.
pub struct Gateway {
    key: String,
    url: String,
}

impl Gateway {
    /// A new one, whose key the server's command has printed.
    ///
    /// # Errors
    /// What the command said instead.
    pub fn of(server: &MainServer) -> Result<Self, Fault> {
        let key = server.command(&["gateway", "add", "--name", "acme"])?.trim().to_owned();
        Ok(Self { key, url: server.url() })
    }

    /// Delivers a text message; `id` is the provider's name for it.
    ///
    /// # Errors
    /// The server did not store it.
    pub fn deliver_sms(&self, id: &str, from: &str, text: &str) -> Result<(), Fault> {
        let at = PhoneSurroundings.now().wall.to_rfc3339();
        let body = json!({"provider_message_id": id, "from": from, "to": "+911140009000", "text": text, "received_at": at});
        self.deliver("/v1/inbound/sms", &body)
    }

    /// Delivers a missed call.
    ///
    /// # Errors
    /// The server did not store it.
    pub fn deliver_missed_call(&self, id: &str, from: &str) -> Result<(), Fault> {
        let at = PhoneSurroundings.now().wall.to_rfc3339();
        let body = json!({"provider_call_id": id, "from": from, "to": "+911140009001", "at": at});
        self.deliver("/v1/inbound/missed-call", &body)
    }

    fn deliver(&self, path: &str, body: &Value) -> Result<(), Fault> {
        let answer = self.post(path, body, &self.key)?;
        let outcome = answer.json()["outcome"].as_str().map(str::to_owned);
        if answer.status() == 200 && outcome.as_deref() == Some("stored") {
            return Ok(());
        }
        Err(format!("the server answered the gateway {} {}", answer.status(), answer.json()))
    }

    /// Posts this, signed with some key, and gives what the server answers.
    ///
    /// # Errors
    /// It gave no answer.
    pub fn post(&self, path: &str, body: &Value, key: &str) -> Result<Message, Fault> {
        let body = body.to_string();
        let time = PhoneSurroundings.now().wall.timestamp().to_string();
        let mut code = Hmac::<Sha256>::new_from_slice(key.as_bytes()).map_err(|e| e.to_string())?;
        code.update(format!("{time}.{body}").as_bytes());
        let signature = format!("v1={}", hexadecimal(&code.finalize().into_bytes()));
        let headers = [("gateway-timestamp", time.as_str()), ("gateway-signature", signature.as_str())];
        http::ask(&self.url, &format!("POST {path}"), &headers, body.as_bytes())
    }
}
