//! Rewrites Android's own `resources.arsc` so that the aapt2 of Linux distributions reads it.
//!
//! Newer Androids write their resource tables in a compact form that aapt2 of Android 12 and before does not know:
//! 16-bit offsets (`FLAG_OFFSET16`) and 8-byte entries (`FLAG_COMPACT`). Both are expanded to the classic form; all
//! other chunks are copied. The layout is that of `ResourceTypes.h` in AOSP's `frameworks/base/libs/androidfw`.

use crate::run::{Error, Result};

/// `RES_TABLE_PACKAGE_TYPE`: the chunk of one package.
const PACKAGE: u16 = 0x0200;
/// `RES_TABLE_TYPE_TYPE`: the chunk of one type (string, layout …) in one configuration.
const TYPE: u16 = 0x0201;
/// `ResTable_header`: chunk header and the number of packages.
const TABLE_HEADER: usize = 12;
/// `ResTable_type.flags`: the offsets are pairs of index and offset.
const FLAG_SPARSE: u8 = 1;
/// `ResTable_type.flags`: the offsets have 16 bits and count in words.
const FLAG_OFFSET16: u8 = 2;
/// `ResTable_entry.flags`: a map of values follows.
const ENTRY_COMPLEX: u16 = 1;
/// `ResTable_entry.flags`: key and value share 8 bytes.
const ENTRY_COMPACT: u16 = 8;
/// "No such entry", as a 32-bit offset.
const NO_ENTRY: u32 = u32::MAX;

/// The table with its first package (the framework's; add-ons are dropped) in the classic form.
///
/// # Errors
/// The bytes are no resource table, or end early.
pub(crate) fn expand(table: &[u8]) -> Result<Vec<u8>> {
    let mut out = bytes(table, 0, TABLE_HEADER)?.to_vec();
    let mut packages = 0_u32;
    for chunk in (Chunks { bytes: table, at: TABLE_HEADER }) {
        let chunk = chunk?;
        if u16_at(chunk, 0)? != PACKAGE {
            out.extend_from_slice(chunk);
            continue;
        }
        packages += 1;
        if packages == 1 {
            out.extend_from_slice(&expand_package(chunk)?);
        }
    }
    if packages == 0 {
        return Err(damaged("no package in it"));
    }
    let length = out.len();
    put_u32(&mut out, 4, length)?;
    put_u32(&mut out, 8, 1)?;
    Ok(out)
}

fn expand_package(package: &[u8]) -> Result<Vec<u8>> {
    let header = usize::from(u16_at(package, 2)?);
    let mut out = bytes(package, 0, header)?.to_vec();
    for chunk in (Chunks { bytes: package, at: header }) {
        let chunk = chunk?;
        if u16_at(chunk, 0)? == TYPE {
            out.extend_from_slice(&expand_type(chunk)?);
        } else {
            out.extend_from_slice(chunk);
        }
    }
    let length = out.len();
    put_u32(&mut out, 4, length)?;
    Ok(out)
}

/// One `ResTable_type`: header, offsets, entries.
fn expand_type(chunk: &[u8]) -> Result<Vec<u8>> {
    let header = usize::from(u16_at(chunk, 2)?);
    let flags = *chunk.get(9).ok_or_else(|| damaged("a type chunk of less than ten bytes"))?;
    let count = size(u32_at(chunk, 12)?)?;
    let entries =
        chunk.get(size(u32_at(chunk, 16)?)?..).ok_or_else(|| damaged("entries beyond their chunk"))?;

    let mut offsets = Vec::new();
    let mut data = Vec::new();
    // Entries with the same content share one offset; so must their expansions, or the table would swell.
    let mut moved = std::collections::HashMap::new();
    for (index, from) in read_offsets(chunk, header, flags, count)? {
        let to = match from {
            None => NO_ENTRY,
            Some(from) => {
                if let Some(to) = moved.get(&from) {
                    *to
                } else {
                    let to = u32::try_from(data.len()).map_err(|_| damaged("a type of over 4 GiB"))?;
                    data.extend_from_slice(&expand_entry(entries, from)?);
                    moved.insert(from, to);
                    to
                }
            }
        };
        if flags & FLAG_SPARSE == 0 {
            offsets.extend_from_slice(&to.to_le_bytes());
        } else {
            let words = u16::try_from(to / 4).map_err(|_| damaged("a sparse type too large to expand"))?;
            offsets.extend_from_slice(&index.to_le_bytes());
            offsets.extend_from_slice(&words.to_le_bytes());
        }
    }

    let mut out = bytes(chunk, 0, header)?.to_vec();
    if let Some(kept) = out.get_mut(9) {
        *kept = flags & FLAG_SPARSE;
    }
    out.extend_from_slice(&offsets);
    let start = out.len();
    out.extend_from_slice(&data);
    let length = out.len();
    put_u32(&mut out, 4, length)?;
    put_u32(&mut out, 16, start)?;
    Ok(out)
}

/// `(index, offset in bytes)` of each entry; `None` where the type has no such entry.
fn read_offsets(chunk: &[u8], header: usize, flags: u8, count: usize) -> Result<Vec<(u16, Option<usize>)>> {
    let mut offsets = Vec::with_capacity(count);
    for number in 0..count {
        let index = u16::try_from(number).map_err(|_| damaged("over 65,535 entries"))?;
        offsets.push(if flags & FLAG_SPARSE != 0 {
            let at = header + 4 * number;
            (u16_at(chunk, at)?, Some(usize::from(u16_at(chunk, at + 2)?) * 4))
        } else if flags & FLAG_OFFSET16 != 0 {
            let words = u16_at(chunk, header + 2 * number)?;
            (index, (words != u16::MAX).then_some(usize::from(words) * 4))
        } else {
            let offset = u32_at(chunk, header + 4 * number)?;
            (index, if offset == NO_ENTRY { None } else { Some(size(offset)?) })
        });
    }
    Ok(offsets)
}

