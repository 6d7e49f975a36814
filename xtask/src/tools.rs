//! Tools that are installed once, outside `target/`, at a pinned version.

use std::path::PathBuf;
use std::process::Command;

use crate::context::Context;
use crate::progress::step;
use crate::run::{Result, capture, run};

/// Licences, bans and sources of every crate. 0.20.2 reads `deny.toml` as it is written.
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// Installs `cargo-deny`, unless this version is there.
///
/// # Errors
/// When it does not build, or cargo cannot reach its registry.
pub(crate) fn install_cargo_deny(context: &Context) -> Result<()> {
    let program = cargo_deny_program(context);
    let there = capture(Command::new(&program).arg("--version")).is_ok_and(|said| said.ends_with(CARGO_DENY));
    step(&format!("cargo-deny {CARGO_DENY} (2 minutes)"), there, || {
        let mut install = context.cargo("install");
        // Unoptimised and without its fat LTO: it runs for seconds, and compiles in two minutes instead of eight.
        install.args(["--quiet", "--locked", "--debug", "--force"]);
        install.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_TARGET_DIR");
        install.arg("--version").arg(format!("={CARGO_DENY}"));
        install.arg("--root").arg(cargo_deny_root(context)).arg("cargo-deny");
        // Not in the checkout: its folder's .cargo/config.toml is for the project's own builds.
        crate::run::make_folder(&context.cache)?;
        run(install.current_dir(&context.cache))
    })
}

/// `cargo-deny` as [`install_cargo_deny`] installed it.
pub(crate) fn cargo_deny(context: &Context) -> Command {
    context.command(cargo_deny_program(context))
}

fn cargo_deny_root(context: &Context) -> PathBuf {
    context.cache.join(format!("tools/cargo-deny-{CARGO_DENY}"))
}

fn cargo_deny_program(context: &Context) -> PathBuf {
    cargo_deny_root(context).join("bin/cargo-deny")
}
