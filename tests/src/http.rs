//! HTTP/1.1 as bytes: whole messages, as they go over a line.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use serde_json::Value;

use crate::{Fault, phone::PATIENCE};

/// No message of a story is longer: a photo has 4 MiB at most.
const LIMIT: u64 = 4 * 1024 * 1024;

/// A request or an answer, as its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its first line and headers, with the empty line that ends them.
    pub head: Vec<u8>,
    /// Its body.
    pub body: Vec<u8>,
}

impl Message {
    /// Reads the next message; none where the other side has ended the connection in good order.
    ///
    /// # Errors
    /// The connection broke off within a message, or the message is none that a story sends.
    pub fn read(from: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        loop {
            let before = head.len();
            let read = from.by_ref().take(LIMIT).read_until(b'\n', &mut head)?;
            match head.get(before..) {
                Some(b"\r\n") => break,
                _ if read == 0 && head.is_empty() => return Ok(None),
                _ if read == 0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                _ => {}
            }
        }
        let length = length(&head);
        let mut body = Vec::new();
        from.by_ref().take(length.min(LIMIT)).read_to_end(&mut body)?;
        if u64::try_from(body.len()) != Ok(length) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(Some(Self { head, body }))
    }

    /// An answer with this body.
    pub fn answer(status: &str, body: &[u8]) -> Self {
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        Self { head: head.into_bytes(), body: body.to_vec() }
    }

    /// All of it.
    pub fn bytes(&self) -> Vec<u8> {
        [self.head.as_slice(), self.body.as_slice()].concat()
    }

    /// The first line: `POST /v1/alerts HTTP/1.1`, `HTTP/1.1 201 Created`.
    pub fn first_line(&self) -> String {
        let line = self.head.split(|byte| *byte == b'\r').next().unwrap_or_default();
        String::from_utf8_lossy(line).into_owned()
    }

    /// The status of an answer; 0 where it is none.
    pub fn status(&self) -> u16 {
        self.first_line().split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
    }

    /// Its body as JSON; null where it is something else.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// A text of its body, where that is a JSON object.
    pub fn text(&self, name: &str) -> Option<String> {
        self.json().get(name)?.as_str().map(str::to_owned)
    }
}

/// Asks a server on this machine: `what` is `GET /v1/basics`.
///
/// # Errors
/// No whole answer came.
pub fn ask(url: &str, what: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Message, Fault> {
    let address = url.replace("http://", "");
    let headers: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let head =
        format!("{what} HTTP/1.1\r\nhost: {address}\r\n{headers}content-length: {}\r\n\r\n", body.len());
    let asked = || {
        let mut server = TcpStream::connect(&address)?;
        server.set_read_timeout(Some(PATIENCE))?;
        server.write_all(&[head.as_bytes(), body].concat())?;
        Message::read(&mut BufReader::new(server))
    };
    asked()
        .map_err(|e| format!("{what}: {e}"))?
        .ok_or_else(|| format!("{what}: the server ended the connection"))
}

/// The length of the body that the head tells of.
fn length(head: &[u8]) -> u64 {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    head.lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .and_then(|length| length.trim().parse().ok())
        .unwrap_or_default()
}
