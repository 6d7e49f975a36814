//! What the store keeps of evidence: what was announced, and what is whole. The content is in [`crate::files`].

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::attachment::MediaType;

use super::StorageError;
use crate::files::{ContentHash, Files, Owner, WholeFile};

/// What is not whole so long after it was announced, or whose alert has not come by then, is removed: phones try for a
/// week.
pub const LEFTOVER_AFTER: TimeDelta = TimeDelta::days(8);
/// Most bytes that are announced for one alert that has not arrived: anybody can make the id of one.
pub const UNKNOWN_ALERT_LIMIT: u64 = 8 * 1024 * 1024;
/// Most bytes that are announced for all such alerts together.
pub const UNKNOWN_ALERTS_LIMIT: u64 = 256 * 1024 * 1024;

/// Most photos of one worker: one stands in the registration, older ones were replaced.
pub const PER_WORKER_LIMIT: usize = 10;
/// Most photos of one session.
pub const PER_SESSION_LIMIT: usize = 30;

/// A piece of evidence that was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredAttachment {
    /// Whose it is, and what.
    pub file: WholeFile,
    /// When all of it was on the disk and its hash was right.
    pub complete_at: Option<DateTime<Utc>>,
}

/// Why a piece of evidence is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentRefused {
    /// The alert has as many as it may have.
    TooMany,
    /// There is no such registration or session, or it was erased.
    NoOwner,
    /// Its alert has not arrived, and there is no more room for it before it has.
    AlertFirst,
}

/// What became of an announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// It was not known before.
    pub is_new: bool,
    /// It was known with another length or type: what is there of the content is of no use.
    pub is_another: bool,
    /// What is known now.
    pub attachment: StoredAttachment,
}

/// What the store keeps of evidence.
#[async_trait]
pub trait Attachments: Send + Sync {
    /// The files beside the store.
    fn files(&self) -> &Files;

    /// Notes what is to come. Its alert may not have arrived yet. What is sent `by_staff` has room beside what the person
    /// sends.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn announce_attachment(
        &self,
        file: WholeFile,
        by_staff: bool,
        at: DateTime<Utc>,
    ) -> Result<Result<Announced, AttachmentRefused>, StorageError>;

    /// A piece of evidence.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn attachment(
        &self,
        owner: Owner,
        hash: ContentHash,
    ) -> Result<Option<StoredAttachment>, StorageError>;

    /// Notes that a piece of evidence is whole, and tells its case, now or when the alert arrives.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn complete_attachment(
        &self,
        owner: Owner,
        hash: ContentHash,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError>;

    /// What was announced before `before` and is not whole, or whose alert never came.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read.
    async fn leftover_attachments(
        &self,
        before: DateTime<Utc>,
    ) -> Result<Vec<(Owner, ContentHash)>, StorageError>;

    /// Forgets an announcement that led to nothing.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn forget_attachment(&self, owner: Owner, hash: ContentHash) -> Result<(), StorageError>;
}

/// The type of this name.
pub(crate) fn media_type(name: &str) -> Option<MediaType> {
    [MediaType::Jpeg, MediaType::Mp4Audio, MediaType::OggAudio]
        .into_iter()
        .find(|known| known.as_str() == name)
}
