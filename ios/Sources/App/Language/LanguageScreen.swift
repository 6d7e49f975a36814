import Design
import MainCore
import SwiftUI

/// Choosing a language: the first thing at the first start, each language in its own words.
struct LanguageScreen: View {
    let view: LanguageView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollView {
            VStack(spacing: Tokens.Space.medium) {
                Text(view.title)
                    .face(Tokens.Face.title)
                    .multilineTextAlignment(.center)
                    .accessibilityAddTraits(.isHeader)
                ForEach(view.choices, id: \.tag) { choice in
                    Button(action: { send(.languageChosen(tag: choice.tag)) }) {
                        HStack(spacing: Tokens.Space.small) {
                            Text(choice.name).face(Tokens.Face.title)
                            if choice.selected {
                                Image(systemName: "checkmark")
                                    .foregroundStyle(palette.received.color)
                                    .accessibilityHidden(true)
                            }
                        }
                    }
                    .buttonStyle(WideButtonStyle(.secondary))
                    .accessibilityAddTraits(choice.selected ? .isSelected : [])
                }
            }
            .padding(Tokens.Space.medium)
        }
    }
}
