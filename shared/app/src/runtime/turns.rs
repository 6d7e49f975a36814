//! Calls to the shell that must begin in the order in which they were asked for, though each waits for its answer on a
//! thread of its own.

use std::{future::poll_fn, pin::pin, task::Poll, time::Duration};

use tokio::sync::oneshot;

/// A foreign method that does not return from its first step holds up the next call no longer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Gives out turns, one after the other.
#[derive(Default)]
pub(super) struct Turns {
    newest: Option<oneshot::Receiver<()>>,
}

impl Turns {
    /// The turn behind all that were given out before.
    pub(super) fn next(&mut self) -> Turn {
        let (begun, newest) = oneshot::channel();
        Turn { before: self.newest.replace(newest), begun }
    }
}

/// One call's turn. Dropped, it is over.
pub(super) struct Turn {
    before: Option<oneshot::Receiver<()>>,
    begun: oneshot::Sender<()>,
}

impl Turn {
    /// Begins the call when the one before has begun, and waits for its answer.
    pub(super) async fn call<Answer: Future>(self, asking: Answer) -> Answer::Output {
        if let Some(before) = self.before {
            // an error means that the one before ended without having begun
            let _ = tokio::time::timeout(PATIENCE, before).await;
        }
        let mut asking = pin!(asking);
        let first_step = poll_fn(|context| Poll::Ready(asking.as_mut().poll(context))).await;
        drop(self.begun);
        match first_step {
            Poll::Ready(answer) => answer,
            Poll::Pending => asking.await,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, future::pending};

    use super::*;

    #[tokio::test]
    async fn a_call_begins_after_the_one_before_and_does_not_wait_for_its_answer() {
        let begun = RefCell::new(Vec::new());
        let mut turns = Turns::default();
        let (first, second) = (turns.next(), turns.next());
        let begins = |name| {
            let begun = &begun;
            async move { begun.borrow_mut().push(name) }
        };
        let first = first.call(async {
            begins("first").await;
            pending::<()>().await;
        });
        // the threads come in the other order
        tokio::select! {
            biased;
            () = second.call(begins("second")) => {}
            () = first => {}
        }
        assert_eq!(*begun.borrow(), ["first", "second"]);
    }

    #[tokio::test]
    async fn one_that_is_gone_holds_up_nobody() {
        let mut turns = Turns::default();
        let (gone, last) = (turns.next(), turns.next());
        drop(gone);
        last.call(async {}).await;
    }
}
