import Foundation
import MainCore

/// What the core asks of the phone, one protocol for each piece of hardware or system service. The target `Phone` has
/// the real ones; a test brings its own. None decides anything.
public struct Hardware: Sendable {
    /// Positions.
    public var locator: any Locating
    /// Positions while an alert is open.
    public var follower: any Following
    /// The dialler.
    public var dialler: any Dialling
    /// Text messages.
    public var messenger: any Messaging
    /// Vibration.
    public var vibrator: any Vibrating
    /// Tones.
    public var sounder: any Sounding
    /// The voice.
    public var speaker: any Speaking
    /// Camera and microphone.
    public var recorder: any Capturing
    /// The phone's list of people.
    public var contacts: any ContactPicking
    /// Notifications.
    public var notifier: any Notifying
    /// Being woken when there is a network.
    public var waker: any SyncScheduling
    /// What the phone is and allows.
    public var permissions: any Permitting
    /// Name and icon.
    public var disguiser: any Disguising
    /// The Keychain.
    public var secrets: any SecretKeeping
    /// Being called to a case.
    public var ringer: any Ringing
    /// Reminders of what is due.
    public var reminders: any Reminding
    /// Giving things on to other apps.
    public var sharer: any Sharing
    /// The calendar and the map.
    public var otherApps: any OpeningOtherApps
    /// Voice notes, heard.
    public var voicePlayer: any PlayingVoices
    /// QR codes, read.
    public var scanner: any ScanningCodes

    public init(
        locator: any Locating, follower: any Following, dialler: any Dialling, messenger: any Messaging,
        vibrator: any Vibrating, sounder: any Sounding, speaker: any Speaking, recorder: any Capturing,
        contacts: any ContactPicking, notifier: any Notifying, waker: any SyncScheduling,
        permissions: any Permitting, disguiser: any Disguising, secrets: any SecretKeeping,
        ringer: any Ringing, reminders: any Reminding, sharer: any Sharing, otherApps: any OpeningOtherApps,
        voicePlayer: any PlayingVoices, scanner: any ScanningCodes
    ) {
        self.locator = locator
        self.follower = follower
        self.dialler = dialler
        self.messenger = messenger
        self.vibrator = vibrator
        self.sounder = sounder
        self.speaker = speaker
        self.recorder = recorder
        self.contacts = contacts
        self.notifier = notifier
        self.waker = waker
        self.permissions = permissions
        self.disguiser = disguiser
        self.secrets = secrets
        self.ringer = ringer
        self.reminders = reminders
        self.sharer = sharer
        self.otherApps = otherApps
        self.voicePlayer = voicePlayer
        self.scanner = scanner
    }
}

/// Finds where the phone is.
public protocol Locating: Sendable {
    /// Answers within the time that the operation names, if with `notFound`. Never shows the system's question: that
    /// would end the hold of the button in its middle.
    func locate(_ operation: LocateOperation) async -> LocateOutput
}

/// Follows the phone while an alert is open.
@MainActor
public protocol Following: Sendable {
    /// Begins, goes on otherwise, or ends.
    /// - Parameter tell: takes each position (`UiEvent.moved`) and the person's wish to end it.
    func track(_ operation: TrackOperation, tell: @escaping @MainActor @Sendable (UiEvent) -> Void)
}

/// Opens the dialler.
@MainActor
public protocol Dialling: Sendable {
    /// - Parameter number: exactly what is dialled; digits, with a leading `+` for E.164.
    func dial(_ number: String)
}

/// Text messages.
public protocol Messaging: Sendable {
    /// Answers when the person is back from the message, or at once where there can be none.
    func send(_ operation: SendSmsOperation) async -> SendSmsOutput
}

/// What a hand feels.
@MainActor
public protocol Vibrating: Sendable {
    func vibrate(_ operation: VibrateOperation)
}

/// Tones.
@MainActor
public protocol Sounding: Sendable {
    func play(_ operation: PlayOperation)
}

/// Says things aloud.
public protocol Speaking: Sendable {
    /// Answers when it has been said, or was ended.
    func speak(_ operation: SpeakOperation) async -> SpeakOutput
}

