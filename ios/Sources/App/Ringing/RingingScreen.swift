import Design
import MainCore
import SwiftUI

/// A case rings. Nothing here tells of the person: who looks at this screen may be anybody. Large, for somebody who
/// just woke up.
struct RingingScreen: View {
    let view: RingingView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Fitted { isCompact in
            VStack(spacing: isCompact ? Tokens.Space.small : Tokens.Space.large) {
                if !isCompact {
                    Image(systemName: PageIcon.notifications.symbol)
                        .font(.system(size: Tokens.Size.kindIcon))
                        .foregroundStyle(palette.waits.color)
                        .accessibilityHidden(true)
                }
                VStack(spacing: Tokens.Space.small) {
                    Text(view.title).face(Tokens.Face.display).accessibilityAddTraits(.isHeader)
                    Text(view.text).face(Tokens.Face.title)
                    Text(view.age).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
                }
                .multilineTextAlignment(.center)
                .frame(maxWidth: .infinity, maxHeight: .infinity)
                CoreButton(button: view.open, rank: .primary, least: Self.least, send: send)
                CoreButton(button: view.silence, rank: .secondary, least: Self.least, send: send)
            }
            .padding(Tokens.Space.medium)
        }
        .announced(view.title, initial: true)
    }

    /// In points: the least height of a button.
    private static let least: CGFloat = 72
}
