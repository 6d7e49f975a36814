//! The thread of one store: takes operations in their order, answers each after its commit, waits for nothing else.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, mpsc},
};

use crux_core::capability::Operation;

use super::{
    crash_points::{CrashPoint, CrashPoints, reached},
    queue::Reply,
};

/// An operation and the way back for its answer.
pub(super) type StoreJob<Op> = (Op, Reply<<Op as Operation>::Output>);

/// A store, whichever.
pub(super) trait Store<Op: Operation> {
    /// Performs one operation; what it answers is on the disk.
    fn perform(&mut self, operation: &Op) -> Op::Output;
    /// The answer where performing it failed in a way that nobody foresaw; the connection is given up with it.
    fn give_up(&mut self) -> Op::Output;
}

/// The thread's work, until nobody can ask any more; what was asked before that is still done.
pub(super) fn run<Op>(
    store: &mut impl Store<Op>,
    jobs: &mpsc::Receiver<StoreJob<Op>>,
    points: Option<&Arc<dyn CrashPoints>>,
) where
    Op: Operation,
    Op::Output: Send + 'static,
{
    while let Ok((operation, reply)) = jobs.recv() {
        reached(points, CrashPoint::BeforeStore);
        let output = catch_unwind(AssertUnwindSafe(|| store.perform(&operation)));
        reached(points, CrashPoint::AfterStore);
        reply.give(output.unwrap_or_else(|_| store.give_up()));
    }
}
