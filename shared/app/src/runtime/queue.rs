//! The core thread's one queue: what shells say, and the answers to effects, in the order in which they came.

use std::sync::mpsc;

use crux_core::{Core, RequestHandle, Resolvable, ResolveError};

use super::life::Generation;
use crate::{app::EmergencyApp, effects::Effect, event::Event};

/// An answer on its way to the request that waits for it.
type Answer = Box<dyn FnOnce(&Core<EmergencyApp>) -> Vec<Effect> + Send>;

/// What the core thread is told.
pub(super) enum Message {
    /// Something happened.
    Event(Event),
    /// An effect was performed.
    Answer {
        /// The life that asked.
        generation: Generation,
        /// Gives the answer to the core.
        give: Answer,
    },
    /// Everything before this counts; then end.
    Stop,
}

/// The way into the core thread.
#[derive(Clone)]
pub(super) struct Queue(mpsc::Sender<Message>);

impl Queue {
    pub(super) fn new() -> (Self, mpsc::Receiver<Message>) {
        let (sender, receiver) = mpsc::channel();
        (Self(sender), receiver)
    }

    /// Whether it could be queued.
    pub(super) fn put(&self, message: Message) -> bool {
        self.0.send(message).is_ok()
    }
}

/// The way back for the answer to one effect. Dropped unanswered, the app just never hears of it.
pub(super) struct Reply<Output> {
    queue: Queue,
    generation: Generation,
    handle: RequestHandle<Output>,
}

impl<Output: Send + 'static> Reply<Output> {
    pub(super) fn new(queue: Queue, generation: Generation, handle: RequestHandle<Output>) -> Self {
        Self { queue, generation, handle }
    }

    /// Answers; the core thread takes it in its turn.
    pub(super) fn give(self, output: Output) {
        let mut handle = self.handle;
        self.queue.put(Message::Answer {
            generation: self.generation,
            give: Box::new(move |core| resolve(core, &mut handle, output)),
        });
    }

    /// Taken apart, for an effect with many answers.
    pub(super) fn into_parts(self) -> (Queue, Generation, RequestHandle<Output>) {
        (self.queue, self.generation, self.handle)
    }
}

/// Gives an answer to the core, also where nobody waits for it any more.
pub(super) fn resolve<Output>(
    core: &Core<EmergencyApp>,
    handle: &mut RequestHandle<Output>,
    output: Output,
) -> Vec<Effect> {
    core.resolve(&mut Tolerant(handle), output).unwrap_or_default()
}

/// `Core::resolve` asserts in debug builds that somebody waits. An app may tell the shell without waiting, or drop a
/// command whose stream still speaks: both are right.
struct Tolerant<'a, Output>(&'a mut RequestHandle<Output>);

impl<Output> Resolvable<Output> for Tolerant<'_, Output> {
    fn resolve(&mut self, output: Output) -> Result<(), ResolveError> {
        let _ = self.0.resolve(output);
        Ok(())
    }
}
