import MainCore
import Observation

/// How long a condition is waited for. Far longer than it takes: many phones and servers share one machine here, and all
/// screens of a test run one thread.
public let patience: Duration = .seconds(120)

extension TestPhone {
    /// Waits until the core's view is as asked for.
    @discardableResult
    public func wait(
        _ what: String, upTo limit: Duration = patience, until isSo: (ViewModel) -> Bool
    ) async throws -> ViewModel {
        try await waitForChange(what, upTo: limit) { store.view.flatMap { isSo($0) ? $0 : nil } }
    }
}

/// Waits until `found` gives something, looking again only when something that it read has changed, and a last time after
/// the limit, when everything has been drawn that waited for the main actor before.
@MainActor @discardableResult
func waitForChange<Found: Sendable>(
    _ what: String, upTo limit: Duration, found: () -> Found?
) async throws -> Found {
    let (changes, change) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let clock = Task {
        try await Task.sleep(for: limit)
        change.yield()
    }
    defer { clock.cancel() }
    let end = ContinuousClock.now + limit
    var isLast = false
    while true {
        let now = withObservationTracking(found) { change.yield() }
        if let now { return now }
        if isLast { throw Fault(description: "waited \(limit) for \(what)") }
        isLast = ContinuousClock.now >= end
        if isLast { await Task.yield() } else { for await _ in changes { break } }
    }
}
