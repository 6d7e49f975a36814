import Design
import MainCore
import SwiftUI

/// A case in the list: what, where, since when, whose.
struct InboxLine: View {
    let row: InboxRow
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .top, spacing: Tokens.Space.snug) {
            Image(systemName: row.icon.symbol)
                .font(.system(size: Tokens.Size.icon))
                .foregroundStyle(row.tone.ink(palette).color)
                .accessibilityHidden(true)
            VStack(alignment: .leading, spacing: Tokens.Space.hair) {
                ViewThatFits(in: .horizontal) {
                    HStack(alignment: .firstTextBaseline) {
                        kind
                        Spacer(minLength: Tokens.Space.small)
                        age
                    }
                    VStack(alignment: .leading) {
                        kind
                        age
                    }
                }
                Text(row.place).face(Tokens.Face.row)
                ToneLine(text: row.status, tone: row.tone, face: Tokens.Face.row)
                ForEach(row.marks, id: \.self) { mark in
                    Text(mark).face(Tokens.Face.note).foregroundStyle(palette.waits.color)
                }
                Text(row.number).face(Tokens.Face.note).monospacedDigit().foregroundStyle(palette.inkSoft.color)
            }
        }
        .frame(maxWidth: .infinity, minHeight: Tokens.Size.staffTarget, alignment: .leading)
        .contentShape(Rectangle())
    }

    private var kind: some View {
        // Unread is told by weight and by a dot, which VoiceOver reads nothing of: the status says what matters.
        HStack(spacing: Tokens.Space.tight) {
            if row.unread {
                Image(systemName: "circle.fill")
                    .imageScale(.small)
                    .foregroundStyle(palette.received.color)
                    .accessibilityHidden(true)
            }
            Text(row.kindLabel).face(Tokens.Face.lead).fontWeight(row.unread ? .bold : .regular)
        }
    }

    private var age: some View {
        Text(row.age).face(Tokens.Face.note).monospacedDigit().foregroundStyle(palette.inkSoft.color)
    }
}
