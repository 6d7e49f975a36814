import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("Every screen")
struct EveryScreenTests {
    @Test(arguments: Examples.screens.indices)
    func canBeReadAndUsedByEveryone(index: Int) {
        let (name, screen, isForWorkers) = Examples.screens[index]
        for size in [DynamicTypeSize.large, .accessibility5] {
            let tree = Stage(screen, textSize: size).tree
            // 18 for workers is the design's; 14 is its smallest for staff.
            #expect(tree.problems(smallestText: isForWorkers ? 18 : 14) == [], "\(name) at \(size)\n\(tree.outline)")
        }
    }

    @Test(arguments: Examples.screens.indices)
    func growsWithThePersonsTextSize(index: Int) throws {
        let (name, screen, _) = Examples.screens[index]
        func points(_ size: DynamicTypeSize) -> [String: CGFloat] {
            let texts = Stage(screen, textSize: size).tree.everything.filter { $0.kind == .text }
            return Dictionary(texts.map { ($0.words ?? "", $0.points ?? 0) }, uniquingKeysWith: min)
        }
        let (standard, large) = (points(.large), points(.accessibility5))
        #expect(!standard.isEmpty, "\(name) has no text")
        for (words, size) in standard {
            #expect(try #require(large[words]) > 2 * size, "“\(words)” on \(name)")
        }
    }

    @Test func saysItsBannerAndTakesItAway() throws {
        let banner = Banner(text: "No network", tone: .waiting, dismissLabel: "Close")
        let stage = Stage(.about(view: Examples.about), banner: banner)
        #expect(stage.tree.says("No network"))
        #expect(stage.phone.announced == ["No network"])
        try stage.tree.control("Close").press()
        #expect(stage.sent == [.bannerDismissed])
    }

    @Test func leadsBackByButtonByEdgeAndByVoiceOver() throws {
        let stage = Stage(.about(view: Examples.about))
        try stage.tree.control("Back").press()
        try stage.tree.drag(from: CGPoint(x: 5, y: 300), by: CGSize(width: 150, height: 10))
        try #require(stage.tree.everything.flatMap(\.actions).first { $0.name == "escape" }).run()
        #expect(stage.sent == [.backPressed, .backPressed, .backPressed])
    }

    @Test func ignoresADragThatIsNoWayBack() throws {
        let stage = Stage(.about(view: Examples.about))
        try stage.tree.drag(from: CGPoint(x: 100, y: 300), by: CGSize(width: 150, height: 0))
        try stage.tree.drag(from: CGPoint(x: 5, y: 300), by: CGSize(width: 150, height: 200))
        try stage.tree.drag(from: CGPoint(x: 5, y: 300), by: CGSize(width: 20, height: 0))
        #expect(stage.sent == [])
    }

    @Test func hasNoWayBackWhereTheCoreHasNone() {
        let stage = Stage(.about(view: Examples.about), canGoBack: false)
        #expect(throws: NotShown.self) { try stage.tree.control("Back") }
    }

    @Test func isMirroredForLanguagesThatAre() throws {
        let stage = Stage(.about(view: Examples.about), rightToLeft: true)
        // The edge to begin at is the other one.
        try stage.tree.drag(from: CGPoint(x: 5, y: 300), by: CGSize(width: 150, height: 10))
        #expect(stage.sent == [])
    }
}
