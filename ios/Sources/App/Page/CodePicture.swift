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

    /// Modules of white on every side (ISO/IEC 18004).
    nonisolated private static let quietZone = 4

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        let side = Int(code.side)
        guard side > 0, code.dark.count >= side * side else { return path }
        let room = min(rect.width, rect.height) / CGFloat(side + 2 * Self.quietZone)
        // Where not even a pixel is there for each, blurred ones are better than none.
        let module = max((room * displayScale).rounded(.down) / displayScale, min(room, 1 / displayScale))
        func corner(_ middle: CGFloat) -> CGFloat {
            ((middle - module * CGFloat(side) / 2) * displayScale).rounded(.down) / displayScale
        }
        let (left, top) = (corner(rect.midX), corner(rect.midY))
        for row in 0..<side {
            var column = 0
            while column < side {
                guard code.dark[row * side + column] else {
                    column += 1
                    continue
                }
                // Those beside each other are one: no seam between them.
                let first = column
                while column < side, code.dark[row * side + column] { column += 1 }
                path.addRect(
                    CGRect(
                        x: left + CGFloat(first) * module, y: top + CGFloat(row) * module,
                        width: CGFloat(column - first) * module, height: module))
            }
        }
        return path
    }
}
