/// A stack that shows its root; the core holds the way back, so no screen pushes another.
public struct NavigationStack<Data, Root: View>: _Primitive {
    let root: Root

    public init(@ViewBuilder root: () -> Root) where Data == Never { self.root = root() }

    public func _nodes(_ place: _Place) -> [_Node] {
        let bar = _Bar()
        var within = place.child("root")
        within.environment._bar = bar
        let children = within.evaluate(root)
        return [_Node(.navigation, place, children: bar.isHidden ? withoutBar(children) : children)]
    }

    private func withoutBar(_ nodes: [_Node]) -> [_Node] {
        let kept = nodes.filter { $0.kind != .toolbar && $0.kind != .title }
        for node in kept { node.children = withoutBar(node.children) }
        return kept
    }
}

/// Whether a screen in the stack hides the bar, which hides titles and toolbars set outside that screen as well.
final class _Bar {
    var isHidden = false
}

extension EnvironmentValues {
    private struct BarKey: EnvironmentKey {
        static var defaultValue: _Bar? { nil }
    }
    var _bar: _Bar? {
        get { self[BarKey.self] }
        set { self[BarKey.self] = newValue }
    }
}

public struct ToolbarPlacement: Sendable {
    public static let navigationBar = ToolbarPlacement()
}

extension View {
    public func navigationTitle<S: StringProtocol>(_ title: S) -> some View {
        let words = String(title)
        return _Modified(
            self,
            outside: { nodes, place in
                let node = _Node(.title, place)
                node.words = words
                node.traits = .isHeader
                return [node] + nodes
            })
    }

    public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View {
        _Modified(self, inside: { if visibility == .hidden { $0.environment._bar?.isHidden = true } })
    }

    public func toolbar<Content: ToolbarContent>(@ToolbarContentBuilder content: () -> Content) -> some View {
        let content = content()
        return _Modified(
            self,
            outside: { nodes, place in
                [_Node(.toolbar, place, children: content._nodes(place.child("toolbar")))] + nodes
            })
    }
}

@MainActor @preconcurrency
public protocol ToolbarContent {
    func _nodes(_ place: _Place) -> [_Node]
}

public struct ToolbarItemPlacement: Sendable {
    public static let primaryAction = ToolbarItemPlacement()
    public static let topBarLeading = ToolbarItemPlacement()
    public static let topBarTrailing = ToolbarItemPlacement()
}

public struct ToolbarItem<Content: View>: ToolbarContent {
    let content: Content
    public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) { self.content = content() }
    public func _nodes(_ place: _Place) -> [_Node] { place.evaluate(content) }
}

public struct _TwoToolbarItems<One: ToolbarContent, Other: ToolbarContent>: ToolbarContent {
    let one: One
    let other: Other
    public func _nodes(_ place: _Place) -> [_Node] {
        one._nodes(place.child("0")) + other._nodes(place.child("1"))
    }
}

extension Optional: ToolbarContent where Wrapped: ToolbarContent {
    public func _nodes(_ place: _Place) -> [_Node] { self?._nodes(place) ?? [] }
}

@resultBuilder
public struct ToolbarContentBuilder {
    public static func buildExpression<Content: ToolbarContent>(_ content: Content) -> Content { content }
    public static func buildBlock<Content: ToolbarContent>(_ content: Content) -> Content { content }
    @MainActor public static func buildBlock<One: ToolbarContent, Other: ToolbarContent>(
        _ one: One, _ other: Other
    ) -> _TwoToolbarItems<One, Other> { _TwoToolbarItems(one: one, other: other) }
    public static func buildIf<Content: ToolbarContent>(_ content: Content?) -> Content? { content }
}
