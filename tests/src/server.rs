//! A real `main-server` in a process of its own, on a free port of the loopback, that can be killed and started again.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::Duration,
};

use app::{runtime::PhoneSurroundings, surroundings::Surroundings};

use crate::{Fault, http, phone::PATIENCE, wait_for};

/// Ports of servers: from this one on …
const LOWEST_PORT: u16 = 10_240;
/// … so many. Linux gives away those from 32768 on.
const PORTS: u16 = 20_000;

/// The server of a story. Its folder outlives its process, so that it can be started again on what it has kept.
pub struct MainServer {
    data: PathBuf,
    port: u16,
    push: Option<PathBuf>,
    process: Option<(Child, BufReader<ChildStdout>)>,
}

/// The binary, which the build puts two folders above a test and beside another binary.
fn binary() -> Result<PathBuf, Fault> {
    let own = std::env::current_exe().map_err(|e| format!("where this runs is not known: {e}"))?;
    own.ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("main-server"))
        .find(|path| path.is_file())
        .ok_or_else(|| "main-server is not built: run `cargo build --workspace` first".to_owned())
}

/// A free port below those that systems give away by themselves: nobody is given it while a killed server is to come
/// back to it.
fn free_port() -> Result<u16, Fault> {
    (0..100)
        .map(|_| {
            let random = PhoneSurroundings.random().first_chunk().copied().unwrap_or_default();
            LOWEST_PORT + u16::from_le_bytes(random) % PORTS
        })
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .ok_or_else(|| format!("no free port from {LOWEST_PORT} on"))
}

impl MainServer {
    /// Starts a server that keeps its data in `data`, on a port of its own.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn start(data: &Path) -> Result<Self, Fault> {
        // the same after each restart: phones know one address
        let mut server = Self { data: data.to_owned(), port: free_port()?, push: None, process: None };
        server.start_again()?;
        Ok(server)
    }

    /// The same, with what the file at `push` says of Apple's and Google's services.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn start_with_push(data: &Path, push: PathBuf) -> Result<Self, Fault> {
        let mut server = Self { data: data.to_owned(), port: free_port()?, push: Some(push), process: None };
        server.start_again()?;
        Ok(server)
    }

    /// Its address, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Starts it again after [`Self::kill`].
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn start_again(&mut self) -> Result<(), Fault> {
        let mut child = self.serving()?.spawn().map_err(|e| format!("main-server did not start: {e}"))?;
        let mut output =
            child.stdout.take().map(BufReader::new).ok_or_else(|| "main-server has no output".to_owned())?;
        let mut line = String::new();
        output.read_line(&mut line).map_err(|e| format!("main-server said nothing: {e}"))?;
        self.process = Some((child, output));
        if line.contains("http://") { Ok(()) } else { Err(format!("main-server said: {line}")) }
    }

    /// Its folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Starts it and ends it again after `life`, wherever it is then: it may not listen yet.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn start_and_kill(&mut self, life: Duration) -> Result<(), Fault> {
        let mut child = self.serving()?.spawn().map_err(|e| format!("main-server did not start: {e}"))?;
        thread::sleep(life);
        let _ = child.kill();
        let _ = child.wait();
        Ok(())
    }

    fn serving(&self) -> Result<Command, Fault> {
        let mut command = Command::new(binary()?);
        command
            .args(["serve", "--listen", &format!("127.0.0.1:{}", self.port), "--data"])
            .arg(&self.data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        if let Some(push) = &self.push {
            command.arg("--push").arg(push);
        }
        Ok(command)
    }

    /// Ends it as a power cut would: SIGKILL, nothing is flushed.
    pub fn kill(&mut self) {
        if let Some((mut child, _)) = self.process.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// What `main-server` says to these arguments, beside the server that runs.
    ///
    /// # Errors
    /// What it complained of.
    pub fn command(&self, arguments: &[&str]) -> Result<String, Fault> {
        let answer = Command::new(binary()?)
            .args(arguments)
            .arg("--data")
            .arg(&self.data)
            .output()
            .map_err(|e| format!("main-server did not start: {e}"))?;
        if answer.status.success() {
            return Ok(String::from_utf8_lossy(&answer.stdout).into_owned());
        }
        Err(format!("{arguments:?}: {}", String::from_utf8_lossy(&answer.stderr)))
    }

    /// Waits until the server gives phones this word: what a command changed, it notices within a second.
    ///
    /// # Errors
    /// It did not.
    pub fn wait_for_basics(&self, word: &str) -> Result<(), Fault> {
        let word = format!("\"{word}\"");
        wait_for(&word, PATIENCE, || {
            let basics = http::ask(&self.url(), "GET /v1/basics", &[], &[]).ok()?;
            String::from_utf8_lossy(&basics.body).contains(&word).then_some(())
        })
    }

    /// A one-time code for a new member of staff; see [`invite`].
    ///
    /// # Errors
    /// What the command said instead.
    pub fn invite(&self, name: &str, role: &str, hub: &str) -> Result<String, Fault> {
        invite(&self.data, name, role, hub)
    }
}

impl Drop for MainServer {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A one-time code for a new member of staff of the server that keeps its data in `data`.
///
/// # Errors
/// What the command said instead.
pub fn invite(data: &Path, name: &str, role: &str, hub: &str) -> Result<String, Fault> {
    let answer = Command::new(binary()?)
        .args(["staff", "invite", "--hub", hub, "--name", name, "--role", role, "--data"])
        .arg(data)
        .output()
        .map_err(|e| format!("main-server did not start: {e}"))?;
    let said = String::from_utf8_lossy(&answer.stdout);
    said.split_whitespace()
        .find(|word| word.matches('-').count() >= 2)
        .map(str::to_owned)
        .ok_or_else(|| format!("no code: {said}{}", String::from_utf8_lossy(&answer.stderr)))
}
