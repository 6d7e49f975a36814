//! The case given to others: a partner by a link, a volunteer by name.

use std::collections::BTreeSet;

use super::{Applied, Doing, Done, Refused, text};
use crate::{
    case::{Answered, FieldGroup, NewReferral, Referral, ReferralAnswer, ReferralStanding, VolunteerShare},
    hub::india_day,
    ids::{ReferralId, StaffId},
    permission::Role,
    text::is_sha256,
};

/// Most referrals of one case, answers to one, and volunteers on a case.
const SHARES_LIMIT: usize = 50;

pub(super) fn refer(doing: &mut Doing<'_>, referral: &NewReferral) -> Done {
    let by = doing.by_on_open()?;
    if doing.case.referrals.iter().any(|there| there.made.id == referral.id) {
        return Err(Refused::AlreadyThere);
    }
    if doing.case.referrals.len() >= SHARES_LIMIT {
        return Err(Refused::TooMany { limit: SHARES_LIMIT });
    }
    if !is_sha256(&referral.link_sha256) {
        return Err(Refused::OutOfRange { field: "link_sha256".to_owned() });
    }
    let days = (referral.until - india_day(by.at)).num_days();
    if !(0..=NewReferral::DAYS_LIMIT).contains(&days) {
        return Err(Refused::OutOfRange { field: "until".to_owned() });
    }
    let made = NewReferral {
        partner: text::required("partner", &referral.partner, NewReferral::TEXT_LIMIT)?,
        request: text::required("request", &referral.request, NewReferral::TEXT_LIMIT)?,
        ..referral.clone()
    };
    doing.case.referrals.push(Referral { made, by, answers: Vec::new(), withdrawn: None });
    Ok(Applied::Changed)
}

pub(super) fn answer(
    doing: &mut Doing<'_>,
    referral: ReferralId,
    answer: ReferralAnswer,
    note: &str,
) -> Done {
    // the server has looked at the link's secret where nobody of MAIN records it
    let recorded_by = match doing.stamp.actor().staff {
        Some(_) => Some(doing.by()?),
        None => None,
    };
    let note = text::fits("note", note, NewReferral::TEXT_LIMIT)?;
    let at = doing.stamp.at();
    let there = doing.case.referrals.iter_mut().find(|there| there.made.id == referral);
    let there = there.ok_or(Refused::NoSuchPart)?;
    let last = there.answers.last();
    if last.is_some_and(|last| last.answer == answer && last.note == note) {
        return Ok(Applied::Unchanged);
    }
    let is_over = match there.standing(india_day(at)) {
        ReferralStanding::Open(_) => false,
        // staff may still write down what the partner tells them
        ReferralStanding::Expired => recorded_by.is_none(),
        ReferralStanding::Answered(_) | ReferralStanding::Withdrawn => true,
    };
    if is_over {
        return Err(Refused::ReferralOver);
    }
    if there.answers.len() >= SHARES_LIMIT {
        return Err(Refused::TooMany { limit: SHARES_LIMIT });
    }
    there.answers.push(Answered { answer, note, at, recorded_by });
    Ok(Applied::Changed)
}

pub(super) fn withdraw(doing: &mut Doing<'_>, referral: ReferralId) -> Done {
    let by = doing.by()?;
    let there = doing.case.referrals.iter_mut().find(|there| there.made.id == referral);
    Ok(super::record_first(&mut there.ok_or(Refused::NoSuchPart)?.withdrawn, by))
}

pub(super) fn share(doing: &mut Doing<'_>, volunteer: StaffId, groups: &BTreeSet<FieldGroup>) -> Done {
    let by = doing.by_on_open()?;
    let (name, _) = super::handling::named(doing, volunteer, &[Role::Volunteer])?;
    let shares = &mut doing.case.volunteers;
    if let Some(there) = shares.iter_mut().find(|there| there.volunteer == volunteer) {
        if there.groups == *groups {
            return Ok(Applied::Unchanged);
        }
        there.groups.clone_from(groups);
        there.by = by;
        return Ok(Applied::Changed);
    }
    if shares.len() >= SHARES_LIMIT {
        return Err(Refused::TooMany { limit: SHARES_LIMIT });
    }
    shares.push(VolunteerShare { volunteer, name, groups: groups.clone(), by });
    Ok(Applied::Changed)
}

pub(super) fn end_share(doing: &mut Doing<'_>, volunteer: StaffId) -> Done {
    doing.by()?;
    let there = doing.case.volunteers.len();
    doing.case.volunteers.retain(|share| share.volunteer != volunteer);
    Ok(if doing.case.volunteers.len() < there { Applied::Changed } else { Applied::Unchanged })
}
