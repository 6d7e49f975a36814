//! What is done to a case, apart from raising it. One list: a reader, a permission and a name on the wire follow from it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumDiscriminants, EnumIter, IntoStaticStr};

use crate::{
    alert::{KindCode, Urgency},
    attachment::{MediaType, NewAttachment},
    case::{
        AtrContent, CaseOutcome, ClaimStep, Content, FieldGroup, Filing, NewPayment, NewReferral, NextAction,
        Parties, PersonDetails, Question, ReferralAnswer, SafeContact, Severity, Stage, Status, WageTerms,
    },
    hub::HubId,
    ids::{AtrId, CaseId, ClaimId, OperationId, PaymentId, PersonId, ReferralId, StaffId},
    phone_number::PhoneNumber,
};

/// What is done to a case. On the wire its name is the operation's `type`, beside the `case_id`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, EnumDiscriminants)]
#[serde(tag = "type", rename_all = "snake_case")]
#[strum_discriminants(
    name(WorkKind),
    doc = "The kinds of [`Work`]: each is a permission of its own.",
    derive(Hash, PartialOrd, Ord, EnumIter, IntoStaticStr, AsRefStr),
    strum(serialize_all = "snake_case")
)]
pub enum Work {
    // ---- the first hour
    /// A phone of the hub has the case on its disk.
    ConfirmDelivery,
    /// A member of staff takes the case.
    Acknowledge,
    /// A member of staff notes that they reached the person.
    SpokeWithPerson,
    /// A member of staff tells the person's phone to follow it no longer.
    EndTracking,
    /// A member of staff finds that there was no emergency. Only staff do: a person may be forced to say so.
    RecordFalseAlarm,
    /// It was one after all: what was recorded as a false alarm is taken back, and it rings again if nobody has it.
    WithdrawFalseAlarm,
    /// Central rings a neighbouring hub too.
    RingNeighbour {
        /// The hub that rings and sees the case from now on.
        hub: HubId,
    },

    // ---- handling
    /// Somebody works on it from now on.
    Assign {
        /// Who.
        to: StaffId,
    },
    /// A colleague joins, and of a sensitive case sees name and story.
    JoinTeam {
        /// Who.
        staff: StaffId,
    },
    /// A colleague leaves, and sees them no longer.
    LeaveTeam {
        /// Who.
        staff: StaffId,
    },
    /// How soon somebody must act, as staff find; none goes back to what the kind says.
    SetUrgency {
        /// How soon.
        urgency: Option<Urgency>,
    },
    /// How bad it is.
    SetSeverity {
        /// How bad; none where nobody knows.
        severity: Option<Severity>,
    },
    /// Whether name and story are only for those on the case; none goes back to what the kind says.
    SetSensitive {
        /// Whether.
        sensitive: Option<bool>,
    },
    /// How and when it is safe to reach the person.
    SetSafeContact {
        /// How; none goes back to what the alert says.
        safe: Option<SafeContact>,
    },
    /// What is to be done next; none where it is done, or nothing is.
    SetNextAction {
        /// What and by when.
        next: Option<NextAction>,
    },
    /// How far it has come; closing and reopening have operations of their own.
    SetStatus {
        /// Responding or waiting.
        status: Status,
        /// What it waits for, in words.
        #[serde(default)]
        waiting_for: String,
    },
    /// A member of staff writes something down.
    AddNote {
        /// What they write, [`crate::operation::Body::NOTE_LIMIT`] characters at most.
        text: String,
    },
    /// A member of staff attaches a photo or a photographed paper; its content follows.
    Attach {
        /// What.
        attachment: NewAttachment,
    },
    /// Staff ask the person for more.
    AskWorker {
        /// What.
        question: Question,
    },
    /// The case ends.
    Close {
        /// How.
        outcome: CaseOutcome,
        /// In words.
        #[serde(default)]
        note: String,
    },
    /// It does not end.
    Reopen {
        /// Why.
        reason: String,
    },

    // ---- people
    /// Somebody is added: a group case.
    AddPerson {
        /// Their name from now on.
        person: PersonId,
        /// What is known of them.
        details: PersonDetails,
    },
    /// More, or something else, is known of somebody.
    ChangePerson {
        /// Who.
        person: PersonId,
        /// All that is known now.
        details: PersonDetails,
    },
    /// Somebody does not belong to the case.
    RemovePerson {
        /// Who.
        person: PersonId,
    },

    // ---- hubs
    /// Another hub helps: home place, family, filing.
    AddSupportingHub {
        /// Which.
        hub: HubId,
        /// What for.
        reason: String,
    },
    /// It helps no longer.
    RemoveSupportingHub {
        /// Which.
        hub: HubId,
    },
    /// Another hub is asked to lead. Until it accepts, everything stays where it is, the timers too.
    ProposeTransfer {
        /// Which.
        hub: HubId,
        /// Why.
        reason: String,
        /// The hub that gives it away goes on helping; else it keeps a stub.
        stays: bool,
    },
    /// The other hub leads from now on.
    AcceptTransfer {
        /// The operation that proposed it.
        transfer: OperationId,
    },
    /// The other hub does not.
    DeclineTransfer {
        /// The operation that proposed it.
        transfer: OperationId,
        /// Why.
        reason: String,
    },
    /// The hub that asked asks no longer.
    WithdrawTransfer {
        /// The operation that proposed it.
        transfer: OperationId,
    },

