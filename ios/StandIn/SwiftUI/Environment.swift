public struct EnvironmentValues {
    var _objects: [ObjectIdentifier: AnyObject] = [:]
    private var values: [ObjectIdentifier: Any] = [:]
    /// The size of the screen in points, for what is measured against it.
    var _screen = CGSize(width: 375, height: 667)
    var _font: Font = .body

    public init() {}

    public subscript<Key: EnvironmentKey>(key: Key.Type) -> Key.Value {
        get { values[ObjectIdentifier(key)] as? Key.Value ?? Key.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }

    public var isEnabled = true
    public var dynamicTypeSize: DynamicTypeSize = .large
    public var layoutDirection: LayoutDirection = .leftToRight
    public var locale = Locale(identifier: "en_IN")
    public var calendar = Calendar(identifier: .gregorian)
    public var timeZone = TimeZone.current
    public var colorScheme: ColorScheme = .light
    public var scenePhase: ScenePhase = .active
    public var displayScale: CGFloat = 2
    public var accessibilityReduceMotion: Bool { false }
}

public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public enum LayoutDirection: Hashable, Sendable, CaseIterable { case leftToRight, rightToLeft }
public enum ColorScheme: Hashable, Sendable, CaseIterable { case light, dark }
public enum ScenePhase: Comparable, Hashable, Sendable { case background, inactive, active }

public enum DynamicTypeSize: Int, Hashable, Comparable, CaseIterable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5

    public var isAccessibilitySize: Bool { self >= .accessibility1 }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// How much body text grows: its points in the Human Interface Guidelines over the 17 of `large`.
    var _scale: Double {
        let points: [Double] = [14, 15, 16, 17, 19, 21, 23, 28, 33, 40, 47, 53]
        return points[rawValue] / 17
    }
}

extension View {
    public func environment<Value>(_ path: WritableKeyPath<EnvironmentValues, Value>, _ value: Value) -> some View {
        _Modified(self, inside: { $0.environment[keyPath: path] = value })
    }

    public func environment<Object: AnyObject & Observable>(_ object: Object?) -> some View {
        _Modified(self, inside: { $0.environment._objects[ObjectIdentifier(Object.self)] = object })
    }

    public func disabled(_ disabled: Bool) -> some View {
        _Modified(self, inside: { if disabled { $0.environment.isEnabled = false } })
    }

    /// Nil leaves the phone's own theme.
    public func preferredColorScheme(_ scheme: ColorScheme?) -> some View {
        _Modified(self, inside: { if let scheme { $0.environment.colorScheme = scheme } })
    }

    public func font(_ font: Font?) -> some View {
        _Modified(self, inside: { if let font { $0.environment._font = font } })
    }

}
