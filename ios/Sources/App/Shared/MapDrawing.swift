import Design
import MainCore
import SwiftUI

extension View {
    /// What the maps have in common: their shape, cut off at the edge, water around the land, one picture with a name.
    /// - Parameters:
    ///   - aspect: width by height, as the core has it.
    ///   - aspects: width by height, wherever the core's is beyond: a strip shows nothing.
    func mapFrame(
        aspect: Float, within aspects: ClosedRange<CGFloat>, description: String, identifier: String
    ) -> some View {
        modifier(
            MapFrame(
                aspect: min(max(CGFloat(aspect), aspects.lowerBound), aspects.upperBound), description: description,
                identifier: identifier))
    }
}

private struct MapFrame: ViewModifier {
    let aspect: CGFloat
    let description: String
    let identifier: String
    @Environment(\.palette) private var palette

    func body(content: Content) -> some View {
        content
            .aspectRatio(aspect, contentMode: .fit)
            .clipped()
            .background(palette.hairline.color)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(description)
            .accessibilityAddTraits(.isImage)
            .accessibilityIdentifier(identifier)
    }
}

extension MapPoint {
    func inside(_ rect: CGRect) -> CGPoint {
        CGPoint(x: rect.minX + CGFloat(x) * rect.width, y: rect.minY + CGFloat(y) * rect.height)
    }
}

/// Closed lines.
struct MapLand: Shape {
    let lines: [MapLine]

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        for line in lines {
            path.follow(line.points, in: rect)
            if !line.points.isEmpty { path.closeSubpath() }
        }
        return path
    }
}

/// A circle around a point, which is seen however small it is.
struct MapCircle: Shape {
    let at: MapPoint
    /// In the width of the map.
    let radius: CGFloat
    /// In points of the screen.
    let least: CGFloat

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        path.addEllipse(in: box(in: rect))
        return path
    }

    /// The square around it.
    nonisolated func box(in rect: CGRect) -> CGRect {
        let radius = max(radius * rect.width, least)
        let center = at.inside(rect)
        return CGRect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    }
}

extension Path {
    /// From place to place of a map.
    mutating func follow(_ points: [MapPoint], in rect: CGRect) {
        for (index, point) in points.enumerated() {
            let point = point.inside(rect)
            if index == 0 { move(to: point) } else { addLine(to: point) }
        }
    }
}
