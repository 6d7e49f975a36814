/// What a message of MAIN's server says of itself on its way through Apple.
public enum Doorbell {
    /// The category of what rings, of the server's message as of the chain (`server/src/push/apns.rs`).
    static let ringing = "ringing"

    /// Whether a case rings for this person.
    public static func rings(_ message: [AnyHashable: Any]) -> Bool {
        (message["aps"] as? [String: Any])?["category"] as? String == ringing
    }
}
