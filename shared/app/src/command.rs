//! Short ways to ask for an effect.

use crux_core::{Command, Request, capability::Operation};

use crate::{effects::Effect, event::Event};

/// What an update asks for.
pub(crate) type Asked = Command<Effect, Event>;

/// Asks, and makes an event of the answer.
pub(crate) fn ask<Op, Answer>(operation: Op, answer: Answer) -> Asked
where
    Op: Operation,
    Effect: From<Request<Op>>,
    Answer: FnOnce(Op::Output) -> Event + Send + 'static,
{
    Command::request_from_shell(operation).then_send(answer)
}

/// Asks where no answer is waited for.
pub(crate) fn tell<Op>(operation: Op) -> Asked
where
    Op: Operation,
    Effect: From<Request<Op>>,
{
    Command::notify_shell(operation).into()
}
