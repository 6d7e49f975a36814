import SwiftUI

private struct QuietKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// Silence was chosen: the screens say nothing of their own accord.
    var isQuiet: Bool {
        get { self[QuietKey.self] }
        set { self[QuietKey.self] = newValue }
    }
}

/// Has VoiceOver say something at once when it changes, unless silence was chosen: a phone that speaks by itself gives
/// its owner away.
private struct Announced: ViewModifier {
    let text: String?
    let initial: Bool
    @Environment(\.isQuiet) private var isQuiet

    func body(content: Content) -> some View {
        content.onChange(of: text, initial: initial) { _, text in
            if let text, !isQuiet { AccessibilityNotification.Announcement(text).post() }
        }
    }
}

extension View {
    /// - Parameter initial: also when it comes on the screen.
    func announced(_ text: String?, initial: Bool = false) -> some View {
        modifier(Announced(text: text, initial: initial))
    }
}
