#if canImport(UIKit)
    import Core
    import MainCore
    import UserNotifications

    /// Local notifications. Shown only where the person permitted them, which the core asks for on a page that says why.
    @MainActor
    public final class PhoneNotifier: NSObject, Notifying, UNUserNotificationCenterDelegate {
        private var stopped: (@MainActor () -> Void)?
        /// The button was pressed before the core had said what it does: iOS started the app for it.
        private var wasStopped = false

        nonisolated private static let following = "following"
        nonisolated private static let stop = "stop"

        /// Made before the app has finished launching: iOS hands over a button that was pressed only then.
        public override init() {
            super.init()
            UNUserNotificationCenter.current().delegate = self
        }

        public func notify(_ operation: NotifyOperation) {
            let content = UNMutableNotificationContent()
            content.title = operation.title
            content.body = operation.text
            content.sound = .default
            content.threadIdentifier = Self.thread(of: operation.channel)
            // A case that nobody has taken comes through a Focus; critical alerts, which also come through the mute
            // switch, need Apple's consent and were not asked for.
            content.interruptionLevel = operation.channel == .newCase ? .timeSensitive : .active
            show(content, id: operation.id)
        }

        /// The notification that stands while the person is followed, and its button.
        func showFollowing(title: String, text: String, stopLabel: String, stopped: @escaping @MainActor () -> Void) {
            if wasStopped {
                wasStopped = false
                return stopped()
            }
            self.stopped = stopped
            let action = UNNotificationAction(identifier: Self.stop, title: stopLabel, options: [])
            let category = UNNotificationCategory(
                identifier: Self.following, actions: [action], intentIdentifiers: [], options: [])
            UNUserNotificationCenter.current().setNotificationCategories([category])
            let content = UNMutableNotificationContent()
            content.title = title
            content.body = text
            content.categoryIdentifier = Self.following
            // Seen by who looks for it; it makes no sound and does not light the screen.
            content.interruptionLevel = .passive
            show(content, id: Self.following)
        }

        func hideFollowing() {
            stopped = nil
            let center = UNUserNotificationCenter.current()
            center.removePendingNotificationRequests(withIdentifiers: [Self.following])
            center.removeDeliveredNotifications(withIdentifiers: [Self.following])
        }

        private func show(_ content: UNMutableNotificationContent, id: String) {
            let request = UNNotificationRequest(identifier: id, content: content, trigger: nil)
            // Not permitted: iOS drops it, which is what the person chose.
            UNUserNotificationCenter.current().add(request)
        }

        private func stopPressed() {
            guard let stopped else { return wasStopped = true }
            stopped()
        }

        nonisolated public func userNotificationCenter(
            _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
            withCompletionHandler completionHandler: @escaping () -> Void
        ) {
            if response.actionIdentifier == Self.stop { Task { @MainActor in stopPressed() } }
            completionHandler()
        }

        nonisolated public func userNotificationCenter(
            _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
            withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
        ) {
            // With the app in front its own screen says what becomes of one's own alert; a new case must be heard there
            // too.
            let isCase = notification.request.content.threadIdentifier == Self.thread(of: .newCase)
            completionHandler(isCase ? [.banner, .list, .sound] : [.list])
        }

        /// iOS has no channels; notifications of one thread are stacked, and silenced, together.
        nonisolated private static func thread(of channel: NotifyChannel) -> String {
            switch channel {
            case .ownAlert: "own-alert"
            case .newCase: "new-case"
            }
        }
    }
#endif
