//! What the server did not take: told in words for every reason, edited, sent again, dropped.

use domain::operation::Refused;
use rstest::rstest;

use super::{super::refusal, *};
use crate::{
    locale::{Language, Words},
    sync::tests::results,
    view::StaffList,
};

/// Every reason. A new one does not compile until it stands here and in the words.
fn every_reason() -> Vec<Refused> {
    let (name, field) = (|| "Ravi Kale".to_owned(), || "next_step".to_owned());
    let all = vec![
        Refused::NoSuchCase,
        Refused::NotAllowed,
        Refused::AlreadyTaken { by: name() },
        Refused::EmptyNote,
        Refused::NoteTooLong { limit: 4000 },
        Refused::NoSuchHub,
        Refused::NeedsServer,
        Refused::IdReused,
        Refused::Unreadable { detail: "x".into() },
        Refused::AlreadyAssigned { to: name() },
        Refused::NoSuchStaff,
        Refused::NoSuchPart,
        Refused::AlreadyThere,
        Refused::Missing { field: field() },
        Refused::TooLong { field: field(), limit: 300 },
        Refused::TooMany { limit: 50 },
        Refused::OutOfRange { field: field() },
        Refused::Closed,
        Refused::NotClosed,
        Refused::NotTaken,
        Refused::TransferWaits,
        Refused::NotSafe,
        Refused::LinkedAlready,
        Refused::ReferralOver,
        Refused::StillCounted,
        Refused::Fault,
        Refused::ChangedMeanwhile { by: name() },
        Refused::NoSuchWorker,
        Refused::NoSuchSession,
        Refused::NeedsGuardian,
        Refused::Erased,
        Refused::NotKnown,
    ];
    for reason in &all {
        match reason {
            Refused::NoSuchCase
            | Refused::NotAllowed
            | Refused::AlreadyTaken { .. }
            | Refused::EmptyNote
            | Refused::NoteTooLong { .. }
            | Refused::NoSuchHub
            | Refused::NeedsServer
            | Refused::IdReused
            | Refused::Unreadable { .. }
            | Refused::AlreadyAssigned { .. }
            | Refused::NoSuchStaff
            | Refused::NoSuchPart
            | Refused::AlreadyThere
            | Refused::Missing { .. }
            | Refused::TooLong { .. }
            | Refused::TooMany { .. }
            | Refused::OutOfRange { .. }
            | Refused::Closed
            | Refused::NotClosed
            | Refused::NotTaken
            | Refused::TransferWaits
            | Refused::NotSafe
            | Refused::LinkedAlready
            | Refused::ReferralOver
            | Refused::StillCounted
            | Refused::Fault
            | Refused::ChangedMeanwhile { .. }
            | Refused::NoSuchWorker
            | Refused::NoSuchSession
            | Refused::NeedsGuardian
            | Refused::Erased
            | Refused::NotKnown => {}
        }
    }
    all
}

#[rstest]
#[case("en")]
#[case("hi")]
fn every_reason_is_told_in_words(#[case] language: &str) {
    let words = Words { language: Language::of_tag(language).unwrap() };
    let told: Vec<String> = every_reason()
        .iter()
        .map(|reason| format!("{reason:?}\n    {}", refusal(words, Some(reason))))
        .collect();
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(told.join("\n"));
    });
}

/// A phone of which the server refused a transfer, for this reason.
fn refused(reason: Value) -> (Phone, Value) {
    let mut phone = desk("en", &taken(0));
    open(&mut phone, Form::Transfer, None);
    fill(&mut phone, &[("hub", "pune"), ("reason", "they work there")]);
    let body = submit(&mut phone).remove(0);
    phone.http("/v1/sync", |sent| answer(&[], json!({"results": results(sent, "refused", reason)})));
    disk(&mut phone);
    phone.tell(UiEvent::BannerDismissed);
    (phone, body)
}

/// The action of the row with this title.
fn action(phone: &Phone, title: &str) -> StaffAction {
    let view = page(phone);
    let row =
        view.rows.iter().find(|row| row.title == title).unwrap_or_else(|| panic!("no {title} on {view:#?}"));
    match &row.control {
        PageControl::Press { action: crate::view::PageAction::Staff { action } } => action.clone(),
        other => panic!("{other:?}"),
    }
}