fn expand_entry(entries: &[u8], at: usize) -> Result<Vec<u8>> {
    let (first, flags) = (u16_at(entries, at)?, u16_at(entries, at + 2)?);
    if flags & ENTRY_COMPACT != 0 {
        // Compact: key in 16 bits, the value's type in the upper flags, the value itself.
        let [low, value_type] = flags.to_le_bytes();
        let flags = u16::from(low) & !ENTRY_COMPACT;
        let mut out = Vec::with_capacity(16);
        out.extend_from_slice(&8_u16.to_le_bytes());
        out.extend_from_slice(&flags.to_le_bytes());
        out.extend_from_slice(&u32::from(first).to_le_bytes());
        out.extend_from_slice(&8_u16.to_le_bytes());
        out.extend_from_slice(&[0, value_type]);
        out.extend_from_slice(bytes(entries, at + 4, 4)?);
        return Ok(out);
    }
    let length = if flags & ENTRY_COMPLEX != 0 { 16 + 12 * size(u32_at(entries, at + 12)?)? } else { 16 };
    Ok(bytes(entries, at, length)?.to_vec())
}

/// The chunks that follow each other from `at` to the end.
struct Chunks<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<&'a [u8]>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let chunk = u32_at(self.bytes, self.at + 4).and_then(size).and_then(|length| {
            // A chunk shorter than its header would never end the loop.
            if length < 8 {
                Err(damaged("a chunk without a length"))
            } else {
                bytes(self.bytes, self.at, length)
            }
        });
        self.at = chunk.as_ref().map_or(self.bytes.len(), |chunk| self.at + chunk.len());
        Some(chunk)
    }
}

fn damaged(what: &str) -> Error {
    Error::new(format!("Android's resources.arsc cannot be read: {what}"))
}

fn bytes(from: &[u8], at: usize, length: usize) -> Result<&[u8]> {
    at.checked_add(length).and_then(|end| from.get(at..end)).ok_or_else(|| damaged("it ends early"))
}

fn u16_at(from: &[u8], at: usize) -> Result<u16> {
    let pair = bytes(from, at, 2)?.try_into().map_err(|_| damaged("it ends early"))?;
    Ok(u16::from_le_bytes(pair))
}

fn u32_at(from: &[u8], at: usize) -> Result<u32> {
    let four = bytes(from, at, 4)?.try_into().map_err(|_| damaged("it ends early"))?;
    Ok(u32::from_le_bytes(four))
}

fn size(number: u32) -> Result<usize> {
    usize::try_from(number).map_err(|_| damaged("a length beyond this machine's"))
}

fn put_u32(into: &mut [u8], at: usize, number: usize) -> Result<()> {
    let number = u32::try_from(number).map_err(|_| damaged("over 4 GiB"))?;
    let place = into.get_mut(at..at + 4).ok_or_else(|| damaged("it ends early"))?;
    place.copy_from_slice(&number.to_le_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type chunk of two entries in the compact form with 16-bit offsets: the first compact, the second missing.
    fn compact_type() -> Vec<u8> {
        let mut chunk = Vec::new();
        chunk.extend_from_slice(&TYPE.to_le_bytes());
        chunk.extend_from_slice(&20_u16.to_le_bytes()); // header
        chunk.extend_from_slice(&32_u32.to_le_bytes()); // whole chunk
        chunk.extend_from_slice(&[1, FLAG_OFFSET16, 0, 0]);
        chunk.extend_from_slice(&2_u32.to_le_bytes()); // entries
        chunk.extend_from_slice(&24_u32.to_le_bytes()); // where they start
        chunk.extend_from_slice(&[0, 0, 0xff, 0xff]);
        chunk.extend_from_slice(&7_u16.to_le_bytes()); // key
        chunk.extend_from_slice(&[8, 0x03]); // compact; a string
        chunk.extend_from_slice(&99_u32.to_le_bytes());
        chunk
    }

    fn table(of: &[u8]) -> Vec<u8> {
        let mut package = vec![0, 2, 8, 0, 0, 0, 0, 0];
        package.extend_from_slice(of);
        let length = package.len();
        put_u32(&mut package, 4, length).unwrap();
        let mut table = vec![2, 0, 12, 0, 0, 0, 0, 0, 1, 0, 0, 0];
        table.extend_from_slice(&package);
        let length = table.len();
        put_u32(&mut table, 4, length).unwrap();
        table
    }

    #[test]
    fn a_compact_entry_becomes_sixteen_bytes_and_a_missing_one_stays_missing() {
        let out = expand(&table(&compact_type())).unwrap();
        let chunk = &out[20..];
        assert_eq!(chunk[9], 0, "no flag is left");
        assert_eq!(u32_at(chunk, 16).unwrap(), 28, "entries start behind two 32-bit offsets");
        assert_eq!((u32_at(chunk, 20).unwrap(), u32_at(chunk, 24).unwrap()), (0, NO_ENTRY));
        assert_eq!(
            (u16_at(chunk, 28).unwrap(), u16_at(chunk, 30).unwrap(), u32_at(chunk, 32).unwrap()),
            (8, 0, 7)
        );
        assert_eq!((chunk[39], u32_at(chunk, 40).unwrap()), (0x03, 99));
        assert_eq!(u32_at(&out, 4).unwrap() as usize, out.len());
    }

    #[test]
    fn a_table_that_ends_early_is_an_error_at_every_length() {
        let whole = table(&compact_type());
        for length in 0..whole.len() {
            expand(&whole[..length]).unwrap_err();
        }
    }
}
