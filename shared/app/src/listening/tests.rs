//! The stream, by what happens to the phone that listens.

use crux_core::Request;
use rstest::rstest;

use crate::{
    effects::{
        Effect,
        stream::{StreamOperation, StreamOutput},
    },
    sync::tests::{session, staff_phone},
    testing::Phone,
    ui_event::UiEvent,
};

type Stream = Request<StreamOperation>;

fn asked_of_stream(phone: &mut Phone) -> Option<Stream> {
    phone.take(Effect::is_stream, Effect::expect_stream)
}

fn opens(stream: Option<Stream>) -> Stream {
    let stream = stream.expect("the stream is opened");
    let bearer = session()["token"].as_str().unwrap().to_owned();
    assert_eq!(stream.operation, StreamOperation::Open { bearer });
    stream
}

/// A phone of hub staff whose stream has said so much.
fn listening(said: &[StreamOutput]) -> (Phone, Stream) {
    let mut phone = staff_phone("en", &[]);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    let mut stream = opens(asked_of_stream(&mut phone));
    for output in said {
        phone.stream(&mut stream, *output);
    }
    assert!(asked_of_stream(&mut phone).is_none(), "the runtime stands it up again by itself");
    (phone, stream)
}

#[test]
fn without_a_network_it_is_closed_and_with_the_next_one_opened_at_once() {
    let (mut phone, mut before) = listening(&[StreamOutput::Connected]);
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    let closed = asked_of_stream(&mut phone).expect("the stream is closed");
    assert_eq!(closed.operation, StreamOperation::Close);
    phone.stream(&mut before, StreamOutput::Ended);
    phone.wait(180_000);
    assert!(asked_of_stream(&mut phone).is_none());
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    opens(asked_of_stream(&mut phone));
}

#[test]
fn where_one_network_follows_another_it_is_opened_anew_though_nothing_said_that_it_is_lost() {
    let (mut phone, mut before) = listening(&[StreamOutput::Connected]);
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    let mut now = opens(asked_of_stream(&mut phone));
    phone.stream(&mut before, StreamOutput::Lost);
    phone.stream(&mut now, StreamOutput::Connected);
    phone.tell(UiEvent::Appeared);
    assert!(asked_of_stream(&mut phone).is_none(), "what the one before says is not said of this one");
}

#[rstest]
#[case::appears(UiEvent::Appeared)]
#[case::is_rung(UiEvent::DoorbellRung { rings: true })]
#[case::is_woken(UiEvent::WokenForSync)]
fn one_that_is_lost_is_tried_at_once_when_the_phone(#[case] event: UiEvent) {
    let (mut phone, _) = listening(&[StreamOutput::Connected, StreamOutput::Lost]);
    phone.tell(event);
    let mut stream = opens(asked_of_stream(&mut phone));
    phone.tell(UiEvent::Appeared);
    assert!(asked_of_stream(&mut phone).is_none(), "it is being tried");
    phone.stream(&mut stream, StreamOutput::Connected);
    phone.tell(UiEvent::Appeared);
    assert!(asked_of_stream(&mut phone).is_none(), "it stands");
}

#[rstest]
#[case::a_look_at_another_app(5_000, false)]
#[case::a_sleep_in_a_pocket(45_000, true)]
fn one_that_stands_when_the_phone_comes_back_from(#[case] away_ms: u64, #[case] is_opened_anew: bool) {
    let (mut phone, _) = listening(&[StreamOutput::Connected]);
    phone.tell(UiEvent::Disappeared);
    phone.wait(away_ms);
    phone.tell(UiEvent::Appeared);
    let asked = asked_of_stream(&mut phone);
    assert_eq!(asked.is_some(), is_opened_anew);
    phone.wait(45_000);
    phone.tell(UiEvent::Appeared);
    assert!(asked_of_stream(&mut phone).is_none(), "it was never away");
}

#[test]
fn one_that_is_due_to_be_opened_anew_is_closed_where_nobody_wants_it() {
    let (mut phone, _) = listening(&[StreamOutput::Connected, StreamOutput::Lost]);
    phone.tell(UiEvent::SignOutPressed);
    let closed = asked_of_stream(&mut phone).expect("the stream is closed");
    assert_eq!(closed.operation, StreamOperation::Close);
    phone.tell(UiEvent::Appeared);
    assert!(asked_of_stream(&mut phone).is_none());
}
