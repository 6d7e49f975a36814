#if canImport(UIKit)
    import Core
    import MainCore
    import UserNotifications

    /// Reminders as notifications that iOS keeps: they come also where the app was ended. Shown only where the person
    /// permitted notifications.
    @MainActor
    public final class PhoneReminders: Reminding {
        /// By it they are known among the notifications.
        nonisolated static let thread = "reminders"

        /// Later lists after earlier ones, however long iOS takes to say what is there.
        private var before: Task<Void, Never>?

        public init() {}

        public func remind(_ operation: RemindOperation) {
            let plan = ReminderPlan(operation.reminders, now: Date(), zone: .current)
            before = Task { [before] in
                await before?.value
                await Self.set(plan)
            }
        }

        private static func set(_ plan: ReminderPlan) async {
            let center = UNUserNotificationCenter.current()
            let unwanted = await withCheckedContinuation { (answer: CheckedContinuation<[String], Never>) in
                center.getPendingNotificationRequests { pending in
                    answer.resume(returning: plan.unwanted(among: pending.map(\.identifier)))
                }
            }
            center.removePendingNotificationRequests(withIdentifiers: unwanted)
            for planned in plan.planned {
                let content = UNMutableNotificationContent()
                content.title = planned.title
                content.body = planned.text
                content.sound = .default
                content.threadIdentifier = thread
                let trigger = UNCalendarNotificationTrigger(dateMatching: planned.at, repeats: false)
                // One of the same name is replaced.
                center.add(UNNotificationRequest(identifier: planned.id, content: content, trigger: trigger))
            }
        }
    }
#endif
