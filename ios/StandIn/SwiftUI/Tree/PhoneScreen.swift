/// A phone's screen without a phone: holds a view, evaluates its bodies again whenever something they read has changed,
/// and gives tests the tree.
///
/// ```swift
/// @_spi(Tree) import SwiftUI
/// let screen = PhoneScreen { RootView(core: core) }
/// try screen.tree.control("SOS").hold(seconds: 1.5)
/// try await screen.wait("the kinds") { $0.says("Accident") }
/// ```
@_spi(Tree) @MainActor
public final class PhoneScreen {
    private let graph = _Graph()
    private let environment: EnvironmentValues
    private let make: (_Place) -> [_Node]
    private let changed: AsyncStream<Void>
    private let change: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - size: the screen in points; the default is the smallest phone that runs iOS 17.
    ///   - textSize: the person's text size.
    public init(
        size: CGSize = CGSize(width: 375, height: 667), textSize: DynamicTypeSize = .large,
        @ViewBuilder _ content: @escaping () -> some View
    ) {
        var environment = EnvironmentValues()
        environment._screen = size
        environment.dynamicTypeSize = textSize
        self.environment = environment
        self.make = { $0.evaluate(content()) }
        (changed, change) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    deinit {
        let graph = graph
        Task { @MainActor in graph.end() }
    }

    /// What the screen shows now.
    public var tree: Tree {
        var nodes: [_Node] = []
        // Hooks may change state, state changes the tree: as many rounds as a phone would need frames.
        for _ in 0..<20 {
            let change = change
            nodes = withObservationTracking {
                graph.evaluate { make(_Place(graph: graph, path: "", environment: environment)) }
            } onChange: {
                change.yield()
            }
            if !graph.settle() { return Tree(nodes) }
        }
        fatalError("the view never settles: onAppear or onChange changes what it watches in every round")
    }

    /// The id to which something was scrolled last, by a `ScrollViewReader`.
    public var scrolledTo: AnyHashable? { graph.scrolledTo }

    /// What VoiceOver was told to say at once, by this screen and no other. A test empties it to hear what comes next.
    public var announced: [String] {
        get { graph.announced }
        set { graph.announced = newValue }
    }

    /// Waits until the screen shows what is asked for. It looks only when something changed, and a last time after the
    /// limit, when everything has been done that waited for the main actor before.
    /// - Throws: `NotShown` with the whole screen in words when the limit has passed.
    @discardableResult
    public func wait(
        _ what: String, upTo limit: Duration = .seconds(120), until isShown: (Tree) -> Bool
    ) async throws -> Tree {
        let change = change
        let clock = Task {
            try await Task.sleep(for: limit)
            change.yield()
        }
        defer { clock.cancel() }
        let end = ContinuousClock.now + limit
        var isLast = false
        while true {
            let now = tree
            if isShown(now) { return now }
            if isLast { throw NotShown(what: what, screen: now.outline) }
            isLast = ContinuousClock.now >= end
            if isLast { await Task.yield() } else { for await _ in changed { break } }
        }
    }
}

/// What was looked for is not on the screen.
@_spi(Tree) public struct NotShown: Error, CustomStringConvertible {
    let what: String
    let screen: String
    public var description: String { "not on the screen: \(what)\n\(screen)" }
}
