//! What plays Google's and Apple's services: they check who knocks as those do, by the public halves of the keys.

use std::{
    collections::VecDeque,
    path::{Path as FilePath, PathBuf},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, Version},
    response::{IntoResponse, Response},
    routing::post,
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use ring::{
    rand::SystemRandom,
    rsa,
    signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair,
        RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
    },
};
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use serde_json::{Value, json};
use server::{
    push::{self, PushServices},
    storage::Storage,
};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::support::{LIMIT, Server};

/// A key that opens nothing: of the service account that is played here.
const SERVICE_ACCOUNT_KEY: &str = include_str!("opens_nothing.pem");

/// A doorbell as a service got it.
#[derive(Debug, Clone)]
pub(super) struct Rung {
    pub(super) address: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Value,
}

impl Rung {
    /// Whether it is for a case that rings.
    pub(super) fn rings(&self) -> bool {
        let google = self.body["message"]["android"]["priority"] == "HIGH";
        google || self.headers.get("apns-priority").is_some_and(|priority| priority == "10")
    }
}

#[derive(Default)]
struct Heard {
    got: Vec<Rung>,
    answers: VecDeque<(StatusCode, Value)>,
    access_tokens: usize,
}

/// Both services. They end with it, and the worker that rings them too.
pub(super) struct Services {
    heard: Arc<Mutex<Heard>>,
    tasks: Vec<JoinHandle<()>>,
    /// With the keys, where nobody else keeps it.
    folder: Option<TempDir>,
}

impl Drop for Services {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

#[derive(Clone)]
struct Service {
    heard: Arc<Mutex<Heard>>,
    public_key: Arc<Vec<u8>>,
}

/// What a token that fits the key claims.
fn claims(token: &str, algorithm: &'static dyn VerificationAlgorithm, key: &[u8]) -> Option<(Value, Value)> {
    let (signed, signature) = token.rsplit_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    UnparsedPublicKey::new(algorithm, key).verify(signed.as_bytes(), &signature).ok()?;
    let (header, claims) = signed.split_once('.')?;
    let read = |part: &str| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
    Some((read(header)?, read(claims)?))
}

impl Service {
    fn take(&self, rung: Rung) -> Response {
        let mut heard = self.heard.lock().unwrap();
        heard.got.push(rung);
        let (status, told) = heard.answers.pop_front().unwrap_or((StatusCode::OK, json!({})));
        (status, Json(told)).into_response()
    }
}

async fn apple(
    State(service): State<Service>,
    version: Version,
    Path(address): Path<String>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let token = headers["authorization"].to_str().unwrap().strip_prefix("bearer ").unwrap();
    let claimed = claims(token, &ECDSA_P256_SHA256_FIXED, &service.public_key);
    let fits = claimed.is_some_and(|(header, claims)| {
        header["alg"] == "ES256"
            && header["kid"] == "KEYID12345"
            && claims["iss"] == "TEAMID1234"
            && claims["iat"].is_i64()
    });
    if !fits || version != Version::HTTP_2 {
        return (StatusCode::FORBIDDEN, Json(json!({"reason": "InvalidProviderToken"}))).into_response();
    }
    let body = serde_json::from_str(&body).unwrap();
    service.take(Rung { address, headers, body })
}

async fn token(State(service): State<Service>, body: String) -> Response {
    let field =
        |name: &str| form_urlencoded::parse(body.as_bytes()).find(|(field, _)| field == name).unwrap().1;
    let claimed = claims(&field("assertion"), &RSA_PKCS1_2048_8192_SHA256, &service.public_key);
    let fits = claimed.is_some_and(|(header, claims)| {
        header["alg"] == "RS256"
            && claims["iss"] == "push@main-test.example"
            && claims["scope"] == "https://www.googleapis.com/auth/firebase.messaging"
            && claims["aud"].as_str().unwrap().ends_with("/token")
            && claims["exp"].as_i64() == claims["iat"].as_i64().map(|at| at + 3600)
    });
    if !fits || field("grant_type") != "urn:ietf:params:oauth:grant-type:jwt-bearer" {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let mut heard = service.heard.lock().unwrap();
    heard.access_tokens += 1;
    let token = format!("access-{}", heard.access_tokens);
    Json(json!({"access_token": token, "expires_in": 3599, "token_type": "Bearer"})).into_response()
}

async fn google(State(service): State<Service>, headers: HeaderMap, body: String) -> Response {
    let wanted = format!("Bearer access-{}", service.heard.lock().unwrap().access_tokens);
    if headers["authorization"] != wanted.as_str() {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let body: Value = serde_json::from_str(&body).unwrap();
    let address = body["message"]["token"].as_str().unwrap().to_owned();
    service.take(Rung { address, headers, body })
}

/// Serves on a free port, as HTTP/1.1 or 2 in the clear. Where, and the task.
async fn serve(router: Router) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let service = TowerToHyperService::new(router.clone());
            tokio::spawn(async move {
                let builder = Builder::new(TokioExecutor::new());
                let _ = builder.serve_connection(TokioIo::new(stream), service).await;
            });
        }
    });
    (url, serving)
}

