//! The rule of file size: a file holds one idea, and none is over 500 lines.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::run::{Error, Result, While, read};

/// Lines of a source file, at most (CONTRIBUTING.md).
const MOST_LINES: usize = 500;
/// What counts as source; data and generated code do not.
const SOURCES: [&str; 11] = ["rs", "kt", "kts", "swift", "sql", "js", "ts", "css", "html", "sh", "py"];
/// Folders with what is built, generated or brought in.
const LEFT_OUT: [&str; 5] = ["target", "Generated", "node_modules", "vendor", "assets"];

/// Looks at every source file of the checkout.
///
/// # Errors
/// Names the files that are too long.
pub(crate) fn check(context: &Context) -> Result<()> {
    let mut sources = Vec::new();
    gather(&context.root, &mut sources)?;
    let mut long = Vec::new();
    for path in &sources {
        let lines = read(path)?.lines().count();
        if lines > MOST_LINES {
            long.push(format!("  {} has {lines} lines", context.shown(path)));
        }
    }
    if long.is_empty() {
        println!("{} source files, none over {MOST_LINES} lines", sources.len());
        return Ok(());
    }
    Err(Error::new(format!(
        "files over {MOST_LINES} lines, to be split by what they are about:\n{}",
        long.join("\n")
    )))
}

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).while_doing(format_args!("reading {}", folder.display()))? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let hidden = name.as_encoded_bytes().starts_with(b".");
        let gradles = name == "build" && folder.join("build.gradle.kts").is_file();
        // A symbolic link is neither a folder nor a file here: it would lead out of the checkout, or around in it.
        let kind = entry.file_type()?;
        if kind.is_dir() && !hidden && !gradles && !LEFT_OUT.iter().any(|left_out| name == *left_out) {
            gather(&path, sources)?;
        } else if kind.is_file() && is_source(&path) {
            sources.push(path);
        }
    }
    Ok(())
}

fn is_source(path: &Path) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(|extension| SOURCES.contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A checkout with these files, each of so many lines, in a folder of the system's for such things.
    fn checkout(name: &str, files: &[(&str, usize)]) -> Context {
        let root = std::env::temp_dir().join(format!("main-xtask-files-{name}-{}", std::process::id()));
        for (file, lines) in files {
            crate::run::write(&root.join(file), &"line\n".repeat(*lines)).unwrap();
        }
        Context { target: root.join("target"), cache: root.join("cache"), root, locked: false }
    }

    #[test]
    fn a_file_over_the_limit_is_named_and_one_at_the_limit_is_not() {
        let context = checkout("long", &[("a/long.rs", 501), ("a/fits.kt", 500)]);
        let error = check(&context).unwrap_err().to_string();
        assert!(error.contains("a/long.rs has 501 lines") && !error.contains("fits.kt"), "{error}");
        fs::remove_dir_all(context.root).unwrap();
    }

    #[test]
    fn data_and_what_is_built_may_be_long() {
        let built = [("target/x.rs", 9000), (".git/y.rs", 9000), ("android/build/z.kt", 9000)];
        let context = checkout(
            "data",
            &[[("places.csv", 9000), ("android/build.gradle.kts", 9)].as_slice(), &built].concat(),
        );
        check(&context).unwrap();
        fs::remove_dir_all(context.root).unwrap();
    }
}
