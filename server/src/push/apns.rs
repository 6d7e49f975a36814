//! Apple's Push Notification service, by its provider API over HTTP/2 with a token of a `.p8` key. The crate `a2` speaks to
//! Apple's two hosts only, which no test on this machine can play, reads the time by itself and brings a second rustls; so
//! the request is made here, by the client that the tree has.

use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::{Client, StatusCode, Url, header};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Bell, Doorbell, Rung, jwt::Key, retry_after};

/// Apple takes a token for an hour, and asks that none is made anew within twenty minutes.
const TOKEN_LASTS: TimeDelta = TimeDelta::minutes(45);

/// Apple's service for one app.
pub(super) struct Apns {
    pub(super) client: Client,
    pub(super) url: Url,
    pub(super) key: Key,
    pub(super) team_id: String,
    /// The app's bundle id.
    pub(super) topic: String,
    /// The token, and since when.
    pub(super) token: Mutex<Option<(String, DateTime<Utc>)>>,
}

impl Apns {
    fn token(&self, now: DateTime<Utc>) -> Option<String> {
        let mut kept = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let is_good = |since: &DateTime<Utc>| (TimeDelta::zero()..TOKEN_LASTS).contains(&(now - *since));
        if let Some((token, _)) = kept.as_ref().filter(|(_, since)| is_good(since)) {
            return Some(token.clone());
        }
        let token = self.key.token(&json!({"iss": self.team_id, "iat": now.timestamp()}))?;
        *kept = Some((token.clone(), now));
        Some(token)
    }

    fn forget_token(&self) {
        *self.token.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// What rings is shown and heard, and what waits is shown, also where the app does not run: Apple delivers silent messages
/// when it likes. The words stand in the app, under keys that say nothing of any case; by the category it knows what rings.
fn payload(bell: Bell) -> Value {
    match bell {
        Bell::Rings => json!({"aps": {
            "alert": {"loc-key": "doorbell"}, "category": "ringing", "sound": "default",
            "interruption-level": "time-sensitive", "content-available": 1,
        }}),
        // shown at once, and no sound: what has a day's time wakes nobody
        Bell::Tells => json!({"aps": {
            "alert": {"loc-key": "doorbell-waits"}, "interruption-level": "active", "content-available": 1,
        }}),
        Bell::News => json!({"aps": {"content-available": 1}}),
    }
}

#[derive(Deserialize)]
struct Refusal {
    #[serde(default)]
    reason: String,
}

#[async_trait]
impl Doorbell for Apns {
    async fn ring(&self, address: &str, bell: Bell, now: DateTime<Utc>) -> Rung {
        // an address is hexadecimal; whatever else is stored must not become another path
        if !address.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Rung::Gone;
        }
        let Some(token) = self.token(now) else { return Rung::not_now("no token can be signed") };
        let Ok(url) = self.url.join(&format!("/3/device/{address}")) else { return Rung::Gone };
        let (kind, priority) = match bell {
            Bell::Rings => ("alert", "10"),
            Bell::Tells => ("alert", "5"),
            // 5 is what Apple asks of silent messages
            Bell::News => ("background", "5"),
        };
        let request = self
            .client
            .post(url)
            .header(header::AUTHORIZATION, format!("bearer {token}"))
            .header("apns-topic", &self.topic)
            .header("apns-push-type", kind)
            .header("apns-priority", priority)
            .header("apns-expiration", (now + bell.lasts()).timestamp().to_string())
            .header("apns-collapse-id", bell.as_str())
            .body(payload(bell).to_string());
        let Ok(answer) = request.send().await else { return Rung::not_now("Apple does not answer") };
        let (status, wait) = (answer.status(), retry_after(answer.headers()));
        if status.is_success() {
            return Rung::Taken;
        }
        let told = answer.bytes().await.unwrap_or_default();
        let reason = serde_json::from_slice::<Refusal>(&told).map(|told| told.reason).unwrap_or_default();
        let is_gone = matches!(reason.as_str(), "BadDeviceToken" | "ExpiredToken" | "Unregistered");
        match status {
            StatusCode::GONE => Rung::Gone,
            _ if is_gone => Rung::Gone,
            // all the phones' addresses are of the app that is out there: the topic is another's
            _ if reason == "DeviceTokenNotForTopic" => Rung::WrongSetup("the topic is not this app's"),
            StatusCode::FORBIDDEN if reason == "ExpiredProviderToken" => {
                self.forget_token();
                Rung::not_now("Apple takes the token for too old")
            }
            StatusCode::FORBIDDEN => Rung::WrongSetup("Apple does not know the key, its id or the team"),
            StatusCode::BAD_REQUEST | StatusCode::METHOD_NOT_ALLOWED | StatusCode::PAYLOAD_TOO_LARGE => {
                Rung::Never("Apple refuses what it says")
            }
            _ => Rung::NotNow { why: "Apple does not take it", wait },
        }
    }
}
