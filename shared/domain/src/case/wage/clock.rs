//! The clocks of a wage claim, as data with the source of each.

use chrono::{Days, Months, NaiveDate};

use super::{ClaimStep, WageClaim, WageTerms};
use crate::hub::india_day;

/// Which clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClockKind {
    /// The last day on which the oldest wages of a claim can be filed; younger ones have longer.
    LastDayToFile,
    /// The day by which the authority is to try to decide.
    DecisionAimed,
    /// The coalition's own demand: settled in six months.
    SettledInSixMonths,
}

/// A clock of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Which.
    pub kind: ClockKind,
    /// The day on which it runs out.
    pub day: NaiveDate,
    /// Where the rule stands.
    pub source: &'static str,
}

/// A rule of time: so many months from something.
struct Rule {
    kind: ClockKind,
    months: u32,
    source: &'static str,
}

const FILE: Rule = Rule { kind: ClockKind::LastDayToFile, months: 36, source: "Code on Wages, 2019, s. 45" };
const DECIDE: Rule = Rule { kind: ClockKind::DecisionAimed, months: 3, source: "Code on Wages, 2019, s. 45" };
const SETTLE: Rule = Rule { kind: ClockKind::SettledInSixMonths, months: 6, source: "MAIN" };

/// The first day of work; where nobody knows it, what the days worked before the last one leave at the latest.
fn begun(terms: &WageTerms) -> Option<NaiveDate> {
    let before = terms.days_tenths.div_ceil(10).saturating_sub(1);
    terms.from.or_else(|| terms.to?.checked_sub_days(Days::new(before.into())))
}

impl Rule {
    fn from(&self, day: NaiveDate) -> Option<Clock> {
        let day = day.checked_add_months(Months::new(self.months))?;
        Some(Clock { kind: self.kind, day, source: self.source })
    }
}

/// The clocks of `claim` that run: filing counts from the first day of the oldest unpaid work and stops when something is
/// filed; the decision counts from the first filing and stops with the order; six months count from the day that the claim
/// was opened, in India. None runs once the claim is settled.
///
/// Sub-section (6) of section 45 counts three years from the date on which a claim arises: of long work each month's wages
/// fall due by themselves. No wages fall due before the work began, so the day told is rather early than late.
pub fn clocks(claim: &WageClaim) -> Vec<Clock> {
    let step = claim.step.value;
    if step == ClaimStep::Settled {
        return Vec::new();
    }
    let begun = claim.lines.iter().filter_map(|line| begun(&line.terms.value));
    let filed = claim.filings.iter().filter_map(|filing| filing.value.filed_on).min();
    let file = begun.min().filter(|_| filed.is_none()).and_then(|day| FILE.from(day));
    let decide = filed.filter(|_| step < ClaimStep::Order).and_then(|day| DECIDE.from(day));
    let settle = SETTLE.from(india_day(claim.opened_at));
    [file, decide, settle].into_iter().flatten().collect()
}
