import Core
import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI

@testable import App

/// Somebody of the staff at work: looks at the core's view to know what a control is called, and touches the control.
extension Player {
    var inbox: InboxView? {
        if case .inbox(let view) = phone.store.view?.screen { view } else { nil }
    }

    var openCase: CaseView? {
        if case .case(let view) = phone.store.view?.screen { view } else { nil }
    }

    /// The form that is open.
    var form: PageView? { page.flatMap { $0.page == .form ? $0 : nil } }

    /// A member of staff of a hub before its inbox, signed in.
    static func staff(
        _ server: MainServer, named name: String, role: String = "hub-staff", hub: String, words: Wording = .english
    ) async throws -> Player {
        let player = try await Player(server: server, words: words)
        try await player.chooseLanguage()
        try await player.signIn(with: await server.invite(name, role: role, hub: hub))
        try await player.waitForInbox("the inbox") { _ in true }
        return player
    }

    @discardableResult
    func waitForInbox(_ what: String, until isSo: (InboxView) -> Bool) async throws -> InboxView {
        try await wait(what) { $0.inbox.flatMap { isSo($0) ? $0 : nil } }
    }

    @discardableResult
    func waitForCase(_ what: String, until isSo: (CaseView) -> Bool = { _ in true }) async throws -> CaseView {
        try await wait(what) { $0.openCase.flatMap { isSo($0) ? $0 : nil } }
    }

    /// Waits until the core's view gives what is looked for; says what the screen showed where it never does.
    @discardableResult
    func wait<Found>(_ what: String, for found: (Player) -> Found?) async throws -> Found {
        var result: Found?
        do {
            try await phone.wait(what) { _ in
                result = found(self)
                return result != nil
            }
        } catch {
            throw Fault(description: "\(error)\n\(screen.tree.outline)")
        }
        guard let result else { throw Fault(description: "nothing found: \(what)") }
        return result
    }

    /// Pulls the list down; returns when the ring is gone.
    func pullDown() async throws {
        let before = inbox?.pullsEnded
        let pull = Task { try await screen.tree.pullDown() }
        // The ring goes when the screen is drawn.
        try await screen.wait("the end of the pull") { _ in inbox.map { $0.pullsEnded != before } ?? false }
        try await pull.value
    }

    /// Chooses other cases of the list.
    func filter(_ filter: InboxFilter) async throws {
        let chip = try await wait("the filter \(filter)") { $0.inbox?.filters.first { $0.filter == filter } }
        try screen.tree.control("\(chip.label) \(chip.count)").press()
        try await waitForInbox("the cases of \(filter)") { $0.filters.contains { $0.filter == filter && $0.selected } }
    }

    /// Opens a case from the list, by its number.
    func open(_ number: String) async throws {
        try await waitForInbox("\(number) in the inbox") { $0.rows.contains { $0.number == number } }
        let row = try await screen.wait(number) { !$0.controls(containing: number).isEmpty }
        try row.controls(containing: number).first?.press()
        // Once it has come from the disk.
        try await waitForCase(number) { $0.number == number && !$0.sections.isEmpty }
    }

    /// Presses what does this on the open case: the one primary button, or an entry of the menu.
    func act(_ action: StaffAction) async throws {
        try await act("\(action)") { $0 == action }
    }

    func act(_ what: String, _ isIt: @escaping (StaffAction) -> Bool) async throws {
        let found = try await wait("to be able to: \(what)") { player -> CaseAction? in
            player.openCase?.offered.first { isIt($0.action) && $0.enabled }
        }
        if openCase?.primary == found {
            try screen.tree.controls(containing: found.label).first { $0.node.name == found.label }?.press()
        } else {
            try screen.tree.control("more").choose(found.label)
        }
    }

    /// Opens a form of the open case.
    func openForm(_ form: Form) async throws {
        try await act("open \(form)") { if case .openForm(form, _) = $0 { true } else { false } }
        try await wait("the form \(form)") { $0.form }
    }

    /// Types or chooses what a field of the form holds.
    func fill(_ name: String, _ text: String) async throws {
        let row = try await wait("the field \(name)") { $0.field(name) }
        guard case .field(_, _, let kind) = row.control else { return }
        switch kind {
        case .day, .dayAndTime:
            // An empty one is there as a button first.
            if try screen.tree.control(row.title).node.kind == .button {
                try screen.tree.control(row.title).press()
                try await wait("a day") { $0.text(of: name)?.isEmpty == false ? true : nil }
            }
            let date = kind == .day ? DayText.day(text) : DayText.moment(text)
            guard let date else { throw Fault(description: "\(text) is no day") }
            try await screen.wait("the calendar of \(name)") { (try? $0.control(row.title).node.kind) == .datePicker }
                .control(row.title).choose(date)
        default:
            try screen.tree.control(row.title).type(text)
        }
        try await wait("\(name) to be \(text)") { $0.text(of: name) == text ? true : nil }
    }

