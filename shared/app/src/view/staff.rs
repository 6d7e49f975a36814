//! What staff do on their screens, as an action that a button carries. A shell hands it back as it came: nothing in it is
//! for a shell to understand.

/// A form: a page that records one thing. It saves as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, uniffi::Enum)]
pub enum Form {
    /// Who works on it.
    Assign,
    /// A colleague joins the case.
    JoinTeam,
    /// How soon somebody must act.
    Urgency,
    /// How bad it is.
    Severity,
    /// Whether name and story are only for those on the case.
    Sensitive,
    /// How and when it is safe to reach the person.
    SafeContact,
    /// What is to be done next, by when.
    NextAction,
    /// How far it has come.
    Status,
    /// A question to the person.
    Ask,
    /// The end of the case.
    Close,
    /// Why it does not end.
    Reopen,
    /// A person of the case.
    Person,
    /// A hub that helps.
    SupportingHub,
    /// Another hub is to lead.
    Transfer,
    /// Why this hub does not.
    DeclineTransfer,
    /// A partner is asked.
    Refer,
    /// What a partner said on the phone.
    AnswerReferral,
    /// A volunteer helps.
    Volunteer,
    /// It is the same as another case.
    Merge,
    /// Some of its people become a case of their own.
    Split,
    /// An Action Taken Report.
    Atr,
    /// A correction of one.
    CorrectAtr,
    /// A wage claim begins; or who owes changed.
    ClaimParties,
    /// What one worker is owed.
    WageLine,
    /// How far a claim has come.
    ClaimStep,
    /// A claim before an authority.
    Filing,
    /// Money was recovered.
    Payment,
    /// A payment was recorded by mistake.
    WithdrawPayment,
    /// Who of the hub is on duty when.
    Shifts,
    /// In which hours this person wants quiet.
    QuietHours,
}

/// A list that opens as a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, uniffi::Enum)]
pub enum StaffList {
    /// How many cases each colleague has.
    Load,
    /// Who is on duty when.
    Roster,
    /// What the server did not take, with why.
    Refused,
    /// By which type and language the inbox is narrowed down.
    Narrow,
}

/// What a button of a staff screen does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum StaffAction {
    /// Opens a case.
    OpenCase {
        /// Which.
        case_id: String,
    },
    /// Opens a list.
    OpenList {
        /// Which.
        list: StaffList,
    },
    /// Opens a form on the open case; a draft of it goes on.
    OpenForm {
        /// Which.
        form: Form,
        /// Id of the part that it is about: a person, an ATR, a claim, a filing, a payment, a referral.
        part: Option<String>,
    },
    /// Opens a part of the case to read: an ATR with its versions, a claim with its lines, a referral.
    OpenPart {
        /// Id of the part.
        part: String,
    },
    /// Chooses, or takes back, one of several values of a form's field.
    Choose {
        /// The field's name.
        field: String,
        /// The value.
        value: String,
    },
    /// Records what the form says.
    SubmitForm,
    /// Throws the draft of the form away.
    DiscardForm,
    /// Stops the ringing on this phone.
    Silence,
    /// Takes the case.
    Acknowledge,
    /// The person's phone is to follow it no longer.
    EndTracking,
    /// The person was reached.
    SpokeWithPerson,
    /// There was no emergency.
    RecordFalseAlarm,
    /// There was one after all.
    WithdrawFalseAlarm,
    /// The next action is done.
    CompleteNextAction,
    /// This person joins the case.
    JoinMyself,
    /// Somebody leaves the case.
    LeaveTeam {
        /// Who.
        staff: String,
    },
    /// This hub leads from now on.
    AcceptTransfer,
    /// The other hub is asked no longer.
    WithdrawTransfer,
    /// A hub helps no longer.
    RemoveSupportingHub {
        /// Which.
        hub: String,
    },
    /// A partner is asked no longer.
    WithdrawReferral {
        /// Which referral.
        referral: String,
    },
    /// Gives the link of a referral on, by an app that the person picks.
    ShareReferral {
        /// Which.
        referral: String,
    },
    /// A volunteer helps no longer.
    EndVolunteer {
        /// Who.
        staff: String,
    },
    /// They are not the same case.
    Unmerge {
        /// The other one.
        case_id: String,
    },
    /// Somebody does not belong to the case.
    RemovePerson {
        /// Who.
        person: String,
    },
    /// A worker is not part of the claim.
    RemoveWageLine {
        /// Which claim.
        claim: String,
        /// Who.
        person: String,
    },
    /// Gives an ATR on as a PDF.
    ShareAtr {
        /// Which.
        atr: String,
    },
    /// Puts a hearing into the phone's calendar.
    AddHearing {
        /// Which filing.
        filing: String,
        /// The day, `2026-12-10`.
        day: String,
    },
    /// Opens the place in the phone's map.
    OpenMap,
    /// Opens a text message to the person.
    MessagePerson,
    /// What came too late is the better value: it stands from now on.
    TakeLate {
        /// The field.
        field: String,
        /// The operation that came too late.
        operation: String,
    },
    /// What stands is right: what came too late goes.
    KeepStanding {
        /// The field.
        field: String,
    },
    /// Sends something that was refused again, as it is.
    RetryRefused {
        /// Which.
        operation: String,
    },
    /// Opens the form of something that was refused, with what was typed.
    EditRefused {
        /// Which.
        operation: String,
    },
    /// Throws something that was refused away.
    DropRefused {
        /// Which.
        operation: String,
    },
    /// Narrows the inbox down, or takes it back.
    Narrow {
        /// `kind` or `language`.
        by: String,
        /// The code or tag; empty for all.
        value: String,
    },
}
