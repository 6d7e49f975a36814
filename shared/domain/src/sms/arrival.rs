//! The id of an alert that brings none: plain words, a damaged message, a missed call.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::ids::AlertId;

/// The alert of one arrival: the same for every delivery of the same message or call, another for any other, and not
/// to be guessed by whoever has no `key`. A UUIDv7 of `received_at`, which must be the provider's own time of the
/// message, not that of its delivery to us; its random bits are the first of HMAC-SHA-256 over the sender's number and
/// the provider's id of the message, each behind its length.
///
/// No secret makes such an id ([`AlertId::is_made_from`]), so only staff can add to the alert.
pub fn alert_id_of_arrival(
    key: &[u8; 32],
    sender: &str,
    message_id: &str,
    received_at: DateTime<Utc>,
) -> AlertId {
    let unix_ms = u64::try_from(received_at.timestamp_millis()).unwrap_or_default();
    let mut random = [0; 10];
    // HMAC takes a key of any length, so this key is always taken
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) {
        for part in [sender, message_id] {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part.as_bytes());
        }
        for (byte, made) in random.iter_mut().zip(mac.finalize().into_bytes()) {
            *byte = made;
        }
    }
    AlertId::new(unix_ms, random)
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, TimeZone};

    use super::*;

    #[test]
    fn the_same_arrival_is_the_same_alert_and_any_other_is_another() {
        let at = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap();
        let id = alert_id_of_arrival(&[1; 32], "+919812345678", "m-1", at);
        assert_eq!(id, alert_id_of_arrival(&[1; 32], "+919812345678", "m-1", at));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.as_uuid().get_timestamp().map(|t| t.to_unix().0), u64::try_from(at.timestamp()).ok());
        let others = [
            alert_id_of_arrival(&[2; 32], "+919812345678", "m-1", at),
            alert_id_of_arrival(&[1; 32], "+919812345679", "m-1", at),
            alert_id_of_arrival(&[1; 32], "+919812345678", "m-2", at),
            alert_id_of_arrival(&[1; 32], "+919812345678m", "-1", at),
            alert_id_of_arrival(&[1; 32], "+919812345678", "m-1", at + Duration::seconds(1)),
        ];
        assert!(!others.contains(&id));
        // of the same time, so that only the keyed bits differ
        assert!(
            others
                .iter()
                .take(4)
                .all(|other| other.as_uuid().as_u64_pair().1 != id.as_uuid().as_u64_pair().1)
        );
    }

    #[test]
    fn a_time_before_1970_is_no_reason_to_refuse() {
        let id = alert_id_of_arrival(&[1; 32], "", "", DateTime::<Utc>::MIN_UTC);
        assert_eq!(id.to_string().parse(), Ok(id));
    }
}
