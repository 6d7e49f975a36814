import Core
import Foundation
import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("Forms and the ringing")
struct FormScreenTests {
    private func stage() -> Stage { Stage(.page(view: StaffExamples.form())) }

    private func typed(_ name: String, _ text: String) -> UiEvent {
        .pageTyped(field: .form(name: name), text: text)
    }

    @Test func eachKindOfFieldSendsItsText() throws {
        let stage = stage()
        try stage.tree.control("What was done").type("Met the\nemployer")
        try stage.tree.control("Paid in rupees").type("400.50")
        try stage.tree.control("Office").type("Labour")
        #expect(stage.sent == [typed("done", "Met the\nemployer"), typed("paid", "400.50"), typed("office", "Labour")])
    }

    @Test func aDayIsChosenInIndiasCalendarAndTakenBack() throws {
        let stage = stage()
        #expect(try stage.tree.control("Hearing").node.value == "2026 12 10 0 0")
        // One minute before midnight in Kolkata.
        try stage.tree.control("Hearing").choose(Date(timeIntervalSince1970: 1_796_581_740))
        try stage.tree.control("Hearing: clear").press()
        #expect(stage.sent == [typed("hearing", "2026-12-06"), typed("hearing", "")])
    }

    @Test func aMomentIsChosenByDayAndTime() throws {
        let stage = stage()
        #expect(try stage.tree.control("Due").node.value == "2026 12 10 14 30")
        try stage.tree.control("Due").choose(Date(timeIntervalSince1970: 1_796_581_740))
        #expect(stage.sent == [typed("due", "2026-12-06T23:59")])
    }

    @Test func anEmptyDayBeginsWithToday() throws {
        let stage = stage()
        let before = DayText.day(of: Date())
        try stage.tree.control("Ended").press()
        // Midnight may have passed in between.
        #expect([before, DayText.day(of: Date())].map { typed("ended", $0) }.contains(stage.sent.first))
    }

    @Test func oneOfSeveralIsChosenAndTheFormSubmittedOrThrownAway() throws {
        let stage = stage()
        #expect(try stage.tree.control("Wages").node.traits.contains(.isSelected))
        try stage.tree.control("Wages").press()
        try stage.tree.control("Submit").press()
        try stage.tree.control("Throw away").press()
        #expect(
            stage.sent == [
                .pagePressed(action: .staff(action: .choose(field: "services", value: "wages"))),
                .pagePressed(action: .staff(action: .submitForm)), .pagePressed(action: .staff(action: .discardForm)),
            ])
    }

    @Test func whatIsWrongWithAFieldIsSaidWhenItComes() throws {
        let stage = stage()
        _ = stage.tree
        stage.phone.announced = []
        stage.show(.page(view: StaffExamples.form(wrong: "No number of rupees")))
        #expect(try stage.tree.control("Paid in rupees").node.hint == "No number of rupees")
        #expect(Set(stage.phone.announced) == ["Some fields are not right", "No number of rupees"])
    }

    @Test func anotherFormIsAnotherPage() throws {
        let stage = stage()
        try stage.tree.control("What was done").type("x")
        var other = StaffExamples.form()
        (other.title, other.place) = ("Payment", "Form/payment/0")
        stage.show(.page(view: other))
        #expect(try stage.tree.control("What was done").node.value == "Met the")
    }

    @Test func theRingingOpensAndIsSilencedAndSaysItself() throws {
        let stage = Stage(.ringing(view: StaffExamples.ringing))
        #expect(stage.tree.says("MAIN needs you now") && stage.tree.says("3 cases") && stage.tree.says("4 min ago"))
        #expect(stage.phone.announced == ["MAIN needs you now"])
        try stage.tree.control("Open").press()
        try stage.tree.control("Stop the sound here").press()
        #expect(
            stage.sent == [
                .pagePressed(action: .staff(action: .openCase(caseId: "case-1"))),
                .pagePressed(action: .staff(action: .silence)),
            ])
    }
}
