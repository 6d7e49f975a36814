import Core
import Foundation
import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("An attachment on the screen")
struct AttachmentScreenTests {
    private func held(_ name: String, press: @escaping @MainActor () -> Bool = { true }) -> HeldMedia {
        HeldMedia(
            content: HeldContent(name: name, content: Data([1])), isPlaying: false, press: press)
    }

    @Test func saysHowFarItHasCome() {
        let tree = Stage(.attachment(view: AttachmentExamples.fetching)).tree
        #expect(tree.says("Being fetched: 43 %"))
        #expect(tree.everything.contains { $0.kind == .progress && $0.value == "43 %" })
    }

    @Test func isTriedAgainByOneButton() throws {
        let stage = Stage(.attachment(view: AttachmentExamples.failed))
        try stage.tree.control("Try again").press()
        #expect(stage.sent == [.pagePressed(action: .staff(action: .fetchAttachment))])
    }

    @Test func aPhotoIsShownOnceItsContentIsHeldAndSaysWhatItShows() async throws {
        let view = Screen.attachment(view: AttachmentExamples.view(content: AttachmentExamples.photo))
        func shows(_ tree: Tree) -> Bool {
            tree.everything.contains { $0.kind == .image && $0.name == "Photographed paper: Muster roll of October" }
        }
        try await Stage(view, held: held("a1")).phone.wait("the photo") { shows($0) }
        for held in [held("another"), HeldMedia()] { #expect(!shows(Stage(view, held: held).tree)) }
    }

    @Test func aPhotoThatIsNoneSaysSo() async throws {
        var held = held("a1")
        held.read = { _, _ in nil }
        let stage = Stage(.attachment(view: AttachmentExamples.view(content: AttachmentExamples.photo)), held: held)
        try await stage.phone.wait("what is wrong") { $0.says("This phone cannot open it.") }
    }

    @Test func aVoiceNoteIsHeardByOneButtonAndSaysWhereItCannotBe() throws {
        var presses = 0
        let view = Screen.attachment(view: AttachmentExamples.view(content: AttachmentExamples.voice))
        let stage = Stage(
            view,
            held: held("a2") {
                presses += 1
                return presses == 1
            })
        try stage.tree.control("Play").press()
        #expect(presses == 1 && !stage.tree.says("This phone cannot open it."))
        try stage.tree.control("Play").press()
        #expect(presses == 2 && stage.tree.says("This phone cannot open it."))
    }

    @Test func whatWasTakenIsNamedAndThenAttachedOrThrownAway() throws {
        let stage = Stage(.attachment(view: AttachmentExamples.review), held: held("a1"))
        try stage.tree.control("What it shows").type("Wage slip")
        try stage.tree.control("Attach to the case").press()
        try stage.tree.control("Throw it away").press()
        #expect(
            stage.sent == [
                .pageTyped(field: .form(name: "caption"), text: "Wage slip"),
                .pagePressed(action: .staff(action: .submitForm)),
                .pagePressed(action: .staff(action: .discardForm)),
            ])
    }
}
