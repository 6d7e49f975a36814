//! The screens of a worker, whole, in both languages.

use rstest::rstest;

use super::*;
use crate::testing::readable;

#[rstest]
#[case("en")]
#[case("hi")]
fn the_screens_of_an_alert(#[case] language: &str) {
    let mut phone = Phone::ready(language);
    let mut seen = vec![phone.view()];
    hold(&mut phone);
    phone.wait(3_000);
    seen.push(phone.view());
    choose(&mut phone, "accident");
    phone.disk_done();
    let mut id = Value::Null;
    phone.http("/v1/alerts", |body| {
        id = body["alert_id"].clone();
        taken(body)
    });
    phone.wait(6_000);
    phone.tell(UiEvent::SafePressed);
    phone.http("/receipts", |_| {
        progress(&id, json!({"on_hub_phone_at": "2026-11-22T08:31:00Z", "taken_by": "Asha Pawar"}))
    });
    seen.push(phone.view());
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&seen));
    });
}
