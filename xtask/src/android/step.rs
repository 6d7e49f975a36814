//! A step of the build that is left out while nothing it reads has changed.
//!
//! A step takes the SHA-256 of all its inputs; after it has run, the sum is kept beside its outputs. The next time
//! the same sum and the outputs are there, the step does nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::run::{self, Result, While as _};

/// A step that is gathering its inputs.
pub(crate) struct Step {
    name: &'static str,
    stamp: PathBuf,
    sum: Sha256,
}

/// A step that has run, or did not need to.
#[derive(Debug, Clone)]
pub(crate) struct Done {
    /// The sum of its inputs: an input of the steps that use its outputs.
    pub(crate) sum: String,
}

impl Step {
    /// A step of this name, whose sum is kept in `folder`.
    pub(crate) fn new(folder: &Path, name: &'static str) -> Self {
        Self { name, stamp: folder.join(format!("{name}.sum")), sum: Sha256::new() }
    }

    /// Adds an option, a version, another step's sum.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.sum.update(text.len().to_le_bytes());
        self.sum.update(text.as_bytes());
        self
    }

    /// Adds a file by path and content.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn file(&mut self, path: &Path) -> Result<&mut Self> {
        let bytes = fs::read(path).while_doing(format_args!("reading {}", path.display()))?;
        self.text(&path.to_string_lossy());
        self.sum.update(bytes.len().to_le_bytes());
        self.sum.update(&bytes);
        Ok(self)
    }

    /// Adds files of Maven's repository by path and length: what it holds under a version never changes, and
    /// reading some hundred megabytes at every run would cost seconds.
    ///
    /// # Errors
    /// A file is missing.
    pub(crate) fn released(&mut self, paths: &[PathBuf]) -> Result<&mut Self> {
        for path in paths {
            let length = fs::metadata(path).while_doing(format_args!("looking at {}", path.display()))?.len();
            self.text(&path.to_string_lossy());
            self.sum.update(length.to_le_bytes());
        }
        Ok(self)
    }

    /// Adds every file below a folder; a folder that is not there has none.
    ///
    /// # Errors
    /// A file cannot be read.
    pub(crate) fn tree(&mut self, folder: &Path) -> Result<&mut Self> {
        for path in files_below(folder)? {
            self.file(&path)?;
        }
        Ok(self)
    }

    /// Does the work unless it was done for the same inputs and all `outputs` are still there.
    ///
    /// # Errors
    /// Those of the work; the step then runs again the next time.
    pub(crate) fn run(self, outputs: &[&Path], work: impl FnOnce() -> Result<()>) -> Result<Done> {
        let sum = self.sum.finalize().iter().fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        let same = fs::read_to_string(&self.stamp).is_ok_and(|kept| kept == sum);
        if same && outputs.iter().all(|output| output.exists()) {
            return Ok(Done { sum });
        }
        if self.stamp.exists() {
            fs::remove_file(&self.stamp).while_doing(format_args!("removing {}", self.stamp.display()))?;
        }
        let start = std::time::Instant::now();
        work()?;
        run::write(&self.stamp, &sum)?;
        println!("   {:<28}{:6.1} s", self.name, start.elapsed().as_secs_f32());
        Ok(Done { sum })
    }
}

/// Every file below a folder, in the order of their names; none where the folder is not there.
///
/// # Errors
/// A folder cannot be read.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).while_doing(format_args!("reading {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Every file below a folder whose name ends in `.extension`.
///
/// # Errors
/// A folder cannot be read.
pub(crate) fn files_of(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut files = files_below(folder)?;
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a step with this input runs.
    fn runs(folder: &Path, input: &str, outputs: &[&Path], work: impl FnOnce() -> Result<()>) -> bool {
        let mut ran = false;
        let mut step = Step::new(folder, "work");
        step.text(input);
        let result = step.run(outputs, || {
            ran = true;
            work()
        });
        assert!(ran || result.is_ok());
        ran
    }

    #[test]
    fn a_step_runs_for_new_inputs_and_for_missing_outputs_only() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("output");
        let ran = |input: &str| runs(folder.path(), input, &[&output], || run::write(&output, input));
        assert!(ran("a"));
        assert!(!ran("a"));
        assert!(ran("b"));
        fs::remove_file(&output).unwrap();
        assert!(ran("b"));
    }

    #[test]
    fn a_step_that_failed_runs_again() {
        let folder = tempfile::tempdir().unwrap();
        assert!(runs(folder.path(), "a", &[], || Ok(())));
        assert!(runs(folder.path(), "b", &[], || Err(run::Error::new("no"))));
        assert!(runs(folder.path(), "a", &[], || Ok(())), "the sum of before the failure must be gone");
    }

    #[test]
    fn a_file_that_changes_or_goes_changes_the_sum() {
        let folder = tempfile::tempdir().unwrap();
        let sources = folder.path().join("sources");
        let sum = || {
            let mut step = Step::new(folder.path(), "sum");
            step.tree(&sources).unwrap();
            step.run(&[], || Ok(())).unwrap().sum
        };
        let empty = sum();
        run::write(&sources.join("deep/A.kt"), "a").unwrap();
        let one = sum();
        run::write(&sources.join("deep/A.kt"), "b").unwrap();
        let other = sum();
        assert!(empty != one && one != other);
        run::remove_folder(&sources).unwrap();
        assert_eq!(sum(), empty);
    }
}
