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
const PATIENCE: Duration = Duration::from_secs(2);

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
    /// Without a core around it, the life that lasts as long as these keys.
    _own_life: Option<Arc<watch::Sender<Lived>>>,
}

impl Keys {
    /// The keys that this shell keeps, for a store without a core around it.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub fn of(shell: Arc<dyn Shell>) -> std::io::Result<Self> {
        let (sender, life) = Life::begin();
        Ok(Self { shell, io: io::handle()?, life, _own_life: Some(Arc::new(sender)) })
    }

    pub(super) fn new(shell: Arc<dyn Shell>, io: Handle, life: Life) -> Self {
        Self { shell, io, life, _own_life: None }
    }

    pub(super) fn read(&self, name: SecretName) -> KeyRead {
        match self.ask(SecretOperation::Read { name }) {
            SecretOutput::Found { bytes } => {
                StoreKey::from_kept(&bytes).map_or(KeyRead::Lost, KeyRead::Found)
            }
            SecretOutput::NotFound => KeyRead::Lost,
            SecretOutput::Done | SecretOutput::Failed => KeyRead::Unavailable,
        }
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

    /// On a thread of its own: a foreign method may block in its first step, where no timer could end it.
    fn ask(&self, operation: SecretOperation) -> SecretOutput {
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
        answered.recv_timeout(PATIENCE).unwrap_or(SecretOutput::Failed)
    }
}
