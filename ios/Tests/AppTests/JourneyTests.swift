import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// What becomes of an alert when things are not as usual: through the real screens, real cores and a real server.
@MainActor @Suite("Journeys of an alert")
struct JourneyTests {
    private let words = Wording.english

    @Test func withoutDataTheMessageAppIsOpenedFilledIn() async throws {
        let server = try await MainServer(numbers: ["sms": "+912226543210"])
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.learnNumbers()
        worker.phone.store.send(.connectivityChanged(online: false))
        await server.kill()
        try await worker.raise()
        try await worker.waitForReceipt(.received, words["receipt-received-offline"])
        try await worker.press("next-send-message")
        try await worker.phone.hardware.wait("the message") { $0.messages.count == 1 }
        let message = worker.phone.hardware.messages[0]
        #expect(message.to == ["+912226543210"])
        #expect(!message.byItself && message.text.count <= 160)
        // Whether the person sent it nobody knows: no receipt says so.
        let open = try await worker.sees("warning-message-app")
        #expect(open.receipt(.sentBySms) == nil)
        // Data comes back: the same alert, once.
        try await server.startAgain()
        worker.phone.store.send(.connectivityChanged(online: true))
        staff.phone.store.send(.connectivityChanged(online: true))
        try await worker.waitForReceipt(.received, words.received)
        let inbox = try await staff.screen.wait("the case") { !$0.cases(words.accident).isEmpty }
        #expect(inbox.cases(words.accident).count == 1)
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func aMessageThatWasNotSentIsOfferedAgain() async throws {
        let server = try await MainServer(numbers: ["sms": "+912226543210"])
        let worker = try await Player.worker(server)
        try await worker.learnNumbers()
        worker.phone.hardware.messageAnswer = nil
        worker.phone.store.send(.connectivityChanged(online: false))
        await server.kill()
        try await worker.raise()
        for count in 1...2 {
            try await worker.press("next-send-message")
            try await worker.phone.hardware.wait("message \(count)") { $0.messages.count == count }
            // As long as the message app stands over this one there is nothing to press.
            try await worker.screen.wait("no other message") { $0.pressable(words["next-send-message"]) == nil }
            worker.phone.hardware.leaveMessage(.cancelled)
        }
        // 112 stays one tap away.
        try #require(worker.screen.tree.controls(containing: "112").first).press()
        try await worker.phone.hardware.wait("112 dialled") { $0.dialled == ["112"] }
        await worker.phone.end()
    }

    @Test func withoutPermissionItGoesWithoutAFixAndAsksWhere() async throws {
        let server = try await MainServer()
        let worker = try await Player(server: server, words: words, position: Player.andheri)
        worker.phone.hardware.state.location = .refusedForGood
        try await worker.chooseLanguage()
        let staff = try await Player.staff(server)
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.sees("position-not-permitted")
        try await worker.press("next-place")
        let place = try await worker.screen.wait("the page of the place") { _ in worker.page?.page == .place }
        try place.control(words["place-landmark"]).type("Near the cement works")
        try await worker.press("place-state")
        try await worker.press("state-maharashtra")
        try await worker.press("place-keep")
        try await worker.screen.wait("the receipts") { $0.receipt(.received) != nil }
        // No position and no hub of its own: Central has it, and this hub's phone shows it as soon as it is routed.
        let inbox = try await staff.screen.wait("the case in the state's hub") { !$0.cases(words.accident).isEmpty }
        try #require(inbox.cases(words.accident).first).press()
        try await staff.screen.wait("the place in the person's words") { $0.says("Near the cement works") }
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func anAlertThatWasTakenBackWasNeverSent() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        // On the kind screen.
        try worker.screen.tree.control("sos").hold(seconds: 1.5)
        try await worker.press("cancel")
        try await worker.waitForButton()
        // What comes after is the first that anybody hears.
        try await worker.raise()
        let inbox = try await staff.screen.wait("the case") { !$0.cases(words.accident).isEmpty }
        #expect(inbox.cases().count == 1)
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func anAlertThatIsOutAndTakenBackIsAClaim() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try worker.screen.tree.control("sos").hold(seconds: 1.5)
        try await worker.press("kind-medical")
        // For a few seconds only.
        let receipts = try await worker.screen.wait("a way to take it back") {
            !$0.controls(containing: words["cancel-countdown"]).isEmpty
        }
        try #require(receipts.controls(containing: words["cancel-countdown"]).first).press()
        // It is told as what it is: the hub has the alert, and what the person says of it.
        try await worker.waitForReceipt(.received, words.received)
        try await worker.sees("claim-mistake")
        let medical = words["kind-medical"]
        try await staff.screen.wait("what the person says") {
            $0.cases(medical).contains { $0.node.name.contains(words["mark-mistake"]) }
        }
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func practisingLooksTheSameAndReachesNobody() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.openMenu("practise-title")
        try await worker.press("practise-begin")
        try await worker.screen.wait("the band over the button") {
            $0.says(words["practice-band"]) && (try? $0.control("sos")) != nil
        }
        // From the receipts on it ends by itself soon: what they said is looked at afterwards.
        try await worker.raise()
        let receipts = worker.screen.tree
        // A number is not called at once: nobody rings 112 to try it.
        try #require(receipts.controls(containing: "112").first).press()
        try await worker.sees("practice-call")
        try await worker.press("practice-end")
        let ended = try await worker.waitForButton()
        #expect(receipts.says(words["practice-band"]))
        #expect(worker.phone.dialled == [])
        #expect(!ended.says(words["practice-band"]))
        #expect(worker.phone.hardware.messages.isEmpty && !worker.phone.hardware.isFollowed)
        try await worker.raise("kind-medical")
        let inbox = try await staff.screen.wait("the real one") { !$0.cases(words["kind-medical"]).isEmpty }
        #expect(inbox.cases().count == 1)
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func inSilenceThePhoneIsDarkAndStill() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        try await worker.openMenu("safety-title")
        try await worker.press("safety-silent")
        try await worker.screen.wait("silence") { _ in worker.phone.store.view?.quiet == true }
        try await worker.goBackToButton()
        let sound = worker.phone.hardware
        let before = sound.vibrations.count
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        #expect(worker.screen.tree.everything.allSatisfy { $0.theme == .dark })
        #expect(sound.vibrations.dropFirst(before).allSatisfy { $0 == .stop })
        #expect(sound.tones.isEmpty && sound.notifications.isEmpty)
        #expect(!sound.spoken.contains { if case .say = $0 { true } else { false } })
        await worker.phone.end()
    }

    @Test func beingSafeIsAClaimThatTheHubSees() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.raise("kind-threat")
        try await worker.waitForReceipt(.received, words.received)
        // Once it can no longer be taken back at once.
        try await worker.press("safe")
        try await worker.sees("claim-safe")
        let threat = words["kind-threat"]
        let inbox = try await staff.screen.wait("what the person says") {
            $0.cases(threat).contains { $0.node.name.contains(words["mark-safe"]) }
        }
        // It closes nothing: they may have been forced.
        #expect(inbox.cases(threat).first?.node.name.contains(words.nobody) == true)
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func twoAlertsInARowAreTwoCases() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.goBackToButton()
        try await worker.raise("kind-medical")
        try await worker.waitForReceipt(.received, words.received)
        let inbox = try await staff.screen.wait("both cases") { $0.cases().count == 2 }
        #expect(inbox.cases(words.accident).count == 1 && inbox.cases(words["kind-medical"]).count == 1)
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func staffCallForHelpLikeAnybody() async throws {
        let server = try await MainServer()
        let staff = try await Player.staff(server)
        try await staff.press("sos")
        try await staff.press("confirm-yes")
        try await staff.press("kind-accident")
        try await staff.waitForReceipt(.received, words.received)
        // The hub's phone that has it is this one: the alert is in its own inbox.
        staff.goBack()
        try await staff.screen.wait("the own alert in the inbox") { !$0.cases(words.accident).isEmpty }
        await staff.phone.end()
    }
}

extension Player {
    /// Waits until the phone has what the server changes in it: its numbers.
    func learnNumbers() async throws {
        try await openMenu("check-title")
        try await sees("check-sms-tap")
        try await goBackToButton()
    }
}
