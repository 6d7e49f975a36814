public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isButton = AccessibilityTraits(rawValue: 1)
    public static let isHeader = AccessibilityTraits(rawValue: 2)
    public static let isImage = AccessibilityTraits(rawValue: 8)
    public static let isSelected = AccessibilityTraits(rawValue: 4)
    public static let updatesFrequently = AccessibilityTraits(rawValue: 32)
}

public struct AccessibilityChildBehavior: Hashable, Sendable {
    let name: String
    public static let ignore = AccessibilityChildBehavior(name: "ignore")
    public static let combine = AccessibilityChildBehavior(name: "combine")
}

public struct AccessibilityActionKind: Equatable, Sendable {
    let name: String
    /// What a double tap does.
    public static let `default` = AccessibilityActionKind(name: "")
    public static let escape = AccessibilityActionKind(name: "escape")
}

extension View {
    public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View {
        _Modified(self) { $0.label = String(label) }
    }

    public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View {
        // An empty hint is none.
        _Modified(self) { $0.hint = hint.isEmpty ? nil : String(hint) }
    }

    public func accessibilityIdentifier(_ identifier: String) -> some View {
        _Modified(self) { $0.identifier = identifier }
    }

    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
        _Modified(self) { $0.traits.formUnion(traits) }
    }

    /// Keeps its colours on a phone that inverts those of its screen.
    public func accessibilityIgnoresInvertColors(_ active: Bool = true) -> some View { _unchanged() }

    /// Not shown where the system hides what is private.
    public func privacySensitive(_ sensitive: Bool = true) -> some View {
        _Modified(self) { node in node.everything.forEach { $0.isPrivate = sensitive } }
    }

    public func accessibilityHidden(_ hidden: Bool) -> some View {
        _Modified(self) { $0.isHidden = hidden }
    }

    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        _Modified(self) { node in
            node.isOneElement = true
            node.namedByChildren = children != .ignore
        }
    }

    public func accessibilityAction(
        _ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void
    ) -> some View {
        _Modified(self) { $0.actions.append((kind.name, handler)) }
    }

    public func accessibilityAction<S: StringProtocol>(named name: S, _ handler: @escaping () -> Void) -> some View {
        _Modified(self) { $0.actions.append((String(name), handler)) }
    }

    public func accessibilityActions<Content: View>(@ViewBuilder _ content: () -> Content) -> some View {
        _offered(content(), "actions") { node, entries in node.actions += entries.map { ($0.name, $0.press ?? {}) } }
    }
}

/// What VoiceOver speaks at once, without waiting for a person to come to it.
public enum AccessibilityNotification {
    public struct Announcement {
        let words: String
        public init(_ words: String) { self.words = words }
        /// Said by the screen on which something appears or changes just now.
        @MainActor public func post() { _Graph.settling?.announced.append(words) }
    }
}
