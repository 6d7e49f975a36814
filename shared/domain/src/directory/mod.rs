//! What MAIN can point somebody to. So far: schemes, and which of them somebody may apply for. Legal texts, partners,
//! volunteers and bulletins belong here too once there are any; amounts that change every year do not.
//!
//! A suggestion is no promise and no legal advice: it compares what a registration knows with conditions as they stand in
//! the directory, and says what it does not know.

mod read;
mod scheme;
mod suggest;

pub use read::{Problem, RowFault};
pub use scheme::{Ages, BenefitKind, Circumstance, Directory, Exclusion, Need, Office, RunBy, Scheme};
pub use suggest::{About, Certainty, Condition, Suggestion, suggest};
