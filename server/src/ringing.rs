//! The job that makes untaken cases ring on. When is written in the store together with what caused it, so that the job
//! remembers nothing: after a restart whatever is overdue rings on at once, and each stage begins once.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use domain::{
    ids::OperationId,
    operation::{Body, Operation, Refused, Work},
    sync::Outcome,
};
use sha2::{Digest, Sha256};

use crate::{
    clock::{Clock, unix_ms},
    storage::{DueRing, Lane, Storage, StorageError, Submission},
};

/// How often it looks at the clock and the store at least: the clock may be set, and a new case may be due before those
/// that were there.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How long it waits where the store could not be read or written.
const AFTER_FAILURE: Duration = Duration::from_secs(5);
/// Cases that ring on in one transaction.
const AT_ONCE: usize = 100;

/// Rings on whatever is due, for ever.
pub async fn run(storage: Arc<dyn Storage>, clock: Clock) {
    loop {
        let wait = match ring_due(&*storage, &clock).await {
            Ok(wait) => wait,
            Err(error) => {
                tracing::error!(%error, "cases could not ring on; it is tried again");
                AFTER_FAILURE
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// Rings on whatever is due now. How long to wait until it may be worth looking again.
async fn ring_due(storage: &dyn Storage, clock: &Clock) -> Result<Duration, StorageError> {
    loop {
        let Some(next) = storage.next_ring_at().await? else { return Ok(LOOK_EVERY) };
        let now = clock.now();
        if let Ok(wait) = (next - now).to_std()
            && !wait.is_zero()
        {
            return Ok(wait.min(LOOK_EVERY));
        }
        let due = storage.due_rings(now, AT_ONCE).await?;
        let (began, failed) = begin(storage, &due, now).await?;
        tracing::info!(due = due.len(), began, failed, "cases rang on");
        if began == 0 {
            // they were taken or rang on in between; what is still due then waits for another look
            return Ok(if failed == 0 { LOOK_EVERY } else { AFTER_FAILURE });
        }
    }
}

/// Begins the stages that are due: one record that cannot be read keeps no other from ringing. How many began, and how many
/// failed.
async fn begin(
    storage: &dyn Storage,
    due: &[DueRing],
    now: DateTime<Utc>,
) -> Result<(usize, usize), StorageError> {
    let submissions = due.iter().map(|due| Submission::by_server(ring_on(due), now)).collect();
    let verdicts = match storage.submit(Lane::Alerts, submissions).await {
        Err(StorageError::Broken(error)) => {
            tracing::error!(error, "a case could not ring on; it is tried again");
            return Ok((0, due.len()));
        }
        verdicts => verdicts?,
    };
    let began = verdicts.iter().filter(|verdict| verdict.outcome == Outcome::Accepted).count();
    let failed = verdicts.iter().filter(|verdict| verdict.reason == Some(Refused::Fault)).count();
    Ok((began, failed))
}

/// The same stage of the same case at the same time is the same operation, however often it is submitted.
fn ring_on(due: &DueRing) -> Operation {
    let name = format!("ring on\n{}\n{}\n{}", due.case, due.stage.as_str(), due.due_at.timestamp_micros());
    let digest: [u8; 32] = Sha256::digest(name).into();
    let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ..] = digest;
    let id = OperationId::new(unix_ms(due.due_at), [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9]);
    Operation::unordered(id, Body::work(due.case, Work::RingOn { stage: due.stage }))
}
