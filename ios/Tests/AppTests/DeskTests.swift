import Core
import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing
import UserNotifications

@testable import App
@testable import Phone

/// What staff do at their phone, one journey each, against a real server.
@MainActor @Suite("Journeys of staff")
struct DeskTests {
    private func begin(
        _ kinds: [String] = ["kind-accident"], words: Wording = .english
    ) async throws -> (MainServer, staff: Player, worker: Player) {
        let server = try await MainServer()
        let staff = try await Player.staff(server, named: "Asha Pawar", hub: "mumbai", words: words)
        let worker = try await Player.worker(server, words)
        for kind in kinds {
            try await worker.raise(kind)
            try await worker.waitForReceipt(.received, words.received)
            try await worker.goBackToButton()
        }
        try await staff.waitForInbox("the cases") { $0.total == UInt32(kinds.count) }
        return (server, staff, worker)
    }

    /// - Parameter server: it serves until here.
    private func end(_ server: MainServer, _ players: Player...) async {
        for player in players { await player.phone.end() }
        await server.kill()
    }

    @Test func theInboxIsFilteredLookedThroughAndActedOnFromItsRows() async throws {
        let (server, staff, worker) = try await begin(["kind-accident", "kind-medical"])
        let rows = try await staff.waitForInbox("two rows") { $0.rows.count == 2 }.rows
        let row = try #require(rows.first)
        // By a swipe.
        let first = try #require(row.actions.first)
        try staff.screen.tree.controls(containing: row.number).first?.swipe(first.label)
        try await staff.waitForInbox("one of mine") { $0.filters.contains { $0.filter == .mine && $0.count == 1 } }
        try await staff.filter(.mine)
        try await staff.waitForInbox("mine") { $0.rows.map(\.number) == [row.number] }
        try await staff.filter(.unassigned)
        try await staff.waitForInbox("the other") { $0.rows.map(\.number) == [rows[1].number] }
        // By the number, among those of the list.
        try await staff.filter(.hub)
        try staff.screen.tree.control("search").type(String(row.number.suffix(6)))
        try await staff.waitForInbox("what was found") { $0.rows.map(\.number) == [row.number] }
        try staff.screen.tree.control("search").type("nobody of this name")
        let empty = try await staff.waitForInbox("nothing found") { $0.total == 0 }
        #expect(staff.screen.tree.says(empty.empty))
        try staff.screen.tree.control("search").type("")
        try await staff.waitForInbox("the list again") { $0.total == 2 }
        try await staff.pullDown()
        #expect(staff.screen.tree.problems(smallestText: 14) == [])
        await end(server, staff, worker)
    }

    @Test(arguments: [Wording.english, .hindi])
    func aReportIsWrittenSavedAsItIsTypedAndGivenOn(_ words: Wording) async throws {
        let (server, staff, worker) = try await begin(words: words)
        let number = try #require(staff.inbox?.rows.first?.number)
        try await staff.open(number)
        #expect(staff.screen.tree.problems(smallestText: 14) == [])
        try await staff.act(.acknowledge)
        try await staff.openForm(.atr)
        #expect(staff.screen.tree.problems(smallestText: 14) == [])
        // What is missing is said, and nothing typed is gone when the app is ended in between.
        try await staff.fill("done", "ठेकेदार से बात की")
        let submit = try #require(staff.form?.primary)
        try staff.screen.tree.control(submit.label).press()
        let error = try await staff.wait("what is missing") { $0.form?.error }
        #expect(staff.screen.tree.says(error))
        staff.goBack()
        try await staff.waitForCase("the case")
        try await staff.openForm(.atr)
        try await staff.choose("services", "advice")
        try await staff.fill("next_step_on", "2027-01-15")
        try await staff.submit()
        try await staff.openPart(of: .atrs)
        let share = try await staff.wait("the button that gives it on") { player -> PageButton? in
            let page = player.page
            return [page?.primary, page?.secondary].compactMap(\.self).first {
                if case .staff(.shareAtr) = $0.action { true } else { false }
            }
        }
        try staff.screen.tree.control(share.label).press()
        try await staff.phone.hardware.wait("a document") { !$0.shared.isEmpty }
        guard case .pdf(let name, let language, let lines, let foot) = staff.phone.hardware.shared.last else {
            Issue.record("no document: \(staff.phone.hardware.shared)")
            return
        }
        #expect(name.contains(number) && foot.contains(number) && language == words.tag)
        #expect(lines.contains(.paragraph(text: "ठेकेदार से बात की")))
        await end(server, staff, worker)
    }

