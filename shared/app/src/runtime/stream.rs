//! The stream of server-sent events: one connection that is stood up again whenever it is lost, until it is closed or
//! the server refuses the token.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use crux_core::RequestHandle;
use tokio::{
    runtime::Handle,
    sync::watch,
    time::{Instant, timeout},
};

use super::{
    http::Lanes,
    life::{Generation, Life},
    queue::{Message, Queue, Reply, resolve},
    sse::{Heard, Parser},
};
use crate::{
    effects::stream::StreamOutput,
    surroundings::{Surroundings, drawn_up_to},
};

/// The path of the stream.
const PATH: &str = "/v1/stream";
/// The server sends a comment every 20 s: two missed, and the connection is dead.
const SILENCE_LIMIT: Duration = Duration::from_secs(45);
/// The first pause is up to this long.
const FIRST_PAUSE_MS: u64 = 1_000;
/// No pause is longer than this.
const LONGEST_PAUSE_MS: u64 = 60_000;
/// A connection that stood this long was a good one: the pauses begin anew.
const GOOD_CONNECTION: Duration = Duration::from_secs(10);

/// The stream that is open.
pub(super) struct OpenStream {
    teller: Teller,
    end: watch::Sender<()>,
}

impl OpenStream {
    /// Begins to listen.
    pub(super) fn open(
        bearer: String,
        reply: Reply<StreamOutput>,
        lanes: Arc<Lanes>,
        surroundings: Arc<dyn Surroundings>,
        io: &Handle,
        life: Life,
    ) -> Self {
        let (queue, generation, handle) = reply.into_parts();
        let teller = Teller { queue, generation, handle: Arc::new(Mutex::new(Some(handle))) };
        let (end, ended) = watch::channel(());
        let tell = {
            let teller = teller.clone();
            Box::new(move |output| teller.tell(output))
        };
        let listener = Listener { bearer, lanes, surroundings, tell, silence_limit: SILENCE_LIMIT };
        io.spawn(async move {
            tokio::select! {
                () = listener.listen() => {}
                () = life.over(generation) => {}
                () = until_dropped(ended) => {}
            }
        });
        Self { teller, end }
    }

    /// Ends it: `Ended` is the last that is heard of it.
    pub(super) fn close(self) {
        drop(self.end);
        self.teller.end();
    }
}

async fn until_dropped(mut ended: watch::Receiver<()>) {
    while ended.changed().await.is_ok() {}
}

/// Gives many answers to one request, in order; none after the last.
#[derive(Clone)]
struct Teller {
    queue: Queue,
    generation: Generation,
    handle: Arc<Mutex<Option<RequestHandle<StreamOutput>>>>,
}

impl Teller {
    fn tell(&self, output: StreamOutput) {
        self.answer(output, false);
    }

    fn end(&self) {
        self.answer(StreamOutput::Ended, true);
    }

    fn answer(&self, output: StreamOutput, last: bool) {
        let handle = self.handle.clone();
        self.queue.put(Message::Answer {
            generation: self.generation,
            give: Box::new(move |core| {
                // only the core thread comes here, one answer after the other
                let mut handle = handle.lock().unwrap_or_else(PoisonError::into_inner);
                let effects = handle.as_mut().map(|handle| resolve(core, handle, output)).unwrap_or_default();
                if last {
                    *handle = None;
                }
                effects
            }),
        });
    }
}

/// How a connection came to its end.
enum End {
    /// It never stood, or was lost.
    Lost,
    /// The server does not know the token.
    Refused,
}

struct Listener {
    bearer: String,
    lanes: Arc<Lanes>,
    surroundings: Arc<dyn Surroundings>,
    tell: Box<dyn Fn(StreamOutput) + Send + Sync>,
    silence_limit: Duration,
}

impl Listener {
    async fn listen(&self) {
        let mut failures: u32 = 0;
        let mut told_lost = false;
        loop {
            let mut stood_since = None;
            let end = self.one_connection(&mut stood_since).await;
            if let End::Refused = end {
                (self.tell)(StreamOutput::Refused);
                return;
            }
            // once for each loss, not for each attempt
            if stood_since.is_some() || !told_lost {
                (self.tell)(StreamOutput::Lost);
                told_lost = true;
            }
            if stood_since.is_some_and(|since: Instant| since.elapsed() >= GOOD_CONNECTION) {
                failures = 0;
            }
            tokio::time::sleep(pause(failures, &self.surroundings.random())).await;
            failures = failures.saturating_add(1);
        }
    }

    /// From the request to the loss.
    async fn one_connection(&self, stood_since: &mut Option<Instant>) -> End {
        let Some(request) = self.lanes.listen(PATH, &self.bearer) else { return End::Lost };
        let Ok(Ok(mut response)) = timeout(self.silence_limit, request.send()).await else {
            return End::Lost;
        };
        if response.status() == reqwest::StatusCode::UNAUTHORIZED {
            return End::Refused;
        }
        let is_stream = response
            .headers()
            .get(reqwest::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("text/event-stream"));
        // a captive portal answers 200 too, with a page
        if response.status() != reqwest::StatusCode::OK || !is_stream {
            return End::Lost;
        }
        *stood_since = Some(Instant::now());
        (self.tell)(StreamOutput::Connected);
        let mut parser = Parser::default();
        while let Ok(Ok(Some(bytes))) = timeout(self.silence_limit, response.chunk()).await {
            if parser.take(&bytes).contains(&Heard::Event("changed".into())) {
                (self.tell)(StreamOutput::Changed);
            }
        }
        End::Lost
    }
}

/// Full jitter: anything from nothing to a bound that doubles, so that a thousand phones that lost one server do not
/// come back in one moment (Brooker, "Exponential Backoff And Jitter", AWS 2015).
fn pause(failures: u32, random: &[u8; 32]) -> Duration {
    let bound = FIRST_PAUSE_MS.saturating_mul(1 << failures.min(16)).min(LONGEST_PAUSE_MS);
    Duration::from_millis(drawn_up_to(bound, random))
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
