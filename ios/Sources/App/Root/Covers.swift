import Design
import SwiftUI

/// What the list of recent apps shows in place of the screen: a plain page that says nothing.
struct PrivacyCover: View {
    @Environment(\.palette) private var palette

    var body: some View {
        palette.page.color.ignoresSafeArea().accessibilityIdentifier("privacy-cover")
    }
}

/// Darkens the screen where silence was chosen. iOS has a brightness of the whole phone only, which an app that is
/// ended could not give back.
struct Dimming: View {
    private static let share = 0.4

    var body: some View {
        Color(.sRGB, red: 0, green: 0, blue: 0, opacity: Self.share)
            .ignoresSafeArea()
            .allowsHitTesting(false)
            .accessibilityHidden(true)
    }
}
