#if canImport(UIKit)
    import Core
    import MainCore
    import UserNotifications

    /// Local notifications. Shown only where the person permitted them, which the core asks for on a page that says why.
    @MainActor
    public final class PhoneNotifier: NSObject, Notifying, UNUserNotificationCenterDelegate {
        private var stopped: (@MainActor () -> Void)?
        private var earlyStop = EarlyStop()
        private var isRinging = false
        private var openedByRinging: (@MainActor () -> Void)?
        private var dismissedRinging: (@MainActor () -> Void)?

        nonisolated private static let following = "following"
        nonisolated private static let stop = "stop"

        /// Made before the app has finished launching: iOS hands over a button that was pressed only then.
        public override init() {
            super.init()
            UNUserNotificationCenter.current().delegate = self
            knowRinging()
        }

        public func notify(_ operation: NotifyOperation) {
            let content = UNMutableNotificationContent()
            content.title = operation.title
            content.body = operation.text
            content.sound = operation.quiet ? nil : .default
            content.threadIdentifier = Self.thread(of: operation.channel)
            // A siren comes through a Focus; critical alerts, which also come through the mute switch, need Apple's
            // consent and were not asked for.
            let isSiren = operation.channel == .newCase && !operation.quiet
            content.interruptionLevel = isSiren ? .timeSensitive : .active
            show(content, id: operation.id)
        }

        /// The notification that stands while the person is followed, and its button.
        func showFollowing(title: String, text: String, stopLabel: String, stopped: @escaping @MainActor () -> Void) {
            if earlyStop.take() { return stopped() }
            self.stopped = stopped
            let stop = UNNotificationAction(identifier: Self.stop, title: stopLabel, options: [])
            // All of them at once: a set takes the place of the one before.
            UNUserNotificationCenter.current().setNotificationCategories([
                UNNotificationCategory(
                    identifier: Self.following, actions: [stop], intentIdentifiers: [], options: []),
                Self.ringingCategory,
            ])
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
            // A button that was pressed before ended what is over: not what is followed next.
            earlyStop.forget()
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
            UNUserNotificationCenter.current().getNotificationSettings { settings in
                let isCritical = settings.criticalAlertSetting == .enabled
                Task { @MainActor [weak self] in self?.setChain(title: title, text: text, isCritical: isCritical) }
            }
            isRinging = true
        }

        /// With the app in front a banner says that it rings. Who lets this app show none sees the screen of the ringing at
        /// once: a sound that nothing explains could not be stopped.
        func openRingingUnlessShown() {
            UNUserNotificationCenter.current().getNotificationSettings { settings in
                guard settings.alertStyle == .none else { return }
                Task { @MainActor [weak self] in
                    guard let self, isRinging else { return }
                    openedByRinging?()
                }
            }
        }

        func hideRinging() {
            isRinging = false
            let center = UNUserNotificationCenter.current()
            center.removePendingNotificationRequests(withIdentifiers: RingChain.identifiers)
            center.removeDeliveredNotifications(withIdentifiers: RingChain.identifiers)
        }

        /// Takes away what the server rang with.
        func hidePushedRinging() {
            UNUserNotificationCenter.current().getDeliveredNotifications { delivered in
                let rung = delivered.map(\.request).filter { Self.rings($0) && Self.isPushed($0) }
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
            content.categoryIdentifier = Doorbell.ringing
            content.threadIdentifier = Doorbell.ringing
            content.interruptionLevel = isCritical ? .critical : .timeSensitive
            let name = UNNotificationSoundName(RingChain.file)
            content.sound = isCritical ? .criticalSoundNamed(name) : UNNotificationSound(named: name)
            for (link, id) in RingChain.identifiers.enumerated() {
                let trigger = RingChain.delay(of: link)
                    .map { UNTimeIntervalNotificationTrigger(timeInterval: $0, repeats: false) }
                show(content, id: id, trigger: trigger)
            }
        }

        /// Whoever wipes it away has seen it: on this phone it rings no longer.
        nonisolated private static var ringingCategory: UNNotificationCategory {
            UNNotificationCategory(
                identifier: Doorbell.ringing, actions: [], intentIdentifiers: [], options: .customDismissAction)
        }

        /// From the first start on: the server rings also where the app never did. Beside what is there, which iOS keeps:
        /// a following that stands has its button.
        private func knowRinging() {
            UNUserNotificationCenter.current().getNotificationCategories { there in
                guard !there.contains(where: { $0.identifier == Doorbell.ringing }) else { return }
                UNUserNotificationCenter.current().setNotificationCategories(there.union([Self.ringingCategory]))
            }
        }

        private func show(
            _ content: UNMutableNotificationContent, id: String, trigger: UNNotificationTrigger? = nil
        ) {
            let request = UNNotificationRequest(identifier: id, content: content, trigger: trigger)
            // Not permitted: iOS drops it, which is what the person chose.
            UNUserNotificationCenter.current().add(request)
        }

        private func stopPressed() {
            guard let stopped else { return earlyStop.press() }
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
            let content = notification.request.content
            completionHandler(
                InFront.options(
                    category: content.categoryIdentifier, thread: content.threadIdentifier,
                    isQuiet: content.sound == nil, isPushed: Self.isPushed(notification.request)))
        }

        /// Of the chain, or what the server rang with. It sends other messages too: a case that waits makes no sound.
        nonisolated private static func rings(_ request: UNNotificationRequest) -> Bool {
            request.content.categoryIdentifier == Doorbell.ringing
        }

        nonisolated private static func isPushed(_ request: UNNotificationRequest) -> Bool {
            request.trigger is UNPushNotificationTrigger
        }

        /// iOS has no channels; notifications of one thread are stacked, and silenced, together.
        nonisolated static func thread(of channel: NotifyChannel) -> String {
            switch channel {
            case .ownAlert: "own-alert"
            case .newCase: "new-case"
            }
        }
    }
#endif
