@_exported import Foundation

public typealias CLLocationAccuracy = Double
public typealias CLLocationDegrees = Double
public let kCLLocationAccuracyBest: CLLocationAccuracy = -1

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
    public var sourceInformation: CLLocationSourceInformation? { nil }
}

public enum CLAuthorizationStatus: Int32, Sendable {
    case notDetermined, restricted, denied, authorizedAlways, authorizedWhenInUse
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

public final class CLLocationManager: NSObject {
    public override init() {}
    public weak var delegate: (any CLLocationManagerDelegate)?
    public var desiredAccuracy: CLLocationAccuracy = kCLLocationAccuracyBest
    public var authorizationStatus: CLAuthorizationStatus { .notDetermined }
    public var location: CLLocation? { nil }
    public static func locationServicesEnabled() -> Bool { false }
    public func requestWhenInUseAuthorization() {}
    public func startUpdatingLocation() {}
    public func stopUpdatingLocation() {}
}
