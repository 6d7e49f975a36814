import SwiftUI

/// Content that stands still where it fits, and scrolls only where a person's text is too large for it: on the way of
/// an alert nothing may be below the edge of the screen, and nothing may be cut.
struct Fitted<Content: View>: View {
    @ViewBuilder let content: () -> Content

    var body: some View {
        ViewThatFits(in: .vertical) {
            content()
            ScrollView { content() }
        }
    }
}
