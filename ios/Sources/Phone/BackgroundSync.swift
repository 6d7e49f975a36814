#if canImport(UIKit)
    @preconcurrency import BackgroundTasks
    import Core
    import MainCore
    import UIKit

    /// Being woken to send what waits. iOS wakes an app when it likes; what matters most is therefore the time that an
    /// app is given when it leaves the screen, which is asked for first.
    @MainActor
    public final class BackgroundSync: SyncScheduling {
        /// iOS takes one handler for a name in a process, so there is one of these.
        public static let shared = BackgroundSync()

        /// Long work, given mostly at night. Both names are in Info.plist, `BGTaskSchedulerPermittedIdentifiers`.
        private static let identifier = "org.main.emergency.sync"
        /// Half a minute, given oftener to an app that is used often.
        private static let short = "org.main.emergency.refresh"
        /// How long a task that was woken is kept, in seconds: iOS takes about thirty away.
        private static let seconds = 25

        private var wake: (() -> Void)?
        private var leave: (() -> Void)?
        private var leaving = UIBackgroundTaskIdentifier.invalid

        private init() {}

        /// Takes what to do when woken, and what to do when that time is over: then the core asks again if something still
        /// waits. Called once, before the app has finished launching: iOS asks for that.
        public func register(wake: @escaping @MainActor () -> Void, leave: @escaping @MainActor () -> Void) {
            self.wake = wake
            self.leave = leave
            for identifier in [Self.identifier, Self.short] {
                BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: .main) { task in
                    MainActor.assumeIsolated { self.run(task) }
                }
            }
        }

        public func schedule(_ operation: ScheduleSyncOperation) {
            let request = BGProcessingTaskRequest(identifier: Self.identifier)
            request.requiresNetworkConnectivity = true
            request.requiresExternalPower = false
            // Refused where the person switched background refresh off: the next opening sends it then.
            try? BGTaskScheduler.shared.submit(request)
            try? BGTaskScheduler.shared.submit(BGAppRefreshTaskRequest(identifier: Self.short))
            if operation.alertWaits { stayAwake() }
        }

        /// Asks for the seconds that iOS gives an app that leaves the screen with work to end.
        private func stayAwake() {
            guard leaving == .invalid else { return }
            leaving = UIApplication.shared.beginBackgroundTask(withName: "alert") { [weak self] in
                MainActor.assumeIsolated { self?.letSleep() }
            }
        }

        private func letSleep() {
            guard leaving != .invalid else { return }
            UIApplication.shared.endBackgroundTask(leaving)
            leaving = .invalid
        }

        private func run(_ task: BGTask) {
            let limit = leaveLater { task.setTaskCompleted(success: $0) }
            task.expirationHandler = { limit.cancel() }
            wake?()
        }

        /// Keeps the app awake for a doorbell that came by push, as long as iOS leaves one; then iOS is told, as it asks
        /// for: an app that forgets it is woken no more.
        public func doorbellRang(
            _ rang: @MainActor () -> Void, completion: @escaping (UIBackgroundFetchResult) -> Void
        ) {
            rang()
            _ = leaveLater { _ in completion(.newData) }
        }

        /// Says when the time that iOS leaves is over; whether it was all of it.
        private func leaveLater(_ over: @escaping @MainActor (_ isWhole: Bool) -> Void) -> Task<Void, Never> {
            Task {
                try? await Task.sleep(for: .seconds(Self.seconds))
                // in front of a person the core goes on by itself
                if UIApplication.shared.applicationState == .background { leave?() }
                over(!Task.isCancelled)
            }
        }
    }
#endif
