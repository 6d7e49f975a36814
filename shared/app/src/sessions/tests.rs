//! Sessions on a phone, by events and effects: logged, planned, changed, cancelled, and who came, with and without a network.

mod attendees;
mod form;
mod list;

use domain::{
    alert::Way,
    ids::OperationId,
    operation::{Actor, BODY_VERSION, Body, Facts, Operation, Stamp},
    session::{FieldSession, SessionWork, apply},
};
use serde_json::{Value, json};

pub(super) use crate::{
    sync::tests::answer,
    testing::{NOON, Phone},
    ui_event::UiEvent,
    view::StaffAction,
    work::tests::{asha, disk, drafts, fill, is_form, page, press, submit, text_of},
    workers::tests::{
        go_on, id, link_person, phone_of, phone_with_more, says, second, sunita, tap, texts, worker,
    },
};

/// Id of the session of this number.
pub(crate) fn session_id(number: u32) -> String {
    format!("01980000-0000-7000-8000-0000003{number:05}")
}

/// A session as the server has it, by the domain's own rules; Asha logged it.
pub(crate) fn session(number: u32, details: &Value, works: &[Value]) -> Value {
    let mut record: Option<FieldSession> = None;
    let logged = json!({"type": "log_session", "details": details});
    for (place, work) in std::iter::once(&logged).chain(works).enumerate() {
        let work: SessionWork = serde_json::from_value(work.clone()).unwrap();
        let seq = u64::from(number) * 100 + u64::try_from(place).unwrap();
        let body = Body::Session { session: session_id(number).parse().unwrap(), work };
        let operation = Operation {
            base: Some(seq.saturating_sub(1)),
            body_version: BODY_VERSION,
            ..Operation::unordered(OperationId::new(seq, [9; 10]), body)
        };
        let actor = Actor { device: None, staff: Some(asha()), way: Way::Sync };
        let received_at = NOON.parse().unwrap();
        let stamp = Stamp::Confirmed { actor, seq, received_at, facts: Facts::default() };
        apply(&mut record, &operation, &stamp).unwrap();
    }
    serde_json::to_value(record.unwrap()).unwrap()
}

/// What was held on this day about that.
pub(crate) fn held(number: u32, on: &str, topic: &str) -> Value {
    session(number, &json!({"on": on, "topic": topic}), &[])
}

fn open_list(phone: &mut Phone) {
    press(phone, StaffAction::OpenSessions);
    disk(phone);
}

pub(crate) fn open_session(phone: &mut Phone, number: u32) {
    press(phone, StaffAction::OpenSession { session: session_id(number) });
    disk(phone);
}

fn banner(phone: &Phone) -> String {
    phone.view().banner.map(|banner| banner.text).unwrap_or_default()
}

/// The topics of the sessions in the list, as far as they are on the screen.
fn topics(phone: &Phone) -> Vec<String> {
    use crate::view::{PageAction, PageControl, PageRow};
    let is_session = |row: &&PageRow| {
        matches!(
            &row.control,
            PageControl::Press { action: PageAction::Staff { action: StaffAction::OpenSession { .. } } }
        )
    };
    page(phone).rows.iter().filter(is_session).map(|row| row.title.clone()).collect()
}
