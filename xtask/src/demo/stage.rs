//! The server that the story is played on: started on a port of its own with data of its own, stopped at the end.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::context::Context;
use crate::run::{Error, Result, While, read};

/// How long the server may take to answer for the first time, or to end when it is told to.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Where a scene is played.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    /// The server, as `http://127.0.0.1:PORT`.
    pub(crate) url: String,
    /// The server's data folder, for `main-server … --data`.
    pub(crate) data: PathBuf,
    folder: PathBuf,
}

impl Stage {
    /// Where scenes put their pictures.
    pub(crate) fn pictures(&self) -> PathBuf {
        self.folder.join("pictures")
    }

    /// What was said and seen.
    pub(crate) fn transcript(&self) -> PathBuf {
        self.folder.join("transcript.md")
    }

    /// What the server wrote.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.join("server.log")
    }
}

/// A server that runs; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    stage: Stage,
}

/// Starts the server on this port, or on a free one, and waits until it answers.
///
/// # Errors
/// When the port is taken, or the server ends or does not answer: the error holds the end of its log.
pub(crate) fn start(context: &Context, port: Option<u16>) -> Result<Server> {
    let address = address(port)?;
    let folder = context.demo();
    let stage = Stage { url: format!("http://{address}"), data: folder.join("data"), folder };
    let log = File::create(stage.log()).while_doing("making the server's log")?;
    let child = Command::new(context.server_binary())
        .args(["serve", "--listen", &address.to_string(), "--data"])
        .arg(&stage.data)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .while_doing("starting main-server")?;
    let mut server = Server { child, stage };
    server.wait_until_healthy(address)?;
    Ok(server)
}

/// The given port if nobody has it, else one that the system gives. It is let go before the server takes it: on a
/// machine where somebody is faster, the server says that the port is taken.
fn address(port: Option<u16>) -> Result<SocketAddr> {
    let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port.unwrap_or(0)));
    let listener = TcpListener::bind(wanted)
        .while_doing(format_args!("taking the port {} (choose another with --port)", wanted.port()))?;
    Ok(listener.local_addr()?)
}

impl Server {
    /// Where the scenes are played.
    pub(crate) fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Serves until the server ends; Ctrl-C ends it and us.
    ///
    /// # Errors
    /// When it ended with an error.
    pub(crate) fn wait(&mut self) -> Result<()> {
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(self.error(&format!("the server ended with {status}"))) }
    }

    /// Tells the server to end, and waits for it.
    ///
    /// # Errors
    /// When it does not end in time, or ended badly.
    pub(crate) fn stop(&mut self) -> Result<()> {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        if !told.success() {
            return Err(Error::new("the server could not be told to end"));
        }
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                // Ended by the signal itself, or in order because it minds it.
                let in_order = status.success() || status.code().is_none();
                return if in_order {
                    Ok(())
                } else {
                    Err(self.error(&format!("the server ended with {status}")))
                };
            }
            if start.elapsed() > PATIENCE {
                return Err(self.error("the server did not end when it was told to"));
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    }

    fn wait_until_healthy(&mut self, address: SocketAddr) -> Result<()> {
        let start = Instant::now();
        while !is_healthy(address) {
            if let Some(status) = self.child.try_wait()? {
                return Err(self.error(&format!("the server ended with {status} before it answered")));
            }
            if start.elapsed() > PATIENCE {
                return Err(self.error("the server does not answer"));
            }
            thread::sleep(BETWEEN_LOOKS);
        }
        Ok(())
    }

    fn error(&self, what: &str) -> Error {
        let log = read(&self.stage.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let last = lines.iter().rev().take(10).rev().copied().collect::<Vec<_>>().join("\n");
        Error::new(format!("{what}; the end of its log:\n{last}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already, or a scene failed: nothing is left running either way.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether `GET /healthz` is answered with 200.
fn is_healthy(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let question = format!("GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        stream.write_all(question.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_named_and_a_free_one_is_found() {
        assert_ne!(address(None).unwrap().port(), 0);
        let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let taken = holder.local_addr().unwrap();
        let error = address(Some(taken.port())).unwrap_err().to_string();
        assert!(error.contains(&taken.port().to_string()) && error.contains("--port"), "{error}");
        drop(holder);
    }

    #[test]
    fn only_an_answer_of_200_is_healthy() {
        for (answer, healthy) in [("HTTP/1.1 200 OK\r\n\r\n", true), ("HTTP/1.1 503 no\r\n\r\n", false)] {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let address = listener.local_addr().unwrap();
            let server = thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut asked = [0; 512];
                let count = stream.read(&mut asked).unwrap();
                stream.write_all(answer.as_bytes()).unwrap();
                count
            });
            assert_eq!(is_healthy(address), healthy, "{answer}");
            assert!(server.join().unwrap() > 0);
        }
    }
}
