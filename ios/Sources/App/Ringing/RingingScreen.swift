import Design
import MainCore
import SwiftUI

/// A case rings. Nothing here tells of the person: who looks at this screen may be anybody. Large, for somebody who
/// just woke up.
struct RingingScreen: View {
    let view: RingingView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Fitted { isCompact in
            VStack(spacing: isCompact ? Tokens.Space.small : Tokens.Space.large) {
                if !isCompact {
                    Image(systemName: PageIcon.notifications.symbol)
                        .font(.system(size: Tokens.Size.kindIcon))
                        .foregroundStyle(palette.waits.color)
                        .accessibilityHidden(true)
                }
                VStack(spacing: Tokens.Space.small) {
                    Text(view.title).face(Tokens.Face.display).accessibilityAddTraits(.isHeader)
                    Text(view.text).face(Tokens.Face.title)
                    Text(view.age).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
                }
                .multilineTextAlignment(.center)
                .frame(maxWidth: .infinity, maxHeight: .infinity)
                RingingButton(button: view.open, rank: .primary, send: send)
                RingingButton(button: view.silence, rank: .secondary, send: send)
            }
            .padding(Tokens.Space.medium)
        }
        .announced(view.title, initial: true)
    }
}

private struct RingingButton: View {
    let button: PageButton
    let rank: WideButtonStyle.Rank
    let send: @MainActor (UiEvent) -> Void

    /// In points.
    private static let least: CGFloat = 72

    var body: some View {
        Button(action: { send(.pagePressed(action: button.action)) }) {
            HStack(spacing: Tokens.Space.snug) {
                Image(systemName: button.icon.symbol).accessibilityHidden(true)
                Text(button.label)
            }
            .face(Tokens.Face.lead)
        }
        .buttonStyle(WideButtonStyle(rank, least: Self.least))
        .disabled(!button.enabled)
    }
}
