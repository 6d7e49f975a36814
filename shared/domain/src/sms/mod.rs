//! Text messages: an alert as one message of at most 160 characters, and what a person wrote in plain words. The form
//! is described in `docs/sms.md`. Who sent a message, and what the server answers, does not belong here.
//!
//! Reading is total. [`read`] takes any text: an encoded alert, whole or damaged; else the words of a person, which
//! are never refused. [`decode`] alone says why a text is no encoded alert.

use chrono::{DateTime, Utc};

use crate::{alert::AlertReport, ids::AlertId};

mod arrival;
mod bits;
mod canonical;
mod codes;
mod decode;
mod encode;
mod group;
mod kind_text;
mod plain;
mod position;
mod scale;
mod spelling;
mod text;
mod what;
mod word_list;
mod words;

pub use arrival::alert_id_of_arrival;
pub use canonical::canonical;
pub use decode::{Decoded, NotEncoded, decode};
pub use encode::encode;
pub use plain::Plain;

/// The first word of an encoded alert, and the keyword by which a shared inbound number routes it: a version, and
/// nothing that tells a stranger who looks at the phone what it is about.
pub const PREFIX: &str = "REF1";

/// Septets of one message (3GPP TS 23.040, 9.2.3.16). Every character used is one septet (3GPP TS 23.038, 6.2.1).
pub const LIMIT: usize = 160;

/// What an inbound text is.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// An alert that an app encoded.
    Encoded(Box<Decoded>),
    /// The words of a person, or an encoded alert of which nothing could be read.
    Plain(Plain),
    /// Nothing but blanks. Somebody pressed "send" all the same: as good as a missed call.
    Empty,
}

/// Reads an inbound text. It refuses nothing.
pub fn read(text: &str) -> Incoming {
    if text::is_blank(text) {
        return Incoming::Empty;
    }
    match decode(text) {
        Ok(decoded) => Incoming::Encoded(Box::new(decoded)),
        Err(problem) => Incoming::Plain(Plain::read(text, problem)),
    }
}

impl Incoming {
    /// The alert that the text raises. `own_id` is the id of one that brings none that can be trusted: make it with
    /// [`alert_id_of_arrival`], so that the same text delivered twice is one alert. The sender's number is not known
    /// here; the caller adds it where the report has no `phone`.
    pub fn report(&self, own_id: AlertId, received_at: DateTime<Utc>) -> AlertReport {
        match self {
            Self::Encoded(decoded) => decoded.report(own_id, received_at),
            Self::Plain(plain) => plain.report(own_id),
            Self::Empty => AlertReport::new(own_id),
        }
    }
}
