import Foundation

/// Which of the fixes that CoreLocation hands out are told: one so often, and one for each stretch of way.
struct Pace: Equatable, Sendable {
    /// Seconds after which the next one is told.
    let every: TimeInterval
    /// Metres of movement for which one is told earlier.
    let moved: Double

    private var last: Date?

    init(everyMs: UInt32, movedM: UInt32) {
        every = TimeInterval(everyMs) / 1000
        moved = Double(movedM)
    }

    /// Goes on from another pace: what was told stays told.
    init(everyMs: UInt32, movedM: UInt32, after other: Pace?) {
        self.init(everyMs: everyMs, movedM: movedM)
        last = other?.last
    }

    /// Whether a fix is told; it is then the last one.
    /// - Parameters:
    ///   - time: when it was found.
    ///   - distance: metres from the last one that was told; nil for the first.
    ///   - accuracy: its radius in metres. A circle as large as the way says nothing of a movement.
    mutating func takes(at time: Date, distance: Double?, accuracy: Double) -> Bool {
        let isDue = last.map { time.timeIntervalSince($0) >= every } ?? true
        let hasMoved = distance.map { $0 >= moved && $0 > accuracy } ?? true
        guard isDue || hasMoved else { return false }
        last = time
        return true
    }
}
