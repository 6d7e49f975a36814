import Foundation

/// The content of an attachment that the core has held to be shown.
public struct HeldContent: Sendable {
    /// The name by which the view speaks of it.
    public let name: String
    /// All of it.
    public let content: Data

    public init(name: String, content: Data) {
        self.name = name
        self.content = content
    }
}
