//! What comes by phone.

use chrono::{DateTime, Utc};
use utoipa::ToSchema;

/// A text message, as a gateway reports it. Every field may be missing.
#[derive(ToSchema)]
pub(in crate::api) struct InboundSms {
    /// The provider's name for the message: the same at every delivery.
    provider_message_id: Option<String>,
    /// The sender's number, as the network reports it; anything else is kept as it is.
    from: Option<String>,
    to: Option<String>,
    text: Option<String>,
    /// When the provider had it.
    received_at: Option<DateTime<Utc>>,
}

/// A missed call, as a gateway reports it. Every field may be missing.
#[derive(ToSchema)]
pub(in crate::api) struct InboundCall {
    /// The provider's name for the call: the same at every delivery.
    provider_call_id: Option<String>,
    from: Option<String>,
    to: Option<String>,
    at: Option<DateTime<Utc>>,
}

/// It is on the disk.
#[derive(ToSchema)]
pub(in crate::api) struct Heard {
    /// `stored`.
    outcome: String,
}
