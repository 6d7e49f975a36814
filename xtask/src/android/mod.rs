//! The Android app without Android Studio: resolved by Maven, linked by aapt2, compiled by kotlinc and run in
//! Robolectric with the real core inside and a real server beside it.
//!
//! Gradle and the Android plugin cannot be fetched everywhere; this build reads the same versions, sources,
//! resources and manifest that Gradle reads (`android/`), and what it adds for Maven stands in
//! `android/gradle/test-pins.toml`. It makes no package for a phone. Every step is left out while nothing it reads
//! has changed, so a second run only runs the tests. Everything it makes lies in `target/android`.

mod arsc;
mod catalogue;
mod kotlin;
mod lint;
mod manifest;
mod maven;
mod resources;
mod robolectric;
mod step;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::outcome::Ran;
use crate::run::{self, Error, Result};
use crate::tokens;
use catalogue::{Catalogue, Packaging};
use kotlin::{Compiler, Sources};
use manifest::Identity;
use maven::{Module, Resolved};
use robolectric::Choice;

/// Namespace and application id, as in `android/app/build.gradle.kts`.
const PACKAGE: &str = "org.main.emergency";

/// Programs that must be on the `PATH`, and the Debian packages that bring them.
const PROGRAMS: [(&str, &str); 5] = [
    ("java", "openjdk-17-jdk-headless"),
    ("javac", "openjdk-17-jdk-headless"),
    ("mvn", "maven"),
    ("aapt2", "aapt"),
    ("unzip", "unzip"),
];

/// What Maven brought.
struct Parts {
    app: Vec<Resolved>,
    robolectric: Vec<PathBuf>,
    compiler: Compiler,
    android: PathBuf,
    android_to_run: PathBuf,
}

/// Brings everything that the build needs and that does not change with the sources: artifacts, unpacked libraries,
/// Android's resources.
///
/// # Errors
/// A program is missing, or Maven could not get an artifact.
pub(crate) fn setup(context: &Context) -> Result<()> {
    let catalogue = read_catalogue(context)?;
    let parts = resolve(context, &catalogue)?;
    let work = context.target.join("android");
    resources::unpack(context, &work, &parts.app)?;
    resources::framework(context, &work, &parts.android)?;
    Ok(())
}

/// Builds the app and its tests and runs the tests whose class name contains `ANDROID_TESTS` (all without it).
/// The core's library, the server and the Kotlin bindings must have been built.
///
/// # Errors
/// The app or its tests do not build, or the tests did not run to the end.
pub(crate) fn test(context: &Context) -> Result<Ran> {
    let tests = build(context)?;
    let filter = std::env::var("ANDROID_TESTS").ok();
    if let Some(part) = &filter {
        println!("   only the test classes with `{part}` in their name, as ANDROID_TESTS asks");
    }
    robolectric::run(context, &tests, Choice { ending: "Test", part: filter.as_deref() })
}

/// Plays the story on the Android screens against a server that runs: the classes among the tests whose names end in
/// `Story`. They are told the server's address (`main.serverUrl`), its data folder (`main.serverData`), where to leave
/// pictures (`main.pictures`) and where to write what happened (`main.transcript`), which is handed back.
///
/// # Errors
/// As [`test`]; or the story did not end as it should.
pub(crate) fn story(
    context: &Context,
    server_url: &str,
    server_data: &Path,
    pictures: &Path,
) -> Result<String> {
    let mut tests = build(context)?;
    let transcript = context.target.join("android/story.md");
    if transcript.exists() {
        std::fs::remove_file(&transcript)?;
    }
    pictures.clone_into(&mut tests.pictures);
    tests.properties = vec![
        ("main.serverUrl", server_url.to_owned()),
        ("main.serverData", server_data.display().to_string()),
        ("main.transcript", transcript.display().to_string()),
    ];
    let counts = robolectric::run(context, &tests, Choice { ending: "Story", part: None })?.counts;
    if counts.failed > 0 || counts.skipped > 0 {
        return Err(Error::new("the story on the Android screens did not end as it should: see above"));
    }
    run::read(&transcript)
}

/// Checks the Kotlin sources with ktlint and detekt.
///
/// # Errors
/// A linter found something, or could not be had.
pub(crate) fn check(context: &Context) -> Result<()> {
    lint::check(context, &read_catalogue(context)?)
}

