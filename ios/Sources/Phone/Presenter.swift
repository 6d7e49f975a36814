#if canImport(UIKit)
    import UIKit

    /// Where a screen of the system's (messages, camera, contacts) is put: over whatever is in front.
    @MainActor
    enum Presenter {
        /// Nil while no screen of the app is in front: nothing can be shown then, and iOS would drop it in silence.
        static func front() -> UIViewController? {
            let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
            let scene = scenes.first { $0.activationState == .foregroundActive }
            var front = scene?.keyWindow?.rootViewController
            while let above = front?.presentedViewController, !above.isBeingDismissed { front = above }
            return front
        }
    }

    /// One question to the person, answered once whatever the system says how often.
    @MainActor
    final class Answer<Output: Sendable> {
        private var continuation: CheckedContinuation<Output, Never>?

        /// Somebody waits.
        var isAwaited: Bool { continuation != nil }

        /// Begins, and waits for `give`.
        func wait(_ begin: @MainActor () -> Void) async -> Output {
            await withCheckedContinuation { continuation in
                self.continuation = continuation
                begin()
            }
        }

        /// Answers; a second answer is dropped.
        func give(_ output: Output) {
            continuation?.resume(returning: output)
            continuation = nil
        }
    }
#endif
