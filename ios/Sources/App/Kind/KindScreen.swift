import Design
import MainCore
import SwiftUI

/// What happened? Large pictures; without a choice an alert that waits goes by itself.
struct KindScreen: View {
    let view: KindView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        Fitted { isCompact in
            VStack(spacing: isCompact ? Tokens.Space.small : Tokens.Space.medium) {
                Text(view.title)
                    .face(Tokens.Face.title)
                    .multilineTextAlignment(.center)
                    .accessibilityAddTraits(.isHeader)
                LazyVGrid(columns: columns, spacing: Tokens.Space.small) {
                    ForEach(view.choices, id: \.code) { choice in
                        KindTile(choice: choice) { send(.kindChosen(code: choice.code)) }
                    }
                }
                if let countdown = view.countdown { CountdownView(countdown: countdown) }
                WideButton(label: view.cancelLabel) { send(.cancelPressed) }
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

/// A kind. The one that is being spoken is framed and has a speaker, the one that stands has a tick: neither is told by
/// colour alone.
private struct KindTile: View {
    let choice: KindChoice
    let choose: @MainActor () -> Void
    @Environment(\.palette) private var palette
    @Environment(\.isCompact) private var isCompact

    var body: some View {
        Button(action: choose) {
            VStack(spacing: Tokens.Space.tight) {
                HStack(spacing: Tokens.Space.small) {
                    Image(systemName: choice.icon.symbol)
                        .font(.system(size: Tokens.Size.kindIcon))
                        .accessibilityHidden(true)
                    if let mark {
                        Image(systemName: mark)
                            .foregroundStyle(palette.received.color)
                            .accessibilityHidden(true)
                    }
                }
                Text(choice.label).face(Tokens.Face.lead)
            }
            .padding(.vertical, isCompact ? 0 : Tokens.Space.small)
        }
        .buttonStyle(WideButtonStyle(choice.speaking ? .marked : .secondary))
        .accessibilityAddTraits(choice.selected ? .isSelected : [])
    }

    private var mark: String? {
        if choice.speaking { return PageIcon.listen.symbol }
        return choice.selected ? PageIcon.done.symbol : nil
    }
}

/// How long until the alert goes by itself.
private struct CountdownView: View {
    let countdown: Countdown
    @Environment(\.palette) private var palette

    var body: some View {
        ProgressView(value: Double(countdown.secondsLeft), total: Double(max(countdown.secondsTotal, 1)))
            .tint(palette.waits.color)
            // The words below say the same.
            .accessibilityHidden(true)
        Text(countdown.text)
            .face(Tokens.Face.body)
            .monospacedDigit()
            .multilineTextAlignment(.center)
            .accessibilityAddTraits(.updatesFrequently)
    }
}
