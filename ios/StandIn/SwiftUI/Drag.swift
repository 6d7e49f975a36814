@MainActor @preconcurrency
public protocol Gesture<Value> {
    associatedtype Value
}

extension Gesture {
    public func updating<State>(
        _ state: GestureState<State>,
        body: @escaping (_ value: Value, _ state: inout State, _ transaction: inout Transaction) -> Void
    ) -> GestureStateGesture<Self, State> { GestureStateGesture() }

    public func onEnded(_ action: @escaping (Value) -> Void) -> _EndedGesture<Self> { _EndedGesture() }
}

/// What a gesture says while it lasts; here none does.
@propertyWrapper
public struct GestureState<Value>: DynamicProperty {
    public let wrappedValue: Value
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
    public var projectedValue: GestureState<Value> { self }
}

public struct Transaction {}

public struct GestureStateGesture<Base: Gesture, State>: Gesture { public typealias Value = Base.Value }
public struct _EndedGesture<Content: Gesture>: Gesture { public typealias Value = Content.Value }

public struct MagnifyGesture: Gesture {
    public struct Value: Sendable {
        public let magnification: CGFloat
    }
    public init(minimumScaleDelta: CGFloat = 0.01) {}
}

public struct DragGesture: Gesture {
    public struct Value: Sendable {
        public var startLocation: CGPoint
        public var translation: CGSize
    }
    var ended: ((Value) -> Void)?

    public init(minimumDistance: CGFloat = 10) {}

    public func onEnded(_ action: @escaping (Value) -> Void) -> some Gesture {
        var gesture = self
        gesture.ended = action
        return gesture
    }
}

extension View {
    public func simultaneousGesture<T: Gesture>(_ gesture: T) -> some View {
        _Modified(self) { node in
            if let drag = gesture as? DragGesture { node.drag = drag.ended }
        }
    }

    public func gesture<T: Gesture>(_ gesture: T) -> some View { _unchanged() }

    public func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View { _unchanged() }
}

extension Tree {
    /// Draws a finger across the screen from one point by so much.
    /// - Throws: `NotShown` when nothing on the screen takes a drag.
    @_spi(Tree) public func drag(from start: CGPoint, by translation: CGSize) throws {
        let takers = everything.compactMap(\.drag)
        guard !takers.isEmpty else { throw NotShown(what: "something that takes a drag", screen: outline) }
        for taker in takers { taker(DragGesture.Value(startLocation: start, translation: translation)) }
    }
}
