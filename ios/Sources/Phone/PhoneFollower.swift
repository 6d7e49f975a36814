#if canImport(UIKit)
    import Core
    import CoreLocation
    import MainCore

    /// Positions while an alert is open, also with the phone locked. Permitted "while using" is enough: what begins while
    /// the app is on the screen goes on behind it, and iOS shows its own sign all the while.
    @MainActor
    public final class PhoneFollower: NSObject, Following, @preconcurrency CLLocationManagerDelegate {
        private let manager = CLLocationManager()
        private let notifier: PhoneNotifier
        private var session: CLBackgroundActivitySession?
        private var pace: Pace?
        private var last: CLLocation?
        private var tell: (@MainActor @Sendable (UiEvent) -> Void)?
        private var beat: Task<Void, Never>?

        /// Up to this pace, in seconds, CoreLocation hands out everything that it finds; beyond it it is asked for a
        /// fix in its time, and sleeps in between.
        private static let close: TimeInterval = 60

        /// - Parameter notifier: shows the notification with which the person ends it.
        public init(notifier: PhoneNotifier) {
            self.notifier = notifier
            super.init()
            manager.delegate = self
        }

        public func track(_ operation: TrackOperation, tell: @escaping @MainActor @Sendable (UiEvent) -> Void) {
            switch operation {
            case .follow(let everyMs, let movedM, let title, let text, let stopLabel, channelName: _):
                self.tell = tell
                let pace = Pace(everyMs: everyMs, movedM: movedM, after: pace)
                self.pace = pace
                begin(pace)
                notifier.showFollowing(title: title, text: text, stopLabel: stopLabel) {
                    tell(.trackingStopPressed)
                }
            case .end: end()
            }
        }

        private func begin(_ pace: Pace) {
            manager.desiredAccuracy =
                pace.every <= Self.close ? kCLLocationAccuracyBest : kCLLocationAccuracyNearestTenMeters
            manager.distanceFilter = pace.every <= Self.close ? kCLDistanceFilterNone : pace.moved
            manager.activityType = .other
            manager.pausesLocationUpdatesAutomatically = false
            manager.allowsBackgroundLocationUpdates = true
            manager.showsBackgroundLocationIndicator = true
            guard manager.isPermitted else { return }
            if session == nil { session = CLBackgroundActivitySession() }
            manager.startUpdatingLocation()
            beat?.cancel()
            beat = pace.every <= Self.close ? nil : askInTime(every: pace.every)
        }

        /// Opens the filter whenever a fix is due, for somebody who does not move; the next fix closes it.
        private func askInTime(every seconds: TimeInterval) -> Task<Void, Never> {
            Task { [weak self] in
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(seconds))
                    if !Task.isCancelled { self?.manager.distanceFilter = kCLDistanceFilterNone }
                }
            }
        }

        private func end() {
            beat?.cancel()
            beat = nil
            manager.stopUpdatingLocation()
            manager.allowsBackgroundLocationUpdates = false
            session?.invalidate()
            session = nil
            pace = nil
            last = nil
            tell = nil
            notifier.hideFollowing()
        }

        public func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
            // Permitted while an alert is open: it begins now.
            if let pace { begin(pace) }
        }

        public func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
            for location in locations where location.horizontalAccuracy >= 0 {
                let distance = last.map { location.distance(from: $0) }
                let isTold = pace?.takes(
                    at: location.timestamp, distance: distance, accuracy: location.horizontalAccuracy)
                guard isTold == true else { continue }
                last = location
                if let pace, pace.every > Self.close { manager.distanceFilter = pace.moved }
                tell?(.moved(fix: PhoneFix(location, method: nil)))
            }
        }

        public func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {
            // It goes on looking by itself; without permission nothing comes, which the core sees in `PhoneState`.
        }
    }
#endif
