//! Reads the two lists of versions: `android/gradle/libs.versions.toml`, which Gradle reads too, and
//! `android/gradle/test-pins.toml`, which says what Maven must be told beside it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::run::{self, Error, Result, While as _};

/// Both lists, read and joined.
#[derive(Debug)]
pub(crate) struct Catalogue {
    versions: BTreeMap<String, String>,
    libraries: BTreeMap<String, Library>,
    pins: Pins,
}

/// One artifact for Maven: `group:name:version`, jar or AAR, for the app or for its tests only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Artifact {
    pub(crate) group: String,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) packaging: Packaging,
    pub(crate) scope: Scope,
}

/// How an artifact is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Packaging {
    /// Classes alone.
    #[default]
    Jar,
    /// Android's archive: classes, resources and a manifest.
    Aar,
}

/// Whose class path an artifact belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scope {
    /// The app's own, and so its tests' too.
    #[default]
    Compile,
    /// Its tests' only.
    Test,
}

#[derive(Debug, Deserialize)]
struct Gradle {
    versions: BTreeMap<String, String>,
    libraries: BTreeMap<String, Library>,
}

#[derive(Debug, Deserialize)]
struct Library {
    module: String,
    version: VersionRef,
}

#[derive(Debug, Deserialize)]
struct VersionRef {
    r#ref: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Pins {
    android_all: AndroidAll,
    root: Vec<Root>,
    alone: Vec<Alone>,
    pin: Vec<Pin>,
    without: Vec<Without>,
}

