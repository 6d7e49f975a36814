//! The stores' keys, which the platform keeps. Asking for one has a limit: a Keystore that hangs must not hold up an alert.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, mpsc},
    time::Duration,
};

use tokio::{runtime::Handle, sync::watch};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{
    io,
    life::{Life, Lived},
};
use crate::shell::{SecretName, SecretOperation, SecretOutput, Shell};

/// Longer than a slow phone's Keystore takes, shorter than a person holds their breath.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);
/// A store without a core around it is opened by no person who waits.
const PATIENCE_WITHOUT_A_CORE: Duration = Duration::from_mins(1);

/// The raw key of a store. It does not stay in memory when it is let go.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop)]
pub(super) struct StoreKey([u8; 32]);

impl StoreKey {
    pub(super) fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// None where it is not 32 bytes.
    pub(super) fn from_kept(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As SQLCipher takes a raw key, which it does not stretch: `x'…'`.
    pub(super) fn for_sqlcipher(&self) -> Zeroizing<String> {
        use std::fmt::Write as _;
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0 {
            // writing to a string cannot fail
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }
}

/// What reading a key brought.
pub(super) enum KeyRead {
    /// Here.
    Found(StoreKey),
    /// There is none, or none that can be used.
    Lost,
    /// The platform failed or did not answer in time; it may next time.
    Unavailable,
}

/// The platform's keys.
#[derive(Clone)]
pub struct Keys {
    shell: Arc<dyn Shell>,
    io: Handle,
    life: Life,
    patience: Duration,
    /// Without a core around it, the life that lasts as long as these keys.
    _own_life: Option<Arc<watch::Sender<Lived>>>,
}

impl Keys {
    /// The keys that this shell keeps, for a store without a core around it. A key is waited for a minute.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub fn of(shell: Arc<dyn Shell>) -> std::io::Result<Self> {
        let (sender, life) = Life::begin();
        let (patience, own_life) = (PATIENCE_WITHOUT_A_CORE, Some(Arc::new(sender)));
        Ok(Self { shell, io: io::handle()?, life, patience, _own_life: own_life })
    }

    pub(super) fn new(shell: Arc<dyn Shell>, io: Handle, life: Life, patience: Duration) -> Self {
        Self { shell, io, life, patience, _own_life: None }
    }

    /// The same, which wait this long for the platform.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// How long a store waits for its key before it goes on without.
    pub(super) fn patience(&self) -> Duration {
        self.patience
    }

    pub(super) fn read(&self, name: SecretName) -> KeyRead {
        AwaitedKey::of(name).read(self, self.patience)
    }

    /// Keeps a key and reads it back: a store sealed with a key that was not kept is lost at the next start.
    pub(super) fn keep(&self, name: SecretName, key: &StoreKey) -> bool {
        self.ask(SecretOperation::Keep { name, bytes: key.bytes().to_vec() }) == SecretOutput::Done
            && matches!(self.read(name), KeyRead::Found(kept) if kept == *key)
    }

    /// Whether it is gone.
    pub(super) fn destroy(&self, name: SecretName) -> bool {
        matches!(self.ask(SecretOperation::Destroy { name }), SecretOutput::Done | SecretOutput::NotFound)
    }

    fn ask(&self, operation: SecretOperation) -> SecretOutput {
        self.begin(operation).recv_timeout(self.patience).unwrap_or(SecretOutput::Failed)
    }

    /// On a thread of its own: a foreign method may block in its first step, where no timer could end it.
    fn begin(&self, operation: SecretOperation) -> mpsc::Receiver<SecretOutput> {
        let (answer, answered) = mpsc::channel();
        let (shell, io, life) = (self.shell.clone(), self.io.clone(), self.life.clone());
        self.io.spawn_blocking(move || {
            let asking = async {
                tokio::select! {
                    output = shell.secret(operation) => output,
                    () = life.closed() => SecretOutput::Failed,
                }
            };
            let output =
                catch_unwind(AssertUnwindSafe(|| io.block_on(asking))).unwrap_or(SecretOutput::Failed);
            // nobody listens any more where it took too long
            let _ = answer.send(output);
        });
        answered
    }
}

/// One key of the platform. It is asked for once: an answer that takes longer than anybody waits is there at the next
/// reading.
pub(super) struct AwaitedKey {
    name: SecretName,
    asked: Option<mpsc::Receiver<SecretOutput>>,
}

impl AwaitedKey {
    /// One that nobody has asked for.
    pub(super) fn of(name: SecretName) -> Self {
        Self { name, asked: None }
    }

    /// What reading it brought; `Unavailable` where the platform has not answered in this time.
    pub(super) fn read(&mut self, keys: &Keys, patience: Duration) -> KeyRead {
        let asked =
            self.asked.take().unwrap_or_else(|| keys.begin(SecretOperation::Read { name: self.name }));
        match asked.recv_timeout(patience) {
            Ok(SecretOutput::Found { bytes }) => {
                StoreKey::from_kept(&bytes).map_or(KeyRead::Lost, KeyRead::Found)
            }
            Ok(SecretOutput::NotFound) => KeyRead::Lost,
            Ok(SecretOutput::Done | SecretOutput::Failed) | Err(mpsc::RecvTimeoutError::Disconnected) => {
                KeyRead::Unavailable
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {
                self.asked = Some(asked);
                KeyRead::Unavailable
            }
        }
    }

    /// Another key is kept now, or none: what was asked for does not count any more.
    pub(super) fn forget(&mut self) {
        self.asked = None;
    }
}
