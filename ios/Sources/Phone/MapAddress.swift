import Foundation

/// The address that opens Apple's map for a `geo:` address (RFC 5870), which iOS itself does not take.
enum MapAddress {
    /// Nil where there is no position in it.
    static func apple(_ geo: String) -> URL? {
        guard geo.hasPrefix("geo:") else { return nil }
        let place = geo.dropFirst("geo:".count).prefix { $0 != "?" && $0 != ";" }
        let numbers = place.split(separator: ",", omittingEmptySubsequences: false).prefix(2).map { Double($0) }
        guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
            abs(latitude) <= 90, abs(longitude) <= 180
        else { return nil }
        // As written: no digit is lost or added. `q` sets a pin, `ll` says where to look.
        let at = place.split(separator: ",").prefix(2).joined(separator: ",")
        return URL(string: "https://maps.apple.com/?ll=\(at)&q=\(at)")
    }
}
