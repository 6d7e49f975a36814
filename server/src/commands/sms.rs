//! `main-server sms decode`: what text messages say, one a line in, one JSON object a line out.

use std::{
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    path::PathBuf,
};

use domain::sms::{Incoming, read};
use serde::Serialize;
use serde_json::{Value, json};

use super::Failure;

/// Longest line, in bytes; the alert's own door takes no more either. The longest text that phones can join from parts
/// has 39,015 characters (3GPP TS 23.040: 255 parts of 153).
const LINE_LIMIT: usize = 64 * 1024;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Read text messages: encoded alerts and plain words, one a line.
    Decode(Arguments),
}

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Text file with one message a line; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
}

pub(super) fn run(command: &Command) -> Result<(), Failure> {
    let Command::Decode(arguments) = command;
    let output = BufWriter::new(io::stdout().lock());
    decode_lines(BufReader::new(super::open_input(&arguments.file)?), output)
}

/// What a line was read as.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Form {
    /// An alert that an app encoded.
    Encoded,
    /// The words of a person, or an encoded alert of which nothing could be read.
    Plain,
    /// Nothing: `error` says why.
    None,
}

/// The answer to one line.
#[derive(Debug, Serialize)]
struct Answer {
    /// Number of the line, from 1.
    line: u64,
    form: Form,
    /// The fields of an encoded alert that were lost on the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    set_aside: Option<Vec<&'static str>>,
    /// What was read, named as in the body of `POST /v1/alerts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Value>,
    /// What is wrong with the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Answer {
    fn to(line: u64, bytes: &[u8]) -> Self {
        let nothing = Self { line, form: Form::None, set_aside: None, report: None, error: None };
        if bytes.len() > LINE_LIMIT {
            let error = format!("is longer than {LINE_LIMIT} bytes, which no text message is");
            return Self { error: Some(error), ..nothing };
        }
        let not_utf8 = std::str::from_utf8(bytes).err().map(|error| {
            format!("is not UTF-8 from byte {} on: read with U+FFFD in its place", error.valid_up_to() + 1)
        });
        match read(&String::from_utf8_lossy(bytes)) {
            Incoming::Empty => Self { error: Some("has no text".to_owned()), ..nothing },
            Incoming::Plain(plain) => {
                let problem = plain.problem.map(|problem| problem.to_string());
                let report = json!({"kind": plain.kind, "language": plain.language, "note": plain.note});
                Self { form: Form::Plain, report: Some(report), error: not_utf8.or(problem), ..nothing }
            }
            Incoming::Encoded(decoded) => {
                let mut report = decoded.fields().clone();
                report.extend(decoded.id().map(|id| ("alert_id".to_owned(), json!(id))));
                let damaged = decoded.is_damaged().then(|| "is damaged: see set_aside".to_owned());
                Self {
                    form: Form::Encoded,
                    set_aside: Some(decoded.set_aside().to_vec()),
                    report: Some(Value::Object(report)),
                    error: not_utf8.or(damaged),
                    ..nothing
                }
            }
        }
    }
}

fn decode_lines(mut input: impl BufRead, mut output: impl Write) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        // one byte more than may be tells that a line is too long; the rest of it is never held in memory
        let limit = u64::try_from(LINE_LIMIT + 2).unwrap_or(u64::MAX);
        input.by_ref().take(limit).read_until(b'\n', &mut bytes)?;
        match bytes.last() {
            None => break,
            Some(b'\n') => _ = bytes.pop(),
            Some(_) if bytes.len() > LINE_LIMIT => _ = input.skip_until(b'\n')?,
            Some(_) => {}
        }
        let answer = serde_json::to_string(&Answer::to(line, &bytes))
            .map_err(|error| Failure::Told(error.to_string()))?;
        writeln!(output, "{answer}")?;
    }
    output.flush()?;
    Ok(())
}
