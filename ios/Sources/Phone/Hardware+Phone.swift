// The target `Phone` is what the core asks of an iPhone. It needs Apple's frameworks: on other systems it is empty.
#if canImport(UIKit)
    import Core

    extension Hardware {
        /// The services of this phone. Made before the app has finished launching: see `PhoneNotifier`.
        @MainActor public static func thisPhone() -> Hardware {
            let notifier = PhoneNotifier()
            return Hardware(
                locator: PhoneLocator(), follower: PhoneFollower(notifier: notifier), dialler: PhoneDialler(),
                messenger: PhoneMessenger(), vibrator: PhoneVibrator(), sounder: PhoneSounder(),
                speaker: PhoneSpeaker(), recorder: PhoneRecorder(), contacts: PhoneContacts(), notifier: notifier,
                waker: BackgroundSync.shared, permissions: PhonePermissions(), disguiser: PhoneDisguiser(),
                secrets: Keychain(), ringer: PhoneRinger(notifier: notifier), reminders: PhoneReminders(),
                sharer: PhoneSharer(), otherApps: PhoneOtherApps(), voicePlayer: PhoneVoicePlayer(),
                scanner: PhoneScanner())
        }
    }
#endif
