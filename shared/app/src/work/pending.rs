//! An operation as it would be if it were recorded now, to ask the domain's own rules what they say to it.

use domain::{
    alert::Way,
    ids::OperationId,
    operation::{Actor, BODY_VERSION, Body, Operation, Stamp, Version},
    permission::StaffMember,
};

use crate::{around::Around, sync::Records};

/// What this person would record. `base` is the version of the record as they see it, `named` the colleague whom it names.
pub(super) fn pending(
    body: &Body,
    base: Option<Version>,
    named: Option<StaffMember>,
    records: &Records,
    around: &Around<'_>,
) -> (Operation, Stamp) {
    let at = around.now.wall;
    let operation = Operation {
        base,
        recorded_at: Some(at),
        body_version: BODY_VERSION,
        ..Operation::unordered(OperationId::new(0, [0; 10]), body.clone())
    };
    let actor = Actor { device: None, staff: records.staff().cloned(), way: Way::Sync };
    (operation, Stamp::Pending { actor, at, named })
}
