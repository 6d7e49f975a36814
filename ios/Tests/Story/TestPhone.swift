import Core
import Foundation
import MainCore

/// A phone without a screen or hardware: the real core with the real store of its view, on hardware that a test sets.
@MainActor
public final class TestPhone {
    public private(set) var store: CoreStore
    /// What the core asked of the phone, and how the phone answers.
    public let hardware = TestHardware()
    /// Every number dialled, in order.
    public var dialled: [String] { hardware.dialled }

    private let config: CoreConfig

    /// - Parameter position: latitude and longitude in degrees; nil for a phone that finds none.
    public init(
        server: String, position: (latitude: Double, longitude: Double)? = nil, language: String = "en"
    ) throws {
        config = CoreConfig(
            dataDir: try Folder.fresh("phone").path, serverUrl: server, appVersion: "0.1.0", platform: .ios,
            sendsSmsByItself: false, deviceLanguage: language)
        hardware.position = position
        store = CoreStore(config: config, hardware: hardware.hardware)
    }

    /// Ends the core and starts another one on what it kept, as when the app was closed and opened again.
    public func restart() async {
        await close()
        openAgain()
    }

    /// Ends the app; what it has kept stays on the phone.
    public func close() async { await store.close() }

    /// Opens the app again on what it kept.
    public func openAgain() { store = CoreStore(config: config, hardware: hardware.hardware) }

    /// Ends the core and removes its files.
    public func end() async {
        await store.close()
        try? FileManager.default.removeItem(atPath: config.dataDir)
    }
}
