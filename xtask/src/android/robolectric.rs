//! Runs the Android tests: all classes in one JVM, by JUnit, inside Robolectric with its native graphics.
//!
//! `RunTests.kt` among the tests is the program: JUnit's own words go to the terminal, and one line for each test
//! (`outcome <tab> milliseconds <tab> class <tab> test`) to a file, from which the counts and the slowest are read; what
//! a failed one said stands below its line, each line of it behind a tab.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::kotlin;
use super::step::files_of;
use crate::context::Context;
use crate::outcome::{Counts, Failure, Ran};
use crate::run::{self, Error, Result};

/// What a run of the tests needs.
#[derive(Debug)]
pub(crate) struct Tests {
    /// The folder of the compiled tests.
    pub(crate) classes: PathBuf,
    /// Everything the JVM sees, the tests included.
    pub(crate) class_path: Vec<PathBuf>,
    /// The folder with the instrumented Android.
    pub(crate) android: PathBuf,
    /// The API level of that Android.
    pub(crate) api: u32,
    /// Where the tests leave pictures.
    pub(crate) pictures: PathBuf,
    /// Where the outcomes are written.
    pub(crate) outcomes: PathBuf,
    /// More properties of the JVM, name and value.
    pub(crate) properties: Vec<(&'static str, String)>,
}

/// Which classes are run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice<'a> {
    /// How their names end: `Test` for what tests, `Story` for what the demo plays.
    pub(crate) ending: &'a str,
    /// What their names must contain.
    pub(crate) part: Option<&'a str>,
}

/// Heap of the JVM that runs the tests, in megabytes: the first screens take 170.
const HEAP_MB: u32 = 1024;
/// How many of the slowest tests are listed.
const SLOWEST: usize = 5;

/// Runs the chosen classes and prints the slowest tests.
///
/// # Errors
/// No class matches, or the JVM ended without having run the tests. Failed tests are in the counts.
pub(crate) fn run(context: &Context, tests: &Tests, choice: Choice<'_>) -> Result<Ran> {
    let classes = test_classes(&tests.classes, choice)?;
    if classes.is_empty() {
        let Choice { ending, part } = choice;
        return Err(Error::new(format!(
            "no class of the Android tests matches `*{}*{ending}`",
            part.unwrap_or("")
        )));
    }
    if tests.outcomes.exists() {
        std::fs::remove_file(&tests.outcomes)?;
    }
    run::make_folder(&tests.pictures)?;
    let mut java = kotlin::java(context, HEAP_MB, &tests.class_path);
    set_up(&mut java, context, tests);
    java.arg("org.main.emergency.testing.RunTestsKt").args(&classes);
    let status = run::tee(&mut java, |_| ())?;
    let outcomes = if tests.outcomes.exists() { run::read(&tests.outcomes)? } else { String::new() };
    let (ran, mut times) = parse(&outcomes)?;
    let counts = ran.counts;
    if counts == Counts::default() || (!status.success() && counts.failed == 0) {
        return Err(Error::new(format!("the Android tests ended with {status} before they were done")));
    }
    times.sort_by_key(|(milliseconds, _)| std::cmp::Reverse(*milliseconds));
    println!("   slowest Android tests:");
    for (milliseconds, test) in times.iter().take(SLOWEST) {
        println!("   {:6.1} s  {test}", std::time::Duration::from_millis(*milliseconds).as_secs_f32());
    }
    Ok(ran)
}

fn set_up(java: &mut Command, context: &Context, tests: &Tests) {
    let property = |name: &str, value: &Path| format!("-D{name}={}", value.display());
    java.arg("-Djava.awt.headless=true");
    // Robolectric closes files of Android's own by a field of Java's, which Java keeps shut by itself.
    java.arg("--add-opens=java.base/java.io=ALL-UNNAMED");
    // Everything that Robolectric would fetch is there already.
    java.arg("-Drobolectric.offline=true").arg(property("robolectric.dependency.dir", &tests.android));
    java.arg(format!("-Drobolectric.enabledSdks={}", tests.api));
    // The real core and the real server.
    java.arg(property("jna.library.path", &context.debug()))
        .arg(property("main.server", &context.server_binary()));
    java.arg(property("main.pictures", &tests.pictures)).arg(property("main.outcomes", &tests.outcomes));
    for (name, value) in &tests.properties {
        java.arg(format!("-D{name}={value}"));
    }
}

/// Names of the outermost classes of this choice.
fn test_classes(folder: &Path, choice: Choice<'_>) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in files_of(folder, "class")? {
        let Ok(path) = file.strip_prefix(folder) else { continue };
        let name = path.with_extension("").to_string_lossy().replace('/', ".");
        let chosen = name.ends_with(choice.ending) && choice.part.is_none_or(|part| name.contains(part));
        if chosen && !name.contains('$') {
            names.push(name);
        }
    }
    Ok(names)
}

fn parse(outcomes: &str) -> Result<(Ran, Vec<(u64, String)>)> {
    let mut ran = Ran::default();
    let mut times = Vec::new();
    for line in outcomes.lines() {
        if let Some(said) = line.strip_prefix('\t') {
            if let Some(failure) = ran.failures.last_mut() {
                failure.say(said);
            }
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let [outcome, milliseconds, class, test] = fields.as_slice() else {
            return Err(Error::new(format!("an outcome of the Android tests cannot be read: `{line}`")));
        };
        let test = format!("{}: {test}", class.rsplit('.').next().unwrap_or(class));
        match *outcome {
            "passed" => ran.counts.passed += 1,
            "failed" => {
                ran.counts.failed += 1;
                ran.failures.push(Failure::of(test.clone()));
            }
            _ => ran.counts.skipped += 1,
        }
        times.push((milliseconds.parse().unwrap_or(0), test));
    }
    Ok((ran, times))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_counted_and_a_broken_line_is_an_error() {
        let outcomes =
            "passed\t12\ta.B\tt\nfailed\t7\ta.B\tu\n\tno such row\n\tat B.u(B.kt:3)\nignored\t0\ta.C\tv\n";
        let (ran, times) = parse(outcomes).unwrap();
        assert_eq!(ran.counts, Counts { passed: 1, failed: 1, skipped: 1 });
        let [failure] = ran.failures.as_slice() else { panic!("{:?}", ran.failures) };
        assert_eq!(failure.test, "B: u");
        assert_eq!(failure.said(), ["no such row", "at B.u(B.kt:3)"]);
        assert_eq!(times.first().unwrap(), &(12, "B: t".to_owned()));
        parse("passed 12").unwrap_err();
    }

    #[test]
    fn only_outermost_classes_that_end_in_test_are_run() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a/SosTest.class", "a/SosTest$one.class", "a/TestsKt.class", "InboxTest.class"] {
            run::write(&folder.path().join(name), "").unwrap();
        }
        let classes = |part| test_classes(folder.path(), Choice { ending: "Test", part }).unwrap();
        assert_eq!(classes(None), ["InboxTest", "a.SosTest"]);
        assert_eq!(classes(Some("Sos")), ["a.SosTest"]);
    }
}
