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
