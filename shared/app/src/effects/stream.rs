//! Server-sent events: a bell without content. The runtime opens the connection again by itself, with growing pauses;
//! opening a stream ends the one before it.

use crux_core::capability::Operation;

/// What to do with the stream.
#[derive(Clone, PartialEq, Eq)]
pub enum StreamOperation {
    /// Listen to `GET /v1/stream` with this token.
    Open {
        /// Bearer token.
        bearer: String,
    },
    /// Stop listening. Answered by `Ended` on the stream that was open.
    Close,
}

impl std::fmt::Debug for StreamOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Open { .. } => "Open [redacted]",
            Self::Close => "Close",
        })
    }
}

/// What the stream says; many for one `Open`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamOutput {
    /// The connection stands: whatever came before it was missed, so ask.
    Connected,
    /// Something changed for this caller: ask.
    Changed,
    /// The connection is lost; it is being tried again.
    Lost,
    /// The server no longer knows the token.
    Refused,
    /// Closed on request; nothing comes after it.
    Ended,
}

impl Operation for StreamOperation {
    type Output = StreamOutput;
}
