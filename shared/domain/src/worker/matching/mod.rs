//! Whether two registrations may be of one person, and finding a worker again by name: across spellings and scripts, with
//! the words why. It only suggests; people merge.
//!
//! - [`Sound`]: how a name sounds, in any script.
//! - [`Sketch`]: what of a registration is compared, made ready once.
//! - [`compare`]: how likely it is that two sketches are of one person, in bits, with the reasons.
//! - [`Index`]: the same for thousands of workers in memory, on a phone or a server.
//!
//! How it was measured, and where it fails: docs/matching.md.

mod commonness;
mod dictionary;
mod index;
mod name;
mod score;
mod sketch;
mod sound;

pub use commonness::Commonness;
pub use index::{Found, Index};
pub use score::{Comparison, SUGGESTED_FROM, compare};
pub use sketch::Sketch;
pub use sound::Sound;
