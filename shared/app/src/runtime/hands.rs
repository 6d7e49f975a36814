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
    crash_points::{CrashPoint, CrashPoints, reached},
    http::Lanes,
    life::{Generation, Life},
    queue::{Queue, Reply},
    shell_thread::ShellQueue,
    store_thread::StoreJob,
    stream::OpenStream,
    turns::Turns,
};
use crate::{
    effects::{
        Effect,
        alert_store::{AlertStoreOperation, AlertStoreOutput},
        attachment_store::{AttachmentStoreOperation, AttachmentStoreOutput},
        capture::CaptureOutput,
        clip_store::{ClipStoreOperation, ClipStoreOutput},
        evidence_store::{EvidenceStoreOperation, EvidenceStoreOutput},
        http::{HttpOperation, HttpOutput},
        locate::{LocateOperation, LocateOutput},
        pick_contact::PickContactOutput,
        record_store::{RecordStoreOperation, RecordStoreOutput},
        scan_code::ScanCodeOutput,
        send_sms::SendSmsOutput,
        speak::SpeakOutput,
        stream::{StreamOperation, StreamOutput},
        timer::TimerOperation,
    },
    shell::Shell,
    surroundings::Surroundings,
};

/// Longer than a network takes to say what became of a message, on each of two SIMs.
const SMS_PATIENCE: Duration = Duration::from_secs(90);
/// Longer than the longest prompt.
const SPEECH_PATIENCE: Duration = Duration::from_mins(1);
/// As long as a person may be in the camera, the recorder or the list of contacts.
const PERSON_PATIENCE: Duration = Duration::from_mins(15);
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
    pub(super) evidence: mpsc::Sender<StoreJob<EvidenceStoreOperation>>,
    pub(super) attachments: mpsc::Sender<StoreJob<AttachmentStoreOperation>>,
    pub(super) clips: mpsc::Sender<StoreJob<ClipStoreOperation>>,
    pub(super) stream: Option<OpenStream>,
    pub(super) recorder: Turns,
    pub(super) crash_points: Option<Arc<dyn CrashPoints>>,
}

