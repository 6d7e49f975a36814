//! The texts of the app (`shared/app/locales`), for Central: what no native reader has confirmed as it stands now. A reader's
//! word is kept in `locales/<tag>/confirmed.ftl`, which holds each confirmed text as it was read, under a comment with name
//! and date; a text that was changed since is unconfirmed again by itself.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::run::{self, Error, Result, While as _};

/// Files whose texts stand on the way of an alert, or ask for consent: these are to be confirmed before a release.
const BEFORE_A_RELEASE: [&str; 3] = ["sos.ftl", "prompts.ftl", "phone.ftl"];
/// Files that only staff read, and the readers' word itself.
const NOT_A_WORKERS: [&str; 9] = [
    "staff.ftl",
    "case.ftl",
    "activity.ftl",
    "work.ftl",
    "workers.ftl",
    "sessions.ftl",
    "schemes.ftl",
    "account.ftl",
    "confirmed.ftl",
];
/// The language that the others are made from.
const ORIGINAL: &str = "en";

/// Texts by key, each as it stands in its file.
pub(crate) type Texts = BTreeMap<String, String>;

/// How one language stands.
#[derive(Debug, Default, PartialEq, Eq)]
struct Standing {
    texts: usize,
    unconfirmed: usize,
    unconfirmed_before_release: Vec<(String, String)>,
}

/// Prints the table of all languages, or the unconfirmed texts of one beside the original.
pub(crate) fn print(context: &Context, language: Option<&str>) -> Result<()> {
    let folder = context.root.join("shared/app/locales");
    if let Some(tag) = language {
        let standing = standing(&folder, tag)?;
        let original = texts(&folder.join(ORIGINAL), |_| true)?;
        println!(
            "# Texts in {tag} that no native reader has confirmed\n\n| key | {ORIGINAL} | {tag} |\n| --- | --- | --- |"
        );
        for (key, text) in &standing.unconfirmed_before_release {
            let english = original.get(key).map_or("", String::as_str);
            println!("| `{key}` | {} | {} |", in_a_cell(english), in_a_cell(text));
        }
        return Ok(());
    }
    println!(
        "| language | texts a worker meets | not confirmed | of these on the way of an alert or asking consent |"
    );
    println!("| --- | --- | --- | --- |");
    for tag in tags(&folder)? {
        let Standing { texts, unconfirmed, unconfirmed_before_release } = standing(&folder, &tag)?;
        println!("| {tag} | {texts} | {unconfirmed} | {} |", unconfirmed_before_release.len());
    }
    Ok(())
}

fn in_a_cell(text: &str) -> String {
    text.replace('|', "\\|").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The languages of the folder of locales.
pub(crate) fn tags(folder: &Path) -> Result<Vec<String>> {
    Ok(entries(folder)?.iter().filter_map(|path| name(path).map(str::to_owned)).collect())
}

/// What lies in a folder, in the order of names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).while_doing(format_args!("reading {}", folder.display()))? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> Option<&str> {
    path.file_name().and_then(OsStr::to_str)
}

fn standing(folder: &Path, tag: &str) -> Result<Standing> {
    let folder = folder.join(tag);
    if !folder.is_dir() {
        return Err(Error::new(format!("--language {tag}: there is no {}", folder.display())));
    }
    let confirmed = texts(&folder, |name| name == "confirmed.ftl")?;
    let is_open = |(key, text): &(&String, &String)| confirmed.get(*key) != Some(text);
    let all = of_a_worker(&folder)?;
    let first = texts(&folder, |name| BEFORE_A_RELEASE.contains(&name))?;
    Ok(Standing {
        texts: all.len(),
        unconfirmed: all.iter().filter(is_open).count(),
        unconfirmed_before_release: first
            .iter()
            .filter(is_open)
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect(),
    })
}

/// What a worker can meet, in the language of this folder.
pub(crate) fn of_a_worker(folder: &Path) -> Result<Texts> {
    texts(folder, |name| !NOT_A_WORKERS.contains(&name))
}

/// What only staff meet and is in a file of its own in each language that has it; nothing where the language has none.
pub(crate) fn of_staff(folder: &Path) -> Result<Texts> {
    texts(folder, |name| name == "staff.ftl")
}

/// The texts of the files of this folder whose names are wanted.
fn texts(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Texts> {
    let mut texts = Texts::new();
    for path in entries(folder)? {
        if name(&path).is_some_and(&wanted) {
            texts.extend(read(&run::read(&path)?));
        }
    }
    Ok(texts)
}

/// The messages of a Fluent file: a key at the beginning of a line, and what belongs to it until the next.
fn read(source: &str) -> Texts {
    let mut texts = Texts::new();
    let mut key: Option<String> = None;
    for line in source.lines() {
        if line.starts_with('#') {
            key = None;
        } else if let Some((name, text)) = line.split_once(" =").filter(|(name, _)| is_key(name)) {
            texts.insert(name.to_owned(), text.trim().to_owned());
            key = Some(name.to_owned());
        } else if let Some(text) = key.as_ref().and_then(|key| texts.get_mut(key))
            && !line.trim().is_empty()
        {
            text.push('\n');
            text.push_str(line.trim_end());
        }
    }
    texts
}

fn is_key(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_was_changed_after_it_was_read_is_unconfirmed_again() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("ta");
        fs::create_dir(&folder).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        write(
            "sos.ftl",
            "# Two texts.\nsafe = I am safe\ncount = { $n ->\n    [one] one\n   *[other] many\n}\n",
        );
        write("pages.ftl", "title = A page\n");
        write("staff.ftl", "inbox = Inbox\n");
        let before = standing(root.path(), "ta").unwrap();
        assert_eq!((before.texts, before.unconfirmed, before.unconfirmed_before_release.len()), (3, 3, 2));

        write(
            "confirmed.ftl",
            "# A reader, 2026-11-22\ncount = { $n ->\n    [one] one\n   *[other] many\n}\nsafe = I was safe\n",
        );
        let after = standing(root.path(), "ta").unwrap();
        assert_eq!(after.unconfirmed, 2);
        assert_eq!(after.unconfirmed_before_release, [("safe".to_owned(), "I am safe".to_owned())]);
        assert!(standing(root.path(), "xx").is_err());
    }
}
