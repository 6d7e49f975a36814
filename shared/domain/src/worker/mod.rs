//! Registered workers: who they are, what they agreed to, how they are found again. Registration is for help that comes
//! later; an alert never depends on it.

mod aadhaar;
mod apply;
mod card;
mod consent;
mod details;
pub mod matching;
mod record;
mod sight;
mod uan;
mod work;

pub use aadhaar::{Hidden, find_aadhaar, hide_aadhaar};
pub use apply::apply;
pub use card::{CARD_SECRET_BYTES, CardText, NotACard, SIGNATURE_BYTES};
pub use consent::{Consent, ConsentWay, GivenConsent, Guardian};
pub use details::{
    Born, FamilyContact, Home, HouseholdMember, Registration, Site, Whose, WorkerDetails, WorkerField,
    WorkerFields, WorkerPhone,
};
pub use record::{Candidate, CaseBrief, Joined, Likeness, Visit, VisitNote, Worker, WorkerCard};
pub use uan::{UAN_AGES, Uan};
pub use work::{WorkerWork, WorkerWorkKind};
