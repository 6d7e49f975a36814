import Core
import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// The day of a hub, through the real screens, real cores and a real server: twenty cases from the alert to their end.
/// Two hubs, three people at work, four workers.
@MainActor @Suite("The day of a hub")
struct HubDayTests {
    @Test func twentyCasesFromAlertToClosed() async throws {
        let server = try await MainServer()
        let asha = try await Player.staff(server, named: "Asha Pawar", hub: "mumbai")
        let ravi = try await Player.staff(server, named: "Ravi Shinde", hub: "mumbai")
        let meena = try await Player.staff(server, named: "Meena Kale", hub: "pune")
        try await raise(20, to: server)
        let rows = try await asha.waitForInbox("twenty cases") { $0.total == 20 }.rows
        let numbers = rows.map(\.number)
        try await ravi.waitForInbox("the same twenty") { Set($0.rows.map(\.number)) == Set(numbers) }

        try await conflictAndRefusal(server, numbers[0], numbers[1], asha: asha, ravi: ravi)
        try await settleGroupClaim(numbers[2], by: asha)
        for number in numbers[3...4] { try await give(number, from: asha, to: meena) }
        async let one: Void = asha.carryThrough(numbers[5..<13])
        async let other: Void = ravi.carryThrough(numbers[13..<20])
        _ = try await (one, other)

        // Everything is over, on every phone; the two that went to Pune are there too.
        for player in [asha, ravi] {
            try await player.goToInbox()
            try await player.filter(.closed)
            try await player.waitForInbox("twenty that are over") { $0.total == 20 && $0.syncTone == .quiet }
            try await player.filter(.hub)
            try await player.waitForInbox("nothing open") { $0.total == 0 }
        }
        try await meena.goToInbox()
        try await meena.filter(.closed)
        let inPune = try await meena.waitForInbox("two that are over") { $0.total == 2 }
        #expect(Set(inPune.rows.map(\.number)) == Set(numbers[3...4]))
        for player in [asha, ravi, meena] { await player.phone.end() }
    }

