//! Gateways: the systems of telephone providers that bring text messages and missed calls, and carry ours. Both ways a
//! request is signed: HMAC-SHA-256, under a key that both know, over the time of sending, a dot and the body.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};

use crate::{files::hexadecimal, keyed};

/// Header with the time of sending: seconds since 1970.
pub const TIMESTAMP: &str = "gateway-timestamp";
/// Header with the signature: `v1=` and 64 hexadecimal digits.
pub const SIGNATURE: &str = "gateway-signature";
/// A signature is good for so long before and after its time: the clocks of two machines, and the way between.
pub const REPLAY_WINDOW: TimeDelta = TimeDelta::minutes(5);

const VERSION: &str = "v1=";

/// A key that a gateway and this server know. It is kept as it is, because a signature cannot be made from a hash of it.
#[derive(Clone, PartialEq, Eq)]
pub struct GatewayKey(Vec<u8>);

impl GatewayKey {
    /// A key of these random bytes.
    pub fn new(random: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(random).into_bytes())
    }

    /// The key that this text is; `None` where it is too short to be secret.
    pub fn of_text(text: &str) -> Option<Self> {
        (text.len() >= 32).then(|| Self(text.as_bytes().to_owned()))
    }

    /// Its bytes, which are its text: what the store keeps.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// A key that the store kept.
    pub fn kept(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// What stands in [`TIMESTAMP`] and [`SIGNATURE`] for this body, sent at `at`.
    pub fn sign(&self, body: &[u8], at: DateTime<Utc>) -> (String, String) {
        let timestamp = at.timestamp().to_string();
        let code = keyed::code(&self.0, &[timestamp.as_bytes(), b".", body]);
        (timestamp, format!("{VERSION}{}", hexadecimal(&code)))
    }

    /// Whether this key signed `body`, and at a time that is now.
    pub fn has_signed(&self, body: &[u8], timestamp: &str, signature: &str, now: DateTime<Utc>) -> bool {
        let is_now = timestamp
            .parse()
            .ok()
            .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
            .is_some_and(|at| (now - at).abs() <= REPLAY_WINDOW);
        let shown = signature.strip_prefix(VERSION).and_then(crate::files::ContentHash::parse);
        let fits = shown.is_some_and(|shown| {
            keyed::is_code(&self.0, &[timestamp.as_bytes(), b".", body], shown.as_bytes())
        });
        is_now & fits
    }
}

impl std::fmt::Debug for GatewayKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use rstest::rstest;

    use super::*;

    fn noon() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
    }

    #[rstest]
    #[case::now(0, true)]
    #[case::at_the_edge(300, true)]
    #[case::by_a_clock_ahead(-300, true)]
    #[case::too_old(301, false)]
    #[case::of_the_future(-301, false)]
    fn a_signature_is_good_for_five_minutes(#[case] seconds_later: i64, #[case] good: bool) {
        let key = GatewayKey::new([7; 32]);
        let (timestamp, signature) = key.sign(b"{}", noon());
        let now = noon() + TimeDelta::seconds(seconds_later);
        assert_eq!(key.has_signed(b"{}", &timestamp, &signature, now), good);
    }

    #[test]
    fn a_signature_is_of_its_key_body_and_time_only() {
        let key = GatewayKey::new([7; 32]);
        let (timestamp, signature) = key.sign(b"{}", noon());
        let later = (noon().timestamp() + 1).to_string();
        assert!(!GatewayKey::new([8; 32]).has_signed(b"{}", &timestamp, &signature, noon()));
        assert!(!key.has_signed(b"{ }", &timestamp, &signature, noon()));
        assert!(!key.has_signed(b"{}", &later, &signature, noon()));
        for wrong in
            ["", "v1=", &signature["v1=".len()..], &signature.replace("v1", "v2"), &signature.to_uppercase()]
        {
            assert!(!key.has_signed(b"{}", &timestamp, wrong, noon()), "{wrong}");
        }
        assert!(!key.has_signed(b"{}", "", &signature, noon()));
        assert!(!key.has_signed(b"{}", "9223372036854775807", &signature, noon()));
    }

    #[test]
    fn a_key_does_not_print() {
        assert_eq!(format!("{:?}", GatewayKey::new([7; 32])), "[redacted]");
        assert_eq!(GatewayKey::of_text("short"), None);
    }
}
