//! What the store keeps of messages that go out.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::{ids::CaseId, phone_number::PhoneNumber};

use super::StorageError;
use crate::outbound::Purpose;

/// A message that is to go out.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    /// The same text is put in once: a second time changes nothing. `received:<case>`.
    pub once: String,
    /// What it is for, which picks the template.
    pub purpose: Purpose,
    /// To whom.
    pub to: PhoneNumber,
    /// In which language, BCP 47, where that is known.
    pub language: Option<String>,
    /// For the variables of the template, in their order. No personal data.
    pub arguments: Vec<String>,
    /// The case whose person it goes to: their wish about answers is asked again before it is sent.
    pub case: Option<CaseId>,
    /// Not before.
    pub not_before: DateTime<Utc>,
}

/// A message whose time has come.
#[derive(Debug, Clone, PartialEq)]
pub struct DueMessage {
    /// Its name for the gateway, the same at every attempt.
    pub id: i64,
    /// What it says, and to whom.
    pub message: Outgoing,
    /// How often it was tried.
    pub attempts: u32,
}

/// How a message ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageEnd {
    /// The gateway has it.
    Sent,
    /// Nobody took it in time.
    Expired,
    /// The gateway will never take it.
    Refused,
    /// The person does not want to be answered.
    Withheld,
}

impl MessageEnd {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Expired => "expired",
            Self::Refused => "refused",
            Self::Withheld => "withheld",
        }
    }
}

/// What the store keeps of messages that go out.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Puts a message in; one that was put in before stays as it is. Inside the store's own transactions
    /// `storage::sqlite::outbox::put` does the same.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn put_in_outbox(&self, message: Outgoing) -> Result<(), StorageError>;

    /// What is to be sent at `now`, duty messages first; what came too late for that is ended.
    ///
    /// # Errors
    /// [`StorageError`] where the store cannot be read or written.
    async fn due_messages(&self, now: DateTime<Utc>) -> Result<Vec<DueMessage>, StorageError>;

    /// Notes the end of a message, and forgets its number.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn end_message(&self, id: i64, end: MessageEnd, at: DateTime<Utc>) -> Result<(), StorageError>;

    /// Notes an attempt that came to nothing, and when the next is due.
    ///
    /// # Errors
    /// [`StorageError`] where nothing was stored.
    async fn try_message_again(&self, id: i64, not_before: DateTime<Utc>) -> Result<(), StorageError>;
}
