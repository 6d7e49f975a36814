import Core
import Foundation
import MainCore
@_spi(Tree) import SwiftUI
import Testing
import UIKit

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

    private static func workers(_ detail: String = "34 years") -> Screen {
        var view = LinkPersonExamples.workers
        view.rows = [LinkPersonExamples.worker("Sunita", detail, photo: "p1")]
        return .page(view: view)
    }

    private static func hasPhoto(_ tree: Tree) -> Bool {
        let hasSign = tree.everything.contains { $0.words == PageIcon.family.symbol }
        let hasPhoto = tree.everything.contains { $0.identifier == "portrait" }
        #expect(hasSign != hasPhoto)
        return hasPhoto
    }

    /// - Parameter reads: what is told each time that bytes are read; whether they are a picture.
    private static func held(_ name: String, reads: @escaping @Sendable () -> Bool = { true }) -> HeldMedia {
        var held = HeldMedia(content: HeldContent(name: name, content: Data([1])))
        held.read = { _, _ in reads() ? Picture(drawn: UIImage()) : nil }
        return held
    }

    @Test func aPhotoStandsInPlaceOfTheSignWhereItIsHeld() async throws {
        let stage = Stage(Self.workers(), held: Self.held("p1"))
        try await stage.phone.wait("the photo") { Self.hasPhoto($0) }
        for held in [Self.held("p2"), HeldMedia()] {
            #expect(!Self.hasPhoto(Stage(Self.workers(), held: held).tree))
        }
    }

    @Test func aPhotoIsReadOnceHoweverOftenItsPageIsDrawn() async throws {
        let (reads, read) = AsyncStream<Void>.makeStream()
        let stage = Stage(
            Self.workers(),
            held: Self.held("p1") {
                read.yield()
                return true
            })
        try await stage.phone.wait("the photo") { Self.hasPhoto($0) }
        for years in 35...40 {
            stage.show(Self.workers("\(years) years"))
            #expect(stage.tree.says("\(years) years") && Self.hasPhoto(stage.tree))
        }
        read.finish()
        var count = 0
        for await _ in reads { count += 1 }
        #expect(count == 1)
    }

    @Test func whatALinkPersonPressesAllDayIsLarge() throws {
        let (workers, sessions) = (LinkPersonExamples.workers, LinkPersonExamples.sessions)
        for (view, name) in [(workers, "Register"), (workers, "Scan a card"), (sessions, "New session")] {
            let control = try Stage(.page(view: view)).tree.control(name)
            let height = try #require(control.node.everything.compactMap(\.minHeight).max())
            #expect(height >= 72, "\(name)")
        }
    }

    /// As workers' pages are: closer together than what a worker reads.
    @Test func sessionsAreForStaff() {
        for view in [LinkPersonExamples.sessions, LinkPersonExamples.session] {
            let smallest = Stage(.page(view: view)).tree.everything.compactMap(\.points).min() ?? 0
            #expect(smallest < 18 && smallest >= 14, "\(view.title)")
        }
    }

    @Test func theNextQuestionOfAFormIsAnotherScreenAndWhatComesWhileItIsTypedIsNot() throws {
        let name = PageExamples.row(.write, "Name", control: .field(field: .form(name: "name"), text: "", kind: .name))
        let alike = PageExamples.row(.merge, "Maybe the same: Sunita", tone: .waiting, control: .nothing)
        let stage = Stage(.page(view: LinkPersonExamples.step("Form/1", [name])))
        /// A screen of its own begins at its top; one that is the same stays where it was scrolled to.
        func screen() throws -> String {
            try #require(stage.tree.everything.first { $0.words == "Register a worker" }).path
        }
        let first = try screen()
        for text in ["S", "Su"] { try stage.tree.control("Name").type(text) }
        stage.show(.page(view: LinkPersonExamples.step("Form/1", [alike, name])))
        #expect(try screen() == first)
        #expect(try stage.tree.control("Name").node.value == "Su")
        // Another question, whose field happens to have the same name.
        stage.show(.page(view: LinkPersonExamples.step("Form/2", [name])))
        #expect(try screen() != first)
        #expect(try stage.tree.control("Name").node.value == "")
    }

    @Test func anotherWindowOfAListIsAnotherScreenAndMoreOfTheSameIsNot() throws {
        var view = LinkPersonExamples.workers
        view.place = "Workers/0"
        let stage = Stage(.page(view: view))
        func screen() throws -> String { try #require(stage.tree.everything.first { $0.words == view.title }).path }
        let first = try screen()
        view.rows.append(LinkPersonExamples.worker("Ramesh", "41 years"))
        stage.show(.page(view: view))
        #expect(try screen() == first)
        view.place = "Workers/30"
        stage.show(.page(view: view))
        #expect(try screen() != first)
    }
}
