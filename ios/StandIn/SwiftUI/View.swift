// A stand-in for Apple's SwiftUI on machines without Apple's SDK. It declares the part of the API that the screens use,
// with the signatures of Apple's documentation, and keeps what it is given as a tree that tests walk (Tree/). It lays
// nothing out, draws nothing and is never shipped. Names with an underscore, and what is marked `@_spi(Tree)`, are its
// own; everything else must be as Apple has it, or a screen that builds here would not build there.

@_exported import Foundation
@_exported import Observation

@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError("a view without a body was asked for one") }
}

/// A view that makes its own nodes instead of having a body.
@MainActor
public protocol _Primitive: View where Body == Never {
    func _nodes(_ place: _Place) -> [_Node]
}

extension _Primitive {
    public var body: Never { fatalError("a primitive view was asked for its body") }
}

@resultBuilder
public struct ViewBuilder {
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<V: View>(_ view: V) -> V { view }
    public static func buildBlock<each V: View>(_ view: repeat each V) -> TupleView<repeat each V> {
        TupleView(repeat each view)
    }
    public static func buildExpression<V: View>(_ view: V) -> V { view }
    public static func buildIf<V: View>(_ view: V?) -> V? { view }
    public static func buildEither<A: View, B: View>(first: A) -> _ConditionalContent<A, B> { .first(first) }
    public static func buildEither<A: View, B: View>(second: B) -> _ConditionalContent<A, B> { .second(second) }
}

public struct EmptyView: _Primitive {
    public nonisolated init() {}
    public func _nodes(_ place: _Place) -> [_Node] { [] }
}

public struct TupleView<each V: View> {
    let views: (repeat each V)
    init(_ views: repeat each V) { self.views = (repeat each views) }
}

extension TupleView: _Primitive {
    public func _nodes(_ place: _Place) -> [_Node] {
        var nodes: [_Node] = []
        var index = 0
        for view in repeat each views {
            nodes += place.child("\(index)").evaluate(view)
            index += 1
        }
        return nodes
    }
}

public enum _ConditionalContent<A: View, B: View>: _Primitive {
    case first(A)
    case second(B)

    public func _nodes(_ place: _Place) -> [_Node] {
        switch self {
        case .first(let view): place.child("if").evaluate(view)
        case .second(let view): place.child("else").evaluate(view)
        }
    }
}

extension Optional: View where Wrapped: View {
    public var body: Never { fatalError("an optional view was asked for its body") }
}

extension Optional: _Primitive where Wrapped: View {
    public func _nodes(_ place: _Place) -> [_Node] {
        guard let self else { return [] }
        return place.child("some").evaluate(self)
    }
}

public struct AnyView {
    let view: any View
    public init<V: View>(_ view: V) { self.view = view }
}

extension AnyView: _Primitive {
    public func _nodes(_ place: _Place) -> [_Node] { place.child("any").evaluate(view) }
}

public struct Group<Content: View>: _Primitive {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    public func _nodes(_ place: _Place) -> [_Node] { place.child("group").evaluate(content) }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: _Primitive {
    let data: Data
    let id: (Data.Element) -> ID
    let content: (Data.Element) -> Content

    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content)
    {
        self.data = data
        self.id = { $0[keyPath: id] }
        self.content = content
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        var seen: Set<ID> = []
        return data.flatMap { element in
            let id = id(element)
            // SwiftUI draws rows of the same identity wrongly and says so only in the log.
            precondition(seen.insert(id).inserted, "two rows of a ForEach share the id \(id)")
            return place.child("[\(id)]").evaluate(content(element))
        }
    }
}

extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {
        self.data = data
        self.id = { $0.id }
        self.content = content
    }
}
