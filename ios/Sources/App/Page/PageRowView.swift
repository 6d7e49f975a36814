import Design
import MainCore
import SwiftUI

/// A row of a page.
struct PageRowView: View {
    let row: PageRow
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.isForStaff) private var isForStaff

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
                WideButton(
                    label: label, least: isForStaff ? Tokens.Size.staffTarget : Tokens.Size.target,
                    face: isForStaff ? Tokens.Face.row : Tokens.Face.lead
                ) { press(action) }
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
                PageFieldView(title: row.title, text: text, kind: kind, emptyLabel: row.emptyLabel ?? "") {
                    send(.pageTyped(field: field, text: $0))
                }
                .accessibilityHint(row.detail ?? "")
            }
            // What is wrong with it comes while it is typed, or when the form is submitted.
            .announced(row.tone == .urgent ? row.detail : nil)
        }
    }

    private func press(_ action: PageAction) { send(.pagePressed(action: action)) }
}

/// The picture, the words and the words below them, with the sign of how it matters.
private struct RowWords: View {
    let row: PageRow
    @Environment(\.palette) private var palette
    @Environment(\.isForStaff) private var isForStaff
    @Environment(\.held) private var held

    var body: some View {
        HStack(alignment: .top, spacing: Tokens.Space.snug) {
            // Where nothing is held by that name, or no picture, the sign stands.
            if let photo = row.photo.flatMap(held.content(named:)) {
                ReadPicture(content: photo, side: Portrait.pixels) { reading in
                    if case .picture(let picture) = reading { Portrait(picture: picture) } else { sign }
                }
            } else {
                sign
            }
            VStack(alignment: .leading, spacing: Tokens.Space.hair) {
                HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.small) {
                    if let symbol = row.tone.symbol {
                        Image(systemName: symbol)
                            .foregroundStyle(row.tone.ink(palette).color)
                            .accessibilityHidden(true)
                    }
                    Text(row.title)
                }
                .face(isForStaff ? Tokens.Face.row : Tokens.Face.lead)
                if let detail = row.detail {
                    Text(detail)
                        .face(isForStaff ? Tokens.Face.note : Tokens.Face.body)
                        .foregroundStyle(palette.inkSoft.color)
                }
            }
            .multilineTextAlignment(.leading)
            .frame(maxWidth: .infinity, alignment: .leading)
        }
    }

    private var sign: some View {
        Image(systemName: row.icon.symbol)
            .font(.system(size: isForStaff ? Tokens.Space.large : Tokens.Size.icon))
            .foregroundStyle(row.tone.ink(palette).color)
            .frame(minWidth: Tokens.Size.icon)
            .accessibilityHidden(true)
    }
}

/// What of a row a finger can press: a card for a worker, a line of a list for staff.
private struct Card: ViewModifier {
    @Environment(\.palette) private var palette
    @Environment(\.isForStaff) private var isForStaff

    func body(content: Content) -> some View {
        let corner = isForStaff ? 0 : Tokens.Size.corner
        content
            .padding(isForStaff ? 0 : Tokens.Space.snug)
            .frame(
                maxWidth: .infinity, minHeight: isForStaff ? Tokens.Size.staffTarget : Tokens.Size.target,
                alignment: .leading
            )
            .background(palette.surface.color.opacity(isForStaff ? 0 : 1), in: RoundedRectangle(cornerRadius: corner))
            .overlay {
                RoundedRectangle(cornerRadius: corner)
                    .stroke(palette.hairline.color, lineWidth: isForStaff ? 0 : 1)
            }
            .contentShape(Rectangle())
    }
}
