// The target `Phone` is what the core asks of an iPhone. It needs Apple's frameworks: on other systems it is empty.
#if canImport(UIKit)
    import Core

    extension Hardware {
        /// The services of this phone.
        @MainActor public static func thisPhone() -> Hardware {
            Hardware(
                locator: PhoneLocator(), dialler: PhoneDialler(), vibrator: PhoneVibrator(), notifier: PhoneNotifier(),
                waker: BackgroundSync.shared, secrets: Keychain())
        }
    }
#endif
