import Core
import Links
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// What can go wrong in the hand of a frightened person, each with an ending that still reaches somebody.
@MainActor @Suite("The unassisted walk")
struct WalkTests {
    private let words = Wording.english

    @Test func whoCannotHoldIsAskedOnceAndSends() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        try worker.screen.tree.control("sos").perform(action: "")
        let question = try await worker.sees("confirm-title")
        #expect(question.problems(smallestText: 18) == [])
        try await worker.press("confirm-yes")
        try await worker.press("kind-accident")
        try await worker.waitForReceipt(.received, words.received)
        await worker.phone.end()
    }

    @Test func theLockScreenLeadsToTheQuestionFromAnywhere() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        try await worker.openMenu("about")
        try await worker.screen.wait("another screen") { _ in
            worker.shows { if case .about = $0 { true } else { false } }
        }
        try worker.screen.tree.open(AppLink.sos.url)
        try await worker.press("confirm-no")
        try worker.screen.tree.open(AppLink.sos.url)
        try await worker.press("confirm-yes")
        try await worker.press("kind-medical")
        try await worker.waitForReceipt(.received, words.received)
        await worker.phone.end()
    }

    @Test func aKindThatWasMistappedIsChangedAfterwards() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.raise("kind-accident")
        try await worker.waitForReceipt(.received, words.received)
        try await worker.press("receipt-more")
        try await worker.press("after-kind")
        let choice = try await worker.screen.wait("the kinds again") { (try? $0.control(words["kind-assault"])) != nil }
        #expect(try choice.control(words.accident).node.traits.contains(.isSelected))
        try await worker.press("kind-assault")
        try await staff.screen.wait("the other kind in the inbox") { !$0.cases(words["kind-assault"]).isEmpty }
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func withLocationSwitchedOffItGoesAndSaysSo() async throws {
        let server = try await MainServer()
        let worker = try await Player(server: server, words: words, position: Player.andheri)
        worker.phone.hardware.state.locationOn = false
        try await worker.chooseLanguage()
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.sees("position-switched-off")
        await worker.phone.end()
    }

    @Test func aPermissionIsRefusedAndTheSosStillWorks() async throws {
        let server = try await MainServer()
        let worker = try await Player(server: server, words: words)
        worker.phone.hardware.state.location = .notAsked
        worker.phone.hardware.state.notifications = .notAsked
        worker.phone.hardware.answerToQuestions = .refusedForGood
        // A new phone is asked once, with the reasons.
        let languages = try await worker.screen.wait("the languages") { (try? $0.control("English")) != nil }
        try languages.control("English").press()
        let asked = try await worker.sees("permission-location-why")
        #expect(asked.problems(smallestText: 18) == [])
        // The first is refused in the system's own box, the second before it comes.
        try asked.control("primary").press()
        try await worker.phone.hardware.wait("the system's question") { $0.asked == [.location] }
        try await worker.press("permission-skip")
        try await worker.goBackToButton()
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        #expect(worker.phone.hardware.asked == [.location])
        await worker.phone.end()
    }

    @Test func whatWasRefusedForGoodLeadsToTheSettings() async throws {
        let worker = try await Player(server: nil, words: words)
        worker.phone.hardware.state.notifications = .refusedForGood
        try await worker.chooseLanguage()
        try await worker.openMenu("check-title")
        let checkUp = try await worker.sees("check-notifications-refused")
        try #require(
            checkUp.controls(containing: words["open-settings"]).first {
                $0.node.name.contains(words["check-notifications"])
            }
        ).press()
        try await worker.phone.hardware.wait("the settings") { $0.settings == [.notifications] }
        // Permitted there; the person comes back.
        worker.phone.hardware.state.notifications = .granted
        worker.phone.store.noticePhone()
        try await worker.sees("check-notifications-good")
        await worker.phone.end()
    }

    @Test func afterAQuickExitThereIsACalendarThatLeadsBack() async throws {
        let worker = try await Player.worker(nil)
        try await worker.openMenu("safety-title")
        try await worker.press("safety-quick-exit")
        try await worker.press("quick-exit")
        let calendar = try await worker.screen.wait("the calendar") { (try? $0.control("neutral")) != nil }
        #expect(calendar.problems(smallestText: 18) == [])
        #expect(!calendar.everything.contains { $0.words?.contains("MAIN") == true })
        try await worker.phone.hardware.wait("to be gone") { $0.disguises.contains(.leave) }
        // An app that was ended and is opened again still is a calendar or the button; a short touch leads nowhere.
        try calendar.control("neutral").hold(seconds: 0.3)
        #expect(worker.shows { if case .neutral = $0 { true } else { false } })
        try calendar.control("neutral").hold(seconds: 5)
        try await worker.screen.wait("the app again") { _ in
            !worker.shows { if case .neutral = $0 { true } else { false } }
        }
        await worker.phone.end()
    }

    @Test func theNeutralIconAndTheCoverAreSwitchedOn() async throws {
        let worker = try await Player.worker(nil)
        try await worker.openMenu("safety-title")
        try await worker.press("safety-neutral")
        try await worker.phone.hardware.wait("the other icon") { $0.disguises.last == .appear(neutral: true) }
        try await worker.press("safety-hide")
        try await worker.screen.wait("the wish") { _ in worker.phone.store.view?.hideInRecents == true }
        await worker.phone.end()
    }

    @Test(arguments: [Wording.english, .hindi])
    func theScreenIsReadAloudInItsLanguage(_ words: Wording) async throws {
        let worker = try await Player.worker(nil, words)
        try worker.screen.tree.control("listen").press()
        try await worker.phone.hardware.wait("a voice") {
            $0.spoken.contains { if case .say(_, words.tag, _) = $0 { true } else { false } }
        }
        await worker.phone.end()
    }

    @Test func whileAnAlertIsOpenThePhoneIsFollowedUntilThePersonEndsIt() async throws {
        let server = try await MainServer()
        let worker = try await Player(server: server, words: words)
        try await worker.chooseLanguage()
        let staff = try await Player.staff(server)
        // The phone finds nothing at first: Central has the alert.
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.phone.hardware.wait("to be followed") { $0.isFollowed }
        // Then it does, in Thane: the alert finds its hub.
        worker.phone.hardware.move(
            to: PhoneFix(latitude: 19.2183, longitude: 72.9781, accuracyM: 12, ageMs: 0, method: .gnss, mock: false))
        let inbox = try await staff.screen.wait("the case") { !$0.cases(words.accident).isEmpty }
        try #require(inbox.cases(words.accident).first).press()
        try await staff.screen.wait("the new place") { $0.says("19.21830") }
        worker.phone.hardware.stopFollowing()
        try await worker.phone.hardware.wait("the end of it") { !$0.isFollowed }
        await worker.phone.end()
        await staff.phone.end()
    }
}