/// The builds of Android that Robolectric brings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AndroidAll {
    /// API level.
    pub(crate) api: u32,
    /// Version of `org.robolectric:android-all`, to compile against.
    pub(crate) plain: String,
    /// Version of `org.robolectric:android-all-instrumented`, to run.
    pub(crate) instrumented: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Root {
    library: String,
    artifact: Option<String>,
    #[serde(default)]
    packaging: Packaging,
    #[serde(default)]
    scope: Scope,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alone {
    version: String,
    artifacts: Vec<String>,
    #[serde(default)]
    packaging: Packaging,
    #[serde(default)]
    scope: Scope,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pin {
    group: String,
    version: String,
    artifacts: Vec<String>,
    #[serde(default)]
    aar: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Without {
    artifacts: Vec<String>,
}

impl Catalogue {
    /// Reads both lists below `android/gradle`.
    ///
    /// # Errors
    /// A file that is missing or not of the shape described at its top.
    pub(crate) fn read(android: &Path) -> Result<Self> {
        let gradle = android.join("gradle");
        Self::parse(
            &run::read(&gradle.join("libs.versions.toml"))?,
            &run::read(&gradle.join("test-pins.toml"))?,
        )
    }

    fn parse(gradle: &str, pins: &str) -> Result<Self> {
        let gradle: Gradle = toml::from_str(gradle).while_doing("reading libs.versions.toml")?;
        let pins: Pins = toml::from_str(pins).while_doing("reading test-pins.toml")?;
        Ok(Self { versions: gradle.versions, libraries: gradle.libraries, pins })
    }

    /// A version of `[versions]`.
    ///
    /// # Errors
    /// The name is not in libs.versions.toml.
    pub(crate) fn version(&self, name: &str) -> Result<&str> {
        self.versions
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| Error::new(format!("libs.versions.toml names no version `{name}`")))
    }

    /// The builds of Android that the tests run on.
    pub(crate) fn android_all(&self) -> &AndroidAll {
        &self.pins.android_all
    }

    /// The artifacts that the app and its tests ask for by name, each resolved with what it needs.
    ///
    /// # Errors
    /// A root that libs.versions.toml does not have.
    pub(crate) fn roots(&self) -> Result<Vec<Artifact>> {
        self.pins
            .root
            .iter()
            .map(|root| {
                let mut artifact = self.library(&root.library)?;
                if let Some(name) = &root.artifact {
                    artifact.name.clone_from(name);
                }
                Ok(Artifact { packaging: root.packaging, scope: root.scope, ..artifact })
            })
            .collect()
    }

    /// The artifacts that are taken without what they ask for.
    ///
    /// # Errors
    /// An artifact that is not written `group:name`.
    pub(crate) fn alone(&self) -> Result<Vec<Artifact>> {
        let mut artifacts = Vec::new();
        for entry in &self.pins.alone {
            for coordinate in &entry.artifacts {
                let (group, name) = split(coordinate)?;
                artifacts.push(Artifact {
                    group: group.to_owned(),
                    name: name.to_owned(),
                    version: self.version_or_literal(&entry.version),
                    packaging: entry.packaging,
                    scope: entry.scope,
                });
            }
        }
        Ok(artifacts)
    }

    /// The versions that win wherever a name turns up, as jar and, where it is one, as AAR.
    pub(crate) fn pinned(&self) -> Vec<Artifact> {
        let mut artifacts = Vec::new();
        for pin in &self.pins.pin {
            for name in &pin.artifacts {
                let artifact = |packaging| Artifact {
                    group: pin.group.clone(),
                    name: name.clone(),
                    version: self.version_or_literal(&pin.version),
                    packaging,
                    scope: Scope::Compile,
                };
                artifacts.push(artifact(Packaging::Jar));
                let of_kotlinx = pin.group.starts_with("org.jetbrains");
                if pin.aar.contains(name) || (name.ends_with("-android") && !of_kotlinx) {
                    artifacts.push(artifact(Packaging::Aar));
                }
            }
        }
        artifacts
    }

    /// `(group, name)` of what no artifact may bring along.
    ///
    /// # Errors
    /// An artifact that is not written `group:name`.
    pub(crate) fn without(&self) -> Result<Vec<(String, String)>> {
        let coordinates = self.pins.without.iter().flat_map(|entry| &entry.artifacts);
        coordinates.map(|c| split(c).map(|(group, name)| (group.to_owned(), name.to_owned()))).collect()
    }

    /// A library of the catalogue, as a jar for the app.
    ///
    /// # Errors
    /// The name or its version is not in libs.versions.toml.
    pub(crate) fn library(&self, alias: &str) -> Result<Artifact> {
        let library = self.libraries.get(alias).ok_or_else(|| {
            Error::new(format!("test-pins.toml: libs.versions.toml has no library `{alias}`"))
        })?;
        let (group, name) = split(&library.module)?;
        Ok(Artifact {
            group: group.to_owned(),
            name: name.to_owned(),
            version: self.version(&library.version.r#ref)?.to_owned(),
            packaging: Packaging::Jar,
            scope: Scope::Compile,
        })
    }

    fn version_or_literal(&self, version: &str) -> String {
        self.versions.get(version).map_or_else(|| version.to_owned(), Clone::clone)
    }
}

fn split(coordinate: &str) -> Result<(&str, &str)> {
    coordinate.split_once(':').ok_or_else(|| Error::new(format!("`{coordinate}` is not written group:name")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRADLE: &str = r#"
        [versions]
        compose = "1.12.1"
        [libraries]
        compose-ui = { module = "androidx.compose.ui:ui", version.ref = "compose" }
        [plugins]
    "#;
    const PINS: &str = r#"
        [android-all]
        api = 35
        plain = "15-a"
        instrumented = "15-b"
        [[root]]
        library = "compose-ui"
        artifact = "ui-android"
        packaging = "aar"
        [[alone]]
        version = "1.8.0"
        artifacts = ["androidx.test:monitor"]
        scope = "test"
        [[pin]]
        group = "androidx.compose.ui"
        version = "compose"
        artifacts = ["ui", "ui-android"]
        [[without]]
        artifacts = ["a:b"]
    "#;

    #[test]
    fn a_root_takes_its_version_from_the_catalogue_and_its_name_from_the_pins() {
        let roots = Catalogue::parse(GRADLE, PINS).unwrap().roots().unwrap();
        assert_eq!(roots.len(), 1);
        assert_eq!((roots[0].name.as_str(), roots[0].version.as_str()), ("ui-android", "1.12.1"));
        assert_eq!(roots[0].packaging, Packaging::Aar);
    }

    #[test]
    fn a_version_that_the_catalogue_does_not_name_is_taken_literally() {
        let alone = Catalogue::parse(GRADLE, PINS).unwrap().alone().unwrap();
        assert_eq!((alone[0].version.as_str(), alone[0].scope), ("1.8.0", Scope::Test));
    }

    #[test]
    fn android_variants_are_pinned_as_archives_too() {
        let pinned = Catalogue::parse(GRADLE, PINS).unwrap().pinned();
        let archives: Vec<_> = pinned.iter().filter(|a| a.packaging == Packaging::Aar).collect();
        assert_eq!(pinned.len(), 3);
        assert_eq!(archives[0].name, "ui-android");
    }

    #[test]
    fn a_root_that_the_catalogue_lacks_is_an_error_that_names_it() {
        let pins = PINS.replace("\"compose-ui\"", "\"compose-typo\"");
        let error = Catalogue::parse(GRADLE, &pins).unwrap().roots().unwrap_err();
        assert!(error.to_string().contains("compose-typo"), "{error}");
    }

    #[test]
    fn the_projects_own_lists_agree() {
        let android = Path::new(env!("CARGO_MANIFEST_DIR")).join("../android");
        let catalogue = Catalogue::read(&android).unwrap();
        assert!(!catalogue.roots().unwrap().is_empty());
        assert!(!catalogue.alone().unwrap().is_empty());
        for name in ["kotlin", "robolectric", "junit", "ktlint", "detekt", "minSdk", "targetSdk"] {
            catalogue.version(name).unwrap();
        }
    }
}
