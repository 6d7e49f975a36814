//! Answers that must not be believed.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use app::{ui_event::UiEvent, view::ReceiptKind};
use tests::{
    phone::{PATIENCE, Phone, fix_at, is_done, receipt},
    server::MainServer,
    wait_for,
};

/// A captive portal: answers 200 with a page to whatever is asked. Counts what it was asked.
fn captive_portal() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    std::thread::spawn(move || {
        // as many as a test can ask for; the thread ends with the test's process
        for stream in listener.incoming().take(1000) {
            let Ok(mut stream) = stream else { continue };
            let mut request = [0; 16 * 1024];
            let read = stream.read(&mut request).unwrap_or(0);
            if request[..read].starts_with(b"POST /v1/alerts ") {
                counter.fetch_add(1, Ordering::SeqCst);
            }
            let page = "<html>Please log in to the hotel's network</html>";
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{page}",
                page.len()
            );
        }
    });
    (url, asked)
}

#[test]
fn a_captive_portal_that_answers_200_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let (portal, asked) = captive_portal();
    let position = Some(fix_at(19.1136, 72.8697));
    let mut worker = Phone::new(folder.path().join("worker"), &portal, "en", position).unwrap();
    worker.press_sos("accident").unwrap();
    worker.wait_for_receipt(ReceiptKind::Kept).unwrap();
    // it was tried, answered, and tried again
    wait_for("the alert to be sent twice", PATIENCE, || (asked.load(Ordering::SeqCst) >= 2).then_some(()))
        .unwrap();
    let shown = worker.shell().unwrap().newest_view().unwrap();
    assert!(!is_done(receipt(&shown).unwrap(), ReceiptKind::Received));

    // outside the hotel the same alert reaches MAIN
    worker.switch_off();
    worker.set_server(&server.url());
    worker.switch_on().unwrap();
    worker.send(UiEvent::ReceiptOpened).unwrap();
    worker.wait_for_receipt(ReceiptKind::Received).unwrap();
}
