//! Reading what was sent: within limits, and so that one unreadable field costs no other.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures::StreamExt;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, value::RawValue};

use super::problem::{Kind, Problem};

/// Largest body at the alert's own door, bytes.
pub(super) const ALERT_LIMIT: usize = 64 * 1024;
/// Largest body of a sync, bytes.
pub(super) const SYNC_LIMIT: usize = 2 * 1024 * 1024;

/// Of a body that is too large so much is still read and thrown away, so that the sender gets to read the answer
/// instead of a broken connection.
const DISCARD_LIMIT: usize = 64 * 1024 * 1024;
const DISCARD_TIME: Duration = Duration::from_secs(10);

/// A body of which nothing more came for so long is given up: a phone in a dead spot sends it again on another
/// connection.
const STALLED_AFTER: Duration = Duration::from_mins(1);

/// How deep JSON may be nested; serde_json's own limit, which keeps its recursion off the end of the stack.
const DEPTH_LIMIT: usize = 128;

/// Reads a body of at most `limit` bytes.
///
/// # Errors
/// A [`Problem`] where it is larger, or breaks off.
pub(super) async fn read(body: Body, limit: usize) -> Result<Bytes, Problem> {
    let mut stream = body.into_data_stream();
    let mut read = Vec::new();
    loop {
        let Ok(next) = tokio::time::timeout(STALLED_AFTER, stream.next()).await else {
            return Err(Problem::new(Kind::NotJson, "The body did not go on; send it again."));
        };
        let Some(part) = next else { break };
        let part = part.map_err(|_| Problem::new(Kind::NotJson, "The body broke off; send it again."))?;
        if read.len().saturating_add(part.len()) > limit {
            let mut discarded = 0_usize;
            let discarding = async {
                while let Some(Ok(part)) = stream.next().await {
                    discarded = discarded.saturating_add(part.len());
                    if discarded > DISCARD_LIMIT {
                        break;
                    }
                }
            };
            // whether it ended or took too long: the answer is the same
            let _ = tokio::time::timeout(DISCARD_TIME, discarding).await;
            return Err(Problem::new(Kind::TooLarge, format!("Send at most {} KiB.", limit / 1024)));
        }
        read.extend_from_slice(&part);
    }
    Ok(read.into())
}

/// Reads a JSON body of a known shape, which must say that it is JSON.
///
/// # Errors
/// A [`Problem`] that says what is wrong with it.
pub(super) async fn read_as<T: DeserializeOwned>(
    headers: &HeaderMap,
    body: Body,
    limit: usize,
) -> Result<T, Problem> {
    let bytes = read(body, limit).await?;
    must_be_json(headers)?;
    parse(&bytes)
}

fn must_be_json(headers: &HeaderMap) -> Result<(), Problem> {
    let said = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = said.map(|said| said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    match essence {
        None => Ok(()),
        Some(essence) if essence == "application/json" || essence.ends_with("+json") => Ok(()),
        Some(_) => Err(Problem::new(
            Kind::WrongContentType,
            "Send it with the header Content-Type: application/json.",
        )),
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        if nesting(text) > DEPTH_LIMIT {
            too_deep()
        } else if error.is_data() {
            // serde names the field and the type that it wants, and quotes at most one word of what it found
            Problem::new(
                Kind::NotUnderstood,
                format!(
                    "At line {}, column {}: a field is missing or of another type; see /openapi.json.",
                    error.line(),
                    error.column()
                ),
            )
        } else {
            not_json(&error)
        }
    })
}

fn not_json(error: &serde_json::Error) -> Problem {
    Problem::new(
        Kind::NotJson,
        format!("It stops being JSON at line {}, column {}.", error.line(), error.column()),
    )
}

fn too_deep() -> Problem {
    Problem::new(Kind::TooDeep, format!("Nest objects and lists at most {DEPTH_LIMIT} deep."))
}

