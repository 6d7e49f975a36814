//! Evidence that never came whole, or whose alert never came, does not stay for ever.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use tokio::sync::broadcast::error::RecvError;

use crate::{
    clock::Clock,
    storage::{LEFTOVER_AFTER, Storage, StorageError},
};

/// How often the job looks for leftovers.
const SWEEP_EVERY: Duration = Duration::from_hours(1);

/// Removes what is left over, now and every hour, for ever.
pub async fn sweep(storage: Arc<dyn Storage>, clock: Clock) {
    loop {
        // listen first, look then: what is erased in between is heard
        let mut news = storage.news();
        match remove_leftovers(&*storage, clock.now()).await {
            Ok(0) => {}
            Ok(removed) => tracing::info!(removed, "leftover evidence removed"),
            Err(error) => {
                tracing::warn!(%error, "leftover evidence cannot be removed; tried again in an hour");
            }
        }
        // what was erased goes at once
        let erased = async {
            loop {
                match news.recv().await {
                    Ok(news) if news.erased => return,
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return std::future::pending().await,
                }
            }
        };
        tokio::select! {
            () = tokio::time::sleep(SWEEP_EVERY) => {}
            () = erased => {}
        }
    }
}

/// Removes what is left over at `now`. How many pieces. A file that cannot be removed keeps its row, and is tried again
/// next time.
///
/// # Errors
/// [`StorageError`] where the store cannot be read or written.
pub async fn remove_leftovers(storage: &dyn Storage, now: DateTime<Utc>) -> Result<usize, StorageError> {
    let mut removed = 0;
    for (owner, hash) in storage.leftover_attachments(now - LEFTOVER_AFTER).await? {
        match storage.files().with_evidence(move |evidence| evidence.remove(owner, &hash)).await {
            Ok(()) => {
                storage.forget_attachment(owner, hash).await?;
                removed += 1;
            }
            Err(error) => tracing::warn!(kind = %error.kind(), "a leftover file cannot be removed"),
        }
    }
    Ok(removed)
}
