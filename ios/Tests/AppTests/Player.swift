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
    private(set) var screen: PhoneScreen

    /// - Parameter server: nil for a phone that reaches none.
    init(server: MainServer?, words: Wording, position: (latitude: Double, longitude: Double)? = nil) throws {
        let phone = try TestPhone(
            // Nothing listens on port 9 of the loopback.
            server: server?.url ?? "http://127.0.0.1:9", position: position, language: words.tag)
        self.phone = phone
        self.words = words
        screen = PhoneScreen { RootView(store: phone.store) }
    }

    /// After a restart of the app.
    func showAgain() {
        screen = PhoneScreen { [phone] in RootView(store: phone.store) }
    }

    /// The first thing at the first start.
    func chooseLanguage() async throws {
        let languages = try await screen.wait("the languages") { (try? $0.control("हिन्दी")) != nil }
        try languages.control(words.language).press()
        try await screen.wait("the button") { (try? $0.control("sos")) != nil }
    }

    func raise(_ kind: String) async throws {
        try screen.tree.control("sos").hold(seconds: 1.5)
        let kinds = try await screen.wait("the kinds") { (try? $0.control(kind)) != nil }
        try kinds.control(kind).press()
    }

    func enter(code: String) async throws {
        try screen.tree.control(words.staffDoor).press()
        let form = try await screen.wait("the sign-in screen") { [weak self] _ in self?.signInView != nil }
        try form.control(words.codeField).type(code)
        let typed = try await screen.wait("a button that can be pressed") { [words] in
            (try? $0.control(words.signIn).node.isEnabled) == true
        }
        try typed.control(words.signIn).press()
    }

    func signIn(with code: String) async throws {
        try await enter(code: code)
    }

    var signInView: SignInView? {
        if case .signIn(let view) = phone.store.view?.screen { view } else { nil }
    }
}

extension Tree {
    /// What a receipt says, with its time.
    func receipt(_ kind: ReceiptKind) -> String? {
        elements.first { $0.identifier == "receipt-\(kind)" }?.name
    }
}

extension Player {
    func shows(_ isIt: (Screen) -> Bool) -> Bool {
        phone.store.view.map { isIt($0.screen) } ?? false
    }
}

extension Screen {
    var isAbout: Bool { if case .about = self { true } else { false } }
}
