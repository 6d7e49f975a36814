// What an app begins with. Nothing of it is evaluated: tests hold a `PhoneScreen` instead of a window.

@MainActor @preconcurrency
public protocol Scene {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
}

extension Never: Scene {}

@MainActor @preconcurrency
public protocol App {
    associatedtype Body: Scene
    @SceneBuilder var body: Body { get }
    init()
}

@resultBuilder
public struct SceneBuilder {
    public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}

public struct WindowGroup<Content: View>: Scene {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    public var body: Never { fatalError("a window was asked for its body") }
}

extension App {
    public static func main() {}
}

extension View {
    /// Takes an address with which the app was opened.
    public func onOpenURL(perform action: @escaping (URL) -> Void) -> some View {
        _Modified(self) { $0.open = action }
    }
}

extension Tree {
    /// Opens the app with an address, as the lock screen does.
    /// - Throws: `NotShown` when nothing on the screen takes one.
    @_spi(Tree) public func open(_ url: URL) throws {
        guard let open = everything.lazy.compactMap(\.open).first else {
            throw NotShown(what: "something that takes an address", screen: outline)
        }
        open(url)
    }
}

@MainActor @propertyWrapper
public struct UIApplicationDelegateAdaptor<Delegate: AnyObject> {
    public let wrappedValue: Delegate
    public init(_ type: Delegate.Type = Delegate.self) { fatalError("there is no app on this system") }
}
