//! What becomes of a request on its way.

use app::effects::http::{HttpOperation, HttpOutput, Method};

use crate::http;

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It arrives, and so does its answer.
    Arrives,
    /// It does not arrive.
    IsLost,
    /// It arrives, its answer does not.
    AnswerIsLost,
    /// It arrives twice, and the answer to the second arrives.
    ArrivesTwice,
    /// It arrives, and a proxy answers something of its own.
    IsAnsweredByAProxy,
}

/// Sends a request to the server at `url`, as far as its fate allows.
pub fn send(url: &str, operation: &HttpOperation, fate: Fate) -> HttpOutput {
    let ask = || {
        let method = match operation.method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Delete => "DELETE",
            Method::Put => "PUT",
        };
        let bearer = operation.bearer.as_ref().map(|token| format!("Bearer {token}"));
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(bearer.as_deref().map(|bearer| ("authorization", bearer)));
        headers.extend(operation.alert_secret.as_deref().map(|secret| ("alert-secret", secret)));
        match http::ask(url, &format!("{method} {}", operation.path), &headers, &operation.body) {
            Ok(answer) => HttpOutput::Answered { status: answer.status(), body: answer.body },
            Err(_) => HttpOutput::NoAnswer,
        }
    };
    match fate {
        Fate::Arrives => ask(),
        Fate::IsLost => HttpOutput::NoAnswer,
        Fate::AnswerIsLost => {
            ask();
            HttpOutput::NoAnswer
        }
        Fate::ArrivesTwice => {
            ask();
            ask()
        }
        Fate::IsAnsweredByAProxy => {
            ask();
            HttpOutput::Answered { status: 200, body: b"<html>Welcome</html>".to_vec() }
        }
    }
}
