//! Requests that this server itself makes of others' services: to whom it may speak, and with which certificates.

use std::{net::IpAddr, sync::Arc, time::Duration};

use reqwest::{Client, Url, redirect};
use rustls::{ClientConfig, RootCertStore, crypto::ring};

/// A service that does not answer in this time has not taken what was sent.
const ANSWER_TIME: Duration = Duration::from_secs(10);

/// Which HTTP a service speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speaks {
    /// HTTP/1.1.
    Http1,
    /// HTTP/2 only, also in the clear where it is on this machine.
    Http2,
}

/// The system has no TLS, or the client cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("cannot prepare HTTPS: {0}")]
pub struct NoHttps(String);

/// HTTPS anywhere, plain HTTP only on this machine.
pub(crate) fn is_safe(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let this_machine = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    url.scheme() == "https" || (url.scheme() == "http" && this_machine)
}

/// A client of one service.
///
/// # Errors
/// [`NoHttps`].
pub(crate) fn client(speaks: Speaks) -> Result<Client, NoHttps> {
    let mut roots = RootCertStore::empty();
    for root in webpki_root_certs::TLS_SERVER_ROOT_CERTS {
        // one root that cannot be read costs no other
        let _ = roots.add(root.clone());
    }
    let mut tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| NoHttps(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let mut builder = Client::builder().redirect(redirect::Policy::none()).timeout(ANSWER_TIME);
    if speaks == Speaks::Http2 {
        tls.alpn_protocols = vec![b"h2".to_vec()];
        builder = builder.http2_prior_knowledge();
    }
    builder.tls_backend_preconfigured(tls).build().map_err(|error| NoHttps(error.to_string()))
}
