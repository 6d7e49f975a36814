/// A wrapped property that the tree connects to its graph or its environment before it asks for the body.
@MainActor
protocol _ConnectedProperty {
    func _connect(_ place: _Place)
}

public protocol DynamicProperty {}

/// The value of one `@State` for as long as its view is on the screen.
@Observable
final class _Cell<Value> {
    var value: Value
    init(_ value: Value) { self.value = value }
}

/// Wrapped properties are values and views are copied, so what connects them is held by reference.
final class _Connection<Target> {
    var target: Target?
}

@propertyWrapper
public struct State<Value>: DynamicProperty {
    private let initial: Value
    private let connection = _Connection<_Cell<Value>>()

    public init(wrappedValue: Value) { initial = wrappedValue }
    public init(initialValue: Value) { initial = initialValue }

    public var wrappedValue: Value {
        get { connection.target?.value ?? initial }
        nonmutating set { connection.target?.value = newValue }
    }

    @MainActor public var projectedValue: Binding<Value> {
        Binding(get: { wrappedValue }, set: { wrappedValue = $0 })
    }
}

extension State where Value: ExpressibleByNilLiteral {
    public init() { self.init(wrappedValue: nil) }
}

extension State: _ConnectedProperty {
    func _connect(_ place: _Place) {
        connection.target = place.graph.cell(place.path) { _Cell(initial) }
    }
}

@propertyWrapper @dynamicMemberLookup
public struct Binding<Value> {
    private let get: @MainActor () -> Value
    private let set: @MainActor (Value) -> Void

    @preconcurrency
    public init(get: @escaping @MainActor () -> Value, set: @escaping @MainActor (Value) -> Void) {
        self.get = get
        self.set = set
    }

    @MainActor public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }

    public var projectedValue: Binding<Value> { self }

    @MainActor public subscript<Member>(dynamicMember path: WritableKeyPath<Value, Member>) -> Binding<Member> {
        Binding<Member>(get: { wrappedValue[keyPath: path] }, set: { wrappedValue[keyPath: path] = $0 })
    }
}

@propertyWrapper
public struct Environment<Value>: DynamicProperty {
    private let read: (EnvironmentValues) -> Value?
    private let connection = _Connection<EnvironmentValues>()

    public init(_ path: KeyPath<EnvironmentValues, Value>) {
        read = { $0[keyPath: path] }
    }

    public init(_ type: Value.Type) where Value: AnyObject & Observable {
        read = { $0._objects[ObjectIdentifier(type)] as? Value }
    }

    public var wrappedValue: Value {
        guard let value = connection.target.flatMap(read) else {
            fatalError("no \(Value.self) in the environment: put it there with .environment(_:)")
        }
        return value
    }
}

extension Environment: _ConnectedProperty {
    func _connect(_ place: _Place) { connection.target = place.environment }
}

/// A length that grows with the person's text size.
@propertyWrapper
public struct ScaledMetric<Value: BinaryFloatingPoint>: DynamicProperty {
    private let standard: Value
    private let connection = _Connection<EnvironmentValues>()

    public init(wrappedValue: Value, relativeTo style: Font.TextStyle = .body) { standard = wrappedValue }

    public var wrappedValue: Value {
        standard * Value(connection.target?.dynamicTypeSize._scale ?? 1)
    }
}

extension ScaledMetric: _ConnectedProperty {
    func _connect(_ place: _Place) { connection.target = place.environment }
}
