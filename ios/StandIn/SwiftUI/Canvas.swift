/// A drawing of its own. Nothing is drawn here: what it would draw is not run.
public struct Canvas: _Primitive {
    public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) {}
    public func _nodes(_ place: _Place) -> [_Node] { [_Node(.background, place)] }
}

public struct GraphicsContext {
    public struct Shading: Sendable {
        public static func color(_ color: Color) -> Shading { Shading() }
    }

    public struct ResolvedText {
        public var shading = Shading()
        public func measure(in size: CGSize) -> CGSize { .zero }
    }

    public func resolve(_ text: Text) -> ResolvedText { ResolvedText() }
    public func draw(_ text: ResolvedText, at point: CGPoint, anchor: UnitPoint = .center) {}
}

public struct UnitPoint: Hashable, Sendable {
    public var x: CGFloat
    public var y: CGFloat
    public init(x: CGFloat, y: CGFloat) {
        self.x = x
        self.y = y
    }
    public static let center = UnitPoint(x: 0.5, y: 0.5)
    public static let topLeading = UnitPoint(x: 0, y: 0)
}
