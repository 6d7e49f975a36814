//! Requests to MAIN's server. Each lane has connections of its own, so that an alert never stands behind a sync. TLS by
//! rustls with ring and Mozilla's roots, on every platform the same; without TLS only to this very machine, for tests.

use std::{
    net::IpAddr,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use chrono::SecondsFormat;
use reqwest::{
    Client, RequestBuilder, Url,
    header::{ACCEPT_LANGUAGE, CONTENT_TYPE, IF_NONE_MATCH},
    redirect,
};
use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::CertificateDer};
use tokio::time::timeout;

use crate::{
    effects::http::{HttpOperation, HttpOutput, Lane, Method},
    surroundings::Surroundings,
};

/// Time to stand up a connection on a slow network before it is given up.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// An idle connection is soon dead when the phone changes between Wi-Fi and a mobile network.
const ALERTS_IDLE: Duration = Duration::from_secs(10);
/// The answers to alerts are small; one that is not is none of ours.
const ALERTS_ANSWER_LIMIT: usize = 256 * 1024;
/// Times of its limit that an answer on the ordinary lane may take in all, as long as it comes: a record that is larger than
/// a page gets through on the slowest line.
const WHILE_IT_COMES: u32 = 5;
/// Sync answers are 256 KiB by design; this leaves room and still fits in the memory of a cheap phone.
const ORDINARY_ANSWER_LIMIT: usize = 8 * 1024 * 1024;

/// The connections to the server.
pub(super) struct Lanes {
    server: Option<Url>,
    alerts: Client,
    ordinary: Client,
    evidence: Client,
    stream: Client,
    language: RwLock<String>,
    surroundings: Arc<dyn Surroundings>,
}

/// The clients could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the network stack could not be made")]
pub(super) struct NoNetworkStack;

impl Lanes {
    /// Lanes to the server at this address; nothing is sent yet. To an address that is neither HTTPS nor this machine
    /// nothing ever is.
    pub(super) fn new(
        server_url: &str,
        language: &str,
        surroundings: Arc<dyn Surroundings>,
    ) -> Result<Self, NoNetworkStack> {
        let tls = tls()?;
        // HTTP/1.1 gives each request on the lane of alerts a connection of its own: none waits for another's bytes
        let alerts = plain_client(&tls).http1_only().pool_idle_timeout(ALERTS_IDLE);
        Ok(Self {
            server: Url::parse(server_url).ok().filter(is_safe),
            alerts: alerts.build().map_err(|_| NoNetworkStack)?,
            ordinary: plain_client(&tls).build().map_err(|_| NoNetworkStack)?,
            evidence: plain_client(&tls).build().map_err(|_| NoNetworkStack)?,
            // each stream has a new connection: over HTTP/2 one opened anew would go on the dead one, and a silent stream
            // keep the one of the sync from being given up when it is idle
            stream: plain_client(&tls).http1_only().build().map_err(|_| NoNetworkStack)?,
            language: RwLock::new(language.to_owned()),
            surroundings,
        })
    }

    /// The language that answers should be in: that of the screen.
    pub(super) fn set_language(&self, tag: &str) {
        let mut language = self.language.write().unwrap_or_else(PoisonError::into_inner);
        if *language != tag {
            tag.clone_into(&mut language);
        }
    }

    /// Performs a request. Anything but a whole answer in time is no answer.
    pub(super) async fn perform(&self, operation: HttpOperation) -> HttpOutput {
        let silence = Duration::from_millis(operation.timeout_ms.into());
        let in_all = match operation.lane {
            Lane::Ordinary => silence * WHILE_IT_COMES,
            Lane::Alerts | Lane::Evidence => silence,
        };
        match timeout(in_all, self.whole_answer(operation, silence)).await {
            Ok(Some((status, body))) => HttpOutput::Answered { status, body },
            Ok(None) | Err(_) => HttpOutput::NoAnswer,
        }
    }

