//! Sessions of link persons and hubs: awareness and motivational sessions, trainings, events.

mod apply;
mod details;
mod work;

pub use apply::{Cancelled, FieldSession, apply};
pub use details::{HeadCount, SessionDetails, SessionField, SessionFields, SessionKind};
pub use work::{SessionWork, SessionWorkKind};
