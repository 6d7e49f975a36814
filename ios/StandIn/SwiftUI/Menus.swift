/// Opens and offers its entries. They are no part of the screen until it is open: a test reaches them by
/// `Control.choose`.
public struct Menu<Label: View, Content: View>: _Primitive {
    let content: Content
    let label: Label

    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
        self.content = content()
        self.label = label()
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.menu, place, children: place.child("label").evaluate(label))
        node.traits = .isButton
        node.entries = place.child("entries").evaluate(content).flatMap(\.everything).filter { $0.press != nil }
        return [node]
    }
}

extension View {
    public func contextMenu<Entries: View>(@ViewBuilder menuItems: () -> Entries) -> some View {
        _offered(menuItems(), "menu") { node, entries in node.entries += entries }
    }

    public func swipeActions<Actions: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> Actions
    ) -> some View {
        _offered(content(), "swipe") { node, entries in
            node.swipes += entries
            // VoiceOver has them without a swipe.
            node.actions += entries.map { ($0.name, $0.press ?? {}) }
        }
    }

    /// What a list does when it is pulled down: its ring turns until the action has ended.
    public func refreshable(action: @escaping @Sendable () async -> Void) -> some View {
        _Modified(self) { $0.refresh = action }
    }

    /// Gives each node the buttons of what is offered with it.
    func _offered<Entries: View>(
        _ entries: Entries, _ name: String, _ give: @escaping (_Node, [_Node]) -> Void
    ) -> some View {
        _Modified(
            self,
            outside: { nodes, place in
                let found = place.child(name).evaluate(entries).flatMap(\.everything).filter { $0.press != nil }
                nodes.forEach { give($0, found) }
                return nodes
            })
    }
}

public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let hourAndMinute = DatePickerComponents(rawValue: 1)
    public static let date = DatePickerComponents(rawValue: 2)
}

/// A calendar, a clock, or both. Its value is the moment, in the time zone of its environment.
public struct DatePicker<Label: View>: _Primitive {
    let label: Label
    let selection: Binding<Date>

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.datePicker, place, children: place.child("label").evaluate(label))
        var calendar = place.environment.calendar
        calendar.timeZone = place.environment.timeZone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: selection.wrappedValue)
        let numbers = [parts.year, parts.month, parts.day, parts.hour, parts.minute].map { "\($0 ?? 0)" }
        node.value = numbers.joined(separator: " ")
        node.choose = { selection.wrappedValue = $0 }
        return [node]
    }
}

extension DatePicker where Label == Text {
    public typealias Components = DatePickerComponents

    public init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, displayedComponents: Components = [.hourAndMinute, .date]
    ) {
        label = Text(title)
        self.selection = selection
    }
}

extension View {
    /// The words of a picker are not drawn; VoiceOver speaks them.
    public func labelsHidden() -> some View { _unchanged() }
}
