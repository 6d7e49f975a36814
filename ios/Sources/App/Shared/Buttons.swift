import Design
import MainCore
import SwiftUI

/// How a button of ours looks: as wide as it may be, never less high than a finger needs, growing with its words.
struct WideButtonStyle: ButtonStyle {
    /// How much a button stands out.
    enum Rank {
        case primary, secondary
        /// Put before the others.
        case inFront
        /// One of several that is being spoken of.
        case marked
        /// Raises an alert. Nothing else is red.
        case sos
    }

    let rank: Rank
    let least: CGFloat

    init(_ rank: Rank, least: CGFloat = Tokens.Size.target) {
        self.rank = rank
        self.least = least
    }

    func makeBody(configuration: Configuration) -> some View {
        Drawn(label: configuration.label, isPressed: configuration.isPressed, rank: rank, least: least)
    }

    /// A view of its own, because only views read the environment.
    private struct Drawn: View {
        let label: Configuration.Label
        let isPressed: Bool
        let rank: Rank
        let least: CGFloat
        @Environment(\.palette) private var palette
        @Environment(\.isEnabled) private var isEnabled
        @Environment(\.isCompact) private var isCompact

        var body: some View {
            label
                .multilineTextAlignment(.center)
                .padding(.horizontal, isCompact ? Tokens.Space.small : Tokens.Space.medium)
                .padding(.vertical, isCompact ? Tokens.Space.tight : Tokens.Space.small)
                .frame(maxWidth: .infinity, minHeight: least)
                .foregroundStyle(ink.color)
                .background(ground.color, in: RoundedRectangle(cornerRadius: Tokens.Size.corner))
                .overlay {
                    RoundedRectangle(cornerRadius: Tokens.Size.corner).stroke(edge.color, lineWidth: border)
                }
                .opacity(isPressed || !isEnabled ? 0.6 : 1)
        }

        private var border: CGFloat {
            switch rank {
            case .secondary: 1
            case .marked: Tokens.Space.tight
            case .primary, .inFront, .sos: 0
            }
        }

        private var edge: ColourToken { rank == .marked ? palette.received : palette.line }

        private var ink: ColourToken {
            switch rank {
            case .primary: palette.onAction
            case .secondary, .marked: palette.ink
            case .inFront: palette.onWaits
            case .sos: palette.onSos
            }
        }

        private var ground: ColourToken {
            switch rank {
            case .primary: palette.action
            case .secondary, .marked: palette.surface
            case .inFront: palette.waits
            case .sos: palette.sos
            }
        }
    }
}

/// A button as wide as it may be: its words, with a sign before them where it has one.
struct WideButton: View {
    let label: String
    /// The SF Symbol before its words.
    var symbol: String?
    var rank: WideButtonStyle.Rank = .secondary
    /// The least height, in points.
    var least: CGFloat = Tokens.Size.target
    var face = Tokens.Face.lead
    /// In points, between the sign and the words.
    var spacing = Tokens.Space.snug
    let action: @MainActor () -> Void

    var body: some View {
        Button(action: action) {
            HStack(spacing: spacing) {
                if let symbol { Image(systemName: symbol).accessibilityHidden(true) }
                Text(label)
            }
            .face(face)
        }
        .buttonStyle(WideButtonStyle(rank, least: least))
    }
}

/// A button of the core's, with its picture.
struct CoreButton: View {
    let button: PageButton
    var rank: WideButtonStyle.Rank = .secondary
    /// The least height, in points.
    var least: CGFloat = Tokens.Size.target
    var face = Tokens.Face.lead
    /// In points, between the picture and the words.
    var spacing = Tokens.Space.snug
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        WideButton(
            label: button.label, symbol: button.icon.symbol, rank: button.isSos ? .sos : rank, least: least,
            face: face, spacing: spacing
        ) { send(.pagePressed(action: button.action)) }
        .disabled(!button.enabled)
    }
}

/// Calls a number in one tap.
struct CallButtonView: View {
    let button: CallButton
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.isCompact) private var isCompact

    var body: some View {
        Button(action: { send(.callPressed(target: button.target)) }) {
            VStack(spacing: Tokens.Space.hair) {
                if !isCompact { Image(systemName: "phone.fill").accessibilityHidden(true) }
                Text(button.label).face(Tokens.Face.lead)
                // The label often ends with the number already ("Call 112").
                if !button.label.contains(button.number) {
                    Text(button.number).face(Tokens.Face.body).monospacedDigit()
                }
            }
        }
        .buttonStyle(WideButtonStyle(button.prominent ? .inFront : .secondary))
    }
}

/// The numbers to call.
struct CallButtons: View {
    let calls: [CallButton]
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        SideBySide {
            ForEach(calls, id: \.target) { CallButtonView(button: $0, send: send) }
        }
    }
}

/// Few things beside each other, their words wrapped; under each other where letters are very large.
struct SideBySide<Content: View>: View {
    @ViewBuilder let content: () -> Content
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        if textSize.isAccessibilitySize {
            VStack(spacing: Tokens.Space.small) { content() }
        } else {
            HStack(alignment: .top, spacing: Tokens.Space.small) { content() }
        }
    }
}

/// A button that may be disabled, and then says why.
struct ActionButtonView: View {
    let button: ActionButton
    var rank: WideButtonStyle.Rank = .primary
    /// The SF Symbol before its words.
    var symbol: String?
    let action: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(spacing: Tokens.Space.tight) {
            WideButton(label: button.label, symbol: symbol, rank: rank, action: action)
                .disabled(!button.enabled)
                .accessibilityHint(button.reason ?? "")
            if let reason = button.reason, !button.enabled {
                Text(reason)
                    .face(Tokens.Face.row)
                    .foregroundStyle(palette.inkSoft.color)
                    // The button has said it.
                    .accessibilityHidden(true)
            }
        }
    }
}
