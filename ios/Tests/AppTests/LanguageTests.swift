import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// What the real core says on each screen, in each language that it offers, seen through the real screens.
@MainActor @Suite("Every screen in every language")
struct LanguageTests {
    /// Rows of the menu that lead to a page, by the keys of their titles.
    private static let pages = [
        "practise-title", "trusted-title", "safety-title", "permissions-title", "check-title", "number-title", "about",
    ]

    @Test(arguments: try await Wording.offered())
    func aWorkersScreensAreInItsOwnScriptAndCanBeUsedByEveryone(_ words: Wording) async throws {
        let server = try await MainServer()
        let player = try await Player.worker(server, words)
        check(player, "the SOS screen", ["sos-hint", "call-helpline", "menu"])
        try await player.press("menu")
        try await player.screen.wait("the menu") { _ in player.page?.page == .menu }
        check(player, "the menu", Self.pages)
        for title in Self.pages {
            try await player.press(title)
            try await player.screen.wait("the page “\(title)”") { _ in player.page?.page != .menu }
            check(player, "the page “\(title)”", [title])
            player.goBack()
            try await player.screen.wait("the menu") { _ in player.page?.page == .menu }
        }
        player.goBack()
        try await player.waitForButton()

        try player.screen.tree.control("sos").perform(action: "")
        try await player.sees("confirm-title")
        check(player, "the question", ["confirm-why", "confirm-yes", "confirm-no"])
        try await player.press("confirm-yes")
        // It stands for ten seconds: looked at afterwards.
        let kinds = try await player.press("kind-accident")
        check(player, "the kind screen", ["kind-accident", "kind-title", "cancel"], on: kinds)
        try await player.waitForReceipt(.received, words.received)
        check(player, "the receipt screen", ["receipt-kept", "receipt-received"])
        try await player.press("receipt-more")
        try await player.sees("after-title")
        check(player, "what can be added", ["after-place", "after-photo", "after-voice"])
        try await player.press("after-place")
        try await player.sees("place-title")
        check(player, "the place", ["place-landmark"])
        try await player.press("place-state")
        try await player.sees("states-title")
        check(player, "the states", ["state-maharashtra", "state-kerala"])
        await player.phone.end()
    }

    @Test(arguments: [Wording.english, .hindi])
    func aStaffMembersScreensAreInItsOwnScript(_ words: Wording) async throws {
        let server = try await MainServer()
        let worker = try await Player.worker(server, words)
        try await worker.raise()
        let staff = try await Player.worker(server, words)
        try await staff.enter(code: "AAAA-BBBB-CCCC")
        try await staff.screen.wait("the refusal") { _ in staff.signInView?.error != nil }
        check(staff, "the sign-in screen", ["sign-in-code", "sign-in-submit"])
        try await staff.goBackToButton()
        try await staff.signIn(with: await server.invite("Asha Pawar", hub: "mumbai"))
        let inbox = try await staff.screen.wait("the case") { !$0.cases(words.accident).isEmpty }
        check(staff, "the inbox", ["case-free"], smallestText: 14)
        try #require(inbox.cases(words.accident).first).press()
        try await staff.screen.wait("the case screen") { (try? $0.control(words.take)) != nil }
        check(staff, "the case screen", ["acknowledge", "case-free"], smallestText: 14)
        await staff.phone.end()
        await worker.phone.end()
    }

    @Test func theLanguageScreenNamesEachLanguageInItsOwnScript() async throws {
        let player = try await Player(server: nil, words: .hindi)
        let languages = try await player.screen.wait("the languages") { (try? $0.control("हिन्दी")) != nil }
        #expect(languages.problems(smallestText: 18) == [])
        for words in try await Wording.offered() {
            #expect(try languages.control(words.language).node.isEnabled)
            #expect(words.tag == "en" || words.couldSay(words.language), "\(words.tag): \(words.language)")
        }
        await player.phone.end()
    }

    @Test func xcodeIsToldOfEveryLanguage() async throws {
        let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../project.yml").standardizedFileURL
        let project = try String(contentsOf: file, encoding: .utf8)
        let line = try #require(project.split(separator: "\n").first { $0.contains("CFBundleLocalizations:") })
        let named = Set(line.split(whereSeparator: { "[], :".contains($0) }).dropFirst().map(String.init))
        let offered = try await Wording.offered()
        #expect(named == Set(offered.map(\.tag)))
        // What iOS asks in the app's name: English in that file, the others made of the locales.
        for words in offered where words.tag != "en" {
            let asked = file.deletingLastPathComponent()
                .appendingPathComponent("Generated/Questions/\(words.tag).lproj/InfoPlist.strings")
            #expect(try String(contentsOf: asked, encoding: .utf8).contains(words["permission-location-why"]))
        }
    }

    @Test func whatIsWrittenFromRightToLeftIsLaidOutSo() async throws {
        let isMirrored = ["ur": true]
        for words in try await Wording.offered() {
            let player = try await Player.worker(nil, words)
            #expect(player.phone.store.view?.rightToLeft == isMirrored[words.tag, default: false], "\(words.tag)")
            await player.phone.end()
        }
    }

    /// - Parameter tree: what it showed; nil for what it shows now.
    private func check(
        _ player: Player, _ screen: String, _ expected: [String], smallestText: CGFloat = 18, on tree: Tree? = nil
    ) {
        let tree = tree ?? player.screen.tree
        for key in expected {
            // Also what only the eye meets, such as the hint below the button that VoiceOver names by itself.
            let isThere = tree.everything.contains { $0.words?.contains(player.words[key]) == true }
            #expect(isThere || tree.says(player.words[key]), "“\(player.words[key])” on \(screen)\n\(tree.outline)")
        }
        #expect(tree.problems(smallestText: smallestText) == [], "\(screen)\n\(tree.outline)")
        for name in tree.words where player.words.tag != "en" && !player.words.couldSay(name) {
            Issue.record("“\(name)” on \(screen) is not \(player.words.language)")
        }
    }
}
