//! Typed identifiers. All are UUIDv7 made where the thing is made, so that a phone without a network can name what it
//! creates; none is made here, because making one takes a clock and randomness, which come in as arguments.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid, Variant, Version};

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidId {
    /// Not a UUID in its usual text form.
    #[error("is not a UUID")]
    NotAUuid,
    /// A UUID, but of another version: identifiers here are sortable by time.
    #[error("is a UUID, but not of version 7 (RFC 9562)")]
    NotVersion7,
}

fn parse(text: &str) -> Result<Uuid, InvalidId> {
    let uuid = Uuid::try_parse(text).map_err(|_| InvalidId::NotAUuid)?;
    let is_v7 = uuid.get_version() == Some(Version::SortRand) && uuid.get_variant() == Variant::RFC4122;
    if is_v7 { Ok(uuid) } else { Err(InvalidId::NotVersion7) }
}

/// Reads an identifier where it stands in the JSON: a record has dozens, and a first sync ten thousand records.
struct Text<T>(PhantomData<T>);

impl<T: FromStr<Err = InvalidId>> de::Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a UUID in its usual text form")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// A new identifier from milliseconds since 1970 and ten random bytes.
            pub fn new(unix_ms: u64, random: [u8; 10]) -> Self {
                Self(Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid())
            }

            /// The UUID behind it.
            pub fn as_uuid(&self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                parse(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text(PhantomData))
            }
        }
    };
}

identifier! {
    /// An alert: one press of the SOS, by whichever way it arrives. Also the id of its operation and of its case.
    AlertId
}
identifier! {
    /// A case: what a hub makes of an alert.
    CaseId
}
identifier! {
    /// One operation recorded by one device.
    OperationId
}
identifier! {
    /// An installation of the app.
    DeviceId
}
identifier! {
    /// A member of staff.
    StaffId
}
identifier! {
    /// A person of a case.
    PersonId
}
identifier! {
    /// A registered worker.
    WorkerId
}
identifier! {
    /// A visit to a registered worker.
    VisitId
}
identifier! {
    /// A session of a link person or a hub.
    SessionId
}
identifier! {
    /// An Action Taken Report.
    AtrId
}
identifier! {
    /// A wage claim.
    ClaimId
}
identifier! {
    /// A wage claim before an authority.
    FilingId
}
identifier! {
    /// A payment that was recovered.
    PaymentId
}
identifier! {
    /// A referral to a partner.
    ReferralId
}

impl AlertId {
    /// The id of the alert whose `secret` this is: the 74 random bits of a UUIDv7 are the first 74 bits of
    /// SHA-256(secret), so that whoever shows the secret proves to be the one who raised the alert, with no account.
    pub fn from_secret(unix_ms: u64, secret: &AlertSecret) -> Self {
        Self::new(unix_ms, secret.id_bits())
    }

    /// Whether this id was made from `secret`. The time in the id is not looked at: it is public.
    pub fn is_made_from(&self, secret: &AlertSecret) -> bool {
        let made = Self::new(0, secret.id_bits()).0.into_bytes();
        // one pass over all bytes, so that the time taken tells nothing of where they differ
        self.0.into_bytes().iter().zip(made).skip(6).fold(0, |seen, (a, b)| seen | (a ^ b)) == 0
    }
}

impl From<AlertId> for CaseId {
    fn from(alert: AlertId) -> Self {
        Self(alert.0)
    }
}

impl From<CaseId> for AlertId {
    fn from(case: CaseId) -> Self {
        Self(case.0)
    }
}

impl From<AlertId> for OperationId {
    fn from(alert: AlertId) -> Self {
        Self(alert.0)
    }
}

/// 32 random bytes that only the phone that raised an alert knows.
#[derive(Clone, PartialEq, Eq)]
pub struct AlertSecret([u8; 32]);

impl AlertSecret {
    /// A secret of these random bytes.
    pub fn new(random: [u8; 32]) -> Self {
        Self(random)
    }

    /// Reads the text form: base64url without padding, 43 characters.
    pub fn parse(text: &str) -> Option<Self> {
        use base64::Engine;
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The text form, as it travels in the header `Alert-Secret`.
    pub fn expose(&self) -> String {
        use base64::Engine;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Ten bytes that `Builder::from_unix_timestamp_millis` lays out as rand_a (12 bits) and rand_b (62 bits). It
    /// overwrites the top 4 bits of the first byte with the version and the top 2 of the third with the variant, so
    /// the 74 bits are spread to stand where they are kept.
    fn id_bits(&self) -> [u8; 10] {
        let digest: [u8; 32] = Sha256::digest(self.0).into();
        let mut bits = digest.iter().flat_map(|byte| (0..8).rev().map(move |shift| (byte >> shift) & 1));
        let mut take = |count: u32| {
            (0..count).fold(0_u64, |value, _| (value << 1) | u64::from(bits.next().unwrap_or(0)))
        };
        let (rand_a, rand_b) = (take(12), take(62));
        let [.., a1, a0] = rand_a.to_be_bytes();
        let [b7, b6, b5, b4, b3, b2, b1, b0] = rand_b.to_be_bytes();
        [a1, a0, b7, b6, b5, b4, b3, b2, b1, b0]
    }
}

impl fmt::Debug for AlertSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alert_id_is_a_version_7_uuid_of_its_time() {
        let id = AlertId::from_secret(1_795_305_600_000, &AlertSecret::new([7; 32]));
        assert_eq!(id.to_string().parse::<AlertId>(), Ok(id));
        assert_eq!(id.as_uuid().get_timestamp().map(|t| t.to_unix().0), Some(1_795_305_600));
    }

    #[test]
    fn only_its_own_secret_proves_an_alert() {
        let secret = AlertSecret::new([7; 32]);
        let id = AlertId::from_secret(1_795_305_600_000, &secret);
        assert!(id.is_made_from(&secret));
        assert!(!id.is_made_from(&AlertSecret::new([8; 32])));
        assert!(!AlertId::new(1_795_305_600_000, [7; 10]).is_made_from(&secret));
    }

    #[test]
    fn the_random_bits_are_the_first_74_bits_of_the_digest() {
        let secret = AlertSecret::new([0; 32]);
        // SHA-256 of 32 zero bytes begins 66 68 7a ad f8 62 bd 77 6c 8f …
        let id = AlertId::from_secret(0, &secret).as_uuid().into_bytes();
        let rand_a = u16::from_be_bytes([id[6], id[7]]) & 0x0fff;
        assert_eq!(rand_a, 0x666);
        let rand_b = u64::from_be_bytes(id[8..].try_into().unwrap()) & (u64::MAX >> 2);
        assert_eq!(rand_b, 0x87aa_df86_2bd7_76c8 >> 2);
    }

    #[test]
    fn other_uuids_are_refused_with_the_reason() {
        assert_eq!("hello".parse::<AlertId>(), Err(InvalidId::NotAUuid));
        assert_eq!("3d1f2c1e-9d60-4b86-9a3c-0a53b3e8c1aa".parse::<AlertId>(), Err(InvalidId::NotVersion7));
    }

    #[test]
    fn a_secret_survives_its_text_form_and_never_prints() {
        let secret = AlertSecret::new([9; 32]);
        assert_eq!(AlertSecret::parse(&secret.expose()), Some(secret.clone()));
        assert_eq!(format!("{secret:?}"), "[redacted]");
        assert_eq!(AlertSecret::parse("short"), None);
    }
}
