//! The case given to others: a partner by a link, a volunteer by name. Both see only what is ticked.

use std::{collections::BTreeSet, fmt::Write as _};

use chrono::Duration;
use domain::{
    case::{Case, FieldGroup, NewReferral, Referral},
    ids::{AlertSecret, ReferralId},
    operation::Work,
    permission::Role,
};
use sha2::{Digest, Sha256};

use super::handling::{colleagues, typed};
use crate::{
    view::{FieldKind, PageIcon, Tone},
    work::{
        codes::{ANSWERS, choices, consents, groups},
        form::{About, Asks, Choice, Field, Start, Trouble, Written},
        share::has_link,
        start::of_work,
    },
};

/// Days that are offered for a link; [`NewReferral::DAYS_LIMIT`] is the most.
const DAYS: [i64; 4] = [7, 14, 30, 90];
/// What stands until somebody chooses.
const DAYS_AT_FIRST: i64 = 14;

fn group_fields(about: &About<'_>) -> Field {
    let all = groups();
    let offered = all.iter().map(|(code, _)| {
        let label = crate::work::code(about.words, "group", code);
        Choice::new(*code, label).with_detail(crate::work::code(about.words, "group-what", code))
    });
    Field::new("groups", about.say("form-groups"), PageIcon::Hidden, Asks::Many(offered.collect()))
        .with_hint(about.say("form-groups-hint"))
}

fn ticked(about: &About<'_>) -> BTreeSet<FieldGroup> {
    groups()
        .into_iter()
        .filter(|(code, _)| about.values.has("groups", code))
        .map(|(_, group)| group)
        .collect()
}

// ---- a partner

pub(super) fn refer_start(about: &About<'_>) -> Start {
    Start::default().with("until", (about.today() + Duration::days(DAYS_AT_FIRST)).to_string())
}

pub(super) fn refer_fields(about: &About<'_>) -> Vec<Field> {
    let days = DAYS.into_iter().map(|days| {
        let day = about.today() + Duration::days(days);
        let label = about.words.tell("age-days", &[("count", days.into())]);
        Choice::new(day.to_string(), label)
            .with_detail(about.words.tell("form-until-day", &[("day", about.words.day(day).into())]))
    });
    let consents = choices(about.words, "consent", &consents());
    vec![
        typed(about, "partner", "form-partner", FieldKind::Words),
        typed(about, "request", "form-request", FieldKind::Text).with_hint(about.say("form-request-hint")),
        group_fields(about),
        Field::new("consent", about.say("form-consent"), PageIcon::Done, Asks::One(consents))
            .with_hint(about.say("form-consent-hint")),
        Field::new("until", about.say("form-until"), PageIcon::Day, Asks::One(days.collect())),
    ]
}

/// The secret of a link, hexadecimal SHA-256 as the record has it.
pub(in crate::work) fn sha256_of(secret: &[u8]) -> String {
    Sha256::digest(secret).iter().fold(String::new(), |mut text, byte| {
        // writing to a text cannot fail
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(super) fn refer(about: &About<'_>) -> Written {
    let partner = about.required("partner")?;
    let request = about.required("request")?;
    let consent = about.chosen("consent", &consents()).ok_or_else(|| about.missing("consent"))?;
    let until = about.day("until")?.ok_or_else(|| about.missing("until"))?;
    let refused = about.refused_work().and_then(|work| match work {
        Work::Refer { referral } => Some(referral),
        _ => None,
    });
    let new_id = || ReferralId::new(about.around.unix_ms(), about.around.ten_bytes());
    let id = refused.map_or_else(new_id, |referral| referral.id);
    // the link that was made stays the same, as long as this phone still knows its secret
    let known = refused.filter(|_| has_link(about.case_id, &id.to_string(), about.records));
    let link_sha256 = known.map_or_else(|| sha256_of(&about.secret), |referral| referral.link_sha256.clone());
    let groups = ticked(about);
    about.one(Work::Refer {
        referral: NewReferral { id, partner, groups, request, consent, link_sha256, until },
    })
}

/// The text form of a link's secret.
pub(crate) fn secret_text(secret: [u8; 32]) -> String {
    AlertSecret::new(secret).expose()
}

fn referral<'a>(case: &'a Case, about: &About<'_>) -> Option<&'a Referral> {
    let id: ReferralId = match about.refused_work() {
        Some(Work::AnswerReferral { referral, .. }) => *referral,
        _ => about.part_id()?,
    };
    case.referrals.iter().find(|there| there.made.id == id)
}

pub(super) fn answer_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Some(there) = about.case.and_then(|case| referral(case, about)) {
        fields.push(Field::read(about.say("form-partner"), there.made.partner.clone(), PageIcon::Partner));
    }
    let offered = choices(about.words, "answer", &ANSWERS);
    fields.push(Field::new("answer", about.say("form-answer"), PageIcon::Done, Asks::One(offered)));
    fields.push(typed(about, "note", "form-answer-note", FieldKind::Text));
    fields
}

pub(super) fn answer(about: &About<'_>) -> Written {
    let there = about.case.and_then(|case| referral(case, about)).ok_or_else(|| about.gone())?;
    let answer = about.chosen("answer", &ANSWERS).ok_or_else(|| about.missing("answer"))?;
    about.one(Work::AnswerReferral { referral: there.made.id, answer, note: about.text("note") })
}

// ---- a volunteer

pub(super) fn volunteer_start(about: &About<'_>) -> Start {
    let share =
        about.part_id().and_then(|id| about.case?.volunteers.iter().find(|share| share.volunteer == id));
    share.map_or_else(Start::default, |share| {
        of_work(&Work::ShareWithVolunteer { volunteer: share.volunteer, groups: share.groups.clone() })
    })
}

pub(super) fn volunteer_fields(about: &About<'_>) -> Vec<Field> {
    let offered = colleagues(about, |role, _| role == Role::Volunteer, &[]);
    let who = Field::new("staff", about.say("form-volunteer"), PageIcon::Staff, Asks::One(offered.clone()));
    let who = if offered.is_empty() {
        who.with_hint(about.say("form-no-volunteers")).with_tone(Tone::Waiting)
    } else {
        who
    };
    vec![who, group_fields(about)]
}

pub(super) fn volunteer(about: &About<'_>) -> Written {
    let volunteer = about.id("staff")?;
    let groups = ticked(about);
    if groups.is_empty() {
        return Err(Trouble { field: "groups".to_owned(), ..about.missing("groups") });
    }
    about.one(Work::ShareWithVolunteer { volunteer, groups })
}
