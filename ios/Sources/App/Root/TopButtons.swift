import Design
import MainCore
import SwiftUI

/// What stands above every screen of a worker: have it spoken, and be gone.
struct TopButtons: View {
    let view: ViewModel
    /// In the navigation bar, which has room for the pictures only.
    let isInBar: Bool
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        if view.listen != nil || view.quickExitLabel != nil {
            HStack(spacing: Tokens.Space.small) {
                if let listen = view.listen {
                    TopButton(
                        label: listen.label, symbol: listen.speaking ? "speaker.slash.fill" : PageIcon.listen.symbol,
                        hasWords: !isInBar
                    ) {
                        send(.listenPressed)
                    }
                    .accessibilityIdentifier("listen")
                }
                if !isInBar { Spacer(minLength: 0) }
                if let label = view.quickExitLabel {
                    TopButton(label: label, symbol: PageIcon.exit.symbol, hasWords: !isInBar) {
                        send(.quickExitPressed)
                    }
                    .accessibilityIdentifier("quick-exit")
                }
            }
            .padding(.horizontal, isInBar ? 0 : Tokens.Space.medium)
        }
    }
}

/// A picture with its words, or the picture alone where the words have no room.
private struct TopButton: View {
    let label: String
    let symbol: String
    let hasWords: Bool
    let press: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: press) {
            ViewThatFits(in: .horizontal) {
                if hasWords {
                    HStack(spacing: Tokens.Space.small) {
                        sign
                        Text(label).face(Tokens.Face.body)
                    }
                }
                sign
            }
            .frame(minWidth: Tokens.Size.target, minHeight: Tokens.Size.target)
            .foregroundStyle(palette.ink.color)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(label)
    }

    private var sign: some View {
        Image(systemName: symbol).face(Tokens.Face.title).accessibilityHidden(true)
    }
}
