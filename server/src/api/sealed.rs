//! What phones sealed while they could, and deliver because they cannot open it any more; and whether what else they have may
//! stay there.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::sealed::{DeliverSealed, SEALED_LIMIT};

use super::{
    App, body,
    caller::known,
    problem::{Kind, Problem},
    schemas,
};
use crate::{
    intake::unsealed,
    storage::{Delivered, Delivery, Taking},
};

/// Deliver sealed operations.
#[utoipa::path(
    post,
    path = "/v1/sealed",
    tag = "sync",
    description = "With the device's own token: who was signed in need not be any more. Each operation is taken once, sealed or open. Where that person is signed in on the device no longer, they are held for the coordinator of the hub. What cannot be read or is refused is kept aside. With no operations the answer says whether the person is still signed in.",
    request_body(content = schemas::DeliverSealed, content_type = "application/json"),
    responses(
        (status = 200, body = schemas::SealedTaken, description = "These are on the server's disk"),
        (status = 401, body = schemas::Problem, description = "No token, or one that is unknown", content_type = "application/problem+json"),
        (status = 403, body = schemas::Problem, description = "This person was never signed in on this device", content_type = "application/problem+json"),
        (status = 413, body = schemas::Problem, description = "Over 2 MiB or over 100 operations", content_type = "application/problem+json"),
        (status = 422, body = schemas::Problem, description = "A field is missing or of another type", content_type = "application/problem+json"),
        (status = 503, body = schemas::Problem, description = "Nothing was stored: send it again", content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub(super) async fn deliver(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let (token, _) = known(&app, &headers).await?;
    let sent: DeliverSealed = body::read_as(&headers, body, body::SYNC_LIMIT).await?;
    if sent.operations.len() > SEALED_LIMIT {
        return Err(Problem::new(
            Kind::TooManyOperations,
            format!("Send at most {SEALED_LIMIT} operations, the oldest first, and the rest afterwards."),
        ));
    }
    let at = app.clock.now();
    let key = app.storage.sealing_key();
    let mut operations: Vec<Delivered> = sent
        .operations
        .into_iter()
        .map(|one| Delivered {
            id: one.id,
            device_seq: one.device_seq,
            operation: unsealed(key, &sent.key, one.id, &one.sealed, at).map(Box::new),
            sealed: one.sealed,
        })
        .collect();
    operations.sort_by_key(|delivered| delivered.device_seq);
    let delivery = Delivery { token, staff: sent.staff, key: sent.key, operations, at };
    match app.storage.take_sealed(delivery).await? {
        Taking::Taken(answer) => Ok(body::json(StatusCode::OK, &answer)),
        Taking::NotTheirs => Err(Problem::new(
            Kind::NotAllowed,
            "Deliver with the token of the device on which this person was signed in.",
        )),
    }
}
