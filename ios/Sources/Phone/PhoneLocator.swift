#if canImport(UIKit)
    import Core
    import CoreLocation
    import MainCore

    /// Positions from CoreLocation. Asks for permission the first time that a position is wanted, which is when a person
    /// presses the button.
    public final class PhoneLocator: Locating {
        public init() {}

        public func locate(_ operation: LocateOperation) async -> LocateOutput {
            switch operation {
            case .lastKnown: await Search.lastKnown()
            case .fresh(let withinMs): await Search().run(for: .milliseconds(Int(withinMs)))
            }
        }
    }

    /// One search for a position. CoreLocation calls its delegate on the thread that made the manager: the main one.
    @MainActor
    private final class Search: NSObject, @preconcurrency CLLocationManagerDelegate {
        private let manager = CLLocationManager()
        private var best: CLLocation?
        private var answer: CheckedContinuation<LocateOutput, Never>?
        private var limit: Task<Void, Never>?

        /// Good enough to stop looking, in metres: a person can be found in a circle of this size.
        private static let enough: CLLocationAccuracy = 20

        /// What the phone remembers, at once. Never asks for permission: that would not be at once.
        static func lastKnown() -> LocateOutput {
            let manager = CLLocationManager()
            switch manager.authorizationStatus {
            case .authorizedAlways, .authorizedWhenInUse:
                return manager.location.map { .found(fix: PhoneFix($0, method: .lastKnown)) } ?? .notFound
            case .notDetermined: return .notFound
            default: return .notPermitted
            }
        }

        func run(for time: Duration) async -> LocateOutput {
            // Asked off the main thread, as Apple warns: it may block.
            guard await Task.detached(operation: { CLLocationManager.locationServicesEnabled() }).value else {
                return .switchedOff
            }
            return await withCheckedContinuation { continuation in
                answer = continuation
                manager.delegate = self
                manager.desiredAccuracy = kCLLocationAccuracyBest
                limit = Task { [weak self] in
                    try? await Task.sleep(for: time)
                    if !Task.isCancelled { self?.end() }
                }
                begin()
            }
        }

        private func begin() {
            switch manager.authorizationStatus {
            case .notDetermined: manager.requestWhenInUseAuthorization()
            case .authorizedAlways, .authorizedWhenInUse: manager.startUpdatingLocation()
            default: finish(.notPermitted)
            }
        }

        /// The time is over: the best that was found.
        private func end() {
            finish(best.map { .found(fix: PhoneFix($0, method: nil)) } ?? .notFound)
        }

        private func finish(_ output: LocateOutput) {
            manager.stopUpdatingLocation()
            limit?.cancel()
            answer?.resume(returning: output)
            answer = nil
        }

        func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
            if answer != nil, manager.authorizationStatus != .notDetermined { begin() }
        }

        func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
            for location in locations where location.horizontalAccuracy >= 0 {
                if best.map({ location.horizontalAccuracy <= $0.horizontalAccuracy }) ?? true { best = location }
            }
            if let best, best.horizontalAccuracy <= Self.enough { end() }
        }

        func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {
            // `locationUnknown` says that it goes on looking; the limit ends that.
            if (error as? CLError)?.code == .denied { finish(.notPermitted) }
        }
    }

    extension PhoneFix {
        /// - Parameter method: how it was found; nil where it is told from the fix itself.
        fileprivate init(_ location: CLLocation, method: LocateMethod?) {
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
