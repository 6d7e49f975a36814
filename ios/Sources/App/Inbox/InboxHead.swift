import Design
import MainCore
import SwiftUI

/// What stands above the list: who is signed in, what rings, how many wait, which cases are shown, what is looked for.
struct InboxHead: View {
    let view: InboxView
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        Section {
            if let silence = view.silence { StaffButton(button: silence, rank: .inFront, send: send) }
            Text(view.summary).face(Tokens.Face.lead).accessibilityAddTraits(.isHeader)
            if let progress = view.progress { ProgressLine(progress: progress) }
            filters
            CoreTextField(label: view.searchLabel, text: view.search) { send(.inboxSearched(text: $0)) }
                .accessibilityIdentifier("search")
                .autocorrectionDisabled()
        } header: {
            Text(view.staffName).face(Tokens.Face.note)
        }
    }

    /// First by what the list is narrowed down: nobody is to miss a case because that stood outside of the screen.
    private var filters: some View {
        ScrollView(.horizontal, showsIndicators: false) {
            HStack(spacing: Tokens.Space.small) {
                FilterButton(label: view.narrow.label, isOn: false, symbol: view.narrow.icon.symbol) {
                    send(.pagePressed(action: view.narrow.action))
                }
                ForEach(view.filters, id: \.filter) { chip in
                    FilterButton(label: "\(chip.label) \(chip.count)", isOn: chip.selected, symbol: nil) {
                        send(.inboxFiltered(filter: chip.filter))
                    }
                }
            }
        }
    }
}

/// One of the ways to look at the list. The one that is chosen is told by a tick too.
private struct FilterButton: View {
    let label: String
    let isOn: Bool
    let symbol: String?
    let press: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: press) {
            HStack(spacing: Tokens.Space.tight) {
                if let symbol = isOn ? PageIcon.done.symbol : symbol {
                    Image(systemName: symbol).accessibilityHidden(true)
                }
                Text(label).monospacedDigit()
            }
            .face(Tokens.Face.row)
            .padding(.horizontal, Tokens.Space.snug)
            .frame(minHeight: Tokens.Size.staffTarget)
            .foregroundStyle((isOn ? palette.onAction : palette.ink).color)
            .background(
                (isOn ? palette.action : palette.surface).color,
                in: RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall)
            )
            .overlay {
                RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall).stroke(palette.line.color, lineWidth: 1)
            }
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isOn ? .isSelected : [])
    }
}

/// How far the first sync has come.
private struct ProgressLine: View {
    let progress: SyncProgress

    var body: some View {
        VStack(alignment: .leading, spacing: Tokens.Space.tight) {
            Text(progress.label).face(Tokens.Face.row)
            if let permille = progress.permille {
                ProgressView(value: Double(permille), total: 1000).accessibilityLabel(progress.label)
            } else {
                ProgressView().accessibilityHidden(true)
            }
        }
    }
}
