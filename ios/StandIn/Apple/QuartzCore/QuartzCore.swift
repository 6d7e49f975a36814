@_exported import Foundation

public final class CGColor: @unchecked Sendable {
    public init() {}
}

public final class CGContext {
    public init() {}
    public func setFillColor(_ color: CGColor) {}
    public func setStrokeColor(_ color: CGColor) {}
    public func stroke(_ rect: CGRect, width: CGFloat) {}
    public func addRects(_ rects: [CGRect]) {}
    public func fillPath() {}
}

open class CALayer: NSObject {
    public override init() {}
    public var frame = CGRect.zero
    public var borderColor: CGColor?
    public var borderWidth: CGFloat = 0
    public var cornerRadius: CGFloat = 0
    public var masksToBounds = false
    public func addSublayer(_ layer: CALayer) {}
}
