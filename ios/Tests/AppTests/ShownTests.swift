import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// What stands around every screen.
@MainActor @Suite("Around the screens")
struct ShownTests {
    @Test(arguments: Examples.screens.indices)
    func practiceIsSaidOnEveryScreenAndEnds(index: Int) throws {
        let (name, screen, _) = Examples.screens[index]
        if case .neutral = screen { return }
        let stage = Stage(screen) { $0.practice = PracticeBand(text: "Practice. Nothing is sent.", endLabel: "End") }
        #expect(stage.tree.says("Practice. Nothing is sent."), "\(name)")
        #expect(stage.tree.problems() == [])
        try stage.tree.control("End").press()
        #expect(stage.sent.contains(.practiceEnded))
    }

    @Test func practiceIsToldByStripesToo() {
        let rect = CGRect(x: 0, y: 0, width: 320, height: 10)
        let corners = Stripes(width: 10).path(in: rect).points
        // Stripes over the whole width, each slanted.
        #expect(corners.count >= 4 * 16)
        #expect((corners.map(\.x).max() ?? 0) >= 320 && (corners.map(\.x).min() ?? 1) <= 0)
        #expect(Set(corners.map(\.y)) == [0, 10])
    }

    @Test func theScreenIsSpokenAndSilenced() throws {
        let stage = Stage(.sos(view: Examples.sos())) { $0.listen = ListenButton(label: "Listen", speaking: false) }
        try stage.tree.control("Listen").press()
        stage.content.view.listen = ListenButton(label: "Be quiet", speaking: true)
        try stage.tree.control("Be quiet").press()
        #expect(stage.sent == [.listenPressed, .listenPressed])
    }

    @Test func theQuickExitIsOneTapAway() throws {
        let stage = Stage(.receipt(view: Examples.receiptTaken)) { $0.quickExitLabel = "Leave" }
        try stage.tree.control("Leave").press()
        #expect(stage.sent == [.quickExitPressed])
    }

    @Test func afterTheQuickExitNothingSaysWhoseAppThisIs() throws {
        let stage = Stage(
            .neutral(view: PageExamples.neutral), banner: Banner(text: "MAIN", tone: .good, dismissLabel: "x")
        ) {
            $0.quickExitLabel = "Leave"
            $0.practice = PracticeBand(text: "Practice", endLabel: "End")
            $0.listen = ListenButton(label: "Listen", speaking: false)
        }
        let everything = stage.tree.everything.compactMap(\.words)
        #expect(everything.contains("November 2026") && everything.contains("22"))
        for word in ["MAIN", "Leave", "Practice", "Listen", "Back"] { #expect(!everything.contains(word)) }
        #expect(stage.tree.elements.count == 1, "VoiceOver meets one thing")
    }

    @Test func theCalendarIsHeldToComeBack() throws {
        let stage = Stage(.neutral(view: PageExamples.neutral))
        try stage.tree.control("neutral").hold(seconds: 1.9)
        #expect(stage.sent == [])
        try stage.tree.control("neutral").hold(seconds: 2)
        try stage.tree.control("neutral").perform(action: "")
        #expect(stage.sent == [.neutralHeld, .neutralHeld])
    }

    @Test func inSilenceTheScreensAreDarkAndSayNothingByThemselves() {
        let stage = Stage(.receipt(view: Examples.receiptWaiting)) { $0.quiet = true }
        _ = stage.tree
        stage.phone.announced = []
        var view = Examples.receiptWaiting
        view.title = "MAIN has it"
        stage.show(.receipt(view: view))
        _ = stage.tree
        #expect(stage.phone.announced == [])
        func themes() -> Set<ColorScheme> { Set(stage.tree.everything.filter { $0.kind == .text }.map(\.theme)) }
        #expect(themes() == [.dark])
        stage.content.view.quiet = false
        #expect(themes() == [.light])
    }

    @Test func theListOfRecentAppsShowsACoverWhereItIsWanted() {
        func isCovered(_ phase: ScenePhase, hidden: Bool) -> Bool {
            let stage = Stage(.sos(view: Examples.sos())) { $0.hideInRecents = hidden }
            stage.content.phase = phase
            return stage.tree.everything.contains { $0.identifier == "privacy-cover" }
        }
        #expect(isCovered(.inactive, hidden: true) && isCovered(.background, hidden: true))
        #expect(!isCovered(.active, hidden: true))
        #expect(!isCovered(.inactive, hidden: false))
    }
}
