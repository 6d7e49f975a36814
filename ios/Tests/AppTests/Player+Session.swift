import MainCore
import Story

@testable import App

/// A link person or a hub at their sessions.
extension Player {
    /// From the list of workers.
    func openSessions() async throws {
        try await pressRow("the sessions") { $0 == .staff(action: .openSessions) }
        try await waitForPage(.sessions, "the list of sessions")
    }

    /// Writes a session of today down, question by question as far as the head count, and keeps it there: its page opens.
    func logSession(_ topic: String, women: Int) async throws {
        try await goOn("a new session") { $0 == .staff(action: .logSession) }
        try await goOn(toQuestion: "the topic") { $0.asks("topic") }
        try await fill("topic", topic)
        try await goOn(toQuestion: "how many came") { $0.asks("count/female") }
        try await fill("count/female", "\(women)")
        try await goOn("that it is kept") { $0 == .staff(action: .submitForm) }
        try await waitForPage(.session, "the page of \(topic)") { $0.title == topic && $0.primary != nil }
    }

    /// Opens a session's page from the list.
    func openSession(_ topic: String) async throws {
        try await press(rowNamed: topic)
        try await waitForPage(.session, "the page of \(topic)") { $0.title == topic && !$0.rows.isEmpty }
    }

    /// Adds somebody from the list to the open session, who is looked for by these letters.
    func addToSession(_ name: String, lookingFor text: String) async throws {
        try await goOn("the list of workers") {
            if case .staff(.openForm(.attendees, _)) = $0 { true } else { false }
        }
        try await fill("search", text)
        let (field, value) = try await wait("\(name) to tick") { player -> (String, String)? in
            for row in player.form?.rows ?? [] where row.title == name {
                if case .switch(false, .staff(.choose(let field, let value))) = row.control { return (field, value) }
            }
            return nil
        }
        try await choose(field, value)
        try await submit()
    }

    /// Waits until these stand among those who came.
    @discardableResult
    func waitForAttendees(_ names: Set<String>) async throws -> PageView {
        try await waitForPage(.session, "those who came: \(names)") { page in
            names == Set(page.rows.filter(\.isOfAttendee).map(\.title))
        }
    }
}

extension PageRow {
    /// Who came to a session, and may be taken off.
    fileprivate var isOfAttendee: Bool {
        if case .button(_, .staff(.removeAttendee)) = control { true } else { false }
    }
}
