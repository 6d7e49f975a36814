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
        let pulled = Task { try await stage.tree.pullDown() }
        while stage.sent.isEmpty { await Task.yield() }
        #expect(stage.sent == [.inboxRefreshed])
        var view = StaffExamples.inbox(rows: 1)
        view.refreshing = true
        stage.show(.inbox(view: view))
        _ = stage.tree
        view.refreshing = false
        stage.show(.inbox(view: view))
        _ = stage.tree
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

    @Test func theEndOfTheWindowOfRowsAsksForMore() {
        let stage = stage(StaffExamples.inbox(rows: 30, first: 0, total: 70))
        _ = stage.tree
        #expect(stage.sent == [.inboxScrolled(first: 15)])
    }

    @Test func theBeginningOfAWindowAsksForWhatIsBefore() {
        let stage = stage(StaffExamples.inbox(rows: 30, first: 40, total: 70))
        _ = stage.tree
        #expect(stage.sent == [.inboxScrolled(first: 25)])
    }
}
