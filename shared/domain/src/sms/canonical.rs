//! What of a report a message carries, and how exactly.

use super::{
    codes,
    scale::{degrees_of_steps, millis, radius_of_step, step_of_radius, steps_of_degrees, time_of_millis},
};
use crate::{
    alert::{AlertReport, Fix, KindCode},
    place::Point,
};

/// Characters of a kind without a number beside which, and beside a position, a phone number still fits.
const KIND_BESIDE_A_NUMBER: usize = 32;

/// The report that comes out when `report` is encoded and decoded: what does not travel is gone, what travels on a
/// scale stands on its step. The id, the revision and the kind are always whole.
///
/// Never carried: the note, the reporter's number (it is the sender of the message), fields that could not be read or
/// are not known, and the warnings. Left out where they cannot be: a time outside 1970 to 2527, a position that is not
/// on the earth, a battery above 100, a state that is not in the list. First left out for want of room: the phone
/// number, beside a position and a kind without a number of more than 32 characters. Of the language stays its
/// two- or three-letter code.
pub fn canonical(report: &AlertReport) -> AlertReport {
    let fix = report.fix.as_ref().and_then(canonical_fix);
    let phone = report.phone.clone().filter(|_| fix.is_none() || leaves_room(&report.kind));
    AlertReport {
        revision: report.revision,
        kind: report.kind.clone(),
        recorded_at: report.recorded_at.and_then(millis).and_then(time_of_millis),
        state: codes::state(codes::number_of_state(report.state.as_deref())).map(str::to_owned),
        contact: report.contact,
        subject: report.subject,
        language: report.language.as_deref().and_then(primary_language),
        battery_percent: report.battery_percent.filter(|percent| *percent <= 100),
        fix,
        phone,
        ..AlertReport::new(report.id)
    }
}

fn leaves_room(kind: &KindCode) -> bool {
    codes::number_of_kind(kind) != codes::KIND_AS_TEXT || kind.as_str().len() <= KIND_BESIDE_A_NUMBER
}

fn canonical_fix(fix: &Fix) -> Option<Fix> {
    let on_grid =
        |degrees, limit| steps_of_degrees(degrees, limit).map(|steps| degrees_of_steps(steps, limit));
    Some(Fix {
        point: Point::new(on_grid(fix.point.latitude, 90.0)?, on_grid(fix.point.longitude, 180.0)?)?,
        accuracy_m: fix.accuracy_m.and_then(step_of_radius).and_then(radius_of_step),
        taken_at: fix.taken_at.and_then(millis).and_then(time_of_millis),
        method: fix.method,
        mock: fix.mock,
    })
}

/// The first part of a BCP 47 tag where it is an ISO 639 code: `hi` of `hi-IN`.
fn primary_language(tag: &str) -> Option<String> {
    let first = tag.split('-').next()?.to_ascii_lowercase();
    let is_code = matches!(first.len(), 2 | 3) && first.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then_some(first)
}
