public protocol ShapeStyle: Sendable {}

public struct Color: ShapeStyle, Hashable {
    public enum RGBColorSpace: Sendable { case sRGB, sRGBLinear, displayP3 }
    private let name: String
    public static let black = Color(red: 0, green: 0, blue: 0)
    public static let white = Color(red: 1, green: 1, blue: 1)
    public static let clear = Color(red: 0, green: 0, blue: 0, opacity: 0)
    public func opacity(_ opacity: Double) -> Color { self }
    public init(_ space: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {
        name = "\(red) \(green) \(blue) \(opacity)"
    }
}

extension Color: _Primitive {
    public func _nodes(_ place: _Place) -> [_Node] { [_Node(.background, place)] }
}

/// What a shape draws. Nothing is drawn here: it keeps its corners, for tests of what draws by itself.
public struct Path: Sendable {
    @_spi(Tree) public private(set) var points: [CGPoint] = []
    public init() {}
    public mutating func move(to end: CGPoint) { points.append(end) }
    public mutating func addLine(to end: CGPoint) { points.append(end) }
    public mutating func closeSubpath() {}
    public mutating func addRect(_ rect: CGRect) {
        points += [
            CGPoint(x: rect.minX, y: rect.minY), CGPoint(x: rect.maxX, y: rect.minY),
            CGPoint(x: rect.maxX, y: rect.maxY), CGPoint(x: rect.minX, y: rect.maxY),
        ]
    }
    /// Keeps the corners of the rectangle around it.
    public mutating func addEllipse(in rect: CGRect) { addRect(rect) }
}

@MainActor
public protocol Shape: _Primitive {
    nonisolated func path(in rect: CGRect) -> Path
}

extension Shape {
    public func _nodes(_ place: _Place) -> [_Node] { [_Node(.background, place)] }
    public func fill<Style: ShapeStyle>(_ style: Style) -> some View { _unchanged() }
    public func fill<Style: ShapeStyle>(_ content: Style, style: FillStyle) -> some View { _unchanged() }
    public func stroke<Style: ShapeStyle>(_ style: Style, lineWidth: CGFloat = 1) -> some View { _unchanged() }
    public func stroke<Style: ShapeStyle>(_ content: Style, style: StrokeStyle) -> some View { _unchanged() }
    public func trim(from start: CGFloat = 0, to end: CGFloat = 1) -> some Shape { _Trimmed(shape: self) }
}

/// Apple's own shapes, whose corners nobody asks for.
public protocol _SystemShape: Shape {}
extension _SystemShape {
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
}
public struct _Trimmed<Whole: Shape>: _SystemShape { let shape: Whole }
public struct Circle: _SystemShape { public nonisolated init() {} }
public struct Rectangle: _SystemShape { public nonisolated init() {} }
public struct RoundedRectangle: _SystemShape { public nonisolated init(cornerRadius: CGFloat) {} }

public struct FillStyle: Equatable, Sendable {
    public init(eoFill: Bool = false, antialiased: Bool = true) {}
}

public enum CGLineCap: Sendable { case butt, round, square }
public struct StrokeStyle: Sendable {
    public init(lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt) {}
}

public struct Angle: Sendable {
    public static func degrees(_ degrees: Double) -> Angle { Angle() }
}

public struct Animation: Hashable, Sendable {
    public static func linear(duration: Double) -> Animation { Animation() }
    public static func easeOut(duration: Double) -> Animation { Animation() }
}

extension View {
    public func foregroundStyle<Style: ShapeStyle>(_ style: Style) -> some View { _unchanged() }
    public func background<Style: ShapeStyle>(_ style: Style) -> some View { _unchanged() }
    public func background<Style: ShapeStyle, S: Shape>(_ style: Style, in shape: S) -> some View { _unchanged() }
    public func clipShape<S: Shape>(_ shape: S) -> some View { _unchanged() }
    public func underline(_ isActive: Bool = true) -> some View { _unchanged() }
    public func tint(_ color: Color?) -> some View { _unchanged() }
    public func ignoresSafeArea() -> some View { _unchanged() }
    public func allowsHitTesting(_ enabled: Bool) -> some View { _unchanged() }
    public func opacity(_ opacity: Double) -> some View { _unchanged() }
    public func contentShape<S: Shape>(_ shape: S) -> some View { _unchanged() }
    public func rotationEffect(_ angle: Angle) -> some View { _unchanged() }
    public func animation<Value: Equatable>(_ animation: Animation?, value: Value) -> some View { _unchanged() }
    public func imageScale(_ scale: Image.Scale) -> some View { _unchanged() }
    public func fontWeight(_ weight: Font.Weight?) -> some View { _unchanged() }
    public func bold() -> some View { _unchanged() }
    public func monospacedDigit() -> some View { _unchanged() }
}
