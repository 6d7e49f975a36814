/// The button "Stop" of the following, pressed before the core has said what it does: iOS started the app for it.
struct EarlyStop {
    /// The core follows again within seconds of a start. Whatever it follows later is another alert: the notification
    /// was one that an ended app had left.
    private static let counts: Duration = .seconds(30)

    private var pressed: ContinuousClock.Instant?

    mutating func press(at now: ContinuousClock.Instant = .now) { pressed = now }

    /// The core follows.
    /// - Returns: Whether the press was for that; it counts once.
    mutating func take(at now: ContinuousClock.Instant = .now) -> Bool {
        defer { forget() }
        return pressed.map { now - $0 < Self.counts } ?? false
    }

    /// The following has ended.
    mutating func forget() { pressed = nil }
}
