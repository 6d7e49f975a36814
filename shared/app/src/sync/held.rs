//! A case as this phone holds it: what the inbox needs always, the whole record while somebody reads it or an operation
//! waits on it.

use std::sync::Arc;

use domain::case::Case;

use super::Summary;

/// What stands on a row of the inbox about what this phone did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Marks {
    /// Something that a person did is on its way.
    pub(crate) waits: bool,
    /// Something that a person did was refused, or waits behind what was.
    pub(crate) refused: bool,
}

/// A case of which this phone has the confirmed record on its disk.
#[derive(Debug, Default)]
pub(super) struct Held {
    pub(super) version: u64,
    /// The sync from nothing that named it last.
    pub(super) round: u32,
    /// What the inbox needs of the confirmed record; none where this version of the app cannot read it.
    pub(super) confirmed: Option<Arc<Summary>>,
    /// The confirmed record, while it is needed.
    pub(super) record: Option<Box<Case>>,
    /// The record with what this phone did on top, where it did something.
    pub(super) on_top: Option<Box<Case>>,
    /// What the inbox needs of that.
    pub(super) summary_on_top: Option<Arc<Summary>>,
    pub(super) marks: Marks,
}

impl Held {
    pub(super) fn shown(&self) -> Option<&Case> {
        self.on_top.as_deref().or(self.record.as_deref())
    }

    pub(super) fn summary(&self) -> Option<&Arc<Summary>> {
        self.summary_on_top.as_ref().or(self.confirmed.as_ref())
    }
}
