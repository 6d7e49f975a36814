import MainCore
@_spi(Tree) import SwiftUI
import Testing

@testable import App

@MainActor @Suite("Screens of staff")
struct StaffScreenTests {
    @Test func aCodeIsTypedAndSentByButtonOrReturnKey() throws {
        let stage = Stage(.signIn(view: Examples.signIn()))
        try stage.tree.control("Code").type("A-B-C")
        stage.show(.signIn(view: Examples.signIn(code: "A-B-C")))
        try stage.tree.control("Code").submit()
        try stage.tree.control("Sign in").press()
        #expect(stage.sent == [.codeTyped(text: "A-B-C"), .codeSubmitted, .codeSubmitted])
    }

    @Test func withoutACodeTheButtonSaysWhyItIsDisabled() throws {
        let stage = Stage(.signIn(view: Examples.signIn()))
        let button = try stage.tree.control("Sign in")
        #expect(!button.node.isEnabled)
        #expect(button.node.hint == "Enter a code first")
        try stage.tree.control("Code").submit()
        #expect(stage.sent == [])
    }

    @Test func aCodeIsScannedWhereThePhoneHasACamera() throws {
        let stage = Stage(.signIn(view: Examples.signIn()))
        try stage.tree.control("Scan the code").press()
        #expect(stage.sent == [.codeScanPressed])
        var view = Examples.signIn()
        view.scanLabel = nil
        stage.show(.signIn(view: view))
        #expect(stage.tree.controls(containing: "Scan").isEmpty)
    }

    @Test func whatIsWaitedForIsSaidWhenItBegins() {
        let stage = Stage(.signIn(view: Examples.signIn(code: "A")))
        _ = stage.tree
        stage.phone.announced = []
        stage.show(.signIn(view: Examples.signIn(code: "A", waits: "This phone tries again by itself.")))
        #expect(stage.tree.says("This phone tries again by itself."))
        #expect(stage.phone.announced == ["This phone tries again by itself."])
    }

    @Test func whatTheServerRefusedIsSaidInWords() {
        let stage = Stage(.signIn(view: Examples.signIn(code: "A", error: "This code was used already")))
        #expect(stage.tree.says("This code was used already"))
    }

    @Test func lettersTypedFasterThanTheCoreEchoesAreNotLost() throws {
        let stage = Stage(.signIn(view: Examples.signIn()))
        try stage.tree.control("Code").type("a")
        try stage.tree.control("Code").type("ab")
        stage.show(.signIn(view: Examples.signIn(code: "a")))
        #expect(try stage.tree.control("Code").node.value == "ab")
        stage.show(.signIn(view: Examples.signIn(code: "ab")))
        #expect(try stage.tree.control("Code").node.value == "ab")
        #expect(stage.sent == [.codeTyped(text: "a"), .codeTyped(text: "ab")])
    }
}
