import Core
import MainCore
import Story
@_spi(Tree) import SwiftUI

@testable import App

/// Somebody with a phone in hand, who sees the screen and touches it, and reaches the core by nothing else.
@MainActor
final class Player {
    let phone: TestPhone
    let words: Wording
    private let turn: Turn
    private(set) var screen: PhoneScreen

    /// In Andheri, Mumbai.
    static let andheri = (latitude: 19.1136, longitude: 72.8697)

    /// - Parameter server: whose story it is; nil for a phone that reaches none, which is a story by itself.
    init(server: MainServer?, words: Wording, position: (latitude: Double, longitude: Double)? = nil) async throws {
        turn = if let server { server.turn } else { await Turn.take() }
        let phone = try TestPhone(
            // Nothing listens on port 9 of the loopback.
            server: server?.url ?? "http://127.0.0.1:9", position: position, language: words.tag)
        self.phone = phone
        self.words = words
        screen = Self.screen(of: phone, in: phase)
    }

    /// What the phone is doing with the app.
    @Observable final class Phase { var now = ScenePhase.active }
    private let phase = Phase()

    private static func screen(of phone: TestPhone, in phase: Phase) -> PhoneScreen {
        PhoneScreen { RootView(store: phone.store).environment(\.scenePhase, phase.now) }
    }

    /// Locks the phone, or goes to another app.
    func leaveApp() {
        phase.now = .background
        _ = screen.tree
    }

    /// Takes the phone in hand again.
    func returnToApp() {
        phase.now = .active
        _ = screen.tree
    }

    /// A worker in Andheri who has chosen a language and stands before the button.
    static func worker(_ server: MainServer?, _ words: Wording = .english) async throws -> Player {
        let player = try await Player(server: server, words: words, position: andheri)
        try await player.chooseLanguage()
        return player
    }

    /// A member of staff of the Mumbai hub before the inbox.
    static func staff(_ server: MainServer, _ words: Wording = .english) async throws -> Player {
        let player = try await Player(server: server, words: words, position: andheri)
        try await player.chooseLanguage()
        try await player.signIn(with: await server.invite("Asha Pawar", hub: "mumbai"))
        try await player.screen.wait("an empty inbox") { $0.says(words.emptyInbox) }
        return player
    }

    /// After a restart of the app.
    func showAgain() {
        phase.now = .active
        screen = Self.screen(of: phone, in: phase)
    }

    /// The first thing at the first start.
    func chooseLanguage() async throws {
        let languages = try await screen.wait("the languages") { (try? $0.control("हिन्दी")) != nil }
        try languages.control(words.language).press()
        try await waitForButton()
    }

    @discardableResult
    func waitForButton() async throws -> Tree {
        try await screen.wait("the button") { (try? $0.control("sos")) != nil }
    }

    /// Presses what is named by this text of the locales, once it is there and can be pressed.
    @discardableResult
    func press(_ key: String) async throws -> Tree {
        let name = words[key]
        let tree = try await screen.wait("“\(name)”") { $0.pressable(name) != nil }
        try tree.pressable(name)?.press()
        return tree
    }

    /// Waits until the screen says this text of the locales.
    @discardableResult
    func sees(_ key: String) async throws -> Tree {
        let text = words[key]
        return try await screen.wait("“\(text)”") { $0.says(text) }
    }

    /// By VoiceOver's gesture, which is there on every screen that has a way back.
    func goBack() {
        screen.tree.everything.flatMap(\.actions).first { $0.name == "escape" }?.run()
    }

    /// Back to the button, over as many screens as there are.
    func goBackToButton() async throws {
        while (try? screen.tree.control("sos")) == nil {
            let before = phone.store.view?.screen
            goBack()
            try await screen.wait("another screen") { _ in self.phone.store.view?.screen != before }
        }
    }

    /// Holds the button; returns when the core has the alert. It then asks what happened, for ten seconds.
    func hold() async throws {
        try screen.tree.control("sos").hold(seconds: 1.5)
        try await phone.wait("the alert") {
            switch $0.screen {
            case .kind, .receipt: true
            default: false
            }
        }
    }

    /// Holds the button and chooses what happened; the kind by the key of its name.
    func raise(_ kind: String = "kind-accident") async throws {
        try screen.tree.control("sos").hold(seconds: 1.5)
        try await press(kind)
        try await screen.wait("the receipts") { $0.receipt(.kept) != nil }
    }

    func waitForReceipt(_ kind: ReceiptKind, _ text: String) async throws {
        try await screen.wait("the receipt \(kind): \(text)") { $0.receipt(kind)?.contains(text) == true }
    }

    func openMenu(_ row: String) async throws {
        try await press("menu")
        try await press(row)
    }

    func enter(code: String) async throws {
        try await openMenu("staff")
        let form = try await screen.wait("the sign-in screen") { [weak self] _ in self?.signInView != nil }
        try form.control(words.codeField).type(code)
        try await press("sign-in-submit")
    }

    func signIn(with code: String) async throws {
        try await enter(code: code)
    }

    var signInView: SignInView? {
        if case .signIn(let view) = phone.store.view?.screen { view } else { nil }
    }

    var page: PageView? {
        if case .page(let view) = phone.store.view?.screen { view } else { nil }
    }

    func shows(_ isIt: (Screen) -> Bool) -> Bool {
        phone.store.view.map { isIt($0.screen) } ?? false
    }
}

extension Tree {
    /// What a receipt says, with its time.
    func receipt(_ kind: ReceiptKind) -> String? {
        elements.first { $0.identifier == "receipt-\(kind)" }?.name
    }

    /// The control of this name, or whose name begins with it; nil unless it can be pressed.
    func pressable(_ name: String) -> Control? {
        let all = controls(containing: name).filter(\.node.isEnabled)
        return all.first { $0.node.name == name } ?? all.first { $0.node.name.hasPrefix("\(name), ") }
    }

    /// The cases of an inbox, or those of a kind: what has a number such as MUM-2026-000001.
    func cases(_ kind: String? = nil) -> [Control] {
        controls(containing: "-0000").filter { kind.map($0.node.name.contains) ?? true }
    }
}
