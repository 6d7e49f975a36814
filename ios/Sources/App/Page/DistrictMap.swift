import Design
import MainCore
import SwiftUI

/// How many there are in each district: a circle each on the land, the number in it, the name beside it where there is
/// room. The rows below say all of it; a map is not mirrored, whichever way the language runs.
struct DistrictMap: View {
    let map: DistrictMapView
    @Environment(\.palette) private var palette
    @ScaledMetric(relativeTo: .body) private var noteSize: CGFloat = Tokens.Face.note.size

    /// Width by height.
    private static let aspects: ClosedRange<CGFloat> = 0.6...3

    var body: some View {
        ZStack {
            land.fill(palette.surface.color)
            land.stroke(palette.line.color, lineWidth: 1.5)
            ForEach(Array(map.districts.enumerated()), id: \.offset) { district in
                district.element.circle.fill(palette.receivedSurface.color)
                district.element.circle.stroke(palette.received.color, lineWidth: 2)
            }
            Canvas { context, size in write(in: context, size) }
        }
        .mapFrame(
            aspect: map.aspect, within: Self.aspects, description: map.description, identifier: "districts")
    }

    private var land: MapLand { MapLand(lines: map.outline) }

    private func write(in context: GraphicsContext, _ size: CGSize) {
        func words(_ text: String) -> GraphicsContext.ResolvedText {
            var words = context.resolve(Text(text).font(.system(size: noteSize)))
            words.shading = .color(palette.ink.color)
            return words
        }
        let counts = map.districts.map { words($0.count) }
        let labels = DistrictLabels(
            districts: map.districts, counts: counts.map { $0.measure(in: size) }, in: size)
        for index in labels.inside { context.draw(counts[index], at: labels.middle(index), anchor: .center) }
        let names = map.districts.indices.map { words(labels.name($0)) }
        for (index, place) in labels.places(of: names.map { $0.measure(in: size) }) {
            context.draw(names[index], at: place, anchor: .topLeading)
        }
    }
}

extension DistrictCircle {
    /// At least six points around: the smallest district is seen too.
    fileprivate var circle: MapCircle { MapCircle(at: at, radius: CGFloat(radius), least: 6) }
}

/// Where the words on a map of districts stand.
struct DistrictLabels {
    /// In points: between a number and its circle.
    private static let margin: CGFloat = 4

    private let districts: [DistrictCircle]
    private let circles: [CGRect]
    private let size: CGSize
    /// The districts whose number has room in its circle.
    let inside: [Int]

    /// - Parameter counts: how large each number is.
    init(districts: [DistrictCircle], counts: [CGSize], in size: CGSize) {
        self.districts = districts
        self.size = size
        let place = CGRect(origin: .zero, size: size)
        let circles = districts.map { $0.circle.box(in: place) }
        self.circles = circles
        inside = circles.indices.filter { counts[$0].width <= circles[$0].width - Self.margin }
    }

    func middle(_ index: Int) -> CGPoint { CGPoint(x: circles[index].midX, y: circles[index].midY) }

    /// What stands beside a circle: the name, and the number where the circle is too small for it.
    func name(_ index: Int) -> String {
        inside.contains(index) ? districts[index].name : "\(districts[index].name) \(districts[index].count)"
    }

    /// The upper left corner of each name that has room, below its circle or above it: the largest district first, none
    /// over another or over a circle.
    func places(of names: [CGSize]) -> [(index: Int, at: CGPoint)] {
        let whole = CGRect(origin: .zero, size: size)
        var taken = circles
        var places: [(index: Int, at: CGPoint)] = []
        for (index, name) in names.enumerated() {
            let circle = circles[index]
            for top in [circle.maxY, circle.minY - name.height] {
                let place = CGRect(
                    x: circle.midX - name.width / 2, y: top, width: name.width, height: name.height)
                // Edges that touch are no overlap.
                guard whole.contains(place), !taken.contains(where: { $0.insetBy(dx: 0.1, dy: 0.1).intersects(place) })
                else { continue }
                taken.append(place)
                places.append((index, place.origin))
                break
            }
        }
        return places
    }
}
