//! The app of both phones, built with Crux: events in, view models and effects out. What a person does has a folder of
//! its own; `effects` names what the app asks of the world; `runtime` performs what Rust performs; `ffi` is what the
//! shells see. It speaks with the server by HTTP only and never depends on its code.

mod about;
pub mod account;
mod answer;
pub mod app;
pub mod areas;
mod around;
pub mod attachments;
mod attempts;
pub mod basics;
pub mod case;
mod check_up;
mod command;
pub mod config;
pub mod effects;
pub mod event;
pub mod evidence;
pub mod family;
pub mod ffi;
pub mod headless;
mod hubs;
mod inbox;
mod listening;
pub mod locale;
pub mod model;
mod navigation;
mod onboarding;
mod pages;
mod permissions;
mod phone;
mod pin;
mod place;
mod qr;
pub mod ringing;
pub mod runtime;
pub mod safety;
mod sessions;
pub mod shell;
pub mod sos;
pub mod speech;
pub mod surroundings;
pub mod sync;
#[cfg(test)]
mod testing;
pub mod ui_event;
pub mod view;
pub mod work;
mod workers;

uniffi::setup_scaffolding!();
