//! The hub's inbox: which cases, in which order, and what a row says.

mod order;
mod view;

pub(crate) use view::{is_acknowledgement, refusal, status};

/// The inbox.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Index of the first row on the screen.
    pub(crate) first: u32,
}

#[cfg(test)]
mod tests;
