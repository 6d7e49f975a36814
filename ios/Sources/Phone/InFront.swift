#if canImport(UIKit)
    import MainCore
    import UserNotifications

    /// What iOS shows of a notification that comes while the app is in front.
    enum InFront {
        /// - Parameters:
        ///   - isQuiet: it has no sound.
        ///   - isPushed: the server sent it through Apple.
        static func options(
            category: String, thread: String, isQuiet: Bool, isPushed: Bool
        ) -> UNNotificationPresentationOptions {
            // The core heard of it too and asks the server: what of it is for this person, it says itself.
            if isPushed { return [] }
            // Over whatever the person does, who may be in the middle of a report: touched it opens the screen of the
            // ringing. The sound is the player's.
            if category == Doorbell.ringing { return [.banner, .list] }
            // What becomes of one's own alert says the screen; of a new case and of what is due none does.
            let isSaidByNoScreen = thread == PhoneNotifier.thread(of: .newCase) || thread == PhoneReminders.thread
            return isSaidByNoScreen && !isQuiet ? [.banner, .list, .sound] : [.list]
        }
    }
#endif
