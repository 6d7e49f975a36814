//! What the package `ios/` needs beside its own sources: generated Swift, the core's library, the server.
//!
//! Everything is copied only when it differs, so that a run with nothing changed compiles nothing; and it is copied,
//! not linked, so that a cargo build beside a running test takes nothing away from it.

use std::fs;
use std::path::Path;

use crate::context::Context;
use crate::run::{Error, Result, While, make_folder, read, write};
use crate::tokens;

use super::questions;

/// The module names stand in `shared/app/uniffi.toml`.
const BINDINGS: &str = "MainCore";
const HEADERS: &str = "MainCoreFFI";

/// Copies the bindings and the design tokens to `ios/Generated` and the binaries to `ios/.build/run`.
pub(super) fn bring_in(context: &Context) -> Result<()> {
    bring_in_sources(context)?;
    let run = context.root.join("ios/.build/run");
    make_folder(&run)?;
    copy_if_changed(&context.core_library(), &run.join("libapp.so"))?;
    copy_if_changed(&context.server_binary(), &run.join("main-server"))
}

/// Copies the generated sources alone, which is all that Xcode needs.
pub(super) fn bring_in_sources(context: &Context) -> Result<()> {
    let generated = context.root.join("ios/Generated");
    let bindings = context.swift_bindings();
    copy_text(
        &bindings.join(format!("{BINDINGS}.swift")),
        &generated.join(format!("{BINDINGS}/{BINDINGS}.swift")),
    )?;
    copy_text(&bindings.join(format!("{HEADERS}.h")), &generated.join(format!("{HEADERS}/{HEADERS}.h")))?;
    // SwiftPM and Xcode find a module map by this name only; UniFFI names it after the module.
    copy_text(
        &bindings.join(format!("{HEADERS}.modulemap")),
        &generated.join(format!("{HEADERS}/module.modulemap")),
    )?;
    questions::write_all(context)?;
    tokens::generate(context)?;
    let tokens = context.target.join("generated/swift/Tokens.swift");
    copy_text(&tokens, &generated.join("Design/Tokens.swift"))
}

fn copy_text(from: &Path, to: &Path) -> Result<()> {
    write(to, &read(from)?)
}

/// Copies a binary unless the copy is as long and not older.
fn copy_if_changed(from: &Path, to: &Path) -> Result<()> {
    let source = fs::metadata(from).map_err(|error| {
        Error::new(format!("{}: {error}; build it with `cargo build --workspace`", from.display()))
    })?;
    let there = fs::metadata(to).ok();
    let same = there.is_some_and(|copy| {
        copy.len() == source.len()
            && copy.modified().ok() >= source.modified().ok()
            && copy.modified().is_ok()
    });
    if same {
        return Ok(());
    }
    // A new file under a new name, then renamed: a process that has the old one open keeps it whole.
    let fresh = to.with_extension("new");
    fs::copy(from, &fresh).while_doing(format_args!("copying {}", from.display()))?;
    fs::rename(&fresh, to).while_doing(format_args!("writing {}", to.display()))
}
