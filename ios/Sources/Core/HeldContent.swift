import Foundation

/// The content of an attachment that the core has held to be shown.
public struct HeldContent: Sendable {
    /// The name by which the view speaks of it.
    public let name: String
    /// `image/jpeg`, `audio/mp4`, `audio/ogg`.
    public let mediaType: String
    /// All of it.
    public let content: Data

    public init(name: String, mediaType: String, content: Data) {
        self.name = name
        self.mediaType = mediaType
        self.content = content
    }
}
