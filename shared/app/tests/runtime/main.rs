//! The core as a whole and its stores, held by a shell without a screen: what survives what.

mod alert_store;
mod durability;
mod lifecycle;
mod record_store;
mod sse;
mod support;
