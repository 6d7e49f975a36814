import Core
import Foundation
import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("Pictures on pages")
struct FigureTests {
    @Test func aCodeIsOnePictureWithAName() throws {
        let tree = Stage(.page(view: LinkPersonExamples.code)).tree
        let code = try #require(tree.elements.first { $0.identifier == "code" })
        #expect(code.name == "The invite code" && code.traits.contains(.isImage))
    }

    @Test(arguments: [100, 113.5, 288, 400] as [CGFloat], [1, 2, 3] as [CGFloat])
    func itsModulesAreWholePixelsInTheMiddleOfTheirQuietZone(points: CGFloat, scale: CGFloat) throws {
        let modules = CodeModules(code: LinkPersonExamples.square, displayScale: scale)
        let corners = modules.path(in: CGRect(x: 0, y: 0, width: points, height: points)).points
        // Of the frame: two lines of seven, and two modules at each line between.
        #expect(corners.count == 4 * (2 + 2 * 5))
        for corner in corners {
            #expect(isWhole(corner.x * scale) && isWhole(corner.y * scale), "\(corner)")
        }
        let module = try #require(corners.first.map { corners[2].y - $0.y })
        for edges in [corners.map(\.x), corners.map(\.y)] {
            let (first, last) = (try #require(edges.min()), try #require(edges.max()))
            #expect(abs(last - first - 7 * module) < 0.001)
            // Four modules of white on every side, and a pixel for what does not divide evenly.
            #expect(first >= 4 * module - 1 / scale && points - last >= 4 * module - 1 / scale)
        }
    }

    private func isWhole(_ pixels: CGFloat) -> Bool { abs(pixels - pixels.rounded()) < 0.001 }

    @Test func aCodeWithoutAllItsModulesIsNotDrawn() {
        let broken = QrView(side: 21, dark: [true], description: "")
        let path = CodeModules(code: broken, displayScale: 2).path(in: CGRect(x: 0, y: 0, width: 99, height: 99))
        #expect(path.points == [])
    }

    @Test func aMapOfDistrictsSaysAllOfIt() throws {
        let tree = Stage(.page(view: LinkPersonExamples.numbers)).tree
        let map = try #require(tree.elements.first { $0.identifier == "districts" })
        #expect(map.name == LinkPersonExamples.districts.description && map.traits.contains(.isImage))
    }

    @Test func aNumberStandsInItsCircleOrBesideTheName() {
        let labels = DistrictLabels(
            districts: LinkPersonExamples.districts.districts,
            counts: [CGSize(width: 16, height: 18), CGSize(width: 9, height: 18)], in: CGSize(width: 300, height: 300))
        #expect(labels.inside == [0])
        #expect(labels.name(0) == "Gaya, Bihar" && labels.name(1) == "Siwan, Bihar 3")
        #expect(abs(labels.middle(0).x - 150) < 0.01 && abs(labels.middle(0).y - 150) < 0.01)
    }

    @Test func noNameStandsOverAnotherOrOverACircleOrOutside() {
        let labels = DistrictLabels(
            districts: LinkPersonExamples.districts.districts,
            counts: [CGSize(width: 16, height: 18), CGSize(width: 9, height: 18)], in: CGSize(width: 300, height: 300))
        let name = CGSize(width: 90, height: 18)
        let places = labels.places(of: [name, name])
        // The first below its circle; below the second the first one's circle lies, so it stands above its own.
        #expect(places.map(\.index) == [0, 1])
        #expect(abs(places[0].at.y - 180) < 0.01 && abs(places[1].at.y - (105 - 6 - 18)) < 0.01)
        #expect(labels.places(of: [CGSize(width: 400, height: 18), name]).map(\.index) == [1])
    }

    @Test func aPhotoStandsInPlaceOfTheSignWhereItIsHeld() {
        var view = LinkPersonExamples.workers
        view.rows = [LinkPersonExamples.worker("Sunita", "34 years", photo: "p1")]
        func shows(_ held: HeldMedia) -> Bool {
            let tree = Stage(.page(view: view), held: held).tree
            let hasSign = tree.everything.contains { $0.words == PageIcon.family.symbol }
            let hasPhoto = tree.everything.contains { $0.identifier == "portrait" }
            #expect(hasSign != hasPhoto)
            return hasPhoto
        }
        func held(_ name: String) -> HeldMedia {
            HeldMedia(content: HeldContent(name: name, mediaType: "image/jpeg", content: Data([1])))
        }
        #expect(shows(held("p1")))
        #expect(!shows(held("p2")) && !shows(HeldMedia()))
    }

    @Test func whatALinkPersonPressesAllDayIsLarge() throws {
        let tree = Stage(.page(view: LinkPersonExamples.workers)).tree
        for name in ["Register", "Scan a card"] {
            let height = try #require(tree.control(name).node.everything.compactMap(\.minHeight).max())
            #expect(height >= 72, "\(name)")
        }
    }

    @Test func theNextQuestionOfAFormIsAnotherScreenAndWhatComesWhileItIsTypedIsNot() throws {
        let name = PageExamples.row(.write, "Name", control: .field(field: .form(name: "name"), text: "", kind: .name))
        let age = PageExamples.row(.write, "Age", control: .field(field: .form(name: "age"), text: "", kind: .number))
        let alike = PageExamples.row(.merge, "Maybe the same: Sunita", tone: .waiting, control: .nothing)
        let stage = Stage(.page(view: LinkPersonExamples.step([name])))
        /// A screen of its own begins at its top; one that is the same stays where it was scrolled to.
        func screen() throws -> String {
            try #require(stage.tree.everything.first { $0.words == "Register a worker" }).path
        }
        let first = try screen()
        stage.show(.page(view: LinkPersonExamples.step([alike, name])))
        #expect(try screen() == first)
        stage.show(.page(view: LinkPersonExamples.step([age])))
        #expect(try screen() != first)
    }
}
