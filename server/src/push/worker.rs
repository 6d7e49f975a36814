//! The workers: one that finds out whose phones are to be rung, and one for each service. What waits stands in the
//! database, so nothing is lost when the server ends; a doorbell may ring twice where it ends between a service's answer
//! and the note of it, and then collapses into one on the phone.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use futures::StreamExt;

use super::{Doorbell, Platform, PushServices, Rung};
use crate::{
    clock::Clock,
    storage::{BellEnd, DueBell, LookedForNews, Storage, StorageError},
    token::random,
};

/// How often it looks for what is due.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Doorbells of one service that are rung at the same time.
const AT_THE_SAME_TIME: usize = 16;
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(2);
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(5);

/// How long a doorbell rests after its `attempts`-th attempt, counted from 1: any time between nothing and 2 s, twice as
/// much each time, five minutes at most ("full jitter", so that what failed together does not come back together).
/// `random` picks it, evenly over all of `u64`.
pub fn pause_after(attempts: u32, random: u64) -> TimeDelta {
    let doubled =
        2_i32.checked_pow(attempts.saturating_sub(1)).and_then(|times| FIRST_PAUSE.checked_mul(times));
    let longest = doubled.map_or(LONGEST_PAUSE, |pause| pause.min(LONGEST_PAUSE));
    let milliseconds = u128::try_from(longest.num_milliseconds()).unwrap_or_default();
    let part = milliseconds.saturating_mul(random.into()) >> 64;
    i64::try_from(part).map_or(longest, TimeDelta::milliseconds)
}

/// Rings whoever is to be rung, for ever. Of a service that is not configured nothing is sent: what waits for it expires,
/// and the log says so once.
pub async fn run(storage: Arc<dyn Storage>, services: PushServices, clock: Clock) {
    let of =
        |platform: Platform| ring_due(&*storage, platform, services.of(platform).map(Arc::as_ref), &clock);
    tokio::join!(queue_due(&*storage, &clock), of(Platform::Android), of(Platform::Ios));
}

async fn queue_due(storage: &dyn Storage, clock: &Clock) {
    let mut looked = LookedForNews::default();
    loop {
        match storage.queue_bells(looked, clock.now()).await {
            Ok(now_looked) => looked = now_looked,
            Err(error) => tracing::warn!(%error, "whose phones ring could not be looked up; tried again"),
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn ring_due(storage: &dyn Storage, platform: Platform, service: Option<&dyn Doorbell>, clock: &Clock) {
    let mut has_said_so = false;
    loop {
        match (storage.due_bells(platform, clock.now()).await, service) {
            (Ok(due), Some(service)) => {
                futures::stream::iter(due)
                    .for_each_concurrent(AT_THE_SAME_TIME, |bell| async move {
                        if let Err(error) = one(storage, service, clock, &bell).await {
                            tracing::warn!(%error, "a doorbell stays where it is");
                        }
                    })
                    .await;
            }
            (Ok(due), None) if !due.is_empty() && !has_said_so => {
                has_said_so = true;
                let platform = platform.as_str();
                tracing::warn!(platform, "phones are not rung: their service is not configured, see --push");
            }
            (Ok(_), None) => {}
            (Err(error), _) => tracing::warn!(%error, "the doorbells cannot be read; tried again"),
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn one(
    storage: &dyn Storage,
    service: &dyn Doorbell,
    clock: &Clock,
    due: &DueBell,
) -> Result<(), StorageError> {
    let bell = due.bell;
    let (what, attempts) = (bell.as_str(), due.attempts.saturating_add(1));
    match service.ring(&due.address, bell, clock.now()).await {
        Rung::Taken => storage.end_bell(due.clone(), BellEnd::Sent).await,
        Rung::Gone => {
            tracing::info!(bell = what, "a phone is not at its address any more; the address is forgotten");
            storage.forget_push_address(due.clone()).await
        }
        Rung::Never(why) => {
            tracing::error!(bell = what, why, "a doorbell was given up");
            storage.end_bell(due.clone(), BellEnd::Refused).await
        }
        Rung::WrongSetup(why) => {
            tracing::error!(
                bell = what,
                attempts,
                why,
                "no phone of a service rings until --push is put right"
            );
            storage.try_bell_again(due.clone(), again_at(clock, attempts, None)).await
        }
        Rung::NotNow { why, wait } => {
            tracing::warn!(bell = what, attempts, why, "a doorbell is tried again");
            storage.try_bell_again(due.clone(), again_at(clock, attempts, wait)).await
        }
    }
}

/// After a pause, and not before the service asked for it.
fn again_at(clock: &Clock, attempts: u32, wait: Option<Duration>) -> DateTime<Utc> {
    let random = random::<8>().map_or(u64::MAX, u64::from_be_bytes);
    let asked = wait.and_then(|wait| TimeDelta::from_std(wait).ok()).unwrap_or_default();
    clock.now() + pause_after(attempts, random).max(asked)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(1, 0, 0)]
    #[case(1, u64::MAX / 2, 999)]
    #[case(1, u64::MAX, 1999)]
    #[case(2, u64::MAX, 3999)]
    #[case(20, u64::MAX, 299_999)]
    #[case(u32::MAX, u64::MAX, 299_999)]
    fn a_pause_is_any_part_of_a_growing_time(#[case] attempts: u32, #[case] random: u64, #[case] ms: i64) {
        assert_eq!(pause_after(attempts, random).num_milliseconds(), ms);
    }
}
