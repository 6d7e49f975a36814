//! Which core an answer belongs to. A core that starts anew after a failure is another life; tasks of the life before
//! end, and their late answers are dropped.

use tokio::sync::watch;

/// The number of a core's life, counted from 0.
pub(super) type Generation = u64;

/// The life that is lived now; none when the core is closed.
pub(super) type Lived = Option<Generation>;

/// Told to the tasks.
#[derive(Clone)]
pub(super) struct Life(watch::Receiver<Lived>);

impl Life {
    /// A first life, and the means to begin another or to end all.
    pub(super) fn begin() -> (watch::Sender<Lived>, Self) {
        let (sender, receiver) = watch::channel(Some(0));
        (sender, Self(receiver))
    }

    /// Returns when this life is over.
    pub(super) async fn over(mut self, generation: Generation) {
        // an error means that the sender is gone, and with it the core
        let _ = self.0.wait_for(|lived| *lived != Some(generation)).await;
    }

    /// Returns when the core is closed.
    pub(super) async fn closed(mut self) {
        let _ = self.0.wait_for(Option::is_none).await;
    }
}
