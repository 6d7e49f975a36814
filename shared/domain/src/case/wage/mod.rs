//! Wage claims: who owes whom how much, how far it has come, and what was recovered. All amounts in paise.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{ByStaff, Field};
use crate::{
    ids::{ClaimId, FilingId, OperationId, PaymentId, PersonId},
    money::Money,
};

mod clock;

pub use clock::{Clock, ClockKind, clocks};

/// Those who owe, and where the work was. The principal employer is named as well as the contractor.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parties {
    /// For whom the work was done in the end.
    #[serde(default)]
    pub principal_employer: String,
    /// Who hired the workers.
    #[serde(default)]
    pub contractor: String,
    /// Where they worked.
    #[serde(default)]
    pub site: String,
}

impl Parties {
    /// Longest text of one field, in characters.
    pub const TEXT_LIMIT: usize = 300;
}

/// What one worker is owed, as they say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WageTerms {
    /// The first day of the work that was not paid.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The last day of it.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Days worked, in tenths: 10 is one day, 5 half a day.
    pub days_tenths: u32,
    /// Rate of a day.
    pub rate: Money,
    /// Already paid by the employer, before the claim.
    #[serde(default)]
    pub paid: Money,
}

impl WageTerms {
    /// Days of a hundred years, in tenths.
    pub const DAYS_TENTHS_LIMIT: u32 = 366_000;

    /// What is owed: days by rate, less what was paid. `None` where it is more than any amount can be.
    pub fn due(&self) -> Option<Money> {
        Some(self.rate.tenths(self.days_tenths)?.less(self.paid))
    }
}

/// One worker's line of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WageLine {
    /// Which person of the case.
    pub person: PersonId,
    /// What they are owed.
    pub terms: Field<WageTerms>,
}

/// How far a claim has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStep {
    /// Collecting what proves it.
    #[default]
    Evidence,
    /// Talking to the employer.
    Negotiation,
    /// A notice was sent.
    Notice,
    /// Filed with an authority.
    Filed,
    /// The authority ordered payment.
    Order,
    /// Getting what was ordered or agreed.
    Recovery,
    /// Paid, or given up.
    Settled,
}

impl ClaimStep {
    /// All, in their order.
    pub const ALL: [Self; 7] = [
        Self::Evidence,
        Self::Negotiation,
        Self::Notice,
        Self::Filed,
        Self::Order,
        Self::Recovery,
        Self::Settled,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Negotiation => "negotiation",
            Self::Notice => "notice",
            Self::Filed => "filed",
            Self::Order => "order",
            Self::Recovery => "recovery",
            Self::Settled => "settled",
        }
    }
}

/// A claim before an authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// Its name.
    pub id: FilingId,
    /// The authority.
    pub authority: String,
    /// Where it sits, also the workers' native place.
    #[serde(default)]
    pub place: String,
    /// It is filed at the native place.
    #[serde(default)]
    pub native_place: bool,
    /// Who files.
    #[serde(default)]
    pub filed_by: String,
    /// The authority's number of it.
    #[serde(default)]
    pub number: String,
    /// When it was filed.
    #[serde(default)]
    pub filed_on: Option<NaiveDate>,
    /// Days of hearings.
    #[serde(default)]
    pub hearings: Vec<NaiveDate>,
}

impl Filing {
    /// Longest text of one field, in characters.
    pub const TEXT_LIMIT: usize = 300;
    /// Most hearings of one filing.
    pub const HEARINGS_LIMIT: usize = 60;
}

/// What one worker got in a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentShare {
    /// Who.
    pub person: PersonId,
    /// How much.
    pub amount: Money,
}

/// A payment that was recovered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPayment {
    /// Its name.
    pub id: PaymentId,
    /// When.
    pub on: NaiveDate,
    /// How: cash, bank, cheque, through the authority.
    #[serde(default)]
    pub how: String,
    /// Who got how much; nobody twice, nothing of zero.
    pub shares: Vec<PaymentShare>,
}

impl NewPayment {
    /// All of it; `None` where it is more than any amount can be.
    pub fn total(&self) -> Option<Money> {
        Money::sum(self.shares.iter().map(|share| share.amount))
    }
}

/// A payment as it stands in the claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// What was paid.
    #[serde(flatten)]
    pub made: NewPayment,
    /// The operation that recorded it.
    pub operation: OperationId,
    /// Who recorded it, and when.
    pub by: ByStaff,
    /// It was recorded by mistake: it counts no more, and stays readable.
    #[serde(default)]
    pub withdrawn: Option<WithdrawnPayment>,
}

/// A payment taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawnPayment {
    /// Who took it back, and when.
    pub by: ByStaff,
    /// Why.
    pub reason: String,
}

/// A wage claim of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WageClaim {
    /// Its name.
    pub id: ClaimId,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Those who owe.
    pub parties: Field<Parties>,
    /// How far it has come.
    pub step: Field<ClaimStep>,
    /// One line for each worker.
    #[serde(default)]
    pub lines: Vec<WageLine>,
    /// Before which authorities.
    #[serde(default)]
    pub filings: Vec<Field<Filing>>,
    /// What was recovered.
    #[serde(default)]
    pub payments: Vec<Payment>,
}

/// What `of` says of each of several claims, together. `None` where it is more than any amount can be.
pub fn sum_of(claims: &[WageClaim], of: fn(&WageClaim) -> Option<Money>) -> Option<Money> {
    claims.iter().try_fold(Money::ZERO, |sum, claim| sum.plus(of(claim)?))
}

impl WageClaim {
    /// What all workers are owed. `None` where it is more than any amount can be.
    pub fn claimed(&self) -> Option<Money> {
        let due = self.lines.iter().map(|line| line.terms.value.due());
        due.into_iter().try_fold(Money::ZERO, |sum, due| sum.plus(due?))
    }

    /// What was recovered, without what was recorded by mistake.
    pub fn recovered(&self) -> Option<Money> {
        self.recovered_of(|_| true)
    }

    /// What was recovered for one worker.
    pub fn recovered_by(&self, person: PersonId) -> Option<Money> {
        self.recovered_of(|share| share.person == person)
    }

    /// What one worker is still owed. What another got beyond their due takes nothing from it.
    pub fn open_of(&self, line: &WageLine) -> Option<Money> {
        Some(line.terms.value.due()?.less(self.recovered_by(line.person)?))
    }

    /// What all workers together are still owed.
    pub fn open(&self) -> Option<Money> {
        self.lines.iter().try_fold(Money::ZERO, |sum, line| sum.plus(self.open_of(line)?))
    }

    fn recovered_of(&self, counts: impl Fn(&PaymentShare) -> bool) -> Option<Money> {
        let stand = self.payments.iter().filter(|payment| payment.withdrawn.is_none());
        let shares = stand.flat_map(|payment| &payment.made.shares);
        Money::sum(shares.filter(|share| counts(share)).map(|share| share.amount))
    }
}
