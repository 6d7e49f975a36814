import Core
import MainCore
import SwiftUI

/// A QR code for another phone's camera: black on white whatever the theme, since many readers know no other, with the
/// quiet zone around it.
struct CodePicture: View {
    let code: QrView
    @Environment(\.displayScale) private var displayScale

    /// In points: larger than a hand no camera needs it.
    private static let largest: CGFloat = 400
    private static let sharp = FillStyle(antialiased: false)

    var body: some View {
        ZStack {
            Color.white
            CodeModules(code: code, displayScale: displayScale).fill(Color.black, style: Self.sharp)
        }
        .aspectRatio(1, contentMode: .fit)
        .frame(maxWidth: Self.largest)
        .frame(maxWidth: .infinity)
        // A phone that inverts its colours would turn it into a code that cheap cameras do not read.
        .accessibilityIgnoresInvertColors()
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(code.description)
        .accessibilityAddTraits(.isImage)
        .accessibilityIdentifier("code")
    }
}

/// The dark modules in whole pixels, in the middle of what room there is: a blurred edge costs a cheap camera the code.
struct CodeModules: Shape {
    let code: QrView
    /// Pixels to the point.
    let displayScale: CGFloat

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        let whole = CGFloat(code.wholeSide)
        let room = min(rect.width, rect.height) / whole
        // Where not even a pixel is there for each, blurred ones are better than none.
        let module = max((room * displayScale).rounded(.down) / displayScale, min(room, 1 / displayScale))
        func corner(_ middle: CGFloat) -> CGFloat {
            ((middle - module * whole / 2) * displayScale).rounded(.down) / displayScale
        }
        let upperLeft = CGPoint(x: corner(rect.midX), y: corner(rect.midY))
        for rectangle in code.darkRectangles(module: module, corner: upperLeft) { path.addRect(rectangle) }
        return path
    }
}
