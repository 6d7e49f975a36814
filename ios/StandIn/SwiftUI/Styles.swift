@MainActor @preconcurrency
public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
}

public struct ButtonStyleConfiguration {
    public struct Label: _Primitive {
        let view: AnyView
        public func _nodes(_ place: _Place) -> [_Node] { place.evaluate(view) }
    }
    public let label: Label
    public let isPressed: Bool
    public let role: ButtonRole?
}

/// A button style without its type, as the environment carries it.
struct _AnyButtonStyle {
    let draw: @MainActor (AnyView) -> AnyView
}

extension EnvironmentValues {
    private struct ButtonStyleKey: EnvironmentKey {
        static var defaultValue: _AnyButtonStyle? { nil }
    }
    var _buttonStyle: _AnyButtonStyle? {
        get { self[ButtonStyleKey.self] }
        set { self[ButtonStyleKey.self] = newValue }
    }
}

extension View {
    public func buttonStyle<Style: ButtonStyle>(_ style: Style) -> some View {
        _Modified(
            self,
            inside: { place in
                place.environment._buttonStyle = _AnyButtonStyle { label in
                    AnyView(
                        style.makeBody(
                            configuration: ButtonStyleConfiguration(
                                label: .init(view: label), isPressed: false, role: nil)))
                }
            })
    }

    public func buttonStyle<Style: PrimitiveButtonStyle>(_ style: Style) -> some View {
        _Modified(self, inside: { $0.environment._buttonStyle = nil })
    }
}

/// Apple's own styles, which draw and change nothing here.
public protocol PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle { public init() {} }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { Self() } }

public struct Font: Hashable, Sendable {
    public enum TextStyle: CaseIterable, Hashable, Sendable {
        case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2
    }
    public struct Weight: Hashable, Sendable {
        let value: Int
        public static let regular = Weight(value: 400)
        public static let medium = Weight(value: 500)
        public static let semibold = Weight(value: 600)
        public static let bold = Weight(value: 700)
        public static let heavy = Weight(value: 800)
    }
    public enum Design: Hashable, Sendable { case `default`, rounded, monospaced, serif }

    private let standard: CGFloat
    private let grows: Bool

    /// Points of each style at the text size `large`, after the Human Interface Guidelines.
    init(_ style: TextStyle) {
        let points: [TextStyle: CGFloat] = [
            .largeTitle: 34, .title: 28, .title2: 22, .title3: 20, .headline: 17, .body: 17, .callout: 16,
            .subheadline: 15, .footnote: 13, .caption: 12, .caption2: 11,
        ]
        standard = points[style] ?? 17
        grows = true
    }

    init(fixed points: CGFloat) {
        standard = points
        grows = false
    }

    /// The height of its letters in points for a person's text size.
    func _points(_ size: DynamicTypeSize) -> CGFloat { grows ? standard * size._scale : standard }

    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { Font(style) }
    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { Font(fixed: size) }
    public static let largeTitle = Font(.largeTitle)
    public static let title = Font(.title)
    public static let title2 = Font(.title2)
    public static let title3 = Font(.title3)
    public static let headline = Font(.headline)
    public static let subheadline = Font(.subheadline)
    public static let body = Font(.body)
    public static let callout = Font(.callout)
    public static let footnote = Font(.footnote)
    public static let caption = Font(.caption)
    public static let caption2 = Font(.caption2)
    public func weight(_ weight: Weight) -> Font { self }
    public func bold() -> Font { self }
    public func monospacedDigit() -> Font { self }
}
