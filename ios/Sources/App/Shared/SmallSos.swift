import Design
import MainCore
import SwiftUI

/// SOS where staff work: staff are people too. One tap among what is tapped, so the core asks once more.
struct SmallSos: View {
    let label: String
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: { send(.sosAsked) }) {
            Text(label)
                .face(Tokens.Face.lead)
                .foregroundStyle(palette.sos.color)
                .frame(minWidth: Tokens.Size.target, minHeight: Tokens.Size.staffTarget)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
    }
}
