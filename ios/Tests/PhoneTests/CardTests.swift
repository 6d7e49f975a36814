import Core
import Foundation
import MainCore
import Testing

@testable import Phone

/// Sheets of cards: where everything stands. What is drawn there needs a phone.
@Suite("Sheets of cards")
struct CardTests {
    @Test(arguments: [(0, 0), (1, 1), (8, 1), (9, 2), (80, 10)])
    func eightStandOnAPage(cards: Int, pages: Int) {
        #expect(CardPlaces.pages(for: cards) == pages)
    }

    @Test func twoBesideEachOtherAndFourBelowInTheOrderOfReadingAndNoneOverAnother() {
        let cells = (0..<8).map(CardPlaces.cell)
        #expect(Set(cells.map(\.minX)).count == 2 && Set(cells.map(\.minY)).count == 4)
        #expect(cells[1].minY == cells[0].minY && cells[1].minX == cells[0].maxX && cells[2].minY == cells[0].maxY)
        for (index, cell) in cells.enumerated() {
            // At least 10 mm to the edge, where no printer prints.
            #expect(Paper.a4.insetBy(dx: 28, dy: 28).contains(cell))
            #expect(!cells[..<index].contains { $0.insetBy(dx: 0.1, dy: 0.1).intersects(cell) })
        }
        #expect(CardPlaces.cell(of: 8) == cells[0] && CardPlaces.cell(of: 15) == cells[7])
    }

    /// 33 modules is what a signed id needs; the others are far smaller and far larger.
    @Test(arguments: [21, 33, 45, 177], [false, true])
    func aModuleIsWholeDotsOfAPrinterAndFourOfWhiteStandAroundTheCode(side: Int, isFromRight: Bool) throws {
        let code = Self.frame(side: side)
        let cell = CardPlaces.cell(of: 5)
        let place = CardPlace(cell: cell, wholeSide: code.wholeSide, isFromRight: isFromRight)
        let dots = place.module / CardPlace.dot
        #expect(dots >= 1 && abs(dots - dots.rounded()) < 0.001)
        #expect(abs(place.code.width - CGFloat(side + 8) * place.module) < 0.001)
        for edge in [place.code.minX, place.code.minY] {
            #expect(abs(edge / CardPlace.dot - (edge / CardPlace.dot).rounded()) < 0.001)
        }
        let dark = code.darkRectangles(module: place.module, corner: place.code.origin)
        let all = try #require(dark.dropFirst().reduce(dark.first) { $0?.union($1) })
        let quiet = place.code.insetBy(dx: 4 * place.module, dy: 4 * place.module)
        #expect(abs(all.minX - quiet.minX) < 0.001 && abs(all.maxX - quiet.maxX) < 0.001)
        #expect(abs(all.minY - quiet.minY) < 0.001 && abs(all.maxY - quiet.maxY) < 0.001)
        if side <= 45 { #expect(cell.contains(place.code)) }
    }

    @Test(arguments: [false, true])
    func nothingStandsOverAnother(isFromRight: Bool) {
        let cell = CardPlaces.cell(of: 3)
        let place = CardPlace(cell: cell, wholeSide: 41, isFromRight: isFromRight)
        let number = place.number(height: 16)
        let words = place.words(below: 40, above: 16)
        for one in [place.title, place.code, place.name, number, words] { #expect(cell.contains(one)) }
        for below in [place.code, place.name, words, number] { #expect(place.title.maxY <= below.minY) }
        for beside in [place.name, words, number] { #expect(!beside.intersects(place.code)) }
        #expect(words.minY >= place.name.minY + 40 && words.maxY <= number.minY && number.maxY == place.column.maxY)
        // Reading begins at the code.
        #expect(isFromRight == (place.code.minX > place.column.minX))
        // No room is none, and no negative one.
        #expect(place.words(below: 100, above: 100).height == 0)
    }

    @Test func wordsAreAsLargeAsTheyHaveRoom() {
        #expect(CardPlace.largest(of: 8...14) { _ in true } == 14)
        #expect(CardPlace.largest(of: 8...14) { $0 <= 10.4 } == 10)
        #expect(CardPlace.largest(of: 8...14) { $0 == 8 } == 8)
        #expect(CardPlace.largest(of: 8...14) { _ in false } == nil)
    }

    @Test func aNumberIsNotBrokenAndRunsFromTheLeft() {
        #expect(CardPlace.unbroken("1800 891 2995") == "\u{200E}1800\u{00A0}891\u{00A0}2995")
    }

    @Test func aCardHasItsPlaceWhateverTheLanguage() {
        func pages(_ language: String) -> CardPages {
            let card = PrintedCard(
                title: "MAIN", name: "सुनीता", code: Self.frame(side: 33), words: "…", number: "1800 891 2995")
            return CardPages(cards: [PrintedCard](repeating: card, count: 9), language: language)
        }
        #expect(pages("hi").cards.map(\.place.cell) == (0..<9).map(CardPlaces.cell))
        let (hindi, urdu) = (pages("hi").cards[0].place, pages("ur").cards[0].place)
        #expect(hindi.code.minX < hindi.column.minX && urdu.code.minX > urdu.column.minX)
    }

    @Test func aCodeThatLacksModulesIsNotDrawn() {
        let broken = QrView(side: 21, dark: [true], description: "")
        #expect(broken.darkRectangles(module: 1, corner: .zero) == [])
    }

    /// Dark around its edge.
    private static func frame(side: Int) -> QrView {
        let dark = (0..<side * side).map { [0, side - 1].contains($0 / side) || [0, side - 1].contains($0 % side) }
        return QrView(side: UInt32(side), dark: dark, description: "")
    }
}