    /// Ticks a value of a field of the form.
    func choose(_ field: String, _ value: String) async throws {
        let wanted = PageAction.staff(action: .choose(field: field, value: value))
        let (row, _) = try await wait("\(field): \(value)") { $0.choice(wanted) }
        try press(row)
        try await wait("\(field) to be \(value)") { $0.choice(wanted)?.isOn == true ? true : nil }
    }

    /// Keeps the form, which then is gone. What is wrong with it is in the error otherwise.
    func submit() async throws {
        let button = try await wait("a form to keep") { $0.form?.primary }
        let before = form?.title
        try screen.tree.control(button.label).press()
        let error = try await wait("the form \(before ?? "") to be kept") { player -> String? in
            guard let form = player.form, form.title == before else { return "" }
            return form.error
        }
        guard error.isEmpty else { throw Fault(description: "\(before ?? "a form") was not kept: \(error)") }
    }

    /// Plans the next action of the open case.
    func plan(_ what: String, at due: Date) async throws {
        try await openForm(.nextAction)
        try await fill("what", what)
        try await fill("due", DayText.moment(of: due))
        try await submit()
    }

    /// Opens the first thing of a part of the case.
    func openPart(of kind: CaseSectionKind) async throws {
        try await unfold(kind)
        try await pressRow("something of \(kind)", of: kind) { if case .staff(.openPart) = $0 { true } else { false } }
        try await wait("a page of it") { $0.page }
    }

    /// Presses the row of the page, or of a part of the open case, that does this.
    func pressRow(
        _ what: String, of kind: CaseSectionKind? = nil, _ isIt: @escaping (PageAction) -> Bool
    ) async throws {
        let row = try await wait(what) { player in
            let section = player.openCase?.sections.first { $0.kind == kind }
            return (player.page?.rows ?? section?.rows ?? []).first { row in
                switch row.control {
                case .press(let action), .button(_, let action): isIt(action)
                default: false
                }
            }
        }
        try press(row)
    }

    /// Presses the row of the page that has this title and leads on.
    func press(rowNamed title: String) async throws {
        let row = try await wait("\(title), to be pressed") { player in
            player.page?.rows.first { row in
                if case .press = row.control { row.title == title } else { false }
            }
        }
        try press(row)
    }

    /// Presses what the row does.
    func press(_ row: PageRow) throws {
        let name =
            if case .button(let label, _) = row.control { "\(label), \(row.title)" } else {
                [row.title, row.detail].compactMap(\.self).joined(separator: ", ")
            }
        try screen.tree.control(name).press()
    }

    /// Unfolds a part of the case.
    func unfold(_ kind: CaseSectionKind) async throws {
        let section = try await wait("the part \(kind)") { $0.openCase?.sections.first { $0.kind == kind } }
        if section.folded { try screen.tree.control("section-\(kind)").press() }
    }

    /// Goes back until the inbox is there.
    func goToInbox() async throws {
        while inbox == nil {
            let before = place
            goBack()
            try await wait("another screen than \(before)") { $0.place != before ? true : nil }
        }
    }

    /// Which screen it is; what stands on it may change by itself.
    var place: String {
        switch phone.store.view?.screen {
        case .inbox: "inbox"
        case .case(let view): view.number
        case .page(let view): view.place
        default: "another"
        }
    }

    private func field(_ name: String) -> PageRow? {
        form?.rows.first { if case .field(.form(name), _, _) = $0.control { true } else { false } }
    }

    private func text(of name: String) -> String? {
        if case .field(_, let text, _) = field(name)?.control { text } else { nil }
    }

    private func choice(_ action: PageAction) -> (row: PageRow, isOn: Bool)? {
        for row in form?.rows ?? [] {
            switch row.control {
            case .choice(let isOn, action), .switch(let isOn, action): return (row, isOn)
            default: continue
            }
        }
        return nil
    }
}

extension CaseView {
    /// Everything that can be done, or could be.
    var offered: [CaseAction] { [primary] + actions }
}
