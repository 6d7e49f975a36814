import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("The PIN on the screen")
struct PinScreenTests {
    private func stage(_ view: PinView) -> Stage { Stage(.pin(view: view)) }

    @Test func twelveKeysSendWhatTheyAre() throws {
        let stage = stage(LinkPersonExamples.pin(digits: 4))
        for digit in [1, 2, 3, 4, 5, 6, 7, 8, 9, 0] { try stage.tree.control("\(digit)").press() }
        try stage.tree.control("Delete").press()
        try stage.tree.control("OK").press()
        let digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map { UiEvent.pinDigitPressed(digit: $0) }
        #expect(stage.sent == digits + [.pinDeletePressed, .pinSubmitted])
    }

    @Test func theKeysAreLarge() throws {
        let tree = stage(LinkPersonExamples.pin(digits: 4)).tree
        for key in ["1", "5", "0", "Delete", "OK"] {
            let height = try #require(tree.control(key).node.everything.compactMap(\.minHeight).max())
            #expect(height >= 56, "\(key)")
        }
    }

    @Test func ofTheDigitsNothingIsSaidButHowManyThereAre() throws {
        let stage = stage(LinkPersonExamples.pin(digits: 3))
        let dots = try #require(stage.tree.elements.first { $0.identifier == "digits" })
        #expect(dots.name == "3 digits" && dots.isPrivate)
        stage.phone.announced = []
        try stage.tree.control("7").press()
        stage.show(.pin(view: LinkPersonExamples.pin(digits: 4)))
        #expect(stage.tree.says("4 digits"))
        #expect(stage.phone.announced.isEmpty)
    }

    @Test func withTooFewDigitsItCannotBeSubmittedAndSaysWhy() throws {
        let ok = try stage(LinkPersonExamples.pin(digits: 3)).tree.control("OK").node
        #expect(!ok.isEnabled && ok.hint == "Four digits or more")
        #expect(try !stage(LinkPersonExamples.pin()).tree.control("Delete").node.isEnabled)
    }

    @Test func whileItIsLookedAtNoKeyCanBePressed() throws {
        let tree = stage(LinkPersonExamples.pin(digits: 4, busy: true)).tree
        for key in ["1", "0", "OK"] { #expect(try !tree.control(key).node.isEnabled, "\(key)") }
    }

    @Test func whatWasWrongIsSaidAtOnce() {
        let stage = stage(LinkPersonExamples.pin(digits: 4))
        _ = stage.tree
        stage.phone.announced = []
        stage.show(.pin(view: LinkPersonExamples.pin(error: "This is not your PIN.")))
        #expect(stage.tree.says("This is not your PIN."))
        #expect(stage.phone.announced == ["This is not your PIN."])
    }

    @Test func sosAndTheWayOutAreThereWhateverElseStands() throws {
        let stage = stage(LinkPersonExamples.pin(digits: 4, busy: true))
        try stage.tree.control("SOS").press()
        try stage.tree.control("I forgot it").press()
        try stage.tree.control("Back").press()
        #expect(stage.sent == [.sosAsked, .pinForgotten, .backPressed])
    }

    @Test func whetherTenWrongOnesDeleteIsChosenWithThePin() throws {
        let stage = stage(LinkPersonExamples.pin(chooses: true))
        let wipe = try stage.tree.control("After ten wrong PINs, delete what is here")
        #expect(wipe.node.value == "on")
        try wipe.press()
        #expect(stage.sent == [.pinWipeChosen(on: false)])
    }

    @Test func theListOfRecentAppsDoesNotShowIt() {
        let stage = Stage(.pin(view: LinkPersonExamples.pin(digits: 4))) { $0.hideInRecents = true }
        func isCovered() -> Bool { stage.tree.everything.contains { $0.identifier == "privacy-cover" } }
        #expect(!isCovered())
        stage.content.phase = .inactive
        #expect(isCovered())
    }
}
