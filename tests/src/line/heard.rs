//! What went over a line.

use std::collections::HashMap;

use crate::http::Message;

/// A message that was broken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Broken {
    /// A request after so many bytes.
    Request(usize),
    /// An answer after so many bytes.
    Answer(usize),
    /// The body of an answer after so many bytes, in a message that was whole.
    Body(usize),
}

/// What a line remembers. Ids are those that the phone knows.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// Alerts in the order in which they were first sent.
    pub raised: Vec<String>,
    /// How often each thing was asked, by its first line and alert.
    asked: HashMap<(String, String), usize>,
    /// Of these a whole answer that names them went through to the phone.
    answered: Vec<String>,
    /// How many answers to raised alerts the server gave.
    pub answers: usize,
    /// The last of these.
    pub last_answer: Option<Message>,
    /// What was broken off, and where.
    pub broken: Vec<Broken>,
    /// The longest request that raised an alert, bytes.
    pub longest_request: usize,
    /// The longest answer to one, bytes, and the length of its body.
    pub longest_answer: (usize, usize),
    /// Of a line that renames: the alerts behind the names.
    pub(super) renamed: HashMap<String, String>,
}

impl Heard {
    /// Notes a question; which alert of this line it is about, counted from 0, and how often it was asked before.
    pub(super) fn ask(&mut self, first_line: &str, alert_id: &str, length: usize) -> (usize, usize) {
        if is_raise(first_line) {
            self.longest_request = self.longest_request.max(length);
            if !self.raised.iter().any(|raised| raised == alert_id) {
                self.raised.push(alert_id.to_owned());
            }
        }
        let place = self.raised.iter().position(|raised| raised == alert_id).unwrap_or_default();
        let asked = self.asked.entry((first_line.to_owned(), alert_id.to_owned())).or_default();
        *asked += 1;
        (place, *asked - 1)
    }

    /// Notes an answer of the server to a raised alert.
    pub(super) fn note_answer(&mut self, answer: &Message) {
        self.answers += 1;
        self.last_answer = Some(answer.clone());
        let (whole, body) = self.longest_answer;
        self.longest_answer = (whole.max(answer.bytes().len()), body.max(answer.body.len()));
    }

    pub(super) fn let_through(&mut self, alert_id: &str) {
        if !self.was_answered(alert_id) {
            self.answered.push(alert_id.to_owned());
        }
    }

    /// Whether a whole answer that names this alert went through.
    pub fn was_answered(&self, alert_id: &str) -> bool {
        self.answered.iter().any(|answered| answered == alert_id)
    }

    /// How often alerts were sent, all together.
    pub fn attempts(&self) -> usize {
        self.asked.iter().filter(|((line, _), _)| is_raise(line)).map(|(_, count)| count).sum()
    }

    /// The alert that the server knows by this name.
    pub fn behind<'a>(&'a self, id: &'a str) -> &'a str {
        self.renamed.get(id).map_or(id, String::as_str)
    }
}

pub(super) fn is_raise(first_line: &str) -> bool {
    first_line.starts_with("POST /v1/alerts ")
}
