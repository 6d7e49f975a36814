//! The Kotlin and Swift bindings, generated from the core's library by the project's own uniffi-bindgen (the version
//! that the core is built with).

use crate::context::Context;
use crate::progress::timed;
use crate::run::{Result, make_folder, run};

/// Generates both into `target/bindings/`. The debug build must have been made: it is not stripped, and a stripped
/// library has no description of its interface to read.
///
/// # Errors
/// When the library is not there or holds no interface.
pub(crate) fn generate(context: &Context) -> Result<()> {
    timed("bindings of the core, Kotlin and Swift", || {
        for (language, folder) in [("kotlin", context.kotlin_bindings()), ("swift", context.swift_bindings())]
        {
            make_folder(&folder)?;
            let mut generator = context.command(context.debug().join("uniffi-bindgen"));
            generator.args(["generate", "--no-format", "--language", language, "--out-dir"]).arg(&folder);
            run(generator.arg(context.core_library()))?;
        }
        Ok(())
    })
}
