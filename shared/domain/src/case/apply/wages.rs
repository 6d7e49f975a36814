//! Wage claims of a case. Every amount is checked: what cannot be is refused, never cut off.

use super::{Applied, ByStaff, Doing, Done, Refused, text};
use crate::{
    case::{
        ClaimStep, Field, Filing, NewPayment, NextAction, Parties, Payment, WageClaim, WageLine, WageTerms,
        WithdrawnPayment,
    },
    ids::{ClaimId, PaymentId, PersonId},
    money::Money,
};

/// Most claims of one case; most filings, and payments, of one claim.
const PARTS_LIMIT: usize = 100;

fn out_of_range(field: &str) -> Refused {
    Refused::OutOfRange { field: field.to_owned() }
}

fn read_parties(parties: &Parties) -> Result<Parties, Refused> {
    let limit = Parties::TEXT_LIMIT;
    let read = Parties {
        principal_employer: text::fits("principal_employer", &parties.principal_employer, limit)?,
        contractor: text::fits("contractor", &parties.contractor, limit)?,
        site: text::fits("site", &parties.site, limit)?,
    };
    if read.principal_employer.is_empty() && read.contractor.is_empty() {
        return Err(Refused::Missing { field: "principal_employer".to_owned() });
    }
    Ok(read)
}

/// The claim of that name, and who works on it.
fn claim<'a>(doing: &'a mut Doing<'_>, claim: ClaimId) -> Result<(&'a mut WageClaim, ByStaff), Refused> {
    let by = doing.by()?;
    let there = doing.case.wage_claims.iter_mut().find(|there| there.id == claim);
    Ok((there.ok_or(Refused::NoSuchPart)?, by))
}

pub(super) fn open(doing: &mut Doing<'_>, id: ClaimId, parties: &Parties) -> Done {
    let by = doing.by_on_open()?;
    let read = read_parties(parties)?;
    if let Some(there) = doing.case.wage_claims.iter().find(|there| there.id == id) {
        let same = there.parties.set.as_ref().is_some_and(|set| set.operation == doing.operation.id);
        return if same { Ok(Applied::Unchanged) } else { Err(Refused::AlreadyThere) };
    }
    if doing.case.wage_claims.len() >= PARTS_LIMIT {
        return Err(Refused::TooMany { limit: PARTS_LIMIT });
    }
    let opened_at = by.at;
    let parties = Field::first(read, doing.operation, doing.stamp, by);
    doing.case.wage_claims.push(WageClaim {
        id,
        opened_at,
        parties,
        step: Field::default(),
        lines: Vec::new(),
        filings: Vec::new(),
        payments: Vec::new(),
    });
    Ok(Applied::Changed)
}

pub(super) fn set_parties(doing: &mut Doing<'_>, id: ClaimId, parties: &Parties) -> Done {
    let parties = read_parties(parties)?;
    let (operation, stamp) = (doing.operation, doing.stamp);
    let (claim, by) = claim(doing, id)?;
    Ok(claim.parties.write(parties, operation, stamp, by))
}

pub(super) fn set_line(doing: &mut Doing<'_>, id: ClaimId, person: PersonId, terms: &WageTerms) -> Done {
    if doing.case.person(person).is_none() {
        return Err(Refused::NoSuchPart);
    }
    if terms.days_tenths > WageTerms::DAYS_TENTHS_LIMIT {
        return Err(out_of_range("days_tenths"));
    }
    if terms.from.zip(terms.to).is_some_and(|(from, to)| from > to) {
        return Err(out_of_range("to"));
    }
    terms.due().ok_or_else(|| out_of_range("rate"))?;
    let (operation, stamp) = (doing.operation, doing.stamp);
    let (claim, by) = claim(doing, id)?;
    let applied = if let Some(line) = claim.lines.iter_mut().find(|line| line.person == person) {
        line.terms.write(terms.clone(), operation, stamp, by)
    } else {
        let terms = Field::first(terms.clone(), operation, stamp, by);
        claim.lines.push(WageLine { person, terms });
        Applied::Changed
    };
    claim.claimed().ok_or_else(|| out_of_range("rate"))?;
    Ok(applied)
}

