//! HTTP/1.1 as bytes: whole messages, as they go over a line.

use std::io::{self, BufRead, Read};

/// No message of a story is longer.
const LIMIT: u64 = 1024 * 1024;

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

    /// A text of its body, where that is a JSON object.
    pub fn text(&self, name: &str) -> Option<String> {
        let value: serde_json::Value = serde_json::from_slice(&self.body).ok()?;
        value.get(name)?.as_str().map(str::to_owned)
    }
}

/// The length of the body that the head tells of.
fn length(head: &[u8]) -> u64 {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    head.lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .and_then(|length| length.trim().parse().ok())
        .unwrap_or_default()
}
