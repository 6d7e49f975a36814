//! Which stream of the server is open: that of the member of staff who is signed in, else that of the device while an
//! alert of its own is under way.

use crux_core::Command;

use crate::{
    around::Around,
    command::Asked,
    effects::stream::{StreamOperation, StreamOutput},
    event::Event,
};

/// A phone that was out of a person's hand so long, milliseconds, may have slept while its connection died. It is as long
/// as the runtime believes in a silent one.
const BELIEVED_MS: u64 = 45_000;

/// The stream.
#[derive(Debug, Default)]
pub(crate) struct Listening {
    /// Counts the streams; what an earlier one says is passed over.
    number: u32,
    open: Option<String>,
    /// The server did not know this token; it is not tried again until something changes.
    refused: Option<String>,
    /// The connection is lost, and the runtime waits before it tries again.
    is_lost: bool,
    /// It is to be opened once more, whatever became of its connection.
    anew: bool,
    /// When the app went out of sight, by the monotonic clock.
    left_at: Option<u64>,
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
        let anew = std::mem::take(&mut self.anew) && wanted.is_some();
        if wanted == self.open && !anew {
            return Asked::done();
        }
        self.open.clone_from(&wanted);
        self.is_lost = false;
        self.number = self.number.saturating_add(1);
        let number = self.number;
        let operation = match wanted {
            Some(bearer) => StreamOperation::Open { bearer },
            None => StreamOperation::Close,
        };
        let streamed = Command::stream_from_shell(operation);
        Asked::from(streamed.then_send(move |output| Event::Streamed(number, output)))
    }

    /// Something may have changed: a refused token is tried again, and a lost connection without the rest of its pause.
    /// The pauses spread phones that lost one server; what this phone noticed of itself, no other noticed with it.
    pub(crate) fn hasten(&mut self) {
        self.refused = None;
        self.anew |= self.is_lost;
    }

    /// The network is another: what stands on the one before is dead, and nothing says so for a long time.
    pub(crate) fn renew(&mut self) {
        self.anew = true;
    }

    /// The app went out of sight.
    pub(crate) fn left(&mut self, around: &Around<'_>) {
        self.left_at = Some(around.now.monotonic_ms);
    }

    /// The app is in sight again.
    pub(crate) fn came_back(&mut self, around: &Around<'_>) {
        let left_at = self.left_at.take();
        self.anew |= left_at.is_some_and(|at| around.now.monotonic_ms.saturating_sub(at) >= BELIEVED_MS);
    }

    pub(crate) fn heard(&mut self, number: u32, output: StreamOutput) -> Heard {
        if number != self.number {
            return Heard::Nothing;
        }
        self.is_lost = output == StreamOutput::Lost;
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

#[cfg(test)]
mod tests;
