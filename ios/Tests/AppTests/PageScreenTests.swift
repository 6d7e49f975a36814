import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("Pages")
struct PageScreenTests {
    @Test func aRowThatLeadsOnIsOneElementAndPressed() throws {
        let stage = Stage(.page(view: PageExamples.menu))
        try stage.tree.control("Trusted people, 2 of 3").press()
        #expect(stage.sent == [.pagePressed(action: .open(page: .family))])
    }

    @Test func buttonsOfTheSameWordsAreToldApartByTheirRows() throws {
        let stage = Stage(.page(view: PageExamples.family))
        try stage.tree.control("Remove, Ravi").press()
        #expect(stage.sent == [.pagePressed(action: .removeFamily(place: 1))])
    }

    @Test func aFieldIsNamedAndTyped() throws {
        let stage = Stage(.page(view: PageExamples.family))
        #expect(try stage.tree.control("Number").node.value == "98")
        try stage.tree.control("Name").type("Meena")
        #expect(stage.sent == [.pageTyped(field: .familyName, text: "Meena")])
    }

    @Test func whatIsTypedStaysWhenARowAboveItGoes() throws {
        let stage = Stage(.page(view: PageExamples.family))
        try stage.tree.control("Name").type("M")
        try stage.tree.control("Name").type("Me")
        var view = PageExamples.family
        view.rows.removeFirst()
        view.rows[1].control = .field(field: .familyName, text: "M", kind: .name)
        stage.show(.page(view: view))
        #expect(try stage.tree.control("Name").node.value == "Me")
    }

    @Test func aSwitchSaysHowItStandsAndSendsTheOther() throws {
        let stage = Stage(.page(view: PageExamples.safety))
        #expect(try stage.tree.control("Silence").node.value == "off")
        #expect(try stage.tree.control("Quick exit").node.value == "on")
        try stage.tree.control("Silence").press()
        try stage.tree.control("Quick exit").press()
        #expect(
            stage.sent == [
                .pagePressed(action: .set(option: .silent, on: true)),
                .pagePressed(action: .set(option: .quickExit, on: false)),
            ])
        // The core has not answered: it stands as it stood.
        #expect(try stage.tree.control("Silence").node.value == "off")
    }

    @Test func theOneThatIsChosenIsSpokenSo() throws {
        let stage = Stage(.page(view: PageExamples.contact))
        #expect(try stage.tree.control("A call is safe").node.traits.contains(.isSelected))
        #expect(try !stage.tree.control("Nothing is safe").node.traits.contains(.isSelected))
        try stage.tree.control("Nothing is safe").press()
        #expect(stage.sent == [.pagePressed(action: .chooseContact(contact: .nothing))])
    }

    @Test func whatIsReadOnlyCannotBePressed() {
        let tree = Stage(.page(view: PageExamples.checkUp)).tree
        #expect(tree.words.contains("Location is on"))
        #expect(throws: NotShown.self) { try tree.control("Location is on") }
    }

    @Test func howARowMattersIsToldByASignToo() {
        let images = Stage(.page(view: PageExamples.checkUp)).tree.everything.filter { $0.kind == .image }
        let names = images.compactMap(\.words)
        #expect(names.contains("checkmark.circle.fill") && names.contains("exclamationmark.triangle.fill"))
    }

    @Test func whatGoesOnAndWhatLeadsOutStandAtTheFoot() throws {
        let stage = Stage(.page(view: PageExamples.confirmSos))
        #expect(stage.tree.elements.filter(\.isControl).suffix(2).map(\.name) == ["Call for help", "No"])
        try stage.tree.control("Call for help").press()
        try stage.tree.control("No").press()
        #expect(stage.sent == [.pagePressed(action: .confirmSos), .pagePressed(action: .back)])
    }

    @Test func aPageThatLeadsBackByItselfHasNoSecondWay() throws {
        #expect(throws: NotShown.self) { try Stage(.page(view: PageExamples.confirmSos)).tree.control("Back") }
        let stage = Stage(.page(view: PageExamples.family))
        try stage.tree.control("Back").press()
        #expect(stage.sent == [.backPressed])
    }

    @Test func aButtonThatCannotBePressedYetIsDisabled() throws {
        #expect(try !Stage(.page(view: PageExamples.family)).tree.control("Add").node.isEnabled)
    }

    @Test func whatWentWrongIsSaidAtOnceWhenItComes() {
        var view = PageExamples.family
        view.error = nil
        let stage = Stage(.page(view: view))
        _ = stage.tree
        stage.phone.announced = []
        stage.show(.page(view: PageExamples.family))
        #expect(stage.tree.says("This number cannot be read"))
        #expect(stage.phone.announced == ["This number cannot be read"])
    }

    @Test(arguments: [PageExamples.confirmSos, PageExamples.recording])
    func thePagesOfNeedHaveOneLargeButton(view: PageView) throws {
        let tree = Stage(.page(view: view)).tree
        let primary = try tree.control("primary").node
        let height = try #require(primary.everything.compactMap(\.minHeight).max())
        #expect(height >= 150)
    }

    @Test func everyPictureHasASignOfItsOwn() {
        let icons: [PageIcon] = [
            .sos, .practice, .family, .safety, .permissions, .checkUp, .staff, .language, .about, .place, .call,
            .message, .silent, .photo, .voice, .stop, .notifications, .battery, .network, .server, .exit, .neutral,
            .hidden, .delete, .write, .add, .remove, .done, .listen,
            .clock, .case, .report, .money, .authority, .partner, .transfer, .merge, .split, .lock, .day, .search,
            .share, .warning, .filter, .roster,
        ]
        #expect(Set(icons.map(\.symbol)).count == icons.count)
        #expect(PageIcon.kind(icon: .wages).symbol == KindIcon.wages.symbol)
    }
}
