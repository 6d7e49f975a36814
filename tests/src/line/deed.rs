//! What a line does wrong.

use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use crate::{http::Message, phone::PATIENCE};

/// What the line does with one request and its answer.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Nothing wrong.
    Pass,
    /// The server gets so many bytes of the request; then both are cut off.
    CutRequest(usize),
    /// The server gets the request; the phone gets so many bytes of the answer and is cut off.
    CutAnswer(usize),
    /// As a bad proxy does: so many bytes of the answer's body, in a message that is whole.
    Shorten(usize),
    /// The answer comes byte by byte.
    Drip,
    /// The answer comes so much later.
    Delay(Duration),
    /// The server gets the request twice at once, on two connections; the phone gets the later answer.
    Double,
    /// The answer waits until the gate is open.
    Hold(Gate),
    /// The answer comes, and then the gate is opened.
    Release(Gate),
    /// The server is not asked; this is the answer.
    Forge(Message),
}

/// What an answer can be made to wait for.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Opens it for good.
    pub fn open(&self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.1.notify_all();
    }

    /// Waits until it is open, or so long that the story has failed elsewhere.
    pub(super) fn wait(&self) {
        let open = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.0.1.wait_timeout_while(open, PATIENCE, |open| !*open));
    }
}
