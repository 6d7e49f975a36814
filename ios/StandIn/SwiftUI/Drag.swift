@MainActor @preconcurrency
public protocol Gesture {}

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
        _Modified(self) { $0.drag = (gesture as? DragGesture)?.ended }
    }
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
