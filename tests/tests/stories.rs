//! Stories with real cores against a real server.
#![allow(missing_docs, reason = "tests say what they are by their names")]

mod stories {
    mod faults;
    mod hubs;
    mod life;
}