    // ---- others
    /// A partner is asked to help.
    Refer {
        /// Who, with what, until when.
        referral: NewReferral,
    },
    /// A partner answers, by the link or by word to staff.
    AnswerReferral {
        /// Which referral.
        referral: ReferralId,
        /// What they say.
        answer: ReferralAnswer,
        /// In their words.
        #[serde(default)]
        note: String,
    },
    /// The partner is asked no longer; the link opens no more.
    WithdrawReferral {
        /// Which.
        referral: ReferralId,
    },
    /// A volunteer helps, and sees what is ticked.
    ShareWithVolunteer {
        /// Who.
        volunteer: StaffId,
        /// What they see.
        groups: BTreeSet<FieldGroup>,
    },
    /// The volunteer helps no longer.
    EndVolunteerShare {
        /// Who.
        volunteer: StaffId,
    },

    // ---- cases that belong together
    /// This case and another are the same: a link, which can be taken back. This one is a duplicate of `into`.
    Merge {
        /// The case that stands for both.
        into: CaseId,
    },
    /// They are not the same.
    Unmerge {
        /// The case that stood for both.
        from: CaseId,
    },
    /// Some of its people become a case of their own.
    Split {
        /// The new case.
        new_case: CaseId,
        /// Who; they must be people of this case.
        people: Vec<PersonId>,
        /// What happened to them.
        kind: KindCode,
        /// Why.
        reason: String,
    },

    // ---- reports
    /// An ATR is submitted.
    FileAtr {
        /// Its name.
        atr: AtrId,
        /// What it says.
        content: AtrContent,
    },
    /// An ATR is corrected: a new version.
    CorrectAtr {
        /// Which.
        atr: AtrId,
        /// What it says now.
        content: AtrContent,
        /// Why it changed.
        reason: String,
    },

    // ---- wages
    /// A wage claim begins.
    OpenWageClaim {
        /// Its name.
        claim: ClaimId,
        /// Those who owe.
        parties: Parties,
    },
    /// Who owes.
    SetClaimParties {
        /// Which claim.
        claim: ClaimId,
        /// All of it.
        parties: Parties,
    },
    /// What a worker is owed; the first time it adds the line.
    SetWageLine {
        /// Which claim.
        claim: ClaimId,
        /// Whose line.
        person: PersonId,
        /// All of it.
        terms: WageTerms,
    },
    /// A worker is not part of the claim.
    RemoveWageLine {
        /// Which claim.
        claim: ClaimId,
        /// Whose line.
        person: PersonId,
    },
    /// How far the claim has come.
    SetClaimStep {
        /// Which claim.
        claim: ClaimId,
        /// How far.
        step: ClaimStep,
    },
    /// The claim before an authority; the first time it adds the filing.
    SetFiling {
        /// Which claim.
        claim: ClaimId,
        /// All of it.
        filing: Filing,
    },
    /// Money was recovered.
    RecordPayment {
        /// Which claim.
        claim: ClaimId,
        /// Who got how much.
        payment: NewPayment,
    },
    /// A payment was recorded by mistake.
    WithdrawPayment {
        /// Which claim.
        claim: ClaimId,
        /// Which payment.
        payment: PaymentId,
        /// Why.
        reason: String,
    },

    // ---- made by the server only
    /// The person's number wrote or rang again, as a gateway that the server knows reports.
    AddMessage {
        /// The number, as the network reported it.
        phone: PhoneNumber,
        /// What came from it.
        content: Content,
        /// The kind that it tells of, where that counts for how urgent the case is: a missed call's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<KindCode>,
    },
    /// A piece of evidence is whole on the server's disk.
    AddAttachment {
        /// SHA-256 of the content, hexadecimal, lower case.
        sha256: String,
        /// Its type.
        media_type: MediaType,
        /// Its length.
        bytes: u64,
    },
    /// Nobody took the case in time: it rings on.
    RingOn {
        /// The stage that begins.
        stage: Stage,
    },
    /// Somebody on the case works at none of its hubs any more, or not for MAIN: they are on it no longer.
    StaffLeft {
        /// Who.
        staff: StaffId,
        /// Their name, as it was then.
        name: String,
    },
}

impl Work {
    /// Its kind.
    pub fn kind(&self) -> WorkKind {
        self.into()
    }

    /// The other case that it touches, where it touches two.
    pub fn other_case(&self) -> Option<CaseId> {
        match self {
            Self::Merge { into: other }
            | Self::Unmerge { from: other }
            | Self::Split { new_case: other, .. } => Some(*other),
            _ => None,
        }
    }

    /// The member of staff that it names, whom the server has to know.
    pub fn named_staff(&self) -> Option<StaffId> {
        match self {
            Self::Assign { to: staff }
            | Self::JoinTeam { staff }
            | Self::ShareWithVolunteer { volunteer: staff, .. } => Some(*staff),
            _ => None,
        }
    }

    /// The hub that it names, which has to be one that takes cases.
    pub fn named_hub(&self) -> Option<&HubId> {
        match self {
            Self::RingNeighbour { hub }
            | Self::AddSupportingHub { hub, .. }
            | Self::ProposeTransfer { hub, .. } => Some(hub),
            _ => None,
        }
    }
}

impl WorkKind {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether only the server makes such work: none that arrives is read as one.
    pub fn is_made_by_server(self) -> bool {
        matches!(self, Self::AddMessage | Self::AddAttachment | Self::RingOn | Self::StaffLeft)
    }

    /// Whether a line of it stands in the case's activity: what a phone does by itself does not.
    pub fn is_told(self) -> bool {
        !matches!(self, Self::ConfirmDelivery | Self::AddNote | Self::AddMessage | Self::AddAttachment)
    }
}
