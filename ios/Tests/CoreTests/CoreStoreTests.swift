import Core
import Foundation
import Links
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
        let phone = TestHardware()
        let store = CoreStore(
            config: CoreConfig(
                dataDir: file.path + "/core", serverUrl: Self.nowhere, appVersion: "0.1.0", platform: .ios,
                sendsSmsByItself: false, deviceLanguage: "en"),
            hardware: phone.hardware)
        #expect(store.isUnreachable)
        store.dialWithoutCore(.helpline)
        store.dialWithoutCore(.emergency)
        #expect(phone.dialled == ["18008912995", "112"])
        await store.close()
    }

    @Test func anEventAfterTheEndSaysThatTheCoreIsGone() async throws {
        let phone = try TestPhone(server: Self.nowhere)
        #expect(!phone.store.isUnreachable)
        await phone.end()
        phone.store.send(.appeared)
        #expect(phone.store.isUnreachable)
    }

    @Test func aVoiceIsLookedForInTheLanguageInUse() async throws {
        let phone = try TestPhone(server: Self.nowhere, language: "en")
        try await phone.hardware.wait("a look for an English voice") { $0.voicesLookedFor == ["en"] }
        phone.store.send(.languageChosen(tag: "ta"))
        try await phone.hardware.wait("a look for a Tamil voice") { $0.voicesLookedFor == ["en", "ta"] }
        await phone.end()
    }

    @Test func anAddressOpensTheQuestionBeforeAnSos() async throws {
        let phone = try TestPhone(server: Self.nowhere)
        try await phone.wait("a first view") { _ in true }
        phone.store.open(AppLink.sos.url)
        try await phone.wait("the question") {
            if case .page(let page) = $0.screen { page.page == .confirmSos } else { false }
        }
        await phone.end()
    }

    @Test func anAddressIsMeantAlsoWhileSomebodyPractises() async throws {
        let phone = try TestPhone(server: Self.nowhere)
        try await phone.wait("a first view") { _ in true }
        phone.store.send(.pagePressed(action: .beginPractice))
        try await phone.wait("practising") { $0.practice != nil }
        phone.store.open(AppLink.sos.url)
        try await phone.wait("the question, and no practice") {
            if case .page(let page) = $0.screen { page.page == .confirmSos && $0.practice == nil } else { false }
        }
        await phone.end()
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
