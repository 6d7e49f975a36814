#if canImport(UIKit)
    import UIKit

    /// Where a screen of the system's (messages, camera, contacts) is put: over whatever is in front.
    @MainActor
    enum Presenter {
        /// Nil while no screen of the app is in front: nothing can be shown then, and iOS would drop it in silence.
        static func front() -> UIViewController? {
            let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
            let scene = inFront(of: scenes) { $0.activationState }
            var front = scene?.keyWindow?.rootViewController
            while let above = front?.presentedViewController, !above.isBeingDismissed { front = above }
            return front
        }

        /// The scene that the person uses, else one that is in front all the same: a question of the system's ("Allow?")
        /// that was just answered still lies over it.
        static func inFront<Scene>(of scenes: [Scene], state: (Scene) -> UIScene.ActivationState) -> Scene? {
            scenes.first { state($0) == .foregroundActive } ?? scenes.first { state($0) == .foregroundInactive }
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
