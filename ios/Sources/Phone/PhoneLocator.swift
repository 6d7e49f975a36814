#if canImport(UIKit)
    import Core
    import CoreLocation
    import MainCore

    /// Positions from CoreLocation. Never asks for permission: the system's question would come while the button is held,
    /// and end the hold.
    public final class PhoneLocator: Locating {
        public init() {}

        public func locate(_ operation: LocateOperation) async -> LocateOutput {
            // Asked off the main thread, as Apple warns: it may block.
            guard CLLocationManager.locationServicesEnabled() else { return .switchedOff }
            return switch operation {
            case .lastKnown: await Search.lastKnown()
            case .fresh(let withinMs): await Search().run(for: .milliseconds(Int(withinMs)))
            }
        }
    }

    /// One search for a position. CoreLocation calls its delegate on the thread that made the manager: the main one.
    @MainActor
    private final class Search: NSObject, @preconcurrency CLLocationManagerDelegate {
        private let manager = CLLocationManager()
        private let answer = Answer<LocateOutput>()
        private var best: CLLocation?
        private var limit: Task<Void, Never>?

        /// Good enough to stop looking, in metres: a person can be found in a circle of this size.
        private static let enough: CLLocationAccuracy = 20
        /// CoreLocation first hands out what it remembers; a fix of this age, in seconds, is a new one.
        private static let freshness: TimeInterval = 15

        /// What the phone remembers, at once.
        static func lastKnown() -> LocateOutput {
            let manager = CLLocationManager()
            guard manager.isPermitted else { return .notPermitted }
            return manager.location.map { .found(fix: PhoneFix($0, method: .lastKnown)) } ?? .notFound
        }

        func run(for time: Duration) async -> LocateOutput {
            guard manager.isPermitted else { return .notPermitted }
            manager.delegate = self
            manager.desiredAccuracy = kCLLocationAccuracyBest
            return await answer.wait {
                limit = Task { [weak self] in
                    try? await Task.sleep(for: time)
                    if !Task.isCancelled { self?.end() }
                }
                manager.startUpdatingLocation()
            }
        }

        /// The time is over: the best that was found.
        private func end() {
            finish(
                best.map { .found(fix: PhoneFix($0, method: $0.isFresh(Self.freshness) ? nil : .lastKnown)) }
                    ?? .notFound)
        }

        private func finish(_ output: LocateOutput) {
            manager.stopUpdatingLocation()
            limit?.cancel()
            answer.give(output)
        }

        func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
            // Taken away while it was looking.
            if !manager.isPermitted { finish(.notPermitted) }
        }

        func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
            for location in locations where location.horizontalAccuracy >= 0 {
                if best.map({ location.isBetter(than: $0, freshness: Self.freshness) }) ?? true { best = location }
            }
            if let best, best.isFresh(Self.freshness), best.horizontalAccuracy <= Self.enough { end() }
        }

        func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {
            // `locationUnknown` says that it goes on looking; the limit ends that.
            if (error as? CLError)?.code == .denied { finish(.notPermitted) }
        }
    }

    extension CLLocationManager {
        /// The person permitted it, for good or for this time.
        var isPermitted: Bool {
            switch authorizationStatus {
            case .authorizedAlways, .authorizedWhenInUse: true
            default: false
            }
        }
    }

    extension CLLocation {
        fileprivate func isFresh(_ seconds: TimeInterval) -> Bool { -timestamp.timeIntervalSinceNow <= seconds }

        /// A new fix is better than a remembered one however small that one's circle is; of two alike the smaller circle.
        fileprivate func isBetter(than other: CLLocation, freshness: TimeInterval) -> Bool {
            let (mine, others) = (isFresh(freshness), other.isFresh(freshness))
            return mine == others ? horizontalAccuracy <= other.horizontalAccuracy : mine
        }
    }
#endif
