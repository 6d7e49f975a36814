//! Artifacts from Maven repositories: one project of several modules is written, and one run of Maven says where
//! in the local repository each module's artifacts lie.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::catalogue::{Artifact, Packaging, Scope};
use super::step::Step;
use crate::context::Context;
use crate::run::{self, Error, Result};

const LIST_GOAL: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:list";

/// A set of artifacts that are resolved against each other and share a class path.
#[derive(Debug, Default)]
pub(crate) struct Module {
    /// Its name, also its folder's.
    pub(crate) name: &'static str,
    /// Resolved with what they need.
    pub(crate) roots: Vec<Artifact>,
    /// Resolved by themselves.
    pub(crate) alone: Vec<Artifact>,
    /// Versions that win.
    pub(crate) pinned: Vec<Artifact>,
    /// `(group, name)` of what no root may bring.
    pub(crate) without: Vec<(String, String)>,
}

/// An artifact and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Resolved {
    /// The artifact's name, such as `ui-android`.
    pub(crate) name: String,
    /// Jar or AAR.
    pub(crate) packaging: Packaging,
    /// For the app or for its tests only.
    pub(crate) scope: Scope,
    /// The file in Maven's local repository.
    pub(crate) file: PathBuf,
}

/// Resolves the modules, in `folder`; the answer has one list for each, in their order. Maven runs only when the
/// project it would read has changed or a file is gone.
///
/// # Errors
/// Maven is missing, or could not get an artifact: its own words are shown.
pub(crate) fn resolve(context: &Context, folder: &Path, modules: &[Module]) -> Result<Vec<Vec<Resolved>>> {
    run::write(&folder.join("pom.xml"), &parent_project(modules))?;
    let mut step = Step::new(folder, "maven artifacts");
    step.text(LIST_GOAL);
    for module in modules {
        let text = project(module);
        step.text(&text);
        run::write(&folder.join(module.name).join("pom.xml"), &text)?;
    }
    let listed = |module: &Module| folder.join(module.name).join("artifacts.txt");
    // A cleaned local repository is as good a reason to ask Maven as a changed project.
    let all_there = modules.iter().all(|module| {
        std::fs::read_to_string(listed(module)).is_ok_and(|list| {
            parse_list(&list).is_ok_and(|found| found.iter().all(|artifact| artifact.file.exists()))
        })
    });
    if !all_there {
        for module in modules.iter().map(listed).filter(|list| list.exists()) {
            std::fs::remove_file(module)?;
        }
    }
    let lists: Vec<PathBuf> = modules.iter().map(listed).collect();
    let outputs: Vec<&Path> = lists.iter().map(PathBuf::as_path).collect();
    step.run(&outputs, || {
        println!("   Maven brings what {} ask for; the first time this is up to 700 MB …", names(modules));
        let mut maven = context.command("mvn");
        maven.args(["-B", "-ntp", "-q", "-f"]).arg(folder.join("pom.xml")).arg(LIST_GOAL);
        maven.args(["-DoutputAbsoluteArtifactFilename=true", "-DoutputFile=artifacts.txt"]);
        let mut said = Vec::new();
        let status = run::follow(&mut maven, |line| said.push(line.to_owned()))?;
        if !status.success() {
            println!("{}", said.join("\n"));
        }
        run::ended_well(&maven, status)
    })?;
    lists.iter().map(|list| parse_list(&run::read(list)?)).collect()
}

fn names(modules: &[Module]) -> String {
    modules.iter().map(|module| module.name).collect::<Vec<_>>().join(", ")
}

/// A jar that both the app and its tests see.
pub(crate) fn jar(group: &str, name: &str, version: &str) -> Artifact {
    Artifact {
        group: group.to_owned(),
        name: name.to_owned(),
        version: version.to_owned(),
        packaging: Packaging::Jar,
        scope: Scope::Compile,
    }
}

