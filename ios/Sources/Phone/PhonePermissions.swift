#if canImport(UIKit)
    import AVFoundation
    import Core
    import CoreLocation
    import MainCore
    import MessageUI
    import UIKit
    import UserNotifications

    /// What this phone is and allows, the system's questions, and its settings.
    @MainActor
    public final class PhonePermissions: Permitting {
        private let location = LocationQuestion()

        public init() { UIDevice.current.isBatteryMonitoringEnabled = true }

        public func state(language: String?) async -> PhoneState {
            let notifications = await Self.notifications()
            // Asked off the main thread, as Apple warns: it may block.
            let locationOn = await Task.detached { CLLocationManager.locationServicesEnabled() }.value
            let level = UIDevice.current.batteryLevel
            return PhoneState(
                location: location.state, locationCoarseOnly: location.isCoarse, locationOn: locationOn,
                notifications: PermissionState(notifications),
                // No app sends messages by itself on iOS.
                sms: .notThere, canSendSms: MFMessageComposeViewController.canSendText(), camera: Self.camera,
                microphone: PermissionState(AVAudioApplication.shared.recordPermission),
                // iOS has no battery saver that ends an app, and tells of none.
                batteryUnrestricted: nil,
                // Below zero where iOS does not know, as on a simulator.
                batteryPercent: level < 0 ? nil : UInt8((level * 100).rounded()), maker: "apple",
                hasVoice: language.map { PhoneSpeaker.hasVoice(for: $0) },
                assistive: UIAccessibility.isVoiceOverRunning || UIAccessibility.isSwitchControlRunning)
        }

        public func ask(_ permission: Permission) async {
            switch permission {
            case .location: await location.ask()
            case .notifications: await Self.askForNotifications()
            case .camera: _ = await Camera.isPermitted()
            case .microphone: _ = await AVAudioApplication.requestRecordPermission()
            // There is no such question on iOS.
            case .sms: break
            }
        }

        public func open(_ page: SettingsPage) {
            let address =
                switch page {
                case .notifications: UIApplication.openNotificationSettingsURLString
                // iOS opens no other page than the app's own; location, background refresh and mobile data of the app
                // are on it.
                case .app, .location, .battery, .network, .voices: UIApplication.openSettingsURLString
                }
            if let url = URL(string: address) { UIApplication.shared.open(url) }
        }

        private static func notifications() async -> UNAuthorizationStatus {
            await withCheckedContinuation { answer in
                UNUserNotificationCenter.current().getNotificationSettings {
                    answer.resume(returning: $0.authorizationStatus)
                }
            }
        }

        private static func askForNotifications() async {
            await withCheckedContinuation { (answer: CheckedContinuation<Void, Never>) in
                UNUserNotificationCenter.current().requestAuthorization(options: askedFor) { _, _ in
                    answer.resume()
                }
            }
        }

        /// Alerts through the mute switch are asked for only in an app that Apple has given the entitlement: iOS refuses
        /// the whole question of another.
        private static var askedFor: UNAuthorizationOptions {
            let isEntitled = Bundle.main.object(forInfoDictionaryKey: "MainCriticalAlerts") as? String == "YES"
            return isEntitled ? [.alert, .sound, .criticalAlert] : [.alert, .sound]
        }

        private static var camera: PermissionState {
            guard Camera.isThere else { return .notThere }
            return PermissionState(AVCaptureDevice.authorizationStatus(for: .video))
        }
    }

    // iOS asks once: whoever said no changes it in the settings only.

    extension PermissionState {
        init(_ status: UNAuthorizationStatus) {
            self =
                switch status {
                case .notDetermined: .notAsked
                case .authorized, .provisional, .ephemeral: .granted
                default: .refusedForGood
                }
        }

        init(_ status: AVAuthorizationStatus) {
            self =
                switch status {
                case .notDetermined: .notAsked
                case .authorized: .granted
                default: .refusedForGood
                }
        }

        init(_ permission: AVAudioApplication.recordPermission) {
            self =
                switch permission {
                case .undetermined: .notAsked
                case .granted: .granted
                default: .refusedForGood
                }
        }

        init(_ status: CLAuthorizationStatus) {
            self =
                switch status {
                case .notDetermined: .notAsked
                case .authorizedAlways, .authorizedWhenInUse: .granted
                default: .refusedForGood
                }
        }
    }
#endif
