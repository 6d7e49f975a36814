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
    /// Somebody becomes a link person of the hub. The part is who, where they were invited before.
    InviteLinkPerson,
    /// Who of the hub is on duty when.
    Shifts,
    /// In which hours this person wants quiet.
    QuietHours,
    /// Somebody is registered. The part is the id that they will have: each draft has its own.
    RegisterWorker,
    /// More is known of a worker. The part of these forms is the worker.
    ChangeWorker,
    /// A worker agrees anew.
    GiveConsent,
    /// A worker agrees no longer.
    WithdrawConsent,
    /// Somebody was with a worker.
    Visit,
    /// When to look after a worker next.
    FollowUp,
    /// Another link person looks after a worker.
    GiveWorker,
    /// A session was held, or is planned. The part is the id that it will have: each draft has its own.
    LogSession,
    /// More is known of a session. The part of these forms is the session.
    ChangeSession,
    /// Registered workers came to a session.
    Attendees,
    /// A session did not take place.
    CancelSession,
    /// A note that MAIN did not take; new ones are written on the case itself.
    Note,
}

/// A list that opens as a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, uniffi::Enum)]
pub enum StaffList {
    /// How many cases each colleague has.
    Load,
    /// Who is on duty when.
    Roster,
    /// The link persons of the hub.
    LinkPersons,
    /// What the server did not take, with why.
    Refused,
    /// By which type and language the inbox is narrowed down.
    Narrow,
    /// How many workers were registered: today, this month, by trade, by district on a map.
    WorkerNumbers,
}

/// What is done with a link person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, uniffi::Enum)]
pub enum LinkPersonAction {
    /// Opens their page.
    Open,
    /// Asks whether their phone is to open nothing any more.
    AskRevoke,
    /// Their phone opens nothing any more.
    Revoke,
    /// What their phone sent after that counts.
    TakeHeld,
    /// Asks whether it is to go.
    AskDiscardHeld,
    /// It goes.
    DiscardHeld,
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
    /// Opens an attachment of the case.
    OpenAttachment {
        /// SHA-256 of its content, hexadecimal.
        sha256: String,
    },
    /// Takes a photo: for the case, for the report that is being written, or of the worker whose form is on the screen.
    AttachPhoto,
    /// Takes a photo for a session.
    AddSessionPhoto {
        /// Which.
        session: String,
    },
    /// Opens a photo of a worker or of a session.
    OpenPhoto {
        /// Whose, as the core wrote it.
        owner: String,
        /// SHA-256 of its content, hexadecimal.
        sha256: String,
    },
    /// Fetches the open attachment again, after it failed.
    FetchAttachment,
    /// Shows other lines of what happened.
    TurnActivity {
        /// Older ones; else newer ones.
        older: bool,
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
    /// Opens the dialler with the number of one of the case's people.
    CallPerson {
        /// Who.
        person: String,
    },
    /// Opens a text message to the person.
    MessagePerson {
        /// Which of the case's people; none for whom the case is about.
        person: Option<String>,
    },
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
    /// Does something with a link person of the hub.
    LinkPerson {
        /// Who.
        staff: String,
        /// What.
        does: LinkPersonAction,
    },
    /// Throws something that was refused away.
    DropRefused {
        /// Which.
        operation: String,
    },
    /// Signs out.
    SignOut,
    /// Opens the list of workers.
    OpenWorkers,
    /// Opens a worker's page.
    OpenWorker {
        /// Which.
        worker: String,
    },
    /// Begins to register somebody: a new draft.
    RegisterWorker,
    /// Shows other workers of a list that is longer than a window.
    TurnWorkers {
        /// Later ones; else earlier ones.
        forward: bool,
    },
    /// Narrows the list of workers down, or takes it back.
    NarrowWorkers {
        /// `list` (`due`, `unsent`), `trade`.
        by: String,
        /// The code; empty for all.
        value: String,
    },
    /// Looks for a card with the camera: it opens the registration.
    ScanCard,
    /// Shows a worker's card, to be scanned by another phone.
    ShowCard {
        /// Whose.
        worker: String,
    },
    /// Chooses of the list of workers whose cards are to be printed.
    PrintCards,
    /// Chooses a card, or takes it back.
    TickCard {
        /// Whose.
        worker: String,
    },
    /// Shows others of a list of cards that is longer than a window.
    TurnCards {
        /// Later ones; else earlier ones.
        forward: bool,
    },
    /// Makes the sheets and gives them on.
    ShareCards,
    /// The next question of a form that asks one at a time; of one that asks all at once, its last step.
    NextQuestion,
    /// The question before.
    PreviousQuestion,
    /// What is known is enough: on to the last step.
    SkipQuestions,
    /// One question a screen, or all on one; the phone remembers it.
    SwitchQuestions,
    /// The phone looks for where it is, for the site in the form.
    FindSite,
    /// Says the consent notice of the form aloud, in the language chosen there; while it is being said: be quiet.
    ReadNotice,
    /// A child, or somebody who does not agree, needs help all the same: "ask for help", for them.
    HelpWithoutRegistration,
    /// An SOS for a worker, who is beside this phone.
    SosForWorker {
        /// Whom.
        worker: String,
    },
    /// Opens the dialler.
    CallNumber {
        /// E.164.
        number: String,
    },
    /// A worker is the same as another, who stands for both from now on.
    MergeWorkers {
        /// This one …
        worker: String,
        /// … is that one.
        into: String,
    },
    /// They are not the same after all.
    UnmergeWorkers {
        /// This one …
        worker: String,
        /// … is not that one.
        from: String,
    },
    /// They are not the same; nobody is asked again.
    KeepApart {
        /// One.
        worker: String,
        /// The other.
        other: String,
    },
    /// Opens what a worker could apply for.
    OpenSchemes {
        /// Who.
        worker: String,
        /// The code of one scheme; none for all that is suggested.
        scheme: Option<String>,
    },
    /// The card was lost: it opens nothing any more, and there will be another.
    ReplaceCard {
        /// Whose.
        worker: String,
    },
    /// Opens the list of sessions.
    OpenSessions,
    /// Opens a session's page.
    OpenSession {
        /// Which.
        session: String,
    },
    /// Begins to log a session: a new draft.
    LogSession,
    /// Shows other sessions of a list that is longer than a window.
    TurnSessions {
        /// Later ones; else earlier ones.
        forward: bool,
    },
    /// Shows others of those who came to the session on the screen.
    TurnAttendees {
        /// Later ones; else earlier ones.
        forward: bool,
    },
    /// Looks for a card with the camera: whoever holds it came to the session.
    ScanForSession {
        /// Which.
        session: String,
    },
    /// A worker did not come to a session after all.
    RemoveAttendee {
        /// Which session.
        session: String,
        /// Who.
        worker: String,
    },
    /// Narrows the inbox down, or takes it back.
    Narrow {
        /// `kind` or `language`.
        by: String,
        /// The code or tag; empty for all.
        value: String,
    },
}
