//! An alert as one message.

use super::{
    PREFIX,
    bits::BitWriter,
    canonical, codes,
    group::{Tag, sealed},
    kind_text, position, what,
};
use crate::{alert::AlertReport, ids::AlertId, phone_number::PhoneNumber};

/// The message that carries `report`: [`super::LIMIT`] septets at most, letters, digits and blanks only. Total: what
/// cannot travel is left out as [`canonical`] says.
pub fn encode(report: &AlertReport) -> String {
    let report = canonical(report);
    let mut message = PREFIX.to_owned();
    let mut add = |tag, payload: &BitWriter| {
        message.push(' ');
        message.push_str(&sealed(tag, payload));
    };
    add(Tag::Alert, &alert_id(report.id));
    add(Tag::What, &what::write(&report));
    if let Some(fix) = &report.fix {
        add(Tag::Position, &position::write(fix));
    }
    if codes::number_of_kind(&report.kind) == codes::KIND_AS_TEXT {
        add(Tag::Kind, &kind_text::write(&report.kind));
    }
    if let Some(phone) = &report.phone {
        add(Tag::Number, &number(phone));
    }
    message
}

/// All 128 bits behind two zeros: the text form of a ULID.
fn alert_id(id: AlertId) -> BitWriter {
    let (high, low) = id.as_uuid().as_u64_pair();
    let mut bits = BitWriter::default();
    bits.push(0, 2);
    bits.push(high, 64);
    bits.push(low, 64);
    bits
}

/// The 15 digits at most of an E.164 number, as a number.
fn number(phone: &PhoneNumber) -> BitWriter {
    let mut bits = BitWriter::default();
    bits.push(phone.as_e164().trim_start_matches('+').parse().unwrap_or_default(), 50);
    bits
}
