import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("The root of the app")
struct RootTests {
    @Test func withoutACoreTheTwoNumbersAreThereAndAreDialled() async throws {
        let player = try await Player(server: nil, words: .english)
        let (phone, screen) = (player.phone, player.screen)
        try await screen.wait("the first screen") { !$0.elements.isEmpty }
        await phone.end()
        phone.store.send(.languageOpened)
        let tree = screen.tree
        #expect(tree.words == ["112", "1800 891 2995"])
        #expect(tree.problems(smallestText: 18) == [])
        for number in tree.words { try tree.control(number).press() }
        #expect(phone.dialled == ["112", "18008912995"])
    }

    @Test func theCoreIsToldOfComingAndGoing() {
        let phase = Phase()
        var sent: [UiEvent] = []
        let screen = PhoneScreen {
            Text("MAIN").modifier(Presence(send: { sent.append($0) }, noticePhone: {})).environment(
                \.scenePhase, phase.now)
        }
        for now in [ScenePhase.active, .inactive, .background, .inactive, .active] {
            phase.now = now
            _ = screen.tree
        }
        #expect(sent == [.appeared, .disappeared, .appeared])
    }

    @Test func anAppThatIsStartedInTheBackgroundWasNeverThere() {
        let phase = Phase()
        phase.now = .background
        var sent: [UiEvent] = []
        let screen = PhoneScreen {
            Text("MAIN").modifier(Presence(send: { sent.append($0) }, noticePhone: {})).environment(
                \.scenePhase, phase.now)
        }
        _ = screen.tree
        #expect(sent == [])
    }

    @Observable final class Phase { var now = ScenePhase.active }
}
