//! The command line of `cargo xtask`, parsed by hand: a few commands with a handful of options need no crate.

use crate::run::{Error, Result};

/// What `cargo xtask --help` prints.
pub(crate) const HELP: &str = "\
The project's own commands. Each installs what it misses first (a step that is done is skipped).

USAGE
    cargo xtask COMMAND [OPTIONS]

COMMANDS
    demo        Play the story of one alert with two phones against a real server, leave pictures and a transcript
                in target/demo/, and keep serving until Ctrl-C
    test        Run every test of every part: Rust, Android, iOS
    check       Formatters, linters, licences, rules of dependency, type checks for phones
    setup       Only install what the other commands need
    bindings    Generate the Kotlin and Swift bindings of the core into target/bindings/
    tokens      Write the design tokens (shared/design/tokens.json) out for both shells
    texts       Print how far native readers have confirmed the texts of each language; with --language, the texts on
                the way of an alert or asking consent that nobody has confirmed, for Central before a release
    long        The long forms of the Rust tests: more cases for properties, ten million text messages, end-to-end
                stories again and again
    xcframework (on a Mac) build the core for iOS and pack it for Xcode

OPTIONS
    --only PART   test, check, setup: only this part (rust, android or ios); may be given more than once
    --print       setup: say what would be installed, install nothing
    --once        demo: end after the story
    --quick       demo: headless phones only, no pictures; under a minute after the build
    --port N      demo: the port to serve on (without it, a free one)
    --language TAG  texts: of this language
    --locked      Cargo.lock must not change
    -h, --help    This text

WHERE THINGS GO
    target/                         everything that is built
    $XDG_CACHE_HOME/main-emergency  (or ~/.cache/main-emergency) tools and SDK parts that are not the project's
";

/// A part of the product that has tests and checks of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The core, the server and what crosses the parts.
    Rust,
    /// Kotlin and Compose.
    Android,
    /// Swift and SwiftUI.
    Ios,
}

impl Part {
    /// Every part, in the order in which they run.
    pub(crate) const ALL: [Self; 3] = [Self::Rust, Self::Android, Self::Ios];

    /// As it stands on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Android => "android",
            Self::Ios => "ios",
        }
    }

    fn parse(text: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|part| part.name() == text)
            .ok_or_else(|| Error::new(format!("--only {text}: there is rust, android and ios")))
    }
}

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Play the story.
    Demo(DemoOptions),
    /// Run the tests of these parts.
    Test(Vec<Part>),
    /// Check these parts.
    Check(Vec<Part>),
    /// Install what these parts need, or only print it.
    Setup {
        /// For these parts.
        parts: Vec<Part>,
        /// Install nothing.
        print: bool,
    },
    /// Generate the bindings.
    Bindings,
    /// Write the design tokens out for both shells.
    Tokens,
    /// Print what native readers have not confirmed.
    Texts {
        /// In this language; without one, a table of all.
        language: Option<String>,
    },
    /// Run the long forms of the tests.
    Long,
    /// Pack the core for Xcode.
    Xcframework,
}

/// How the demo is played.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DemoOptions {
    /// End after the story.
    pub(crate) once: bool,
    /// Headless phones only.
    pub(crate) quick: bool,
    /// The port to serve on; a free one if none is named.
    pub(crate) port: Option<u16>,
}

/// A parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// What to do.
    pub(crate) command: Command,
    /// `Cargo.lock` must not change.
    pub(crate) locked: bool,
}

#[derive(Default)]
struct Given {
    only: Vec<Part>,
    print: bool,
    language: Option<String>,
    demo: DemoOptions,
    locked: bool,
    /// The options seen, to refuse those that the command does not know.
    names: Vec<&'static str>,
}

