//! Text messages from the phone itself: the way of an alert where there is no data, and to trusted people.

use crux_core::capability::Operation;

/// Send a message, or open the phone's own message app with it filled in.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct SendSmsOperation {
    /// Numbers, E.164.
    pub to: Vec<String>,
    /// The message: one of 160 characters of GSM-7 for an alert; as long as it is for trusted people.
    pub text: String,
    /// Send it without another tap: only where the person agreed and the platform allows it. Else the message app is
    /// opened.
    pub by_itself: bool,
}

/// Numbers and words stay out of logs.
impl std::fmt::Debug for SendSmsOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SendSmsOperation {{ by_itself: {} }} [redacted]", self.by_itself)
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SendSmsOutput {
    /// The network took it, on one of the phone's SIMs.
    Sent,
    /// The message app is open with it; whether the person sends it is not known.
    Composed,
    /// The person came back from the message app without sending, as far as the platform tells.
    Cancelled,
    /// No SIM, or none with service.
    NoService,
    /// The person did not permit it.
    NotPermitted,
    /// The network did not take it on any SIM: mostly for want of balance.
    Refused,
    /// The platform failed.
    Failed,
}

impl Operation for SendSmsOperation {
    type Output = SendSmsOutput;
}
