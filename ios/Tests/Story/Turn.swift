import Foundation

/// A story's right to be told now, held by its server and by everybody in it, and given back when the last of them is
/// gone: also where the test throws.
///
/// Tests start all at once and all their screens share one thread, while the product's own clocks run: ten seconds to say
/// what happened, five to take an alert back. With all of them at once each would have to wait for each.
///
/// A test takes one turn: whoever waits for a second one while holding the first may wait for ever.
public final class Turn: Sendable {
    private static let stage = Stage()

    private init() {}

    /// Waits until few enough stories are being told; who came first is first.
    public static func take() async -> Turn {
        await stage.enter()
        return Turn()
    }

    deinit { Self.stage.leave() }

    /// Counts the stories, and keeps those who wait in their order.
    private final class Stage: @unchecked Sendable {
        /// At once. A story waits for its cores and its server most of the time; more than a few wait for each other.
        private static let places = 4

        private let lock = NSLock()
        // Both under the lock.
        private var free = places
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func enter() async {
            await withCheckedContinuation { next in
                let isFree = lock.withLock {
                    guard free == 0 else {
                        free -= 1
                        return true
                    }
                    waiting.append(next)
                    return false
                }
                if isFree { next.resume() }
            }
        }

        func leave() {
            let next = lock.withLock {
                guard !waiting.isEmpty else {
                    free += 1
                    return nil as CheckedContinuation<Void, Never>?
                }
                return waiting.removeFirst()
            }
            next?.resume()
        }
    }
}
