@_exported import Foundation
import QuartzCore

// Text on paper, and giving it on. Nothing is laid out: a text has no glyphs here.

public final class UIFont: NSObject, @unchecked Sendable {
    public struct Weight: Hashable, Sendable {
        public static let regular = Weight()
        public static let semibold = Weight()
    }
    public let pointSize: CGFloat
    init(pointSize: CGFloat) { self.pointSize = pointSize }
    public struct TextStyle: Hashable, Sendable {
        public static let title3 = TextStyle()
        public static let body = TextStyle()
    }
    public static func preferredFont(forTextStyle style: TextStyle) -> UIFont { UIFont(pointSize: 17) }
    public static func systemFont(ofSize size: CGFloat, weight: Weight) -> UIFont { UIFont(pointSize: size) }
}

public final class UIColor: NSObject, @unchecked Sendable {
    public static let black = UIColor()
    public static let darkGray = UIColor()
    public static let gray = UIColor()
    public static let white = UIColor()
    public var cgColor: CGColor { CGColor() }
}

public enum NSWritingDirection: Int, Sendable { case natural, leftToRight, rightToLeft }
public enum NSTextAlignment: Int, Sendable { case left, center, right, justified, natural }

public final class NSMutableParagraphStyle: NSObject {
    public override init() {}
    public var paragraphSpacingBefore: CGFloat = 0
    public var lineHeightMultiple: CGFloat = 0
    public var baseWritingDirection = NSWritingDirection.natural
    public var alignment = NSTextAlignment.natural
}

extension NSAttributedString.Key {
    public static let font = NSAttributedString.Key("NSFont")
    public static let foregroundColor = NSAttributedString.Key("NSColor")
    public static let paragraphStyle = NSAttributedString.Key("NSParagraphStyle")
    public static let languageIdentifier = NSAttributedString.Key("NSLanguage")
}

public struct NSStringDrawingOptions: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let usesLineFragmentOrigin = NSStringDrawingOptions(rawValue: 1)
    public static let truncatesLastVisibleLine = NSStringDrawingOptions(rawValue: 1 << 5)
}

public final class NSStringDrawingContext: NSObject {}

extension NSAttributedString {
    public func draw(in rect: CGRect) {}
    public func draw(with rect: CGRect, options: NSStringDrawingOptions = [], context: NSStringDrawingContext?) {}
    public func boundingRect(
        with size: CGSize, options: NSStringDrawingOptions = [], context: NSStringDrawingContext?
    ) -> CGRect { .zero }
    public func size() -> CGSize { .zero }
}

public final class NSTextStorage: NSObject {
    public init(attributedString: NSAttributedString) {}
    public func addLayoutManager(_ layoutManager: NSLayoutManager) {}
}

public final class NSTextContainer: NSObject {
    public init(size: CGSize) {}
    public var lineFragmentPadding: CGFloat = 5
}

public final class NSLayoutManager: NSObject {
    public override init() {}
    public var numberOfGlyphs: Int { 0 }
    public func addTextContainer(_ container: NSTextContainer) {}
    public func glyphRange(for container: NSTextContainer) -> NSRange { NSRange(location: 0, length: 0) }
    public func drawBackground(forGlyphRange glyphsToShow: NSRange, at origin: CGPoint) {}
    public func drawGlyphs(forGlyphRange glyphsToShow: NSRange, at origin: CGPoint) {}
}

public final class UIGraphicsPDFRendererContext: NSObject {
    public func beginPage() {}
    public var cgContext: CGContext { CGContext() }
}

public final class UIGraphicsPDFRenderer: NSObject {
    public init(bounds: CGRect) {}
    public func pdfData(actions: (UIGraphicsPDFRendererContext) -> Void) -> Data { Data() }
}

public struct UIPopoverArrowDirection: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
}

@MainActor
public final class UIPopoverPresentationController: NSObject {
    public nonisolated override init() {}
    public var sourceView: UIView?
    public var sourceRect = CGRect.zero
    public var permittedArrowDirections: UIPopoverArrowDirection = []
}

public final class UIActivity: NSObject {
    public struct ActivityType: Hashable, Sendable {}
}

public final class UIActivityViewController: UIViewController {
    public typealias CompletionWithItemsHandler =
        @MainActor (UIActivity.ActivityType?, Bool, [Any]?, (any Error)?) -> Void
    public required init?(coder: NSCoder) { nil }
    public init(activityItems: [Any], applicationActivities: [UIActivity]?) {
        super.init(nibName: nil, bundle: nil)
    }
    public var completionWithItemsHandler: CompletionWithItemsHandler?
}
