import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// Sessions, through the real screens, real cores and a real server. One that is held stands in `LinkPersonDayTests`.
@MainActor @Suite("Sessions")
struct SessionTests {
    private static let topic = "Wages and rights"
    private static let sunita = "Sunita Devi"

    @Test func whoComesIsScannedInOnceAndIsTakenOffAgain() async throws {
        let (server, meena, radha) = try await begin()
        try await radha.register(Self.sunita)
        let card = try await radha.card(of: Self.sunita)
        try await hold(by: radha)
        try await radha.scan(card, "workers-scan")
        try await radha.waitForAttendees([Self.sunita])
        try await radha.scan(card, "workers-scan")
        try await radha.sees("session-there")
        // A code that is no card adds nobody, and says what it is.
        try await radha.scan("upi://pay?pa=somebody", "workers-scan")
        try await radha.sees("card-of-something-else")
        let page = try await radha.waitForAttendees([Self.sunita])
        // The head count is the larger number.
        #expect(page.rows.contains { $0.title == "12 people came" }, "\(radha.screen.tree.outline)")
        try await radha.pressRow("who came by mistake") {
            if case .staff(.removeAttendee) = $0 { true } else { false }
        }
        try await radha.waitForAttendees([])
        await end(server, radha, meena)
    }

    @Test func oneThatDidNotTakePlaceStaysWithItsReason() async throws {
        let (server, meena, radha) = try await begin()
        try await hold(by: radha)
        try await radha.pressRow("that it did not take place") {
            if case .staff(.openForm(.cancelSession, _)) = $0 { true } else { false }
        }
        let keep = try await radha.wait("the question why") { $0.form?.primary }
        try radha.screen.tree.control(keep.label).press()
        let error = try await radha.wait("that it is missing") { $0.form?.error }
        #expect(radha.screen.tree.says(error))
        try await radha.fill("reason", "Rain all day")
        try await radha.submit()
        try await radha.waitForPage(.session, "the page without anything to change") { page in
            let isSaid = page.rows.contains { $0.title == radha.words["session-cancelled"] }
            return isSaid && page.primary == nil && page.secondary == nil
        }
        try await meena.openFromInbox("menu-sessions")
        let cancelled = meena.words["session-cancelled"]
        try await meena.waitForPage(.sessions, "that the hub sees it") { page in
            page.rows.contains { $0.title == Self.topic && $0.detail?.contains(cancelled) == true }
        }
        try await meena.openSession(Self.topic)
        #expect(meena.screen.tree.says("Rain all day"), "\(meena.screen.tree.outline)")
        await end(server, radha, meena)
    }

    /// With the real core: what stands on a screen of its own begins at its top.
    @Test func eachQuestionBeginsAtItsTopAndWhatIsTypedLeavesTheEyeWhereItIs() async throws {
        let (server, meena, radha) = try await begin()
        try await radha.press("workers-register")
        func screen() throws -> String {
            let title = try #require(radha.form?.title)
            return try #require(radha.screen.tree.everything.first { $0.words == title }).path
        }
        try await radha.wait("the form") { $0.form }
        let first = try screen()
        for text in ["S", "Su", "Sun"] { try await radha.fill("name", text) }
        // The way to the end, which a name opens, is another button and no other screen.
        try await radha.wait("what a name opens") { $0.form?.secondary }
        #expect(try screen() == first)
        var screens = [first]
        for question in ["sex", "age"] {
            let before = try #require(radha.form?.place)
            try await radha.goOn("to \(question)") { $0 == .staff(action: .nextQuestion) }
            try await radha.wait("the next question") { $0.form.flatMap { $0.place != before ? $0 : nil } }
            screens.append(try screen())
        }
        #expect(Set(screens).count == 3, "\(screens)")
        await end(server, radha, meena)
    }

    private func begin() async throws -> (MainServer, coordinator: Player, linkPerson: Player) {
        let server = try await MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(
            server, invitedBy: meena, named: "Radha Devi", pin: [2, 5, 8, 0], words: .english)
        return (server, meena, radha)
    }

    private func end(_ server: MainServer, _ players: Player...) async {
        for player in players { await player.phone.end() }
        await server.kill()
    }

    /// A session of today, on its page.
    private func hold(by player: Player) async throws {
        try await player.openSessions()
        try await player.logSession(Self.topic, women: 12)
    }
}