impl Hands {
    /// Hands an effect on. Whether it was a wish to draw, which the core thread grants itself.
    pub(super) fn perform(&mut self, effect: Effect, generation: Generation) -> bool {
        reached(self.crash_points.as_ref(), CrashPoint::Effect(&effect));
        match effect {
            Effect::Render(_) => return true,
            Effect::AlertStore(request) => {
                self.ask_store(&self.alerts, request, AlertStoreOutput::Failed, generation);
            }
            Effect::RecordStore(request) => {
                self.ask_store(&self.records, request, RecordStoreOutput::Failed, generation);
            }
            Effect::EvidenceStore(request) => {
                self.ask_store(&self.evidence, request, EvidenceStoreOutput::Failed, generation);
            }
            Effect::AttachmentStore(request) => {
                self.ask_store(&self.attachments, request, AttachmentStoreOutput::Failed, generation);
            }
            Effect::ClipStore(request) => {
                self.ask_store(&self.clips, request, ClipStoreOutput::Failed, generation);
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
                let limit = locate_limit(request.operation);
                // a shell that throws has found nothing
                self.ask_shell(
                    request,
                    limit,
                    LocateOutput::NotFound,
                    generation,
                    |shell, operation| async move { shell.locate(operation).await },
                );
            }
            Effect::Dial(request) => {
                self.call(request, generation, |shell, operation| shell.dial(operation));
            }
            Effect::Notify(request) => {
                self.call(request, generation, |shell, operation| shell.notify(operation));
            }
            Effect::Vibrate(request) => {
                self.call(request, generation, |shell, operation| shell.vibrate(operation));
            }
            Effect::ScheduleSync(request) => {
                self.call(request, generation, |shell, operation| shell.schedule_sync(operation));
            }
            Effect::Track(request) => {
                self.call(request, generation, |shell, operation| shell.track(operation));
            }
            Effect::Play(request) => self.call(request, generation, |shell, operation| shell.play(operation)),
            Effect::AskPermission(request) => {
                self.call(request, generation, |shell, operation| shell.ask_permission(operation));
            }
            Effect::OpenSettings(request) => {
                self.call(request, generation, |shell, operation| shell.open_settings(operation));
            }
            Effect::Disguise(request) => {
                self.call(request, generation, |shell, operation| shell.disguise(operation));
            }
            Effect::Ring(request) => self.call(request, generation, |shell, operation| shell.ring(operation)),
            Effect::Remind(request) => {
                self.call(request, generation, |shell, operation| shell.remind(operation));
            }
            Effect::Share(request) => {
                self.call(request, generation, |shell, operation| shell.share(operation));
            }
            Effect::Calendar(request) => {
                self.call(request, generation, |shell, operation| shell.add_to_calendar(operation));
            }
            Effect::OpenMap(request) => {
                self.call(request, generation, |shell, operation| shell.open_map(operation));
            }
            Effect::Show(request) => self.call(request, generation, |shell, operation| shell.show(operation)),
            Effect::SendSms(request) => {
                self.ask_shell(
                    request,
                    SMS_PATIENCE,
                    SendSmsOutput::Failed,
                    generation,
                    |shell, operation| async move { shell.send_sms(operation).await },
                );
            }
            Effect::Speak(request) => {
                self.ask_shell(
                    request,
                    SPEECH_PATIENCE,
                    SpeakOutput::Stopped,
                    generation,
                    |shell, operation| async move { shell.speak(operation).await },
                );
            }
            Effect::CapturePhoto(request) => {
                self.ask_shell(
                    request,
                    PERSON_PATIENCE,
                    CaptureOutput::Failed,
                    generation,
                    |shell, operation| async move { shell.capture_photo(operation).await },
                );
            }
            Effect::RecordAudio(request) => {
                // an end that came before its beginning would end nothing
                let turn = self.recorder.next();
                self.ask_shell(
                    request,
                    PERSON_PATIENCE,
                    CaptureOutput::Failed,
                    generation,
                    |shell, operation| turn.call(async move { shell.record_audio(operation).await }),
                );
            }
            Effect::ScanCode(request) => {
                self.ask_shell(
                    request,
                    PERSON_PATIENCE,
                    ScanCodeOutput::Failed,
                    generation,
                    |shell, operation| async move { shell.scan_qr(operation).await },
                );
            }
            Effect::PickContact(request) => {
                self.ask_shell(
                    request,
                    PERSON_PATIENCE,
                    PickContactOutput::Failed,
                    generation,
                    |shell, operation| async move { shell.pick_contact(operation).await },
                );
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

    /// Asks a store, on its thread. One whose thread is gone is answered for.
    fn ask_store<Op: Operation>(
        &self,
        store: &mpsc::Sender<StoreJob<Op>>,
        request: Request<Op>,
        otherwise: Op::Output,
        generation: Generation,
    ) where
        Op::Output: Send + 'static,
    {
        if let Err(mpsc::SendError((_, reply))) = store.send(self.split(request, generation)) {
            reply.give(otherwise);
        }
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

    /// Calls a plain method of the shell, on the shell's thread.
    fn call<Op: Operation<Output = ()> + Send + 'static>(
        &self,
        request: Request<Op>,
        generation: Generation,
        method: impl FnOnce(&dyn Shell, Op) + Send + 'static,
    ) {
        let (operation, reply) = self.split(request, generation);
        self.shell_queue.call(move |shell| {
            method(shell, operation);
            reply.give(());
        });
    }

    /// Waits for an async method of the shell, on a thread of its own, because a foreign method may block in its first
    /// step. One that throws, or does not answer in its time, is answered for.
    fn ask_shell<Op, Answer>(
        &self,
        request: Request<Op>,
        limit: Duration,
        otherwise: Op::Output,
        generation: Generation,
        method: impl FnOnce(Arc<dyn Shell>, Op) -> Answer,
    ) where
        Op: Operation,
        Op::Output: Send + 'static,
        Answer: Future<Output = Op::Output> + Send + 'static,
    {
        let (operation, reply) = self.split(request, generation);
        let asking = method(self.shell.clone(), operation);
        let (io, life) = (self.io.clone(), self.life.clone());
        self.io.spawn_blocking(move || {
            io.block_on(async {
                let asking = AssertUnwindSafe(asking).catch_unwind();
                tokio::select! {
                    answer = tokio::time::timeout(limit, asking) => {
                        reply.give(answer.ok().and_then(Result::ok).unwrap_or(otherwise));
                    }
                    () = life.over(generation) => {}
                }
            });
        });
    }
}

fn locate_limit(operation: LocateOperation) -> Duration {
    LOCATE_GRACE
        + match operation {
            LocateOperation::LastKnown => Duration::ZERO,
            LocateOperation::Fresh { within_ms } => Duration::from_millis(within_ms.into()),
        }
}
