//! What every phone keeps from the server so that it is there without a network: the kinds of emergency, the numbers to
//! call and to write to, the recorded prompts that there are. `GET /v1/basics`.

use serde::{Deserialize, Serialize};

use crate::{alert::Kinds, phone_number::PhoneNumber};

/// Numbers of MAIN that are data. 112 and MAIN's helpline are in [`crate::EMERGENCY`] and [`crate::HELPLINE`]: they never
/// change, and no mistake in a table may take them away.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Numbers {
    /// The long number that takes text messages; 1-800 numbers take none. Null until MAIN has one: then no phone offers
    /// a message.
    pub sms: Option<PhoneNumber>,
    /// The number that takes missed calls. Null until MAIN has one.
    pub missed_call: Option<PhoneNumber>,
    /// Women's helpline, a short code: `181`.
    pub women: Option<String>,
    /// Child helpline, a short code: `1098`.
    pub child: Option<String>,
    /// Legal aid (National Legal Services Authority), a short code: `15100`.
    pub legal_aid: Option<String>,
}

impl Numbers {
    /// The numbers that stand until a server says otherwise.
    pub fn embedded() -> Self {
        Self {
            sms: None,
            missed_call: None,
            women: Some("181".to_owned()),
            child: Some("1098".to_owned()),
            legal_aid: Some("15100".to_owned()),
        }
    }
}

/// A prompt that somebody recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clip {
    /// Language, BCP 47; also one without a written translation, such as `sat` (Santali).
    pub language: String,
    /// Which prompt: its key in the app's texts, `prompt-kept`.
    pub key: String,
    /// SHA-256 of the file, hexadecimal: a phone that has it does not fetch it again, and checks what it fetched.
    pub sha256: String,
    /// Length of the file.
    pub bytes: u64,
    /// `audio/ogg`, `audio/mp4`, `audio/mpeg`.
    pub media_type: String,
}

/// A language that is only spoken in the app, by its clips; its texts stand in another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenLanguage {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// The language in which its speakers are shown the texts.
    pub texts_in: String,
}

/// A trade of the list that forms offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trade {
    /// Its code, as registrations carry it.
    pub code: String,
    /// Its names by language, BCP 47; one that the app has a text for (`trade-<code>`) needs none.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub names: std::collections::BTreeMap<String, String>,
}

/// What link persons' phones need to know of the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldSettings {
    /// Without contact for so many days, what a link person's phone holds cannot be opened until it has contact again.
    pub lock_after_days: u16,
    /// The Ed25519 key that checks worker cards, base64url without padding; none until the server told it.
    pub card_key: Option<String>,
    /// The X25519 key to which unsent operations are sealed, base64url without padding …
    pub sealing_key: Option<String>,
    /// … and its name.
    pub sealing_key_id: Option<String>,
    /// The trades, the commonest first.
    pub trades: Vec<Trade>,
}

impl Default for FieldSettings {
    fn default() -> Self {
        let trade = |code: &str| Trade { code: code.to_owned(), names: std::collections::BTreeMap::new() };
        Self {
            lock_after_days: 30,
            card_key: None,
            sealing_key: None,
            sealing_key_id: None,
            trades: Self::TRADES.iter().map(|code| trade(code)).collect(),
        }
    }
}

impl FieldSettings {
    /// The trades that are there until a server says otherwise: domestic and construction work first, MAIN's first focus.
    pub const TRADES: [&str; 12] = [
        "domestic",
        "construction",
        "brick_kiln",
        "hotel",
        "factory",
        "textile",
        "agriculture",
        "driver",
        "security",
        "street_vendor",
        "mining",
        "other",
    ];
}

/// `GET /v1/basics`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basics {
    /// Another wherever anything below is another; also the `ETag`.
    pub revision: String,
    /// The kinds of emergency.
    pub kinds: Kinds,
    /// The numbers.
    pub numbers: Numbers,
    /// The recorded prompts.
    #[serde(default)]
    pub clips: Vec<Clip>,
    /// Languages that are only spoken.
    #[serde(default)]
    pub spoken: Vec<SpokenLanguage>,
    /// What link persons' phones need to know.
    #[serde(default)]
    pub field: FieldSettings,
}

impl Basics {
    /// What stands until a server says otherwise.
    pub fn embedded() -> Self {
        Self {
            revision: String::new(),
            kinds: Kinds::embedded(),
            numbers: Numbers::embedded(),
            clips: Vec::new(),
            spoken: Vec::new(),
            field: FieldSettings::default(),
        }
    }
}

impl Default for Basics {
    fn default() -> Self {
        Self::embedded()
    }
}

/// Whether a text has the form of a BCP 47 tag: subtags of letters and digits, the first of 2 to 8 letters, 35 characters
/// at most (RFC 5646, 4.4.1). Whether there is such a language is not asked.
pub fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first_fits = subtags.next().is_some_and(|first| {
        (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
    });
    let rest_fits = subtags
        .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()));
    tag.len() <= 35 && first_fits && rest_fits
}
