//! Whole screens, in both languages that staff work in.

use rstest::rstest;

use super::*;
use crate::{
    sync::tests::results,
    work::tests::{CLAIM, full, line, person},
};

/// A case with this written over its fields.
fn with(mut case: Value, fields: Value) -> Value {
    let fields = fields.as_object().unwrap().clone();
    case.as_object_mut().unwrap().extend(fields);
    case
}

fn fresh() -> Value {
    with(
        delivered(case(
            4,
            &json!({"kind": "threat", "contact": "sms", "language": "or", "note": "they locked the gate"}),
        )),
        json!({"due": {"acknowledge": "2026-11-22T08:35:00Z", "first_atr": null}}),
    )
}

fn late() -> Value {
    let told =
        with(taken_case(300), json!({"due": {"acknowledge": null, "first_atr": "2026-11-22T07:10:00Z"}}));
    let next = json!({"type": "set_next_action", "next": {"what": "Call the hospital", "due": "2026-11-22T08:00:00Z"}});
    after(&delivered(told), &[next])
}

fn sensitive() -> Value {
    let mut told = delivered(taken_case(12));
    told["alert"]["kind"]["value"] = json!("assault");
    told["alert"]["phone"] = Value::Null;
    with(told, json!({"hidden": ["identity", "contact", "place", "story", "money"], "position": null}))
}

fn stub() -> Value {
    let mut told = delivered(taken_case(20));
    told["routing"]["hub"] = json!("pune");
    told["alert"]["phone"] = Value::Null;
    with(
        told,
        json!({"hidden": ["identity", "contact", "place", "story", "money"], "position": null, "is_stub": true}),
    )
}

/// Thirty workers of one site.
fn group() -> Value {
    let mut works: Vec<Value> = (1..=30).map(|number| line(number, 260, 45_000)).collect();
    works.insert(0, json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {
        "principal_employer": "Sagar Builders", "contractor": "R. K. Labour Supply", "site": "Andheri East",
    }}));
    let shares: Vec<Value> =
        (1..=30).map(|number| json!({"person": person(number), "amount": 500_000})).collect();
    works.push(json!({"type": "record_payment", "claim": CLAIM, "payment": {
        "id": "01980000-0000-7000-8000-0000000000e2", "on": "2026-11-20", "how": "bank", "shares": shares,
    }}));
    after(&taken(30), &works)
}

fn closed() -> Value {
    after(&full(), &[json!({"type": "close", "outcome": "resolved", "note": "all were paid"})])
}

#[rstest]
fn the_screen_of_a_case(
    #[values("en", "hi")] language: &str,
    #[values("fresh", "late", "sensitive", "stub", "group", "full", "closed")] which: &str,
) {
    let case = match which {
        "fresh" => fresh(),
        "late" => late(),
        "sensitive" => sensitive(),
        "stub" => stub(),
        "group" => group(),
        "full" => full(),
        _ => closed(),
    };
    let mut shown = view(&desk(language, &case));
    // the map has tests of its own; three hundred points tell a reader nothing
    for line in shown.map.iter_mut().flat_map(|map| &mut map.outline) {
        line.points.clear();
    }
    insta::with_settings!({snapshot_suffix => format!("{which}@{language}")}, {
        insta::assert_snapshot!(readable(&shown));
    });
}

#[rstest]
fn the_screen_of_a_case_with_everything_wrong(#[values("en", "hi")] language: &str) {
    let mut told = case(
        1,
        &json!({
            "kind": "snake_bite", "fix": {"latitude": 91, "longitude": 72.8}, "phone": "call my brother", "contact": "none",
            "battery_percent": 300, "note": "he fell", "recorded_at": "1970-01-01T00:00:00Z", "language": "or",
        }),
    );
    let source = told["alert"]["kind"]["source"].clone();
    told["alert"]["kind"]["others"] = json!([["accident", source]]);
    told["claims"] = json!([{"operation": told["id"], "claim": "safe", "at": "2026-11-22T08:29:30Z"}]);
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&view(&open(language, told))));
    });
}

