//! Hands each effect to what performs it. Nothing here waits: it runs on the core thread.

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, mpsc},
    time::Duration,
};

use crux_core::{Request, capability::Operation};
use futures::FutureExt as _;
use tokio::runtime::Handle;

use super::{
    http::Lanes,
    life::{Generation, Life},
    queue::{Queue, Reply},
    shell_thread::ShellQueue,
    store_thread::StoreJob,
    stream::OpenStream,
};
use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        http::{HttpOperation, HttpOutput},
        locate::{LocateOperation, LocateOutput},
        record_store::{RecordStoreOperation, RecordStoreOutput},
        stream::{StreamOperation, StreamOutput},
        timer::TimerOperation,
    },
    shell::Shell,
    surroundings::Surroundings,
};

/// Longer than a shell may look for a position, so that one that never answers is answered for.
const LOCATE_GRACE: Duration = Duration::from_secs(5);

/// Everything that performs effects.
pub(super) struct Hands {
    pub(super) queue: Queue,
    pub(super) life: Life,
    pub(super) io: Handle,
    pub(super) lanes: Arc<Lanes>,
    pub(super) surroundings: Arc<dyn Surroundings>,
    pub(super) shell: Arc<dyn Shell>,
    pub(super) shell_queue: ShellQueue,
    pub(super) alerts: mpsc::Sender<StoreJob<AlertStoreOperation>>,
    pub(super) records: mpsc::Sender<StoreJob<RecordStoreOperation>>,
    pub(super) stream: Option<OpenStream>,
}

impl Hands {
    /// Hands an effect on. Whether it was a wish to draw, which the core thread grants itself.
    pub(super) fn perform(&mut self, effect: Effect, generation: Generation) -> bool {
        match effect {
            Effect::Render(_) => return true,
            Effect::AlertStore(request) => {
                let (operation, reply) = self.split(request, generation);
                if let Err(mpsc::SendError((_, reply))) = self.alerts.send((operation, reply)) {
                    reply.give(AlertStoreOutput::Failed);
                }
            }
            Effect::RecordStore(request) => {
                let (operation, reply) = self.split(request, generation);
                if let Err(mpsc::SendError((_, reply))) = self.records.send((operation, reply)) {
                    reply.give(RecordStoreOutput::Failed);
                }
            }
            Effect::Http(request) => {
                let (operation, reply) = self.split(request, generation);
                self.request(operation, reply);
            }
            Effect::Stream(request) => {
                let (operation, reply) = self.split(request, generation);
                self.stream(operation, reply);
            }
            Effect::Timer(request) => {
                let (operation, reply) = self.split(request, generation);
                self.wait(operation, reply, generation);
            }
            Effect::Locate(request) => {
                let (operation, reply) = self.split(request, generation);
                self.locate(operation, reply, generation);
            }
            Effect::Dial(request) => {
                let (operation, reply) = self.split(request, generation);
                self.shell_queue.call(move |shell| {
                    shell.dial(operation);
                    reply.give(());
                });
            }
            Effect::Notify(request) => {
                let (operation, reply) = self.split(request, generation);
                self.shell_queue.call(move |shell| {
                    shell.notify(operation);
                    reply.give(());
                });
            }
            Effect::Vibrate(request) => {
                let (operation, reply) = self.split(request, generation);
                self.shell_queue.call(move |shell| {
                    shell.vibrate(operation);
                    reply.give(());
                });
            }
            Effect::ScheduleSync(request) => {
                let (operation, reply) = self.split(request, generation);
                self.shell_queue.call(move |shell| {
                    shell.schedule_sync(operation);
                    reply.give(());
                });
            }
        }
        false
    }

    /// What belonged to the life before ends; a request that is on its way to the server is let go on, the server may
    /// be glad of it.
    pub(super) fn forget_the_life_before(&mut self) {
        self.stream = None;
    }

    fn split<Op: Operation>(&self, request: Request<Op>, generation: Generation) -> (Op, Reply<Op::Output>)
    where
        Op::Output: Send + 'static,
    {
        let (operation, handle) = request.split();
        (operation, Reply::new(self.queue.clone(), generation, handle))
    }

    fn request(&self, operation: HttpOperation, reply: Reply<HttpOutput>) {
        let (lanes, life) = (self.lanes.clone(), self.life.clone());
        self.io.spawn(async move {
            tokio::select! {
                output = lanes.perform(operation) => reply.give(output),
                () = life.closed() => {}
            }
        });
    }

    fn stream(&mut self, operation: StreamOperation, reply: Reply<StreamOutput>) {
        if let Some(before) = self.stream.take() {
            before.close();
        }
        if let StreamOperation::Open { bearer } = operation {
            self.stream = Some(OpenStream::open(
                bearer,
                reply,
                self.lanes.clone(),
                self.surroundings.clone(),
                &self.io,
                self.life.clone(),
            ));
        }
    }

    fn wait(&self, operation: TimerOperation, reply: Reply<()>, generation: Generation) {
        let life = self.life.clone();
        self.io.spawn(async move {
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(operation.after_ms)) => reply.give(()),
                () = life.over(generation) => {}
            }
        });
    }

    /// On a thread of its own, because a foreign method may block in its first step.
    fn locate(&self, operation: LocateOperation, reply: Reply<LocateOutput>, generation: Generation) {
        let (shell, io, life) = (self.shell.clone(), self.io.clone(), self.life.clone());
        let limit = LOCATE_GRACE
            + match operation {
                LocateOperation::LastKnown => Duration::ZERO,
                LocateOperation::Fresh { within_ms } => Duration::from_millis(within_ms.into()),
            };
        self.io.spawn_blocking(move || {
            io.block_on(async {
                // a shell that throws has found nothing
                let looking = AssertUnwindSafe(shell.locate(operation)).catch_unwind();
                tokio::select! {
                    found = tokio::time::timeout(limit, looking) => {
                        reply.give(found.ok().and_then(Result::ok).unwrap_or(LocateOutput::NotFound));
                    }
                    () = life.over(generation) => {}
                }
            });
        });
    }
}
