import Design
import MainCore
import SwiftUI

/// Where the person is, drawn from what the phone has: the outline of the state, the way they took, the circle in which
/// they are, the hub as a square. A map runs from west to east whichever way the language does: shapes are not mirrored.
struct CaseMap: View {
    let map: MapView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    /// Width by height.
    private static let aspects: ClosedRange<CGFloat> = 0.75...3
    private static let faint = 0.25

    var body: some View {
        VStack(alignment: .leading, spacing: Tokens.Space.small) {
            drawing.mapFrame(
                aspect: map.aspect, within: Self.aspects, description: map.description, identifier: "map")
            StaffButton(button: map.open, send: send)
        }
    }

    private var drawing: some View {
        ZStack(alignment: .bottom) {
            land.fill(palette.surface.color)
            land.stroke(palette.line.color, lineWidth: 1.5)
            around.fill(palette.received.color).opacity(Self.faint)
            around.stroke(palette.received.color, lineWidth: 1.5)
            MapWay(points: map.track).stroke(palette.received.color, style: Self.way)
            if let hub = map.hub { MapSquare(at: hub, half: 6).fill(palette.action.color) }
            // The person last: nothing stands over them.
            MapCircle(at: map.person, radius: 0, least: 9).fill(palette.surface.color)
            MapCircle(at: map.person, radius: 0, least: 7).fill(palette.received.color)
            MapScale(length: CGFloat(map.scale)).stroke(palette.ink.color, lineWidth: 2)
            Text(map.scaleLabel).face(Tokens.Face.note).monospacedDigit().padding(.bottom, Tokens.Space.medium)
        }
    }

    private static let way = StrokeStyle(lineWidth: 3, lineCap: .round)

    private var land: MapLand { MapLand(lines: map.outline) }
    private var around: MapCircle { MapCircle(at: map.person, radius: CGFloat(map.radius), least: 10) }
}

/// The way somebody took, with a dot at each place.
struct MapWay: Shape {
    let points: [MapPoint]

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        path.follow(points, in: rect)
        for point in points.map({ $0.inside(rect) }) {
            path.addEllipse(in: CGRect(x: point.x - 1.5, y: point.y - 1.5, width: 3, height: 3))
        }
        return path
    }
}

struct MapSquare: Shape {
    let at: MapPoint
    /// In points of the screen.
    let half: CGFloat

    nonisolated func path(in rect: CGRect) -> Path {
        let center = at.inside(rect)
        var path = Path()
        path.addRect(CGRect(x: center.x - half, y: center.y - half, width: 2 * half, height: 2 * half))
        return path
    }
}

/// The bar of the scale in the middle of the foot, with an end up at either side.
struct MapScale: Shape {
    /// In the width of the map.
    let length: CGFloat

    nonisolated func path(in rect: CGRect) -> Path {
        let (half, y) = (length * rect.width / 2, rect.maxY - 8)
        var path = Path()
        path.move(to: CGPoint(x: rect.midX - half, y: y - 6))
        path.addLine(to: CGPoint(x: rect.midX - half, y: y))
        path.addLine(to: CGPoint(x: rect.midX + half, y: y))
        path.addLine(to: CGPoint(x: rect.midX + half, y: y - 6))
        return path
    }
}
