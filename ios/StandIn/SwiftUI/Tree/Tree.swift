/// What a screen shows at one moment, and what a person can do with it.
@_spi(Tree) @MainActor
public struct Tree {
    /// The nodes at the top.
    public let roots: [_Node]

    init(_ roots: [_Node]) { self.roots = roots }

    /// All nodes, from top to bottom.
    public var everything: [_Node] { roots.flatMap(\.everything) }

    /// What VoiceOver stops at, in its order.
    public var elements: [_Node] { roots.flatMap(\.elements) }

    /// Every word that VoiceOver would speak.
    public var words: [String] { elements.map(\.name).filter { !$0.isEmpty } }

    /// Whether an element says exactly this, or has it among its words.
    public func says(_ text: String) -> Bool {
        elements.contains { $0.name.contains(text) || ($0.value?.contains(text) ?? false) }
    }

    /// The control with this name, else with this identifier.
    /// - Throws: `NotShown` when there is none, or more than one.
    public func control(_ name: String) throws -> Control {
        let controls = elements.filter(\.isControl)
        var found = controls.filter { $0.name == name }
        if found.isEmpty { found = controls.filter { $0.identifier == name } }
        guard let node = found.first, found.count == 1 else {
            throw NotShown(what: "\(found.count) controls named “\(name)”, where one was looked for", screen: outline)
        }
        return Control(node: node, tree: self)
    }

    /// The controls whose name holds this text.
    public func controls(containing text: String) -> [Control] {
        elements.filter { $0.isControl && $0.name.contains(text) }.map { Control(node: $0, tree: self) }
    }

    /// Pulls the list down; returns when the ring is gone.
    /// - Throws: `NotShown` when nothing on the screen is pulled.
    public func pullDown() async throws {
        guard let refresh = everything.lazy.compactMap(\.refresh).first else {
            throw NotShown(what: "something to pull down", screen: outline)
        }
        await refresh()
    }

    /// The screen in words, for messages and for reading.
    public var outline: String {
        roots.map { lines($0, depth: 0) }.joined()
    }

    private func lines(_ node: _Node, depth: Int) -> String {
        let isStop = node.isControl || node.isOneElement || node.children.isEmpty
        if node.isHidden || node.kind == .background || (isStop && !node.isControl && node.name.isEmpty) { return "" }
        var line = String(repeating: "  ", count: depth) + node.kind.rawValue
        if isStop || node.label != nil { line += " “\(node.name)”" }
        if let value = node.value { line += " = “\(value)”" }
        if let hint = node.hint { line += " (\(hint))" }
        if !node.isEnabled, node.isControl { line += " disabled" }
        if !node.actions.isEmpty { line += " actions: " + node.actions.map(\.name).joined(separator: ", ") }
        if let identifier = node.identifier { line += " #\(identifier)" }
        return line + "\n" + (isStop ? "" : node.children.map { lines($0, depth: depth + 1) }.joined())
    }
}

/// Something to press, hold or type into.
@_spi(Tree) @MainActor
public struct Control {
    public let node: _Node
    let tree: Tree

    /// Taps it.
    /// - Throws: `NotShown` when it is disabled or takes no tap.
    public func press() throws {
        try enabled("can be pressed", node.press)()
    }

    /// Puts these words in its place of what it holds, as a keyboard does.
    public func type(_ text: String) throws {
        try enabled("can be typed into", node.type)(text)
    }

    /// The keyboard's return key.
    public func submit() throws {
        try enabled("takes a return key", node.submit)()
    }

    /// Opens it, or holds it, and presses one of what it offers.
    /// - Throws: `NotShown` when it offers no such thing, or it is disabled.
    public func choose(_ entry: String) throws {
        guard let found = node.entries.first(where: { $0.name == entry }) else {
            throw NotShown(what: "“\(entry)” among \(node.entries.map(\.name)) of “\(node.name)”", screen: tree.outline)
        }
        try Control(node: found, tree: tree).press()
    }

    /// Swipes it and presses what that uncovers.
    /// - Throws: `NotShown` when it uncovers no such thing.
    public func swipe(_ action: String) throws {
        guard let found = node.swipes.first(where: { $0.name == action }) else {
            throw NotShown(what: "“\(action)” behind a swipe on “\(node.name)”", screen: tree.outline)
        }
        try Control(node: found, tree: tree).press()
    }

    /// Chooses a moment on a calendar or a clock.
    public func choose(_ date: Date) throws {
        try enabled("takes a date", node.choose)(date)
    }

    /// Presses a finger down for this long. No time passes: the gesture is told what it would have been told.
    public func hold(seconds: Double) throws {
        let gesture = try enabled("can be held", node.longPress)
        gesture.pressing?(true)
        if seconds >= gesture.minimumDuration { gesture.perform() }
        gesture.pressing?(false)
    }

    /// Puts a finger down and leaves it there.
    public func touchDown() throws {
        try enabled("can be held", node.longPress).pressing?(true)
    }

    /// Takes the finger up before the hold was complete.
    public func touchUp() throws {
        try enabled("can be held", node.longPress).pressing?(false)
    }

    /// What VoiceOver's rotor offers besides a double tap.
    public var actionNames: [String] { node.actions.map(\.name) }

    /// Chooses one of VoiceOver's actions; the unnamed one is the double tap.
    public func perform(action name: String) throws {
        let action = node.actions.first { $0.name == name }
        try enabled("has the action “\(name)”", action?.run)()
    }

    private func enabled<Action>(_ what: String, _ action: Action?) throws -> Action {
        guard let action, node.isEnabled else {
            throw NotShown(what: "a control “\(node.name)” that is enabled and \(what)", screen: tree.outline)
        }
        return action
    }
}
