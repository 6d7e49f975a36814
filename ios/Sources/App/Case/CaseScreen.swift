import Design
import MainCore
import SwiftUI

/// One case: how it stands, what must be decided first, how the person may be reached and only then the buttons that do,
/// where they are, the parts, the notes. The one thing that is mostly to be done stands under the thumb.
struct CaseScreen: View {
    let view: CaseView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Section { CaseHead(view: view) }
            if !view.conflicts.isEmpty || !view.refused.isEmpty {
                Section {
                    ForEach(Array(view.conflicts.enumerated()), id: \.offset) {
                        ConflictCard(conflict: $0.element, send: send)
                    }
                    ForEach(Array(view.refused.enumerated()), id: \.offset) {
                        RefusedCard(refused: $0.element, send: send)
                    }
                }
            }
            Section { Reach(view: view, send: send) }
            if let map = view.map { Section { CaseMap(map: map, send: send) } }
            ForEach(view.sections, id: \.kind) { CaseSectionView(section: $0, send: send) }
            Section {
                ForEach(Array(view.notes.enumerated()), id: \.offset) { NoteLine(note: $0.element) }
                CoreTextField(label: view.noteLabel, text: view.noteDraft, isLong: true) { send(.noteTyped(text: $0)) }
                ActionButtonView(button: view.noteSubmit, rank: .secondary) { send(.noteSubmitted) }
            } header: {
                Text(view.notesTitle).face(Tokens.Face.note)
            }
        }
        .listStyle(.insetGrouped)
        .environment(\.isForStaff, true)
        .scrollDismissesKeyboard(.interactively)
        .safeAreaInset(edge: .bottom) { foot }
        .navigationTitle(view.number)
        // Another case is another screen: it begins at its top, with parts folded as its own are.
        .id(view.caseId)
    }

    /// The one primary action, and beside it the way to the others.
    private var foot: some View {
        HStack(alignment: .top, spacing: Tokens.Space.small) {
            ActionButtonView(
                button: ActionButton(
                    label: view.primary.label, enabled: view.primary.enabled, reason: view.primary.reason),
                symbol: view.primary.icon.symbol
            ) {
                send(.staffPressed(action: view.primary.action))
            }
            if !view.actions.isEmpty {
                MoreMenu(label: view.actionsLabel) {
                    ForEach(Array(view.actions.enumerated()), id: \.offset) { entry($0.element) }
                }
            }
        }
        .padding(Tokens.Space.medium)
        // The list runs on below it.
        .background(palette.page.color)
    }

    private func entry(_ action: CaseAction) -> some View {
        Button(action: { send(.staffPressed(action: action.action)) }) {
            // The system draws a second text smaller, below the first.
            Text(action.label)
            if let reason = action.reason, !action.enabled { Text(reason) }
            Image(systemName: action.icon.symbol)
        }
        .disabled(!action.enabled)
        .accessibilityLabel(action.label)
        .accessibilityHint(action.reason ?? "")
    }
}

/// What it is, whose it is and how soon; and where this person does not see all of it, why.
private struct CaseHead: View {
    let view: CaseView

    var body: some View {
        HStack(spacing: Tokens.Space.small) {
            Image(systemName: view.icon.symbol).accessibilityHidden(true)
            Text(view.kindLabel).accessibilityAddTraits(.isHeader)
        }
        .face(Tokens.Face.title)
        ToneLine(text: view.status, tone: view.tone, face: Tokens.Face.lead)
        if !view.badges.isEmpty {
            Flowing {
                ForEach(Array(view.badges.enumerated()), id: \.offset) {
                    Chip(text: $0.element.text, tone: $0.element.tone)
                }
            }
        }
        if let hidden = view.hidden {
            HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.small) {
                Image(systemName: PageIcon.lock.symbol).accessibilityHidden(true)
                Text(hidden).face(Tokens.Face.row)
            }
            .accessibilityElement(children: .combine)
            .accessibilityIdentifier("hidden")
        }
    }
}

/// A note: whose, when, what, and whether the server has it.
private struct NoteLine: View {
    let note: NoteView
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Tokens.Space.hair) {
            HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.small) {
                Text(note.author)
                Text(note.time).monospacedDigit()
            }
            .face(Tokens.Face.note)
            .foregroundStyle(palette.inkSoft.color)
            Text(note.text).face(Tokens.Face.row)
            if let pending = note.pending { ToneLine(text: pending, tone: .waiting, face: Tokens.Face.note) }
        }
        .accessibilityElement(children: .combine)
    }
}
