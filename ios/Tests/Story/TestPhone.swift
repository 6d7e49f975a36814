import Core
import Foundation
import Observation
import MainCore

/// A phone without a screen or hardware: the real core with the real store of its view, a Keychain in memory, a position
/// that the test sets, and a note of everything else that the core asked for.
@MainActor
public final class TestPhone {
    public private(set) var store: CoreStore
    /// Every number dialled, in order.
    public var dialled: [String] { log.dialled }
    /// How often the core asked to be woken when there is a network.
    public var wakings: Int { log.wakings.count }

    private let config: CoreConfig
    private let hardware: Hardware
    private let log = Log()

    /// - Parameter position: latitude and longitude in degrees; nil for a phone that finds none.
    public init(
        server: String, position: (latitude: Double, longitude: Double)? = nil, language: String = "en"
    ) throws {
        config = CoreConfig(
            dataDir: try Folder.fresh("phone").path, serverUrl: server, appVersion: "0.1.0", platform: .ios,
            deviceLanguage: language)
        hardware = Hardware(
            locator: FixedLocator(position: position), dialler: log, vibrator: log, notifier: log, waker: log,
            secrets: MemoryKeychain())
        store = CoreStore(config: config, hardware: hardware)
    }

    /// Waits until this many numbers were dialled.
    public func waitForDialled(_ count: Int, upTo limit: Duration = .seconds(10)) async throws {
        try await log.wait(for: "\(count) numbers to be dialled", upTo: limit) { $0.dialled.count >= count }
    }

    /// Waits until the phone has been made to vibrate so.
    public func waitForVibration(_ kind: VibrateOperation, upTo limit: Duration = .seconds(10)) async throws {
        try await log.wait(for: "the vibration \(kind)", upTo: limit) { $0.vibrations.contains(kind) }
    }

    /// Ends the core and starts another one on what it kept, as when the app was closed and opened again.
    public func restart() async {
        await store.close()
        store = CoreStore(config: config, hardware: hardware)
    }

    /// Ends the core and removes its files.
    public func end() async {
        await store.close()
        try? FileManager.default.removeItem(atPath: config.dataDir)
    }

    @MainActor @Observable
    fileprivate final class Log: Dialling, Vibrating, Notifying, SyncScheduling {
        var dialled: [String] = []
        var vibrations: [VibrateOperation] = []
        var notifications: [NotifyOperation] = []
        var wakings: [ScheduleSyncOperation] = []

        func wait(for what: String, upTo limit: Duration, until isSo: (Log) -> Bool) async throws {
            try await waitForChange(what, upTo: limit) { isSo(self) ? self : nil }
        }

        func dial(_ number: String) { dialled.append(number) }
        func vibrate(_ operation: VibrateOperation) { vibrations.append(operation) }
        func notify(_ operation: NotifyOperation) { notifications.append(operation) }
        func schedule(_ operation: ScheduleSyncOperation) { wakings.append(operation) }
    }
}

/// Finds the same place each time: 35 m around it, from two minutes ago when asked what is remembered.
private struct FixedLocator: Locating {
    let position: (latitude: Double, longitude: Double)?

    func locate(_ operation: LocateOperation) async -> LocateOutput {
        guard let position else { return .notFound }
        let isRemembered = operation == .lastKnown
        return .found(
            fix: PhoneFix(
                latitude: position.latitude, longitude: position.longitude, accuracyM: 35,
                ageMs: isRemembered ? 120_000 : 0, method: isRemembered ? .lastKnown : .gnss, mock: false))
    }
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
