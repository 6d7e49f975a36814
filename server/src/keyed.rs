//! HMAC-SHA256 (RFC 2104): what only a holder of the key can have made.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

fn over(key: &[u8], parts: &[&[u8]]) -> Option<HmacSha256> {
    // HMAC takes keys of every length, so this is always one
    let mut mac = HmacSha256::new_from_slice(key).ok()?;
    for part in parts {
        mac.update(part);
    }
    Some(mac)
}

/// The code of `parts`, one behind the other, under `key`.
pub fn code(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    over(key, parts).map(|mac| mac.finalize().into_bytes().into()).unwrap_or_default()
}

/// Whether `shown` is the code of `parts` under `key`, in a time that tells nothing of where it differs.
pub fn is_code(key: &[u8], parts: &[&[u8]], shown: &[u8]) -> bool {
    over(key, parts).is_some_and(|mac| mac.verify_slice(shown).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::ContentHash;

    #[test]
    fn a_code_is_the_one_of_the_standard_and_of_its_own_parts_only() {
        // RFC 4231, test case 2
        let wanted = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let made = code(b"Jefe", &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(ContentHash::new(made).to_string(), wanted);
        assert!(is_code(b"Jefe", &[b"what do ya want for nothing?"], &made));
        assert!(!is_code(b"jefe", &[b"what do ya want for nothing?"], &made));
        assert!(!is_code(b"Jefe", &[b"what do ya want for nothing!"], &made));
        assert!(!is_code(b"Jefe", &[b"what do ya want for nothing?"], made.get(..31).unwrap()));
    }
}
