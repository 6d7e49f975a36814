@_exported import Foundation

public let CHHapticTimeImmediate: TimeInterval = 0

public protocol CHHapticDeviceCapability { var supportsHaptics: Bool { get } }
struct NoHaptics: CHHapticDeviceCapability { let supportsHaptics = false }

public protocol CHHapticPatternPlayer: AnyObject {
    func start(atTime time: TimeInterval) throws
    func stop(atTime time: TimeInterval) throws
}

public final class CHHapticEventParameter {
    public enum ID: Sendable { case hapticIntensity, hapticSharpness }
    public init(parameterID: ID, value: Float) {}
}

public final class CHHapticEvent {
    public enum EventType: Sendable { case hapticContinuous, hapticTransient }
    public init(
        eventType: EventType, parameters: [CHHapticEventParameter], relativeTime: TimeInterval, duration: TimeInterval
    ) {}
}

public final class CHHapticParameterCurve {
    public final class ControlPoint {
        public init(relativeTime: TimeInterval, value: Float) {}
    }
    public init(
        parameterID: CHHapticDynamicParameter.ID, controlPoints: [ControlPoint], relativeTime: TimeInterval
    ) {}
}

public final class CHHapticDynamicParameter {
    public enum ID: Sendable { case hapticIntensityControl, hapticSharpnessControl }
}

public final class CHHapticPattern {
    public init(events: [CHHapticEvent], parameterCurves: [CHHapticParameterCurve]) throws {}
}

public final class CHHapticEngine {
    public init() throws {}
    public static func capabilitiesForHardware() -> any CHHapticDeviceCapability { NoHaptics() }
    public var isAutoShutdownEnabled = false
    public func start() throws {}
    public func makePlayer(with pattern: CHHapticPattern) throws -> any CHHapticPatternPlayer {
        throw CocoaError(.featureUnsupported)
    }
}
