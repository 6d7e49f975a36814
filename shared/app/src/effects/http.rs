//! Requests to MAIN's server. Our own small operation rather than a general HTTP capability: an answer of 4xx is an
//! answer here, and alerts have a lane of their own.

use crux_core::capability::Operation;

/// Which connections carry a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Alerts and what belongs to them: waits for nothing else, ever.
    Alerts,
    /// Everything else.
    Ordinary,
    /// Photos and voice notes: last in line.
    Evidence,
}

/// The method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Read.
    Get,
    /// Write.
    Post,
    /// Take away.
    Delete,
    /// Put in its place.
    Put,
}

/// A request.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpOperation {
    /// Which connections carry it.
    pub lane: Lane,
    /// The method.
    pub method: Method,
    /// Path from the server's root: `/v1/alerts`.
    pub path: String,
    /// Bearer token.
    pub bearer: Option<String>,
    /// The alert's secret, for the header `Alert-Secret`.
    pub alert_secret: Option<String>,
    /// Revision of what this phone has, for the header `If-None-Match`.
    pub known: Option<String>,
    /// JSON body, empty for none; of a [`Method::Put`] on [`Lane::Evidence`] plain bytes.
    pub body: Vec<u8>,
    /// Milliseconds until it is given up. On [`Lane::Ordinary`] an answer that comes piece by piece may take longer, with no
    /// silence as long as this.
    pub timeout_ms: u32,
}

impl HttpOperation {
    /// A request that stands behind those of alerts; nothing but a bearer token says who asks.
    pub(crate) fn ordinary(
        method: Method,
        path: impl Into<String>,
        bearer: Option<String>,
        body: Vec<u8>,
        timeout_ms: u32,
    ) -> Self {
        let (lane, path) = (Lane::Ordinary, path.into());
        Self { lane, method, path, bearer, alert_secret: None, known: None, body, timeout_ms }
    }
}

/// Tokens, secrets and bodies stay out of logs.
impl std::fmt::Debug for HttpOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {} [redacted]", self.method, self.path)
    }
}

/// What came back.
#[derive(Clone, PartialEq, Eq)]
pub enum HttpOutput {
    /// A whole answer, of any status. Not yet believed: a captive portal answers 200 too.
    Answered {
        /// HTTP status.
        status: u16,
        /// Body.
        body: Vec<u8>,
    },
    /// No answer: no network, no server, cut off, or too late.
    NoAnswer,
}

impl std::fmt::Debug for HttpOutput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Answered { status, .. } => write!(f, "Answered {status} [redacted]"),
            Self::NoAnswer => f.write_str("NoAnswer"),
        }
    }
}

impl Operation for HttpOperation {
    type Output = HttpOutput;
}
