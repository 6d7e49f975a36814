//! The rules of dependency, read off the resolved graph of `cargo metadata`.
//!
//! `android, ios → app → domain ← server`: `domain` knows no runtime, database, HTTP or FFI crate, and `app` and
//! `server` know nothing of each other. A crate that comes in through another counts as much as one that is named.
//!
//! Cargo's graph has the features of the whole workspace together, so the rules err on the strict side: a crate that
//! `domain` would bring in only with a feature that somebody else asks for counts as well.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

use serde::Deserialize;

use crate::context::Context;
use crate::run::{Error, Result, While, capture};

/// One package may not reach others.
#[derive(Debug)]
struct Rule {
    package: &'static str,
    /// Whole names, or the beginning of one before `-` or `_` (`sqlx` stands for `sqlx-core` too).
    never: &'static [&'static str],
    because: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        package: "domain",
        never: &["app", "server"],
        because: "what phone and server both hold to depends on neither",
    },
    Rule {
        package: "domain",
        never: &["tokio", "async-std", "async-executor", "smol", "futures-executor", "mio", "actix", "rayon"],
        because: "domain does no I/O and starts no threads: it runs on no runtime",
    },
    Rule {
        package: "domain",
        never: &[
            "rusqlite",
            "libsqlite3",
            "refinery",
            "sqlx",
            "diesel",
            "postgres",
            "tokio-postgres",
            "deadpool",
            "r2d2",
            "redb",
            "sled",
        ],
        because: "domain stores nothing",
    },
    Rule {
        package: "domain",
        never: &["http", "hyper", "reqwest", "axum", "tower", "ureq", "curl", "isahc", "rustls", "openssl"],
        because: "domain talks to nobody",
    },
    Rule { package: "domain", never: &["uniffi", "crux"], because: "what crosses the FFI are types of app" },
    Rule { package: "app", never: &["server"], because: "the phone holds nothing of the server" },
    Rule {
        package: "server",
        never: &["app", "uniffi", "crux"],
        because: "the server holds nothing of the phone",
    },
];

/// A rule that does not hold, with the way by which one package reaches the other.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Breach {
    way: Vec<String>,
    because: &'static str,
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.way.join(" → "), self.because)
    }
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Option<Resolve>,
    workspace_members: Vec<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// `None` is a normal dependency; the others are `build` and `dev`.
    kind: Option<String>,
}

/// Checks the graph of the workspace as it is.
///
/// # Errors
/// When cargo cannot resolve it, or a rule does not hold: the error then says every way that breaks one.
pub(crate) fn check(context: &Context) -> Result<()> {
    let text = capture(context.cargo("metadata").args(["--format-version", "1"]))?;
    let breaches = breaches(&text)?;
    if breaches.is_empty() {
        println!("rules of dependency: {} hold", RULES.len());
        return Ok(());
    }
    let lines: Vec<String> = breaches.iter().map(|breach| format!("  {breach}")).collect();
    Err(Error::new(format!("a rule of dependency does not hold:\n{}", lines.join("\n"))))
}

/// The breaches in what `cargo metadata` prints.
///
/// # Errors
/// When it is not that, or a package that a rule speaks of is not in the workspace (the rule would hold for ever).
fn breaches(metadata: &str) -> Result<Vec<Breach>> {
    let metadata: Metadata = serde_json::from_str(metadata).while_doing("reading cargo metadata")?;
    let names: BTreeMap<&str, &str> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package.name.as_str())).collect();
    let resolve = metadata.resolve.ok_or_else(|| Error::new("cargo metadata has no resolved graph"))?;
    let nodes: BTreeMap<&str, &Node> = resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();

    let mut found = Vec::new();
    for rule in RULES {
        let start = metadata
            .workspace_members
            .iter()
            .map(String::as_str)
            .find(|id| names.get(id).copied() == Some(rule.package))
            .ok_or_else(|| Error::new(format!("the workspace has no package `{}` any more", rule.package)))?;
        found.extend(ways(start, rule, &nodes, &names));
    }
    Ok(found)
}

