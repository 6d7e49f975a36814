/// A view with something done to it: to what holds inside it (environment), and to the nodes it makes.
public struct _Modified<Content: View>: _Primitive {
    let content: Content
    let inside: (inout _Place) -> Void
    let outside: (_ nodes: [_Node], _ place: _Place) -> [_Node]

    init(
        _ content: Content, inside: @escaping (inout _Place) -> Void = { _ in },
        outside: @escaping (_ nodes: [_Node], _ place: _Place) -> [_Node] = { nodes, _ in nodes }
    ) {
        self.content = content
        self.inside = inside
        self.outside = outside
    }

    /// Something done to each node, as SwiftUI does with the views of a group.
    init(_ content: Content, each: @escaping (_Node) -> Void) {
        self.init(
            content,
            outside: { nodes, _ in
                nodes.forEach(each); return nodes
            })
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        var within = place
        inside(&within)
        return outside(within.evaluate(content), place)
    }
}

extension View {
    /// What is seen but changes neither the tree nor what a person can do.
    func _unchanged() -> _Modified<Self> { _Modified(self) }
}

@MainActor @preconcurrency
public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = _ViewModifier_Content<Self>
    @ViewBuilder func body(content: Content) -> Body
}

public struct _ViewModifier_Content<Modifier: ViewModifier>: _Primitive {
    let view: any View
    public func _nodes(_ place: _Place) -> [_Node] { place.child("content").evaluate(view) }
}

/// A view with a `ViewModifier` of ours.
public struct _ModifiedByBody<Content: View, Modifier: ViewModifier>: _Primitive {
    let content: Content
    let modifier: Modifier

    public func _nodes(_ place: _Place) -> [_Node] {
        let place = place.child("\(Modifier.self)")
        place._connect(modifier)
        return place.evaluate(modifier.body(content: _ViewModifier_Content(view: content)))
    }
}

extension View {
    public func modifier<Modifier: ViewModifier>(_ modifier: Modifier) -> some View {
        _ModifiedByBody(content: self, modifier: modifier)
    }
}

extension View {
    public func onAppear(perform action: (() -> Void)? = nil) -> some View {
        _hooked("appear") { $0.appear = action }
    }

    public func onDisappear(perform action: (() -> Void)? = nil) -> some View {
        _hooked("disappear") { $0.disappear = action }
    }

    public func onChange<Value: Equatable>(
        of value: Value, initial: Bool = false, _ action: @escaping (_ old: Value, _ new: Value) -> Void
    ) -> some View {
        _hooked("change") { hook in
            hook.value = AnyHashable(_Compared(value))
            hook.change = { before in
                guard let before = before?.base as? _Compared<Value> else { return }
                action(before.value, value)
            }
            if initial { hook.appear = { action(value, value) } }
        }
    }

    public func onChange<Value: Equatable>(
        of value: Value, initial: Bool = false, _ action: @escaping () -> Void
    ) -> some View {
        onChange(of: value, initial: initial) { _, _ in action() }
    }

    public func task(
        priority: TaskPriority = .userInitiated, _ action: @escaping @Sendable @MainActor () async -> Void
    ) -> some View {
        _hooked("task") { $0.task = action }
    }

    public func task<ID: Equatable>(
        id: ID, priority: TaskPriority = .userInitiated, _ action: @escaping @Sendable @MainActor () async -> Void
    ) -> some View {
        _hooked("task") { hook in
            hook.value = AnyHashable(_Compared(id))
            hook.task = action
        }
    }

    private func _hooked(_ name: String, _ fill: @escaping (_Hook) -> Void) -> some View {
        _Modified(
            self,
            inside: { place in
                let hook = _Hook()
                fill(hook)
                place.graph.hook(place.path + "#" + name, hook)
            })
    }
}

/// Makes what can be compared fit where something hashable is kept.
struct _Compared<Value: Equatable>: Hashable {
    let value: Value
    init(_ value: Value) { self.value = value }
    func hash(into hasher: inout Hasher) {}
}

extension View {
    /// Another id is another view: what it remembered is gone, and it appears anew.
    public func id<ID: Hashable>(_ id: ID) -> some View {
        _Modified(self, inside: { $0.path += "#\(id)" })
    }
}
