//! What is typed is on the disk soon, and goes with the operation that says it.

use domain::operation::Body;

use super::{engine::*, *};
use crate::{
    sync::{Draft, News},
    testing::case,
};

fn phone() -> (Engine, Value, Draft) {
    let one = delivered(case(1, &json!({})));
    let engine = Engine::with(std::slice::from_ref(&one));
    let draft = Draft { case_id: Some(id(&one)), key: "atr".into() };
    (engine, one, draft)
}

fn type_in(engine: &mut Engine, draft: &Draft, text: &str) {
    engine.run(|sync, _, _| sync.draft_typed(draft.clone(), text.into()));
}

fn submit(engine: &mut Engine, one: &Value, draft: &Draft) -> String {
    let body = Body::work(id(one), domain::operation::Work::AddNote { text: "done".into() });
    let mut recorded = String::new();
    engine.run(|sync, _, around| {
        let (asked, operation_id) = sync.record_form(body, draft, around);
        recorded = operation_id;
        asked
    });
    recorded
}

#[test]
fn a_form_is_as_it_was_typed_after_a_restart_and_an_empty_one_is_forgotten() {
    let (mut engine, one, draft) = phone();
    let of_none = Draft { case_id: None, key: "shifts".into() };
    type_in(&mut engine, &draft, "met the labour off");
    type_in(&mut engine, &Draft::note(id(&one)), "a note");
    type_in(&mut engine, &of_none, "{}");
    let mut engine = engine.restarted();
    assert_eq!(engine.records().draft(&draft), Some("met the labour off"));
    assert_eq!(engine.records().draft(&Draft::note(id(&one))), Some("a note"));
    assert_eq!(engine.records().draft(&of_none), Some("{}"));
    type_in(&mut engine, &draft, "");
    assert_eq!(engine.restarted().records().draft(&draft), None);
}

#[test]
fn a_form_that_is_recorded_leaves_no_draft_behind_in_the_same_transaction() {
    let (mut engine, one, draft) = phone();
    type_in(&mut engine, &draft, "met the labour officer");
    engine.asked_of_disk.clear();
    let recorded = submit(&mut engine, &one, &draft);
    let keeps =
        |operation: &&RecordStoreOperation| !matches!(operation, RecordStoreOperation::ReadCases { .. });
    assert_eq!(engine.asked_of_disk.iter().filter(keeps).count(), 1, "{:?}", engine.asked_of_disk);
    assert_eq!(engine.records().draft(&draft), None);
    assert!(engine.news.contains(&News::Kept { operation_id: recorded }));
    let engine = engine.restarted();
    assert_eq!((engine.records().draft(&draft), engine.records().waiting()), (None, 1));
}

#[test]
fn a_form_that_the_disk_did_not_take_stays_as_it_was_typed() {
    let (mut engine, one, draft) = phone();
    type_in(&mut engine, &draft, "met the labour officer");
    engine.disk_fails = true;
    submit(&mut engine, &one, &draft);
    assert_eq!(engine.records().draft(&draft), Some("met the labour officer"));
    assert_eq!(engine.records().waiting(), 0);
    assert!(engine.news.contains(&News::NotKept));
    engine.disk_fails = false;
    let engine = engine.restarted();
    assert_eq!(
        (engine.records().draft(&draft), engine.records().waiting()),
        (Some("met the labour officer"), 0)
    );
}

#[test]
fn what_is_typed_while_the_form_is_on_its_way_to_the_disk_stays() {
    let (mut phone, one) = {
        let one = delivered(case(1, &json!({})));
        (staff_phone("en", std::slice::from_ref(&one)), one)
    };
    phone.tell(UiEvent::CaseOpened { case_id: one["id"].as_str().unwrap().into() });
    phone.record_store(done);
    for text in ["a", "ab", "abc"] {
        phone.tell(UiEvent::NoteTyped { text: text.into() });
    }
    let kept = phone.record_store(done);
    assert!(matches!(kept, RecordStoreOperation::KeepDraft { text, .. } if text == "a"));
    let kept = phone.record_store(done);
    assert!(
        matches!(kept, RecordStoreOperation::KeepDraft { text, .. } if text == "abc"),
        "those between are passed over"
    );
}
