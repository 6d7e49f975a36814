import Design
import SwiftUI

/// A text field whose text the core keeps.
///
/// The core's view comes back a moment after each letter. Put straight into the field, an echo of "a" would take away
/// the "b" typed since; so the field holds the letters under the cursor and drops what is only its own echo. Any other
/// text from the core (cleared after it was sent, kept from last time) takes their place.
struct CoreTextField: View {
    let label: String
    /// What the core says stands in the field.
    let text: String
    var isLong = false
    /// How many lines it shows at least and at most, where it is long; none for as many as there are.
    var lines: ClosedRange<Int>?
    let changed: @MainActor (String) -> Void

    @State private var draft: String?
    @State private var awaited: [String] = []
    @Environment(\.palette) private var palette

    var body: some View {
        field
            .face(Tokens.Face.body)
            .padding(Tokens.Space.snug)
            .frame(minHeight: Tokens.Size.target)
            .background(palette.surface.color, in: RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall))
            .overlay {
                RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall).stroke(palette.line.color, lineWidth: 1)
            }
            .onChange(of: text) { _, fromCore in
                if fromCore == awaited.last {
                    // Views that nobody drew may lie in between: what was typed twice is known, and so is all before it.
                    awaited = []
                } else if let echo = awaited.firstIndex(of: fromCore) {
                    awaited.removeFirst(echo + 1)
                } else {
                    awaited = []
                    draft = nil
                }
            }
    }

    @ViewBuilder private var field: some View {
        let field = TextField(label, text: typed, axis: isLong ? .vertical : .horizontal)
        if let lines { field.lineLimit(lines) } else { field }
    }

    private var typed: Binding<String> {
        Binding(
            get: { draft ?? text },
            set: { new in
                guard new != draft ?? text else { return }
                draft = new
                awaited.append(new)
                changed(new)
            })
    }
}
