//! Google's Firebase Cloud Messaging, HTTP v1: a service account's key signs for an access token, which opens the door for
//! about an hour.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::{Client, StatusCode, Url, header};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use super::{Bell, Doorbell, Rung, jwt::Key, retry_after};

/// What the access token is for.
const SCOPE: &str = "https://www.googleapis.com/auth/firebase.messaging";
/// Google takes a signed request for a token for an hour.
const ASSERTION_LASTS: TimeDelta = TimeDelta::hours(1);
/// An access token is exchanged so long before it ends.
const BEFORE_ITS_END: TimeDelta = TimeDelta::minutes(5);

/// Google's service for one project.
pub(super) struct Fcm {
    pub(super) client: Client,
    /// Where messages are posted for this project.
    pub(super) url: Url,
    pub(super) token_url: Url,
    pub(super) key: Key,
    /// The service account.
    pub(super) email: String,
    /// The access token, and until when. Held while a new one is fetched, so that it is fetched once.
    pub(super) token: Mutex<Option<(String, DateTime<Utc>)>>,
}

#[derive(Deserialize)]
struct AccessToken {
    access_token: String,
    expires_in: i64,
}

impl Fcm {
    async fn token(&self, now: DateTime<Utc>) -> Result<String, Rung> {
        let mut kept = self.token.lock().await;
        if let Some((token, _)) = kept.as_ref().filter(|(_, until)| now < *until) {
            return Ok(token.clone());
        }
        let claims = json!({
            "iss": self.email, "scope": SCOPE, "aud": self.token_url.as_str(), "iat": now.timestamp(),
            "exp": (now + ASSERTION_LASTS).timestamp(),
        });
        let assertion = self.key.token(&claims).ok_or(Rung::not_now("no token can be signed"))?;
        // neither part needs escaping: a JWT is base64url and dots
        let body =
            format!("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion={assertion}");
        let request = self
            .client
            .post(self.token_url.clone())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        let answer = request.send().await.map_err(|_| Rung::not_now("Google gives no access token"))?;
        if !answer.status().is_success() {
            return Err(Rung::not_now("Google refuses the service account"));
        }
        let told = answer.bytes().await.unwrap_or_default();
        let told: AccessToken = serde_json::from_slice(&told)
            .map_err(|_| Rung::not_now("Google gives an access token that cannot be read"))?;
        let lasts = TimeDelta::seconds(told.expires_in.clamp(0, 24 * 3600)) - BEFORE_ITS_END;
        *kept = Some((told.access_token.clone(), now + lasts));
        Ok(told.access_token)
    }
}

fn message(address: &str, bell: Bell) -> Value {
    let priority = match bell {
        Bell::Rings => "HIGH",
        Bell::Tells | Bell::News => "NORMAL",
    };
    json!({"message": {
        "token": address,
        // the same in every message: without any, some versions of Play services wake nobody
        "data": {"doorbell": "1"},
        "android": {
            "priority": priority, "collapse_key": bell.as_str(), "ttl": format!("{}s", bell.lasts().num_seconds()),
        },
    }})
}

/// What Google says is wrong: its own code, and whether the address is.
fn wrong_with(told: &[u8]) -> (String, bool) {
    let told: Value = serde_json::from_slice(told).unwrap_or_default();
    let details = told.pointer("/error/details").and_then(Value::as_array).cloned().unwrap_or_default();
    let code = details.iter().find_map(|detail| detail.get("errorCode").and_then(Value::as_str));
    let fields = details.iter().filter_map(|detail| detail.get("fieldViolations").and_then(Value::as_array));
    let names_the_address = fields.flatten().any(|field| {
        field.get("field").and_then(Value::as_str).is_some_and(|field| field == "message.token")
    });
    (code.unwrap_or_default().to_owned(), names_the_address)
}

#[async_trait]
impl Doorbell for Fcm {
    async fn ring(&self, address: &str, bell: Bell, now: DateTime<Utc>) -> Rung {
        let token = match self.token(now).await {
            Ok(token) => token,
            Err(rung) => return rung,
        };
        let request = self
            .client
            .post(self.url.clone())
            .bearer_auth(token)
            .header(header::CONTENT_TYPE, "application/json")
            .body(message(address, bell).to_string());
        let Ok(answer) = request.send().await else { return Rung::not_now("Google does not answer") };
        let (status, wait) = (answer.status(), retry_after(answer.headers()));
        if status.is_success() {
            return Rung::Taken;
        }
        let (code, names_the_address) = wrong_with(&answer.bytes().await.unwrap_or_default());
        match (status, code.as_str()) {
            (_, "UNREGISTERED") => Rung::Gone,
            // all the phones' addresses are of the project that the app was built with: the account is another's
            (_, "SENDER_ID_MISMATCH") => Rung::WrongSetup("the service account is not of the app's project"),
            (StatusCode::BAD_REQUEST, _) if names_the_address => Rung::Gone,
            (StatusCode::BAD_REQUEST, _) => Rung::Never("Google refuses what it says"),
            (StatusCode::UNAUTHORIZED, _) => {
                *self.token.lock().await = None;
                Rung::not_now("Google does not take the access token")
            }
            // also 403 and 404: the project may be put right
            _ => Rung::NotNow { why: "Google does not take it", wait },
        }
    }
}
