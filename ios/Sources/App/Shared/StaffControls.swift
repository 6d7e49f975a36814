import Design
import MainCore
import SwiftUI

/// A button of the core's among the rows of a staff screen.
struct StaffButton: View {
    let button: PageButton
    var rank: WideButtonStyle.Rank = .secondary
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        CoreButton(
            button: button, rank: rank, least: Tokens.Size.staffTarget, face: Tokens.Face.row,
            spacing: Tokens.Space.small, send: send)
    }
}

/// A button as an entry of a menu, where the system draws it.
struct MenuEntry: View {
    let button: PageButton
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        Button(action: { send(.pagePressed(action: button.action)) }) {
            Label(button.label, systemImage: button.icon.symbol)
        }
        .disabled(!button.enabled)
    }
}

/// The three dots behind which other things stand. They show no words; what VoiceOver calls them comes from the core.
struct MoreMenu<Entries: View>: View {
    /// The core's name of them, for VoiceOver.
    let label: String
    @ViewBuilder let entries: () -> Entries

    var body: some View {
        Menu {
            entries()
        } label: {
            Image(systemName: "ellipsis.circle")
                .face(Tokens.Face.title)
                .frame(minWidth: Tokens.Size.staffTarget, minHeight: Tokens.Size.staffTarget)
                .contentShape(Rectangle())
        }
        .accessibilityLabel(label)
        .accessibilityIdentifier("more")
    }
}

/// A word or two that matter, with the sign that says how.
struct Chip: View {
    let text: String
    let tone: Tone
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.tight) {
            if let symbol = tone.symbol { Image(systemName: symbol).accessibilityHidden(true) }
            Text(text)
        }
        .face(Tokens.Face.note)
        .foregroundStyle(tone.ink(palette).color)
        .padding(.horizontal, Tokens.Space.small)
        .padding(.vertical, Tokens.Space.hair)
        .background(tone.surface(palette).color, in: RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall))
        .overlay {
            RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall).stroke(palette.hairline.color, lineWidth: 1)
        }
        .accessibilityElement(children: .combine)
    }
}

/// Few small things after each other; under each other where they have no room.
struct Flowing<Content: View>: View {
    @ViewBuilder let content: () -> Content

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack(spacing: Tokens.Space.small) { content() }
            VStack(alignment: .leading, spacing: Tokens.Space.tight) { content() }
        }
    }
}

/// What must be decided first: a conflict, or what the server did not take.
struct ToBeDecided<Content: View>: View {
    @ViewBuilder let content: () -> Content
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Tokens.Space.small) { content() }
            .padding(Tokens.Space.snug)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(palette.waitsSurface.color, in: RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall))
            .overlay {
                RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall).stroke(palette.waits.color, lineWidth: 2)
            }
    }
}

private struct StaffKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// Rows are for staff: closer together, with smaller letters and targets than a worker's.
    var isForStaff: Bool {
        get { self[StaffKey.self] }
        set { self[StaffKey.self] = newValue }
    }
}
