//! The text of a file, whichever of the two encodings of Unicode that spreadsheets write it is in. Any other is told, not
//! guessed: a name that was read wrongly would be stored wrongly.

use std::io::{self, Read};

/// Bytes that are looked at to tell the encoding.
const LOOKED_AT: u64 = 4096;

/// How a file is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16 { big_endian: bool },
}

/// A reader of the file that gives UTF-8, whatever the file is in.
///
/// # Errors
/// Where it cannot be read.
pub(super) fn as_utf8<'a>(mut file: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>> {
    let mut beginning = Vec::new();
    file.by_ref().take(LOOKED_AT).read_to_end(&mut beginning)?;
    let (encoding, mark) = tell(&beginning);
    let rest = io::Cursor::new(beginning.split_off(mark.min(beginning.len()))).chain(file);
    Ok(match encoding {
        Encoding::Utf8 => Box::new(rest),
        Encoding::Utf16 { big_endian } => {
            Box::new(FromUtf16 { file: Box::new(rest), big_endian, high: None, ready: Vec::new(), at: 0 })
        }
    })
}

/// The encoding, and how many bytes of a mark stand before the text (RFC 3629, 6; RFC 2781, 3.2). Without a mark text of
/// UTF-16 is known by its header: of letters of ASCII every other byte is zero.
fn tell(beginning: &[u8]) -> (Encoding, usize) {
    match beginning {
        [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
        [0xff, 0xfe, ..] => (Encoding::Utf16 { big_endian: false }, 2),
        [0xfe, 0xff, ..] => (Encoding::Utf16 { big_endian: true }, 2),
        [0, 1..=127, 0, 1..=127, ..] => (Encoding::Utf16 { big_endian: true }, 0),
        [1..=127, 0, 1..=127, 0, ..] => (Encoding::Utf16 { big_endian: false }, 0),
        _ => (Encoding::Utf8, 0),
    }
}

struct FromUtf16<'a> {
    file: Box<dyn Read + 'a>,
    big_endian: bool,
    /// The first half of a character whose second has not come.
    high: Option<u16>,
    ready: Vec<u8>,
    at: usize,
}

impl FromUtf16<'_> {
    fn fill(&mut self) -> io::Result<()> {
        let mut bytes = Vec::with_capacity(8192);
        self.file.by_ref().take(8192).read_to_end(&mut bytes)?;
        if !bytes.len().is_multiple_of(2) {
            return Err(not_utf16());
        }
        let units = bytes.chunks_exact(2).map(|pair| {
            let pair = [pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0)];
            if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        });
        let mut units: Vec<u16> = self.high.take().into_iter().chain(units).collect();
        if bytes.is_empty() && !units.is_empty() {
            return Err(not_utf16());
        }
        if units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            self.high = units.pop();
        }
        let text: String = char::decode_utf16(units).collect::<Result<_, _>>().map_err(|_| not_utf16())?;
        (self.ready, self.at) = (text.into_bytes(), 0);
        Ok(())
    }
}

fn not_utf16() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "is not whole UTF-16; save it again, as CSV UTF-8")
}

impl Read for FromUtf16<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.ready.len() {
            self.fill()?;
            // only half of a character came: it is no end
            if self.ready.is_empty() && self.high.is_some() {
                self.fill()?;
            }
        }
        let rest = self.ready.get(self.at..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        self.at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: Vec<u8>) -> io::Result<String> {
        let mut text = String::new();
        as_utf8(Box::new(io::Cursor::new(bytes)))?.read_to_string(&mut text)?;
        Ok(text)
    }

    fn utf16(text: &str, big_endian: bool) -> Vec<u8> {
        let bytes = |unit: u16| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    proptest! {
        #[test]
        fn a_list_is_the_same_in_every_encoding(text in "name,phone\n\\PC{0,6000}") {
            let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
            for bytes in [
                text.clone().into_bytes(),
                marked(&[0xef, 0xbb, 0xbf], text.clone().into_bytes()),
                marked(&[0xff, 0xfe], utf16(&text, false)),
                marked(&[0xfe, 0xff], utf16(&text, true)),
                utf16(&text, false),
                utf16(&text, true),
            ] {
                prop_assert_eq!(read(bytes).unwrap(), text.as_str());
            }
        }
    }

    #[test]
    fn half_a_character_is_told() {
        for cut in [1, 3] {
            let mut bytes = utf16("name\n👍", false);
            bytes.truncate(bytes.len() - cut);
            assert_eq!(read(bytes).unwrap_err().kind(), io::ErrorKind::InvalidData);
        }
        let mut lone = utf16("name\n", false);
        lone.extend(0xd83d_u16.to_le_bytes());
        assert_eq!(read(lone).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