    /// Workers hold the button and say what happened, one after the other on each phone.
    private func raise(_ count: Int, to server: MainServer) async throws {
        let kinds = ["kind-accident", "kind-medical", "kind-threat", "kind-accident", "kind-medical"]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<(count / kinds.count) {
                group.addTask { try await self.raise(kinds, to: server) }
            }
            try await group.waitForAll()
        }
    }

    private func raise(_ kinds: [String], to server: MainServer) async throws {
        let worker = try await Player.worker(server)
        for kind in kinds {
            try await worker.raise(kind)
            try await worker.waitForReceipt(.received, worker.words.received)
            try await worker.goBackToButton()
        }
        await worker.phone.end()
    }

    /// Ravi works without a network on two cases, of which Asha has changed one meanwhile and closed the other.
    private func conflictAndRefusal(
        _ server: MainServer, _ both: String, _ closed: String, asha: Player, ravi: Player
    ) async throws {
        for number in [both, closed] {
            try await asha.open(number)
            try await asha.act(.acknowledge)
            try await asha.waitForCase("that it is taken") { $0.tone != .urgent || $0.primary.action != .acknowledge }
            try await asha.goToInbox()
        }
        try await ravi.waitForInbox("what Asha took") { inbox in
            inbox.rows.filter { $0.status.contains("Asha") }.count == 2
        }
        await server.kill()
        try await ravi.open(both)
        try await ravi.openForm(.urgency)
        try await ravi.choose("urgency", "future")
        try await ravi.submit()
        try await ravi.goToInbox()
        try await ravi.open(closed)
        try await ravi.plan("Visit the family", at: Date(timeIntervalSinceNow: 26 * 3600))
        await ravi.phone.close()

        try await server.startAgain()
        asha.phone.store.send(.connectivityChanged(online: true))
        try await asha.open(both)
        try await asha.openForm(.urgency)
        try await asha.choose("urgency", "expected")
        try await asha.submit()
        try await asha.goToInbox()
        try await asha.open(closed)
        try await asha.finish()
        try await asha.goToInbox()
        try await asha.waitForInbox("all sent") { $0.syncTone == .quiet }

        ravi.phone.openAgain()
        ravi.showAgain()
        try await ravi.waitForInbox("what Asha did, and that his plan was not taken") { inbox in
            inbox.rows.count == 19 && inbox.syncLine.hasPrefix("MAIN has not taken everything")
        }
        try await ravi.open(both)
        let conflict = try await ravi.waitForCase("the conflict") { !$0.conflicts.isEmpty }.conflicts[0]
        #expect(conflict.text.contains("Asha Pawar"))
        #expect(ravi.screen.tree.says(conflict.text))
        try ravi.screen.tree.control(conflict.take.label).press()
        try await ravi.waitForCase("no conflict any more") { $0.conflicts.isEmpty }
        try await ravi.finish()
        try await ravi.goToInbox()
        try await ravi.filter(.closed)
        try await ravi.open(closed)
        let refused = try await ravi.waitForCase("what was refused") { !$0.refused.isEmpty }.refused[0]
        #expect(ravi.screen.tree.says(refused.title) && ravi.screen.tree.says(refused.reason))
        let drop = try #require(
            refused.buttons.first { if case .staff(.dropRefused) = $0.action { true } else { false } })
        try ravi.screen.tree.control("\(drop.label), \(refused.title)").press()
        try await ravi.waitForCase("nothing refused any more") { $0.refused.isEmpty }
        try await ravi.goToInbox()
        try await ravi.filter(.hub)
    }

    /// Thirty workers of one site, paid in two payments.
    private func settleGroupClaim(_ number: String, by staff: Player) async throws {
        try await staff.open(number)
        try await staff.act(.acknowledge)
        for worker in 1...30 {
            try await staff.openForm(.person)
            try await staff.fill("name", "Worker \(worker)")
            try await staff.submit()
        }
        try await staff.openForm(.claimParties)
        try await staff.fill("principal_employer", "Sagar Builders")
        try await staff.fill("site", "Andheri")
        try await staff.submit()
        try await staff.openPart(of: .claims)
        try await staff.pressRow("what each is owed") {
            if case .staff(.openForm(.wageLine, _)) = $0 { true } else { false }
        }
        try await staff.fill("days_tenths", "26")
        try await staff.fill("rate", "500")
        try await staff.fill("paid", "3000")
        try await staff.submit()
        let owed = try await staff.wait("what is claimed") { player in
            player.page.flatMap { page in page.paragraphs.first { $0.contains("3,00,000") } }
        }
        #expect(owed.contains("3,00,000"), "30 × (26 × 500 − 3,000) rupees")

        try await pay(staff) {
            let owed = try await staff.wait("thirty amounts") { player -> [String]? in
                let names = player.form?.rows.compactMap(Self.amount) ?? []
                return names.count == 30 ? names : nil
            }
            for name in owed.prefix(10) { try await staff.fill(name, "10000") }
        }
        try await pay(staff) { try await staff.fillAll() }
        try await staff.wait("that nothing is owed") { player -> Bool? in
            let sums = player.page?.paragraphs ?? []
            return sums.contains { $0.components(separatedBy: "3,00,000").count == 3 } ? true : nil
        }
        let payments = staff.page?.rows.filter { row in
            if case .button(_, .staff(.openForm(.withdrawPayment, _))) = row.control { true } else { false }
        }
        #expect(payments?.count == 2)
        staff.goBack()
        try await staff.waitForCase("the case again")
        try await staff.finish()
        try await staff.goToInbox()
    }

    private static func amount(_ row: PageRow) -> String? {
        guard case .field(.form(let name), _, _) = row.control, name.hasPrefix("amount/") else { return nil }
        return name
    }

    private func pay(_ staff: Player, _ amounts: () async throws -> Void) async throws {
        let primary = try await staff.wait("the claim") { $0.page?.page == .casePart ? $0.page?.primary : nil }
        try staff.screen.tree.control(primary.label).press()
        try await staff.choose("how", "bank")
        try await amounts()
        try await staff.submit()
    }

    /// A case goes to another hub, which carries it through.
    private func give(_ number: String, from: Player, to: Player) async throws {
        try await from.open(number)
        try await from.act(.acknowledge)
        try await from.openForm(.transfer)
        try await from.choose("hub", "pune")
        try await from.fill("reason", "The person lives in Pune")
        try await from.submit()
        try await to.open(number)
        try await to.act(.acceptTransfer)
        let view = try await to.waitForCase("the case in Pune") {
            !$0.offered.contains { $0.action == .acceptTransfer }
        }
        // Whoever had it in Mumbai may have it still.
        if view.offered.contains(where: { $0.action == .acknowledge && $0.enabled }) {
            try await to.act(.acknowledge)
        }
        try await to.finish()
        try await to.goToInbox()
        try await from.goToInbox()
    }
}

extension Player {
    /// Takes each case, reports and closes it.
    fileprivate func carryThrough(_ numbers: ArraySlice<String>) async throws {
        for number in numbers {
            try await open(number)
            try await act(.acknowledge)
            try await finish()
            try await goToInbox()
        }
    }

    /// Writes the first ATR on the open case and closes it.
    fileprivate func finish() async throws {
        try await openForm(.atr)
        try await choose("services", "advice")
        try await fill("done", "Spoke with the person and the contractor.")
        try await submit()
        try await openForm(.close)
        try await choose("outcome", "resolved")
        try await submit()
        try await waitForCase("that it is closed") { view in
            view.offered.contains { $0.action == .openForm(form: .reopen, part: nil) }
        }
    }

    /// All that is still owed, by one touch.
    fileprivate func fillAll() async throws {
        try await pressRow("all that is owed") {
            if case .staff(.choose("fill-all", _)) = $0 { true } else { false }
        }
        try await wait("the sums") { player -> Bool? in
            let filled = player.form?.rows.contains { row in
                if case .field(.form(let name), "10000", _) = row.control { name.hasPrefix("amount/") } else { false }
            }
            return filled == true ? true : nil
        }
    }
}
