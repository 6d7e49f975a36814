//! The core thread: it alone touches the Crux core, one message after the other, and so owns the order of everything.
//! Where the app panics, the core starts anew from its stores; an app that panics again and again is ended.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    time::{Duration, Instant},
};

use crux_core::Core;
use tokio::sync::watch;

use super::{
    crash_points::{CrashPoint, reached},
    hands::Hands,
    life::{Generation, Lived},
    queue::Message,
};
use crate::{app::EmergencyApp, config::CoreConfig, effects::Effect, event::Event, model::Model};

/// So many failures …
const FAILURES_LIMIT: usize = 5;
/// … in this time, and starting anew does not help: the shell shows the helpline instead.
const FAILURES_WINDOW: Duration = Duration::from_secs(10);
/// Messages taken before a view is pushed although more wait: a screen must not stand still under load.
const MESSAGES_PER_VIEW: usize = 256;

/// The core thread's belongings.
pub(super) struct CoreThread {
    pub(super) config: CoreConfig,
    pub(super) inbox: mpsc::Receiver<Message>,
    pub(super) hands: Hands,
    pub(super) lived: Arc<watch::Sender<Lived>>,
    pub(super) closed: Arc<AtomicBool>,
}

/// How a life ended.
enum End {
    /// As it was asked to.
    Stopped,
    /// The app panicked.
    Failed,
}

/// What came of one message.
enum Step {
    /// Taken.
    Done {
        /// The view has changed.
        draw: bool,
    },
    /// It was the request to stop.
    Stopped,
    /// The app panicked.
    Failed,
}

impl CoreThread {
    /// Life after life, until it is asked to stop or fails too often.
    pub(super) fn run(mut self) {
        let mut generation: Generation = 0;
        let mut failures: Vec<Instant> = Vec::new();
        while let End::Failed = self.live(generation) {
            let now = Instant::now();
            failures.retain(|earlier| now.duration_since(*earlier) < FAILURES_WINDOW);
            failures.push(now);
            if failures.len() >= FAILURES_LIMIT {
                break;
            }
            generation += 1;
            self.lived.send_replace(Some(generation));
            self.hands.forget_the_life_before();
            self.hands.shell_queue.call(|shell| shell.core_restarted());
        }
        self.closed.store(true, Ordering::SeqCst);
        self.lived.send_replace(Some(Generation::MAX));
    }

    fn live(&mut self, generation: Generation) -> End {
        let app = EmergencyApp::new(self.config.clone(), self.hands.surroundings.clone());
        let core = Core::new_with(app, Model::default());
        // the first view is pushed at once, before the stores have answered
        match self.take(&core, generation, Message::Event(Event::Started)) {
            Step::Failed => return End::Failed,
            _ if !self.push_view(&core) => return End::Failed,
            _ => {}
        }
        // the queue lives as long as this thread's own hands: `Stop` is the way out
        while let Ok(mut message) = self.inbox.recv() {
            let (mut draw, mut stopped) = (false, false);
            for taken in 1..=MESSAGES_PER_VIEW {
                match self.take(&core, generation, message) {
                    Step::Stopped => stopped = true,
                    Step::Failed => return End::Failed,
                    Step::Done { draw: wants_to_draw } => draw |= wants_to_draw,
                }
                if stopped || taken == MESSAGES_PER_VIEW {
                    break;
                }
                // what waits already is taken first, so that many changes become one view
                match self.inbox.try_recv() {
                    Ok(next) => message = next,
                    Err(_) => break,
                }
            }
            let drawn = !draw || self.push_view(&core);
            if stopped {
                return End::Stopped;
            }
            if !drawn {
                return End::Failed;
            }
        }
        End::Stopped
    }

    /// Takes one message to its end, and hands on the effects that come of it.
    fn take(&mut self, core: &Core<EmergencyApp>, generation: Generation, message: Message) -> Step {
        let effects: std::thread::Result<Vec<Effect>> = match message {
            Message::Stop => return Step::Stopped,
            Message::Event(event) => catch_unwind(AssertUnwindSafe(|| core.process_event(event))),
            Message::Answer { generation: asked_by, give } if asked_by == generation => {
                reached(self.hands.crash_points.as_ref(), CrashPoint::Answered);
                catch_unwind(AssertUnwindSafe(|| give(core)))
            }
            // for a core that is no more
            Message::Answer { .. } => return Step::Done { draw: false },
        };
        let Ok(effects) = effects else { return Step::Failed };
        let mut draw = false;
        for effect in effects {
            draw |= self.hands.perform(effect, generation);
        }
        Step::Done { draw }
    }

    /// Whether it went well.
    fn push_view(&self, core: &Core<EmergencyApp>) -> bool {
        let Ok(view) = catch_unwind(AssertUnwindSafe(|| core.view())) else { return false };
        self.hands.lanes.set_language(&view.language);
        self.hands.shell_queue.render(view);
        true
    }
}
