/// Where a view stands while the tree is made: its identity (the path from the root, as SwiftUI's structural identity),
/// what the environment holds there, and the graph that remembers state between two evaluations.
@MainActor
public struct _Place {
    let graph: _Graph
    var path: String
    var environment: EnvironmentValues

    func child(_ name: String) -> _Place {
        var place = self
        place.path += "/" + name
        return place
    }

    func evaluate(_ view: some View) -> [_Node] {
        if let primitive = view as? any _Primitive { return primitive._nodes(self) }
        let place = child("\(type(of: view))")
        place._connect(view)
        return place.evaluate(view.body)
    }

    /// Gives the wrapped properties of a view (`@State`, `@Environment` …) their place in the graph.
    func _connect(_ view: Any) {
        for property in Mirror(reflecting: view).children {
            guard let dynamic = property.value as? any _ConnectedProperty else { continue }
            dynamic._connect(child(property.label ?? ""))
        }
    }
}

/// What outlives one evaluation: the values of `@State`, and which views are on the screen.
@MainActor
public final class _Graph {
    private var cells: [String: AnyObject] = [:]
    private var hooks: [String: _Hook] = [:]
    private var nextHooks: [String: _Hook] = [:]
    private var usedCells: Set<String> = []
    /// What a `ScrollViewReader` scrolled to last.
    var scrolledTo: AnyHashable?
    /// What was announced.
    var announced: [String] = []
    /// Whose hooks run now.
    static private(set) var settling: _Graph?

    /// The value that outlives evaluations under this path, made by `initial` the first time.
    func cell<Cell: AnyObject>(_ path: String, initial: () -> Cell) -> Cell {
        usedCells.insert(path)
        if let cell = cells[path] as? Cell { return cell }
        let cell = initial()
        cells[path] = cell
        return cell
    }

    /// Registers what is to happen when the view at this path appears, changes or goes.
    func hook(_ path: String, _ hook: _Hook) {
        var path = path
        while nextHooks[path] != nil { path += "+" }
        nextHooks[path] = hook
    }

    func evaluate(_ make: () -> [_Node]) -> [_Node] {
        nextHooks = [:]
        usedCells = []
        return make()
    }

    /// Runs the hooks of the evaluation just made: a view that went loses its state and its tasks, as on a phone.
    /// Gives whether anything ran that may have changed what the screen shows.
    func settle() -> Bool {
        Self.settling = self
        defer { Self.settling = nil }
        let (old, new) = (hooks, nextHooks)
        hooks = new
        cells = cells.filter { usedCells.contains($0.key) }
        var ran = false
        for (path, hook) in old where new[path] == nil {
            hook.disappear?()
            hook.running?.cancel()
            ran = true
        }
        for path in new.keys.sorted() {
            guard let hook = new[path] else { continue }
            if let before = old[path] {
                hook.running = before.running
                ran = hook.changed(since: before) || ran
            } else {
                hook.appeared()
                ran = true
            }
        }
        return ran
    }

    /// The screen is gone: everything on it disappears.
    func end() {
        nextHooks = [:]
        usedCells = []
        _ = settle()
    }
}

/// `onAppear`, `onDisappear`, `onChange` and `task` of one view.
@MainActor
final class _Hook {
    var appear: (() -> Void)?
    var disappear: (() -> Void)?
    var value: AnyHashable?
    var change: ((_ before: AnyHashable?) -> Void)?
    var task: (@Sendable @MainActor () async -> Void)?
    var running: Task<Void, Never>?

    func appeared() {
        appear?()
        start()
    }

    func changed(since before: _Hook) -> Bool {
        guard value != before.value else { return false }
        change?(before.value)
        if task != nil {
            running?.cancel()
            start()
        }
        return true
    }

    private func start() {
        guard let task else { return }
        running = Task { @MainActor in await task() }
    }
}
