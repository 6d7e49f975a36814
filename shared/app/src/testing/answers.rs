//! What the stores and the server answer, and views as people read them.

use serde_json::{Value, json};

use crate::effects::{alert_store::DeviceState, http::HttpOutput};

/// A device that has chosen its language and that the server knows.
pub(crate) fn device(language: &str) -> DeviceState {
    DeviceState {
        device_id: "01980000-0000-7000-8000-0000000000de".into(),
        device_token: "ZGV2aWNlIHRva2VuIG9mIHRoaXJ0eS10d28gYnl0ZXM".into(),
        language: Some(language.into()),
        registered: true,
    }
}

pub(crate) fn json_answer(status: u16, body: &Value) -> HttpOutput {
    HttpOutput::Answered { status, body: body.to_string().into_bytes() }
}

pub(crate) fn problem(status: u16, name: &str) -> HttpOutput {
    json_answer(status, &json!({"type": format!("/problems/{name}"), "status": status}))
}

/// A view as text, with every script as people read it: `Debug` writes combining marks as numbers.
pub(crate) fn readable(view: &impl std::fmt::Debug) -> String {
    let mut text = String::new();
    for (place, part) in format!("{view:#?}").split("\\u{").enumerate() {
        match part.split_once('}').filter(|_| place > 0) {
            Some((number, rest)) => {
                text.extend(u32::from_str_radix(number, 16).ok().and_then(char::from_u32));
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}

/// The page of a captive portal.
pub(crate) fn portal() -> HttpOutput {
    HttpOutput::Answered { status: 200, body: b"<html>Welcome to the free Wi-Fi</html>".to_vec() }
}
