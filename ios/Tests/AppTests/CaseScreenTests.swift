import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("A case on the screen")
struct CaseScreenTests {
    private func stage(_ view: CaseView = StaffExamples.caseView()) -> Stage { Stage(.case(view: view)) }

    @Test func textThatTheCorePutsThereTakesThePlaceOfWhatWasTyped() throws {
        let stage = stage()
        try stage.tree.control("Add a note").type("On the way")
        stage.show(.case(view: StaffExamples.caseView(draft: "On the way")))
        #expect(try stage.tree.control("Add a note").node.value == "On the way")
        stage.show(.case(view: StaffExamples.caseView(draft: "")))
        #expect(try stage.tree.control("Add a note").node.value == "")
    }

    @Test func textThatWasTypedTwiceIsNoLongerAwaitedOnceTheCoreHasIt() throws {
        let stage = stage()
        for text in ["h", "", "h"] { try stage.tree.control("Add a note").type(text) }
        // One view for all three: those before it were drawn by nobody.
        stage.show(.case(view: StaffExamples.caseView(draft: "h")))
        #expect(try stage.tree.control("Add a note").node.value == "h")
        stage.show(.case(view: StaffExamples.caseView(draft: "")))
        #expect(try stage.tree.control("Add a note").node.value == "")
    }

    @Test func aCaseIsTakenAndNoted() throws {
        let stage = stage(StaffExamples.caseView(draft: "Seen"))
        try stage.tree.control("I take this case").press()
        try stage.tree.control("Keep note").press()
        try stage.tree.control("Call the person, +91 98123 45678").press()
        try stage.tree.control("Write a message").press()
        #expect(
            stage.sent == [
                .staffPressed(action: .acknowledge), .noteSubmitted, .callPressed(target: .person),
                .pagePressed(action: .staff(action: .messagePerson(person: nil))),
            ])
    }

    @Test func theOnePrimaryActionThatCannotBePressedSaysWhy() throws {
        var view = StaffExamples.caseView()
        view.primary.enabled = false
        view.primary.reason = "It is being kept"
        let button = try stage(view).tree.control("I take this case")
        #expect(!button.node.isEnabled && button.node.hint == "It is being kept")
    }

    @Test func whatElseMayBeRecordedStandsInAMenu() throws {
        let stage = stage()
        let menu = try stage.tree.control("more")
        #expect(menu.node.name == "What else can be done")
        try menu.choose("I spoke with the person")
        let ended = try #require(menu.node.entries.first { $0.name == "End the following" })
        #expect(!ended.isEnabled && ended.hint == "Done: Asha Pawar, 14:02")
        #expect(throws: NotShown.self) { try menu.choose("End the following") }
        #expect(stage.sent == [.staffPressed(action: .spokeWithPerson)])
    }

    @Test(arguments: [DynamicTypeSize.large, .accessibility5])
    func howToReachThePersonSafelyStandsBeforeTheButtonsThatDo(size: DynamicTypeSize) throws {
        let elements = Stage(.case(view: StaffExamples.caseView()), textSize: size).tree.elements
        let warning = try #require(elements.firstIndex { $0.name == "Calls are not safe" })
        let call = try #require(elements.firstIndex { $0.name.hasPrefix("Call the person") })
        let message = try #require(elements.firstIndex { $0.name == "Write a message" })
        #expect(warning < call && call < message)
    }

    @Test func whatIsHiddenFromThisPersonIsSaid() {
        #expect(stage(StaffExamples.caseView(taken: true)).tree.says("Name and story are only for those on the case."))
    }

    @Test func aConflictIsToldInWordsAndDecidedByOneTouch() throws {
        let stage = stage(StaffExamples.caseView(conflicts: [StaffExamples.conflict]))
        #expect(stage.tree.says("Asha Pawar set the urgency to Immediate."))
        try stage.tree.control("Take Expected").press()
        try stage.tree.control("Keep Immediate").press()
        #expect(
            stage.sent == [
                .pagePressed(action: .staff(action: .takeLate(field: "urgency", operation: "o1"))),
                .pagePressed(action: .staff(action: .keepStanding(field: "urgency"))),
            ])
    }

    @Test func whatWasRefusedSaysWhyAndWhatWaitsBehindIt() throws {
        let stage = stage(StaffExamples.caseView(refused: [StaffExamples.refused]))
        for words in ["Transfer to Pune", "The case is closed. Reopen it first.", "2 more wait for this"] {
            #expect(stage.tree.says(words))
        }
        try stage.tree.control("Edit, Transfer to Pune").press()
        #expect(stage.sent == [.pagePressed(action: .staff(action: .editRefused(operation: "o2")))])
    }

    @Test func aPartIsFoldedAndUnfoldedByItsHeadline() throws {
        let stage = stage()
        #expect(stage.tree.says("First ATR") && !stage.tree.says("Alert received"))
        try stage.tree.control("section-activity").press()
        try stage.tree.control("section-now").press()
        #expect(!stage.tree.says("First ATR") && stage.tree.says("Alert received"))
    }

    @Test func anotherCaseBeginsWithItsPartsAsTheyAreAtFirst() throws {
        let stage = stage()
        try stage.tree.control("section-activity").press()
        stage.show(.case(view: StaffExamples.caseView(draft: "Seen")))
        #expect(stage.tree.says("Alert received"))
        // Its number may be the same words: it comes with the next sync.
        var other = StaffExamples.caseView()
        other.caseId = "case-1"
        stage.show(.case(view: other))
        #expect(!stage.tree.says("Alert received") && stage.tree.says("First ATR"))
    }

    @Test func theMapIsOneElementThatSaysAllAndOpensThePhonesOwn() throws {
        let stage = stage()
        let map = try #require(stage.tree.elements.first { $0.traits.contains(.isImage) })
        #expect(map.name == StaffExamples.map.description)
        try stage.tree.control("Open in the map").press()
        #expect(stage.sent == [.pagePressed(action: .staff(action: .openMap))])
    }

    @Test func theMapIsDrawnWhereTheCoreSays() {
        let rect = CGRect(x: 0, y: 0, width: 200, height: 100)
        #expect(
            MapLand(lines: StaffExamples.map.outline).path(in: rect).points == [
                CGPoint(x: 0, y: 0), CGPoint(x: 200, y: 0), CGPoint(x: 200, y: 100), CGPoint(x: 0, y: 100),
            ])
        let way = MapWay(points: StaffExamples.map.track).path(in: rect).points
        #expect(way.prefix(2) == [CGPoint(x: 50, y: 50), CGPoint(x: 100, y: 50)])
        // A tenth of the width around the person; a small one is still seen.
        let around = MapCircle(at: StaffExamples.map.person, radius: 0.1, least: 10).path(in: rect).points
        #expect(around.first == CGPoint(x: 80, y: 5) && around[2] == CGPoint(x: 120, y: 45))
        let least = MapCircle(at: StaffExamples.map.person, radius: 0.001, least: 10).path(in: rect).points
        #expect(least.first == CGPoint(x: 90, y: 15))
        let bar = MapScale(length: 0.2).path(in: rect).points.map(\.x)
        #expect((bar.max() ?? 0) - (bar.min() ?? 0) == 40)
    }

    @Test func aNoteSaysWhoseItIsAndThatItWaits() {
        #expect(stage().tree.words.contains("Asha Pawar, 14:03, On the way, Waiting to be sent"))
    }
}
