//! What the store keeps of recorded prompts. Their files are in [`crate::files`].

use async_trait::async_trait;
use domain::basics::{Clip, SpokenLanguage};

use super::StorageError;

/// A prompt was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// Hash of its file, where no other prompt needs that.
    pub unused_file: Option<String>,
}

/// What the store keeps of recorded prompts.
#[async_trait]
pub trait Clips: Send + Sync {
    /// Notes a prompt whose file is kept, in place of the one that stood for this language and key; and the language
    /// itself, where it is only spoken. The hash of a file that no prompt needs any more.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn publish_clip(
        &self,
        clip: Clip,
        spoken: Option<SpokenLanguage>,
    ) -> Result<Option<String>, StorageError>;

    /// Takes a prompt back: phones then speak with the platform's voice, or show what they have. `None` where there was
    /// none.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn withdraw_clip(&self, language: String, key: String) -> Result<Option<Withdrawn>, StorageError>;

    /// The prompt of a language and key.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn clip(&self, language: String, key: String) -> Result<Option<Clip>, StorageError>;

    /// All prompts, by language and key.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn clips(&self) -> Result<Vec<Clip>, StorageError>;
}
