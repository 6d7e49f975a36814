//! A case: what a hub makes of an alert, from the first report to its close. Here its record and the one `apply` that
//! changes it, on the phone and on the server alike.

mod apply;
mod record;
mod status;
mod whereabouts;

pub use apply::apply;
pub use record::{Case, Delivered, Note, Said, Taken};
pub use status::Status;
pub use whereabouts::whereabouts;