fn list(phone: &mut Phone) {
    press(phone, StaffAction::OpenList { list: StaffList::Refused });
}

#[test]
fn the_list_says_what_it_was_and_why() {
    let (mut phone, _) = refused(json!({"type": "no_such_hub"}));
    list(&mut phone);
    let view = page(&phone);
    assert_eq!(view.rows[0].title, "Transfer: Pune hub");
    let detail = "MUM-2026-000001 · 14:00 · This hub takes no cases. Choose another one.";
    assert_eq!(view.rows[0].detail.as_deref(), Some(detail));
    assert_eq!(view.paragraphs, ["Nothing of this is lost. Change it, send it again, or drop it."]);
}

#[test]
fn what_was_refused_is_edited_with_what_was_typed_and_takes_its_place() {
    let (mut phone, _) = refused(json!({"type": "no_such_hub"}));
    list(&mut phone);
    let edit = action(&phone, "Change it");
    press(&mut phone, edit);
    assert_eq!(text_of(&page(&phone), "reason").as_deref(), Some("they work there"));
    assert_eq!(
        page(&phone).paragraphs[2],
        "MAIN did not take this as it was. Change it, then keep it again."
    );
    fill(&mut phone, &[("hub", "delhi")]);
    press(&mut phone, StaffAction::SubmitForm);
    let kept = loop {
        let operation = phone.record_store(|_| RecordStoreOutput::Done);
        if let RecordStoreOperation::KeepOperations { operations, replaced, .. } = operation {
            break (operations, replaced.expect("the refused one goes"));
        }
    };
    let travels: Value = serde_json::from_str(&kept.0[0].operation).unwrap();
    assert_eq!(
        (travels["replaces"].as_str(), &travels["body"]["hub"]),
        (Some(kept.1.as_str()), &json!("delhi"))
    );
    disk(&mut phone);
    assert_eq!(page(&phone).paragraphs, ["MAIN has taken everything."]);
}

#[test]
fn who_was_told_of_a_change_meanwhile_and_sends_again_has_seen_it() {
    let case = taken(0);
    let theirs = after(&case, &[json!({"type": "set_urgency", "urgency": "immediate"})]);
    for (reason, base) in [
        (json!({"type": "changed_meanwhile", "by": "Ravi Kale"}), &theirs["version"]),
        (json!({"type": "no_such_hub"}), &case["version"]),
    ] {
        let mut phone = desk("en", &case);
        open(&mut phone, Form::Transfer, None);
        fill(&mut phone, &[("hub", "pune"), ("reason", "they work there")]);
        submit(&mut phone);
        phone.http("/v1/sync", |sent| {
            answer(&[change(&theirs)], json!({"results": results(sent, "refused", reason)}))
        });
        disk(&mut phone);
        list(&mut phone);
        let retry = action(&phone, "Send it again");
        press(&mut phone, retry);
        let RecordStoreOperation::KeepOperations { operations, .. } =
            phone.record_store(|_| RecordStoreOutput::Done)
        else {
            panic!("it is kept before it goes out")
        };
        let kept: Value = serde_json::from_str(&operations[0].operation).unwrap();
        phone.http("/v1/sync", |sent| {
            assert_eq!(sent["operations"][0], kept, "what goes out is what is kept");
            answer(&[], json!({"results": results(sent, "accepted", Value::Null)}))
        });
        assert_eq!(&kept["base"], base);
    }
}

#[test]
fn what_was_refused_is_sent_again_or_dropped() {
    let (mut phone, body) = refused(json!({"type": "no_such_hub"}));
    list(&mut phone);
    let retry = action(&phone, "Send it again");
    press(&mut phone, retry);
    disk(&mut phone);
    assert_eq!(page(&phone).rows.len(), 0);
    phone.http("/v1/sync", |sent| {
        assert_eq!(sent["operations"][0]["body"]["hub"], body["hub"]);
        answer(&[], json!({"results": results(sent, "refused", json!({"type": "no_such_hub"}))}))
    });
    disk(&mut phone);
    let drop = action(&phone, "Drop it");
    press(&mut phone, drop);
    disk(&mut phone);
    assert_eq!(page(&phone).rows.len(), 0);
}

