//! The shapes of what stands apart from a case's record, and of a phone's address for the doorbell.

use chrono::{DateTime, Utc};
use utoipa::ToSchema;

use super::Fix;

/// Where the doorbell reaches a phone.
#[derive(ToSchema)]
pub(in crate::api) struct PushAddress {
    /// `android` (FCM) or `ios` (APNs).
    platform: String,
    /// As Google or Apple name it; Apple's as hexadecimal digits.
    token: String,
}

/// The positions of a case, oldest first.
#[derive(ToSchema)]
pub(in crate::api) struct Track {
    fixes: Vec<Fix>,
}

/// A page of the log of a case.
#[derive(ToSchema)]
pub(in crate::api) struct History {
    /// Newest first.
    lines: Vec<HistoryLine>,
    /// The `before` of the next page.
    next: Option<u64>,
}

/// What was done.
#[derive(ToSchema)]
pub(in crate::api) struct HistoryLine {
    /// Place in the server's order.
    seq: u64,
    /// `acknowledge`, `add_note` …
    kind: String,
    at: DateTime<Utc>,
    /// Who of the staff; null where the server or the person did.
    name: Option<String>,
    /// The hub that they work at now.
    hub: Option<String>,
    /// What it was about, as in the record's `activity`: a hub, a colleague, a status, an amount.
    about: Option<String>,
}
