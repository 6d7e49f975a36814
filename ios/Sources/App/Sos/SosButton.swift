import Design
import MainCore
import SwiftUI

/// The SOS button: held, its ring fills. Of VoiceOver and Switch Control no hold can be asked: they use their own tap, and
/// the core asks once more.
struct SosButton: View {
    let view: SosView
    /// In points. The circle never is smaller; very large letters may make it larger.
    let diameter: CGFloat
    let send: @MainActor (UiEvent) -> Void

    @State private var isHeld = false
    @Environment(\.palette) private var palette
    @Environment(\.accessibilityReduceMotion) private var reduceMotion

    /// How far a frightened finger may slide and still hold, in points.
    private static let slack: CGFloat = 80

    var body: some View {
        Text(view.buttonLabel)
            .face(Tokens.Face.display)
            .foregroundStyle(palette.onSos.color)
            .padding(Tokens.Space.large)
            .frame(minWidth: diameter, minHeight: diameter)
            .background(palette.sos.color, in: Circle())
            .overlay { ring }
            .contentShape(Circle())
            .onLongPressGesture(minimumDuration: holdSeconds, maximumDistance: Self.slack) {
                send(.sosHeld)
            } onPressingChanged: { pressing in
                isHeld = pressing
                send(pressing ? .sosPressed : .sosReleased)
            }
            .accessibilityElement()
            .accessibilityLabel(view.accessibilityLabel)
            .accessibilityAddTraits(.isButton)
            .accessibilityIdentifier("sos")
            .accessibilityAction { send(.sosAsked) }
    }

    private var holdSeconds: Double { Double(view.holdMs) / 1000 }

    private var ring: some View {
        Circle()
            .trim(from: 0, to: isHeld ? 1 : 0)
            .stroke(palette.onSos.color, style: StrokeStyle(lineWidth: Tokens.Size.ring, lineCap: .round))
            .rotationEffect(.degrees(-90))
            .padding(Tokens.Size.ring)
            // Without motion the ring is there at once while the finger is down.
            .animation(
                reduceMotion ? nil : isHeld ? .linear(duration: holdSeconds) : .easeOut(duration: 0.2), value: isHeld
            )
            .accessibilityHidden(true)
    }
}
