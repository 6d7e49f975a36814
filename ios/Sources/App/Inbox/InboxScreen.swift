import Design
import MainCore
import SwiftUI

/// The hub's cases, most urgent first.
struct InboxScreen: View {
    let view: InboxView
    let send: @MainActor (UiEvent) -> Void
    @State private var pull = Pull()
    @Environment(\.palette) private var palette

    /// How far the window moves at once; half of what the core sends, so that rows on the screen stay where they are.
    private static let step: UInt32 = 15

    var body: some View {
        List {
            InboxHead(view: view, send: send)
            Section { rows }
        }
        .listStyle(.insetGrouped)
        // Other cases are another list: it begins at its top.
        .id(view.filters.first(where: \.selected)?.filter)
        .refreshable { await refresh() }
        .onChange(of: view.refreshing) { _, isRefreshing in if !isRefreshing { pull.end() } }
        .scrollDismissesKeyboard(.interactively)
        .safeAreaInset(edge: .bottom) { foot }
        .navigationTitle(view.title)
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                MoreMenu(label: view.menuLabel) {
                    ForEach(view.menu, id: \.label) { MenuEntry(button: $0, send: send) }
                    Button(role: .destructive, action: { send(.signOutPressed) }) {
                        Label(view.signOutLabel, systemImage: PageIcon.exit.symbol)
                    }
                }
            }
        }
    }

    /// The ring stands until the core has the server's answer, or knows that none comes.
    private func refresh() async {
        await pull.wait { send(.inboxRefreshed) }
    }

    @ViewBuilder private var rows: some View {
        let past = view.first + UInt32(clamping: view.rows.count)
        if view.total == 0 {
            Text(view.empty).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
        }
        if view.first > 0 {
            WindowEdge(id: "before-\(view.first)") {
                send(.inboxScrolled(first: view.first > Self.step ? view.first - Self.step : 0))
            }
        }
        ForEach(view.rows, id: \.caseId) { InboxLine(row: $0, send: send) }
        if past < view.total {
            WindowEdge(id: "after-\(past)") { send(.inboxScrolled(first: view.first + Self.step)) }
        }
    }

    /// How far the list is the server's, and SOS: staff are people too.
    private var foot: some View {
        ViewThatFits(in: .horizontal) {
            HStack(spacing: Tokens.Space.small) {
                syncLine
                Spacer(minLength: Tokens.Space.small)
                SmallSos(label: view.sosLabel, send: send)
            }
            VStack(alignment: .leading, spacing: Tokens.Space.tight) {
                syncLine
                SmallSos(label: view.sosLabel, send: send)
            }
        }
        .padding(.horizontal, Tokens.Space.medium)
        .padding(.vertical, Tokens.Space.tight)
        .frame(maxWidth: .infinity)
        .background(palette.page.color)
    }

    private var syncLine: some View {
        ToneLine(text: view.syncLine, tone: view.syncTone, face: Tokens.Face.note)
            .announced(view.syncTone == .urgent ? view.syncLine : nil)
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

/// One pulling-down of the list: the system's ring turns as long as `wait` has not returned.
@MainActor
final class Pull {
    private var waiting: CheckedContinuation<Void, Never>?
    private var limit: Task<Void, Never>?

    /// No exchange takes longer than this without the core saying so; seconds.
    private static let patience = 20

    /// Begins, and returns when it is over. A second pull ends the first.
    func wait(_ begin: () -> Void) async {
        end()
        await withCheckedContinuation { waiting in
            self.waiting = waiting
            limit = Task {
                try? await Task.sleep(for: .seconds(Self.patience))
                if !Task.isCancelled { end() }
            }
            begin()
        }
    }

    func end() {
        limit?.cancel()
        waiting?.resume()
        waiting = nil
    }
}
