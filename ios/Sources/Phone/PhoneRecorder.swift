#if canImport(UIKit)
    import Core
    import Foundation
    import MainCore

    /// Photo and voice, each written to a file that the core takes over.
    public final class PhoneRecorder: Capturing {
        private let camera: Camera
        private let microphone: Microphone

        @MainActor public init() {
            PassingFile.captures.clear()
            camera = Camera()
            microphone = Microphone()
        }

        public func photo(_ operation: CapturePhotoOperation) async -> CaptureOutput {
            guard await Camera.isPermitted() else { return .notPermitted }
            return await camera.take(longestSide: Double(operation.longestSide))
        }

        public func audio(_ operation: RecordAudioOperation) async -> CaptureOutput {
            switch operation {
            case .begin(let maxMs): return await microphone.record(atMost: TimeInterval(maxMs) / 1000)
            case .finish: await microphone.end(keeping: true)
            case .discard: await microphone.end(keeping: false)
            }
            // `begin` is the one that is answered with what became of it.
            return .cancelled
        }
    }
#endif
