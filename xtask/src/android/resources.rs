//! AARs and resources: libraries are unpacked, everything below `res/` is compiled and linked by aapt2, and the
//! `R` and `BuildConfig` classes are made.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::arsc;
use super::catalogue::{Packaging, Scope};
use super::manifest::{self, Identity};
use super::maven::Resolved;
use super::step::{Done, Step, files_below, files_of};
use crate::context::Context;
use crate::run::{self, Error, Result, While as _};

/// The flavour whose manifest the tests have: the one that can do more.
const TESTED: &str = "full";

/// What the app's libraries come to after unpacking.
#[derive(Debug)]
pub(crate) struct Libraries {
    /// Jars for the app's class path.
    pub(crate) main: Vec<PathBuf>,
    /// Jars that only its tests see.
    pub(crate) test: Vec<PathBuf>,
    /// The folders that AARs were unpacked to.
    pub(crate) unpacked: Vec<PathBuf>,
    done: Done,
}

/// What aapt2 made.
#[derive(Debug)]
pub(crate) struct Linked {
    /// The package with the resources of the app and its libraries.
    pub(crate) package: PathBuf,
    /// The manifest with everything put in.
    pub(crate) manifest: PathBuf,
    /// Classes `R` of the app and its libraries, and `BuildConfig`.
    pub(crate) classes: PathBuf,
    /// Its sum.
    pub(crate) done: Done,
}

/// Unpacks the AARs and compiles their resources, each once and for all: a version never changes.
///
/// # Errors
/// `unzip` or `aapt2` is missing or refuses an archive.
pub(crate) fn unpack(context: &Context, work: &Path, artifacts: &[Resolved]) -> Result<Libraries> {
    let (mut main, mut test, mut unpacked, mut archives) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for artifact in artifacts {
        let jar = match artifact.packaging {
            Packaging::Jar => artifact.file.clone(),
            Packaging::Aar => {
                let name = artifact.file.file_stem();
                let name =
                    name.ok_or_else(|| Error::new(format!("{} has no name", artifact.file.display())))?;
                let folder = work.join("aar").join(name);
                archives.push((&artifact.file, folder.clone()));
                unpacked.push(folder.clone());
                folder.join("classes.jar")
            }
        };
        match artifact.scope {
            Scope::Compile => main.push(jar),
            Scope::Test => test.push(jar),
        }
    }
    let mut step = Step::new(work, "unpack libraries");
    step.released(&artifacts.iter().map(|artifact| artifact.file.clone()).collect::<Vec<_>>())?;
    let outputs: Vec<&Path> = unpacked.iter().map(PathBuf::as_path).collect();
    let done = step.run(&outputs, || {
        archives.iter().try_for_each(|(archive, folder)| unpack_one(context, archive, folder))
    })?;
    // Some archives hold resources or nothing but names.
    main.retain(|jar: &PathBuf| jar.is_file());
    test.retain(|jar: &PathBuf| jar.is_file());
    Ok(Libraries { main, test, unpacked, done })
}

fn unpack_one(context: &Context, archive: &Path, folder: &Path) -> Result<()> {
    if folder.join("resources.zip").exists() || folder.join("no-resources").exists() {
        return Ok(());
    }
    run::remove_folder(folder)?;
    run::make_folder(folder)?;
    run::capture(context.command("unzip").args(["-q", "-o"]).arg(archive).arg("-d").arg(folder))?;
    let resources = folder.join("res");
    if files_below(&resources)?.is_empty() {
        return run::write(&folder.join("no-resources"), "");
    }
    compile(context, &resources, &folder.join("resources.zip"))
}

fn compile(context: &Context, resources: &Path, to: &Path) -> Result<()> {
    run::capture(context.command("aapt2").args(["compile", "--dir"]).arg(resources).arg("-o").arg(to))?;
    Ok(())
}

/// Android's own resources in a form that aapt2 reads.
///
/// # Errors
/// `unzip` or `jar` is missing, or the archive has no resources.
pub(crate) fn framework(context: &Context, work: &Path, android: &Path) -> Result<PathBuf> {
    let (folder, package) = (work.join("framework"), work.join("framework.apk"));
    let mut step = Step::new(work, "Android's resources");
    step.released(&[android.to_path_buf()])?;
    step.run(&[&package], || {
        run::make_folder(&folder)?;
        let wanted = ["resources.arsc", "AndroidManifest.xml"];
        run::capture(
            context.command("unzip").args(["-q", "-o"]).arg(android).args(wanted).arg("-d").arg(&folder),
        )?;
        let table = folder.join("resources.arsc");
        let bytes = fs::read(&table).while_doing(format_args!("reading {}", table.display()))?;
        fs::write(&table, arsc::expand(&bytes)?).while_doing(format_args!("writing {}", table.display()))?;
        // Stored, not deflated: aapt2 maps the table into memory.
        let mut jar = context.command("jar");
        jar.arg("--create").arg("--no-compress").arg("--no-manifest").arg("--file").arg(&package);
        run::capture(
            jar.arg("-C").arg(&folder).args(wanted.first()).arg("-C").arg(&folder).args(wanted.last()),
        )?;
        Ok(())
    })?;
    Ok(package)
}

