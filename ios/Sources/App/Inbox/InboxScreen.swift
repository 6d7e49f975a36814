import Design
import MainCore
import SwiftUI

/// The hub's cases, most urgent first.
struct InboxScreen: View {
    let view: InboxView
    @Binding var memory: InboxMemory
    let send: @MainActor (UiEvent) -> Void
    @State private var pull = Pull()
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollViewReader { scroll in
            list.onAppear { comeBack(scroll) }
        }
        .onChange(of: chosen, initial: true) { _, chosen in if let chosen { memory.filter = chosen } }
        .refreshable { await refresh() }
        .onChange(of: view.pullsEnded) { pull.end() }
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

    private var list: some View {
        List {
            InboxHead(view: view, send: send)
            Section { rows }
        }
        .listStyle(.insetGrouped)
        // Other cases are another list, which begins at its top; what is looked for is typed in this one.
        .id(chosen ?? memory.filter)
    }

    private var chosen: InboxFilter? { view.filters.first(where: \.selected)?.filter }

    /// To the row by which the person left, where it is among those that the core sent.
    private func comeBack(_ scroll: ScrollViewProxy) {
        if let left = memory.left, view.rows.contains(where: { $0.caseId == left }) {
            scroll.scrollTo(left, anchor: .center)
        }
        memory.left = nil
    }

    /// The ring stands until the core has the server's answer, or knows that none comes.
    private func refresh() async {
        await pull.wait { send(.inboxRefreshed) }
    }

    @ViewBuilder private var rows: some View {
        if view.total == 0 {
            Text(view.empty).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
        }
        ForEach(view.places) { place in
            if let row = place.row {
                InboxLine(row: row) { event in
                    memory.left = row.caseId
                    send(event)
                }
            } else {
                EmptyPlace { send(.inboxScrolled(first: InboxView.window(around: place.index))) }
            }
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

/// A place whose row the core has not sent: about as high as a row, and asked for when it comes on the screen.
private struct EmptyPlace: View {
    let reached: @MainActor () -> Void
    @ScaledMetric private var height: CGFloat = 112

    var body: some View {
        Color.clear
            .frame(maxWidth: .infinity, minHeight: height)
            .accessibilityHidden(true)
            .onAppear(perform: reached)
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
