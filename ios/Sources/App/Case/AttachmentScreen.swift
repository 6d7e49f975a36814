import Design
import Foundation
import MainCore
import SwiftUI

/// One attachment: the photo or the voice note over all the room there is, below it what it is and what can be done.
struct AttachmentScreen: View {
    let view: AttachmentView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.held) private var held

    var body: some View {
        VStack(spacing: 0) {
            shown.frame(maxWidth: .infinity, maxHeight: .infinity)
            ScrollView {
                VStack(alignment: .leading, spacing: Tokens.Space.small) {
                    Text(view.title).face(Tokens.Face.lead).accessibilityAddTraits(.isHeader)
                    if !view.details.isEmpty {
                        Text(view.details.joined(separator: " · "))
                            .face(Tokens.Face.note)
                            .foregroundStyle(palette.inkSoft.color)
                    }
                    // Beside a photo that is there the words say how far it has come; else they stand in its place.
                    if view.content != nil { standing }
                    ForEach(Array(view.fields.enumerated()), id: \.offset) {
                        PageRowView(row: $0.element, send: send)
                    }
                }
                .padding(Tokens.Space.medium)
                .frame(maxWidth: .infinity, alignment: .leading)
            }
            .frame(maxHeight: Self.wordsHeight)
            .scrollDismissesKeyboard(.interactively)
        }
        .environment(\.isForStaff, true)
        .safeAreaInset(edge: .bottom) { foot }
        .announced(view.status?.text)
    }

    @ViewBuilder private var shown: some View {
        switch view.content {
        case .photo(let name, let description, let unreadableLabel):
            // The content comes apart from the view, a moment before or after it.
            if let content = held.content(named: name) {
                Photo(content: content, description: description, unreadableLabel: unreadableLabel)
            }
        case .voice(let name, let playLabel, let pauseLabel, let unreadableLabel):
            if held.content(named: name) != nil {
                Voice(playLabel: playLabel, pauseLabel: pauseLabel, unreadableLabel: unreadableLabel)
            }
        case nil:
            VStack(spacing: Tokens.Space.medium) {
                standing
                if let progress = view.progress { ProgressView(value: progress) }
            }
            .padding(Tokens.Space.medium)
        }
    }

    @ViewBuilder private var standing: some View {
        if let status = view.status {
            ToneLine(text: status.text, tone: status.tone, face: Tokens.Face.body)
        }
    }

    @ViewBuilder private var foot: some View {
        if view.primary != nil || view.secondary != nil {
            VStack(spacing: Tokens.Space.small) {
                if let button = view.primary { wide(button, .primary) }
                if let button = view.secondary { wide(button, .secondary) }
            }
            .padding(Tokens.Space.medium)
            .frame(maxWidth: .infinity)
            .background(palette.page.color)
        }
    }

    private func wide(_ button: PageButton, _ rank: WideButtonStyle.Rank) -> some View {
        CoreButton(button: button, rank: rank, least: Tokens.Size.staffTarget, send: send)
    }

    /// In points: the words leave the larger part of the screen to what is looked at.
    private static let wordsHeight: CGFloat = 260
}

/// A voice note: one button begins, halts and goes on.
private struct Voice: View {
    let playLabel: String
    let pauseLabel: String
    let unreadableLabel: String
    @Environment(\.held) private var held
    @State private var isUnreadable = false

    var body: some View {
        VStack(spacing: Tokens.Space.medium) {
            if isUnreadable { ToneLine(text: unreadableLabel, tone: .urgent, face: Tokens.Face.body) }
            WideButton(
                label: held.isPlaying ? pauseLabel : playLabel, symbol: held.isPlaying ? "pause.fill" : "play.fill",
                rank: .primary, face: Tokens.Face.title
            ) { isUnreadable = !held.press() }
        }
        .padding(Tokens.Space.medium)
    }
}
