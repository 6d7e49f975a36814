#if canImport(UIKit)
    import CoreLocation
    import MainCore

    /// The system's question for the position.
    @MainActor
    final class LocationQuestion: NSObject, @preconcurrency CLLocationManagerDelegate {
        private let manager = CLLocationManager()
        private let answer = Answer<Void>()

        /// Also in Info.plist, `NSLocationTemporaryUsageDescriptionDictionary`.
        private static let purpose = "Alert"

        override init() {
            super.init()
            manager.delegate = self
        }

        var state: PermissionState { PermissionState(manager.authorizationStatus) }

        /// Only a circle of some kilometres was permitted.
        var isCoarse: Bool { manager.isPermitted && manager.accuracyAuthorization == .reducedAccuracy }

        /// Asks where iOS still would; returns when the person has answered. "While using" is all that is asked for.
        func ask() async {
            guard !answer.isAwaited else { return }
            if manager.authorizationStatus == .notDetermined {
                await answer.wait { manager.requestWhenInUseAuthorization() }
            } else if isCoarse {
                // For this time; the settings page changes it for good.
                await answer.wait {
                    manager.requestTemporaryFullAccuracyAuthorization(withPurposeKey: Self.purpose) { _ in
                        Task { @MainActor in self.answer.give(()) }
                    }
                }
            }
        }

        func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
            if manager.authorizationStatus != .notDetermined { answer.give(()) }
        }
    }
#endif
