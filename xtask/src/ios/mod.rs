//! The iOS part on a machine without Xcode: Swift from a Debian root of its own, the package `ios/` built and tested
//! there against the real core and the real server.
//!
//! [`root`] makes and enters that root, [`package`] brings in what the package does not hold itself (bindings, the
//! core's library, the server), [`questions`] writes what iOS itself shows, [`report`] reads what Swift Testing says, [`xcframework`] is what a Mac runs instead.
//! What the screens look like is not for this module: see `ios/README.md`.

mod package;
mod questions;
mod report;
mod root;
mod xcframework;

use crate::context::Context;
use crate::outcome::Ran;
use crate::run::{Error, Result, tee};

pub(crate) use xcframework::xcframework;

/// Makes the root with Swift in it, once.
///
/// # Errors
/// When the system has no apt or no debootstrap to be had, or a download fails.
pub(crate) fn setup(context: &Context) -> Result<()> {
    root::SwiftRoot::of(context).make()
}

/// Builds the package `ios/` and runs its tests. The debug build of the workspace and the bindings must be there.
///
/// # Errors
/// When the package does not build, or the runner ends without its closing line. A test that fails is no error here:
/// it is in the counts.
pub(crate) fn test(context: &Context) -> Result<Ran> {
    let swift = root::SwiftRoot::of(context);
    swift.make()?;
    package::bring_in(context)?;
    let mut report = report::Report::default();
    // XCTest is off: there are no tests of its kind, and its empty run would print a second set of closing lines.
    let arguments = ["swift", "test", "--package-path", "ios", "--disable-xctest", "--enable-swift-testing"];
    let status = tee(&mut swift.command(context, &arguments)?, |line| report.read(line))?;
    let counts = report.counts()?;
    report.print_slowest();
    if !status.success() && counts.failed == 0 {
        return Err(Error::new(format!(
            "swift test ended with {status}, though no test failed: see the lines above"
        )));
    }
    report.end()
}

/// Lints the Swift sources with swift-format, which the Swift toolchain brings along.
///
/// # Errors
/// When a file is not as `ios/.swift-format` wants it.
pub(crate) fn check(context: &Context) -> Result<()> {
    let swift = root::SwiftRoot::of(context);
    swift.make()?;
    if !swift.has("swift-format") {
        println!("swift-format was NOT run: this Swift toolchain does not bring it");
        return Ok(());
    }
    let mut arguments =
        vec!["swift-format", "lint", "--strict", "--parallel", "--configuration", "ios/.swift-format"];
    arguments.extend([
        "--recursive",
        "ios/Package.swift",
        "ios/Sources",
        "ios/StandIn",
        "ios/Tests",
        "ios/Application",
        "ios/Widget",
    ]);
    let status = tee(&mut swift.command(context, &arguments)?, |_| ())?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new("swift-format wants other lines, see above: `swift format --in-place` writes them"))
}
