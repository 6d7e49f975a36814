//! What an installation says of Apple's and Google's services: a small file that names the files with the secrets.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use reqwest::Url;
use serde::Deserialize;

use super::{Doorbell, Platform, apns::Apns, fcm::Fcm, jwt::Key};
use crate::{
    https::{NoHttps, Speaks, client, is_safe},
    outbound::read_toml,
};

const APPLE: &str = "https://api.push.apple.com";
const GOOGLE: &str = "https://fcm.googleapis.com";

/// Why the file is of no use. None of it tells a secret.
#[derive(Debug, thiserror::Error)]
pub enum PushConfigError {
    /// A file cannot be read.
    #[error("cannot read {0}: {1}")]
    File(PathBuf, std::io::Error),
    /// It is not TOML, or a field is missing or not known.
    #[error("{0}")]
    Form(String),
    /// It names no service.
    #[error("it names neither [apple] nor [google]")]
    Nothing,
    /// An address is none, or would carry tokens in the clear.
    #[error("{0} must begin with https:// (plain http:// goes to this machine only)")]
    Url(&'static str),
    /// A key cannot be read.
    #[error("{0} holds no {1}")]
    Key(PathBuf, &'static str),
    /// The system has no TLS.
    #[error(transparent)]
    Https(#[from] NoHttps),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    apple: Option<Apple>,
    google: Option<Google>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Apple {
    key_file: PathBuf,
    key_id: String,
    team_id: String,
    topic: String,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Google {
    service_account_file: PathBuf,
    url: Option<String>,
}

/// The file that Google gives for a service account; it has more fields.
#[derive(Deserialize)]
struct ServiceAccount {
    project_id: String,
    client_email: String,
    private_key: String,
    token_uri: String,
}

/// The services that ring phones.
#[derive(Clone, Default)]
pub struct PushServices {
    apple: Option<Arc<dyn Doorbell>>,
    google: Option<Arc<dyn Doorbell>>,
}

impl std::fmt::Debug for PushServices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PushServices(apple: {}, google: {})", self.apple.is_some(), self.google.is_some())
    }
}

impl PushServices {
    /// Reads the file at `path`. The files that it names are looked for beside it.
    ///
    /// # Errors
    /// [`PushConfigError`], which says what to change.
    pub fn read(path: &Path) -> Result<Self, PushConfigError> {
        let file: File = read_toml(&text_of(path)?).map_err(PushConfigError::Form)?;
        if file.apple.is_none() && file.google.is_none() {
            return Err(PushConfigError::Nothing);
        }
        let beside = path.parent().unwrap_or(Path::new(""));
        let apple = file.apple.map(|apple| apns(beside, apple)).transpose()?;
        let google = file.google.map(|google| fcm(beside, &google)).transpose()?;
        Ok(Self {
            apple: apple.map(|apns| -> Arc<dyn Doorbell> { Arc::new(apns) }),
            google: google.map(|fcm| -> Arc<dyn Doorbell> { Arc::new(fcm) }),
        })
    }

    /// The service of a platform, where it is configured.
    pub fn of(&self, platform: Platform) -> Option<&Arc<dyn Doorbell>> {
        match platform {
            Platform::Android => self.google.as_ref(),
            Platform::Ios => self.apple.as_ref(),
        }
    }
}

fn text_of(path: &Path) -> Result<String, PushConfigError> {
    fs::read_to_string(path).map_err(|error| PushConfigError::File(path.to_owned(), error))
}

fn url(text: &str, field: &'static str) -> Result<Url, PushConfigError> {
    Url::parse(text).ok().filter(is_safe).ok_or(PushConfigError::Url(field))
}

fn apns(beside: &Path, apple: Apple) -> Result<Apns, PushConfigError> {
    let file = beside.join(&apple.key_file);
    let key = Key::es256(&text_of(&file)?, &apple.key_id);
    Ok(Apns {
        client: client(Speaks::Http2)?,
        url: url(apple.url.as_deref().unwrap_or(APPLE), "apple.url")?,
        key: key.ok_or(PushConfigError::Key(file, "private key on P-256, as Apple's .p8 files do"))?,
        team_id: apple.team_id,
        topic: apple.topic,
        token: std::sync::Mutex::default(),
    })
}

fn fcm(beside: &Path, google: &Google) -> Result<Fcm, PushConfigError> {
    let file = beside.join(&google.service_account_file);
    let wrong = |what| PushConfigError::Key(file.clone(), what);
    let account: ServiceAccount = serde_json::from_str(&text_of(&file)?)
        .map_err(|_| wrong("service account: project_id, client_email, private_key and token_uri"))?;
    let base = url(google.url.as_deref().unwrap_or(GOOGLE), "google.url")?;
    let door = base.join(&format!("/v1/projects/{}/messages:send", account.project_id));
    Ok(Fcm {
        client: client(Speaks::Http1)?,
        url: door.map_err(|_| wrong("project id that fits into an address"))?,
        token_url: url(&account.token_uri, "token_uri of the service account")?,
        key: Key::rs256(&account.private_key).ok_or_else(|| wrong("RSA key of at least 2048 bits"))?,
        email: account.client_email,
        token: tokio::sync::Mutex::default(),
    })
}
