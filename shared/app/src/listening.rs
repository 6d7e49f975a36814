//! Which stream of the server is open: that of the member of staff who is signed in, else that of the device while an
//! alert of its own is under way.

use crux_core::Command;

use crate::{
    command::Asked,
    effects::stream::{StreamOperation, StreamOutput},
    event::Event,
};

/// The stream.
#[derive(Debug, Default)]
pub(crate) struct Listening {
    /// Counts the streams; what an earlier one says is passed over.
    number: u32,
    open: Option<String>,
    /// The server did not know this token; it is not tried again until something changes.
    refused: Option<String>,
}

/// What the stream says to the rest of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// There is, or may be, news.
    Ask,
    /// The token is not known.
    Refused,
    /// Nothing to do.
    Nothing,
}

impl Listening {
    /// Opens, changes or closes the stream so that it is the wanted one.
    pub(crate) fn set(&mut self, wanted: Option<String>) -> Asked {
        let wanted = wanted.filter(|token| self.refused.as_ref() != Some(token));
        if wanted == self.open {
            return Asked::done();
        }
        self.open.clone_from(&wanted);
        self.number = self.number.saturating_add(1);
        let number = self.number;
        let operation = match wanted {
            Some(bearer) => StreamOperation::Open { bearer },
            None => StreamOperation::Close,
        };
        let streamed = Command::stream_from_shell(operation);
        Asked::from(streamed.then_send(move |output| Event::Streamed(number, output)))
    }

    /// Something may have changed: a refused token is tried again.
    pub(crate) fn forgive(&mut self) {
        self.refused = None;
    }

    pub(crate) fn heard(&mut self, number: u32, output: StreamOutput) -> Heard {
        if number != self.number {
            return Heard::Nothing;
        }
        match output {
            StreamOutput::Connected | StreamOutput::Changed => Heard::Ask,
            StreamOutput::Refused => {
                self.refused = self.open.take();
                Heard::Refused
            }
            StreamOutput::Lost | StreamOutput::Ended => Heard::Nothing,
        }
    }
}
