//! Messages of version 1 as phones sent them. They are read for ever: a line here is never changed, only added.

use serde_json::{Value, json};

use crate::support::decoded;

/// One message a line, a line break written as `\\n`.
const RECORDED: &str = include_str!("recorded_v1.txt");

#[test]
fn recorded_messages_are_read_as_ever() {
    let read: Vec<Value> = RECORDED
        .lines()
        .map(|line| {
            let message = line.replace("\\n", "\n");
            let decoded = decoded(&message);
            json!({
                "message": message,
                "alert_id": decoded.id(),
                "set_aside": decoded.set_aside(),
                "fields": decoded.fields(),
            })
        })
        .collect();
    assert_eq!(read.len(), 8);
    insta::assert_json_snapshot!(read);
}
