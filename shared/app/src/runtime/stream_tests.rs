use std::sync::{
    atomic::{AtomicU64, Ordering},
    mpsc,
};

use StreamOutput::{Changed, Connected, Lost, Refused};

use super::{
    super::{
        io,
        wire::{Then, Wire},
    },
    *,
};
use crate::{runtime::PhoneSurroundings, surroundings::Moment};

const STREAM: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n";
const LIMIT: Duration = Duration::from_mins(1);

/// Listens to a wire; what is told comes out of the channel, which ends when the listening does.
fn listen(wire: &Wire, silence_limit: Duration) -> mpsc::Receiver<StreamOutput> {
    let (told, hearing) = mpsc::channel();
    let surroundings = Arc::new(PhoneSurroundings);
    let listener = Listener {
        bearer: "token-7".into(),
        lanes: Arc::new(Lanes::new(&wire.url, "en", surroundings.clone()).expect("a network stack")),
        surroundings,
        tell: Box::new(move |output| {
            let _ = told.send(output);
        }),
        silence_limit,
    };
    io::handle().expect("a runtime").spawn(async move { listener.listen().await });
    hearing
}

fn hear(hearing: &mpsc::Receiver<StreamOutput>, expected: &[StreamOutput]) {
    let heard: Vec<_> = expected.iter().map_while(|_| hearing.recv_timeout(LIMIT).ok()).collect();
    assert_eq!(heard, expected);
}

fn stream(events: &str) -> Vec<u8> {
    format!("{STREAM}{events}").into_bytes()
}

#[test]
fn pauses_grow_to_a_minute_and_no_further() {
    let longest = |failures| (0..=255).map(|byte| pause(failures, &[byte; 32])).max().expect("one");
    assert!(longest(0) <= Duration::from_secs(1));
    assert!(longest(3) > Duration::from_secs(4) && longest(3) <= Duration::from_secs(8));
    assert!(longest(u32::MAX) > Duration::from_secs(45) && longest(u32::MAX) <= Duration::from_mins(1));
}

#[test]
fn a_pause_is_drawn_as_every_other_one_of_the_phone() {
    let mut random = [0xee; 32];
    random[..8].copy_from_slice(&5_u64.to_le_bytes());
    assert_eq!(pause(0, &random), Duration::from_millis(5));
    assert_eq!(pause(9, &random), Duration::from_millis(5));
}

#[test]
fn a_lost_connection_is_stood_up_again_until_the_token_is_refused() {
    let wire = Wire::play(vec![
        Then::Close(stream(": hello\n\nevent: changed\ndata: {\"cursor\":\"7\"}\n\n")),
        Then::Close(stream("")),
        Then::answer("401 Unauthorized", "", b"{}"),
    ]);
    let hearing = listen(&wire, LIMIT);
    hear(&hearing, &[Connected, Changed, Lost, Connected, Lost, Refused]);
    assert_eq!(
        hearing.recv_timeout(LIMIT),
        Err(mpsc::RecvTimeoutError::Disconnected),
        "it stops after a refusal"
    );
    let head = wire.requests.recv().expect("a request").to_lowercase();
    assert!(
        head.starts_with("get /v1/stream http/1.1") && head.contains("authorization: bearer token-7"),
        "{head}"
    );
}

#[test]
fn a_connection_that_falls_silent_is_lost() {
    let wire =
        Wire::play(vec![Then::Silence(stream(": hello\n\n")), Then::answer("401 Unauthorized", "", b"{}")]);
    hear(&listen(&wire, Duration::from_secs(3)), &[Connected, Lost, Refused]);
}

#[test]
fn a_captive_portal_is_no_stream_and_is_told_once() {
    let portal = || Then::answer("200 OK", "content-type: text/html\r\n", b"<html>pay here</html>");
    let wire = Wire::play(vec![portal(), portal(), Then::Silence(stream(""))]);
    hear(&listen(&wire, LIMIT), &[Lost, Connected]);
}

#[test]
fn other_events_are_not_changes() {
    let wire =
        Wire::play(vec![Then::Silence(stream("event: other\ndata: 1\n\nevent: changed\ndata: 2\n\n"))]);
    let hearing = listen(&wire, LIMIT);
    hear(&hearing, &[Connected, Changed]);
    assert_eq!(hearing.try_recv(), Err(mpsc::TryRecvError::Empty));
}

/// Draws no pause so many times, and then the longest.
struct Patient {
    left: AtomicU64,
}

impl Surroundings for Patient {
    fn now(&self) -> Moment {
        PhoneSurroundings.now()
    }

    fn random(&self) -> [u8; 32] {
        let is_short = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        let drawn = if is_short.is_ok() { 0 } else { LONGEST_PAUSE_MS };
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&drawn.to_le_bytes());
        bytes
    }
}

#[test]
fn opened_anew_it_waits_for_no_pause_of_the_one_before() {
    const LOST: usize = 7;
    let wire = Wire::play(vec![Then::Close(stream("")); LOST + 1]);
    let surroundings = Arc::new(Patient { left: AtomicU64::new(LOST as u64 - 1) });
    let lanes = Arc::new(Lanes::new(&wire.url, "en", surroundings.clone()).expect("a network stack"));
    let (queue, _answers) = Queue::new();
    let (_living, life) = Life::begin();
    let open = || {
        let reply = Reply::new(queue.clone(), 0, RequestHandle::Never);
        let io = io::handle().expect("a runtime");
        OpenStream::open("token-7".into(), reply, lanes.clone(), surroundings.clone(), &io, life.clone())
    };
    let before = open();
    for _ in 0..LOST {
        wire.requests.recv_timeout(LIMIT).expect("a request after no pause");
    }
    before.close();
    let _now = open();
    wire.requests.recv_timeout(Duration::from_secs(30)).expect("a request at once");
}