impl Services {
    /// Listens. The file that `--push` takes, with the keys beside it.
    pub(super) async fn listen(folder: &FilePath) -> (Self, PathBuf) {
        let heard = Arc::<Mutex<Heard>>::default();
        let random = SystemRandom::new();
        let apple_key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, apple_key.as_ref(), &random).unwrap();
        let service = |key: &[u8]| Service { heard: Arc::clone(&heard), public_key: Arc::new(key.to_vec()) };
        let router = Router::new().route("/3/device/{address}", post(apple));
        let (apple_url, serving_apple) = serve(router.with_state(service(pair.public_key().as_ref()))).await;

        let der = PrivatePkcs8KeyDer::from_pem_slice(SERVICE_ACCOUNT_KEY.as_bytes()).unwrap();
        let pair = rsa::KeyPair::from_pkcs8(der.secret_pkcs8_der()).unwrap();
        let router = Router::new()
            .route("/token", post(token))
            .route("/v1/projects/main-test/messages:send", post(google));
        let (google_url, serving_google) = serve(router.with_state(service(pair.public().as_ref()))).await;

        let pem = STANDARD.encode(apple_key.as_ref());
        std::fs::write(
            folder.join("AuthKey.p8"),
            format!("-----BEGIN PRIVATE KEY-----\n{pem}\n-----END PRIVATE KEY-----\n"),
        )
        .unwrap();
        let account = json!({
            "type": "service_account", "project_id": "main-test", "client_email": "push@main-test.example",
            "private_key": SERVICE_ACCOUNT_KEY, "token_uri": format!("{google_url}/token"),
        });
        std::fs::write(folder.join("account.json"), account.to_string()).unwrap();
        let file = folder.join("push.toml");
        let text = format!(
            "[apple]\nkey_file = \"AuthKey.p8\"\nkey_id = \"KEYID12345\"\nteam_id = \"TEAMID1234\"\n\
             topic = \"org.main.emergency\"\nurl = \"{apple_url}\"\n\n\
             [google]\nservice_account_file = \"account.json\"\nurl = \"{google_url}\"\n"
        );
        std::fs::write(&file, text).unwrap();
        (Self { heard, tasks: vec![serving_apple, serving_google], folder: None }, file)
    }

    /// Listens, and lets a worker of `server` ring.
    pub(super) async fn start(server: &Server) -> Self {
        let folder = TempDir::new().unwrap();
        let (mut services, file) = Self::listen(folder.path()).await;
        let configured = PushServices::read(&file).unwrap();
        let storage: Arc<dyn Storage> = server.storage.clone();
        services.tasks.push(tokio::spawn(push::run(storage, configured, server.hand.clock())));
        services.folder = Some(folder);
        services
    }

    /// Answers so the next `times` times, whichever service is asked.
    pub(super) fn refuse(&self, status: StatusCode, told: Value, times: usize) {
        self.heard.lock().unwrap().answers.extend(std::iter::repeat_n((status, told), times));
    }

    pub(super) fn got(&self) -> Vec<Rung> {
        self.heard.lock().unwrap().got.clone()
    }

    /// What rang.
    pub(super) fn rung(&self) -> Vec<Rung> {
        self.got().into_iter().filter(Rung::rings).collect()
    }

    pub(super) fn access_tokens(&self) -> usize {
        self.heard.lock().unwrap().access_tokens
    }

    /// What rang, once it was `count`.
    pub(super) async fn rings(&self, count: usize) -> Vec<Rung> {
        self.wait_for(count, Self::rung).await
    }

    /// Everything, once it was `count`.
    pub(super) async fn all(&self, count: usize) -> Vec<Rung> {
        self.wait_for(count, Self::got).await
    }

    async fn wait_for(&self, count: usize, what: impl Fn(&Self) -> Vec<Rung>) -> Vec<Rung> {
        let since = Instant::now();
        loop {
            let got = what(self);
            if got.len() >= count {
                assert_eq!(got.len(), count, "{got:?}");
                return got;
            }
            assert!(since.elapsed() < LIMIT, "only {got:?} came");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
