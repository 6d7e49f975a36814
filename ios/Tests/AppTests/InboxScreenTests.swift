import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("The inbox on the screen")
struct InboxScreenTests {
    private func stage(_ view: InboxView) -> Stage { Stage(.inbox(view: view)) }

    @Test func aCaseIsOneElementThatSaysAllAndOpens() throws {
        let stage = stage(StaffExamples.inbox(rows: 2))
        let row = try #require(stage.tree.controls(containing: "MUM-2026-000120").first)
        for words in [
            "Accident", "Andheri, Mumbai Suburban", "4 min ago", "Nobody has taken it", "Outside coverage",
            "35 min late",
        ] {
            #expect(row.node.name.contains(words))
        }
        try row.press()
        #expect(stage.sent == [.caseOpened(caseId: "case-0")])
    }

    @Test func theFirstThingIsBehindASwipeAndAllBehindALongPressAndVoiceOversActions() throws {
        let stage = stage(StaffExamples.inbox(rows: 2))
        let row = try #require(stage.tree.controls(containing: "MUM-2026-000121").first)
        try row.swipe("I take this case")
        #expect(throws: NotShown.self) { try row.swipe("Give it to") }
        try row.choose("I take this case")
        try row.choose("Give it to")
        #expect(row.actionNames == ["I take this case", "Give it to"])
        try row.perform(action: "Give it to")
        let take = UiEvent.rowActionPressed(caseId: "case-1", action: .acknowledge)
        let give = UiEvent.rowActionPressed(caseId: "case-1", action: .openForm(form: .assign, part: nil))
        #expect(stage.sent == [take, take, give, give])
    }

    @Test func theFiltersSayHowManyAndWhichIsChosen() throws {
        let stage = stage(StaffExamples.inbox(rows: 1))
        #expect(try stage.tree.control("Hub 12").node.traits.contains(.isSelected))
        #expect(try !stage.tree.control("Mine 2").node.traits.contains(.isSelected))
        try stage.tree.control("Mine 2").press()
        try stage.tree.control("All types").press()
        let narrow = PageAction.staff(action: .openList(list: .narrow))
        #expect(stage.sent == [.inboxFiltered(filter: .mine), .pagePressed(action: narrow)])
    }

    @Test func whatIsLookedForIsSentAsItIsTyped() throws {
        let stage = stage(StaffExamples.inbox(rows: 1))
        try stage.tree.control("Search").type("98")
        try stage.tree.control("Search").type("981")
        #expect(stage.sent == [.inboxSearched(text: "98"), .inboxSearched(text: "981")])
    }

    @Test func pulledDownItAsksTheServerAndTheRingTurnsUntilThatHasEnded() async throws {
        let stage = stage(StaffExamples.inbox(rows: 1))
        var isOver = false
        let pulled = Task {
            try await stage.tree.pullDown()
            isOver = true
        }
        while stage.sent.isEmpty { await Task.yield() }
        #expect(stage.sent == [.inboxRefreshed])
        var view = StaffExamples.inbox(rows: 1)
        view.syncLine = "Being sent"
        stage.show(.inbox(view: view))
        _ = stage.tree
        for _ in 0..<20 { await Task.yield() }
        #expect(!isOver)
        // Of what is under way nothing may be seen: without a network it has begun and ended between two views.
        view.pullsEnded += 1
        stage.show(.inbox(view: view))
        _ = stage.tree
        // Before it would be given up.
        let end = ContinuousClock.now + .seconds(10)
        while !isOver, ContinuousClock.now < end { await Task.yield() }
        #expect(isOver)
        try await pulled.value
    }

    @Test func anEmptyInboxSaysSo() {
        #expect(stage(StaffExamples.inbox(rows: 0)).tree.says("Nothing waits for you"))
        #expect(!stage(StaffExamples.inbox(rows: 1)).tree.says("Nothing waits for you"))
    }

