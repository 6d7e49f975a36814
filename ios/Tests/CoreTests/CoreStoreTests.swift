import Core
import Foundation
import MainCore
import Story
import Testing

@MainActor @Suite("The store of the core's view")
struct CoreStoreTests {
    /// Nothing listens there.
    static let nowhere = "http://127.0.0.1:9"

    @Test func aFolderThatCannotBeMadeShowsTheTwoNumbersInstead() async throws {
        // A file stands where the folder should be.
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: file)
        let dialler = Dialler()
        let store = CoreStore(
            config: CoreConfig(
                dataDir: file.path + "/core", serverUrl: Self.nowhere, appVersion: "0.1.0", platform: .ios,
                deviceLanguage: "en"),
            hardware: dialler.hardware)
        #expect(store.isUnreachable)
        store.dialWithoutCore(.helpline)
        store.dialWithoutCore(.emergency)
        #expect(dialler.dialled == ["18008912995", "112"])
        await store.close()
    }

    @Test func anEventAfterTheEndSaysThatTheCoreIsGone() async throws {
        let phone = try TestPhone(server: Self.nowhere)
        #expect(!phone.store.isUnreachable)
        await phone.end()
        phone.store.send(.appeared)
        #expect(phone.store.isUnreachable)
    }

    @Test func twoCoresInOneProcessKeepTheirOwnViews() async throws {
        let (english, hindi) = (
            try TestPhone(server: Self.nowhere, language: "en"), try TestPhone(server: Self.nowhere, language: "hi")
        )
        try await english.wait("a view in English") { $0.language == "en" }
        try await hindi.wait("a view in Hindi") { $0.language == "hi" }
        #expect(english.store.view?.language == "en")
        await english.end()
        await hindi.end()
    }

    @Test func theTwoNumbersAreDialledExactlySo() {
        #expect(EmergencyNumber.allCases.map(\.dialled) == ["112", "18008912995"])
        #expect(EmergencyNumber.helpline.shown.filter(\.isNumber) == EmergencyNumber.helpline.dialled)
    }
}

/// Hardware of which only the dialler is there.
@MainActor
private final class Dialler: Dialling, Vibrating, Notifying, SyncScheduling {
    private(set) var dialled: [String] = []
    var hardware: Hardware {
        Hardware(locator: Nothing(), dialler: self, vibrator: self, notifier: self, waker: self, secrets: Nothing())
    }
    func dial(_ number: String) { dialled.append(number) }
    func vibrate(_ operation: VibrateOperation) {}
    func notify(_ operation: NotifyOperation) {}
    func schedule(_ operation: ScheduleSyncOperation) {}
}

private struct Nothing: Locating, SecretKeeping {
    func locate(_ operation: LocateOperation) async -> LocateOutput { .notFound }
    func perform(_ operation: SecretOperation) async -> SecretOutput { .failed }
}
