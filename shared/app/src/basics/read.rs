//! What of an answer is taken. A list that would leave a frightened person without a choice, or a number that is none,
//! does not take the place of what stood before.

use domain::{
    alert::{Kind, Kinds},
    basics::{Basics, Clip, FieldSettings, Numbers, SpokenLanguage},
};

use crate::locale::Language;

/// Bytes of an answer that are read at most.
const BYTES_LIMIT: usize = 256 * 1024;
/// Kinds, clips and spoken languages that are taken at most.
const KINDS_LIMIT: usize = 64;
const CLIPS_LIMIT: usize = 2000;
const SPOKEN_LIMIT: usize = 64;
/// Letters of a name that fit on a tile.
const NAME_LIMIT: usize = 60;

/// Reads what the server sent; `None` where it is something else, such as the page of a captive portal.
pub(super) fn basics(body: &[u8], before: &Basics) -> Option<Basics> {
    if body.len() > BYTES_LIMIT {
        return None;
    }
    let sent: Basics = serde_json::from_slice(body).ok()?;
    Some(Basics {
        kinds: kinds(sent.kinds).unwrap_or_else(|| before.kinds.clone()),
        numbers: numbers(sent.numbers, &before.numbers),
        clips: sent.clips.into_iter().filter(is_clip).take(CLIPS_LIMIT).collect(),
        spoken: sent.spoken.into_iter().filter(is_spoken).take(SPOKEN_LIMIT).collect(),
        field: field(sent.field),
        revision: sent.revision,
    })
}

/// Trades that are taken at most.
const TRADES_LIMIT: usize = 200;
/// A phone is not shut sooner than this many days without contact, whatever a list says: people are away for a week.
const LOCK_AFTER_AT_LEAST: u16 = 7;

/// A list without trades, or a key that is none, is left out; what cards and seals need is looked at where it is used.
fn field(mut sent: FieldSettings) -> FieldSettings {
    sent.trades.retain(|trade| !trade.code.trim().is_empty());
    sent.trades.truncate(TRADES_LIMIT);
    if sent.trades.is_empty() {
        sent.trades = FieldSettings::default().trades;
    }
    sent.lock_after_days = sent.lock_after_days.max(LOCK_AFTER_AT_LEAST);
    sent
}

fn kinds(sent: Kinds) -> Option<Kinds> {
    let named = |mut kind: Kind| {
        kind.names.retain(|_, name| !name.trim().is_empty() && name.chars().count() <= NAME_LIMIT);
        kind
    };
    // each code once
    let kinds = Kinds::new(sent.iter().take(KINDS_LIMIT).cloned().map(named));
    let offers_something = kinds.on_sos().next().is_some();
    offers_something.then_some(kinds)
}

/// Short codes and toll-free numbers are dialled as they are: digits only, so that no code of the network is among them.
fn numbers(sent: Numbers, before: &Numbers) -> Numbers {
    let short = |number: Option<String>, before: &Option<String>| match number {
        Some(number) if (3..=15).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_digit()) => {
            Some(number)
        }
        Some(_) => before.clone(),
        None => None,
    };
    Numbers {
        women: short(sent.women, &before.women),
        child: short(sent.child, &before.child),
        legal_aid: short(sent.legal_aid, &before.legal_aid),
        ..sent
    }
}

/// The tag stands in an address: letters, digits and dashes.
fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
}

fn is_clip(clip: &Clip) -> bool {
    let is_key = clip.key.len() <= 80
        && clip.key.starts_with("prompt-")
        && clip.key.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
    let is_hash = clip.sha256.len() == 64 && clip.sha256.bytes().all(|c| c.is_ascii_hexdigit());
    is_key && is_hash && is_tag(&clip.language) && clip.bytes > 0
}

fn is_spoken(language: &SpokenLanguage) -> bool {
    let has_name = !language.name.trim().is_empty() && language.name.chars().count() <= NAME_LIMIT;
    is_tag(&language.tag)
        && has_name
        && Language::of_tag(&language.texts_in).is_some()
        // one that is written is not only spoken
        && Language::of_tag(&language.tag).is_none()
}
