import Design
import MainCore
import SwiftUI

/// Says on every screen that somebody is practising: by its words, and by stripes that no other thing of the app has.
struct PracticeBandView: View {
    let band: PracticeBand
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    /// Height of the stripes above and below the words, in points.
    private static let edge: CGFloat = 10

    var body: some View {
        VStack(spacing: 0) {
            stripes
            HStack(spacing: Tokens.Space.small) {
                HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.small) {
                    Image(systemName: PageIcon.practice.symbol).accessibilityHidden(true)
                    Text(band.text).multilineTextAlignment(.leading)
                }
                .face(Tokens.Face.lead)
                .accessibilityElement(children: .combine)
                .accessibilityIdentifier("practice")
                .frame(maxWidth: .infinity, alignment: .leading)
                Button(action: { send(.practiceEnded) }) {
                    Text(band.endLabel)
                        .face(Tokens.Face.lead)
                        .padding(.horizontal, Tokens.Space.small)
                        .frame(minWidth: Tokens.Size.target, minHeight: Tokens.Size.target)
                        .contentShape(Rectangle())
                }
                .buttonStyle(.plain)
            }
            .padding(.horizontal, Tokens.Space.medium)
            stripes
        }
        .foregroundStyle(palette.onWaits.color)
        .background(palette.waits.color)
    }

    private var stripes: some View {
        Stripes(width: Self.edge)
            .fill(palette.onWaits.color)
            .frame(minHeight: Self.edge, maxHeight: Self.edge)
            .accessibilityHidden(true)
    }
}

/// Slanted stripes, as wide as the gaps between them.
struct Stripes: Shape {
    /// In points, along the edge.
    let width: CGFloat

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        guard width > 0 else { return path }
        var start = rect.minX - rect.height
        while start < rect.maxX {
            path.move(to: CGPoint(x: start, y: rect.maxY))
            path.addLine(to: CGPoint(x: start + rect.height, y: rect.minY))
            path.addLine(to: CGPoint(x: start + rect.height + width, y: rect.minY))
            path.addLine(to: CGPoint(x: start + width, y: rect.maxY))
            path.closeSubpath()
            start += 2 * width
        }
        return path
    }
}
