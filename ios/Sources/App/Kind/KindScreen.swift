import Design
import MainCore
import SwiftUI

/// What happened? Large pictures; without a choice the alert goes by itself.
struct KindScreen: View {
    let view: KindView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        Fitted {
            VStack(spacing: Tokens.Space.medium) {
                Text(view.title)
                    .face(Tokens.Face.title)
                    .multilineTextAlignment(.center)
                    .accessibilityAddTraits(.isHeader)
                LazyVGrid(columns: columns, spacing: Tokens.Space.small) {
                    ForEach(view.choices, id: \.code) { choice in
                        Button(action: { send(.kindChosen(code: choice.code)) }) {
                            VStack(spacing: Tokens.Space.tight) {
                                Image(systemName: choice.icon.symbol)
                                    .font(.system(size: Tokens.Size.kindIcon))
                                    .accessibilityHidden(true)
                                Text(choice.label).face(Tokens.Face.lead)
                            }
                            .padding(.vertical, Tokens.Space.small)
                        }
                        .buttonStyle(WideButtonStyle(.secondary))
                    }
                }
                ProgressView(value: Double(view.secondsLeft), total: Double(max(view.secondsTotal, 1)))
                    .tint(palette.waits.color)
                    // The words below say the same.
                    .accessibilityHidden(true)
                Text(view.countdown)
                    .face(Tokens.Face.body)
                    .monospacedDigit()
                    .multilineTextAlignment(.center)
                    .accessibilityAddTraits(.updatesFrequently)
                Button(action: { send(.cancelPressed) }) {
                    Text(view.cancelLabel).face(Tokens.Face.lead)
                }
                .buttonStyle(WideButtonStyle(.secondary))
            }
            .padding(Tokens.Space.medium)
        }
        // Back is what the last button says; a second way would be one more thing to understand.
        .toolbar(.hidden, for: .navigationBar)
    }

    /// Two beside each other, one where letters are so large that words would be broken.
    private var columns: [GridItem] {
        let column = GridItem(.flexible(), spacing: Tokens.Space.small)
        return textSize.isAccessibilitySize ? [column] : [column, column]
    }
}
