import SwiftUI

private struct CompactKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// There is little room: pictures that repeat words are left out, and distances are small.
    var isCompact: Bool {
        get { self[CompactKey.self] }
        set { self[CompactKey.self] = newValue }
    }
}

/// Content that stands still where it fits, roomy or, on a small screen, compact. It scrolls only where a person's text
/// is too large even for that: on the way of an alert nothing may be below the edge of the screen, and nothing may be cut.
struct Fitted<Content: View>: View {
    /// The content, compact or not.
    @ViewBuilder let content: (_ isCompact: Bool) -> Content

    var body: some View {
        ViewThatFits(in: .vertical) {
            content(false)
            content(true).environment(\.isCompact, true)
            ScrollView { content(true).environment(\.isCompact, true) }
        }
    }
}
