import Design
import MainCore
import SwiftUI

/// A case in the list: what, where, since when, whose. Swiped, the first thing that can be done with it is done; held,
/// all of them are offered; VoiceOver has them among its actions.
struct InboxLine: View {
    let row: InboxRow
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        Button(action: { send(.caseOpened(caseId: row.caseId)) }) { InboxWords(row: row) }
            .buttonStyle(.plain)
            .swipeActions(edge: .leading, allowsFullSwipe: false) {
                // VoiceOver offers what is behind a swipe by itself.
                if let first = row.actions.first { entry(first) }
            }
            .contextMenu {
                ForEach(Array(row.actions.enumerated()), id: \.offset) { entry($0.element) }
            }
            .accessibilityActions {
                ForEach(Array(row.actions.dropFirst().enumerated()), id: \.offset) { entry($0.element) }
            }
    }

    private func entry(_ action: RowAction) -> some View {
        Button(action: { send(.rowActionPressed(caseId: row.caseId, action: action.action)) }) {
            Label(action.label, systemImage: action.icon.symbol)
        }
    }
}

private struct InboxWords: View {
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
                // What is late stands on top and says by how much.
                if let late = row.late { ToneLine(text: late, tone: .urgent, face: Tokens.Face.row) }
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
