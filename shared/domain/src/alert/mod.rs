//! What a person in distress tells MAIN: the report as a phone sends it, read so that nothing about it is ever refused
//! for bad data, and the details that several reports of one alert add up to.

mod details;
mod fix;
mod kind;
mod kind_list;
mod read;
mod report;

pub use details::{AlertDetails, Source, Told, Way};
pub use fix::{Fix, FixMethod};
pub use kind::{KindCode, Urgency};
pub use kind_list::{Kind, Kinds};
pub(crate) use read::{FIELDS, ReadFix};
pub use read::{NotAnAlert, Problem, Warning};
pub use report::{AlertReport, Contact, Subject};
