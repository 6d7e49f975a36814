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

    /// The bytes of this name.
    func bytes(_ name: String) -> Data? {
        content?.name == name ? content?.content : nil
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
