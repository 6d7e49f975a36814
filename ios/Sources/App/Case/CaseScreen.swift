import Design
import MainCore
import SwiftUI

/// One case: whose it is, how to reach the person safely, what is known, what else may be recorded, what was noted.
struct CaseScreen: View {
    let view: CaseView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Section {
                HStack(spacing: Tokens.Space.small) {
                    Image(systemName: view.icon.symbol).accessibilityHidden(true)
                    Text(view.kindLabel).accessibilityAddTraits(.isHeader)
                }
                .face(Tokens.Face.title)
                ToneLine(text: view.status, tone: view.tone, face: Tokens.Face.lead)
                // Before the button that calls: answering may endanger the person.
                ToneLine(text: view.safeContact, tone: view.safeContactTone, face: Tokens.Face.row)
                if let call = view.call { CallButtonView(button: call, send: send) }
            }
            Section {
                ForEach(Array(view.facts.enumerated()), id: \.offset) { FactLine(fact: $0.element) }
            }
            if !view.actions.isEmpty {
                Section {
                    ForEach(view.actions, id: \.action) { action in
                        ActionButtonView(
                            button: ActionButton(label: action.label, enabled: action.enabled, reason: action.reason),
                            rank: .secondary
                        ) {
                            send(.caseActionPressed(action: action.action))
                        }
                    }
                }
            }
            Section {
                ForEach(Array(view.notes.enumerated()), id: \.offset) { NoteLine(note: $0.element) }
                CoreTextField(label: view.noteLabel, text: view.noteDraft, isLong: true) { send(.noteTyped(text: $0)) }
                ActionButtonView(button: view.noteSubmit, rank: .secondary) { send(.noteSubmitted) }
            } header: {
                Text(view.notesTitle).face(Tokens.Face.note)
            }
        }
        .listStyle(.insetGrouped)
        .scrollDismissesKeyboard(.interactively)
        .safeAreaInset(edge: .bottom) {
            ActionButtonView(button: view.acknowledge) { send(.acknowledgePressed) }
                .padding(Tokens.Space.medium)
                // The list runs on below it.
                .background(palette.page.color)
        }
        .navigationTitle(view.number)
    }
}

/// A line of what is known.
private struct FactLine: View {
    let fact: CaseFact
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Tokens.Space.hair) {
            Text(fact.label).face(Tokens.Face.note).foregroundStyle(palette.inkSoft.color)
            if fact.tone == .quiet {
                Text(fact.value).face(Tokens.Face.row)
            } else {
                ToneLine(text: fact.value, tone: fact.tone, face: Tokens.Face.row)
            }
        }
        .accessibilityElement(children: .combine)
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
