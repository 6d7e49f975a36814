import Design
import MainCore
import SwiftUI

/// The hub's cases, most urgent first.
struct InboxScreen: View {
    let view: InboxView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    /// How far the window moves at once; half of what the core sends, so that rows on the screen stay where they are.
    private static let step: UInt32 = 15

    var body: some View {
        List {
            Section {
                ToneLine(text: view.syncLine, tone: view.syncTone, face: Tokens.Face.row)
                if view.rows.isEmpty {
                    Text(view.empty).face(Tokens.Face.body)
                } else {
                    Text(view.summary).face(Tokens.Face.lead).accessibilityAddTraits(.isHeader)
                }
            } header: {
                Text(view.staffName).face(Tokens.Face.note)
            }
            Section { rows }
            Section {
                Button(action: { send(.signOutPressed) }) {
                    Text(view.signOutLabel).face(Tokens.Face.row).frame(minHeight: Tokens.Size.staffTarget)
                }
            }
        }
        .listStyle(.insetGrouped)
        .navigationTitle(view.title)
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                // Staff are people too. One tap, so the core asks once more.
                Button(action: { send(.sosAsked) }) {
                    Text(view.sosLabel).face(Tokens.Face.lead).foregroundStyle(palette.sos.color)
                }
            }
        }
    }

    @ViewBuilder private var rows: some View {
        let past = view.first + UInt32(clamping: view.rows.count)
        if view.first > 0 {
            WindowEdge(id: "before-\(view.first)") {
                send(.inboxScrolled(first: view.first > Self.step ? view.first - Self.step : 0))
            }
        }
        ForEach(view.rows, id: \.caseId) { row in
            Button(action: { send(.caseOpened(caseId: row.caseId)) }) { InboxLine(row: row) }
                .buttonStyle(.plain)
        }
        if past < view.total {
            WindowEdge(id: "after-\(past)") { send(.inboxScrolled(first: view.first + Self.step)) }
        }
    }
}

/// The end of the window of rows: asks for more when it comes on the screen.
private struct WindowEdge: View {
    let id: String
    let reached: @MainActor () -> Void

    var body: some View {
        ProgressView()
            .frame(maxWidth: .infinity)
            .accessibilityHidden(true)
            .onAppear(perform: reached)
            .id(id)
    }
}
