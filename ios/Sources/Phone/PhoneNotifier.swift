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

        /// Of the button of the following, kept because the categories are set all together.
        private var stopLabel: String?
        private var isRinging = false
        private var openedByRinging: (@MainActor () -> Void)?
        private var dismissedRinging: (@MainActor () -> Void)?

        nonisolated private static let following = "following"
        nonisolated private static let ringing = "ringing"
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
            setCategories(stopLabel: stopLabel)
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

        /// What a touch on the ringing does, and wiping it away.
        func ringing(opened: @escaping @MainActor () -> Void, dismissed: @escaping @MainActor () -> Void) {
            openedByRinging = opened
            dismissedRinging = dismissed
        }

        /// Sets the chain. Where Apple has given its consent and the person theirs it comes through the mute switch and
        /// every Focus; else through a Focus that lets time-sensitive notifications pass, and the mute switch silences it.
        func showRinging(title: String, text: String) {
            setCategories()
            UNUserNotificationCenter.current().getNotificationSettings { settings in
                let isCritical = settings.criticalAlertSetting == .enabled
                Task { @MainActor [weak self] in self?.setChain(title: title, text: text, isCritical: isCritical) }
            }
            isRinging = true
        }

        func hideRinging() {
            isRinging = false
            let center = UNUserNotificationCenter.current()
            center.removePendingNotificationRequests(withIdentifiers: RingChain.identifiers)
            center.removeDeliveredNotifications(withIdentifiers: RingChain.identifiers)
            // And what the server rang with while the app did not run.
            center.getDeliveredNotifications { delivered in
                let rung = delivered.map(\.request).filter { $0.trigger is UNPushNotificationTrigger }
                UNUserNotificationCenter.current()
                    .removeDeliveredNotifications(withIdentifiers: rung.map(\.identifier))
            }
        }

        private func setChain(title: String, text: String, isCritical: Bool) {
            // It may have been stopped while iOS was asked.
            guard isRinging else { return }
            let content = UNMutableNotificationContent()
            content.title = title
            content.body = text
            content.categoryIdentifier = Self.ringing
            content.threadIdentifier = Self.ringing
            content.interruptionLevel = isCritical ? .critical : .timeSensitive
            let name = UNNotificationSoundName(RingChain.file)
            content.sound = isCritical ? .criticalSoundNamed(name) : UNNotificationSound(named: name)
            for (link, id) in RingChain.identifiers.enumerated() {
                let trigger = RingChain.delay(of: link)
                    .map { UNTimeIntervalNotificationTrigger(timeInterval: $0, repeats: false) }
                show(content, id: id, trigger: trigger)
            }
        }

        private func setCategories(stopLabel: String? = nil) {
            if let stopLabel { self.stopLabel = stopLabel }
            let actions = self.stopLabel.map { [UNNotificationAction(identifier: Self.stop, title: $0, options: [])] }
            // All of them at once: a set takes the place of the one before.
            UNUserNotificationCenter.current().setNotificationCategories([
                UNNotificationCategory(
                    identifier: Self.following, actions: actions ?? [], intentIdentifiers: [], options: []),
                // Whoever wipes it away has seen it: on this phone it rings no longer.
                UNNotificationCategory(
                    identifier: Self.ringing, actions: [], intentIdentifiers: [], options: .customDismissAction),
            ])
        }

        private func show(
            _ content: UNMutableNotificationContent, id: String, trigger: UNNotificationTrigger? = nil
        ) {
            let request = UNNotificationRequest(identifier: id, content: content, trigger: trigger)
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
            let action = response.actionIdentifier
            if action == Self.stop {
                Task { @MainActor in stopPressed() }
            } else if Self.rings(response.notification.request) {
                let isDismissed = action == UNNotificationDismissActionIdentifier
                Task { @MainActor in isDismissed ? dismissedRinging?() : openedByRinging?() }
            }
            completionHandler()
        }

        nonisolated public func userNotificationCenter(
            _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
            withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
        ) {
            // With the app in front its own screen says what becomes of one's own alert; a new case must be heard there
            // too.
            // The ringing has its own screen and its own sound there.
            if Self.rings(notification.request) { return completionHandler([]) }
            let isCase = notification.request.content.threadIdentifier == Self.thread(of: .newCase)
            completionHandler(isCase ? [.banner, .list, .sound] : [.list])
        }

        /// Of the chain, or the doorbell that the server rang: nothing else comes by push.
        nonisolated private static func rings(_ request: UNNotificationRequest) -> Bool {
            RingChain.has(request.identifier) || request.trigger is UNPushNotificationTrigger
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
