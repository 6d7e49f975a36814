//! Server-sent events, as far as MAIN's server speaks them: lines, events by name, comments (WHATWG HTML, 9.2.6). Our
//! own thirty lines, because the data is of no interest here, and because the bytes come from a network.

/// A line longer than this is not from our server; what is over is dropped, so that memory stays bounded.
const LINE_LIMIT: usize = 64 * 1024;

/// Something that the server said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// An event with data, by its name; one without a name is a `message`.
    Event(String),
    /// A comment, which keeps the connection awake.
    Comment,
}

/// Reads a stream of bytes in pieces of any size.
#[derive(Debug, Default)]
pub struct Parser {
    line: Vec<u8>,
    after_carriage_return: bool,
    not_first_line: bool,
    name: String,
    has_data: bool,
}

impl Parser {
    /// Takes the next bytes and says what they complete.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Heard> {
        let mut heard = Vec::new();
        for &byte in bytes {
            let after_carriage_return = std::mem::replace(&mut self.after_carriage_return, byte == b'\r');
            match byte {
                // the second half of a CR LF
                b'\n' if after_carriage_return => {}
                b'\n' | b'\r' => heard.extend(self.end_line()),
                _ if self.line.len() < LINE_LIMIT => self.line.push(byte),
                _ => {}
            }
        }
        heard
    }

    fn end_line(&mut self) -> Option<Heard> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let first = !std::mem::replace(&mut self.not_first_line, true);
        let line = if first { line.trim_start_matches('\u{feff}') } else { &line };
        if line.is_empty() {
            let name = std::mem::take(&mut self.name);
            let has_data = std::mem::take(&mut self.has_data);
            return has_data.then(|| Heard::Event(if name.is_empty() { "message".into() } else { name }));
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        match field {
            "" => return Some(Heard::Comment),
            "event" => value.strip_prefix(' ').unwrap_or(value).clone_into(&mut self.name),
            "data" => self.has_data = true,
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn event(name: &str) -> Heard {
        Heard::Event(name.into())
    }

    #[rstest]
    #[case("event: changed\ndata: {\"cursor\":\"7\"}\n\n", vec![event("changed")])]
    #[case("event:changed\r\ndata:x\r\n\r\n", vec![event("changed")])]
    #[case("event: changed\rdata: x\r\r", vec![event("changed")])]
    #[case("\u{feff}data: x\n\n", vec![event("message")])]
    #[case(": still here\n\n", vec![Heard::Comment])]
    #[case("event: changed\n\n", vec![])]
    #[case("event: changed\ndata: x\n", vec![])]
    #[case("id: 3\nretry: 10\ndata\n\n", vec![event("message")])]
    #[case("event: a\ndata: x\n\ndata: y\n\n", vec![event("a"), event("message")])]
    fn what_the_server_says_is_heard(#[case] bytes: &str, #[case] heard: Vec<Heard>) {
        assert_eq!(Parser::default().take(bytes.as_bytes()), heard);
    }

    #[test]
    fn an_endless_line_does_not_fill_the_memory() {
        let mut parser = Parser::default();
        for _ in 0..64 {
            parser.take(&vec![b'x'; LINE_LIMIT]);
        }
        assert!(parser.line.len() <= LINE_LIMIT);
        assert_eq!(parser.take(b"\ndata: x\n\n"), vec![event("message")]);
    }
}
