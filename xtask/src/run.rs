//! Running other programs, and the error that every part hands back.
//!
//! [`run`] shows a program's output as it comes, [`capture`] keeps it, [`tee`] does both line by line. All three
//! name the program in their errors. Nothing here downloads; programs that do (apt, cargo, mvn) are called.

use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

/// What went wrong and what to do, for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Error(String);

/// The result of everything in xtask.
pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with this message.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Says what was being done when an error came.
pub(crate) trait While<T> {
    /// The same error behind a word on what was being done, a present participle: "reading deny.toml".
    fn while_doing(self, what: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> While<T> for std::result::Result<T, E> {
    fn while_doing(self, what: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Error(format!("{what}: {error}")))
    }
}

/// Runs a program with its output on our terminal.
///
/// # Errors
/// When it cannot be started, or ends with anything but success.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    flush();
    let status = command.status().while_doing(format_args!("starting {}", name(command)))?;
    ended_well(command, status)
}

/// Runs a program silently and gives its standard output, without the last line break.
///
/// # Errors
/// When it cannot be started, or ends with anything but success; the error then holds what it wrote to standard
/// error.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output =
        command.stdin(Stdio::null()).output().while_doing(format_args!("starting {}", name(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Error(format!("{} ended with {}\n{}", name(command), output.status, said.trim_end())));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Runs a program with its output on our terminal and hands each line (of standard output and of standard error, in
/// the order in which they come) to `each_line`. The exit status is the caller's to judge: a test runner that fails
/// still has counts to read.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn tee(command: &mut Command, each_line: impl FnMut(&str)) -> Result<ExitStatus> {
    read_lines(command, true, each_line)
}

/// As [`tee`], but shows nothing: for a runner whose output is shown only when it fails.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn follow(command: &mut Command, each_line: impl FnMut(&str)) -> Result<ExitStatus> {
    read_lines(command, false, each_line)
}

fn read_lines(command: &mut Command, show: bool, mut each_line: impl FnMut(&str)) -> Result<ExitStatus> {
    flush();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .while_doing(format_args!("starting {}", name(command)))?;
    let (lines, incoming) = mpsc::channel::<String>();
    let mut readers = Vec::new();
    if let Some(out) = child.stdout.take() {
        readers.push(spawn_reader(out, lines.clone()));
    }
    if let Some(err) = child.stderr.take() {
        readers.push(spawn_reader(err, lines.clone()));
    }
    drop(lines);
    for line in incoming {
        if show {
            println!("{line}");
        }
        each_line(&line);
    }
    for reader in readers {
        // A reader that panicked has nothing more to say; the exit status tells the rest.
        let _ = reader.join();
    }
    child.wait().while_doing(format_args!("waiting for {}", name(command)))
}

fn spawn_reader(from: impl io::Read + Send + 'static, to: mpsc::Sender<String>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut bytes = Vec::new();
        // Bytes, not `lines()`: a line that is not UTF-8 must not end the reading.
        while from.read_until(b'\n', &mut bytes).is_ok_and(|count| count > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned();
            if to.send(line).is_err() {
                return;
            }
            bytes.clear();
        }
    })
}

/// An error unless the program ended with success.
///
/// # Errors
/// Names the program and how it ended.
pub(crate) fn ended_well(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { Err(Error(format!("{} ended with {status}", name(command)))) }
}

/// The program and its first arguments, as they stand in messages.
pub(crate) fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for argument in command.get_args().take(6) {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    if command.get_args().count() > 6 {
        text.push_str(" …");
    }
    text
}

/// Whether a program of this name is on the `PATH`.
pub(crate) fn have(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

/// Reads a text file.
///
/// # Errors
/// Names the file.
pub(crate) fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).while_doing(format_args!("reading {}", path.display()))
}

/// Writes a text file and the folders above it; leaves it alone (and its time stamp) when it already says this.
///
/// # Errors
/// Names the file.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    std::fs::write(path, text).while_doing(format_args!("writing {}", path.display()))
}

/// Makes a folder and those above it.
///
/// # Errors
/// Names the folder.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).while_doing(format_args!("making the folder {}", path.display()))
}

/// Removes a folder with all in it, or does nothing when it is not there.
///
/// # Errors
/// Names the folder.
pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).while_doing(format_args!("removing {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// What we printed comes before what a child prints.
fn flush() {
    let _ = io::stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_is_named_with_what_it_said() {
        let error = capture(Command::new("sh").args(["-c", "echo why >&2; exit 3"])).unwrap_err().to_string();
        assert!(
            error.contains("sh -c") && error.contains("exit status: 3") && error.contains("why"),
            "{error}"
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut Command::new("no-such-program-here")).unwrap_err().to_string();
        assert!(error.starts_with("starting no-such-program-here: "), "{error}");
    }

    #[test]
    fn tee_hands_over_the_lines_of_both_streams_and_the_status() {
        let mut lines = Vec::new();
        let script = r"printf 'one\nt\377o\n'; printf 'err' >&2; exit 2";
        let status =
            follow(Command::new("sh").args(["-c", script]), |line| lines.push(line.to_owned())).unwrap();
        lines.sort();
        assert_eq!(lines, ["err", "one", "t\u{fffd}o"]);
        assert_eq!(status.code(), Some(2));
    }
}