    async fn whole_answer(&self, operation: HttpOperation, silence: Duration) -> Option<(u16, Vec<u8>)> {
        let (client, limit) = match operation.lane {
            Lane::Alerts => (&self.alerts, ALERTS_ANSWER_LIMIT),
            Lane::Ordinary => (&self.ordinary, ORDINARY_ANSWER_LIMIT),
            Lane::Evidence => (&self.evidence, ALERTS_ANSWER_LIMIT),
        };
        let method = match operation.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Delete => reqwest::Method::DELETE,
            Method::Put => reqwest::Method::PUT,
        };
        let content_type = content_type(&operation);
        let mut request = self.with_headers(client.request(method, self.address(&operation.path)?));
        if let Some(token) = &operation.bearer {
            request = request.bearer_auth(token);
        }
        if let Some(secret) = &operation.alert_secret {
            request = request.header("Alert-Secret", secret);
        }
        if let Some(revision) = &operation.known {
            request = request.header(IF_NONE_MATCH, format!("\"{revision}\""));
        }
        if !operation.body.is_empty() {
            request = request.header(CONTENT_TYPE, content_type).body(operation.body);
        }
        let mut response = timeout(silence, request.send()).await.ok()?.ok()?;
        let mut body = Vec::new();
        while let Some(chunk) = timeout(silence, response.chunk()).await.ok()?.ok()? {
            if body.len().saturating_add(chunk.len()) > limit {
                return None;
            }
            body.extend_from_slice(&chunk);
        }
        Some((response.status().as_u16(), body))
    }

    /// A request for the stream of events, which has no end in time.
    pub(super) fn listen(&self, path: &str, bearer: &str) -> Option<RequestBuilder> {
        let request = self.stream.get(self.address(path)?);
        Some(self.with_headers(request).bearer_auth(bearer).header("Accept", "text/event-stream"))
    }

    fn with_headers(&self, request: RequestBuilder) -> RequestBuilder {
        let language = self.language.read().unwrap_or_else(PoisonError::into_inner).clone();
        let sent_at = self.surroundings.now().wall.to_rfc3339_opts(SecondsFormat::Millis, true);
        request.header(ACCEPT_LANGUAGE, language).header("Sent-At", sent_at)
    }

    fn address(&self, path: &str) -> Option<Url> {
        // a path that names another host would take the token there
        let address = self.server.as_ref()?.join(path).ok()?;
        (address.origin() == self.server.as_ref()?.origin()).then_some(address)
    }
}

/// What a body is said to be: the server takes no JSON that is called something else.
fn content_type(operation: &HttpOperation) -> &'static str {
    match (operation.lane, operation.method) {
        (Lane::Evidence, Method::Put) => "application/octet-stream",
        _ => "application/json",
    }
}

/// HTTPS anywhere, plain HTTP only on this machine.
fn is_safe(server: &Url) -> bool {
    let host = server.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let this_machine = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    server.scheme() == "https" || (server.scheme() == "http" && this_machine)
}

fn tls() -> Result<ClientConfig, NoNetworkStack> {
    let mut roots = RootCertStore::empty();
    for root in webpki_root_certs::TLS_SERVER_ROOT_CERTS {
        // one root that cannot be read costs no other
        let _ = roots.add(CertificateDer::clone(root));
    }
    Ok(ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| NoNetworkStack)?
        .with_root_certificates(roots)
        .with_no_client_auth())
}

/// Redirects are not followed: a captive portal's page is no answer, and a token goes to no other host. Proxies come
/// from environment variables, which a phone has none of.
fn plain_client(tls: &ClientConfig) -> reqwest::ClientBuilder {
    Client::builder()
        .tls_backend_preconfigured(tls.clone())
        .redirect(redirect::Policy::none())
        .no_proxy()
        .connect_timeout(CONNECT_LIMIT)
        .tcp_nodelay(true)
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;
