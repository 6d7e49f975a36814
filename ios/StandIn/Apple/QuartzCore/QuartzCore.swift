@_exported import Foundation

public final class CGColor: @unchecked Sendable {
    public init() {}
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
