import Design
import SwiftUI

/// A person's photo, round; the words beside it say who it is.
struct Portrait: View {
    let picture: Picture

    /// In points.
    private static let side: CGFloat = 64
    /// In pixels: no screen has more of them there.
    static let pixels = side * 4

    var body: some View {
        shown
            .frame(width: Self.side, height: Self.side)
            .clipShape(Circle())
            .accessibilityHidden(true)
            .accessibilityIdentifier("portrait")
    }

    private var shown: some View {
        #if canImport(UIKit)
            picture.image.resizable().scaledToFill()
        #else
            picture.image
        #endif
    }
}
