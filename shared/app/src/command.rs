//! What an update asks for, and short ways to ask.

use crux_core::{Command, Request, capability::Operation};

use crate::{effects::Effect, event::Event};

/// What an update asks for, in order. Most updates ask for nothing in most of their parts: where nothing is asked for,
/// nothing is made; a Crux command alone is five channels and a task.
#[must_use]
#[derive(Default)]
pub(crate) struct Asked(Vec<Command<Effect, Event>>);

impl Asked {
    /// Nothing.
    pub(crate) fn done() -> Self {
        Self::default()
    }

    /// All of these.
    pub(crate) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        Self(parts.into_iter().flat_map(|part| part.0).collect())
    }

    /// As Crux takes it.
    pub(crate) fn into_command(self) -> Command<Effect, Event> {
        self.0.into_iter().reduce(Command::and).unwrap_or_else(Command::done)
    }
}

impl From<Command<Effect, Event>> for Asked {
    fn from(command: Command<Effect, Event>) -> Self {
        Self(vec![command])
    }
}

/// Asks, and makes an event of the answer.
pub(crate) fn ask<Op, Answer>(operation: Op, answer: Answer) -> Asked
where
    Op: Operation,
    Effect: From<Request<Op>>,
    Answer: FnOnce(Op::Output) -> Event + Send + 'static,
{
    Asked::from(Command::request_from_shell(operation).then_send(answer))
}

/// Asks where no answer is waited for.
pub(crate) fn tell<Op>(operation: Op) -> Asked
where
    Op: Operation,
    Effect: From<Request<Op>>,
{
    let told: Command<Effect, Event> = Command::notify_shell(operation).into();
    Asked::from(told)
}
