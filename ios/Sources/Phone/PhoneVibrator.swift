#if canImport(UIKit)
    import Core
    import CoreHaptics
    import MainCore
    import UIKit

    /// What a hand feels: CoreHaptics for the hold, which grows; UIKit's taps for the rest, and for phones without an
    /// engine.
    public final class PhoneVibrator: Vibrating {
        private var engine: CHHapticEngine?
        private var hold: (any CHHapticPatternPlayer)?
        private let impact = UIImpactFeedbackGenerator(style: .heavy)
        private let notice = UINotificationFeedbackGenerator()

        /// The pattern of a hold lasts longer than any hold does; `stop` ends it.
        private static let holdSeconds: TimeInterval = 4

        public init() {}

        public func vibrate(_ operation: VibrateOperation) {
            switch operation {
            case .hold: beginHold()
            case .stop: endHold()
            case .kept:
                endHold()
                notice.notificationOccurred(.success)
            case .step:
                impact.impactOccurred()
                Task {
                    try? await Task.sleep(for: .milliseconds(150))
                    impact.impactOccurred()
                }
            }
        }

        private func beginHold() {
            guard CHHapticEngine.capabilitiesForHardware().supportsHaptics else {
                impact.impactOccurred()
                return
            }
            do {
                let engine = try engine ?? CHHapticEngine()
                self.engine = engine
                engine.isAutoShutdownEnabled = true
                try engine.start()
                let event = CHHapticEvent(
                    eventType: .hapticContinuous,
                    parameters: [
                        CHHapticEventParameter(parameterID: .hapticIntensity, value: 1),
                        CHHapticEventParameter(parameterID: .hapticSharpness, value: 0.3),
                    ], relativeTime: 0, duration: Self.holdSeconds)
                let growth = CHHapticParameterCurve(
                    parameterID: .hapticIntensityControl,
                    controlPoints: [
                        .init(relativeTime: 0, value: 0.2), .init(relativeTime: 1.5, value: 1),
                    ], relativeTime: 0)
                hold = try engine.makePlayer(with: CHHapticPattern(events: [event], parameterCurves: [growth]))
                try hold?.start(atTime: CHHapticTimeImmediate)
            } catch {
                // A hold without vibration still is a hold; the ring shows it.
                impact.impactOccurred()
            }
        }

        private func endHold() {
            try? hold?.stop(atTime: CHHapticTimeImmediate)
            hold = nil
        }
    }
#endif
