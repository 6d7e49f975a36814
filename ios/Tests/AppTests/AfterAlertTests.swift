import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// What a person adds to an alert, whom else they tell, and what happens when they are torn away from the phone.
@MainActor @Suite("After an alert")
struct AfterAlertTests {
    private let words = Wording.english

    @Test func aPhotoReachesMain() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        worker.phone.hardware.captureAnswer = try CaptureFiles.photo()
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.press("receipt-more")
        try await worker.press("after-photo")
        let sent = try await worker.screen.wait("that MAIN has the photo") {
            $0.words.contains { $0.hasPrefix(words["evidence-photo"]) && $0.contains(words["evidence-sent"]) }
        }
        #expect(sent.problems(smallestText: 18) == [])
        #expect(worker.phone.hardware.photos.count == 1)
        await worker.phone.end()
    }

    @Test func aVoiceNoteIsKeptWhenItIsEnded() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        worker.phone.hardware.captureAnswer = try CaptureFiles.voice()
        try await worker.raise()
        try await worker.press("receipt-more")
        try await worker.press("after-voice")
        let page = try await worker.sees("recording-what")
        #expect(page.problems(smallestText: 18) == [])
        try await worker.phone.hardware.waitForRecording()
        try page.control("primary").press()
        try await worker.screen.wait("that MAIN has the voice") {
            $0.words.contains { $0.hasPrefix(words["evidence-voice"]) && $0.contains(words["evidence-sent"]) }
        }
        #expect(worker.phone.hardware.recordings.last == .finish)
        await worker.phone.end()
    }

    @Test func theMicrophoneThatWasRefusedIsSaidPlainly() async throws {
        let worker = try await Player(server: nil, words: words, position: Player.andheri)
        worker.phone.hardware.state.microphone = .notAsked
        worker.phone.hardware.answerToQuestions = .refusedForGood
        try await worker.chooseLanguage()
        try await worker.raise()
        try await worker.press("receipt-more")
        try await worker.press("after-voice")
        try await worker.phone.hardware.wait("the system's question") { $0.asked == [.microphone] }
        // The alert itself is untouched, and the numbers are one tap away.
        worker.goBack()
        let receipts = try await worker.screen.wait("the receipts") { $0.receipt(.kept) != nil }
        #expect(!receipts.controls(containing: "112").isEmpty)
        #expect(worker.phone.hardware.recordings.isEmpty)
        await worker.phone.end()
    }

    @Test func trustedPeopleAreToldByMessageAtThePersonsChoice() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        worker.phone.hardware.contactAnswer = .picked(name: "Meena", number: "098123 45678")
        try await worker.openMenu("trusted-title")
        try await worker.press("trusted-pick")
        let family = try await worker.screen.wait("the one who was picked") { $0.says("Meena") }
        #expect(family.problems(smallestText: 18) == [])
        try await worker.goBackToButton()
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.press("receipt-more")
        try await worker.press("after-family")
        try await worker.phone.hardware.wait("the message") { !$0.messages.isEmpty }
        let message = try #require(worker.phone.hardware.messages.first)
        #expect(message.to == ["+919812345678"])
        #expect(message.text.contains("19.11") && !message.text.contains("MAIN"))
        await worker.phone.end()
    }

    @Test func aPhoneThatIsLockedInTheMiddleSendsByItself() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.hold()
        // Torn away before a kind was chosen; ten seconds later it goes without one.
        worker.leaveApp()
        try await staff.screen.wait("the alert without a kind") { !$0.cases(words["kind-unspecified"]).isEmpty }
        worker.returnToApp()
        try await worker.waitForReceipt(.received, words.received)
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func anAppThatWasEndedOnTheKindScreenSendsAtItsNextStart() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        let staff = try await Player.staff(server)
        try await worker.hold()
        await worker.phone.restart()
        worker.showAgain()
        try await staff.screen.wait("the alert without a kind") { !$0.cases(words["kind-unspecified"]).isEmpty }
        await worker.phone.end()
        await staff.phone.end()
    }

    @Test func deletingEverythingBeginsAnew() async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server)
        try await worker.raise()
        try await worker.waitForReceipt(.received, words.received)
        try await worker.goBackToButton()
        try await worker.openMenu("safety-title")
        try await worker.press("delete-now")
        let question = try await worker.sees("delete-what")
        #expect(question.problems(smallestText: 18) == [])
        try await worker.press("delete-now")
        // As on the first day.
        let first = try await worker.screen.wait("the languages") { (try? $0.control("हिन्दी")) != nil }
        try first.control("English").press()
        let button = try await worker.waitForButton()
        #expect(throws: NotShown.self) { try button.control("alert") }
        await worker.phone.end()
    }
}
