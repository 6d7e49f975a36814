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
    @Test(arguments: [Wording.english, .hindi])
    func aWorkerPressesAndLearnsWhoHasIt(_ words: Wording) async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server, words)
        let staff = try await Player.staff(server, words)

        // A worker holds the button and says what happened.
        try await worker.raise()
        try await worker.waitForReceipt(.kept, words.kept)
        try await worker.phone.hardware.wait("both vibrations") {
            $0.vibrations.contains(.hold) && $0.vibrations.contains(.kept)
        }
        try await worker.waitForReceipt(.received, words.received)

        // The hub's inbox shows it, without anybody asking it to.
        let inbox = try await staff.screen.wait("the case in the inbox") { !$0.cases(words.accident).isEmpty }
        let row = try #require(inbox.cases(words.accident).first)
        #expect(row.node.name.contains(words.nobody))
        try await worker.waitForReceipt(.onHubPhone, words.onHubPhone)

        // A member of staff takes it.
        try row.press()
        let opened = try await staff.screen.wait("the case") { (try? $0.control(words.take)) != nil }
        #expect(opened.says("19.11"))
        try opened.control(words.take).press()
        try await staff.screen.wait("that it is taken") { (try? $0.control(words.take).node.isEnabled) != true }

        // And writes down what was done, which the server confirms.
        try staff.screen.tree.control(words.noteField).type("Ambulance called")
        try await staff.press("note-submit")
        try await staff.screen.wait("the confirmed note") {
            $0.words.contains { $0.hasPrefix("Asha Pawar, ") && $0.hasSuffix(", Ambulance called") }
        }
        #expect(try staff.screen.tree.control(words.noteField).node.value == "")

        // The worker's screen says who has it.
        let known = try await worker.screen.wait("who has it") {
            $0.receipt(.taken)?.contains("Asha Pawar") == true
        }
        #expect(known.problems(smallestText: 18) == [])
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func anAlertOutlivesTheEndOfTheAppAndGoesOutWhenTheServerIsBack() async throws {
        let server = try await MainServer()
        await server.kill()
        let words = Wording.english
        let worker = try await Player.worker(server)
        try await worker.raise()
        try await worker.waitForReceipt(.kept, words.kept)
        try await worker.phone.hardware.wait("to be woken for what waits") { $0.wakings.contains { $0.alertWaits } }
        await worker.phone.restart()
        worker.showAgain()
        let begun = try await worker.screen.wait("the alert after the start") { card($0) != nil }
        try #require(card(begun)).press()
        try await worker.screen.wait("its receipts") { tree in
            words.waitsForMain.contains { $0 == tree.receipt(.received) }
        }
        try await server.startAgain()
        worker.phone.store.send(.connectivityChanged(online: true))
        try await worker.waitForReceipt(.received, words.received)
        await worker.phone.end()
    }

    /// The alert under way, as the SOS screen mentions it.
    private func card(_ tree: Tree) -> Control? {
        tree.elements.contains { $0.identifier == "sos" } ? try? tree.control("alert") : nil
    }

    @Test func theTwoNumbersAreDialledInOneTapEach() async throws {
        let worker = try await Player.worker(nil)
        for number in ["112", "1800 891 2995"] {
            let button = try #require(worker.screen.tree.controls(containing: number).first, "\(number)")
            try button.press()
        }
        try await worker.phone.hardware.wait("two numbers dialled") { $0.dialled.count == 2 }
        #expect(worker.phone.dialled == ["112", "18008912995"])
        await worker.phone.end()
    }

    @Test func aCodeThatIsWrongIsRefusedInWords() async throws {
        let server = try await MainServer()
        let staff = try await Player.worker(server)
        try await staff.enter(code: "AAAA-BBBB-CCCC")
        let refused = try await staff.screen.wait("the refusal") { _ in staff.signInView?.error != nil }
        #expect(refused.says(try #require(staff.signInView?.error)))
        await staff.phone.end()
    }
}
