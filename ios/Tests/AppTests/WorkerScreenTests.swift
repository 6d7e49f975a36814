import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("Screens of a worker")
struct WorkerScreenTests {
    @Test func holdingTheButtonTellsTheCoreEachStep() throws {
        let stage = Stage(.sos(view: Examples.sos()), canGoBack: false)
        try stage.tree.control("sos").hold(seconds: 1.5)
        #expect(stage.sent == [.sosPressed, .sosHeld, .sosReleased])
    }

    @Test func lettingGoTooEarlyRaisesNothing() throws {
        let stage = Stage(.sos(view: Examples.sos()), canGoBack: false)
        try stage.tree.control("sos").hold(seconds: 1.49)
        #expect(stage.sent == [.sosPressed, .sosReleased])
    }

    @Test func voiceOverRaisesAnAlertWithoutAHold() throws {
        let stage = Stage(.sos(view: Examples.sos()), canGoBack: false)
        let button = try stage.tree.control("sos")
        #expect(button.node.name == "SOS. Double tap to call for help")
        #expect(button.node.traits.contains(.isButton))
        try button.perform(action: "")
        #expect(stage.sent == [.sosAsked])
    }

    @Test(arguments: [320.0, 375, 430])
    func theButtonIsAtLeastHalfTheScreenWide(width: Double) throws {
        // Roomy, and compact with the largest letters.
        for textSize in [DynamicTypeSize.large, .accessibility5] {
            let stage = Stage(
                .sos(view: Examples.sos()), size: CGSize(width: width, height: 568), textSize: textSize)
            let node = try stage.tree.control("sos").node
            #expect(try #require(node.minWidth) >= width / 2)
            #expect(node.minWidth == node.minHeight)
        }
    }

    @Test func theButtonStandsBelowEverythingElseThatCanBePressed() {
        let stage = Stage(.sos(view: Examples.sos(alert: "MAIN has it")))
        #expect(stage.tree.elements.filter(\.isControl).last?.identifier == "sos")
    }

    @Test func theButtonWorksWhileTheStoresAreRead() throws {
        let stage = Stage(.starting(view: Examples.sos()), canGoBack: false)
        try stage.tree.control("sos").hold(seconds: 2)
        #expect(stage.sent.contains(.sosHeld))
    }

    @Test func everythingElseOnTheSosScreenIsOneTapAway() throws {
        let stage = Stage(.sos(view: Examples.sos(alert: "MAIN has it")), canGoBack: false)
        for name in ["Language", "More", "Ask for help", "MAIN has it"] { try stage.tree.control(name).press() }
        try stage.tree.control("Call 112").press()
        try stage.tree.control("Call MAIN's helpline, 1800 891 2995").press()
        #expect(
            stage.sent == [
                .languageOpened, .menuOpened, .helpOpened, .receiptOpened, .callPressed(target: .emergency),
                .callPressed(target: .helpline),
            ])
    }

    @Test func everyKindCanBeChosenAndTheAlertTakenBack() throws {
        let stage = Stage(.kind(view: Examples.kind))
        for choice in Examples.kind.choices { try stage.tree.control(choice.label).press() }
        try stage.tree.control("Cancel").press()
        #expect(stage.sent == Examples.kind.choices.map { .kindChosen(code: $0.code) } + [.cancelPressed])
        #expect(stage.tree.says("Sending by itself in 7 seconds"))
    }

    @Test func aKindThatIsSpokenAndOneThatStandsAreMarkedBySigns() throws {
        func signs(_ view: KindView) -> [String] {
            Stage(.kind(view: view)).tree.everything.filter { $0.kind == .image }.compactMap(\.words)
        }
        #expect(signs(Examples.kind(speaking: "medical")).contains(PageIcon.listen.symbol))
        #expect(signs(Examples.kind(selected: "threat")).contains(PageIcon.done.symbol))
        #expect(!signs(Examples.kind()).contains(PageIcon.done.symbol))
        let changed = Stage(.kind(view: Examples.kind(selected: "threat"))).tree
        #expect(try changed.control("Threat").node.traits.contains(.isSelected))
        #expect(try !changed.control("Accident").node.traits.contains(.isSelected))
    }

    @Test func whereNothingWaitsForTheChoiceNothingCounts() {
        let tree = Stage(.kind(view: Examples.kind())).tree
        #expect(!tree.everything.contains { $0.kind == .progress })
    }

    @Test func theOneThingThatHelpsMostIsOneTapAway() throws {
        let stage = Stage(.receipt(view: Examples.receiptLate))
        try stage.tree.control("next").press()
        try stage.tree.control("More").press()
        #expect(stage.sent == [.pagePressed(action: .sendSms), .pageOpened(page: .afterAlert)])
    }

    @Test func aMessageThatTheNetworkTookIsAReceiptOfItsOwn() {
        #expect(Stage(.receipt(view: Examples.receiptLate)).tree.receipt(.sentBySms) == "Step sentBySms is done, 14:02")
        #expect(Stage(.receipt(view: Examples.receiptWaiting)).tree.receipt(.sentBySms) == nil)
    }

    @Test func theCallsStandInFrontWhenAnAnswerIsLate() throws {
        func places(_ view: ReceiptView) -> (call: Int?, receipt: Int?) {
            let elements = Stage(.receipt(view: view)).tree.elements
            return (
                elements.firstIndex { $0.name == "Call 112" },
                elements.firstIndex { $0.identifier == "receipt-received" }
            )
        }
        let (waiting, late) = (places(Examples.receiptWaiting), places(Examples.receiptLate))
        #expect(try #require(waiting.call) > #require(waiting.receipt))
        #expect(try #require(late.call) < #require(late.receipt))
        #expect(Stage(.receipt(view: Examples.receiptLate)).tree.says("MAIN has not answered yet. Call."))
    }

    @Test func eachReceiptIsReadAsOneWithItsTime() {
        let words = Stage(.receipt(view: Examples.receiptTaken)).tree.words
        #expect(words.contains("Step taken is done, 14:02"))
    }

    @Test func cancellingAndBeingSafeReachTheCore() throws {
        let stage = Stage(.receipt(view: Examples.receiptWaiting))
        try stage.tree.control("Cancel (4)").press()
        stage.show(.receipt(view: Examples.receiptTaken))
        try stage.tree.control("I am safe now").press()
        #expect(stage.sent == [.cancelPressed, .safePressed])
    }

    @Test func aStepFurtherIsSpokenAtOnce() {
        let stage = Stage(.receipt(view: Examples.receiptWaiting))
        _ = stage.tree
        stage.phone.announced = []
        var view = Examples.receiptWaiting
        view.title = "MAIN has it"
        stage.show(.receipt(view: view))
        _ = stage.tree
        #expect(stage.phone.announced == ["MAIN has it"])
    }

    @Test func aLanguageIsChosenAndTheOneInUseIsMarked() throws {
        let stage = Stage(.language(view: Examples.language))
        #expect(try stage.tree.control("English").node.traits.contains(.isSelected))
        #expect(try !stage.tree.control("हिन्दी").node.traits.contains(.isSelected))
        try stage.tree.control("हिन्दी").press()
        #expect(stage.sent == [.languageChosen(tag: "hi")])
    }
}
