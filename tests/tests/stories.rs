//! Stories with real cores against a real server.
#![allow(missing_docs, reason = "tests say what they are by their names")]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "what helps a test is part of the test")]

mod stories {
    mod afterwards;
    mod areas;
    mod attachments;
    mod bad_line;
    mod by_message;
    mod by_phone;
    mod clips;
    mod convergence;
    mod crash_points;
    mod deletion;
    mod doorbell;
    mod evidence;
    mod faults;
    mod hubs;
    mod killed_server;
    mod kinds;
    mod life;
    mod line;
    mod line_can_fail;
    mod line_ground;
    mod posts;
    mod registered_twice;
    mod registration;
    mod ringing;
    mod sealed;
    mod staff;
    mod withdrawal;
}