    @Test func aNextActionRemindsAndTheReminderGoesWithIt() async throws {
        let (server, staff, worker) = try await begin()
        let number = try #require(staff.inbox?.rows.first?.number)
        try await staff.open(number)
        try await staff.act(.acknowledge)
        // Whole minutes: a clock has no seconds to choose.
        let due = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 / 60).rounded() * 60 + 26 * 3600)
        try await staff.plan("Visit the site", at: due)
        let milliseconds = Int64(due.timeIntervalSince1970) * 1000
        try await staff.phone.hardware.wait("the reminder") { $0.reminders.contains { $0.atUnixMs == milliseconds } }
        #expect(!staff.phone.hardware.reminders.contains { $0.text.contains("Visit") || $0.title.contains("Visit") })
        try await staff.act(.completeNextAction)
        try await staff.phone.hardware.wait("no reminder") { !$0.reminders.contains { $0.atUnixMs == milliseconds } }
        await end(server, staff, worker)
    }

    @Test func aCaseRingsUntilItIsTakenAndTheRingingOpensIt() async throws {
        let (server, staff, worker) = try await begin()
        let phone = staff.phone.hardware
        #expect(phone.isAddressWanted)
        #expect(!worker.phone.hardware.isAddressWanted, "a worker's phone asks Apple for nothing")
        try await phone.wait("that it rings") { $0.isRinging }
        guard case .start(let title, let text, _) = phone.rings.last else { return }
        for word in ["MUM-", "Andheri"] { #expect(!title.contains(word) && !text.contains(word)) }
        // With the app in front: over whatever is on the screen stands what is to be touched.
        let shown = InFront.options(category: Doorbell.ringing, thread: "", isQuiet: false, isPushed: false)
        #expect(shown.contains(.banner))
        phone.openRinging()
        let ringing = try await staff.wait("the ringing") { player -> RingingView? in
            if case .ringing(let view) = player.phone.store.view?.screen { view } else { nil }
        }
        #expect(staff.screen.tree.problems(smallestText: 18) == [])
        try staff.screen.tree.control(ringing.open.label).press()
        try await staff.waitForCase("the case that rings")
        try await staff.act(.acknowledge)
        try await phone.wait("that it is still") { !$0.isRinging }
        await end(server, staff, worker)
    }

    @Test func aVoiceNoteIsHeardHaltedAndGoesOnAndIsLetGoWithItsScreen() async throws {
        let server = try await MainServer()
        let staff = try await Player.staff(server, named: "Asha Pawar", hub: "mumbai")
        let worker = try await Player.worker(server)
        let note = try CaptureFiles.voice()
        guard case .taken(let path, _) = note else { return }
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        worker.phone.hardware.captureAnswer = note
        try await worker.raise()
        try await worker.press("receipt-more")
        try await worker.press("after-voice")
        let recording = try await worker.sees("recording-what")
        try await worker.phone.hardware.waitForRecording()
        try recording.control("primary").press()
        try await staff.open(try await staff.waitForInbox("the case") { $0.rows.count == 1 }.rows[0].number)
        try await staff.wait("the note on the case") { player in
            player.openCase?.sections.first { $0.kind == .attachments && !$0.rows.isEmpty }
        }
        try await staff.unfold(.attachments)
        try await staff.pressRow("the note", of: .attachments) {
            if case .staff(.openAttachment) = $0 { true } else { false }
        }
        let (phone, store) = (staff.phone.hardware, staff.phone.store)
        try await staff.press("attachment-play")
        #expect(phone.played == [sound] && phone.pauses == 0 && store.isPlaying)
        try await staff.press("attachment-pause")
        #expect(phone.played == [sound] && phone.pauses == 1 && !store.isPlaying)
        try await staff.press("attachment-play")
        #expect(phone.played == [sound, sound] && store.isPlaying)
        staff.goBack()
        try await staff.wait("nothing held") { $0.phone.store.held == nil ? true : nil }
        #expect(!store.isPlaying && !store.pressPlay() && phone.played.count == 2)
        await end(server, staff, worker)
    }

    @Test func theMapOpensThePhonesOwnAtThePlaceOfThePerson() async throws {
        let (server, staff, worker) = try await begin()
        try await staff.open(try #require(staff.inbox?.rows.first?.number))
        let map = try await staff.wait("the map") { $0.openCase?.map }
        #expect(map.outline.contains { $0.points.count > 2 })
        let drawn = try #require(staff.screen.tree.elements.first { $0.identifier == "map" })
        #expect(drawn.name == map.description)
        try staff.screen.tree.control(map.open.label).press()
        try await staff.phone.hardware.wait("the map") { $0.maps.last?.uri.hasPrefix("geo:19.11360,72.86970") == true }
        await end(server, staff, worker)
    }
}