const LONG: &str = "The contractor's brother came to the site at seven, took the card of the eldest and said that nobody is \
                    paid before the festival; the foreman heard it.";

/// A phone on which a report and a note were written, and both refused. The server has more to say with it.
fn report_and_note(changes: &[Value]) -> Phone {
    let mut phone = desk("en", &taken(0));
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    open(&mut phone, Form::Atr, None);
    fill(&mut phone, &[("services", "study"), ("done", "Met the foreman"), ("next_step_on", "2026-12-01")]);
    submit(&mut phone);
    phone.tell(UiEvent::NoteTyped { text: LONG.into() });
    phone.tell(UiEvent::NoteSubmitted);
    disk(&mut phone);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    phone.http("/v1/sync", |sent| {
        let results = results(sent, "refused", json!({"type": "no_such_case"}));
        answer(changes, json!({ "results": results }))
    });
    disk(&mut phone);
    phone.tell(UiEvent::BannerDismissed);
    list(&mut phone);
    phone
}

#[test]
fn what_was_written_on_a_case_that_left_is_read_whole_and_opens_no_form() {
    let removed = json!({"kind": "case", "id": taken(0)["id"], "version": 90, "removed": true});
    let phone = report_and_note(&[removed]);
    let view = page(&phone);
    let said = |title: &str| {
        let row = view.rows.iter().find(|row| row.title == title);
        row.unwrap_or_else(|| panic!("no {title} on {view:#?}")).detail.clone()
    };
    assert_eq!(said("What was done").as_deref(), Some("Met the foreman"));
    assert_eq!(said("Services given").as_deref(), Some("(a) Connect with migrants and study their issue"));
    assert_eq!(said("Note").as_deref(), Some(LONG));
    assert!(view.rows.iter().any(|row| row.detail.as_deref() == Some("1 Dec 2026")), "{view:#?}");
    assert!(view.rows.iter().all(|row| row.title != "Change it"));
}

#[test]
fn a_note_that_was_refused_is_changed_and_takes_its_place() {
    let mut phone = report_and_note(&[]);
    let view = page(&phone);
    assert!(view.rows.iter().all(|row| row.title != "What was done"), "its form shows it");
    let place = view.rows.iter().position(|row| row.title.starts_with("Note")).expect("the note");
    let PageControl::Press { action: crate::view::PageAction::Staff { action } } =
        view.rows[place + 1].control.clone()
    else {
        panic!("{view:#?}")
    };
    let StaffAction::EditRefused { operation } = action.clone() else { panic!("{action:?}") };
    press(&mut phone, action);
    assert_eq!(text_of(&page(&phone), "text").as_deref(), Some(LONG));
    fill(&mut phone, &[("text", "The contractor's brother came")]);
    press(&mut phone, StaffAction::SubmitForm);
    let kept = travels(&mut phone).remove(0);
    assert_eq!(kept["body"]["text"], "The contractor's brother came");
    assert_eq!(kept["replaces"], json!(operation));
}

#[test]
fn what_was_refused_and_is_changed_has_not_seen_what_others_set_since() {
    let case = taken(0);
    let mut phone = desk("en", &case);
    open(&mut phone, Form::Urgency, None);
    fill(&mut phone, &[("urgency", "future")]);
    submit(&mut phone);
    let theirs = after(&case, &[json!({"type": "set_urgency", "urgency": "immediate"})]);
    phone.http("/v1/sync", |sent| {
        let results = results(sent, "refused", json!({"type": "transfer_waits"}));
        answer(&[change(&theirs)], json!({ "results": results }))
    });
    disk(&mut phone);
    list(&mut phone);
    let edit = action(&phone, "Change it");
    press(&mut phone, edit);
    press(&mut phone, StaffAction::SubmitForm);
    assert_eq!(travels(&mut phone)[0]["base"], case["version"]);
}
