//! Type checks of the core for phones, on a machine with neither NDK nor Xcode.
//!
//! The C parts (SQLite, ring) are "compiled" by stand-ins (`xtask/typecheck/`) that write empty objects; rustc checks
//! every line of Rust for the target. The standard library of the targets comes from rustup; where its download host
//! does not answer, Debian's own Rust builds it from source.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::context::Context;
use crate::progress::step;
use crate::run::{Error, Result, While, capture, have, make_folder, run};
use crate::system;

/// The phones.
pub(crate) const TARGETS: [&str; 2] = ["aarch64-linux-android", "aarch64-apple-ios"];
/// Debian's Rust that follows upstream's releases, with the source of the standard library.
pub(crate) const DEBIAN_RUST: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
/// How long rustup may try, in seconds; where its host does not answer it would try for many minutes.
const RUSTUP_PATIENCE: &str = "300";

/// Brings the standard library for both targets.
///
/// # Errors
/// When neither rustup nor Debian has it to offer.
pub(crate) fn setup() -> Result<()> {
    step("Rust's standard library for phones", way_that_is_ready().is_some(), || {
        if have("rustup") {
            let mut add = Command::new(if have("timeout") { "timeout" } else { "rustup" });
            if have("timeout") {
                add.args([RUSTUP_PATIENCE, "rustup"]);
            }
            add.args(["target", "add"]).args(TARGETS);
            match run(&mut add) {
                Ok(()) => return Ok(()),
                Err(error) => println!("      rustup could not add them ({error}); Debian's Rust is tried"),
            }
        }
        system::install_named(&DEBIAN_RUST).while_doing(format_args!(
            "the type checks for phones need `rustup target add {}`, or Debian's own Rust",
            TARGETS.join(" ")
        ))
    })
}

/// Checks the core for both targets.
///
/// # Errors
/// When it does not compile for one of them.
pub(crate) fn check(context: &Context) -> Result<()> {
    let way = way_that_is_ready()
        .ok_or_else(|| Error::new("no standard library for phones: run `cargo xtask setup`"))?;
    let openssl = empty_openssl(context)?;
    let mut check = match way {
        Way::Rustup => context.cargo("check"),
        Way::Debian => {
            let mut check = context.command("/usr/bin/cargo");
            check.args(["check", "-Zbuild-std=std,panic_abort"]).args(context.locked.then_some("--locked"));
            check.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
            check
        }
    };
    check.args(["--package", "app"]).args(TARGETS.iter().flat_map(|target| ["--target", target]));
    let stand_ins = context.root.join("xtask/typecheck");
    for target in TARGETS.map(|target| target.replace('-', "_")) {
        check.env(format!("CC_{target}"), stand_ins.join("stub-cc"));
        check.env(format!("CXX_{target}"), stand_ins.join("stub-cc"));
        check.env(format!("AR_{target}"), stand_ins.join("stub-ar"));
    }
    check.env("OPENSSL_NO_VENDOR", "1").env("OPENSSL_STATIC", "1");
    check.env("OPENSSL_LIB_DIR", openssl.join("lib")).env("OPENSSL_INCLUDE_DIR", openssl.join("include"));
    run(check.env("PATH", path_with(&stand_ins)?))
}

/// Where the standard library for the targets comes from.
#[derive(Debug, Clone, Copy)]
enum Way {
    Rustup,
    Debian,
}

fn way_that_is_ready() -> Option<Way> {
    if TARGETS.iter().all(|target| has_standard_library(target)) {
        return Some(Way::Rustup);
    }
    let debian = DEBIAN_RUST.iter().all(|name| system::is_installed(name));
    debian.then_some(Way::Debian)
}

fn has_standard_library(target: &str) -> bool {
    capture(Command::new("rustc").args(["--print", "target-libdir", "--target", target]))
        .is_ok_and(|folder| Path::new(&folder).is_dir())
}

/// An OpenSSL with nothing in it: its build script looks for the libraries, and nothing is linked.
fn empty_openssl(context: &Context) -> Result<PathBuf> {
    let folder = context.target.join("typecheck/openssl");
    make_folder(&folder.join("include"))?;
    make_folder(&folder.join("lib"))?;
    for library in ["libssl.a", "libcrypto.a"] {
        let archive = folder.join("lib").join(library);
        if !archive.is_file() {
            run(Command::new("ar").arg("rc").arg(archive))?;
        }
    }
    Ok(folder)
}

fn path_with(first: &Path) -> Result<std::ffi::OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths([first.to_path_buf()].into_iter().chain(env::split_paths(&rest)))
        .map_err(|error| Error::new(format!("{} cannot be put on the PATH: {error}", first.display())))
}
