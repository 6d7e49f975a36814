#if canImport(UIKit)
    import Core
    import MainCore
    import UserNotifications

    /// Local notifications. Asks for permission with the first one, whose reason the person has just met.
    public final class PhoneNotifier: Notifying {
        public init() {}

        public func notify(_ operation: NotifyOperation) {
            let content = UNMutableNotificationContent()
            content.title = operation.title
            content.body = operation.text
            content.sound = .default
            content.threadIdentifier = Self.thread(of: operation.channel)
            let request = UNNotificationRequest(identifier: operation.id, content: content, trigger: nil)
            Task {
                let center = UNUserNotificationCenter.current()
                guard (try? await center.requestAuthorization(options: [.alert, .sound])) == true else { return }
                try? await center.add(request)
            }
        }

        /// iOS has no channels; notifications of one thread are stacked, and silenced, together.
        private static func thread(of channel: NotifyChannel) -> String {
            switch channel {
            case .ownAlert: "own-alert"
            case .newCase: "new-case"
            }
        }
    }
#endif
