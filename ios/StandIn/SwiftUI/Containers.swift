public struct List<Content: View>: _Primitive {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }

    public init<Data: RandomAccessCollection, Row: View>(
        _ data: Data, @ViewBuilder rowContent: @escaping (Data.Element) -> Row
    ) where Content == ForEach<Data, Data.Element.ID, Row>, Data.Element: Identifiable {
        content = ForEach(data, content: rowContent)
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        [_Node(.list, place, children: place.child("list").evaluate(content))]
    }
}

/// Scrolls what is in it to a view with an id; here it is noted, for nothing lies outside of the screen.
public struct ScrollViewReader<Content: View>: _Primitive {
    let content: (ScrollViewProxy) -> Content
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) { self.content = content }
    public func _nodes(_ place: _Place) -> [_Node] {
        place.child("scrolled").evaluate(content(ScrollViewProxy(graph: place.graph)))
    }
}

@MainActor
public struct ScrollViewProxy {
    let graph: _Graph
    public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) { graph.scrolledTo = id }
}

public struct Section<Parent: View, Content: View, Footer: View>: _Primitive {
    let header: Parent
    let content: Content
    let footer: Footer

    public func _nodes(_ place: _Place) -> [_Node] {
        let head = place.child("header").evaluate(header)
        head.forEach { $0.traits.formUnion(.isHeader) }
        let children = head + place.child("section").evaluate(content) + place.child("footer").evaluate(footer)
        return [_Node(.section, place, children: children)]
    }
}

extension Section {
    public init(
        @ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent, @ViewBuilder footer: () -> Footer
    ) {
        self.header = header()
        self.content = content()
        self.footer = footer()
    }
}

extension Section where Footer == EmptyView {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) {
        self.init(content: content, header: header, footer: { EmptyView() })
    }
}

extension Section where Parent == EmptyView, Footer == EmptyView {
    public init(@ViewBuilder content: () -> Content) {
        self.init(content: content, header: { EmptyView() }, footer: { EmptyView() })
    }
}

extension Section where Parent == Text, Footer == EmptyView {
    public init<S: StringProtocol>(_ title: S, @ViewBuilder content: () -> Content) {
        self.init(content: content, header: { Text(title) }, footer: { EmptyView() })
    }
}

public struct ListStyleKind: Sendable {
    public static let insetGrouped = ListStyleKind()
}

public enum Visibility: Hashable, Sendable { case automatic, visible, hidden }

extension View {
    public func listStyle(_ style: ListStyleKind) -> some View { _unchanged() }
}