/// Builds the app and its tests and says how to run them.
fn build(context: &Context) -> Result<robolectric::Tests> {
    tokens::generate(context)?;
    let catalogue = read_catalogue(context)?;
    let parts = resolve(context, &catalogue)?;
    let work = context.target.join("android");
    let sources = context.root.join("android/app/src");
    let libraries = resources::unpack(context, &work, &parts.app)?;
    let framework = resources::framework(context, &work, &parts.android)?;
    let identity = Identity {
        package: PACKAGE,
        min_sdk: catalogue.version("minSdk")?,
        target_sdk: catalogue.version("targetSdk")?,
    };
    let linked = resources::link(context, &work, &framework, &libraries, &identity, &build_config(context)?)?;

    let with = |first: &[&PathBuf], rest: &[&[PathBuf]]| -> Vec<PathBuf> {
        first.iter().map(|path| (*path).clone()).chain(rest.iter().flat_map(|paths| paths.to_vec())).collect()
    };
    // The bindings are thousands of generated lines that change seldom: compiled by themselves, left alone often.
    let core_classes = work.join("classes/core");
    let core = parts.compiler.compile(
        context,
        &work,
        &core_classes,
        &Sources {
            name: "core bindings",
            folders: vec![context.kotlin_bindings()],
            class_path: with(&[&parts.android], &[&libraries.main]),
            friends: vec![],
            after: vec![],
            strict: false,
        },
    )?;
    let app_classes = work.join("classes/app");
    let app = parts.compiler.compile(
        context,
        &work,
        &app_classes,
        &Sources {
            name: "app",
            folders: vec![sources.join("main/kotlin"), context.target.join("generated/kotlin")],
            class_path: with(&[&core_classes, &linked.classes, &parts.android], &[&libraries.main]),
            friends: vec![core_classes.clone()],
            after: vec![&core, &linked.done],
            strict: true,
        },
    )?;
    let own = [&app_classes, &core_classes, &linked.classes];
    let libraries = [libraries.main, libraries.test, parts.robolectric].concat();
    let test_classes = work.join("classes/tests");
    parts.compiler.compile(
        context,
        &work,
        &test_classes,
        &Sources {
            name: "tests",
            folders: vec![sources.join("test/kotlin")],
            class_path: with(&[own[0], own[1], own[2], &parts.android], &[&libraries]),
            friends: vec![app_classes.clone(), core_classes.clone()],
            after: vec![&app],
            strict: true,
        },
    )?;

    // Where Robolectric looks for what the Android Gradle plugin would have made.
    let config = work.join("test-config");
    run::write(
        &config.join("com/android/tools/test_config.properties"),
        &format!(
            "android_merged_manifest={}\nandroid_resource_apk={}\nandroid_custom_package={PACKAGE}\n",
            linked.manifest.display(),
            linked.package.display()
        ),
    )?;
    let test_resources = sources.join("test/resources");
    let class_path = with(
        &[&test_classes, &config, &test_resources, own[0], own[1], own[2]],
        &[&libraries, std::slice::from_ref(&parts.android)],
    );
    let android = parts.android_to_run.parent().map(PathBuf::from).unwrap_or_default();
    Ok(robolectric::Tests {
        classes: test_classes,
        class_path,
        android,
        api: catalogue.android_all().api,
        pictures: work.join("pictures"),
        outcomes: work.join("outcomes.tsv"),
        properties: Vec::new(),
    })
}

fn read_catalogue(context: &Context) -> Result<Catalogue> {
    for (program, package) in PROGRAMS {
        if !run::have(program) {
            return Err(Error::new(format!("`{program}` is missing: `apt-get install {package}` brings it")));
        }
    }
    Catalogue::read(&context.root.join("android"))
}

/// The fields that `build.gradle.kts` gives a debug build.
fn build_config(context: &Context) -> Result<BTreeMap<&'static str, String>> {
    let properties = run::read(&context.root.join("android/gradle.properties"))?;
    let server = properties
        .lines()
        .find_map(|line| line.strip_prefix("main.debugServerUrl="))
        .ok_or_else(|| Error::new("android/gradle.properties: `main.debugServerUrl` is missing"))?;
    Ok(BTreeMap::from([
        ("boolean DEBUG", "true".to_owned()),
        // The flavour `full`; what `store` does instead is tested too, by saying so where it matters.
        ("boolean SENDS_SMS", "true".to_owned()),
        ("String APPLICATION_ID", format!("\"{PACKAGE}\"")),
        ("String SERVER_URL", format!("\"{}\"", server.trim())),
    ]))
}

fn resolve(context: &Context, catalogue: &Catalogue) -> Result<Parts> {
    let kotlin = catalogue.version("kotlin")?;
    let android = catalogue.android_all();
    let robolectric = catalogue.library("robolectric")?;
    let plain = maven::jar(&robolectric.group, "android-all", &android.plain);
    let instrumented = maven::jar(&robolectric.group, "android-all-instrumented", &android.instrumented);
    let compiler = |name: &str| maven::jar("org.jetbrains.kotlin", name, kotlin);
    let compose = "kotlin-compose-compiler-plugin-embeddable";
    let modules = [
        Module {
            name: "app",
            roots: catalogue.roots()?,
            alone: catalogue.alone()?,
            pinned: catalogue.pinned(),
            without: catalogue.without()?,
        },
        Module {
            name: "robolectric",
            roots: vec![robolectric.clone(), catalogue.library("junit")?],
            ..Module::default()
        },
        Module { name: "kotlin", roots: vec![compiler("kotlin-compiler-embeddable")], ..Module::default() },
        Module { name: "apart", alone: vec![compiler(compose), plain, instrumented], ..Module::default() },
    ];
    let folder = context.target.join("android/maven");
    let [app, robolectric, kotlin, apart] =
        <[Vec<Resolved>; 4]>::try_from(maven::resolve(context, &folder, &modules)?)
            .map_err(|_| Error::new("Maven answered for another number of modules than it was asked for"))?;
    let one = |name: &str| -> Result<PathBuf> {
        let found = apart.iter().find(|artifact| artifact.name == name);
        found
            .map(|artifact| artifact.file.clone())
            .ok_or_else(|| Error::new(format!("Maven did not bring {name}")))
    };
    Ok(Parts {
        app,
        robolectric: jars(robolectric),
        compiler: Compiler { class_path: jars(kotlin), compose: one(compose)? },
        android: one("android-all")?,
        android_to_run: one("android-all-instrumented")?,
    })
}

/// The jars alone: AARs that Robolectric names are among the app's libraries, unpacked.
fn jars(artifacts: Vec<Resolved>) -> Vec<PathBuf> {
    let jars = artifacts.into_iter().filter(|artifact| artifact.packaging == Packaging::Jar);
    jars.map(|artifact| artifact.file).collect()
}
