//! What the other commands need, installed once; every step is skipped when it is done.

use crate::args::Part;
use crate::context::Context;
use crate::progress::{heading, timed};
use crate::run::Result;
use crate::{android, cross, ios, system, tools};

/// Everything that `cargo xtask test`, `check` and `demo` need for these parts.
///
/// # Errors
/// Those of the step that failed.
pub(crate) fn all(context: &Context, parts: &[Part]) -> Result<()> {
    set_up(parts, || {
        bring_tests(context, parts)?;
        bring_checks(context, parts)
    })
}

/// What the tests and the demo of these parts need.
///
/// # Errors
/// Those of the step that failed.
pub(crate) fn for_tests(context: &Context, parts: &[Part]) -> Result<()> {
    set_up(parts, || bring_tests(context, parts))
}

/// What the checks of these parts need.
///
/// # Errors
/// Those of the step that failed.
pub(crate) fn for_checks(context: &Context, parts: &[Part]) -> Result<()> {
    set_up(parts, || bring_checks(context, parts))
}

/// Says what `all` would install, and installs nothing.
///
/// # Errors
/// When the system cannot be asked.
pub(crate) fn print(context: &Context, parts: &[Part]) -> Result<()> {
    heading("set-up: what would be installed");
    system::install_for(parts, true)?;
    println!("  In {}:", context.cache.display());
    if parts.contains(&Part::Rust) {
        println!("      cargo-deny {}, by cargo install", tools::CARGO_DENY);
        println!("  By rustup (or Debian's {}):", cross::DEBIAN_RUST.join(" "));
        println!("      the standard library for {}", cross::TARGETS.join(" and "));
    }
    if parts.contains(&Part::Ios) {
        println!(
            "      Debian's Swift in a root of its own, by debootstrap (where there is no swift on the PATH)"
        );
    }
    if parts.contains(&Part::Android) {
        println!("  By Maven, in its own cache: AndroidX, Compose, Kotlin, Robolectric, ktlint, detekt");
    }
    Ok(())
}

fn set_up(parts: &[Part], bring: impl FnOnce() -> Result<()>) -> Result<()> {
    heading("set-up");
    timed("set-up", || {
        system::install_for(parts, false)?;
        bring()
    })
}

fn bring_tests(context: &Context, parts: &[Part]) -> Result<()> {
    if parts.contains(&Part::Android) {
        timed("Android: libraries, Kotlin, Robolectric", || android::setup(context))?;
    }
    if parts.contains(&Part::Ios) {
        timed("iOS: Swift", || ios::setup(context))?;
    }
    Ok(())
}

/// The linters of Kotlin and Swift come with their parts, by the same Maven and in the same root.
fn bring_checks(context: &Context, parts: &[Part]) -> Result<()> {
    if parts.contains(&Part::Rust) {
        tools::install_cargo_deny(context)?;
        cross::setup()?;
    }
    if parts.contains(&Part::Ios) {
        timed("iOS: Swift", || ios::setup(context))?;
    }
    Ok(())
}
