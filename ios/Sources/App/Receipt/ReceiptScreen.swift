import Design
import MainCore
import SwiftUI

/// How far an alert has come: the four receipts, and the message that stands in for data; each true when it is said.
struct ReceiptScreen: View {
    let view: ReceiptView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Fitted { isCompact in
            VStack(alignment: .leading, spacing: isCompact ? Tokens.Space.small : Tokens.Space.medium) {
                heading(isCompact)
                if let warning = view.warning {
                    ToneLine(text: warning, tone: .urgent, face: Tokens.Face.lead)
                        .padding(isCompact ? Tokens.Space.small : Tokens.Space.medium)
                        .frame(maxWidth: .infinity, alignment: .leading)
                        .background(
                            palette.waitsSurface.color, in: RoundedRectangle(cornerRadius: Tokens.Size.corner))
                }
                if view.callsFirst { calls }
                if let next = view.next { NextCardView(card: next, send: send) }
                VStack(alignment: .leading, spacing: isCompact ? Tokens.Space.tight : Tokens.Space.snug) {
                    ForEach(view.steps, id: \.kind) { ReceiptLine(step: $0) }
                }
                Text(view.position).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
                if let claim = view.claim { Text(claim).face(Tokens.Face.body) }
                if !view.callsFirst { calls }
                if isCompact {
                    SideBySide { endings }
                } else {
                    endings
                }
            }
            .padding(isCompact ? Tokens.Space.small : Tokens.Space.medium)
        }
        // A person who cannot look is told at once when it goes one step further.
        .announced(view.title)
    }

    private func heading(_ isCompact: Bool) -> some View {
        VStack(alignment: .leading, spacing: Tokens.Space.tight) {
            Text(view.title)
                .face(isCompact ? Tokens.Face.lead : Tokens.Face.title)
                .accessibilityAddTraits(.isHeader)
            HStack(spacing: Tokens.Space.small) {
                Image(systemName: view.icon.symbol).accessibilityHidden(true)
                Text(view.kindLabel)
            }
            .face(Tokens.Face.body)
            .accessibilityElement(children: .combine)
            if let number = view.caseNumber { Text(number).face(Tokens.Face.body).monospacedDigit() }
        }
    }

    private var calls: some View { CallButtons(calls: view.calls, send: send) }

    @ViewBuilder private var endings: some View {
        if let label = view.moreLabel {
            WideButton(label: label) { send(.pageOpened(page: .afterAlert)) }
        }
        if let label = view.cancelLabel {
            Button(action: { send(.cancelPressed) }) { Text(label).face(Tokens.Face.lead).monospacedDigit() }
                .buttonStyle(WideButtonStyle(.secondary))
        }
        if let label = view.safeLabel {
            WideButton(label: label) { send(.safePressed) }
        }
    }
}

/// The one thing that helps most now.
private struct NextCardView: View {
    let card: NextCard
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        WideButton(label: card.text, symbol: card.icon.symbol, rank: .primary) {
            send(.pagePressed(action: card.action))
        }
        .accessibilityIdentifier("next")
    }
}

/// One receipt: its sign, its words, its time.
private struct ReceiptLine: View {
    let step: ReceiptStep
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.snug) {
            Image(systemName: symbol)
                .foregroundStyle(ink.color)
                .accessibilityHidden(true)
            Text(step.text).foregroundStyle(step.state == .done ? palette.ink.color : palette.inkSoft.color)
            Spacer(minLength: Tokens.Space.small)
            if let time = step.time { Text(time).monospacedDigit() }
        }
        .face(Tokens.Face.body)
        .accessibilityElement(children: .combine)
        .accessibilityIdentifier("receipt-\(step.kind)")
    }

    private var symbol: String {
        switch step.state {
        case .done: "checkmark.circle.fill"
        case .waiting: "circle.dotted"
        case .late: "exclamationmark.circle.fill"
        }
    }

    private var ink: ColourToken {
        switch step.state {
        case .done: palette.received
        case .waiting: palette.line
        case .late: palette.waits
        }
    }
}