    @Test func theFirstSyncSaysHowFarItIs() throws {
        let tree = stage(StaffExamples.syncing).tree
        #expect(tree.says("Getting your hub's cases: 1,500") && tree.says("No network since 13:40"))
        #expect(tree.everything.first { $0.kind == .progress }?.value == "25 %")
    }

    @Test func theMenuLeadsToTheListsAndOut() throws {
        let stage = stage(StaffExamples.inbox(rows: 1))
        try stage.tree.control("SOS").press()
        let menu = try stage.tree.control("more")
        #expect(menu.node.name == "More of this hub")
        try menu.choose("On duty")
        try menu.choose("Sign out")
        let roster = PageAction.staff(action: .openList(list: .roster))
        #expect(stage.sent == [.sosAsked, .pagePressed(action: roster), .signOutPressed])
    }

    /// Where the field stands in the screen: at another place it is another field, and the keyboard of this one is gone.
    private func placeOfSearch(_ stage: Stage) throws -> String { try stage.tree.control("Search").node.path }

    @Test func theFieldStaysTheSameWhileSomethingIsTyped() throws {
        var view = StaffExamples.inbox(rows: 2)
        let stage = stage(view)
        let field = try placeOfSearch(stage)
        // What is typed is looked for in all cases: none of the filters is chosen.
        view.search = "9"
        view.filters[0].selected = false
        stage.show(.inbox(view: view))
        #expect(try placeOfSearch(stage) == field)
        // Also for who comes back to it, and then takes away what was typed.
        stage.show(.case(view: StaffExamples.caseView()))
        _ = stage.tree
        stage.show(.inbox(view: view))
        #expect(try placeOfSearch(stage) == field)
        view.search = ""
        view.filters[0].selected = true
        stage.show(.inbox(view: view))
        #expect(try placeOfSearch(stage) == field)
    }

    @Test func otherCasesAreAnotherListThatBeginsAtItsTop() throws {
        var view = StaffExamples.inbox(rows: 2)
        let stage = stage(view)
        let field = try placeOfSearch(stage)
        view.filters[0].selected = false
        view.filters[1].selected = true
        stage.show(.inbox(view: view))
        #expect(try placeOfSearch(stage) != field)
    }

    @Test func everyPlaceOfTheListStandsInItAndAsksForTheRowsAroundIt() throws {
        let view = StaffExamples.inbox(rows: 30, first: 25, total: 70)
        #expect(view.places.map(\.row?.caseId) == (0..<70).map { (25..<55).contains($0) ? "case-\($0)" : nil })
        let stage = stage(view)
        let rows = try #require(stage.tree.everything.last { $0.kind == .section })
        #expect(rows.children.count == 70 && rows.children[25].name.contains("MUM-2026-0001225"))
        // Without drawing all of them are on the screen.
        #expect(stage.sent.count == 40)
        for first: UInt32 in [0, 9, 40, 54] { #expect(stage.sent.contains(.inboxScrolled(first: first)), "\(first)") }
        #expect(!stage.sent.contains(.inboxScrolled(first: 10)) && !stage.sent.contains(.inboxScrolled(first: 39)))
    }

    @Test(arguments: [(0, 0), (15, 0), (16, 1), (55, 40), (UInt32.max, UInt32.max - 15)])
    func aScreenfulBeforeAPlaceAndAfterItComesWithIt(index: UInt32, first: UInt32) {
        #expect(InboxView.window(around: index) == first)
    }

    @Test func whoComesBackFromACaseStandsAtItsRow() throws {
        let view = StaffExamples.inbox(rows: 30, first: 25, total: 70)
        let stage = stage(view)
        try #require(stage.tree.controls(containing: "MUM-2026-0001240").first).press()
        stage.show(.case(view: StaffExamples.caseView()))
        _ = stage.tree
        #expect(stage.phone.scrolledTo == nil)
        stage.show(.inbox(view: view))
        _ = stage.tree
        #expect(stage.phone.scrolledTo == AnyHashable("case-40"))
    }
}
