//! Kotlin's compiler with the plugin of Compose, from Maven: one process for each set of sources, one after
//! another, because a second one beside the tests of other parts would not fit two cores and a few gigabytes.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::step::{Done, Step, files_of};
use crate::context::Context;
use crate::run::{self, Error, Result};

/// The compiler's own class path and its plugin.
#[derive(Debug)]
pub(crate) struct Compiler {
    /// The jars of the compiler.
    pub(crate) class_path: Vec<PathBuf>,
    /// The jar of Compose's compiler plugin.
    pub(crate) compose: PathBuf,
}

/// A set of sources that is compiled as one module.
#[derive(Debug)]
pub(crate) struct Sources<'a> {
    /// What the step is called.
    pub(crate) name: &'static str,
    /// Folders with `.kt` files.
    pub(crate) folders: Vec<PathBuf>,
    /// What they see, beside the JDK: class folders of ours, Android, libraries.
    pub(crate) class_path: Vec<PathBuf>,
    /// Class folders among `class_path` whose internals they may use: a test module's main module.
    pub(crate) friends: Vec<PathBuf>,
    /// The steps that made our own folders of `class_path`.
    pub(crate) after: Vec<&'a Done>,
    /// Whether a warning is an error. Not for generated sources.
    pub(crate) strict: bool,
}

/// Heap of the compiler, in megabytes: five times what a small app was seen to take.
const HEAP_MB: u32 = 1024;

impl Compiler {
    /// Compiles the sources to `to` unless nothing they see has changed.
    ///
    /// # Errors
    /// The sources do not compile; the compiler's words are on the terminal.
    pub(crate) fn compile(
        &self,
        context: &Context,
        work: &Path,
        to: &Path,
        sources: &Sources<'_>,
    ) -> Result<Done> {
        let mut files = Vec::new();
        for folder in &sources.folders {
            files.extend(files_of(folder, "kt")?);
        }
        if files.is_empty() {
            let folders: Vec<String> = sources.folders.iter().map(|folder| context.shown(folder)).collect();
            return Err(Error::new(format!(
                "no Kotlin sources in {}; `cargo xtask bindings` and `cargo xtask tokens` make the generated ones",
                folders.join(", ")
            )));
        }
        let released: Vec<PathBuf> =
            sources.class_path.iter().filter(|path| path.is_file()).cloned().collect();
        let mut step = Step::new(work, sources.name);
        step.released(&self.class_path)?.released(&released)?.text(&sources.strict.to_string());
        for done in &sources.after {
            step.text(&done.sum);
        }
        for file in &files {
            step.file(file)?;
        }
        step.run(&[to], || {
            // Classes of sources that are gone must not stay.
            run::remove_folder(to)?;
            run::make_folder(to)?;
            let arguments = self.arguments(to, sources, &files);
            let list = work.join(format!("{}.args", sources.name.replace(' ', "-")));
            run::write(&list, &arguments.join("\n"))?;
            let mut java = java(context, HEAP_MB, &self.class_path);
            java.arg("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler").arg(format!("@{}", list.display()));
            run::run(&mut java)
        })
    }

    fn arguments(&self, to: &Path, sources: &Sources<'_>, files: &[PathBuf]) -> Vec<String> {
        let mut arguments: Vec<String> =
            ["-no-stdlib", "-no-reflect", "-jvm-target", "17"].iter().map(ToString::to_string).collect();
        arguments.push(format!("-Xplugin={}", self.compose.display()));
        if sources.strict {
            arguments.push("-Werror".to_owned());
        } else {
            arguments.push("-nowarn".to_owned());
        }
        if !sources.friends.is_empty() {
            let friends: Vec<String> =
                sources.friends.iter().map(|path| path.display().to_string()).collect();
            arguments.push(format!("-Xfriend-paths={}", friends.join(",")));
        }
        arguments.extend(["-module-name".to_owned(), sources.name.replace(' ', "_")]);
        arguments.extend(["-classpath".to_owned(), join(&sources.class_path)]);
        arguments.extend(["-d".to_owned(), to.display().to_string()]);
        arguments.extend(files.iter().map(|file| file.display().to_string()));
        arguments
    }
}

/// A `java` with this heap and class path. The path goes by the environment: in messages it would bury everything.
pub(crate) fn java(context: &Context, heap_mb: u32, class_path: &[PathBuf]) -> Command {
    let mut java = context.command("java");
    java.env("CLASSPATH", join(class_path)).arg(format!("-Xmx{heap_mb}m"));
    // Each of these runs ends within a minute: what the optimising compiler costs, it never gives back (measured:
    // half the time for the tests without it). One collector thread, because there are two cores at best.
    java.args(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]);
    java
}

/// A class path as Java takes it.
fn join(class_path: &[PathBuf]) -> String {
    let paths: Vec<String> = class_path.iter().map(|path| path.display().to_string()).collect();
    paths.join(":")
}
