import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI

@testable import App

/// A link person with their phone, and a coordinator who invites them.
extension Player {
    var pinView: PinView? {
        if case .pin(let view) = phone.store.view?.screen { view } else { nil }
    }

    /// The page of this kind, once it is there and this is true of it.
    @discardableResult
    func waitForPage(
        _ kind: Page, _ what: String, until isSo: (PageView) -> Bool = { _ in true }
    ) async throws -> PageView {
        try await wait(what) { player in player.page.flatMap { $0.page == kind && isSo($0) ? $0 : nil } }
    }

    /// The list of workers.
    @discardableResult
    func waitForWorkers(_ what: String, until isSo: (PageView) -> Bool = { _ in true }) async throws -> PageView {
        try await waitForPage(.workers, what, until: isSo)
    }

    /// A link person of a hub with this PIN before the list, signed in by the code that their coordinator's screen shows.
    static func linkPerson(
        _ server: MainServer, invitedBy coordinator: Player, named name: String, pin: [UInt8],
        words: Wording = .hindi
    ) async throws -> Player {
        let code = try await coordinator.inviteLinkPerson(name)
        let player = try await Player(server: server, words: words, position: Player.andheri)
        try await player.chooseLanguage()
        try await player.openMenu("staff")
        try await player.scan(code, "sign-in-scan")
        for _ in ["chosen", "once more"] { try await player.enter(pin: pin) }
        try await player.waitForWorkers("the list of workers")
        return player
    }

    /// Makes an invitation and waits until the server knows of it; the text that a camera reads on this screen.
    func inviteLinkPerson(_ name: String) async throws -> String {
        try await openFromInbox("menu-link-persons")
        try await press("link-persons-invite")
        try await wait("the form of an invitation") { $0.form }
        try await fill("name", name)
        try await submit()
        let code = try await readCode("the code of the invitation")
        try await goToInbox()
        try await waitForInbox("that MAIN knows of it") { $0.syncTone == .quiet }
        return code
    }

    /// Opens what stands behind the three dots of the inbox, once it is there.
    func openFromInbox(_ key: String) async throws {
        try await waitForInbox("“\(words[key])”") { $0.menu.contains { $0.label == self.words[key] } }
        try screen.tree.control("more").choose(words[key])
    }

    /// What another phone's camera reads on this screen.
    func readCode(_ what: String) async throws -> String {
        let code = try await wait(what) { player -> QrView? in
            guard case .code(let view) = player.page?.figure else { return nil }
            return view
        }
        guard screen.tree.elements.contains(where: { $0.identifier == "code" && $0.name == code.description }) else {
            throw Fault(description: "no code on the screen\n\(screen.tree.outline)")
        }
        return try CodeReading.text(of: CodeModules(code: code, displayScale: 2), in: 288)
    }

    /// Holds a code before the camera, which a button of this name opens.
    func scan(_ text: String, _ button: String) async throws {
        phone.hardware.scanAnswer = .found(text: text)
        try await press(button)
    }

    /// Presses the keys and "OK", and waits for what follows.
    func enter(pin: [UInt8]) async throws {
        let before = try await wait("the PIN") { player in player.pinView.flatMap { $0.keysEnabled ? $0 : nil } }
        for (place, digit) in pin.enumerated() {
            try screen.tree.control("\(digit)").press()
            try await wait("\(place + 1) digits") { $0.pinView?.digits == UInt32(place + 1) ? true : nil }
        }
        try screen.tree.control(words["pin-ok"]).press()
        try await wait("what follows the PIN") { player -> Bool? in
            guard let now = player.pinView else { return true }
            return !now.busy && (now.title != before.title || now.error != nil) ? true : nil
        }
    }

    /// Registers somebody by their name alone, with a photo where one is taken, and that they agree.
    func register(_ name: String, photo: CaptureOutput? = nil) async throws {
        try await press("workers-register")
        try await wait("the form of a registration") { $0.form }
        try await fill("name", name)
        if let photo {
            try await goOn(toQuestion: "the photo") { $0.leads(to: .attachPhoto) }
            phone.hardware.captureAnswer = photo
            try await pressRow("the camera") { $0 == .staff(action: .attachPhoto) }
            try await seesPhoto("the photo in the form")
        }
        try await goOn("to the consent") { $0 == .staff(action: .skipQuestions) || $0 == .staff(action: .nextQuestion) }
        // The notice in the person's language, before they are asked.
        try await sees("consent-notice-free")
        try await choose("way", "read_aloud")
        try await submit()
        try await waitForWorkers("\(name) in the list") { $0.rows.contains { $0.title == name } }
    }

    /// Goes on, one question after the other, until it is this one.
    func goOn(toQuestion what: String, _ isIt: (PageView) -> Bool) async throws {
        while true {
            let page = try await wait("a question, on the way to \(what)") { $0.form }
            if isIt(page) { return }
            try await goOn("to the next question") { $0 == .staff(action: .nextQuestion) }
            try await wait("the question after “\(page.place)”") { player in
                player.form.flatMap { $0.place != page.place ? $0 : nil }
            }
        }
    }

    /// Waits until a photo stands in a row of the page.
    @discardableResult
    func seesPhoto(_ what: String) async throws -> PageRow {
        let row = try await wait(what) { player in player.page?.rows.first { $0.photo != nil } }
        try await screen.wait(what) { $0.everything.contains { $0.identifier == "portrait" } }
        return row
    }

    /// Goes back until the list of workers is there.
    func goToWorkers() async throws {
        while page?.page != .workers || page?.primary?.action != .staff(action: .registerWorker) {
            let before = place
            goBack()
            try await wait("another screen than \(before)") { $0.place != before ? true : nil }
        }
    }

    /// What another phone reads on the screen with somebody's card, from the list and back to it. The server makes the card,
    /// a moment after it has heard of them.
    func card(of name: String) async throws -> String {
        try await openWorker(name)
        try await goOn("to the card") { if case .staff(.showCard) = $0 { true } else { false } }
        let text = try await readCode("the card")
        try await goToWorkers()
        return text
    }

    /// Presses the button at the foot that does this: the secondary one where both would.
    func goOn(_ what: String, _ isIt: @escaping (PageAction) -> Bool) async throws {
        let button = try await wait("a button \(what)") { player in
            [player.page?.secondary, player.page?.primary].compactMap(\.self).first { $0.enabled && isIt($0.action) }
        }
        try screen.tree.control(button.label).press()
    }

    /// Types what is looked for; the names that are found.
    @discardableResult
    func look(for text: String, until isSo: @escaping ([String]) -> Bool) async throws -> [String] {
        try screen.tree.control(words["workers-search"]).type(text)
        return try await waitForWorkers("those who are found by \(text)") { isSo($0.workers) }.workers
    }

    /// Opens a worker's page from the list.
    func openWorker(_ name: String) async throws {
        try await press(rowNamed: name)
        try await waitForPage(.worker, "the page of \(name)") { $0.title == name && !$0.rows.isEmpty }
    }
}

extension PageView {
    /// Whether a row of it does this.
    func leads(to action: StaffAction) -> Bool {
        rows.contains { $0.control == .press(action: .staff(action: action)) }
    }

    /// Whether it has a field of this name to fill in.
    func asks(_ name: String) -> Bool {
        rows.contains { if case .field(.form(name), _, _) = $0.control { true } else { false } }
    }

    /// The names of the workers on it.
    var workers: [String] {
        rows.filter { if case .press(.staff(.openWorker)) = $0.control { true } else { false } }.map(\.title)
    }
}
