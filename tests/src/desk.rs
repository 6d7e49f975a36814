//! A member of staff who works with the server's interface itself, as a script of a hub would: for what no screen shows.

use serde_json::{Value, json};

use crate::{
    Fault,
    http::{self, Message},
    server::MainServer,
};

/// Signed in, with a token.
pub struct Desk {
    url: String,
    token: String,
}

impl Desk {
    /// Invites somebody of this role and signs them in. `device` tells desks of one story apart.
    ///
    /// # Errors
    /// What the server said instead of a token.
    pub fn of(server: &MainServer, role: &str, hub: &str, device: u8) -> Result<Self, Fault> {
        let code = server.invite("Ravi Das", role, hub)?;
        let device_id = format!("019abcde-0000-7000-8000-0000000000{device:02x}");
        let body = json!({"code": code, "device_id": device_id}).to_string();
        let json_body = [("content-type", "application/json")];
        let session = http::ask(&server.url(), "POST /v1/sessions", &json_body, body.as_bytes())?;
        let token = session.text("token").ok_or_else(|| format!("no token: {}", session.json()))?;
        Ok(Self { url: server.url(), token })
    }

    /// Asks for something, with the token.
    ///
    /// # Errors
    /// No answer.
    pub fn get(&self, path: &str) -> Result<Message, Fault> {
        let bearer = format!("Bearer {}", self.token);
        http::ask(&self.url, &format!("GET {path}"), &[("authorization", &bearer)], &[])
    }

    /// What the server has for them, from nothing.
    ///
    /// # Errors
    /// The server does not answer.
    pub fn records(&self) -> Result<Vec<(String, String, Value)>, Fault> {
        records_of(&self.url, &self.token)
    }
}

/// What the server has for whom this token names, from nothing: kind, id and record.
///
/// # Errors
/// The server does not answer.
pub fn records_of(url: &str, token: &str) -> Result<Vec<(String, String, Value)>, Fault> {
    let bearer = format!("Bearer {token}");
    let header = [("content-type", "application/json"), ("authorization", bearer.as_str())];
    let mut cursor = Value::Null;
    let mut records = Vec::new();
    loop {
        let body = json!({"cursor": cursor, "operations": []}).to_string();
        let answer = http::ask(url, "POST /v1/sync", &header, body.as_bytes())?.json();
        for change in answer["changes"].as_array().into_iter().flatten() {
            let text = |name: &str| change[name].as_str().unwrap_or_default().to_owned();
            records.push((text("kind"), text("id"), change["record"].clone()));
        }
        if answer["more"] != Value::Bool(true) {
            return Ok(records);
        }
        cursor = answer["cursor"].clone();
    }
}
