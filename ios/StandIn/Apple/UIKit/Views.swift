@_exported import QuartzCore

// What a screen in UIKit is made of.

public enum UISemanticContentAttribute: Int, Sendable { case unspecified, forceLeftToRight = 3, forceRightToLeft = 4 }

public struct UIAccessibilityTraits: OptionSet, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    public static let header = UIAccessibilityTraits(rawValue: 1)
    public static let toggleButton = UIAccessibilityTraits(rawValue: 2)
}

public struct UILayoutPriority: Hashable, Sendable {
    public static let required = UILayoutPriority()
    public static let defaultLow = UILayoutPriority()
}

@MainActor
open class UIView: NSObject {
    public nonisolated override init() {}
    public var bounds: CGRect { .zero }
    public var layer: CALayer { CALayer() }
    public var backgroundColor: UIColor?
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var tintColor: UIColor!
    public var isHidden = false
    public var semanticContentAttribute = UISemanticContentAttribute.unspecified
    public var translatesAutoresizingMaskIntoConstraints = true
    public var safeAreaLayoutGuide: UILayoutGuide { UILayoutGuide() }
    public var topAnchor: NSLayoutYAxisAnchor { NSLayoutYAxisAnchor() }
    public var bottomAnchor: NSLayoutYAxisAnchor { NSLayoutYAxisAnchor() }
    public var widthAnchor: NSLayoutDimension { NSLayoutDimension() }
    public var heightAnchor: NSLayoutDimension { NSLayoutDimension() }
    public var leadingAnchor: NSLayoutXAxisAnchor { NSLayoutXAxisAnchor() }
    public var trailingAnchor: NSLayoutXAxisAnchor { NSLayoutXAxisAnchor() }
    public func addSubview(_ view: UIView) {}
    open func layoutSubviews() {}
    public func setContentCompressionResistancePriority(
        _ priority: UILayoutPriority, for axis: NSLayoutConstraint.Axis
    ) {}
    public func setContentHuggingPriority(_ priority: UILayoutPriority, for axis: NSLayoutConstraint.Axis) {}
}

@MainActor
public final class UILayoutGuide: NSObject {
    nonisolated override init() {}
    public var topAnchor: NSLayoutYAxisAnchor { NSLayoutYAxisAnchor() }
    public var leadingAnchor: NSLayoutXAxisAnchor { NSLayoutXAxisAnchor() }
    public var trailingAnchor: NSLayoutXAxisAnchor { NSLayoutXAxisAnchor() }
}

@MainActor
public final class NSLayoutConstraint: NSObject {
    public enum Axis: Int, Sendable { case horizontal, vertical }
    nonisolated override init() {}
    public var isActive = false
    public static func activate(_ constraints: [NSLayoutConstraint]) {}
}

@MainActor
open class NSLayoutAnchor<AnchorType>: NSObject {
    nonisolated override init() {}
    public func constraint(
        equalTo anchor: NSLayoutAnchor<AnchorType>, constant c: CGFloat = 0
    ) -> NSLayoutConstraint { NSLayoutConstraint() }
}

public final class NSLayoutXAxisAnchor: NSLayoutAnchor<NSLayoutXAxisAnchor> {}
public final class NSLayoutYAxisAnchor: NSLayoutAnchor<NSLayoutYAxisAnchor> {}
public final class NSLayoutDimension: NSLayoutAnchor<NSLayoutDimension> {
    public func constraint(greaterThanOrEqualToConstant c: CGFloat) -> NSLayoutConstraint { NSLayoutConstraint() }
}

public final class UIStackView: UIView {
    public convenience init(arrangedSubviews views: [UIView]) { self.init() }
    public var axis = NSLayoutConstraint.Axis.horizontal
    public var spacing: CGFloat = 0
}

public final class UILabel: UIView {
    public var text: String?
    public var numberOfLines = 1
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var textColor: UIColor!
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var font: UIFont!
    public var adjustsFontForContentSizeCategory = false
}

@MainActor
public final class UIAction: NSObject {
    public init(handler: @escaping (UIAction) -> Void) {}
}

open class UIControl: UIView {
    public struct Event: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let touchUpInside = Event(rawValue: 64)
    }
    public struct State: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let normal: State = []
        public static let selected = State(rawValue: 4)
    }
    public var isSelected = false
    public func addAction(_ action: UIAction, for controlEvents: Event) {}
}

public final class UIButton: UIControl {
    public enum ButtonType: Int, Sendable { case custom, system }
    public convenience init(type: ButtonType) { self.init() }
    public var titleLabel: UILabel? { nil }
    public func setTitle(_ title: String?, for state: State) {}
    public func setImage(_ image: UIImage?, for state: State) {}
}

extension NSObject {
    /// The language that VoiceOver speaks it in.
    @MainActor public var accessibilityLanguage: String? {
        get { nil }
        set {}
    }
    @MainActor public var accessibilityLabel: String? {
        get { nil }
        set {}
    }
    @MainActor public var accessibilityValue: String? {
        get { nil }
        set {}
    }
    @MainActor public var accessibilityTraits: UIAccessibilityTraits {
        get { [] }
        set {}
    }
}
