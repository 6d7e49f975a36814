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

    @Test func textThatTheCorePutsThereTakesThePlaceOfWhatWasTyped() throws {
        let stage = Stage(.case(view: Examples.caseView()))
        try stage.tree.control("Add a note").type("On the way")
        stage.show(.case(view: Examples.caseView(draft: "On the way")))
        #expect(try stage.tree.control("Add a note").node.value == "On the way")
        stage.show(.case(view: Examples.caseView(draft: "")))
        #expect(try stage.tree.control("Add a note").node.value == "")
    }

    @Test func aCaseIsOneElementThatSaysAllAndOpens() throws {
        let stage = Stage(.inbox(view: Examples.inbox(rows: 2)))
        let row = try #require(stage.tree.controls(containing: "MUM-2026-000121").first)
        for words in ["Accident", "Andheri, Mumbai Suburban", "4 min ago", "Nobody has taken it", "Outside coverage"] {
            #expect(row.node.name.contains(words))
        }
        try row.press()
        #expect(stage.sent == [.caseOpened(caseId: "case-1")])
    }

    @Test func anEmptyInboxSaysSo() {
        let tree = Stage(.inbox(view: Examples.inbox(rows: 0))).tree
        #expect(tree.says("Nothing waits for you"))
        #expect(!tree.says("0 wait for somebody"))
    }

    @Test func theInboxLeadsToTheSosAndOut() throws {
        let stage = Stage(.inbox(view: Examples.inbox(rows: 1)))
        try stage.tree.control("SOS").press()
        try stage.tree.control("Sign out").press()
        #expect(stage.sent == [.sosAsked, .signOutPressed])
    }

    @Test func theEndOfTheWindowOfRowsAsksForMore() {
        let stage = Stage(.inbox(view: Examples.inbox(rows: 30, first: 0, total: 70)))
        _ = stage.tree
        #expect(stage.sent == [.inboxScrolled(first: 15)])
    }

    @Test func theBeginningOfAWindowAsksForWhatIsBefore() {
        let stage = Stage(.inbox(view: Examples.inbox(rows: 30, first: 40, total: 70)))
        _ = stage.tree
        #expect(stage.sent == [.inboxScrolled(first: 25)])
    }

    @Test func aCaseIsTakenAndNoted() throws {
        let stage = Stage(.case(view: Examples.caseView()))
        try stage.tree.control("I take this case").press()
        stage.show(.case(view: Examples.caseView(taken: true, draft: "Seen")))
        #expect(try !stage.tree.control("I take this case").node.isEnabled)
        try stage.tree.control("Keep note").press()
        try stage.tree.control("Call the person, +91 98123 45678").press()
        #expect(stage.sent == [.acknowledgePressed, .noteSubmitted, .callPressed(target: .person)])
    }

    @Test func whatElseMayBeRecordedIsOneTapAway() throws {
        let stage = Stage(.case(view: Examples.caseView()))
        try stage.tree.control("I spoke with the person").press()
        let ended = try stage.tree.control("End the following").node
        #expect(!ended.isEnabled && ended.hint == "Done: Asha Pawar, 14:02")
        #expect(stage.sent == [.caseActionPressed(action: .spokeWithPerson)])
    }

    @Test func howToReachThePersonSafelyStandsBeforeTheButtonThatCalls() throws {
        let elements = Stage(.case(view: Examples.caseView())).tree.elements
        let warning = try #require(elements.firstIndex { $0.name == "Calls are not safe" })
        let call = try #require(elements.firstIndex { $0.name.hasPrefix("Call the person") })
        #expect(warning < call)
    }

    @Test func aNoteSaysWhoseItIsAndThatItWaits() {
        #expect(
            Stage(.case(view: Examples.caseView())).tree.words.contains(
                "Asha Pawar, 14:03, On the way, Waiting to be sent"))
    }
}
