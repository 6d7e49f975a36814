import Core
import Foundation
import MainCore
import Observation

/// Hardware without a phone: it notes what the core asks of it and answers as the test says.
@MainActor @Observable
public final class TestHardware {
    /// Every number dialled, in order.
    public fileprivate(set) var dialled: [String] = []
    public fileprivate(set) var vibrations: [VibrateOperation] = []
    public fileprivate(set) var tones: [PlayOperation] = []
    public fileprivate(set) var notifications: [NotifyOperation] = []
    /// Every time that the core asked to be woken when there is a network.
    public fileprivate(set) var wakings: [ScheduleSyncOperation] = []
    /// Every message that was opened in the message app.
    public fileprivate(set) var messages: [SendSmsOperation] = []
    public fileprivate(set) var followed: [TrackOperation] = []
    public fileprivate(set) var spoken: [SpeakOperation] = []
    public fileprivate(set) var photos: [CapturePhotoOperation] = []
    public fileprivate(set) var recordings: [RecordAudioOperation] = []
    public fileprivate(set) var asked: [Permission] = []
    public fileprivate(set) var settings: [SettingsPage] = []
    public fileprivate(set) var disguises: [DisguiseOperation] = []
    /// Every beginning and end of a ringing.
    public fileprivate(set) var rings: [RingOperation] = []
    /// The reminders as they were set last.
    public fileprivate(set) var reminders: [Reminder] = []
    /// What was given on to other apps.
    public fileprivate(set) var shared: [ShareOperation] = []
    public fileprivate(set) var calendarEntries: [CalendarOperation] = []
    public fileprivate(set) var maps: [OpenMapOperation] = []
    /// Voice notes that were heard, each time that they began or went on.
    public fileprivate(set) var played: [Data] = []
    public fileprivate(set) var pauses = 0
    /// What was to be held before the camera, each time that a code was looked for.
    public fileprivate(set) var scans: [ScanCodeOperation] = []
    /// The language of its words then.
    public fileprivate(set) var scanLanguages: [WrittenLanguage] = []
    /// Somebody of the staff is signed in, so the phone asks its maker for an address.
    public fileprivate(set) var isAddressWanted = false
    /// The languages for which a voice was looked for.
    public fileprivate(set) var voicesLookedFor: Set<String> = []

    /// What becomes of a message; nil where the message app stands until `leaveMessage`.
    public var messageAnswer: SendSmsOutput? = .composed
    /// What comes of the camera and of the microphone.
    public var captureAnswer = CaptureOutput.cancelled
    /// What the camera reads.
    public var scanAnswer = ScanCodeOutput.cancelled
    /// Whom the person picks.
    public var contactAnswer = PickContactOutput.cancelled
    /// What the phone is and allows.
    public var state = PhoneState.iPhone {
        didSet { place.set(state, position) }
    }
    /// How the person answers the system's questions.
    public var answerToQuestions = PermissionState.granted
    /// Where the phone is: degrees north and east; nil for a phone that finds nothing.
    public var position: (latitude: Double, longitude: Double)? {
        didSet { place.set(state, position) }
    }

    @ObservationIgnored private var tell: (@MainActor @Sendable (UiEvent) -> Void)?
    @ObservationIgnored private var tellOfRinging: (@MainActor @Sendable (UiEvent) -> Void)?
    @ObservationIgnored private var writing: CheckedContinuation<SendSmsOutput, Never>?
    @ObservationIgnored private var recording: CheckedContinuation<CaptureOutput, Never>?
    @ObservationIgnored private let keychain = MemoryKeychain()
    @ObservationIgnored private let place = Place()

    public init() {}

    public var hardware: Hardware {
        Hardware(
            locator: self, follower: self, dialler: self, messenger: self, vibrator: self, sounder: self,
            speaker: self, recorder: self, contacts: self, notifier: self, waker: self, permissions: self,
            disguiser: self, secrets: keychain, ringer: self, reminders: self, sharer: self, otherApps: self,
            voicePlayer: self, scanner: self)
    }

    /// The person touches the notification that rings. Nothing happens where none stands.
    public func openRinging() { if isRinging { tellOfRinging?(.ringingOpened) } }

    /// The phone's maker gives it an address for the doorbell.
    public func addressIs(_ token: String) { tellOfRinging?(.pushAddressChanged(token: token)) }

    /// It rings now.
    public var isRinging: Bool {
        if case .start = rings.last { true } else { false }
    }

    /// The phone moved while it is followed. Nothing happens where it is not.
    public func move(to fix: PhoneFix) { tell?(.moved(fix: fix)) }

    /// The person presses the button of the notification that stands meanwhile.
    public func stopFollowing() { tell?(.trackingStopPressed) }

    /// The person comes back from the message app. Nothing happens where it does not stand.
    public func leaveMessage(_ output: SendSmsOutput) {
        writing?.resume(returning: output)
        writing = nil
    }

    /// Waits until the microphone records.
    public func waitForRecording() async throws {
        try await wait("the recording") { if case .begin = $0.recordings.last { true } else { false } }
    }

    /// Waits until the phone was asked for what is looked for.
    public func wait(
        _ what: String, upTo limit: Duration = patience, until isSo: (TestHardware) -> Bool
    ) async throws {
        try await waitForChange(what, upTo: limit) { isSo(self) ? true : nil }
    }

    /// The last one followed with, unless it has ended.
    public var isFollowed: Bool {
        if case .follow = followed.last { true } else { false }
    }
}