/// The deepest nesting in a text that may be JSON: brackets outside strings.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Reads an alert: anything that is JSON. Bytes that are no UTF-8 are replaced, and a field that is JSON but no value
/// here (a number out of range, half of a character) is kept as the text that was sent.
///
/// # Errors
/// A [`Problem`] where it is no JSON, or nested too deeply.
pub(super) fn parse_leniently(bytes: &[u8]) -> Result<Value, Problem> {
    let text = String::from_utf8_lossy(bytes);
    if nesting(&text) > DEPTH_LIMIT {
        return Err(too_deep());
    }
    lenient_value(&text).map_err(|error| not_json(&error))
}

/// The same for a part of a body, whose form as JSON is known to be right; `None` where it is nested too deeply.
pub(super) fn value_of(raw: &RawValue) -> Option<Value> {
    if nesting(raw.get()) > DEPTH_LIMIT { None } else { lenient_value(raw.get()).ok() }
}

fn lenient_value(text: &str) -> Result<Value, serde_json::Error> {
    serde_json::from_str(text).or_else(|_| {
        // how deep this goes is limited by `nesting`, asked before
        if text.trim_start().starts_with('{') {
            let fields: std::collections::BTreeMap<String, Box<RawValue>> = serde_json::from_str(text)?;
            let read =
                fields.into_iter().map(|(name, raw)| lenient_value(raw.get()).map(|value| (name, value)));
            return read.collect::<Result<Map<_, _>, _>>().map(Value::Object);
        }
        let raw: &RawValue = serde_json::from_str(text)?;
        Ok(Value::from(raw.get()))
    })
}

/// An answer as JSON.
pub(super) fn json(status: StatusCode, answer: &impl Serialize) -> Response {
    match serde_json::to_string(answer) {
        Ok(text) => (status, json_text(text)).into_response(),
        Err(_) => Problem::fault().into_response(),
    }
}

/// An answer that is JSON already.
pub(super) fn json_text(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// The answer with its revision as `ETag`, or 304 where the caller has it.
pub(super) fn unless_known(
    headers: &HeaderMap,
    revision: &str,
    answer: impl FnOnce() -> Response,
) -> Response {
    let tag = format!("\"{revision}\"");
    let mut response =
        if is_known(headers, &tag) { StatusCode::NOT_MODIFIED.into_response() } else { answer() };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Whether `If-None-Match` names this tag, by the weak comparison that it asks for (RFC 9110, 13.1.2).
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let named = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|value| {
        let value = value.trim();
        value == "*" || value.strip_prefix("W/").unwrap_or(value) == tag
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_that_is_no_value_here_costs_no_other() {
        let sent = br#"{"battery_percent": 1e999, "note": "half \ud83d", "fix": {"latitude": 1e400, "longitude": 72.5}}"#;
        let read = parse_leniently(sent).unwrap();
        assert_eq!(
            read,
            json!({"battery_percent": "1e999", "note": "\"half \\ud83d\"", "fix": {"latitude": "1e400", "longitude": 72.5}})
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        assert_eq!(parse_leniently(b"{\"note\": \"he\xff\"}").unwrap(), json!({"note": "he\u{fffd}"}));
    }

    #[rstest]
    #[case("", Kind::NotJson)]
    #[case("help", Kind::NotJson)]
    #[case("{\"alert_id\": \"", Kind::NotJson)]
    #[case("{\"a\": 1} and more", Kind::NotJson)]
    fn what_is_no_json_is_said_to_be_none(#[case] sent: &str, #[case] kind: Kind) {
        assert_eq!(parse_leniently(sent.as_bytes()).unwrap_err().kind(), kind);
    }

    #[rstest]
    #[case("[", "]")]
    #[case("{\"a\":", "}")]
    fn deep_nesting_is_refused_before_it_is_read(#[case] open: &str, #[case] close: &str) {
        let deep = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        assert_eq!(parse_leniently(deep.as_bytes()).unwrap_err().kind(), Kind::TooDeep);
        let fine = format!("{}1{}", open.repeat(100), close.repeat(100));
        assert!(parse_leniently(fine.as_bytes()).is_ok());
    }

    #[test]
    fn brackets_in_words_are_no_nesting() {
        assert_eq!(nesting(r#"{"note": "[[[\"[["}"#), 1);
    }
}
