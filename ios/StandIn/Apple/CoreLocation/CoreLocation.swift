@_exported import Foundation

public typealias CLLocationAccuracy = Double
public typealias CLLocationDegrees = Double
public typealias CLLocationDistance = Double
public let kCLLocationAccuracyBest: CLLocationAccuracy = -1
public let kCLLocationAccuracyNearestTenMeters: CLLocationAccuracy = 10
public let kCLDistanceFilterNone: CLLocationDistance = -1

public struct CLLocationCoordinate2D: Sendable {
    public var latitude: CLLocationDegrees
    public var longitude: CLLocationDegrees
}

public final class CLLocationSourceInformation: NSObject, @unchecked Sendable {
    public var isSimulatedBySoftware: Bool { false }
}

public final class CLLocation: NSObject, @unchecked Sendable {
    public var coordinate: CLLocationCoordinate2D { CLLocationCoordinate2D(latitude: 0, longitude: 0) }
    public var horizontalAccuracy: CLLocationAccuracy { -1 }
    public var verticalAccuracy: CLLocationAccuracy { -1 }
    public var timestamp: Date { Date(timeIntervalSince1970: 0) }
    public func distance(from location: CLLocation) -> CLLocationDistance { 0 }
    public var sourceInformation: CLLocationSourceInformation? { nil }
}

public enum CLAuthorizationStatus: Int32, Sendable {
    case notDetermined, restricted, denied, authorizedAlways, authorizedWhenInUse
}

public enum CLAccuracyAuthorization: Int, Sendable { case fullAccuracy, reducedAccuracy }
public enum CLActivityType: Int, Sendable { case other = 1, fitness }

/// Keeps the app alive behind others while it is held (iOS 17).
public final class CLBackgroundActivitySession: NSObject {
    public override init() {}
    public func invalidate() {}
}

public struct CLError: Error {
    public enum Code: Int, Sendable { case locationUnknown, denied, network }
    public let code: Code
}

public protocol CLLocationManagerDelegate: AnyObject {
    func locationManagerDidChangeAuthorization(_ manager: CLLocationManager)
    func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation])
    func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error)
}

// Every one of them may be left out.
extension CLLocationManagerDelegate {
    public func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {}
    public func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {}
    public func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {}
}

public final class CLLocationManager: NSObject {
    public override init() {}
    public weak var delegate: (any CLLocationManagerDelegate)?
    public var desiredAccuracy: CLLocationAccuracy = kCLLocationAccuracyBest
    public var authorizationStatus: CLAuthorizationStatus { .notDetermined }
    public var location: CLLocation? { nil }
    public var accuracyAuthorization: CLAccuracyAuthorization { .fullAccuracy }
    public var distanceFilter: CLLocationDistance = kCLDistanceFilterNone
    public var activityType = CLActivityType.other
    public var pausesLocationUpdatesAutomatically = true
    public var allowsBackgroundLocationUpdates = false
    public var showsBackgroundLocationIndicator = false
    public func requestTemporaryFullAccuracyAuthorization(
        withPurposeKey purposeKey: String, completion: ((Error?) -> Void)? = nil
    ) {}
    public static func locationServicesEnabled() -> Bool { false }
    public func requestWhenInUseAuthorization() {}
    public func startUpdatingLocation() {}
    public func stopUpdatingLocation() {}
}
