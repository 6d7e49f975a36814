import UIKit

public struct Text: _Primitive {
    let words: String
    var font: Font?

    public init<S: StringProtocol>(_ content: S) { words = String(content) }
    public init(verbatim content: String) { words = content }

    public func font(_ font: Font?) -> Text {
        var text = self
        text.font = font
        return text
    }
    public func bold() -> Text { self }
    public func fontWeight(_ weight: Font.Weight?) -> Text { self }
    public func monospacedDigit() -> Text { self }

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.text, place)
        node.words = words
        node.points = (font ?? place.environment._font)._points(place.environment.dynamicTypeSize)
        return [node]
    }
}

public struct Image: _Primitive {
    let name: String
    let isDecorative: Bool

    public init(systemName: String) {
        name = systemName
        isDecorative = false
    }
    public init(_ name: String) {
        self.name = name
        isDecorative = false
    }
    public init(decorative name: String) {
        self.name = name
        isDecorative = true
    }
    /// Of its pixels nothing is known here.
    public init(uiImage: UIImage) { self.init("") }

    public func resizable() -> Image { self }

    public enum Scale: Sendable { case small, medium, large }

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.image, place)
        node.words = name
        node.isHidden = isDecorative
        return [node]
    }
}

public struct Label<Title: View, Icon: View>: _Primitive {
    let title: Title
    let icon: Icon

    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {
        self.title = title()
        self.icon = icon()
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        // VoiceOver speaks the title alone; the picture repeats it.
        let icon = place.child("icon").evaluate(icon)
        icon.forEach { $0.isHidden = true }
        return [_Node(.stack, place, children: icon + place.child("title").evaluate(title))]
    }
}

extension Label where Title == Text, Icon == Image {
    public init<S: StringProtocol>(_ title: S, systemImage name: String) {
        self.init(title: { Text(title) }, icon: { Image(systemName: name) })
    }
}

public struct ButtonRole: Equatable, Sendable {
    let name: String
    public static let destructive = ButtonRole(name: "destructive")
    public static let cancel = ButtonRole(name: "cancel")
}

public struct Button<Label: View>: _Primitive {
    let action: @MainActor () -> Void
    let label: Label

    @preconcurrency
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        self.action = action
        self.label = label()
    }

    @preconcurrency
    public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        self.init(action: action, label: label)
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        let within = place.child("button")
        let drawn = place.environment._buttonStyle?.draw(AnyView(label)) ?? AnyView(label)
        let node = _Node(.button, place, children: within.evaluate(drawn))
        node.traits = .isButton
        node.press = action
        return [node]
    }
}

extension Button where Label == Text {
    @preconcurrency
    public init<S: StringProtocol>(_ title: S, action: @escaping @MainActor () -> Void) {
        self.init(action: action, label: { Text(title) })
    }

    @preconcurrency
    public init<S: StringProtocol>(_ title: S, role: ButtonRole?, action: @escaping @MainActor () -> Void) {
        self.init(action: action, label: { Text(title) })
    }
}

extension Button where Label == SwiftUI.Label<Text, Image> {
    @preconcurrency
    public init<S: StringProtocol>(_ title: S, systemImage: String, action: @escaping @MainActor () -> Void) {
        self.init(action: action, label: { SwiftUI.Label(title, systemImage: systemImage) })
    }
}

public struct TextField<Label: View>: _Primitive {
    let label: Label
    let text: Binding<String>

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.field, place)
        node.placeholder = place.child("label").evaluate(label).map(\.name).joined(separator: " ")
        node.value = text.wrappedValue
        node.type = { text.wrappedValue = $0 }
        return [node]
    }
}

extension TextField where Label == Text {
    public init<S: StringProtocol>(_ title: S, text: Binding<String>) {
        label = Text(title)
        self.text = text
    }

    public init<S: StringProtocol>(_ title: S, text: Binding<String>, axis: Axis) {
        self.init(title, text: text)
    }

    public init<S: StringProtocol>(_ title: S, text: Binding<String>, prompt: Text?) {
        self.init(title, text: text)
    }
}

/// A switch. Its value is spoken as the system's own words; here "on" and "off".
public struct Toggle<Label: View>: _Primitive {
    let isOn: Binding<Bool>
    let label: Label

    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) {
        self.isOn = isOn
        self.label = label()
    }

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.toggle, place, children: place.child("label").evaluate(label))
        node.value = isOn.wrappedValue ? "on" : "off"
        node.press = { isOn.wrappedValue.toggle() }
        return [node]
    }
}

public struct ProgressView<Label: View>: _Primitive {
    let label: Label
    let value: Double?

    public func _nodes(_ place: _Place) -> [_Node] {
        let node = _Node(.progress, place, children: place.child("label").evaluate(label))
        node.value = value.map { "\(Int(($0 * 100).rounded())) %" }
        return [node]
    }
}

extension ProgressView where Label == EmptyView {
    public init() {
        label = EmptyView()
        value = nil
    }
}

extension ProgressView where Label == EmptyView {
    public init<V: BinaryFloatingPoint>(value: V?, total: V = 1) {
        label = EmptyView()
        self.value = value.map { Double($0 / total) }
    }
}
