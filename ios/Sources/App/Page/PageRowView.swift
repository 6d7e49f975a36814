import Design
import MainCore
import SwiftUI

/// A row of a page.
struct PageRowView: View {
    let row: PageRow
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        switch row.control {
        case .nothing:
            RowWords(row: row).accessibilityElement(children: .combine)
        case .press(let action):
            Button(action: { press(action) }) {
                HStack(spacing: Tokens.Space.snug) {
                    RowWords(row: row)
                    Image(systemName: "chevron.forward")
                        .foregroundStyle(palette.inkSoft.color)
                        .accessibilityHidden(true)
                }
                .modifier(Card())
            }
            .buttonStyle(.plain)
        case .button(let label, let action):
            VStack(alignment: .leading, spacing: Tokens.Space.small) {
                RowWords(row: row).accessibilityElement(children: .combine)
                Button(action: { press(action) }) { Text(label).face(Tokens.Face.lead) }
                    .buttonStyle(WideButtonStyle(.secondary))
                    // Several rows may have a button of the same words.
                    .accessibilityLabel("\(label), \(row.title)")
            }
        case .switch(let on, let action):
            Toggle(isOn: Binding(get: { on }, set: { if $0 != on { press(action) } })) { RowWords(row: row) }
                .tint(palette.received.color)
                .modifier(Card())
        case .choice(let selected, let action):
            Button(action: { press(action) }) {
                HStack(spacing: Tokens.Space.snug) {
                    RowWords(row: row)
                    Image(systemName: selected ? "checkmark.circle.fill" : "circle")
                        .foregroundStyle((selected ? palette.received : palette.line).color)
                        .accessibilityHidden(true)
                }
                .modifier(Card())
            }
            .buttonStyle(.plain)
            .accessibilityAddTraits(selected ? .isSelected : [])
        case .field(let field, let text, let kind):
            VStack(alignment: .leading, spacing: Tokens.Space.tight) {
                RowWords(row: row)
                    // The field itself is named so.
                    .accessibilityHidden(true)
                CoreTextField(label: row.title, text: text, isLong: kind == .words) {
                    send(.pageTyped(field: field, text: $0))
                }
                .accessibilityHint(row.detail ?? "")
                .taking(kind)
            }
        }
    }

    private func press(_ action: PageAction) { send(.pagePressed(action: action)) }
}

/// The picture, the words and the words below them, with the sign of how it matters.
private struct RowWords: View {
    let row: PageRow
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .top, spacing: Tokens.Space.snug) {
            Image(systemName: row.icon.symbol)
                .font(.system(size: Tokens.Size.icon))
                .foregroundStyle(row.tone.ink(palette).color)
                .frame(minWidth: Tokens.Size.icon)
                .accessibilityHidden(true)
            VStack(alignment: .leading, spacing: Tokens.Space.hair) {
                HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.small) {
                    if let symbol = row.tone.symbol {
                        Image(systemName: symbol)
                            .foregroundStyle(row.tone.ink(palette).color)
                            .accessibilityHidden(true)
                    }
                    Text(row.title)
                }
                .face(Tokens.Face.lead)
                if let detail = row.detail {
                    Text(detail).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
                }
            }
            .multilineTextAlignment(.leading)
            .frame(maxWidth: .infinity, alignment: .leading)
        }
    }
}

/// What of a row a finger can press.
private struct Card: ViewModifier {
    @Environment(\.palette) private var palette

    func body(content: Content) -> some View {
        content
            .padding(Tokens.Space.snug)
            .frame(maxWidth: .infinity, minHeight: Tokens.Size.target, alignment: .leading)
            .background(palette.surface.color, in: RoundedRectangle(cornerRadius: Tokens.Size.corner))
            .overlay { RoundedRectangle(cornerRadius: Tokens.Size.corner).stroke(palette.hairline.color, lineWidth: 1) }
            .contentShape(Rectangle())
    }
}

extension View {
    /// The keyboard for what a field takes.
    @ViewBuilder fileprivate func taking(_ kind: FieldKind) -> some View {
        #if os(iOS)
            switch kind {
            case .name: textContentType(.name).textInputAutocapitalization(.words)
            case .phone: keyboardType(.phonePad).textContentType(.telephoneNumber)
            case .words: self
            }
        #else
            self
        #endif
    }
}
