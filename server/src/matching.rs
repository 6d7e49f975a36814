//! Registrations that may be of one person: whatever is registered or changed is compared with all others, and the pairs are
//! suggested to those who look after them, on both sides. It runs beside the writer, because alerts wait for nothing: the
//! suggestions come a moment after the registration, as operations of the server's own.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
    time::Duration,
};

use chrono::{DateTime, Utc};
use domain::{
    alert::Way,
    ids::{OperationId, WorkerId},
    operation::{Body, Operation, Version},
    worker::{
        Candidate, Worker, WorkerWork,
        matching::{Index, Sketch},
    },
};
use tokio::sync::broadcast::error::RecvError;

use crate::{
    clock::Clock,
    storage::{Lane, Scope, Storage, StorageError, Submission},
    token::random,
};

/// It looks so often where nobody told it anything: a command beside the server may have registered somebody.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// Suggestions that are written in one transaction.
const AT_ONCE: usize = 20;

/// Compares for ever.
pub async fn run(storage: Arc<dyn Storage>, clock: Clock) {
    let mut compared = Compared::default();
    loop {
        // listen first, look then: what is registered in between is heard
        let mut news = storage.news();
        if let Err(error) = compared.catch_up(&*storage, clock.now()).await {
            tracing::warn!(%error, "registrations could not be compared; they will be");
            // what it knows may be other than what was stored
            compared = Compared::default();
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

/// Everybody who is registered, as they compare.
#[derive(Default)]
struct Compared {
    index: Index<WorkerId>,
    people: HashMap<WorkerId, Known>,
    /// Everything up to here is in it.
    seq: Version,
    /// Up to here pairs were suggested before this server started, once it is known.
    done: Option<Version>,
}

/// What is remembered of a registration besides how it compares.
struct Known {
    /// What is compared of them: most operations change nothing of it.
    sketch: Sketch,
    /// Whom they are suggested to be.
    suggested: BTreeSet<WorkerId>,
}

impl Compared {
    /// Takes in what changed, and suggests what came of it. At the first time that is everything, of which only what
    /// nobody compared before is suggested.
    async fn catch_up(&mut self, storage: &dyn Storage, now: DateTime<Utc>) -> Result<(), StorageError> {
        let done = match self.done {
            Some(done) => done,
            None => storage.compared_up_to().await?,
        };
        self.done = Some(done);
        let mut anew = BTreeSet::new();
        loop {
            let page = storage.workers_after(self.seq).await?;
            let Some(last) = page.last() else { break };
            let up_to = last.version;
            for worker in &page {
                anew.extend(self.take(worker).filter(|_| worker.version > done));
                anew.extend(self.let_go(worker));
            }
            self.seq = up_to;
            tokio::task::yield_now().await;
        }
        let mut affected = BTreeSet::new();
        for id in anew {
            affected.extend(self.affected(id));
            // a list that was taken over may be long, and others run beside
            tokio::task::yield_now().await;
        }
        let affected: Vec<WorkerId> = affected.into_iter().collect();
        for some in affected.chunks(AT_ONCE) {
            self.suggest(storage, some, now).await?;
        }
        if self.seq > done {
            storage.set_compared_up_to(self.seq).await?;
            self.done = Some(self.seq);
        }
        Ok(())
    }

    /// Takes a registration in. Its id, where what is compared of it is another than before.
    fn take(&mut self, worker: &Worker) -> Option<WorkerId> {
        let suggested = worker.candidates.iter().map(|candidate| candidate.worker).collect();
        if !worker.is_there() {
            return None;
        }
        let sketch = Sketch::of(&worker.fields.details());
        let before = self.people.insert(worker.id, Known { sketch: sketch.clone(), suggested });
        if before.is_some_and(|before| before.sketch == sketch) {
            return None;
        }
        self.index.insert(worker.id, sketch);
        Some(worker.id)
    }

    /// Takes one that was erased out. Those to whom it is suggested.
    fn let_go(&mut self, worker: &Worker) -> Vec<WorkerId> {
        if worker.is_there() || self.people.remove(&worker.id).is_none() {
            return Vec::new();
        }
        self.index.remove(&worker.id);
        let has_it = |(id, known): (&WorkerId, &Known)| known.suggested.contains(&worker.id).then_some(*id);
        self.people.iter().filter_map(has_it).collect()
    }

    /// A registration, those that it is suggested to be, and those that it may be now.
    fn affected(&self, id: WorkerId) -> BTreeSet<WorkerId> {
        let Some(known) = self.people.get(&id) else { return BTreeSet::new() };
        let likely = self.likely(id).into_iter().map(|candidate| candidate.worker);
        known.suggested.iter().copied().chain(likely).chain([id]).collect()
    }

    fn likely(&self, id: WorkerId) -> Vec<Candidate> {
        let Some(known) = self.people.get(&id) else { return Vec::new() };
        let found = self.index.likely(&known.sketch, Worker::CANDIDATES_LIMIT + 1).into_iter();
        found
            .filter(|found| found.id != id)
            .take(Worker::CANDIDATES_LIMIT)
            .map(|found| Candidate {
                worker: found.id,
                sure_percent: found.comparison.sure_percent(),
                why: found.comparison.why,
            })
            .collect()
    }

    /// Writes whom these may be, where that is another than before.
    async fn suggest(
        &mut self,
        storage: &dyn Storage,
        ids: &[WorkerId],
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let mut submissions = Vec::new();
        for id in ids {
            let candidates = self.likely(*id);
            let Some(known) = self.people.get_mut(id) else { continue };
            let suggested: BTreeSet<_> = candidates.iter().map(|candidate| candidate.worker).collect();
            if known.suggested == suggested {
                continue;
            }
            known.suggested = suggested;
            let unix_ms = u64::try_from(now.timestamp_millis()).unwrap_or_default();
            let random = random().map_err(|_| StorageError::Unavailable)?;
            let body = Body::Worker { worker: *id, work: WorkerWork::SuggestWorkers { candidates } };
            submissions.push(Submission {
                operation: Operation::unordered(OperationId::new(unix_ms, random), body),
                token: None,
                secret_shown: false,
                link_shown: false,
                way: Way::Server,
                received_at: now,
            });
        }
        if !submissions.is_empty() {
            storage.submit(Lane::Others, submissions).await?;
        }
        Ok(())
    }
}