/// The shortest way to each forbidden package, along normal and build dependencies. What only tests use may use
/// anything, but not a package of this workspace that a rule keeps away: it would tie the two together all the same.
fn ways(
    start: &str,
    rule: &Rule,
    nodes: &BTreeMap<&str, &Node>,
    names: &BTreeMap<&str, &str>,
) -> Vec<Breach> {
    let own: &[&str] = &["app", "server", "domain"];
    let mut seen = BTreeSet::from([start]);
    let mut queue = VecDeque::from([vec![start]]);
    let mut found = Vec::new();
    while let Some(way) = queue.pop_front() {
        let Some(node) = way.last().and_then(|id| nodes.get(id)) else { continue };
        for dependency in &node.deps {
            let id = dependency.pkg.as_str();
            let name = names.get(id).copied().unwrap_or(id);
            let only_dev = dependency.dep_kinds.iter().all(|kind| kind.kind.as_deref() == Some("dev"));
            if (only_dev && !(way.len() == 1 && own.contains(&name))) || !seen.insert(id) {
                continue;
            }
            let mut longer = way.clone();
            longer.push(id);
            if rule.never.iter().any(|never| names_match(never, name)) {
                let shown = longer.iter().map(|id| names.get(id).copied().unwrap_or(id).to_owned()).collect();
                found.push(Breach { way: shown, because: rule.because });
            } else {
                queue.push_back(longer);
            }
        }
    }
    found
}

fn names_match(never: &str, name: &str) -> bool {
    name.strip_prefix(never).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// What `cargo metadata` would print for these dependencies: (from, to, kind).
    fn metadata(edges: &[(&str, &str, Option<&str>)]) -> String {
        let names: BTreeSet<&str> = ["domain", "app", "server"]
            .into_iter()
            .chain(edges.iter().flat_map(|(from, to, _)| [*from, *to]))
            .collect();
        let nodes: Vec<Value> = names
            .iter()
            .map(|name| {
                let deps: Vec<Value> = edges
                    .iter()
                    .filter(|(from, _, _)| from == name)
                    .map(|(_, to, kind)| json!({"pkg": to, "dep_kinds": [{"kind": kind}]}))
                    .collect();
                json!({"id": name, "deps": deps})
            })
            .collect();
        let packages: Vec<Value> = names.iter().map(|name| json!({"id": name, "name": name})).collect();
        json!({"packages": packages, "resolve": {"nodes": nodes}, "workspace_members": ["domain", "app", "server"]})
            .to_string()
    }

    fn found(edges: &[(&str, &str, Option<&str>)]) -> Vec<String> {
        breaches(&metadata(edges)).unwrap().iter().map(|breach| breach.way.join(" → ")).collect()
    }

    #[test]
    fn the_graph_as_it_is_drawn_holds() {
        let edges = [
            ("app", "domain", None),
            ("server", "domain", None),
            ("app", "tokio", None),
            ("server", "axum", None),
            ("domain", "serde", None),
            ("domain", "proptest", Some("dev")),
            ("proptest", "rand", None),
        ];
        assert_eq!(found(&edges), Vec::<String>::new());
    }

    #[test]
    fn a_runtime_that_comes_in_through_another_crate_is_found_with_its_way() {
        let edges = [("domain", "handy", None), ("handy", "tokio", None), ("tokio", "mio", None)];
        assert_eq!(found(&edges), ["domain → handy → tokio"]);
    }

    #[test]
    fn a_build_script_is_no_way_around() {
        assert_eq!(found(&[("domain", "rusqlite", Some("build"))]), ["domain → rusqlite"]);
    }

    #[test]
    fn app_and_server_know_nothing_of_each_other_not_even_in_tests() {
        assert_eq!(found(&[("app", "server", Some("dev"))]), ["app → server"]);
        assert_eq!(found(&[("server", "app", None)]), ["server → app"]);
    }

    #[test]
    fn domain_knows_nothing_of_the_ffi() {
        assert_eq!(found(&[("domain", "crux_core", None), ("domain", "uniffi", None)]).len(), 2);
    }

    #[test]
    fn a_package_that_is_gone_does_not_let_its_rule_hold() {
        let gone = json!({"packages": [], "resolve": {"nodes": []}, "workspace_members": []}).to_string();
        assert!(breaches(&gone).unwrap_err().to_string().contains("`domain`"));
    }

    #[test]
    fn a_name_matches_whole_or_before_a_dash() {
        assert!(names_match("uniffi", "uniffi") && names_match("uniffi", "uniffi_core"));
        assert!(names_match("libsqlite3", "libsqlite3-sys"));
        assert!(!names_match("app", "appender") && !names_match("http", "httparse"));
    }
}
