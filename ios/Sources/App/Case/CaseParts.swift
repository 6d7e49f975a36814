import Design
import MainCore
import SwiftUI

/// Two people set the same thing: what happened, and one touch for each way out.
struct ConflictCard: View {
    let conflict: ConflictView
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        ToBeDecided {
            ToneLine(text: conflict.text, tone: .urgent, face: Tokens.Face.row)
            StaffButton(button: conflict.take, send: send)
            StaffButton(button: conflict.keep, send: send)
        }
    }
}

/// What the server did not take: what it was, why, what waits behind it, what can be done.
struct RefusedCard: View {
    let refused: RefusedView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ToBeDecided {
            ToneLine(text: refused.title, tone: .urgent, face: Tokens.Face.lead)
            Text(refused.reason).face(Tokens.Face.row)
            if let behind = refused.behind {
                Text(behind).face(Tokens.Face.note).foregroundStyle(palette.inkSoft.color)
            }
            ForEach(Array(refused.buttons.enumerated()), id: \.offset) { button in
                StaffButton(button: button.element, send: send)
                    // Several things may have been refused.
                    .accessibilityLabel("\(button.element.label), \(refused.title)")
            }
        }
    }
}

/// How and when it is safe to reach the person, and below it what does: who answers may be the one who threatens.
struct Reach: View {
    let view: CaseView
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        ToneLine(text: view.safeContact, tone: view.safeContactTone, face: Tokens.Face.lead)
            .accessibilityIdentifier("safe-contact")
        if let language = view.language {
            HStack(spacing: Tokens.Space.small) {
                Image(systemName: PageIcon.language.symbol).accessibilityHidden(true)
                Text(language)
            }
            .face(Tokens.Face.row)
            .accessibilityElement(children: .combine)
        }
        if let call = view.call { CallButtonView(button: call, send: send) }
        if let message = view.message { StaffButton(button: message, send: send) }
    }
}

/// A part of the case below its headline, which opens and closes it.
struct CaseSectionView: View {
    let section: CaseSection
    let send: @MainActor (UiEvent) -> Void
    /// What the person did with it; the core's word until then.
    @State private var isOpen: Bool?
    @Environment(\.palette) private var palette

    var body: some View {
        let isOpen = isOpen ?? !section.folded
        Section {
            Button(action: { self.isOpen = !isOpen }) {
                HStack(spacing: Tokens.Space.small) {
                    Image(systemName: section.icon.symbol)
                        .foregroundStyle(palette.inkSoft.color)
                        .accessibilityHidden(true)
                    Text(section.title).fontWeight(.semibold).frame(maxWidth: .infinity, alignment: .leading)
                    Text("\(section.rows.count)").monospacedDigit().foregroundStyle(palette.inkSoft.color)
                    Image(systemName: isOpen ? "chevron.up" : "chevron.down")
                        .foregroundStyle(palette.inkSoft.color)
                        .accessibilityHidden(true)
                }
                .face(Tokens.Face.row)
                .frame(minHeight: Tokens.Size.staffTarget)
                .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityAddTraits(.isHeader)
            .accessibilityIdentifier("section-\(section.kind)")
            if isOpen {
                ForEach(Array(section.rows.enumerated()), id: \.offset) { PageRowView(row: $0.element, send: send) }
                if let add = section.add { StaffButton(button: add, send: send) }
            }
        }
    }
}
