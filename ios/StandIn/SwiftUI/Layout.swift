public enum Axis: Sendable {
    case horizontal, vertical
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}

public enum Edge: Sendable {
    case top, leading, bottom, trailing
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1)
        public static let leading = Set(rawValue: 2)
        public static let bottom = Set(rawValue: 4)
        public static let trailing = Set(rawValue: 8)
        public static let horizontal: Set = [.leading, .trailing]
        public static let vertical: Set = [.top, .bottom]
        public static let all: Set = [.horizontal, .vertical]
    }
}

public enum VerticalEdge: Sendable { case top, bottom }
public enum HorizontalEdge: Sendable { case leading, trailing }
public enum ContentMode: Hashable, Sendable { case fit, fill }

public struct HorizontalAlignment: Sendable {
    public static let leading = HorizontalAlignment()
    public static let center = HorizontalAlignment()
    public static let trailing = HorizontalAlignment()
}

public struct VerticalAlignment: Sendable {
    public static let top = VerticalAlignment()
    public static let center = VerticalAlignment()
    public static let bottom = VerticalAlignment()
    public static let firstTextBaseline = VerticalAlignment()
}

public struct Alignment: Sendable {
    public static let center = Alignment()
    public static let leading = Alignment()
    public static let trailing = Alignment()
    public static let top = Alignment()
    public static let bottom = Alignment()
}

public enum TextAlignment: Hashable, Sendable { case leading, center, trailing }

/// What all stacks share: their children, one under another in VoiceOver's order.
public protocol _Stack: _Primitive {
    associatedtype Content: View
    var content: Content { get }
}

extension _Stack {
    public func _nodes(_ place: _Place) -> [_Node] {
        [_Node(.stack, place, children: place.child("stack").evaluate(content))]
    }
}

public struct VStack<Content: View>: _Stack {
    public let content: Content
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content)
    {
        self.content = content()
    }
}

public struct HStack<Content: View>: _Stack {
    public let content: Content
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
        self.content = content()
    }
}

/// Views over each other; VoiceOver meets them in the order in which they are given.
public struct ZStack<Content: View>: _Stack {
    public let content: Content
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { self.content = content() }
}

public struct GridItem: Sendable {
    public enum Size: Sendable {
        case fixed(CGFloat)
        case flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity)
        case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity)
    }
    public init(_ size: Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}

public struct LazyVGrid<Content: View>: _Stack {
    public let content: Content
    public init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
}

/// Takes the first of its views, which fits where there is room; a test that wants another gives a larger text size.
public struct ViewThatFits<Content: View>: _Primitive {
    let content: Content
    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    public func _nodes(_ place: _Place) -> [_Node] {
        let nodes = place.child("fits").evaluate(content)
        let isLarge = place.environment.dynamicTypeSize.isAccessibilitySize
        return (isLarge ? nodes.last : nodes.first).map { [$0] } ?? []
    }
}

public struct ScrollView<Content: View>: _Primitive {
    let content: Content
    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    public func _nodes(_ place: _Place) -> [_Node] {
        [_Node(.scroll, place, children: place.child("scroll").evaluate(content))]
    }
}

/// Knows the size of the screen; here the whole of it.
public struct GeometryReader<Content: View>: _Primitive {
    let content: (GeometryProxy) -> Content
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { self.content = content }
    public func _nodes(_ place: _Place) -> [_Node] {
        place.child("geometry").evaluate(content(GeometryProxy(size: place.environment._screen)))
    }
}

public struct GeometryProxy {
    public let size: CGSize
}

public struct Divider: _Primitive {
    public init() {}
    public func _nodes(_ place: _Place) -> [_Node] { [] }
}

public struct Spacer: _Primitive {
    public init(minLength: CGFloat? = nil) {}
    public func _nodes(_ place: _Place) -> [_Node] { [] }
}

extension View {
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { _unchanged() }
    public func padding(_ length: CGFloat) -> some View { _unchanged() }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { _unchanged() }

    public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { _unchanged() }
    public func scaledToFit() -> some View { _unchanged() }
    public func scaledToFill() -> some View { _unchanged() }
    public func scaleEffect(_ scale: CGFloat) -> some View { _unchanged() }
    public func offset(_ offset: CGSize) -> some View { _unchanged() }
    public func clipped() -> some View { _unchanged() }

    /// Of a text field: how many lines it shows at least and at most; the others are scrolled.
    public func lineLimit(_ limit: ClosedRange<Int>) -> some View { _unchanged() }

    public func lineLimit(_ number: Int?) -> some View {
        _Modified(
            self,
            outside: { nodes, _ in
                nodes.flatMap(\.everything).filter { $0.kind == .text }.forEach { $0.lineLimit = number }
                return nodes
            })
    }

    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        _Modified(self) { node in
            if let height { node.fixedHeight = height }
            if let width { node.minWidth = width }
            if let height { node.minHeight = height }
        }
    }

    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View {
        _Modified(self) { node in
            if let maxHeight, maxHeight.isFinite { node.fixedHeight = maxHeight }
            if let minWidth { node.minWidth = minWidth }
            if let minHeight { node.minHeight = minHeight }
        }
    }

    public func safeAreaInset<Content: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) -> some View {
        let inset = content()
        return _Modified(
            self,
            outside: { nodes, place in
                let bar = place.child("inset").evaluate(inset)
                return edge == .top ? bar + nodes : nodes + bar
            })
    }

    public func overlay<Content: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> Content
    ) -> some View {
        let over = content()
        return _Modified(
            self,
            outside: { nodes, place in
                let added = place.child("overlay").evaluate(over)
                guard !added.isEmpty else { return nodes }
                // A control keeps its own node: what lies over it is inside it for VoiceOver.
                if nodes.count == 1, let node = nodes.first {
                    node.children += added
                    return nodes
                }
                return nodes + added
            })
    }

    public func background<Content: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> Content
    ) -> some View {
        // A background is for the eye; what must be read does not belong there.
        _unchanged()
    }
}
