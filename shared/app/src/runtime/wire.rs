//! The other end of a wire, for tests of what networks do wrong: a listener on this machine that answers each
//! connection with the next of its bytes, whatever they are. Our own server never answers like this.

use std::{
    io::{Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::mpsc,
    thread,
    time::Duration,
};

/// What happens on one connection after the request's head was read.
#[derive(Clone)]
pub(super) enum Then {
    /// These bytes are sent and the connection closed.
    Close(Vec<u8>),
    /// These bytes are sent, and then nothing more.
    Silence(Vec<u8>),
    /// A whole answer of so many bytes, one at a time, each after a pause.
    Drip { bytes: usize, pause: Duration },
}

impl Then {
    /// A whole answer.
    pub(super) fn answer(status: &str, headers: &str, body: &[u8]) -> Self {
        let mut bytes =
            format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n", body.len()).into_bytes();
        bytes.extend_from_slice(body);
        Self::Close(bytes)
    }
}

/// The other end.
pub(super) struct Wire {
    pub(super) url: String,
    /// Heads of the requests, with what came of their bodies in the first piece.
    pub(super) requests: mpsc::Receiver<String>,
}

impl Wire {
    /// Answers connections one after the other; after the last of `script` none is taken.
    pub(super) fn play(script: Vec<Then>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("its address"));
        let (heard, requests) = mpsc::channel();
        thread::spawn(move || {
            let mut open = Vec::new();
            for then in script {
                let Ok((mut connection, _)) = listener.accept() else { return };
                let _ = heard.send(head(&mut connection));
                match then {
                    Then::Close(bytes) => {
                        let _ = connection.write_all(&bytes);
                        let _ = connection.shutdown(Shutdown::Write);
                    }
                    Then::Silence(bytes) => {
                        let _ = connection.write_all(&bytes);
                        open.push(connection);
                    }
                    Then::Drip { bytes, pause } => drip(&mut connection, bytes, pause),
                }
            }
            // silent connections stay open until the other side gives them up
            for mut connection in open {
                let _ = connection.set_read_timeout(Some(Duration::from_secs(30)));
                let _ = connection.read(&mut [0; 1]);
            }
        });
        Self { url, requests }
    }
}

/// Until the other side has enough.
fn drip(connection: &mut TcpStream, bytes: usize, pause: Duration) {
    let mut sent =
        connection.write_all(format!("HTTP/1.1 200 OK\r\ncontent-length: {bytes}\r\n\r\n").as_bytes());
    for _ in 0..bytes {
        if sent.is_err() {
            return;
        }
        thread::sleep(pause);
        sent = connection.write_all(b"x");
    }
}

fn head(connection: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    while !bytes.windows(4).any(|window| window == b"\r\n\r\n") {
        match connection.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(read) => bytes.extend_from_slice(&piece[..read]),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
