//! Who of the hub is on duty when, and in which hours somebody wants quiet.

use domain::{
    hub::{DutyHours, HubId, Roster},
    ids::StaffId,
    operation::{Body, RosterChange},
};

use super::handling::typed;
use crate::{
    view::{FieldKind, PageIcon},
    work::{
        duty,
        form::{About, Asks, Field, Start, Trouble, Written},
        hours::{self, DAYS},
        start::of_body,
    },
};

/// Whom the form is about.
fn colleague(about: &About<'_>) -> Option<StaffId> {
    match about.refused {
        Some(Body::Roster { change: RosterChange::SetQuietHours { staff, .. }, .. }) => Some(*staff),
        _ => about.part_id().or_else(|| Some(about.staff()?.id)),
    }
}

/// The roster that has them.
fn roster<'a>(about: &'a About<'_>) -> Option<(&'a Roster, StaffId)> {
    let staff = colleague(about)?;
    Some((about.roster_of(staff)?, staff))
}

fn name_field(about: &About<'_>) -> Option<Field> {
    let (roster, staff) = roster(about)?;
    let name = roster.member(staff)?.name.clone();
    Some(Field::read(about.say("form-staff"), name, PageIcon::Staff))
}

fn change(hub: HubId, change: RosterChange) -> Vec<Body> {
    vec![Body::Roster { hub, change }]
}

// ---- shifts

pub(super) fn shifts_start(about: &About<'_>) -> Start {
    let Some((roster, staff)) = roster(about) else { return Start::default() };
    match about.refused {
        Some(Body::Roster { change: RosterChange::SetShifts { shifts }, .. }) => {
            hours::of_shifts(shifts, staff)
        }
        _ => hours::of_shifts(&roster.shifts.value, staff),
    }
}

/// Weeks that many hubs work by: which days, in which hours.
const WEEKS: [(&str, usize, &str); 4] = [
    ("form-week-days", 6, "08:00-20:00"),
    ("form-week-all-days", 7, "08:00-20:00"),
    ("form-week-nights", 7, "20:00-08:00"),
    ("form-week-never", 0, ""),
];

pub(super) fn shifts_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields: Vec<Field> = name_field(about).into_iter().collect();
    fields.extend(others_refused(about));
    fields.extend(WEEKS.into_iter().map(|(label, on, hours)| {
        let of_day = |place: usize| if place < on { hours.to_owned() } else { String::new() };
        let sets = DAYS.iter().enumerate().map(|(place, day)| ((*day).to_owned(), of_day(place)));
        Field::new(label, about.say(label), PageIcon::Clock, Asks::Fill(sets.collect()))
    }));
    fields.extend(DAYS.into_iter().map(|day| {
        let label = crate::work::code(about.words, "day", day);
        Field::new(day, label, PageIcon::Day, Asks::Typed(FieldKind::Words))
            .with_hint(about.say("form-hours-hint"))
    }));
    fields
}

/// What a refused list says of others besides: a form is about one colleague, and theirs stand as they are.
fn others_refused(about: &About<'_>) -> Option<Field> {
    let Some(Body::Roster { change: RosterChange::SetShifts { shifts }, .. }) = about.refused else {
        return None;
    };
    let (roster, staff) = roster(about)?;
    let mut others = duty::differing(roster, shifts, &roster.shifts.value);
    others.retain(|other| *other != staff);
    let told = duty::shifts_text(about.words, roster, &others, shifts);
    (!told.is_empty()).then(|| Field::read(about.say("form-shifts-others"), told, PageIcon::Warning))
}

pub(super) fn shifts(about: &About<'_>) -> Written {
    let (roster, staff) = roster(about).ok_or_else(|| about.gone())?;
    let of_day = |day: &&str| -> Result<Vec<DutyHours>, Trouble> {
        hours::read(about.values.get(day)).ok_or_else(|| about.trouble(*day, about.say("form-no-hours")))
    };
    let days = DAYS.iter().map(of_day).collect::<Result<Vec<_>, _>>()?;
    let mut shifts: Vec<_> =
        roster.shifts.value.iter().filter(|shift| shift.staff != staff).cloned().collect();
    shifts.extend(hours::shifts(staff, &days));
    Ok(change(roster.hub.clone(), RosterChange::SetShifts { shifts }))
}

// ---- quiet

pub(super) fn quiet_start(about: &About<'_>) -> Start {
    if let Some(refused) = about.refused {
        return of_body(refused);
    }
    let hours = roster(about).and_then(|(roster, staff)| roster.quiet.get(&staff)?.value);
    hours::of_quiet(hours).or("hours", "")
}

pub(super) fn quiet_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields: Vec<Field> = name_field(about).into_iter().collect();
    fields.push(
        Field::new("quiet", about.say("form-quiet"), PageIcon::Silent, Asks::Yes)
            .with_hint(about.say("form-quiet-hint")),
    );
    if about.values.is_on("quiet") {
        fields.push(
            typed(about, "hours", "form-quiet-hours", FieldKind::Words)
                .with_hint(about.say("form-hours-hint")),
        );
        let sets = vec![("hours".to_owned(), "22:00-06:00".to_owned())];
        fields.push(Field::new("night", about.say("form-quiet-night"), PageIcon::Clock, Asks::Fill(sets)));
    }
    fields
}

pub(super) fn quiet(about: &About<'_>) -> Written {
    let (roster, staff) = roster(about).ok_or_else(|| about.gone())?;
    let hours = if about.values.is_on("quiet") {
        let text = about.required("hours")?;
        let read = hours::read(&text).unwrap_or_default();
        let [hours] = read[..] else { return Err(about.trouble("hours", about.say("form-no-hours"))) };
        Some(hours)
    } else {
        None
    };
    Ok(change(roster.hub.clone(), RosterChange::SetQuietHours { staff, hours }))
}
