/// One thing on the screen, as VoiceOver and a finger meet it.
@MainActor
public final class _Node {
    /// What kind of thing it is.
    @_spi(Tree) public enum Kind: String, Sendable {
        case text, image, button, link, field, secureField, toggle, picker, progress, shape, list, section, stack,
            scroll
        case navigation, title, toolbar, sheet, alert, background, menu, datePicker
    }

    @_spi(Tree) public let kind: Kind
    @_spi(Tree) public let path: String
    @_spi(Tree) public var children: [_Node]
    /// The words drawn, or the name of the picture.
    @_spi(Tree) public var words: String?
    /// The words in a text field, how far a progress bar is.
    @_spi(Tree) public var value: String?
    @_spi(Tree) public var placeholder: String?

    // What accessibility modifiers said.
    @_spi(Tree) public var label: String?
    @_spi(Tree) public var hint: String?
    @_spi(Tree) public var identifier: String?
    @_spi(Tree) public var traits: AccessibilityTraits = []
    @_spi(Tree) public var isHidden = false
    @_spi(Tree) public var isPrivate = false
    /// One element for VoiceOver, named by its children (`.combine`) or by itself (`.ignore`).
    @_spi(Tree) public var isOneElement = false
    @_spi(Tree) public var namedByChildren = true

    /// The theme that it is drawn in.
    @_spi(Tree) public let theme: ColorScheme

    // What a finger can do.
    @_spi(Tree) public let isEnabled: Bool
    var press: (() -> Void)?
    var type: ((String) -> Void)?
    var submit: (() -> Void)?
    var longPress: _LongPress?
    var drag: ((DragGesture.Value) -> Void)?
    var open: ((URL) -> Void)?
    var refresh: (@Sendable () async -> Void)?
    var choose: ((Date) -> Void)?
    /// What a menu holds, or a long press offers: buttons.
    @_spi(Tree) public internal(set) var entries: [_Node] = []
    /// What a swipe uncovers: buttons.
    @_spi(Tree) public internal(set) var swipes: [_Node] = []
    @_spi(Tree) public internal(set) var actions: [(name: String, run: () -> Void)] = []

    // What can be known of its size without laying anything out.
    @_spi(Tree) public var fixedHeight: CGFloat?
    @_spi(Tree) public var minWidth: CGFloat?
    @_spi(Tree) public var minHeight: CGFloat?
    @_spi(Tree) public var lineLimit: Int?
    /// The height of the letters at the person's text size, in points; nil on what has no words.
    @_spi(Tree) public var points: CGFloat?

    init(_ kind: Kind, _ place: _Place, children: [_Node] = []) {
        self.kind = kind
        self.path = place.path
        self.children = children
        self.isEnabled = place.environment.isEnabled
        self.theme = place.environment.colorScheme
    }

    /// The name that VoiceOver speaks: the label, else the words, else those of the children.
    @_spi(Tree) public var name: String {
        if let label { return label }
        if let words, kind != .image { return words }
        if let placeholder { return placeholder }
        guard namedByChildren else { return "" }
        return children.filter { !$0.isHidden && $0.kind != .background }.map(\.name).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    /// Whether a person can do something with it.
    @_spi(Tree) public var isControl: Bool {
        press != nil || type != nil || longPress != nil || choose != nil || kind == .menu
    }

    /// This node and all below it, from top to bottom.
    @_spi(Tree) public var everything: [_Node] { [self] + children.flatMap(\.everything) }

    /// The nodes that VoiceOver stops at: nothing hidden, nothing inside an element that is one.
    @_spi(Tree) public var elements: [_Node] {
        if isHidden || kind == .background { return [] }
        if isControl || isOneElement || children.isEmpty { return [self] }
        return children.flatMap(\.elements)
    }
}

struct _LongPress {
    let minimumDuration: Double
    let perform: () -> Void
    let pressing: ((Bool) -> Void)?
}
