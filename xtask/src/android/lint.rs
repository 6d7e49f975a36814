//! `cargo xtask check` for Kotlin: ktlint for how it is laid out, detekt for what it should not do. Both come by
//! Maven at the versions of libs.versions.toml, with their settings in `android/.editorconfig` and
//! `android/detekt.yml`.

use std::path::{Path, PathBuf};

use super::catalogue::Catalogue;
use super::kotlin;
use super::maven::{self, Module};
use super::step::Step;
use crate::context::Context;
use crate::run::{self, Error, Result};

/// Heap of a linter, in megabytes.
const HEAP_MB: u32 = 512;
/// The environment variable that lets ktlint correct what it can before it complains about the rest.
const FORMAT: &str = "ANDROID_FORMAT";

/// Checks the Kotlin sources of the app and of its tests, and the Gradle files; does nothing while they and the
/// settings are as they were when they last passed.
///
/// # Errors
/// A linter found something (its words are on the terminal), or Maven could not get it.
pub(super) fn check(context: &Context, catalogue: &Catalogue) -> Result<()> {
    let ktlint = maven::jar("com.pinterest.ktlint", "ktlint-cli", catalogue.version("ktlint")?);
    let detekt = maven::jar("io.gitlab.arturbosch.detekt", "detekt-cli", catalogue.version("detekt")?);
    let modules = [
        Module { name: "ktlint", roots: vec![ktlint], ..Module::default() },
        Module { name: "detekt", roots: vec![detekt], ..Module::default() },
    ];
    let resolved = maven::resolve(context, &context.target.join("android/maven-lint"), &modules)?;
    let [ktlint, detekt] = <[_; 2]>::try_from(resolved)
        .map_err(|_| Error::new("Maven answered for another number of linters than it was asked for"))?;
    let android = context.root.join("android");
    let work = context.target.join("android");

    let ktlint_words = ["app/src/**/*.kt", "*.kts", "app/*.kts"].map(str::to_owned).to_vec();
    let ktlint_words = if std::env::var_os(FORMAT).is_some() {
        [vec!["--format".to_owned()], ktlint_words].concat()
    } else {
        ktlint_words
    };
    Linter {
        name: "ktlint",
        main: "com.pinterest.ktlint.Main",
        jars: super::jars(ktlint),
        words: ktlint_words,
    }
    .run(context, &work, &android, &android.join(".editorconfig"))?;
    let settings = android.join("detekt.yml");
    let detekt_words = ["--build-upon-default-config", "--input", "app/src", "--config"];
    let mut detekt_words: Vec<String> = detekt_words.map(str::to_owned).to_vec();
    detekt_words.push(settings.display().to_string());
    Linter {
        name: "detekt",
        main: "io.gitlab.arturbosch.detekt.cli.Main",
        jars: super::jars(detekt),
        words: detekt_words,
    }
    .run(context, &work, &android, &settings)
}

struct Linter {
    name: &'static str,
    main: &'static str,
    jars: Vec<PathBuf>,
    words: Vec<String>,
}

impl Linter {
    fn run(self, context: &Context, work: &Path, android: &Path, settings: &Path) -> Result<()> {
        let mut step = Step::new(work, self.name);
        step.released(&self.jars)?.text(&self.words.join(" ")).file(settings)?;
        step.tree(&android.join("app/src"))?;
        for script in ["build.gradle.kts", "settings.gradle.kts", "app/build.gradle.kts"] {
            step.file(&android.join(script))?;
        }
        step.run(&[], || {
            let mut java = kotlin::java(context, HEAP_MB, &self.jars);
            // ktlint's Kotlin compiler looks into the JDK's own classes.
            java.args(["--add-opens", "java.base/java.lang=ALL-UNNAMED"]);
            java.arg(self.main).args(&self.words);
            run::run(java.current_dir(android)).map_err(|error| {
                Error::new(format!(
                    "{error}: {} found what stands above; `{FORMAT}=1 cargo xtask check --only android` lets ktlint \
                     correct what it can",
                    self.name
                ))
            })
        })?;
        Ok(())
    }
}
