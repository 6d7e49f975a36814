//! Registrations that may be of one person: whatever is registered or changed is compared with all others, and the pairs are
//! suggested to those who look after them, on both sides. It runs beside the writer, because alerts wait for nothing: the
//! suggestions come a moment after the registration, as operations of the server's own.

use std::{sync::Arc, time::Duration};

use domain::{
    ids::OperationId,
    operation::{Body, Operation, Refused, Version},
    worker::WorkerWork,
};
use tokio::sync::broadcast::error::RecvError;

use crate::{
    clock::{Clock, unix_ms},
    storage::{Lane, Scope, Storage, StorageError, Submission},
    token::random,
};

mod compared;

use compared::{Compared, Found};

/// It looks so often where nobody told it anything: a command beside the server may have registered somebody.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// Registrations that are compared in one go, and whose suggestions go to the store together.
const AT_ONCE: usize = 20;
/// Between two of those others have the processor and the writer.
const PAUSE: Duration = Duration::from_millis(5);

/// Compares for ever.
pub async fn run(storage: Arc<dyn Storage>, clock: Clock) {
    let mut job = Job::default();
    loop {
        // listen first, look then: what is registered in between is heard
        let mut news = storage.news();
        if let Err(error) = job.catch_up(&*storage, &clock).await {
            tracing::warn!(%error, "registrations could not be compared; they will be");
        }
        let told = async {
            loop {
                match news.recv().await {
                    Ok(news) if news.scopes.contains_key(&Scope::all()) => return,
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => return,
                    Err(RecvError::Closed) => return std::future::pending().await,
                }
            }
        };
        tokio::select! {
            () = told => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// What the job remembers from one look to the next.
#[derive(Default)]
struct Job {
    compared: Compared,
    /// Up to here everything was compared and what came of it stored, once that is known.
    done: Option<Version>,
}

impl Job {
    /// Takes in what changed and suggests what came of it, piece by piece. At the first time that is everything, of which
    /// only what nobody compared before is compared.
    ///
    /// # Errors
    /// Where the store cannot be read or written; whoever is owed a comparison stays so, for the next look.
    async fn catch_up(&mut self, storage: &dyn Storage, clock: &Clock) -> Result<(), StorageError> {
        let done = match self.done {
            Some(done) => done,
            None => storage.compared_up_to().await?,
        };
        self.done = Some(done);
        self.compared.try_again();
        let mut failed = None;
        loop {
            // whoever registers meanwhile need not wait for the end of a long list
            self.take_in(storage, done).await?;
            let Some(found) = self.apart(|compared| compared.compare(AT_ONCE)).await? else { break };
            match suggest(storage, clock, &found).await {
                Ok(stored) => self.compared.settle(found, &stored),
                // one that cannot be stored keeps no other from it
                Err(error @ StorageError::Broken(_)) => {
                    self.compared.settle(found, &[]);
                    failed = Some(error);
                }
                Err(error) => {
                    self.compared.settle(found, &[]);
                    return Err(error);
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
        if let Some(error) = failed {
            return Err(error);
        }
        let seq = self.compared.seq();
        if seq > done && !self.compared.owes() {
            storage.set_compared_up_to(seq).await?;
            self.done = Some(seq);
        }
        Ok(())
    }

    /// Takes in what changed since the last look.
    async fn take_in(&mut self, storage: &dyn Storage, done: Version) -> Result<(), StorageError> {
        loop {
            let page = storage.workers_after(self.compared.seq()).await?;
            if page.is_empty() {
                return Ok(());
            }
            self.apart(move |compared| compared.take_in(&page, done)).await?;
        }
    }

    /// Does `work` on a thread that may block: comparing takes milliseconds, and no request is to wait for it.
    async fn apart<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut Compared) -> T + Send + 'static,
    ) -> Result<T, StorageError> {
        let mut compared = std::mem::take(&mut self.compared);
        let working = tokio::task::spawn_blocking(move || {
            let result = work(&mut compared);
            (compared, result)
        });
        let Ok((compared, result)) = working.await else {
            // what it knew is lost with it, and is read again
            self.done = None;
            return Err(StorageError::Broken("comparing ended in a panic".to_owned()));
        };
        self.compared = compared;
        Ok(result)
    }
}

/// Writes whom these may be. Of each whether it is done: stored, or refused because the registration was erased meanwhile.
async fn suggest(storage: &dyn Storage, clock: &Clock, found: &[Found]) -> Result<Vec<bool>, StorageError> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let now = clock.now();
    let submission = |found: &Found| {
        let random = random().map_err(|_| StorageError::Unavailable)?;
        let work = WorkerWork::SuggestWorkers { candidates: found.candidates.clone() };
        let body = Body::Worker { worker: found.worker, work };
        let operation = Operation::unordered(OperationId::new(unix_ms(now), random), body);
        Ok(Submission::by_server(operation, now))
    };
    let submissions = found.iter().map(submission).collect::<Result<_, StorageError>>()?;
    let verdicts = storage.submit(Lane::Others, submissions).await?;
    Ok(verdicts.iter().map(|verdict| verdict.reason != Some(Refused::Fault)).collect())
}

#[cfg(test)]
mod tests;