/// Photo and voice.
public protocol Capturing: Sendable {
    /// Answers when the person has taken one, or gone back. Asks for the camera the first time.
    func photo(_ operation: CapturePhotoOperation) async -> CaptureOutput
    /// Answers `begin` when the recording has ended; `finish` and `discard` at once. Asks for the microphone the first
    /// time.
    func audio(_ operation: RecordAudioOperation) async -> CaptureOutput
}

/// The platform's own picker: the app never reads the list.
public protocol ContactPicking: Sendable {
    func pick(_ operation: PickContactOperation) async -> PickContactOutput
}

/// Shows notifications, whose text never says what happened to whom.
@MainActor
public protocol Notifying: Sendable {
    func notify(_ operation: NotifyOperation)
}

/// Asks the system to wake the app when there is a network.
@MainActor
public protocol SyncScheduling: Sendable {
    func schedule(_ operation: ScheduleSyncOperation)
}

/// What the phone is and allows.
public protocol Permitting: Sendable {
    /// - Parameter language: BCP 47, for the question whether there is a voice; nil before the core has said one.
    func state(language: String?) async -> PhoneState
    /// Returns when the person has answered the system's question, or at once where it has been answered before.
    func ask(_ permission: Permission) async
    /// Opens the page of the settings that is nearest to the one asked for.
    @MainActor func open(_ page: SettingsPage)
}

/// Name and icon on the home screen.
@MainActor
public protocol Disguising: Sendable {
    func disguise(_ operation: DisguiseOperation)
}

/// Keeps keys.
public protocol SecretKeeping: Sendable {
    func perform(_ operation: SecretOperation) async -> SecretOutput
}

/// Calls whoever is on duty, over the lock screen as far as iOS lets an app.
@MainActor
public protocol Ringing: Sendable {
    /// Called once, before anything rings.
    /// - Parameter tell: takes that the person came by the ringing or had it stop, and the address of the doorbell.
    func listen(_ tell: @escaping @MainActor @Sendable (UiEvent) -> Void)
    /// Begins, begins anew, or stops.
    func ring(_ operation: RingOperation)
    /// Somebody of the staff is signed in: only their phones have an address at which a doorbell rings.
    func wantAddress()
}

/// Reminds at a time.
@MainActor
public protocol Reminding: Sendable {
    /// Sets all of them: those that are not among them are taken away.
    func remind(_ operation: RemindOperation)
}

/// Gives words or a document on, by an app that the person picks.
@MainActor
public protocol Sharing: Sendable {
    func share(_ operation: ShareOperation)
}

/// Opens apps of the system with something filled in.
@MainActor
public protocol OpeningOtherApps: Sendable {
    /// A new entry of the calendar, which the person may still change and has to keep.
    func addToCalendar(_ operation: CalendarOperation)
    /// The map.
    func openMap(_ operation: OpenMapOperation)
}

/// Plays a voice note from memory.
@MainActor
public protocol PlayingVoices: Sendable {
    /// Begins the content, or goes on with it where it was halted.
    /// - Parameter ended: it came to its end by itself, or a call halted it.
    /// - Returns: Whether it plays.
    func play(_ content: Data, ended: @escaping @MainActor @Sendable () -> Void) -> Bool
    /// Halts it; it goes on where it was.
    func pause()
    /// Ends it, and holds nothing of it any longer.
    func stop()
}

/// Reads a QR code with the camera.
@MainActor
public protocol ScanningCodes: Sendable {
    /// Answers with the first code that is read, or when the person has gone back. Asks for the camera the first time.
    /// Nothing of what the camera sees is kept.
    /// - Parameter language: of its words.
    func scan(_ operation: ScanCodeOperation, in language: WrittenLanguage) async -> ScanCodeOutput
}

/// The language of the app's screens.
public struct WrittenLanguage: Equatable, Sendable {
    /// BCP 47.
    public var tag: String
    /// Whether it is written from right to left.
    public var isFromRight: Bool

    public init(tag: String, isFromRight: Bool) {
        self.tag = tag
        self.isFromRight = isFromRight
    }
}
