//! What is done to a worker's registration.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumDiscriminants, EnumIter, IntoStaticStr};

use super::{Candidate, CaseBrief, Consent, Visit, WorkerDetails, WorkerField};
use crate::{
    case::NextAction,
    ids::{StaffId, WorkerId},
};

/// What is done to a registration. On the wire its name is the operation's `type`, beside the `worker_id`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, EnumDiscriminants)]
#[serde(tag = "type", rename_all = "snake_case")]
#[strum_discriminants(
    name(WorkerWorkKind),
    doc = "The kinds of [`WorkerWork`]: each is a permission of its own.",
    derive(Hash, PartialOrd, Ord, EnumIter, IntoStaticStr, AsRefStr),
    strum(serialize_all = "snake_case")
)]
pub enum WorkerWork {
    /// Somebody is registered.
    RegisterWorker {
        /// What is known.
        details: Box<WorkerDetails>,
        /// That they agreed.
        consent: Consent,
    },
    /// More, or something else, is known.
    ChangeWorker {
        /// What of it: the other fields stay as they are.
        fields: BTreeSet<WorkerField>,
        /// What is known of these.
        details: Box<WorkerDetails>,
    },
    /// They agreed again: to a new notice, or what another wrote down was not enough.
    GiveConsent {
        /// What.
        consent: Consent,
    },
    /// They agree no longer. What rests on it is erased.
    WithdrawConsent,
    /// Somebody was with them.
    RecordVisit {
        /// When and what about.
        visit: Visit,
    },
    /// When to look after them next; none where there is nothing more to do.
    SetFollowUp {
        /// What and by when.
        next: Option<NextAction>,
    },
    /// Another link person looks after them.
    GiveWorkerTo {
        /// Who.
        staff: StaffId,
    },
    /// They are the same as another: this registration stands for nothing of its own from now on.
    MergeWorkers {
        /// The one that stands for both.
        into: WorkerId,
    },
    /// They are not the same after all.
    UnmergeWorkers {
        /// The one that stood for both.
        from: WorkerId,
    },
    /// They are not the same, and nobody is asked again.
    KeepApart {
        /// The other.
        other: WorkerId,
    },
    /// Their card was lost: it opens nothing any more, and they get another.
    ReplaceCard,

    // ---- only the server
    /// They look like others.
    SuggestWorkers {
        /// Whom; all that are known now.
        candidates: Vec<Candidate>,
    },
    /// A case of theirs began or came further.
    NoteCase {
        /// How it stands.
        brief: CaseBrief,
    },
}

impl WorkerWork {
    /// Its kind.
    pub fn kind(&self) -> WorkerWorkKind {
        self.into()
    }

    /// The other registration that it touches, where it touches two.
    pub fn other_worker(&self) -> Option<WorkerId> {
        match self {
            Self::MergeWorkers { into: other }
            | Self::UnmergeWorkers { from: other }
            | Self::KeepApart { other } => Some(*other),
            _ => None,
        }
    }

    /// The member of staff that it names, whom the server has to know.
    pub fn named_staff(&self) -> Option<StaffId> {
        match self {
            Self::GiveWorkerTo { staff } => Some(*staff),
            _ => None,
        }
    }
}

impl WorkerWorkKind {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether only the server makes such work: none that arrives is read as one.
    pub fn is_made_by_server(self) -> bool {
        matches!(self, Self::SuggestWorkers | Self::NoteCase)
    }
}
