#if canImport(UIKit)
    import CoreLocation
    import MainCore

    extension PhoneFix {
        /// - Parameter method: how it was found; nil where it is told from the fix itself.
        init(_ location: CLLocation, method: LocateMethod?) {
            // iOS does not say how it found a fix; one with an altitude and a small circle comes from satellites.
            let isFromSatellites = location.verticalAccuracy > 0 && location.horizontalAccuracy < 100
            let age = max(0, -location.timestamp.timeIntervalSinceNow)
            self.init(
                latitude: location.coordinate.latitude, longitude: location.coordinate.longitude,
                accuracyM: location.horizontalAccuracy >= 0 ? location.horizontalAccuracy : nil,
                ageMs: UInt64((age * 1000).rounded()), method: method ?? (isFromSatellites ? .gnss : .network),
                mock: location.sourceInformation?.isSimulatedBySoftware ?? false)
        }
    }
#endif
