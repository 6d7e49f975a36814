import Design
import Foundation
import SwiftUI

#if os(iOS)
    import UIKit
#endif

/// A person's photo, round; the words beside it say who it is. None where the bytes are no picture.
struct Portrait: View {
    #if os(iOS)
        private let picture: UIImage

        init?(_ content: Data) {
            let pixels = Self.side * 4
            // A photo of a camera is far larger than what is shown of it.
            let size = CGSize(width: pixels, height: pixels)
            guard let picture = UIImage(data: content)?.preparingThumbnail(of: size) else { return nil }
            self.picture = picture
        }
    #else
        // Other systems, on which the tests run, draw no pictures.
        init?(_ content: Data) {}
    #endif

    /// In points.
    private static let side: CGFloat = 64

    var body: some View {
        shown
            .frame(width: Self.side, height: Self.side)
            .clipShape(Circle())
            .accessibilityHidden(true)
            .accessibilityIdentifier("portrait")
    }

    private var shown: some View {
        #if os(iOS)
            Image(uiImage: picture).resizable().scaledToFill()
        #else
            Image(systemName: "person.crop.circle")
        #endif
    }
}
