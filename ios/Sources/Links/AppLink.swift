import Foundation

/// The addresses that open the app from outside it: from the lock screen, from a shortcut.
public enum AppLink: String, CaseIterable, Sendable {
    /// To the SOS, which is then confirmed with one tap.
    case sos

    /// Also in Info.plist, `CFBundleURLTypes`. It does not name MAIN: the system shows it to nobody, but logs keep it.
    public static let scheme = "main-app"

    /// `main-app://sos`
    public var url: URL {
        var parts = URLComponents()
        parts.scheme = Self.scheme
        parts.host = rawValue
        // A scheme and a host of letters always make an address.
        return parts.url ?? URL(filePath: "/")
    }

    /// - Returns: nil for an address that is none of ours.
    public init?(_ url: URL) {
        guard url.scheme?.lowercased() == Self.scheme, let host = url.host()?.lowercased() else { return nil }
        self.init(rawValue: host)
    }
}
