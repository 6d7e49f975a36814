//! What a person at the terminal can do next: send an alert by curl, with an id that no alert has yet.

use std::fs::File;
use std::io::Read;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::run::{Result, While, capture};

/// The words after the story. `server_binary` and `data` are as a person in the checkout writes them.
///
/// # Errors
/// When the system gives neither time nor random bytes.
pub(crate) fn text(server_binary: &str, data: &str, url: &str) -> Result<String> {
    let now = capture(Command::new("date").args(["-u", "+%Y-%m-%dT%H:%M:%SZ"]))?;
    Ok(format!(
        r"Send an alert from Andheri in Mumbai (the same id again changes nothing; a new alert needs a new id):

    curl -sS {url}/v1/alerts -H 'content-type: application/json' -d '{body}'

  A code with which a phone signs in as the Mumbai hub, and so sees it:

    {server_binary} staff invite --data {data} --hub mumbai --name 'Hub staff' --role hub-staff
",
        body = body(&new_id()?, &now)
    ))
}

fn body(id: &str, now: &str) -> String {
    format!(
        r#"{{"alert_id":"{id}","kind":"wages","recorded_at":"{now}","fix":{{"latitude":19.1136,"longitude":72.8697,"accuracy_m":35.0,"taken_at":"{now}","method":"gnss","mock":false}},"contact":"call","for":"self","language":"hi"}}"#
    )
}

/// A UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970, then random ones.
fn new_id() -> Result<String> {
    let milliseconds =
        SystemTime::now().duration_since(UNIX_EPOCH).while_doing("reading the clock")?.as_millis();
    let mut random = [0; 10];
    File::open("/dev/urandom")?.read_exact(&mut random).while_doing("reading random bytes")?;
    Ok(uuid_v7(milliseconds, random))
}

fn uuid_v7(milliseconds: u128, random: [u8; 10]) -> String {
    let random = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let bits = (milliseconds & 0xffff_ffff_ffff) << 80 | random;
    let versioned = bits & !(0xf << 76) | 0x7 << 76;
    let id = format!("{:032x}", versioned & !(0b11 << 62) | 0b10 << 62);
    let mut text = String::with_capacity(36);
    for (place, digit) in id.chars().enumerate() {
        if [8, 12, 16, 20].contains(&place) {
            text.push('-');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_uuid_of_version_7_as_in_the_rfc() {
        // RFC 9562, A.6: rand_a 0xcc3, rand_b 0x18c4dc0c0c07398f, unix_ts_ms 0x017f22e279b0.
        let random = [0xfc, 0xc3, 0xd8, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];
        assert_eq!(uuid_v7(0x017f_22e2_79b0, random), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    #[test]
    fn the_alert_that_is_printed_is_json_with_every_field_in_its_place() {
        let alert: serde_json::Value = serde_json::from_str(&body("an-id", "2026-01-01T00:00:00Z")).unwrap();
        assert_eq!(alert["alert_id"], "an-id");
        assert_eq!(alert["fix"]["longitude"], 72.8697);
        assert_eq!(alert["recorded_at"], alert["fix"]["taken_at"]);
    }
}
