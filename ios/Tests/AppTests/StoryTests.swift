import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// The first alert, from a press on a worker's phone to a hub's inbox and back, through the real screens, two real cores
/// and a real server.
@MainActor @Suite("The story of one alert")
struct StoryTests {
    /// In Andheri, Mumbai.
    static let andheri = (latitude: 19.1136, longitude: 72.8697)

    @Test(arguments: [Wording.english, .hindi])
    func aWorkerPressesAndLearnsWhoHasIt(_ words: Wording) async throws {
        let server = try MainServer()
        let worker = try Player(server: server, words: words, position: Self.andheri)
        let staff = try Player(server: server, words: words)
        try await worker.chooseLanguage()
        try await staff.chooseLanguage()

        // A member of staff signs in with the code of an invitation.
        try await staff.signIn(with: server.invite("Asha Pawar", hub: "mumbai"))
        try await staff.screen.wait("an empty inbox") { $0.says(words.emptyInbox) }

        // A worker holds the button and says what happened.
        try await worker.raise(words.accident)
        try await worker.screen.wait("the first receipt with its time") {
            $0.receipt(.kept)?.contains(words.kept) == true
        }
        try await worker.phone.waitForVibration(.hold)
        try await worker.phone.waitForVibration(.kept)
        try await worker.screen.wait("the server's receipt") { $0.receipt(.received)?.contains(words.received) == true }

        // The hub's inbox shows it, without anybody asking it to.
        let inbox = try await staff.screen.wait("the case in the inbox") {
            !$0.controls(containing: words.accident).isEmpty
        }
        let row = try #require(inbox.controls(containing: words.accident).first)
        #expect(row.node.name.contains(words.nobody))
        #expect(row.node.name.contains("MUM-"))
        try await worker.screen.wait("the hub phone's receipt") {
            $0.receipt(.onHubPhone)?.contains(words.onHubPhone) == true
        }

        // A member of staff takes it.
        try row.press()
        let opened = try await staff.screen.wait("the case") { (try? $0.control(words.take)) != nil }
        #expect(opened.says("19.11"))
        try opened.control(words.take).press()
        try await staff.screen.wait("that it is taken") { (try? $0.control(words.take).node.isEnabled) != true }

        // And writes down what was done, which the server confirms.
        try staff.screen.tree.control(words.noteField).type("Ambulance called")
        try await staff.screen.wait("the note in the field") {
            (try? $0.control(words.keepNote).node.isEnabled) == true
        }
        .control(words.keepNote).press()
        try await staff.screen.wait("the confirmed note") {
            $0.words.contains { $0.hasPrefix("Asha Pawar, ") && $0.hasSuffix(", Ambulance called") }
        }
        #expect(try staff.screen.tree.control(words.noteField).node.value == "")

        // The worker's screen says who has it.
        let known = try await worker.screen.wait("who has it") { $0.says("Asha Pawar") }
        #expect(known.receipt(.taken)?.contains("Asha Pawar") == true)
        #expect(known.problems(smallestText: 18) == [])
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func anAlertOutlivesTheEndOfTheAppAndGoesOutWhenTheServerIsBack() async throws {
        let server = try MainServer()
        server.kill()
        let worker = try Player(server: server, words: .english, position: Self.andheri)
        try await worker.chooseLanguage()
        let words = Wording.english
        try await worker.raise(words.accident)
        try await worker.screen.wait("the first receipt") { $0.receipt(.kept)?.contains(words.kept) == true }
        #expect(worker.phone.wakings > 0, "the system was not asked to wake the app for what waits")
        await worker.phone.restart()
        worker.showAgain()
        let begun = try await worker.screen.wait("the alert after the start") {
            card($0) != nil
        }
        try #require(card(begun)).press()
        try await worker.screen.wait("its receipts") { tree in
            words.waitsForMain.contains { $0 == tree.receipt(.received) }
        }
        try server.startAgain()
        worker.phone.store.send(.connectivityChanged(online: true))
        try await worker.screen.wait("the server's receipt") {
            $0.receipt(.received)?.contains(words.received) == true
        }
        await worker.phone.end()
    }

    /// The alert under way, as the SOS screen mentions it.
    private func card(_ tree: Tree) -> Control? {
        tree.elements.contains { $0.identifier == "sos" } ? try? tree.control("alert") : nil
    }

    @Test func theTwoNumbersAreDialledInOneTapEach() async throws {
        let worker = try Player(server: nil, words: .english)
        try await worker.chooseLanguage()
        for number in ["112", "1800 891 2995"] {
            let button = try #require(worker.screen.tree.controls(containing: number).first, "\(number)")
            try button.press()
        }
        try await worker.phone.waitForDialled(2)
        #expect(worker.phone.dialled == ["112", "18008912995"])
        await worker.phone.end()
    }

    @Test func aCodeThatIsWrongIsRefusedInWords() async throws {
        let server = try MainServer()
        let staff = try Player(server: server, words: .english)
        try await staff.chooseLanguage()
        try await staff.enter(code: "AAAA-BBBB-CCCC")
        let refused = try await staff.screen.wait("the refusal") { _ in staff.signInView?.error != nil }
        #expect(refused.says(try #require(staff.signInView?.error)))
        await staff.phone.end()
    }
}
