import UIKit

extension View {
    public func onLongPressGesture(
        minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10, perform action: @escaping () -> Void,
        onPressingChanged: ((Bool) -> Void)? = nil
    ) -> some View {
        _Modified(self) {
            $0.longPress = _LongPress(
                minimumDuration: minimumDuration, perform: action, pressing: onPressingChanged)
        }
    }

}

public struct SubmitLabel: Sendable {
    public static let go = SubmitLabel()
    public static let search = SubmitLabel()
}

extension View {
    public func onSubmit(_ action: @escaping () -> Void) -> some View {
        _Modified(
            self,
            outside: { nodes, _ in
                nodes.flatMap(\.everything).filter { $0.type != nil && $0.submit == nil }.forEach { $0.submit = action }
                return nodes
            })
    }

    public func submitLabel(_ label: SubmitLabel) -> some View { _unchanged() }
    public func autocorrectionDisabled(_ disable: Bool = true) -> some View { _unchanged() }
    public func scrollDismissesKeyboard(_ mode: ScrollDismissesKeyboardMode) -> some View { _unchanged() }
}

public struct TextInputAutocapitalization: Sendable {
    public static let words = TextInputAutocapitalization()
    public static let characters = TextInputAutocapitalization()
}

extension View {
    public func keyboardType(_ type: UIKeyboardType) -> some View { _unchanged() }
    public func textContentType(_ textContentType: UITextContentType?) -> some View { _unchanged() }
    public func textInputAutocapitalization(_ autocapitalization: TextInputAutocapitalization?) -> some View {
        _unchanged()
    }
}

public struct ScrollDismissesKeyboardMode: Sendable {
    public static let interactively = ScrollDismissesKeyboardMode()
}
