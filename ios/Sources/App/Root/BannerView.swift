import Design
import MainCore
import SwiftUI

/// Something to say above the screen, spoken when it comes and tapped away when it was read.
struct BannerView: View {
    let banner: Banner
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .top, spacing: Tokens.Space.small) {
            ToneLine(text: banner.text, tone: banner.tone, face: Tokens.Face.body)
                .frame(maxWidth: .infinity, alignment: .leading)
            Button(action: { send(.bannerDismissed) }) {
                Image(systemName: "xmark")
                    .frame(minWidth: Tokens.Size.target, minHeight: Tokens.Size.target)
            }
            .buttonStyle(.plain)
            .accessibilityLabel(banner.dismissLabel)
        }
        .padding(.horizontal, Tokens.Space.medium)
        .padding(.vertical, Tokens.Space.small)
        .background(banner.tone.surface(palette).color)
        .announced(banner.text, initial: true)
    }
}
