//! Codes of the domain as people read them, and as values of a field.

use domain::{
    alert::{Contact, Urgency},
    case::{
        CaseOutcome, ClaimStep, FieldGroup, FixedQuestion, ReferralAnswer, ReferralConsent, Service,
        Severity, Sex, Status,
    },
    session::SessionKind,
    worker::Whose,
};

use super::form::Choice;
use crate::locale::{ENGLISH, Words};

/// The words of a code: `code(words, "outcome", "false_alarm")` is the text of `outcome-false-alarm`. A code that this
/// version does not know stands as it is.
pub(crate) fn code(words: Words, family: &str, code: &str) -> String {
    let key = format!("{family}-{}", code.replace('_', "-"));
    // a language without staff's texts has English ones
    let found = words.find(&key, &[]).or_else(|| Words::of(ENGLISH).find(&key, &[]));
    found.unwrap_or_else(|| code.to_owned())
}

/// How a payment was made: a code, or words.
pub(crate) fn payment_how(words: Words, how: &str) -> String {
    if PAYMENT_WAYS.contains(&how) { code(words, "paid-by", how) } else { how.to_owned() }
}

pub(super) const PAYMENT_WAYS: [&str; 4] = ["cash", "bank", "cheque", "authority"];

pub(super) const SEXES: [(&str, Sex); 3] =
    [("female", Sex::Female), ("male", Sex::Male), ("other", Sex::Other)];

pub(super) const CONTACTS: [(&str, Contact); 4] =
    [("call", Contact::Call), ("sms", Contact::Sms), ("none", Contact::None), ("unknown", Contact::Unknown)];

pub(super) const WHOSE: [(&str, Whose); 4] =
    [("own", Whose::Own), ("family", Whose::Family), ("employer", Whose::Employer), ("other", Whose::Other)];

/// How a registration with a board stands.
pub(super) const REGISTRATIONS: [(&str, ()); 3] = [("not_asked", ()), ("missing", ()), ("held", ())];

/// How somebody agrees on this phone.
pub(super) const CONSENT_WAYS: [(&str, ()); 3] =
    [("tapped", ()), ("read_aloud", ()), ("thumb_witnessed", ())];

pub(super) const ANSWERS: [(&str, ReferralAnswer); 3] = [
    ("accepted", ReferralAnswer::Accepted),
    ("declined", ReferralAnswer::Declined),
    ("done", ReferralAnswer::Done),
];

/// What staff set of a status; the others follow from what they do.
pub(super) const STATUSES: [(&str, Status); 2] =
    [("responding", Status::Responding), ("waiting", Status::Waiting)];

/// For what a session is.
pub(super) const SESSION_KINDS: [(&str, SessionKind); 5] = [
    ("awareness", SessionKind::Awareness),
    ("motivation", SessionKind::Motivation),
    ("training", SessionKind::Training),
    ("event", SessionKind::Event),
    ("outreach", SessionKind::Outreach),
];

/// The code of a kind of session.
pub(crate) fn code_of_session_kind(kind: SessionKind) -> &'static str {
    code_of(&SESSION_KINDS, &kind)
}

/// The code of a sex.
pub(crate) fn code_of_sex(sex: Sex) -> &'static str {
    code_of(&SEXES, &sex)
}

/// The code of a value of a list such as [`SEXES`].
pub(super) fn code_of<T: PartialEq>(all: &[(&'static str, T)], value: &T) -> &'static str {
    all.iter().find(|(_, there)| there == value).map_or("", |(code, _)| code)
}

macro_rules! coded {
    ($name:ident, $type:ty) => {
        pub(super) fn $name() -> Vec<(&'static str, $type)> {
            <$type>::ALL.into_iter().map(|value| (value.as_str(), value)).collect()
        }
    };
}

coded!(urgencies, Urgency);
coded!(severities, Severity);
coded!(outcomes, CaseOutcome);
coded!(services, Service);
coded!(groups, FieldGroup);
coded!(consents, ReferralConsent);
coded!(questions, FixedQuestion);
coded!(steps, ClaimStep);

/// The values of a list as choices.
pub(super) fn choices<T>(words: Words, family: &str, all: &[(&str, T)]) -> Vec<Choice> {
    all.iter().map(|(value, _)| Choice::new(*value, code(words, family, value))).collect()
}