extension PhoneState {
    /// A phone with everything permitted.
    public static let iPhone = PhoneState(
        location: .granted, locationCoarseOnly: false, locationOn: true, notifications: .granted, sms: .notThere,
        canSendSms: true, camera: .granted, microphone: .granted, batteryUnrestricted: nil, batteryPercent: 80,
        maker: "apple", hasVoice: true, assistive: false)
}

extension TestHardware: Dialling, Vibrating, Sounding, Notifying, SyncScheduling, Disguising {
    public func dial(_ number: String) { dialled.append(number) }
    public func vibrate(_ operation: VibrateOperation) { vibrations.append(operation) }
    public func play(_ operation: PlayOperation) { tones.append(operation) }
    public func notify(_ operation: NotifyOperation) { notifications.append(operation) }
    public func schedule(_ operation: ScheduleSyncOperation) { wakings.append(operation) }
    public func disguise(_ operation: DisguiseOperation) { disguises.append(operation) }
}

extension TestHardware: Ringing, Reminding, Sharing, OpeningOtherApps {
    public func listen(_ tell: @escaping @MainActor @Sendable (UiEvent) -> Void) { tellOfRinging = tell }
    public func ring(_ operation: RingOperation) { rings.append(operation) }
    public func wantAddress() { isAddressWanted = true }
    public func remind(_ operation: RemindOperation) { reminders = operation.reminders }
    public func share(_ operation: ShareOperation) { shared.append(operation) }
    public func addToCalendar(_ operation: CalendarOperation) { calendarEntries.append(operation) }
    public func openMap(_ operation: OpenMapOperation) { maps.append(operation) }
}

extension TestHardware: PlayingVoices {
    public func play(_ content: Data, ended: @escaping @MainActor @Sendable () -> Void) -> Bool {
        played.append(content)
        return true
    }

    public func pause() { pauses += 1 }
    public func stop() {}
}

extension TestHardware: ScanningCodes {
    public func scan(_ operation: ScanCodeOperation, in language: WrittenLanguage) async -> ScanCodeOutput {
        scans.append(operation)
        scanLanguages.append(language)
        return scanAnswer
    }
}

extension TestHardware: Locating, Following {
    /// Answers beside the main actor, as CoreLocation does: the core waits for it only for seconds.
    nonisolated public func locate(_ operation: LocateOperation) async -> LocateOutput { place.found(operation) }

    public func track(_ operation: TrackOperation, tell: @escaping @MainActor @Sendable (UiEvent) -> Void) {
        followed.append(operation)
        if case .end = operation { self.tell = nil } else { self.tell = tell }
    }
}

extension TestHardware: Messaging, Speaking, Capturing, ContactPicking {
    public func send(_ operation: SendSmsOperation) async -> SendSmsOutput {
        messages.append(operation)
        if let messageAnswer { return messageAnswer }
        return await withCheckedContinuation { writing = $0 }
    }

    public func speak(_ operation: SpeakOperation) async -> SpeakOutput {
        spoken.append(operation)
        if case .stop = operation { return .stopped }
        return state.hasVoice == true ? .said : .noVoice
    }

    public func photo(_ operation: CapturePhotoOperation) async -> CaptureOutput {
        photos.append(operation)
        return captureAnswer
    }

    public func audio(_ operation: RecordAudioOperation) async -> CaptureOutput {
        recordings.append(operation)
        // `begin` is answered when the recording has ended.
        guard case .begin = operation else {
            recording?.resume(returning: operation == .finish ? captureAnswer : .cancelled)
            recording = nil
            return .cancelled
        }
        return await withCheckedContinuation { recording = $0 }
    }

    public func pick(_ operation: PickContactOperation) async -> PickContactOutput { contactAnswer }
}

extension TestHardware: Permitting {
    public func state(language: String?) async -> PhoneState {
        if let language { voicesLookedFor.insert(language) }
        return state
    }

    public func ask(_ permission: Permission) async {
        asked.append(permission)
        switch permission {
        case .location: state.location = answerToQuestions
        case .notifications: state.notifications = answerToQuestions
        case .camera: state.camera = answerToQuestions
        case .microphone: state.microphone = answerToQuestions
        case .sms: break
        }
    }

    public func open(_ page: SettingsPage) { settings.append(page) }
}

/// Keeps keys as the Keychain does, for as long as the test runs.
private actor MemoryKeychain: SecretKeeping {
    private var keys: [SecretName: Data] = [:]

    func perform(_ operation: SecretOperation) -> SecretOutput {
        switch operation {
        case .read(let name): return keys[name].map { .found(bytes: $0) } ?? .notFound
        case .keep(let name, let bytes): keys[name] = bytes
        case .destroy(let name): keys[name] = nil
        }
        return .done
    }
}

/// Where the phone is, as its test last said: what the core's threads read while the test runs.
private final class Place: @unchecked Sendable {
    private let lock = NSLock()
    // Both under the lock.
    private var state = PhoneState.iPhone
    private var position: (latitude: Double, longitude: Double)?

    func set(_ state: PhoneState, _ position: (latitude: Double, longitude: Double)?) {
        lock.withLock { (self.state, self.position) = (state, position) }
    }

    /// 35 m around its place, from two minutes ago when asked what is remembered.
    func found(_ operation: LocateOperation) -> LocateOutput {
        let (state, position) = lock.withLock { (self.state, self.position) }
        guard state.location == .granted else { return .notPermitted }
        guard state.locationOn else { return .switchedOff }
        guard let position else { return .notFound }
        let isRemembered = operation == .lastKnown
        return .found(
            fix: PhoneFix(
                latitude: position.latitude, longitude: position.longitude, accuracyM: 35,
                ageMs: isRemembered ? 120_000 : 0, method: isRemembered ? .lastKnown : .gnss, mock: false))
    }
}
