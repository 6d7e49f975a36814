//! The thread on which the shell's plain methods are called, so that a slow shell never holds up the core thread, and
//! one that throws takes nothing down with it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError, mpsc},
};

use crate::{shell::Shell, view::ViewModel};

/// A call to the shell.
type Call = Box<dyn FnOnce(&dyn Shell) + Send>;

/// The way to the shell's thread. The thread ends when the last of these is gone.
#[derive(Clone)]
pub(super) struct ShellQueue {
    calls: mpsc::Sender<Call>,
    newest: Arc<Mutex<Option<ViewModel>>>,
}

impl ShellQueue {
    pub(super) fn new() -> (Self, mpsc::Receiver<ShellCall>) {
        let (calls, receiver) = mpsc::channel();
        (Self { calls, newest: Arc::default() }, receiver)
    }

    /// Pushes a view. One that the shell has not taken yet is replaced: the newest is the truth.
    pub(super) fn render(&self, view: ViewModel) {
        let waits = self.newest.lock().unwrap_or_else(PoisonError::into_inner).replace(view).is_some();
        if !waits {
            let newest = self.newest.clone();
            self.call(move |shell| {
                let view = newest.lock().unwrap_or_else(PoisonError::into_inner).take();
                if let Some(view) = view {
                    shell.render(view);
                }
            });
        }
    }

    /// Calls the shell, after the calls before.
    pub(super) fn call(&self, call: impl FnOnce(&dyn Shell) + Send + 'static) {
        // a send fails only when the thread is gone, at the very end
        let _ = self.calls.send(Box::new(call));
    }
}

/// What the thread takes from its queue.
pub(super) type ShellCall = Call;

/// The thread's work, until nobody can call any more.
pub(super) fn run(shell: &dyn Shell, calls: &mpsc::Receiver<ShellCall>) {
    while let Ok(call) = calls.recv() {
        // a foreign method that throws arrives here as a panic; the next call may go well
        let _ = catch_unwind(AssertUnwindSafe(|| call(shell)));
    }
}
