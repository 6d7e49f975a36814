//! The parser of server-sent events, under every split and under noise.

use app::runtime::sse::{Heard, Parser};
use proptest::{collection::vec, prelude::*};

/// What a server may say, and how it is written.
#[derive(Debug, Clone)]
enum Said {
    Event { name: String, data_lines: usize },
    Comment(String),
}

impl Said {
    fn write(&self, end: &str) -> String {
        match self {
            Self::Event { name, data_lines } => {
                format!(
                    "event: {name}{end}{}{end}",
                    format!("data: {{\"cursor\":7}}{end}").repeat(*data_lines)
                )
            }
            Self::Comment(text) => format!(":{text}{end}"),
        }
    }

    fn heard(&self) -> Heard {
        match self {
            Self::Event { name, .. } => Heard::Event(name.clone()),
            Self::Comment(_) => Heard::Comment,
        }
    }
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        ("[a-z]{1,12}", 1..4_usize).prop_map(|(name, data_lines)| Said::Event { name, data_lines }),
        "[ -~]{0,20}".prop_map(Said::Comment),
    ]
}

fn take_in_pieces(bytes: &[u8], cuts: &[usize]) -> Vec<Heard> {
    let mut parser = Parser::default();
    let mut rest = bytes;
    let mut heard = Vec::new();
    for cut in cuts {
        let (piece, left) = rest.split_at((*cut).min(rest.len()));
        heard.extend(parser.take(piece));
        rest = left;
    }
    heard.extend(parser.take(rest));
    heard
}

proptest! {
    #[test]
    fn everything_said_is_heard_however_it_is_cut(
        said in vec(said(), 0..12),
        end in prop_oneof![Just("\n"), Just("\r"), Just("\r\n")],
        cuts in vec(0..9_usize, 0..60),
    ) {
        let bytes: String = said.iter().map(|one| one.write(end)).collect();
        let expected: Vec<_> = said.iter().map(Said::heard).collect();
        prop_assert_eq!(take_in_pieces(bytes.as_bytes(), &cuts), expected);
    }

    #[test]
    fn noise_is_heard_the_same_however_it_is_cut(
        bytes in vec(prop_oneof![any::<u8>(), Just(b'\n'), Just(b'\r'), Just(b':')], 0..400),
        cuts in vec(0..9_usize, 0..60),
    ) {
        prop_assert_eq!(take_in_pieces(&bytes, &cuts), take_in_pieces(&bytes, &[]));
    }
}
