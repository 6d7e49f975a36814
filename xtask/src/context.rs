//! Where things are: the checkout, cargo's target folder, the user's cache.
//!
//! Every command gets one [`Context`]; no other module works out a path to these folders by itself.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Error, Result};

/// The folders a command of `cargo xtask` works with.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    /// The checkout: the folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder (`target/`, or `CARGO_TARGET_DIR`). What a build makes goes here, into a folder of
    /// its own (`target/android`, `target/demo`, `target/bindings` …).
    pub(crate) target: PathBuf,
    /// What is not the project's but costs minutes to fetch or build (tools, the Swift root, SDK parts): a folder
    /// of ours under the user's cache. It outlives `target/` and is never in the checkout.
    pub(crate) cache: PathBuf,
    /// Hand `--locked` to every cargo: a `Cargo.lock` that would change is an error.
    pub(crate) locked: bool,
}

impl Context {
    /// The folders of this checkout.
    ///
    /// # Errors
    /// When the user has no home folder and `XDG_CACHE_HOME` is not set.
    pub(crate) fn discover() -> Result<Self> {
        // `cargo run` says where the package lies now; the folder it was compiled in is for a call without cargo.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let manifest = Path::new(&manifest);
        let root = manifest.parent().unwrap_or(manifest).to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target, cache: user_cache()?.join("main-emergency"), locked: false })
    }

    /// A `cargo` command run in the checkout, with the toolchain that runs this xtask.
    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.arg(subcommand);
        if self.locked {
            command.arg("--locked");
        }
        command
    }

    /// A command run in the checkout.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for variable in env::vars_os().map(|(name, _)| name).filter(|name| speaks_of_xtask(name)) {
            command.env_remove(variable);
        }
        command
    }

    /// The folder of the debug build, in which the tests find the core's library and the server.
    pub(crate) fn debug(&self) -> PathBuf {
        self.target.join("debug")
    }

    /// The core as a shared library, unstripped; there after [`crate::rust::build`].
    pub(crate) fn core_library(&self) -> PathBuf {
        self.debug().join("libapp.so")
    }

    /// `main-server` of the debug build; there after [`crate::rust::build`].
    pub(crate) fn server_binary(&self) -> PathBuf {
        self.debug().join("main-server")
    }

    /// The folder of the generated Kotlin sources (put it among the source folders); there after
    /// [`crate::bindings::generate`].
    pub(crate) fn kotlin_bindings(&self) -> PathBuf {
        self.target.join("bindings/kotlin")
    }

    /// The folder of the generated Swift source, C header and module map; there after
    /// [`crate::bindings::generate`].
    pub(crate) fn swift_bindings(&self) -> PathBuf {
        self.target.join("bindings/swift")
    }

    /// The folder of the demo's pictures and transcript.
    pub(crate) fn demo(&self) -> PathBuf {
        self.target.join("demo")
    }

    /// A path as a person in the checkout would write it.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

/// Whether this variable is what `cargo run` told xtask of itself. Passed on, it would reach the build scripts, and
/// ring's, which watches such variables, would run anew at each change between `cargo xtask` and a plain cargo, and
/// with it everything that speaks TLS.
fn speaks_of_xtask(variable: &OsStr) -> bool {
    let beginnings = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
    beginnings.iter().any(|beginning| variable.as_encoded_bytes().starts_with(beginning.as_bytes()))
}

fn user_cache() -> Result<PathBuf> {
    // XDG base directory specification: a relative value is to be ignored.
    if let Some(folder) =
        env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute())
    {
        return Ok(folder);
    }
    let home = env::var_os("HOME")
        .ok_or_else(|| Error::new("neither XDG_CACHE_HOME nor HOME is set: set one, tools are kept there"))?;
    Ok(Path::new(&home).join(".cache"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cargo_that_we_start_does_not_hear_of_xtask() {
        let told = |name: &str| speaks_of_xtask(OsStr::new(name));
        assert!(told("CARGO_MANIFEST_DIR") && told("CARGO_PKG_VERSION_PRE") && told("CARGO_BIN_NAME"));
        assert!(
            !told("CARGO_HOME") && !told("CARGO_TARGET_DIR") && !told("CARGO_TERM_COLOR") && !told("CARGO")
        );
    }
}
