//! The shapes of a sync. Bodies of operations and records are many and grow: the types are listed here from the code
//! itself, and what each holds is told in `docs/api.md`.

use chrono::{DateTime, Utc};
use domain::{operation::WorkKind, permission::Action, sync::Change as DomainChange};
use serde_json::Value;
use utoipa::{
    ToSchema,
    openapi::{
        Object, RefOr, Schema,
        schema::{AdditionalProperties, ObjectBuilder, SchemaType, Type},
    },
};
use uuid::Uuid;

use super::StaffMember;

/// One thing that one device did.
#[derive(ToSchema)]
pub(super) struct Operation {
    /// UUIDv7; of a `raise_alert` its alert id.
    id: Uuid,
    /// Order on its device, from 1.
    device_seq: u64,
    recorded_at: Option<DateTime<Utc>>,
    /// Version of the record that the device saw.
    base: Option<u64>,
    /// The refused operation in whose place it stands, edited.
    #[schema(nullable = false)]
    replaces: Option<Uuid>,
    body_version: u16,
    #[schema(schema_with = body)]
    body: Value,
}

/// The bodies that are read from a device, by their type.
fn body() -> RefOr<Schema> {
    let types = Action::all().filter(|action| match action {
        Action::Work(kind) => !WorkKind::is_made_by_server(*kind),
        Action::RaiseAlert
        | Action::AddPositions
        | Action::CancelAlert
        | Action::SetShifts
        | Action::SetQuietHours => true,
        _ => false,
    });
    let kind = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .enum_values(Some(types.map(Action::as_str)))
        .build();
    let body = ObjectBuilder::new()
        .description(Some(
            "What was done. Work on a case has its `case_id`, a change of a roster its `hub`; the other fields are the type's own.",
        ))
        .property("type", kind)
        .required("type")
        .additional_properties(Some(AdditionalProperties::FreeForm(true)))
        .build();
    RefOr::T(Schema::Object(body))
}

/// Operations up, and where the last answer ended.
#[derive(ToSchema)]
pub(in crate::api) struct SyncRequest {
    /// Null at first.
    cursor: Option<String>,
    #[schema(max_items = 100)]
    operations: Vec<Operation>,
    /// Bytes of changes after which the answer is to end, for a slow line: from 8 KiB to the 256 KiB that come where it is missing.
    page_bytes: Option<u64>,
}

/// What became of an operation.
#[derive(ToSchema)]
pub(super) struct OperationResult {
    operation_id: Option<String>,
    /// `accepted`, `repeated`, `waiting`, `refused`.
    outcome: String,
    /// Its place in the server's order.
    seq: Option<u64>,
    /// Why not: an object with a stable `type`, and beside it what there is to know.
    reason: Option<Value>,
}

/// A record that changed.
#[derive(ToSchema)]
pub(super) struct Change {
    #[schema(schema_with = kind)]
    kind: String,
    /// The id of the case, or of the hub whose roster it is.
    id: String,
    version: u64,
    /// As the caller may see it.
    #[schema(nullable = false)]
    record: Option<Value>,
    /// It left the caller's scope.
    #[schema(nullable = false)]
    removed: Option<bool>,
}

fn kind() -> Object {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .enum_values(Some([DomainChange::CASE, DomainChange::ROSTER]))
        .build()
}

/// Results up, changes down.
#[derive(ToSchema)]
pub(in crate::api) struct SyncResponse {
    /// One for each operation, in their order.
    results: Vec<OperationResult>,
    changes: Vec<Change>,
    /// Opaque.
    cursor: String,
    /// There is more now: sync again.
    more: bool,
    /// `begins` or `continues`: the cursor was of no use, and these changes begin from nothing.
    #[schema(nullable = false)]
    resync: Option<String>,
    /// How many cases the changes from nothing bring in all, where a resync `begins`.
    #[schema(nullable = false)]
    total: Option<u64>,
    /// Who the caller is now, where a resync `begins`.
    #[schema(nullable = false)]
    staff: Option<StaffMember>,
    /// The server's time when it answered, for whoever is signed in.
    #[schema(nullable = false)]
    server_time: Option<DateTime<Utc>>,
}
