//! Why the server, or the domain's own rules, did not take something: in words that say what to do.

use domain::operation::Refused;

use crate::locale::Words;

/// Why something that this person did was not taken. Without a reason it is one that this version cannot read.
pub(crate) fn refusal(words: Words, reason: Option<&Refused>) -> String {
    let Some(reason) = reason else { return words.say("refused-other") };
    let name = |key: &str, name: &str| match name {
        // while only this phone knows of them, it may not know their name
        "" => words.tell(key, &[("name", words.say("work-somebody").into())]),
        name => words.tell(key, &[("name", name.into())]),
    };
    let field = |key: &str, field: &str| words.tell(key, &[("field", field_name(words, field).into())]);
    match reason {
        Refused::NoSuchCase => words.say("refused-no-such-case"),
        Refused::NotAllowed => words.say("refused-not-allowed"),
        Refused::AlreadyTaken { by } => name("refused-taken", by),
        Refused::AlreadyAssigned { to } => name("refused-assigned", to),
        Refused::ChangedMeanwhile { by } => name("refused-changed-meanwhile", by),
        Refused::EmptyNote => words.say("refused-empty-note"),
        Refused::NoteTooLong { limit } => words.tell("refused-note-too-long", &[("limit", (*limit).into())]),
        Refused::NoSuchHub => words.say("refused-no-such-hub"),
        Refused::NeedsServer => words.say("refused-needs-server"),
        Refused::IdReused => words.say("refused-id-reused"),
        Refused::Unreadable { .. } => words.say("refused-unreadable"),
        Refused::NoSuchStaff => words.say("refused-no-such-staff"),
        Refused::NoSuchPart => words.say("refused-no-such-part"),
        Refused::AlreadyThere => words.say("refused-already-there"),
        Refused::Missing { field: missing } => field("refused-missing", missing),
        Refused::TooLong { field: long, limit } => {
            let arguments = [("field", field_name(words, long).into()), ("limit", (*limit).into())];
            words.tell("refused-too-long", &arguments)
        }
        Refused::TooMany { limit } => words.tell("refused-too-many", &[("limit", (*limit).into())]),
        Refused::OutOfRange { field: odd } => field("refused-out-of-range", odd),
        Refused::Closed => words.say("refused-closed"),
        Refused::NotClosed => words.say("refused-not-closed"),
        Refused::NotTaken => words.say("refused-not-taken"),
        Refused::TransferWaits => words.say("refused-transfer-waits"),
        Refused::NotSafe => words.say("refused-not-safe"),
        Refused::LinkedAlready => words.say("refused-linked-already"),
        Refused::ReferralOver => words.say("refused-referral-over"),
        Refused::StillCounted => words.say("refused-still-counted"),
        Refused::Fault => words.say("refused-fault"),
        Refused::NoSuchWorker => words.say("refused-no-such-worker"),
        Refused::NoSuchSession => words.say("refused-no-such-session"),
        Refused::NeedsGuardian => words.say("refused-needs-guardian"),
        Refused::Erased => words.say("refused-erased"),
        Refused::NotKnown => words.say("refused-other"),
    }
}

/// The field that a refusal names.
pub(super) fn field_of(reason: &Refused) -> Option<&str> {
    match reason {
        Refused::Missing { field } | Refused::TooLong { field, .. } | Refused::OutOfRange { field } => {
            Some(field)
        }
        _ => None,
    }
}

/// What a field of the wire is called.
fn field_name(words: Words, field: &str) -> String {
    super::code(words, "wire", field)
}
