@_exported import SwiftUI

// On Apple's systems `Widget` and its kin come with SwiftUI; they are here because only a widget uses them.

@MainActor @preconcurrency
public protocol WidgetConfiguration {
    associatedtype Body: WidgetConfiguration
    var body: Body { get }
}

extension Never: WidgetConfiguration {}

@MainActor @preconcurrency
public protocol Widget {
    associatedtype Body: WidgetConfiguration
    var body: Body { get }
    init()
}

@MainActor @preconcurrency
public protocol WidgetBundle {
    associatedtype Body: Widget
    @WidgetBundleBuilder var body: Body { get }
    init()
}

extension WidgetBundle {
    public static func main() {}
}

@resultBuilder
public struct WidgetBundleBuilder {
    public static func buildBlock<Content: Widget>(_ content: Content) -> Content { content }
}

public protocol TimelineEntry {
    var date: Date { get }
}

public struct TimelineReloadPolicy: Sendable {
    public static let never = TimelineReloadPolicy()
}

public struct Timeline<EntryType: TimelineEntry> {
    public init(entries: [EntryType], policy: TimelineReloadPolicy) {}
}

public struct TimelineProviderContext {}

public protocol TimelineProvider {
    associatedtype Entry: TimelineEntry
    typealias Context = TimelineProviderContext
    func placeholder(in context: Context) -> Entry
    func getSnapshot(in context: Context, completion: @escaping (Entry) -> Void)
    func getTimeline(in context: Context, completion: @escaping (Timeline<Entry>) -> Void)
}

public struct WidgetFamily: Sendable {
    public static let accessoryCircular = WidgetFamily()
    public static let accessoryRectangular = WidgetFamily()
}

public struct StaticConfiguration<Content: View>: WidgetConfiguration {
    public init<Provider: TimelineProvider>(
        kind: String, provider: Provider, @ViewBuilder content: @escaping (Provider.Entry) -> Content
    ) {}
    public var body: Never { fatalError("a widget was asked for its body") }
}

extension WidgetConfiguration {
    public func configurationDisplayName(_ key: LocalizedStringKey) -> Self { self }
    public func description(_ key: LocalizedStringKey) -> Self { self }
    public func supportedFamilies(_ families: [WidgetFamily]) -> Self { self }
}

public struct AccessoryWidgetBackground: View {
    public init() {}
    public var body: some View { EmptyView() }
}

public struct ContainerBackgroundPlacement: Sendable {
    public static let widget = ContainerBackgroundPlacement()
}

extension View {
    public func widgetURL(_ url: URL?) -> some View { self }
    public func containerBackground<Background: View>(
        for container: ContainerBackgroundPlacement, @ViewBuilder content: () -> Background
    ) -> some View { self }
}

/// A text of the widget's own `Localizable.strings`.
public struct LocalizedStringKey: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {}
}
