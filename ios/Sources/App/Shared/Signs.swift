import Design
import MainCore
import SwiftUI

extension KindIcon {
    /// The SF Symbol that stands for a kind.
    var symbol: String {
        switch self {
        case .accident: "figure.fall"
        case .medical: "cross.case.fill"
        case .assault: "hand.raised.fill"
        case .threat: "exclamationmark.bubble.fill"
        case .wages: "indianrupeesign.circle.fill"
        case .confinement: "lock.fill"
        case .advice: "questionmark.bubble.fill"
        case .other: "questionmark.circle.fill"
        }
    }
}

extension Tone {
    /// The sign beside the words: how much something matters is never told by colour alone.
    var symbol: String? {
        switch self {
        case .quiet: nil
        case .good: "checkmark.circle.fill"
        case .waiting: "clock.fill"
        case .urgent: "exclamationmark.triangle.fill"
        }
    }

    func ink(_ palette: Palette) -> ColourToken {
        switch self {
        case .quiet: palette.inkSoft
        case .good: palette.received
        case .waiting, .urgent: palette.waits
        }
    }

    func surface(_ palette: Palette) -> ColourToken {
        switch self {
        case .quiet: palette.surface
        case .good: palette.receivedSurface
        case .waiting, .urgent: palette.waitsSurface
        }
    }
}

/// A line of text with the sign and colour of how much it matters.
struct ToneLine: View {
    let text: String
    let tone: Tone
    let face: TypeToken
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: Tokens.Space.small) {
            if let symbol = tone.symbol {
                Image(systemName: symbol).accessibilityHidden(true)
            }
            Text(text).multilineTextAlignment(.leading)
        }
        .face(face)
        .foregroundStyle(tone.ink(palette).color)
        .accessibilityElement(children: .combine)
    }
}
