import Design
import SwiftUI

extension EnvironmentValues {
    /// The colours of the theme that the phone is in.
    var palette: Palette { colorScheme == .dark ? Tokens.dark : Tokens.light }
}

extension ColourToken {
    /// The colour to paint with.
    var color: Color { Color(.sRGB, red: red, green: green, blue: blue, opacity: 1) }
}

/// Sets text in a face of the design that grows with the person's text size.
private struct FaceModifier: ViewModifier {
    let token: TypeToken
    @ScaledMetric private var size: CGFloat

    init(_ token: TypeToken) {
        self.token = token
        _size = ScaledMetric(wrappedValue: token.size, relativeTo: token.size > 22 ? .title : .body)
    }

    func body(content: Content) -> some View {
        content.font(.system(size: size, weight: weight))
    }

    private var weight: Font.Weight {
        switch token.weight {
        case ..<500: .regular
        case ..<600: .medium
        case ..<700: .semibold
        default: .bold
        }
    }
}

extension View {
    /// Sets text in a face of the design.
    func face(_ token: TypeToken) -> some View { modifier(FaceModifier(token)) }
}
