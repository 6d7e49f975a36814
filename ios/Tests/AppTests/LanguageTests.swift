import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// What the real core says on each screen, in each language, seen through the real screens.
@MainActor @Suite("Every screen in every language")
struct LanguageTests {
    @Test(arguments: [Wording.english, .hindi])
    func isReadInItsOwnScriptAndCanBeUsedByEveryone(_ words: Wording) async throws {
        let server = try MainServer()
        let player = try Player(server: server, words: words, position: StoryTests.andheri)
        try await player.chooseLanguage()
        check(player, "the SOS screen", [words.staffDoor, words.callHelpline])

        try player.screen.tree.control(words.about).press()
        try await player.screen.wait("the about screen") { _ in player.shows(\.isAbout) }
        check(player, "the about screen", [words.back])
        try player.screen.tree.control(words.back).press()
        try await player.screen.wait("the way back") { (try? $0.control("sos")) != nil }

        try await player.enter(code: "AAAA-BBBB-CCCC")
        try await player.screen.wait("the refusal") { _ in player.signInView?.error != nil }
        check(player, "the sign-in screen", [words.codeField, words.signIn])
        try player.screen.tree.control(words.back).press()
        try await player.screen.wait("the way back") { (try? $0.control("sos")) != nil }

        try player.screen.tree.control("sos").hold(seconds: 1.5)
        try await player.screen.wait("the kinds") { (try? $0.control(words.accident)) != nil }
        check(player, "the kind screen", [words.accident])
        try player.screen.tree.control(words.accident).press()
        try await player.screen.wait("the server's receipt") {
            $0.receipt(.received)?.contains(words.received) == true
        }
        check(player, "the receipt screen", [words.kept, words.received])
        await player.phone.end()

        let staff = try Player(server: server, words: words)
        try await staff.chooseLanguage()
        try await staff.signIn(with: server.invite("Asha Pawar", hub: "mumbai"))
        let inbox = try await staff.screen.wait("the case") { !$0.controls(containing: words.accident).isEmpty }
        check(staff, "the inbox", [words.nobody], smallestText: 14)
        try #require(inbox.controls(containing: words.accident).first).press()
        try await staff.screen.wait("the case screen") { (try? $0.control(words.take)) != nil }
        check(staff, "the case screen", [words.take, words.nobody], smallestText: 14)
        await staff.phone.end()
    }

    @Test func theLanguageScreenNamesEachLanguageInItsOwnScript() async throws {
        let player = try Player(server: nil, words: .hindi)
        let languages = try await player.screen.wait("the languages") { (try? $0.control("हिन्दी")) != nil }
        #expect(try languages.control("English").node.isEnabled)
        #expect(languages.problems(smallestText: 18) == [])
        await player.phone.end()
    }

    private func check(_ player: Player, _ screen: String, _ expected: [String], smallestText: CGFloat = 18) {
        let tree = player.screen.tree
        for words in expected { #expect(tree.says(words), "“\(words)” on \(screen)\n\(tree.outline)") }
        #expect(tree.problems(smallestText: smallestText) == [], "\(screen)\n\(tree.outline)")
        for name in tree.words where !player.words.couldSay(name) {
            Issue.record("“\(name)” on \(screen) is not \(player.words.language)")
        }
    }
}