#[rstest]
fn what_was_refused_is_explained_with_what_waits_behind_it(#[values("en", "hi")] language: &str) {
    let told = taken(1);
    let mut phone = desk(language, &told);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    press(&mut phone, form(Form::Transfer));
    crate::work::tests::fill(&mut phone, &[("hub", "pune"), ("reason", "they work there"), ("stays", "")]);
    press(&mut phone, StaffAction::SubmitForm);
    disk(&mut phone);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    let refused = json!({"type": "transfer_waits"});
    phone.http("/v1/sync", |body| answer(&[], json!({"results": results(body, "refused", refused)})));
    disk(&mut phone);
    let shown = view(&phone);
    assert_eq!(shown.refused.len(), 1);
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&shown.refused));
    });
}

#[test]
fn how_a_case_came_and_who_rings_is_said() {
    let mut told = case(1, &json!({}));
    let source = |way: &str| json!({"way": way, "device": null, "received_at": "2026-11-22T08:30:00Z"});
    told["alert"]["battery_percent"]["others"] = json!([[39, source("sms")]]);
    told["ringing"]["stage"] = json!("escalated");
    told["ringing"]["throttled"] = json!(true);
    told["messages"] = json!([
        {"operation": told["id"], "at": "2026-11-22T08:29:00Z", "phone": "+919812345678", "type": "missed_call"},
        {"operation": told["id"], "at": "2026-11-22T08:29:30Z", "phone": "+919812345678", "type": "text", "text": "come"},
    ]);
    let note = |hash: &str, media: &str| json!({"sha256": hash, "media_type": media, "bytes": 20_000, "at": "2026-11-22T08:29:00Z"});
    told["attachments"] = json!([note("aa", "image/jpeg"), note("cc", "audio/ogg")]);
    let shown = view(&open("en", told));
    let said = |label: &str| fact(&shown, label).unwrap();
    assert_eq!(said("How it came").0, "by internet · by text message");
    let messages: Vec<_> = rows(&shown, CaseSectionKind::Alert)
        .into_iter()
        .filter(|row| row.title == "The number wrote or rang again")
        .filter_map(|row| row.detail)
        .collect();
    assert_eq!(messages, ["missed call, 13:59, +91 98123 45678", "“come”, 13:59, +91 98123 45678"]);
    let attached: Vec<_> = rows(&shown, CaseSectionKind::Attachments)
        .into_iter()
        .map(|row| (row.title, row.detail.unwrap()))
        .collect();
    assert_eq!(
        attached,
        [("Photo".into(), "20 KB · 13:59".into()), ("Voice note".into(), "20 KB · 13:59".to_owned())]
    );
    let ringing = "Nobody took it: the coordinator and Central, since 13:59, rings on at 14:09";
    assert_eq!(said("Ringing"), (ringing.into(), Tone::Urgent));
    assert_eq!(said("Rings quietly at first").1, Tone::Waiting);
}

#[test]
fn the_same_case_under_two_numbers_leads_to_where_work_goes_on() {
    let other = delivered(case(7, &json!({})));
    let mut told = delivered(taken_case(1));
    told["merged_into"] = other["id"].clone();
    let mut phone = staff_phone("en", &[told.clone(), other]);
    phone.tell(UiEvent::CaseOpened { case_id: told["id"].as_str().unwrap().into() });
    disk(&mut phone);
    let title = "The same as MUM-2026-000007, which stands for both";
    let link = rows(&view(&phone), CaseSectionKind::Now).into_iter().find(|row| row.title == title).unwrap();
    let crate::view::PageControl::Press { action } = link.control else { panic!("it leads nowhere") };
    phone.tell(UiEvent::PagePressed { action });
    assert_eq!(view(&phone).number, "MUM-2026-000007");
}

#[test]
fn nothing_is_promised_where_there_is_nothing() {
    let shown = view(&open("en", case(1, &json!({}))));
    let empty: Vec<_> =
        shown.sections.iter().filter(|section| section.rows.is_empty() && section.add.is_none()).collect();
    assert!(empty.is_empty(), "{empty:?}");
    assert_eq!(rows(&shown, CaseSectionKind::Attachments), [], "a photo can be taken; there is none");
    assert_eq!(ASHA, asha().id.to_string());
}