/// Links the resources of the app and its libraries and compiles the classes that name them.
///
/// # Errors
/// A resource or the manifest is wrong: aapt2's own words are in the error.
pub(crate) fn link(
    context: &Context,
    work: &Path,
    framework: &Path,
    libraries: &Libraries,
    identity: &Identity<'_>,
    build_config: &BTreeMap<&str, String>,
) -> Result<Linked> {
    let sources = context.root.join("android/app/src");
    // Later ones lie over earlier ones, as a debug build of Gradle has it.
    let own =
        [context.target.join("generated/android-res"), sources.join("main/res"), sources.join("debug/res")];
    let app_manifest = sources.join("main/AndroidManifest.xml");
    let flavour_manifest = sources.join(format!("{TESTED}/AndroidManifest.xml"));
    let package = work.join("resources.apk");
    let manifest = work.join("AndroidManifest.xml");
    let classes = work.join("classes/resources");
    let mut step = Step::new(work, "resources");
    step.text(&libraries.done.sum).text(&format!("{identity:?} {build_config:?}"));
    step.file(&app_manifest)?.file(&flavour_manifest)?;
    for folder in &own {
        step.tree(folder)?;
    }
    let done = step.run(&[&package, &manifest, &classes], || {
        let manifests = library_manifests(libraries)?;
        let merged: Vec<String> = manifests
            .iter()
            .filter(|(folder, _)| brings_components(folder))
            .map(|(_, text)| text.clone())
            .collect();
        let app = run::read(&app_manifest)?;
        let flavoured = manifest::with_flavour(&app, &run::read(&flavour_manifest)?)?;
        run::write(&manifest, &manifest::complete(&flavoured, &merged, identity)?)?;
        // The other flavour adds nothing to the app's own manifest, and none of its code: linked, and that is all.
        let other = work.join("AndroidManifest-store.xml");
        run::write(&other, &manifest::complete(&app, &merged, identity)?)?;

        let java = work.join("java");
        run::remove_folder(&java)?;
        run::make_folder(&java)?;
        let mut tables: Vec<PathBuf> = libraries.unpacked.iter().map(|it| it.join("resources.zip")).collect();
        tables.retain(|table| table.exists());
        for (number, folder) in own.iter().enumerate().filter(|(_, folder)| folder.is_dir()) {
            let compiled = work.join(format!("own-resources-{number}.zip"));
            compile(context, folder, &compiled)?;
            tables.push(compiled);
        }
        for (manifest, to) in [(&manifest, &package), (&other, &work.join("resources-store.apk"))] {
            let mut aapt2 = context.command("aapt2");
            aapt2.arg("link").arg("-I").arg(framework).arg("--manifest").arg(manifest);
            aapt2.args(["--auto-add-overlay", "--min-sdk-version", identity.min_sdk]);
            aapt2.args(["--target-sdk-version", identity.target_sdk]);
            aapt2.args(["--extra-packages", &packages_with_resources(&manifests).join(":")]);
            aapt2.arg("--java").arg(&java).arg("-o").arg(to);
            for table in &tables {
                aapt2.arg("-R").arg(table);
            }
            run::capture(&mut aapt2)?;
        }
        run::write(&java.join("BuildConfig.java"), &build_config_class(identity.package, build_config))?;
        compile_java(context, &java, &classes)
    })?;
    Ok(Linked { package, manifest, classes, done })
}

/// Whether a library's components are put into the tests' manifest: those of the library that is made for that.
fn brings_components(unpacked: &Path) -> bool {
    unpacked.file_name().is_some_and(|name| name.to_string_lossy().starts_with("ui-test-manifest"))
}

/// The packages of the libraries that have resources: each gets an `R` class of its own.
fn packages_with_resources<'a>(manifests: &'a BTreeMap<&Path, String>) -> Vec<&'a str> {
    let has_resources = |folder: &Path| fs::metadata(folder.join("R.txt")).is_ok_and(|file| file.len() > 0);
    let with_resources = manifests.iter().filter(|(folder, _)| has_resources(folder));
    with_resources.filter_map(|(_, text)| manifest::package(text)).collect()
}

fn library_manifests(libraries: &Libraries) -> Result<BTreeMap<&Path, String>> {
    let with_manifest =
        libraries.unpacked.iter().map(|folder| (folder.as_path(), folder.join("AndroidManifest.xml")));
    with_manifest
        .filter(|(_, file)| file.exists())
        .map(|(folder, file)| Ok((folder, run::read(&file)?)))
        .collect()
}

/// The class that the Android Gradle plugin makes from `buildConfigField`s; values are Java literals.
fn build_config_class(package: &str, fields: &BTreeMap<&str, String>) -> String {
    let mut text = format!("package {package};\n\npublic final class BuildConfig {{\n");
    for (field, value) in fields {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  public static final {field} = {value};");
    }
    text.push_str("}\n");
    text
}

fn compile_java(context: &Context, sources: &Path, to: &Path) -> Result<()> {
    run::remove_folder(to)?;
    run::make_folder(to)?;
    run::capture(
        context
            .command("javac")
            .args(["-nowarn", "--release", "17", "-d"])
            .arg(to)
            .args(files_of(sources, "java")?),
    )?;
    Ok(())
}
