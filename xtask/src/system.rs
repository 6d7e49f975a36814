//! System packages, by apt: what each part needs, what is missing, and installing it after the list is printed.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::args::Part;
use crate::progress::step;
use crate::run::{Error, Result, capture, have, run};

/// A package that a part needs: the first of these names that the system offers, and what for.
#[derive(Debug)]
pub(crate) struct Package {
    names: &'static [&'static str],
    /// The program by which it is known where there is no dpkg; a library has none.
    program: &'static str,
    why: &'static str,
}

const fn package(names: &'static [&'static str], program: &'static str, why: &'static str) -> Package {
    Package { names, program, why }
}

/// What the tests and the demo of a part need beyond Rust and `build-essential`.
pub(crate) fn needed_by(part: Part) -> &'static [Package] {
    const RUST: &[Package] = &[
        package(&["strace"], "strace", "shows that an alert is on the disk before it is answered"),
        package(&["perl"], "perl", "configures the OpenSSL that SQLCipher is built with"),
    ];
    const ANDROID: &[Package] = &[
        // Robolectric's API 35 runs on 17 and later; Debian 13 has no 17 any more.
        package(&["openjdk-17-jdk-headless", "openjdk-21-jdk-headless"], "javac", "Kotlin, Robolectric"),
        package(&["maven"], "mvn", "resolves AndroidX, Kotlin and the linters"),
        package(&["aapt"], "aapt2", "compiles and links Android's resources"),
        package(&["unzip"], "unzip", "unpacks Android libraries"),
        package(&["libgl1"], "", "Robolectric's native graphics"),
        package(&["fontconfig"], "fc-list", "Robolectric's native graphics"),
        package(&["fonts-dejavu-core"], "", "Robolectric's native graphics"),
    ];
    const IOS: &[Package] = &[
        package(&["debootstrap"], "debootstrap", "makes the root in which Swift runs"),
        package(&["debian-archive-keyring"], "", "proves that root's packages"),
    ];
    match part {
        Part::Rust => RUST,
        Part::Android => ANDROID,
        Part::Ios => IOS,
    }
}

/// Installs what these parts miss, after printing it; with `print_only` installs nothing.
///
/// # Errors
/// When something is missing and the system has no apt, or neither root nor `sudo`; when apt does not offer a
/// package or fails to install it.
pub(crate) fn install_for(parts: &[Part], print_only: bool) -> Result<()> {
    let needed: Vec<&Package> = parts.iter().flat_map(|part| needed_by(*part)).collect();
    let missing: Vec<&Package> = needed.iter().copied().filter(|package| !package.is_installed()).collect();
    let title = format!("system packages ({} needed, {} missing)", needed.len(), missing.len());
    step(&title, missing.is_empty(), || {
        for package in &missing {
            println!("      {:<26} {}", package.names.join(" or "), package.why);
        }
        if print_only { Ok(()) } else { install(&missing) }
    })
}

/// Installs these packages by name, after printing them.
///
/// # Errors
/// As [`install_for`].
pub(crate) fn install_named(names: &[&str]) -> Result<()> {
    println!("      system packages: {}", names.join(" "));
    refresh(names)?;
    match names.iter().find(|name| !is_offered(name)) {
        Some(name) => Err(Error::new(format!("apt does not offer {name}"))),
        None => apt_install(names),
    }
}

fn install(missing: &[&Package]) -> Result<()> {
    let wanted: Vec<&str> = missing.iter().filter_map(|package| package.names.first().copied()).collect();
    refresh(&wanted)?;
    let names = missing.iter().map(|package| package.offered()).collect::<Result<Vec<_>>>()?;
    apt_install(&names)
}

/// Fetches apt's lists: on a new machine there are none, and nothing is offered.
fn refresh(names: &[&str]) -> Result<()> {
    if have("apt-get") {
        return run(apt()?.args(["update", "-qq"]));
    }
    Err(Error::new(format!(
        "this system has no apt. Install what corresponds to these Debian packages by its own means, and run the \
         command again: {}",
        names.join(" ")
    )))
}

fn apt_install(names: &[&str]) -> Result<()> {
    run(apt()?.args(["install", "-y", "-qq", "--no-install-recommends"]).args(names))
}

fn apt() -> Result<Command> {
    let mut command = if capture(Command::new("id").arg("-u"))? == "0" {
        Command::new("apt-get")
    } else if have("sudo") {
        let mut command = Command::new("sudo");
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    } else {
        return Err(Error::new("system packages are missing: run this as root, or install sudo"));
    };
    // apt's own progress is for a terminal; what it installs has been listed already.
    command.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    Ok(command)
}

impl Package {
    fn is_installed(&self) -> bool {
        if has_dpkg() {
            self.names.iter().any(|name| is_installed(name))
        } else {
            // Another system: believe the program, and leave libraries to whoever runs it.
            self.program.is_empty() || have(self.program)
        }
    }

    fn offered(&self) -> Result<&'static str> {
        self.names.iter().copied().find(|name| is_offered(name)).ok_or_else(|| {
            Error::new(format!("apt offers none of: {} ({})", self.names.join(", "), self.why))
        })
    }
}

fn has_dpkg() -> bool {
    Path::new("/var/lib/dpkg/status").is_file()
}

/// Whether dpkg has this package.
pub(crate) fn is_installed(name: &str) -> bool {
    has_dpkg()
        && capture(Command::new("dpkg-query").args(["-W", "-f", "${Status}", name]))
            .is_ok_and(|status| status == "install ok installed")
}

/// Whether apt has a version of this package to install.
fn is_offered(name: &str) -> bool {
    have("apt-cache")
        && capture(Command::new("apt-cache").args(["policy", name]))
            .is_ok_and(|policy| has_candidate(&policy))
}

/// Reads what `apt-cache policy NAME` prints: nothing for a name that apt has never heard of.
fn has_candidate(policy: &str) -> bool {
    policy
        .lines()
        .find_map(|line| line.trim().strip_prefix("Candidate:"))
        .is_some_and(|version| version.trim() != "(none)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_offered_only_with_a_candidate() {
        assert!(has_candidate("strace:\n  Installed: (none)\n  Candidate: 6.1-0.1\n"));
        assert!(!has_candidate("openjdk-17-jdk-headless:\n  Installed: (none)\n  Candidate: (none)\n"));
        assert!(!has_candidate(""));
    }

    #[test]
    fn no_part_names_a_package_twice() {
        let mut names: Vec<&str> = Part::ALL
            .iter()
            .flat_map(|part| needed_by(*part))
            .flat_map(|package| package.names)
            .copied()
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
