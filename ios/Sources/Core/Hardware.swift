import Foundation
import MainCore

/// What the core asks of the phone, one protocol for each piece of hardware or system service. The target `Phone` has
/// the real ones; a test brings its own. None decides anything.
public struct Hardware: Sendable {
    /// Positions.
    public var locator: any Locating
    /// The dialler.
    public var dialler: any Dialling
    /// Vibration.
    public var vibrator: any Vibrating
    /// Notifications.
    public var notifier: any Notifying
    /// Being woken when there is a network.
    public var waker: any SyncScheduling
    /// The Keychain.
    public var secrets: any SecretKeeping

    public init(
        locator: any Locating, dialler: any Dialling, vibrator: any Vibrating, notifier: any Notifying,
        waker: any SyncScheduling, secrets: any SecretKeeping
    ) {
        self.locator = locator
        self.dialler = dialler
        self.vibrator = vibrator
        self.notifier = notifier
        self.waker = waker
        self.secrets = secrets
    }
}

/// Finds where the phone is.
public protocol Locating: Sendable {
    /// Answers within the time that the operation names, if with `notFound`.
    func locate(_ operation: LocateOperation) async -> LocateOutput
}

/// Opens the dialler.
@MainActor
public protocol Dialling: Sendable {
    /// - Parameter number: exactly what is dialled; digits, with a leading `+` for E.164.
    func dial(_ number: String)
}

/// What a hand feels.
@MainActor
public protocol Vibrating: Sendable {
    func vibrate(_ operation: VibrateOperation)
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

/// Keeps keys.
public protocol SecretKeeping: Sendable {
    func perform(_ operation: SecretOperation) async -> SecretOutput
}
