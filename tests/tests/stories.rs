//! Stories with real cores against a real server.
#![allow(missing_docs, reason = "tests say what they are by their names")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "what helps a test is part of the test")]

mod stories {
    mod faults;
    mod hubs;
    mod life;
}
