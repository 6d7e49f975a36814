import Foundation
import MainCore

extension QrView {
    /// Modules of white on every side (ISO/IEC 18004).
    public static let quietZone = 4

    /// Modules on each side, with the white around it.
    public var wholeSide: Int { Int(side) + 2 * Self.quietZone }

    /// The dark modules, row by row; those beside each other are one rectangle, so that no seam shows between them. None
    /// where modules are missing.
    /// - Parameters:
    ///   - module: how wide and high each is.
    ///   - corner: the upper left one of the white around the code.
    public func darkRectangles(module: CGFloat, corner: CGPoint) -> [CGRect] {
        let side = Int(side)
        guard side > 0, dark.count >= side * side else { return [] }
        let (left, top) = (corner.x + CGFloat(Self.quietZone) * module, corner.y + CGFloat(Self.quietZone) * module)
        var rectangles: [CGRect] = []
        for row in 0..<side {
            var column = 0
            while column < side {
                guard dark[row * side + column] else {
                    column += 1
                    continue
                }
                let first = column
                while column < side, dark[row * side + column] { column += 1 }
                rectangles.append(
                    CGRect(
                        x: left + CGFloat(first) * module, y: top + CGFloat(row) * module,
                        width: CGFloat(column - first) * module, height: module))
            }
        }
        return rectangles
    }
}
