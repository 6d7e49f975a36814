//! The worker that hands messages to the gateway. What waits stands in the database, so nothing is lost when the server
//! ends; a message may be handed over twice when it ends between the gateway's answer and the note of it, and then has
//! the same `message_id`.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use futures::StreamExt;
use reqwest::StatusCode;
use serde_json::json;

use super::{SmsGateway, may_answer};
use crate::{
    clock::Clock,
    gateway::{SIGNATURE, TIMESTAMP},
    storage::{DueMessage, MessageEnd, Storage, StorageError},
};

/// How often it looks for what is due.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Messages that are handed over at the same time.
const AT_THE_SAME_TIME: usize = 8;
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(15);
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(30);

/// How long a message rests after its `attempts`-th attempt, counted from 1: 15 s, twice as long each time, half an hour
/// at most.
pub fn pause_after(attempts: u32) -> TimeDelta {
    let doubled =
        2_i32.checked_pow(attempts.saturating_sub(1)).and_then(|times| FIRST_PAUSE.checked_mul(times));
    doubled.map_or(LONGEST_PAUSE, |pause| pause.min(LONGEST_PAUSE))
}

/// Hands over what is due, for ever. Without a gateway nothing is sent: what waits expires, and the log says so
/// once.
pub async fn run(storage: Arc<dyn Storage>, gateway: Option<SmsGateway>, clock: Clock) {
    let mut has_said_so = false;
    loop {
        match storage.due_messages(clock.now()).await {
            Ok(due) => match &gateway {
                Some(gateway) => hand_over(&*storage, gateway, &clock, due).await,
                None if !due.is_empty() && !has_said_so => {
                    has_said_so = true;
                    tracing::warn!(
                        "messages wait and are not sent: no gateway is configured, see --sms-gateway"
                    );
                }
                None => {}
            },
            Err(error) => tracing::warn!(%error, "the outbox cannot be read; tried again"),
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn hand_over(storage: &dyn Storage, gateway: &SmsGateway, clock: &Clock, due: Vec<DueMessage>) {
    futures::stream::iter(due)
        .for_each_concurrent(AT_THE_SAME_TIME, |message| async move {
            if let Err(error) = one(storage, gateway, clock, &message).await {
                tracing::warn!(%error, "a message stays in the outbox");
            }
        })
        .await;
}

async fn one(
    storage: &dyn Storage,
    gateway: &SmsGateway,
    clock: &Clock,
    due: &DueMessage,
) -> Result<(), StorageError> {
    let purpose = due.message.purpose;
    if purpose.goes_to_a_person() && !may_be_answered_now(storage, due).await? {
        return storage.end_message(due.id, MessageEnd::Withheld, clock.now()).await;
    }
    let end = match post(storage, gateway, due, clock.now()).await {
        Posted::Taken => MessageEnd::Sent,
        Posted::Never(why) => {
            tracing::error!(purpose = purpose.as_str(), why, "a message was given up");
            MessageEnd::Refused
        }
        Posted::NotNow(why) => {
            let attempts = due.attempts.saturating_add(1);
            tracing::warn!(purpose = purpose.as_str(), attempts, why, "a message is tried again");
            return storage.try_message_again(due.id, clock.now() + pause_after(attempts)).await;
        }
    };
    storage.end_message(due.id, end, clock.now()).await
}

/// The person may have said since then that no answer is safe.
async fn may_be_answered_now(storage: &dyn Storage, due: &DueMessage) -> Result<bool, StorageError> {
    let Some(case) = due.message.case else { return Ok(true) };
    let wrote = due.message.purpose.answers();
    Ok(storage.case(case).await?.is_some_and(|stored| may_answer(&stored.case, wrote)))
}

enum Posted {
    Taken,
    /// The same will be refused again.
    Never(&'static str),
    /// It may be taken later.
    NotNow(&'static str),
}

async fn post(storage: &dyn Storage, gateway: &SmsGateway, due: &DueMessage, now: DateTime<Utc>) -> Posted {
    let message = &due.message;
    let Some(template) = gateway.template(message.purpose, message.language.as_deref()) else {
        return Posted::Never("there is no template for it");
    };
    let body = json!({
        "message_id": format!("{}-{}", storage.epoch(), due.id),
        "to": message.to.as_e164(),
        "sender": gateway.sender,
        "entity_id": gateway.entity_id,
        "template_id": template.id,
        "text": template.filled(&message.arguments),
    })
    .to_string();
    let (timestamp, signature) = gateway.key.sign(body.as_bytes(), now);
    let request = gateway
        .client
        .post(gateway.url.clone())
        .header("content-type", "application/json")
        .header(TIMESTAMP, timestamp)
        .header(SIGNATURE, signature)
        .body(body);
    match request.send().await.map(|answer| answer.status()) {
        Ok(status) if status.is_success() => Posted::Taken,
        Ok(StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::PAYLOAD_TOO_LARGE) => {
            Posted::Never("the gateway refuses what it says")
        }
        // also 401, 403 and 404: somebody may put the configuration right
        Ok(_) => Posted::NotNow("the gateway does not take it"),
        Err(_) => Posted::NotNow("the gateway does not answer"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_half_an_hour() {
        let seconds: Vec<i64> = (1..=9).map(|attempts| pause_after(attempts).num_seconds()).collect();
        assert_eq!(seconds, [15, 30, 60, 120, 240, 480, 960, 1800, 1800]);
        assert_eq!(pause_after(u32::MAX), LONGEST_PAUSE);
    }
}
