import Core
import Foundation
import SwiftUI

#if canImport(UIKit)
    import UIKit
#endif

/// Bytes, read into what can be drawn.
struct Picture: Sendable {
    #if canImport(UIKit)
        let drawn: UIImage
    #endif

    /// Takes as long as reading takes: off the main thread.
    /// - Parameter side: in pixels, of the square that it is to cover; none for all of it as it is.
    /// - Returns: None where the bytes are no picture.
    static func read(_ content: Data, covering side: CGFloat?) -> Picture? {
        #if canImport(UIKit)
            guard let whole = UIImage(data: content) else { return nil }
            guard let side else { return whole.preparingForDisplay().map { Picture(drawn: $0) } }
            // A photo of a camera is far larger than what is shown of it.
            let share = min(1, side / max(1, min(whole.size.width, whole.size.height)))
            let size = CGSize(width: whole.size.width * share, height: whole.size.height * share)
            return whole.preparingThumbnail(of: size).map { Picture(drawn: $0) }
        #else
            // A Mac draws no pictures.
            return Picture()
        #endif
    }

    @MainActor var image: Image {
        #if canImport(UIKit)
            Image(uiImage: drawn)
        #else
            Image(systemName: "photo")
        #endif
    }
}

/// How far reading has come.
enum PictureReading {
    case underWay
    case picture(Picture)
    case unreadable
}

/// Held bytes as a picture: read once, beside the main thread, and kept while they are shown.
struct ReadPicture<Shown: View>: View {
    let content: HeldContent
    /// In pixels, of the square that it is to cover; none for all of it as it is.
    var side: CGFloat?
    @ViewBuilder let shown: (PictureReading) -> Shown
    @Environment(\.held) private var held
    @State private var result: (name: String, picture: Picture?)?

    var body: some View {
        let (content, side, read) = (content, side, held.read)
        shown(reading).task(id: content.name) {
            let picture = await Task.detached(priority: .userInitiated) { read(content.content, side) }.value
            if !Task.isCancelled { result = (content.name, picture) }
        }
    }

    private var reading: PictureReading {
        // The picture of another name is none of this one.
        guard let result, result.name == content.name else { return .underWay }
        return result.picture.map { .picture($0) } ?? .unreadable
    }
}
