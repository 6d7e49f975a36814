import Core
import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// The day of a link person who reads Hindi, through the real screens, real cores and a real server: invited by a code on
/// another screen, registering, finding again, the card, the end of a consent, the PIN.
@MainActor @Suite("The day of a link person")
struct LinkPersonDayTests {
    private static let pin: [UInt8] = [2, 5, 8, 0]
    private static let sunita = "सुनीता देवी"
    private static let ramesh = "रमेश यादव"

    @Test func fromTheInvitationToThePin() async throws {
        let server = try MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(server, invitedBy: meena, named: "Radha Devi", pin: Self.pin)
        let scans = radha.phone.hardware.scans.map(\.prompt)
        #expect(scans == [radha.words["sign-in-scan-prompt"]])
        #expect(
            radha.phone.hardware.scanBacks.map(\.label) == [radha.words["back"]]
                && radha.phone.hardware.scanBacks.allSatisfy { $0.language == "hi" && !$0.rightToLeft })

        try await radha.register(Self.sunita)
        try await radha.register(Self.ramesh)
        // By another script and spelling than it was written in.
        try await radha.look(for: "Suneeta") { $0 == [Self.sunita] }

        let card = try await card(of: Self.sunita, by: radha)
        try await radha.look(for: "") { $0.count == 2 }
        try await radha.scan(card, "workers-scan")
        try await radha.waitForPage(.worker, "whose card it is") { $0.title == Self.sunita }
        #expect(radha.phone.hardware.scans.last?.prompt == radha.words["workers-scan-prompt"])
        try await atTheHub(meena, [Self.sunita, Self.ramesh])

        try await withdraw(by: radha)
        try await atTheHub(meena, [Self.ramesh])
        try await restart(radha)
        for player in [radha, meena] { await player.phone.end() }
    }

    /// An SOS for somebody who stands beside the link person: the hub is told her number, not the one of this phone.
    @Test func whoIsRegisteredIsHelpedFromTheirPage() async throws {
        let server = try MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(server, invitedBy: meena, named: "Radha Devi", pin: Self.pin)
        try await radha.register(Self.sunita)
        try await radha.openWorker(Self.sunita)
        try await radha.pressRow("SOS for her") { if case .staff(.sosForWorker) = $0 { true } else { false } }
        try await radha.waitForPage(.forOther, "the question for whom") { $0.title.contains(Self.sunita) }
        try radha.screen.tree.control(radha.words["other-number"]).type("9812345678")
        try await radha.waitForPage(.forOther, "her number") { page in
            page.rows.contains { if case .field(_, "9812345678", _) = $0.control { true } else { false } }
        }
        try await radha.press("other-yes")
        try await radha.press("kind-accident")
        try await radha.waitForReceipt(.received, radha.words.received)
        let row = try await meena.waitForInbox("her case") { $0.total == 1 }.rows[0]
        try await meena.open(row.number)
        #expect(meena.screen.tree.says("98123 45678"), "\(meena.screen.tree.outline)")
        for player in [radha, meena] { await player.phone.end() }
    }

    /// A code that is none of MAIN's opens nothing, and says so.
    @Test func aCodeOfSomethingElseOpensNothing() async throws {
        let server = try MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(
            server, invitedBy: meena, named: "Radha Devi", pin: Self.pin, words: .english)
        try await radha.scan("upi://pay?pa=somebody", "workers-scan")
        try await radha.sees("card-of-something-else")
        #expect(radha.page?.page == .workers)
        radha.phone.hardware.scanAnswer = .notPermitted
        try await radha.press("workers-scan")
        try await radha.sees("card-not-permitted")
        for player in [radha, meena] { await player.phone.end() }
    }

    /// What another phone reads on the screen with somebody's card. The server makes it, a moment after it has heard of them.
    private func card(of name: String, by player: Player) async throws -> String {
        try await player.openWorker(name)
        try await player.goOn("to the card") { if case .staff(.showCard) = $0 { true } else { false } }
        let text = try await player.readCode("the card")
        #expect(text.hasPrefix("MAIN:C"), "\(text)")
        #expect(!text.contains("देवी"))
        player.goBack()
        try await player.waitForPage(.worker, "the page again") { $0.figure == nil }
        player.goBack()
        try await player.waitForWorkers("the list again")
        return text
    }

    /// Who is registered, as the hub sees it.
    private func atTheHub(_ coordinator: Player, _ names: Set<String>) async throws {
        try await coordinator.openFromInbox("menu-workers")
        try await coordinator.waitForWorkers("the workers of the hub") { Set($0.workers) == names }
        try await coordinator.goToInbox()
    }

    /// From her page, which the card has opened: she agrees no longer.
    private func withdraw(by player: Player) async throws {
        try await player.pressRow("the end of the consent") {
            if case .staff(.openForm(.withdrawConsent, _)) = $0 { true } else { false }
        }
        try await player.sees("withdraw-what")
        try await player.submit()
        try await player.sees("worker-withdrawn")
        player.goBack()
        try await player.waitForWorkers("the list")
        try await player.look(for: "Suneeta") { $0.isEmpty }
        try await player.sees("workers-not-found")
        try await player.look(for: "") { $0 == [Self.ramesh] }
    }

    /// The app begins anew: SOS is there, all else behind the PIN.
    private func restart(_ player: Player) async throws {
        await player.phone.restart()
        player.showAgain()
        _Announcements.spoken = []
        try await player.wait("the PIN") { $0.pinView }
        #expect(!player.screen.tree.says(Self.ramesh))
        try player.screen.tree.control(player.words["sos"]).press()
        try await player.waitForPage(.confirmSos, "the question whether help is called")
        player.goBack()
        try await player.wait("the PIN again") { $0.pinView }

        try await player.enter(pin: [1, 1, 1, 1])
        try await player.sees("pin-wrong")
        try await player.enter(pin: Self.pin)
        try await player.waitForWorkers("the list") { $0.rows.contains { $0.title == Self.ramesh } }
        #expect(!_Announcements.spoken.contains { $0.contains("2580") || $0 == "2" }, "\(_Announcements.spoken)")
    }
}
