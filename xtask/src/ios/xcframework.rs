//! The core as an XCFramework for Xcode. Needs a Mac with Xcode; nothing else in xtask does.

use std::process::Command;

use super::package;
use crate::context::Context;
use crate::run::{Error, Result, have, make_folder, remove_folder, run};

/// What a phone and both kinds of simulator need.
const PHONE: &str = "aarch64-apple-ios";
const SIMULATORS: [&str; 2] = ["aarch64-apple-ios-sim", "x86_64-apple-ios"];

/// Builds the core for phones and simulators, and makes `ios/Generated/MainCoreFFI.xcframework` with the bindings'
/// header inside. The bindings must have been generated.
///
/// # Errors
/// Where there is no Xcode, or a build fails.
pub(crate) fn xcframework(context: &Context) -> Result<()> {
    if !have("xcodebuild") {
        return Err(Error::new(
            "an XCFramework needs xcodebuild, which only a Mac with Xcode has. On other systems `cargo xtask test \
             --only ios` builds and tests the Swift code against the core's Linux build",
        ));
    }
    package::bring_in_sources(context)?;
    for target in [PHONE].iter().chain(&SIMULATORS) {
        run(Command::new("rustup").args(["target", "add", target]))?;
        run(context.cargo("build").args([
            "--package",
            "app",
            "--lib",
            "--profile",
            "phone",
            "--target",
            target,
        ]))?;
    }
    let library = |target: &str| context.target.join(target).join("phone/libapp.a");
    let simulators = context.target.join("ios-simulators");
    make_folder(&simulators)?;
    let simulators = simulators.join("libapp.a");
    run(Command::new("lipo").arg("-create").args(SIMULATORS.map(library)).arg("-output").arg(&simulators))?;

    let headers = context.root.join("ios/Generated/MainCoreFFI");
    let framework = context.root.join("ios/Generated/MainCoreFFI.xcframework");
    remove_folder(&framework)?;
    run(Command::new("xcodebuild")
        .arg("-create-xcframework")
        .arg("-library")
        .arg(library(PHONE))
        .arg("-headers")
        .arg(&headers)
        .arg("-library")
        .arg(&simulators)
        .arg("-headers")
        .arg(&headers)
        .arg("-output")
        .arg(&framework))
}
