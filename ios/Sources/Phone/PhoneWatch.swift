#if canImport(UIKit)
    import Core
    import CoreLocation
    import UIKit

    /// Has the core told again what the phone is and allows, whenever something of it changes while the app is open.
    @MainActor
    public final class PhoneWatch: NSObject, @preconcurrency CLLocationManagerDelegate {
        private let store: CoreStore
        private let manager = CLLocationManager()
        private var observers: [any NSObjectProtocol] = []

        private static let changes: [Notification.Name] = [
            UIDevice.batteryLevelDidChangeNotification, UIAccessibility.voiceOverStatusDidChangeNotification,
            UIAccessibility.switchControlStatusDidChangeNotification,
        ]

        public init(store: CoreStore) {
            self.store = store
            super.init()
            manager.delegate = self
            observers = Self.changes.map { watching($0, for: store) { $0.noticePhone() } }
        }

        public func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) { store.noticePhone() }
    }
#endif