/// Lines such as `androidx.activity:activity:aar:1.13.0:compile:/…/activity-1.13.0.aar -- module …`.
fn parse_list(list: &str) -> Result<Vec<Resolved>> {
    let mut found = Vec::new();
    for line in list.lines().map(str::trim) {
        let line = line.split(" -- ").next().unwrap_or(line).trim_end();
        let fields: Vec<&str> = line.split(':').collect();
        // A classifier, where there is one, stands between the packaging and the version.
        let (Some(name), Some(packaging), Some(file)) = (fields.get(1), fields.get(2), fields.last()) else {
            continue;
        };
        if fields.len() < 6 {
            continue;
        }
        let packaging = match *packaging {
            "jar" => Packaging::Jar,
            "aar" => Packaging::Aar,
            other => {
                return Err(Error::new(format!("Maven listed `{line}`: packaging `{other}` is not handled")));
            }
        };
        let scope = if fields.contains(&"test") { Scope::Test } else { Scope::Compile };
        found.push(Resolved { name: (*name).to_owned(), packaging, scope, file: PathBuf::from(file) });
    }
    Ok(found)
}

const HEAD: &str = "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n<modelVersion>4.0.0</modelVersion>\n\
    <groupId>org.main.emergency.build</groupId>\n<version>1</version>\n<packaging>pom</packaging>\n";

fn parent_project(modules: &[Module]) -> String {
    let mut text = format!("{HEAD}<artifactId>all</artifactId>\n<modules>\n");
    for module in modules {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "<module>{}</module>", module.name);
    }
    text.push_str("</modules>\n</project>\n");
    text
}

fn project(module: &Module) -> String {
    let mut text =
        format!("{HEAD}<artifactId>{}</artifactId>\n<dependencyManagement><dependencies>\n", module.name);
    for artifact in &module.pinned {
        dependency(&mut text, artifact, &[]);
    }
    text.push_str("</dependencies></dependencyManagement>\n<dependencies>\n");
    let mut excluded = module.without.clone();
    excluded.extend(module.alone.iter().map(|artifact| (artifact.group.clone(), artifact.name.clone())));
    for artifact in &module.roots {
        dependency(&mut text, artifact, &excluded);
    }
    for artifact in &module.alone {
        dependency(&mut text, artifact, &[("*".to_owned(), "*".to_owned())]);
    }
    text.push_str("</dependencies>\n</project>\n");
    text
}

fn dependency(text: &mut String, artifact: &Artifact, excluded: &[(String, String)]) {
    let Artifact { group, name, version, packaging, scope } = artifact;
    let packaging = match packaging {
        Packaging::Jar => "",
        Packaging::Aar => "<type>aar</type>",
    };
    let scope = match scope {
        Scope::Compile => "",
        Scope::Test => "<scope>test</scope>",
    };
    let mut exclusions = String::new();
    for (group, name) in excluded {
        // Writing to a String cannot fail.
        let _ = write!(
            exclusions,
            "<exclusion><groupId>{group}</groupId><artifactId>{name}</artifactId></exclusion>"
        );
    }
    let _ = writeln!(
        text,
        "<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version>\
         {packaging}{scope}<exclusions>{exclusions}</exclusions></dependency>"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_with_its_scopes_and_without_its_decoration() {
        let list = "\nThe following files have been resolved:\n   \
            androidx.activity:activity:aar:1.13.0:compile:/m2/activity-1.13.0.aar -- module activity [auto]\n   \
            org.x:native:jar:linux:1.0:test:/m2/native-1.0-linux.jar\n";
        let found = parse_list(list).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].packaging, found[0].scope), (Packaging::Aar, Scope::Compile));
        assert_eq!(found[0].file, PathBuf::from("/m2/activity-1.13.0.aar"));
        assert_eq!((found[1].name.as_str(), found[1].scope), ("native", Scope::Test));
    }

    #[test]
    fn what_is_taken_alone_is_excluded_from_what_the_roots_bring() {
        let module = Module {
            name: "app",
            roots: vec![jar("g", "root", "1")],
            alone: vec![jar("g", "single", "2")],
            ..Module::default()
        };
        let text = project(&module);
        assert!(
            text.contains("<exclusion><groupId>g</groupId><artifactId>single</artifactId></exclusion>"),
            "{text}"
        );
        assert!(
            text.contains("<exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"),
            "{text}"
        );
    }
}