pub(super) fn remove_line(doing: &mut Doing<'_>, id: ClaimId, person: PersonId) -> Done {
    let (claim, _) = claim(doing, id)?;
    // money was recovered for them: the line has to stay, or the sums would not meet
    if claim.recovered_by(person) != Some(Money::ZERO) {
        return Err(Refused::StillCounted);
    }
    let Some(place) = claim.lines.iter().position(|line| line.person == person) else {
        return Ok(Applied::Unchanged);
    };
    let line = claim.lines.remove(place);
    let wrote = line.terms.late.iter().map(|late| &late.set).chain(&line.terms.set);
    let unseen = wrote.into_iter().find(|set| doing.is_unseen(set.seq, set.device, set.by.by));
    unseen.map_or(Ok(Applied::Changed), |set| Err(Refused::ChangedMeanwhile { by: set.by.name.clone() }))
}

pub(super) fn set_step(doing: &mut Doing<'_>, id: ClaimId, step: ClaimStep) -> Done {
    let (operation, stamp) = (doing.operation, doing.stamp);
    let (claim, by) = claim(doing, id)?;
    Ok(claim.step.write(step, operation, stamp, by))
}

fn read_filing(filing: &Filing) -> Result<Filing, Refused> {
    let limit = Filing::TEXT_LIMIT;
    if filing.hearings.len() > Filing::HEARINGS_LIMIT {
        return Err(Refused::TooMany { limit: Filing::HEARINGS_LIMIT });
    }
    let mut hearings = filing.hearings.clone();
    hearings.sort_unstable();
    hearings.dedup();
    Ok(Filing {
        authority: text::required("authority", &filing.authority, limit)?,
        place: text::fits("place", &filing.place, limit)?,
        filed_by: text::fits("filed_by", &filing.filed_by, limit)?,
        number: text::fits("number", &filing.number, limit)?,
        hearings,
        ..filing.clone()
    })
}

pub(super) fn set_filing(doing: &mut Doing<'_>, id: ClaimId, filing: &Filing) -> Done {
    let read = read_filing(filing)?;
    let (operation, stamp) = (doing.operation, doing.stamp);
    let (claim, by) = claim(doing, id)?;
    if let Some(there) = claim.filings.iter_mut().find(|there| there.value.id == read.id) {
        return Ok(there.write(read, operation, stamp, by));
    }
    if claim.filings.len() >= PARTS_LIMIT {
        return Err(Refused::TooMany { limit: PARTS_LIMIT });
    }
    claim.filings.push(Field::first(read, operation, stamp, by));
    Ok(Applied::Changed)
}

pub(super) fn record_payment(doing: &mut Doing<'_>, id: ClaimId, payment: &NewPayment) -> Done {
    let operation = doing.operation.id;
    let how = text::fits("how", &payment.how, Filing::TEXT_LIMIT)?;
    if payment.shares.is_empty() {
        return Err(Refused::Missing { field: "shares".to_owned() });
    }
    let mut people: Vec<PersonId> = payment.shares.iter().map(|share| share.person).collect();
    people.sort_unstable();
    let is_twice = people.windows(2).any(|two| two.first() == two.last());
    let is_nothing = payment.shares.iter().any(|share| share.amount == Money::ZERO);
    if is_twice || is_nothing {
        return Err(out_of_range("shares"));
    }
    let (claim, by) = claim(doing, id)?;
    if let Some(there) = claim.payments.iter().find(|there| there.made.id == payment.id) {
        return if there.operation == operation {
            Ok(Applied::Unchanged)
        } else {
            Err(Refused::AlreadyThere)
        };
    }
    if claim.payments.len() >= PARTS_LIMIT {
        return Err(Refused::TooMany { limit: PARTS_LIMIT });
    }
    let has_line = |person: &PersonId| claim.lines.iter().any(|line| line.person == *person);
    if !people.iter().all(has_line) {
        return Err(Refused::NoSuchPart);
    }
    let made = NewPayment { how, ..payment.clone() };
    claim.payments.push(Payment { made, operation, by, withdrawn: None });
    claim.recovered().ok_or_else(|| out_of_range("shares"))?;
    Ok(Applied::Changed)
}

pub(super) fn withdraw_payment(doing: &mut Doing<'_>, id: ClaimId, payment: PaymentId, reason: &str) -> Done {
    let reason = text::required("reason", reason, NextAction::TEXT_LIMIT)?;
    let (claim, by) = claim(doing, id)?;
    let there =
        claim.payments.iter_mut().find(|there| there.made.id == payment).ok_or(Refused::NoSuchPart)?;
    if there.withdrawn.is_some() {
        return Ok(Applied::Unchanged);
    }
    there.withdrawn = Some(WithdrawnPayment { by, reason });
    Ok(Applied::Changed)
}
