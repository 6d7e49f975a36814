import Core
import Foundation
import SwiftUI

/// What the phone holds to be shown or heard, for the screen whose view speaks of it.
struct HeldMedia {
    /// The content; none where nothing is held.
    var content: HeldContent?
    /// The voice note is being heard.
    var isPlaying = false
    /// Begins it, halts it, or goes on. Whether this phone can play it.
    var press: @MainActor () -> Bool = { false }

    /// Makes a picture of bytes, off the main thread.
    var read: @Sendable (_ content: Data, _ side: CGFloat?) -> Picture? = { Picture.read($0, covering: $1) }

    /// What is held by this name.
    func content(named name: String) -> HeldContent? {
        content?.name == name ? content : nil
    }
}

private struct HeldKey: EnvironmentKey {
    static var defaultValue: HeldMedia { HeldMedia() }
}

extension EnvironmentValues {
    /// What the phone holds to be shown or heard.
    var held: HeldMedia {
        get { self[HeldKey.self] }
        set { self[HeldKey.self] = newValue }
    }
}
