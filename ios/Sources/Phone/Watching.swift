#if canImport(UIKit)
    import Foundation

    /// Has somebody act whenever the system tells of something.
    /// - Parameter watcher: held weakly; without it nothing happens any more.
    /// - Returns: What is to be given back to `NotificationCenter.removeObserver` to end it.
    @MainActor
    func watching<Watcher: AnyObject & Sendable>(
        _ name: Notification.Name, for watcher: Watcher, _ act: @escaping @MainActor @Sendable (Watcher) -> Void
    ) -> any NSObjectProtocol {
        NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [weak watcher] _ in
            MainActor.assumeIsolated { if let watcher { act(watcher) } }
        }
    }
#endif
