import Design
import MainCore
import SwiftUI

/// Choosing or entering a PIN: dots and twelve large keys. Nothing sounds, nothing vibrates, and VoiceOver says of what
/// was pressed no more than how many digits there are.
struct PinScreen: View {
    let view: PinView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Fitted { isCompact in
            VStack(spacing: isCompact ? Tokens.Space.small : Tokens.Space.medium) {
                words
                dots
                if let error = view.error { ToneLine(text: error, tone: .urgent, face: Tokens.Face.body) }
                if let wipe = view.wipe { choice(wipe) }
                keys(isCompact ? Tokens.Space.tight : Tokens.Space.small)
                foot
            }
            .padding(.horizontal, Tokens.Space.medium)
            .padding(.vertical, Tokens.Space.small)
            .frame(maxWidth: Self.widest, maxHeight: .infinity)
            .frame(maxWidth: .infinity)
        }
        .announced(view.error)
    }

    /// In points: on an iPad a thumb reaches no farther.
    private static let widest: CGFloat = 480

    private var words: some View {
        VStack(spacing: Tokens.Space.tight) {
            Text(view.title).face(Tokens.Face.title).accessibilityAddTraits(.isHeader)
            Text(view.explanation).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
        }
        .multilineTextAlignment(.center)
        .frame(maxWidth: .infinity)
    }

    /// As many as digits may be: filled for each that was pressed.
    private var dots: some View {
        HStack(spacing: Tokens.Space.small) {
            ForEach(0..<Int(view.digitsLimit), id: \.self) { place in
                let isPressed = place < Int(view.digits)
                Circle()
                    .fill((isPressed ? palette.ink : palette.page).color)
                    .frame(width: Self.dot, height: Self.dot)
                    .overlay { Circle().stroke(palette.line.color, lineWidth: 2) }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(view.digitsLabel)
        .accessibilityIdentifier("digits")
        // Nothing of it where the system hides what is private: screens that are always on, shared ones.
        .privacySensitive()
    }

    private static let dot: CGFloat = 16

    private func choice(_ wipe: PinWipeChoice) -> some View {
        Toggle(isOn: Binding(get: { wipe.on }, set: { if $0 != wipe.on { send(.pinWipeChosen(on: $0)) } })) {
            Text(wipe.label).face(Tokens.Face.body)
        }
        .tint(palette.received.color)
    }

    private static let rows: [[UInt8]] = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]

    /// As on every phone, from left to right whichever way the language runs.
    private func keys(_ space: CGFloat) -> some View {
        VStack(spacing: space) {
            ForEach(Self.rows, id: \.self) { row in
                HStack(spacing: space) { ForEach(row, id: \.self) { digit($0) } }
            }
            HStack(spacing: space) {
                PinKey(isEnabled: view.keysEnabled && view.digits > 0, press: { send(.pinDeletePressed) }) {
                    Image(systemName: "delete.left").accessibilityHidden(true)
                }
                .accessibilityLabel(view.deleteLabel)
                digit(0)
                PinKey(isEnabled: view.submit.enabled, isPrimary: true, press: { send(.pinSubmitted) }) {
                    if view.busy {
                        ProgressView().accessibilityHidden(true)
                    } else {
                        Text(view.submit.label)
                    }
                }
                .accessibilityLabel(view.submit.label)
                .accessibilityHint(view.submit.reason ?? "")
            }
        }
        .environment(\.layoutDirection, .leftToRight)
    }

    private func digit(_ digit: UInt8) -> some View {
        PinKey(isEnabled: view.keysEnabled, press: { send(.pinDigitPressed(digit: digit)) }) {
            Text(verbatim: "\(digit)").monospacedDigit()
        }
    }

    @ViewBuilder private var foot: some View {
        SideBySide {
            if let label = view.forgottenLabel {
                Button(action: { send(.pinForgotten) }) {
                    Text(label)
                        .face(Tokens.Face.body)
                        .underline()
                        .frame(minHeight: Tokens.Size.staffTarget)
                        .frame(maxWidth: .infinity, alignment: .leading)
                        .contentShape(Rectangle())
                }
                .buttonStyle(.plain)
            }
            SmallSos(label: view.sosLabel, send: send)
        }
    }
}

/// A key.
private struct PinKey<Label: View>: View {
    let isEnabled: Bool
    var isPrimary = false
    let press: @MainActor () -> Void
    @ViewBuilder let label: () -> Label

    var body: some View {
        Button(action: press) { label().face(Tokens.Face.title) }
            .buttonStyle(WideButtonStyle(isPrimary ? .primary : .secondary, least: Tokens.Size.target))
            .disabled(!isEnabled)
    }
}