impl Arguments {
    /// Reads the words after `cargo xtask`.
    ///
    /// # Errors
    /// Names the word that is not understood.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut words = words.into_iter();
        let mut verb = None;
        let mut given = Given::default();
        while let Some(word) = words.next() {
            let (option, attached) = match word.split_once('=') {
                Some((option, value)) if option.starts_with("--") => {
                    (option.to_owned(), Some(value.to_owned()))
                }
                _ => (word, None),
            };
            let mut value = |name: &str| {
                attached
                    .clone()
                    .or_else(|| words.next())
                    .ok_or_else(|| Error::new(format!("{name} needs a value after it")))
            };
            match option.as_str() {
                "-h" | "--help" | "help" => return Ok(Self { command: Command::Help, locked: false }),
                "--only" => {
                    given.names.push("--only");
                    let part = Part::parse(&value("--only")?)?;
                    if !given.only.contains(&part) {
                        given.only.push(part);
                    }
                }
                "--port" => {
                    given.names.push("--port");
                    let text = value("--port")?;
                    let port =
                        text.parse().map_err(|_| Error::new(format!("--port {text}: not a port number")))?;
                    given.demo.port = Some(port);
                }
                "--language" => {
                    given.names.push("--language");
                    given.language = Some(value("--language")?);
                }
                "--print" => given.flag("--print", |given| given.print = true),
                "--once" => given.flag("--once", |given| given.demo.once = true),
                "--quick" => given.flag("--quick", |given| given.demo.quick = true),
                "--locked" => given.locked = true,
                _ if option.starts_with('-') => {
                    return Err(Error::new(format!("{option}: no such option; see --help")));
                }
                _ if verb.is_none() => verb = Some(option),
                _ => return Err(Error::new(format!("{option}: one command at a time; see --help"))),
            }
        }
        let Some(verb) = verb else { return Ok(Self { command: Command::Help, locked: false }) };
        given.into_arguments(&verb)
    }
}

impl Given {
    fn flag(&mut self, name: &'static str, set: impl FnOnce(&mut Self)) {
        self.names.push(name);
        set(self);
    }

    fn into_arguments(self, verb: &str) -> Result<Arguments> {
        // Without --only, all parts; with it, in the order in which they run.
        let parts: Vec<Part> =
            Part::ALL.into_iter().filter(|part| self.only.is_empty() || self.only.contains(part)).collect();
        let (command, known): (Command, &[&str]) = match verb {
            "demo" => (Command::Demo(self.demo), &["--once", "--quick", "--port"]),
            "test" => (Command::Test(parts), &["--only"]),
            "check" => (Command::Check(parts), &["--only"]),
            "setup" => (Command::Setup { parts, print: self.print }, &["--only", "--print"]),
            "bindings" => (Command::Bindings, &[]),
            "tokens" => (Command::Tokens, &[]),
            "texts" => (Command::Texts { language: self.language }, &["--language"]),
            "long" => (Command::Long, &[]),
            "xcframework" => (Command::Xcframework, &[]),
            _ => return Err(Error::new(format!("{verb}: no such command; see cargo xtask --help"))),
        };
        match self.names.iter().find(|name| !known.contains(name)) {
            Some(name) => Err(Error::new(format!("{verb} has no option {name}; see --help"))),
            None => Ok(Arguments { command, locked: self.locked }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_bare_test_runs_every_part() {
        let arguments = parse("test").unwrap();
        assert_eq!(arguments.command, Command::Test(vec![Part::Rust, Part::Android, Part::Ios]));
        assert!(!arguments.locked);
    }

    #[test]
    fn parts_run_in_their_own_order_and_once() {
        let arguments = parse("test --only ios --only=rust --only ios --locked").unwrap();
        assert_eq!(
            arguments,
            Arguments { command: Command::Test(vec![Part::Rust, Part::Ios]), locked: true }
        );
    }

    #[test]
    fn the_demo_takes_its_options_anywhere() {
        let options = DemoOptions { once: true, quick: true, port: Some(8080) };
        assert_eq!(parse("--once demo --port 8080 --quick").unwrap().command, Command::Demo(options));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("tset", "tset"),
            ("test --fast", "--fast"),
            ("test --only windows", "windows"),
            ("test --only", "--only"),
            ("demo --port 99999", "99999"),
            ("demo --only rust", "--only"),
            ("test check", "check"),
            ("bindings --quick", "--quick"),
            ("test --language ta", "--language"),
        ] {
            let error = parse(line).unwrap_err().to_string();
            assert!(error.contains(named), "{line}: {error}");
        }
    }

    #[test]
    fn help_is_given_when_asked_for_and_when_nothing_is_said() {
        for line in ["", "--help", "test -h", "help"] {
            assert_eq!(parse(line).unwrap().command, Command::Help, "{line}");
        }
    }
}
