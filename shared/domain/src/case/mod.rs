//! A case: what a hub makes of an alert, from the first report to its close. Here its record and the one `apply` that
//! changes it, on the phone and on the server alike.

mod apply;
mod record;
mod ringing;
mod status;
mod whereabouts;

pub use apply::apply;
pub use record::{ByStaff, Case, Content, Delivered, Message, Neighbour, Note, Said, Taken};
pub use ringing::{Counts, Plan, Ringing, Rung, Stage};
pub use status::Status;
pub use whereabouts::whereabouts;
