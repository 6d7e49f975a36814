//! Where a phone's news ends: opaque to the phone.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::operation::Version;
use sha2::{Digest, Sha256};

use crate::storage::{Caller, Scope};

/// Characters of a fingerprint: 72 bits, against two scopes that look alike by chance.
const FINGERPRINT_LENGTH: usize = 12;

/// A place in the server's order, for one kind of caller in one life of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    epoch: String,
    /// Of the caller's role and scopes: with others, what was pulled before is not what would be pulled now.
    fingerprint: String,
    /// The last change that was sent.
    pub(super) seq: Version,
    /// It stands in a resync that has not ended, and that began when the order had come so far.
    pub(super) resync: Option<Version>,
}

impl Cursor {
    pub(super) fn new(epoch: &str, caller: &Caller, scopes: &BTreeSet<Scope>) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(caller.staff.as_ref().map_or("worker", |staff| staff.role.as_str()));
        for scope in scopes {
            hasher.update("\n");
            hasher.update(scope.as_str());
        }
        let digest: [u8; 32] = hasher.finalize().into();
        let fingerprint = URL_SAFE_NO_PAD.encode(digest).chars().take(FINGERPRINT_LENGTH).collect();
        Self { epoch: epoch.to_owned(), fingerprint, seq: 0, resync: None }
    }

    /// Another place of the same caller.
    pub(super) fn at(&self, seq: Version, resync: Option<Version>) -> Self {
        Self { seq, resync, ..self.clone() }
    }

    /// This place, as far as `shown` belongs to the same life and scopes; `None` where it does not.
    pub(super) fn resume(&self, shown: &str) -> Option<Self> {
        let text = String::from_utf8(URL_SAFE_NO_PAD.decode(shown).ok()?).ok()?;
        let mut parts = text.split('.');
        let (epoch, fingerprint, seq) = (parts.next()?, parts.next()?, parts.next()?.parse().ok()?);
        let resync = match (parts.next(), parts.next(), parts.next()) {
            (None, None, None) => None,
            (Some("resync"), Some(began), None) => Some(began.parse().ok()?),
            _ => return None,
        };
        let belongs = epoch == self.epoch && fingerprint == self.fingerprint;
        belongs.then(|| self.at(seq, resync))
    }

    pub(super) fn to_text(&self) -> String {
        let resync = self.resync.map(|began| format!(".resync.{began}")).unwrap_or_default();
        URL_SAFE_NO_PAD.encode(format!("{}.{}.{}{resync}", self.epoch, self.fingerprint, self.seq))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_good_in_its_own_life_and_scopes_only() {
        let caller = Caller::default();
        let scopes = |hub: &str| BTreeSet::from([Scope::hub(&domain::hub::HubId::new(hub))]);
        let start = Cursor::new("one", &caller, &scopes("mumbai"));
        for resync in [None, Some(9)] {
            let place = start.at(7, resync);
            assert_eq!(start.resume(&place.to_text()), Some(place));
        }
        let place = start.at(7, Some(9));
        assert_eq!(Cursor::new("two", &caller, &scopes("mumbai")).resume(&place.to_text()), None);
        assert_eq!(Cursor::new("one", &caller, &scopes("pune")).resume(&place.to_text()), None);
        assert_eq!(start.resume("anything"), None);
    }
}
