//! A case: what a hub makes of an alert, from the first report to its close. Here its record and the one `apply` that
//! changes it, on the phone and on the server alike.

mod apply;
mod atr;
mod contact;
mod field;
mod handling;
mod people;
mod record;
mod referral;
mod ringing;
mod sight;
mod status;
mod wage;
mod whereabouts;

pub use apply::apply;
pub use atr::{Atr, AtrContent, AtrVersion, Service};
pub use field::{Field, Late, SetBy};
pub use handling::{
    Activity, Asked, Assigned, CaseOutcome, Closed, Due, FixedQuestion, NextAction, Overdue, Question,
    SafeContact, Severity, Stub, Supporting, TeamMember, Transfer,
};
pub use people::{PEOPLE_LIMIT, Person, PersonDetails, Removed, Sex};
pub use record::{ByStaff, Case, Content, Delivered, Message, Neighbour, Note, Said, Taken};
pub use referral::{
    Answered, NewReferral, Referral, ReferralAnswer, ReferralConsent, ReferralStanding, VolunteerShare,
};
pub use ringing::{Counts, Plan, Ringing, RingsAs, Rung, Stage};
pub use sight::{FieldGroup, Sight, sight};
pub use status::Status;
pub use wage::{
    ClaimStep, Clock, ClockKind, Filing, NewPayment, Parties, Payment, PaymentShare, WageClaim, WageLine,
    WageTerms, WithdrawnPayment, clocks, sum_of,
};
pub use whereabouts::whereabouts;
