//! Matching measured on a made-up set of workers in five scripts whose duplicates are known (docs/matching.md).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod figures;
mod people;
mod promises;
