import Design
import MainCore
import SwiftUI

/// Where a worker's phone opens: the button, the two numbers, help that is no siren, and an alert under way.
struct SosScreen: View {
    let view: SosView
    let send: @MainActor (UiEvent) -> Void

    /// The button over the width of the screen; the design asks for half at least.
    private static let share = 0.62
    private static let shareInLittleRoom = 0.52
    /// On a large screen it does not grow beyond this, in points.
    private static let greatest: CGFloat = 360

    var body: some View {
        GeometryReader { screen in
            Fitted { isCompact in
                VStack(spacing: isCompact ? Tokens.Space.small : Tokens.Space.medium) {
                    doors
                    if let alert = view.alert {
                        Button(action: { send(.receiptOpened) }) {
                            ToneLine(text: alert.text, tone: .good, face: Tokens.Face.lead)
                        }
                        .buttonStyle(WideButtonStyle(.secondary))
                        .accessibilityHint(alert.openLabel)
                        .accessibilityIdentifier("alert")
                    }
                    Spacer(minLength: 0)
                    WideButton(label: view.helpLabel, symbol: KindIcon.advice.symbol) { send(.helpOpened) }
                        .accessibilityIdentifier("help")
                    // The numbers stand above the button, which keeps the place under the thumb.
                    CallButtons(calls: view.calls, send: send)
                    Spacer(minLength: 0)
                    SosButton(view: view, diameter: diameter(in: screen.size.width, isCompact), send: send)
                    Text(view.hint)
                        .face(Tokens.Face.lead)
                        .multilineTextAlignment(.center)
                        // The button's own label says it.
                        .accessibilityHidden(true)
                }
                .padding(Tokens.Space.medium)
                .frame(maxWidth: .infinity)
            }
        }
        // There is no way back from here, and the bar would take the room that small screens need.
        .toolbar(.hidden, for: .navigationBar)
    }

    private func diameter(in width: CGFloat, _ isCompact: Bool) -> CGFloat {
        min(width * (isCompact ? Self.shareInLittleRoom : Self.share), Self.greatest)
    }

    /// What else there is, quiet and out of the thumb's way.
    private var doors: some View {
        SideBySide {
            Door(label: view.languageLabel, symbol: "globe") { send(.languageOpened) }
            Door(label: view.menuLabel, symbol: "line.3.horizontal") { send(.menuOpened) }
        }
    }
}

/// A quiet button that leads to another screen.
private struct Door: View {
    let label: String
    let symbol: String
    let open: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: open) {
            HStack(spacing: Tokens.Space.small) {
                Image(systemName: symbol).accessibilityHidden(true)
                Text(label).multilineTextAlignment(.center)
            }
            .face(Tokens.Face.body)
            .frame(maxWidth: .infinity, minHeight: Tokens.Size.target)
            .foregroundStyle(palette.ink.color)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
    }
}
